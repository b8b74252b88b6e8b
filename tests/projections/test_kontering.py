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
from domain.pengar import Lada
from domain.utbetalning import UtbetalningGenomford, UtbetalningRattad
from domain.utlysning import Medel, UtlysningPublicerad
from projections.floden import FLODEN, floden
from projections.kontering import LADOR, Plats, Postering, flytta, kontera
from tests.domain.egenskaper import EGENSKAP
from tests.domain.historia import BESLUTSUPPGIFTER, REFERENS
from tests.domain.lagrade import LAGRADE
from tests.domain.scenario import ANNA

ORE = st.integers(1, 10**15)
NOLL_ELLER_MER = st.integers(0, 10**15)
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
    belopp_ore, for_hogt_belopp_ore = draw(delar())
    return draw(
        st.builds(
            UtbetalningGenomford,
            **KUVERT,
            utbetalning_id=IDER,
            belopp_ore=st.just(belopp_ore),
            beordrat_ore=NOLL_ELLER_MER,
            for_hogt_belopp_ore=st.just(for_hogt_belopp_ore),
            betalningsmal=st.just("bankgiro 5050-1055"),
            bankreferens=st.just("b"),
            mottagare_id=IDER,
            medel=MEDEL,
        )
    )


@st.composite
def rattade(draw: st.DrawFn) -> Faktum:
    """One of the two amounts may be 0: never made, or made after all."""
    tidigare, nu = draw(
        st.tuples(delar(), delar())
        | st.tuples(delar(), st.just((0, 0)))
        | st.tuples(st.just((0, 0)), delar())
    )
    tidigare_ore, tidigare_for_hogt_belopp_ore = tidigare
    belopp_ore, for_hogt_belopp_ore = nu
    return draw(
        st.builds(
            UtbetalningRattad,
            **KUVERT,
            rattar_version=st.just(1),
            utbetalning_id=IDER,
            tidigare_verkningsdag=DAGAR,
            tidigare_belopp_ore=st.just(tidigare_ore),
            tidigare_for_hogt_belopp_ore=st.just(tidigare_for_hogt_belopp_ore),
            tidigare_betalningsmal=st.just("plusgiro 991234-6"),
            belopp_ore=st.just(belopp_ore),
            beordrat_ore=NOLL_ELLER_MER,
            for_hogt_belopp_ore=st.just(for_hogt_belopp_ore),
            betalningsmal=st.just("bankgiro 5050-1055"),
            mottagare_id=IDER,
            medel=MEDEL,
            orsak=st.just("o"),
        )
    )


PENGAFAKTA: dict[type[Faktum], st.SearchStrategy[Faktum]] = {
    MedelTilldelade: st.builds(
        MedelTilldelade, **KUVERT, budgetar=AREN, belopp_ore=ORE, beslutsreferens=st.just("b")
    ),
    TilldelningRattad: st.builds(
        TilldelningRattad,
        **KUVERT,
        rattar_version=st.just(1),
        tidigare_verkningsdag=DAGAR,
        tidigare_budgetar=AREN,
        tidigare_belopp_ore=ORE,
        budgetar=AREN,
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


@EGENSKAP
@given(PENGAFAKTA[TilldelningRattad])
def test_a_corrected_allotment_leaves_one_year_and_enters_the_other(faktum: Faktum) -> None:
    assert isinstance(faktum, TilldelningRattad)
    disponibelt = [p for p in kontera(faktum) if p.konto == "disponibelt"]
    flode = [p for p in floden(faktum) if p.konto == "tilldelat"]
    assert [(p.belopp_ore, p.verkningsdag, p.plats.budgetar) for p in disponibelt] == [
        (-faktum.tidigare_belopp_ore, faktum.tidigare_verkningsdag, faktum.tidigare_budgetar),
        (faktum.belopp_ore, faktum.verkningsdag, faktum.budgetar),
    ]
    assert [p._replace(konto="disponibelt") for p in flode] == disponibelt


@EGENSKAP
@given(PENGAFAKTA[UtbetalningRattad])
def test_what_was_never_made_is_on_no_day(faktum: Faktum) -> None:
    assert isinstance(faktum, UtbetalningRattad)
    never = faktum.model_copy(update={"belopp_ore": 0, "for_hogt_belopp_ore": 0})
    after_all = never.model_copy(
        update={"tidigare_belopp_ore": 0, "tidigare_for_hogt_belopp_ore": 0}
    )
    assert list(kontera(after_all)) == list(floden(after_all)) == []
    dagar = {p.verkningsdag for p in (*kontera(never), *floden(never))}
    assert dagar <= {faktum.tidigare_verkningsdag}


@pytest.mark.parametrize("faktum", LAGRADE, ids=lambda f: f.TOPIC)
def test_the_facts_that_move_money_are_those_that_are_tried_here(faktum: Faktum) -> None:
    moves = type(faktum) in PENGAFAKTA
    assert bool(list(kontera(faktum))) is moves
    assert bool(list(floden(faktum))) is moves


def test_nothing_moved_is_no_posting() -> None:
    plats = Plats(UUID(int=1), 2024)
    assert list(flytta((Lada.UTLYST, plats), (Lada.DISPONIBELT, plats), 0, date(2024, 1, 1))) == []
