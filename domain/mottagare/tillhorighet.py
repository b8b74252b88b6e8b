"""Tillhörighet: what an organisation belongs to, and with how much of itself.

A region may be split between two: then each part has its share.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from domain.grund.aktor import Atgard
from domain.grund.daterat import Daterat
from domain.grund.hant import FAR_KOMMA
from domain.grund.stopp import IngetAttRatta, krav
from domain.grund.varden import Rad, som_lagrad
from domain.mottagare.mottagare import Del, Mottagare, Tillhorighet
from domain.mottagare.stopp import (
    AndelarnaForStora,
    AndelSaknas,
    IngarISigSjalv,
    IngarTvaGanger,
    TillhorighetenAndrasInte,
    TillhorighetenFinnsInte,
)


class TillhorighetAndrad(Mottagare.Event):
    """All that the organisation belongs to as from verkningsdag, and the part it plays there.

    Nothing in `ingar_i`: it belongs to nobody.
    """

    TOPIC = "mottagare.tillhorighet-andrad"
    NAMN = "tillhörighet ändrad"
    HANT = FAR_KOMMA

    ingar_i: tuple[Del, ...]
    avser: Rad | None

    def apply(self, aggregate: Mottagare) -> None:
        version = self.originator_version
        aggregate.tillhorigheter[version] = Daterat(
            self.verkningsdag, version, Tillhorighet(self.ingar_i, self.avser)
        )


class TillhorighetRattad(Mottagare.Event):
    """What the organisation belongs to had been registered wrong: what was said, and what is true.

    `rattar_version` is the version of the fact that said it: the change, or its last correction.
    verkningsdag is the right day.
    """

    TOPIC = "mottagare.tillhorighet-rattad"
    NAMN = "tillhörighet rättad"
    HANT = FAR_KOMMA

    rattar_version: int
    tidigare_verkningsdag: date
    tidigare_ingar_i: tuple[Del, ...]
    tidigare_avser: Rad | None
    ingar_i: tuple[Del, ...]
    avser: Rad | None
    orsak: Rad

    def apply(self, aggregate: Mottagare) -> None:
        rang = aggregate.tillhorigheter.pop(self.rattar_version).rang
        aggregate.tillhorigheter[self.originator_version] = Daterat(
            self.verkningsdag, rang, Tillhorighet(self.ingar_i, self.avser)
        )


def andra_tillhorighet(
    mottagare: Mottagare,
    overordnade: Sequence[Mottagare],
    atgard: Atgard,
    *,
    ingar_i: Sequence[Del],
    avser: str | None,
) -> None:
    """Record what the organisation belongs to as from a day.

    `overordnade` are those it is to belong to, and all that they in their turn belong to that day.
    """
    nu = _provad(mottagare, overordnade, ingar_i, avser)
    krav(nu != mottagare.tillhorighet_den(atgard.dag), TillhorighetenAndrasInte, dag=atgard.dag)
    mottagare.registrera(TillhorighetAndrad, atgard, ingar_i=nu.ingar_i, avser=nu.avser)


def ratta_tillhorighet(
    mottagare: Mottagare,
    overordnade: Sequence[Mottagare],
    atgard: Atgard,
    *,
    rattar_version: int,
    ingar_i: Sequence[Del],
    avser: str | None,
    orsak: str,
) -> None:
    """Correct what `rattar_version` was last to say of what the organisation belongs to."""
    krav(
        rattar_version in mottagare.tillhorigheter,
        TillhorighetenFinnsInte,
        rattar_version=rattar_version,
    )
    forut = mottagare.tillhorigheter[rattar_version]
    nu = _provad(mottagare, overordnade, ingar_i, avser)
    krav((atgard.dag, nu) != (forut.dag, forut.varde), IngetAttRatta)
    mottagare.registrera(
        TillhorighetRattad,
        atgard,
        rattar_version=rattar_version,
        tidigare_verkningsdag=forut.dag,
        tidigare_ingar_i=forut.varde.ingar_i,
        tidigare_avser=forut.varde.avser,
        ingar_i=nu.ingar_i,
        avser=nu.avser,
        orsak=orsak,
    )


def _provad(
    mottagare: Mottagare,
    overordnade: Sequence[Mottagare],
    ingar_i: Sequence[Del],
    avser: str | None,
) -> Tillhorighet:
    ider = [d.mottagare_id for d in ingar_i]
    andelar = [d.andel_tiotusendelar for d in ingar_i if d.andel_tiotusendelar is not None]
    krav(mottagare.id not in {*ider, *(over.id for over in overordnade)}, IngarISigSjalv)
    krav(len(set(ider)) == len(ider), IngarTvaGanger)
    krav(len(andelar) in (0, len(ider)), AndelSaknas)
    krav(sum(andelar) <= 10_000, AndelarnaForStora)
    return Tillhorighet(tuple(ingar_i), None if avser is None else som_lagrad(avser))


def overordnade_ider(mottagare: Mottagare, dag: date) -> list[UUID]:
    """What the organisation itself belongs to on `dag`."""
    tillhorighet = mottagare.tillhorighet_den(dag)
    return [d.mottagare_id for d in tillhorighet.ingar_i] if tillhorighet is not None else []
