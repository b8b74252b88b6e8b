"""Ordningsfel: facts that are dated before what they follow, as the days are known now.

What we decide on such a day is refused. What the bank did is not, and a day that is corrected may
come after what was done since, or leave a payment where it can no longer be placed: all are for
somebody to look at.
"""

from __future__ import annotations

from domain.grund.foljder import HANDELSER

_AVGORANDEN = (
    "'arende.bidrag-beviljat', 'arende.ansokan-avslagen', 'arende.ansokan-avvisad',"
    " 'arende.avskrivet'"
)
_SENASTE = ", ".join(f"'{slag}'" for slag, h in HANDELSER.items() if not h.forsta)


def fore_prioriterad(slag: str) -> str:
    """A grant while a case that is to be granted before it was undecided, with the first of those.

    The order is what was established last on the day of the grant. That it is departed from may be
    right, and is for somebody to look at: no rule refuses it.
    """
    return f"""
        SELECT * FROM (
            SELECT DISTINCT ON (f.position) '{slag}', NULL::uuid, NULL::integer, p.strom_id,
                f.strom_id, NULL, NULL, NULL::uuid, f.verkningsdag, f.position, f.belopp_ore,
                fore.plats::text, fore.arende_id::uuid, p.position
            FROM faktum AS f JOIN arendet AS a ON a.strom_id = f.strom_id
            JOIN LATERAL (
                SELECT * FROM faktum AS g WHERE g.topic = 'utlysning.prioritering-faststalld'
                    AND g.strom_id = (a.u ->> 'utlysning_id')::uuid
                    AND g.verkningsdag <= f.verkningsdag
                ORDER BY g.verkningsdag DESC, g.position DESC LIMIT 1
            ) AS p ON true
            CROSS JOIN LATERAL jsonb_array_elements_text(p.uppgifter -> 'arenden')
                WITH ORDINALITY AS egen (arende_id, plats)
            CROSS JOIN LATERAL jsonb_array_elements_text(p.uppgifter -> 'arenden')
                WITH ORDINALITY AS fore (arende_id, plats)
            WHERE f.topic = 'arende.bidrag-beviljat' AND egen.arende_id = f.strom_id::text
                AND fore.plats < egen.plats
                AND NOT EXISTS (SELECT FROM faktum AS g
                    WHERE g.strom_id = fore.arende_id::uuid AND g.topic IN ({_AVGORANDEN})
                        AND g.verkningsdag <= f.verkningsdag)
            ORDER BY f.position, fore.plats
        ) AS for_tidigt"""


_EN_ANNAN_EMELLAN = """
                SELECT FROM vy.faktarad AS n WHERE n.strom_id = f.strom_id
                    AND f.nyckel = ANY(n.ar)
                    AND n.position > least(f.position, g.position)
                    AND n.position < greatest(f.position, g.position)
                    AND NOT EXISTS (SELECT FROM vy.faktarad AS r WHERE r.strom_id = n.strom_id
                        AND r.version = n.rattar_version AND f.nyckel = ANY(r.ar))"""
"""Between `f` and `g` another of the same came to be: `f` follows that, or `g` corrects it."""
_HAVT = """
                SELECT FROM vy.faktarad AS h WHERE h.strom_id = g.strom_id
                    AND h.rattar_version = g.version AND h.topic ~ '-hav[dt]$'
                    AND h.position <= %(position)s AND h.position <> f.position"""
"""It never was: nothing follows it but what took it back."""


def fore_foregaende(slag: str) -> str:
    """A row a fact, of the columns of a deviation; of what it follows, the one that is latest.

    It follows the last of its kind that was recorded before it, on the day that is known now.
    """
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
                AND NOT EXISTS ({_EN_ANNAN_EMELLAN})
                AND NOT EXISTS ({_HAVT})
            ORDER BY f.position, g.verkningsdag DESC, g.position DESC
        ) AS for_tidiga"""
