"""Kontering: whatever a fact says, its postings sum to zero per day, anslagspost and budgetår."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.anslag import Beloppsslag, Riktning
from domain.anslagsbelopp import (
    IngaendeBeloppFaststallt,
    MedelIndragna,
    MedelOmdisponerade,
    MedelTilldelade,
    OverskridandeMedgivet,
)
from domain.anslagsrattelse import AnslagsbeloppRattat
from domain.arende import Pengafaktum
from domain.budgetar import BudgetarAvslutat
from domain.fakta import FAKTA
from domain.faktum import Faktum
from domain.pengar import HOS_POSTEN, Lada, Rorelse
from domain.regeringsbeslut import ForvaltningsmedelAnvanda, MedelAterbetalda
from domain.utlysning import Medel, UtlysningPublicerad
from domain.utlysningens_gang import (
    MedelOverforda,
    RamAndrad,
    UtlysningAvslutad,
    UtlysningFinansierad,
    UtlysningInstalld,
)
from projections.floden import FLODEN, floden
from projections.kontering import LADOR, Plats, Postering, flytta, kontera
from tests.domain.egenskaper import EGENSKAP
from tests.domain.historia import BEVILJAT, GENOMFORD, REFERENS
from tests.domain.scenario import ANNA, sealed
from tests.projections.omfattning import PENGAFAKTA

ORE = st.integers(1, 10**15)
NOLL_ELLER_MER = st.integers(0, 10**15)
MED_TECKEN = st.integers(-(10**15), 10**15)
DAGAR = st.dates(date(2023, 12, 30), date(2024, 1, 3))
IDER = st.uuids()
AREN = st.integers(2023, 2025)
MEDEL = st.builds(Medel, anslag_id=IDER, budgetar=AREN, utlysning_id=IDER)
RORELSER = st.lists(
    st.builds(
        Rorelse,
        fran=st.sampled_from(Lada),
        fran_ar=AREN,
        till=st.sampled_from(Lada),
        till_ar=AREN,
        belopp_ore=ORE,
        dag=DAGAR,
    ),
    max_size=5,
).map(tuple)
TEXT = st.just("t")
KUVERT: dict[str, Any] = {
    "originator_id": IDER,
    "originator_version": st.just(1),
    "timestamp": st.just(datetime(2026, 1, 1, tzinfo=UTC)),
    "verkningsdag": DAGAR,
    "av": st.just(ANNA),
}
ETT_BELOPP: dict[str, Any] = KUVERT | {
    "budgetar": AREN,
    "belopp_ore": ORE,
    "beslutsreferens": TEXT,
}
POSTENS_OCH_UTLYSNINGENS: st.SearchStrategy[Faktum] = st.one_of(
    st.builds(MedelTilldelade, **ETT_BELOPP),
    st.builds(OverskridandeMedgivet, **ETT_BELOPP),
    st.builds(MedelIndragna, **ETT_BELOPP),
    st.builds(IngaendeBeloppFaststallt, **(ETT_BELOPP | {"belopp_ore": MED_TECKEN})),
    st.builds(
        MedelOmdisponerade,
        **ETT_BELOPP,
        riktning=st.sampled_from(Riktning),
        motpost_anslag_id=IDER,
        motpost_version=st.just(1),
    ),
    st.builds(
        AnslagsbeloppRattat,
        **KUVERT,
        rattar_version=st.just(1),
        slag=st.sampled_from(Beloppsslag),
        tidigare_verkningsdag=DAGAR,
        tidigare_budgetar=AREN,
        tidigare_belopp_ore=NOLL_ELLER_MER,
        budgetar=AREN,
        belopp_ore=NOLL_ELLER_MER,
        riktning=st.none(),
        motpost_anslag_id=st.none(),
        motpost_version=st.none(),
        orsak=TEXT,
    ),
    st.builds(
        BudgetarAvslutat,
        **KUVERT,
        budgetar=AREN,
        sparat_ore=MED_TECKEN,
        indraget_ore=NOLL_ELLER_MER,
        beslutsreferens=TEXT,
    ),
    st.builds(ForvaltningsmedelAnvanda, **ETT_BELOPP),
    st.builds(MedelAterbetalda, **ETT_BELOPP, till=TEXT, betalningsreferens=TEXT),
    st.builds(
        UtlysningPublicerad,
        **KUVERT,
        diarienummer=TEXT,
        rubrik=TEXT,
        regelverk=st.just(REFERENS),
        anslag_id=IDER,
        budgetar=AREN,
        ram_ore=ORE,
        sista_ansokningsdag=DAGAR,
        forbehall=st.none() | TEXT,
        krets=st.just(()),
        villkor=st.just(()),
    ),
    st.builds(UtlysningFinansierad, **KUVERT, medel=MEDEL, ram_ore=ORE, beslutsreferens=TEXT),
    st.builds(
        RamAndrad,
        **KUVERT,
        medel=MEDEL,
        tidigare_ram_ore=ORE,
        ram_ore=ORE,
        tillfort_ore=MED_TECKEN,
        orsak=TEXT,
    ),
    st.builds(UtlysningInstalld, **KUVERT, medel=MEDEL, kvar_ore=NOLL_ELLER_MER, orsak=TEXT),
    st.builds(UtlysningAvslutad, **KUVERT, medel=MEDEL, kvar_ore=NOLL_ELLER_MER),
    st.builds(
        MedelOverforda,
        **KUVERT,
        medel=MEDEL,
        till_budgetar=AREN,
        belopp_ore=NOLL_ELLER_MER,
        budgetar_darefter=AREN,
    ),
)
ARENDETS = st.builds(
    lambda faktum, medel, rorelser: faktum.model_copy(
        update={"medel": medel, "rorelser": rorelser}
    ),
    st.sampled_from(sealed((BEVILJAT, GENOMFORD))),
    MEDEL,
    RORELSER,
)
"""A fact of an ärende that moves money, with any movements: it is they that are posted."""


def summor(poster: list[Postering]) -> Counter[tuple[date, UUID, int]]:
    summa: Counter[tuple[date, UUID, int]] = Counter()
    for p in poster:
        summa[p.verkningsdag, p.plats.anslag_id, p.plats.budgetar] += p.belopp_ore
    return summa


@EGENSKAP
@given(POSTENS_OCH_UTLYSNINGENS | ARENDETS)
def test_postings_sum_to_zero_per_day_anslag_and_budgetar(faktum: Faktum) -> None:
    poster = list(kontera(faktum))
    assert not any(summor(poster).values())
    assert all(p.konto in LADOR and p.belopp_ore for p in poster)
    assert all(p.konto in FLODEN and p.belopp_ore for p in floden(faktum))


@EGENSKAP
@given(ARENDETS)
def test_every_movement_leaves_one_box_and_enters_another_in_their_years(
    faktum: Pengafaktum,
) -> None:
    """All that goes between years goes by way of what is carried over, and nothing else does."""
    facit: Counter[tuple[str, int]] = Counter()
    for r in faktum.rorelser:
        facit[r.fran, r.fran_ar] -= r.belopp_ore
        facit[r.till, r.till_ar] += r.belopp_ore
        if r.fran_ar != r.till_ar:
            facit["overfort", r.fran_ar] += r.belopp_ore
            facit["overfort", r.till_ar] -= r.belopp_ore
    bokfort: Counter[tuple[str, int]] = Counter()
    for p in kontera(faktum):
        bokfort[p.konto, p.plats.budgetar] += p.belopp_ore
    assert {k: ore for k, ore in bokfort.items() if ore} == {k: o for k, o in facit.items() if o}


@EGENSKAP
@given(ARENDETS)
def test_money_lies_with_the_post_the_call_or_the_case(faktum: Pengafaktum) -> None:
    for p in kontera(faktum):
        if p.konto in HOS_POSTEN:
            assert (p.plats.utlysning_id, p.plats.arende_id) == (None, None)
        elif p.konto == Lada.UTLYST:
            assert (p.plats.utlysning_id, p.plats.arende_id) == (faktum.medel.utlysning_id, None)
        elif p.konto != Lada.OVERFORT:
            assert p.plats.arende_id == faktum.originator_id
            assert p.plats.mottagare_id == faktum.mottagare_id


@EGENSKAP
@given(POSTENS_OCH_UTLYSNINGENS)
def test_flows_lie_on_the_days_of_the_postings(faktum: Faktum) -> None:
    assert {p.verkningsdag for p in floden(faktum)} == {p.verkningsdag for p in kontera(faktum)}


@pytest.mark.parametrize("topic", FAKTA)
def test_the_facts_that_move_money_are_those_of_the_histories(topic: str) -> None:
    """Who adds one that is posted, or is counted in a flow, must also let it happen at random."""
    annars = object
    bokfors = any(f.dispatch(FAKTA[topic]) is not f.dispatch(annars) for f in (kontera, floden))
    assert (topic in PENGAFAKTA) is bokfors


def test_nothing_moved_is_no_posting() -> None:
    plats = Plats(UUID(int=1), 2024)
    assert list(flytta((Lada.UTLYST, plats), (Lada.DISPONIBELT, plats), 0, date(2024, 1, 1))) == []
