"""A return is corrected and undone; what it was of, was lowered or was reviewed follows it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.arende.havning import FordranHavd
from domain.aterrapport.granskning import GranskningHavd
from domain.grund.pengar import Lada
from domain.grund.stopp import IngetAttRatta
from domain.utbetalning.rattelse import ratta_utbetalning
from domain.utbetalning.returrattelse import ReturRattad, ratta_retur
from domain.utbetalning.stopp import MindreAnReturnerat, ReturenFinnsInte, ReturOverstigerUtbetalt
from tests.domain.hjalp.historia import BANKGIRO
from tests.domain.hjalp.pengagang import Gang, T
from tests.domain.hjalp.scenario import BO

KOM = date(2024, 4, 3)
RETUREN = 7
FALT: dict[str, Any] = {"verkningsdag": KOM, "av": BO, "orsak": "Fel i bankfilen"}


def test_a_return_that_never_came_leaves_the_payment_as_it_was() -> None:
    gang = Gang()
    gang.retur(100)
    [fakta] = gang.ratta_retur(0)
    assert isinstance(fakta, ReturRattad)
    assert fakta.i_ord() == "retur rättad från 100 000 kr den 2024-04-03 till 0 kr: Fel i bankfilen"
    assert gang.lador() == {"utbetalt_ej_redovisat": 400}
    gang.ratta_retur(400, version=gang.arende.version)
    assert gang.lador() == {"beviljat_ej_utbetalt": 400}


def test_what_was_granted_no_longer_when_it_came_is_owed_again() -> None:
    gang = Gang()
    gang.andra(250, date(2024, 4, 2))
    gang.retur(200)
    assert gang.lador() == {"beviljat_ej_utbetalt": 50, "utbetalt_ej_redovisat": 200}
    gang.ratta_retur(100)
    assert gang.lador() == {"for_hogt_belopp": 50, "utbetalt_ej_redovisat": 250}
    gang.ratta_retur(0, version=gang.arende.version)
    assert gang.lador() == {"for_hogt_belopp": 150, "utbetalt_ej_redovisat": 250}
    gang.andra(400, date(2024, 5, 1))
    assert gang.lador() == {"utbetalt_ej_redovisat": 400}


def test_more_came_back_than_was_said_of_what_was_reviewed_and_demanded() -> None:
    gang = Gang()
    gang.retur(50)
    gang.granskat(250, 50)
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 50})
    fakta = gang.ratta_retur(150)
    assert [type(f) for f in fakta] == [GranskningHavd, FordranHavd, ReturRattad]
    assert gang.lador() == {"beviljat_ej_utbetalt": 150, "utbetalt_ej_redovisat": 250}


def test_a_return_stands_when_its_payment_is_said_anew() -> None:
    gang = Gang()
    gang.retur(100)
    gang.nekas(
        MindreAnReturnerat,
        ratta_utbetalning,
        gang.utlysning,
        **FALT,
        rattar_version=6,
        belopp_ore=99 * T,
        betalningsmal=BANKGIRO,
    )
    gang.ratta_betalning(400, date(2024, 3, 28))
    gang.ratta_retur(0)
    assert gang.lador() == {"utbetalt_ej_redovisat": 400}


def test_a_rule_says_no() -> None:
    gang = Gang()
    gang.retur(100)
    for stopp, version, tusen in (
        (ReturenFinnsInte, 6, 50),
        (ReturOverstigerUtbetalt, RETUREN, 401),
        (IngetAttRatta, RETUREN, 100),
    ):
        gang.nekas(
            stopp,
            ratta_retur,
            gang.utlysning,
            **FALT,
            rattar_version=version,
            belopp_ore=tusen * T,
        )
