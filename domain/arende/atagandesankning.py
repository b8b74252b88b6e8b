"""Åtagandesänkning: what a decision took off a promise, and gives back if a court sets it aside.

What is promised is what the last decision in force left: a lowering that falls gives back what it
took, if no later one that is in force says what is promised.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from domain.arende.beviljat import Beviljande, Bortfallspost, Infriat

if TYPE_CHECKING:
    from domain.arende.arende import Arende


@dataclass(frozen=True)
class Atagandesankning:
    """What the decision took of what `om` promised, by year, and of what was granted of it.

    `version` is the fact that says so, and `bortfall` what had lapsed of what was granted then.
    `aterford`: it has fallen, and what it took has been given back.
    """

    om: UUID
    version: int
    per_ar: Mapping[int, int]
    infriat: tuple[Infriat, ...]
    bortfall: tuple[Bortfallspost, ...]
    aterford: bool = False


def som_infriat(summor: Mapping[tuple[int, int], int]) -> tuple[Infriat, ...]:
    """By the year that was promised, and of which year's money."""
    return tuple(
        Infriat(infriandear=ar, budgetar=budgetar, belopp_ore=ore)
        for (ar, budgetar), ore in sorted(summor.items())
        if ore > 0
    )


def skillnad(fore: Iterable[Infriat], efter: Iterable[Infriat]) -> tuple[Infriat, ...]:
    """The one less the other."""
    return som_infriat(_per_nyckel(fore) - _per_nyckel(efter))


def som_vander(arende: Arende, om: UUID) -> Iterator[tuple[UUID, Atagandesankning]]:
    """The lowerings that have fallen, or hold again, and after which none in force says more."""
    for beslut_id, s in reversed(arende.atagandesankningar.items()):
        if s.om == om:
            i_kraft = arende.beslut[beslut_id].i_kraft
            if s.aterford is i_kraft:
                yield beslut_id, s
            if i_kraft:
                return


def efter_sankningar(
    per_ar: Mapping[int, int], infriat: Sequence[Infriat], vander: Iterable[Atagandesankning]
) -> tuple[dict[int, int], tuple[Infriat, ...]]:
    """What is promised, and granted of it, when those have turned.

    One that holds again takes what it took, of what is outstanding and then of what has been
    granted since; the last first.
    """
    kvar, beviljat = Counter(per_ar), _per_nyckel(infriat)
    for s in vander:
        if not s.aterford:
            kvar.update(s.per_ar)
            beviljat += _per_nyckel(s.infriat)
            continue
        tog = Counter(s.per_ar)
        for ar, ore in tog.items():
            tog[ar] -= min(ore, kvar[ar])
            kvar[ar] -= min(ore, kvar[ar])
        for i in s.infriat:
            tog[i.infriandear] += i.belopp_ore
        for nyckel in sorted(beviljat, reverse=True):
            tas = min(tog[nyckel[0]], beviljat[nyckel])
            beviljat[nyckel] -= tas
            tog[nyckel[0]] -= tas
    return {ar: ore for ar, ore in sorted(kvar.items()) if ore > 0}, som_infriat(beviljat)


def beviljande_efter(
    beviljande: Beviljande,
    om: UUID,
    infriat: tuple[Infriat, ...],
    vander: Iterable[Atagandesankning],
) -> Beviljande:
    """This is granted of the promise when those have turned; what had lapsed of it has."""
    for s in vander:
        if s.infriat and not s.aterford:
            beviljande = beviljande.med_bortfall(om, s.bortfall, s.version)
    tog = any(s.aterford and (s.infriat or s.per_ar) for s in vander)
    som = beviljande.infriat_andrat if tog else beviljande.infriat_som
    return som(om, infriat)


def _per_nyckel(infriat: Iterable[Infriat]) -> Counter[tuple[int, int]]:
    summor = Counter[tuple[int, int]]()
    for i in infriat:
        summor[i.infriandear, i.budgetar] += i.belopp_ore
    return summor
