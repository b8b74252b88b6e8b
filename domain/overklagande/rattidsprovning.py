"""Rättidsprövning: did the överklagande come in time (45 § FL)?"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.stopp import krav
from domain.grund.varden import Text
from domain.overklagande.overklagande import (
    andra_overklagande,
    krav_darefter,
    krav_oprovat,
    overklagat,
)
from domain.overklagande.stopp import (
    DomstolsdagenSaknas,
    ForSentAvvisas,
    IngenForsening,
    KomSentTillDomstolen,
    RattidsprovningStammerInte,
    UnderrattelsenVarRatt,
)


class Rattidsundantag(Ord):
    """Why an appeal that came late is not dismissed (45 § second paragraph FL)."""

    FEL_UNDERRATTELSE = "fel-underrattelse", "felaktig underrättelse"
    """The party was not told, or told wrong, how to appeal."""
    KOM_TILL_DOMSTOLEN = "kom-till-domstolen", "kom i tid till domstolen"
    """It came to the court within the time."""


class OverklagandeRattidsprovat(Arende.Event):
    """The authority found that it came in time (45 § FL): one that did not is dismissed.

    verkningsdag is the day it found so, `inkommen_dag` the day on which the appeal came in.
    `overklagas_senast` is the day it was judged against; None if the time had not begun to run.
    `undantag` is why one that came after that day is in time all the same.
    """

    TOPIC = "arende.overklagande-rattidsprovat"
    NAMN = "överklagande rättidsprövat"
    HANT = dagen(
        "Prövningsdagen",
        inkommen_dag="Ankomstdagen",
        till_domstolen_dag="Dagen då överklagandet kom till domstolen",
    )

    overklagande_id: UUID
    beslut_id: UUID
    inkommen_dag: date
    overklagas_senast: date | None
    undantag: Rattidsundantag | None
    undantagsskal: Text | None
    """Why, if it is not recorded that the party was told wrong."""
    till_domstolen_dag: date | None
    """The day on which it came to the court, within the time."""

    def apply(self, aggregate: Arende) -> None:
        andra_overklagande(aggregate, self.beslut_id, self.overklagande_id, i_tid=True)

    def i_ord(self) -> str:
        if self.undantag is not None:
            dag = f" {self.till_domstolen_dag}" if self.till_domstolen_dag else ""
            return f"överklagandet kom sent men prövas ({self.undantag.namn}{dag})"
        return "överklagandet kom i tid"


def rattidsprova(
    arende: Arende,
    atgard: Atgard,
    *,
    overklagande_id: UUID,
    i_tid: bool,
    undantag: Rattidsundantag | None = None,
    undantagsskal: str | None = None,
    till_domstolen_dag: date | None = None,
) -> None:
    """Find that the appeal came in time, by the day on which it came in.

    That the party was told wrong is seen from how the decision was told; if not, it takes reasons.
    That it came to the court in time takes the day on which it did.

    One that did not is dismissed, which is a decision: see `domain.overklagande.avvisning`.
    """
    beslut, overklagande = overklagat(arende, overklagande_id)
    arende.krav_ojavig(atgard.av.subjekt)
    krav_oprovat(overklagande)
    krav_darefter(atgard.dag, overklagande.inkommen_dag)
    senast = arende.overklagandetiden(beslut.beslut_id)
    kom_i_tid = senast is None or overklagande.inkommen_dag <= senast
    krav(undantag is None or not kom_i_tid, IngenForsening, inkommen=overklagande.inkommen_dag)
    krav(
        i_tid is (kom_i_tid or undantag is not None),
        RattidsprovningStammerInte,
        inkommen=overklagande.inkommen_dag,
        senast=senast or "inte bestämd: tiden har inte börjat löpa",
        hur="i tid" if i_tid else "för sent",
        underrattelsen=_om_underrattelsen(beslut),
    )
    _krav_domstolsdag(beslut, undantag, till_domstolen_dag)
    skalen = (undantagsskal or "").strip()
    enligt_meddelandet = undantag is not Rattidsundantag.FEL_UNDERRATTELSE or beslut.fel_hanvisning
    krav(enligt_meddelandet or skalen != "", UnderrattelsenVarRatt)
    krav(
        i_tid,
        ForSentAvvisas,
        inkommen=overklagande.inkommen_dag,
        senast=senast,
        underrattelsen=_om_underrattelsen(beslut),
    )
    arende.registrera(
        OverklagandeRattidsprovat,
        atgard,
        overklagande_id=overklagande_id,
        beslut_id=beslut.beslut_id,
        inkommen_dag=overklagande.inkommen_dag,
        overklagas_senast=senast,
        undantag=undantag,
        undantagsskal=skalen or None,
        till_domstolen_dag=till_domstolen_dag,
    )


def _om_underrattelsen(beslut: Beslut) -> str:
    """What whoever finds that it came late is to think of first, if the party was told wrong."""
    if not beslut.fel_hanvisning:
        return ""
    return (
        " Underrättelsen om hur man överklagar är antecknad som felaktig: pröva först om"
        " förseningen beror på det (undantaget fel-underrattelse, 45 § andra stycket 1 FL)."
    )


def _krav_domstolsdag(
    beslut: Beslut, undantag: Rattidsundantag | None, till_domstolen_dag: date | None
) -> None:
    dit = undantag is Rattidsundantag.KOM_TILL_DOMSTOLEN
    krav(dit is (till_domstolen_dag is not None), DomstolsdagenSaknas)
    senast = beslut.overklagas_senast
    if till_domstolen_dag is not None and senast is not None:
        krav(
            beslut.dag <= till_domstolen_dag <= senast,
            KomSentTillDomstolen,
            dag=till_domstolen_dag,
            beslutsdag=beslut.dag,
            senast=senast,
        )
