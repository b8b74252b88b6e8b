"""Vilar på rättat: facts in force that rest on an answer which has become another."""

from __future__ import annotations

from projections.listor.ersatta import RANTA, RANTAN_PA
from projections.pengar.reskontra import NAGOT_ATT_RAKNA

_INGET_ATT_RAKNA = f"""u.slag = '{RANTA}' AND EXISTS (
                SELECT FROM (
                    SELECT substr(namn, {len(RANTAN_PA) + 1})::uuid AS fordran_id
                    FROM unnest(u.kallas) AS namn WHERE starts_with(namn, '{RANTAN_PA}')
                ) AS f WHERE NOT EXISTS ({NAGOT_ATT_RAKNA}))"""
"""Of a claim that was lifted in whole no interest can be counted again."""

VILAR = f"""
        senaste_svar AS (
            SELECT DISTINCT ON (kalla_id, slag, fraga) kalla_id, slag, fraga, position, svar
            FROM vy.nytt_svar WHERE position <= %(position)s
            ORDER BY kalla_id, slag, fraga, position DESC
        ),
        vilar AS (
            SELECT DISTINCT ON (u.position, s.kalla_id, s.slag, s.position)
                u.position, u.nr, u.strom_id, u.verkningsdag AS dag, u.vad, u.svar AS da,
                s.svar AS nu, s.position AS rattad_position, f.topic AS handelse, f.slag AS strom,
                nullif(f.objekt, '') AS objekt_id, f.belopp_ore,
                CASE WHEN u.ersatt <= %(position)s THEN u.ersatt END AS ersatt
            FROM senaste_svar AS s
            JOIN vy.uppslag AS u ON (u.kalla_id, u.slag, u.fraga) = (s.kalla_id, s.slag, s.fraga)
            JOIN vy.faktarad AS f ON f.position = u.position
            WHERE u.position < s.position AND u.svar <> s.svar AND u.verkningsdag <= %(per)s
                AND (u.ersatt IS NULL OR u.ersatt > s.position)
                AND NOT ({_INGET_ATT_RAKNA})
            ORDER BY u.position, s.kalla_id, s.slag, s.position, u.nr
        )"""
"""`ersatt`: another fact has taken its place since. What was replaced before never rested on it.

A fact that has asked of several days, or years, stands once for each correction of them."""
