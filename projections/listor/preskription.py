"""Preskription: the claims that are lost within a year if nothing interrupts it, or are lost."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.fordran.preskription import AR
from projections.listor.form import (
    AV_GALDENAREN,
    EFTER_DNR,
    GALDENAREN,
    GALDENARENS,
    Lista,
    kant,
    om_arendet,
)


class Preskription(NamedTuple):
    """A claim that is owed, and is lost within a year if nothing interrupts it, or is lost already.

    What is written off, `avskrivet_ore`, is owed all the same until it is lost.
    `preskriberas` is the last day on which it can be enforced, by what is recorded.
    """

    arende_id: UUID
    diarienummer: str | None
    mottagare: str | None
    galdenar: str | None
    fordran_id: UUID
    preskriberas: date
    dagar_kvar: int
    indrivare: str | None
    skuld_ore: int
    avskrivet_ore: int


_PRESKRIBERAS = f"""
    SELECT min(sista) AS sista FROM (
        SELECT sista, lead(dag) OVER (ORDER BY dag) AS nasta FROM (
            SELECT dag, (dag + interval '{AR} years')::date AS sista, forst FROM (
                SELECT u.varde::date AS dag,
                    first_value(u.varde::date) OVER (ORDER BY u.position) AS forst
                FROM vy.uppgift AS u
                WHERE u.strom_id = f.arende_id AND u.objekt = f.fordran_id::text
                    AND u.nyckel = 'preskription_fran' AND u.verkningsdag <= %(per)s
                    AND {kant("u")}
            ) AS sagda WHERE dag >= forst
        ) AS dagarna
    ) AS i_foljd WHERE nasta IS NULL OR nasta > sista"""
"""Of each day that it began to run anew: ten years on, until one came too late to revive it."""

PRESKRIPTION = Lista(
    namn="preskription",
    rubrik="Fordringar som preskriberas inom ett år, eller är preskriberade",
    rad=Preskription,
    filter=("mottagare_id",),
    urval=f"""
        SELECT rad.*, rad.preskriberas - %(per)s AS dagar_kvar
        FROM (
            SELECT {om_arendet("f.arende_id")}, {GALDENAREN} AS galdenar, f.fordran_id,
                p.sista AS preskriberas,
                d.d ->> 'indrivare' AS indrivare, f.skuld_ore, f.avskrivet_ore
            FROM fordran AS f LEFT JOIN arendet AS a ON a.strom_id = f.arende_id
            LEFT JOIN delen AS d ON d.strom_id = f.arende_id AND d.objekt = f.fordran_id::text
            {GALDENARENS}
            CROSS JOIN LATERAL ({_PRESKRIBERAS}) AS p
            WHERE (f.skuld_ore > 0 OR f.avskrivet_ore > 0) AND {AV_GALDENAREN}
        ) AS rad
        WHERE rad.preskriberas <= %(per)s + 366
            AND (rad.skuld_ore > 0 OR rad.preskriberas >= %(per)s)""",
    ordning=f"preskriberas, {EFTER_DNR}, fordran_id",
)
