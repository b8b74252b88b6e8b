"""Anslagsutfall: an anslagspost year by year as the annual report has it, and what is beside it.

The columns are those of anslagsredovisningen (ESV). What goes out of a year is what came in and
was given, less what was withdrawn and used: it comes into the next, called, granted or free. Less
of it may be kept than goes over: that is a decision (7 § anslagsförordningen (2011:223)), recorded
as an indragning in the year that it is of.
"""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from projections.listor.form import Lista
from projections.motor.fraga import bara
from projections.pengar.fragor import (
    BOKFORT_INOM,
    BOKFORT_TILL,
    faktum_bokfort_inom,
    summor_i_bredd,
)


class Anslagsutfall(NamedTuple):
    """A post in a budgetår. What lessens is less than nothing, so that the columns add up.

    `ingaende_ore`, `tilldelat_ore`, `omdisponerat_ore`, `utnyttjat_overskridande_ore` and
    `indragning_ore` are `totalt_disponibelt_ore`; with `utgifter_ore` and `inkomster_ore` that is
    `utgaende_ore`. Used of what it may be exceeded by is what the rest does not pay for.

    What follows says what the utgifter were, and where what is left lies: `kvar_ore` is what is
    free, in calls, or granted and unpaid, of the money of this year.
    """

    anslag_id: UUID
    anslagspost: str
    benamning: str | None
    budgetar: int
    ingaende_ore: int
    tilldelat_ore: int
    omdisponerat_ore: int
    utnyttjat_overskridande_ore: int
    indragning_ore: int
    totalt_disponibelt_ore: int
    utgifter_ore: int
    inkomster_ore: int
    utgaende_ore: int
    medgivet_overskridande_ore: int
    utbetalt_ore: int
    forvaltning_ore: int
    aterlamnat_ore: int
    beviljat_ore: int
    disponibelt_ore: int
    utlyst_ore: int
    obetalt_ore: int
    kvar_ore: int


class Inkomsttitelrad(NamedTuple):
    """What came back in a year and is the state's: no anslag is credited with it."""

    anslag_id: UUID
    anslagspost: str
    benamning: str | None
    budgetar: int
    kapital_ore: int
    ranta_ore: int
    summa_ore: int


_FLODEN = (
    "ingaende",
    "sparat",
    "tilldelat",
    "omdisponerat",
    "overskridande",
    "indraget",
    "forvaltning",
    "aterlamnat",
    "beviljat",
    "utbetalt",
    "aterbetalt",
)
_LADOR = ("disponibelt", "utlyst", "beviljat_ej_utbetalt")
_PER_POST = summor_i_bredd(
    "anslag_id, budgetar",
    bara("anslag_id", "anslag_id"),
    floden=_FLODEN,
    lador=_LADOR,
    inom=BOKFORT_INOM,
)
_INKOMSTER = f"""
    SELECT (uppgifter ->> 'anslag_id')::uuid AS anslag_id,
        extract(year FROM verkningsdag)::integer AS budgetar,
        (uppgifter ->> 'till_inkomsttitel_ore')::bigint AS kapital_ore,
        (uppgifter ->> 'betald_ranta_ore')::bigint AS ranta_ore
    FROM vy.faktarad AS f WHERE uppgifter ? 'till_inkomsttitel_ore' AND {faktum_bokfort_inom("f")}
    UNION ALL
    SELECT (r.uppgifter ->> 'anslag_id')::uuid, extract(year FROM h.verkningsdag)::integer,
        -(r.uppgifter ->> 'till_inkomsttitel_ore')::bigint,
        -(r.uppgifter ->> 'betald_ranta_ore')::bigint
    FROM vy.faktarad AS h JOIN vy.faktarad AS r
        ON r.strom_id = h.strom_id AND (r.version = h.rattar_version
            OR (r.uppgifter ->> 'aterbetalning_version')::integer = h.rattar_version)
        AND r.version < h.version
    WHERE h.topic IN ('arende.aterbetalning-havd', 'arende.kvittning-havd')
        AND r.uppgifter ? 'till_inkomsttitel_ore'
        AND {faktum_bokfort_inom("h")}"""
"""By the bank day. What was taken back is taken back on its own day."""
_PER_TITEL = f"""
    SELECT anslag_id, budgetar, sum(kapital_ore)::bigint AS kapital_ore,
        sum(ranta_ore)::bigint AS ranta_ore
    FROM ({_INKOMSTER}) AS inkomsterna GROUP BY anslag_id, budgetar"""
_POSTEN = """concat_ws(' ', b.u ->> 'utgiftsomrade', b.u ->> 'anslag', b.u ->> 'anslagspost')
                AS anslagspost,
            b.u ->> 'benamning' AS benamning,
            concat_ws(' ', b.s ->> 'utgiftsomrade', b.s ->> 'anslag', b.s ->> 'anslagspost')
                COLLATE "C" AS post_ordning"""

_SUMMOR = ", ".join(
    f"coalesce(p.{ett}, 0) AS {ett}"
    for ett in (*(f"{f}_flode" for f in _FLODEN), *(f"{lada}_lada" for lada in _LADOR))
)
_ETT_AR = """
    SELECT *, medgivet_ore - outnyttjat_ore AS utnyttjat_ore,
        fore_ore + medgivet_ore - outnyttjat_ore AS totalt_ore,
        fore_ore + medgivet_ore - outnyttjat_ore - utgifter_ore + inkomster_ore AS utgaende_ore
    FROM (
        SELECT *, greatest(0, least(medgivet_ore,
            fore_ore + medgivet_ore - utgifter_ore + inkomster_ore)) AS outnyttjat_ore
        FROM (
            SELECT ar.in_ore AS ingaende_ore, ar.overskridande_flode AS medgivet_ore,
                ar.in_ore + ar.tilldelat_flode + ar.omdisponerat_flode - ar.indraget_flode
                    AS fore_ore,
                ar.utbetalt_flode + ar.forvaltning_flode + ar.aterlamnat_flode AS utgifter_ore,
                ar.aterbetalt_flode - ar.titel_ore AS inkomster_ore
        ) AS givet
    ) AS provat"""
"""The columns of a year, of the sums of it and of `in_ore`. Of what it may be exceeded by, as much
is unused as is left when all else has paid for what was used."""
_AREN = f"""
    p AS ({_PER_POST}), titeln AS ({_PER_TITEL}),
    spannet AS (
        SELECT anslag_id, min(budgetar) AS forsta, greatest(max(budgetar),
            least(extract(year FROM {BOKFORT_TILL})::integer, max(budgetar) + 1)) AS sista
        FROM p GROUP BY anslag_id
    ),
    ar AS (
        SELECT s.anslag_id, s.forsta, a.budgetar, {_SUMMOR},
            coalesce(t.kapital_ore, 0) AS titel_ore,
            coalesce(p.ingaende_flode, 0) - coalesce(f.sparat_flode, 0) AS faststallt_ore
        FROM spannet AS s
        CROSS JOIN LATERAL generate_series(s.forsta, s.sista) AS a (budgetar)
        LEFT JOIN p ON p.anslag_id = s.anslag_id AND p.budgetar = a.budgetar
        LEFT JOIN p AS f ON f.anslag_id = s.anslag_id AND f.budgetar = a.budgetar - 1
        LEFT JOIN titeln AS t ON t.anslag_id = s.anslag_id AND t.budgetar = a.budgetar
    ),
    utfallet AS (
        SELECT ar.*, u.* FROM (SELECT *, faststallt_ore AS in_ore FROM ar WHERE budgetar = forsta)
            AS ar CROSS JOIN LATERAL ({_ETT_AR}) AS u
        UNION ALL
        SELECT ar.*, u.* FROM utfallet AS f
        JOIN ar AS a ON a.anslag_id = f.anslag_id AND a.budgetar = f.budgetar + 1
        CROSS JOIN LATERAL (SELECT a.*, CASE WHEN a.faststallt_ore <> 0 THEN a.faststallt_ore
            ELSE f.utgaende_ore END AS in_ore) AS ar
        CROSS JOIN LATERAL ({_ETT_AR}) AS u
    )"""
"""Each year from the first with money to the last, or to the one after it if it has begun. What
was established to come in is that; else it is what went out of the year before."""

ANSLAGSUTFALL = Lista(
    namn="anslagsutfall",
    rubrik="Anslagsutfall per anslagspost och budgetår",
    rad=Anslagsutfall,
    filter=("anslag_id", "budgetar", "bokfort_till"),
    urval=f"""
        WITH RECURSIVE {_AREN}
        SELECT f.anslag_id, f.budgetar, {_POSTEN}, f.ingaende_ore,
            f.tilldelat_flode AS tilldelat_ore, f.omdisponerat_flode AS omdisponerat_ore,
            f.utnyttjat_ore AS utnyttjat_overskridande_ore,
            -f.indraget_flode AS indragning_ore, f.totalt_ore AS totalt_disponibelt_ore,
            -f.utgifter_ore AS utgifter_ore, f.inkomster_ore, f.utgaende_ore,
            f.medgivet_ore AS medgivet_overskridande_ore, f.utbetalt_flode AS utbetalt_ore,
            f.forvaltning_flode AS forvaltning_ore, f.aterlamnat_flode AS aterlamnat_ore,
            f.beviljat_flode AS beviljat_ore, f.disponibelt_lada AS disponibelt_ore,
            f.utlyst_lada AS utlyst_ore, f.beviljat_ej_utbetalt_lada AS obetalt_ore,
            f.disponibelt_lada + f.utlyst_lada + f.beviljat_ej_utbetalt_lada AS kvar_ore
        FROM utfallet AS f LEFT JOIN posten AS b ON b.strom_id = f.anslag_id
        WHERE {bara("f.budgetar", "budgetar", "integer")}""",
    ordning="budgetar, post_ordning, anslag_id",
)

INKOMSTTITLAR = Lista(
    namn="inkomsttitlar",
    rubrik="Återbetalt till inkomsttitel per anslagspost och år",
    rad=Inkomsttitelrad,
    filter=("anslag_id", "budgetar"),
    urval=f"""
        SELECT t.anslag_id, t.budgetar, {_POSTEN}, t.kapital_ore, t.ranta_ore,
            t.kapital_ore + t.ranta_ore AS summa_ore
        FROM ({_PER_TITEL}) AS t LEFT JOIN posten AS b ON b.strom_id = t.anslag_id
        WHERE (t.kapital_ore <> 0 OR t.ranta_ore <> 0) AND {bara("t.anslag_id", "anslag_id")}
            AND {bara("t.budgetar", "budgetar", "integer")}""",
    ordning="budgetar, post_ordning, anslag_id",
)
