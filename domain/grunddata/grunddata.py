"""Grunddata: what everybody computes with. The days when banks are closed; published rates.

They are facts like others, so that what was computed can be computed again as it was then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from datetime import date
from typing import Annotated, NamedTuple
from uuid import UUID, uuid5

from pydantic import Field

from domain.grund.faktum import Faktum
from domain.grund.rantebas import Rantebas
from domain.grund.stopp import krav
from domain.grund.strom import Strom
from domain.grund.uppslag import SAKNAS, Svar, uppslag
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
    version: int


class Ranta(NamedTuple):
    """What was last said of a period, on which day, and by which version of the stream."""

    bas: Rantebas
    faststalld: date
    hundradelar: int
    version: int


class StangdaDagar(Set[date]):
    """The closed days of all years that are known. Each day that is asked for is looked up."""

    def __init__(self, dagar: frozenset[date], ar_stangd: Callable[[date], bool]) -> None:
        self._dagar = dagar
        self._ar_stangd = ar_stangd

    def __contains__(self, dag: object) -> bool:
        return isinstance(dag, date) and self._ar_stangd(dag)

    def __iter__(self) -> Iterator[date]:
        return iter(self._dagar)

    def __len__(self) -> int:
        return len(self._dagar)


class Rantesatser(Mapping[date, int]):
    """Hundredths by the first day of the half-year. Each rate that is taken is looked up."""

    def __init__(self, rantor: Mapping[date, Ranta], ranta_fran: Callable[[date], int]) -> None:
        self._rantor = rantor
        self._ranta_fran = ranta_fran

    def __contains__(self, fran: object) -> bool:
        return fran in self._rantor

    def __getitem__(self, fran: date) -> int:
        return self._ranta_fran(fran)

    def __iter__(self) -> Iterator[date]:
        return iter(self._rantor)

    def __len__(self) -> int:
        return len(self._rantor)


class Grunddata(Strom):
    """The latest recorded of every year and half-year."""

    TOPIC = "grunddata"

    class Event(Faktum):
        """A fact of grunddata."""

    def __init__(self) -> None:
        self.bankar: dict[int, Bankar] = {}
        self.rantor: dict[date, Ranta] = {}

    @uppslag("bankdag", "bankerna den {0}")
    def ar_stangd(self, dag: date) -> Svar[bool]:
        """Whether banks are closed; as long as nothing is known of the year, they are open."""
        aret = self.bankar.get(dag.year)
        stangd = aret is not None and dag in aret.stangda_dagar
        return Svar(stangd, aret.version if aret else 0, "stängda" if stangd else "öppna")

    @uppslag("ranta", "räntan att räkna med från {0}")
    def ranta_fran(self, fran: date) -> Svar[int]:
        """Hundredths, in the period that begins then, before rounding; 0 if none is established.

        In words it is as it is counted with: what is rounded to the same is the same answer.
        """
        ranta = self.rantor.get(fran)
        if ranta is None:
            return Svar(0, 0, SAKNAS)
        raknas_med = procent(ranta.bas.avrundad(ranta.hundradelar))
        return Svar(ranta.hundradelar, ranta.version, f"{raknas_med} procent")

    @property
    def stangda_dagar(self) -> StangdaDagar:
        """For `domain.grund.kalender`."""
        dagar = frozenset(dag for ar in self.bankar.values() for dag in ar.stangda_dagar)
        return StangdaDagar(dagar, self.ar_stangd)

    def krav_kanda(self, *dagar: date) -> None:
        """What is counted in bank days is counted only in years whose closed days are known."""
        okanda = {dag.year for dag in dagar} - self.bankar.keys()
        krav(not okanda, BankdagarSaknas, ar=min(okanda, default=None))

    @property
    def satser(self) -> Rantesatser:
        """Hundredths by the first day of the period, for `domain.ranta.ranta`."""
        return Rantesatser(self.rantor, self.ranta_fran)

    def krav_inte_tidigare(self, galler_fran: date, dag: date) -> None:
        """A rate is not said anew as from a day before the last time it was."""
        forut = self.rantor.get(galler_fran)
        krav(
            forut is None or dag >= forut.faststalld,
            RantaFaststalldTidigare,
            fran=galler_fran,
            dag=forut and forut.faststalld,
        )


def procent(hundradelar: int) -> str:
    """Hundredths of a percentage point as people write them: 250 is "2,50", -50 is "−0,50"."""
    hela, rest = divmod(abs(hundradelar), 100)
    return f"{'−' if hundradelar < 0 else ''}{hela},{rest:02}"
