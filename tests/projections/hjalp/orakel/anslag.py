"""What the oracle knows of anslagsposter and calls: what was given, taken, called and carried over.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from tests.projections.hjalp.orakel.bok import Bok, Hos

KALLOR = {
    "tilldelning": ("tilldelat", "tilldelat"),
    "ingaende-belopp": ("overfort", "ingaende"),
    "omdisponering": ("tilldelat", "omdisponerat"),
    "overskridande": ("tilldelat", "overskridande"),
    "indragning": ("indraget", "indraget"),
}
"""Which box an amount comes out of, and which flow it is."""


class Belopp(NamedTuple):
    """What a post was given, or (`tas`) what was taken from it."""

    slag: str
    ar: int
    dag: date
    ore: int
    tas: bool = False
    motpost: tuple[UUID, int] | None = None
    """The other half of a transfer: the post, and the version that says it."""


@dataclass
class Utlyst:
    """A call. `pagar` until it is cancelled or closed."""

    anslag: UUID
    ar: int
    ram_ore: int
    finansierad: bool
    pagar: bool = True


class Anslagen:
    """Posts and calls."""

    def __init__(self, bok: Bok) -> None:
        self.bok = bok
        self.belopp: dict[tuple[UUID, int], Belopp] = {}
        self.avslutade: set[tuple[UUID, int]] = set()
        self.outnyttjat: Counter[tuple[UUID, int]] = Counter()
        self.utlysningar: dict[UUID, Utlyst] = {}

    # Posts

    def fritt(self, post: UUID, ar: int) -> int:
        return self.bok.i_ladan("disponibelt", Hos(post, ar))

    def kan_falla_bort(self, post: UUID, ar: int) -> int:
        """What it may be exceeded by, and has not lapsed."""
        medgivet = [
            b.ore
            for (hos, _), b in self.belopp.items()
            if hos == post and b.ar == ar and b.slag == "overskridande"
        ]
        return sum(medgivet) - self.outnyttjat[post, ar]

    def givet(self, p: int, post: UUID, version: int, belopp: Belopp) -> None:
        self.belopp[post, version] = belopp
        self._boka(p, post, belopp, 1)

    def rattat(self, p: int, post: UUID, version: int, fel: int, belopp: Belopp) -> None:
        """It was never what `fel` said."""
        self._boka(p, post, self.belopp.pop((post, fel)), -1)
        self.givet(p, post, version, belopp)

    def _boka(self, p: int, post: UUID, b: Belopp, tecken: int) -> None:
        kalla, flode = KALLOR[b.slag]
        hos = Hos(post, b.ar)
        in_ore = -b.ore if b.tas else b.ore
        self.bok.flytta(p, b.dag, (kalla, hos), ("disponibelt", hos), tecken * in_ore)
        som_flode = in_ore if b.slag == "omdisponering" else b.ore
        self.bok.flode(p, b.dag, flode, tecken * som_flode, hos)

    def anvant(self, p: int, post: UUID, ar: int, dag: date, ore: int, till: str) -> None:
        """For the authority's own administration, or handed back."""
        hos = Hos(post, ar)
        lada = {"forvaltning": "forvaltning", "aterlamnat": "aterbetalt"}[till]
        self.bok.flytta(p, dag, ("disponibelt", hos), (lada, hos), ore)
        self.bok.flode(p, dag, till, ore, hos)

    def avslutat(
        self, p: int, post: UUID, ar: int, sparat: int, indraget: int, outnyttjat: int = 0
    ) -> None:
        dag, hos, nasta = date(ar, 12, 31), Hos(post, ar), Hos(post, ar + 1)
        self.avslutade.add((post, ar))
        self.bok.flytta(p, dag, ("disponibelt", hos), ("disponibelt", nasta), sparat)
        self.bok.flytta(p, dag, ("disponibelt", hos), ("indraget", hos), indraget)
        self.bok.flytta(p, dag, ("disponibelt", hos), ("tilldelat", hos), outnyttjat)
        self.outnyttjat[post, ar] += outnyttjat
        self.bok.flode(p, dag, "sparat", sparat, hos)
        self.bok.flode(p, dag, "ingaende", sparat, nasta)
        self.bok.flode(p, dag, "indraget", indraget, hos)

    # Calls

    def hos(self, utlysning: UUID) -> Hos:
        en = self.utlysningar[utlysning]
        return Hos(en.anslag, en.ar, utlysning)

    def kvar(self, utlysning: UUID, ar: int | None = None) -> int:
        """What is in the call, of its year's money or of another's."""
        hos = self.hos(utlysning)
        return self.bok.i_ladan("utlyst", hos.ar(ar or hos.budgetar))

    def hem(self, utlysning: UUID) -> tuple[str, Hos]:
        """Where money is that nobody is granted: in the call or, once it ended, with the post."""
        hos = self.hos(utlysning)
        if self.utlysningar[utlysning].pagar:
            return "utlyst", hos
        return "disponibelt", Hos(hos.anslag_id, hos.budgetar)

    def publicerat(self, p: int, utlysning: UUID, en: Utlyst, dag: date) -> None:
        self.utlysningar[utlysning] = en
        if en.finansierad:
            self._utlyst(p, utlysning, dag, en.ram_ore)

    def finansierat(self, p: int, utlysning: UUID, dag: date) -> None:
        en = self.utlysningar[utlysning]
        en.finansierad = True
        self._utlyst(p, utlysning, dag, en.ram_ore)

    def ram_andrad(self, p: int, utlysning: UUID, dag: date, ram_ore: int) -> None:
        en = self.utlysningar[utlysning]
        if en.finansierad:
            self._utlyst(p, utlysning, dag, ram_ore - en.ram_ore)
        en.ram_ore = ram_ore

    def slut(self, p: int, utlysning: UUID, dag: date) -> None:
        """What was left goes back."""
        self._utlyst(p, utlysning, dag, -self.kvar(utlysning))
        self.utlysningar[utlysning].pagar = False

    def overfort(self, p: int, utlysning: UUID, fran_ar: int) -> None:
        """What was left of a year's money goes with the call into the next."""
        dag, ore = date(fran_ar, 12, 31), self.kvar(utlysning, fran_ar)
        fran = self.hos(utlysning).ar(fran_ar)
        till = fran.ar(fran_ar + 1)
        self.bok.flytta(p, dag, ("utlyst", fran), ("utlyst", till), ore)
        self.bok.flode(p, dag, "utlyst", -ore, fran)
        self.bok.flode(p, dag, "utlyst", ore, till)
        self.utlysningar[utlysning].ar = max(self.utlysningar[utlysning].ar, fran_ar + 1)

    def _utlyst(self, p: int, utlysning: UUID, dag: date, ore: int) -> None:
        hos = self.hos(utlysning)
        posten = Hos(hos.anslag_id, hos.budgetar)
        self.bok.flytta(p, dag, ("disponibelt", posten), ("utlyst", hos), ore)
        self.bok.flode(p, dag, "utlyst", ore, hos)
