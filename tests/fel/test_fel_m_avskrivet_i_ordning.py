"""M: most of what was paid is found after the writing off, which is of all that was left.

What was written off each day is what it would have been if every receipt had been known on its
day: that is asked of the same claim, recorded in order, and of no algorithm.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from domain.aterkrav import avrakning, mellanbetalning, rantepaforing
from tests.domain.hjalp.pengagang import T
from tests.fel.hjalp.dagordning import EN_DAG, KRAVT, Handelse, stamma
from tests.hjalp.omfang import omfang

pytestmark = pytest.mark.grundlig

ANTAL, ALLT = omfang(12), 100 * T


def avskrivet(slump: Random, *, med_ranta: bool) -> list[Handelse]:
    """Some payments while it cost interest, counted, and then what is left is written off."""
    dagar = sorted(slump.sample(range(35, 150), slump.randint(2, 4)))
    belopp = [500_00, 3_000_00, 12_000_00]
    betalt = [Handelse(KRAVT + n * EN_DAG, "betala", slump.choice(belopp)) for n in dagar]
    ore, ranta = slump.choice([(0, ALLT), (0, 1_000_00), (ALLT, ALLT), (5 * T, 0), (ALLT, 0)])
    skrivs = KRAVT + slump.randint(151, 200) * EN_DAG
    return [
        *betalt,
        Handelse(skrivs - EN_DAG, "rakna"),
        Handelse(skrivs, "skriv-av", *((ore, ranta) if med_ranta else (ALLT, 0))),
        Handelse(skrivs + 9 * EN_DAG, "betala", 1),
    ]


def spela(*, med_ranta: bool) -> None:
    for seed in range(ANTAL):
        slump = Random(seed)  # noqa: S311  # chance for tests
        stamma(slump, avskrivet(slump, med_ranta=med_ranta))


@pytest.mark.parametrize("med_ranta", [True, False])
def test_fel_m3_it_is_written_off_as_if_all_had_been_known(med_ranta: bool) -> None:
    spela(med_ranta=med_ranta)


def som_det_sades(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that was said to be written off is, whatever had been paid."""
    for rum in (rantepaforing, mellanbetalning):
        monkeypatch.setattr(rum, "avskrivs_mindre", lambda *_: {})


def som_det_blev(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a payment took back of the written off is never written off again."""
    monkeypatch.setattr(avrakning, "_skriv_av_igen", lambda *_: None)


@pytest.mark.parametrize(("plantera", "med_ranta"), [(som_det_sades, True), (som_det_blev, False)])
def test_a_planted_fault_is_found(
    plantera: Callable[[pytest.MonkeyPatch], None],
    med_ranta: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plantera(monkeypatch)
    with pytest.raises(AssertionError):
        spela(med_ranta=med_ranta)
