"""Beslut: who is granted what, told to the party, and changed if it must be."""
