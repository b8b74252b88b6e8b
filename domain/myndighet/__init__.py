"""Myndighet: who may decide for the authority, and which periods it has closed."""
