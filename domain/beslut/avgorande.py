"""Avgöranden that grant nothing: the application is refused, dismissed, or struck off."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.aterkallat import krav_inte_aterkallad
from domain.beslut.beslutsfaktum import Avgorande, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.beslut.provning import (
    ar_for_sen,
    krav_obeslutat,
    krav_utlysningens,
    sista_ansokningsdag,
)
from domain.beslut.stopp import AnsokanInteAterkallad, AnsokanKomITid, InteForelagdAttKomplettera
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.stopp import krav
from domain.utlysning.utlysning import Utlysning


class AnsokanAvslagen(Avgorande):
    """The application was refused."""

    TOPIC = "arende.ansokan-avslagen"
    NAMN = "ansökan avslagen"
    TYP = Beslutstyp.AVSLAG

    def i_ord(self) -> str:
        return "ansökan avslagen"


class Avvisningsskal(Ord):
    FOR_SEN = "for-sen", "för sen"
    OFULLSTANDIG = "ofullstandig", "ofullständig"
    INTE_BEHORIG = "inte-behorig", "inte behörig"


class AnsokanAvvisad(Avgorande):
    """The application was not taken up to examination."""

    TOPIC = "arende.ansokan-avvisad"
    NAMN = "ansökan avvisad"
    TYP = Beslutstyp.AVVISNING
    HANT = dagen("Beslutsdagen", inkommen_dag="Ankomstdagen")

    avvisningsskal: Avvisningsskal
    inkommen_dag: date
    sista_ansokningsdag: date
    """The last day that the application was judged against."""

    def i_ord(self) -> str:
        return f"ansökan avvisad ({self.avvisningsskal.namn})"


class Avskrivningsskal(Ord):
    ATERKALLAD = "aterkallad", "återkallad"
    UTLYSNINGEN_INSTALLD = "utlysningen-installd", "utlysningen är inställd"
    FORFALLEN = "forfallen", "förfallen"


class ArendetAvskrivet(Avgorande):
    """The case was written off without examination: there is nothing left to decide."""

    TOPIC = "arende.avskrivet"
    NAMN = "ärende avskrivet"
    TYP = Beslutstyp.AVSKRIVNING

    avskrivningsskal: Avskrivningsskal

    def i_ord(self) -> str:
        return f"ärendet avskrivet ({self.avskrivningsskal.namn})"


def avsla(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    beslut: Beslutsuppgifter,
) -> None:
    """Refuse an application."""
    krav_nytt(arende, beslut_id)
    krav_obeslutat(arende, atgard.dag)
    krav_inte_aterkallad(arende)
    fatta(arende, AnsokanAvslagen, underlag, atgard, beslut_id=beslut_id, beslut=beslut)


def avvisa(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    beslut: Beslutsuppgifter,
    avvisningsskal: Avvisningsskal,
) -> None:
    """Dismiss an application. Whether it was late is judged by the day on which it came in.

    One that lacks something is dismissed when its sender was told to complete it, and has not.
    """
    krav_nytt(arende, beslut_id)
    krav_obeslutat(arende, atgard.dag)
    krav_utlysningens(arende, utlysning, underlag)
    krav_inte_aterkallad(arende)
    regel = underlag.provas_enligt(atgard.dag).ansokan
    sista = sista_ansokningsdag(utlysning, regel, underlag.stangda_dagar)
    krav(
        avvisningsskal is not Avvisningsskal.FOR_SEN or ar_for_sen(arende, sista),
        AnsokanKomITid,
        inkommen=arende.inkommen_dag,
        sista=sista,
    )
    krav(
        avvisningsskal is not Avvisningsskal.OFULLSTANDIG
        or any(k.utgangen(atgard.dag) for k in arende.kompletteringar.values()),
        InteForelagdAttKomplettera,
    )
    fatta(
        arende,
        AnsokanAvvisad,
        underlag,
        atgard,
        beslut_id=beslut_id,
        beslut=beslut,
        avvisningsskal=avvisningsskal,
        inkommen_dag=arende.kom_in(),
        sista_ansokningsdag=sista,
    )


def skriv_av(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    beslut: Beslutsuppgifter,
    avskrivningsskal: Avskrivningsskal,
) -> None:
    """Write off a case that has nothing left to decide."""
    krav_nytt(arende, beslut_id)
    krav_obeslutat(arende, atgard.dag)
    krav(
        avskrivningsskal is not Avskrivningsskal.ATERKALLAD or arende.aterkallad_dag is not None,
        AnsokanInteAterkallad,
        diarienummer=arende.diarienummer,
    )
    fatta(
        arende,
        ArendetAvskrivet,
        underlag,
        atgard,
        beslut_id=beslut_id,
        beslut=beslut,
        avskrivningsskal=avskrivningsskal,
    )
