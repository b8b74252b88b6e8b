"""Namn: what a mottagare is called from a day on, and what was wrong about it."""

from __future__ import annotations

from datetime import date

from domain.grund.aktor import Atgard
from domain.grund.daterat import Daterat
from domain.grund.hant import FAR_KOMMA
from domain.grund.stopp import IngetAttRatta, krav
from domain.grund.varden import Rad, som_lagrad
from domain.mottagare.mottagare import Mottagare
from domain.mottagare.stopp import NamnetAndrasInte, NamnetFinnsInte


class NamnAndrat(Mottagare.Event):
    """The organisation is called something else as from verkningsdag."""

    TOPIC = "mottagare.namn-andrat"
    NAMN = "namn ändrat"
    HANT = FAR_KOMMA

    namn: Rad

    def apply(self, aggregate: Mottagare) -> None:
        version = self.originator_version
        aggregate.namnen[version] = Daterat(self.verkningsdag, version, self.namn)


class NamnRattat(Mottagare.Event):
    """A name, or the day from which it holds, had been registered wrong.

    `rattar_version` is the version of the fact that said it: the registration, the change of name,
    or its last correction. verkningsdag is the right day. A registration moves whole.
    """

    TOPIC = "mottagare.namn-rattat"
    NAMN = "namn rättat"
    HANT = FAR_KOMMA

    rattar_version: int
    tidigare_verkningsdag: date
    tidigare_namn: Rad
    namn: Rad
    orsak: Rad

    def apply(self, aggregate: Mottagare) -> None:
        rang = aggregate.namnen.pop(self.rattar_version).rang
        aggregate.namnen[self.originator_version] = Daterat(self.verkningsdag, rang, self.namn)


def andra_namn(mottagare: Mottagare, atgard: Atgard, *, namn: str) -> None:
    """Record that the organisation has another name as from a day."""
    krav(
        som_lagrad(namn) != mottagare.namn_den(atgard.dag),
        NamnetAndrasInte,
        namn=namn,
        dag=atgard.dag,
    )
    mottagare.registrera(NamnAndrat, atgard, namn=namn)


def ratta_namn(
    mottagare: Mottagare, atgard: Atgard, *, rattar_version: int, namn: str, orsak: str
) -> None:
    """Correct a name, or the day from which it holds, that `rattar_version` was last to say."""
    krav(rattar_version in mottagare.namnen, NamnetFinnsInte, rattar_version=rattar_version)
    forut = mottagare.namnen[rattar_version]
    krav((atgard.dag, som_lagrad(namn)) != (forut.dag, forut.varde), IngetAttRatta)
    mottagare.registrera(
        NamnRattat,
        atgard,
        rattar_version=rattar_version,
        tidigare_verkningsdag=forut.dag,
        tidigare_namn=forut.varde,
        namn=namn,
        orsak=orsak,
    )
