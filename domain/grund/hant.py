"""Hänt: a day on which something is said to have happened is never later than today.

A year mistyped would otherwise be seen by nobody until it comes. Every fact says in `HANT` which of
its days have come when it is recorded; what may take effect later (an amount of next year, a name,
a delegation) names none. What is to be done by a day, or holds to one, is never among them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import ClassVar, Protocol

from domain.grund.stopp import DagenHarInteKommit, krav

Dagar = Mapping[str, str]
"""Fields of a fact that are days that have come, and what each is called in a sentence."""


def dagen(namn: str, **andra: str) -> Dagar:
    """The verkningsdag has come, and is called `namn`; and so have the other fields named."""
    return {"verkningsdag": namn, **andra}


DAGEN_HAR_KOMMIT = dagen("Dagen")
BESLUTSDAG = dagen("Beslutsdagen")
BANKDAG = dagen("Bankdagen")
ANKOMSTDAG = dagen("Ankomstdagen")
FAR_KOMMA: Dagar = {}
"""The fact may be recorded before the day on which it takes effect."""


class _Hande(Protocol):
    HANT: ClassVar[Dagar]


def krav_hant(fakta: Iterable[_Hande], idag: date) -> None:
    """Refuse facts that say that something has happened on a day after `idag`.

    A day that a fact does not give (None) is of what has not happened.
    """
    for faktum in fakta:
        for falt, namn in faktum.HANT.items():
            if (dag := getattr(faktum, falt)) is not None:
                krav_dag(dag, namn, idag)


def krav_dag(dag: date, namn: str, idag: date) -> None:
    """Refuse a day after `idag`."""
    krav(dag <= idag, DagenHarInteKommit, dagen=namn, dag=dag, idag=idag)
