"""Utlysning: a call for applications, and the money set aside for it."""
