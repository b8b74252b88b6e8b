"""Ordrättelse: what was said of how much is waived is another than was said, by a correction.

A correction is of what the words said, never of another correction that bears on the same: that one
is undone by it. So a mistake that is corrected back leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from domain.fordran.eftergiftsord import Eftergiftsord, Orden, sagt, star
from domain.grund.varden import OreEllerNoll, OreMedTecken, Uppgift, ny_av


class Ordlydelse(Uppgift):
    """As a word reads: so much is waived. `utover_ore` of what was said before it was not there."""

    av_id: UUID
    kapital_ore: OreEllerNoll
    ranta_ore: OreEllerNoll
    utover_ore: OreMedTecken

    def som_ord(self, dag: date) -> Eftergiftsord:
        return Eftergiftsord(self.av_id, dag, self.kapital_ore, self.ranta_ore, self.utover_ore)


class Ordrattelse(Uppgift):
    """The first `antal_ord` words, but for those that had fallen, waived so much more all along."""

    fallna_ids: tuple[UUID, ...]
    antal_ord: int
    kapital_andring_ore: OreMedTecken
    ranta_andring_ore: OreMedTecken

    @property
    def fallna(self) -> frozenset[UUID]:
        return frozenset(self.fallna_ids)


Rattelser = Sequence[Ordrattelse]


def lydelse(sagda: Orden, rattelser: Rattelser) -> tuple[Eftergiftsord, ...]:
    """As the words read since they were corrected."""
    orden = tuple(sagda)
    for r in rattelser:
        orden = (*_rattade(orden[: r.antal_ord], r), *orden[r.antal_ord :])
    return orden


def rattelser_med(
    sagda: Orden,
    rattelser: Rattelser,
    fallna: Collection[UUID],
    kapital_ore: int,
    ranta_ore: int,
) -> tuple[Ordrattelse, ...]:
    """By which they are corrected when it always waived so much, and not by which it did not."""
    kvar = _som_bestar(sagda, rattelser, fallna)
    sist_ore, sist_ranta = sagt(lydelse(sagda, kvar), fallna)
    ny = Ordrattelse(
        fallna_ids=tuple(sorted({o.av for o in sagda} & {*fallna})),
        antal_ord=len(sagda),
        kapital_andring_ore=kapital_ore - sist_ore,
        ranta_andring_ore=ranta_ore - sist_ranta,
    )
    return (*kvar, *([ny] if ny.kapital_andring_ore or ny.ranta_andring_ore else []))


def _som_bestar(
    sagda: Orden, rattelser: Rattelser, fallna: Collection[UUID]
) -> tuple[Ordrattelse, ...]:
    """Those that say nothing of what is waived now; and what a word that stands was said after."""
    kvar = tuple(rattelser)
    for r in reversed(kvar):
        utan = tuple(x for x in kvar if x is not r)
        andras = all(o.av in fallna for o in sagda[r.antal_ord :])
        if andras and sagt(lydelse(sagda, utan), fallna) != sagt(lydelse(sagda, kvar), fallna):
            kvar = utan
    return kvar


def _rattade(orden: Orden, r: Ordrattelse) -> tuple[Eftergiftsord, ...]:
    """More: no word that stood ever said less. Less: each says so."""
    sist = star(orden, r.fallna)[-1]

    def rattad(o: Eftergiftsord) -> Eftergiftsord:
        i_foljd = _rattat(o.i_foljd_ore, sist.i_foljd_ore, r.kapital_andring_ore)
        kapital = _rattat(o.kapital_ore, sist.kapital_ore, r.kapital_andring_ore)
        ranta = _rattat(o.ranta_ore, sist.ranta_ore, r.ranta_andring_ore)
        return ny_av(o, kapital_ore=kapital, ranta_ore=ranta, utover_ore=i_foljd - kapital)

    return tuple(o if o.av in r.fallna else rattad(o) for o in orden)


def _rattat(sade_ore: int, sist_ore: int, mer_ore: int) -> int:
    return max(sade_ore, sist_ore + mer_ore) if mer_ore > 0 else max(0, sade_ore + mer_ore)


def lydelser(orden: Orden) -> tuple[Ordlydelse, ...]:
    """As a fact says it."""
    return tuple(
        Ordlydelse(
            av_id=o.av,
            kapital_ore=o.kapital_ore,
            ranta_ore=o.ranta_ore,
            utover_ore=o.utover_ore,
        )
        for o in orden
    )


def som_lyder(orden: Orden, lydelser: Sequence[Ordlydelse]) -> tuple[Eftergiftsord, ...]:
    """The same words, as a fact has it that they read: one that it does not name, as before."""
    lyder = {x.av_id: x for x in lydelser}
    return tuple(_som_lyder(o, lyder[o.av]) if o.av in lyder else o for o in orden)


def _som_lyder(o: Eftergiftsord, x: Ordlydelse) -> Eftergiftsord:
    return ny_av(o, kapital_ore=x.kapital_ore, ranta_ore=x.ranta_ore, utover_ore=x.utover_ore)
