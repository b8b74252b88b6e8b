"""Commands on what has been granted and paid: changed, appealed, returned, reported, reviewed."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from api.kommandon.kring import KringArendet, i_strommen
from domain.aterrapport import begaran, granskning, omprovning, rapport
from domain.aterrapport import rattelse as aterrapport_rattelse
from domain.aterrapport.svar import (
    Aterrapportsvar,
    Fritextsvar,
    Indikatorsvar,
    Intyg,
    Kostnad,
    Skalsvar,
)
from domain.beslut import andring, rattelse
from domain.beslut.stod import Andringsstod
from domain.grund.aktor import Aktor, Roll
from domain.overklagande import dom as overklagande_dom
from domain.overklagande import overklagande, overlamnande, rattidsprovning
from domain.regelverk.rapportmall import Intygare
from domain.utbetalning import retur, returrattelse
from store.journal import Arbete, Kommando
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import ANNA, BO

# Decisions that are changed


def ratta_beslut(arende: UUID, dag: date, belopp_ore: int) -> Kommando:
    return i_strommen(
        arende,
        verb=rattelse.ratta,
        verkningsdag=dag,
        av=ANNA,
        rattelseskal=rattelse.Rattelseskal.SKRIVFEL,
        fore="fel",
        efter="rätt",
        belopp_ore=belopp_ore,
    )


def andra(arende: UUID, *, mer: bool = False, **falt: Any) -> Kommando:
    """`mer`: to the party's advantage."""
    stod = Andringsstod.INTE_GYNNANDE if mer else Andringsstod.FORBEHALL
    falt |= {"stod": stod, "beslut": BESLUTSUPPGIFTER}
    return i_strommen(arende, verb=andring.andra, av=ANNA, **falt)


def upphav(arende: UUID, *, mer: bool = False, **falt: Any) -> Kommando:
    stod = Andringsstod.INTE_GYNNANDE if mer else Andringsstod.FORBEHALL
    falt |= {"stod": stod, "beslut": BESLUTSUPPGIFTER}
    return i_strommen(arende, verb=andring.upphav, av=ANNA, **falt)


def overklaga(arende: UUID, dag: date, overklagande_id: UUID, beslut_id: UUID) -> list[Kommando]:
    """Comes in, is found in time, and is handed over."""
    om: dict[str, Any] = {
        "verkningsdag": dag,
        "av": ANNA,
        "overklagande_id": overklagande_id,
    }
    return [
        i_strommen(
            arende,
            verb=overklagande.ta_emot,
            beslut_id=beslut_id,
            klagande="Regionen",
            yrkande="Mer",
            **om,
        ),
        i_strommen(arende, verb=rattidsprovning.rattidsprova, i_tid=True, **om),
        i_strommen(arende, verb=overlamnande.overlamna, domstol="Förvaltningsrätten", **om),
    ]


def dom(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        arende,
        verb=overklagande_dom.registrera_dom,
        av=ANNA,
        domstol="Förvaltningsrätten",
        malnummer="1-24",
        **falt,
    )


# Payments that came back, reports and reviews


def returnera(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        arende,
        verb=retur.ta_emot_retur,
        av=BO,
        bankreferens="RET-1",
        orsak="Kontot avslutat",
        **falt,
    )


def ratta_retur(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(
        arende, verb=returrattelse.ratta_retur, av=BO, orsak="Fel i bankfilen", **falt
    )


def begar_aterrapport(
    arende: UUID, dag: date, aterrapport_id: UUID, bidragsar: int = 2024
) -> Kommando:
    return i_strommen(
        arende,
        verb=begaran.begar,
        verkningsdag=dag,
        av=ANNA,
        aterrapport_id=aterrapport_id,
        bidragsar=bidragsar,
    )


def lamna_aterrapport(
    arende: UUID, dag: date, aterrapport_id: UUID, kostnader_ore: int
) -> Kommando:
    """The mottagare sends in its own report."""

    def utfor(arbete: Arbete) -> None:
        part = KringArendet(arbete, ANNA, arende).mottagare()
        eva = Aktor(subjekt="eva", roll=Roll.SOKANDE, organisation=part.organisationsnummer)
        KringArendet(arbete, eva, arende).gor(
            rapport.ta_emot,
            verkningsdag=dag,
            aterrapport_id=aterrapport_id,
            svar=_svaret(dag, kostnader_ore),
        )

    return utfor


def ratta_aterrapport(
    arende: UUID, dag: date, aterrapport_id: UUID, kostnader_ore: int
) -> Kommando:
    return i_strommen(
        arende,
        verb=aterrapport_rattelse.ratta_aterrapport,
        verkningsdag=dag,
        av=ANNA,
        aterrapport_id=aterrapport_id,
        svar=_svaret(dag, kostnader_ore),
        orsak="Felskrivet",
    )


def _svaret(dag: date, kostnader_ore: int) -> Aterrapportsvar:
    return Aterrapportsvar(
        kostnader=(Kostnad(kostnadsslag="resor", belopp_ore=kostnader_ore),),
        skalsvar=(Skalsvar(fraga="enligt-plan", svar=3),),
        indikatorsvar=(Indikatorsvar(indikator="antal-vardforlopp", varde=7),),
        fritextsvar=(Fritextsvar(fraga="resultat", svar="Goda"),),
        intyg=(
            Intyg(som=Intygare.BEHORIG_FORETRADARE, namn="Eva", dag=dag),
            Intyg(som=Intygare.EKONOMICHEF, namn="Åke", dag=dag),
        ),
    )


def komplettera_aterrapport(
    arende: UUID, aterrapport_id: UUID, dag: date, senast: date
) -> Kommando:
    return i_strommen(
        arende,
        verb=begaran.begar_komplettering,
        verkningsdag=dag,
        av=ANNA,
        aterrapport_id=aterrapport_id,
        text="Vilka resor avses?",
        senast=senast,
    )


def granska(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(arende, verb=granskning.granska, av=ANNA, motivering="Granskat.", **falt)


def omprova(arende: UUID, **falt: Any) -> Kommando:
    return i_strommen(arende, verb=omprovning.omprova, av=ANNA, motivering="Omprövat.", **falt)
