"""A payment over HTTP: attested, ordered, made by the bank; corrected, returned, hindered."""

from __future__ import annotations

from uuid import UUID, uuid4

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag, Kronor, KronorEllerNoll, Version
from api.grund.skrivning import REGISTRERAR, SomAttestant, SomEkonom
from api.kommandon.arende import Kring, i_arendet
from domain.grund.varden import Budgetar, Rad
from domain.mottagare.betalningsmal import Betalningsmal
from domain.utbetalning import arsskifte, aterkallelse, attest, bank, order, rattelse, retur
from domain.utbetalning.arsskifte import ObetaltOverfort
from domain.utbetalning.aterkallelse import UtbetalningAterkallad
from domain.utbetalning.attest import UtbetalningAttesterad
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.order import UtbetalningBeordrad
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad

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


class Budgetarsoverforing(Anrop):
    HANT = ObetaltOverfort.HANT
    verkningsdag: Dag = Field(alias="dag")
    fran_ar: Budgetar


@router.post("/attester", **REGISTRERAR, summary="Attestera")
def attestera(arendeId: UUID, ny: Attest, skriv: SomAttestant) -> Response:
    """Attestera en utbetalning; inte av den som beslutat. / Approve a payment."""
    verb, strommar = attest.attestera, (Kring.regelverk, Kring.myndighet)
    return skriv(arendeId, i_arendet(arendeId, verb, *strommar, av=skriv.av, **ny.falt()))


@router.post("/utbetalningar", **REGISTRERAR, summary="Beordra")
def beordra(arendeId: UUID, ny: Order, skriv: SomEkonom) -> Response:
    """Beordra en attesterad utbetalning. / Order an approved payment."""
    strommar = (Kring.regelverk, Kring.mottagare, Kring.bankdagar)
    verb = order.beordra
    return skriv(arendeId, i_arendet(arendeId, verb, *strommar, av=skriv.av, **ny.falt()))


@router.post(
    "/utbetalningar/{utbetalningId}/bekraftelser",
    **REGISTRERAR,
    summary="Registrera bankens utbetalning",
)
def bekrafta(
    arendeId: UUID, utbetalningId: UUID, ny: Bankbekraftelse, skriv: SomEkonom
) -> Response:
    """Registrera vad banken har betalat, vad det än är. / Record what the bank has paid."""
    falt = {**ny.falt(), "utbetalning_id": utbetalningId}
    return skriv(arendeId, i_arendet(arendeId, bank.bekrafta, av=skriv.av, **falt))


@router.post(
    "/utbetalningar/{utbetalningId}/aterkallelser",
    **REGISTRERAR,
    summary="Återkalla en attest eller order",
)
def aterkalla(
    arendeId: UUID, utbetalningId: UUID, ny: Utbetalningsaterkallelse, skriv: SomAttestant
) -> Response:
    """Ta tillbaka det som banken inte har betalat. / Take back what the bank has not paid."""
    verb, falt = aterkallelse.aterkalla, {**ny.falt(), "utbetalning_id": utbetalningId}
    return skriv(arendeId, i_arendet(arendeId, verb, av=skriv.av, **falt))


@router.post("/utbetalningsrattelser", **REGISTRERAR, summary="Rätta en utbetalning")
def ratta_utbetalning(arendeId: UUID, ny: Utbetalningsrattelse, skriv: SomEkonom) -> Response:
    """Rätta bankdag, belopp eller mottagarkonto. / Correct a payment as recorded."""
    verb = rattelse.ratta_utbetalning
    return skriv(arendeId, i_arendet(arendeId, verb, Kring.utlysning, av=skriv.av, **ny.falt()))


@router.post("/utbetalningsreturer", **REGISTRERAR, summary="Registrera en retur")
def returnera(arendeId: UUID, ny: Utbetalningsretur, skriv: SomEkonom) -> Response:
    """Registrera att banken sänt tillbaka en utbetalning. / Record what the bank sent back."""
    verb = retur.ta_emot_retur
    return skriv(arendeId, i_arendet(arendeId, verb, Kring.utlysning, av=skriv.av, **ny.falt()))


@router.post("/overforingar", **REGISTRERAR, summary="Överför till nästa budgetår")
def overfor(arendeId: UUID, ny: Budgetarsoverforing, skriv: SomEkonom) -> Response:
    """För över det som inte betalats ut till nästa budgetår. / Take the unpaid over."""
    verb = arsskifte.overfor_obetalt
    return skriv(arendeId, i_arendet(arendeId, verb, av=skriv.av, **ny.falt()))
