"""Errors as application/problem+json (RFC 9457): a stable type, a Swedish sentence, its lagrum."""

from __future__ import annotations

import logging
import re
from typing import Any
from uuid import UUID

import psycopg
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import iter_route_contexts
from psycopg_pool import PoolTimeout
from pydantic import Field
from starlette.exceptions import HTTPException

from api.grund.falt import Svar
from api.grund.lankar import adress, post_adress
from api.grund.sokning import HittarInte
from domain.grund.stopp import FinnsRedan, Stopp
from projections.motor.lasning import InteIkapp
from projections.rapporter.samlad import BidragsaretSaknas, RedovisningsmallSaknas
from projections.rapporter.uppdrag import FleraUppdrag, UppdragSaknas
from store.basis import PositionenFinnsInte
from store.fel import LoggenUpptagen, NyckelnUpptagen, OkantUtfall, StromFinnsInte, Versionskonflikt
from store.journal import InaktuellVersion

TYPBAS = "https://bidragsliggaren.example/problem/"
MEDIATYP = "application/problem+json"
_LOGG = logging.getLogger(__name__)

_TITLAR = {
    400: "Felaktigt anrop",
    401: "Inloggning krävs",
    403: "Behörighet saknas",
    404: "Finns inte",
    405: "Metoden används inte",
    409: "Hindras av en regel",
    412: "Posten har ändrats",
    413: "Anropet är för stort",
    415: "Fel medietyp",
    422: "Uppgifterna kan inte tas emot",
    500: "Internt fel",
    503: "Tillfälligt otillgänglig",
}

_FEL: dict[type[Exception], tuple[int, str]] = {
    InaktuellVersion: (412, "inaktuell-version"),
    Versionskonflikt: (409, "samtidig-andring"),
    NyckelnUpptagen: (422, "nyckeln-upptagen"),
    StromFinnsInte: (404, "finns-inte"),
    HittarInte: (404, "finns-inte"),
    RedovisningsmallSaknas: (404, "redovisningsmall-saknas"),
    BidragsaretSaknas: (404, "bidragsaret-saknas"),
    UppdragSaknas: (404, "uppdrag-saknas"),
    FleraUppdrag: (422, "flera-uppdrag"),
    PositionenFinnsInte: (422, "positionen-finns-inte"),
    InteIkapp: (503, "inte-ikapp"),
    LoggenUpptagen: (503, "loggen-upptagen"),
    OkantUtfall: (503, "okant-utfall"),
    psycopg.OperationalError: (503, "databasen-svarar-inte"),
    PoolTimeout: (503, "databasen-svarar-inte"),
}
_TEXTER = {
    "samtidig-andring": "Flera ändrar samma post samtidigt. Ingenting registrerades. Försök igen.",
    "nyckeln-upptagen": "Idempotency-Key är redan använd för ett annat anrop.",
    "loggen-upptagen": "Loggen är upptagen. Ingenting registrerades. Försök igen strax.",
    "okant-utfall": "Det är okänt om anropet registrerades. Skicka det igen med samma"
    " Idempotency-Key.",
    "databasen-svarar-inte": "Databasen svarar inte. Försök igen strax.",
}

_PYDANTIC = {
    "missing": "saknas",
    "extra_forbidden": "är inget fält som tas emot",
    "uuid_parsing": "ska vara ett id (UUID)",
    "uuid_type": "ska vara ett id (UUID)",
    "string_type": "ska vara text",
    "string_too_long": "får ha högst {max_length} tecken",
    "int_type": "ska vara ett heltal",
    "int_parsing": "ska vara ett heltal",
    "int_from_float": "ska vara ett heltal",
    "greater_than": "ska vara större än {gt}",
    "greater_than_equal": "ska vara minst {ge}",
    "less_than_equal": "får vara högst {le}",
    "date_from_datetime_parsing": "är ingen dag i kalendern",
    "date_parsing": "är ingen dag i kalendern",
    "bool_type": "ska vara sant eller falskt",
    "too_short": "har för få poster: minst {min_length} behövs",
    "list_type": "ska vara en lista",
    "tuple_type": "ska vara en lista",
    "model_attributes_type": "ska vara ett objekt",
    "model_type": "ska vara ett objekt",
    "string_unicode": "är inte giltig Unicode",
    "union_tag_not_found": "saknar {discriminator}",
    "union_tag_invalid": "har ett okänt {discriminator}: ska vara ett av {expected_tags}",
}


class Faltfel(Svar):
    """What is wrong with one field; `plats` is its path in the request."""

    plats: str
    text: str


class Finns(Svar):
    """What is there already, and where it can be read."""

    slag: str = Field(json_schema_extra={"example": "mottagare"})
    id: UUID
    href: str


class Problem(Svar):
    """RFC 9457. `lagrum` when a rule of law refuses, `faltfel` when fields are malformed.

    `finns` when what was to be recorded is there already (`finns-redan`).
    """

    type: str = Field(json_schema_extra={"example": TYPBAS + "redan-beslutat"})
    title: str
    status: int
    detail: str
    instance: str
    lagrum: str | None = None
    faltfel: list[Faltfel] | None = None
    finns: Finns | None = None


class Projektionsstatus(Svar):
    namn: str
    position: int
    efter: int
    """Facts in the log that it has not booked yet."""
    fel_position: int | None
    """The fact that stops it; None when it follows."""


class Stannad(Problem):
    """A projection has met a fact that it cannot book: which one, and where."""

    huvud: int
    projektioner: list[Projektionsstatus]


def svara(
    request: Request,
    status: int,
    typ: str,
    detail: str,
    headers: dict[str, str] | None = None,
    form: type[Problem] = Problem,
    **mer: Any,
) -> JSONResponse:
    """A problem response; `typ` is the stable last part of its type address."""
    problem = form(
        type=TYPBAS + typ,
        title=_TITLAR.get(status, "Fel"),
        status=status,
        detail=detail,
        instance=request.url.path,
        **mer,
    )
    return JSONResponse(
        problem.model_dump(mode="json", exclude_none=True),
        status,
        headers=headers,
        media_type=MEDIATYP,
    )


def typnamn(stopp: type[Stopp]) -> str:
    """The stable name of a refusal: RedanBeslutat is "redan-beslutat"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", stopp.__name__).lower()


def koppla(app: FastAPI) -> None:
    """Answer every error as a problem; nothing internal is ever shown."""
    app.add_exception_handler(Stopp, _stopp)
    app.add_exception_handler(RequestValidationError, _ogiltigt)
    app.add_exception_handler(HTTPException, _http)
    for fel in _FEL:
        app.add_exception_handler(fel, _kant)
    app.add_exception_handler(Exception, _okant)


def _stopp(request: Request, fel: Exception) -> JSONResponse:
    assert isinstance(fel, Stopp)
    finns = None
    if isinstance(fel, FinnsRedan):
        href = adress(request, post_adress(fel.slag, fel.strom_id))
        finns = Finns(slag=fel.slag, id=fel.strom_id, href=href)
    return svara(request, 409, typnamn(type(fel)), str(fel), lagrum=fel.lagrum, finns=finns)


def _kant(request: Request, fel: Exception) -> JSONResponse:
    status, typ = next(_FEL[slag] for slag in type(fel).__mro__ if slag in _FEL)
    headers = {"Retry-After": "1"} if status == 503 else None
    return svara(request, status, typ, _TEXTER.get(typ, str(fel)), headers)


def _ogiltigt(request: Request, fel: Exception) -> JSONResponse:
    assert isinstance(fel, RequestValidationError)
    if any(e["type"] == "json_invalid" for e in fel.errors()):
        return svara(request, 400, "felaktigt-anrop", "Anropet är inte giltig JSON.")
    return svara(
        request,
        422,
        "ogiltiga-uppgifter",
        "En eller flera uppgifter kan inte tas emot. Se faltfel.",
        faltfel=[_faltfel(e) for e in fel.errors()],
    )


def _faltfel(e: Any) -> Faltfel:
    plats = ".".join(str(del_) for del_ in e["loc"] if del_ not in ("body", "query", "path"))
    return Faltfel(plats=plats, text=feltext(e))


def feltext(e: Any) -> str:
    """What is wrong with a value, in Swedish: one of the errors of a ValidationError."""
    ctx = e.get("ctx", {})
    if e["type"] == "value_error":
        return str(ctx.get("error", "är inte giltigt"))
    if e["type"] == "enum":
        return f"ska vara ett av {ctx.get('expected', '')}".replace(" or ", " eller ")
    return _PYDANTIC.get(e["type"], "har ett ogiltigt värde").format(**ctx)


def _http(request: Request, fel: Exception) -> JSONResponse:
    assert isinstance(fel, HTTPException)
    texter = {
        400: ("felaktigt-anrop", "Anropet kan inte tolkas."),
        404: ("finns-inte", "Det finns ingen sådan resurs."),
        413: ("anropet-for-stort", "Anropet är för stort. Ingenting registrerades."),
        405: ("metoden-anvands-inte", "Metoden används inte för den här resursen."),
    }
    typ, text = texter.get(fel.status_code, ("fel", "Anropet kunde inte besvaras."))
    if isinstance(fel, Avvisat):
        typ, text = fel.typ, fel.text
    headers = dict(fel.headers or {})
    if fel.status_code == 405:
        headers["Allow"] = ", ".join(sorted(_metoder(request)))
    return svara(request, fel.status_code, typ, text, headers)


def _metoder(request: Request) -> set[str]:
    """What may be done with the resource: each of its routes knows only its own."""
    return {
        metod
        for vag in iter_route_contexts(request.app.routes)
        if vag.methods and vag.path_regex.match(request.url.path)
        for metod in vag.methods
    }


def for_stort(request: Request) -> JSONResponse:
    """The answer to a body that says beforehand that it is too large."""
    return _http(request, HTTPException(413))


def _okant(request: Request, fel: Exception) -> JSONResponse:
    _LOGG.error("Oväntat fel för %s %s", request.method, request.url.path, exc_info=fel)
    return svara(request, 500, "internt-fel", "Något gick fel hos oss. Felet är antecknat.")


class Avvisat(HTTPException):
    """Refused before any rule was asked: by whom, of what kind, or about what."""

    def __init__(
        self, status: int, typ: str, text: str, headers: dict[str, str] | None = None
    ) -> None:
        super().__init__(status, text, headers)
        self.typ = typ
        self.text = text
