"""Avstämning over HTTP: the totals of a month, and that somebody has seen what differs."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Path
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, KronorMedTecken
from api.grund.skrivning import REGISTRERAR, SomAttestant, SomEkonom
from domain.avstamning import aterkallelse, signering, totaler
from domain.avstamning.aterkallelse import SigneringAterkallad
from domain.avstamning.signering import AvstamningSignerad, Position
from domain.avstamning.totaler import Kalla, Manad, Total, TotalerRegistrerade, Totalslag
from domain.grund.varden import Budgetar, Rad, Text
from domain.mottagare.betalningsmal import Betalningsmal

router = APIRouter(prefix="/myndigheter", tags=["Myndigheter"])


class Manadstotal(Anrop):
    slag: Totalslag
    konto: Betalningsmal | None = Field(None, description="Vårt konto; bara för inbetalt")
    anslag_id: UUID | None = Field(None, description="Anslagsposten; för allt utom inbetalt")
    budgetar: Budgetar | None = Field(None, description="Vilket budgetårs medel det är")
    belopp_ore: KronorMedTecken = Field(
        alias="belopp", description="Mindre än noll om mer kom tillbaka än som betalades"
    )


class SeddTotal(Manadstotal):
    forklaring: Text | None = Field(None, description="Varför källan har något annat")


class NyaTotaler(Anrop):
    HANT = TotalerRegistrerade.HANT
    verkningsdag: Dag = Field(alias="registreradDag")
    kalla: Kalla
    manad: Manad = Field(description="ÅÅÅÅ-MM", examples=["2024-03"])
    totaler: list[Manadstotal]
    referens: Rad = Field(description="T.ex. kontoutdragets nummer")

    def falt(self) -> dict[str, Any]:
        return super().falt() | {"totaler": [Total(**t.falt()) for t in self.totaler]}


class NySignering(Anrop):
    HANT = AvstamningSignerad.HANT
    verkningsdag: Dag = Field(alias="signeradDag")
    kalla: Kalla
    manad: Manad = Field(description="ÅÅÅÅ-MM", examples=["2024-03"])
    totaler_version: int = Field(strict=True, description="Versionen av de totaler som signeras")
    position: Position = Field(description="Positionen i den rapport som signeras")
    sedda_totaler: list[SeddTotal] = Field(
        description="Vad liggaren hade av varje total, och vad som förklarar en skillnad"
    )

    def falt(self) -> dict[str, Any]:
        return super().falt() | {
            "sedda_totaler": [signering.SeddTotal(**s.falt()) for s in self.sedda_totaler]
        }


class NyAterkallelse(Anrop):
    HANT = SigneringAterkallad.HANT
    verkningsdag: Dag = Field(alias="aterkalladDag")
    orsak: Rad


@router.post(
    "/{myndighetId}/totaler",
    **REGISTRERAR,
    summary="Registrera totaler att stämma av mot",
)
def registrera_totaler(myndighetId: UUID, ny: NyaTotaler, skriv: SomEkonom) -> Response:
    """Det som banken eller ekonomisystemet har. / What the bank or the ekonomisystem has."""
    return skriv.i(myndighetId, totaler.registrera_totaler, ny)


@router.post("/{myndighetId}/signeringar", **REGISTRERAR, summary="Signera en månads avstämning")
def signera(myndighetId: UUID, ny: NySignering, skriv: SomAttestant) -> Response:
    """Någon annan än den som registrerade totalerna. / Not by who registered the totals."""
    return skriv.i(myndighetId, signering.signera_avstamning, ny)


@router.post(
    "/{myndighetId}/signeringar/{version}/aterkallelser",
    **REGISTRERAR,
    summary="Återkalla en signering",
)
def aterkalla(
    myndighetId: UUID,
    version: Annotated[int, Path(ge=1, le=2**31 - 1, description="Signeringens händelsenummer")],
    ny: NyAterkallelse,
    skriv: SomAttestant,
) -> Response:
    """Signeringen gäller inte längre. / The signature no longer holds."""
    return skriv.i(myndighetId, aterkallelse.aterkalla_signering, ny, signering_version=version)
