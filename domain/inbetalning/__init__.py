"""Inbetalning: what the bank received, and what it was for."""
