"""Ansökan: it comes in, is completed, is corrected, is taken back."""
