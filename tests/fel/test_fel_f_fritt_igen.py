"""F: time that costs interest was corrected to free, and back: who heard of neither owes it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.aterkrav.villkorsrattelse import ratta_anstand
from domain.beslut.rattelse import Rattelseskal
from domain.regelverk.aterkravsregel import Rantestart
from tests.domain.hjalp.pengagang import FORDRAN, Gang
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.rantefall import UTLANINGSRANTA_PLUS_2, krav_pa, regeln
from tests.fel.hjalp.rattelsen import meddela_beslutet, underratta

BEVILJAT, TILL, RAKNAT = date(2025, 5, 2), date(2025, 6, 30), date(2025, 6, 20)


def uppskjutet(*, med_ranta: bool = True) -> Gang:
    """Due 30 May; put off on 2 May, and told the same day."""
    regel = regeln(Rantestart.FORFALLODAG, vid_anstand=UTLANINGSRANTA_PLUS_2)
    gang = krav_pa(100, date(2025, 4, 30), regel)
    gang.skjut_upp(BEVILJAT, TILL, med_ranta=med_ranta)
    meddela_beslutet(gang, list(gang.arende.beslut)[-1], BEVILJAT)
    return gang


def ratta(gang: Gang, dag: date, *, med_ranta: bool) -> None:
    om: dict[str, Any] = {"rattelseskal": Rattelseskal.SKRIVFEL, "fore": "ränta", "efter": "rätt"}
    gang.gor(
        ratta_anstand,
        gang.underlag,
        verkningsdag=dag,
        av=ANNA,
        fordran_id=FORDRAN,
        beslut_id=list(gang.arende.beslut)[-1],
        med_ranta=med_ranta,
        **om,
    )


@pytest.mark.parametrize("sagt_dag", [None, date(2025, 6, 10)])
def test_fel_f_what_was_free_for_a_while_is_so_to_him_who_was_told(sagt_dag: date | None) -> None:
    """Told that it is free on 10 June, he has all of it free until he is told anew."""
    hela = uppskjutet().ranta(RAKNAT)
    gang = uppskjutet()
    ratta(gang, date(2025, 6, 5), med_ranta=False)
    assert gang.ranta(RAKNAT) == 0
    if sagt_dag is not None:
        underratta(gang, list(gang.arende.beslut)[-1], sagt_dag)
    ratta(gang, date(2025, 6, 12), med_ranta=True)
    assert gang.ranta(RAKNAT) == (hela if sagt_dag is None else 0)
    assert hela > 0


def test_fel_f_what_he_had_been_told_was_free_stays_so_till_he_was_told_that_it_is_not() -> None:
    """Free, and told so; told on 10 June that it costs; then corrected twice without a word."""
    gang = uppskjutet(med_ranta=False)
    ratta(gang, date(2025, 6, 5), med_ranta=True)
    underratta(gang, list(gang.arende.beslut)[-1], date(2025, 6, 10))
    tio_dagar = gang.ranta(RAKNAT)
    for med_ranta in (False, True):
        ratta(gang, date(2025, 6, 12), med_ranta=med_ranta)
    assert gang.ranta(RAKNAT) == tio_dagar > 0
