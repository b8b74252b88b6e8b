"""A claim that a court lowered, and a higher one demands again, as the oracle is told of it.

It is told amounts, never movements. It imports nothing of ours.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.aterlagt import waived_igen, waives_igen
from tests.projections.hjalp.orakel.bitar import Bit, minus, tillagt
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
    """First what had been waived; then what he has paid and not had back, what was written off, and
    what lies where it was lifted from.
    """
    akt = pengar.akter[arende]
    krav = akt.fordringar[fordran]
    krav.begart_ore = till_ore
    fattas = min(max(0, till_ore - krav.kravt_ore), krav.lyft_av_ord_ore)
    if not fattas:
        return
    finns = _okravt(akt, krav)
    akt.faktum_borjar()
    akt.regleras(fordran)
    eftergivet = waived_igen(p, dag, akt, krav, "eftergivet", fattas, finns)
    kvar_ore = fattas - sum(e.ore for e in eftergivet)
    betalt = min(kvar_ore, krav.tillgodo_ore)
    avskrivet = waived_igen(p, dag, akt, krav, "avskrivet", kvar_ore - betalt, finns)
    akt.regleras(None)
    bitar = _ur_ladorna(finns, kvar_ore - betalt - sum(e.ore for e in avskrivet))
    igen = sum(b.ore for b in bitar)
    skyldig = igen + betalt + sum(e.ore for e in avskrivet)
    kvar, forut = krav.utestaende_ore, krav.sista_dag()
    if forfaller is not None:
        sagda = [h.dag for h in krav.havningar if h.sagt]
        fran = sagda[-1] if som_forut else krav.dag
        krav.rantefritt.update(dict.fromkeys(dagarna(fran, forfaller), skyldig))
        for e in eftergivet:
            krav.rantefritt.update(dict.fromkeys(dagarna(fran, min(forfaller, e.dag)), e.ore))
        delar = [(forut, kvar), (forfaller, igen or None)]
        pengar.forfallodagar.bestamt(p, fordran, dag, *(d for d in delar if d[1] != 0))
        if igen:
            krav.aterkravt = (len(krav.sticka.tider), forfaller)
            krav.aterkravda.append((*krav.aterkravt, igen))
    borta = sum(e.ore for e in (*eftergivet, *avskrivet))
    fritt = None if forfaller is None else (fran, forfaller)
    krav.lyft_upphavt(dag, skyldig + sum(e.ore for e in eftergivet), fritt)
    waived = [b for e in (*eftergivet, *avskrivet) for b in e.ater]
    aren = krav.aren.kravs_ater(bitar, tillagt(krav.havt_ur, minus(waived)), betalt + borta)
    waives_igen(krav, [*eftergivet, *avskrivet])
    krav.kravs_ater(bitar, betalt)
    for ar, ore in aren.items():
        pengar.bok.flode(p, dag, "kravt", ore, akt.hos_den(krav.annan).ar(ar))
    pengar.reskontra.flytta(p, dag, fordran, "havt", "utestaende", igen + betalt + borta)
    for e in (*eftergivet, *avskrivet):  # it was not waived before it was, whatever a court says
        pengar.reskontra.flytta(p, max(dag, e.dag), fordran, "utestaende", e.hur, e.ore)
    pengar.reskontra.sankta[fordran].append((p, dag))
    pengar.reskontra.upphorda[fordran].append((p, None))


def _okravt(akt: Akt, krav: Krav) -> dict[tuple[str, int], int]:
    """The last that was lifted first; then of what is without right, the oldest year first."""
    finns = {(b.lada, b.ar): b.ore for b in reversed(krav.havt_ur)}
    finns |= {(UTAN_RATT, ar): akt.finns[UTAN_RATT, ar] for ar in akt.aren(UTAN_RATT)}
    return {plats: min(ore, akt.hans_okravt_i(*plats)) for plats, ore in finns.items()}


def _ur_ladorna(finns: dict[tuple[str, int], int], ore: int) -> list[Bit]:
    bitar = []
    for (lada, ar), hogst in finns.items():
        tas = max(0, min(ore, hogst))
        ore -= tas
        bitar += [Bit(lada, ar, tas)] if tas else []
    return bitar
