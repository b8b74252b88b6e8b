"""Efterskänkt: what was waived, and then was not there to waive, is taken back as it was waived.

A payment was less than was said, or came back. What had been waived of it lay in its box from the
day of the waiver, and no earlier: it is taken back on that day, or when it came back if that was
later; first what was not demanded, and of each box the last. What was waived for some days only was
not so on them either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from domain.grund.dagarna import bestaende, den
from domain.grund.lador import MED_RATT, Lador
from domain.grund.pengar import Lada

Dagvis = Mapping[date, int]


def de_sista(
    lador: Lador, ur: Sequence[Lada], plats: tuple[Lada, int], ore: int, fran: date
) -> Iterator[tuple[Lada, date, int]]:
    """Up to `ore` of what is in the boxes `ur` and was waived out of `plats`, box by box and the
    last first: by the day that it was waived, or `fran` if that was later.
    """
    for lada in ur:
        for dag, dess_ore in reversed([*_star(lador, lada, plats)]):
            tas = max(0, min(ore, dess_ore))
            ore -= tas
            if tas:
                yield lada, max(fran, dag), tas


def for_en_tid(
    fore: Lador, lador: Lador, lada: Lada, plats: tuple[Lada, int], over_ore: int = 0
) -> Iterator[tuple[date, int]]:
    """How much to take back each day out of `lada` to `plats`, which it was waived out of, and
    (below nothing) to put there again when there is as much: in the end nothing lies elsewhere.

    `lador` was `fore`: what was missing on a day before still is. So is `over_ore`, which others
    than the party have settled and never got.
    """
    efterskankt = _efterskankt(lador, lada, plats)
    nu, forut = _i_ladan(lador, plats), _i_ladan(fore, plats)
    taget = 0
    for dag in sorted({*efterskankt, *nu, *forut} if efterskankt else ()):
        saknas = min(0, den(forut, dag)) - den(nu, dag) - over_ore
        ska = max(0, min(den(efterskankt, dag), saknas))
        if ska != taget:
            yield dag, ska - taget
        taget = ska


def som_det_finns(taget: Iterable[tuple[date, int]], finns: int) -> Iterator[tuple[date, int]]:
    """The same, never more of it at a time than there is: the rest when it has been put there."""
    senare: list[tuple[date, int]] = []
    for dag, mer in taget:
        finns -= min(mer, 0)
        if mer < 0:
            yield dag, mer
        kvar = [*senare, (dag, max(mer, 0))]
        senare = []
        for nar, ore in kvar:
            tas = max(0, min(ore, finns))
            finns -= tas
            if tas:
                yield nar, tas
            if ore > tas:
                senare.append((nar, ore - tas))


def sedan(
    lador: Lador, plats: tuple[Lada, int], ore: int, fran: date
) -> Iterator[tuple[date, int]]:
    """So much of what is in the box, by the day since which there has been as much, or `fran`."""
    i_ladan = _i_ladan(lador, plats)
    dagar = sorted({fran, *(d for d in i_ladan if d > fran)})
    for dag, mer in bestaende(dagar, [den(i_ladan, d) for d in dagar]):
        if tas := min(ore, mer):
            yield dag, tas
        ore -= tas
    if ore:
        yield fran, ore


def _star(lador: Lador, lada: Lada, plats: tuple[Lada, int]) -> Iterator[tuple[date, int]]:
    """What was waived on each day and has been so ever since."""
    efterskankt = _efterskankt(lador, lada, plats)
    dagar = sorted(efterskankt)
    return bestaende(dagar, [den(efterskankt, dag) for dag in dagar])


def _med_ratt(plats: tuple[Lada, int]) -> bool:
    return plats[0] in MED_RATT


def _efterskankt(lador: Lador, lada: Lada, plats: tuple[Lada, int]) -> Dagvis:
    return {
        dag: ore
        for (har, kalla, ar, dag), ore in lador.efterskankt.items()
        if (har, (kalla, ar)) == (lada, plats)
    }


def _i_ladan(lador: Lador, plats: tuple[Lada, int]) -> Dagvis:
    """What came there, or left it, each day."""
    if _med_ratt(plats):
        return {d: ore for (*var, d), ore in lador.med_ratt.items() if (*var,) == plats}
    return {d: ore for (ar, d), ore in lador.utan_ratt.items() if ar == plats[1]}
