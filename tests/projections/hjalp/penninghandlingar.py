"""Commands on what has been granted and paid: changed, appealed, returned, reported, reviewed."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

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
from domain.utbetalning import retur
from store.journal import Kommando
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp.oppnat import (
    bankdagarna,
    beslutande,
    kommando,
    mottagaren,
    regelverket,
    underlag,
    utlysningen,
)

REGIONEN = Aktor(subjekt="eva", roll=Roll.SOKANDE, organisation="232100-0016")


# Decisions that are changed


def ratta_beslut(arende: UUID, dag: date, belopp_ore: int) -> Kommando:
    return kommando(
        rattelse.ratta,
        arende,
        utlysningen,
        underlag,
        verkningsdag=dag,
        av=ANNA,
        rattelseskal=rattelse.Rattelseskal.SKRIVFEL,
        fore="fel",
        efter="rätt",
        belopp_ore=belopp_ore,
    )


def andra(arende: UUID, **falt: Any) -> Kommando:
    return kommando(
        andring.andra,
        arende,
        utlysningen,
        underlag,
        av=ANNA,
        stod=Andringsstod.FORBEHALL,
        beslut=BESLUTSUPPGIFTER,
        **falt,
    )


def upphav(arende: UUID, **falt: Any) -> Kommando:
    return kommando(
        andring.upphav,
        arende,
        utlysningen,
        underlag,
        av=ANNA,
        stod=Andringsstod.FORBEHALL,
        beslut=BESLUTSUPPGIFTER,
        **falt,
    )


def overklaga(arende: UUID, dag: date, overklagande_id: UUID, beslut_id: UUID) -> list[Kommando]:
    """Comes in, is found in time, and is handed over."""
    gemensamt = {"verkningsdag": dag, "av": ANNA, "overklagande_id": overklagande_id}
    return [
        kommando(
            overklagande.ta_emot,
            arende,
            beslut_id=beslut_id,
            klagande="Regionen",
            yrkande="Mer",
            **gemensamt,
        ),
        kommando(rattidsprovning.rattidsprova, arende, i_tid=True, **gemensamt),
        kommando(overlamnande.overlamna, arende, domstol="Förvaltningsrätten", **gemensamt),
    ]


def dom(arende: UUID, **falt: Any) -> Kommando:
    return kommando(
        overklagande_dom.registrera_dom,
        arende,
        utlysningen,
        av=ANNA,
        domstol="Förvaltningsrätten",
        malnummer="1-24",
        **falt,
    )


# Payments that came back, reports and reviews


def returnera(arende: UUID, **falt: Any) -> Kommando:
    return kommando(
        retur.ta_emot_retur,
        arende,
        utlysningen,
        av=BO,
        bankreferens="RET-1",
        orsak="Kontot avslutat",
        **falt,
    )


def begar_aterrapport(
    arende: UUID, dag: date, aterrapport_id: UUID, bidragsar: int = 2024
) -> Kommando:
    return kommando(
        begaran.begar,
        arende,
        regelverket,
        bankdagarna,
        verkningsdag=dag,
        av=ANNA,
        aterrapport_id=aterrapport_id,
        bidragsar=bidragsar,
    )


def lamna_aterrapport(
    arende: UUID, dag: date, aterrapport_id: UUID, kostnader_ore: int
) -> Kommando:
    return kommando(
        rapport.ta_emot,
        arende,
        mottagaren,
        verkningsdag=dag,
        av=REGIONEN,
        aterrapport_id=aterrapport_id,
        svar=_svaret(dag, kostnader_ore),
    )


def ratta_aterrapport(
    arende: UUID, dag: date, aterrapport_id: UUID, kostnader_ore: int
) -> Kommando:
    return kommando(
        aterrapport_rattelse.ratta_aterrapport,
        arende,
        mottagaren,
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
    return kommando(
        begaran.begar_komplettering,
        arende,
        verkningsdag=dag,
        av=ANNA,
        aterrapport_id=aterrapport_id,
        text="Vilka resor avses?",
        senast=senast,
    )


def granska(arende: UUID, **falt: Any) -> Kommando:
    return kommando(granskning.granska, arende, beslutande, av=ANNA, motivering="Granskat.", **falt)


def omprova(arende: UUID, **falt: Any) -> Kommando:
    return kommando(omprovning.omprova, arende, beslutande, av=ANNA, motivering="Omprövat.", **falt)
