"""Utlysningar over HTTP: publish a call, decide the fördelning, list them with their money."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api import kommandon
from api.beslut import Beslutsuppgift, Fordelningssvar, fordelningsadress, fordelningsbeslut
from api.falt import Anrop, Basissvar, Belopp, Dag, Kronor, MedLankar, Meta, exempel
from api.listor import Resurs, en, flera
from api.saldon import Saldobelopp, saldobelopp
from api.skrivning import Kvittens, SomBeslutsfattare, SomHandlaggare
from api.visning import EnSida, Las, SomLasare, SomLasareEllerSokande
from domain.faktum import Budgetar, Rad, Text
from projections.lasning import Lasning
from projections.saldon import saldon_per
from projections.uppgifter import Post

router = APIRouter(prefix="/utlysningar", tags=["Utlysningar"])


class NyUtlysning(Anrop):
    model_config = exempel(
        {
            "publiceringsdag": "2024-01-01",
            "diarienummer": "81472/2023",
            "rubrik": "Statsbidrag till regionala cancercentrum 2024",
            "regelverkId": "6f0b3c5e-0000-5000-8000-000000000001",
            "anslagId": "6f0b3c5e-0000-5000-8000-000000000002",
            "budgetar": 2024,
            "ram": "133500000.00",
            "sistaAnsokningsdag": "2024-02-15",
        }
    )
    verkningsdag: Dag = Field(alias="publiceringsdag")
    diarienummer: Rad
    rubrik: Rad
    regelverk_id: UUID
    anslag_id: UUID
    budgetar: Budgetar
    ram_ore: Kronor = Field(alias="ram")
    sista_ansokningsdag: Dag


class Fordelningsbeslut(Beslutsuppgift):
    model_config = exempel(
        {
            **Beslutsuppgift.EXEMPEL,
            "arendeIds": ["6f0b3c5e-0000-4000-8000-000000000003"],
            "belopp": "133500000.00",
        }
    )
    arende_ids: list[UUID] = Field(description="Ärendena som får var sin lika stora del")
    belopp_ore: Kronor | None = Field(
        None, alias="belopp", description="Att fördela; utelämnat: hela ramen"
    )
    villkor: list[Text] = Field(default_factory=list, description="Villkor för bidraget")


class EnUtlysning(MedLankar):
    id: UUID
    diarienummer: str
    rubrik: str
    lage: str
    publicerad_dag: Dag
    sista_ansokningsdag: Dag
    ram_ore: Belopp = Field(alias="ram")
    regelverk: str
    regelverksversion: str
    anslag_id: UUID
    budgetar: int
    saldo: Saldobelopp | None
    """None for a sökande, who may not see what others have been granted."""


class Utlysningssvar(MedLankar):
    basis: Basissvar
    utlysning: EnUtlysning


class Utlysningslista(MedLankar):
    basis: Basissvar
    meta: Meta = Field(alias="_meta")
    utlysningar: list[EnUtlysning]


def _med_saldo(las: Las, lasning: Lasning, utlysningar: Sequence[Post]) -> list[dict[str, Any]]:
    """A sökande may not see what others have been granted."""
    if las.endast is not None:
        return [{**p.uppgifter, "saldo": None} for p in utlysningar]
    saldon = saldon_per(*lasning, "utlysning_id", [p.id for p in utlysningar])
    return [{**p.uppgifter, "saldo": saldobelopp(saldon[p.id])} for p in utlysningar]


UTLYSNINGAR = Resurs(
    slag="utlysning",
    namn="utlysning",
    post=EnUtlysning,
    en=Utlysningssvar,
    lista=Utlysningslista,
    finns="lage",
    ordning=("publicerad_dag", "diarienummer"),
    berika=_med_saldo,
)


@router.post("", response_model=Kvittens, status_code=201, summary="Publicera en utlysning")
def publicera(ny: NyUtlysning, skriv: SomHandlaggare) -> Response:
    """Publicera en utlysning med sin ram. / Publish a call."""
    return skriv(None, kommandon.publicera(uuid4(), av=skriv.av, **ny.falt()))


@router.post(
    "/{utlysningId}/fordelningsbeslut",
    response_model=Kvittens,
    status_code=201,
    summary="Fatta ett fördelningsbeslut",
)
def fordela(utlysningId: UUID, ny: Fordelningsbeslut, skriv: SomBeslutsfattare) -> Response:
    """Bevilja lika delar i många ärenden med ett beslut. / Grant equal shares in one decision."""
    beslut_id = uuid4()
    return skriv(
        utlysningId,
        kommandon.fordela(utlysningId, beslut_id, av=skriv.av, **ny.falt()),
        fordelningsadress,
    )


@router.get(
    "/{utlysningId}/fordelningsbeslut/{beslutId}",
    response_model=Fordelningssvar,
    summary="Ett fördelningsbeslut",
)
def hamta_beslut(utlysningId: UUID, beslutId: UUID, las: SomLasare) -> Response:
    """Beslutet och vad det gav i varje ärende. / The decision, and what it gave in each case."""
    return las.svara(fordelningsbeslut(las, utlysningId, beslutId))


@router.get("", response_model=Utlysningslista, summary="Utlysningar")
def lista(las: SomLasareEllerSokande, sida: EnSida) -> Response:
    """Utlysningarna vid (per, kand) med sina saldon. / The calls with their money."""
    return flera(las, sida, UTLYSNINGAR)


@router.get("/{utlysningId}", response_model=Utlysningssvar, summary="En utlysning")
def hamta(utlysningId: UUID, las: SomLasareEllerSokande) -> Response:
    """En utlysning vid (per, kand) med sitt saldo. / One call with its money."""
    return en(las, UTLYSNINGAR, utlysningId)
