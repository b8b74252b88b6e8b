"""Kontering: whatever a fact says, its postings sum to zero per day, anslagspost and budgetår."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.anslag import MedelTilldelade, TilldelningRattad
from domain.beslut import BidragBeviljat
from domain.faktum import Faktum
from domain.utbetalning import UtbetalningGenomford, UtbetalningRattad
from domain.utlysning import Medel, UtlysningPublicerad
from projections.floden import FLODEN, floden
from projections.kontering import LADOR, Plats, Postering, flytta, kontera
from tests.domain.egenskaper import EGENSKAP
from tests.domain.historia import BESLUTSUPPGIFTER, REFERENS
from tests.domain.lagrade import LAGRADE
from tests.domain.scenario import ANNA

ORE = st.integers(1, 10**15)
DAGAR = st.dates(date(2023, 12, 30), date(2024, 1, 3))
IDER = st.uuids()
AREN = st.integers(2023, 2025)
MEDEL = st.builds(Medel, anslag_id=IDER, budgetar=AREN, utlysning_id=IDER)
KUVERT: dict[str, Any] = {
    "originator_id": IDER,
    "originator_version": st.just(1),
    "timestamp": st.just(datetime(2026, 1, 1, tzinfo=UTC)),
    "verkningsdag": DAGAR,
    "av": st.just(ANNA),
}


@st.composite
def delar(draw: st.DrawFn) -> tuple[int, int]:
    """An amount, and the part of it that was paid without right."""
    belopp_ore = draw(ORE)
    return belopp_ore, draw(st.integers(0, belopp_ore) | st.sampled_from([0, belopp_ore]))


@st.composite
def genomforda(draw: st.DrawFn) -> Faktum:
    belopp_ore, for_hogt_ore = draw(delar())
    return draw(
        st.builds(
            UtbetalningGenomford,
            **KUVERT,
            utbetalning_id=IDER,
            belopp_ore=st.just(belopp_ore),
            for_hogt_ore=st.just(for_hogt_ore),
            mottagare_id=IDER,
            medel=MEDEL,
            bankreferens=st.just("b"),
        )
    )


@st.composite
def rattade(draw: st.DrawFn) -> Faktum:
    tidigare_ore, tidigare_for_hogt_ore = draw(delar())
    belopp_ore, for_hogt_ore = draw(delar())
    return draw(
        st.builds(
            UtbetalningRattad,
            **KUVERT,
            rattar=st.just(1),
            utbetalning_id=IDER,
            tidigare_verkningsdag=DAGAR,
            tidigare_belopp_ore=st.just(tidigare_ore),
            tidigare_for_hogt_ore=st.just(tidigare_for_hogt_ore),
            belopp_ore=st.just(belopp_ore),
            for_hogt_ore=st.just(for_hogt_ore),
            mottagare_id=IDER,
            medel=MEDEL,
            orsak=st.just("o"),
        )
    )


PENGAFAKTA: dict[type[Faktum], st.SearchStrategy[Faktum]] = {
    MedelTilldelade: st.builds(
        MedelTilldelade, **KUVERT, budgetar=AREN, belopp_ore=ORE, beslut=st.just("b")
    ),
    TilldelningRattad: st.builds(
        TilldelningRattad,
        **KUVERT,
        rattar=st.just(1),
        budgetar=AREN,
        tidigare_verkningsdag=DAGAR,
        tidigare_belopp_ore=ORE,
        belopp_ore=ORE,
        orsak=st.just("o"),
    ),
    UtlysningPublicerad: st.builds(
        UtlysningPublicerad,
        **KUVERT,
        diarienummer=st.just("1"),
        rubrik=st.just("r"),
        regelverk=st.just(REFERENS),
        anslag_id=IDER,
        budgetar=AREN,
        ram_ore=ORE,
        sista_ansokningsdag=DAGAR,
    ),
    BidragBeviljat: st.builds(
        BidragBeviljat,
        **KUVERT,
        beslut_id=IDER,
        belopp_ore=ORE,
        mottagare_id=IDER,
        medel=MEDEL,
        beslut=st.just(BESLUTSUPPGIFTER),
        regelverk=st.just(REFERENS),
        fordelning=st.none(),
    ),
    UtbetalningGenomford: genomforda(),
    UtbetalningRattad: rattade(),
}


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
    assert all(p.konto in FLODEN for p in floder)
    assert {p.verkningsdag for p in floder} == {p.verkningsdag for p in kontera(faktum)}


@EGENSKAP
@given(st.one_of(*PENGAFAKTA.values()))
def test_what_happened_is_what_reached_its_box(faktum: Faktum) -> None:
    """All that a fact adds to a flow has, over all days, entered the boxes it leads to."""
    till = {
        "tilldelat": {"disponibelt"},
        "utlyst": {"utlyst"},
        "beviljat": {"beviljat_ej_utbetalt"},
        "utbetalt": {"utbetalt_ej_redovisat", "for_hogt_belopp"},
    }
    floder = list(floden(faktum))
    [namn] = {p.konto for p in floder}
    i_lador = sum(p.belopp_ore for p in kontera(faktum) if p.konto in till[namn])
    assert i_lador == sum(p.belopp_ore for p in floder)


@pytest.mark.parametrize("faktum", LAGRADE, ids=lambda f: f.TOPIC)
def test_the_facts_that_move_money_are_those_that_are_tried_here(faktum: Faktum) -> None:
    moves = type(faktum) in PENGAFAKTA
    assert bool(list(kontera(faktum))) is moves
    assert bool(list(floden(faktum))) is moves


def test_nothing_moved_is_no_posting() -> None:
    plats = Plats(UUID(int=1), 2024)
    assert list(flytta(("utlyst", plats), ("disponibelt", plats), 0, date(2024, 1, 1))) == []
