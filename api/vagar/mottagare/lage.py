"""Where a mottagare stands, over HTTP: what it belongs to, how many live there, who succeeds it."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from pydantic import Field

from api.grund.falt import Anrop, Dag
from api.grund.skrivning import Kvittens, SomHandlaggare
from api.kommandon import mottagare
from domain.grund.varden import Rad
from domain.mottagare.eftertradare import EftertradandeHavt, hav_eftertradande
from domain.mottagare.folkmangd import (
    Antal,
    FolkmangdFaststalld,
    FolkmangdRattad,
    faststall_folkmangd,
)
from domain.mottagare.folkmangd import ratta_folkmangd as ratta_mottagarens_folkmangd
from domain.mottagare.mottagare import Del, Mottagare

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

    def delar(self) -> tuple[Del, ...]:
        return tuple(Del(**d.falt()) for d in self.ingar_i)


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


@router.post(
    "/{mottagareId}/tillhorigheter",
    response_model=Kvittens,
    status_code=201,
    summary="Ändra vad mottagaren ingår i",
)
def andra_tillhorighet(mottagareId: UUID, ny: NyTillhorighet, skriv: SomHandlaggare) -> Response:
    """Registrera allt som mottagaren ingår i från en dag. / What it belongs to, from a day."""
    falt = {**ny.falt(), "ingar_i": ny.delar()}
    return skriv(mottagareId, mottagare.andra_tillhorighet(mottagareId, av=skriv.av, **falt))


@router.post(
    "/{mottagareId}/tillhorighetsrattelser",
    response_model=Kvittens,
    status_code=201,
    summary="Rätta vad mottagaren ingår i",
)
def ratta_tillhorighet(
    mottagareId: UUID, ny: Tillhorighetsrattelse, skriv: SomHandlaggare
) -> Response:
    """Rätta en uppgift om vad mottagaren ingår i. / Correct what it belongs to."""
    falt = {**ny.falt(), "ingar_i": ny.delar()}
    return skriv(mottagareId, mottagare.ratta_tillhorighet(mottagareId, av=skriv.av, **falt))


@router.post(
    "/{mottagareId}/folkmangder",
    response_model=Kvittens,
    status_code=201,
    summary="Fastställ folkmängden",
)
def faststall(mottagareId: UUID, ny: NyFolkmangd, skriv: SomHandlaggare) -> Response:
    """Registrera den folkmängd som används från en dag. / The population to use from a day."""
    return skriv(
        mottagareId,
        lambda a: faststall_folkmangd(a.hamta(Mottagare, mottagareId), av=skriv.av, **ny.falt()),
    )


@router.post(
    "/{mottagareId}/folkmangdsrattelser",
    response_model=Kvittens,
    status_code=201,
    summary="Rätta folkmängden",
)
def ratta_folkmangd(mottagareId: UUID, ny: Folkmangdsrattelse, skriv: SomHandlaggare) -> Response:
    """Rätta en uppgift om folkmängden. / Correct a population as registered."""
    return skriv(
        mottagareId,
        lambda a: ratta_mottagarens_folkmangd(
            a.hamta(Mottagare, mottagareId), av=skriv.av, **ny.falt()
        ),
    )


@router.post(
    "/{mottagareId}/eftertradare",
    response_model=Kvittens,
    status_code=201,
    summary="Registrera en efterträdare",
)
def eftertrad(mottagareId: UUID, ny: NyEftertradare, skriv: SomHandlaggare) -> Response:
    """Registrera vem som tar över efter mottagaren. / Record who takes over from it."""
    return skriv(mottagareId, mottagare.eftertrad(mottagareId, av=skriv.av, **ny.falt()))


@router.post(
    "/{mottagareId}/eftertradarhavningar",
    response_model=Kvittens,
    status_code=201,
    summary="Häv ett efterträdande",
)
def hav(mottagareId: UUID, ny: Havning, skriv: SomHandlaggare) -> Response:
    """Ta tillbaka att någon har tagit över. / Take back that another has taken over."""
    return skriv(
        mottagareId,
        lambda a: hav_eftertradande(a.hamta(Mottagare, mottagareId), av=skriv.av, **ny.falt()),
    )
