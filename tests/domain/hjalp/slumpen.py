"""What a step made at random stands on: the call and its rules, and what chance chooses."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast
from uuid import UUID

from domain.arende.arende import Arende
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.myndighet.myndighet import Myndighet
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Utlysning
from tests.domain.hjalp import scenario
from tests.domain.hjalp.beslutade import GRUND
from tests.domain.hjalp.besluten import AVSLUTAD
from tests.domain.hjalp.historia import INFORT, MYNDIGHETEN, REGELVERKET, UTLYSNINGEN
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import Fact, but

T = TypeVar("T")
SOKT = 30
OSKYDDAD = INNEHALL.model_copy(update={"skyddar_part": False})


def strommar(*slut: Fact) -> tuple[Beslutsunderlag, Utlysning]:
    """What is decided under, and the call: going on, or closed."""
    alla = scenario.given(but(INFORT, innehall=OSKYDDAD), *GRUND[1:], *slut).strommar
    underlag = Beslutsunderlag(
        cast(Regelverk, alla[REGELVERKET]), cast(Myndighet, alla[MYNDIGHETEN]), frozenset()
    )
    return underlag, cast(Utlysning, alla[UTLYSNINGEN])


PAGAR, SLUT = strommar(), strommar(AVSLUTAD)


@dataclass(frozen=True)
class Slump:
    """What one step is made with: a day, a number that chooses, an amount in öre."""

    underlag: Beslutsunderlag
    utlysning: Utlysning
    dag: date
    nr: int
    ore: int

    def nagon(self, kanda: Collection[T], annars: T) -> T:
        """One of those there are, or now and then one that there is not."""
        alla = list(kanda)
        return alla[self.nr % len(alla)] if alla and self.nr else annars


def nytt_id(arende: Arende) -> UUID:
    return UUID(int=1000 + arende.version)


OKAND = UUID(int=1)
