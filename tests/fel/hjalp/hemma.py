"""What a case has given back to the call and to the post, and not taken: thousands, by year."""

from __future__ import annotations

from collections import Counter

from domain.arende.pengafaktum import Pengafaktum
from domain.grund.pengar import Lada
from tests.domain.hjalp.pengagang import Gang, T


def hemma(g: Gang) -> dict[tuple[str, int], int]:
    """By box and budgetår; below nothing what it has taken."""
    summa = Counter[tuple[str, int]]()
    for f in g.fakta:
        for r in f.rorelser if isinstance(f, Pengafaktum) else ():
            for lada, ar, ore in (
                (r.till, r.till_budgetar, r.belopp_ore),
                (r.fran, r.fran_budgetar, -r.belopp_ore),
            ):
                if lada in (Lada.UTLYST, Lada.DISPONIBELT):
                    summa[str(lada), ar] += ore // T
    return {n: tusen for n, tusen in summa.items() if tusen}
