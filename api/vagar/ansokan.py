"""The ansökan over HTTP: what it lacked and what came in, its day of receipt, its withdrawal."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag
from api.grund.former import SomAnrop
from api.grund.inkommet import Inkommet, InkommetIdag
from api.grund.skrivning import REGISTRERAR, SomHandlaggare, SomSokandeEllerHandlaggare
from api.kommandon.inkommet import inkommet
from domain.ansokan import aterkallelse, komplettering, rattelse
from domain.ansokan.inlamning import Ansokningsuppgift
from domain.ansokan.komplettering import KompletteringBegard
from domain.grund.varden import Rad, Text
from domain.regelverk.regler import Nyckel

router = APIRouter(prefix="/arenden/{arendeId}", tags=["Ansökan"])

Ansokningssvar = Annotated[Ansokningsuppgift, SomAnrop()]


class InkommenDag(Inkommet):
    orsak: Rad


class Kompletteringsbegaran(Anrop):
    HANT = KompletteringBegard.HANT
    verkningsdag: Dag = Field(alias="begardDag")
    komplettering_id: UUID = Field(
        default_factory=uuid4, description="Kompletteringens id; utelämnat: ett nytt"
    )
    avser: list[Nyckel] = Field(description="Det som saknas, med regelverkets nycklar")
    text: Text
    senast: Dag
    konsekvens: Text = Field(description="20 § FL: vad som annars händer")


class Kompletteringssvar(InkommetIdag):
    uppgifter: list[Ansokningssvar]
    avsandare: Rad
    handling_id: UUID | None = None


class Ansokningsaterkallelse(Inkommet):
    av_vem: Rad
    handling_id: UUID | None = None


@router.post("/inkommendagsrattelser", **REGISTRERAR, summary="Rätta inkommen dag")
def ratta_inkommen_dag(arendeId: UUID, ny: InkommenDag, skriv: SomHandlaggare) -> Response:
    """Rätta den dag då ansökan kom in. / Correct the day on which the application came in."""
    return skriv.utfor(arendeId, inkommet, ny, verb=rattelse.ratta_inkommen_dag)


@router.post("/kompletteringar", **REGISTRERAR, summary="Begär komplettering")
def begar_komplettering(
    arendeId: UUID, ny: Kompletteringsbegaran, skriv: SomHandlaggare
) -> Response:
    """Begär det som ansökan saknar (20 § FL). / Ask for what the application lacks."""
    return skriv.i(arendeId, komplettering.begar, ny)


@router.post(
    "/kompletteringar/{kompletteringId}/svar", **REGISTRERAR, summary="Registrera en komplettering"
)
def ta_emot_komplettering(
    arendeId: UUID, kompletteringId: UUID, ny: Kompletteringssvar, skriv: SomSokandeEllerHandlaggare
) -> Response:
    """Registrera det som kommit in på begäran. / Register what came in when asked for."""
    skriv.krav_inkommet_idag(ny.verkningsdag)
    return skriv.utfor(
        arendeId, inkommet, ny, verb=komplettering.ta_emot, komplettering_id=kompletteringId
    )


@router.post("/aterkallelser", **REGISTRERAR, summary="Registrera en återkallelse")
def aterkalla(arendeId: UUID, ny: Ansokningsaterkallelse, skriv: SomHandlaggare) -> Response:
    """Registrera att den sökande har återkallat ansökan. / Register a withdrawal."""
    return skriv.utfor(arendeId, inkommet, ny, verb=aterkallelse.aterkalla)
