"""Anslagsbelopp: what a budget year of an anslagspost gets, and what is taken from it.

Each amount refers to the decision that it stands in. A fact knows itself as an `Anslagsbelopp`, so
that what it does to the money is said in one place.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from domain.anslag import Anslag, Anslagsbelopp, Beloppsslag, Riktning
from domain.faktum import Aktor, Budgetar, Ore, OreMedTecken, Rad
from domain.hant import FAR_KOMMA
from domain.stopp import krav, kronor
from domain.stopp.anslag import IngaendeFinnsRedan, IngaendeOverfortRedan, SammaAnslagspost
from domain.vakt import Vakt, anslagsvakt


class MedelTilldelade(Anslag.Event):
    """Money was allotted for a budgetår; verkningsdag is the first day it may be used."""

    TOPIC = "anslag.medel-tilldelade"
    HANT = FAR_KOMMA

    budgetar: Budgetar
    belopp_ore: Ore
    beslutsreferens: Rad

    def apply(self, aggregate: Anslag) -> None:
        aggregate.belopp[self.originator_version] = self.belopp

    @property
    def belopp(self) -> Anslagsbelopp:
        return Anslagsbelopp(
            Beloppsslag.TILLDELNING, self.budgetar, self.belopp_ore, self.verkningsdag
        )

    def vakter(self) -> Iterator[Vakt]:
        yield vakt(self.originator_id, self.belopp)


class IngaendeBeloppFaststallt(Anslag.Event):
    """What was carried over from the year before was established.

    verkningsdag is the day from which it counts. Positive is anslagssparande, negative is
    anslagskredit that was used.
    """

    TOPIC = "anslag.ingaende-belopp-faststallt"
    HANT = FAR_KOMMA

    budgetar: Budgetar
    belopp_ore: OreMedTecken
    beslutsreferens: Rad

    def apply(self, aggregate: Anslag) -> None:
        aggregate.belopp[self.originator_version] = self.belopp

    @property
    def belopp(self) -> Anslagsbelopp:
        return Anslagsbelopp(
            Beloppsslag.INGAENDE, self.budgetar, self.belopp_ore, self.verkningsdag
        )

    def vakter(self) -> Iterator[Vakt]:
        yield vakt(self.originator_id, self.belopp)


class MedelOmdisponerade(Anslag.Event):
    """Money was moved between two anslagsposter: one fact in each, in one append.

    verkningsdag is the day from which it may be used there, and no longer here.
    `riktning` says whether it came here or left; the other half is fact `motpost_version` of
    `motpost_anslag_id`.
    """

    TOPIC = "anslag.medel-omdisponerade"
    HANT = FAR_KOMMA

    budgetar: Budgetar
    belopp_ore: Ore
    riktning: Riktning
    motpost_anslag_id: UUID
    motpost_version: int
    beslutsreferens: Rad

    def apply(self, aggregate: Anslag) -> None:
        aggregate.belopp[self.originator_version] = self.belopp

    @property
    def belopp(self) -> Anslagsbelopp:
        return Anslagsbelopp(
            Beloppsslag.OMDISPONERING,
            self.budgetar,
            self.belopp_ore,
            self.verkningsdag,
            self.riktning,
            self.motpost_anslag_id,
            self.motpost_version,
        )

    def vakter(self) -> Iterator[Vakt]:
        yield vakt(self.originator_id, self.belopp)


class OverskridandeMedgivet(Anslag.Event):
    """Regeringen allowed so much more, as from verkningsdag, to be used than was allotted."""

    TOPIC = "anslag.overskridande-medgivet"
    HANT = FAR_KOMMA

    budgetar: Budgetar
    belopp_ore: Ore
    beslutsreferens: Rad

    def apply(self, aggregate: Anslag) -> None:
        aggregate.belopp[self.originator_version] = self.belopp

    @property
    def belopp(self) -> Anslagsbelopp:
        return Anslagsbelopp(
            Beloppsslag.OVERSKRIDANDE, self.budgetar, self.belopp_ore, self.verkningsdag
        )

    def vakter(self) -> Iterator[Vakt]:
        yield vakt(self.originator_id, self.belopp)


class MedelIndragna(Anslag.Event):
    """Money that was free to use was withdrawn by the state as from verkningsdag."""

    TOPIC = "anslag.medel-indragna"
    HANT = FAR_KOMMA

    budgetar: Budgetar
    belopp_ore: Ore
    beslutsreferens: Rad

    def apply(self, aggregate: Anslag) -> None:
        aggregate.belopp[self.originator_version] = self.belopp

    @property
    def belopp(self) -> Anslagsbelopp:
        return Anslagsbelopp(
            Beloppsslag.INDRAGNING, self.budgetar, self.belopp_ore, self.verkningsdag
        )

    def vakter(self) -> Iterator[Vakt]:
        yield vakt(self.originator_id, self.belopp)


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
