"""Listor over HTTP: one address a list, for the roles that work with it. A sökande sees none."""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, Signature
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response

from api.grund.behorighet import LASARE
from api.grund.falt import Dag, Lank, Svar
from api.grund.lankar import RESURS
from api.grund.visning import EnSida, Las, Sida, SomLasare, basissvar, laser, meta
from api.listor.svar import Listnamn, Listorna, faltnamn, listform, radform
from api.listor.texter import ENGELSKA
from domain.grund.aktor import Roll
from domain.grund.varden import ny_av
from projections.listor import Filter, Lista, controller, ekonom, granskare, handlaggare
from projections.listor.att_attestera import ATT_ATTESTERA
from projections.listor.avstamningar import AVSTAMNINGAR
from projections.listor.avvikelser import AVVIKELSER
from projections.listor.preskription import PRESKRIPTION
from store.basis import Basis

router = APIRouter(prefix="/listor", tags=["Listor"])

ROLLER: dict[str, tuple[Roll, ...]] = {
    lista.namn: (*roller, Roll.GRANSKARE)
    for modul, roller in (
        (handlaggare, (Roll.HANDLAGGARE, Roll.BESLUTSFATTARE)),
        (ekonom, (Roll.EKONOM,)),
        (controller, (Roll.EKONOM, Roll.BESLUTSFATTARE)),
        (granskare, ()),
    )
    for lista in modul.LISTOR
}
ROLLER |= {
    lista.namn: (*ROLLER[lista.namn], Roll.BESLUTSFATTARE)
    for lista in (
        *(ATT_ATTESTERA, ekonom.BEORDRADE, ekonom.FORDRINGAR, PRESKRIPTION),
        AVSTAMNINGAR,
    )
}
ROLLER[AVVIKELSER.namn] = LASARE
"""Who may open each list: whoever works it off, or decides on what is in it, and the granskare."""
_ALLA: tuple[Lista[Any], ...] = (
    *handlaggare.LISTOR,
    *ekonom.LISTOR,
    *controller.LISTOR,
    *granskare.LISTOR,
)
_FRAGAN: dict[str, Any] = {
    "handlaggare": Annotated[str | None, Query(description="Användarnamn: mina ärenden")],
    "utlysning_id": Annotated[UUID | None, Query(alias="utlysningId")],
    "mottagare_id": Annotated[UUID | None, Query(alias="mottagareId")],
    "anslag_id": Annotated[UUID | None, Query(alias="anslagId")],
    "budgetar": Annotated[int | None, Query(ge=1900, le=2999)],
    "dagar": Annotated[
        int | None, Query(ge=0, le=36500, description="Fler dagar än så. Förval: 30.")
    ],
    "reglerade": Annotated[bool | None, Query(description="Även det som är reglerat.")],
    "bokfort_till": Annotated[
        Dag | None,
        Query(
            alias="bokfortTill",
            description="Det som är bokfört till och med dagen, i stället för det som gällde `per`",
        ),
    ],
}
"""How each filter is asked for."""


@router.get("", response_model=Listorna, summary="Listorna")
def listorna(las: SomLasare) -> Response:
    """De listor som läsaren får öppna. / The lists that the reader may open."""
    with las() as (_, basis):
        egna = [lista for lista in _ALLA if las.av.roll in ROLLER[lista.namn]]
        return las.svara(
            Listorna(
                basis=basissvar(basis),
                listor=[
                    Listnamn(
                        namn=lista.namn,
                        rubrik=lista.rubrik,
                        filter=[faltnamn(namn) for namn in lista.filter],
                        links=[las.vid(f"/listor/{lista.namn}", basis)],
                    )
                    for lista in egna
                ],
                links=[las.vid("/listor", basis)],
            )
        )


def _val(lista: Lista[Any]) -> Callable[..., Filter]:
    """The dependency that reads the filters of a list, and no others."""

    def val(**givet: Any) -> Filter:
        return Filter(**{namn: varde for namn, varde in givet.items() if varde is not None})

    vars(val)["__signature__"] = Signature(
        [
            Parameter(namn, Parameter.KEYWORD_ONLY, default=None, annotation=_FRAGAN[namn])
            for namn in lista.filter
        ]
    )
    return val


def _vag(lista: Lista[Any]) -> None:
    """Give the list its address."""
    rad = radform(lista)
    form = listform(lista, rad)
    som_far = Depends(laser(*ROLLER[lista.namn]))
    valet = Depends(_val(lista))

    def hamta(sida: EnSida, las: Las = som_far, val: Filter = valet) -> Response:
        return las.svara(_sidan(las, lista, form, rad, sida, val))

    router.add_api_route(
        f"/{lista.namn}",
        hamta,
        name=lista.namn,
        response_model=form,
        summary=lista.rubrik,
        description=f"{lista.rubrik}, vid (per, kand). / {ENGELSKA[lista.namn]}.",
    )


def _sidan(
    las: Las, lista: Lista[Any], form: type[Svar], rad: type[Svar], sida: Sida, val: Filter
) -> Svar:
    with las() as (conn, basis):
        fran = 0 if sida.utanfor else sida.offset
        totalt, rader = lista(conn, basis, ny_av(val, limit=sida.limit, offset=fran))
        visade = [] if sida.utanfor else rader
        fraga = {faltnamn(namn): getattr(val, namn) for namn in lista.filter}
        return form.model_validate(
            {
                "basis": basissvar(basis),
                "meta": meta(sida, totalt, len(visade)),
                "rubrik": lista.rubrik,
                "rader": [
                    rad.model_validate({**r._asdict(), "links": _lankar(las, basis, r._asdict())})
                    for r in visade
                ],
                "links": las.sidlankar(f"/listor/{lista.namn}", basis, sida, totalt, **fraga),
            }
        )


def _lankar(las: Las, basis: Basis, rad: dict[str, Any]) -> list[Lank]:
    """To what the row is about, at the same basis."""
    return [
        las.vid(f"/{RESURS[slag]}/{rad[f'{slag}_id']}", basis, "related")
        for slag in RESURS
        if rad.get(f"{slag}_id") is not None
    ]


for _lista in _ALLA:
    _vag(_lista)
