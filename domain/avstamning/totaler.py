"""Totaler: what a month comes to, as the bank or the ekonomisystem has it, on each account."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Annotated, NamedTuple
from uuid import UUID

from domain.avstamning.stopp import (
    ForeForraTotalerna,
    ManadenInteSlut,
    TotalenHorInteDit,
    TotalenTvaGanger,
    TotalenUtanPlats,
    TotalSaknas,
)
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.stopp import krav
from domain.grund.varden import Budgetar, OreMedTecken, Rad, Skrivsatt, Uppgift
from domain.mottagare.betalningsmal import Betalningsmal
from domain.myndighet.myndighet import Avstamning, Myndighet, Totalnyckel, krav_egen

Manad = Annotated[
    str,
    Skrivsatt(
        r"(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])",
        "ska vara en månad, skriven ÅÅÅÅ-MM: från 1900-01 till 2999-12",
    ),
]


class Kalla(Ord):
    """Whose totals they are."""

    BANK = "bank", "banken"
    EKONOMISYSTEM = "ekonomisystem", "ekonomisystemet"


class Totalslag(Ord):
    """What a total is of: what the bank has moved, or what is booked on an anslagspost."""

    INBETALT = "inbetalt"
    UTBETALT = "utbetalt"
    UTGIFTER = "utgifter"
    INKOMSTER = "inkomster"


SLAG_HOS = {
    Kalla.BANK: frozenset({Totalslag.INBETALT, Totalslag.UTBETALT}),
    Kalla.EKONOMISYSTEM: frozenset({Totalslag.UTGIFTER, Totalslag.INKOMSTER}),
}
"""What each says: nobody else's totals are compared with ours."""


class Totalplats(NamedTuple):
    """What a total is of: no two of a month's are of the same."""

    slag: Totalslag
    konto: str | None
    anslag_id: UUID | None
    budgetar: int | None

    @property
    def i_ord(self) -> str:
        plats = self.konto or f"anslagspost {self.anslag_id}, {self.budgetar}"
        return f"{self.slag.namn} ({plats})"


class Total(Uppgift):
    """So much in the month: on one of our accounts, or of an anslagspost's money of a budgetår.

    What is paid out is of an anslagspost, or, when it is a receipt sent back, from our account.
    """

    slag: Totalslag
    konto: Betalningsmal | None
    anslag_id: UUID | None
    budgetar: Budgetar | None
    belopp_ore: OreMedTecken

    @property
    def nyckel(self) -> Totalplats:
        return Totalplats(self.slag, self.konto, self.anslag_id, self.budgetar)

    @property
    def har_sin_plats(self) -> bool:
        om_anslag = {self.anslag_id is not None, self.budgetar is not None}
        pa_konto = self.konto is not None and om_anslag == {False}
        pa_anslag = self.konto is None and om_anslag == {True}
        match self.slag:
            case Totalslag.INBETALT:
                return pa_konto
            case Totalslag.UTBETALT:
                return pa_konto or pa_anslag
            case Totalslag.UTGIFTER | Totalslag.INKOMSTER:
                return pa_anslag


class TotalerRegistrerade(Myndighet.Event):
    """The authority had the totals of a month from the bank, or from its ekonomisystem.

    They replace what the same source was said to have for the month, and what was signed of that.
    """

    TOPIC = "myndighet.totaler-registrerade"
    NAMN = "totaler registrerade"
    HANT = dagen("Registreringsdagen")

    kalla: Kalla
    manad: Manad
    totaler: tuple[Total, ...]
    referens: Rad

    def apply(self, aggregate: Myndighet) -> None:
        totaler: dict[Totalnyckel, int] = {t.nyckel: t.belopp_ore for t in self.totaler}
        aggregate.avstamningar[self.kalla, self.manad] = Avstamning(
            self.originator_version, self.av.subjekt, self.verkningsdag, totaler
        )

    def i_ord(self) -> str:
        return f"{len(self.totaler)} totaler från {self.kalla.namn} för {self.manad}"


def manadens_sista_dag(manad: str) -> date:
    """ÅÅÅÅ-MM as the last day of it."""
    ar, nr = int(manad[:4]), int(manad[5:])
    nasta = date(ar + nr // 12, nr % 12 + 1, 1)
    return date.fromordinal(nasta.toordinal() - 1)


def registrera_totaler(
    myndighet: Myndighet,
    atgard: Atgard,
    *,
    kalla: Kalla,
    manad: str,
    totaler: Sequence[Total],
    referens: str,
) -> None:
    """Record what a source says of a month that is over; what it said before no longer counts."""
    krav_egen(myndighet, atgard.av)
    krav(atgard.dag > manadens_sista_dag(manad), ManadenInteSlut, manad=manad, dag=atgard.dag)
    forra = myndighet.avstamningar.get((kalla, manad))
    krav(forra is None or atgard.dag >= forra.dag, ForeForraTotalerna, dag=forra and forra.dag)
    krav(len(totaler) > 0, TotalSaknas)
    krav_totaler(kalla, totaler)
    myndighet.registrera(
        TotalerRegistrerade,
        atgard,
        kalla=kalla,
        manad=manad,
        totaler=tuple(totaler),
        referens=referens,
    )


def krav_totaler(kalla: Kalla, totaler: Sequence[Total]) -> None:
    """Each is such as the source has, of a place of its own."""
    for total in totaler:
        vad = total.slag.namn
        krav(total.slag in SLAG_HOS[kalla], TotalenHorInteDit, total=vad, kalla=kalla.namn)
        krav(total.har_sin_plats, TotalenUtanPlats, total=vad)
    for nyckel, gang in Counter(t.nyckel for t in totaler).items():
        krav(gang == 1, TotalenTvaGanger, total=nyckel.slag.namn)
