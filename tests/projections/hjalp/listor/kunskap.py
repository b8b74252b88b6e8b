"""The facts as they are known and in effect: what the lists are worked out from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from domain.ansokan.inlamning import AnsokanInkommen
from domain.ansokan.komplettering import KompletteringBegard
from domain.ansokan.rattelse import InkommenDagRattad
from domain.arende.pengafaktum import Pengafaktum
from domain.aterrapport.begaran import AterrapportKompletteringBegard
from domain.beslut.andring import BeslutAndrat, BeslutUpphavt
from domain.beslut.beslutsfaktum import Avgorande, Beslutsfaktum
from domain.beslut.bifall import BidragBeviljat
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.handlaggning.avslut import HandlaggningAterupptagen, HandlaggningAvslutad
from domain.handlaggning.kommunicering import UnderlagKommunicerat
from domain.utbetalning.aterkallelse import UtbetalningAterkallad
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad
from domain.utbetalning.utbetalningshinder import UtbetalningshinderBeslutat, UtbetalningshinderHavt

Rad = tuple[Any, ...]
Funna = list[tuple[int, Any]]


BEREDER = (KompletteringBegard, UnderlagKommunicerat, AterrapportKompletteringBegard)


class Kunskap:
    """The facts known at a position and in effect on a day, in the order in which they take it.

    What a later fact has corrected, as far as is known, is not among them.
    """

    def __init__(self, logg: list[tuple[int, Faktum]], per: date, position: int) -> None:
        self.per = per
        self._redan: dict[tuple[type[Faktum], ...], tuple[Funna, Funna]] = {}
        self.kanda = known = [(p, f) for p, f in logg if p <= position]
        self.ansokningar = {f.originator_id: f for _, f in known if isinstance(f, AnsokanInkommen)}
        gone = {(f.originator_id, v) for _, f in known if (v := getattr(f, "rattar_version", 0))}
        self.alla = sorted(
            ((p, f) for p, f in known if f.verkningsdag <= per), key=lambda pf: pf[1].verkningsdag
        )
        self.rader = [
            (p, f) for p, f in self.alla if (f.originator_id, f.originator_version) not in gone
        ]
        self.inkomna = dict(self._inkomna(known))

    def _inkomna(self, known: list[tuple[int, Faktum]]) -> Iterator[tuple[UUID, date]]:
        dagar: dict[UUID, date] = {}
        for _, f in known:
            if isinstance(f, AnsokanInkommen | InkommenDagRattad):
                dagar[f.originator_id] = f.verkningsdag
        yield from ((a, dag) for a, dag in dagar.items() if dag <= self.per)

    def av(self, *slag: type[Faktum]) -> list[Any]:
        return [f for _, f in self._funna(slag)[0]]

    def med_plats(self, *slag: type[Faktum]) -> list[tuple[int, Any]]:
        """In order of day, then position."""
        return [*self._funna(slag)[1]]

    def _funna(self, slag: tuple[type[Faktum], ...]) -> tuple[Funna, Funna]:
        """Those of these kinds as they are in `rader`, and in order: looked for once."""
        if slag not in self._redan:
            rader = [(p, f) for p, f in self.rader if isinstance(f, slag)]
            ordnade = sorted(rader, key=lambda pf: (pf[1].verkningsdag, pf[0]))
            self._redan[slag] = rader, ordnade
        return self._redan[slag]

    def avgorande(self, arende: UUID) -> Avgorande | None:
        nu = None
        for _, f in self.med_plats(Avgorande):
            if f.originator_id == arende:
                nu = None if isinstance(f, BeslutUpphavt) else f
        return nu

    def gallande(self, f: Beslutsfaktum) -> bool:
        """Neither changed nor revoked nor lifted."""
        bort = {b.andrar_beslut_id for b in self.av(BeslutAndrat)}
        bort |= {b.upphaver_beslut_id for b in self.av(BeslutUpphavt)}
        bort |= {b.haver_beslut_id for b in self.av(UtbetalningshinderHavt)}
        return f.beslut_id not in bort

    def lada(self, arende: UUID | None = None) -> dict[tuple[Any, ...], int]:
        """What lies in each box of each ärende and year, by the movements that facts state."""
        summor: dict[tuple[Any, ...], int] = defaultdict(int)
        for _, f in self.kanda:
            if isinstance(f, Pengafaktum) and arende in (None, f.originator_id):
                for r in f.rorelser:
                    if r.dag <= self.per:
                        summor[f.originator_id, r.fran, r.fran_budgetar] -= r.belopp_ore
                        summor[f.originator_id, r.till, r.till_budgetar] += r.belopp_ore
        return summor

    def i(self, arende: UUID, lada: Lada) -> int:
        return sum(ore for (_, har, _), ore in self.lada(arende).items() if har is lada)

    def dnr(self, arende: UUID) -> str:
        return self.ansokningar[arende].diarienummer


def avslutat(k: Kunskap, arende: UUID) -> bool:
    rader = [
        f
        for _, f in k.med_plats(HandlaggningAvslutad, HandlaggningAterupptagen)
        if f.originator_id == arende
    ]
    return bool(rader) and isinstance(rader[-1], HandlaggningAvslutad)


SVENSK = [
    "Region Skåne",
    "Region Uppsala",
    "Region Östergötland",
    "Västra Götalandsregionen",
    "Åmåls kommun",
]


def hindrat(k: Kunskap, arende: UUID) -> bool:
    return any(
        f.originator_id == arende and k.gallande(f) for f in k.av(UtbetalningshinderBeslutat)
    )


def bekraftade(k: Kunskap) -> set[UUID]:
    return {f.utbetalning_id for f in k.av(UtbetalningGenomford, UtbetalningRattad) if f.belopp_ore}


def aterkallade(k: Kunskap) -> set[UUID]:
    return {f.utbetalning_id for f in k.av(UtbetalningAterkallad)}


def beviljat(k: Kunskap, arende: UUID) -> int:
    nu = k.avgorande(arende)
    return nu.belopp_ore if isinstance(nu, BidragBeviljat | BeslutAndrat) else 0


def utbetalt(k: Kunskap, arende: UUID | None = None) -> int:
    """What the bank paid less what it sent back."""
    return sum(
        -f.belopp_ore if isinstance(f, UtbetalningReturnerad) else f.belopp_ore
        for f in k.av(UtbetalningGenomford, UtbetalningRattad, UtbetalningReturnerad)
        if arende in (None, f.originator_id)
    )
