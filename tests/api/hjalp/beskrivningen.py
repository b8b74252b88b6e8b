"""The API's own description, taken apart: its operations, bodies, parameters and properties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Del = dict[str, Any]
CAMEL = re.compile(r"[a-z][a-zA-Z0-9]*")
HAL = {"_meta", "_links"}
"""Named by the profile itself (FNS.10), and so no breach of its naming."""


def operationerna(dokument: Del) -> list[tuple[str, Del]]:
    return [
        (f"{metod.upper()} {vag}", operation)
        for vag, metoder in dokument["paths"].items()
        for metod, operation in metoder.items()
    ]


def egenskaperna(schema: Any) -> Iterator[tuple[str, Del]]:
    """Every property, however deep."""
    match schema:
        case dict():
            if isinstance(schema.get("properties"), dict):
                yield from schema["properties"].items()
            for varde in schema.values():
                yield from egenskaperna(varde)
        case list():
            for varde in schema:
                yield from egenskaperna(varde)


def parametrarna(operationer: list[tuple[str, Del]], var: str) -> Iterator[tuple[str, Del]]:
    for namn, operation in operationer:
        for parameter in operation.get("parameters", []):
            if parameter["in"] == var:
                yield namn, parameter


def innehallet(operationer: list[tuple[str, Del]]) -> Iterator[tuple[str, Del]]:
    """Every request body and every answer, also those that are problems."""
    for namn, operation in operationer:
        if "requestBody" in operation:
            [innehall] = operation["requestBody"]["content"].values()
            yield f"{namn} anrop", innehall
        for kod, svar in operation["responses"].items():
            [innehall] = svar["content"].values()
            yield f"{namn} {kod}", innehall


def texterna(varde: Any, nyckel: str = "") -> Iterator[tuple[str, str]]:
    """Every text, with the name that it stands under."""
    match varde:
        case str():
            yield nyckel, varde
        case dict():
            for namn, inre in varde.items():
                yield from texterna(inre, namn)
        case list():
            for inre in varde:
                yield from texterna(inre, nyckel)
