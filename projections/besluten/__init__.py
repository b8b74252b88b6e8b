"""Besluten: what has become of the decisions of an ärende, told from what is stated of them."""
