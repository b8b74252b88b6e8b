"""Betalningsmål: one payee is written in one way, and what cannot be one is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from domain.mottagare.betalningsmal import som_betalningsmal
from tests.domain.hjalp.egenskaper import EGENSKAP


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("bankgiro 5050-1055", "bankgiro 5050-1055"),
        ("Bankgiro 5050-1055", "bankgiro 5050-1055"),
        ("BG 50501055", "bankgiro 5050-1055"),
        ("bg:5050 1055", "bankgiro 5050-1055"),
        (" BANKGIRO\t5050.1055 ", "bankgiro 5050-1055"),
        ("bankgiro 991-2346", "bankgiro 991-2346"),
        ("plusgiro 991234-6", "plusgiro 991234-6"),
        ("PG 99 12 34-6", "plusgiro 991234-6"),
        ("Postgiro 9912346", "plusgiro 991234-6"),
        ("pg 18", "plusgiro 1-8"),
        ("plusgiro 50501055", "plusgiro 5050105-5"),
        ("bankkonto 8327-9, 123 456 789-0", "bankkonto 832791234567890"),
        ("Konto 123456", "bankkonto 123456"),
    ],
)
def test_a_payee_is_stored_in_one_way(written: str, stored: str) -> None:
    assert som_betalningsmal(written) == stored
    assert som_betalningsmal(stored) == stored


@pytest.mark.parametrize("slag", ["bankgiro", "plusgiro"])
def test_only_one_check_digit_of_ten_is_right(slag: str) -> None:
    right = [d for d in range(10) if _accepted(f"{slag} 5050105{d}")]
    assert right == [5]


def test_a_bank_account_has_no_check_digit_that_we_know_of() -> None:
    assert all(_accepted(f"bankkonto 5050105{d}") for d in range(10))


@pytest.mark.parametrize(
    ("slag", "lengths"),
    [("bankgiro", range(7, 9)), ("plusgiro", range(2, 9)), ("bankkonto", range(6, 20))],
)
def test_numbers_have_the_lengths_there_are(slag: str, lengths: range) -> None:
    for length in range(1, 25):
        front = "1" * (length - 1)
        accepted = _accepted(f"{slag} {front}{luhn.calc_check_digit(front)}")
        assert accepted is (length in lengths), length


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        " ",
        "bankgiro",
        "5050-1055",
        "bankgiro5050-1055",
        "swish 123 456 78 97",
        "iban 5050-1055",
        "Konto i Åbo",
        "bankgiro -5050-1055",
        "bankgiro 5050-1055-",
        "bankgiro 5050-1055 bankgiro 5050-1055",
        "bankgiro 5050/1055",
        "bankgiro 5050-1055\x00",
        "bankgiro \u0665\u0660\u0665\u0660-\u0661\u0660\u0665\u0665",
        "bankkonto SE45 5000 0000 0583 9825 7466",
    ],
)
def test_what_is_no_payee_is_refused(nonsense: str) -> None:
    with pytest.raises(ValueError, match="Value error"):
        som_betalningsmal(nonsense)


def test_a_refusal_says_what_is_wrong() -> None:
    for written, why in {
        "5050-1055": "skriv slag och nummer",
        "bankgiro 505-105": "7–8 siffror",
        "plusgiro 991234-7": "kontrollsiffra",
    }.items():
        with pytest.raises(ValueError, match=why):
            som_betalningsmal(written)


@EGENSKAP
@given(
    st.sampled_from(["bankgiro", "BG", "plusgiro", "Pg", "postgiro", "konto", "bankkonto"]),
    st.lists(st.sampled_from(["0", "1", "5", "9", "-", " ", "."]), min_size=1, max_size=16),
)
def test_what_is_accepted_is_stored_as_it_is_read_again(slag: str, tecken: list[str]) -> None:
    written = f"{slag} {''.join(tecken)}"
    if _accepted(written):
        stored = som_betalningsmal(written)
        assert som_betalningsmal(stored) == stored
        assert [t for t in stored if t.isdigit()] == [t for t in written if t.isdigit()]


def _accepted(written: str) -> bool:
    try:
        som_betalningsmal(written)
    except ValueError:
        return False
    return True
