"""Eftergiftsflytt: how the money moves when more or less is waived than a decision has waived.

It is waived out of the boxes that the claim asks for, and comes back to those that it left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import accumulate, pairwise
from typing import Any
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.granskat import ater_i_ladan, som_det_lag
from domain.arende.hemvist import hemvist_efter
from domain.arende.uttag import del_av, som_delar, som_uttag
from domain.aterkrav.fordran import krav_ryms
from domain.aterkrav.stopp import InteBeslutOmFordran
from domain.fordran.delar import forsta, ihop, sista_delarna, utan, utom_forsta
from domain.fordran.efterskankning import (
    Eftergift,
    Efterskankning,
    avskrivet_igen,
    de_sista,
    med,
)
from domain.fordran.fordran import Fordran
from domain.grund.flytt import Flytt
from domain.grund.pengar import Del, Lada
from domain.grund.stopp import krav
from domain.grund.varden import ny_av
from domain.utlysning.utlysning import Utlysning


def eftergiften(fordran: Fordran, beslut_id: UUID) -> Eftergift:
    """What the decision waives of the claim; or a refusal."""
    alla = {e.beslut_id: e for e in fordran.eftergifter}
    krav(beslut_id in alla, InteBeslutOmFordran, beslut_id=beslut_id, slag="eftergift")
    return alla[beslut_id]


def efterge_i_stallet(
    arende: Arende,
    utlysning: Utlysning,
    flytt: Flytt,
    fordran: Fordran,
    forut: Eftergift,
    kapital_ore: int,
    ranta_ore: int,
    dagvis: Sequence[tuple[date, int]] = (),
) -> Eftergift:
    """Move what is waived more, or less, between the boxes it is in; what is then waived.

    What comes back and a lowered grant would have taken is held without right. `dagvis` is as from
    when more is waived, or less, if not as from the day of the move: it may be more for some days.
    """
    mer_ore, mer_ranta_ore = kapital_ore - forut.kapital_ore, ranta_ore - forut.ranta_ore
    if max(mer_ore, mer_ranta_ore) > 0:
        krav_ryms(fordran, max(0, mer_ore), max(0, mer_ranta_ore))
    dagvis, for_en_tid = _utan_omvag(dagvis or [(flytt.dag, mer_ore)], mer_ore)
    star = det_som_star(arende, fordran, forut)
    _flytta_en_tid(flytt, fordran.ur, star[::-1], for_en_tid)
    mer = som_delar(del_av(fordran, mer_ore)) if mer_ore > 0 else ()
    flytta_dagvis(
        flytt, mer, dagvis, lambda d, dag: flytt.ta_som_det_fanns(d, Lada.EFTERGIVET, dag)
    )
    bort = sista_delarna(star, -mer_ore)
    mindre = [(dag, -ore) for dag, ore in dagvis]
    flytta_dagvis(
        flytt, bort, mindre, lambda d, dag: ater_i_ladan(arende, flytt, Lada.EFTERGIVET, d, dag)
    )
    if bort:
        arende.krav_hor_till(utlysning)
        flytt.ta_overskott(arende.beviljat_dagvis, hemvist_efter(arende, utlysning, flytt.dag))
    delar = utan(ihop(forut.delar, mer), bort)
    igen_ore = sum(d.belopp_ore for d in bort if d.lada is Lada.AVSKRIVET)
    igen = de_sista(forut.ur_avskrivet, Lada.AVSKRIVET, igen_ore, max(0, -mer_ranta_ore))
    kvar = med(forut.ur_avskrivet, igen, -1)
    return ny_av(forut, delar=delar, ranta_ore=ranta_ore, ur_avskrivet=kvar)


def flytta_dagvis(
    flytt: Flytt,
    delar: Sequence[Del],
    dagvis: Sequence[tuple[date, int]],
    flytta: Callable[[Del, date], None],
) -> None:
    """So much of them moves on each day; less than nothing moves back as it went."""
    for dagar, fran, till in _lager(dagvis):
        gjorda = len(flytt.rorelser)
        for d in forsta(utom_forsta(delar, fran), till - fran) if fran >= 0 else ():
            flytta(d, dagar[-1])
        for r in flytt.rorelser[gjorda:]:
            fore, efter = (r.fran, r.fran_budgetar), (r.till, r.till_budgetar)
            for dag in dagar[:-1]:
                flytt.mellan(*fore, *efter, r.belopp_ore, dag)
                fore, efter = efter, fore


def _flytta_en_tid(
    flytt: Flytt, ute: Sequence[Del], inne: Sequence[Del], dagvis: Sequence[tuple[date, int]]
) -> None:
    """So much more was waived on some days, or less, but as much in the end.

    First of what is outstanding, or waived, since: then of what was for those days only.
    """
    for dagar, fran, till in _lager(dagvis):
        delar = (*ute, *inne) if fran >= 0 else (*inne, *ute)
        for d in forsta(utom_forsta(delar, max(fran, -till)), till - fran):
            fore, efter = (d.lada, d.ar), (Lada.EFTERGIVET, d.ar)
            for dag in dagar:
                ut, hem = (fore, efter) if fran >= 0 else (efter, fore)
                flytt.mellan(*ut, *hem, d.belopp_ore, dag)
                fore, efter = efter, fore


def _lager(dagvis: Sequence[tuple[date, int]]) -> Iterator[tuple[list[date], int, int]]:
    """Amount by amount, from one level to another: on which days it goes, comes, and goes again."""
    nivaer = [0, *accumulate(ore for _, ore in dagvis)]
    for fran, till in pairwise(sorted({*nivaer})):
        dagar = [
            dag
            for (dag, _), (fore, efter) in zip(dagvis, pairwise(nivaer), strict=True)
            if min(fore, efter) <= fran and till <= max(fore, efter)
        ]
        yield dagar, fran, till


def _utan_omvag(
    dagvis: Sequence[tuple[date, int]], mer_ore: int
) -> tuple[list[tuple[date, int]], list[tuple[date, int]]]:
    """What of it comes or goes to stay; and the rest, that does so for some days."""
    stannar, for_en_tid, niva = [], [], 0
    var = 0
    for dag, ore in dagvis:
        niva += ore
        blir = max(min(0, mer_ore), min(max(0, mer_ore), niva))
        stannar.append((dag, blir - var))
        for_en_tid.append((dag, ore - (blir - var)))
        var = blir
    return stannar, for_en_tid


def som_ryms(
    fordran: Fordran, forut: Eftergift, kapital_ore: int, ranta_ore: int
) -> tuple[int, int]:
    """So much capital and interest, as far as there is any to waive."""
    return (
        min(kapital_ore, forut.kapital_ore + fordran.utestaende_ore),
        min(ranta_ore, forut.ranta_ore + fordran.utestaende_ranta_ore),
    )


def i_stallet(
    arende: Arende,
    fordran: Fordran,
    forut: Eftergift,
    nu: Eftergift,
    dag: date,
    aterfort: Sequence[Efterskankning] = (),
) -> dict[str, Any]:
    """What a fact says of what a decision waived, and from `dag` waives.

    `aterfort` was written off, and is waived instead.
    """
    efter = fordran.utan_efterskankt(aterfort).eftergift_andrad(nu, (), aterfort)
    igen = med(med(forut.ur_avskrivet, aterfort), nu.ur_avskrivet, -1)
    skrivs_av_ore = _rantan(igen) - _rantan(aterfort)
    return {
        "eftergiftsdag": forut.dag,
        "tidigare_kapital": som_uttag(forut.delar),
        "kapital": som_uttag(nu.delar),
        "tidigare_ranta_ore": forut.ranta_ore,
        "ranta_ore": nu.ranta_ore,
        "ranta_andring_ore": _efterskankt_ore(efter) - _efterskankt_ore(fordran) - skrivs_av_ore,
        "ur_avskrivet": avskrivet_igen(nu.ur_avskrivet),
        "avskrivet": som_det_lag(arende, avskrivet_igen(igen), dag, igen=True),
    }


def _efterskankt_ore(fordran: Fordran) -> int:
    """Of the interest: what was never charged was never waived."""
    return min(fordran.ranta_efterskankt_ore, fordran.ranta_ore)


def _rantan(delar: Sequence[Efterskankning]) -> int:
    return sum(e.ranta_ore for e in delar)


def det_lyfta(
    arende: Arende, fordran: Fordran, forut: Eftergift, kapital_ore: int
) -> tuple[Del, ...]:
    """What of it is waived no longer since less was demanded: that much less is waived by a lower
    word already, and no more of it is owed again.
    """
    lyfta = utan(forut.delar, det_som_star(arende, fordran, forut))
    return sista_delarna(lyfta, forut.kapital_ore - kapital_ore)


def det_som_star(arende: Arende, fordran: Fordran, forut: Eftergift) -> tuple[Del, ...]:
    """What of it has not been lifted since, in the boxes that it was waived out of."""
    kvar_ore = max(0, forut.kapital_ore - fordran.lyft_eftergivet_ore(forut.dag))
    star = []
    i_ladan = dict(arende.lador.per_ar(Lada.EFTERGIVET))
    for d in forut.delar:
        finns_ore = i_ladan.get(d.ar, 0)
        ore = min(d.belopp_ore, kvar_ore, finns_ore)
        kvar_ore, i_ladan[d.ar] = kvar_ore - ore, finns_ore - ore
        star.append(ny_av(d, belopp_ore=ore))
    return tuple(star)
