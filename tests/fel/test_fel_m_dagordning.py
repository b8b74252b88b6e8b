"""Receipts in any order, and of corrected days: each day is as if all had been known that day."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from domain.aterkrav import rantepaforing
from domain.aterkrav.avskrivning import AvskrivningAterford
from projections.pengar import fordringsposter
from tests.fel.hjalp.dagordning import slumpa, stamma
from tests.hjalp.omfang import omfang

ANTAL, RANTEANTAL = omfang(9), omfang(35)


def jamfor(antal: int, *vad: str, ranta: bool = True) -> None:
    for seed in range(antal):
        slump = Random(seed)  # noqa: S311  # chance for tests
        stamma(slump, slumpa(slump, vad), ranta=ranta)


@pytest.mark.parametrize("ranta", [True, False])
def test_fel_m2_payments_in_any_order_come_to_the_same_every_day(ranta: bool) -> None:
    jamfor(ANTAL, "rakna", "efterge", ranta=ranta)


@pytest.mark.parametrize("ranta", [True, False])
def test_fel_m1_what_is_written_off_meanwhile_too(ranta: bool) -> None:
    jamfor(ANTAL, "rakna", "skriv-av", "efterge", ranta=ranta)


def test_fel_m3_interest_that_is_written_off_meanwhile_too() -> None:
    """What is found to have been paid by then was not written off, and what it paid stands."""
    jamfor(RANTEANTAL, "rakna", "skriv-av", "skriv-av-ranta")


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


@pytest.mark.parametrize("plantera", [bara_den_sista, ur_ladan_fran_betalningen, fran_betalningen])
def test_a_planted_fault_is_found(
    plantera: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    plantera(monkeypatch)
    with pytest.raises(AssertionError):
        jamfor(ANTAL, "rakna", "skriv-av", "efterge")
