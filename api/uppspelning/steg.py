"""A step of a case in the history, and the case that it is taken in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from api.kommandon.kring import KringArendet, Verb
from api.uppspelning.grund import exempel_id
from domain.grund.aktor import Aktor


class Steg(NamedTuple):
    """One step in a case: the day and hour it was known, its name, by whom, and what was done."""

    dag: date
    timme: int
    namn: str
    av: Aktor
    gor: Callable[[KringArendet], object]


def steg(namn: str, dag: date, timme: int, av: Aktor, verb: Verb, **falt: Any) -> Steg:
    """One that takes effect on the day that it was known, if its fields say no other."""
    return Steg(dag, timme, namn, av, lambda kring: kring.gor(verb, **{"verkningsdag": dag} | falt))


class Arendet(NamedTuple):
    """One mottagare's year: what the round's file says of it, and what all rounds have of it."""

    grund: dict[str, Any]
    runda: dict[str, Any]
    data: dict[str, Any]
    nr: int

    @property
    def dnr(self) -> str:
        return str(self.data["diarienummer"])

    @property
    def id(self) -> UUID:
        return exempel_id("arende", self.dnr)

    @property
    def mottagare(self) -> dict[str, Any]:
        nummer = self.data["organisationsnummer"]
        return next(m for m in self.grund["mottagare"] if m["organisationsnummer"] == nummer)

    @property
    def dagar(self) -> dict[str, date]:
        return self.runda["dagar"]  # type: ignore[no-any-return]  # as the file has it

    @property
    def svar(self) -> dict[str, str]:
        """What the ansökan says; before 2020 it names landsting, as the round's file does."""
        vilka = "landsting" if "landsting" in self.data else "regioner"
        return {
            "rcc": self.mottagare["avser"],
            vilka: {**self.mottagare, **self.data}[vilka],
            **self.runda.get("ansokan", self.grund["ansokan"]),
        }

    def eget_id(self, slag: str) -> UUID:
        return exempel_id(slag, self.dnr)


def klockan(dag: date, timme: int, minut: int = 0) -> datetime:
    return datetime.combine(dag, time(timme), UTC) + timedelta(minutes=minut)
