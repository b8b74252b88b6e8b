"""The API's own description, as DIGG's REST API-profil wants it."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.grund.lankar import API_VERSION, ROT
from api.grund.problem import MEDIATYP, Problem, Stannad

BESKRIVNING = """
Liggaren för statsbidrag: varje åtgärd är ett faktum i en logg, och varje läsning sker vid
(**per**, **kand**): vad som gällde en dag, så som det var känt vid en tidpunkt. Svaret anger sin
basis; fråga igen med den och svaret är detsamma, byte för byte.

The ledger of Swedish state grants. Every write is a POST that records facts; every read takes a
valid date (`per`) and a state of knowledge (`kand`, a position in the log or an instant).

**Begränsningar (limitations):** belopp anges i kronor med två decimaler som text; anrop får vara
högst så stora som servern är inställd på (förval 25 MB); en skrivning svarar `synlig: false` om
tabellerna inte hunnit ikapp inom två sekunder.
Svar utan `kand` står på det senast bokförda. Token utfärdas lokalt med `liggare token`.
"""

_GEMENSAMMA = {
    "400": "Anropet kan inte tolkas",
    "401": "Token saknas eller är ogiltig",
    "403": "Rollen får inte göra detta",
    "404": "Posten finns inte vid (per, kand)",
    "405": "Metoden används inte",
    "422": "En uppgift saknas eller har fel form",
    "500": "Internt fel",
    "503": "Tillfälligt otillgänglig; se Retry-After",
}
_SKRIVANDE = {
    "409": "En regel hindrar; se detail och lagrum",
    "412": "Posten har en annan version än If-Match",
}
_MED_KROPP = {
    "413": "Anropet är för stort",
    "415": "Fel medietyp",
}
_OPPNA = ("/api-info", "/halsa", "/beredskap")


@cache
def exemplen() -> dict[str, Any]:
    """What the API has been asked and has answered (`make docs`); nothing if it is not there."""
    try:
        text = (files("exempel") / "anrop.json").read_text(encoding="utf-8")
    except FileNotFoundError:
        return {"operationer": {}, "fel": {}}
    alla: dict[str, Any] = json.loads(text)
    return alla


def beskriv(app: FastAPI, bas_url: str | None) -> dict[str, Any]:
    """The OpenAPI document: FastAPI's, with every error a problem and examples throughout."""
    if app.openapi_schema:
        return app.openapi_schema
    schema = get_openapi(
        title="Bidragsliggaren",
        version=API_VERSION,
        description=BESKRIVNING,
        terms_of_service="https://bidragsliggaren.example/villkor",
        contact={
            "name": "Bidragsliggarens förvaltning",
            "url": "https://bidragsliggaren.example",
            "email": "forvaltning@bidragsliggaren.example",
        },
        license_info={
            "name": "Apache-2.0",
            "url": "https://www.apache.org/licenses/LICENSE-2.0",
        },
        servers=[{"url": bas_url or f"https://bidragsliggaren.example{ROT}"}],
        routes=app.routes,
        external_docs={
            "description": "Servicenivå (SLA), handledning och livscykel",
            "url": "https://bidragsliggaren.example/dokumentation",
        },
    )
    schema["paths"] = {vag.removeprefix(ROT): metoder for vag, metoder in schema["paths"].items()}
    schemas = schema["components"]["schemas"]
    for oanvand in ("HTTPValidationError", "ValidationError"):
        schemas.pop(oanvand, None)
    for form in (Problem, Stannad):
        problem = form.model_json_schema(
            ref_template="#/components/schemas/{model}", mode="serialization"
        )
        schemas |= problem.pop("$defs")
        schemas[form.__name__] = problem
    for vag, metoder in schema["paths"].items():
        for metod, operation in metoder.items():
            _komplettera(
                operation, vag, exemplen()["operationer"].get(f"{metod.upper()} {vag}", {})
            )
    _bara_anvanda(schema)
    app.openapi_schema = schema
    return schema


def _bara_anvanda(schema: dict[str, Any]) -> None:
    """Keep the shapes that some route refers to, by itself or by another shape."""
    alla, anvanda = schema["components"]["schemas"], set[str]()
    kvar = _referenser(schema["paths"])
    while nya := kvar - anvanda:
        anvanda |= nya
        kvar = set().union(*(_referenser(alla[namn]) for namn in nya))
    schema["components"]["schemas"] = {n: s for n, s in alla.items() if n in anvanda}


def _referenser(varde: Any) -> set[str]:
    """The names of the shapes that are referred to, however deep."""
    match varde:
        case {"$ref": str(referens)}:
            return {referens.rpartition("/")[2]}
        case dict():
            return set().union(*map(_referenser, varde.values()))
        case list():
            return set().union(*map(_referenser, varde))
        case _:
            return set()


def _komplettera(operation: dict[str, Any], vag: str, exempel: dict[str, Any]) -> None:
    """Every error as a problem; an example of every body, if there is one (DOK.15, FEL.02)."""
    svar = operation["responses"]
    form, fel = Problem, {} if vag in _OPPNA else {**_GEMENSAMMA}
    if "requestBody" in operation:
        fel |= _MED_KROPP
    if "201" in svar:
        fel |= _SKRIVANDE
    if vag == "/beredskap":
        form, fel = Stannad, {"503": "En projektion har stannat"}
    svar.pop("422", None)
    for kod, text in fel.items():
        problem = exempel.get("fel", {}).get(kod, exemplen()["fel"].get(kod))
        schema = {"$ref": f"#/components/schemas/{form.__name__}"}
        svar[kod] = {"description": text, "content": _innehall(schema, problem, MEDIATYP)}
    for kod, text in (("200", "Svaret, med sin basis"), ("201", "Registrerat")):
        if kod in svar:
            svar[kod] |= {"description": text, "content": _som_json(svar[kod], exempel.get("svar"))}
    if "requestBody" in operation:
        kropp = operation["requestBody"]
        kropp["content"] = _som_json(kropp, exempel.get("anrop"))
    if "201" in svar:
        svar["201"]["headers"] = {
            "Location": {
                "description": "Adressen till det som registrerades",
                "schema": {"type": "string", "format": "uri"},
            },
            "ETag": {"description": "Postens nya version", "schema": {"type": "string"}},
        }


def _som_json(del_: dict[str, Any], exempel: Any) -> dict[str, Any]:
    return _innehall(del_["content"]["application/json"]["schema"], exempel)


def _innehall(
    schema: dict[str, Any], exempel: Any, mediatyp: str = "application/json"
) -> dict[str, Any]:
    return {
        mediatyp: {"schema": schema} if exempel is None else {"schema": schema, "example": exempel}
    }
