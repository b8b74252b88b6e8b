"""Anslag: the money that the state gives, per anslagspost and budgetår.

What is known of an anslagspost. What happens to it is in the files beside this one: `ingaende`,
`tilldelning`, `omdisponering` and `rattelse` (amounts), `bemyndigande` (what may be promised of
coming years), `budgetar` (closing a year), and `regeringsbeslut` and `uppdragsmedel` (a task, and
the money that comes with it).
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from domain.anslag.stopp import BudgetaretAvslutat
from domain.anslag.uppdrag import Uppdrag
from domain.grund.aktor import Atgard
from domain.grund.faktum import Faktum
from domain.grund.hant import FAR_KOMMA
from domain.grund.ord import Ord
from domain.grund.stopp import krav
from domain.grund.strom import Strom
from domain.grund.uppslag import SAKNAS, Svar, uppslag
from domain.grund.varden import Rad, id_av_namn

_NAMNRYMD = UUID("5b1f1c1e-6a0e-4d1c-9a52-6e2f5f0a9a01")


class Beloppsslag(StrEnum):
    """What an amount for a budget year is."""

    TILLDELNING = "tilldelning"
    INGAENDE = "ingaende-belopp"
    """What was carried over from the year before: saved, or (negative) used in advance."""
    OMDISPONERING = "omdisponering"
    OVERSKRIDANDE = "overskridande"
    INDRAGNING = "indragning"
    BEMYNDIGANDE = "bemyndigande"
    """What may be promised of coming years: no money."""


class Riktning(StrEnum):
    """Whether a transfer between two anslagsposter came to this post or was taken from it."""

    TILL = "till"
    FRAN = "fran"


class Dispositionsratt(Ord):
    """What the authority may do with grants that are paid back to it, in money and not in claims.

    What itself paid wrongly, it corrects: that is the anslag's again, whatever this says.
    """

    ANSLAG = "anslag", "tillförs anslaget"
    INKOMSTTITEL = "inkomsttitel", "redovisas mot inkomsttitel"
    SAMMA_AR = "anslag-samma-ar", "tillförs anslaget samma år, senare mot inkomsttitel"


class Rattsbesked(NamedTuple):
    """The fact that last said who has the right to what is paid back, and from when."""

    version: int
    dag: date


class Anslagsbelopp(NamedTuple):
    """One amount as it is known now; `motpost` is where the other half of a transfer is."""

    slag: Beloppsslag
    budgetar: int
    belopp_ore: int
    dag: date
    riktning: Riktning | None = None
    motpost_anslag_id: UUID | None = None
    motpost_version: int | None = None
    slutar: int | None = None
    """The last year that may be promised, of a bemyndigande that says so."""

    @property
    def disponibelt_ore(self) -> int:
        """What it adds to (or, if negative, takes from) what is free to use."""
        if self.slag is Beloppsslag.BEMYNDIGANDE:
            return 0
        tas = self.slag is Beloppsslag.INDRAGNING or self.riktning is Riktning.FRAN
        return -self.belopp_ore if tas else self.belopp_ore


class Anslag(Strom):
    """One anslagspost: its amounts by the version of the fact that last stated them."""

    TOPIC = "anslag"

    class Event(Faktum):
        """A fact of an anslagspost."""

    def __init__(self) -> None:
        self.belopp: dict[int, Anslagsbelopp] = {}
        self.avslutade: frozenset[int] = frozenset()
        self.outnyttjat: Counter[int] = Counter()
        """By budgetår, what has lapsed of what the anslag might be exceeded by."""
        self.uppdrag: dict[str, Uppdrag] = {}
        self.dispositionsratt: Dispositionsratt | None = None
        self.ratt_sagd = Rattsbesked(0, date.min)

    def krav_oppet(self, budgetar: int) -> None:
        """Refuse what would use the money of a year that is closed."""
        krav(budgetar not in self.avslutade, BudgetaretAvslutat, budgetar=budgetar)

    def overskridande_ore(self, budgetar: int) -> int:
        """What the anslag may be exceeded by in the year, used or not."""
        return sum(
            b.belopp_ore
            for b in self.belopp.values()
            if b.slag is Beloppsslag.OVERSKRIDANDE and b.budgetar == budgetar
        )

    def ingaende(self, budgetar: int) -> tuple[int, Anslagsbelopp] | None:
        """The statement of what was carried over into the year, with its version."""
        for version, belopp in self.belopp.items():
            if belopp.slag is Beloppsslag.INGAENDE and belopp.budgetar == budgetar:
                return version, belopp
        return None

    def slutar(self, budgetar: int) -> int | None:
        """The last year that may be promised by the bemyndigande of `budgetar`, if it says so."""
        sagda = (b.slutar for _, b in self._ramar(budgetar))
        return max((ar for ar in sagda if ar is not None), default=None)

    @uppslag(
        "dispositionsratt",
        "dispositionsrätten till medel för {1} som betalas tillbaka {2}",
        syns_i=("till_anslaget",),
    )
    def ar_anslagets(self, annars: Dispositionsratt, budgetar: int, ar: int) -> Svar[bool]:
        """Whether the money of `budgetar` is the anslag's again when it is paid back in the year
        `ar`. `annars`: the right, by the regelverk, if none is said of the post.
        """
        ratten = self.dispositionsratt or annars
        samma_ar = ratten is Dispositionsratt.SAMMA_AR and budgetar == ar
        anslagets = ratten is Dispositionsratt.ANSLAG or samma_ar
        blir = Dispositionsratt.ANSLAG if anslagets else Dispositionsratt.INKOMSTTITEL
        return Svar(anslagets, self.ratt_sagd.version, blir.namn)

    @uppslag("bemyndigande", "om bemyndigandet för {0} avsåg {1}")
    def omfattar(self, budgetar: int, ar: int) -> Svar[bool]:
        """Whether what may be promised by the bemyndigande of `budgetar` may be of the year `ar`.

        As long as it names no last year it may, and how much, the guard says.
        """
        ramar, slutar = self._ramar(budgetar), self.slutar(budgetar)
        version = max((v for v, b in ramar if b.slutar == slutar), default=0)
        far = slutar is None or ar <= slutar
        return Svar(far, version, ("ja" if far else "nej") if ramar else SAKNAS)

    def _ramar(self, budgetar: int) -> list[tuple[int, Anslagsbelopp]]:
        """The bemyndiganden of a year that have not been corrected to nothing."""
        return [
            (version, b)
            for version, b in self.belopp.items()
            if b.slag is Beloppsslag.BEMYNDIGANDE and b.budgetar == budgetar and b.belopp_ore
        ]


class Ratten(NamedTuple):
    """The right to what is paid back: that of the post, or else as the regelverk says."""

    post: Anslag
    annars: Dispositionsratt

    def ar_anslagets(self, budgetar: int, ar: int) -> bool:
        return self.post.ar_anslagets(self.annars, budgetar, ar)


def anslag_id(utgiftsomrade: str, anslag: str, anslagspost: str) -> UUID:
    """The id follows from the designation, so that a post can only be set up once."""
    return id_av_namn(_NAMNRYMD, utgiftsomrade, anslag, anslagspost)


class AnslagspostUpplagd(Anslag.Event):
    """An anslagspost was set up, named as in the regleringsbrev: "9", "1:6", "16".

    verkningsdag is the first day that it can have money. `dispositionsratt` is that to what is paid
    back; None: it is as the regelverk of the grant says.
    """

    TOPIC = "anslag.post-upplagd"
    NAMN = "anslagspost upplagd"
    HANT = FAR_KOMMA

    utgiftsomrade: Rad
    anslag: Rad
    anslagspost: Rad
    benamning: Rad
    dispositionsratt: Dispositionsratt | None

    def apply(self, aggregate: Anslag) -> None:
        aggregate.ratt_sagd = Rattsbesked(self.originator_version, self.verkningsdag)
        aggregate.dispositionsratt = self.dispositionsratt


def lagg_upp(
    atgard: Atgard,
    *,
    utgiftsomrade: str,
    anslag: str,
    anslagspost: str,
    benamning: str,
    dispositionsratt: Dispositionsratt | None = None,
) -> Anslag:
    """Set up an anslagspost."""
    return Anslag.borja(
        AnslagspostUpplagd,
        atgard,
        id=anslag_id(utgiftsomrade, anslag, anslagspost),
        utgiftsomrade=utgiftsomrade,
        anslag=anslag,
        anslagspost=anslagspost,
        benamning=benamning,
        dispositionsratt=dispositionsratt,
    )
