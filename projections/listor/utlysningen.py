"""Utlysningen: what departs from what a call says, its first day or its ram."""

from __future__ import annotations

from projections.listor.form import kant


def inkommen_fore_utlysning(slag: str) -> str:
    """An application that came before the call was published."""
    return f"""
            SELECT '{slag}', NULL, NULL, l.strom_id, a.strom_id,
                NULL, NULL, NULL, (a.u ->> 'inkommen_dag')::date, f.position, NULL, l.varde,
                NULL, NULL
            FROM arendet AS a JOIN vy.uppgift AS l
                ON l.strom_id = (a.u ->> 'utlysning_id')::uuid AND l.nyckel = 'publicerad_dag'
                AND {kant("l")}
            JOIN vy.faktarad AS f ON f.strom_id = a.strom_id AND f.version = 1
            WHERE (a.u ->> 'inkommen_dag')::date < l.varde::date"""


def ram_overskriden(slag: str) -> str:
    """So much more is granted in the call than its ram: what a court says is not refused.

    What is granted of promises is not of the ram.
    """
    return f"""
            SELECT '{slag}', (l.u ->> 'anslag_id')::uuid, NULL::integer, l.strom_id, NULL::uuid,
                NULL, NULL, NULL::uuid, NULL::date, NULL::bigint,
                b.beviljat_ore - (l.u ->> 'ram_ore')::bigint, NULL, NULL::uuid, NULL::bigint
            FROM utlysningen AS l JOIN (
                SELECT (u ->> 'utlysning_id')::uuid AS utlysning_id,
                    sum((u ->> 'beviljat_ore')::bigint)::bigint AS beviljat_ore
                FROM arendet GROUP BY 1
            ) AS b ON b.utlysning_id = l.strom_id
            WHERE b.beviljat_ore > (l.u ->> 'ram_ore')::bigint"""
