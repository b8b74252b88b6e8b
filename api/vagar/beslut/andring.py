"""A decision over HTTP corrected, changed or revoked; and what is unpaid that lapses."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, Kronor, KronorEllerNoll
from api.grund.skrivning import REGISTRERAR, SomBeslutsfattare, SomHandlaggare
from api.vagar.beslut.form import Arendebeslut
from domain.beslut import andring, forfall, rattelse
from domain.beslut.forfall import BidragsrattForfallen, ForfallHavt, Forfalloskal
from domain.beslut.rattelse import BeslutRattat, Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.grund.varden import Rad, Text

router = APIRouter(prefix="/arenden/{arendeId}", tags=["Ändring"])


class Rattelse(Anrop):
    HANT = BeslutRattat.HANT
    verkningsdag: Dag = Field(alias="rattelsedag")
    rattelseskal: Rattelseskal
    fore: Text
    efter: Text
    belopp_ore: KronorEllerNoll | None = Field(
        None,
        alias="belopp",
        description="Det rätta beloppet i beslutet, utan det som har infriats av åtaganden och med"
        " det som har förfallit; utelämnat: beloppet står fast",
    )
    beslut_id: UUID | None = Field(
        None, description="Beslutet som rättas; utelämnat: det som avgör ansökan"
    )


class Andring(Arendebeslut):
    andrar_beslut_id: UUID
    stod: Andringsstod = Field(description="37 eller 38 § FL")
    belopp_ore: Kronor = Field(
        alias="belopp",
        description="Beslutets nya belopp, utan det som har infriats av åtaganden och med det som"
        " har förfallit",
    )


class Upphavande(Arendebeslut):
    andrar_beslut_id: UUID
    stod: Andringsstod = Field(description="37 eller 38 § FL")


class Forfall(Anrop):
    HANT = BidragsrattForfallen.HANT
    verkningsdag: Dag = Field(alias="forfallodag")
    forfalloskal: Forfalloskal
    belopp_ore: Kronor = Field(
        alias="belopp", description="Så mycket av det obetalda; beslutets belopp är detsamma"
    )
    motivering: Text


class Forfallshavande(Anrop):
    HANT = ForfallHavt.HANT
    verkningsdag: Dag = Field(alias="havandedag")
    orsak: Rad = Field(description="Varför rätten inte hade förfallit")


@router.post("/rattelser", **REGISTRERAR, summary="Rätta ett beslut")
def ratta(arendeId: UUID, ny: Rattelse, skriv: SomBeslutsfattare) -> Response:
    """Rätta en uppenbar felaktighet (36 § FL). / Correct an obvious slip in the decision."""
    return skriv.i(arendeId, rattelse.ratta, ny)


@router.post("/andringar", **REGISTRERAR, summary="Ändra ett beslut")
def andra(arendeId: UUID, ny: Andring, skriv: SomBeslutsfattare) -> Response:
    """Ändra beslutet till ett annat belopp (37–38 §§ FL). / Change the decision."""
    return skriv.i(arendeId, andring.andra, ny)


@router.post("/upphavanden", **REGISTRERAR, summary="Upphäv ett beslut")
def upphav(arendeId: UUID, ny: Upphavande, skriv: SomBeslutsfattare) -> Response:
    """Upphäv beslutet; ansökan kan avgöras på nytt. / Revoke the decision."""
    return skriv.i(arendeId, andring.upphav, ny)


@router.post("/forfall", **REGISTRERAR, summary="Låt rätten förfalla")
def lat_forfalla(arendeId: UUID, ny: Forfall, skriv: SomHandlaggare) -> Response:
    """Rätten till det som inte betalats ut förfaller eller avstås. / The right lapses."""
    return skriv.i(arendeId, forfall.lat_forfalla, ny)


@router.post("/forfall/{version}/havanden", **REGISTRERAR, summary="Häv ett förfall")
def hav_forfall(
    arendeId: UUID,
    version: Annotated[int, Path(ge=1, le=2**31 - 1, description="Förfallets händelsenummer")],
    ny: Forfallshavande,
    skriv: SomHandlaggare,
) -> Response:
    """Häv ett förfall som var fel: det beviljas igen. / Undo a lapse recorded by mistake."""
    return skriv.i(arendeId, forfall.hav_forfall, ny, rattar_version=version)
