"""Who speaks for a mottagare, over HTTP: enter somebody, and revoke."""

from __future__ import annotations

from uuid import UUID, uuid4

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag
from api.grund.skrivning import REGISTRERAR, SomHandlaggare
from domain.grund.varden import Rad
from domain.mottagare import foretradare
from domain.mottagare.foretradare import Foretradarslag

router = APIRouter(prefix="/mottagare", tags=["Mottagare"])


class NyForetradare(Anrop):
    verkningsdag: Dag = Field(alias="gallerFran")
    galler_till: Dag | None = Field(None, description="Sista dag; utelämnad: tills vidare")
    namn: Rad
    slag: Foretradarslag
    underlag: Rad
    foretradare_id: UUID = Field(
        default_factory=uuid4, description="Företrädarens id; utelämnat: ett nytt"
    )


class Foretradaraterkallelse(Anrop):
    verkningsdag: Dag = Field(alias="aterkalladFran", description="Första dag som inte gäller")
    orsak: Rad


@router.post("/{mottagareId}/foretradare", **REGISTRERAR, summary="Anmäl en företrädare")
def anmal(mottagareId: UUID, ny: NyForetradare, skriv: SomHandlaggare) -> Response:
    """Registrera någon som företräder mottagaren. / Enter somebody who speaks for it."""
    return skriv.i(mottagareId, foretradare.anmal_foretradare, ny)


@router.post(
    "/{mottagareId}/foretradare/{foretradareId}/aterkallelser",
    **REGISTRERAR,
    summary="Återkalla en företrädare",
)
def aterkalla(
    mottagareId: UUID, foretradareId: UUID, ny: Foretradaraterkallelse, skriv: SomHandlaggare
) -> Response:
    """Registrera att någon inte längre företräder mottagaren. / Revoke."""
    return skriv.i(mottagareId, foretradare.aterkalla_foretradare, ny, foretradare_id=foretradareId)
