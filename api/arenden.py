"""Ärenden over HTTP: an ansökan that comes in, and every action on it until the money is paid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID, uuid4

from fastapi import APIRouter, Query
from fastapi.responses import Response
from pydantic import Field

from api import kommandon
from api.beslut import Beslutsuppgift
from api.falt import (
    Anrop,
    Basissvar,
    Belopp,
    Dag,
    Kronor,
    KronorEllerNoll,
    MedLankar,
    Meta,
    exempel,
)
from api.listor import Resurs, en, flera
from api.problem import Avvisat
from api.saldon import Saldobelopp, saldobelopp
from api.skrivning import (
    Kvittens,
    Skriv,
    SomAttestant,
    SomBeslutsfattare,
    SomEkonom,
    SomHandlaggare,
    SomSokandeEllerHandlaggare,
)
from api.visning import EnSida, Las, SomLasareEllerSokande
from domain import ansokan, beslut, utbetalning
from domain.arende import Arende
from domain.beslut import Meddelandesatt, Overklagandehanvisning
from domain.betalningsmal import Betalningsmal
from domain.faktum import Rad, Roll
from domain.mottagare import mottagare_id
from projections.lasning import Lasning
from projections.saldon import saldon_per
from projections.uppgifter import Post, poster
from store.basis import idag
from store.fel import StromFinnsInte

router = APIRouter(prefix="/arenden", tags=["Ärenden"])


class NyAnsokan(Anrop):
    model_config = exempel(
        {
            "inkommenDag": "2024-02-12",
            "diarienummer": "81472/2023-1",
            "utlysningId": "6f0b3c5e-0000-4000-8000-000000000004",
            "mottagareId": "6f0b3c5e-0000-5000-8000-000000000005",
            "avser": "RCC Stockholm Gotland",
            "sokt": "22250000.00",
        }
    )
    verkningsdag: Dag = Field(
        default_factory=idag,
        alias="inkommenDag",
        description="Utelämnad: i dag. En sökandes ansökan kommer in den dag den skickas.",
    )
    diarienummer: Rad
    utlysning_id: UUID
    mottagare_id: UUID
    avser: Rad
    sokt_ore: Kronor | None = Field(None, alias="sokt", description="Sökt belopp, om det anges")


class InkommenDag(Anrop):
    model_config = exempel({"inkommenDag": "2024-02-09", "orsak": "Kom med post den 9 februari"})
    verkningsdag: Dag = Field(alias="inkommenDag")
    orsak: Rad


class Bifall(Beslutsuppgift):
    model_config = exempel({**Beslutsuppgift.EXEMPEL, "belopp": "22250000.00"})
    belopp_ore: Kronor = Field(alias="belopp")


class Meddelande(Anrop):
    model_config = exempel(
        {
            "meddelatDag": "2024-03-22",
            "satt": "e-post",
            "till": "Region Stockholm",
            "overklagandehanvisning": "bifogad",
        }
    )
    verkningsdag: Dag = Field(alias="meddelatDag")
    satt: Meddelandesatt
    till: Rad
    overklagandehanvisning: Overklagandehanvisning


class Attest(Anrop):
    model_config = exempel({"attestdag": "2024-03-25", "belopp": "22250000.00"})
    verkningsdag: Dag = Field(alias="attestdag")
    belopp_ore: Kronor = Field(alias="belopp")
    utbetalning_id: UUID = Field(
        default_factory=uuid4, description="Utbetalningens id; utelämnat: ett nytt"
    )


class Order(Anrop):
    model_config = exempel(
        {
            "orderdag": "2024-03-26",
            "utbetalningId": "6f0b3c5e-0000-4000-8000-000000000006",
            "betalningsmal": "bankkonto 99990000001",
        }
    )
    verkningsdag: Dag = Field(alias="orderdag")
    utbetalning_id: UUID
    betalningsmal: Betalningsmal


class Bankbekraftelse(Anrop):
    model_config = exempel(
        {
            "bankdag": "2024-03-28",
            "belopp": "22250000.00",
            "betalningsmal": "bankkonto 99990000001",
            "bankreferens": "BG 2024-03-28 0001",
        }
    )
    verkningsdag: Dag = Field(alias="bankdag")
    belopp_ore: Kronor = Field(alias="belopp")
    betalningsmal: Betalningsmal
    bankreferens: Rad


class Utbetalningsrattelse(Anrop):
    model_config = exempel(
        {
            "rattarVersion": 5,
            "bankdag": "2024-03-27",
            "belopp": "22250000.00",
            "betalningsmal": "bankkonto 99990000001",
            "orsak": "Bankdagen var fel avskriven",
        }
    )
    rattar_version: int = Field(strict=True, description="Nummer på händelsen som rättas")
    verkningsdag: Dag = Field(alias="bankdag")
    belopp_ore: KronorEllerNoll = Field(
        alias="belopp", description="0.00 om utbetalningen aldrig gjordes"
    )
    betalningsmal: Betalningsmal
    orsak: Rad


class EttArende(MedLankar):
    id: UUID
    diarienummer: str
    avser: str
    lage: str
    utlysning_id: UUID
    mottagare_id: UUID
    mottagare: str | None
    """The name at the basis; None if the organisation had none then."""
    sokt_ore: Belopp | None = Field(None, alias="sokt")
    inkommen_dag: Dag
    beslutsdag: Dag | None = None
    meddelat_dag: Dag | None = None
    utbetald_dag: Dag | None = None
    regelverk: str | None = None
    regelverksversion: str | None = None
    saldo: Saldobelopp


class Arendesvar(MedLankar):
    basis: Basissvar
    arende: EttArende


class Arendelista(MedLankar):
    basis: Basissvar
    meta: Meta = Field(alias="_meta")
    arenden: list[EttArende]


def _med_namn_och_saldo(
    _las: Las, lasning: Lasning, arenden: Sequence[Post]
) -> list[dict[str, Any]]:
    conn, basis = lasning
    saldon = saldon_per(conn, basis, "arende_id", [p.id for p in arenden])
    ider = list({UUID(p.uppgifter["mottagare_id"]) for p in arenden})
    namn = {str(p.id): p["namn"] for p in poster(conn, basis, "mottagare", ider).values()}
    return [
        {
            **p.uppgifter,
            "mottagare": namn.get(p.uppgifter["mottagare_id"]),
            "saldo": saldobelopp(saldon[p.id]),
        }
        for p in arenden
    ]


ARENDEN = Resurs(
    slag="arende",
    namn="arende",
    post=EttArende,
    en=Arendesvar,
    lista=Arendelista,
    finns="lage",
    ordning=("diarienummer",),
    agare="mottagare_id",
    berika=_med_namn_och_saldo,
)


@router.post("", response_model=Kvittens, status_code=201, summary="Registrera en ansökan")
def lamna_in(ny: NyAnsokan, skriv: SomSokandeEllerHandlaggare) -> Response:
    """Registrera en ansökan som kommit in. / Register an application that has come in."""
    _krav_egen(skriv, ny)
    return skriv(None, kommandon.lamna_in(uuid4(), av=skriv.av, **ny.falt()))


@router.post(
    "/{arendeId}/inkommendagsrattelser",
    response_model=Kvittens,
    status_code=201,
    summary="Rätta inkommen dag",
)
def ratta_inkommen_dag(arendeId: UUID, ny: InkommenDag, skriv: SomHandlaggare) -> Response:
    """Rätta den dag då ansökan kom in. / Correct the day on which the application came in."""
    return skriv(
        arendeId,
        lambda a: ansokan.ratta_inkommen_dag(a.hamta(Arende, arendeId), av=skriv.av, **ny.falt()),
    )


@router.post(
    "/{arendeId}/beslut", response_model=Kvittens, status_code=201, summary="Bevilja bidrag"
)
def bevilja(arendeId: UUID, bifall: Bifall, skriv: SomBeslutsfattare) -> Response:
    """Bevilja bidrag i ett ärende. / Grant one application."""
    return skriv(
        arendeId, kommandon.bevilja(arendeId, beslut_id=uuid4(), av=skriv.av, **bifall.falt())
    )


@router.post(
    "/{arendeId}/meddelanden", response_model=Kvittens, status_code=201, summary="Meddela beslutet"
)
def meddela(arendeId: UUID, ny: Meddelande, skriv: SomHandlaggare) -> Response:
    """Registrera att beslutet har meddelats. / Record that the party was told of the decision."""
    return skriv(
        arendeId, lambda a: beslut.meddela(a.hamta(Arende, arendeId), av=skriv.av, **ny.falt())
    )


@router.post("/{arendeId}/attester", response_model=Kvittens, status_code=201, summary="Attestera")
def attestera(arendeId: UUID, ny: Attest, skriv: SomAttestant) -> Response:
    """Attestera en utbetalning; inte av den som beslutat. / Approve a payment."""
    return skriv(
        arendeId,
        lambda a: utbetalning.attestera(a.hamta(Arende, arendeId), av=skriv.av, **ny.falt()),
    )


@router.post(
    "/{arendeId}/utbetalningar", response_model=Kvittens, status_code=201, summary="Beordra"
)
def beordra(arendeId: UUID, ny: Order, skriv: SomEkonom) -> Response:
    """Beordra en attesterad utbetalning. / Order an approved payment."""
    return skriv(
        arendeId, lambda a: utbetalning.beordra(a.hamta(Arende, arendeId), av=skriv.av, **ny.falt())
    )


@router.post(
    "/{arendeId}/utbetalningar/{utbetalningId}/bekraftelser",
    response_model=Kvittens,
    status_code=201,
    summary="Registrera bankens utbetalning",
)
def bekrafta(
    arendeId: UUID, utbetalningId: UUID, ny: Bankbekraftelse, skriv: SomEkonom
) -> Response:
    """Registrera vad banken har betalat, vad det än är. / Record what the bank has paid."""
    return skriv(
        arendeId,
        lambda a: utbetalning.bekrafta(
            a.hamta(Arende, arendeId), av=skriv.av, utbetalning_id=utbetalningId, **ny.falt()
        ),
    )


@router.post(
    "/{arendeId}/utbetalningsrattelser",
    response_model=Kvittens,
    status_code=201,
    summary="Rätta en utbetalning",
)
def ratta_utbetalning(arendeId: UUID, ny: Utbetalningsrattelse, skriv: SomEkonom) -> Response:
    """Rätta bankdag eller belopp för en utbetalning. / Correct a payment as recorded."""
    return skriv(
        arendeId,
        lambda a: utbetalning.ratta_utbetalning(
            a.hamta(Arende, arendeId), av=skriv.av, **ny.falt()
        ),
    )


@router.get("", response_model=Arendelista, summary="Ärenden")
def lista(
    las: SomLasareEllerSokande,
    sida: EnSida,
    utlysning_id: Annotated[UUID | None, Query(alias="utlysningId")] = None,
    mottagare_id: Annotated[UUID | None, Query(alias="mottagareId")] = None,
    lage: Annotated[Rad | None, Query(max_length=50, description="T.ex. beviljat")] = None,
) -> Response:
    """Ärendena vid (per, kand) med sina saldon. / The cases with their money."""
    return flera(
        las, sida, ARENDEN, utlysning_id=utlysning_id, mottagare_id=mottagare_id, lage=lage
    )


@router.get("/{arendeId}", response_model=Arendesvar, summary="Ett ärende")
def hamta(arendeId: UUID, las: SomLasareEllerSokande) -> Response:
    """Ett ärende vid (per, kand) med sitt saldo. / One case with its money."""
    return en(las, ARENDEN, arendeId)


def _krav_egen(skriv: Skriv, ny: NyAnsokan) -> None:
    """A sökande applies for its own organisation, and does not choose the day of receipt."""
    if skriv.av.roll is not Roll.SOKANDE:
        return
    if ny.mottagare_id != mottagare_id(skriv.av.organisation):
        raise StromFinnsInte("mottagare", ny.mottagare_id)
    if ny.verkningsdag != idag():
        raise Avvisat(
            422, "ogiltiga-uppgifter", "inkommenDag: ansökan kommer in den dag den skickas."
        )
