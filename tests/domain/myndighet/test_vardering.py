"""Värdering: an authority says which claims are doubtful; until then there is a pattern."""

from __future__ import annotations

from datetime import date

import pytest

from domain.grund.indrivare import Indrivare
from domain.myndighet.myndighet import MyndighetRegistrerad, myndighet_id
from domain.myndighet.stopp import AnnanMyndighet, VarderingsregelnUtanGrund
from domain.myndighet.vardering import (
    MONSTER,
    Varderingsregel,
    VarderingsregelFaststalld,
    faststall_varderingsregel,
)
from tests.domain.hjalp.scenario import ANNA, BO, fact, given

MYNDIGHETEN = myndighet_id(ANNA.organisation)
REGISTRERAD = fact(
    MyndighetRegistrerad,
    MYNDIGHETEN,
    organisationsnummer=ANNA.organisation,
    namn="Socialstyrelsen",
)
REGEL = {
    "osaker_efter_dagar": 180,
    "osaker_hos": [Indrivare.KRONOFOGDEN, Indrivare.DOMSTOL, Indrivare.KRONOFOGDEN],
    "beslutsreferens": "1.1-300/2024",
}


def test_an_authority_establishes_its_rule_for_a_day_to_come() -> None:
    given(REGISTRERAD).when(
        faststall_varderingsregel, MYNDIGHETEN, verkningsdag=date(2030, 1, 1), **REGEL
    ).then(
        fact(
            VarderingsregelFaststalld,
            MYNDIGHETEN,
            verkningsdag=date(2030, 1, 1),
            osaker_efter_dagar=180,
            osaker_hos=(Indrivare.DOMSTOL, Indrivare.KRONOFOGDEN),
            beslutsreferens="1.1-300/2024",
        )
    )


def test_only_its_own_and_not_one_that_says_nothing() -> None:
    tom = {**REGEL, "osaker_efter_dagar": None, "osaker_hos": []}
    scenario = given(REGISTRERAD)
    scenario.when(faststall_varderingsregel, MYNDIGHETEN, av=BO, **REGEL).then_stopp(AnnanMyndighet)
    scenario.when(faststall_varderingsregel, MYNDIGHETEN, **tom).then_stopp(
        VarderingsregelnUtanGrund
    )


@pytest.mark.parametrize(
    ("regel", "dagar", "hos", "skal"),
    [
        (MONSTER, 365, None, None),
        (MONSTER, 0, None, None),
        (MONSTER, 0, Indrivare.KRONOFOGDEN, "överlämnad till Kronofogden"),
        (MONSTER, 366, None, "förfallen sedan 366 dagar"),
        (MONSTER, 10, Indrivare.KRONOFOGDEN, "överlämnad till Kronofogden"),
        (MONSTER, 400, Indrivare.KONKURSFORVALTARE, "överlämnad till konkursförvaltare"),
        (MONSTER, 0, Indrivare.DOMSTOL, None),
        (Varderingsregel(None, frozenset({Indrivare.DOMSTOL})), 9999, None, None),
        (Varderingsregel(0, frozenset()), 0, Indrivare.KRONOFOGDEN, None),
        (Varderingsregel(0, frozenset()), 1, None, "förfallen sedan 1 dagar"),
    ],
)
def test_why_a_claim_is_doubtful(
    regel: Varderingsregel, dagar: int, hos: Indrivare | None, skal: str | None
) -> None:
    assert regel.osakerhet(dagar, hos) == skal
