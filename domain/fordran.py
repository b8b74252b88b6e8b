"""Fordran: what becomes of a claim that is not paid: waived, written off, lifted, put off.

A claim asks for money that lies in the ärende's boxes; no two claims ask for the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

from domain.arende import Arende, Pengafaktum
from domain.faktum import Aktor, Budgetar, Ore, OreEllerNoll, Rad, Text, Uppgift
from domain.lador import KRAVBARA, Flytt, Lador
from domain.pengar import Lada
from domain.regler import AterbetalningTill
from domain.stopp import krav, kronor
from domain.stopp.fordran import (
    AvskrivningSaknarGrund,
    FordranFinnsInte,
    FordranReglerad,
    IngetAttAvskriva,
    OverstigerFordran,
)
from domain.tillstand import Del, Fordran


class Uttag(Uppgift):
    """So much of a box in a budgetår."""

    lada: Lada
    ar: Budgetar
    belopp_ore: Ore


class FordranHavd(Pengafaktum):
    """All or some of a claim was lifted: it should not have been, or can no longer be, demanded.

    What had already been paid of it, `aterstalls_ore`, is granted and unpaid again, and is paid
    back to the mottagare as any payment.
    """

    TOPIC = "arende.fordran-havd"
    VILLKORLIG: ClassVar[bool] = False

    fordran_id: UUID
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    aterstalls_ore: OreEllerNoll
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        minska(aggregate, self.fordran_id, self.kapital, self.verkningsdag, self.ranta_ore)
        aggregate.fordringar[self.fordran_id] = aggregate.fordringar[self.fordran_id].havd(
            sum(u.belopp_ore for u in self.kapital), self.aterstalls_ore
        )


class Avskrivningsgrund(StrEnum):
    """Why a claim is written off in the books. The debt may still be owed."""

    ACKORD = "ackord"
    KONKURS = "konkurs"
    PRESKRIBERAD = "preskriberad"
    UTAN_TILLGANGAR = "utan-tillgangar"
    RINGA_BELOPP = "ringa-belopp"


class FordranAvskriven(Pengafaktum):
    """All or some of a claim was written off."""

    TOPIC = "arende.fordran-avskriven"

    fordran_id: UUID
    grund: Avskrivningsgrund
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    motivering: Text

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        minska(aggregate, self.fordran_id, self.kapital, self.verkningsdag, self.ranta_ore)


class Indrivare(StrEnum):
    FORDRINGSBEVAKNING = "fordringsbevakning"
    KRONOFOGDEN = "kronofogden"
    KONKURSFORVALTARE = "konkursforvaltare"
    DOMSTOL = "domstol"


class FordranOverlamnad(Arende.Event):
    """The claim was handed over for collection, or lodged in a bankruptcy."""

    TOPIC = "arende.fordran-overlamnad"

    fordran_id: UUID
    till: Indrivare
    belopp_ore: Ore
    referens: Rad

    def apply(self, aggregate: Arende) -> None:
        pass  # what it is owed does not change


def skriv_av(
    arende: Arende,
    *,
    verkningsdag: date,
    av: Aktor,
    fordran_id: UUID,
    grund: Avskrivningsgrund,
    kapital_ore: int,
    ranta_ore: int,
    motivering: str,
) -> None:
    """Write off some or all of what is outstanding."""
    fordran = oppen(arende, fordran_id)
    krav(motivering.strip() != "", AvskrivningSaknarGrund)
    krav(kapital_ore + ranta_ore > 0, IngetAttAvskriva)
    krav_ryms(fordran, kapital_ore, ranta_ore)
    delar = del_av(fordran, kapital_ore)
    flytt = arende.flytt(verkningsdag)
    for d in delar:
        flytt.mellan(d.lada, d.ar, Lada.AVSKRIVET, d.ar, d.belopp_ore)
    arende.trigger_event(
        FordranAvskriven,
        verkningsdag=verkningsdag,
        av=av,
        fordran_id=fordran_id,
        grund=grund,
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
        till=till,
        belopp_ore=fordran.utestaende_ore + fordran.utestaende_ranta_ore,
        referens=referens,
    )


def hav(
    arende: Arende,
    *,
    verkningsdag: date,
    av: Aktor,
    fordran_id: UUID,
    belopp_ore: int,
    orsak: str,
) -> None:
    """Lift `belopp_ore` of a claim: first what is outstanding, then what has been paid.

    When nothing of the claim remains, its interest falls with it.
    """
    fordran = arende.fordringar[fordran_id]
    utestaende = min(belopp_ore, fordran.utestaende_ore)
    delar = del_av(fordran, utestaende)
    ranta = fordran.utestaende_ranta_ore if belopp_ore >= fordran.krav_ore - fordran.havt_ore else 0
    flytt = arende.flytt(verkningsdag)
    aterstalls = _aterstall(arende, flytt, fordran_id, belopp_ore - utestaende)
    if not delar and not ranta and not aterstalls:
        return
    arende.trigger_event(
        FordranHavd,
        verkningsdag=verkningsdag,
        av=av,
        fordran_id=fordran_id,
        kapital=delar,
        ranta_ore=ranta,
        aterstalls_ore=aterstalls,
        orsak=orsak,
        **falt(arende, flytt),
    )


def hav_overskjutande(arende: Arende, *, verkningsdag: date, av: Aktor, orsak: str) -> None:
    """Lift what claims ask for that no longer lies in its box; the latest claim gives way first."""
    for lada in KRAVBARA:
        for ar in sorted({d.ar for f in arende.fordringar.values() for d in f.ur}):
            for_mycket = arende.kravt_ur_ore(lada, ar) - max(
                0, arende.lador.belopp.get((lada, ar), 0)
            )
            for fordran_id in reversed(list(arende.fordringar)):
                if for_mycket <= 0:
                    break
                egna = sum(
                    d.belopp_ore
                    for d in arende.fordringar[fordran_id].ur
                    if (d.lada, d.ar) == (lada, ar)
                )
                havs = min(for_mycket, egna)
                if havs:
                    arende.trigger_event(
                        FordranHavd,
                        verkningsdag=verkningsdag,
                        av=av,
                        fordran_id=fordran_id,
                        kapital=(Uttag(lada=lada, ar=ar, belopp_ore=havs),),
                        ranta_ore=0,
                        aterstalls_ore=0,
                        orsak=orsak,
                        **falt(arende, arende.flytt(verkningsdag)),
                    )
                for_mycket -= havs


def oppen(arende: Arende, fordran_id: UUID) -> Fordran:
    """The claim, of which something is outstanding; or a refusal."""
    krav(fordran_id in arende.fordringar, FordranFinnsInte, fordran_id=fordran_id)
    fordran = arende.fordringar[fordran_id]
    krav(fordran.oppen, FordranReglerad)
    return fordran


def krav_ryms(fordran: Fordran, kapital_ore: int, ranta_ore: int) -> None:
    """No more than what is outstanding, of capital and of interest."""
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
            delar.append(Uttag(lada=d.lada, ar=d.ar, belopp_ore=tas))
        kvar -= tas
    return tuple(delar)


def okravt_uttag(
    arende: Arende, lada: Lada, belopp_ore: int, lador: Lador | None = None
) -> list[Uttag]:
    """So much of a box, of what no claim asks for, the oldest year first."""
    uttag, kvar = [], belopp_ore
    for ar, finns in (lador or arende.lador).per_ar(lada):
        if tas := min(kvar, max(0, finns - arende.kravt_ur_ore(lada, ar))):
            uttag.append(Uttag(lada=lada, ar=ar, belopp_ore=tas))
        kvar -= tas
    return uttag


def minska(
    arende: Arende, fordran_id: UUID, delar: Sequence[Uttag], dag: date, ranta_ore: int
) -> None:
    """Remember that less of the claim is outstanding."""
    arende.fordringar[fordran_id] = arende.fordringar[fordran_id].minskad(
        som_delar(delar), dag, ranta_ore
    )


def som_delar(delar: Sequence[Uttag]) -> tuple[Del, ...]:
    return tuple(Del(u.lada, u.ar, u.belopp_ore) for u in delar)


def falt(arende: Arende, flytt: Flytt) -> dict[str, Any]:
    """The fields of a fact that moves money already granted."""
    return {
        "mottagare_id": arende.mottagare_id,
        "medel": arende.medel,
        "rorelser": tuple(flytt.rorelser),
    }


def _aterstall(arende: Arende, flytt: Flytt, fordran_id: UUID, ore: int) -> int:
    """Make what was paid of the claim payable to the mottagare again, the latest first."""
    betalt = sum(
        d.belopp_ore
        for a in arende.aterbetalningar.values()
        for d in a.kapital
        if a.fordran_id == fordran_id
    )
    aterstalls = min(ore, betalt - arende.fordringar[fordran_id].aterstallt_ore)
    kvar = aterstalls
    assert arende.medel is not None
    for aterbetalning in reversed(arende.aterbetalningar.values()):
        if aterbetalning.fordran_id != fordran_id:
            continue
        for d in aterbetalning.kapital:
            tas = min(kvar, d.belopp_ore)
            if aterbetalning.gar_till is AterbetalningTill.ANSLAG:
                flytt.mellan(Lada.DISPONIBELT, arende.medel.budgetar, Lada.ATERBETALT, d.ar, tas)
            flytt.mellan(
                Lada.ATERBETALT, d.ar, Lada.BEVILJAT_EJ_UTBETALT, arende.medel.budgetar, tas
            )
            kvar -= tas
    return aterstalls
