"""Avståenden: what a court lets a decision abstain from again, and is demanded, or is gone."""

from __future__ import annotations


def avstaenden_utan_pengar(slag: str) -> str:
    """Until it is free, what that decision abstains from is changed or corrected, or it falls."""
    return f"""
            SELECT '{slag}', NULL, NULL, NULL, strom_id, NULL, NULL, NULL, verkningsdag, position,
                varde::bigint, NULL, NULL, NULL, NULL, objekt, NULL, NULL, NULL, NULL, 0, NULL
            FROM sagt WHERE nyckel = 'avstaende_saknas_ore' AND varde IS NOT NULL"""
