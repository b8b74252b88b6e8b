"""Tillgodo: what of what the party paid on claims he never had been paid, and has to his credit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.misstag import brist_ore
from domain.arende.pengaregeln import reserverat_ore
from domain.grund.pengar import Lada


def overskott_av_tillgodo_ore(arende: Arende) -> int:
    """What the party has to his credit on claims beyond what he paid and never had been paid."""
    egna = {i: f for i, f in arende.fordringar.items() if f.felbetalning is None}
    brister = bristerna(arende, sum((betalt_av(arende, i) for i in egna), Counter()))
    tillgodo = sum(f.tillgodo_ore for f in egna.values()) - reserverat_ore(arende)
    return max(0, tillgodo - sum(brister.values()))


def betalt_av(arende: Arende, fordran_id: UUID) -> Counter[tuple[Lada, int]]:
    """What has been paid on a claim, by the box that it was paid out of."""
    summor: Counter[tuple[Lada, int]] = Counter()
    for a in arende.aterbetalningar.values():
        for d in a.kapital if a.fordran_id == fordran_id else ():
            summor[d.lada, d.ar] += d.belopp_ore
    return summor


def bristerna(
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
