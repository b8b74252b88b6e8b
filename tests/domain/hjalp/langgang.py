"""Any commands on an ärende's money for as long as somebody wants to wait.

    python -m tests.domain.hjalp.langgang 100000 [seed]

Says the seed and the commands of the first sequence that breaks what must hold.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from tests.domain.hjalp import maskin_bank, maskin_beslut, maskin_krav, maskin_rapport
from tests.domain.hjalp.maskinbord import Verb
from tests.domain.hjalp.pengagenomgang import Genomgang, Steg
from tests.domain.hjalp.pengamaskin import VERB

DAGAR = [date(2024, 4, 1) + timedelta(days=nr) for nr in (*range(21), 273, 276)]
"""Some weeks that often meet, and both sides of a new year."""
ALLA: tuple[Verb, ...] = (
    *VERB,
    maskin_bank.overfor,
    *[maskin_bank.bekrafta] * 3,
    maskin_bank.ratta,
    maskin_krav.skjut_upp,
    maskin_krav.dela_upp,
)


BETALT: list[Steg] = [(maskin_bank.betala, DAGAR[0], 1, 6)] * 2
SANKT_OCH_HOJT: list[Steg] = [
    *BETALT,
    (maskin_beslut.andra, DAGAR[1], 1, 1),
    (maskin_krav.besluta_aterkrav, DAGAR[1], 1, 5),
    (maskin_krav.betala_ater, DAGAR[2], 0, 2),
    (maskin_beslut.andra, DAGAR[3], 0, 6),
]
OMPROVAT: list[Steg] = [
    *BETALT,
    (maskin_rapport.rapportera, DAGAR[1], 1, 5),
    (maskin_rapport.granska, DAGAR[2], 3, 1),
    (maskin_rapport.omprova, DAGAR[4], 0, 2),
]
AVSKRIVET: list[Steg] = [
    *BETALT,
    (maskin_rapport.rapportera, DAGAR[1], 1, 5),
    (maskin_rapport.granska, DAGAR[2], 3, 1),
    *[(maskin_krav.besluta_aterkrav, DAGAR[3], 0, 4)] * 2,
    (maskin_krav.skriv_av, DAGAR[4], 0, 2),
    (maskin_krav.skriv_av, DAGAR[5], 0, 1),
    (maskin_krav.betala_ater, DAGAR[6], 0, 3),
]
BORJAN: tuple[list[Steg], ...] = ([], BETALT, SANKT_OCH_HOJT, OMPROVAT, AVSKRIVET)


def sekvens(fro: int) -> list[Steg]:
    """Commands drawn from a seed, often after the case has come some way."""
    slump = Random(fro)  # noqa: S311  # chance for tests
    return [
        *slump.choice(BORJAN),
        *(
            (slump.choice(ALLA), slump.choice(DAGAR), slump.randint(0, 3), slump.randint(1, 6))
            for _ in range(slump.randint(20, 60))
        ),
    ]


def ga(fro: int) -> int:
    """Go through one sequence; returns how many commands it held."""
    genomgang, steg = Genomgang.ny(), sekvens(fro)
    for ett in steg:
        genomgang.utfor(*ett)
    genomgang.bokslut()
    return len(steg)


def fel(antal: int, fro: int = 0) -> Iterator[int]:
    """The seeds of sequences that break something, among so many commands."""
    while antal > 0:
        try:
            antal -= ga(fro)
        except AssertionError:
            yield fro
            antal -= len(sekvens(fro))
        fro += 1


if __name__ == "__main__":
    antal, *fran = [int(ett) for ett in sys.argv[1:]]
    for fro in fel(antal, *fran):
        for verb, *resten in sekvens(fro):
            print(verb.__name__, *resten)
        print(f"frö {fro}")
        ga(fro)
