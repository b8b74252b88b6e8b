"""Fordransbeslut: a claim is put off, divided into instalments, or waived."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

from domain.arende import Arende, Pengafaktum
from domain.beslutsfattande import (
    Beslutsfaktum,
    Beslutsunderlag,
    Beslutsuppgifter,
    beslutsfalt,
    krav_nytt,
)
from domain.beslutstyp import Beslutstyp
from domain.faktum import Aktor, Ore, OreEllerNoll, Text, Uppgift
from domain.fordran import Uttag, del_av, efterskank, falt, krav_ryms, oppen
from domain.pengar import Lada
from domain.regler import Skalsgrad
from domain.stopp import krav, kronor
from domain.stopp.fordran import (
    AnstandMastFramat,
    EftergiftsskalSaknas,
    EftergiftStodsInte,
    PlanensDagarStammerInte,
    PlanenStammerInte,
)


class AnstandBeviljat(Beslutsfaktum):
    """The claim was put off: what is paid on `anstand_till` is paid in time.

    `med_ranta`: interest runs all the same; else none for the days from verkningsdag to
    `anstand_till`, both included.
    """

    TOPIC = "arende.anstand-beviljat"
    TYP = Beslutstyp.ANSTAND

    fordran_id: UUID
    anstand_till: date
    med_ranta: bool

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        fordran = aggregate.fordringar[self.fordran_id]
        if not self.med_ranta:
            rantefritt = (*fordran.rantefritt, (self.verkningsdag, self.anstand_till))
            dagen_fore = self.verkningsdag - timedelta(days=1)
            fordran = replace(fordran, rantefritt=rantefritt).rantan_till(dagen_fore)
        aggregate.fordringar[self.fordran_id] = replace(fordran, anstand_till=self.anstand_till)


class Delbetalning(Uppgift):
    forfallodag: date
    belopp_ore: Ore


class AvbetalningsplanFaststalld(Beslutsfaktum):
    """The claim is to be paid in parts: together, what was outstanding of capital and interest."""

    TOPIC = "arende.avbetalningsplan-faststalld"
    TYP = Beslutstyp.ANSTAND

    fordran_id: UUID
    delbetalningar: tuple[Delbetalning, ...]

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.fordringar[self.fordran_id] = replace(
            aggregate.fordringar[self.fordran_id],
            anstand_till=self.delbetalningar[-1].forfallodag,
        )


class FordranEftergiven(Beslutsfaktum, Pengafaktum):
    """All or some of an existing claim was waived, for reasons as strong as the regelverk wants."""

    TOPIC = "arende.fordran-eftergiven"
    TYP = Beslutstyp.EFTERGIFT

    fordran_id: UUID
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    skalsgrad: Skalsgrad
    eftergiftsskal: Text

    def apply(self, aggregate: Arende) -> None:
        Beslutsfaktum.apply(self, aggregate)
        Pengafaktum.apply(self, aggregate)
        efterskank(aggregate, self.fordran_id, self.kapital, self.verkningsdag, self.ranta_ore)


def bevilja_anstand(
    arende: Arende,
    underlag: Beslutsunderlag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslut_id: UUID,
    fordran_id: UUID,
    till: date,
    med_ranta: bool,
    beslut: Beslutsuppgifter,
) -> None:
    """Put off the day on which a claim is to be paid."""
    krav_nytt(arende, beslut_id)
    fordran = oppen(arende, fordran_id)
    galler_till = max(fordran.anstand_till or fordran.forfallodag, verkningsdag)
    krav(till > galler_till, AnstandMastFramat, till=till, galler_till=galler_till)
    arende.trigger_event(
        AnstandBeviljat,
        **beslutsfalt(
            underlag,
            arende,
            Beslutstyp.ANSTAND,
            verkningsdag=verkningsdag,
            av=av,
            beslut_id=beslut_id,
            beslut=beslut,
            belopp_ore=fordran.utestaende_ore,
        ),
        fordran_id=fordran_id,
        anstand_till=till,
        med_ranta=med_ranta,
    )


def faststall_plan(
    arende: Arende,
    underlag: Beslutsunderlag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslut_id: UUID,
    fordran_id: UUID,
    delbetalningar: Sequence[Delbetalning],
    beslut: Beslutsuppgifter,
) -> None:
    """Divide what is outstanding into parts, each with its day."""
    krav_nytt(arende, beslut_id)
    fordran = oppen(arende, fordran_id)
    utestaende = fordran.utestaende_ore + fordran.utestaende_ranta_ore
    summa = sum(d.belopp_ore for d in delbetalningar)
    krav(
        summa == utestaende,
        PlanenStammerInte,
        summa=kronor(summa),
        utestaende=kronor(utestaende),
    )
    dagar = [verkningsdag, *(d.forfallodag for d in delbetalningar)]
    krav(all(a < b for a, b in pairwise(dagar)), PlanensDagarStammerInte, dag=verkningsdag)
    arende.trigger_event(
        AvbetalningsplanFaststalld,
        **beslutsfalt(
            underlag,
            arende,
            Beslutstyp.ANSTAND,
            verkningsdag=verkningsdag,
            av=av,
            beslut_id=beslut_id,
            beslut=beslut,
            belopp_ore=fordran.utestaende_ore,
        ),
        fordran_id=fordran_id,
        delbetalningar=tuple(delbetalningar),
    )


def efterge(
    arende: Arende,
    underlag: Beslutsunderlag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslut_id: UUID,
    fordran_id: UUID,
    kapital_ore: int,
    ranta_ore: int,
    eftergiftsskal: str,
    beslut: Beslutsuppgifter,
) -> None:
    """Waive some or all of a claim that exists."""
    krav_nytt(arende, beslut_id)
    fordran = oppen(arende, fordran_id)
    regel = underlag.innehall(arende, verkningsdag).aterkrav
    krav(regel is not None and regel.eftergift is not None, EftergiftStodsInte)
    assert regel is not None
    assert regel.eftergift is not None
    krav(eftergiftsskal.strip() != "", EftergiftsskalSaknas, skalsgrad=regel.eftergift.namn)
    krav_ryms(fordran, kapital_ore, ranta_ore)
    gemensamt = beslutsfalt(
        underlag,
        arende,
        Beslutstyp.EFTERGIFT,
        verkningsdag=verkningsdag,
        av=av,
        beslut_id=beslut_id,
        beslut=beslut,
        belopp_ore=kapital_ore,
    )
    delar = del_av(fordran, kapital_ore)
    flytt = arende.flytt(verkningsdag)
    for d in delar:
        flytt.mellan(d.lada, d.budgetar, Lada.EFTERGIVET, d.budgetar, d.belopp_ore)
    arende.trigger_event(
        FordranEftergiven,
        **gemensamt,
        fordran_id=fordran_id,
        kapital=delar,
        ranta_ore=ranta_ore,
        skalsgrad=regel.eftergift,
        eftergiftsskal=eftergiftsskal,
        **falt(arende, flytt),
    )
