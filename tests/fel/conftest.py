"""The server and the builder that the tests over HTTP share."""

from __future__ import annotations

from tests.api.conftest import api, bygge, gemensam_databas, grund

__all__ = ["api", "bygge", "gemensam_databas", "grund"]
