"""What holds of an ärende's money after any sequence of commands, counted in another way."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.hjalp import maskin_bank, maskin_beslut, maskin_krav, maskin_rapport
from tests.domain.hjalp.egenskaper import EGENSKAP
from tests.domain.hjalp.maskinbord import HOGSTA_NR, Verb
from tests.domain.hjalp.pengagenomgang import Genomgang, Steg
from tests.domain.hjalp.pengamaskin import VERB
from tests.hjalp.omfang import omfang

FORST = date(2024, 4, 1)
I_ARET = [FORST + timedelta(days=nr) for nr in range(21)]
OVER_ARET = [FORST, date(2024, 12, 30), date(2025, 1, 2)]
OVER_ARET_VERB: tuple[Verb, ...] = (
    *VERB,
    *[maskin_bank.overfor] * 2,
    maskin_bank.ratta,
    maskin_bank.retur,
)
BETALT: list[Steg] = [(maskin_bank.betala, FORST, 1, 6)] * 2
REDOVISAT: list[Steg] = [
    *BETALT,
    (maskin_rapport.rapportera, FORST, 1, 5),
    (maskin_rapport.granska, FORST, 3, 1),
]
KRAVT: list[Steg] = [*REDOVISAT, (maskin_krav.besluta_aterkrav, FORST, 0, 2)]
ALLT_BETALT: list[Steg] = [*BETALT, (maskin_beslut.andra, FORST, 2, 3)]
"""Lowered to what was paid: nothing is left to pay."""
BORJAN: list[list[Steg]] = [[], BETALT, ALLT_BETALT, REDOVISAT, KRAVT]


def steg(dagar: list[date], verb: tuple[Verb, ...]) -> st.SearchStrategy[list[Steg]]:
    """Any commands, often after the case has come some way."""
    ett = st.tuples(
        st.sampled_from(verb), st.sampled_from(dagar), st.integers(0, HOGSTA_NR), st.integers(1, 6)
    )
    resten = st.lists(ett, min_size=15, max_size=50)
    return st.builds(lambda a, b: [*a, *b], st.sampled_from(BORJAN), resten)


def go_through(sekvens: list[Steg], *, raknat: bool, stangd: bool = False) -> None:
    """`raknat`: counted in another way too, which knows no years. `stangd`: the call has ended."""
    genomgang = Genomgang.ny()
    genomgang.bord.utlysning.avslutad_dag = FORST if stangd else None
    for ett in sekvens:
        nya = genomgang.utfor(*ett)
        if raknat:
            genomgang.rakna(nya)
    genomgang.bokslut()


@settings(EGENSKAP, max_examples=omfang(80))
@given(steg(I_ARET, VERB))
def test_the_boxes_are_what_another_way_of_counting_says(sekvens: list[Steg]) -> None:
    go_through(sekvens, raknat=True)


@settings(EGENSKAP, max_examples=omfang(60))
@given(steg(OVER_ARET, OVER_ARET_VERB), st.booleans())
def test_nothing_is_lost_or_demanded_twice_across_years(sekvens: list[Steg], stangd: bool) -> None:
    go_through(sekvens, raknat=False, stangd=stangd)
