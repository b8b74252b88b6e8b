"""Diarier over HTTP: begin a series of numbers, and take the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, Listsvar, MedBasis, MedLankar
from api.grund.resurs import Resurs, en, flera
from api.grund.skrivning import REGISTRERAR, SomHandlaggare
from api.grund.visning import EnSida, Las, SomLasare
from domain.diarium import diarium
from domain.diarium.diarium import DiarienummerTaget, Serieformat
from domain.grund.varden import Budgetar, Organisationsnummer
from projections.motor.lasning import Lasning
from projections.uppgifter.fragor import Post, hogsta

router = APIRouter(prefix="/diarier", tags=["Diarier"])


class NySerie(Anrop):
    verkningsdag: Dag = Field(alias="borjadDag")
    organisationsnummer: Organisationsnummer
    ar: Budgetar
    format: Serieformat = Field(description="Med {nummer} en gång, och {ar} om året ska med")


class NyttNummer(Anrop):
    HANT = DiarienummerTaget.HANT
    verkningsdag: Dag = Field(alias="tagetDag")
    for_strom_id: UUID | None = Field(None, description="Posten som numret är till, om den finns")


class EttDiarium(MedLankar):
    id: UUID
    organisationsnummer: str
    ar: int
    format: str
    senaste_nummer: int
    """0 before the first is taken."""


class Diariesvar(MedBasis):
    diarium: EttDiarium


class Diarielista(Listsvar):
    diarier: list[EttDiarium]


def _med_nummer(_las: Las, lasning: Lasning, funna: Sequence[Post]) -> list[dict[str, Any]]:
    nummer = hogsta(*lasning, "nummer", [p.id for p in funna])
    return [{**p.uppgifter, "senaste_nummer": nummer.get(p.id, 0)} for p in funna]


DIARIER = Resurs(
    slag="diarium",
    namn="diarium",
    post=EttDiarium,
    en=Diariesvar,
    lista=Diarielista,
    finns="format",
    ordning=("organisationsnummer", "ar"),
    berika=_med_nummer,
)


@router.post("", **REGISTRERAR, summary="Börja en diarieserie")
def borja(ny: NySerie, skriv: SomHandlaggare) -> Response:
    """Börja den egna myndighetens serie för ett år. / Begin one's own series of a year."""
    return skriv.i(None, diarium.borja_serie, ny)


@router.post("/{diariumId}/nummer", **REGISTRERAR, summary="Ta ett diarienummer")
def ta_nummer(diariumId: UUID, ny: NyttNummer, skriv: SomHandlaggare) -> Response:
    """Ta nästa nummer i serien. / Take the next number of the series."""
    return skriv.i(diariumId, diarium.ta_nummer, ny)


@router.get("", response_model=Diarielista, summary="Diarier")
def lista(las: SomLasare, sida: EnSida) -> Response:
    """Diarieserierna vid (per, kand). / The series."""
    return flera(las, sida, DIARIER)


@router.get("/{diariumId}", response_model=Diariesvar, summary="Ett diarium")
def hamta(diariumId: UUID, las: SomLasare) -> Response:
    """En diarieserie vid (per, kand), med sitt senaste nummer. / One series."""
    return en(las, DIARIER, diariumId)
