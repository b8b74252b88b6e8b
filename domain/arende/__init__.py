"""Ärende: one application's whole life in one stream: its state, its money and its claims."""
