"""Anslagsposter over HTTP: set one up, allot money to it, correct an allotment, list them."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.falt import Anrop, Basissvar, Dag, Kronor, MedLankar, Meta, exempel
from api.listor import Resurs, en, flera
from api.skrivning import Kvittens, SomHandlaggare
from api.visning import EnSida, SomLasare
from domain import anslag, anslagsbelopp, anslagsrattelse
from domain.anslag import Anslag
from domain.faktum import Budgetar, Rad

router = APIRouter(prefix="/anslagsposter", tags=["Anslagsposter"])


class NyAnslagspost(Anrop):
    model_config = exempel(
        {
            "gallerFran": "2024-01-01",
            "utgiftsomrade": "9",
            "anslag": "1:6",
            "anslagspost": "16",
            "benamning": "Regionala cancercentrum",
        }
    )
    verkningsdag: Dag = Field(alias="gallerFran")
    utgiftsomrade: Rad
    anslag: Rad
    anslagspost: Rad
    benamning: Rad


class Tilldelning(Anrop):
    model_config = exempel(
        {
            "gallerFran": "2024-01-01",
            "budgetar": 2024,
            "belopp": "133500000.00",
            "beslutsreferens": "Regleringsbrev för budgetåret 2024",
        }
    )
    verkningsdag: Dag = Field(alias="gallerFran")
    budgetar: Budgetar
    belopp_ore: Kronor = Field(alias="belopp")
    beslutsreferens: Rad


class Tilldelningsrattelse(Anrop):
    model_config = exempel(
        {
            "rattarVersion": 2,
            "gallerFran": "2024-01-01",
            "budgetar": 2024,
            "belopp": "140000000.00",
            "orsak": "Beloppet var fel avskrivet",
        }
    )
    rattar_version: int = Field(strict=True, description="Nummer på händelsen som rättas")
    verkningsdag: Dag = Field(alias="gallerFran")
    budgetar: Budgetar
    belopp_ore: Kronor = Field(alias="belopp")
    orsak: Rad


class Anslagspost(MedLankar):
    id: UUID
    utgiftsomrade: str
    anslag: str
    anslagspost: str
    benamning: str


class Anslagspostsvar(MedLankar):
    basis: Basissvar
    anslagspost: Anslagspost


class Anslagspostlista(MedLankar):
    basis: Basissvar
    meta: Meta = Field(alias="_meta")
    anslagsposter: list[Anslagspost]


POSTER = Resurs(
    slag="anslag",
    namn="anslagspost",
    post=Anslagspost,
    en=Anslagspostsvar,
    lista=Anslagspostlista,
    finns="benamning",
    ordning=("utgiftsomrade", "anslag", "anslagspost"),
)


@router.post("", response_model=Kvittens, status_code=201, summary="Lägg upp en anslagspost")
def lagg_upp(ny: NyAnslagspost, skriv: SomHandlaggare) -> Response:
    """Lägg upp en anslagspost. / Set up an anslagspost."""
    return skriv(None, lambda a: a.ny(anslag.lagg_upp(av=skriv.av, **ny.falt())))


@router.post(
    "/{anslagId}/tilldelningar", response_model=Kvittens, status_code=201, summary="Tilldela medel"
)
def tilldela(anslagId: UUID, ny: Tilldelning, skriv: SomHandlaggare) -> Response:
    """Registrera medel som tilldelats för ett budgetår. / Record money allotted."""
    return skriv(
        anslagId,
        lambda a: anslagsbelopp.tilldela(a.hamta(Anslag, anslagId), av=skriv.av, **ny.falt()),
    )


@router.post(
    "/{anslagId}/rattelser",
    response_model=Kvittens,
    status_code=201,
    summary="Rätta en tilldelning",
)
def ratta(anslagId: UUID, ny: Tilldelningsrattelse, skriv: SomHandlaggare) -> Response:
    """Rätta dag eller belopp för en tilldelning. / Correct an allotment."""
    return skriv(
        anslagId,
        lambda a: anslagsrattelse.ratta_belopp(
            a.hamta(Anslag, anslagId), None, av=skriv.av, **ny.falt()
        ),
    )


@router.get("", response_model=Anslagspostlista, summary="Anslagsposter")
def lista(las: SomLasare, sida: EnSida) -> Response:
    """Anslagsposterna vid (per, kand). / The anslagsposter."""
    return flera(las, sida, POSTER)


@router.get("/{anslagId}", response_model=Anslagspostsvar, summary="En anslagspost")
def hamta(anslagId: UUID, las: SomLasare) -> Response:
    """En anslagspost vid (per, kand). / One anslagspost."""
    return en(las, POSTER, anslagId)
