"""Eftergiftsrättelse: an obvious slip in how much a decision waives, down to nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import accumulate, pairwise
from typing import Any
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.granskat import ater_i_ladan, som_det_lag
from domain.arende.hemvist import hemvist_efter
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.uttag import Uttag, del_av, som_delar, som_uttag, uttaget_i_ord
from domain.aterkrav.eftergift import sagd
from domain.aterkrav.fordran import finns, krav_ryms
from domain.aterkrav.rattelse import Fordransrattelse
from domain.aterkrav.stopp import InteBeslutOmFordran
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.beslut.gallande import krav_i_kraft
from domain.beslut.rattelse import Rattelseskal, krav_rattelse
from domain.fordran.delar import forsta, ihop, sista_delarna, utan, utom_forsta
from domain.fordran.eftergiftsord import (
    Eftergiftsord,
    andringar,
    bokforda_andringar,
    rattade,
    star,
)
from domain.fordran.efterskankning import (
    Avskrivet,
    Eftergift,
    Efterskankning,
    avskrivet_igen,
    de_sista,
    fore_avskrivningen,
    med,
)
from domain.fordran.fordran import Fordran
from domain.fordran.fordringslage import Kapitalhandelse
from domain.grund.aktor import Atgard
from domain.grund.flytt import Flytt
from domain.grund.hant import dagen
from domain.grund.pengar import Del, Lada, Rorelse
from domain.grund.stopp import IngetAttRatta, krav
from domain.grund.varden import OreEllerNoll, OreMedTecken
from domain.ranta.betalas import Betalas, Skuldandring, betalas
from domain.ranta.forfall import galler_till
from domain.utlysning.utlysning import Utlysning


class EftergiftRattad(Fordransrattelse, Pengafaktum):
    """The decision always waived `kapital` and `ranta_ore`: the rest was owed all along.

    `eftergiftsdag` is the decision's. `redan_lyft` besides was waived no longer since less was
    demanded, and is not waived again whatever is. `ranta_andring_ore` is how much
    more or less there is of waived interest: never more than was charged. `ur_avskrivet`: of what
    is still waived, what had been written off. `avskrivet`: of what is waived no longer, what is
    written off again, as from when it was. `skuldandringar`: as from which days more of the capital
    is owed, or less. That is from the waiver's day; but no lowering ever left less than it waives
    now, so that what one of them brought back too much is waived as from its day. The money moves
    by `bokforda_andringar`: the same, but what has fallen held until the judgement. From each that
    brought back another amount than it had said it is to be paid by `betalas`, and all of it at
    last by `galler_till`, as was last decided; None: when it is to be paid is not another.
    """

    TOPIC = "arende.eftergift-rattad"
    NAMN = "eftergift rättad"
    OM_FORDRAN = True
    HANT = dagen("Rättelsedagen", eftergiftsdag="Dagen för eftergiften")
    HAVNINGSORSAK = Havningsorsak.BESLUTET_RATTAT

    eftergiftsdag: date
    tidigare_kapital: tuple[Uttag, ...]
    redan_lyft: tuple[Uttag, ...]
    kapital: tuple[Uttag, ...]
    tidigare_ranta_ore: OreEllerNoll
    ranta_ore: OreEllerNoll
    ranta_andring_ore: OreMedTecken
    ur_avskrivet: tuple[Avskrivet, ...]
    avskrivet: tuple[Avskrivet, ...]
    skuldandringar: tuple[Skuldandring, ...]
    bokforda_andringar: tuple[Skuldandring, ...]
    betalas: tuple[Betalas, ...]
    galler_till: date | None

    def andra_dagar(self) -> Iterator[Rorelse]:
        yield from fore_avskrivningen(self.avskrivet, self.eftergiftsdag, igen=True)

    def apply(self, aggregate: Arende) -> None:
        Fordransrattelse.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        nu = sagd(
            self.beslut_id, self.eftergiftsdag, self.kapital, self.ranta_ore, self.ur_avskrivet
        )
        lyft = som_delar(self.redan_lyft)
        fordran = aggregate.fordringar[self.fordran_id].utan_det_lyfta(self.beslut_id, lyft)
        aggregate.fordringar[self.fordran_id] = _rattad(fordran, nu, self.skuldandringar)

    def i_ord(self) -> str:
        vad = uttaget_i_ord(self.kapital, self.ranta_ore)
        return self.rattat_i_ord(f"eftergift rättad till {vad}")


def ratta_eftergift(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    fordran_id: UUID,
    rattelseskal: Rattelseskal,
    fore: str,
    efter: str,
    kapital_ore: int | None = None,
    ranta_ore: int | None = None,
) -> None:
    """Correct how much capital and interest a decision waives; None: that was right.

    What it always should have waived is outstanding still, and is waived from its day.
    """
    fordran = finns(arende, fordran_id)
    forut = eftergiften(fordran, beslut_id)
    kapital = forut.kapital_ore if kapital_ore is None else kapital_ore
    ranta = forut.ranta_ore if ranta_ore is None else ranta_ore
    krav((kapital, ranta) != (forut.kapital_ore, forut.ranta_ore), IngetAttRatta)
    krav_rattelse(
        arende,
        underlag,
        atgard,
        krav_i_kraft(arende, beslut_id),
        fore=fore,
        efter=efter,
        belopp_ore=max(kapital + ranta, forut.kapital_ore + forut.ranta_ore),
    )
    flytt = arende.flytt(forut.dag)
    lyft = det_lyfta(arende, fordran, forut, kapital)
    fordran = fordran.utan_det_lyfta(beslut_id, lyft)
    forut = eftergiften(fordran, beslut_id)
    skuld = _skuldandringar(fordran, forut, kapital, ranta)
    bokfort = _bokforda_andringar(fordran, forut, kapital, ranta)
    dagvis = [(s.dag, -s.belopp_ore) for s in bokfort]
    nu = efterge_i_stallet(arende, utlysning, flytt, fordran, forut, kapital, ranta, dagvis)
    ny = _rattad(fordran, nu, skuld)
    nar = tuple(_betalas(fordran, ny, forut))
    flytta_pengar(
        arende,
        EftergiftRattad,
        atgard,
        flytt,
        beslut_id=beslut_id,
        fordran_id=fordran_id,
        rattelseskal=rattelseskal,
        fore=fore,
        efter=efter,
        redan_lyft=som_uttag(lyft),
        **i_stallet(arende, fordran, forut, nu, forut.dag),
        skuldandringar=skuld,
        bokforda_andringar=bokfort,
        betalas=nar,
        galler_till=galler_till(ny) if nar else None,
    )


def _skuldandringar(
    fordran: Fordran, forut: Eftergift, kapital_ore: int, ranta_ore: int
) -> tuple[Skuldandring, ...]:
    """From which days less is owed, or more, by what each word then always said."""
    nya = rattade(forut.orden, fordran.fallna, kapital_ore, ranta_ore)
    star_fore, star_nu = (star(orden, fordran.fallna) for orden in (forut.orden, nya))
    dagar = andringar(forut.dag, star_fore, star_nu, forut.kapital_ore - kapital_ore)
    return tuple(Skuldandring(dag=dag, belopp_ore=ore) for dag, ore in dagar)


def _bokforda_andringar(
    fordran: Fordran, forut: Eftergift, kapital_ore: int, ranta_ore: int
) -> tuple[Skuldandring, ...]:
    """From which days the books have less waived, or more."""
    nya = rattade(forut.orden, fordran.fallna, kapital_ore, ranta_ore)
    mer_ore = kapital_ore - forut.kapital_ore
    dagar = bokforda_andringar(forut.orden, nya, fordran.ordfallen, mer_ore)
    return tuple(Skuldandring(dag=dag, belopp_ore=-ore) for dag, ore in dagar)


def _rattad(fordran: Fordran, nu: Eftergift, skuld: Sequence[Skuldandring]) -> Fordran:
    """It always waived what it waives `nu`."""
    orden = fordran.eftergift_av(nu.beslut_id).orden
    nya = rattade(orden, fordran.fallna, nu.kapital_ore, nu.ranta_ore)
    handelser = [Kapitalhandelse(s.dag, s.belopp_ore) for s in skuld]
    return fordran.eftergift_andrad(replace(nu, orden=nya), handelser)


def _betalas(fordran: Fordran, ny: Fordran, forut: Eftergift) -> Iterator[Betalas]:
    """When it is to be paid, as from each lowering that did not bring so much back."""
    andrade = {o.dag for o in forut.orden if _kom_igen(fordran, o) != _kom_igen(ny, o)}
    for dag in sorted(andrade):
        yield betalas(ny, dag, dag)


def _kom_igen(fordran: Fordran, o: Eftergiftsord) -> int:
    return fordran.kom_igen_ore(o.av)


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
    when more is waived, or less, if not as from the day of the move.
    """
    mer_ore, mer_ranta_ore = kapital_ore - forut.kapital_ore, ranta_ore - forut.ranta_ore
    if max(mer_ore, mer_ranta_ore) > 0:
        krav_ryms(fordran, max(0, mer_ore), max(0, mer_ranta_ore))
    dagvis = dagvis or [(flytt.dag, mer_ore)]
    mer = som_delar(del_av(fordran, mer_ore)) if mer_ore > 0 else ()
    flytta_dagvis(
        flytt, mer, dagvis, lambda d, dag: flytt.ta_som_det_fanns(d, Lada.EFTERGIVET, dag)
    )
    bort = sista_delarna(_det_som_star(arende, fordran, forut), -mer_ore)
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
    return replace(forut, delar=delar, ranta_ore=ranta_ore, ur_avskrivet=kvar)


def flytta_dagvis(
    flytt: Flytt,
    delar: Sequence[Del],
    dagvis: Sequence[tuple[date, int]],
    flytta: Callable[[Del, date], None],
) -> None:
    """So much of them moves on each day; less than nothing moves back as it went."""
    nivaer = [0, *accumulate(ore for _, ore in dagvis)]
    for fran, till in pairwise(sorted({*nivaer})):
        dagar = [
            dag
            for (dag, _), (fore, efter) in zip(dagvis, pairwise(nivaer), strict=True)
            if min(fore, efter) <= fran and till <= max(fore, efter)
        ]
        gjorda = len(flytt.rorelser)
        for d in forsta(utom_forsta(delar, fran), till - fran) if fran >= 0 else ():
            flytta(d, dagar[-1])
        for r in flytt.rorelser[gjorda:]:
            fore, efter = (r.fran, r.fran_budgetar), (r.till, r.till_budgetar)
            for dag in dagar[:-1]:
                flytt.mellan(*fore, *efter, r.belopp_ore, dag)
                fore, efter = efter, fore


def hogst(fordran: Fordran, forut: Eftergift, kapital_ore: int, ranta_ore: int) -> tuple[int, int]:
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
    lyfta = utan(forut.delar, _det_som_star(arende, fordran, forut))
    return sista_delarna(lyfta, forut.kapital_ore - kapital_ore)


def _det_som_star(arende: Arende, fordran: Fordran, forut: Eftergift) -> tuple[Del, ...]:
    """What of it has not been lifted since, in the boxes that it was waived out of."""
    kvar_ore = max(0, forut.kapital_ore - fordran.lyft_eftergivet_ore(forut.dag))
    star = []
    i_ladan = dict(arende.lador.per_ar(Lada.EFTERGIVET))
    for d in forut.delar:
        finns_ore = i_ladan.get(d.ar, 0)
        ore = min(d.belopp_ore, kvar_ore, finns_ore)
        kvar_ore, i_ladan[d.ar] = kvar_ore - ore, finns_ore - ore
        star.append(replace(d, belopp_ore=ore))
    return tuple(star)
