"""All of them: every fact and every refusal that there is happens in some scenario.

The scenarios are run here, so that the answer does not depend on which tests ran before. The page
of states is drawn from the same run.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from docs.skapa import tillstand
from domain.anslag.stopp import AnslagetRackerInte, BudgetaretsRestStammerInte
from domain.anslag.vakt import anslagsvakt
from domain.fakta import FAKTA
from domain.grund import stopp
from domain.grund.stopp import FinnsRedan, Stopp
from domain.grund.vakt import Vakt, inte_uttomd, racker_inte
from domain.utlysning.stopp import RamenRackerInte, RamensRestStammerInte, RamenUnderBeviljat
from domain.utlysning.vakt import ramvakt
from tests.domain.hjalp.historia import POSTEN, UTLYSNINGEN
from tests.domain.hjalp.scenario import observed
from tests.projections.hjalp.vaktade import VAGRAS_AV_LOGGEN

ROT = Path(__file__).parents[2]


@cache
def played() -> tuple[frozenset[type], str]:
    """What the scenarios provoke, and the page that is drawn from them."""
    with observed() as seen:
        sida = tillstand.sida()
    return frozenset(seen), sida


def provoked() -> frozenset[type]:
    return played()[0]


def every_stopp() -> set[type[Stopp]]:
    """Every refusal of the domain. The facts import all rooms, and so have imported theirs."""

    def under(slag: type[Stopp]) -> Iterator[type[Stopp]]:
        for kind in slag.__subclasses__():
            yield kind
            yield from under(kind)

    return {c for c in under(Stopp) if c.__module__.startswith("domain.")}


def test_every_fact_is_recorded_by_some_command() -> None:
    assert set(FAKTA.values()) - provoked() == set()


def test_the_page_of_states_is_what_the_scenarios_give() -> None:
    [sida] = tillstand.SIDOR
    assert (ROT / sida).read_text(encoding="utf-8") == played()[1], "Kör: make docs"


def test_every_refusal_is_provoked() -> None:
    assert every_stopp() == (provoked() - set(FAKTA.values())) | set(VAGRAS_AV_LOGGEN)


def test_a_fact_and_a_refusal_never_share_a_name() -> None:
    refusals = {c.__name__ for c in every_stopp()}
    assert refusals & {c.__name__ for c in FAKTA.values()} == set()
    assert len(refusals) == len(every_stopp())


def test_a_refusal_is_at_home_in_the_stopp_of_its_room() -> None:
    assert {c for c in every_stopp() if not c.__module__.endswith(".stopp")} == set()


def test_a_refusal_is_a_sentence_and_a_lagrum_names_its_law() -> None:
    for refusal in every_stopp():
        assert refusal.text[0].isupper() or refusal.text.startswith("{"), refusal
        assert refusal.text.endswith("."), refusal
        assert refusal.lagrum is None or " § " in refusal.lagrum, refusal


def test_a_guard_that_does_not_suffice_has_its_refusal() -> None:
    assert type(racker_inte(anslagsvakt(POSTEN, 2024), 1, 2)) is AnslagetRackerInte
    assert type(racker_inte(ramvakt(UTLYSNINGEN, 2024), -1, 2)) is RamenRackerInte
    egen = Vakt(ramvakt(UTLYSNINGEN, 2024), -1, for_lite=RamenUnderBeviljat)
    assert type(racker_inte(egen.kalla, 1, 2, [egen])) is RamenUnderBeviljat
    assert type(inte_uttomd(anslagsvakt(POSTEN, 2024), 1, 2)) is BudgetaretsRestStammerInte
    assert type(inte_uttomd(ramvakt(UTLYSNINGEN, 2024), 1, 0)) is RamensRestStammerInte
    assert FinnsRedan in VAGRAS_AV_LOGGEN


def test_amounts_are_written_as_in_swedish_prose() -> None:
    assert stopp.kronor(22_250_000_00) == "22 250 000 kr"
    assert stopp.kronor(50) == "0,50 kr"
    assert stopp.kronor(-1_234_05) == "−1 234,05 kr"
    assert stopp.kronor(0) == "0 kr"
