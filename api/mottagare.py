"""Mottagare over HTTP: enter an organisation, list them."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.falt import Anrop, Basissvar, Dag, MedLankar, Meta, exempel
from api.listor import Resurs, en, flera
from api.skrivning import Kvittens, SomHandlaggare
from api.visning import EnSida, SomLasareEllerSokande
from domain import mottagare
from domain.faktum import Organisationsnummer, Rad

router = APIRouter(prefix="/mottagare", tags=["Mottagare"])


class NyMottagare(Anrop):
    model_config = exempel(
        {
            "gallerFran": "2024-01-01",
            "organisationsnummer": "232100-0016",
            "namn": "Region Stockholm",
        }
    )
    verkningsdag: Dag = Field(alias="gallerFran")
    organisationsnummer: Organisationsnummer
    namn: Rad


class EnMottagare(MedLankar):
    id: UUID
    organisationsnummer: str
    namn: str


class Mottagaresvar(MedLankar):
    basis: Basissvar
    mottagare: EnMottagare


class Mottagarelista(MedLankar):
    basis: Basissvar
    meta: Meta = Field(alias="_meta")
    mottagare: list[EnMottagare]


MOTTAGARE = Resurs(
    slag="mottagare",
    namn="mottagare",
    post=EnMottagare,
    en=Mottagaresvar,
    lista=Mottagarelista,
    finns="namn",
    ordning=("namn", "organisationsnummer"),
    agare="id",
)


@router.post("", response_model=Kvittens, status_code=201, summary="Registrera en mottagare")
def registrera(ny: NyMottagare, skriv: SomHandlaggare) -> Response:
    """Registrera en organisation som kan ta emot bidrag. / Enter an organisation."""
    return skriv(None, lambda a: a.ny(mottagare.registrera(av=skriv.av, **ny.falt())))


@router.get("", response_model=Mottagarelista, summary="Mottagare")
def lista(las: SomLasareEllerSokande, sida: EnSida) -> Response:
    """Mottagarna vid (per, kand), i svensk bokstavsordning. / The organisations."""
    return flera(las, sida, MOTTAGARE)


@router.get("/{mottagareId}", response_model=Mottagaresvar, summary="En mottagare")
def hamta(mottagareId: UUID, las: SomLasareEllerSokande) -> Response:
    """En mottagare vid (per, kand). / One organisation."""
    return en(las, MOTTAGARE, mottagareId)
