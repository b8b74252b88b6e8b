"""Rapporter: what is published about the grants, made from facts at (per, kand)."""
