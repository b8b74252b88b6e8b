"""Grunddata over HTTP: on which days banks are closed, and the published rates of interest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, Listsvar, MedBasis, MedLankar, Svar
from api.grund.resurs import Resurs, delar, en, flera
from api.grund.skrivning import REGISTRERAR, SomEkonom
from api.grund.visning import EnSida, Las, SomLasareEllerSokande
from domain.grund.varden import Budgetar, Rad
from domain.grunddata import bankdagar as grunddata_bankdagar
from domain.grunddata import referensranta, utlaningsranta
from domain.grunddata.bankdagar import BankdagarFaststallda
from domain.grunddata.grunddata import Hundradelar
from domain.grunddata.referensranta import ReferensrantaFaststalld
from domain.grunddata.utlaningsranta import UtlaningsrantaFaststalld
from projections.motor.lasning import Lasning
from projections.uppgifter.fragor import Post

router = APIRouter(prefix="/grunddata", tags=["Grunddata"])


class Bankdagar(Anrop):
    HANT = BankdagarFaststallda.HANT
    verkningsdag: Dag = Field(alias="faststalldDag")
    ar: Budgetar
    stangda_dagar: list[Dag] = Field(
        max_length=366, description="Dagar då bankerna är stängda, utom lördagar och söndagar"
    )
    kalla: Rad


class Referensranta(Anrop):
    HANT = ReferensrantaFaststalld.HANT
    verkningsdag: Dag = Field(alias="faststalldDag")
    galler_fran: Dag = Field(description="1 januari eller 1 juli")
    hundradelar: Hundradelar = Field(
        description="Hundradels procentenheter: 400 är 4,00 %. Ränta räknas med den avrundad uppåt"
        " till en halv procentenhet (9 § räntelagen): med 225 som med 250"
    )
    kalla: Rad


class Utlaningsranta(Anrop):
    HANT = UtlaningsrantaFaststalld.HANT
    verkningsdag: Dag = Field(alias="faststalldDag")
    galler_fran: Dag = Field(description="1 januari")
    hundradelar: Hundradelar = Field(
        description="Hundradels procentenheter: 188 är 1,88 %, och räknas så"
    )
    kalla: Rad


class Bankar(Svar):
    ar: int
    stangda_dagar: list[Dag]
    kalla: str


class Periodranta(Svar):
    galler_fran: Dag
    hundradelar: int
    kalla: str


class EttGrunddata(MedLankar):
    id: UUID
    slag: str
    bankdagar: list[Bankar]
    referensrantor: list[Periodranta]
    utlaningsrantor: list[Periodranta]


class Grunddatasvar(MedBasis):
    grunddata: EttGrunddata


class Grunddatalista(Listsvar):
    grunddata: list[EttGrunddata]


def _falten(_las: Las, lasning: Lasning, funna: Sequence[Post]) -> list[dict[str, Any]]:
    return [
        {
            "slag": p["slag"],
            "bankdagar": d["bankdagar"],
            "referensrantor": d["referensrantor"],
            "utlaningsrantor": d["utlaningsrantor"],
        }
        for p, d in zip(funna, delar(lasning, "grunddata", funna), strict=True)
    ]


GRUNDDATA = Resurs(
    slag="grunddata",
    namn="grunddata",
    post=EttGrunddata,
    en=Grunddatasvar,
    lista=Grunddatalista,
    finns="slag",
    ordning=("slag",),
    berika=_falten,
)


@router.post("/bankdagar", **REGISTRERAR, summary="Fastställ årets bankdagar")
def faststall_bankdagar(ny: Bankdagar, skriv: SomEkonom) -> Response:
    """Ange vilka dagar bankerna är stängda ett år. / On which days of a year banks are closed."""
    return skriv.i(None, grunddata_bankdagar.faststall_bankdagar, ny)


@router.post("/referensrantor", **REGISTRERAR, summary="Fastställ referensräntan")
def faststall_referensranta(ny: Referensranta, skriv: SomEkonom) -> Response:
    """Ange referensräntan för ett halvår. / The reference rate of a half-year."""
    return skriv.i(None, referensranta.faststall_referensranta, ny)


@router.post("/utlaningsrantor", **REGISTRERAR, summary="Fastställ statens utlåningsränta")
def faststall_utlaningsranta(ny: Utlaningsranta, skriv: SomEkonom) -> Response:
    """Ange statens utlåningsränta för ett år. / The state's lending rate of a year."""
    return skriv.i(None, utlaningsranta.faststall_utlaningsranta, ny)


@router.get("", response_model=Grunddatalista, summary="Grunddata")
def lista(las: SomLasareEllerSokande, sida: EnSida) -> Response:
    """Bankdagar och referensräntor vid (per, kand). / What everybody computes with."""
    return flera(las, sida, GRUNDDATA)


@router.get("/{grunddataId}", response_model=Grunddatasvar, summary="Grunddata av ett slag")
def hamta(grunddataId: UUID, las: SomLasareEllerSokande) -> Response:
    """Bankdagar eller referensräntor vid (per, kand). / One kind of them."""
    return en(las, GRUNDDATA, grunddataId)
