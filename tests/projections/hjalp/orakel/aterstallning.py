"""A claim that a court lowered, and a higher one demands again, as the oracle is told of it.

It is told amounts, never movements. It imports nothing of ours.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.bitar import Bit
from tests.projections.hjalp.orakel.fordran import Krav, dagarna
from tests.projections.hjalp.orakel.lador import UTAN_RATT
from tests.projections.hjalp.orakel.pengar import Pengar


def aterstallt(
    pengar: Pengar,
    p: int,
    arende: UUID,
    fordran: UUID,
    dag: date,
    till_ore: int,
    forfaller: date | None,
    *,
    som_forut: bool,
) -> None:
    """First what he has paid and not had back, then what lies where it was lifted from."""
    akt = pengar.akter[arende]
    krav = akt.fordringar[fordran]
    krav.begart_ore = till_ore
    fattas = min(max(0, till_ore - krav.kravt_ore), krav.havt_ore)
    if not fattas:
        return
    betalt = min(fattas, krav.tillgodo_ore)
    bitar = _ur_ladorna(akt, krav, fattas - betalt)
    igen = sum(b.ore for b in bitar)
    kvar, forut = krav.utestaende_ore, krav.sista_dag()
    if forfaller is not None:
        fran = krav.havningar[-1].dag if som_forut else krav.dag
        krav.rantefritt.update(dict.fromkeys(dagarna(fran, forfaller), igen + betalt))
        delar = [(forut, kvar), (forfaller, igen or None)]
        pengar.forfallodagar.bestamt(p, fordran, dag, *(d for d in delar if d[1] != 0))
        if igen:
            krav.aterkravt = (len(krav.sticka.tider), forfaller)
            krav.aterkravda.append((*krav.aterkravt, igen))
    krav.lyft_upphavt(dag, igen + betalt)
    aren = krav.aren.kravs_ater(bitar, krav.havt_ur, betalt)
    krav.kravs_ater(bitar, betalt)
    for ar, ore in aren.items():
        pengar.bok.flode(p, dag, "kravt", ore, akt.hos_den(krav.annan).ar(ar))
    pengar.reskontra.flytta(p, dag, fordran, "havt", "utestaende", igen + betalt)
    pengar.reskontra.sankta[fordran].append((p, dag))
    pengar.reskontra.upphorda[fordran].append((p, None))


def _ur_ladorna(akt: Akt, krav: Krav, ore: int) -> list[Bit]:
    """The last that was lifted first; then of what is without right, the oldest year first."""
    finns = {(b.lada, b.ar): b.ore for b in reversed(krav.havt_ur)}
    finns |= {(UTAN_RATT, ar): akt.finns[UTAN_RATT, ar] for ar in akt.aren(UTAN_RATT)}
    bitar = []
    for (lada, ar), hogst in finns.items():
        tas = max(0, min(ore, hogst, akt.hans_okravt_i(lada, ar)))
        ore -= tas
        bitar += [Bit(lada, ar, tas)] if tas else []
    return bitar
