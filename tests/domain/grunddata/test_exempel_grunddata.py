"""The example grunddata can be recorded, and its years are whole."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.grund.aktor import Atgard
from domain.grund.kalender import nasta_bankdag
from domain.grund.rantebas import Rantebas
from domain.grunddata.bankdagar import faststall_bankdagar
from domain.grunddata.grunddata import BANKDAGAR, REFERENSRANTA, Grunddata
from domain.grunddata.referensranta import faststall_referensranta
from domain.ranta.ranta import Fot, Ranteperiod, ranta_ore
from tests.domain.hjalp.scenario import BO, EN_DAG

KATALOG = Path(__file__).parents[3] / "exempel" / "grunddata"


def fil(namn: str) -> dict[str, Any]:
    return tomllib.loads((KATALOG / namn).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def bankdagar() -> Grunddata:
    grunddata, uppgifter = Grunddata.tom(BANKDAGAR), fil("bankdagar.toml")
    for ar in uppgifter["ar"]:
        faststall_bankdagar(grunddata, Atgard(EN_DAG, BO), kalla=uppgifter["kalla"], **ar)
    return grunddata


@pytest.fixture(scope="module")
def rantor() -> Grunddata:
    grunddata, uppgifter = Grunddata.tom(REFERENSRANTA), fil("referensranta.toml")
    assert uppgifter["pahittat"] is True
    for ranta in uppgifter["referensranta"]:
        faststall_referensranta(grunddata, Atgard(EN_DAG, BO), kalla=uppgifter["kalla"], **ranta)
    return grunddata


def test_the_years_are_2016_to_2027(bankdagar: Grunddata) -> None:
    assert list(bankdagar.bankar) == list(range(2016, 2028))


@pytest.mark.parametrize(
    ("ar", "dagar"),
    [
        (2016, "01-01 01-06 03-25 03-28 05-05 06-06 06-24 12-26"),
        (2017, "01-06 04-14 04-17 05-01 05-25 06-06 06-23 12-25 12-26"),
        (2018, "01-01 03-30 04-02 05-01 05-10 06-06 06-22 12-24 12-25 12-26 12-31"),
    ],
)
def test_all_the_days_of_the_years_before_the_forordning(
    bankdagar: Grunddata, ar: int, dagar: str
) -> None:
    """As the almanacks of those years have them: Easter Day was 27 March, 16 April and 1 April."""
    stangda = sorted(dag for dag in bankdagar.stangda_dagar if dag.year == ar)
    assert stangda == [date.fromisoformat(f"{ar}-{dag}") for dag in dagar.split()]


@pytest.mark.parametrize(
    "dag",
    [
        date(2019, 4, 19),  # långfredagen
        date(2020, 6, 19),  # midsommarafton
        date(2022, 6, 6),  # nationaldagen
        date(2024, 3, 29),
        date(2024, 4, 1),
        date(2024, 5, 9),  # Kristi himmelsfärdsdag
        date(2024, 6, 21),
        date(2024, 12, 24),
        date(2024, 12, 31),
        date(2025, 1, 6),
        date(2026, 4, 3),
        date(2027, 5, 6),
    ],
)
def test_days_that_are_known_to_be_closed(bankdagar: Grunddata, dag: date) -> None:
    assert dag in bankdagar.stangda_dagar


@pytest.mark.parametrize("ar", range(2019, 2028))
def test_each_year_has_every_weekday_that_is_a_holiday_and_no_other(
    bankdagar: Grunddata, ar: int
) -> None:
    stangda = {dag for dag in bankdagar.stangda_dagar if dag.year == ar}
    assert stangda == {dag for dag in holidays(ar) if dag.isoweekday() < 6}


def test_easter_is_when_the_almanac_has_it() -> None:
    """The oracle: paschal full moons that exceptions move are among these."""
    almanac = {1954: (4, 18), 1981: (4, 19), 2000: (4, 23), 2008: (3, 23), 2019: (4, 21)}
    almanac |= {2024: (3, 31), 2025: (4, 20), 2027: (3, 28), 2038: (4, 25)}
    assert {ar: (easter(ar).month, easter(ar).day) for ar in almanac} == almanac


def holidays(ar: int) -> set[date]:
    """Lagen (1989:253), and the three eves on which banks are closed; weekends and all."""
    midsommarafton = next(dag for nr in range(19, 26) if (dag := date(ar, 6, nr)).isoweekday() == 5)
    fasta = ((1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31))
    fran_pask = (-2, 1, 39)  # långfredagen, annandag påsk, Kristi himmelsfärdsdag
    return {
        *(date(ar, *dag) for dag in fasta),
        *(easter(ar) + timedelta(days=antal) for antal in fran_pask),
        midsommarafton,
    }


def easter(ar: int) -> date:
    """Gauss's rule, with its exceptions, for the Gregorian years 1900 to 2099."""
    d = (19 * (ar % 19) + 24) % 30
    e = (2 * (ar % 4) + 4 * (ar % 7) + 6 * d + 5) % 7
    if (d, e) == (29, 6) or ((d, e) == (28, 6) and ar % 19 > 10):
        e -= 7
    return date(ar, 3, 22) + timedelta(days=d + e)


@pytest.mark.parametrize(
    "dag", [date(2024, 1, 5), date(2024, 4, 30), date(2024, 11, 1), date(2024, 12, 23)]
)
def test_half_days_are_open(bankdagar: Grunddata, dag: date) -> None:
    assert dag not in bankdagar.stangda_dagar


def test_the_last_of_2024_moves_to_another_budgetar(bankdagar: Grunddata) -> None:
    assert nasta_bankdag(date(2024, 12, 31), bankdagar.stangda_dagar) == date(2025, 1, 2)


def test_every_half_year_from_2015_has_its_rate(rantor: Grunddata) -> None:
    alla = [date(ar, manad, 1) for ar in range(2015, 2027) for manad in (1, 7)]
    assert list(rantor.rantor) == alla[:-1]
    bas = Rantebas.REFERENSRANTA
    aret = Ranteperiod(date(2014, 12, 31), date(2015, 12, 31), 365_00, Fot(bas, 800))
    assert ranta_ore([aret], {bas: rantor.satser}) == 29_20
