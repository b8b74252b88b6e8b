"""Överklagandeavvisning: an appeal that came too late is dismissed, by a decision of its own.

It is decided, told and appealed like any other decision. If it falls in court, the appeal that was
dismissed is taken up after all.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut
from domain.arende.stopp import AnnatRegelverk
from domain.beslut.beslutsfaktum import Beslutsfaktum, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.stopp import krav
from domain.grund.varden import Text, ny_av
from domain.overklagande.overklagande import (
    andra_overklagande,
    krav_darefter,
    krav_oprovat,
    overklagat,
)
from domain.overklagande.stopp import ForseningenKanBeroPaOss, OverklagandetKomITid


class OverklagandeAvvisat(Beslutsfaktum):
    """The authority dismissed an appeal that had come too late (45 § FL).

    `inkommen_dag` is the day on which the appeal of `overklagat_beslut_id` came in, and
    `overklagas_senast` the last day for it. It is decided under the version that the appealed
    decision is under, and may be appealed as that may.
    """

    TOPIC = "arende.overklagande-avvisat"
    NAMN = "överklagande avvisat"
    TYP = Beslutstyp.AVVISNING
    HANT = dagen("Beslutsdagen", inkommen_dag="Ankomstdagen")

    overklagande_id: UUID
    overklagat_beslut_id: UUID
    inkommen_dag: date
    overklagas_senast: date
    forseningsskal: Text | None
    """Why it is not late for what the party was told, if it is recorded that it was told wrong."""

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.beslut[self.beslut_id] = ny_av(
            aggregate.beslut[self.beslut_id], avvisar_overklagande_id=self.overklagande_id
        )
        andra_overklagande(aggregate, self.overklagat_beslut_id, self.overklagande_id, i_tid=False)

    def i_ord(self) -> str:
        kom = f"det kom in {self.inkommen_dag}, sista dagen {self.overklagas_senast}"
        return f"överklagandet avvisat: {kom}"


class Upptagande(Ord):
    """How an appeal is taken up whose dismissal fell."""

    I_TID = "i-tid", "tas upp som inkommet i tid"
    """The court set the dismissal aside: it had come in time."""
    PROVAS_PA_NYTT = "provas-pa-nytt", "rättidsprövas på nytt"
    """The court sent it back: whether it had come in time is judged anew."""


class OverklagandeUpptaget(Arende.Event):
    """The decision to dismiss an appeal fell in court: the appeal is taken up after all.

    verkningsdag is the day of the judgement, which was on the appeal `dom_overklagande_id` of the
    dismissal, `avvisningsbeslut_id`. `overklagande_id` is the appeal that is taken up, and
    `overklagat_beslut_id` the decision that it is of.
    """

    TOPIC = "arende.overklagande-upptaget"
    NAMN = "överklagande upptaget"
    HANT = dagen("Dagen för domen")

    overklagande_id: UUID
    overklagat_beslut_id: UUID
    avvisningsbeslut_id: UUID
    dom_overklagande_id: UUID
    upptagande: Upptagande

    def apply(self, aggregate: Arende) -> None:
        andra_overklagande(
            aggregate,
            self.overklagat_beslut_id,
            self.overklagande_id,
            i_tid=True if self.upptagande is Upptagande.I_TID else None,
        )

    def i_ord(self) -> str:
        return f"avvisningen har inte hållit: överklagandet {self.upptagande.namn}"


def avvisa_overklagande(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    overklagande_id: UUID,
    beslut: Beslutsuppgifter,
    forseningsskal: str | None = None,
) -> None:
    """Dismiss an appeal that came after the last day. What excuses it is for `rattidsprova`.

    If the party was told wrong how to appeal, it takes why that is not what made it late.
    """
    krav_nytt(arende, beslut_id)
    overklagat_beslut, overklagande = overklagat(arende, overklagande_id)
    krav_oprovat(overklagande)
    krav_darefter(atgard.dag, overklagande.inkommen_dag)
    senast = arende.overklagandetiden(overklagat_beslut.beslut_id)
    krav(
        senast is not None and overklagande.inkommen_dag > senast,
        OverklagandetKomITid,
        inkommen=overklagande.inkommen_dag,
        senast=senast or "inte bestämd: tiden har inte börjat löpa",
    )
    skalen = (forseningsskal or "").strip()
    krav(not overklagat_beslut.fel_hanvisning or skalen != "", ForseningenKanBeroPaOss)
    krav(
        overklagat_beslut.regelverk.regelverk_id == underlag.regelverk.id,
        AnnatRegelverk,
        diarienummer=arende.diarienummer,
        beteckning=overklagat_beslut.regelverk.beteckning,
    )
    fatta(
        arende,
        OverklagandeAvvisat,
        underlag,
        atgard,
        beslut_id=beslut_id,
        beslut=beslut,
        referens=overklagat_beslut.regelverk,
        overklagas=overklagat_beslut.overklagas,
        overklagande_id=overklagande_id,
        overklagat_beslut_id=overklagat_beslut.beslut_id,
        inkommen_dag=overklagande.inkommen_dag,
        overklagas_senast=senast,
        forseningsskal=skalen or None,
    )


def ta_upp(
    arende: Arende,
    atgard: Atgard,
    *,
    avvisning: Beslut,
    dom_overklagande_id: UUID,
    upptagande: Upptagande,
) -> None:
    """Take up the appeal that `avvisning`, which has now fallen in court, dismissed."""
    assert avvisning.avvisar_overklagande_id is not None
    overklagat_beslut, overklagande = overklagat(arende, avvisning.avvisar_overklagande_id)
    arende.registrera(
        OverklagandeUpptaget,
        atgard,
        overklagande_id=overklagande.overklagande_id,
        overklagat_beslut_id=overklagat_beslut.beslut_id,
        avvisningsbeslut_id=avvisning.beslut_id,
        dom_overklagande_id=dom_overklagande_id,
        upptagande=upptagande,
    )
