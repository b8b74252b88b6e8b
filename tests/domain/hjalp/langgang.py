"""Any commands on an ärende's money for as long as somebody wants to wait.

    python -m tests.domain.hjalp.langgang 100000 [seed]
    python -m tests.domain.hjalp.langgang fron

The first says the seed and the commands of the first sequence that breaks what must hold, as short
as it still does. The second says which seeds together try all that is worth trying, for `FRON`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from tests.domain.hjalp import (
    maskin_bank,
    maskin_beslut,
    maskin_krav,
    maskin_misstag,
    maskin_part,
    maskin_rapport,
    maskin_villkor,
)
from tests.domain.hjalp.maskinbord import HOGSTA_NR, Verb
from tests.domain.hjalp.maskingrund import STARTER
from tests.domain.hjalp.pengagenomgang import Genomgang, Steg
from tests.domain.hjalp.pengamaskin import KRAVEN, KRAVVERB, OVRIGA_VERB, VERB
from tests.domain.hjalp.pengatackning import VARDA_ATT_PROVA

I_ARET = [date(2024, 4, 1) + timedelta(days=nr) for nr in range(21)]
DAGAR = [*I_ARET, date(2024, 12, 30), date(2025, 1, 2), date(2025, 1, 20)]
"""Some weeks that often meet, and both sides of a new year."""
ALLA: tuple[Verb, ...] = (*VERB, *KRAVVERB, *OVRIGA_VERB)

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
KRAVT: list[Steg] = [
    *BETALT,
    (maskin_rapport.rapportera, DAGAR[1], 1, 5),
    (maskin_rapport.granska, DAGAR[2], 3, 1),
    *[(maskin_krav.krav_meddelat, DAGAR[3], 1, 5)] * 2,
]
AVSKRIVET: list[Steg] = [
    *KRAVT,
    (maskin_krav.skriv_av, DAGAR[4], 0, 2),
    (maskin_krav.skriv_av, DAGAR[5], 0, 1),
    (maskin_krav.betala_ater, DAGAR[6], 0, 3),
]
KVITTAT: list[Steg] = [*KRAVT, (maskin_villkor.kvitta_med_ranta, DAGAR[10], 1, 2)]
EFTERGIVET: list[Steg] = [*KRAVT, (maskin_krav.efterge, DAGAR[5], 1, 3)]
TILL_ANNAN: list[Steg] = [
    *BETALT,
    (maskin_bank.betala, DAGAR[1], 0, 4),
    (maskin_bank.ratta, DAGAR[2], 2, 3),
    (maskin_misstag.krav_av_annan, DAGAR[3], 2, 2),
]
AVSLUTAT: list[Steg] = [
    (maskin_beslut.upphav, DAGAR[0], 0, 1),
    (maskin_part.meddela, DAGAR[0], 0, 1),
    (maskin_beslut.avsla, DAGAR[1], 1, 1),
    (maskin_part.meddela, DAGAR[1], 0, 1),
    (maskin_part.avsluta, DAGAR[2], 0, 1),
]
LOVAT: list[Steg] = [*BETALT, (maskin_beslut.lova, DAGAR[1], 0, 4)]
INFRIAT: list[Steg] = [*LOVAT, (maskin_beslut.infria, DAGAR[22], 0, 2)]
BORJAN_KRAVT = (KRAVT, AVSKRIVET, KVITTAT, EFTERGIVET, TILL_ANNAN)
BORJAN: tuple[list[Steg], ...] = (
    [],
    BETALT,
    SANKT_OCH_HOJT,
    OMPROVAT,
    LOVAT,
    *BORJAN_KRAVT,
)
BORJAN_OVER_ARET = (*BORJAN, AVSLUTAT, INFRIAT)
PLATSER = {m.__name__ for m in (maskin_part, maskin_villkor)}
TEMAN: tuple[tuple[Verb, ...], ...] = (
    VERB,
    (*KRAVEN, *KRAVVERB),
    (*VERB, *KRAVVERB),
    (*KRAVEN, *[v for v in KRAVVERB if v.__module__ in PLATSER]),
)
"""Within a year: all of it, what becomes of claims, and when they are paid."""
OVER_ARET: tuple[tuple[Verb, ...], ...] = (
    ALLA,
    (*VERB, *OVRIGA_VERB),
    (*KRAVEN, *KRAVVERB, *OVRIGA_VERB),
    (*KRAVEN, *KRAVVERB),
)
RANTOR: tuple[str | None, ...] = (None, *STARTER)


FRON = (
    *(9, 19, 21, 26, 39, 49, 66, 74, 85, 89, 91, 93, 109, 126, 133, 136, 152, 162, 191, 193, 197),
    *(217, 262, 282, 314, 318, 324, 326, 343, 371, 375, 422, 433, 435, 116, 71, 61, 68, 43),
)
"""Seeds that together try all that is worth trying, twice over."""


def start(fro: int) -> str | None:
    """From when interest is counted; every fifth sequence knows no interest."""
    return RANTOR[fro % len(RANTOR)]


def sekvens(fro: int) -> list[Steg]:
    """Commands drawn from a seed, often after the case has come some way."""
    slump = Random(fro)  # noqa: S311  # chance for tests
    teman, dagar = (OVER_ARET, DAGAR) if fro % 2 else (TEMAN, I_ARET)
    verb = slump.choice(teman)
    antal, i_ordning = slump.randint(20, 60), slump.random() < 0.5
    borjan = BORJAN_OVER_ARET if fro % 2 else BORJAN
    steg: list[Steg] = [*slump.choice(borjan if set(VERB) <= set(verb) else BORJAN_KRAVT)]
    for nr in range(antal):
        dag = nr * len(dagar) // antal + slump.randint(-2, 2) if i_ordning else slump.randrange(99)
        steg.append(
            (
                slump.choice(verb),
                dagar[max(0, min(dag, len(dagar) - 1)) if i_ordning else dag % len(dagar)],
                slump.randint(0, HOGSTA_NR),
                slump.randint(1, 6),
            )
        )
    return steg


def ga(fro: int, steg: list[Steg] | None = None) -> Genomgang:
    """Go through one sequence; what stays within a year is counted in another way too."""
    genomgang = Genomgang.ny(start(fro))
    for ett in sekvens(fro) if steg is None else steg:
        nya = genomgang.utfor(*ett)
        if fro % 2 == 0:
            genomgang.rakna(nya)
    genomgang.bokslut()
    return genomgang


def bryter(fro: int, steg: list[Steg]) -> bool:
    try:
        ga(fro, steg)
    except AssertionError:
        return True
    return False


def kortaste(fro: int) -> list[Steg]:
    """The sequence without the commands that it breaks without."""
    steg, nr = sekvens(fro), 0
    while nr < len(steg):
        utan = [*steg[:nr], *steg[nr + 1 :]]
        steg, nr = (utan, 0) if bryter(fro, utan) else (steg, nr + 1)
    return steg


def fel(antal: int, fro: int = 0) -> Iterator[int]:
    """The seeds of sequences that break something, among so many commands."""
    while antal > 0:
        steg = sekvens(fro)
        if bryter(fro, steg):
            yield fro
        antal -= len(steg)
        fro += 1


def tackande(hogst: int, ganger: int) -> list[int]:
    """Few seeds that try each thing worth trying so many times, if it is ever tried as often."""
    provat = {fro: set(ga(fro).provat) & VARDA_ATT_PROVA for fro in range(hogst)}
    ofta = Counter(vad for allt in provat.values() for vad in allt)
    fattas, valda = {vad: min(ganger, ofta[vad]) for vad in VARDA_ATT_PROVA}, list[int]()
    while any(fattas.values()):
        fro = max(provat, key=lambda fro: sum(fattas[vad] > 0 for vad in provat[fro]))
        valda.append(fro)
        for vad in provat.pop(fro):
            fattas[vad] = max(0, fattas[vad] - 1)
    return sorted(valda)


if __name__ == "__main__":
    if sys.argv[1:] == ["fron"]:
        print(*tackande(500, 2), sep=", ")
        sys.exit()
    antal, *fran = [int(ett) for ett in sys.argv[1:]]
    for fro in fel(antal, *fran):
        korta = kortaste(fro)
        for verb, *resten in korta:
            print(verb.__module__.rpartition(".")[2], verb.__name__, *resten)
        print(f"frö {fro}, ränta från {start(fro)}")
        ga(fro, korta)
    print("inget bröts")
