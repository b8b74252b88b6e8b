"""Mottagare: the organisations that grants go to, and what is known of them over time."""
