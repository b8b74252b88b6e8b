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
from domain.arende.avstattigen import sager_an
from domain.arende.misstag import annans_i, okravt_av_parten_ore
from domain.arende.stopp import Inhiberat
from domain.fordran.avstaende import Avstaende
from domain.grund.lador import MED_RATT, Lador
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


def vantar_i_ladorna(arende: Arende, lada: Lada, utom: Avstaende | None = None) -> Counter[int]:
    """What would be abstained from again if what is stopped fell, or granted: nobody is asked for
    it yet. But for what one decision abstains from: its own word may say that it does.
    """
    summor: Counter[int] = Counter()
    if lada is Lada.FOR_HOGT_BELOPP:
        summor += _beviljas_igen(arende)
    for avstaende in arende.avstaenden.values():
        for d in _abstas_igen(arende, avstaende) if avstaende is not utom else ():
            summor[d.ar] += d.belopp_ore if d.lada is lada else 0
    okravt = {ar: okravt_av_parten_ore(arende, lada, ar) for ar in summor}
    return +Counter({ar: min(ore, okravt[ar]) for ar, ore in summor.items()})


def _beviljas_igen(arende: Arende) -> Counter[int]:
    """What lies without right only since the grant was lowered by what is stopped, by year, and
    nobody is asked for.

    A later change that is not stopped stands, with what it says.
    """
    kvar_ore, summor = max(0, _beviljat_utan(arende) - arende.beslutat_ore), Counter[int]()
    for d in reversed(arende.lador.sankt):
        tas = min(kvar_ore, d.belopp_ore)
        summor[d.ar] += tas
        kvar_ore -= tas
    return Counter({ar: min(ore, _okravt_sankt_ore(arende, ar)) for ar, ore in summor.items()})


def _okravt_sankt_ore(arende: Arende, ar: int) -> int:
    """What of that year was lowered and no claim asks for.

    A claim asks first for what had never been paid with right when it was made, and then for what
    had been lowered; and for what it was moved with. What came there later it does not ask for.
    """
    andras_ore = annans_i(arende, Lada.FOR_HOGT_BELOPP).get(ar, 0)
    fel_kravt_ore = sankt_kravt_ore = 0
    for f in arende.fordringar.values():
        if f.felbetalning is None:
            ore = sum(d.belopp_ore for d in f.ur if (d.lada, d.ar) == (Lada.FOR_HOGT_BELOPP, ar))
            flyttat_ore = min(ore, sum(d.belopp_ore for d in f.omfort if d.ar == ar))
            fel_ore, sankt_ore = _for_hogt_den(arende.lador, ar, f.beslutsdag)
            fel_ore = max(0, fel_ore - andras_ore - fel_kravt_ore)
            av_felet_ore = min(ore - flyttat_ore, fel_ore)
            resten_ore = ore - flyttat_ore - av_felet_ore
            av_det_sankta_ore = min(resten_ore, max(0, sankt_ore - sankt_kravt_ore))
            sankt_kravt_ore += flyttat_ore + av_det_sankta_ore
            fel_kravt_ore += ore - flyttat_ore - av_det_sankta_ore
    return max(0, arende.lador.sankt_ur(ar, *MED_RATT) - sankt_kravt_ore)


def _for_hogt_den(lador: Lador, ar: int, dag: date) -> tuple[int, int]:
    """What of that year had never been paid with right when the day was over, and what had been
    lowered.
    """
    alla_ore = sum(ore for (a, nar), ore in lador.utan_ratt.items() if a == ar and nar <= dag)
    sankt = ((a, nar, ore) for (_, a, nar), ore in lador.sankt_dagvis.items())
    sankt_ore = sum(ore for a, nar, ore in sankt if a == ar and nar <= dag)
    return max(0, alla_ore - sankt_ore), sankt_ore


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
            return sager_an(arende, av) or foll_av_det
        return sager_an(arende, av) and av not in stoppade

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
