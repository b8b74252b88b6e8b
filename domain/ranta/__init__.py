"""Ränta: when a claim falls due, which days cost interest, on what, and how much it is."""
