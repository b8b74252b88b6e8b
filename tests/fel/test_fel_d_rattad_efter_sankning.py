"""A waiver that is lowered, and then corrected: each part has the day of what brought it back.

500 000 kronor were to be paid by 1 May 2025: late, it costs 11 per cent a year to 30 June and 10
from then on. 300 was waived on 7 April, before that day; what a lowering brings back is to be paid
by a day of its own. The correction comes later, and says what the decision was all along.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from domain.ranta.forfall import forsta_obetalda, galler_till
from projections.pengar.fordringsposter import poster
from projections.pengar.frister import frister
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.fordransslag import andra, kravd
from tests.fel.hjalp.sankningarna import SANKNINGAR, SANKT, ratta, sankt

TILL = date(2025, 12, 31)
FORFALL, FORSTA, ANDRA = date(2025, 5, 1), date(2025, 5, 14), date(2025, 5, 21)
LAGE = dict[date, int]
"""By which day how much is to be paid; thousands."""


def kostar(delar: LAGE) -> int:
    """Each part from the day after its own: in per cent times days."""
    ore = 0
    for dag, tusen in delar.items():
        ore += tusen * T * (11 * (date(2025, 6, 30) - dag).days + 10 * 184)
    return round(ore / 36_500)


def ar(gang: Domgang, delar: LAGE) -> None:
    """What is owed, by when, what it costs; and the boxes agree."""
    fordran = gang.arende.fordringar[FORDRAN]
    assert fordran.utestaende_ore == sum(delar.values()) * T
    assert gang.arende.lador.i(Lada.EFTERGIVET) == fordran.efterskankt_ore
    assert (forsta_obetalda(fordran, gang.dag), galler_till(fordran)) == (min(delar), max(delar))
    assert gang.ranta(TILL) == kostar(delar)


FALL: dict[tuple[tuple[int, ...], int], LAGE] = {
    ((100,), 300): {FORFALL: 200},
    ((100,), 200): {FORFALL: 200, FORSTA: 100},
    ((100,), 400): {FORFALL: 100},
    ((100,), 50): {FORFALL: 250, FORSTA: 200},
    ((100, 50), 300): {FORFALL: 200},
    ((100, 50), 400): {FORFALL: 100},
    ((100, 50), 150): {FORFALL: 200, FORSTA: 150},
    ((100, 50), 100): {FORFALL: 200, FORSTA: 200},
    ((100, 50), 70): {FORFALL: 200, FORSTA: 200, ANDRA: 30},
    ((100, 50), 20): {FORFALL: 230, FORSTA: 200, ANDRA: 50},
}


@pytest.mark.parametrize(("till", "rattad"), FALL)
def test_fel_d_what_a_lowering_no_longer_brings_back_has_no_day_of_its_own(
    till: tuple[int, ...], rattad: int
) -> None:
    gang = sankt(*till)
    ratta(gang, rattad)
    ar(gang, FALL[till, rattad])


@pytest.mark.parametrize(
    ("vilken", "rattad", "faller"),
    [
        (0, None, {FORFALL: 200, ANDRA: 250}),
        (1, None, {FORFALL: 200, FORSTA: 200}),
        (0, 70, {FORFALL: 200, ANDRA: 230}),
        (1, 70, {FORFALL: 200, FORSTA: 200}),
        (0, 150, {FORFALL: 200, ANDRA: 150}),
        (1, 150, {FORFALL: 200, FORSTA: 150}),
        (0, 20, {FORFALL: 230, ANDRA: 250}),
    ],
)
def test_fel_d_a_lowering_that_falls_brings_nothing_back_and_the_next_one_more(
    vilken: int, rattad: int | None, faller: LAGE
) -> None:
    """Corrected or not before that; and as it was when the judgement is set aside."""
    gang = sankt(100, 50)
    fore = {FORFALL: 200, FORSTA: 200, ANDRA: 50}
    if rattad is not None:
        ratta(gang, rattad)
        fore = FALL[(100, 50), rattad]
    gang.till_domstolen(SANKNINGAR[vilken])
    gang.dom(Utgang.UPPHAVANDE)
    ar(gang, faller)
    gang.dom(Utgang.DOM_UPPHAVD)
    ar(gang, fore)


def test_fel_d_what_has_fallen_says_what_it_said_when_it_holds_again() -> None:
    """The correction comes between the courts: the lowering that had fallen is not corrected."""
    gang = sankt(100, 50)
    gang.till_domstolen(SANKNINGAR[0])
    gang.dom(Utgang.UPPHAVANDE)
    ratta(gang, 70)
    ar(gang, {FORFALL: 200, ANDRA: 230})
    gang.dom(Utgang.DOM_UPPHAVD)
    ar(gang, {FORFALL: 200, FORSTA: 200, ANDRA: 30})


def test_fel_d_nor_has_a_day_of_its_own_what_never_was_waived() -> None:
    gang = sankt(100, 50)
    gang.till_domstolen(gang.arende.fordringar[FORDRAN].eftergifter[0].beslut_id)
    gang.dom(Utgang.UPPHAVANDE)
    ar(gang, {FORFALL: 500})
    gang.dom(Utgang.DOM_UPPHAVD)
    ar(gang, {FORFALL: 200, FORSTA: 200, ANDRA: 50})


def dagvis(fakta: list[Faktum], konto: str) -> list[int]:
    """What there was of it when each day was over that something moved; thousands."""
    per_dag: Counter[date] = Counter()
    for f in fakta:
        for p in poster(f):
            per_dag[p.verkningsdag] += p.belopp_ore if p.konto == konto else 0
    return [sum(per_dag[d] for d in per_dag if d <= dag) // T for dag in sorted(per_dag)]


HELA_TIDEN, FRAN_JUNI = 11 * 60 + 10 * 184, 11 * 19 + 10 * 184
"""Per cent times days: from 2 May, and from 12 June, to the end of the year."""


@pytest.mark.parametrize(
    ("rattad", "eftergivet", "utestaende", "kostat"),
    [
        (300, [0, 300, 300], [500, 200, 200], 200 * HELA_TIDEN + 300 * 44),
        (100, [0, 300, 100], [500, 200, 400], 200 * (HELA_TIDEN + FRAN_JUNI) + 300 * 44),
        (400, [0, 400, 400], [500, 100, 100], 100 * HELA_TIDEN + 400 * 44),
        (20, [0, 270, 20], [500, 230, 480], 230 * HELA_TIDEN + 250 * FRAN_JUNI + 270 * 44),
    ],
)
def test_fel_d_more_is_waived_as_from_the_lowering_that_left_less(
    rattad: int, eftergivet: list[int], utestaende: list[int], kostat: int
) -> None:
    """300 is waived on 5 May, four days late, and only 50 of it from 12 May: till it is corrected.

    On no day was more waived than was ever said; less, all along, if that is what it says now.
    """
    gang = kravd()
    gang.efterge(300, date(2025, 5, 5))
    andra(gang, 50, date(2025, 5, 12), SANKNINGAR[0])
    faktum = ratta(gang, rattad)
    assert dagvis(gang.fakta, "eftergivet") == eftergivet
    assert dagvis(gang.fakta, "utestaende") == utestaende
    assert {r.dag for r in faktum.rorelser} == {s.dag for s in faktum.skuldandringar}
    assert gang.ranta(TILL) == round(kostat * T / 36_500)


def test_fel_d_the_list_is_told_when_it_is_to_be_paid_instead() -> None:
    """As from each lowering that brought less back; what was decided since holds from then."""
    gang = sankt(100, 50)
    delarna = [(f.verkningsdag, f.forfallodag, f.belopp_ore) for f in frister(ratta(gang, 150))]
    kvar = [(FORFALL, 200 * T), (FORSTA, 150 * T)]
    assert delarna == [(dag, *nar) for dag in SANKT for nar in kvar]
    gang = sankt(100)
    gang.skjut_upp(date(2025, 4, 28), date(2025, 7, 31), med_ranta=False)
    ratta(gang, 300)
    fordran = gang.arende.fordringar[FORDRAN]
    assert forsta_obetalda(fordran, gang.dag) == date(2025, 7, 31)
    assert gang.ranta(TILL) == round(200 * T * 10 * 153 / 36_500)
