"""Exekutionstitel: Kronofogden enforces by one; the decision is one only if a rule says so."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.aterkrav.indrivning import (
    ExekutionstitelAntecknad,
    FordranOverlamnad,
    Titelslag,
    anteckna_exekutionstitel,
    overlamna,
)
from domain.aterkrav.stopp import ExekutionstitelSaknas, FordranFinnsInte
from domain.grund.indrivare import Indrivare
from domain.grund.pengar import Lada
from domain.regelverk.regelverk import RegelverksversionInford
from tests.domain.hjalp.historia import ARENDET, REGELVERKET
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, Gang, T
from tests.domain.hjalp.regelverket import ATERKRAVSREGEL, INNEHALL
from tests.domain.hjalp.scenario import BO, Fact, Scenario, but, fact

DAG = date(2025, 7, 1)
UTSLAG = fact(
    ExekutionstitelAntecknad,
    ARENDET,
    verkningsdag=date(2025, 6, 20),
    av=BO,
    fordran_id=FORDRAN,
    titelslag=Titelslag.UTSLAG,
    referens="U 1-25",
)
OVERLAMNAD = fact(
    FordranOverlamnad,
    ARENDET,
    verkningsdag=DAG,
    av=BO,
    fordran_id=FORDRAN,
    overlamnad_till=Indrivare.KRONOFOGDEN,
    belopp_ore=100 * T,
    referens="U-1",
)


def kravt(exekutionstitel: str | None) -> Gang:
    """100 is demanded, under rules by which the decision may be enforced, or not."""
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    regel = ATERKRAVSREGEL.model_copy(update={"exekutionstitel": exekutionstitel})
    innehall = INNEHALL.model_copy(update={"aterkrav": regel})
    return Gang(
        *(
            but(f, innehall=innehall) if f.func is RegelverksversionInford else f
            for f in gang.historia
        )
    )


def handing_over(gang: Gang, *history: Fact, **arguments: Any) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": DAG,
        "av": BO,
        "fordran_id": FORDRAN,
        "till": Indrivare.KRONOFOGDEN,
        "referens": "U-1",
    }
    return (
        Gang(*gang.historia, *history)
        .scenario()
        .when(overlamna, ARENDET, REGELVERKET, **(fields | arguments))
    )


def test_the_decision_is_enforced_where_a_rule_says_so() -> None:
    handing_over(kravt("24 § (mönster)")).then(OVERLAMNAD)


def test_else_it_takes_a_judgment_or_the_like() -> None:
    handing_over(kravt(None)).then_stopp(ExekutionstitelSaknas)
    handing_over(kravt(None), UTSLAG).then(OVERLAMNAD)


def test_a_court_and_whoever_watches_it_ask_for_none() -> None:
    for till in (Indrivare.DOMSTOL, Indrivare.FORDRINGSBEVAKNING, Indrivare.KONKURSFORVALTARE):
        handing_over(kravt(None), till=till).then(but(OVERLAMNAD, overlamnad_till=till))


def test_it_is_of_a_claim_of_which_something_is_owed() -> None:
    falt: dict[str, Any] = {"verkningsdag": date(2025, 6, 20), "av": BO, "referens": "U 1-25"}
    noting = kravt(None).scenario()
    noting.when(
        anteckna_exekutionstitel, ARENDET, fordran_id=FORDRAN, titelslag=Titelslag.UTSLAG, **falt
    ).then(UTSLAG)
    kravt(None).scenario().when(
        anteckna_exekutionstitel, ARENDET, fordran_id=FORDRAN_2, titelslag=Titelslag.DOM, **falt
    ).then_stopp(FordranFinnsInte)
