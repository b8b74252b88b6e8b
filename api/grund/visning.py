"""A read over HTTP: (per, kand) in, the basis and the same bytes for it out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Annotated, NamedTuple
from uuid import UUID

from fastapi import Depends, Query, Request
from fastapi.responses import Response

from api.grund.behorighet import ALLA, LASARE, Behorig
from api.grund.falt import Basissvar, Dag, Lank, Meta, Svar, kand_ur, tid
from api.grund.lankar import adress
from api.grund.problem import Avvisat
from domain.grund.aktor import Aktor, Roll
from domain.mottagare.mottagare import mottagare_id
from projections.motor import loggen
from projections.motor.lasning import Lasare, Lasning
from projections.motor.loggen import ALLT, Insyn
from projections.uppgifter.fragor import insynen
from store.basis import Basis
from store.fel import StromFinnsInte

STORSTA_SIDA = 1000


class Tid(NamedTuple):
    per: date | None
    kand: int | datetime | None


def _tid(
    per: Annotated[
        Dag | None,
        Query(description="Giltig dag: vad som gällde då. Förval: i dag, svensk tid."),
    ] = None,
    kand: Annotated[
        str | None,
        Query(
            description="Kunskapens tid: en position i loggen eller en tidpunkt (RFC 3339)."
            " Förval: allt som är känt nu.",
            examples=["12", "2024-03-20T12:00:00Z"],
        ),
    ] = None,
) -> Tid:
    try:
        return Tid(per, None if kand is None else kand_ur(kand))
    except ValueError as fel:
        raise Avvisat(422, "ogiltiga-uppgifter", str(fel)) from fel


class Sida(NamedTuple):
    page: int
    limit: int

    @property
    def offset(self) -> int:
        return (self.page - 1) * self.limit

    @property
    def utanfor(self) -> bool:
        """Before the first page, or so far beyond the last that nothing can be there."""
        return self.page < 1 or self.offset > 2**62


def _sida(
    page: Annotated[int, Query(description="Sida, från 1")] = 1,
    limit: Annotated[int, Query(ge=1, le=STORSTA_SIDA, description="Poster per sida")] = 20,
) -> Sida:
    return Sida(page, limit)


EnSida = Annotated[Sida, Depends(_sida)]


class Las:
    """Opens a read for whoever asks. A sökande sees its own organisation only."""

    def __init__(self, request: Request, av: Aktor, tid: Tid) -> None:
        self.request = request
        self.av = av
        self._tid = tid
        self._lasare: Lasare = request.app.state.lasare

    @contextmanager
    def __call__(self, *projektioner: str) -> Iterator[Lasning]:
        """Read at the (per, kand) asked for, where all projections or those named stand."""
        with self._lasare.las(*self._tid, projektioner or None) as lasning:
            yield lasning

    @contextmanager
    def loggen(self) -> Iterator[Lasning]:
        """Read the log itself, which shows also what a projection has not been able to book."""
        with self._lasare.las(*self._tid, ()) as lasning:
            yield lasning

    @property
    def endast(self) -> UUID | None:
        """The mottagare that the reader is confined to; None for those who may read all."""
        return mottagare_id(self.av.organisation) if self.av.roll is Roll.SOKANDE else None

    def krav_egen(self, slag: str, post_id: UUID, agare: UUID | None) -> None:
        """Answer as if it did not exist when it belongs to somebody else."""
        if self.endast is not None and self.endast != agare:
            raise StromFinnsInte(slag, post_id)

    def krav_synlig(self, lasning: Lasning, slag: str, strom_id: UUID) -> Insyn:
        """The stream is there at the basis, is of that kind, and is so far the reader's to see."""
        rad = loggen.forsta(*lasning, strom_id)
        if rad is None or rad.topic.partition(".")[0] != slag:
            raise StromFinnsInte(slag, strom_id)
        if slag == "arende" and self.endast is not None:
            insyn = insynen(*lasning, rad, self.endast)
            if insyn is None:
                raise StromFinnsInte(slag, strom_id)
            return insyn
        if slag == "mottagare":
            self.krav_egen(slag, strom_id, strom_id)
        return ALLT

    def adress(self, vag: str, **fraga: object) -> str:
        return adress(self.request, vag, **fraga)

    def vid(self, vag: str, basis: Basis, rel: str = "self", **fraga: object) -> Lank:
        """A link to `vag` at this very basis."""
        return Lank(href=self.adress(vag, **fraga, per=basis.per, kand=basis.position), rel=rel)

    def sidlankar(
        self, vag: str, basis: Basis, sida: Sida, totalt: int, **fraga: object
    ) -> list[Lank]:
        """self, first, last, next and prev, each with all of the question in it."""
        sista = max(1, -(-totalt // sida.limit))
        sidor = {"self": sida.page, "first": 1, "last": sista}
        if 1 <= sida.page < sista:
            sidor["next"] = sida.page + 1
        if 1 < sida.page <= sista:
            sidor["prev"] = sida.page - 1
        return [
            self.vid(vag, basis, rel, **fraga, page=nr, limit=sida.limit)
            for rel, nr in sidor.items()
        ]

    def svara(self, svar: Svar, version: int | None = None) -> Response:
        """The answer as bytes; `version` is the ETag to give in If-Match."""
        headers = {"Cache-Control": "no-cache"}
        if version is not None:
            headers["ETag"] = f'"{version}"'
        return Response(svar.model_dump_json(), headers=headers, media_type="application/json")


def laser(*roller: Roll) -> Callable[..., Las]:
    """The dependency of a route that reads: only these roles may use it."""

    behorig = Depends(Behorig(*roller))
    tiden = Depends(_tid)

    def las(request: Request, av: Aktor = behorig, tid: Tid = tiden) -> Las:
        return Las(request, av, tid)

    return las


SomLasare = Annotated[Las, Depends(laser(*LASARE))]
SomLasareEllerSokande = Annotated[Las, Depends(laser(*ALLA))]


def basissvar(basis: Basis) -> Basissvar:
    return Basissvar(
        per=basis.per, kand=basis.kand, position=basis.position, simulerad=basis.simulerad
    )


def basisrad(basis: Basis) -> str:
    """The basis of an answer in words."""
    kand = "tom logg" if basis.kand is None else tid(basis.kand)
    mark = "  SIMULERAD LOGG" if basis.simulerad else ""
    return f"per {basis.per}  känt {kand}  position {basis.position}{mark}"


def meta(sida: Sida, totalt: int, antal: int) -> Meta:
    return Meta(
        total_records=totalt,
        page=sida.page,
        offset=max(0, sida.offset),
        limit=sida.limit,
        count=antal,
    )
