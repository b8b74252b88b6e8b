"""Mottagare over HTTP: enter an organisation, name it, and see what is known of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, Listsvar, MedBasis, MedLankar, Svar
from api.grund.resurs import Delar, Resurs, delar, en, flera
from api.grund.skrivning import REGISTRERAR, SomHandlaggare
from api.grund.visning import EnSida, Las, SomLasareEllerSokande
from domain.grund.varden import Organisationsnummer, Rad
from domain.mottagare import mottagare
from domain.mottagare import namn as mottagare_namn
from projections.motor.lasning import Lasning
from projections.uppgifter.fragor import Post

router = APIRouter(prefix="/mottagare", tags=["Mottagare"])


class NyMottagare(Anrop):
    verkningsdag: Dag = Field(alias="gallerFran")
    organisationsnummer: Organisationsnummer
    namn: Rad


class NyttNamn(Anrop):
    verkningsdag: Dag = Field(alias="gallerFran")
    namn: Rad


class Namnrattelse(Anrop):
    rattar_version: int = Field(strict=True, description="Nummer på händelsen som rättas")
    verkningsdag: Dag = Field(alias="gallerFran")
    namn: Rad
    orsak: Rad


class Delsvar(Svar):
    """None of `andelTiotusendelar`: how much is not stated."""

    mottagare_id: UUID
    andel_tiotusendelar: int | None


class Tillhorighetssvar(Svar):
    ingar_i: list[Delsvar]
    avser: str | None


class Folkmangdssvar(Svar):
    antal: int
    avser_dag: Dag
    kalla: str


class Forslagssvar(Svar):
    """A betalningsmål that awaits somebody else's approval."""

    id: UUID
    betalningsmal: str
    underlag: str
    foreslaget_av: str
    foreslaget_dag: Dag


class Foretradarsvar(Svar):
    id: UUID
    namn: str
    slag: str
    underlag: str
    galler_fran: Dag
    galler_till: Dag | None


class EnMottagare(MedLankar):
    id: UUID
    organisationsnummer: str
    namn: str
    tillhorighet: Tillhorighetssvar | None
    folkmangd: Folkmangdssvar | None
    betalningsmal: str | None
    """Approved, and in force at the basis."""
    betalningsmalsforslag: list[Forslagssvar]
    foretradare: list[Foretradarsvar]
    """Those who speak for it at the basis."""
    eftertradare_id: UUID | None


class Mottagaresvar(MedBasis):
    mottagare: EnMottagare


class Mottagarelista(Listsvar):
    mottagare: list[EnMottagare]


def mottagarfalt(lasning: Lasning, funna: Sequence[Post]) -> list[dict[str, Any]]:
    """What is known of each mottagare at the basis."""
    per = lasning.basis.per.isoformat()
    delarna = delar(lasning, "mottagare", funna)
    return [_falt(p, d, per) for p, d in zip(funna, delarna, strict=True)]


def _falt(post: Post, delarna: Delar, per: str) -> dict[str, Any]:
    tillhorighet, folkmangd = post["tillhorighet"], post["folkmangd"]
    return {
        "organisationsnummer": post["organisationsnummer"],
        "namn": post["namn"],
        "tillhorighet": tillhorighet and json.loads(tillhorighet),
        "folkmangd": folkmangd and json.loads(folkmangd),
        "betalningsmal": post["betalningsmal"],
        "betalningsmalsforslag": delarna["betalningsmalsforslag"],
        "foretradare": [f for f in delarna["foretradare"] if (f["galler_till"] or per) >= per],
        "eftertradare_id": post["eftertradare_id"],
    }


def _falten(_las: Las, lasning: Lasning, funna: Sequence[Post]) -> list[dict[str, Any]]:
    return mottagarfalt(lasning, funna)


MOTTAGARE = Resurs(
    slag="mottagare",
    namn="mottagare",
    post=EnMottagare,
    en=Mottagaresvar,
    lista=Mottagarelista,
    finns="organisationsnummer",
    ordning=("namn", "organisationsnummer"),
    agare="id",
    berika=_falten,
)


@router.post("", **REGISTRERAR, summary="Registrera en mottagare")
def registrera(ny: NyMottagare, skriv: SomHandlaggare) -> Response:
    """Registrera en organisation som kan ta emot bidrag. / Enter an organisation."""
    return skriv.i(None, mottagare.registrera, ny)


@router.post("/{mottagareId}/namn", **REGISTRERAR, summary="Ändra namnet")
def andra_namn(mottagareId: UUID, ny: NyttNamn, skriv: SomHandlaggare) -> Response:
    """Registrera att mottagaren har bytt namn. / Record a change of name."""
    return skriv.i(mottagareId, mottagare_namn.andra_namn, ny)


@router.post("/{mottagareId}/namnrattelser", **REGISTRERAR, summary="Rätta ett namn")
def ratta_namn(mottagareId: UUID, ny: Namnrattelse, skriv: SomHandlaggare) -> Response:
    """Rätta ett namn, eller dagen det gäller från. / Correct a name as registered."""
    return skriv.i(mottagareId, mottagare_namn.ratta_namn, ny)


@router.get("", response_model=Mottagarelista, summary="Mottagare")
def lista(las: SomLasareEllerSokande, sida: EnSida) -> Response:
    """Mottagarna vid (per, kand), i svensk bokstavsordning. / The organisations."""
    return flera(las, sida, MOTTAGARE)


@router.get("/{mottagareId}", response_model=Mottagaresvar, summary="En mottagare")
def hamta(mottagareId: UUID, las: SomLasareEllerSokande) -> Response:
    """En mottagare vid (per, kand). / One organisation."""
    return en(las, MOTTAGARE, mottagareId)
