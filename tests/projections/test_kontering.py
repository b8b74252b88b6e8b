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
from domain.arende import Arende
from domain.budgetar import BudgetarAvslutat
from domain.faktum import Faktum
from domain.pengar import Lada
from domain.regeringsbeslut import ForvaltningsmedelAnvanda, MedelAterbetalda
from domain.utlysning import Medel, UtlysningPublicerad
from domain.utlysningens_gang import (
    MedelOverforda,
    RamAndrad,
    UtlysningAvslutad,
    UtlysningFinansierad,
    UtlysningInstalld,
)
from domain.vakt import anslagsvakt, ramvakt
from projections.floden import FLODEN, floden
from projections.kontering import LADOR, Plats, Postering, flytta, kontera
from tests.domain.egenskaper import EGENSKAP
from tests.domain.historia import REFERENS
from tests.domain.lagrade import LAGRADE
from tests.domain.scenario import ANNA

ORE = st.integers(1, 10**15)
MED_TECKEN = st.integers(-(10**15), 10**15).filter(bool)
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


BELOPP: dict[str, Any] = {"budgetar": AREN, "belopp_ore": ORE, "beslutsreferens": st.just("b")}


@st.composite
def rattade_belopp(draw: st.DrawFn) -> Faktum:
    """Either of the two amounts may be 0; what was carried over may be owed; not both nothing."""
    slag = draw(st.sampled_from(Beloppsslag))
    lagst = -(10**15) if slag is Beloppsslag.INGAENDE else 0
    par = st.tuples(st.integers(lagst, 10**15), st.integers(lagst, 10**15))
    tidigare_ore, nu_ore = draw(par.filter(any))
    omdisponerat = slag is Beloppsslag.OMDISPONERING
    return draw(
        st.builds(
            AnslagsbeloppRattat,
            **KUVERT,
            rattar_version=st.just(1),
            slag=st.just(slag),
            tidigare_verkningsdag=DAGAR,
            tidigare_budgetar=AREN,
            tidigare_belopp_ore=st.just(tidigare_ore),
            budgetar=AREN,
            belopp_ore=st.just(nu_ore),
            riktning=st.sampled_from(Riktning) if omdisponerat else st.none(),
            motpost_anslag_id=IDER if omdisponerat else st.none(),
            motpost_version=st.just(1) if omdisponerat else st.none(),
            orsak=st.just("o"),
        )
    )


@st.composite
def avslutade(draw: st.DrawFn) -> Faktum:
    sparat_ore, indraget_ore = draw(
        st.tuples(st.integers(-(10**15), 10**15), st.integers(0, 10**15)).filter(any)
    )
    return draw(
        st.builds(
            BudgetarAvslutat,
            **KUVERT,
            budgetar=AREN,
            sparat_ore=st.just(sparat_ore),
            indraget_ore=st.just(indraget_ore),
            beslutsreferens=st.just("b"),
        )
    )


PENGAFAKTA: dict[type[Faktum], st.SearchStrategy[Faktum]] = {
    MedelTilldelade: st.builds(MedelTilldelade, **KUVERT, **BELOPP),
    IngaendeBeloppFaststallt: st.builds(
        IngaendeBeloppFaststallt, **KUVERT, **(BELOPP | {"belopp_ore": MED_TECKEN})
    ),
    MedelOmdisponerade: st.builds(
        MedelOmdisponerade,
        **KUVERT,
        **BELOPP,
        riktning=st.sampled_from(Riktning),
        motpost_anslag_id=IDER,
        motpost_version=st.just(1),
    ),
    OverskridandeMedgivet: st.builds(OverskridandeMedgivet, **KUVERT, **BELOPP),
    MedelIndragna: st.builds(MedelIndragna, **KUVERT, **BELOPP),
    AnslagsbeloppRattat: rattade_belopp(),
    BudgetarAvslutat: avslutade(),
    ForvaltningsmedelAnvanda: st.builds(ForvaltningsmedelAnvanda, **KUVERT, **BELOPP),
    MedelAterbetalda: st.builds(
        MedelAterbetalda, **KUVERT, **BELOPP, till=st.just("k"), betalningsreferens=st.just("b")
    ),
    UtlysningFinansierad: st.builds(
        UtlysningFinansierad, **KUVERT, medel=MEDEL, ram_ore=ORE, beslutsreferens=st.just("b")
    ),
    RamAndrad: st.builds(
        RamAndrad,
        **KUVERT,
        medel=MEDEL,
        tidigare_ram_ore=ORE,
        ram_ore=ORE,
        tillfort_ore=MED_TECKEN,
        orsak=st.just("o"),
    ),
    UtlysningInstalld: st.builds(
        UtlysningInstalld, **KUVERT, medel=MEDEL, kvar_ore=ORE, orsak=st.just("o")
    ),
    UtlysningAvslutad: st.builds(UtlysningAvslutad, **KUVERT, medel=MEDEL, kvar_ore=ORE),
    MedelOverforda: st.builds(
        MedelOverforda,
        **KUVERT,
        medel=MEDEL,
        till_budgetar=AREN,
        belopp_ore=ORE,
        budgetar_darefter=AREN,
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
        forbehall=st.none(),
        krets=st.just(()),
        villkor=st.just(()),
    ),
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
