"""Waivers that are corrected or changed, as the oracle is told of it.

It is told amounts, never movements. It imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from tests.domain.hjalp.ranteorakel import Tid
from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.bitar import Bit, forsta, minus, tillagt
from tests.projections.hjalp.orakel.fordran import Krav
from tests.projections.hjalp.orakel.kravets_ord import Eftergift
from tests.projections.hjalp.orakel.pengar import Pengar


def eftergift_rattad(
    pengar: Pengar,
    p: int,
    arende: UUID,
    fordran: UUID,
    om: UUID,
    dag: date,
    kapital_ore: int,
    ranta_ore: int,
) -> None:
    """It always waived so much."""
    akt = pengar.akter[arende]
    krav = akt.fordringar[fordran]
    _i_stallet(pengar, p, akt, krav, om, krav.eftergifter[om].dag, kapital_ore, ranta_ore)
    pengar.folj_pengarna(p, dag, akt)


def eftergift_andrad(
    pengar: Pengar,
    p: int,
    arende: UUID,
    fordran: UUID,
    om: UUID,
    dag: date,
    kapital_ore: int,
    ranta_ore: int,
    forfaller: date,
    beslut: UUID,
) -> None:
    """It waives less from now on: what is owed again is to be paid by a day of its own."""
    akt = pengar.akter[arende]
    krav = akt.fordringar[fordran]
    kvar, igen = krav.obetalda(), krav.eftergifter[om].kapital_ore - kapital_ore
    _i_stallet(pengar, p, akt, krav, om, dag, kapital_ore, ranta_ore)
    if igen:
        delar = tuple(sorted((*kvar.items(), (forfaller, igen))))
        krav.sticka.tider.append(Tid(dag, delar, med_ranta=False, om=beslut))
        krav.ny_tid(dag, None)
        pengar.forfallodagar.bestamt(p, fordran, dag, *delar)
        pengar.reskontra.rantefria[fordran].append((p, dag))
    pengar.folj_pengarna(p, dag, akt)


def _i_stallet(
    pengar: Pengar,
    p: int,
    akt: Akt,
    krav: Krav,
    om: UUID,
    dag: date,
    kapital_ore: int,
    ranta_ore: int,
) -> None:
    forut = krav.eftergifter[om]
    mer = krav.delar(kapital_ore - forut.kapital_ore)
    bort = tuple(_sista(_star(akt, krav, forut), forut.kapital_ore - kapital_ore))
    akt.regleras(krav.id)
    akt.faktum_borjar()
    for b in mer:
        for nar, ore in akt.fanns(b, dag):
            akt.flytta(p, nar, (b.lada, b.ar), ("eftergivet", b.ar), ore)
    for b in bort:
        akt.ater_ur(p, dag, "eftergivet", b)
    if bort:
        akt.inget_utover(p, dag, pengar.hem_efter(akt, dag))
    akt.regleras(None)
    var = min(krav.ranta_efterskankt_ore, krav.ranta_ore)
    bitar = tuple(tillagt(tillagt(forut.bitar, mer), minus(bort)))
    krav.eftergift_andrad(om, Eftergift(forut.dag, bitar, ranta_ore), dag)
    andrat = min(krav.ranta_efterskankt_ore, krav.ranta_ore) - var
    pengar.rantan_eftergavs(p, krav, forut.dag, ranta_ore - forut.ranta_ore)
    skillnad = kapital_ore - forut.kapital_ore
    pengar.reskontra.mindre(p, dag, krav.id, "eftergivet", skillnad, "ranta_eftergiven", andrat)


def _star(akt: Akt, krav: Krav, forut: Eftergift) -> Iterator[Bit]:
    """What of it has not been lifted, and lies there still."""
    kvar = sum(ore for hur, d, ore in krav.efterskankt if (hur, d) == ("eftergivet", forut.dag))
    tagna: dict[int, int] = {}
    for b in forut.bitar:
        i_ladan = akt.finns["eftergivet", b.ar] - tagna.get(b.ar, 0)
        tas = max(0, min(b.ore, kvar, i_ladan))
        tagna[b.ar] = tagna.get(b.ar, 0) + tas
        kvar -= tas
        yield b._replace(ore=tas)


def _sista(bitar: Iterator[Bit], ore: int) -> list[Bit]:
    return forsta(reversed([*bitar]), ore)
