"""Regelverk over HTTP: enter a förordning in versions, list them."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, Listsvar, MedBasis, MedLankar
from api.grund.former import SomAnrop
from api.grund.resurs import Resurs, en, flera
from api.grund.skrivning import REGISTRERAR, SomHandlaggare
from api.grund.visning import EnSida, SomLasareEllerSokande
from domain.grund.varden import Budgetar, Rad
from domain.regelverk import regelverk
from domain.regelverk.innehall import Innehall
from domain.regelverk.redovisningsmall import (
    Redovisningsmall,
    RedovisningsmallFaststalld,
    faststall_redovisningsmall,
)

router = APIRouter(prefix="/regelverk", tags=["Regelverk"])


class NyVersion(Anrop):
    verkningsdag: Dag = Field(alias="ikrafttrader")
    rubrik: Rad
    version: Rad
    innehall: Annotated[Innehall, SomAnrop()]


class NyttRegelverk(NyVersion):
    beteckning: Rad


class EttRegelverk(MedLankar):
    id: UUID
    beteckning: str
    rubrik: str
    version: str


class Regelverksvar(MedBasis):
    regelverk: EttRegelverk


class Regelverkslista(Listsvar):
    regelverk: list[EttRegelverk]


REGELVERK = Resurs(
    slag="regelverk",
    namn="regelverk",
    post=EttRegelverk,
    en=Regelverksvar,
    lista=Regelverkslista,
    finns="beteckning",
    ordning=("beteckning",),
)


@router.post("", **REGISTRERAR, summary="Registrera ett regelverk")
def registrera(ny: NyttRegelverk, skriv: SomHandlaggare) -> Response:
    """Registrera ett regelverk med dess första version. / Enter a regelverk."""
    return skriv.i(None, regelverk.registrera, ny)


@router.post("/{regelverkId}/versioner", **REGISTRERAR, summary="Inför en version")
def infor(regelverkId: UUID, ny: NyVersion, skriv: SomHandlaggare) -> Response:
    """Inför en ny version; fattade beslut behåller sin. / Enter a further version."""
    return skriv.i(regelverkId, regelverk.infor_version, ny)


class NyRedovisningsmall(Anrop):
    HANT = RedovisningsmallFaststalld.HANT
    verkningsdag: Dag = Field(alias="faststalldDag")
    fran_bidragsar: Budgetar
    mall: Annotated[Redovisningsmall, SomAnrop()]
    kalla: Rad = Field(description="Vad mallen bygger på")


@router.post(
    "/{regelverkId}/redovisningsmallar",
    **REGISTRERAR,
    summary="Fastställ en redovisningsmall",
)
def faststall(regelverkId: UUID, ny: NyRedovisningsmall, skriv: SomHandlaggare) -> Response:
    """Bestäm hur den samlade redovisningen görs. / Say how the reports are made."""
    return skriv.i(regelverkId, faststall_redovisningsmall, ny)


@router.get("", response_model=Regelverkslista, summary="Regelverk")
def lista(las: SomLasareEllerSokande, sida: EnSida) -> Response:
    """Regelverken vid (per, kand), med den version som gällde. / The regelverk."""
    return flera(las, sida, REGELVERK)


@router.get("/{regelverkId}", response_model=Regelverksvar, summary="Ett regelverk")
def hamta(regelverkId: UUID, las: SomLasareEllerSokande) -> Response:
    """Ett regelverk vid (per, kand). / One regelverk; its contents are in its händelser."""
    return en(las, REGELVERK, regelverkId)
