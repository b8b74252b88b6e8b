"""Inbetalningar over HTTP: what the bank received, what it is for, and what went back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import (
    Anrop,
    Belopp,
    Dag,
    Kronor,
    KronorEllerNoll,
    Listsvar,
    MedBasis,
    MedLankar,
    Svar,
    Version,
)
from api.grund.resurs import Delar, Resurs, delar, en, flera
from api.grund.skrivning import REGISTRERAR, SomEkonom
from api.grund.visning import EnSida, Las, SomLasare
from api.kommandon import inbetalningsrattelse
from domain.grund.varden import Rad, Text
from domain.inbetalning import aterbetalning, inbetalning
from domain.inbetalning.aterbetalning import AterbetalningRattad, InbetalningAterbetald
from domain.inbetalning.inbetalning import InbetalningMottagen
from domain.inbetalning.rattelse import InbetalningRattad
from domain.mottagare.betalningsmal import Betalningsmal
from projections.motor.lasning import Lasning
from projections.uppgifter.fragor import Post

router = APIRouter(prefix="/inbetalningar", tags=["Inbetalningar"])


class NyInbetalning(Anrop):
    HANT = InbetalningMottagen.HANT
    verkningsdag: Dag = Field(alias="bankdag")
    bankreferens: Rad
    belopp_ore: Kronor = Field(alias="belopp")
    konto: Betalningsmal = Field(description="Vårt konto, som banken tog emot beloppet på")
    fran: Rad | None = Field(None, description="Vem som betalade, om banken anger det")
    meddelande: Text | None = Field(None, description="Betalarens meddelande, om det finns")


class NyAterbetalning(Anrop):
    HANT = InbetalningAterbetald.HANT
    verkningsdag: Dag = Field(alias="aterbetaldDag")
    belopp_ore: Kronor = Field(alias="belopp")
    betalningsmal: Betalningsmal
    bankreferens: Rad | None = None
    orsak: Rad


class Inbetalningsrattelse(Anrop):
    HANT = InbetalningRattad.HANT
    rattar_version: int = Field(strict=True, description="Nummer på händelsen som rättas")
    verkningsdag: Dag = Field(alias="bankdag")
    belopp_ore: KronorEllerNoll = Field(alias="belopp", description="0.00 om inget togs emot")
    orsak: Rad


class Aterbetalningsrattelse(Anrop):
    HANT = AterbetalningRattad.HANT
    rattar_version: Version = Field(description="Nummer på händelsen som rättas")
    verkningsdag: Dag = Field(alias="aterbetaldDag")
    belopp_ore: KronorEllerNoll = Field(
        alias="belopp", description="0.00 om inget betalades tillbaka"
    )
    betalningsmal: Betalningsmal
    orsak: Rad


class Placeringssvar(Svar):
    version: int
    placerad_dag: Dag
    belopp_ore: Belopp = Field(alias="belopp")
    arende_id: UUID
    fordran_id: UUID | None


class Aterbetalningssvar(Svar):
    version: int
    aterbetald_dag: Dag
    belopp_ore: Belopp = Field(alias="belopp")
    betalningsmal: str


class EnInbetalning(MedLankar):
    id: UUID
    bankreferens: str
    bankdag: Dag
    belopp_ore: Belopp = Field(alias="belopp")
    konto: str
    fran: str | None
    meddelande: str | None
    oplacerat_ore: Belopp = Field(alias="oplacerat")
    """Below zero when a correction has left less than what is placed and paid back."""
    placeringar: list[Placeringssvar]
    aterbetalningar: list[Aterbetalningssvar]


class Inbetalningssvar(MedBasis):
    inbetalning: EnInbetalning


class Inbetalningslista(Listsvar):
    inbetalningar: list[EnInbetalning]


def _falten(_las: Las, lasning: Lasning, funna: Sequence[Post]) -> list[dict[str, Any]]:
    delarna = delar(lasning, "inbetalning", funna)
    return [_falt(p, d) for p, d in zip(funna, delarna, strict=True)]


def _falt(p: Post, delarna: Delar) -> dict[str, Any]:
    placeringar, aterbetalningar = delarna["placering"], delarna["aterbetalning"]
    anvant_ore = sum(del_["belopp_ore"] for del_ in (*placeringar, *aterbetalningar))
    return {
        **{namn: p[namn] for namn in ("bankreferens", "bankdag", "konto", "fran", "meddelande")},
        "belopp_ore": int(p.uppgifter["belopp_ore"]),
        "oplacerat_ore": int(p.uppgifter["belopp_ore"]) - anvant_ore,
        "placeringar": placeringar,
        "aterbetalningar": aterbetalningar,
    }


INBETALNINGAR = Resurs(
    slag="inbetalning",
    namn="inbetalning",
    post=EnInbetalning,
    en=Inbetalningssvar,
    lista=Inbetalningslista,
    finns="bankreferens",
    ordning=("bankdag", "bankreferens"),
    berika=_falten,
)


@router.post("", **REGISTRERAR, summary="Registrera en inbetalning")
def ta_emot(ny: NyInbetalning, skriv: SomEkonom) -> Response:
    """Registrera vad banken har tagit emot. / Record what the bank received."""
    return skriv.i(None, inbetalning.ta_emot, ny, inbetalning_id=uuid4())


@router.post("/{inbetalningId}/aterbetalningar", **REGISTRERAR, summary="Betala tillbaka")
def aterbetala(inbetalningId: UUID, ny: NyAterbetalning, skriv: SomEkonom) -> Response:
    """Betala tillbaka det som är oplacerat. / Send back what is unplaced."""
    return skriv.i(inbetalningId, aterbetalning.aterbetala, ny)


@router.post(
    "/{inbetalningId}/aterbetalningsrattelser", **REGISTRERAR, summary="Rätta en återbetalning"
)
def ratta_aterbetalning(
    inbetalningId: UUID, ny: Aterbetalningsrattelse, skriv: SomEkonom
) -> Response:
    """Rätta dag, belopp eller konto för det som sändes tillbaka. / Correct a repayment."""
    return skriv.i(inbetalningId, aterbetalning.ratta_aterbetalning, ny)


@router.post("/{inbetalningId}/rattelser", **REGISTRERAR, summary="Rätta en inbetalning")
def ratta(inbetalningId: UUID, ny: Inbetalningsrattelse, skriv: SomEkonom) -> Response:
    """Rätta bankdag eller belopp; vad den är placerad på räknas från rätt dag. / Correct it."""
    return skriv.utfor(inbetalningId, inbetalningsrattelse.ratta, ny)


@router.get("", response_model=Inbetalningslista, summary="Inbetalningar")
def lista(las: SomLasare, sida: EnSida) -> Response:
    """Inbetalningarna vid (per, kand), efter bankdag. / What came in, by bank day."""
    return flera(las, sida, INBETALNINGAR)


@router.get("/{inbetalningId}", response_model=Inbetalningssvar, summary="En inbetalning")
def hamta(inbetalningId: UUID, las: SomLasare) -> Response:
    """En inbetalning vid (per, kand). / One of them."""
    return en(las, INBETALNINGAR, inbetalningId)
