"""Betalas: by when what is owed of a claim is to be paid, and since when it is owed, in a fact."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.fordran.fordran import Fordran
from domain.fordran.rantevillkor import Forfallodel
from domain.grund.varden import Ore, OreMedTecken, Uppgift
from domain.ranta.forfall import obetalda_delar, villkoren


class Skuldandring(Uppgift):
    """So much more of the capital is owed as from a day, or less."""

    dag: date
    belopp_ore: OreMedTecken


class Kvardel(Uppgift):
    """So much is to be paid by a day.

    `igen_av_id` is the decision, or the judgement, that brought it back of what had been waived.
    """

    forfallodag: date
    belopp_ore: Ore
    igen_av_id: UUID | None


class Betalasdel(Uppgift):
    """So much, or all of it (None), is to be paid by a day; see Kvardel."""

    forfallodag: date
    belopp_ore: Ore | None
    igen_av_id: UUID | None


class Betalas(Uppgift):
    """From a day it is to be paid so, of which `reglerat_ore` is settled."""

    fran: date
    delar: tuple[Betalasdel, ...]
    reglerat_ore: OreMedTecken


class Sagt(NamedTuple):
    """The parts, and how much of them is settled."""

    delar: tuple[Betalasdel, ...]
    reglerat_ore: int


def betalas(fordran: Fordran, dag: date = date.max) -> Sagt:
    """By what was decided last of what holds on `dag`; else as the demand has it."""
    villkor = villkoren(fordran, dag)
    if villkor is None and not fordran.aterkravt:
        hela = Betalasdel(
            forfallodag=fordran.gallande_forfallodag, belopp_ore=None, igen_av_id=None
        )
        return Sagt((hela,), 0)
    if villkor is None:
        return Sagt(som_betalas(obetalda_delar(fordran)), 0)
    if not villkor.plan and len(villkor.delar) == 1:
        return Sagt((_hela(villkor.delar[0]),), 0)
    return Sagt(som_betalas(villkor.delar), fordran.minskat_ore - villkor.betalt_fore_ore)


def som_betalas(delar: tuple[Forfallodel, ...]) -> tuple[Betalasdel, ...]:
    return tuple(
        Betalasdel(forfallodag=d.dag, belopp_ore=d.belopp_ore, igen_av_id=d.igen_av_id)
        for d in delar
    )


def _hela(d: Forfallodel) -> Betalasdel:
    return Betalasdel(forfallodag=d.dag, belopp_ore=None, igen_av_id=d.igen_av_id)
