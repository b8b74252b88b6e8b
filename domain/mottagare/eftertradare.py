"""Efterträdare: one organisation takes over from another, which from then on cannot apply."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.grund.aktor import Atgard
from domain.grund.hant import FAR_KOMMA
from domain.grund.stopp import krav
from domain.grund.varden import Rad
from domain.mottagare.mottagare import Eftertradd, Mottagare
from domain.mottagare.stopp import (
    EftertradarenEftertradd,
    EftertraderSigSjalv,
    InteEftertradd,
    RedanEftertradd,
)


class MottagareEftertradd(Mottagare.Event):
    """As from verkningsdag, that day included, `eftertradare_id` has taken over."""

    TOPIC = "mottagare.eftertradd"
    NAMN = "mottagare efterträdd"
    HANT = FAR_KOMMA

    eftertradare_id: UUID
    orsak: Rad

    def apply(self, aggregate: Mottagare) -> None:
        aggregate.eftertradd = Eftertradd(
            self.eftertradare_id, self.verkningsdag, self.originator_version
        )


class EftertradandeHavt(Mottagare.Event):
    """That another had taken over was wrong: it never did. verkningsdag is the day it was found.

    `rattar_version` is the version of the fact that said it.
    """

    TOPIC = "mottagare.eftertradande-havt"
    NAMN = "efterträdande hävt"

    rattar_version: int
    tidigare_verkningsdag: date
    tidigare_eftertradare_id: UUID
    orsak: Rad

    def apply(self, aggregate: Mottagare) -> None:
        aggregate.eftertradd = None


def eftertrad(mottagare: Mottagare, eftertradare: Mottagare, atgard: Atgard, *, orsak: str) -> None:
    """Record who takes over. One that has itself been succeeded cannot: so there are no rings."""
    krav(mottagare.id != eftertradare.id, EftertraderSigSjalv)
    krav(mottagare.eftertradd is None, RedanEftertradd, namn=mottagare.namn)
    krav(eftertradare.eftertradd is None, EftertradarenEftertradd, namn=eftertradare.namn)
    mottagare.registrera(MottagareEftertradd, atgard, eftertradare_id=eftertradare.id, orsak=orsak)


def hav_eftertradande(mottagare: Mottagare, atgard: Atgard, *, orsak: str) -> None:
    """Take back that another has taken over."""
    forut = mottagare.eftertradd
    krav(forut is not None, InteEftertradd, namn=mottagare.namn)
    assert forut is not None
    mottagare.registrera(
        EftertradandeHavt,
        atgard,
        rattar_version=forut.version,
        tidigare_verkningsdag=forut.dag,
        tidigare_eftertradare_id=forut.eftertradare_id,
        orsak=orsak,
    )
