"""Kontering: where money goes between an anslagspost, its years and its calls."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.anslag.anslagspost import Beloppsslag, Riktning
from domain.anslag.budgetar import BudgetarAvslutat
from domain.anslag.ingaende import IngaendeBeloppFaststallt
from domain.anslag.omdisponering import MedelOmdisponerade
from domain.anslag.rattelse import AnslagsbeloppRattat
from domain.anslag.tilldelning import MedelIndragna, OverskridandeMedgivet
from domain.anslag.uppdragsmedel import ForvaltningsmedelAnvanda, MedelAterbetalda
from domain.grund.faktum import Faktum
from domain.utlysning.avslut import UtlysningAvslutad, UtlysningInstalld
from domain.utlysning.overforing import MedelOverforda
from domain.utlysning.publicering import UtlysningPublicerad
from domain.utlysning.ram import RamAndrad, UtlysningFinansierad
from projections.pengar.floden import floden
from projections.pengar.kontering import kontera
from tests.domain.hjalp.egenskaper import EGENSKAP
from tests.domain.hjalp.lagrade import LAGRADE
from tests.projections.hjalp.konterade import PENGAFAKTA

ANSLAGSFAKTA = [
    PENGAFAKTA[slag]
    for slag in (
        IngaendeBeloppFaststallt,
        MedelIndragna,
        MedelOmdisponerade,
        OverskridandeMedgivet,
        AnslagsbeloppRattat,
        BudgetarAvslutat,
        MedelOverforda,
    )
]


@EGENSKAP
@given(st.one_of(*ANSLAGSFAKTA))
def test_flows_lie_in_the_years_of_the_postings(faktum: Faktum) -> None:
    assert {(p.verkningsdag, p.plats.budgetar) for p in floden(faktum)} == {
        (p.verkningsdag, p.plats.budgetar) for p in kontera(faktum)
    }


@EGENSKAP
@given(st.one_of(*ANSLAGSFAKTA))
def test_what_is_saved_or_carried_over_passes_between_the_years(faktum: Faktum) -> None:
    """Positive in the year that it left, negative in the year where it came."""
    sparat = {p.plats.budgetar: p.belopp_ore for p in floden(faktum) if p.konto == "sparat"}
    kommit: Counter[int] = Counter()
    overfort: Counter[int] = Counter()
    for p in floden(faktum):
        kommit[p.plats.budgetar] += p.belopp_ore if p.konto == "ingaende" else 0
    for p in kontera(faktum):
        overfort[p.plats.budgetar] += p.belopp_ore if p.konto == "overfort" else 0
    if isinstance(faktum, MedelOverforda):
        fran, till = faktum.medel.budgetar, faktum.till_budgetar
        kvar = 0 if fran == till else faktum.belopp_ore
        assert (overfort[fran], overfort[till]) == (kvar, -kvar)
        return
    for ar in {*sparat, *kommit, *overfort}:
        assert overfort[ar] == sparat.get(ar, 0) - kommit[ar]


@EGENSKAP
@given(PENGAFAKTA[AnslagsbeloppRattat])
def test_a_corrected_amount_leaves_one_year_and_enters_the_other(faktum: Faktum) -> None:
    assert isinstance(faktum, AnslagsbeloppRattat)
    tas = faktum.slag is Beloppsslag.INDRAGNING or faktum.riktning is Riktning.FRAN
    tecken = -1 if tas else 1
    disponibelt = [p for p in kontera(faktum) if p.konto == "disponibelt"]
    assert [(p.belopp_ore, p.verkningsdag, p.plats.budgetar) for p in disponibelt] == [
        (ore, dag, ar)
        for ore, dag, ar in (
            (
                -tecken * faktum.tidigare_belopp_ore,
                faktum.tidigare_verkningsdag,
                faktum.tidigare_budgetar,
            ),
            (tecken * faktum.belopp_ore, faktum.verkningsdag, faktum.budgetar),
        )
        if ore and faktum.slag is not Beloppsslag.BEMYNDIGANDE
    ]


def lador(faktum: Faktum) -> list[tuple[str, int, int]]:
    """What a fact does: box, öre and budgetår, in order."""
    return [(p.konto, p.belopp_ore, p.plats.budgetar) for p in kontera(faktum)]


def lagrat(slag: type[Faktum], **andrat: object) -> Faktum:
    [faktum] = [f for f in LAGRADE if type(f) is slag]
    return faktum.model_copy(update=andrat)


@pytest.mark.parametrize(
    ("faktum", "vantat"),
    [
        (
            lagrat(IngaendeBeloppFaststallt, belopp_ore=5),
            [("overfort", -5, 2024), ("disponibelt", 5, 2024)],
        ),
        (
            lagrat(IngaendeBeloppFaststallt, belopp_ore=-5),
            [("overfort", 5, 2024), ("disponibelt", -5, 2024)],
        ),
        (
            lagrat(MedelOmdisponerade, belopp_ore=5, riktning=Riktning.FRAN),
            [("tilldelat", 5, 2024), ("disponibelt", -5, 2024)],
        ),
        (
            lagrat(MedelOmdisponerade, belopp_ore=5, riktning=Riktning.TILL),
            [("tilldelat", -5, 2024), ("disponibelt", 5, 2024)],
        ),
        (
            lagrat(OverskridandeMedgivet, belopp_ore=5),
            [("tilldelat", -5, 2024), ("disponibelt", 5, 2024)],
        ),
        (
            lagrat(MedelIndragna, belopp_ore=5),
            [("indraget", 5, 2024), ("disponibelt", -5, 2024)],
        ),
        (
            lagrat(BudgetarAvslutat, sparat_ore=5, indraget_ore=3, outnyttjat_ore=2),
            [
                ("disponibelt", -5, 2024),
                ("overfort", 5, 2024),
                ("overfort", -5, 2025),
                ("disponibelt", 5, 2025),
                ("disponibelt", -3, 2024),
                ("indraget", 3, 2024),
                ("disponibelt", -2, 2024),
                ("tilldelat", 2, 2024),
            ],
        ),
        (
            lagrat(ForvaltningsmedelAnvanda, belopp_ore=5),
            [("disponibelt", -5, 2016), ("forvaltning", 5, 2016)],
        ),
        (
            lagrat(MedelAterbetalda, belopp_ore=5),
            [("disponibelt", -5, 2016), ("aterbetalt", 5, 2016)],
        ),
        (
            lagrat(UtlysningFinansierad, ram_ore=5),
            [("disponibelt", -5, 2024), ("utlyst", 5, 2024)],
        ),
        (
            lagrat(RamAndrad, tillfort_ore=-5),
            [("disponibelt", 5, 2024), ("utlyst", -5, 2024)],
        ),
        (
            lagrat(UtlysningInstalld, kvar_ore=5),
            [("disponibelt", 5, 2024), ("utlyst", -5, 2024)],
        ),
        (
            lagrat(UtlysningAvslutad, kvar_ore=5),
            [("disponibelt", 5, 2024), ("utlyst", -5, 2024)],
        ),
        (
            lagrat(MedelOverforda, belopp_ore=5),
            [
                ("utlyst", -5, 2024),
                ("overfort", 5, 2024),
                ("overfort", -5, 2025),
                ("utlyst", 5, 2025),
            ],
        ),
        (lagrat(UtlysningPublicerad, forbehall="Om medel anvisas."), []),
        (lagrat(RamAndrad, tillfort_ore=0), []),
        (lagrat(UtlysningAvslutad, kvar_ore=0), []),
        (lagrat(BudgetarAvslutat, sparat_ore=0, indraget_ore=0, outnyttjat_ore=0), []),
    ],
    ids=lambda v: v.TOPIC if isinstance(v, Faktum) else None,
)
def test_where_the_money_goes(faktum: Faktum, vantat: list[tuple[str, int, int]]) -> None:
    assert lador(faktum) == vantat
    assert bool(list(floden(faktum))) is bool(vantat)


def test_what_is_in_a_call_is_the_calls_in_both_years() -> None:
    utlysningar = [
        p.plats.utlysning_id
        for p in kontera(lagrat(MedelOverforda))
        if p.konto in ("utlyst", "overfort")
    ]
    assert len(set(utlysningar)) == 1
    assert None not in utlysningar
