"""What has been made of each deviation: its address, how it reads, how far somebody has come."""

from __future__ import annotations

from projections.listor.form import i_kronor
from projections.motor.fraga import INOM

_SA_LANGE_DEN_LYDER_SA = """
            LEFT JOIN arbetet AS {nyckel} ON {nyckel}.strom_id = l.avvikelse
                AND {nyckel}.nyckel = '{nyckel}' AND {nyckel}.varde = l.lydelse"""

ARBETADE = f"""
        arbetet AS (
            SELECT DISTINCT ON (strom_id, nyckel) strom_id, nyckel, varde, position
            FROM vy.uppgift WHERE slag = 'avvikelse' AND {INOM}
            ORDER BY strom_id, nyckel, verkningsdag DESC, rang DESC
        ),
        lydelserna AS (
            SELECT *, md5(concat_ws('/', slag, anslag_id, budgetar, utlysning_id, arende_id, lada,
                    utbetalning_id, inbetalning_id, position, nr))::uuid AS avvikelse,
                CASE WHEN da IS NULL
                    THEN concat_ws('; ', {i_kronor("belopp_ore")}, uppgift, samma_som_position)
                    ELSE concat(da, ' → ', nu) END AS lydelse
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
"""Settled by a fact that took the place of what deviates, or by who said that it stands."""
