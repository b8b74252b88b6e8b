"""Kravord: what the decisions on a claim demand by their words, and which of them hold.

The decision that made the claim says it first, and those that lower it after that: each says at
most what stands before it. A court may let one of them fall, or put another amount in its place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

from domain.arende.beslut import Beslut
from domain.grund.varden import ny_av


def kravs(besluten: Sequence[Beslut]) -> int:
    """What is demanded by the words that stand, as courts have left them; `besluten` in order."""
    return _minst([_nu(b) for b in _som_star(besluten)])


def myndighetens(besluten: Sequence[Beslut]) -> int:
    """What the authority itself demands, by its own last word that stands."""
    forsta, *sankningar = besluten
    return _minst([b.krav_ore for b in (forsta, *_utan_upphavda(sankningar))])


def kravtaket(besluten: Sequence[Beslut], provat: Beslut) -> int:
    """What is demanded if that decision stands as the authority took it: no court demands more.

    So if another appeal has let it fall, or the decision that it lowered: that may be set aside.
    """
    forsta, *sankningar = lydande(besluten, ny_av(provat, domsluten=()))
    return _minst([_nu(b) for b in (forsta, *_utan_upphavda(sankningar))])


def lydande(besluten: Sequence[Beslut], nytt: Beslut) -> list[Beslut]:
    """The same, when one of them reads so."""
    return [nytt if b.beslut_id == nytt.beslut_id else b for b in besluten]


def som_haller(
    besluten: Sequence[Beslut], till_inget: Collection[UUID]
) -> Iterator[tuple[Beslut, bool]]:
    """Which of them hold: not what lowers one that fell; and not the first if one that holds of
    those that left nothing of it, `till_inget`, does.
    """
    forsta, *andringar = besluten
    star = not forsta.upphavt_av_domstol
    inget = any(b.beslut_id in till_inget for b in _utan_upphavda(andringar))
    yield forsta, star and not inget
    for b in andringar:
        yield b, star and not b.upphavt_av_domstol


def _som_star(besluten: Sequence[Beslut]) -> list[Beslut]:
    """Of a decision that has fallen nothing is left to lower."""
    return [] if besluten[0].upphavt_av_domstol else _utan_upphavda(besluten)


def _utan_upphavda(besluten: Sequence[Beslut]) -> list[Beslut]:
    return [b for b in besluten if not b.upphavt_av_domstol]


def _nu(beslut: Beslut) -> int:
    return beslut.krav_ore if beslut.bestamt_ore is None else beslut.bestamt_ore


def _minst(orden: Sequence[int]) -> int:
    return min(orden, default=0)
