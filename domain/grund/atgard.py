"""Åtgärd: what everything that is done has in common: on which day, and by whom."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from domain.grund.aktor import Aktor


class Atgard(NamedTuple):
    """`dag` becomes the verkningsdag of what is recorded, and `av` who recorded it."""

    dag: date
    av: Aktor

    def den(self, dag: date) -> Atgard:
        """By the same, as from another day."""
        return self._replace(dag=dag)
