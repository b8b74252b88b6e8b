"""Anslagsbelopp: what a budget year of an anslagspost gets, and what is taken from it.

Each amount refers to the decision that it stands in. A fact knows itself as an `Anslagsbelopp`, so
that what it does to the money is said in one place.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.anslag import Anslag, Anslagsbelopp, Beloppsslag, Riktning
from domain.faktum import Aktor, Budgetar, Ore, OreMedTecken, Rad
from domain.hant import FAR_KOMMA
from domain.stopp import krav, kronor
from domain.stopp.anslag import IngaendeFinnsRedan, IngaendeOverfortRedan, SammaAnslagspost
from domain.vakt import Vakt, anslagsvakt


class Beloppsfaktum(Anslag.Event):
    """What a budget year gets or loses. It is known, and corrected, by the version that it has."""

    HANT = FAR_KOMMA
    SLAG: ClassVar[Beloppsslag]

    budgetar: Budgetar
    belopp_ore: int

    def apply(self, aggregate: Anslag) -> None:
        aggregate.belopp[self.originator_version] = self.belopp

    @property
    def belopp(self) -> Anslagsbelopp:
        return Anslagsbelopp(self.SLAG, self.budgetar, self.belopp_ore, self.verkningsdag)

    def vakter(self) -> Iterator[Vakt]:
        yield vakt(self.originator_id, self.belopp)


class MedelTilldelade(Beloppsfaktum):
    """Money was allotted for a budgetår; verkningsdag is the first day it may be used."""

    TOPIC = "anslag.medel-tilldelade"
    SLAG = Beloppsslag.TILLDELNING

    belopp_ore: Ore
    beslutsreferens: Rad


class IngaendeBeloppFaststallt(Beloppsfaktum):
    """What was carried over from the year before was established.

    verkningsdag is the day from which it counts. Positive is anslagssparande, negative is
    anslagskredit that was used.
    """

    TOPIC = "anslag.ingaende-belopp-faststallt"
    SLAG = Beloppsslag.INGAENDE

    belopp_ore: OreMedTecken
    beslutsreferens: Rad


class MedelOmdisponerade(Beloppsfaktum):
    """Money was moved between two anslagsposter: one fact in each, in one append.

    verkningsdag is the day from which it may be used there, and no longer here.
    `riktning` says whether it came here or left; the other half is fact `motpost_version` of
    `motpost_anslag_id`.
    """

    TOPIC = "anslag.medel-omdisponerade"
    SLAG = Beloppsslag.OMDISPONERING

    belopp_ore: Ore
    riktning: Riktning
    motpost_anslag_id: UUID
    motpost_version: int
    beslutsreferens: Rad

    @property
    def belopp(self) -> Anslagsbelopp:
        return super().belopp._replace(
            riktning=self.riktning,
            motpost_anslag_id=self.motpost_anslag_id,
            motpost_version=self.motpost_version,
        )


class OverskridandeMedgivet(Beloppsfaktum):
    """Regeringen allowed so much more, as from verkningsdag, to be used than was allotted."""

    TOPIC = "anslag.overskridande-medgivet"
    SLAG = Beloppsslag.OVERSKRIDANDE

    belopp_ore: Ore
    beslutsreferens: Rad


class MedelIndragna(Beloppsfaktum):
    """Money that was free to use was withdrawn by the state as from verkningsdag."""

    TOPIC = "anslag.medel-indragna"
    SLAG = Beloppsslag.INDRAGNING

    belopp_ore: Ore
    beslutsreferens: Rad


def vakt(anslag_id: UUID, belopp: Anslagsbelopp) -> Vakt:
    """What an amount adds to what is free comes in; what it takes must be there."""
    andring_ore = belopp.disponibelt_ore
    kalla = anslagsvakt(anslag_id, belopp.budgetar)
    return Vakt(kalla, andring_ore, villkorlig=andring_ore < 0)


def krav_inget_ingaende(post: Anslag, budgetar: int) -> None:
    """What is carried over into a year is stated once."""
    forut = post.ingaende(budgetar)
    krav(
        forut is None,
        IngaendeFinnsRedan,
        budgetar=budgetar,
        belopp=kronor(forut[1].belopp_ore if forut else 0),
    )


def krav_inte_overfort(post: Anslag, budgetar: int) -> None:
    """Closing the year before has carried over what there was."""
    krav(
        budgetar - 1 not in post.avslutade,
        IngaendeOverfortRedan,
        budgetar=budgetar,
        foregaende=budgetar - 1,
    )


def tilldela(
    post: Anslag,
    *,
    verkningsdag: date,
    av: Aktor,
    budgetar: int,
    belopp_ore: int,
    beslutsreferens: str,
) -> None:
    """Record money allotted to the post for a budgetår, by regleringsbrev or other decision."""
    post.krav_oppet(budgetar)
    post.trigger_event(
        MedelTilldelade,
        verkningsdag=verkningsdag,
        av=av,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        beslutsreferens=beslutsreferens,
    )


def faststall_ingaende(
    post: Anslag,
    *,
    verkningsdag: date,
    av: Aktor,
    budgetar: int,
    belopp_ore: int,
    beslutsreferens: str,
) -> None:
    """Establish what was carried over into a year whose forerunner is not closed here."""
    post.krav_oppet(budgetar)
    krav_inget_ingaende(post, budgetar)
    krav_inte_overfort(post, budgetar)
    post.trigger_event(
        IngaendeBeloppFaststallt,
        verkningsdag=verkningsdag,
        av=av,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        beslutsreferens=beslutsreferens,
    )


def omdisponera(
    fran: Anslag,
    till: Anslag,
    *,
    verkningsdag: date,
    av: Aktor,
    budgetar: int,
    belopp_ore: int,
    beslutsreferens: str,
) -> None:
    """Move money from one anslagspost to another, within a budgetår."""
    krav(fran.id != till.id, SammaAnslagspost)
    for post in (fran, till):
        post.krav_oppet(budgetar)
    hos_fran, hos_till = fran.version + 1, till.version + 1
    for post, riktning, motpost, version in (
        (fran, Riktning.FRAN, till, hos_till),
        (till, Riktning.TILL, fran, hos_fran),
    ):
        post.trigger_event(
            MedelOmdisponerade,
            verkningsdag=verkningsdag,
            av=av,
            budgetar=budgetar,
            belopp_ore=belopp_ore,
            riktning=riktning,
            motpost_anslag_id=motpost.id,
            motpost_version=version,
            beslutsreferens=beslutsreferens,
        )


def medge_overskridande(
    post: Anslag,
    *,
    verkningsdag: date,
    av: Aktor,
    budgetar: int,
    belopp_ore: int,
    beslutsreferens: str,
) -> None:
    """Record that more may be used than was allotted."""
    post.krav_oppet(budgetar)
    post.trigger_event(
        OverskridandeMedgivet,
        verkningsdag=verkningsdag,
        av=av,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        beslutsreferens=beslutsreferens,
    )


def dra_in(
    post: Anslag,
    *,
    verkningsdag: date,
    av: Aktor,
    budgetar: int,
    belopp_ore: int,
    beslutsreferens: str,
) -> None:
    """Record money withdrawn. What is in calls stays there: only what is free can be taken."""
    post.krav_oppet(budgetar)
    post.trigger_event(
        MedelIndragna,
        verkningsdag=verkningsdag,
        av=av,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        beslutsreferens=beslutsreferens,
    )
