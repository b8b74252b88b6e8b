"""Rapporter over HTTP: at (per, kand) like everything else, in the format that is asked for."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Path, Query
from fastapi.responses import Response

from api.rapporter.dokument import samlat
from api.rapporter.filer import FILER, Format
from api.rapporter.svar import Rapportsvar, rapportfalt
from api.visning import SomLasare, basissvar
from projections.rapporter.samlad import samlad_redovisning
from projections.uppgifter import post
from store.fel import StromFinnsInte

router = APIRouter(prefix="/rapporter", tags=["Rapporter"])

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
    regelverkId: UUID,
    bidragsar: Annotated[int, Path(ge=1900, le=2999)],
    las: SomLasare,
    format_: Annotated[
        Format, Query(alias="format", description="Filens format. Förval: json.")
    ] = Format.JSON,
) -> Response:
    """Det som redovisas till regeringen av ett år. / What is accounted for to the government."""
    with las() as (conn, basis):
        if post(conn, basis, "regelverk", regelverkId) is None:
            raise StromFinnsInte("regelverk", regelverkId)
        rapport = samlad_redovisning(conn, basis, regelverkId, bidragsar)
    if format_ is not Format.JSON:
        fil = FILER[format_]
        namn = f"samlad-redovisning-{bidragsar}.{format_}"
        return Response(
            fil.skriv(samlat(rapport, basis)),
            headers={
                "Cache-Control": "no-cache",
                "Content-Disposition": f'attachment; filename="{namn}"',
            },
            media_type=fil.mediatyp,
        )
    vag = f"/rapporter/samladeredovisningar/{regelverkId}/{bidragsar}"
    return las.svara(
        Rapportsvar(
            basis=basissvar(basis),
            **rapportfalt(rapport),
            links=[
                las.vid(vag, basis),
                *(las.vid(vag, basis, "alternate", format=f.value) for f in FILER),
            ],
        )
    )
