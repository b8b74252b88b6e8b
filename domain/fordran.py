"""Fordran: what becomes of a claim that is not paid: written off, or handed over for collection.

A claim asks for money that lies in the ärende's boxes; no two claims ask for the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.arende import Arende, Pengafaktum
from domain.beslutstyp import Beslutstyp
from domain.faktum import Aktor, Budgetar, Ore, OreEllerNoll, Rad, Text, Uppgift
from domain.fordringstillstand import Del, Fordran
from domain.hant import dagen
from domain.lador import Flytt, Lador
from domain.myndighet import Myndighet, krav_delegation
from domain.pengar import Lada
from domain.stopp import krav, kronor
from domain.stopp.beslutsfattande import JavHindrar
from domain.stopp.fordran import (
    AvskrivningSaknarGrund,
    FordranFinnsInte,
    FordranReglerad,
    IngetAttAvskriva,
    OverstigerFordran,
)


class Uttag(Uppgift):
    """So much of a box in a budgetår."""

    lada: Lada
    budgetar: Budgetar
    belopp_ore: Ore


class Avskrivningsgrund(StrEnum):
    """Why a claim is written off in the books. The debt may still be owed."""

    ACKORD = "ackord"
    KONKURS = "konkurs"
    PRESKRIBERAD = "preskriberad"
    UTAN_TILLGANGAR = "utan-tillgangar"
    RINGA_BELOPP = "ringa-belopp"


class FordranAvskriven(Pengafaktum):
    """All or some of a claim was written off in the books on verkningsdag."""

    TOPIC = "arende.fordran-avskriven"
    HANT = dagen("Dagen för avskrivningen")

    fordran_id: UUID
    avskrivningsgrund: Avskrivningsgrund
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    motivering: Text

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        efterskank(aggregate, self.fordran_id, self.kapital, self.verkningsdag, self.ranta_ore)


class Indrivare(StrEnum):
    FORDRINGSBEVAKNING = "fordringsbevakning"
    KRONOFOGDEN = "kronofogden"
    KONKURSFORVALTARE = "konkursforvaltare"
    DOMSTOL = "domstol"


class FordranOverlamnad(Arende.Event):
    """The claim was handed over for collection on verkningsdag, or lodged in a bankruptcy.

    `belopp_ore` is capital and interest then outstanding; `referens` is what it is known by there.
    """

    TOPIC = "arende.fordran-overlamnad"
    HANT = dagen("Dagen för överlämnandet")

    fordran_id: UUID
    overlamnad_till: Indrivare
    belopp_ore: Ore
    referens: Rad

    def apply(self, aggregate: Arende) -> None:
        pass  # what it is owed does not change


def skriv_av(
    arende: Arende,
    myndighet: Myndighet,
    *,
    verkningsdag: date,
    av: Aktor,
    fordran_id: UUID,
    grund: Avskrivningsgrund,
    kapital_ore: int,
    ranta_ore: int,
    motivering: str,
) -> None:
    """Write off some or all of what is outstanding. It takes the delegation that waiving takes."""
    arende.krav_oppet()
    fordran = oppen(arende, fordran_id)
    krav(motivering.strip() != "", AvskrivningSaknarGrund)
    krav_ryms(fordran, kapital_ore, ranta_ore)
    krav(av.subjekt not in arende.javiga, JavHindrar, subjekt=av.subjekt)
    krav_delegation(
        myndighet,
        subjekt=av.subjekt,
        beslutstyp=Beslutstyp.EFTERGIFT,
        belopp_ore=kapital_ore + ranta_ore,
        dag=verkningsdag,
    )
    delar = del_av(fordran, kapital_ore)
    flytt = arende.flytt(verkningsdag)
    for d in delar:
        flytt.mellan(d.lada, d.budgetar, Lada.AVSKRIVET, d.budgetar, d.belopp_ore)
    arende.trigger_event(
        FordranAvskriven,
        verkningsdag=verkningsdag,
        av=av,
        fordran_id=fordran_id,
        avskrivningsgrund=grund,
        kapital=delar,
        ranta_ore=ranta_ore,
        motivering=motivering,
        **falt(arende, flytt),
    )


def overlamna(
    arende: Arende,
    *,
    verkningsdag: date,
    av: Aktor,
    fordran_id: UUID,
    till: Indrivare,
    referens: str,
) -> None:
    """Hand the claim over for collection."""
    fordran = oppen(arende, fordran_id)
    arende.trigger_event(
        FordranOverlamnad,
        verkningsdag=verkningsdag,
        av=av,
        fordran_id=fordran_id,
        overlamnad_till=till,
        belopp_ore=fordran.utestaende_ore + fordran.utestaende_ranta_ore,
        referens=referens,
    )


def oppen(arende: Arende, fordran_id: UUID) -> Fordran:
    """The claim, of which something is outstanding; or a refusal."""
    krav(fordran_id in arende.fordringar, FordranFinnsInte, fordran_id=fordran_id)
    fordran = arende.fordringar[fordran_id]
    krav(fordran.oppen, FordranReglerad)
    return fordran


def krav_ryms(fordran: Fordran, kapital_ore: int, ranta_ore: int) -> None:
    """Something, and no more than what is outstanding, of capital and of interest."""
    krav(min(kapital_ore, ranta_ore) >= 0 and kapital_ore + ranta_ore > 0, IngetAttAvskriva)
    krav(
        kapital_ore <= fordran.utestaende_ore and ranta_ore <= fordran.utestaende_ranta_ore,
        OverstigerFordran,
        kapital=kronor(fordran.utestaende_ore),
        ranta=kronor(fordran.utestaende_ranta_ore),
    )


def del_av(fordran: Fordran, belopp_ore: int) -> tuple[Uttag, ...]:
    """`belopp_ore` of what is outstanding, in the order in which it was demanded."""
    delar, kvar = [], belopp_ore
    for d in fordran.ur:
        if tas := min(kvar, d.belopp_ore):
            delar.append(Uttag(lada=d.lada, budgetar=d.ar, belopp_ore=tas))
        kvar -= tas
    return tuple(delar)


def okravt_uttag(
    arende: Arende, lada: Lada, belopp_ore: int, lador: Lador | None = None
) -> list[Uttag]:
    """So much of a box, of what no claim asks for, the oldest year first."""
    uttag, kvar = [], belopp_ore
    for ar, finns in (lador or arende.lador).per_ar(lada):
        tas = min(kvar, max(0, finns - arende.kravt_ur_ore(lada, ar)))
        if tas > 0:
            uttag.append(Uttag(lada=lada, budgetar=ar, belopp_ore=tas))
        kvar -= tas
    return uttag


def flytta_okravt(arende: Arende, flytt: Flytt, fran: Lada, till: Lada, belopp_ore: int) -> None:
    """Move so much of what no claim asks for to another box, within its year."""
    for u in okravt_uttag(arende, fran, belopp_ore, flytt.lador):
        flytt.mellan(u.lada, u.budgetar, till, u.budgetar, u.belopp_ore)


def efterskank(
    arende: Arende, fordran_id: UUID, delar: Sequence[Uttag], dag: date, ranta_ore: int
) -> None:
    """Remember that so much of the claim was waived or written off."""
    arende.fordringar[fordran_id] = arende.fordringar[fordran_id].minskad(
        som_delar(delar), dag, efterskankt_ranta=ranta_ore
    )


def som_delar(delar: Sequence[Uttag]) -> tuple[Del, ...]:
    return tuple(Del(u.lada, u.budgetar, u.belopp_ore) for u in delar)


def falt(arende: Arende, flytt: Flytt) -> dict[str, Any]:
    """The fields of a fact that moves money already granted."""
    return {
        "mottagare_id": arende.mottagare_id,
        "medel": arende.medel,
        "rorelser": tuple(flytt.rorelser),
    }
