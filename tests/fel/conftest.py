"""The server and the builder that the tests over HTTP share, and a reader of the log."""

from __future__ import annotations

from tests.api.conftest import (
    api,
    bygge,
    demo,
    demonstrationen,
    gemensam_databas,
    grund,
    kommando,
)
from tests.projections.conftest import lasare, oppna_lasare

__all__ = [
    "api",
    "bygge",
    "demo",
    "demonstrationen",
    "gemensam_databas",
    "grund",
    "kommando",
    "lasare",
    "oppna_lasare",
]
