"""Handlingar over HTTP: what comes in, is drawn up or is sent, what is said, and its numbers."""

from __future__ import annotations

from typing import Self
from uuid import UUID, uuid4

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field, model_validator

from api.grund.falt import Anrop, Dag
from api.grund.inkommet import Inkommet
from api.grund.skrivning import REGISTRERAR, SomHandlaggare
from api.kommandon.inkommet import inkommet
from domain.grund.varden import Rad, Text
from domain.handlaggning import handling
from domain.handlaggning.handling import (
    DiarienummerTilldelat,
    HandlingRegistrerad,
    Handlingsslag,
    Klockslag,
    MuntligUppgiftAntecknad,
    Sha256,
)

router = APIRouter(prefix="/arenden/{arendeId}", tags=["Handlingar"])


class NyHandling(Inkommet):
    HANT = HandlingRegistrerad.HANT
    verkningsdag: Dag | None = Field(
        None,
        alias="dag",
        description="Dagen då den kom in, upprättades eller expedierades; anges, om inte medPost"
        " anges i stället",
    )
    handling_id: UUID = Field(
        default_factory=uuid4, description="Handlingens id; utelämnat: ett nytt"
    )
    slag: Handlingsslag
    motpart: Rad | None = None
    i_korthet: Rad
    sha256: Sha256 = Field(description="SHA-256 av innehållet, hexadecimalt")

    @model_validator(mode="after")
    def _har_kommit_in(self) -> Self:
        if self.med_post is not None and self.slag is not Handlingsslag.INKOMMEN:
            raise ValueError("medPost anges bara för det som har kommit in")
        return self


class MuntligUppgift(Anrop):
    HANT = MuntligUppgiftAntecknad.HANT
    verkningsdag: Dag = Field(alias="dag", description="Dagen då uppgiften lämnades")
    lamnad_av: Rad
    klockslag: Klockslag | None = None
    uppgift: Text


class NyttDiarienummer(Anrop):
    HANT = DiarienummerTilldelat.HANT
    verkningsdag: Dag = Field(alias="gallerFran")
    diarienummer: Rad
    avser: Rad


@router.post("/handlingar", **REGISTRERAR, summary="Registrera en handling")
def registrera(arendeId: UUID, ny: NyHandling, skriv: SomHandlaggare) -> Response:
    """Registrera en handling under nästa nummer. / Register a document."""
    return skriv.utfor(arendeId, inkommet, ny, verb=handling.registrera)


@router.post("/muntliga-uppgifter", **REGISTRERAR, summary="Anteckna en muntlig uppgift")
def anteckna(arendeId: UUID, ny: MuntligUppgift, skriv: SomHandlaggare) -> Response:
    """Anteckna det som sagts, när och av vem (27 § FL). / Note what was said."""
    return skriv.i(arendeId, handling.anteckna, ny)


@router.post("/diarienummer", **REGISTRERAR, summary="Ge ärendet ett diarienummer till")
def tilldela_diarienummer(arendeId: UUID, ny: NyttDiarienummer, skriv: SomHandlaggare) -> Response:
    """Ge ärendet ett ytterligare diarienummer. / Give the case a further number."""
    return skriv.i(arendeId, handling.tilldela_diarienummer, ny)
