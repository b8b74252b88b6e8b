"""Händelser: the facts themselves, with their place in the log, both times, and by whom."""

from __future__ import annotations

import json
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response
from pydantic import Field
from pydantic.alias_generators import to_camel

from api.grund.behorighet import ALLA, LASARE
from api.grund.falt import Dag, Listsvar, MedBasis, MedLankar, Svar, Tidpunkt, till_kronor
from api.grund.lankar import RESURS
from api.grund.visning import EnSida, Las, Sida, SomLasare, basissvar, laser, meta
from domain.beslut.prioritering import PrioriteringFaststalld
from domain.grund.stopp import slagets_namn
from domain.utlysning.avslut import UtlysningAvslutad, UtlysningInstalld
from domain.utlysning.overforing import MedelOverforda
from projections.motor import loggen
from projections.motor.lasning import Lasning
from projections.motor.loggen import Insyn
from store.basis import Basis
from store.fel import StromFinnsInte
from store.mapper import Loggrad

router = APIRouter(tags=["Händelser"])


class Aktorsvar(Svar):
    subjekt: str
    roll: str
    organisation: str


class Handelse(MedLankar):
    """One fact. `uppgifter` is what it says; amounts are kronor as text.

    `verkningsdag` and `av` are None only in what is no fact that this program knows.
    """

    position: int
    tillagg: int
    registrerad: Tidpunkt
    verkningsdag: Dag | None
    typ: str
    strom_id: UUID
    version: int
    av: Aktorsvar | None
    uppgifter: dict[str, Any]


class Handelsesvar(MedBasis):
    handelse: Handelse
    lagrat: str | None = Field(
        description="Faktumet tecken för tecken som det står i loggen (JSON). Null för en sökande"
        " när där står mer än hen får se"
    )


class Handelselista(Listsvar):
    handelser: list[Handelse]


_INTERNA = ("anslag", "inbetalning", "myndighet", "diarium", "avvikelse")
"""Kinds of streams that no sökande sees."""
_INTE_FOR_SOKANDE = [
    UtlysningInstalld.TOPIC,
    UtlysningAvslutad.TOPIC,
    MedelOverforda.TOPIC,
    PrioriteringFaststalld.TOPIC,
]
"""Facts of a call that tell what others have been granted, or are to be."""


@router.get("/handelser", response_model=Handelselista, summary="Hela loggen")
def alla(
    las: SomLasare,
    sida: EnSida,
    efter: Annotated[int, Query(ge=0, le=2**62, description="Visa positioner efter denna")] = 0,
) -> Response:
    """Alla händelser i loggens ordning, oavsett verkningsdag. / Every fact as recorded."""
    with las.loggen() as lasning:
        basis = lasning.basis
        antal = max(0, basis.position - efter)
        rader = (
            []
            if sida.utanfor
            else loggen.sida(*lasning, efter=efter, limit=sida.limit, offset=sida.offset)
        )
        return las.svara(_lista(las, basis, "/handelser", sida, antal, rader, efter=efter))


def _strom(slag: str) -> None:
    """Add the routes for the facts of one kind of stream."""
    resurs = RESURS[slag]
    behorig = Depends(laser(*(LASARE if slag in _INTERNA else ALLA)))

    def handelser(postId: UUID, sida: EnSida, las: Las = behorig) -> Response:
        """Postens händelser i ordning, oavsett verkningsdag. / The facts of one stream."""
        return las.svara(_strommens(las, slag, postId, sida))

    def handelse(postId: UUID, nr: int, las: Las = behorig) -> Response:
        """En händelse, med sin lagrade text. / One fact, with the very text that is stored."""
        return las.svara(_en(las, slag, postId, nr))

    router.add_api_route(
        f"/{resurs}/{{postId}}/handelser",
        handelser,
        response_model=Handelselista,
        summary=f"Händelser: {resurs}",
        operation_id=f"{resurs}-handelser",
    )
    router.add_api_route(
        f"/{resurs}/{{postId}}/handelser/{{nr}}",
        handelse,
        response_model=Handelsesvar,
        summary=f"En händelse: {resurs}",
        operation_id=f"{resurs}-handelse",
    )


for _slag in RESURS:
    _strom(_slag)


def _strommens(las: Las, slag: str, strom_id: UUID, sida: Sida) -> Handelselista:
    with las.loggen() as lasning:
        insyn = _insyn(las, lasning, slag, strom_id)
        antal = loggen.antal(*lasning, strom_id, insyn)
        rader = (
            []
            if sida.utanfor
            else loggen.strommen(
                *lasning, strom_id, insyn=insyn, limit=sida.limit, offset=sida.offset
            )
        )
        vag = f"/{RESURS[slag]}/{strom_id}/handelser"
        return _lista(las, lasning.basis, vag, sida, antal, rader)


def _en(las: Las, slag: str, strom_id: UUID, nr: int) -> Handelsesvar:
    with las.loggen() as lasning:
        basis = lasning.basis
        insyn = _insyn(las, lasning, slag, strom_id)
        rad = loggen.en(*lasning, strom_id, nr, insyn)
        if rad is None:
            raise StromFinnsInte(f"händelse {nr} i {slagets_namn(slag)}", strom_id)
        vag = f"/{RESURS[slag]}/{strom_id}/handelser/{nr}"
        return Handelsesvar(
            basis=basissvar(basis),
            handelse=_handelse(las, basis, rad),
            lagrat=_lagrat(las, rad),
            links=[las.vid(vag, basis)],
        )


def _insyn(las: Las, lasning: Lasning, slag: str, strom_id: UUID) -> Insyn:
    insyn = las.krav_synlig(lasning, slag, strom_id)
    return insyn if las.endast is None else insyn._replace(utom=_INTE_FOR_SOKANDE)


def _lista(
    las: Las, basis: Basis, vag: str, sida: Sida, totalt: int, rader: list[Loggrad], **fraga: object
) -> Handelselista:
    return Handelselista(
        basis=basissvar(basis),
        meta=meta(sida, totalt, len(rader)),
        handelser=[_handelse(las, basis, rad) for rad in rader],
        links=las.sidlankar(vag, basis, sida, totalt, **fraga),
    )


def _handelse(las: Las, basis: Basis, rad: Loggrad) -> Handelse:
    fakta = _for(las, _lasligt(rad.state.decode()))
    slag = rad.topic.partition(".")[0]
    strom_id = UUID(str(rad.originator_id))
    vag = f"/{RESURS.get(slag, slag)}/{strom_id}/handelser"
    return Handelse(
        position=rad.id,
        tillagg=rad.tillagg,
        registrerad=rad.registrerad,
        verkningsdag=fakta.pop("verkningsdag", None),
        typ=rad.topic,
        strom_id=strom_id,
        version=rad.originator_version,
        av=fakta.pop("av", None),
        uppgifter=_utat(fakta),
        links=[las.vid(f"{vag}/{rad.originator_version}", basis)],
    )


def _lagrat(las: Las, rad: Loggrad) -> str | None:
    text = rad.state.decode()
    fakta = _lasligt(text)
    return text if _for(las, fakta) == fakta else None


def _for(las: Las, fakta: dict[str, Any]) -> dict[str, Any]:
    """Without what a sökande does not see: who was delegated what is in what a fact rests on."""
    dolt = set() if las.endast is None else {"vilar_pa"}
    return {namn: varde for namn, varde in fakta.items() if namn not in dolt}


def _lasligt(state: str) -> dict[str, Any]:
    """What the stored text says; nothing, if it is no fact that anybody could have meant."""
    try:
        fakta = json.loads(state)
    except ValueError:
        return {}
    return fakta if isinstance(fakta, dict) else {}


def _utat(varde: Any) -> Any:
    """As the API writes things: camelCase, and `belopp_ore` in öre is `belopp` in kronor."""
    match varde:
        case dict():
            return {
                to_camel(namn.removesuffix("_ore")): till_kronor(v)
                if namn.endswith("_ore") and isinstance(v, int)
                else _utat(v)
                for namn, v in varde.items()
            }
        case list():
            return [_utat(v) for v in varde]
        case _:
            return varde
