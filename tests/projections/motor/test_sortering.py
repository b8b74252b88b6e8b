"""Swedish order: å, ä and ö last and in that order, case and accents aside, digits first."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projections.motor.sortering import svensk_nyckel
from tests.domain.hjalp.egenskaper import EGENSKAP

BOKSTAVER = "abcdefghijklmnopqrstuvwxyzåäö"


def test_the_alphabet_ends_with_a_ring_a_dots_and_o_dots() -> None:
    assert sorted(BOKSTAVER, key=svensk_nyckel) == list(BOKSTAVER)
    assert sorted(BOKSTAVER.upper(), key=svensk_nyckel) == list(BOKSTAVER.upper())


def test_regions_stand_as_in_a_swedish_list() -> None:
    i_ordning = [
        "1177",
        "Region Halland",
        "Region Jämtland Härjedalen",
        "Region Jönköpings län",
        "Region Skåne",
        "Region Uppsala",
        "Region Örebro län",
        "Region Östergötland",
        "Västra Götalandsregionen",
        "Åre kommun",
        "Ängelholms kommun",
        "Örebro kommun",
    ]
    assert sorted(set(i_ordning), key=svensk_nyckel) == i_ordning


@pytest.mark.parametrize(
    ("ett", "annat"),
    [
        ("Åre", "åre"),
        ("A\u030are", "Åre"),
        ("Idé", "ide"),
        ("Müller", "Myller"),
        ("Ærø", "ärö"),
        ("x\u0302", "x"),
        ("Region  Skåne", "region-skåne"),
    ],
)
def test_some_names_share_a_place(ett: str, annat: str) -> None:
    assert svensk_nyckel(ett) == svensk_nyckel(annat)


@EGENSKAP
@given(st.text(alphabet=BOKSTAVER + BOKSTAVER.upper() + " -.0129éü"))
def test_a_key_is_the_same_however_the_text_is_encoded(text: str) -> None:
    assert svensk_nyckel(unicodedata.normalize("NFD", text)) == svensk_nyckel(text)
    assert svensk_nyckel(text.upper()) == svensk_nyckel(text.lower())


@EGENSKAP
@given(st.text(alphabet=BOKSTAVER), st.text(alphabet=BOKSTAVER))
def test_words_stand_in_the_order_of_their_letters(ett: str, annat: str) -> None:
    by_letter = [BOKSTAVER.index(c) for c in ett] < [BOKSTAVER.index(c) for c in annat]
    assert (svensk_nyckel(ett) < svensk_nyckel(annat)) is by_letter
