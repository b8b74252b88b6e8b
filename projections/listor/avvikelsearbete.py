"""What has been made of each deviation: its address, how it reads, how far somebody has come."""

from __future__ import annotations

from collections.abc import Iterable

from domain.grund.ord import Ord
from projections.listor.form import i_kronor
from projections.motor.fraga import INOM

_SA_LANGE_DEN_LYDER_SA = """
            LEFT JOIN arbetet AS {nyckel} ON {nyckel}.strom_id = l.avvikelse
                AND {nyckel}.nyckel = '{nyckel}' AND {nyckel}.varde = l.lydelse"""


def arbetade(slagen: Iterable[Ord]) -> str:
    """The deviations with what has been made of them; what says no more of itself reads as its kind
    and its day. Settled by a fact that took the place of what deviates, or by who said that it
    stands."""
    namnen = " ".join(f"WHEN '{slag}' THEN '{slag.namn}'" for slag in slagen)
    return f"""
        arbetet AS (
            SELECT DISTINCT ON (strom_id, nyckel) strom_id, nyckel, varde, position
            FROM vy.uppgift WHERE slag = 'avvikelse' AND {INOM}
            ORDER BY strom_id, nyckel, verkningsdag DESC, rang DESC
        ),
        lydelserna AS (
            SELECT *, md5(concat_ws('/', slag, anslag_id, budgetar, utlysning_id, arende_id, lada,
                    utbetalning_id, inbetalning_id, position, nr))::uuid AS avvikelse,
                CASE WHEN da IS NOT NULL THEN concat(da, ' → ', nu)
                    ELSE coalesce(nullif(concat_ws('; ', {i_kronor("belopp_ore")}, uppgift,
                        samma_som_position), ''), concat_ws(' ', CASE slag {namnen} END, dag))
                    END AS lydelse
            FROM alla_funna
        ),
        arbetade AS (
            SELECT l.*, coalesce(l.ersatt, avgjord.position) AS avgjord_position,
                CASE WHEN l.ersatt IS NOT NULL OR avgjord.position IS NOT NULL THEN 'avgjord'
                    WHEN sedd.position IS NOT NULL THEN 'sedd' ELSE 'ny' END AS lage
            FROM lydelserna AS l
            {_SA_LANGE_DEN_LYDER_SA.format(nyckel="sedd")}
            {_SA_LANGE_DEN_LYDER_SA.format(nyckel="avgjord")}
        )"""
