"""Myndigheter over HTTP: delegations, and the periods that the books are closed for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Belopp, Dag, Kronor, Listsvar, MedBasis, MedLankar, Svar
from api.grund.resurs import Resurs, delar, en, flera
from api.grund.skrivning import REGISTRERAR, SomBeslutsfattare, SomEkonom, SomHandlaggare
from api.grund.visning import EnSida, Las, SomLasare
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.indrivare import Indrivare
from domain.grund.varden import Organisationsnummer, Rad
from domain.myndighet import delegation, myndighet, period, vardering
from domain.myndighet.period import PeriodStangd
from domain.myndighet.vardering import Dagar
from projections.motor.lasning import Lasning
from projections.uppgifter.fragor import Post

router = APIRouter(prefix="/myndigheter", tags=["Myndigheter"])


class NyMyndighet(Anrop):
    verkningsdag: Dag = Field(alias="gallerFran")
    organisationsnummer: Organisationsnummer
    namn: Rad


class NyDelegation(Anrop):
    verkningsdag: Dag = Field(alias="gallerFran")
    galler_till: Dag | None = Field(None, description="Sista dag; utelämnad: tills vidare")
    subjekt: Rad
    beslutstyper: list[Beslutstyp]
    beloppsgrans_ore: Kronor | None = Field(
        None, alias="beloppsgrans", description="Högsta belopp, det medräknat; utelämnat: inget"
    )
    beslutsreferens: Rad
    delegation_id: UUID = Field(
        default_factory=uuid4, description="Delegationens id; utelämnat: ett nytt"
    )


class Delegationsaterkallelse(Anrop):
    verkningsdag: Dag = Field(alias="aterkalladFran", description="Första dag som inte gäller")
    beslutsreferens: Rad


class Periodstangning(Anrop):
    HANT = PeriodStangd.HANT
    verkningsdag: Dag = Field(alias="stangdDag", description="Dagen då perioden stängs")
    stangd_till: Dag = Field(description="Sista dag i den stängda perioden")


class NyVarderingsregel(Anrop):
    verkningsdag: Dag = Field(alias="gallerFran")
    osaker_efter_dagar: Dagar | None = Field(
        None, description="Osäker när den har varit förfallen fler dagar än så; utelämnat: aldrig"
    )
    osaker_hos: list[Indrivare] = Field(
        default_factory=list, description="Osäker när den är överlämnad till någon av dem"
    )
    beslutsreferens: Rad


class Varderingsregelsvar(Svar):
    osaker_efter_dagar: int | None
    osaker_hos: list[str]
    beslutsreferens: str


class Delegationssvar(Svar):
    id: UUID
    subjekt: str
    beslutstyper: list[str]
    beloppsgrans_ore: Belopp | None = Field(alias="beloppsgrans")
    galler_fran: Dag
    galler_till: Dag | None
    beslutsreferens: str


class EnMyndighet(MedLankar):
    id: UUID
    organisationsnummer: str
    namn: str
    stangd_till: Dag | None
    varderingsregel: Varderingsregelsvar | None = Field(
        description="När en fordran är osäker i bokslutet; null: mönstret, tills den är fastställd"
    )
    delegationer: list[Delegationssvar]
    """Those that hold at the basis."""


class Myndighetssvar(MedBasis):
    myndighet: EnMyndighet


class Myndighetslista(Listsvar):
    myndigheter: list[EnMyndighet]


def _falten(_las: Las, lasning: Lasning, funna: Sequence[Post]) -> list[dict[str, Any]]:
    per = lasning.basis.per.isoformat()
    return [
        {
            "organisationsnummer": p["organisationsnummer"],
            "namn": p["namn"],
            "stangd_till": p["stangd_till"],
            "varderingsregel": json.loads(p["varderingsregel"] or "null"),
            "delegationer": [g for g in d["delegation"] if (g["galler_till"] or per) >= per],
        }
        for p, d in zip(funna, delar(lasning, "myndighet", funna), strict=True)
    ]


MYNDIGHETER = Resurs(
    slag="myndighet",
    namn="myndighet",
    post=EnMyndighet,
    en=Myndighetssvar,
    lista=Myndighetslista,
    finns="organisationsnummer",
    ordning=("namn", "organisationsnummer"),
    berika=_falten,
)


@router.post("", **REGISTRERAR, summary="Registrera en myndighet")
def registrera(ny: NyMyndighet, skriv: SomHandlaggare) -> Response:
    """Registrera en myndighet som beslutar eller betalar. / Enter an authority."""
    return skriv.i(None, myndighet.registrera, ny)


@router.post("/{myndighetId}/delegationer", **REGISTRERAR, summary="Delegera")
def delegera(myndighetId: UUID, ny: NyDelegation, skriv: SomBeslutsfattare) -> Response:
    """Registrera vem som får besluta vad. / Record who may decide what."""
    return skriv.i(myndighetId, delegation.delegera, ny)


@router.post(
    "/{myndighetId}/delegationer/{delegationId}/aterkallelser",
    **REGISTRERAR,
    summary="Återkalla en delegation",
)
def aterkalla(
    myndighetId: UUID, delegationId: UUID, ny: Delegationsaterkallelse, skriv: SomBeslutsfattare
) -> Response:
    """Återkalla en delegation från en dag. / Take a delegation back."""
    return skriv.i(myndighetId, delegation.aterkalla_delegation, ny, delegation_id=delegationId)


@router.post("/{myndighetId}/periodstangningar", **REGISTRERAR, summary="Stäng en period")
def stang_period(myndighetId: UUID, ny: Periodstangning, skriv: SomEkonom) -> Response:
    """Stäng bokföringen till och med en dag. / Close the books up to and including a day."""
    return skriv.i(myndighetId, period.stang_period, ny)


@router.post(
    "/{myndighetId}/varderingsregler",
    **REGISTRERAR,
    summary="Fastställ vilka fordringar som är osäkra",
)
def faststall_varderingsregel(
    myndighetId: UUID, ny: NyVarderingsregel, skriv: SomEkonom
) -> Response:
    """Säg när en fordran är osäker i bokslutet. / Say which claims are doubtful."""
    return skriv.i(myndighetId, vardering.faststall_varderingsregel, ny)


@router.get("", response_model=Myndighetslista, summary="Myndigheter")
def lista(las: SomLasare, sida: EnSida) -> Response:
    """Myndigheterna vid (per, kand). / The authorities."""
    return flera(las, sida, MYNDIGHETER)


@router.get("/{myndighetId}", response_model=Myndighetssvar, summary="En myndighet")
def hamta(myndighetId: UUID, las: SomLasare) -> Response:
    """En myndighet vid (per, kand). / One authority."""
    return en(las, MYNDIGHETER, myndighetId)
