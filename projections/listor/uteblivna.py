"""Uteblivna: what the rules refused to place anew, when something of a receipt was corrected."""

from __future__ import annotations

from projections.pengar.reskontra import INBETALNINGARNA


def uteblivna(slag: str) -> str:
    """What the rules refused to place anew, until somebody has placed it or sent it back."""
    return f"""
            SELECT '{slag}', NULL, NULL, NULL,
                (u.uppgifter ->> 'arende_id')::uuid, NULL, NULL, u.strom_id, u.verkningsdag,
                u.position, least(u.belopp_ore, o.oplacerat_ore), u.uppgifter ->> 'stopp_i_ord',
                NULL, NULL
            FROM faktum AS u JOIN ({INBETALNINGARNA}) AS o ON o.inbetalning_id = u.strom_id
            WHERE u.topic = 'inbetalning.placering-utebliven' AND o.oplacerat_ore > 0
                AND NOT EXISTS (SELECT FROM faktum AS p WHERE p.strom_id = u.strom_id
                    AND p.topic = 'inbetalning.placerad' AND p.position > u.position)"""
