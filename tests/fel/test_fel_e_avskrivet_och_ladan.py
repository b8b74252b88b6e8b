"""E: what claims remember as written off is what lies in the box, but for one thing that is said.

    box = what claims have written off
        - what was paid of it on no claim: the claim still says that so much was written off

It is exact, whatever the order: so no krona is lost between the two. What is lifted of it lies
where it did before it was written off.
"""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from domain.grund.pengar import Lada
from tests.domain.hjalp.pengagang import Gang, T

AVSKRIVEN, SANKT = date(2025, 4, 10), date(2025, 4, 25)

STEG = ("sänkt", "betalt utan krav", "betalt", "sänkt igen")


def krav() -> Gang:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 80})
    gang.skriv_av(30, AVSKRIVEN)
    return gang


def _gor(gang: Gang, steg: str, dag: date) -> None:
    if steg == "sänkt":
        gang.sank(70, dag)
    elif steg == "sänkt igen":
        gang.sank(40, dag)
    elif steg == "betalt":
        gang.betala_ater(15)
    else:
        gang.betala_ater_utan_krav({Lada.AVSKRIVET: 5})


def _stammer(gang: Gang) -> bool:
    pa_kraven = sum(f.avskrivet_ore for f in gang.arende.fordringar.values())
    utan_krav = gang.arende.betalt_av_ore(None, Lada.AVSKRIVET)
    return gang.arende.lador.i(Lada.AVSKRIVET) == pa_kraven - utan_krav


def test_fel_e_a_lowered_claim_has_no_more_written_off_than_it_asks_for() -> None:
    """80 demanded, 30 of it written off; lowered to 40, and to 20: that gives way last."""
    gang = krav()
    gang.sank(40, SANKT)
    [f] = gang.arende.fordringar.values()
    assert (f.utestaende_ore, f.avskrivet_ore) == (10 * T, 30 * T)
    gang.sank(20, SANKT)
    [f] = gang.arende.fordringar.values()
    assert (f.utestaende_ore, f.avskrivet_ore) == (0, 20 * T)
    assert (gang.arende.lador.i(Lada.AVSKRIVET), gang.arende.lador.i(Lada.OFORBRUKAT)) == (
        20 * T,
        80 * T,
    )
    assert _stammer(gang)


def test_fel_e_what_is_paid_of_it_on_no_claim_leaves_the_box_and_not_the_claim() -> None:
    gang = krav()
    gang.betala_ater_utan_krav({Lada.AVSKRIVET: 5})
    [f] = gang.arende.fordringar.values()
    assert (f.avskrivet_ore, gang.arende.lador.i(Lada.AVSKRIVET)) == (30 * T, 25 * T)
    assert _stammer(gang)


@pytest.mark.parametrize("ordning", list(permutations(STEG)))
def test_fel_e_the_box_is_what_claims_say_but_for_that(ordning: tuple[str, ...]) -> None:
    if ordning.index("sänkt") > ordning.index("sänkt igen"):
        return
    gang = krav()
    for steg in ordning:
        _gor(gang, steg, max(AVSKRIVEN, SANKT))
        assert _stammer(gang), steg
