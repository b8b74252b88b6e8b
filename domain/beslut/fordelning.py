"""Fördelning: a sum split into shares that add up to it exactly, and what a decision says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.grund.varden import Ore, Uppgift
from domain.regelverk.regler import Fordelningsmetod


class Fordelning(Uppgift):
    """How a share was computed: `att_fordela_ore` in `antal` parts, in units of `enhet_ore`."""

    metod: Fordelningsmetod
    att_fordela_ore: Ore
    antal: int
    enhet_ore: int


def storsta_rest(
    belopp_ore: int, vikter: Mapping[str, int], *, enhet_ore: int = 1
) -> dict[str, int]:
    """Split `belopp_ore` in proportion to `vikter`, in whole units of `enhet_ore` (öre).

    Largest remainder: each gets its share rounded down, and the units left over go one each to
    the largest remainders, ties by key. What is less than a unit goes to the first in that order,
    so that the sum is always preserved. Who weighs nothing gets nothing.
    """
    summa = sum(vikter.values())
    enheter, smatt = divmod(belopp_ore, enhet_ore)
    andel = {namn: divmod(enheter * vikt, summa) for namn, vikt in vikter.items()}
    ordning = sorted(filter(vikter.get, vikter), key=lambda namn: (-andel[namn][1], namn))
    over = enheter - sum(hela for hela, _ in andel.values())
    delar = {namn: hela * enhet_ore for namn, (hela, _) in andel.items()}
    for namn in ordning[:over]:
        delar[namn] += enhet_ore
    delar[ordning[0]] += smatt
    return delar


def lika(belopp_ore: int, nycklar: Sequence[str], *, enhet_ore: int = 1) -> dict[str, int]:
    """Split into equal shares; what does not divide goes first to the keys that sort first."""
    return storsta_rest(belopp_ore, dict.fromkeys(nycklar, 1), enhet_ore=enhet_ore)
