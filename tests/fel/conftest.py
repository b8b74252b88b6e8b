"""The server and the builder that the tests over HTTP share."""

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

__all__ = ["api", "bygge", "demo", "demonstrationen", "gemensam_databas", "grund", "kommando"]
