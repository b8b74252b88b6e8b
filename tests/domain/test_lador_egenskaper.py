"""What holds of an ärende's money after any sequence of commands, counted in another way."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain import maskin_bank, maskin_krav, maskin_rapport
from tests.domain.egenskaper import EGENSKAP
from tests.domain.maskinbord import Verb
from tests.domain.pengagenomgang import Genomgang, Steg
from tests.domain.pengamaskin import VERB
from tests.domain.pengatackning import VARDA_ATT_PROVA

FORST = date(2024, 4, 1)
I_ARET = st.integers(0, 20).map(lambda nr: FORST + timedelta(days=nr))
OVER_ARET = st.sampled_from([date(2024, 4, 2), date(2024, 12, 30), date(2025, 1, 2)])
BETALT: list[Steg] = [(maskin_bank.betala, FORST, 1, 6)] * 2
REDOVISAT: list[Steg] = [
    *BETALT,
    (maskin_rapport.rapportera, FORST, 1, 5),
    (maskin_rapport.granska, FORST, 3, 1),
]
KRAVT: list[Steg] = [*REDOVISAT, (maskin_krav.krav_ater, FORST, 0, 2)]
BORJAN: list[list[Steg]] = [[], BETALT, REDOVISAT, KRAVT]


def steg(dagar: st.SearchStrategy[date], *fler: Verb) -> st.SearchStrategy[list[Steg]]:
    """Any commands, often after the case has come some way."""
    ett = st.tuples(st.sampled_from((*VERB, *fler)), dagar, st.integers(0, 3), st.integers(1, 6))
    borjan = st.sampled_from(BORJAN)
    return st.builds(lambda a, b: [*a, *b], borjan, st.lists(ett, min_size=15, max_size=50))


def go_through(sekvens: list[Steg]) -> Genomgang:
    genomgang = Genomgang.ny()
    for ett in sekvens:
        genomgang.rakna(genomgang.utfor(*ett))
    genomgang.bokslut()
    return genomgang


@settings(EGENSKAP, max_examples=250)
@given(steg(I_ARET))
def test_the_boxes_are_what_another_way_of_counting_says(sekvens: list[Steg]) -> None:
    go_through(sekvens)


def test_whatever_decision_is_changed_or_judged_after_payment_and_after_report() -> None:
    """The same, in sequences of which it is known that they hold it: each is drawn from a seed."""
    provat: Counter[str] = Counter()
    for fro in range(250):
        slump = Random(fro)  # noqa: S311  # chance for tests
        sekvens = [*slump.choice(BORJAN)]
        for _ in range(slump.randint(15, 50)):
            dag = FORST + timedelta(days=slump.randint(0, 20))
            sekvens.append((slump.choice(VERB), dag, slump.randint(0, 3), slump.randint(1, 6)))
        provat += go_through(sekvens).provat
    assert VARDA_ATT_PROVA - set(provat) == set()


@settings(EGENSKAP, max_examples=200)
@given(steg(OVER_ARET, maskin_bank.overfor, maskin_bank.overfor))
def test_and_nothing_is_lost_or_demanded_twice_across_the_turn_of_the_year(
    sekvens: list[Steg],
) -> None:
    genomgang = Genomgang.ny()
    for ett in sekvens:
        genomgang.utfor(*ett)
    genomgang.bokslut()
