"""Överklagande: a decision is appealed, and a court has its say."""
