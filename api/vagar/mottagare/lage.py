"""Where a mottagare stands, over HTTP: what it belongs to, how many live there, who succeeds it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag
from api.grund.skrivning import REGISTRERAR, SomHandlaggare
from api.kommandon.mottagare import om_tillhorighet
from domain.grund.varden import Rad
from domain.mottagare import eftertradare, folkmangd, tillhorighet
from domain.mottagare.eftertradare import EftertradandeHavt
from domain.mottagare.folkmangd import Antal, FolkmangdFaststalld, FolkmangdRattad
from domain.mottagare.mottagare import Del

router = APIRouter(prefix="/mottagare", tags=["Mottagare"])
_NUMMER = "Nummer på händelsen som rättas"


class Delanrop(Anrop):
    mottagare_id: UUID
    andel_tiotusendelar: int | None = Field(
        None, strict=True, gt=0, le=10_000, description="Utelämnad: hur stor del anges inte"
    )


class NyTillhorighet(Anrop):
    verkningsdag: Dag = Field(alias="gallerFran")
    ingar_i: list[Delanrop]
    avser: Rad | None = Field(None, description='T.ex. "nav för RCC Mellansverige"')

    def falt(self) -> dict[str, Any]:
        return super().falt() | {"ingar_i": tuple(Del(**d.falt()) for d in self.ingar_i)}


class Tillhorighetsrattelse(NyTillhorighet):
    rattar_version: int = Field(strict=True, description=_NUMMER)
    orsak: Rad


class NyFolkmangd(Anrop):
    HANT = FolkmangdFaststalld.HANT
    verkningsdag: Dag = Field(alias="gallerFran")
    folkmangd: Antal
    avser_dag: Dag
    kalla: Rad


class Folkmangdsrattelse(NyFolkmangd):
    HANT = FolkmangdRattad.HANT
    rattar_version: int = Field(strict=True, description=_NUMMER)
    orsak: Rad


class NyEftertradare(Anrop):
    verkningsdag: Dag = Field(alias="gallerFran")
    eftertradare_id: UUID
    orsak: Rad


class Havning(Anrop):
    HANT = EftertradandeHavt.HANT
    verkningsdag: Dag = Field(alias="dag")
    orsak: Rad


@router.post("/{mottagareId}/tillhorigheter", **REGISTRERAR, summary="Ändra vad mottagaren ingår i")
def andra_tillhorighet(mottagareId: UUID, ny: NyTillhorighet, skriv: SomHandlaggare) -> Response:
    """Registrera allt som mottagaren ingår i från en dag. / What it belongs to, from a day."""
    return skriv.utfor(mottagareId, om_tillhorighet, ny, verb=tillhorighet.andra_tillhorighet)


@router.post(
    "/{mottagareId}/tillhorighetsrattelser",
    **REGISTRERAR,
    summary="Rätta vad mottagaren ingår i",
)
def ratta_tillhorighet(
    mottagareId: UUID, ny: Tillhorighetsrattelse, skriv: SomHandlaggare
) -> Response:
    """Rätta en uppgift om vad mottagaren ingår i. / Correct what it belongs to."""
    return skriv.utfor(mottagareId, om_tillhorighet, ny, verb=tillhorighet.ratta_tillhorighet)


@router.post("/{mottagareId}/folkmangder", **REGISTRERAR, summary="Fastställ folkmängden")
def faststall(mottagareId: UUID, ny: NyFolkmangd, skriv: SomHandlaggare) -> Response:
    """Registrera den folkmängd som används från en dag. / The population to use from a day."""
    return skriv.i(mottagareId, folkmangd.faststall_folkmangd, ny)


@router.post("/{mottagareId}/folkmangdsrattelser", **REGISTRERAR, summary="Rätta folkmängden")
def ratta_folkmangd(mottagareId: UUID, ny: Folkmangdsrattelse, skriv: SomHandlaggare) -> Response:
    """Rätta en uppgift om folkmängden. / Correct a population as registered."""
    return skriv.i(mottagareId, folkmangd.ratta_folkmangd, ny)


@router.post("/{mottagareId}/eftertradare", **REGISTRERAR, summary="Registrera en efterträdare")
def eftertrad(mottagareId: UUID, ny: NyEftertradare, skriv: SomHandlaggare) -> Response:
    """Registrera vem som tar över efter mottagaren. / Record who takes over from it."""
    return skriv.i(mottagareId, eftertradare.eftertrad, ny)


@router.post("/{mottagareId}/eftertradarhavningar", **REGISTRERAR, summary="Häv ett efterträdande")
def hav(mottagareId: UUID, ny: Havning, skriv: SomHandlaggare) -> Response:
    """Ta tillbaka att någon har tagit över. / Take back that another has taken over."""
    return skriv.i(mottagareId, eftertradare.hav_eftertradande, ny)
