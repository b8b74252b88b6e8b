"""Inhiberat: what of a claim, and of the money, rests on a decision that does not hold for now.

A court stopped it (28 § förvaltningsprocesslagen). What is owed, or may be demanded, only since it
changed another to the party's disadvantage waits; what would be owed without it does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.aterlagt import som_inget_krav_har_av
from domain.arende.stopp import Inhiberat
from domain.fordran.avstaende import Avstaende
from domain.grund.pengar import Del, Lada
from domain.grund.stopp import krav, kronor


def utan_det_inhiberade_ore(arende: Arende, fordran_id: UUID) -> int:
    """What may be taken of the claim for now; or a refusal, if nothing of it may."""
    arende.krav_inte_inhiberat(arende.beslut_om_fordran(fordran_id))
    fordran = arende.fordringar[fordran_id]
    kvar_ore = fordran.utan_ore(_inhiberade(arende))
    if kvar_ore is None:
        return fordran.skuld_ore
    krav_vantar(arende, kvar_ore > 0, fordran.skuld_ore - kvar_ore)
    return kvar_ore


def krav_tas_inte(arende: Arende, fordran_id: UUID, belopp_ore: int) -> None:
    """Refuse to take what of the claim is owed only by what is stopped."""
    kvar_ore = utan_det_inhiberade_ore(arende, fordran_id)
    skuld_ore = arende.fordringar[fordran_id].skuld_ore
    vantar = kvar_ore < skuld_ore
    krav_vantar(arende, not vantar or belopp_ore <= kvar_ore, skuld_ore - kvar_ore)


def vantar_i_ladorna(arende: Arende, lada: Lada) -> Counter[int]:
    """What would be abstained from again if what is stopped fell, or granted: nobody is asked for
    it yet.
    """
    summor: Counter[int] = Counter()
    if lada is Lada.FOR_HOGT_BELOPP:
        summor += _beviljas_igen(arende)
    for avstaende in arende.avstaenden.values():
        for d in _abstas_igen(arende, avstaende):
            summor[d.ar] += d.belopp_ore if d.lada is lada else 0
    return summor


def _beviljas_igen(arende: Arende) -> Counter[int]:
    """What lies without right only since the grant was lowered by what is stopped, by year.

    A later change that is not stopped stands, with what it says.
    """
    kvar_ore, summor = max(0, _beviljat_utan(arende) - arende.beslutat_ore), Counter[int]()
    for d in reversed(arende.lador.sankt):
        tas = min(kvar_ore, d.belopp_ore)
        summor[d.ar] += tas
        kvar_ore -= tas
    return summor


def _beviljat_utan(arende: Arende) -> int:
    """What would be granted without the last changes, if they are stopped."""
    ore = arende.beslutat_ore
    sist = next((b for b in reversed(arende.beslut_om_bidraget) if b.i_kraft), None)
    while sist is not None and sist.inhiberat_dag is not None and sist.ersatter is not None:
        ore, sist = sist.tidigare_belopp_ore, arende.beslut[sist.ersatter]
    return ore


def _abstas_igen(arende: Arende, avstaende: Avstaende) -> Iterator[Del]:
    inhiberade = _inhiberade(arende)
    forst, *andringar = avstaende.orden
    stoppade = {o.av for o in andringar if o.av in inhiberade}
    foll_av_det = any(not o.delar for o in andringar if o.av in stoppade)

    def haller(av: UUID) -> bool:
        if av == forst.av:
            return arende.beslut[av].i_kraft or foll_av_det
        return arende.beslut[av].i_kraft and av not in stoppade

    if stoppade:
        mer = sum(d.belopp_ore for d in avstaende.mer(avstaende.det_som_galler(haller)))
        ater = sum(d.belopp_ore for d in avstaende.ater)
        yield from som_inget_krav_har_av(arende, avstaende.ater, min(mer, ater))


def _inhiberade(arende: Arende) -> Mapping[UUID, date]:
    return {b.beslut_id: b.inhiberat_dag for b in arende.beslut.values() if b.inhiberat_dag}


def krav_vantar(arende: Arende, uppfyllt: bool, belopp_ore: int) -> None:
    """Refuse what needs that amount, which waits."""
    dag = max(_inhiberade(arende).values(), default=None)
    krav(uppfyllt, Inhiberat, dag=dag, vad=kronor(belopp_ore))
