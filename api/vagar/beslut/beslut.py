"""The decision over HTTP: granted, refused, dismissed or written off; and that the party knows."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, Kronor, Version
from api.grund.skrivning import REGISTRERAR, SomBeslutsfattare, SomHandlaggare
from api.vagar.beslut.form import Arendebeslut
from domain.beslut import (
    avgorande,
    bifall,
    delgivningshavning,
    delgivningsrattelse,
    meddelande,
    partsstallning,
)
from domain.beslut.avgorande import Avskrivningsskal, Avvisningsskal
from domain.beslut.delgivningshavning import DelfaendeHavt, MeddelandeHavt
from domain.beslut.delgivningsrattelse import DelfaendeRattat, MeddelandeRattat
from domain.beslut.meddelande import (
    BeslutDelfatt,
    BeslutMeddelat,
    Meddelandesatt,
    Overklagandehanvisning,
    Underrattelseanledning,
    UnderrattelseLamnad,
)
from domain.beslut.partsstallning import PartsstallningRattad
from domain.grund.varden import Rad, Text

router = APIRouter(prefix="/arenden/{arendeId}", tags=["Beslut"])


class Bifall(Arendebeslut):
    belopp_ore: Kronor = Field(alias="belopp")
    villkor: list[Text] = Field(default_factory=list)


class Avslagsbeslut(Arendebeslut):
    pass


class Avvisningsbeslut(Arendebeslut):
    avvisningsskal: Avvisningsskal


class Avskrivning(Arendebeslut):
    avskrivningsskal: Avskrivningsskal


class Meddelande(Anrop):
    HANT = BeslutMeddelat.HANT
    verkningsdag: Dag = Field(alias="meddelatDag")
    beslut_id: UUID
    satt: Meddelandesatt
    till: Rad
    overklagandehanvisning: Overklagandehanvisning = Field(
        description="Som den var: en felaktig eller utelämnad antecknas som sådan"
    )


class Underrattelse(Anrop):
    HANT = UnderrattelseLamnad.HANT
    verkningsdag: Dag = Field(alias="underrattatDag")
    beslut_id: UUID
    anledning: Underrattelseanledning
    satt: Meddelandesatt
    till: Rad
    overklagandehanvisning: Overklagandehanvisning


class Partsstallningsrattelse(Anrop):
    HANT = PartsstallningRattad.HANT
    verkningsdag: Dag = Field(alias="rattelsedag")
    enskild_part: bool = Field(strict=True, description="37 § FL skyddar parten")
    foretrader_det_allmanna: bool = Field(
        strict=True, description="44 § FL: tiden räknas från beslutets dag, inte från delfåendet"
    )
    orsak: Rad


class Meddelanderattelse(Anrop):
    HANT = MeddelandeRattat.HANT
    rattar_version: Version = Field(description="Nummer på händelsen som rättas")
    verkningsdag: Dag = Field(alias="meddelatDag")
    satt: Meddelandesatt
    till: Rad
    overklagandehanvisning: Overklagandehanvisning = Field(description="Som den var")
    orsak: Rad


class Delfaenderattelse(Anrop):
    HANT = DelfaendeRattat.HANT
    rattar_version: Version = Field(description="Nummer på händelsen som rättas")
    verkningsdag: Dag = Field(alias="delfattDag")
    bevis: Rad
    orsak: Rad


class Meddelandehavning(Anrop):
    HANT = MeddelandeHavt.HANT
    rattar_version: Version = Field(description="Nummer på händelsen som hävs")
    verkningsdag: Dag = Field(alias="havningsdag", description="Dagen då felet upptäcktes")
    orsak: Rad


class Delfaendehavning(Meddelandehavning):
    HANT = DelfaendeHavt.HANT


class Delfaende(Anrop):
    HANT = BeslutDelfatt.HANT
    verkningsdag: Dag = Field(alias="delfattDag")
    beslut_id: UUID
    bevis: Rad


@router.post("/beslut", **REGISTRERAR, summary="Bevilja bidrag")
def bevilja(arendeId: UUID, ny: Bifall, skriv: SomBeslutsfattare) -> Response:
    """Bevilja bidrag i ett ärende. / Grant one application."""
    return skriv.i(arendeId, bifall.bevilja, ny)


@router.post("/avslag", **REGISTRERAR, summary="Avslå en ansökan")
def avsla(arendeId: UUID, ny: Avslagsbeslut, skriv: SomBeslutsfattare) -> Response:
    """Avslå en ansökan. / Refuse an application."""
    return skriv.i(arendeId, avgorande.avsla, ny)


@router.post("/avvisningar", **REGISTRERAR, summary="Avvisa en ansökan")
def avvisa(arendeId: UUID, ny: Avvisningsbeslut, skriv: SomBeslutsfattare) -> Response:
    """Avvisa en ansökan utan att pröva den. / Dismiss an application."""
    return skriv.i(arendeId, avgorande.avvisa, ny)


@router.post("/avskrivningar", **REGISTRERAR, summary="Avskriv ärendet")
def skriv_av(arendeId: UUID, ny: Avskrivning, skriv: SomBeslutsfattare) -> Response:
    """Avskriv ett ärende där inget finns att avgöra. / Write off a case."""
    return skriv.i(arendeId, avgorande.skriv_av, ny)


@router.post("/meddelanden", **REGISTRERAR, summary="Meddela ett beslut")
def meddela(arendeId: UUID, ny: Meddelande, skriv: SomHandlaggare) -> Response:
    """Registrera att ett beslut har meddelats (33 § FL). / Record that the party was told."""
    return skriv.i(arendeId, meddelande.meddela, ny)


@router.post("/underrattelser", **REGISTRERAR, summary="Underrätta parten på nytt")
def underratta_pa_nytt(arendeId: UUID, ny: Underrattelse, skriv: SomHandlaggare) -> Response:
    """Underrätta om riktig överklagandehänvisning, eller en rättelse. / Tell the party again."""
    return skriv.i(arendeId, meddelande.underratta_pa_nytt, ny)


@router.post("/partsstallningar", **REGISTRERAR, summary="Rätta partsställningen")
def ratta_partsstallning(
    arendeId: UUID, ny: Partsstallningsrattelse, skriv: SomHandlaggare
) -> Response:
    """Ange vad parten är enligt 37 och 44 §§ FL. / Say what the party is."""
    return skriv.i(arendeId, partsstallning.ratta_partsstallning, ny)


@router.post("/delfaenden", **REGISTRERAR, summary="Anteckna delfående")
def anteckna_delfaende(arendeId: UUID, ny: Delfaende, skriv: SomHandlaggare) -> Response:
    """Anteckna när parten fått del av ett beslut. / Record when the party received a decision."""
    return skriv.i(arendeId, meddelande.anteckna_delfaende, ny)


@router.post("/meddelanderattelser", **REGISTRERAR, summary="Rätta ett meddelande")
def ratta_meddelande(arendeId: UUID, ny: Meddelanderattelse, skriv: SomHandlaggare) -> Response:
    """Rätta dagen eller sättet för ett meddelande. / Correct when or how the party was told."""
    return skriv.i(arendeId, delgivningsrattelse.ratta_meddelande, ny)


@router.post("/delfaenderattelser", **REGISTRERAR, summary="Rätta ett delfående")
def ratta_delfaende(arendeId: UUID, ny: Delfaenderattelse, skriv: SomHandlaggare) -> Response:
    """Rätta dagen eller beviset för ett delfående. / Correct when the party received it."""
    return skriv.i(arendeId, delgivningsrattelse.ratta_delfaende, ny)


@router.post("/meddelandehavningar", **REGISTRERAR, summary="Häv ett meddelande")
def hav_meddelande(arendeId: UUID, ny: Meddelandehavning, skriv: SomHandlaggare) -> Response:
    """Häv ett meddelande som aldrig skedde. / Take back that the party was told."""
    return skriv.i(arendeId, delgivningshavning.hav_meddelande, ny)


@router.post("/delfaendehavningar", **REGISTRERAR, summary="Häv ett delfående")
def hav_delfaende(arendeId: UUID, ny: Delfaendehavning, skriv: SomHandlaggare) -> Response:
    """Häv ett delfående som var fel. / Take back that the party received a decision."""
    return skriv.i(arendeId, delgivningshavning.hav_delfaende, ny)
