"""Rapporter over HTTP: at (per, kand) like everything else, in the format that is asked for."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import Response

from api.rapporter.dokument import samlat
from api.rapporter.filer import FILER, Format
from api.rapporter.svar import Rapportsvar, rapportfalt
from api.visning import SomLasare, basissvar
from domain.regelverk import regelverk_id
from projections.rapporter.samlad import samlad_redovisning
from projections.uppgifter import post
from store.fel import StromFinnsInte

router = APIRouter(prefix="/rapporter", tags=["Rapporter"])

_FILER: dict[int | str, Any] = {
    200: {"content": {fil.mediatyp.partition(";")[0]: {} for fil in FILER.values()}}
}


@router.get(
    "/samlad-redovisning",
    response_model=Rapportsvar,
    responses=_FILER,
    summary="Samlad redovisning av ett bidragsår",
)
def samlad(
    las: SomLasare,
    regelverk: Annotated[str, Query(max_length=500, description="Beteckning", examples=["2019:7"])],
    bidragsar: Annotated[int, Query(ge=1900, le=2999, examples=[2024])],
    format_: Annotated[
        Format, Query(alias="format", description="Filens format. Förval: json.")
    ] = Format.JSON,
) -> Response:
    """Tabellerna som myndigheten redovisar till regeringen, ur återrapporter och beslut.
    / The tables that the authority accounts for, from what was reported and decided."""
    vilket = regelverk_id(regelverk)
    with las() as (conn, basis):
        if post(conn, basis, "regelverk", vilket) is None:
            raise StromFinnsInte("regelverk", vilket)
        rapport = samlad_redovisning(conn, basis, vilket, bidragsar)
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
    fraga: dict[str, Any] = {"regelverk": regelverk, "bidragsar": bidragsar}
    return las.svara(
        Rapportsvar(
            basis=basissvar(basis),
            **rapportfalt(rapport),
            links=[
                las.vid("/rapporter/samlad-redovisning", basis, **fraga),
                *(
                    las.vid(
                        "/rapporter/samlad-redovisning", basis, "alternate", **fraga, format=f.value
                    )
                    for f in FILER
                ),
            ],
        )
    )
