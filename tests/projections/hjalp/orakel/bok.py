"""The oracle's own book: so much moved from one box to another on a day, as known from a position.

What took effect in a period that was closed when it was recorded is booked on the first day after.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

LADOR = (
    "tilldelat",
    "disponibelt",
    "indraget",
    "overfort",
    "forvaltning",
    "utlyst",
    "beviljat_ej_utbetalt",
    "utbetalt_ej_redovisat",
    "forbrukat",
    "oforbrukat",
    "ej_godkant",
    "for_hogt_belopp",
    "aterbetalt",
    "avstatt",
    "eftergivet",
    "avskrivet",
)
FLODEN = (
    "ingaende",
    "tilldelat",
    "omdisponerat",
    "overskridande",
    "indraget",
    "forvaltning",
    "aterlamnat",
    "sparat",
    "utlyst",
    "beviljat",
    "utbetalt",
    "anvant",
    "godkant",
    "kravt",
    "aterbetalt",
)


class Hos(NamedTuple):
    """Whose money it is: the post's in a year; the call's; the ärende's."""

    anslag_id: UUID
    budgetar: int
    utlysning_id: UUID | None = None
    arende_id: UUID | None = None
    mottagare_id: UUID | None = None

    def hor_till(self, urval: dict[str, object]) -> bool:
        return all(getattr(self, namn) == varde for namn, varde in urval.items())

    def ar(self, ar: int) -> Hos:
        return self._replace(budgetar=ar)


class Bokning(NamedTuple):
    """`slag` is "lada" or "flode"; `konto` which."""

    position: int
    dag: date
    slag: str
    konto: str
    belopp_ore: int
    hos: Hos
    bokford: date


Celler = dict[Hos, dict[tuple[str, str], int]]
"""What each has in each box and flow."""


class Bok:
    def __init__(self) -> None:
        self.bokningar: list[Bokning] = []
        self.nu: Celler = defaultdict(lambda: defaultdict(int))
        """What is known now, over all days."""
        self.vem = ""
        """The authority that does what is booked now."""
        self.stangt: dict[str, date] = {}
        """To and with when its books are closed now."""

    def flytta(
        self, p: int, dag: date, fran: tuple[str, Hos], till: tuple[str, Hos], ore: int
    ) -> None:
        """Between two budget years it goes by way of what is carried over, in both."""
        if fran[1].budgetar != till[1].budgetar:
            self._i(p, dag, "lada", fran[0], -ore, fran[1])
            self._i(p, dag, "lada", "overfort", ore, fran[1])
            self._i(p, dag, "lada", "overfort", -ore, till[1])
            self._i(p, dag, "lada", till[0], ore, till[1])
        else:
            self._i(p, dag, "lada", fran[0], -ore, fran[1])
            self._i(p, dag, "lada", till[0], ore, till[1])

    def flode(self, p: int, dag: date, namn: str, ore: int, hos: Hos) -> None:
        self._i(p, dag, "flode", namn, ore, hos)

    def _i(self, p: int, dag: date, slag: str, konto: str, ore: int, hos: Hos) -> None:
        if ore:
            stangt = self.stangt.get(self.vem, dag - timedelta(days=1))
            bokford = max(dag, stangt + timedelta(days=1))
            self.bokningar.append(Bokning(p, dag, slag, konto, ore, hos, bokford))
            self.nu[hos][slag, konto] += ore

    def i_ladan(self, lada: str, hos: Hos) -> int:
        """What lies there now, whatever day it took effect."""
        return self.nu[hos]["lada", lada] if hos in self.nu else 0

    def celler(self, per: date, position: int) -> Celler:
        """What is known at the position to have taken effect by the day."""
        return _summor(b for b in self.bokningar if b.dag <= per and b.position <= position)

    def bokforda(self, till: date, position: int) -> Celler:
        """What is known at the position to be booked up to and including the day."""
        return _summor(b for b in self.bokningar if b.bokford <= till and b.position <= position)


def _summor(bokningar: Iterable[Bokning]) -> Celler:
    svar: Celler = {}
    for b in bokningar:
        cell = svar.setdefault(b.hos, defaultdict(int))
        cell[b.slag, b.konto] += b.belopp_ore
    return svar


def lador_och_floden(
    celler: Celler, urval: dict[str, object]
) -> tuple[dict[str, int], dict[str, int]]:
    """Boxes and flows of the chosen money."""
    lador, floden = dict.fromkeys(LADOR, 0), dict.fromkeys(FLODEN, 0)
    for hos, cell in celler.items():
        if hos.hor_till(urval):
            for (slag, konto), ore in cell.items():
                (lador if slag == "lada" else floden)[konto] += ore
    return lador, floden
