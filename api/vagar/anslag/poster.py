"""Anslagsposter over HTTP: set one up, and show what is left of it, year by year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Belopp, Dag, Listsvar, MedBasis, MedLankar, Svar
from api.grund.resurs import Resurs, en, flera
from api.grund.skrivning import REGISTRERAR, SomHandlaggare
from api.grund.visning import EnSida, Las, SomLasare
from api.vagar.saldon import Saldobelopp, saldobelopp
from domain.anslag import anslagspost as anslag_anslagspost
from domain.anslag import dispositionsrattsrattelse
from domain.anslag.anslagspost import Dispositionsratt
from domain.grund.varden import Rad
from projections.motor.lasning import Lasning
from projections.pengar.saldon import Saldo, saldon_per_budgetar
from projections.uppgifter.fragor import Post

router = APIRouter(prefix="/anslagsposter", tags=["Anslagsposter"])


class NyAnslagspost(Anrop):
    verkningsdag: Dag = Field(alias="gallerFran")
    utgiftsomrade: Rad
    anslag: Rad
    anslagspost: Rad
    benamning: Rad
    dispositionsratt: Dispositionsratt | None = Field(
        None,
        description="Vad som gäller för bidrag som betalas tillbaka. Anges inget gäller det som"
        " regelverket säger. Det som myndigheten själv betalat fel tillförs alltid anslaget.",
    )


class Dispositionsrattsrattelse(Anrop):
    rattar_version: int = Field(
        ge=1, description="Händelsen som senast sade vad som gäller: upplägget, eller en rättelse"
    )
    dispositionsratt: Dispositionsratt | None = Field(
        description="Vad som alltid har gällt; null: det som regelverket säger"
    )
    orsak: Rad


class Budgetarssvar(Svar):
    """One budget year: whether it was closed then, what is free to use, and all of its money."""

    budgetar: int
    avslutat: bool
    disponibelt: Belopp
    saldo: Saldobelopp


class Anslagspost(MedLankar):
    id: UUID
    utgiftsomrade: str
    anslag: str
    anslagspost: str
    benamning: str
    dispositionsratt: Dispositionsratt | None = None
    """None: as the regelverk of each grant says."""
    budgetar: list[Budgetarssvar]


class Anslagspostsvar(MedBasis):
    anslagspost: Anslagspost


class Anslagspostlista(Listsvar):
    anslagsposter: list[Anslagspost]


def _med_budgetar(_las: Las, lasning: Lasning, poster: Sequence[Post]) -> list[dict[str, Any]]:
    saldon = saldon_per_budgetar(*lasning, [p.id for p in poster])
    return [{**p.uppgifter, "budgetar": _aren(p, saldon[p.id])} for p in poster]


def _aren(post: Post, saldon: dict[int, Saldo]) -> list[Budgetarssvar]:
    return [
        Budgetarssvar(
            budgetar=ar,
            avslutat=post[f"avslutat_{ar}"] is not None,
            disponibelt=saldo.lador["disponibelt"],
            saldo=saldobelopp(saldo),
        )
        for ar, saldo in saldon.items()
    ]


POSTER = Resurs(
    slag="anslag",
    namn="anslagspost",
    post=Anslagspost,
    en=Anslagspostsvar,
    lista=Anslagspostlista,
    finns="benamning",
    ordning=("utgiftsomrade", "anslag", "anslagspost"),
    berika=_med_budgetar,
)


@router.post("", **REGISTRERAR, summary="Lägg upp en anslagspost")
def lagg_upp(ny: NyAnslagspost, skriv: SomHandlaggare) -> Response:
    """Lägg upp en anslagspost. / Set up an anslagspost."""
    return skriv.i(None, anslag_anslagspost.lagg_upp, ny)


@router.post(
    "/{anslagId}/dispositionsrattsrattelser", **REGISTRERAR, summary="Rätta dispositionsrätten"
)
def ratta_dispositionsratt(
    anslagId: UUID, ny: Dispositionsrattsrattelse, skriv: SomHandlaggare
) -> Response:
    """Rätta vem som förfogar över det som betalas tillbaka. / Correct who may use it."""
    return skriv.i(anslagId, dispositionsrattsrattelse.ratta_dispositionsratt, ny)


@router.get("", response_model=Anslagspostlista, summary="Anslagsposter")
def lista(las: SomLasare, sida: EnSida) -> Response:
    """Anslagsposterna vid (per, kand), år för år. / The anslagsposter, year by year."""
    return flera(las, sida, POSTER)


@router.get("/{anslagId}", response_model=Anslagspostsvar, summary="En anslagspost")
def hamta(anslagId: UUID, las: SomLasare) -> Response:
    """En anslagspost vid (per, kand), år för år. / One anslagspost, year by year."""
    return en(las, POSTER, anslagId)
