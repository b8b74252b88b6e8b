"""All of them: every fact and every refusal that there is happens in some scenario.

The scenarios are run here, so that the answer does not depend on which tests ran before.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from hypothesis import is_hypothesis_test

from domain import stopp
from domain.fakta import FAKTA
from domain.stopp import FinnsRedan, Stopp
from domain.stopp.anslag import AnslagetRackerInte, BudgetaretsRestStammerInte
from domain.stopp.utlysning import RamenRackerInte, RamensRestStammerInte
from domain.vakt import anslagsvakt, inte_uttomd, racker_inte, ramvakt
from tests.domain.avlagda import AVLAGDA
from tests.domain.historia import POSTEN, UTLYSNINGEN
from tests.domain.scenario import observed
from tests.projections.test_vakter import VAGRAS_AV_LOGGEN

MODULER = sorted(
    fil.stem
    for fil in Path(__file__).parent.glob("test_*.py")
    if fil.stem not in ("test_alla", "test_ordval")
)


def scenarios() -> Iterator[Callable[[], None]]:
    """The tests that take no arguments, in the order they are written."""
    for namn in MODULER:
        for test in vars(import_module(f"tests.domain.{namn}")).values():
            if (
                inspect.isfunction(test)
                and test.__name__.startswith("test_")
                and not inspect.signature(test).parameters
                and not is_hypothesis_test(test)
            ):
                yield test


@cache
def provoked() -> frozenset[type]:
    with observed() as seen:
        for scenario in scenarios():
            scenario()
    return frozenset(seen)


def every_stopp() -> set[type[Stopp]]:
    moduler = [
        stopp,
        *(import_module(m.name) for m in iter_modules(stopp.__path__, "domain.stopp.")),
    ]
    return {
        c
        for modul in moduler
        for c in vars(modul).values()
        if inspect.isclass(c) and issubclass(c, Stopp)
    } - {Stopp}


def test_every_fact_is_recorded_by_some_command() -> None:
    assert set(FAKTA.values()) - provoked() == AVLAGDA


def test_every_refusal_is_provoked() -> None:
    assert every_stopp() == (provoked() - set(FAKTA.values())) | set(VAGRAS_AV_LOGGEN)


def test_there_are_no_refusals_outside_their_folder() -> None:
    assert {c for c in Stopp.__subclasses__() if c.__module__.startswith("domain")} == every_stopp()


def test_a_refusal_is_a_sentence_and_a_lagrum_names_its_law() -> None:
    for refusal in every_stopp():
        assert refusal.text[0].isupper() or refusal.text.startswith("{"), refusal
        assert refusal.text.endswith("."), refusal
        assert refusal.lagrum is None or " § " in refusal.lagrum, refusal


def test_a_guard_that_does_not_suffice_has_its_refusal() -> None:
    assert type(racker_inte(anslagsvakt(POSTEN, 2024), 1, 2)) is AnslagetRackerInte
    assert type(racker_inte(ramvakt(UTLYSNINGEN, 2024), -1, 2)) is RamenRackerInte
    assert type(inte_uttomd(anslagsvakt(POSTEN, 2024), 1, 2)) is BudgetaretsRestStammerInte
    assert type(inte_uttomd(ramvakt(UTLYSNINGEN, 2024), 1, 0)) is RamensRestStammerInte
    assert FinnsRedan in VAGRAS_AV_LOGGEN


def test_amounts_are_written_as_in_swedish_prose() -> None:
    assert stopp.kronor(22_250_000_00) == "22 250 000 kr"
    assert stopp.kronor(50) == "0,50 kr"
    assert stopp.kronor(-1_234_05) == "−1 234,05 kr"
    assert stopp.kronor(0) == "0 kr"
