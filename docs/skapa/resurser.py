"""The list of resources: from the routes of the API."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from pydantic import BaseModel

from api.app import MODULER
from api.grund.behorighet import Behorig
from domain.grund.aktor import Roll

RESURSHUVUD = """# Resources

<!-- Skriven av docs/skapa/resurser.py ur API:ets vägar. Ändra inte för hand: kör `make docs`. -->

Every address under `/statsbidrag/v1`, with the roles that may use it. How to read and write is in
[api.md](api.md); the bodies, with an example of each, are in `openapi.json` of the API itself.

| | address | by | |
|---|---|---|---|
"""

KROPPSHUVUD = """
## What a POST must say

What may be left out says in `openapi.json` what then holds; what must go with something else is in
[api.md](api.md#writing).

| address | must be said | may be said |
|---|---|---|
"""


def resurser() -> str:
    """Every route in a table: its method and address, who may use it, and what it does."""
    rader = "".join(
        f"| {metod} | `{route.path}` | {_far(route)} | {route.summary} |\n"
        for modul in MODULER
        for route in modul.router.routes
        if isinstance(route, APIRoute)
        for metod in sorted(route.methods or ())
    )
    return RESURSHUVUD + rader + KROPPSHUVUD + "".join(map(_kropp, _poster()))


def _poster() -> Iterator[APIRoute]:
    for modul in MODULER:
        for route in modul.router.routes:
            if isinstance(route, APIRoute) and route.methods == {"POST"}:
                yield route


def _kropp(route: APIRoute) -> str:
    """The fields of what is sent, in their order: those that it must have, and the others."""
    assert route.body_field is not None
    form = route.body_field.field_info.annotation
    assert isinstance(form, type)
    assert issubclass(form, BaseModel)
    falten = form.model_fields.items()
    maste = ", ".join(f"`{f.alias or namn}`" for namn, f in falten if f.is_required())
    far = ", ".join(f"`{f.alias or namn}`" for namn, f in falten if not f.is_required())
    return f"| `{route.path}` | {maste} | {far} |\n"


def _far(route: APIRoute) -> str:
    roller = {roll for behorig in _behoriga(route.dependant) for roll in behorig.roller}
    if not roller:
        return "alla, utan token"
    return "alla" if roller == set(Roll) else ", ".join(sorted(roll.namn for roll in roller))


def _behoriga(dependant: Dependant) -> Iterator[Behorig]:
    if isinstance(dependant.call, Behorig):
        yield dependant.call
    for del_ in dependant.dependencies:
        yield from _behoriga(del_)


SIDOR = {"docs/resurser.md": resurser}
