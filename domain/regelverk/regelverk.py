"""Regelverk: a förordning as data, in versions with a day of entry into force.

A förordning that was not seen before is a new file, not new code.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from pydantic import Field

from domain.grund.aktor import Atgard
from domain.grund.faktum import Faktum
from domain.grund.hant import FAR_KOMMA
from domain.grund.stopp import krav
from domain.grund.strom import Strom
from domain.grund.uppslag import Svar, uppslag
from domain.grund.varden import Rad, Uppgift, id_av_namn, som_lagrad
from domain.regelverk.innehall import Innehall
from domain.regelverk.stopp import RegelverketGallerInte, VersionenFinnsRedan

_NAMNRYMD = UUID("5b1f1c1e-6a0e-4d1c-9a52-6e2f5f0a9a03")


class Regelverksreferens(Uppgift):
    """Which version a decision was made under."""

    regelverk_id: UUID
    beteckning: Rad
    version: Rad


class Version(NamedTuple):
    ikraft: date
    namn: str
    innehall: Innehall
    nummer: int = 0
    """Which fact of the stream entered it."""


class Regelverk(Strom):
    """A förordning or överenskommelse in all its versions, in the order they were entered."""

    TOPIC = "regelverk"

    class Event(Faktum):
        """A fact of a regelverk."""

    def __init__(self) -> None:
        self.beteckning = ""
        self.versioner: list[Version] = []

    @uppslag("regelverk", "version som gäller den {0}")
    def gallande(self, dag: date) -> Svar[Version]:
        """The version in force on `dag`: the latest, and of equals the last entered."""
        i_kraft = [v for v in self.versioner if v.ikraft <= dag]
        krav(bool(i_kraft), RegelverketGallerInte, beteckning=self.beteckning, dag=dag)
        funnen = max(enumerate(i_kraft), key=lambda par: (par[1].ikraft, par[0]))[1]
        return Svar(funnen, funnen.nummer, f"{self.beteckning} version {funnen.namn}")

    def innehall(self, referens: Regelverksreferens) -> Innehall:
        """What the version says that a decision was made under, whatever has been entered since."""
        return next(v.innehall for v in self.versioner if v.namn == referens.version)

    def referens(self, dag: date) -> Regelverksreferens:
        return Regelverksreferens(
            regelverk_id=self.id, beteckning=self.beteckning, version=self.gallande(dag).namn
        )


def regelverk_id(beteckning: str) -> UUID:
    """The id follows from the designation ("2019:7")."""
    return id_av_namn(_NAMNRYMD, beteckning)


class RegelverksversionInford(Regelverk.Event):
    """A version was entered; verkningsdag is the day it enters into force."""

    TOPIC = "regelverk.version-inford"
    NAMN = "regelverksversion införd"
    HANT = FAR_KOMMA

    beteckning: Rad
    rubrik: Rad
    version: Rad
    innehall: Innehall = Field(repr=False)

    def apply(self, aggregate: Regelverk) -> None:
        aggregate.beteckning = self.beteckning
        aggregate.versioner.append(
            Version(self.verkningsdag, self.version, self.innehall, self.originator_version)
        )


def registrera(
    atgard: Atgard, *, beteckning: str, rubrik: str, version: str, innehall: Innehall
) -> Regelverk:
    """Enter a regelverk with its first version."""
    return Regelverk.borja(
        RegelverksversionInford,
        atgard,
        id=regelverk_id(beteckning),
        beteckning=beteckning,
        rubrik=rubrik,
        version=version,
        innehall=innehall,
    )


def infor_version(
    regelverk: Regelverk, atgard: Atgard, *, rubrik: str, version: str, innehall: Innehall
) -> None:
    """Enter a further version. Decisions already made keep the one they were made under."""
    krav(
        som_lagrad(version) not in {v.namn for v in regelverk.versioner},
        VersionenFinnsRedan,
        version=version,
        beteckning=regelverk.beteckning,
    )
    regelverk.registrera(
        RegelverksversionInford,
        atgard,
        beteckning=regelverk.beteckning,
        rubrik=rubrik,
        version=version,
        innehall=innehall,
    )
