"""Grunddata: what everybody reckons with: bank days and reference rates."""
