"""Hinder mot utbetalning over HTTP: nothing is paid, until the decision is lifted."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.skrivning import REGISTRERAR, SomBeslutsfattare
from api.vagar.beslut.form import Arendebeslut
from domain.regelverk.regler import Nyckel
from domain.utbetalning import utbetalningshinder

router = APIRouter(prefix="/arenden/{arendeId}/utbetalningshinder", tags=["Utbetalning"])


class Utbetalningshinder(Arendebeslut):
    grunder: list[Nyckel] = Field(description="Regelverkets hindersgrunder, med sina nycklar")


class Hindershavande(Arendebeslut):
    pass


@router.post("", **REGISTRERAR, summary="Hindra utbetalning")
def hindra(arendeId: UUID, ny: Utbetalningshinder, skriv: SomBeslutsfattare) -> Response:
    """Besluta att inget betalas ut tills vidare. / Decide that nothing is paid."""
    return skriv.i(arendeId, utbetalningshinder.hindra, ny)


@router.post("/havanden", **REGISTRERAR, summary="Häv hindret")
def hav(arendeId: UUID, ny: Hindershavande, skriv: SomBeslutsfattare) -> Response:
    """Häv hindret mot utbetalning. / Lift the hindrance."""
    return skriv.i(arendeId, utbetalningshinder.hav, ny)
