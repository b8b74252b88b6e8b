"""Ordningsfel: facts that are dated before what they follow, as the days are known now.

What we decide on such a day is refused. What the bank did is not, and a day that is corrected may
come after what was done since: both are for somebody to look at.
"""

from __future__ import annotations

from domain.grund.foljder import HANDELSER

_SENASTE = ", ".join(f"'{slag}'" for slag, h in HANDELSER.items() if not h.forsta)


def fore_foregaende(slag: str) -> str:
    """A row a fact, of the columns of a deviation; of what it follows, the one that is latest."""
    return f"""
        SELECT * FROM (
            SELECT DISTINCT ON (f.position) '{slag}', NULL::uuid, NULL::integer,
                CASE f.slag WHEN 'utlysning' THEN f.strom_id END,
                CASE f.slag WHEN 'arende' THEN f.strom_id END, NULL,
                CASE WHEN f.topic LIKE 'arende.utbetalning-%%' THEN f.objekt END,
                CASE f.slag WHEN 'inbetalning' THEN f.strom_id END, f.verkningsdag, f.position,
                f.belopp_ore, g.verkningsdag::text, f.strom_id, g.position
            FROM (SELECT *, unnest(foljer) AS nyckel FROM faktum WHERE NOT rattat) AS f
            JOIN (SELECT *, unnest(ar) AS nyckel FROM vy.faktarad) AS g
                ON g.strom_id = f.strom_id AND g.nyckel = f.nyckel AND g.position <= %(position)s
                    AND (g.position < f.position OR g.rattar_version IS NOT NULL)
            WHERE split_part(f.nyckel, '/', 1) IN ({_SENASTE})
                AND g.verkningsdag > f.verkningsdag AND g.position <> f.position
                AND NOT EXISTS (SELECT FROM vy.faktarad AS r WHERE r.strom_id = g.strom_id
                    AND r.rattar_version = g.version AND r.position <= %(position)s
                    AND r.ar && g.ar)
            ORDER BY f.position, g.verkningsdag DESC, g.position DESC
        ) AS for_tidiga"""
