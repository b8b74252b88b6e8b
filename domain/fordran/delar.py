"""Parts of a sum by the box and year that they lie in: more of them, fewer, and which go first."""

from __future__ import annotations

from collections.abc import Sequence

from domain.grund.pengar import Del, Lada, sammanlagda
from domain.grund.varden import ny_av


def utan(delar: Sequence[Del], bort: Sequence[Del]) -> tuple[Del, ...]:
    return ihop(delar, [ny_av(d, belopp_ore=-d.belopp_ore) for d in bort])


def utan_minst(delar: Sequence[Del], bort: Sequence[Del]) -> tuple[Del, ...]:
    """Without as much: of the same boxes as far as there is, and then the last of the rest."""
    netto = utan(delar, bort)
    kvar = tuple(d for d in netto if d.belopp_ore > 0)
    saknas_ore = -sum(d.belopp_ore for d in netto if d.belopp_ore < 0)
    return utan(kvar, sista_delarna(kvar, saknas_ore))


def ihop(delar: Sequence[Del], till: Sequence[Del]) -> tuple[Del, ...]:
    return sammanlagda((*delar, *till))


def sista_delarna(delar: Sequence[Del], ore: int) -> tuple[Del, ...]:
    """Up to so much of them, the last first."""
    tagna: list[Del] = []
    for d in reversed(delar):
        if (tas := min(ore, d.belopp_ore)) > 0:
            tagna.append(ny_av(d, belopp_ore=tas))
            ore -= tas
    return tuple(tagna)


def av_det_omforda(omfort: Sequence[Del], delar: Sequence[Del]) -> tuple[Del, ...]:
    """What of it there is room for in these parts of `for_hogt_belopp`, year by year."""
    tagna: list[Del] = []
    for ar in dict.fromkeys(d.ar for d in omfort):
        i_aret = [d for d in omfort if d.ar == ar]
        ryms = sum(d.belopp_ore for d in delar if (d.lada, d.ar) == (Lada.FOR_HOGT_BELOPP, ar))
        over = sum(d.belopp_ore for d in i_aret) - ryms
        tagna += utom_forsta(i_aret, max(0, over))
    return tuple(tagna)


def i_lador(delar: Sequence[Del]) -> tuple[Del, ...]:
    """What a claim asks for out of a box: not what is written off."""
    return tuple(d for d in delar if d.lada is not Lada.AVSKRIVET)


def forsta(delar: Sequence[Del], ore: int) -> tuple[Del, ...]:
    """The first `ore` of them."""
    return tuple(d for d in utan(delar, utom_forsta(delar, ore)) if d.belopp_ore > 0)


def utom_forsta(delar: Sequence[Del], ore: int) -> tuple[Del, ...]:
    """Without the first `ore` of them."""
    kvar: list[Del] = []
    for d in delar:
        bort = min(ore, d.belopp_ore)
        ore -= bort
        if d.belopp_ore > bort:
            kvar.append(ny_av(d, belopp_ore=d.belopp_ore - bort))
    return tuple(kvar)


def utom_det_som_finns(delar: Sequence[Del], finns: Sequence[Del]) -> tuple[Del, ...]:
    """What of them there is more of than there is in the same box and year of `finns`."""
    return tuple(d for d in utan(delar, finns) if d.belopp_ore > 0)
