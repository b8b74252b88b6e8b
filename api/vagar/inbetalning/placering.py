"""Placing over HTTP: what an inbetalning is for, said in its own stream and in the ärende's."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Path
from fastapi.responses import Response
from pydantic import Field, model_validator

from api.grund.falt import Anrop, Dag, Kronor, Ladbelopp, per_lada
from api.grund.skrivning import REGISTRERAR, SomEkonom
from api.kommandon import inbetalning
from domain.grund.hant import dagen
from domain.grund.varden import Rad
from domain.inbetalning.placering import HAVANDEDAGEN, PLACERINGSDAGEN

router = APIRouter(prefix="/inbetalningar/{inbetalningId}/placeringar", tags=["Inbetalningar"])


class NyPlacering(Anrop):
    HANT = dagen(PLACERINGSDAGEN)
    verkningsdag: Dag = Field(alias="placeradDag")
    arende_id: UUID
    belopp_ore: Kronor = Field(alias="belopp")
    fordran_id: UUID | None = Field(None, description="Fordran som betalas, ränta först")
    ur: list[Ladbelopp] = Field(
        default_factory=list, description="Utan fordran: de lådor som pengarna tas ur"
    )

    @model_validator(mode="after")
    def _fordran_eller_lador(self) -> NyPlacering:
        if (self.fordran_id is None) is not bool(self.ur):
            raise ValueError("ange antingen fordranId eller ur")
        return self

    def falt(self) -> dict[str, Any]:
        return super().falt() | {"ur": per_lada(self.ur)}


class Placeringshavande(Anrop):
    HANT = dagen(HAVANDEDAGEN)
    verkningsdag: Dag = Field(alias="havdDag")
    galler_fran: Dag | None = Field(
        None,
        description="Betalningen räknas ärendet till godo till dess, när betalaren ska ha den åter;"
        " utelämnat: som om den aldrig placerats",
    )
    orsak: Rad


@router.post("", **REGISTRERAR, summary="Placera en inbetalning")
def placera(inbetalningId: UUID, ny: NyPlacering, skriv: SomEkonom) -> Response:
    """Säg vad en inbetalning avser, helt eller delvis. / Say what a receipt is for."""
    return skriv.utfor(inbetalningId, inbetalning.placera, ny)


@router.post("/{version}/havanden", **REGISTRERAR, summary="Häv en placering")
def hav(
    inbetalningId: UUID,
    version: Annotated[int, Path(ge=1, le=2**31 - 1, description="Placeringens händelsenummer")],
    ny: Placeringshavande,
    skriv: SomEkonom,
) -> Response:
    """Ta tillbaka en placering; pengarna är oplacerade igen. / Take a placing back."""
    return skriv.utfor(inbetalningId, inbetalning.hav, ny, placering_version=version)
