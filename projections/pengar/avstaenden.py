"""Avståenden: what a court lets a decision abstain from again, and was not there any more."""

from __future__ import annotations

_SEDAN = """(
                    SELECT coalesce(sum(p.belopp_ore), 0) FROM vy.postering AS p
                    JOIN faktum AS f ON f.position = p.position
                    WHERE f.strom_id = sagt.strom_id AND p.slag = 'lada' AND p.konto = 'avstatt'
                        AND EXISTS (
                            SELECT FROM faktum AS n WHERE n.strom_id = sagt.strom_id
                                AND n.topic = 'arende.aterkrav-beslutat'
                                AND n.position > sagt.position
                                AND n.objekt IN (f.objekt, f.uppgifter ->> 'andrar')))"""
"""What decisions of a later date abstain from, as long as they do."""


def avstaenden_utan_pengar(slag: str) -> str:
    """As much as no decision made since abstains from, until it is changed, corrected, or falls."""
    return f"""
            SELECT '{slag}', NULL, NULL, NULL, strom_id, NULL, NULL, NULL, verkningsdag, position,
                least(ore, sammanlagt - sedan), NULL, NULL, NULL, NULL, objekt, NULL, NULL, NULL,
                NULL, 0, NULL
            FROM (
                SELECT strom_id, objekt, verkningsdag, position, varde::bigint AS ore,
                    sum(varde::bigint) OVER (PARTITION BY strom_id ORDER BY position)::bigint
                        AS sammanlagt,
                    {_SEDAN}::bigint AS sedan
                FROM sagt WHERE nyckel = 'avstaende_saknas_ore' AND varde IS NOT NULL
            ) AS saknade WHERE sammanlagt > sedan"""
