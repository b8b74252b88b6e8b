"""Överklagande: an appeal comes in, may be withdrawn, is found in time, and goes to the court."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.arende import Arende
from domain.faktum import Aktor, Rad, Text
from domain.hant import ANKOMSTDAG, dagen
from domain.meddelande import beslutet
from domain.stopp import krav
from domain.stopp.overklagande import (
    ForSentAvvisas,
    ForSentOverlamnas,
    IngenForsening,
    OverklagandetAterkallat,
    OverklagandetFinnsInte,
    OverklagandetFinnsRedan,
    OverklagandetsDagStammerInte,
    OverklagatForeBeslut,
    RattidsprovningSaknas,
    RattidsprovningStammerInte,
    RedanAvvisat,
    RedanOverlamnat,
    RedanRattidsprovat,
)
from domain.tillstand import Beslut, Overklagande


class OverklagandeInkommet(Arende.Event):
    """An appeal came in; verkningsdag is the day on which it did (43, 45 §§ FL)."""

    TOPIC = "arende.overklagande-inkommet"
    HANT = ANKOMSTDAG

    overklagande_id: UUID
    beslut_id: UUID
    klagande: Rad
    yrkande: Text
    handling_id: UUID | None

    def apply(self, aggregate: Arende) -> None:
        overklagat = aggregate.beslut[self.beslut_id]
        aggregate.beslut[self.beslut_id] = replace(
            overklagat,
            overklaganden=(
                *overklagat.overklaganden,
                Overklagande(self.overklagande_id, self.verkningsdag),
            ),
        )


class Rattidsundantag(StrEnum):
    """Why an appeal that came late is not dismissed (45 § second paragraph FL)."""

    FEL_UNDERRATTELSE = "fel-underrattelse"
    """The party was not told, or told wrong, how to appeal."""
    KOM_TILL_DOMSTOLEN = "kom-till-domstolen"
    """It came to the court within the time."""


class OverklagandeRattidsprovat(Arende.Event):
    """The authority found that it came in time, or dismissed it as too late (45 § FL).

    Only the former is recorded now: to dismiss it is a decision (`OverklagandeAvvisat`).
    verkningsdag is the day it found so, `inkommen_dag` the day on which the appeal came in.
    `overklagas_senast` is the day it was judged against; None if the time had not begun to run.
    `undantag` is why one that came after that day is in time all the same.
    """

    TOPIC = "arende.overklagande-rattidsprovat"
    HANT = dagen("Prövningsdagen", inkommen_dag="Ankomstdagen")

    overklagande_id: UUID
    beslut_id: UUID
    i_tid: bool
    inkommen_dag: date
    overklagas_senast: date | None
    undantag: Rattidsundantag | None

    def apply(self, aggregate: Arende) -> None:
        andra_overklagande(aggregate, self.beslut_id, self.overklagande_id, i_tid=self.i_tid)


class OverklagandeOverlamnat(Arende.Event):
    """The appeal and the file were handed over to the court on verkningsdag (46 § FL)."""

    TOPIC = "arende.overklagande-overlamnat"
    HANT = dagen("Dagen för överlämnandet")

    overklagande_id: UUID
    beslut_id: UUID
    domstol: Rad

    def apply(self, aggregate: Arende) -> None:
        andra_overklagande(
            aggregate, self.beslut_id, self.overklagande_id, overlamnat_dag=self.verkningsdag
        )


class OverklagandeAterkallat(Arende.Event):
    """The appeal was withdrawn before it was handed over; verkningsdag is the day that came in.

    `beslut_id` is, as in the other facts of an appeal, the decision that it is of.
    """

    TOPIC = "arende.overklagande-aterkallat"
    HANT = ANKOMSTDAG

    overklagande_id: UUID
    beslut_id: UUID
    avsandare: Rad
    handling_id: UUID | None

    def apply(self, aggregate: Arende) -> None:
        andra_overklagande(
            aggregate, self.beslut_id, self.overklagande_id, aterkallat_dag=self.verkningsdag
        )


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
    """Register an appeal, the first or a further one, by the same party or another.

    One that came late, or is of a decision that may not be appealed or has since been changed, is
    registered too: that is judged afterwards.
    """
    finns = {o.overklagande_id for b in arende.beslut.values() for o in b.overklaganden}
    krav(overklagande_id not in finns, OverklagandetFinnsRedan, overklagande_id=overklagande_id)
    beslut = beslutet(arende, beslut_id)
    krav(
        verkningsdag >= beslut.dag,
        OverklagatForeBeslut,
        dag=verkningsdag,
        beslutsdag=beslut.dag,
    )
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
    arende: Arende,
    *,
    verkningsdag: date,
    av: Aktor,
    overklagande_id: UUID,
    i_tid: bool,
    undantag: Rattidsundantag | None = None,
) -> None:
    """Find that the appeal came in time, by the day on which it came in.

    One that did not is dismissed, which is a decision: see `domain.overklagandeavvisning`.
    """
    beslut, overklagande = overklagat(arende, overklagande_id)
    arende.krav_ojavig(av.subjekt)
    krav_oprovat(overklagande)
    krav_darefter(verkningsdag, overklagande.inkommen_dag)
    senast = beslut.overklagas_senast
    kom_i_tid = senast is None or overklagande.inkommen_dag <= senast
    krav(undantag is None or not kom_i_tid, IngenForsening, inkommen=overklagande.inkommen_dag)
    krav(
        i_tid is (kom_i_tid or undantag is not None),
        RattidsprovningStammerInte,
        inkommen=overklagande.inkommen_dag,
        senast=senast or "inte bestämd: tiden har inte börjat löpa",
    )
    krav(i_tid, ForSentAvvisas, inkommen=overklagande.inkommen_dag, senast=senast)
    arende.trigger_event(
        OverklagandeRattidsprovat,
        verkningsdag=verkningsdag,
        av=av,
        overklagande_id=overklagande_id,
        beslut_id=beslut.beslut_id,
        i_tid=i_tid,
        inkommen_dag=overklagande.inkommen_dag,
        overklagas_senast=senast,
        undantag=undantag,
    )


def overlamna(
    arende: Arende, *, verkningsdag: date, av: Aktor, overklagande_id: UUID, domstol: str
) -> None:
    """Record that the appeal was handed over to the court.

    That is done with every appeal that was not dismissed as too late: whether a decision may be
    appealed at all is for the court to say.
    """
    beslut, overklagande = overklagat(arende, overklagande_id)
    krav_inte_aterkallat(overklagande)
    krav(overklagande.i_tid is not None, RattidsprovningSaknas)
    krav(overklagande.i_tid is True, ForSentOverlamnas)
    krav(
        overklagande.overlamnat_dag is None,
        RedanOverlamnat,
        dag=overklagande.overlamnat_dag,
    )
    krav_darefter(verkningsdag, overklagande.inkommen_dag)
    arende.trigger_event(
        OverklagandeOverlamnat,
        verkningsdag=verkningsdag,
        av=av,
        overklagande_id=overklagande_id,
        beslut_id=beslut.beslut_id,
        domstol=domstol,
    )


def aterkalla(
    arende: Arende,
    *,
    verkningsdag: date,
    av: Aktor,
    overklagande_id: UUID,
    av_vem: str,
    handling_id: UUID | None = None,
) -> None:
    """Register that an appeal was withdrawn while it was with us: it is not handed over.

    After that it is withdrawn at the court, which writes its case off.
    """
    beslut, overklagande = overklagat(arende, overklagande_id)
    krav_inte_aterkallat(overklagande)
    krav(overklagande.i_tid is not False, RedanAvvisat)
    krav(overklagande.overlamnat_dag is None, RedanOverlamnat, dag=overklagande.overlamnat_dag)
    krav_darefter(verkningsdag, overklagande.inkommen_dag)
    arende.trigger_event(
        OverklagandeAterkallat,
        verkningsdag=verkningsdag,
        av=av,
        overklagande_id=overklagande_id,
        beslut_id=beslut.beslut_id,
        avsandare=av_vem,
        handling_id=handling_id,
    )


def krav_oprovat(overklagande: Overklagande) -> None:
    """It stands, and nobody has found yet whether it came in time."""
    krav_inte_aterkallat(overklagande)
    krav(overklagande.i_tid is None, RedanRattidsprovat)


def krav_inte_aterkallat(overklagande: Overklagande) -> None:
    krav(
        overklagande.aterkallat_dag is None,
        OverklagandetAterkallat,
        dag=overklagande.aterkallat_dag,
    )


def krav_darefter(dag: date, tidigare: date) -> None:
    krav(dag >= tidigare, OverklagandetsDagStammerInte, dag=dag, tidigare=tidigare)


def overklagat(arende: Arende, overklagande_id: UUID) -> tuple[Beslut, Overklagande]:
    for beslut in arende.beslut.values():
        for overklagande in beslut.overklaganden:
            if overklagande.overklagande_id == overklagande_id:
                return beslut, overklagande
    raise OverklagandetFinnsInte(overklagande_id=overklagande_id)


def andra_overklagande(arende: Arende, beslut_id: UUID, overklagande_id: UUID, **nytt: Any) -> None:
    """Remember something of one of the appeals of a decision."""
    beslut = arende.beslut[beslut_id]
    arende.beslut[beslut_id] = replace(
        beslut,
        overklaganden=tuple(
            replace(o, **nytt) if o.overklagande_id == overklagande_id else o
            for o in beslut.overklaganden
        ),
    )
