"""Faults found by playing awkward cases: each with the right value, by kind and number."""
