"""Tillgodo: what of what the party paid on claims he never had been paid, and has to his credit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.misstag import brist_ore
from domain.arende.pengaregeln import reserverat_ore
from domain.grund.pengar import Lada


def overskott_av_tillgodo_ore(arende: Arende, fordran_id: UUID) -> int:
    """What the party has to his credit on a claim, and not for what he never had been paid.

    What he paid out of a box that lacks it is to his credit on a claim that was paid out of it: so
    much is left there, whatever he has to his credit on the others.
    """
    saknas, ur, redan = det_aldrig_betalda(arende)
    reserverat = reserverat_ore(arende)
    tillgodo = {i: arende.fordringar[i].tillgodo_ore for i in ur}
    utover = max(0, tillgodo[fordran_id] - ur[fordran_id])
    over = max(0, redan - reserverat - saknas)
    return max(0, min(utover + over, sum(tillgodo.values()) - reserverat - saknas))


def det_aldrig_betalda(arende: Arende) -> tuple[int, dict[UUID, int], int]:
    """How much he paid and never had been paid; what of it may be of each claim on him; and how
    much of it is to his credit on those.
    """
    betalt = {i: _betalt(arende, i) for i, f in arende.fordringar.items() if f.felbetalning is None}
    brister = _brister(arende, sum(betalt.values(), Counter()))
    ur = {i: sum(min(ore, b[k]) for k, ore in brister.items()) for i, b in betalt.items()}
    redan = sum(min(ore, arende.fordringar[i].tillgodo_ore) for i, ore in ur.items())
    return sum(brister.values()), ur, redan


def _betalt(arende: Arende, fordran_id: UUID) -> Counter[tuple[Lada, int]]:
    """What has been paid on a claim, by the box that it was paid out of."""
    summor: Counter[tuple[Lada, int]] = Counter()
    for a in arende.aterbetalningar.values():
        for d in a.kapital if a.fordran_id == fordran_id else ():
            summor[d.lada, d.ar] += d.belopp_ore
    return summor


def _brister(
    arende: Arende, betalt: Mapping[tuple[Lada, int], int]
) -> Mapping[tuple[Lada, int], int]:
    """What of it he never had been paid. What was lowered, and paid back, he had."""
    brister = {}
    for (lada, ar), ore in betalt.items():
        sankt = [
            d.belopp_ore
            for hos, d in arende.lador.sankt_borta
            if (hos, lada, d.ar) == (Lada.ATERBETALT, Lada.FOR_HOGT_BELOPP, ar)
        ]
        brister[lada, ar] = max(0, min(ore - sum(sankt), brist_ore(arende, lada, ar)))
    return brister
