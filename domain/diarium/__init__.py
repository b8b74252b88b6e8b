"""Diarium: series of diarienummer without gaps."""
