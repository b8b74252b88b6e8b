"""Hinder mot utbetalning: decided on a ground of the regelverk, and lifted."""

from __future__ import annotations

from typing import Any

from domain.utbetalning.stopp import (
    HindersgrundenFinnsInte,
    HindersgrundSaknas,
    HindretGaller,
    IngetHinder,
    InteBeslutat,
)
from domain.utbetalning.utbetalningshinder import hav, hindra
from tests.domain.hjalp.betalningar import GRUNDEN, HAVANDET, HINDERSBESLUTET, HINDRAD, HINDRET_HAVT
from tests.domain.hjalp.historia import (
    ARENDET,
    ATTESTERAT,
    ATTESTERAT_ARENDE,
    BESLUTSUPPGIFTER,
    BETALNING,
    INFORT,
    INKOMMET,
    MYNDIGHETEN,
    REGELVERKET,
)
from tests.domain.hjalp.scenario import Fact, Scenario, Underlag, but, given

GRUNDEN_HAR: tuple[Fact, ...] = (*GRUNDEN, INFORT)
UNDERLAGET = Underlag(REGELVERKET, MYNDIGHETEN)


def hindering(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": ATTESTERAT,
        "beslut_id": HINDERSBESLUTET,
        "grunder": ["oriktiga-uppgifter"],
        "beslut": BESLUTSUPPGIFTER,
    }
    return given(*GRUNDEN_HAR, *history).when(hindra, ARENDET, UNDERLAGET, **(fields | arguments))


def lifting(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": ATTESTERAT,
        "beslut_id": HAVANDET,
        "beslut": BESLUTSUPPGIFTER,
    }
    return given(*GRUNDEN_HAR, *history).when(hav, ARENDET, UNDERLAGET, **(fields | arguments))


def test_payment_is_hindered_on_a_ground_of_the_regelverk() -> None:
    hindering(*ATTESTERAT_ARENDE).then(HINDRAD)


def test_the_same_ground_twice_is_one_ground() -> None:
    hindering(*ATTESTERAT_ARENDE, grunder=["oriktiga-uppgifter"] * 2).then(HINDRAD)


def test_a_ground_is_needed_and_must_be_one_that_there_is() -> None:
    hindering(*ATTESTERAT_ARENDE, grunder=[]).then_stopp(HindersgrundSaknas)
    hindering(*ATTESTERAT_ARENDE, grunder=["annat"]).then_stopp(HindersgrundenFinnsInte)


def test_there_is_nothing_to_hinder_before_a_decision() -> None:
    hindering(INKOMMET).then_stopp(InteBeslutat)


def test_it_is_hindered_once_at_a_time() -> None:
    hindering(*ATTESTERAT_ARENDE, HINDRAD, beslut_id=BETALNING).then_stopp(HindretGaller)


def test_the_hindrance_is_lifted() -> None:
    lifting(*ATTESTERAT_ARENDE, HINDRAD).then(HINDRET_HAVT)


def test_and_there_must_be_one() -> None:
    lifting(*ATTESTERAT_ARENDE).then_stopp(IngetHinder)
    lifting(*ATTESTERAT_ARENDE, HINDRAD, HINDRET_HAVT, beslut_id=BETALNING).then_stopp(IngetHinder)


def test_after_that_it_may_be_hindered_again() -> None:
    hindering(*ATTESTERAT_ARENDE, HINDRAD, HINDRET_HAVT, beslut_id=BETALNING).then(
        but(HINDRAD, beslut_id=BETALNING)
    )
