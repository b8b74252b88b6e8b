"""Handläggning: what is done in a case by whoever prepares it, and what is owed the party (FL)."""
