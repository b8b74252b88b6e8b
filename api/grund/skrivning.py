"""A write over HTTP: Idempotency-Key, If-Match, the rules, the append; then until it is seen."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator, Set
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Header, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic import Field, ValidationError

from api.grund.behorighet import Behorig
from api.grund.falt import Anrop, Lank, MedLankar, Svar, Tidpunkt
from api.grund.lankar import adress, handelse_adress, strom_adress
from api.grund.problem import Avvisat
from api.kommandon.kring import Verb, i_strommen
from domain.grund.aktor import Aktor, Roll
from domain.grund.hant import krav_dag
from domain.grund.stopp import Stopp
from projections.motor.lasning import Lasare, Lasning
from store.basis import idag
from store.fel import NyckelnUpptagen, RedanRegistrerad, Versionskonflikt
from store.journal import InaktuellVersion, Journal, Kommando, Kvitto
from store.mapper import Loggrad


class Registrerat(Svar):
    """One recorded fact: where it stands in the log, and its address."""

    position: int
    typ: str
    version: int
    href: str


class Kvittens(MedLankar):
    """What was recorded, all or nothing. `synlig`: whether reads without `kand` show it already."""

    tillagg: int
    position: int
    registrerad: Tidpunkt
    synlig: bool
    handelser: list[Registrerat] = Field(description="De registrerade händelserna, i ordning")


REGISTRERAR: dict[str, Any] = {"response_model": Kvittens, "status_code": 201}
"""What every route that records says of itself."""


class Skriv:
    """Hands one command to the journal, on behalf of whoever sent the request."""

    def __init__(
        self,
        request: Request,
        av: Aktor,
        nyckel: str | None,
        version: int | None,
        kropp: bytes,
    ) -> None:
        self._request = request
        self.av = av
        self._nyckel = None if nyckel is None else f"{av.subjekt} {nyckel}"  # no key has a space
        self._version = version
        self._kropp = kropp
        self._hash = _hash(request, kropp)
        self._journal: Journal = request.app.state.journal
        self._lasare: Lasare = request.app.state.lasare

    def krav_inkommet_idag(self, dag: date | None) -> None:
        """What a sökande sends comes in the day that it is sent, and no other."""
        if self.av.roll is Roll.SOKANDE and dag != idag():
            raise Avvisat(
                422, "ogiltiga-uppgifter", "inkommenDag: en handling kommer in den dag den skickas."
            )

    @contextmanager
    def las(self) -> Iterator[Lasning]:
        """What the tables say now, for a command about what they have found."""
        with self._lasare.las() as lasning:
            yield lasning

    def i(self, strom_id: UUID | None, verb: Verb, ny: Anrop, **falt: Any) -> Response:
        """Do `verb` in a stream, or begin one, with what was sent and what the address says."""
        return self.utfor(strom_id, i_strommen, ny, verb=verb, **falt)

    def utfor(
        self,
        strom_id: UUID | None,
        kommandot: Callable[..., Kommando],
        ny: Anrop,
        *,
        plats: Callable[[Loggrad], str] | None = None,
        **falt: Any,
    ) -> Response:
        """Run the command about the stream that If-Match speaks of, with what was sent.

        `plats` gives the Location from the first recorded row, if it is not the row's own address.
        """
        skickat = ny.falt()
        kommando = kommandot(strom_id, av=self.av, **skickat, **falt)
        kvitto = self._redan() or self._kvitto(strom_id, kommando, {*falt, *skickat})
        return self._svara(kvitto, plats or self._plats)

    def _redan(self) -> Kvitto | None:
        traff = self._journal.redan(self._nyckel) if self._nyckel else None
        if traff is None:
            return None
        if traff[0] != self._hash:
            raise NyckelnUpptagen(self._nyckel)
        return traff[1]

    def _kvitto(self, mal_id: UUID | None, kommando: Kommando, falt: Set[str]) -> Kvitto:
        if self._version is not None and mal_id is None:
            raise Avvisat(
                412, "inaktuell-version", "If-Match gäller en post som finns; den här är ny."
            )
        vantad = None if mal_id is None or self._version is None else (mal_id, self._version)
        try:
            return self._journal.utfor(
                kommando, nyckel=self._nyckel, forfragan=self._hash, vantad=vantad
            )
        except RedanRegistrerad as fel:
            return self._journal.kvitto(fel.tillagg)
        except ValidationError as fel:
            raise som_skickades(fel, falt) from fel
        except (Stopp, InaktuellVersion, Versionskonflikt) as fel:
            # The same request may have been recorded while this one was deciding.
            if kvitto := self._redan():
                return kvitto
            if isinstance(fel, Stopp):
                self._krav_hanta_dagar()
            raise

    def _krav_hanta_dagar(self) -> None:
        """Say that a day that was sent has not come, rather than what a rule thinks of it."""
        form: type[Anrop] = self._request.scope["route"].body_field.field_info.annotation
        for namn, dag in form.model_validate_json(self._kropp).hanta_dagar():
            krav_dag(dag, namn, idag())

    def _svara(self, kvitto: Kvitto, plats: Callable[[Loggrad], str]) -> Response:
        synlig = self._lasare.vanta(kvitto.position)
        location = adress(self._request, plats(kvitto.rader[0]))
        kvittens = Kvittens(
            tillagg=kvitto.tillagg,
            position=kvitto.position,
            registrerad=kvitto.registrerad,
            synlig=synlig,
            handelser=[
                Registrerat(
                    position=rad.id,
                    typ=rad.topic,
                    version=rad.originator_version,
                    href=adress(self._request, handelse_adress(rad)),
                )
                for rad in kvitto.rader
            ],
            links=[Lank(href=location, rel="self")],
        )
        forsta = kvitto.rader[0].originator_id
        sista = max(r.originator_version for r in kvitto.rader if r.originator_id == forsta)
        return Response(
            kvittens.model_dump_json(),
            201,
            headers={"Location": location, "ETag": f'"{sista}"'},
            media_type="application/json",
        )

    @staticmethod
    def _plats(rad: Loggrad) -> str:
        return strom_adress(rad) if rad.originator_version == 1 else handelse_adress(rad)


class OmojligtFaktum(Exception):
    """A verb worked out what its own fact cannot hold: our fault, and never the caller's."""


def som_skickades(fel: ValidationError, falt: Set[str]) -> Exception:
    """What was sent makes no fact that could be stored; but nobody is blamed for another field."""
    okanda = [e["loc"] for e in fel.errors() if not e["loc"] or e["loc"][0] not in falt]
    return (
        OmojligtFaktum(f"{fel.title}: {okanda}") if okanda else RequestValidationError(fel.errors())
    )


def skriver(*roller: Roll) -> Callable[..., Awaitable[Skriv]]:
    """The dependency of a route that records: only these roles may use it."""

    behorig = Depends(Behorig(*roller))

    async def skriv(
        request: Request,
        av: Aktor = behorig,
        idempotency_key: Annotated[
            str | None,
            Header(
                description="Gör anropet säkert att upprepa: samma nyckel och samma anrop"
                " registreras en gång. 1–200 tecken.",
                json_schema_extra={"example": "0f5ab1c2-attest-1"},
            ),
        ] = None,
        if_match: Annotated[
            str | None,
            Header(
                description='Postens version (ETag) som anropet bygger på, t.ex. "3".',
                json_schema_extra={"example": '"3"'},
            ),
        ] = None,
    ) -> Skriv:
        if idempotency_key is not None and not re.fullmatch(r"[!-~]{1,200}", idempotency_key):
            raise Avvisat(400, "felaktigt-anrop", "Idempotency-Key ska vara 1–200 synliga tecken.")
        version = None
        if if_match is not None:
            if not (traff := re.fullmatch(r'"([0-9]{1,9})"', if_match)):
                raise Avvisat(400, "felaktigt-anrop", 'If-Match ska vara en version, t.ex. "3".')
            version = int(traff[1])
        return Skriv(request, av, idempotency_key, version, await request.body())

    return skriv


def _hash(request: Request, kropp: bytes) -> bytes:
    """What makes two requests under one key the same."""
    delar = (request.method, request.url.path, request.headers.get("If-Match", ""))
    return sha256("\n".join(delar).encode() + b"\n" + kropp).digest()


SomHandlaggare = Annotated[Skriv, Depends(skriver(Roll.HANDLAGGARE))]
SomSokandeEllerHandlaggare = Annotated[Skriv, Depends(skriver(Roll.HANDLAGGARE, Roll.SOKANDE))]
SomBeslutsfattare = Annotated[Skriv, Depends(skriver(Roll.BESLUTSFATTARE))]
SomAttestant = Annotated[Skriv, Depends(skriver(Roll.BESLUTSFATTARE, Roll.EKONOM))]
SomHandlaggareEllerEkonom = Annotated[Skriv, Depends(skriver(Roll.HANDLAGGARE, Roll.EKONOM))]
SomEkonom = Annotated[Skriv, Depends(skriver(Roll.EKONOM))]
