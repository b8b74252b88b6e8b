"""Granskningen lyfts: what was judged is not accounted for, as if nobody had judged it.

The bank made something else of a payment; or the authority takes its own review back, to do it
anew: the report was wrong, or withdrawn, or the review was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengar import flytta_pengar
from domain.arende.tillstand import Provning
from domain.aterrapport.granskning import (
    GranskningHavd,
    Granskningshavning,
    Granskningslyft,
    HavdProvning,
    krav_far_granska,
    provat_per_ar,
)
from domain.aterrapport.rapport import begard
from domain.aterrapport.stopp import AterkallasForeGranskningen, InteGranskad
from domain.grund.aktor import Atgard
from domain.grund.flytt import Flytt
from domain.grund.hant import dagen
from domain.grund.lador import MED_RATT, REDOVISADE
from domain.grund.pengar import Del, Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Rad
from domain.myndighet.myndighet import Myndighet

OREDOVISAT = Lada.UTBETALT_EJ_REDOVISAT


class GranskningAterkallad(Granskningslyft):
    """The authority took its review of one report back on `aterkallad_dag`, to do it anew.

    The reviews of other reports stand.
    """

    TOPIC = "arende.granskning-aterkallad"
    NAMN = "granskning återkallad"
    OM_FORDRAN = False
    HANT = dagen("Granskningsdagen", aterkallad_dag="Dagen för återkallelsen")

    aterrapport_id: UUID
    aterkallad_dag: date
    orsak: Rad

    def i_ord(self) -> str:
        provat = self.godkant_ore + self.ej_godkant_ore
        kvar = kronor(self.oforbrukat_ore)
        return f"granskning återkallad ({kronor(provat)} prövat, {kvar} oförbrukat): {self.orsak}"


def aterkalla_granskning(
    arende: Arende, myndighet: Myndighet, atgard: Atgard, *, aterrapport_id: UUID, orsak: str
) -> None:
    """Take back the review of a report; it takes the delegation that it took.

    The report can then be corrected, come in anew or be reviewed again. A claim on what was found
    is lifted as far as it asks for what is found no longer.
    """
    arende.krav_oppet()
    rapport = begard(arende, aterrapport_id)
    krav(rapport.granskad, InteGranskad)
    sist = rapport.provningar[-1].dag
    krav(atgard.dag >= sist, AterkallasForeGranskningen, dag=atgard.dag, granskad=sist)
    arende.krav_ojavig(atgard.av.subjekt)
    provat = rapport.godkant_ore + rapport.ej_godkant_ore + rapport.oforbrukat_ore
    krav_far_granska(myndighet, atgard.av, atgard.dag, provat)
    andra = [r for i, r in arende.aterrapporter.items() if i != aterrapport_id and r.granskad]
    flytt = arende.flytt(sist)
    if andra:
        _tag_tillbaka(flytt, rapport.provningar)
    else:
        _tag_tillbaka_allt(flytt)
    flytta_pengar(
        arende,
        GranskningAterkallad,
        atgard.den(sist),
        flytt,
        aterrapport_id=aterrapport_id,
        aterkallad_dag=atgard.dag,
        orsak=orsak,
        **_funnet(rapport.provningar),
    )


def hav_granskning(arende: Arende, atgard: Atgard, orsak: Granskningshavning) -> None:
    """Lift the reviews, when the payment that they judged turns out not to be what it was."""
    provningar = [p for r in arende.aterrapporter.values() for p in r.provningar]
    sista = max((p.dag for p in provningar), default=atgard.dag)
    flytt = arende.flytt(sista)
    _tag_tillbaka_allt(flytt)
    funnet = _funnet(provningar)
    flytta_pengar(arende, GranskningHavd, atgard.den(sista), flytt, orsak=orsak, **funnet)


def _funnet(provningar: Sequence[Provning]) -> dict[str, Any]:
    """What reviews had found, as a fact says it."""
    return {
        "provningar": tuple(
            HavdProvning(version=p.version, dag=p.dag, per_ar=provat_per_ar(p.rorelser))
            for p in sorted(provningar, key=lambda p: p.version)
        ),
        "godkant_ore": sum(p.godkant_ore for p in provningar),
        "ej_godkant_ore": sum(p.ej_godkant_ore for p in provningar),
        "oforbrukat_ore": sum(p.oforbrukat_ore for p in provningar),
    }


def _tag_tillbaka_allt(flytt: Flytt) -> None:
    """Each day's movements are taken back on that day: on no day was anything judged.

    What a lowered decision took out of what was judged is, after that, not accounted for.
    """
    sankt = [d for d in flytt.lador.sankt if d.lada in REDOVISADE]
    for d in reversed(sankt):
        flytt.mellan(Lada.FOR_HOGT_BELOPP, d.ar, d.lada, d.ar, d.belopp_ore)
    _tag_tillbaka_dag_for_dag(flytt)
    _sank_igen(flytt, sankt)


def _tag_tillbaka_dag_for_dag(flytt: Flytt) -> None:
    """What came into a box of what is accounted for, and what left it, on each day."""
    for (lada, ar, dag), ore in list(flytt.lador.redovisat.items()):
        flytt.mellan(lada, ar, OREDOVISAT, ar, max(0, ore), dag)
        flytt.mellan(OREDOVISAT, ar, lada, ar, max(0, -ore), dag)


def _tag_tillbaka(flytt: Flytt, provningar: Sequence[Provning]) -> None:
    """What these put in each box; and, of what has left it since, what is then missing in it."""
    rorelser = [r for p in provningar for r in p.rorelser]
    netto: Counter[tuple[Lada, int]] = Counter()
    for r in rorelser:
        netto[r.till, r.till_budgetar] += r.belopp_ore
        netto[r.fran, r.fran_budgetar] -= r.belopp_ore
    rorda = [(lada, ar) for lada, ar in netto if lada in REDOVISADE]
    sankt = [*_det_sankta(flytt, {plats: netto[plats] for plats in rorda})]
    for r in reversed(rorelser):
        flytt.mellan(r.till, r.till_budgetar, r.fran, r.fran_budgetar, r.belopp_ore, r.dag)
    for lada, ar in rorda:
        _fyll(flytt, lada, ar)
    _sank_igen(flytt, sankt)


def _det_sankta(flytt: Flytt, netto: dict[tuple[Lada, int], int]) -> Iterator[Del]:
    """Put back what a lowered decision has taken of it."""
    for (lada, ar), ore in netto.items():
        saknas = ore - flytt.lador.belopp.get((lada, ar), 0)
        tas = max(0, min(saknas, flytt.lador.sankt_ur(ar, lada)))
        flytt.mellan(Lada.FOR_HOGT_BELOPP, ar, lada, ar, tas)
        yield from [Del(lada, ar, tas)] if tas else []


def _sank_igen(flytt: Flytt, sankt: Sequence[Del]) -> None:
    for d in sankt:
        flytt.mellan(OREDOVISAT, d.ar, Lada.FOR_HOGT_BELOPP, d.ar, d.belopp_ore)


def _fyll(flytt: Flytt, lada: Lada, ar: int) -> None:
    """What left the box without being in it left what was not accounted for; the last first."""
    brist = max(0, -flytt.lador.belopp.get((lada, ar), 0))
    dagar = {dag: ore for (i, a, dag), ore in flytt.lador.redovisat.items() if (i, a) == (lada, ar)}
    for dag in sorted(dagar, reverse=True):
        for kalla in MED_RATT:
            finns = max(0, flytt.lador.belopp.get((kalla, ar), 0)) if kalla is not lada else 0
            tas = max(0, min(brist, -dagar[dag], finns))
            flytt.mellan(kalla, ar, lada, ar, tas, dag)
            brist, dagar[dag] = brist - tas, dagar[dag] + tas
