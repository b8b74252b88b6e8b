"""Ärenden over HTTP: an ansökan that comes in, and the cases with their money.

What is done in a case once it is there has its routes in the rooms beside this file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated, Any
from uuid import UUID, uuid4

from fastapi import APIRouter, Query
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Belopp, Dag, Kronor, Listsvar, MedBasis, MedLankar, Svar
from api.grund.inkommet import InkommetIdag
from api.grund.resurs import Resurs, en, flera
from api.grund.skrivning import REGISTRERAR, Skriv, SomSokandeEllerHandlaggare
from api.grund.visning import EnSida, Las, SomLasareEllerSokande
from api.kommandon import ansokan
from api.vagar.ansokan import Ansokningssvar
from api.vagar.saldon import Saldobelopp, saldobelopp
from domain.grund.aktor import Roll
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.varden import Rad
from domain.mottagare.mottagare import mottagare_id
from projections.besluten.besluten import Beslutet, besluten
from projections.besluten.giltighet import Giltighet
from projections.motor.lasning import Lasning
from projections.pengar.saldon import saldon_per
from projections.uppgifter.fragor import Post, poster
from projections.uppgifter.lage import ARENDET_FINNS, Lage
from store.fel import StromFinnsInte

router = APIRouter(prefix="/arenden", tags=["Ärenden"])


class NyAnsokan(InkommetIdag):
    diarienummer: Rad
    utlysning_id: UUID
    mottagare_id: UUID
    avser: Rad
    sokt_ore: Kronor | None = Field(None, alias="sokt", description="Sökt belopp, om det anges")
    uppgifter: list[Ansokningssvar] = Field(
        default_factory=list, description="Svar på det som regelverket vill ha i en ansökan"
    )


class FattatBeslut(Svar):
    """A decision in the case, whatever has become of it, and until when it can be appealed."""

    beslut_id: UUID
    typ: Beslutstyp
    fattat_dag: Dag
    beslutsfattare: str
    meddelat_dag: Dag | None
    delfatt_dag: Dag | None
    far_overklagas: bool
    overklagas_senast: Dag | None
    laga_kraft_dag: Dag | None = Field(
        description="Första dagen då beslutet, och domar över det, inte längre kan överklagas;"
        " saknas så länge den inte är känd"
    )
    giltighet: Giltighet = Field(
        description="Vad som har blivit av beslutet: `andrat` gäller ännu, men ett senare beslut"
        " eller en domstol har ändrat det; `ersatt`: ett senare beslut gäller i stället"
    )
    i_kraft: bool = Field(description="Om det gäller, ändrat eller inte")


class EttArende(MedLankar):
    id: UUID
    diarienummer: str
    avser: str
    lage: Lage
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
    beslut: list[FattatBeslut]
    saldo: Saldobelopp


class Arendesvar(MedBasis):
    arende: EttArende


class Arendelista(Listsvar):
    arenden: list[EttArende]


def _med_namn_beslut_och_saldo(
    las: Las, lasning: Lasning, arenden: Sequence[Post]
) -> list[dict[str, Any]]:
    conn, basis = lasning
    saldon = saldon_per(conn, basis, "arende_id", [p.id for p in arenden])
    beslut = besluten(conn, basis, [p.id for p in arenden])

    def visas(ett: Beslutet) -> bool:
        """A sökande is shown a decision when it has been told."""
        return las.endast is None or ett.meddelat_dag is not None

    ider = list({UUID(p.uppgifter["mottagare_id"]) for p in arenden})
    namn = {str(p.id): p["namn"] for p in poster(conn, basis, "mottagare", ider).values()}
    return [
        {
            **p.uppgifter,
            "mottagare": namn.get(p.uppgifter["mottagare_id"]),
            "beslut": [asdict(b) for b in beslut.get(p.id, ()) if visas(b)],
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
    finns=ARENDET_FINNS,
    ordning=("diarienummer",),
    agare="mottagare_id",
    berika=_med_namn_beslut_och_saldo,
)


@router.post("", **REGISTRERAR, summary="Registrera en ansökan")
def lamna_in(ny: NyAnsokan, skriv: SomSokandeEllerHandlaggare) -> Response:
    """Registrera en ansökan som kommit in. / Register an application that has come in."""
    _krav_egen(skriv, ny)
    return skriv.utfor(None, ansokan.lamna_in, ny, arende_id=uuid4())


@router.get("", response_model=Arendelista, summary="Ärenden")
def lista(
    las: SomLasareEllerSokande,
    sida: EnSida,
    utlysning_id: Annotated[UUID | None, Query(alias="utlysningId")] = None,
    mottagare_id: Annotated[UUID | None, Query(alias="mottagareId")] = None,
    lage: Annotated[Lage | None, Query(description="Ärendets läge")] = None,
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
    if skriv.av.roll is Roll.SOKANDE and ny.mottagare_id != mottagare_id(skriv.av.organisation):
        raise StromFinnsInte("mottagare", ny.mottagare_id)
    skriv.krav_inkommet_idag(ny.verkningsdag)
