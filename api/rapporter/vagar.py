"""Rapporter over HTTP: at (per, kand) like everything else, in the format that is asked for."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Path, Query
from fastapi.responses import Response

from api.grund.visning import Las, SomLasare, basissvar
from api.rapporter.avstamning import avstamningen
from api.rapporter.bemyndigande import bemyndigandet
from api.rapporter.bokslut import bokslutet
from api.rapporter.dokument import Dokument
from api.rapporter.filer import FILER, Format
from api.rapporter.jamfort import jamfort
from api.rapporter.samlat import arsserien, samlat
from api.rapporter.svar import Rapportsvar, rapportfalt
from api.rapporter.uppdrag import uppdraget
from domain.avstamning.totaler import Manad
from domain.grund.varden import Rad
from projections.motor.lasning import Lasning
from projections.rapporter.tryckt import Tryckt
from projections.uppgifter.fragor import post
from store.basis import Basis
from store.fel import StromFinnsInte

router = APIRouter(prefix="/rapporter", tags=["Rapporter"])

Bidragsar = Annotated[int, Path(ge=1900, le=2999)]
SomFormat = Annotated[Format, Query(alias="format", description="Filens format. Förval: json.")]
_FILER: dict[int | str, Any] = {
    200: {"content": {fil.mediatyp.partition(";")[0]: {} for fil in FILER.values()}}
}


@router.get(
    "/samladeredovisningar/{regelverkId}/{bidragsar}",
    response_model=Rapportsvar,
    responses=_FILER,
    summary="Samlad redovisning av ett bidragsår",
)
def samlad(
    regelverkId: UUID, bidragsar: Bidragsar, las: SomLasare, format_: SomFormat = Format.JSON
) -> Response:
    """Det som redovisas till regeringen av ett år. / What is accounted for to the government."""
    with las() as lasning:
        _krav_regelverk(lasning, regelverkId)
        dokument = samlat(lasning, regelverkId, bidragsar)
    vag = f"/rapporter/samladeredovisningar/{regelverkId}/{bidragsar}"
    return _svara(las, lasning.basis, dokument, vag, format_)


@router.get(
    "/arsserier/{regelverkId}/{bidragsar}",
    response_model=Rapportsvar,
    responses=_FILER,
    summary="Bidraget år för år till och med ett bidragsår",
)
def serien(
    regelverkId: UUID, bidragsar: Bidragsar, las: SomLasare, format_: SomFormat = Format.JSON
) -> Response:
    """Bidragets utveckling. / How the grant has developed."""
    with las() as lasning:
        _krav_regelverk(lasning, regelverkId)
        dokument = arsserien(lasning, regelverkId, bidragsar)
    vag = f"/rapporter/arsserier/{regelverkId}/{bidragsar}"
    return _svara(las, lasning.basis, dokument, vag, format_)


@router.post(
    "/jamforelser",
    response_model=Rapportsvar,
    responses=_FILER,
    summary="Jämför en publicerad redovisning med liggaren (registrerar inget)",
)
def jamforelsen(tryckt: Tryckt, las: SomLasare, format_: SomFormat = Format.JSON) -> Response:
    """Var den avviker, från liggaren och från sig själv. / Where it differs from the ledger."""
    with las() as lasning:
        dokument = jamfort(lasning, tryckt)
    return _svara(las, lasning.basis, dokument, "/rapporter/jamforelser", format_, "POST")


@router.get(
    "/uppdrag/{anslagId}",
    response_model=Rapportsvar,
    responses=_FILER,
    summary="Ett uppdrag: medlen, fristerna och vad som är sent",
)
def uppdrag(
    anslagId: UUID,
    las: SomLasare,
    beslutsreferens: Annotated[
        Rad | None,
        Query(
            description="Regeringsbeslutets nummer. Förval: postens enda uppdrag.",
            examples=["S2015/08198/FS"],
        ),
    ] = None,
    format_: SomFormat = Format.JSON,
) -> Response:
    """Vad ett uppdrag med medel har blivit. / What became of a task and its money."""
    with las() as lasning:
        las.krav_synlig(lasning, "anslag", anslagId)
        dokument = uppdraget(lasning, anslagId, beslutsreferens)
    vag = f"/rapporter/uppdrag/{anslagId}"
    fraga = {} if beslutsreferens is None else {"beslutsreferens": beslutsreferens}
    return _svara(las, lasning.basis, dokument, vag, format_, **fraga)


@router.get(
    "/bokslut",
    response_model=Rapportsvar,
    responses=_FILER,
    summary="Fordringar, osäkra för sig, tillgodo och oplacerat, per en dag",
)
def bokslut(las: SomLasare, format_: SomFormat = Format.JSON) -> Response:
    """Det som bokslutet tar upp ur reskontran. / What the closing takes up of claims."""
    with las() as lasning:
        dokument = bokslutet(lasning)
    return _svara(las, lasning.basis, dokument, "/rapporter/bokslut", format_)


@router.get(
    "/bemyndiganden/{budgetar}",
    response_model=Rapportsvar,
    responses=_FILER,
    summary="Åtaganden för kommande år mot bemyndigandena ett budgetår",
)
def bemyndiganden(
    budgetar: Bidragsar, las: SomLasare, format_: SomFormat = Format.JSON
) -> Response:
    """Redovisning mot bemyndigande. / What is promised of coming years against the rams."""
    with las() as lasning:
        dokument = bemyndigandet(lasning, budgetar)
    return _svara(las, lasning.basis, dokument, f"/rapporter/bemyndiganden/{budgetar}", format_)


@router.get(
    "/avstamningar/{myndighetId}/{manad}",
    response_model=Rapportsvar,
    responses=_FILER,
    summary="En månad mot bankens och ekonomisystemets totaler",
)
def avstamning(
    myndighetId: UUID,
    manad: Annotated[Manad, Path(description="ÅÅÅÅ-MM", examples=["2024-03"])],
    las: SomLasare,
    format_: SomFormat = Format.JSON,
) -> Response:
    """Skillnaderna, och vad som kan förklara dem. / What differs, and what may explain it."""
    with las() as lasning:
        if post(*lasning, "myndighet", myndighetId) is None:
            raise StromFinnsInte("myndighet", myndighetId)
        dokument = avstamningen(lasning, myndighetId, manad)
    vag = f"/rapporter/avstamningar/{myndighetId}/{manad}"
    return _svara(las, lasning.basis, dokument, vag, format_)


def _krav_regelverk(lasning: Lasning, regelverk_id: UUID) -> None:
    if post(*lasning, "regelverk", regelverk_id) is None:
        raise StromFinnsInte("regelverk", regelverk_id)


def _svara(
    las: Las,
    basis: Basis,
    dokument: Dokument,
    vag: str,
    format_: Format,
    metod: str = "GET",
    **fraga: str,
) -> Response:
    """In the format that was asked for; the JSON links to the others, had by the same method.

    `fraga` is what else was asked for.
    """
    if format_ is not Format.JSON:
        fil = FILER[format_]
        return Response(
            fil.skriv(dokument),
            headers={
                "Cache-Control": "no-cache",
                "Content-Disposition": f'attachment; filename="{dokument.namn}.{format_}"',
            },
            media_type=fil.mediatyp,
        )
    lankar = [
        las.vid(vag, basis, **fraga),
        *(las.vid(vag, basis, "alternate", **fraga, format=f.value) for f in FILER),
    ]
    return las.svara(
        Rapportsvar(
            basis=basissvar(basis),
            **rapportfalt(dokument),
            links=[lank.model_copy(update={"method": metod}) for lank in lankar],
        )
    )
