"""Överklagande: an appeal comes in, is found in time or not, is handed over, and is settled.

What a court decides is recorded whatever remains of the money: it has happened.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from domain.andring import andrat_belopp, pengarna
from domain.arende import Arende, Pengafaktum
from domain.beslutstyp import Beslutstyp
from domain.faktum import Aktor, OreEllerNoll, Rad, Text
from domain.havning import hav, hav_overskjutande
from domain.meddelande import beslutet
from domain.stopp import krav
from domain.stopp.overklagande import (
    BeloppetSaknas,
    FarInteOverklagas,
    ForSentOverlamnas,
    InteOverlamnat,
    OverklagandetFinnsInte,
    OverklagatForeBeslut,
    RattidsprovningSaknas,
    RattidsprovningStammerInte,
    RedanOverklagat,
    RedanOverlamnat,
    RedanRattidsprovat,
)
from domain.tillstand import Beslut, Overklagande
from domain.utlysning import Utlysning

AVGORANDEN = (
    Beslutstyp.BIFALL,
    Beslutstyp.AVSLAG,
    Beslutstyp.AVVISNING,
    Beslutstyp.AVSKRIVNING,
    Beslutstyp.ANDRING,
)


class OverklagandeInkommet(Arende.Event):
    """An appeal came in; verkningsdag is the day on which it did (43, 45 §§ FL)."""

    TOPIC = "arende.overklagande-inkommet"

    overklagande_id: UUID
    beslut_id: UUID
    klagande: Rad
    yrkande: Text
    handling_id: UUID | None

    def apply(self, aggregate: Arende) -> None:
        aggregate.beslut[self.beslut_id] = replace(
            aggregate.beslut[self.beslut_id],
            overklagande=Overklagande(self.overklagande_id, self.verkningsdag),
        )


class OverklagandeRattidsprovat(Arende.Event):
    """The authority found that it came in time, or dismissed it as too late (45 § FL).

    `overklagas_senast` is the day it was judged against; None if the time had not begun to run.
    """

    TOPIC = "arende.overklagande-rattidsprovat"

    overklagande_id: UUID
    beslut_id: UUID
    i_tid: bool
    inkommen_dag: date
    overklagas_senast: date | None

    def apply(self, aggregate: Arende) -> None:
        _andra(aggregate, self.beslut_id, i_tid=self.i_tid)


class OverklagandeOverlamnat(Arende.Event):
    """The appeal and the file were handed over to the court (46 § FL)."""

    TOPIC = "arende.overklagande-overlamnat"

    overklagande_id: UUID
    beslut_id: UUID
    domstol: Rad

    def apply(self, aggregate: Arende) -> None:
        _andra(aggregate, self.beslut_id, overlamnat_dag=self.verkningsdag)


class Utgang(StrEnum):
    """What the court decided."""

    AVSLAG = "avslag"
    """The decision stands."""
    ANDRING = "andring"
    """The court put another amount in its place."""
    UPPHAVANDE = "upphavande"
    """The decision is gone, and nothing is to be decided instead."""
    ATERFORVISNING = "aterforvisning"
    """The decision is gone, and the authority decides anew."""
    AVVISNING = "avvisning"
    AVSKRIVNING = "avskrivning"

    @property
    def andrar(self) -> bool:
        return self in (Utgang.ANDRING, Utgang.UPPHAVANDE, Utgang.ATERFORVISNING)


class DomMeddelad(Pengafaktum):
    """A court decided on the appeal. Amounts are of what the decision granted or demanded."""

    TOPIC = "arende.dom-meddelad"
    VILLKORLIG: ClassVar[bool] = False

    overklagande_id: UUID
    beslut_id: UUID
    domstol: Rad
    malnummer: Rad
    utgang: Utgang
    om_bidraget: bool
    """Whether the decision was one on what is granted; else the amounts are of a claim."""
    tidigare_belopp_ore: OreEllerNoll
    belopp_ore: OreEllerNoll

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        _andra(aggregate, self.beslut_id, avgjort=True)
        if self.om_bidraget and self.utgang.andrar:
            aggregate.beviljat_ore = self.belopp_ore
        if self.utgang not in (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING):
            return
        aggregate.galler_inte_langre(self.beslut_id)
        if aggregate.betalningshinder == self.beslut_id:
            aggregate.betalningshinder = None
        if self.om_bidraget and aggregate.avgorande_id is not None:
            aggregate.galler_inte_langre(aggregate.avgorande_id)
            if self.utgang is Utgang.ATERFORVISNING:
                aggregate.avgorande_id = None


def ta_emot(
    arende: Arende,
    *,
    verkningsdag: date,
    av: Aktor,
    overklagande_id: UUID,
    beslut_id: UUID,
    klagande: str,
    yrkande: str,
    handling_id: UUID | None = None,
) -> None:
    """Register an appeal. One that came late is registered too: that is judged afterwards."""
    beslut = beslutet(arende, beslut_id)
    krav(
        verkningsdag >= beslut.dag,
        OverklagatForeBeslut,
        dag=verkningsdag,
        beslutsdag=beslut.dag,
    )
    krav(beslut.overklagande is None, RedanOverklagat)
    arende.trigger_event(
        OverklagandeInkommet,
        verkningsdag=verkningsdag,
        av=av,
        overklagande_id=overklagande_id,
        beslut_id=beslut_id,
        klagande=klagande,
        yrkande=yrkande,
        handling_id=handling_id,
    )


def rattidsprova(
    arende: Arende, *, verkningsdag: date, av: Aktor, overklagande_id: UUID, i_tid: bool
) -> None:
    """Find whether the appeal came in time, by the day on which it came in."""
    beslut, overklagande = _overklagat(arende, overklagande_id)
    krav(overklagande.i_tid is None, RedanRattidsprovat)
    senast = beslut.overklagas_senast
    kom_i_tid = senast is None or overklagande.inkommen_dag <= senast
    krav(
        i_tid is kom_i_tid,
        RattidsprovningStammerInte,
        inkommen=overklagande.inkommen_dag,
        senast=senast or "inte bestämd: tiden har inte börjat löpa",
    )
    arende.trigger_event(
        OverklagandeRattidsprovat,
        verkningsdag=verkningsdag,
        av=av,
        overklagande_id=overklagande_id,
        beslut_id=beslut.beslut_id,
        i_tid=i_tid,
        inkommen_dag=overklagande.inkommen_dag,
        overklagas_senast=senast,
    )


def overlamna(
    arende: Arende, *, verkningsdag: date, av: Aktor, overklagande_id: UUID, domstol: str
) -> None:
    """Record that the appeal was handed over to the court."""
    beslut, overklagande = _overklagat(arende, overklagande_id)
    krav(overklagande.i_tid is not None, RattidsprovningSaknas)
    krav(overklagande.i_tid is True, ForSentOverlamnas)
    krav(beslut.overklagas is not None, FarInteOverklagas)
    krav(
        overklagande.overlamnat_dag is None,
        RedanOverlamnat,
        dag=overklagande.overlamnat_dag,
    )
    arende.trigger_event(
        OverklagandeOverlamnat,
        verkningsdag=verkningsdag,
        av=av,
        overklagande_id=overklagande_id,
        beslut_id=beslut.beslut_id,
        domstol=domstol,
    )


def registrera_dom(
    arende: Arende,
    utlysning: Utlysning,
    *,
    verkningsdag: date,
    av: Aktor,
    overklagande_id: UUID,
    domstol: str,
    malnummer: str,
    utgang: Utgang,
    belopp_ore: int | None = None,
) -> None:
    """Record what a court decided, and what follows for the money.

    `belopp_ore` is what the court puts in the decision's place, when it changes it.
    """
    beslut, overklagande = _overklagat(arende, overklagande_id)
    krav(overklagande.overlamnat_dag is not None, InteOverlamnat)
    krav((belopp_ore is not None) is (utgang is Utgang.ANDRING), BeloppetSaknas)
    om_bidraget = beslut.typ in AVGORANDEN
    fore = arende.beviljat_ore if om_bidraget else _kravt(arende, beslut.beslut_id)
    nytt = (belopp_ore or 0) if utgang.andrar else fore
    flytt = andrat_belopp(
        arende, utlysning, verkningsdag, nytt if om_bidraget else arende.beviljat_ore
    )
    arende.trigger_event(
        DomMeddelad,
        verkningsdag=verkningsdag,
        av=av,
        overklagande_id=overklagande_id,
        beslut_id=beslut.beslut_id,
        domstol=domstol,
        malnummer=malnummer,
        utgang=utgang,
        om_bidraget=om_bidraget,
        tidigare_belopp_ore=fore,
        belopp_ore=nytt,
        **pengarna(arende, utlysning, flytt),
    )
    orsak = f"{domstol} {malnummer}"
    if not om_bidraget and nytt < fore:
        for fordran_id, fordran in list(arende.fordringar.items()):
            if fordran.beslut_id == beslut.beslut_id:
                hav(
                    arende,
                    verkningsdag=verkningsdag,
                    av=av,
                    fordran_id=fordran_id,
                    belopp_ore=fore - nytt,
                    orsak=orsak,
                )
    hav_overskjutande(arende, verkningsdag=verkningsdag, av=av, orsak=orsak)


def _kravt(arende: Arende, beslut_id: UUID) -> int:
    """What the decision demands now: what was demanded, less what has been lifted."""
    return sum(
        f.krav_ore - f.havt_ore for f in arende.fordringar.values() if f.beslut_id == beslut_id
    )


def _overklagat(arende: Arende, overklagande_id: UUID) -> tuple[Beslut, Overklagande]:
    for beslut in arende.beslut.values():
        overklagande = beslut.overklagande
        if overklagande is not None and overklagande.overklagande_id == overklagande_id:
            return beslut, overklagande
    raise OverklagandetFinnsInte(overklagande_id=overklagande_id)


def _andra(arende: Arende, beslut_id: UUID, **nytt: object) -> None:
    beslut = arende.beslut[beslut_id]
    assert beslut.overklagande is not None
    arende.beslut[beslut_id] = replace(
        beslut,
        overklagande=replace(beslut.overklagande, **nytt),  # type: ignore[arg-type]
    )
