"""Receipts in any order, and of corrected days: each day is as if all had been known that day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from random import Random

import pytest

from domain.aterkrav import rantepaforing
from domain.aterkrav.avskrivning import AvskrivningAterford
from domain.ranta import avskrivet
from projections.pengar import fordringsposter
from tests.domain.hjalp.pengagang import Gang
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.fel.hjalp.dagordning import (
    blandat,
    dagarna,
    fordran,
    haller,
    i_ordning,
    kravet,
    raknat_till,
    saldon,
    slumpa,
)
from tests.hjalp.omfang import omfang

pytestmark = pytest.mark.grundlig

ANTAL, RANTEANTAL = omfang(9), omfang(35)


def jamfor(seed: int, *vad: str, ranta: bool = True, flyttas: bool = False) -> Gang:
    """To the öre on every account of the claim and in every box of the case."""
    slump = Random(seed)  # noqa: S311  # chance for tests
    gang, ordnad = kravet(ranta=ranta), kravet(ranta=ranta)
    gjort = blandat(gang, slump, slumpa(slump, vad), flyttas=flyttas)
    i_ordning(ordnad, gjort, [r.dag for r in fordran(gang).raknat])
    dagar = [d for d in dagarna(gang, ordnad) if raknat_till(gang, d) == raknat_till(ordnad, d)]
    blandades, ordnades = saldon(gang, dagar), saldon(ordnad, dagar)
    for dag in dagar:
        assert blandades[dag] == ordnades[dag], (seed, dag, gjort)
    haller(blandades)
    return gang


@pytest.mark.parametrize("ranta", [True, False])
def test_fel_m2_payments_in_any_order_come_to_the_same_every_day(ranta: bool) -> None:
    for seed in range(ANTAL):
        jamfor(seed, "rakna", "efterge", ranta=ranta)


@pytest.mark.parametrize("ranta", [True, False])
def test_fel_m1_what_is_written_off_meanwhile_too(ranta: bool) -> None:
    for seed in range(ANTAL):
        jamfor(seed, "rakna", "skriv-av", "efterge", ranta=ranta)


@inget_scenario
def test_fel_m3_interest_that_is_written_off_meanwhile_too() -> None:
    """What is found to have been paid by then was not written off, and what it paid stands."""
    for seed in range(RANTEANTAL):
        jamfor(seed, "rakna", "skriv-av", "skriv-av-ranta")


FLYTTADE = (0, 4, 11, 20)
"""Where much is said to have been paid before a writing off that never was, or was later."""


def flyttade() -> None:
    for seed in FLYTTADE:
        jamfor(seed, "rakna", "skriv-av-ranta", "skriv-av-ranta", flyttas=True)


@inget_scenario
def test_fel_m1_receipts_that_move_or_go_away_after_a_writing_off_too() -> None:
    """All that was decided is written off, when it turns out that it was owed all the same."""
    flyttade()


def bara_den_sista(monkeypatch: pytest.MonkeyPatch) -> None:
    """The difference is booked on the last day, as if the days between had been right."""
    ratt = rantepaforing._dagarna  # a fault is planted

    def dagarna(*om: object) -> list[rantepaforing.Rantedag]:
        *fore, sist = ratt(*om)  # type: ignore[arg-type]  # as it is called
        kvar = (d.model_copy(update={"ranta_ore": d.tidigare_ranta_ore}) for d in fore)
        return [*kvar, sist]

    monkeypatch.setattr(rantepaforing, "_dagarna", dagarna)


def ur_ladan_fran_betalningen(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was paid before it was written off is taken out of what is written off."""
    monkeypatch.setattr(AvskrivningAterford, "andra_dagar", lambda _: iter(()))


def fran_betalningen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The account has less than nothing until it is written off."""

    ratt = fordringsposter._flytta  # a fault is planted
    monkeypatch.setattr(
        fordringsposter,
        "_flytta",
        lambda faktum, fran, till, ore, dag=None: ratt(
            faktum, fran, till, ore, faktum.verkningsdag if till == "avskrivet" else dag
        ),
    )


def test_what_is_forgotten_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a payment took back goes with it."""
    for rum in (avskrivet, rantepaforing):
        monkeypatch.setattr(rum, "fattas_av_det_avskrivna", lambda _: Counter())
    with pytest.raises(AssertionError):
        flyttade()


@pytest.mark.parametrize("plantera", [bara_den_sista, ur_ladan_fran_betalningen, fran_betalningen])
def test_a_planted_fault_is_found(
    plantera: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    plantera(monkeypatch)
    with pytest.raises(AssertionError):
        [jamfor(seed, "rakna", "skriv-av", "efterge") for seed in range(ANTAL)]
