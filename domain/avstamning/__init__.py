"""Avstämning: what the bank and the ekonomisystem say of a month, held against what we say."""
