"""Listor: what people open every week, at (per, kand). One file a role."""

from __future__ import annotations

from typing import Any

from projections.listor import controller, ekonom, granskare, handlaggare
from projections.listor.form import Filter, Lista, Rader

LISTOR: dict[str, Lista[Any]] = {
    lista.namn: lista
    for roll in (handlaggare, ekonom, controller, granskare)
    for lista in roll.LISTOR
}
"""Every list by its name."""

__all__ = ["LISTOR", "Filter", "Lista", "Rader"]
