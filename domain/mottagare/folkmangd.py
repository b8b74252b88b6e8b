"""Folkmängd: how many live in a mottagare's area, according to whom. Shares are made of it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from domain.grund.aktor import Atgard
from domain.grund.daterat import Daterat
from domain.grund.hant import Dagar
from domain.grund.stopp import IngetAttRatta, krav
from domain.grund.varden import Rad, som_lagrad
from domain.mottagare.mottagare import Folkmangd, Mottagare
from domain.mottagare.stopp import FolkmangdenAvserSenareDag, FolkmangdenFinnsInte

RAKNAD: Dagar = {"avser_dag": "Dagen för folkmängden"}
"""It may be for use from a day to come, but people have been counted."""
Antal = Annotated[int, Field(strict=True, gt=0, le=10**9)]


class FolkmangdFaststalld(Mottagare.Event):
    """A population is to be used as from verkningsdag; it was counted on `avser_dag`."""

    TOPIC = "mottagare.folkmangd-faststalld"
    NAMN = "folkmängd fastställd"
    HANT = RAKNAD

    folkmangd: Antal
    avser_dag: date
    kalla: Rad

    def apply(self, aggregate: Mottagare) -> None:
        version = self.originator_version
        aggregate.folkmangder[version] = Daterat(
            self.verkningsdag, version, Folkmangd(self.folkmangd, self.avser_dag, self.kalla)
        )


class FolkmangdRattad(Mottagare.Event):
    """A population had been registered wrong: what was said, and what is true.

    `rattar_version` is the version of the fact that said it. verkningsdag is the right day.
    """

    TOPIC = "mottagare.folkmangd-rattad"
    NAMN = "folkmängd rättad"
    HANT = RAKNAD

    rattar_version: int
    tidigare_verkningsdag: date
    tidigare_folkmangd: Antal
    tidigare_avser_dag: date
    tidigare_kalla: Rad
    folkmangd: Antal
    avser_dag: date
    kalla: Rad
    orsak: Rad

    def apply(self, aggregate: Mottagare) -> None:
        rang = aggregate.folkmangder.pop(self.rattar_version).rang
        aggregate.folkmangder[self.originator_version] = Daterat(
            self.verkningsdag, rang, Folkmangd(self.folkmangd, self.avser_dag, self.kalla)
        )


def faststall_folkmangd(
    mottagare: Mottagare, atgard: Atgard, *, folkmangd: int, avser_dag: date, kalla: str
) -> None:
    """Record the population to use as from a day. It was counted that day or before."""
    krav(
        avser_dag <= atgard.dag,
        FolkmangdenAvserSenareDag,
        avser_dag=avser_dag,
        dag=atgard.dag,
    )
    mottagare.registrera(
        FolkmangdFaststalld, atgard, folkmangd=folkmangd, avser_dag=avser_dag, kalla=kalla
    )


def ratta_folkmangd(
    mottagare: Mottagare,
    atgard: Atgard,
    *,
    rattar_version: int,
    folkmangd: int,
    avser_dag: date,
    kalla: str,
    orsak: str,
) -> None:
    """Correct the population that `rattar_version` was last to say."""
    krav(
        rattar_version in mottagare.folkmangder, FolkmangdenFinnsInte, rattar_version=rattar_version
    )
    krav(
        avser_dag <= atgard.dag,
        FolkmangdenAvserSenareDag,
        avser_dag=avser_dag,
        dag=atgard.dag,
    )
    forut = mottagare.folkmangder[rattar_version]
    nu = Folkmangd(folkmangd, avser_dag, som_lagrad(kalla))
    krav((atgard.dag, nu) != (forut.dag, forut.varde), IngetAttRatta)
    mottagare.registrera(
        FolkmangdRattad,
        atgard,
        rattar_version=rattar_version,
        tidigare_verkningsdag=forut.dag,
        tidigare_folkmangd=forut.varde.antal,
        tidigare_avser_dag=forut.varde.avser_dag,
        tidigare_kalla=forut.varde.kalla,
        folkmangd=folkmangd,
        avser_dag=avser_dag,
        kalla=kalla,
        orsak=orsak,
    )
