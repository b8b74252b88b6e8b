"""Utlysningar over HTTP: publish a call, decide the fördelning, list them with their money."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Belopp, Dag, Kronor, Listsvar, MedBasis, MedLankar
from api.grund.resurs import Resurs, en, flera
from api.grund.skrivning import REGISTRERAR, SomBeslutsfattare, SomHandlaggare
from api.grund.visning import EnSida, Las, SomLasare, SomLasareEllerSokande
from api.kommandon import beslut, utlysning
from api.vagar.beslut.fordelning import Fordelningssvar, fordelningsadress, fordelningsbeslut
from api.vagar.beslut.form import Beslutsuppgift
from api.vagar.saldon import Saldobelopp, saldobelopp
from domain.grund.varden import Budgetar, Rad, Text
from domain.utlysning.publicering import UtlysningPublicerad
from domain.utlysning.utlysning import utlysning_id
from projections.motor import loggen
from projections.motor.lasning import Lasning
from projections.pengar.saldon import saldon_per
from projections.uppgifter.fragor import Post
from projections.uppgifter.lage import UTLYSNINGEN_FINNS
from store.mapper import FaktumMapper

router = APIRouter(prefix="/utlysningar", tags=["Utlysningar"])


class NyUtlysning(Anrop):
    HANT = UtlysningPublicerad.HANT
    verkningsdag: Dag = Field(alias="publiceringsdag")
    diarienummer: Rad
    rubrik: Rad
    regelverk_id: UUID
    anslag_id: UUID
    budgetar: Budgetar
    ram_ore: Kronor = Field(alias="ram")
    sista_ansokningsdag: Dag
    forbehall: Text | None = Field(
        None, description="Om medlen ännu inte finns: under vilken förutsättning bidrag lämnas"
    )
    krets: list[UUID] = Field(
        [],
        description="Mottagare som väntas söka; tom: utlysningen är öppen, och ingen särskild"
        " väntas. Den utestänger ingen.",
    )
    villkor: list[Text] = Field([], description="Villkor som gäller alla som får bidrag")


class Fordelningsbeslut(Beslutsuppgift):
    arende_ids: list[UUID] = Field(description="Ärendena som får var sin lika stora del")
    belopp_ore: Kronor | None = Field(
        None, alias="belopp", description="Att fördela; utelämnat: hela ramen"
    )
    villkor: list[Text] = Field(default_factory=list, description="Villkor för bidraget")


class EnUtlysning(MedLankar):
    id: UUID
    diarienummer: str
    rubrik: str
    lage: str
    publicerad_dag: Dag
    sista_ansokningsdag: Dag
    ram_ore: Belopp = Field(alias="ram")
    finansierad: bool
    """False when published with förbehåll, until there is money."""
    forbehall: str | None
    krets: list[UUID]
    villkor: list[str]
    installd_dag: Dag | None = None
    avslutad_dag: Dag | None = None
    regelverk: str
    regelverksversion: str
    anslag_id: UUID
    budgetar: int
    saldo: Saldobelopp | None
    """None for a sökande, who may not see what others have been granted."""


class Utlysningssvar(MedBasis):
    utlysning: EnUtlysning


class Utlysningslista(Listsvar):
    utlysningar: list[EnUtlysning]


def _berika(las: Las, lasning: Lasning, utlysningar: Sequence[Post]) -> list[dict[str, Any]]:
    """What was published, and the money. A sökande may not see what others have been granted."""
    ider = [p.id for p in utlysningar]
    publicerade = _publicerade(lasning, ider)
    saldon = None if las.endast is not None else saldon_per(*lasning, "utlysning_id", ider)
    return [
        {
            **p.uppgifter,
            **publicerade[p.id],
            "finansierad": p["finansierad"] == "ja",
            "saldo": None if saldon is None else saldobelopp(saldon[p.id]),
        }
        for p in utlysningar
    ]


def _publicerade(lasning: Lasning, ider: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """What calls were published with, as the log says it: texts are not kept in any table."""
    mapper = FaktumMapper.ny()
    fakta = [mapper.to_domain_event(rad) for rad in loggen.de_forsta(lasning.conn, ider)]
    return {
        f.originator_id: {"forbehall": f.forbehall, "krets": f.krets, "villkor": f.villkor}
        for f in fakta
        if isinstance(f, UtlysningPublicerad)
    }


UTLYSNINGAR = Resurs(
    slag="utlysning",
    namn="utlysning",
    post=EnUtlysning,
    en=Utlysningssvar,
    lista=Utlysningslista,
    finns=UTLYSNINGEN_FINNS,
    ordning=("publicerad_dag", "diarienummer"),
    berika=_berika,
)


@router.post("", **REGISTRERAR, summary="Publicera en utlysning")
def publicera(ny: NyUtlysning, skriv: SomHandlaggare) -> Response:
    """Publicera en utlysning med sin ram. / Publish a call."""
    ny_id = utlysning_id(
        skriv.av.organisation,
        publicerad=ny.verkningsdag,
        diarienummer=ny.diarienummer,
        rubrik=ny.rubrik,
        regelverk_id=ny.regelverk_id,
        anslag_id=ny.anslag_id,
        budgetar=ny.budgetar,
    )
    return skriv.utfor(None, utlysning.publicera, ny, utlysning_id=ny_id)


@router.post(
    "/{utlysningId}/fordelningsbeslut",
    **REGISTRERAR,
    summary="Fatta ett fördelningsbeslut",
)
def fordela(utlysningId: UUID, ny: Fordelningsbeslut, skriv: SomBeslutsfattare) -> Response:
    """Bevilja lika delar i många ärenden med ett beslut. / Grant equal shares in one decision."""
    return skriv.utfor(utlysningId, beslut.fordela, ny, plats=fordelningsadress, beslut_id=uuid4())


@router.get(
    "/{utlysningId}/fordelningsbeslut/{beslutId}",
    response_model=Fordelningssvar,
    summary="Ett fördelningsbeslut",
)
def hamta_beslut(utlysningId: UUID, beslutId: UUID, las: SomLasare) -> Response:
    """Beslutet och vad det gav i varje ärende. / The decision, and what it gave in each case."""
    return las.svara(fordelningsbeslut(las, utlysningId, beslutId))


@router.get("", response_model=Utlysningslista, summary="Utlysningar")
def lista(las: SomLasareEllerSokande, sida: EnSida) -> Response:
    """Utlysningarna vid (per, kand) med sina saldon. / The calls with their money."""
    return flera(las, sida, UTLYSNINGAR)


@router.get("/{utlysningId}", response_model=Utlysningssvar, summary="En utlysning")
def hamta(utlysningId: UUID, las: SomLasareEllerSokande) -> Response:
    """En utlysning vid (per, kand) med sitt saldo. / One call with its money."""
    return en(las, UTLYSNINGAR, utlysningId)
