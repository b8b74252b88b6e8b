"""The servers, histories and readers that tests of other rooms have too."""

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
from tests.projections.conftest import historia, historier, lasare, oppna_lasare

__all__ = [
    "api",
    "bygge",
    "demo",
    "demonstrationen",
    "gemensam_databas",
    "grund",
    "historia",
    "historier",
    "kommando",
    "lasare",
    "oppna_lasare",
]
