"""Any commands on an ärende's money for as long as somebody wants to wait.

    python -m tests.domain.hjalp.langgang 100000 [seed]
    python -m tests.domain.hjalp.langgang fron

The first says the seed and the commands of each sequence that breaks what must hold, as short as
it still does. The second says which seeds together try all that is worth trying, for `FRON`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain
from random import Random
from traceback import extract_tb, format_exc

from tests.domain.hjalp import (
    maskin_bank,
    maskin_beredning,
    maskin_beslut,
    maskin_domstol,
    maskin_krav,
    maskin_misstag,
    maskin_part,
    maskin_rapport,
    maskin_sagt,
    maskin_tva,
    maskin_villkor,
)
from tests.domain.hjalp.maskin_tva import i_det_andra
from tests.domain.hjalp.maskinbord import HOGSTA_NR, Verb
from tests.domain.hjalp.maskingrund import STARTER
from tests.domain.hjalp.pengagenomgang import Genomgang, Steg
from tests.domain.hjalp.pengamaskin import (
    ALLA,
    AVSTATT_VERB,
    KRAVEN,
    KRAVVERB,
    KRINGVERB,
    LOFTESVERB,
    LUGNT,
    OVRIGA_VERB,
    SAGT_VERB,
    SANKNINGSVERB,
    TVA_VERB,
    VERB,
    verbets_namn,
)
from tests.domain.hjalp.pengatackning import VARDA_ATT_PROVA

I_ARET = [date(2024, 4, 1) + timedelta(days=nr) for nr in range(21)]
DAGAR = [*I_ARET, date(2024, 12, 30), date(2025, 1, 2), date(2025, 1, 20)]
"""Some weeks that often meet, and both sides of a new year."""

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
    (maskin_rapport.rapportera, DAGAR[1], 1, 3),
    (maskin_rapport.granska, DAGAR[2], 3, 1),
    (maskin_krav.krav_meddelat, DAGAR[3], 0, 5),
    (maskin_krav.krav_meddelat, DAGAR[3], 1, 3),
]
"""Four of what was not used, with a word on interest; and three of what was not approved."""
AVSKRIVET: list[Steg] = [
    *KRAVT,
    (maskin_krav.skriv_av, DAGAR[4], 0, 2),
    (maskin_krav.skriv_av, DAGAR[5], 0, 1),
    (maskin_villkor.betala_ater_med_ranta, DAGAR[6], 0, 3),
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
INFRIAT_OBETALT: list[Steg] = [
    (maskin_beslut.lova, DAGAR[1], 0, 5),
    (maskin_beslut.infria, DAGAR[22], 0, 5),
    (maskin_bank.attestera, DAGAR[22], 0, 2),
]
OBESLUTAT: list[Steg] = [
    (maskin_beslut.upphav, DAGAR[0], 0, 1),
    (maskin_beredning.begar_komplettering, DAGAR[1], 0, 1),
]
RAKNAT: list[Steg] = [(maskin_villkor.rakna_ranta, DAGAR[18], nr, 1) for nr in (0, 1)]
MOTTAGET: list[Steg] = [
    *KRAVT,
    (maskin_villkor.paminn, DAGAR[8], 1, 3),
    (maskin_sagt.mottog_paminnelsen, DAGAR[8], 0, 5),
    *RAKNAT,
]
DELFATT: list[Steg] = [*KRAVT, *[(maskin_part.delfa, DAGAR[4], nr, 1) for nr in (0, 1)], *RAKNAT]
MEDDELAT_SENARE: list[Steg] = [
    *KRAVT,
    *[(maskin_sagt.ratta_meddelande, DAGAR[9], 0, 6)] * 2,
    *RAKNAT,
]
RATTAT: list[Steg] = [*KRAVT, *RAKNAT, (maskin_krav.ratta_aterkrav, DAGAR[18], 0, 5)]
KVITTAT_MOT: list[Steg] = [*KRAVT, (maskin_tva.kvitta, DAGAR[10], 1, 1)]
KRAVT_I_ANNAT: list[Steg] = [
    (i_det_andra(verb), dag, nr, hur_mycket) for verb, dag, nr, hur_mycket in KRAVT
]
BORJAN_KRAVT = (KRAVT, AVSKRIVET, KVITTAT, EFTERGIVET, TILL_ANNAN)
BORJAN_SAGT = (KRAVT, MOTTAGET, DELFATT, MEDDELAT_SENARE, RATTAT)
BORJAN_TVA = (KRAVT, KVITTAT_MOT, KRAVT_I_ANNAT)
BORJAN: tuple[list[Steg], ...] = (
    [],
    BETALT,
    SANKT_OCH_HOJT,
    OMPROVAT,
    LOVAT,
    *BORJAN_KRAVT,
)
BORJAN_OVER_ARET = (*BORJAN, AVSLUTAT, INFRIAT)
BORJAN_ALLT = (*BORJAN_OVER_ARET, OBESLUTAT, *BORJAN_SAGT, *BORJAN_TVA)
PLATSER = {m.__name__ for m in (maskin_part, maskin_villkor)}
Tema = tuple[tuple[Verb, ...], tuple[list[Steg], ...]]
"""Commands that are drawn, and where they begin."""
TEMAN: tuple[Tema, ...] = (
    (VERB, BORJAN),
    ((*KRAVEN, *KRAVVERB), BORJAN_KRAVT),
    ((*VERB, *KRAVVERB), BORJAN),
    ((*KRAVEN, *[v for v in KRAVVERB if v.__module__ in PLATSER]), BORJAN_KRAVT),
    ((*LUGNT, *SAGT_VERB), BORJAN_SAGT),
    ((*LUGNT, *TVA_VERB), BORJAN_TVA),
)
"""Within a year: all of it, what becomes of claims, when they are paid, what was said of when."""
OVER_ARET: tuple[Tema, ...] = (
    (ALLA, BORJAN_ALLT),
    ((*VERB, *OVRIGA_VERB), BORJAN_OVER_ARET),
    ((*KRAVEN, *KRAVVERB, *OVRIGA_VERB), BORJAN_KRAVT),
    ((*KRAVEN, *KRAVVERB), BORJAN_KRAVT),
    ((*KRAVEN, *KRAVVERB, *SAGT_VERB), BORJAN_SAGT),
    ((*LUGNT, *TVA_VERB), BORJAN_TVA),
    ((*OVRIGA_VERB, *KRINGVERB), (OBESLUTAT, *BORJAN_SAGT)),
)
OM_LOFTEN: Tema = (LOFTESVERB, (LOVAT, INFRIAT, INFRIAT_OBETALT))
"""What is promised and infriat, and what becomes of it when anything is said of a decision."""
LOFTEN_FRAN = 1_000_001
"""Seeds from here on, every second, draw from that."""
AVSTATT: list[Steg] = [
    *BETALT,
    (maskin_krav.krav_meddelat, DAGAR[3], 0, 6),
    (maskin_krav.krav_meddelat, DAGAR[3], 3, 4),
]
SAKNAT: list[Steg] = [
    *BETALT,
    (maskin_krav.krav_meddelat, DAGAR[3], 0, 6),
    (maskin_krav.andra_avstaende, DAGAR[4], 0, 4),
    (maskin_krav.krav_meddelat, DAGAR[5], 1, 6),
    (maskin_krav.krav_meddelat, DAGAR[5], 1, 1),
    (maskin_domstol.overklaga_till_dom, DAGAR[6], 2, 1),
]
"""A change of it falls, when what it took has been demanded anew."""
OM_AVSTAENDEN: Tema = (AVSTATT_VERB, (AVSTATT, BETALT, SAKNAT))
"""What is abstained from, by one decision and by another."""
AVSTAENDEN_FRAN = 2_000_001
"""Seeds from here on, every second, draw from that."""
SANKT: list[Steg] = [*KRAVT, (maskin_krav.andra_aterkrav, DAGAR[4], 0, 2)]
OM_SANKNINGAR: Tema = (SANKNINGSVERB, (SANKT, KRAVT))
"""What is demanded is lowered, and a court lets that fall."""
SANKNINGAR_FRAN = 3_000_001
"""Seeds from here on, every second, draw from that."""
EGNA = {LOFTEN_FRAN: OM_LOFTEN, AVSTAENDEN_FRAN: OM_AVSTAENDEN, SANKNINGAR_FRAN: OM_SANKNINGAR}
RANTOR: tuple[str | None, ...] = (None, *STARTER)


FRON = (
    *(39, 46, 70, 107, 155, 179, 189, 259, 305, 349, 403, 413, 421, 433, 639, 698, 729),
    *(779, 923, 958, 1274, 2_000_033),
)
"""Seeds that together try all that is worth trying; the last find what is planted."""


def start(fro: int) -> str | None:
    """From when interest is counted; every fifth sequence knows no interest."""
    return RANTOR[fro % len(RANTOR)]


def sekvens(fro: int) -> list[Steg]:
    """Commands drawn from a seed, often after the case has come some way."""
    slump = Random(fro)  # noqa: S311  # chance for tests
    teman, dagar = (OVER_ARET, DAGAR) if fro % 2 else (TEMAN, I_ARET)
    for fran, tema in EGNA.items():
        teman = (tema,) if fro >= fran else teman
    verb, borjan = slump.choice(teman)
    antal, i_ordning = slump.randint(20, 60), slump.random() < 0.5
    steg: list[Steg] = [*slump.choice(borjan)]
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


def brottet(fro: int, steg: list[Steg]) -> str | None:
    """What does not hold, by the line that says so."""
    try:
        ga(fro, steg)
    except Exception as brott:  # a fault of the program breaks it as much
        sist = extract_tb(brott.__traceback__)[-1]
        return f"{sist.filename}:{sist.lineno}"
    return None


def bryter(fro: int, steg: list[Steg]) -> bool:
    return brottet(fro, steg) is not None


def kortaste(fro: int) -> list[Steg]:
    """The sequence without the commands that it breaks the same without."""
    steg, nr = sekvens(fro), 0
    brott = brottet(fro, steg)
    while nr < len(steg):
        utan = [*steg[:nr], *steg[nr + 1 :]]
        steg, nr = (utan, 0) if brottet(fro, utan) == brott else (steg, nr + 1)
    return steg


def fel(antal: int, fro: int = 0) -> Iterator[int]:
    """The seeds of sequences that break something, among so many commands."""
    while antal > 0:
        steg = sekvens(fro)
        if bryter(fro, steg):
            yield fro
        antal -= len(steg)
        fro += 1 if fro < LOFTEN_FRAN else 2


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


def visa(fro: int) -> None:
    """What it breaks, as short as it still does."""
    korta = kortaste(fro)
    print(f"frö {fro}, ränta från {start(fro)}")
    for verb, dag, nr, ore in korta:
        print("  ", verbets_namn(verb), dag, nr, ore)
    try:
        ga(fro, korta)
    except Exception:  # whatever it breaks is shown, a crash too
        print(format_exc(limit=-2))


if __name__ == "__main__":
    if sys.argv[1:] == ["fron"]:
        print(*tackande(1000, 1), sep=", ")
        sys.exit()
    antal, *fran = [int(ett) for ett in sys.argv[1:]]
    brutna = 0
    egna = (fel(antal // 10, fro) for fro in EGNA)
    for fro in chain(fel(antal, *fran), *egna):
        brutna += 1
        visa(fro)
    print(f"{brutna} bröts" if brutna else "inget bröts")
    sys.exit(brutna > 0)
