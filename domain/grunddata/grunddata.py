"""Grunddata: what everybody computes with. The days when banks are closed; published rates.

They are facts like others, so that what was computed can be computed again as it was then.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, NamedTuple
from uuid import UUID, uuid5

from pydantic import Field

from domain.grund.faktum import Faktum
from domain.grund.stopp import krav
from domain.grund.strom import Strom
from domain.grunddata.stopp import BankdagarSaknas, RantaFaststalldTidigare

_NAMNRYMD = UUID("5b1f1c1e-6a0e-4d1c-9a52-6e2f5f0a9a05")
BANKDAGAR = uuid5(_NAMNRYMD, "bankdagar")
REFERENSRANTA = uuid5(_NAMNRYMD, "referensranta")
UTLANINGSRANTA = uuid5(_NAMNRYMD, "utlaningsranta")
"""There is one stream of each kind."""
Hundradelar = Annotated[int, Field(strict=True, ge=-10_000, le=100_000)]
"""Hundredths of a percentage point: 400 is 4,00 %."""


class Bankar(NamedTuple):
    """What was last said of a year, and on which day."""

    faststalld: date
    stangda_dagar: tuple[date, ...]


class Ranta(NamedTuple):
    """What was last said of a period, on which day, and by which version of the stream."""

    faststalld: date
    hundradelar: int
    version: int


class Grunddata(Strom):
    """The latest recorded of every year and half-year."""

    TOPIC = "grunddata"

    class Event(Faktum):
        """A fact of grunddata."""

    def __init__(self) -> None:
        self.bankar: dict[int, Bankar] = {}
        self.rantor: dict[date, Ranta] = {}

    @property
    def stangda_dagar(self) -> frozenset[date]:
        """The closed days of all years that are known, for `domain.grund.kalender`."""
        return frozenset(dag for ar in self.bankar.values() for dag in ar.stangda_dagar)

    def krav_kanda(self, *dagar: date) -> None:
        """What is counted in bank days is counted only in years whose closed days are known."""
        okanda = {dag.year for dag in dagar} - self.bankar.keys()
        krav(not okanda, BankdagarSaknas, ar=min(okanda, default=None))

    @property
    def satser(self) -> dict[date, int]:
        """Hundredths by the first day of the period, for `domain.aterkrav.ranta`."""
        return {fran: r.hundradelar for fran, r in self.rantor.items()}

    def krav_inte_tidigare(self, galler_fran: date, dag: date) -> None:
        """A rate is not said anew as from a day before the last time it was."""
        forut = self.rantor.get(galler_fran)
        krav(
            forut is None or dag >= forut.faststalld,
            RantaFaststalldTidigare,
            fran=galler_fran,
            dag=forut and forut.faststalld,
        )
