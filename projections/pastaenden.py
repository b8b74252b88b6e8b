"""Påståenden: what a fact states about its stream, and which statements a correction corrects."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from typing import NamedTuple

from domain.anslag import AnslagspostUpplagd
from domain.ansokan import AnsokanInkommen, InkommenDagRattad
from domain.beslut import BeslutMeddelat, BidragBeviljat
from domain.faktum import Faktum
from domain.mottagare import MottagareRegistrerad
from domain.regelverk import RegelverksversionInford
from domain.utbetalning import (
    UtbetalningAttesterad,
    UtbetalningBeordrad,
    UtbetalningGenomford,
    UtbetalningRattad,
)
from domain.utlysning import UtlysningPublicerad


class Pastaende(NamedTuple):
    """The fact states `varde` of `nyckel`, as from its verkningsdag."""

    nyckel: str
    varde: str


class Rattelse(NamedTuple):
    """The fact corrects what the fact with `version` in the same stream stated.

    All of that is unsaid. If `igen`, the same is said again as from the correcting fact's
    verkningsdag, but for the keys that the correcting fact itself states.
    """

    version: int
    igen: bool


@singledispatch
def uppgifter(faktum: Faktum) -> Iterator[Pastaende | Rattelse]:
    """What a fact states about its stream; nothing, if it only moves money."""
    yield from ()


@uppgifter.register
def _(faktum: AnslagspostUpplagd) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("utgiftsomrade", faktum.utgiftsomrade)
    yield Pastaende("anslag", faktum.anslag)
    yield Pastaende("anslagspost", faktum.anslagspost)
    yield Pastaende("benamning", faktum.benamning)


@uppgifter.register
def _(faktum: MottagareRegistrerad) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("organisationsnummer", faktum.organisationsnummer)
    yield Pastaende("namn", faktum.namn)


@uppgifter.register
def _(faktum: RegelverksversionInford) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("beteckning", faktum.beteckning)
    yield Pastaende("rubrik", faktum.rubrik)
    yield Pastaende("version", faktum.version)


@uppgifter.register
def _(faktum: UtlysningPublicerad) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("diarienummer", faktum.diarienummer)
    yield Pastaende("rubrik", faktum.rubrik)
    yield Pastaende("lage", "publicerad")
    yield Pastaende("ram_ore", str(faktum.ram_ore))
    yield Pastaende("publicerad_dag", faktum.verkningsdag.isoformat())
    yield Pastaende("sista_ansokningsdag", faktum.sista_ansokningsdag.isoformat())
    yield Pastaende("regelverk", faktum.regelverk.beteckning)
    yield Pastaende("regelverksversion", faktum.regelverk.version)
    yield Pastaende("anslag_id", str(faktum.anslag_id))
    yield Pastaende("budgetar", str(faktum.budgetar))


@uppgifter.register
def _(faktum: AnsokanInkommen) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("diarienummer", faktum.diarienummer)
    yield Pastaende("avser", faktum.avser)
    yield Pastaende("utlysning_id", str(faktum.medel.utlysning_id))
    yield Pastaende("mottagare_id", str(faktum.mottagare_id))
    yield Pastaende("inkommen_dag", faktum.verkningsdag.isoformat())
    yield Pastaende("lage", "inkommet")
    if faktum.sokt_ore is not None:
        yield Pastaende("sokt_ore", str(faktum.sokt_ore))


@uppgifter.register
def _(faktum: InkommenDagRattad) -> Iterator[Pastaende | Rattelse]:
    """All that the ansökan states moves with it: it was not there before it came in."""
    yield Rattelse(faktum.rattar_version, igen=True)
    yield Pastaende("inkommen_dag", faktum.verkningsdag.isoformat())


@uppgifter.register
def _(faktum: BidragBeviljat) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("lage", "beviljat")
    yield Pastaende("beslutsdag", faktum.verkningsdag.isoformat())
    yield Pastaende("beslut_id", str(faktum.beslut_id))
    yield Pastaende("regelverk", faktum.regelverk.beteckning)
    yield Pastaende("regelverksversion", faktum.regelverk.version)


@uppgifter.register
def _(faktum: BeslutMeddelat) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("lage", "meddelat")
    yield Pastaende("meddelat_dag", faktum.verkningsdag.isoformat())


@uppgifter.register
def _(faktum: UtbetalningAttesterad) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("lage", "utbetalning-attesterad")


@uppgifter.register
def _(faktum: UtbetalningBeordrad) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("lage", "utbetalning-beordrad")


@uppgifter.register
def _(faktum: UtbetalningGenomford) -> Iterator[Pastaende | Rattelse]:
    yield from _utbetalt(faktum)


@uppgifter.register
def _(faktum: UtbetalningRattad) -> Iterator[Pastaende | Rattelse]:
    """A payment that was never made is only unsaid: what was stated before it holds again."""
    yield Rattelse(faktum.rattar_version, igen=False)
    yield from _utbetalt(faktum)


def _utbetalt(faktum: UtbetalningGenomford | UtbetalningRattad) -> Iterator[Pastaende]:
    """An ärende is paid by what was paid with right; what was not is in its money."""
    if faktum.belopp_ore > faktum.for_hogt_belopp_ore:
        yield Pastaende("lage", "utbetalt")
        yield Pastaende("utbetald_dag", faktum.verkningsdag.isoformat())
