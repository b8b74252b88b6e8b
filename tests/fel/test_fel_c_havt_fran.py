"""C: a placing is lifted as from a day: on no day is a krona both unpaid and paid too much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from random import Random

import pytest

from domain.arende.pengafaktum import Pengafaktum
from domain.aterkrav.stopp import PlaceringenHavsForTidigt
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.pengagang import FORDRAN, T

pytestmark = pytest.mark.grundlig

BETALT, SANKT, KRAVT = date(2024, 4, 10), date(2024, 5, 2), date(2024, 5, 13)
INBETALT, HOJT, HOJT_IGEN = date(2024, 5, 27), date(2024, 6, 3), date(2024, 6, 17)
HAVS = [INBETALT + timedelta(days=3 * nr) for nr in range(11)]


def dagarna(fakta: list[Faktum]) -> Iterator[tuple[date, Counter[Lada]]]:
    """What lies in each box at the end of each day, by the movements of the facts."""
    per_dag: dict[date, Counter[Lada]] = {}
    for r in (r for f in fakta if isinstance(f, Pengafaktum) for r in f.rorelser):
        dagen = per_dag.setdefault(r.dag, Counter())
        dagen[r.fran] -= r.belopp_ore
        dagen[r.till] += r.belopp_ore
    summor = accumulate((per_dag[d] for d in sorted(per_dag)), _ihop)
    yield from zip(sorted(per_dag), summor, strict=True)


def _ihop(forut: Counter[Lada], dagen: Counter[Lada]) -> Counter[Lada]:
    nu = Counter(forut)
    nu.update(dagen)
    return nu


def bada(fakta: list[Faktum]) -> list[tuple[date, int, int]]:
    """The days on which something is unpaid, and something paid with too high an amount."""
    ut = [
        (dag, lador[Lada.BEVILJAT_EJ_UTBETALT], lador[Lada.FOR_HOGT_BELOPP])
        for dag, lador in dagarna(fakta)
    ]
    return [(dag, obetalt // T, fel // T) for dag, obetalt, fel in ut if obetalt and fel]


def hojd(*sedan: int) -> tuple[Beviljatgang, int]:
    """600 granted, 300 paid, lowered to 100: 200 demanded, 30 paid back; then raised, and again."""
    gang = Beviljatgang(600)
    gang.betala(300, BETALT)
    gang.andra(100, SANKT)
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 200}, dag=KRAVT)
    placering = gang.betala_ater(30, INBETALT)
    for tusen, dag in zip(sedan, (HOJT, HOJT_IGEN), strict=False):
        gang.andra(tusen, dag)
    return gang, placering


@pytest.mark.parametrize("havs", HAVS)
@pytest.mark.parametrize("sedan", [(500,), (500, 550), (290, 550), (310, 320)])
def test_fel_c_what_is_lifted_from_a_day_is_not_unpaid_and_too_much_on_any(
    havs: date, sedan: tuple[int, ...]
) -> None:
    """Whatever was granted after the day from which the debtor is to have it back."""
    gang, placering = hojd(*sedan)
    gang.hav_placering(placering, havs)
    assert bada(gang.fakta) == []
    sist = sedan[-1]
    assert gang.lador() == {
        "beviljat_ej_utbetalt": sist - 300,
        "utbetalt_ej_redovisat": 300,
    }


def test_fel_c_each_day_has_its_sum() -> None:
    """Raised to 500 on 3 June and to 550 on the 17th; he has the 30 back from the 8th."""
    gang, placering = hojd(500, 550)
    gang.hav_placering(placering, HAVS[4])
    per_dag = {
        dag: (lador[Lada.BEVILJAT_EJ_UTBETALT] // T, lador[Lada.UTBETALT_EJ_REDOVISAT] // T)
        for dag, lador in dagarna(gang.fakta)
    }
    assert per_dag == {
        date(2024, 3, 21): (600, 0),
        BETALT: (300, 300),
        SANKT: (0, 100),
        INBETALT: (0, 100),
        HOJT: (230, 270),
        HAVS[4]: (200, 300),
        HOJT_IGEN: (250, 300),
    }


@pytest.mark.parametrize("fro", range(40))
def test_fel_c_whatever_is_granted_paid_and_lifted_in_whatever_order(fro: int) -> None:
    """Raised, and paid back in parts, each of them lifted from some later day."""
    slump = Random(fro)  # noqa: S311  # chance for tests
    gang, forsta = hojd()
    placeringar, dag = [(forsta, INBETALT)], INBETALT
    for _ in range(slump.randint(3, 8)):
        dag += timedelta(days=slump.randint(0, 6))
        vad = slump.choice(["ändra", "ändra", "betala", "häv"])
        try:
            if vad == "ändra":
                gang.andra(gang.arende.beviljat_ore // T + slump.randint(1, 20) * 10, dag)
            elif vad == "betala":
                placeringar.append((gang.betala_ater(slump.randint(1, 4) * 10, dag), dag))
            elif placeringar:
                version, fran = placeringar.pop(slump.randrange(len(placeringar)))
                gang.hav_placering(version, fran + (dag - fran) * slump.randint(0, 4) // 4)
        except PlaceringenHavsForTidigt:
            raise
        except Stopp:
            continue
        assert bada(gang.fakta) == [], (vad, dag)
    assert FORDRAN in gang.arende.fordringar
