"""Avstämningar: month by month and source by source, what is signed, by whom, and what differs."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.avstamning.totaler import SLAG_HOS, Kalla
from domain.grund.ord import Ord
from projections.listor.form import Lista
from projections.motor.fraga import bara
from projections.pengar.manaden import DELARNA
from projections.uppgifter.fragor import sagt


class Avstamningslage(Ord):
    """How far an authority has come with a month."""

    UTAN_TOTALER = "utan-totaler", "utan totaler"
    EJ_SIGNERAD = "ej-signerad", "ej signerad"
    SIGNERAD = "signerad"
    ANDRAD_SEDAN = "andrad-sedan", "ändrad sedan signeringen"


class Avstamningsrad(NamedTuple):
    """A month that has ended, against one source: each from the first that there are totals of.

    `skilda` of the totals differ from ours. `oforklarade` of them differ by something that was not
    recorded after them (of a bank's, all do) nor signed with an explanation. `andrade` are other
    than when the month was signed.
    """

    myndighet_id: UUID
    myndighet: str | None
    manad: str
    kalla: Kalla
    lage: Avstamningslage
    referens: str | None
    registrerad_dag: date | None
    registrerad_av: str | None
    signerad_dag: date | None
    signerad_av: str | None
    skilda: int
    oforklarade: int
    andrade: int


_SLAGEN = ", ".join(
    f"('{kalla}', '{slag}')" for kalla, slagen in SLAG_HOS.items() for slag in sorted(slagen)
)
_NYCKELN = "slag, konto, anslag_id, budgetar"
_NYCKLARNA = "AND nyckel = ANY(%(nycklar)s)"
_MANADERNA = """
        sagt_av AS (
            SELECT s.strom_id AS myndighet_id, split_part(s.objekt, '/', 1) AS manad,
                split_part(s.objekt, '/', 2) AS kalla, s.varde::jsonb AS t, s.rang AS position,
                CASE WHEN g.varde::jsonb ->> 'totaler_version' = s.varde::jsonb ->> 'version'
                    THEN g.varde::jsonb END AS signerad
            FROM myndighet_sagt AS s LEFT JOIN myndighet_sagt AS g
                ON g.strom_id = s.strom_id AND g.objekt = s.objekt
                    AND g.nyckel = 'avstamning_signerad'
            WHERE s.nyckel = 'totaler'
        ),
        manaderna AS (
            SELECT f.myndighet_id, f.kalla, to_char(m, 'YYYY-MM') AS manad
            FROM (
                SELECT myndighet_id, kalla, min(manad) AS forst, max(manad) AS sist
                FROM sagt_av GROUP BY myndighet_id, kalla
            ) AS f CROSS JOIN LATERAL generate_series((f.forst || '-01')::timestamp,
                greatest((f.sist || '-01')::timestamp,
                    date_trunc('month', %(per)s::timestamp + interval '1 day')
                        - interval '1 month'),
                interval '1 month') AS m
        )"""
"""What each source is said to have, and whether just that is signed; and every month from the
first of those to the last, or to the last that has ended."""


def _samma(ena: str, andra: str) -> str:
    """The same total of the same month; `andra` is how a column of the other is written."""
    hela = [f"{ena}.{namn} = {andra.format(namn)}" for namn in ("myndighet_id", "kalla", "manad")]
    delar = [
        f"coalesce({ena}.{namn}::text, '') = coalesce({andra.format(namn)}::text, '')"
        for namn in _NYCKELN.split(", ")
    ]
    return " AND ".join((*hela, *delar))


_JAMFORT = f"""
        slagen (kalla, slag) AS (VALUES {_SLAGEN}),
        vart AS (
            SELECT s.kalla, to_char(d.dag, 'YYYY-MM') AS manad, d.{_NYCKELN.replace(", ", ", d.")},
                d.position, d.belopp_ore
            FROM ({DELARNA}) AS d JOIN slagen AS s ON s.slag = d.slag
        ),
        deras AS (
            SELECT a.myndighet_id, a.kalla, a.manad, d.t ->> 'slag' AS slag,
                d.t ->> 'konto' AS konto, (d.t ->> 'anslag_id')::uuid AS anslag_id,
                (d.t ->> 'budgetar')::integer AS budgetar,
                (d.t ->> 'belopp_ore')::bigint AS ore
            FROM sagt_av AS a CROSS JOIN LATERAL jsonb_array_elements(a.t -> 'totaler') AS d (t)
        ),
        vara AS (
            SELECT a.myndighet_id, a.kalla, a.manad, v.{_NYCKELN.replace(", ", ", v.")},
                sum(v.belopp_ore) AS ore,
                coalesce(sum(v.belopp_ore) FILTER (WHERE v.position > a.position), 0) AS efter_ore,
                coalesce(sum(v.belopp_ore) FILTER (
                    WHERE v.position > (a.signerad ->> 'position')::bigint), 0) AS sedan_ore
            FROM sagt_av AS a JOIN vart AS v ON v.kalla = a.kalla AND v.manad = a.manad
            GROUP BY a.myndighet_id, a.kalla, a.manad, v.{_NYCKELN.replace(", ", ", v.")}
        ),
        forklarat AS (
            SELECT a.myndighet_id, a.kalla, a.manad, d.t ->> 'slag' AS slag,
                d.t ->> 'konto' AS konto, (d.t ->> 'anslag_id')::uuid AS anslag_id,
                (d.t ->> 'budgetar')::integer AS budgetar,
                (d.t ->> 'belopp_ore')::bigint AS ore
            FROM sagt_av AS a
            CROSS JOIN LATERAL jsonb_array_elements(a.signerad -> 'sedda_totaler') AS d (t)
            WHERE d.t ->> 'forklaring' IS NOT NULL
        ),
        jamfort AS (
            SELECT coalesce(v.myndighet_id, d.myndighet_id) AS myndighet_id,
                coalesce(v.kalla, d.kalla) AS kalla, coalesce(v.manad, d.manad) AS manad,
                coalesce(v.ore, 0) - coalesce(d.ore, 0) AS skillnad,
                coalesce(v.efter_ore, 0) AS efter, coalesce(v.sedan_ore, 0) AS sedan,
                coalesce(v.sedan_ore, 0) = 0 AND EXISTS (
                    SELECT FROM forklarat AS f
                    WHERE {_samma("f", "coalesce(v.{0}, d.{0})")}
                        AND f.ore = coalesce(v.ore, 0)) AS forklarad
            FROM vara AS v FULL JOIN deras AS d ON {_samma("d", "v.{0}")}
        ),
        antalen AS (
            SELECT myndighet_id, kalla, manad,
                count(*) FILTER (WHERE skillnad <> 0) AS skilda,
                count(*) FILTER (WHERE skillnad <> 0
                    AND NOT forklarad
                    AND (kalla = '{Kalla.BANK}' OR skillnad <> efter)) AS oforklarade,
                count(*) FILTER (WHERE sedan <> 0) AS andrade
            FROM jamfort GROUP BY myndighet_id, kalla, manad
        )"""
"""Of each total, theirs and ours, as in the report of the month."""

AVSTAMNINGAR = Lista(
    namn="avstamningar",
    rubrik="Avstämningar per månad och källa",
    rad=Avstamningsrad,
    filter=("budgetar",),
    urval=f"""
        WITH {sagt("myndighet", _NYCKLARNA)}, {_MANADERNA}, {_JAMFORT}
        SELECT m.myndighet_id, n.varde AS myndighet, m.manad, m.kalla,
            n.sortering COLLATE "C" AS namn_ordning,
            CASE WHEN a.t IS NULL THEN '{Avstamningslage.UTAN_TOTALER}'
                WHEN a.signerad IS NULL THEN '{Avstamningslage.EJ_SIGNERAD}'
                WHEN c.andrade > 0 THEN '{Avstamningslage.ANDRAD_SEDAN}'
                ELSE '{Avstamningslage.SIGNERAD}' END AS lage,
            a.t ->> 'referens' AS referens, (a.t ->> 'registrerad_dag')::date AS registrerad_dag,
            a.t ->> 'registrerad_av' AS registrerad_av,
            (a.signerad ->> 'signerad_dag')::date AS signerad_dag,
            a.signerad ->> 'signerad_av' AS signerad_av,
            coalesce(c.skilda, 0) AS skilda, coalesce(c.oforklarade, 0) AS oforklarade,
            CASE WHEN a.signerad IS NULL THEN 0 ELSE coalesce(c.andrade, 0) END AS andrade
        FROM manaderna AS m LEFT JOIN sagt_av AS a USING (myndighet_id, kalla, manad)
        LEFT JOIN antalen AS c USING (myndighet_id, kalla, manad)
        LEFT JOIN myndighet_gallande AS n ON n.strom_id = m.myndighet_id AND n.nyckel = 'namn'
        WHERE {bara("left(m.manad, 4)::integer", "budgetar", "integer")}""",
    ordning="manad, namn_ordning NULLS LAST, myndighet_id, kalla",
)
