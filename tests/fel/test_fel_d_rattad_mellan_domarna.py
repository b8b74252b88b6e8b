"""A waiver that is corrected while a lowering of it has fallen in a court, or holds again.

500 000 kronor; 300 of it was waived on 7 April and lowered on the 14th, and the 21st. A court lets
the first lowering fall on 22 June; a higher one lets it hold again on 12 July. In the books each
day is as it stood then, by what the words now are known to say: between nothing and all of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest

from domain.fordran.fordran import Fordran
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.bokforteftergivet import bokfort
from tests.fel.hjalp.sankningarna import SANKNINGAR, ratta, sankt

DAGAR = date(2025, 4, 7), date(2025, 4, 14), date(2025, 4, 21), date(2025, 6, 22), date(2025, 7, 12)
Steg = Callable[[Domgang], object]


def faller(gang: Domgang) -> None:
    gang.till_domstolen(SANKNINGAR[0])
    gang.dom(Utgang.UPPHAVANDE)


def haller_igen(gang: Domgang) -> None:
    gang.dom(Utgang.DOM_UPPHAVD)


def rattas(till: int) -> Steg:
    return lambda gang: ratta(gang, till)


FALL: dict[str, tuple[tuple[int, ...], tuple[Steg, ...], list[int]]] = {
    "less while it has fallen": ((100,), (faller, rattas(50)), [50] * 5),
    "less than it left": ((20,), (faller, rattas(250)), [250, 20, 20, 250, 250]),
    "more while it has fallen": ((100,), (faller, rattas(400)), [400, 100, 100, 400, 400]),
    "a lowering never raises": ((100,), (faller, rattas(50), haller_igen), [50] * 5),
    "more than it left": (
        (100,),
        (faller, rattas(50), haller_igen, rattas(110)),
        [300, 110, 110, 300, 110],
    ),
    "less again": (
        (100,),
        (faller, rattas(50), haller_igen, rattas(30)),
        [230, 30, 30, 230, 30],
    ),
    "after both": ((20,), (faller, haller_igen, rattas(400)), [400] * 5),
    "less after both": ((100,), (faller, haller_igen, rattas(50)), [250, 50, 50, 250, 50]),
    "more after both": ((100,), (faller, haller_igen, rattas(250)), [300, 250, 250, 300, 250]),
    "two": ((200, 100), (faller, rattas(250)), [300, 200, 200, 250, 250]),
    "two, and again": ((200, 100), (faller, rattas(250), haller_igen), [300, 200, 200, 250, 200]),
    "two, corrected again": (
        (200, 100),
        (faller, rattas(250), haller_igen, rattas(220)),
        [300, 220, 220, 220, 220],
    ),
    "two, up and down": (
        (200, 100),
        (faller, rattas(250), haller_igen, rattas(300), rattas(10)),
        [210, 110, 10, 10, 10],
    ),
}


@pytest.mark.parametrize("fall", FALL)
def test_fel_d_the_books_never_have_more_waived_than_was_said_nor_less(fall: str) -> None:
    till, stegen, vantat = FALL[fall]
    gang = sankt(*till)
    for steg in stegen:
        steg(gang)
    dagarna = bokfort(gang.fakta)
    assert [dagarna.pa(dag) for dag in DAGAR] == [(ore * T, (500 - ore) * T) for ore in vantat]
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == (500 - vantat[-1]) * T


@pytest.mark.parametrize("till", [50, 110, 250, 300, 400])
def test_fel_d_each_correction_moves_as_it_says(till: int) -> None:
    """What it says that the books have less waived, by day, is what comes out of that box."""
    gang = sankt(200, 100)
    for steg in (faller, rattas(250), haller_igen):
        steg(gang)
    faktum = ratta(gang, till)
    per_dag: Counter[date] = Counter()
    for s in faktum.bokforda_andringar:
        per_dag[s.dag] += s.belopp_ore
    assert bokfort([faktum]).ut_ur_ladan == per_dag
    assert per_dag.total() == (200 - till) * T


def om(gang: Domgang) -> Fordran:
    return gang.arende.fordringar[FORDRAN]


def test_fel_d_what_a_lowering_does_not_lower_gave_no_time_when_it_holds_again() -> None:
    """Corrected to 50 while it had fallen: 450 is to be paid by 1 May, and nothing later."""
    gang, rak = sankt(100), sankt()
    for steg in (faller, rattas(50), haller_igen):
        steg(gang)
    ratta(rak, 50)
    assert gang.ranta(date(2025, 12, 31)) == rak.ranta(date(2025, 12, 31))
    assert om(gang).utestaende_ore == om(rak).utestaende_ore == 450 * T
