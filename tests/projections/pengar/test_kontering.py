"""Kontering: whatever a fact says, its postings sum to zero per day, anslagspost and budgetår."""

from __future__ import annotations

from collections import Counter
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.anslag.vakt import anslagsvakt
from domain.arende.arende import Arende
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.utlysning.vakt import ramvakt
from projections.pengar.floden import FLODEN, floden
from projections.pengar.kontering import LADOR, Plats, Postering, flytta, kontera
from tests.domain.hjalp.egenskaper import EGENSKAP
from tests.domain.hjalp.lagrade import LAGRADE
from tests.projections.hjalp.konterade import PENGAFAKTA


def summor(poster: list[Postering]) -> Counter[tuple[date, UUID, int]]:
    summa: Counter[tuple[date, UUID, int]] = Counter()
    for p in poster:
        summa[p.verkningsdag, p.plats.anslag_id, p.plats.budgetar] += p.belopp_ore
    return summa


@EGENSKAP
@given(st.one_of(*PENGAFAKTA.values()))
def test_postings_sum_to_zero_per_day_anslag_and_budgetar(faktum: Faktum) -> None:
    poster = list(kontera(faktum))
    assert poster
    assert not any(summor(poster).values())
    assert all(p.konto in LADOR and p.belopp_ore for p in poster)


@EGENSKAP
@given(st.one_of(*PENGAFAKTA.values()))
def test_flows_are_named_and_lie_on_the_days_of_the_postings(faktum: Faktum) -> None:
    floder = list(floden(faktum))
    assert all(p.konto in FLODEN and p.belopp_ore for p in floder)
    assert {p.verkningsdag for p in floder} == {p.verkningsdag for p in kontera(faktum)}


INGAR = {
    "tilldelat": {"disponibelt"},
    "omdisponerat": {"disponibelt"},
    "overskridande": {"disponibelt"},
    "indraget": {"indraget"},
    "forvaltning": {"forvaltning"},
    "aterlamnat": {"aterbetalt"},
    "utlyst": {"utlyst"},
}
"""The boxes that what is counted in a flow enters. Between two years it goes by `overfort`."""


@EGENSKAP
@given(st.one_of(*PENGAFAKTA.values()))
def test_what_happened_is_what_reached_its_box(faktum: Faktum) -> None:
    """All that a fact adds to a flow has, in each budgetår, entered the boxes it leads to."""
    floder = [p for p in floden(faktum) if p.konto in INGAR]
    for konto, ar in {(p.konto, p.plats.budgetar) for p in floder}:
        i_lador = sum(
            p.belopp_ore
            for p in kontera(faktum)
            if p.konto in INGAR[konto] and p.plats.budgetar == ar
        )
        assert i_lador == sum(
            p.belopp_ore for p in floder if (p.konto, p.plats.budgetar) == (konto, ar)
        )


@EGENSKAP
@given(st.one_of(*PENGAFAKTA.values()))
def test_what_is_guarded_is_what_is_in_the_box(faktum: Faktum) -> None:
    """Free on the anslag and left in the call, per budgetår: the log and the tables agree."""
    vakter: Counter[str] = Counter()
    for vakt in faktum.vakter():
        vakter[vakt.kalla] += vakt.andring_ore
    lador: Counter[str] = Counter()
    for p in kontera(faktum):
        if p.konto == "disponibelt":
            lador[anslagsvakt(p.plats.anslag_id, p.plats.budgetar)] += p.belopp_ore
        if p.konto == "utlyst" and p.plats.utlysning_id is not None:
            lador[ramvakt(p.plats.utlysning_id, p.plats.budgetar)] += p.belopp_ore
    assert {k: v for k, v in vakter.items() if v} == {k: v for k, v in lador.items() if v}


@pytest.mark.parametrize("faktum", LAGRADE, ids=lambda f: f.TOPIC)
def test_the_facts_that_move_money_are_those_that_are_tried_here(faktum: Faktum) -> None:
    """Those of an ärende say themselves what they move, and are tried by themselves."""
    if isinstance(faktum, Arende.Event):
        return
    moves = type(faktum) in PENGAFAKTA
    assert bool(list(kontera(faktum))) is moves
    assert bool(list(floden(faktum))) is moves


def test_nothing_moved_is_no_posting() -> None:
    plats = Plats(UUID(int=1), 2024)
    assert list(flytta((Lada.UTLYST, plats), (Lada.DISPONIBELT, plats), 0, date(2024, 1, 1))) == []
