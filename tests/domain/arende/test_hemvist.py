"""Hemvist: where money goes that is no longer granted, and where what is granted comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest

from domain.anslag.vakt import anslagsvakt
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.stopp import AnnanUtlysning
from domain.aterkrav.placeringshavning import AterbetalningHavd, hav_placering
from domain.beslut.forfall import Forfalloskal, lat_forfalla
from domain.grund.faktum import Faktum
from domain.grund.pengar import HEMMA, Lada
from domain.utbetalning.arsskifte import overfor_obetalt
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad
from domain.utlysning.avslut import UtlysningAvslutad
from domain.utlysning.vakt import ramvakt
from tests.domain.hjalp.historia import MEDEL, REGELVERKET, UTLYSNINGEN
from tests.domain.hjalp.pengagang import BETALD_HISTORIA, Gang, T
from tests.domain.hjalp.scenario import BO, Fact, fact

AVSLUTAD = fact(
    UtlysningAvslutad, UTLYSNINGEN, verkningsdag=date(2024, 4, 1), medel=MEDEL, kvar_ore=0
)
DAG = date(2025, 4, 20)


def nedsatt(gang: Gang) -> int:
    """400 paid, 100 repaid, 300 granted, 50 returned: take the placing back, and 100 is too much.

    Half of that is unpaid. Returns the version that placed it.
    """
    version = gang.betala_ater_utan_krav({Lada.UTBETALT_EJ_REDOVISAT: 100}, DAG)
    gang.andra(300, date(2025, 5, 1))
    gang.retur(50, date(2025, 5, 2))
    assert gang.lador() == {"beviljat_ej_utbetalt": 50, "utbetalt_ej_redovisat": 250}
    return version


@pytest.mark.parametrize(
    ("historia", "hem", "ar"),
    [
        (BETALD_HISTORIA, Lada.UTLYST, 2024),
        ((*BETALD_HISTORIA, AVSLUTAD), Lada.DISPONIBELT, 2025),
    ],
)
def test_what_is_unpaid_beyond_the_grant_goes_to_the_call_or_to_the_post_when_it_is_closed(
    historia: tuple[object, ...], hem: Lada, ar: int
) -> None:
    gang = Gang(*historia)  # type: ignore[arg-type]  # facts of the parameters above
    [havd] = gang.hav_placering(nedsatt(gang))
    assert isinstance(havd, AterbetalningHavd)
    assert _hem(havd) == {(hem, ar): 50 * T}
    assert gang.lador() == {"for_hogt_belopp": 50, "utbetalt_ej_redovisat": 300}
    vakter = Counter[str]()
    for v in havd.vakter():
        vakter[v.kalla] += v.andring_ore
    i_utlysningen = ramvakt(MEDEL.utlysning_id, 2025)
    hemma = i_utlysningen if hem is Lada.UTLYST else anslagsvakt(MEDEL.anslag_id, 2025)
    till_posten = Counter({anslagsvakt(MEDEL.anslag_id, 2025): -100 * T})
    till_posten[hemma] += 50 * T
    assert {kalla: ore for kalla, ore in vakter.items() if ore} == till_posten


def _eftergivet(gang: Gang) -> None:
    """100 is unspent, demanded and waived, and then 300 is granted: all of it has been paid."""
    gang.granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gang.efterge(100, date(2025, 4, 10))
    gang.andra(300, date(2025, 5, 1))


@pytest.mark.parametrize(
    ("historia", "hem"),
    [
        (BETALD_HISTORIA, Lada.UTLYST),
        ((*BETALD_HISTORIA, AVSLUTAD), Lada.DISPONIBELT),
    ],
)
@pytest.mark.parametrize(
    ("banken", "tusen", "lag"),
    [
        (lambda gang: gang.retur(350, date(2025, 5, 2)), 50, 2025),
        (lambda gang: gang.ratta_betalning(50, date(2025, 5, 2)), 100, 2024),
    ],
)
def test_what_the_bank_takes_back_is_not_left_in_a_year_that_has_passed(
    historia: tuple[Fact, ...],
    hem: Lada,
    banken: Callable[[Gang], list[Faktum]],
    tusen: int,
    lag: int,
) -> None:
    """What was waived was never paid: it is payable, and more than is granted.

    The call has it in the year that it lay in, `lag`: a payment that was never made, in its own.
    """
    gang = Gang(*historia)
    _eftergivet(gang)
    [bankens] = [
        f for f in banken(gang) if isinstance(f, (UtbetalningRattad, UtbetalningReturnerad))
    ]
    hemma = Counter[tuple[Lada, int]]()
    for r in bankens.rorelser:
        hemma[r.till, r.till_budgetar] += r.belopp_ore
        hemma[r.fran, r.fran_budgetar] -= r.belopp_ore
    fick = {(lada, ar): ore for (lada, ar), ore in hemma.items() if lada in HEMMA and ore}
    assert fick == {(hem, lag if hem is Lada.UTLYST else 2025): tusen * T}


def test_what_was_lowered_of_a_payment_that_was_smaller_is_not_left_in_a_passed_year() -> None:
    gang = Gang(*BETALD_HISTORIA, AVSLUTAD)
    gang.andra(300, date(2024, 5, 1))
    [rattad] = gang.ratta_betalning(350, date(2025, 5, 2))
    assert isinstance(rattad, UtbetalningRattad)
    assert _hem(rattad) == {(Lada.DISPONIBELT, 2025): 50 * T}


def _hem(faktum: Pengafaktum) -> dict[tuple[Lada, int], int]:
    """What of the unpaid is at home in the end, and where: some of it came and went between."""
    hemma = Counter[tuple[Lada, int]]()
    for r in faktum.rorelser:
        if r.fran is Lada.BEVILJAT_EJ_UTBETALT and r.till in (Lada.UTLYST, Lada.DISPONIBELT):
            hemma[r.till, r.till_budgetar] += r.belopp_ore
        if r.till is Lada.BEVILJAT_EJ_UTBETALT:
            hemma[r.fran, r.fran_budgetar] -= r.belopp_ore
    return {k: ore for k, ore in hemma.items() if ore > 0}


def _rorelserna(fakta: list[Faktum]) -> list[tuple[str, int, str, int, int]]:
    [faktum] = [f for f in fakta if isinstance(f, Pengafaktum)]
    return [
        (r.fran, r.fran_budgetar, r.till, r.till_budgetar, r.belopp_ore // T)
        for r in faktum.rorelser
    ]


def _overfort(*historia: Fact) -> Gang:
    """400 was paid, 200 of it came back before the new year, and was taken over to 2025."""
    gang = Gang(*historia)
    gang.retur(200, date(2024, 12, 20))
    gang.gor(overfor_obetalt, verkningsdag=date(2024, 12, 31), av=BO, fran_ar=2024)
    return gang


def test_a_lowered_grant_of_a_closed_call_leaves_what_is_unpaid_in_the_year_where_it_lies() -> None:
    gang = _overfort(*BETALD_HISTORIA, AVSLUTAD)
    lag = _rorelserna(gang.andra(300, date(2025, 5, 1)))
    assert lag == [("beviljat_ej_utbetalt", 2025, "disponibelt", 2025, 100)]
    tillbaka = _rorelserna(gang.andra(350, date(2025, 6, 1)))
    assert tillbaka == [("disponibelt", 2025, "beviljat_ej_utbetalt", 2025, 50)]
    nytt = _rorelserna(gang.andra(360, date(2026, 2, 1)))
    assert nytt == [("disponibelt", 2026, "beviljat_ej_utbetalt", 2026, 10)]


def test_a_year_that_has_passed_gets_nothing_more_closed_or_not() -> None:
    """It can be closed for what was left on its last day, whatever is decided after that."""
    gang = Gang(*BETALD_HISTORIA, AVSLUTAD)
    gang.retur(200, date(2024, 12, 20))
    lag = _rorelserna(gang.andra(300, date(2025, 1, 7)))
    assert lag == [("beviljat_ej_utbetalt", 2024, "disponibelt", 2025, 100)]


def test_a_lowering_that_is_dated_before_the_money_was_taken_over_leaves_it_where_it_lies() -> None:
    gang = _overfort(*BETALD_HISTORIA, AVSLUTAD)
    lag = _rorelserna(gang.andra(300, date(2024, 12, 22)))
    assert lag == [("beviljat_ej_utbetalt", 2025, "disponibelt", 2025, 100)]


def test_while_the_call_is_open_it_goes_to_the_call_and_comes_from_it() -> None:
    gang = _overfort(*BETALD_HISTORIA)
    lag = _rorelserna(gang.andra(300, date(2025, 5, 1)))
    assert lag == [
        ("beviljat_ej_utbetalt", 2025, "utlyst", 2024, 100),
        ("utlyst", 2024, "utlyst", 2025, 100),
    ]
    assert _rorelserna(gang.andra(400, date(2026, 5, 1))) == [
        ("utlyst", 2024, "beviljat_ej_utbetalt", 2025, 100),
        ("utlyst", 2025, "utlyst", 2024, 100),
    ]


def test_a_right_that_lapses_is_free_in_the_year_where_it_lies() -> None:
    gang = _overfort(*BETALD_HISTORIA, AVSLUTAD)
    forfall = gang.gor(
        lat_forfalla,
        gang.utlysning,
        verkningsdag=date(2025, 6, 1),
        av=BO,
        forfalloskal=Forfalloskal.AVSTADD_AV_MOTTAGAREN,
        belopp_ore=30 * T,
        motivering="Mottagaren avstår",
    )
    assert _rorelserna(forfall) == [("beviljat_ej_utbetalt", 2025, "disponibelt", 2025, 30)]


def test_it_is_the_call_that_was_applied_to() -> None:
    gang = Gang()
    version = nedsatt(gang)
    gang.arende.medel = MEDEL.model_copy(update={"utlysning_id": REGELVERKET})
    falt = {"av": BO, "rattar_version": version, "orsak": "o"}
    gang.nekas(AnnanUtlysning, hav_placering, gang.utlysning, **falt)
