"""Where a mottagare is paid, over HTTP: one proposes, another approves or says no, one ends."""

from __future__ import annotations

from uuid import UUID, uuid4

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag
from api.grund.skrivning import REGISTRERAR, SomEkonom, SomHandlaggareEllerEkonom
from domain.grund.varden import Rad
from domain.mottagare import betalningsmalsval
from domain.mottagare.betalningsmal import Betalningsmal
from domain.mottagare.betalningsmalsval import BetalningsmalAvslaget, BetalningsmalForeslaget

router = APIRouter(prefix="/mottagare", tags=["Mottagare"])


class Forslag(Anrop):
    HANT = BetalningsmalForeslaget.HANT
    verkningsdag: Dag = Field(alias="foreslagetDag")
    betalningsmal: Betalningsmal
    underlag: Rad
    forslag_id: UUID = Field(
        default_factory=uuid4, description="Förslagets id; utelämnat: ett nytt"
    )


class Godkannande(Anrop):
    verkningsdag: Dag = Field(alias="gallerFran")


class Betalningsmalsavslag(Anrop):
    HANT = BetalningsmalAvslaget.HANT
    verkningsdag: Dag = Field(alias="avslagetDag")
    orsak: Rad


class Betalningsmalsavslut(Anrop):
    verkningsdag: Dag = Field(alias="avslutatFran", description="Första dag utan betalningsmål")
    orsak: Rad


@router.post(
    "/{mottagareId}/betalningsmalsforslag",
    **REGISTRERAR,
    summary="Föreslå ett betalningsmål",
)
def foresla(mottagareId: UUID, ny: Forslag, skriv: SomHandlaggareEllerEkonom) -> Response:
    """Föreslå vart mottagaren ska betalas; en annan godkänner. / Propose where to pay."""
    return skriv.i(mottagareId, betalningsmalsval.foresla_betalningsmal, ny)


@router.post(
    "/{mottagareId}/betalningsmalsforslag/{forslagId}/godkannanden",
    **REGISTRERAR,
    summary="Godkänn ett betalningsmål",
)
def godkann(mottagareId: UUID, forslagId: UUID, ny: Godkannande, skriv: SomEkonom) -> Response:
    """Godkänn vad en annan har föreslagit. / Approve what another has proposed."""
    return skriv.i(mottagareId, betalningsmalsval.godkann_betalningsmal, ny, forslag_id=forslagId)


@router.post(
    "/{mottagareId}/betalningsmalsforslag/{forslagId}/avslag",
    **REGISTRERAR,
    summary="Avslå ett betalningsmål",
)
def avsla(
    mottagareId: UUID, forslagId: UUID, ny: Betalningsmalsavslag, skriv: SomHandlaggareEllerEkonom
) -> Response:
    """Avslå ett förslag, eller ta tillbaka sitt eget. / Say no to a proposal."""
    return skriv.i(mottagareId, betalningsmalsval.avsla_betalningsmal, ny, forslag_id=forslagId)


@router.post(
    "/{mottagareId}/betalningsmalsavslut",
    **REGISTRERAR,
    summary="Avsluta betalningsmålet",
)
def avsluta(mottagareId: UUID, ny: Betalningsmalsavslut, skriv: SomEkonom) -> Response:
    """Sluta betala dit mottagaren nu betalas. / Stop paying to where it is paid."""
    return skriv.i(mottagareId, betalningsmalsval.avsluta_betalningsmal, ny)
