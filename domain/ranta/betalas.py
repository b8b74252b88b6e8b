"""Betalas: by when what is owed of a claim is to be paid, and since when it is owed, in a fact."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from domain.fordran.fordran import Fordran
from domain.fordran.rantevillkor import Forfallodel
from domain.grund.varden import Ore, OreMedTecken, Uppgift
from domain.ranta.forfall import obetalda_delar, villkoren


class Skuldandring(Uppgift):
    """So much more of the capital is owed as from a day, or less."""

    dag: date
    belopp_ore: OreMedTecken


class Betalasdel(Uppgift):
    """So much, or all of it (None), is to be paid by a day.

    `igen_av_id` is the decision, or the judgement, that brought it back of what had been waived.
    """

    forfallodag: date
    belopp_ore: Ore | None
    igen_av_id: UUID | None


class Betalas(Uppgift):
    """From a day it is to be paid so, of which `reglerat_ore` is settled: the first parts.

    Less than nothing is settled when what had been, before it was said, no longer is.
    """

    galler_fran: date
    delar: tuple[Betalasdel, ...]
    reglerat_ore: OreMedTecken

    def som_forfallodelar(self, fordran: Fordran) -> tuple[Forfallodel, ...]:
        """As the claim knows them."""
        return tuple(
            fordran.forfallodel(
                d.forfallodag,
                fordran.krav_ore if d.belopp_ore is None else d.belopp_ore,
                d.igen_av_id,
            )
            for d in self.delar
        )


def betalas(fordran: Fordran, galler_fran: date, dag: date = date.max) -> Betalas:
    """By what was decided last of what holds on `dag`; else as the demand has it."""
    villkor = villkoren(fordran, dag)
    if villkor is None and not fordran.aterkravt:
        return hela(galler_fran, fordran.gallande_forfallodag)
    if villkor is None:
        return i_delar(galler_fran, obetalda_delar(fordran))
    if not villkor.plan and len(villkor.delar) == 1:
        [d] = villkor.delar
        return hela(galler_fran, d.dag, d.igen_av_id)
    reglerat_ore = fordran.minskat_ore - villkor.betalt_fore_ore
    return i_delar(galler_fran, villkor.delar, reglerat_ore)


def hela(galler_fran: date, forfallodag: date, igen_av_id: UUID | None = None) -> Betalas:
    """All of it by one day."""
    d = Betalasdel(forfallodag=forfallodag, belopp_ore=None, igen_av_id=igen_av_id)
    return Betalas(galler_fran=galler_fran, delar=(d,), reglerat_ore=0)


def med_en_del_till(
    fordran: Fordran, galler_fran: date, forfallodag: date, ore: int, igen_av_id: UUID
) -> Betalas:
    """What is outstanding keeps its days; what was brought back has one of its own."""
    egen = Forfallodel(forfallodag, ore, ore, igen_av_id)
    delar = sorted((*obetalda_delar(fordran), egen), key=lambda d: d.dag)
    return i_delar(galler_fran, delar)


def i_delar(galler_fran: date, delar: Iterable[Forfallodel], reglerat_ore: int = 0) -> Betalas:
    return Betalas(
        galler_fran=galler_fran,
        delar=tuple(
            Betalasdel(forfallodag=d.dag, belopp_ore=d.belopp_ore, igen_av_id=d.igen_av_id)
            for d in delar
        ),
        reglerat_ore=reglerat_ore,
    )
