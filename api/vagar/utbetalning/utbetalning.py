"""A payment over HTTP: attested, ordered, made by the bank; corrected, returned, withdrawn."""

from __future__ import annotations

from uuid import UUID, uuid4

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, Kronor, KronorEllerNoll, Version
from api.grund.skrivning import REGISTRERAR, SomAttestant, SomEkonom
from domain.grund.varden import Budgetar, Rad
from domain.mottagare.betalningsmal import Betalningsmal
from domain.utbetalning import (
    arsskifte,
    aterkallelse,
    attest,
    bank,
    order,
    rattelse,
    retur,
    returrattelse,
)
from domain.utbetalning.arsskifte import ObetaltOverfort
from domain.utbetalning.aterkallelse import UtbetalningAterkallad
from domain.utbetalning.attest import UtbetalningAttesterad
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.order import UtbetalningBeordrad
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad
from domain.utbetalning.returrattelse import ReturRattad

router = APIRouter(prefix="/arenden/{arendeId}", tags=["Utbetalning"])


class Attest(Anrop):
    HANT = UtbetalningAttesterad.HANT
    verkningsdag: Dag = Field(alias="attestdag")
    belopp_ore: Kronor = Field(alias="belopp")
    utbetalning_id: UUID = Field(
        default_factory=uuid4, description="Utbetalningens id; utelämnat: ett nytt"
    )


class Order(Anrop):
    HANT = UtbetalningBeordrad.HANT
    verkningsdag: Dag = Field(alias="orderdag")
    utbetalning_id: UUID
    betalningsmal: Betalningsmal
    forfallodag: Dag = Field(description="Betalas den dagen, eller nästa dag som banken har öppet")
    annat_budgetar: bool = Field(
        False, strict=True, description="Godta att bankdagen faller i ett annat budgetår"
    )


class Bankbekraftelse(Anrop):
    HANT = UtbetalningGenomford.HANT
    verkningsdag: Dag = Field(alias="bankdag")
    belopp_ore: Kronor = Field(alias="belopp")
    betalningsmal: Betalningsmal
    bankreferens: Rad


class Utbetalningsaterkallelse(Anrop):
    HANT = UtbetalningAterkallad.HANT
    verkningsdag: Dag = Field(alias="aterkalladDag")
    orsak: Rad


class Utbetalningsrattelse(Anrop):
    HANT = UtbetalningRattad.HANT
    rattar_version: Version = Field(description="Nummer på händelsen som rättas")
    verkningsdag: Dag = Field(alias="bankdag")
    belopp_ore: KronorEllerNoll = Field(
        alias="belopp", description="0.00 om utbetalningen aldrig gjordes"
    )
    betalningsmal: Betalningsmal
    orsak: Rad


class Utbetalningsretur(Anrop):
    HANT = UtbetalningReturnerad.HANT
    utbetalning_version: Version = Field(description="Nummer på händelsen med utbetalningen")
    verkningsdag: Dag = Field(alias="bankdag")
    belopp_ore: Kronor = Field(alias="belopp")
    bankreferens: Rad
    orsak: Rad


class Returrattelse(Anrop):
    HANT = ReturRattad.HANT
    rattar_version: Version = Field(description="Nummer på händelsen som rättas")
    verkningsdag: Dag = Field(alias="bankdag")
    belopp_ore: KronorEllerNoll = Field(alias="belopp", description="0.00 om inget kom tillbaka")
    orsak: Rad


class Budgetarsoverforing(Anrop):
    HANT = ObetaltOverfort.HANT
    verkningsdag: Dag = Field(alias="dag")
    fran_ar: Budgetar


@router.post("/attester", **REGISTRERAR, summary="Attestera")
def attestera(arendeId: UUID, ny: Attest, skriv: SomAttestant) -> Response:
    """Attestera en utbetalning; inte av den som beslutat. / Approve a payment."""
    return skriv.i(arendeId, attest.attestera, ny)


@router.post("/utbetalningar", **REGISTRERAR, summary="Beordra")
def beordra(arendeId: UUID, ny: Order, skriv: SomEkonom) -> Response:
    """Beordra en attesterad utbetalning. / Order an approved payment."""
    return skriv.i(arendeId, order.beordra, ny)


@router.post(
    "/utbetalningar/{utbetalningId}/bekraftelser",
    **REGISTRERAR,
    summary="Registrera bankens utbetalning",
)
def bekrafta(
    arendeId: UUID, utbetalningId: UUID, ny: Bankbekraftelse, skriv: SomEkonom
) -> Response:
    """Registrera vad banken har betalat, vad det än är. / Record what the bank has paid."""
    return skriv.i(arendeId, bank.bekrafta, ny, utbetalning_id=utbetalningId)


@router.post(
    "/utbetalningar/{utbetalningId}/aterkallelser",
    **REGISTRERAR,
    summary="Återkalla en attest eller order",
)
def aterkalla(
    arendeId: UUID, utbetalningId: UUID, ny: Utbetalningsaterkallelse, skriv: SomAttestant
) -> Response:
    """Ta tillbaka det som banken inte har betalat. / Take back what the bank has not paid."""
    return skriv.i(arendeId, aterkallelse.aterkalla, ny, utbetalning_id=utbetalningId)


@router.post("/utbetalningsrattelser", **REGISTRERAR, summary="Rätta en utbetalning")
def ratta_utbetalning(arendeId: UUID, ny: Utbetalningsrattelse, skriv: SomEkonom) -> Response:
    """Rätta bankdag, belopp eller mottagarkonto. / Correct a payment as recorded."""
    return skriv.i(arendeId, rattelse.ratta_utbetalning, ny)


@router.post("/utbetalningsreturer", **REGISTRERAR, summary="Registrera en retur")
def returnera(arendeId: UUID, ny: Utbetalningsretur, skriv: SomEkonom) -> Response:
    """Registrera att banken sänt tillbaka en utbetalning. / Record what the bank sent back."""
    return skriv.i(arendeId, retur.ta_emot_retur, ny)


@router.post("/returrattelser", **REGISTRERAR, summary="Rätta en retur")
def ratta_retur(arendeId: UUID, ny: Returrattelse, skriv: SomEkonom) -> Response:
    """Rätta bankdag eller belopp för det som kom tillbaka. / Correct a return as recorded."""
    return skriv.i(arendeId, returrattelse.ratta_retur, ny)


@router.post("/overforingar", **REGISTRERAR, summary="Överför till nästa budgetår")
def overfor(arendeId: UUID, ny: Budgetarsoverforing, skriv: SomEkonom) -> Response:
    """För över det som inte betalats ut till nästa budgetår. / Take the unpaid over."""
    return skriv.i(arendeId, arsskifte.overfor_obetalt, ny)
