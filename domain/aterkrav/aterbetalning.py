"""Återbetalning: money that came back to us, and what it settles.

What the bank received has happened: only how it is placed is judged. Money that settles a claim
pays its interest first. What was not demanded is taken from the box that it lies in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.fordran import Fordran, fordrans_namn
from domain.arende.hemvist import hemvist_efter
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.tillstand import Aterbetalning
from domain.arende.uttag import Uttag, del_av, okravt_uttag, som_delar, uttaget_i_ord
from domain.aterkrav.fordran import oppen
from domain.aterkrav.stopp import (
    AterkravStodsInte,
    BetalningenOverstigerSkulden,
    LadanKravsInte,
    LadorStammerInte,
    OverstigerLadan,
    RantanInteBeraknad,
    SenareBetalningPlacerad,
)
from domain.grund.aktor import Atgard
from domain.grund.flytt import Flytt
from domain.grund.hant import BANKDAG
from domain.grund.lador import KRAVBARA
from domain.grund.pengar import Del, Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, OreEllerNoll
from domain.regelverk.aterkravsregel import AterbetalningTill
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Utlysning


class AterbetalningMottagen(Pengafaktum):
    """`belopp_ore` of a receipt was placed here; verkningsdag is the day the bank had it.

    `ranta_ore` of it pays interest; `kapital` is the rest. It goes to `aterbetalning_till`.
    It settles the claim `fordran_id`, interest first; without a claim it empties the boxes named.
    """

    TOPIC = "arende.aterbetalning-mottagen"
    NAMN = "återbetalning mottagen"
    VILLKORLIG: ClassVar[bool] = False
    HANT = BANKDAG

    inbetalning_id: UUID
    fordran_id: UUID | None
    belopp_ore: Ore
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    aterbetalning_till: AterbetalningTill

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        if self.fordran_id is not None:
            betald(aggregate, self.fordran_id, self.kapital, self.verkningsdag, self.ranta_ore)
        aggregate.aterbetalningar[self.originator_version] = Aterbetalning(
            self.inbetalning_id,
            self.verkningsdag,
            self.fordran_id,
            som_delar(self.kapital),
            self.ranta_ore,
            self.aterbetalning_till,
        )

    def i_ord(self) -> str:
        pa = "utan fordran" if self.fordran_id is None else f"på {fordrans_namn(self.fordran_id)}"
        return f"återbetalning {pa}: {uttaget_i_ord(self.kapital, self.ranta_ore)}"


def placera_pa_fordran(
    arende: Arende,
    regelverk: Regelverk,
    atgard: Atgard,
    *,
    inbetalning_id: UUID,
    fordran_id: UUID,
    belopp_ore: int,
) -> None:
    """Settle a claim with `belopp_ore` of a receipt, interest first; never more than is owed."""
    kapital, ranta_ore = reglera(arende, fordran_id, belopp_ore, atgard.dag)
    flytt = arende.flytt(atgard.dag)
    till = aterbetalas_till(arende, regelverk, atgard.dag)
    aterbetala(flytt, kapital, till)
    flytta_pengar(
        arende,
        AterbetalningMottagen,
        atgard,
        flytt,
        inbetalning_id=inbetalning_id,
        fordran_id=fordran_id,
        belopp_ore=belopp_ore,
        kapital=kapital,
        ranta_ore=ranta_ore,
        aterbetalning_till=till,
    )


def placera_utan_fordran(
    arende: Arende,
    regelverk: Regelverk,
    atgard: Atgard,
    *,
    inbetalning_id: UUID,
    belopp_ore: int,
    ur: Mapping[Lada, int],
) -> None:
    """Take up money that was paid back without being demanded, out of the boxes `ur` (öre).

    What was written off may be paid all the same.
    """
    krav(
        sum(ur.values()) == belopp_ore and min(ur.values(), default=0) >= 0,
        LadorStammerInte,
        belopp=kronor(belopp_ore),
    )
    kapital: list[Uttag] = []
    for lada, ore in ur.items():
        krav(lada in (*KRAVBARA, Lada.AVSKRIVET), LadanKravsInte, lada=lada.namn)
        finns = arende.okravt_ore(lada)
        krav(
            ore <= finns,
            OverstigerLadan,
            belopp=kronor(ore),
            lada=lada.namn,
            finns=kronor(finns),
        )
        kapital += okravt_uttag(arende, lada, ore)
    flytt = arende.flytt(atgard.dag)
    till = aterbetalas_till(arende, regelverk, atgard.dag)
    aterbetala(flytt, kapital, till)
    flytta_pengar(
        arende,
        AterbetalningMottagen,
        atgard,
        flytt,
        inbetalning_id=inbetalning_id,
        fordran_id=None,
        belopp_ore=belopp_ore,
        kapital=tuple(kapital),
        ranta_ore=0,
        aterbetalning_till=till,
    )


def tillbaka_i_ladorna(
    arende: Arende, flytt: Flytt, utlysning: Utlysning, aterbetalning: Aterbetalning
) -> None:
    """It lies with the mottagare again; what a lowered decision took of it is without right.

    What is unpaid beyond the grant then goes back to the call, or to the post when it is closed.
    """
    arende.krav_hor_till(utlysning)
    for d in aterbetalning.kapital:
        if aterbetalning.aterbetalning_till is AterbetalningTill.ANSLAG:
            ar = flytt.dag.year
            flytt.mellan(Lada.DISPONIBELT, ar, Lada.ATERBETALT, d.ar, d.belopp_ore)
        flytt.mellan(Lada.ATERBETALT, d.ar, d.lada, d.ar, d.belopp_ore)
    flytt.ta_overskott(arende.beviljat_ore, hemvist_efter(utlysning, flytt.dag))


def reglera(
    arende: Arende, fordran_id: UUID, belopp_ore: int, dag: date
) -> tuple[tuple[Uttag, ...], int]:
    """What of the claim so much money settles: its interest to that day, then its capital."""
    fordran = oppen(arende, fordran_id)
    ranta = _ranta_till(arende, fordran_id, fordran, dag)
    skuld = fordran.utestaende_ore + ranta
    krav(
        belopp_ore <= skuld,
        BetalningenOverstigerSkulden,
        belopp=kronor(belopp_ore),
        skuld=kronor(skuld),
    )
    ranta_ore = min(belopp_ore, ranta)
    return del_av(fordran, belopp_ore - ranta_ore), ranta_ore


def _ranta_till(arende: Arende, fordran_id: UUID, fordran: Fordran, dag: date) -> int:
    """The interest that a payment on `dag` pays first: it is to have been counted to that day."""
    if fordran.ranta_fran is None:
        return 0
    senare = [
        a.dag for a in arende.aterbetalningar.values() if a.fordran_id == fordran_id and a.dag > dag
    ]
    krav(not senare, SenareBetalningPlacerad, dag=dag, senare=max(senare, default=dag))
    if dag < fordran.ranta_fran:
        return 0
    till = fordran.ranta_till
    vaxer = fordran.utestaende_ore > 0
    krav(
        till is not None and (till == dag or (till < dag and not vaxer)),
        RantanInteBeraknad,
        dag=dag,
    )
    return fordran.utestaende_ranta_ore


def betald(
    arende: Arende, fordran_id: UUID, kapital: Sequence[Uttag], dag: date, ranta_ore: int
) -> None:
    arende.fordringar[fordran_id] = arende.fordringar[fordran_id].betald(
        som_delar(kapital), dag, ranta_ore
    )


def som_uttag(delar: Sequence[Del]) -> tuple[Uttag, ...]:
    return tuple(Uttag(lada=d.lada, budgetar=d.ar, belopp_ore=d.belopp_ore) for d in delar)


def aterbetalas_till(arende: Arende, regelverk: Regelverk, dag: date) -> AterbetalningTill:
    """By the version that the case was decided under; if it is undecided, by that of the day."""
    regel = regelverk.innehall(arende.regelverk or regelverk.referens(dag)).aterkrav
    krav(regel is not None, AterkravStodsInte)
    assert regel is not None
    return regel.aterbetalning_till


def aterbetala(flytt: Flytt, kapital: Sequence[Uttag], till: AterbetalningTill) -> None:
    """Into `aterbetalt`; and on to what is free in the bank day's year, when it is the anslag's."""
    for u in kapital:
        flytt.mellan(u.lada, u.budgetar, Lada.ATERBETALT, u.budgetar, u.belopp_ore)
        if till is AterbetalningTill.ANSLAG:
            flytt.mellan(
                Lada.ATERBETALT, u.budgetar, Lada.DISPONIBELT, flytt.dag.year, u.belopp_ore
            )
