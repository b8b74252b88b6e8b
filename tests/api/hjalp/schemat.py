"""Holds a value against a schema of openapi.json: as much of JSON Schema as stands there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

Del = dict[str, Any]
_OM_FORMEN = {"title", "description", "example", "examples", "default", "discriminator"}
"""Say nothing of what is right."""
_TYPER = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
_FORMAT: dict[str, Callable[[str], object]] = {
    "date": date.fromisoformat,
    "uuid": UUID,
    "date-time": datetime.fromisoformat,
}


def avvikelser(varde: Any, schema: Del, scheman: Del, plats: str = "") -> Iterator[str]:
    """What is wrong, and where. A property that the schema does not name is wrong too."""
    for nyckel, krav in schema.items():
        match nyckel:
            case "$ref":
                hanvisat = scheman[krav.rpartition("/")[2]]
                yield from avvikelser(varde, hanvisat, scheman, plats)
            case "anyOf" | "oneOf":
                passar = [form for form in krav if not [*avvikelser(varde, form, scheman)]]
                if len(passar) != 1 if nyckel == "oneOf" else not passar:
                    yield f"{plats}: {varde!r} is not {nyckel} {krav}"
            case "items":
                for nr, inre in enumerate(varde if isinstance(varde, list) else ()):
                    yield from avvikelser(inre, krav, scheman, f"{plats}.{nr}")
            case "properties":
                yield from _falt(varde, krav, scheman, plats)
            case _ if not _haller(varde, nyckel, krav):
                yield f"{plats}: {varde!r} against {nyckel} {krav}"


def _falt(varde: Any, falt: Del, scheman: Del, plats: str) -> Iterator[str]:
    for namn, inre in varde.items() if isinstance(varde, dict) else ():
        if namn not in falt:
            yield f"{plats}.{namn}: is not in the schema"
        else:
            yield from avvikelser(inre, falt[namn], scheman, f"{plats}.{namn}")


def _haller(varde: Any, nyckel: str, krav: Any) -> bool:
    """One keyword, of a value that has its type: that it has is asked of `type`."""
    tal = isinstance(varde, int | float) and not isinstance(varde, bool)
    match nyckel:
        case "type":
            heltal = tal and isinstance(varde, int)
            return heltal if krav == "integer" else isinstance(varde, _TYPER[krav])
        case "enum":
            return varde in krav
        case "const":
            return bool(varde == krav)
        case "required":
            return not isinstance(varde, dict) or set(krav) <= set(varde)
        case "additionalProperties":
            return isinstance(krav, bool)  # a shape that names its properties is closed in any case
        case "pattern":
            return not isinstance(varde, str) or re.search(krav, varde) is not None
        case "format":
            return not isinstance(varde, str) or _ar(varde, krav)
        case "maxLength" | "maxItems":
            return not isinstance(varde, str | list) or len(varde) <= krav
        case "minLength" | "minItems":
            return not isinstance(varde, str | list) or len(varde) >= krav
        case "maximum":
            return not tal or varde <= krav
        case "minimum":
            return not tal or varde >= krav
        case "exclusiveMinimum":
            return not tal or varde > krav
        case "exclusiveMaximum":
            return not tal or varde < krav
        case _:
            assert nyckel in _OM_FORMEN, f"{nyckel} is no keyword that is known here"
            return True


def _ar(text: str, format_: str) -> bool:
    try:
        _FORMAT[format_](text)
    except ValueError:
        return False
    return True
