"""Grants for coming years over HTTP: promised, lowered, and granted when the year has come."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, Kronor
from api.grund.skrivning import REGISTRERAR, SomBeslutsfattare, SomEkonom
from api.vagar.beslut.form import Arendebeslut
from domain.anslag.bemyndigande import Atagande
from domain.beslut import atagande, infriande
from domain.beslut.infriande import AtagandeInfriat
from domain.beslut.stod import Andringsstod
from domain.grund.varden import Budgetar

router = APIRouter(prefix="/arenden/{arendeId}/ataganden", tags=["Åtaganden"])


class AtagandeForAr(Anrop):
    infriandear: Budgetar
    belopp_ore: Kronor = Field(alias="belopp")


class _MedAtaganden(Arendebeslut):
    ataganden: list[AtagandeForAr]

    def falt(self) -> dict[str, Any]:
        ataganden = [Atagande(**ett.falt()) for ett in self.ataganden]
        return {**super().falt(), "ataganden": ataganden}


class Atagandebeslut(_MedAtaganden):
    ataganden: Annotated[list[AtagandeForAr], Field(min_length=1)]


class Atagandeandring(_MedAtaganden):
    andrar_beslut_id: UUID
    stod: Andringsstod = Field(description="37 eller 38 § FL")
    ataganden: list[AtagandeForAr] = Field(
        description="Vad som är kvar av beslutets åtaganden; ett år som utelämnas: inget"
    )
    infriat: list[AtagandeForAr] | None = Field(
        None,
        description="Vad som fortfarande beviljas av det som har infriats enligt beslutet, per"
        " infriandeår; ett år som utelämnas: inget. Utelämnat: allt, som förut",
    )

    def falt(self) -> dict[str, Any]:
        infriat = None
        if self.infriat is not None:
            infriat = [Atagande(**ett.falt()) for ett in self.infriat]
        return {**super().falt(), "infriat": infriat}


class Infriande(Anrop):
    HANT = AtagandeInfriat.HANT
    verkningsdag: Dag = Field(alias="infriandedag")
    beslut_id: UUID
    infriandear: Budgetar
    belopp_ore: Kronor = Field(alias="belopp")


@router.post("", **REGISTRERAR, summary="Bevilja bidrag för kommande år")
def besluta(arendeId: UUID, ny: Atagandebeslut, skriv: SomBeslutsfattare) -> Response:
    """Besluta om åtaganden inom bemyndigandet. / Promise money of coming years."""
    return skriv.i(arendeId, atagande.besluta_ataganden, ny)


@router.post("/andringar", **REGISTRERAR, summary="Sänk ett besluts åtaganden")
def andra(arendeId: UUID, ny: Atagandeandring, skriv: SomBeslutsfattare) -> Response:
    """Sänk åtaganden, också det infriade (37–38 §§ FL). / Lower what a decision promises."""
    return skriv.i(arendeId, atagande.andra_ataganden, ny)


@router.post("/infrianden", **REGISTRERAR, summary="Infria ett åtagande")
def infria(arendeId: UUID, ny: Infriande, skriv: SomEkonom) -> Response:
    """Bevilja det utlovade av årets medel hos anslagsposten. / Grant what was promised."""
    return skriv.i(arendeId, infriande.infria, ny)
