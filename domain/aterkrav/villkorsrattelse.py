"""Villkorsrättelse: an obvious slip in an anstånd or a plan: its days, its parts, its interest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.aterkrav.anstand import (
    Delbetalning,
    att_betala_senast,
    hela_fordran,
    krav_delarna,
    krav_ranta_medges,
    planens_delar,
)
from domain.aterkrav.fordran import finns
from domain.aterkrav.rattelse import Fordransrattelse
from domain.aterkrav.stopp import AnstandMastFramat, InteBeslutOmFordran
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.beslut.gallande import krav_i_kraft
from domain.beslut.rattelse import Rattelseskal, krav_rattelse
from domain.fordran.fordran import Fordran
from domain.fordran.rantevillkor import Betalningsvillkor
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import dagen
from domain.grund.stopp import IngetAttRatta, krav, kronor
from domain.grund.varden import OreMedTecken, Uppgift, ny_av
from domain.ranta.forfall import galler_till


class Betalningstid(Uppgift):
    """When a claim is to be paid: at last on `anstand_till`, or in parts; with interest or not."""

    anstand_till: date | None
    delbetalningar: tuple[Delbetalning, ...]
    med_ranta: bool

    @property
    def dagar(self) -> tuple[date, ...]:
        till = () if self.anstand_till is None else (self.anstand_till,)
        return (*till, *(d.forfallodag for d in self.delbetalningar))

    def __str__(self) -> str:
        ranta = "med" if self.med_ranta else "utan"
        delar = ", ".join(f"{kronor(d.belopp_ore)} {d.forfallodag}" for d in self.delbetalningar)
        return f"{delar or f'till {self.anstand_till}'} {ranta} ränta"


class BetalningsvillkorRattat(Fordransrattelse):
    """What an anstånd or a plan says of when the claim is to be paid is what it always said.

    `beslutsdag` is the decision's, from which it holds. `galler_till` is the last day to pay in
    time, as the last decision has it. `reglerat_ore` of the parts had been settled when they were
    corrected, as in Betalas. `sagd_betalningstid` is what the party had been told of, and goes by
    until he is told of this; None: he knows of nothing else.
    """

    TOPIC = "arende.betalningsvillkor-rattat"
    NAMN = "betalningsvillkor rättat"
    HANT = dagen("Rättelsedagen", beslutsdag="Beslutsdagen")

    beslutsdag: date
    tidigare_betalningstid: Betalningstid
    betalningstid: Betalningstid
    galler_till: date
    reglerat_ore: OreMedTecken
    sagd_betalningstid: Betalningstid | None

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        fordran = aggregate.fordringar[self.fordran_id]
        forut = next(v for v in fordran.villkor if v.beslut_id == self.beslut_id)
        aggregate.fordringar[self.fordran_id] = fordran.villkor_rattade(
            _rattade(fordran, forut, self.betalningstid)
        )

    def i_ord(self) -> str:
        vad = "avbetalningsplan" if self.betalningstid.delbetalningar else "anstånd"
        return self.rattat_i_ord(f"{vad} rättat: {self.betalningstid}")


def _rattade(fordran: Fordran, forut: Betalningsvillkor, tid: Betalningstid) -> Betalningsvillkor:
    till = tid.anstand_till
    delar = (
        planens_delar(tid.delbetalningar, forut.ranta_ore)
        if till is None
        else (hela_fordran(fordran, till),)
    )
    return ny_av(forut, delar=delar, med_ranta=tid.med_ranta)


def ratta_anstand(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    fordran_id: UUID,
    rattelseskal: Rattelseskal,
    fore: str,
    efter: str,
    till: date | None = None,
    med_ranta: bool | None = None,
) -> None:
    """Correct the day of an anstånd, or whether the time costs interest; None: that was right."""
    fordran = finns(arende, fordran_id)
    forut = _villkoren(arende, fordran, beslut_id, plan=False)
    tidigare = Betalningstid(
        anstand_till=forut.sista_dag, delbetalningar=(), med_ranta=forut.med_ranta
    )
    if till is not None:
        nr = fordran.villkor.index(forut)
        gallde_till = max(galler_till(ny_av(fordran, villkor=fordran.villkor[:nr])), forut.fran)
        krav(till > gallde_till, AnstandMastFramat, till=till, galler_till=gallde_till)
    nytt = Betalningstid(
        anstand_till=forut.sista_dag
        if till is None
        else att_betala_senast(arende, underlag, forut.fran, till),
        delbetalningar=(),
        med_ranta=forut.med_ranta if med_ranta is None else med_ranta,
    )
    _ratta(arende, underlag, atgard, fordran_id, forut, rattelseskal, fore, efter, tidigare, nytt)


def ratta_plan(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    fordran_id: UUID,
    rattelseskal: Rattelseskal,
    fore: str,
    efter: str,
    delbetalningar: Sequence[Delbetalning] | None = None,
    med_ranta: bool | None = None,
) -> None:
    """Correct the parts of a plan, or whether time costs interest; None: that was right.

    Together they are what was outstanding when the plan was made, as they were.
    """
    fordran = finns(arende, fordran_id)
    forut = _villkoren(arende, fordran, beslut_id, plan=True)
    sagda = tuple(Delbetalning(forfallodag=d.dag, belopp_ore=d.belopp_ore) for d in forut.delar)
    tidigare = Betalningstid(anstand_till=None, delbetalningar=sagda, med_ranta=forut.med_ranta)
    delar = sagda
    if delbetalningar is not None:
        utestod = sum(d.belopp_ore for d in sagda)
        delar = krav_delarna(arende, underlag, forut.fran, delbetalningar, utestod)
    nytt = Betalningstid(
        anstand_till=None,
        delbetalningar=delar,
        med_ranta=forut.med_ranta if med_ranta is None else med_ranta,
    )
    _ratta(arende, underlag, atgard, fordran_id, forut, rattelseskal, fore, efter, tidigare, nytt)


def _villkoren(
    arende: Arende, fordran: Fordran, beslut_id: UUID, *, plan: bool
) -> Betalningsvillkor:
    """What the anstånd, or the plan, says of the claim; or a refusal.

    What a judgement says of when it is to be paid is no decision of ours to correct.
    """
    beslut = arende.beslut.get(beslut_id)
    om_tiden = beslut is not None and beslut.typ is Beslutstyp.ANSTAND
    sagda = [v for v in fordran.villkor if om_tiden and (v.beslut_id, v.plan) == (beslut_id, plan)]
    slag = "avbetalningsplan" if plan else "anstånd"
    krav(bool(sagda), InteBeslutOmFordran, beslut_id=beslut_id, slag=slag)
    return sagda[0]


def _ratta(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    fordran_id: UUID,
    forut: Betalningsvillkor,
    rattelseskal: Rattelseskal,
    fore: str,
    efter: str,
    tidigare: Betalningstid,
    nytt: Betalningstid,
) -> None:
    fordran = arende.fordringar[fordran_id]
    krav(nytt != tidigare, IngetAttRatta)
    if nytt.med_ranta is not tidigare.med_ranta:
        krav_ranta_medges(fordran, med_ranta=nytt.med_ranta)
    krav_rattelse(
        arende,
        underlag,
        atgard,
        krav_i_kraft(arende, forut.beslut_id),
        fore=fore,
        efter=efter,
        belopp_ore=fordran.utestaende_ore + fordran.utestaende_ranta_ore,
    )
    rattad = fordran.villkor_rattade(_rattade(fordran, forut, nytt))
    [villkor] = [v for v in rattad.villkor if v.beslut_id == forut.beslut_id]
    arende.registrera(
        BetalningsvillkorRattat,
        atgard,
        beslut_id=forut.beslut_id,
        fordran_id=fordran_id,
        rattelseskal=rattelseskal,
        fore=fore,
        efter=efter,
        beslutsdag=forut.fran,
        tidigare_betalningstid=tidigare,
        betalningstid=nytt,
        galler_till=galler_till(rattad),
        reglerat_ore=fordran.minskat_ore - forut.betalt_fore_ore if forut.plan else 0,
        sagd_betalningstid=_sagd(villkor),
    )


def _sagd(villkor: Betalningsvillkor) -> Betalningstid | None:
    """What he was told, if he has not been told of what it says now."""
    andra_dagar = bool(villkor.sagda) and villkor.sagt_dag is None
    utan_ranta = villkor.sagd_utan_ranta and villkor.rantan_sagd_dag is None
    if not andra_dagar and not utan_ranta:
        return None
    sagda = villkor.sagda if andra_dagar else villkor.delar
    delar = [Delbetalning(forfallodag=d.dag, belopp_ore=d.belopp_ore) for d in sagda]
    return Betalningstid(
        anstand_till=None if villkor.plan else sagda[-1].dag,
        delbetalningar=tuple(delar) if villkor.plan else (),
        med_ranta=villkor.med_ranta and not utan_ranta,
    )
