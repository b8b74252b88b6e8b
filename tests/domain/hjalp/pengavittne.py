"""What the mottagare has in hand, counted from what was recorded: nobody may be paid too much.

It reads amounts and payees of facts, and neither boxes nor movements nor what the case remembers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.arende.pengaregeln import UtbetalningBortfallen
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.aterrapport.granskning import GranskningHavd
from domain.grund.faktum import Faktum
from domain.utbetalning.aterkallelse import UtbetalningAterkallad
from domain.utbetalning.attest import UtbetalningAttesterad
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.order import UtbetalningBeordrad
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad
from domain.utbetalning.returrattelse import ReturRattad
from projections.pengar.floden import floden
from projections.pengar.kontering import kontera
from tests.domain.hjalp.beviljandevittne import Beviljandevittne
from tests.domain.hjalp.kvittningsben import kvittat_ore

REDOVISADE = ("forbrukat", "ej_godkant", "oforbrukat")
ALDRIG_UNDER_NOLL = ("godkant", "anvant", "kravt")
"""Flows that only reports and claims make, and that what follows of them takes back."""


class Gjord(NamedTuple):
    """Under which order it was made, where it went, how much it was, and what has not come back."""

    om: UUID
    till: str
    ore: int
    kvar: int


@dataclass
class Vittne:
    """By payment what was made, and under which order; all in öre."""

    beviljande: Beviljandevittne = field(default_factory=Beviljandevittne)
    betalt: dict[int, Gjord] = field(default_factory=dict)
    kvittat: int = 0
    aterbetalt: int = 0
    pa_vag: dict[UUID, int] = field(default_factory=dict)
    attesterat: dict[UUID, int] = field(default_factory=dict)
    egna: set[str] = field(default_factory=set)
    """Where he has been paid by order: what else went there is his."""

    @property
    def i_hand(self) -> int:
        hans = sum(g.kvar for g in self.betalt.values() if g.till in self.egna)
        return hans + self.kvittat - self.aterbetalt

    def se(self, f: Faktum) -> None:
        """Count what the fact says."""
        self.beviljande.se(f)
        self.kvittat += kvittat_ore(f)
        match f:
            case AterbetalningAvraknad():
                self.aterbetalt += sum(u.belopp_ore for u in f.kapital)
                self.aterbetalt -= sum(u.belopp_ore for u in f.tidigare_kapital)
            case AterbetalningMottagen() | FordranKvittad():
                self.aterbetalt += sum(u.belopp_ore for u in f.kapital)
            case AterbetalningHavd() | KvittningHavd():
                self.aterbetalt -= sum(u.belopp_ore for u in f.kapital)
            case _:
                self._se_betalning(f)

    def _se_betalning(self, f: Faktum) -> None:
        match f:
            case UtbetalningAttesterad():
                self.pa_vag[f.utbetalning_id] = f.belopp_ore
                self.attesterat[f.utbetalning_id] = f.belopp_ore
            case UtbetalningBeordrad():
                self.egna.add(f.betalningsmal)
            case UtbetalningAterkallad() | UtbetalningBortfallen():
                self.pa_vag.pop(f.utbetalning_id, None)
                self.attesterat.pop(f.utbetalning_id, None)
            case UtbetalningGenomford():
                gjord = Gjord(f.utbetalning_id, f.betalningsmal, f.belopp_ore, f.belopp_ore)
                self.betalt[f.originator_version] = gjord
                self._utford(f.utbetalning_id)
            case UtbetalningReturnerad():
                self._kom(f.utbetalning_version, f.belopp_ore)
            case ReturRattad():
                self._kom(f.utbetalning_version, f.belopp_ore - f.tidigare_belopp_ore)
            case UtbetalningRattad():
                forut = self.betalt.pop(f.rattar_version)
                kvar = forut.kvar + f.belopp_ore - f.tidigare_belopp_ore
                gjord = Gjord(forut.om, f.betalningsmal, f.belopp_ore, kvar)
                self.betalt[f.originator_version] = gjord
                self._utford(forut.om)

    def _kom(self, version: int, ore: int) -> None:
        gjord = self.betalt[version]
        self.betalt[version] = gjord._replace(kvar=gjord.kvar - ore)

    def _utford(self, utbetalning_id: UUID) -> None:
        """An order is carried out by the first payment under its id that was made at all."""
        gjord = any(g.om == utbetalning_id and g.ore for g in self.betalt.values())
        if gjord:
            self.pa_vag.pop(utbetalning_id, None)
        elif utbetalning_id in self.attesterat:  # it is open again
            self.pa_vag[utbetalning_id] = self.attesterat[utbetalning_id]

    def brister(self) -> Iterator[str]:
        pa_vag = sum(self.pa_vag.values())
        beviljat = self.beviljande.beviljat
        if pa_vag and self.i_hand + pa_vag > beviljat:
            yield f"har {self.i_hand}, får {pa_vag} till, av {beviljat}"
        if pa_vag and not self.beviljande.har_bifall:
            yield f"får {pa_vag}, och inget bifall gäller"


def under_noll(fakta: list[Faktum]) -> Iterator[tuple[str, date, int]]:
    """Flows of reports and claims that are less than nothing on a day."""
    rader: Counter[tuple[str, date]] = Counter()
    for f in fakta:
        for p in floden(f):
            if p.konto in ALDRIG_UNDER_NOLL:
                rader[p.konto, p.verkningsdag] += p.belopp_ore
    for konto in sorted({k for k, _ in rader}):
        summa = 0
        for dag in sorted(d for k, d in rader if k == konto):
            summa += rader[konto, dag]
            if summa < 0:
                yield konto, dag, summa


def redovisat_utan_granskning(fakta: list[Faktum]) -> Iterator[tuple[str, int, date]]:
    """Boxes that anything had come into on a day, of what is accounted for, when no review stands.

    When the reviews are lifted nothing is left of them, on any day.
    """
    rader: Counter[tuple[str, int, date]] = Counter()
    for f in fakta:
        for p in kontera(f):
            if p.konto in REDOVISADE and p.plats.arende_id:
                rader[p.konto, p.plats.budgetar, p.verkningsdag] += p.belopp_ore
        if isinstance(f, GranskningHavd):
            yield from (nyckel for nyckel, ore in rader.items() if ore)
