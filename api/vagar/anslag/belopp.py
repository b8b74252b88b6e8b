"""What an anslagspost is given and what is taken from it, over HTTP, and the closing of a year."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import AfterValidator, Field

from api.grund.falt import Anrop, Dag, Kronor, KronorEllerNoll, KronorMedTecken
from api.grund.skrivning import REGISTRERAR, SomEkonom, SomHandlaggare
from api.kommandon import anslag
from domain.anslag import bemyndigande, ingaende, omdisponering, tilldelning
from domain.anslag.budgetar import BudgetarAvslutat
from domain.grund.varden import Budgetar, Rad

router = APIRouter(prefix="/anslagsposter/{anslagId}", tags=["Anslagsposter"])


class Beloppsbeslut(Anrop):
    """An amount for a budget year, with the decision that it stands in."""

    verkningsdag: Dag = Field(alias="gallerFran")
    budgetar: Budgetar
    belopp_ore: Kronor = Field(alias="belopp")
    beslutsreferens: Rad


class IngaendeBelopp(Anrop):
    verkningsdag: Dag = Field(alias="gallerFran")
    budgetar: Budgetar
    belopp_ore: KronorMedTecken = Field(
        alias="belopp", description="Anslagssparande, eller (mindre än noll) utnyttjad kredit"
    )
    beslutsreferens: Rad


class Bemyndigande(Anrop):
    verkningsdag: Dag = Field(alias="gallerFran")
    budgetar: Budgetar
    belopp_ore: KronorMedTecken = Field(
        alias="belopp",
        description="Ramen, eller vad ett senare beslut lägger till eller drar ifrån",
    )
    slutar: Budgetar | None = Field(None, description="Sista året som får utlovas, om det anges")
    beslutsreferens: Rad


class Omdisponering(Beloppsbeslut):
    till_anslag_id: UUID


class Beloppsrattelse(Anrop):
    rattar_version: int = Field(strict=True, description="Nummer på händelsen som rättas")
    verkningsdag: Dag = Field(alias="gallerFran")
    budgetar: Budgetar
    belopp_ore: KronorMedTecken = Field(alias="belopp")
    orsak: Rad


class Utlysningsrest(Anrop):
    utlysning_id: UUID
    belopp_ore: KronorEllerNoll = Field(alias="belopp", description="Allt som återstår i den")


def _en_gang(overforingar: list[Utlysningsrest]) -> list[Utlysningsrest]:
    if len({o.utlysning_id for o in overforingar}) != len(overforingar):
        raise ValueError("varje utlysning anges en gång")
    return overforingar


class Budgetarsavslut(Anrop):
    HANT = BudgetarAvslutat.HANT
    verkningsdag: Dag = Field(alias="avslutsdag")
    budgetar: Budgetar
    sparat_ore: KronorMedTecken = Field(
        alias="sparat", description="Till nästa år; mindre än noll: utnyttjad anslagskredit"
    )
    indraget_ore: KronorEllerNoll = Field(alias="indraget")
    outnyttjat_ore: KronorMedTecken = Field(
        default=0,
        alias="outnyttjat",
        description="Vad som faller bort av ett överskridande som inte utnyttjades",
    )
    beslutsreferens: Rad
    utlysningar: Annotated[list[Utlysningsrest], AfterValidator(_en_gang)] = Field(
        description="Utlysningar vars återstående medel går med till nästa år"
    )

    def falt(self) -> dict[str, Any]:
        overforingar = {o.utlysning_id: o.belopp_ore for o in self.utlysningar}
        return {**super().falt(), "utlysningar": overforingar}


@router.post("/tilldelningar", **REGISTRERAR, summary="Tilldela medel")
def tilldela(anslagId: UUID, ny: Beloppsbeslut, skriv: SomHandlaggare) -> Response:
    """Registrera medel som tilldelats för ett budgetår. / Record money allotted."""
    return skriv.i(anslagId, tilldelning.tilldela, ny)


@router.post("/ingaendebelopp", **REGISTRERAR, summary="Fastställ ingående överföringsbelopp")
def faststall_ingaende(anslagId: UUID, ny: IngaendeBelopp, skriv: SomHandlaggare) -> Response:
    """Registrera vad som förts över från året före. / Record what was carried over."""
    return skriv.i(anslagId, ingaende.faststall_ingaende, ny)


@router.post("/omdisponeringar", **REGISTRERAR, summary="Omdisponera medel")
def omdisponera(anslagId: UUID, ny: Omdisponering, skriv: SomHandlaggare) -> Response:
    """Flytta medel till en annan anslagspost. / Move money to another anslagspost."""
    return skriv.i(anslagId, omdisponering.omdisponera, ny)


@router.post("/overskridanden", **REGISTRERAR, summary="Medge överskridande")
def medge_overskridande(anslagId: UUID, ny: Beloppsbeslut, skriv: SomHandlaggare) -> Response:
    """Registrera ett medgivet överskridande. / Record that more may be used than allotted."""
    return skriv.i(anslagId, tilldelning.medge_overskridande, ny)


@router.post("/indragningar", **REGISTRERAR, summary="Dra in medel")
def dra_in(anslagId: UUID, ny: Beloppsbeslut, skriv: SomHandlaggare) -> Response:
    """Registrera medel som dragits in. / Record money withdrawn by the state."""
    return skriv.i(anslagId, tilldelning.dra_in, ny)


@router.post("/bemyndiganden", **REGISTRERAR, summary="Tilldela ett bemyndigande")
def tilldela_bemyndigande(anslagId: UUID, ny: Bemyndigande, skriv: SomHandlaggare) -> Response:
    """Registrera en bemyndiganderam, eller en ändring av den. / Record a ram, or its change."""
    return skriv.i(anslagId, bemyndigande.tilldela_bemyndigande, ny)


@router.post("/rattelser", **REGISTRERAR, summary="Rätta ett belopp")
def ratta(anslagId: UUID, ny: Beloppsrattelse, skriv: SomHandlaggare) -> Response:
    """Rätta dag, budgetår eller belopp; en omdisponering rättas på båda posterna. / Correct it."""
    return skriv.utfor(anslagId, anslag.ratta_anslagsbelopp, ny)


@router.post("/budgetarsavslut", **REGISTRERAR, summary="Avsluta ett budgetår")
def avsluta(anslagId: UUID, ny: Budgetarsavslut, skriv: SomEkonom) -> Response:
    """Avsluta ett budgetår: allt som återstår sparas, dras in eller faller bort. / Close a year."""
    return skriv.utfor(anslagId, anslag.avsluta_budgetar, ny)
