"""Kontroll: what the log promises, checked against itself, and every table against the log."""

from __future__ import annotations

from projections.kontroll.kontroll import Kontroll, kontrollera

__all__ = ["Kontroll", "kontrollera"]
