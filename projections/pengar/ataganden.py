"""Åtaganden: what may be promised of coming years, and what is promised, lowered and granted.

A ledger of its own: it is in no box, and no sum of money has it in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import singledispatch
from typing import Any, ClassVar, NamedTuple
from uuid import UUID

import psycopg

from domain.anslag.anslagspost import Anslagsbelopp, Beloppsslag
from domain.anslag.bemyndigande import Atagande, BemyndigandeTilldelat
from domain.anslag.rattelse import AnslagsbeloppRattat
from domain.beslut.atagande import AtagandenAndrade, AtagandenBeslutade
from domain.beslut.atagandefoljd import AtagandenAnpassade
from domain.beslut.infriande import AtagandeInfriat
from domain.grund.faktum import Faktum
from projections.motor.projektion import Loggat, Markor, Projektion, kopiera
from store.basis import Basis

TILLDELAT, NYA, INFRIADE, OVRIGA = "tilldelat", "nya", "infriade", "ovriga"


class Atagandepost(NamedTuple):
    """`ar` is the budgetår of a ram, and of all else the coming year that is promised.

    What lessens is less than nothing: the three kinds of åtaganden add up to what is outstanding.
    """

    anslag_id: UUID
    arende_id: UUID | None
    konto: str
    ar: int
    slutar: int | None
    belopp_ore: int
    verkningsdag: date


@singledispatch
def atagandeposter(faktum: Faktum) -> Iterator[Atagandepost]:
    """What a fact adds to the ledger."""
    yield from ()


@atagandeposter.register
def _(faktum: BemyndigandeTilldelat) -> Iterator[Atagandepost]:
    yield _ram(faktum.originator_id, faktum.belopp, 1)


@atagandeposter.register
def _(faktum: AnslagsbeloppRattat) -> Iterator[Atagandepost]:
    if faktum.slag is Beloppsslag.BEMYNDIGANDE:
        yield _ram(faktum.originator_id, faktum.tidigare, -1)
        yield _ram(faktum.originator_id, faktum.belopp, 1)


@atagandeposter.register
def _(faktum: AtagandenBeslutade) -> Iterator[Atagandepost]:
    yield from _poster(faktum, NYA, faktum.ataganden, 1)


@atagandeposter.register
def _(faktum: AtagandenAndrade | AtagandenAnpassade) -> Iterator[Atagandepost]:
    yield from _poster(faktum, OVRIGA, faktum.tidigare_ataganden, -1)
    yield from _poster(faktum, OVRIGA, faktum.ataganden, 1)


@atagandeposter.register
def _(faktum: AtagandeInfriat) -> Iterator[Atagandepost]:
    yield Atagandepost(
        faktum.medel.anslag_id,
        faktum.originator_id,
        INFRIADE,
        faktum.infriandear,
        None,
        -faktum.belopp_ore,
        faktum.verkningsdag,
    )


def _ram(anslag_id: UUID, belopp: Anslagsbelopp, tecken: int) -> Atagandepost:
    return Atagandepost(
        anslag_id,
        None,
        TILLDELAT,
        belopp.budgetar,
        belopp.slutar,
        tecken * belopp.belopp_ore,
        belopp.dag,
    )


def _poster(
    faktum: AtagandenBeslutade | AtagandenAndrade | AtagandenAnpassade,
    konto: str,
    ataganden: Iterable[Atagande],
    tecken: int,
) -> Iterator[Atagandepost]:
    for ett in ataganden:
        yield Atagandepost(
            faktum.anslag_id,
            faktum.originator_id,
            konto,
            ett.infriandear,
            None,
            tecken * ett.belopp_ore,
            faktum.verkningsdag,
        )


class Ataganden(Projektion):
    namn = "ataganden"
    version = 1
    tabeller: ClassVar[dict[str, str]] = {
        "atagandepost": """
            CREATE TABLE vy.atagandepost (
                position     bigint  NOT NULL,
                nr           integer NOT NULL,
                anslag_id    uuid    NOT NULL,
                arende_id    uuid,
                konto        text    NOT NULL,
                ar           integer NOT NULL,
                slutar       integer,
                belopp_ore   bigint  NOT NULL,
                verkningsdag date    NOT NULL,
                PRIMARY KEY (position, nr)
            )"""
    }

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        kopiera(
            markor,
            "atagandepost",
            ("position", "nr", *Atagandepost._fields),
            (
                (f.position, nr, *rad)
                for f in fakta
                for nr, rad in enumerate(atagandeposter(f.faktum), 1)
            ),
        )


_POSTERNA = f"""
    SELECT {", ".join(Atagandepost._fields)} FROM vy.atagandepost
    WHERE verkningsdag <= %(per)s AND position <= %(position)s ORDER BY position, nr"""


def posterna(conn: psycopg.Connection[Any], basis: Basis, till: date) -> list[Atagandepost]:
    """All that has taken effect at the basis, and no later than `till`."""
    varden = {"per": min(basis.per, till), "position": basis.position}
    return [Atagandepost._make(rad) for rad in conn.execute(_POSTERNA, varden)]
