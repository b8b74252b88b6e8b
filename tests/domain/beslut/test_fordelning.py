"""Fördelning: shares are exact, fair to the unit, and the same whoever is listed first."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.beslut.fordelning import lika, storsta_rest
from tests.domain.hjalp.egenskaper import EGENSKAP

BELOPP = st.integers(min_value=1, max_value=10**15)
ENHETER = st.sampled_from([1, 100, 100_000_00])
NYCKLAR = st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=40, unique=True)
VIKTER = st.dictionaries(st.text(min_size=1, max_size=8), st.integers(0, 3_000_000), min_size=1)
SEX = [f"232100-00{n}" for n in range(10, 16)]


@EGENSKAP
@given(BELOPP, NYCKLAR, ENHETER)
def test_equal_shares_add_up_and_differ_by_less_than_two_units(
    belopp_ore: int, nycklar: list[str], enhet_ore: int
) -> None:
    andelar = lika(belopp_ore, nycklar, enhet_ore=enhet_ore)
    assert sum(andelar.values()) == belopp_ore
    assert set(andelar) == set(nycklar)
    smatt = belopp_ore % enhet_ore
    hela = sorted(andelar.values())
    hela[-1] -= smatt
    assert all(andel % enhet_ore == 0 for andel in hela)
    assert max(hela) - min(hela) <= enhet_ore


@EGENSKAP
@given(BELOPP, NYCKLAR, ENHETER)
def test_of_equals_the_keys_that_sort_first_get_more(
    belopp_ore: int, nycklar: list[str], enhet_ore: int
) -> None:
    andelar = lika(belopp_ore, nycklar, enhet_ore=enhet_ore)
    in_order = [andelar[nyckel] for nyckel in sorted(nycklar)]
    assert in_order == sorted(in_order, reverse=True)


@EGENSKAP
@given(BELOPP, NYCKLAR, ENHETER, st.randoms(use_true_random=False))
def test_the_order_of_the_list_does_not_matter(
    belopp_ore: int, nycklar: list[str], enhet_ore: int, slump: Random
) -> None:
    blandade = slump.sample(nycklar, len(nycklar))
    assert lika(belopp_ore, nycklar, enhet_ore=enhet_ore) == lika(
        belopp_ore, blandade, enhet_ore=enhet_ore
    )


@EGENSKAP
@given(BELOPP, VIKTER.filter(lambda vikter: sum(vikter.values()) > 0), ENHETER)
def test_a_share_by_weight_is_at_most_a_unit_from_the_exact_one(
    belopp_ore: int, vikter: dict[str, int], enhet_ore: int
) -> None:
    andelar = storsta_rest(belopp_ore, vikter, enhet_ore=enhet_ore)
    assert sum(andelar.values()) == belopp_ore
    enheter, smatt = divmod(belopp_ore, enhet_ore)
    for nyckel, vikt in vikter.items():
        exakt = Fraction(enheter * vikt, sum(vikter.values())) * enhet_ore
        assert -enhet_ore < andelar[nyckel] - exakt < enhet_ore + smatt
        assert andelar[nyckel] == 0 or vikt > 0


def test_who_weighs_nothing_does_not_get_what_is_less_than_a_unit() -> None:
    assert storsta_rest(1_50, {"a": 0, "b": 1}, enhet_ore=100) == {"a": 0, "b": 1_50}


def test_the_largest_remainder_comes_before_the_key() -> None:
    assert storsta_rest(11, {"a": 1, "b": 3, "c": 6}) == {"a": 1, "b": 3, "c": 7}
    assert storsta_rest(10, {"a": 1, "b": 1, "c": 4}) == {"a": 2, "b": 2, "c": 6}


@pytest.mark.parametrize(
    ("belopp_ore", "antal", "minst", "antal_med_en_krona_mer"),
    [
        (80_000_000_00, 6, 13_333_333_00, 2),
        (182_500_000_00, 21, 8_690_476_00, 4),
        (133_500_000_00, 6, 22_250_000_00, 0),
        (32_000_000_00, 6, 5_333_333_00, 2),
    ],
)
def test_grants_that_were_made(
    belopp_ore: int, antal: int, minst: int, antal_med_en_krona_mer: int
) -> None:
    nycklar = [f"232100-{n:04}" for n in range(antal)]
    andelar = lika(belopp_ore, nycklar, enhet_ore=100)
    assert [andelar[nyckel] - minst for nyckel in nycklar] == [1_00] * antal_med_en_krona_mer + [
        0
    ] * (antal - antal_med_en_krona_mer)
    assert sum(andelar.values()) == belopp_ore


def test_in_ore_the_same_grant_is_shared_to_the_ore() -> None:
    assert sorted(lika(80_000_000_00, SEX).values()) == [13_333_333_33] * 4 + [13_333_333_34] * 2
