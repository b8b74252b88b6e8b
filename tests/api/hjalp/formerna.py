"""What each recording route takes in: its form, as the application itself has it."""

from __future__ import annotations

from typing import cast

from fastapi.routing import APIRoute

from api.app import MODULER
from api.grund.falt import Anrop

FORMER: dict[str, type[Anrop]] = {
    route.path: cast(type[Anrop], route.body_field.field_info.annotation)
    for modul in MODULER
    for route in modul.router.routes
    if isinstance(route, APIRoute) and route.body_field is not None
}
"""Of every address that something can be sent to."""
