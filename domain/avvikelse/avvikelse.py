"""Avvikelsearbete: a deviation is seen by somebody, and somebody records that it stands.

What deviates is found by the tables, from the facts, and goes when a fact puts it right. What is
recorded here is what people have made of it meanwhile, word for word: if it later deviates in
another way, nobody has seen that.
"""

from __future__ import annotations

from typing import NamedTuple

from domain.avvikelse.stopp import (
    AnnanMyndighetsAvvikelse,
    AvvikelsenArAvAnnatSlag,
    AvvikelsenFinnsInte,
    AvvikelsenLyderAnnorlunda,
    RedanAvgjord,
    RedanSedd,
    SkalForAttDetStarFast,
)
from domain.grund.aktor import Atgard
from domain.grund.faktum import Faktum
from domain.grund.stopp import krav
from domain.grund.strom import Strom
from domain.grund.varden import Rad, Text


class Avvikelsearbete(Strom):
    """What has been made of one deviation. Its id is the deviation's."""

    TOPIC = "avvikelse"

    class Event(Faktum):
        """A fact about a deviation: of the kind `slag`, which then read `lydelse`."""

        slag: Rad
        lydelse: Text

    def __init__(self) -> None:
        self.sedd: str | None = None
        """What it read when it was last seen, or recorded to stand."""
        self.avgjord: str | None = None


class AvvikelseSedd(Avvikelsearbete.Event):
    """Somebody has seen it, and has it in hand."""

    TOPIC = "avvikelse.sedd"
    NAMN = "avvikelse sedd"

    def apply(self, aggregate: Avvikelsearbete) -> None:
        aggregate.sedd = self.lydelse


class AvvikelseAvgjord(Avvikelsearbete.Event):
    """It was recorded, with reasons, that what deviates stands as it is."""

    TOPIC = "avvikelse.avgjord"
    NAMN = "avvikelse avgjord"

    motivering: Text

    def apply(self, aggregate: Avvikelsearbete) -> None:
        aggregate.avgjord = self.lydelse


class Funnen(NamedTuple):
    """A deviation as the tables have found it: what it is, how it reads, and whose it is.

    `organisationer` are those that have acted, for the state, in what it is found in.
    """

    slag: str
    lydelse: str
    organisationer: frozenset[str]


def marka_sedd(
    avvikelse: Avvikelsearbete,
    atgard: Atgard,
    *,
    slag: str,
    lydelse: str,
    funnen: Funnen | None,
) -> None:
    """Say that one has seen it as it reads now. `funnen`: what is found at its address now."""
    _krav_som_funnen(funnen, slag, lydelse, atgard.av.organisation)
    krav(avvikelse.sedd != lydelse, RedanSedd)
    avvikelse.registrera(AvvikelseSedd, atgard, slag=slag, lydelse=lydelse)


def avgor(
    avvikelse: Avvikelsearbete,
    atgard: Atgard,
    *,
    slag: str,
    lydelse: str,
    motivering: str,
    funnen: Funnen | None,
) -> None:
    """Record that it stands as it is, and why. `funnen`: what is found at its address now."""
    _krav_som_funnen(funnen, slag, lydelse, atgard.av.organisation)
    krav(motivering.strip() != "", SkalForAttDetStarFast)
    krav(avvikelse.avgjord != lydelse, RedanAvgjord)
    avvikelse.registrera(
        AvvikelseAvgjord, atgard, slag=slag, lydelse=lydelse, motivering=motivering
    )


def _krav_som_funnen(funnen: Funnen | None, slag: str, lydelse: str, vem: str) -> None:
    """It deviates, is what was said, reads so, and is in what one's own authority does."""
    krav(funnen is not None, AvvikelsenFinnsInte)
    assert funnen is not None
    krav(slag == funnen.slag, AvvikelsenArAvAnnatSlag, slag=funnen.slag)
    krav(lydelse == funnen.lydelse, AvvikelsenLyderAnnorlunda, lydelse=funnen.lydelse)
    krav(vem in funnen.organisationer, AnnanMyndighetsAvvikelse, organisation=vem)
