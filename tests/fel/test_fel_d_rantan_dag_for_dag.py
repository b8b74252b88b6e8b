"""The interest of random claims equals that of an oracle that shares no code with what it checks.

Both bases, every start, parts from several payments, plans, anstånd with and without interest,
waivers and what became of them, what is written off, payments and lifted placings, corrected days
and rates, claims that are lowered and courts that lower, before and after what was paid: to the
öre. And nobody both owes and is owed. Faults are planted, and found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random

import pytest

from domain.aterkrav import rantepaforing
from domain.grund.stopp import Stopp
from domain.ranta import forfall, ranta, rantetid
from domain.ranta.forfall import forfaller
from domain.ranta.ranta import Ranteperiod
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.fel.hjalp.slumpkrav import Slumpkrav
from tests.hjalp.omfang import omfang

pytestmark = pytest.mark.grundlig

ANTAL = omfang(150)
EN_DAG = timedelta(days=1)


def jamfor(seed: int) -> Slumpkrav:
    """One claim, to which anything is done; its interest is counted after each thing."""
    krav = Slumpkrav(Random(seed))  # noqa: S311  # chance for tests
    for _ in range(krav.slump.randint(0, 7)):
        with suppress(Stopp):
            krav.steg()
        krav.rakna_och_jamfor()
    return krav


def alla() -> list[Slumpkrav]:
    return [jamfor(seed) for seed in range(ANTAL)]


@inget_scenario
def test_the_interest_of_random_claims_is_that_of_the_oracle() -> None:
    sett = alla()
    assert sum(k.raknat for k in sett) > ANTAL
    gjort = {vad for k in sett for vad in k.gjort}
    assert gjort == Slumpkrav.ALLT


def fel_dag(monkeypatch: pytest.MonkeyPatch) -> None:
    """The start day itself costs interest."""
    ratt: Callable[..., date | None] = rantetid._borjan  # a fault is planted
    monkeypatch.setattr(
        rantetid, "_borjan", lambda f: None if (d := ratt(f)) is None else d - EN_DAG
    )
    monkeypatch.setattr(
        rantetid, "forfaller", lambda f: None if (d := FORFALLER(f)) is None else d - EN_DAG
    )


def fel_halvar(monkeypatch: pytest.MonkeyPatch) -> None:
    """A period that goes over a half-year has the rate of its first day all through."""

    def bara_den_forsta(period: Ranteperiod) -> list[tuple[date, int]]:
        borjan = period.fot.bas.periodens_borjan(period.fran + EN_DAG)
        return [(borjan, (period.till - period.fran).days)]

    monkeypatch.setattr(ranta, "_per_sats", bara_den_forsta)


def eftergivet_som_betalt(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was waived of the interest counts as paid: we would owe it to the debtor."""
    monkeypatch.setattr(
        "domain.fordran.fordran.Fordran.overbetald_ranta_ore",
        property(
            lambda f: max(0, f.ranta_betald_ore + f.ranta_efterskankt_ore - max(0, f.ranta_ore))
        ),
    )


def delat_som_forst(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was paid stays divided as it first was, whatever interest turns out to be owed."""
    monkeypatch.setattr(rantepaforing, "avraknad", lambda fordran, _serier, _till: fordran)


def avskrivet_utan_ranta(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written off costs nothing."""
    ratt: Callable[..., int] = rantetid.kapitalet_ore
    monkeypatch.setattr(rantetid, "kapitalet_ore", lambda f, d: ratt(f, d) - f.avskrivet_ore)


def villkor_fran_dagen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day of a decision of when to pay has the terms that it gives, and the old capital."""
    ratt: Callable[..., Iterator[date]] = rantetid._granser  # a fault is planted
    monkeypatch.setattr(
        rantetid,
        "_granser",
        lambda f, v: (*ratt(f, v), *(villkor.fran - EN_DAG for villkor in f.villkor)),
    )
    monkeypatch.setattr(rantetid, "villkoren_fore", forfall.villkoren)
    monkeypatch.setattr(forfall, "villkoren_fore", forfall.villkoren)


FORFALLER = forfaller


PLANTERADE = [
    *(fel_dag, fel_halvar, eftergivet_som_betalt, delat_som_forst, avskrivet_utan_ranta),
    villkor_fran_dagen,
]


@pytest.mark.parametrize("plantera", PLANTERADE)
def test_a_planted_fault_is_found(
    plantera: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    plantera(monkeypatch)
    with pytest.raises(AssertionError):
        alla()
