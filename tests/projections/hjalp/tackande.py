"""Which histories together hold all that is asked of them, without being played on.

    python -m tests.projections.hjalp.tackande [how many] [how many to choose from] [the first]

It says the seeds for HISTORIER, or what is missing in the best of them; it takes some minutes.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from random import Random

from store.journal import Journal
from store.liggare import Liggare
from tests.hjalp.postgres import kasta, ny_logg, plats, skynda, stoppa
from tests.projections.hjalp.historierna import HISTORIER, LANGD
from tests.projections.hjalp.omfattning import saknas
from tests.projections.hjalp.simulering.simulering import Simulering


def innehall(katalog: Path, seed: int) -> Simulering:
    """The history of a seed as it is made first, but that nobody follows it."""
    databas = ny_logg(katalog, f"historia_{seed}", simulerad=True)
    with Liggare({"LIGGARE_URL": databas.app_url}) as liggare:
        slump = Random(seed)  # noqa: S311  # chance for tests
        simulering = Simulering(Journal(liggare), slump)
        simulering.grund()
        for _ in range(8):
            simulering.kor(LANGD // 8)
            slump.randint(1, 40)  # as when it is followed
    kasta(databas)
    return simulering


def basta(alla: dict[int, Simulering], antal: int) -> tuple[tuple[int, ...], set[str]]:
    """The seeds that miss the least together, and what that is."""
    fattas = {seed: saknas([simulering]) for seed, simulering in alla.items()}

    def tillsammans(seeds: Iterable[int]) -> set[str]:
        return set.intersection(*(fattas[seed] for seed in seeds))

    valda = min(combinations(alla, antal), key=lambda seeds: len(tillsammans(seeds)))
    return valda, tillsammans(valda)


def main(antal: int = len(HISTORIER), bland: int = 64, forsta: int = 100) -> None:
    with tempfile.TemporaryDirectory(dir=plats(), ignore_cleanup_errors=True) as katalog:
        try:
            skynda(Path(katalog))
            seeds = range(forsta, forsta + bland)
            alla = {seed: innehall(Path(katalog), seed) for seed in seeds}
        finally:
            stoppa(Path(katalog))
    print(*basta(alla, antal))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
