"""Återkrav over HTTP: money is demanded back; the claim is lowered, put off, divided or waived."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID, uuid4

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, Kronor, KronorEllerNoll, Ladbelopp, per_lada
from api.grund.former import SomAnrop
from api.grund.skrivning import REGISTRERAR, SomBeslutsfattare
from api.vagar.beslut.form import Arendebeslut
from domain.aterkrav import (
    anstand,
    aterkrav,
    eftergift,
    eftergiftsandring,
    eftergiftsrattelse,
    rattelse,
    sankning,
    villkorsrattelse,
)
from domain.aterkrav.anstand import Delbetalning
from domain.aterkrav.rattelse import Fordransrattelse
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.grund.varden import Text
from domain.regelverk.regler import Nyckel

router = APIRouter(prefix="/arenden/{arendeId}", tags=["Återkrav"])


class NyttAterkrav(Arendebeslut):
    fordran_id: UUID = Field(default_factory=uuid4, description="Fordrans id; utelämnat: ett nytt")
    grunder: list[Nyckel] = Field(description="Regelverkets grunder, med sina nycklar")
    ur: list[Ladbelopp] = Field(description="Vad som krävs, ur vilka lådor")
    avstatt: list[Ladbelopp] = Field(
        default_factory=list, description="Vad myndigheten avstår från att kräva"
    )
    avstaendeskal: Text | None = None
    anger_ranta: bool = Field(
        default=False,
        strict=True,
        description="Beslutet anger att ränta löper på det som betalas för sent (4 § räntelagen)",
    )

    def falt(self) -> dict[str, Any]:
        return super().falt() | {"ur": per_lada(self.ur), "avstatt": per_lada(self.avstatt)}


class Aterkravsandring(Arendebeslut):
    stod: Andringsstod = Field(description="Vad i 37–38 §§ FL ändringen stöds på")
    krav_ore: KronorEllerNoll = Field(
        alias="krav", description="Vad som krävs i stället: mindre än förut, 0.00 om inget"
    )


class Anstand(Arendebeslut):
    till: Dag = Field(description="Sista dagen; flyttas till en bankdag om regelverket säger det")
    med_ranta: bool = Field(
        strict=True, description="Tiden kostar den ränta som regelverket har för anstånd"
    )


class Avbetalningsplan(Arendebeslut):
    delbetalningar: list[Annotated[Delbetalning, SomAnrop()]] = Field(
        min_length=1, description="Tillsammans det som återstår av kapital och ränta"
    )
    med_ranta: bool = Field(
        strict=True,
        description="Det som inte har förfallit kostar den ränta som regelverket har för anstånd;"
        " den betalas med sista delen",
    )


class Eftergift(Arendebeslut):
    kapital_ore: KronorEllerNoll = Field(alias="kapital")
    ranta_ore: KronorEllerNoll = Field(alias="ranta")
    eftergiftsskal: Text


class Fordransrattelsen(Anrop):
    HANT = Fordransrattelse.HANT
    verkningsdag: Dag = Field(alias="rattelsedag")
    rattelseskal: Rattelseskal
    fore: Text
    efter: Text


class Aterkravsrattelse(Fordransrattelsen):
    krav_ore: Kronor | None = Field(
        None, alias="krav", description="Det rätta kravet; utelämnat: beloppet står fast"
    )
    forfallodag: Dag | None = Field(None, description="Den rätta förfallodagen")
    grunder: list[Nyckel] | None = Field(None, description="De rätta grunderna")


class Anstandsrattelse(Fordransrattelsen):
    till: Dag | None = Field(None, description="Den rätta sista dagen; utelämnad: den står fast")
    med_ranta: bool | None = Field(
        None, strict=True, description="Om tiden rätteligen kostar ränta"
    )


class Planrattelse(Fordransrattelsen):
    delbetalningar: list[Annotated[Delbetalning, SomAnrop()]] | None = Field(
        None, min_length=1, description="De rätta delarna: tillsammans lika mycket som förut"
    )
    med_ranta: bool | None = Field(
        None, strict=True, description="Om tiden rätteligen kostar ränta"
    )


class Eftergiftsrattelse(Fordransrattelsen):
    kapital_ore: KronorEllerNoll | None = Field(
        None, alias="kapital", description="Vad som rätteligen efterges; utelämnat: det står fast"
    )
    ranta_ore: KronorEllerNoll | None = Field(None, alias="ranta")


class Avstaenderattelse(Fordransrattelsen):
    avstatt: list[Ladbelopp] = Field(
        description="Vad myndigheten rätteligen avstår från att kräva, ur vilka lådor"
    )

    def falt(self) -> dict[str, Any]:
        return super().falt() | {"avstatt": per_lada(self.avstatt)}


class Avstaendeandring(Arendebeslut):
    stod: Andringsstod = Field(description="Vad i 37 § FL ändringen stöds på")
    avstatt: list[Ladbelopp] = Field(
        description="Vad myndigheten avstår från i stället: mindre än förut, inget om listan är tom"
    )

    def falt(self) -> dict[str, Any]:
        return super().falt() | {"avstatt": per_lada(self.avstatt)}


class Eftergiftsandring(Arendebeslut):
    stod: Andringsstod = Field(description="Vad i 37 § FL ändringen stöds på")
    kapital_ore: KronorEllerNoll = Field(
        alias="kapital", description="Vad som efterges i stället: mindre än förut, 0.00 om inget"
    )
    ranta_ore: KronorEllerNoll = Field(alias="ranta")


@router.post("/aterkrav", **REGISTRERAR, summary="Kräv tillbaka")
def krav_ater(arendeId: UUID, ny: NyttAterkrav, skriv: SomBeslutsfattare) -> Response:
    """Kräv tillbaka bidrag, helt eller delvis. / Demand money back."""
    return skriv.i(arendeId, aterkrav.besluta_aterkrav, ny)


@router.post(
    "/aterkrav/{beslutId}/avstaenden/andringar",
    **REGISTRERAR,
    summary="Sänk eller återkalla ett avstående",
)
def andra_avstaende(
    arendeId: UUID, beslutId: UUID, ny: Avstaendeandring, skriv: SomBeslutsfattare
) -> Response:
    """Avstå från mindre, eller inget alls (37 § FL). / Abstain from less, or nothing."""
    return skriv.i(arendeId, sankning.andra_avstaende, ny, andrar_beslut_id=beslutId)


@router.post(
    "/aterkrav/{beslutId}/avstaenden/rattelser",
    **REGISTRERAR,
    summary="Rätta ett avstående",
)
def ratta_avstaende(
    arendeId: UUID, beslutId: UUID, ny: Avstaenderattelse, skriv: SomBeslutsfattare
) -> Response:
    """Rätta en uppenbar felaktighet i ett avstående (36 § FL). / Correct an obvious slip in it."""
    return skriv.i(arendeId, rattelse.ratta_avstaende, ny, beslut_id=beslutId)


@router.post("/fordringar/{fordranId}/andringar", **REGISTRERAR, summary="Sänk ett återkrav")
def andra(
    arendeId: UUID, fordranId: UUID, ny: Aterkravsandring, skriv: SomBeslutsfattare
) -> Response:
    """Ändra ett återkrav till ett lägre belopp eller inget alls. / Lower what is demanded."""
    return skriv.i(arendeId, sankning.andra_aterkrav, ny, fordran_id=fordranId)


@router.post("/fordringar/{fordranId}/rattelser", **REGISTRERAR, summary="Rätta ett återkrav")
def ratta(
    arendeId: UUID, fordranId: UUID, ny: Aterkravsrattelse, skriv: SomBeslutsfattare
) -> Response:
    """Rätta en uppenbar felaktighet i ett återkrav (36 § FL). / Correct an obvious slip in it."""
    return skriv.i(arendeId, rattelse.ratta_aterkrav, ny, fordran_id=fordranId)


@router.post("/fordringar/{fordranId}/anstand", **REGISTRERAR, summary="Medge anstånd")
def bevilja_anstand(
    arendeId: UUID, fordranId: UUID, ny: Anstand, skriv: SomBeslutsfattare
) -> Response:
    """Flytta fram dagen då en fordran ska betalas. / Put off when a claim is to be paid."""
    return skriv.i(arendeId, anstand.bevilja_anstand, ny, fordran_id=fordranId)


@router.post(
    "/fordringar/{fordranId}/avbetalningsplaner",
    **REGISTRERAR,
    summary="Fastställ en avbetalningsplan",
)
def faststall_plan(
    arendeId: UUID, fordranId: UUID, ny: Avbetalningsplan, skriv: SomBeslutsfattare
) -> Response:
    """Dela upp en fordran i delbetalningar. / Divide a claim into instalments."""
    return skriv.i(arendeId, anstand.faststall_plan, ny, fordran_id=fordranId)


@router.post("/fordringar/{fordranId}/eftergifter", **REGISTRERAR, summary="Efterge")
def efterge(arendeId: UUID, fordranId: UUID, ny: Eftergift, skriv: SomBeslutsfattare) -> Response:
    """Efterge en fordran, helt eller delvis. / Waive some or all of a claim."""
    return skriv.i(arendeId, eftergift.efterge, ny, fordran_id=fordranId)


@router.post(
    "/fordringar/{fordranId}/anstand/{beslutId}/rattelser",
    **REGISTRERAR,
    summary="Rätta ett anstånd",
)
def ratta_anstand(
    arendeId: UUID, fordranId: UUID, beslutId: UUID, ny: Anstandsrattelse, skriv: SomBeslutsfattare
) -> Response:
    """Rätta en uppenbar felaktighet i ett anstånd (36 § FL). / Correct an obvious slip in it."""
    om = {"fordran_id": fordranId, "beslut_id": beslutId}
    return skriv.i(arendeId, villkorsrattelse.ratta_anstand, ny, **om)


@router.post(
    "/fordringar/{fordranId}/avbetalningsplaner/{beslutId}/rattelser",
    **REGISTRERAR,
    summary="Rätta en avbetalningsplan",
)
def ratta_plan(
    arendeId: UUID, fordranId: UUID, beslutId: UUID, ny: Planrattelse, skriv: SomBeslutsfattare
) -> Response:
    """Rätta en uppenbar felaktighet i en plan (36 § FL). / Correct an obvious slip in a plan."""
    om = {"fordran_id": fordranId, "beslut_id": beslutId}
    return skriv.i(arendeId, villkorsrattelse.ratta_plan, ny, **om)


@router.post(
    "/fordringar/{fordranId}/eftergifter/{beslutId}/rattelser",
    **REGISTRERAR,
    summary="Rätta en eftergift",
)
def ratta_eftergift(
    arendeId: UUID,
    fordranId: UUID,
    beslutId: UUID,
    ny: Eftergiftsrattelse,
    skriv: SomBeslutsfattare,
) -> Response:
    """Rätta en uppenbar felaktighet i en eftergift (36 § FL). / Correct an obvious slip in it."""
    om = {"fordran_id": fordranId, "beslut_id": beslutId}
    return skriv.i(arendeId, eftergiftsrattelse.ratta_eftergift, ny, **om)


@router.post(
    "/fordringar/{fordranId}/eftergifter/{beslutId}/andringar",
    **REGISTRERAR,
    summary="Sänk eller återkalla en eftergift",
)
def andra_eftergift(
    arendeId: UUID, fordranId: UUID, beslutId: UUID, ny: Eftergiftsandring, skriv: SomBeslutsfattare
) -> Response:
    """Efterge mindre, eller inget alls (37 § FL). / Waive less, or nothing."""
    om = {"fordran_id": fordranId, "andrar_beslut_id": beslutId}
    return skriv.i(arendeId, eftergiftsandring.andra_eftergift, ny, **om)
