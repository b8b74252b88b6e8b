"""One resource or a page of them at (per, kand), made from what is stated of its stream."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from fastapi.responses import Response

from api.grund.falt import Svar
from api.grund.lankar import RESURS
from api.grund.visning import Las, Sida, basissvar, meta
from projections.motor import loggen
from projections.motor.lasning import Lasning
from projections.uppgifter.fragor import Post, Traffar, flera_delar, lista, poster
from store.basis import Basis
from store.fel import StromFinnsInte

Berika = Callable[[Las, Lasning, Sequence[Post]], list[dict[str, Any]]]
"""Makes the fields of posts: what is stated of them, and what the reader may see beside it."""


def _som_den_ar(_las: Las, _lasning: Lasning, poster: Sequence[Post]) -> list[dict[str, Any]]:
    return [dict(p.uppgifter) for p in poster]


Orord = Callable[[Lasning, UUID], Post | None]
"""What is there though no fact of its own has been recorded."""


def _finns_inte(_lasning: Lasning, _post_id: UUID) -> Post | None:
    return None


Delar = Mapping[str, list[dict[str, Any]]]
"""The parts of a stream, by what they are: its delegations, its placings."""


def delar(lasning: Lasning, slag: str, funna: Sequence[Post]) -> list[Delar]:
    """The parts of each stream, in the order of their ids; an absent key has none."""
    sagt = flera_delar(*lasning, slag, [p.id for p in funna])
    svar: list[Delar] = []
    for p in funna:
        egna: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        for _, del_ in sorted(sagt.get(p.id, {}).items(), key=_ordning):
            for nyckel, varde in del_.items():
                egna[nyckel].append(json.loads(varde))
        svar.append(egna)
    return svar


def _ordning(del_: tuple[str, object]) -> tuple[int, str]:
    """Numbers by size: 9 comes before 10."""
    objekt = del_[0]
    return (int(objekt) if objekt.isdecimal() else 0, objekt)


@dataclass(frozen=True)
class Resurs:
    """How a kind of stream is shown. `namn` is the singular, the plural is in `RESURS`.

    A stream is there when `finns` is stated of it; `agare` is the key that names its mottagare
    ("id" for the mottagare itself, None if it belongs to nobody).
    """

    slag: str
    namn: str
    post: type[Svar]
    en: type[Svar]
    lista: type[Svar]
    finns: str
    ordning: Sequence[str]
    agare: str | None = None
    berika: Berika = _som_den_ar
    orord: Orord = _finns_inte

    def rad(self, las: Las, basis: Basis, post: Post, falt: Mapping[str, Any]) -> Svar:
        lank = las.vid(f"/{RESURS[self.slag]}/{post.id}", basis)
        return self.post.model_validate({**falt, "id": post.id, "links": [lank]})


def en(las: Las, resurs: Resurs, post_id: UUID) -> Response:
    """One resource; 404 if it was not there at the basis, or is somebody else's."""
    with las() as lasning:
        basis = lasning.basis
        post = poster(*lasning, resurs.slag, [post_id]).get(post_id)
        version = loggen.version(*lasning, post_id)
        if post is None and version == 0:
            post = resurs.orord(lasning, post_id)
        if post is None or post[resurs.finns] is None:
            raise StromFinnsInte(resurs.namn, post_id)
        if resurs.agare == "id":
            las.krav_egen(resurs.namn, post_id, post_id)
        elif resurs.agare is not None:
            las.krav_synlig(lasning, resurs.slag, post_id)
        [falt] = resurs.berika(las, lasning, [post])
        vag = f"/{RESURS[resurs.slag]}/{post_id}"
        svar = resurs.en.model_validate(
            {
                "basis": basissvar(basis),
                resurs.namn: resurs.rad(las, basis, post, falt),
                "links": [
                    las.vid(vag, basis),
                    *([las.vid(f"{vag}/handelser", basis, "version-history")] if version else []),
                ],
            }
        )
        return las.svara(svar, version)


def flera(las: Las, sida: Sida, resurs: Resurs, **dar: object) -> Response:
    """A page of the resources that were there at the basis, in Swedish order."""
    villkor = {namn: str(varde) for namn, varde in dar.items() if varde is not None}
    with las() as lasning:
        basis = lasning.basis
        traffar = _traffar(las, lasning, sida, resurs, villkor)
        falten = resurs.berika(las, lasning, traffar.poster)
        plural = RESURS[resurs.slag]
        svar = resurs.lista.model_validate(
            {
                "basis": basissvar(basis),
                "meta": meta(sida, traffar.totalt, len(traffar.poster)),
                plural: [
                    resurs.rad(las, basis, post, falt)
                    for post, falt in zip(traffar.poster, falten, strict=True)
                ],
                "links": las.sidlankar(
                    f"/{plural}", basis, sida, traffar.totalt, **_fraga(villkor)
                ),
            }
        )
        return las.svara(svar)


def _traffar(
    las: Las, lasning: Lasning, sida: Sida, resurs: Resurs, villkor: dict[str, str]
) -> Traffar:
    bara = None
    if las.endast is not None and resurs.agare == "id":
        bara = las.endast
    elif las.endast is not None and resurs.agare is not None:
        if villkor.get(resurs.agare, str(las.endast)) != str(las.endast):
            return Traffar(0, [])
        villkor = {**villkor, resurs.agare: str(las.endast)}
    traffar = lista(
        *lasning,
        resurs.slag,
        finns=resurs.finns,
        ordning=resurs.ordning,
        dar=villkor,
        endast=bara,
        limit=sida.limit,
        offset=0 if sida.utanfor else sida.offset,
    )
    return Traffar(traffar.totalt, []) if sida.utanfor else traffar


def _fraga(villkor: Mapping[str, str]) -> dict[str, str]:
    """The filters as they stand in an address."""
    namn = {"utlysning_id": "utlysningId", "mottagare_id": "mottagareId"}
    return {namn.get(nyckel, nyckel): varde for nyckel, varde in villkor.items()}
