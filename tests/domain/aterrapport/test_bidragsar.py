"""Bidragsår: a report is asked for of a year that the grant is for, and of one year at a time."""

from __future__ import annotations

from datetime import date
from typing import cast
from uuid import UUID

import pytest

from domain.arende.arende import Arende
from domain.aterrapport.stopp import BidragetAvserAnnatAr, BidragsaretRedanBegart
from domain.grund.pengar import Lada
from domain.utbetalning.arsskifte import ObetaltOverfort
from tests.domain.hjalp.historia import (
    ARENDET,
    BEVILJAT,
    BEVILJAT_ARENDE,
    INKOMMET,
    MEDDELAT_ARENDE,
    MEDEL,
    UPPSALA,
    rorelse,
)
from tests.domain.hjalp.pengagang import BETALD_HISTORIA, GRUND, Gang, T
from tests.domain.hjalp.rapporterna import BEGARD, GRANSKAD, RAPPORTERAT, asking
from tests.domain.hjalp.scenario import BO, Fact, but, fact, given

EN_TILL = UUID("00000000-0000-4000-8000-0000000000f5")
OBETALT = Lada.BEVILJAT_EJ_UTBETALT


def overfort(till: int) -> Fact:
    """Nothing is paid on New Year's Eve: the money is of next year."""
    nyarsafton = date(till - 1, 12, 31)
    return fact(
        ObetaltOverfort,
        ARENDET,
        verkningsdag=nyarsafton,
        av=BO,
        fran_budgetar=till - 1,
        belopp_ore=400 * T,
        mottagare_id=UPPSALA,
        medel=MEDEL.model_copy(update={"budgetar": till - 1}),
        rorelser=(rorelse(OBETALT, OBETALT, 400 * T, nyarsafton, till - 1, till),),
    )


@pytest.mark.parametrize("ar", [2019, 2023, 2025, 2042])
def test_a_grant_of_one_year_is_reported_for_that_year(ar: int) -> None:
    asking(*BETALD_HISTORIA, bidragsar=ar).then_stopp(BidragetAvserAnnatAr)


@pytest.mark.parametrize(
    ("till", "avses"),
    [((), [2024]), ((2025,), [2024, 2025]), ((2025, 2026), [2024, 2025, 2026])],
)
def test_money_that_is_carried_over_is_of_the_years_between_too(
    till: tuple[int, ...], avses: list[int]
) -> None:
    history = (*GRUND, *BEVILJAT_ARENDE, *map(overfort, till))
    arende = cast(Arende, given(*history).strommar[ARENDET])
    assert [*arende.bidragsaren] == avses
    for ar in range(2023, 2028):
        scenario = asking(*history, bidragsar=ar)
        if ar in avses:
            scenario.then(but(BEGARD, bidragsar=ar, senast=_forsta_mars(ar + 1)))
        else:
            scenario.then_stopp(BidragetAvserAnnatAr)


def _forsta_mars(ar: int) -> date:
    """1 March, or the Monday after."""
    return {2025: date(2025, 3, 3), 2026: date(2026, 3, 2), 2027: date(2027, 3, 1)}[ar]


def test_a_call_that_is_carried_over_before_it_grants_is_of_both_years() -> None:
    """It was applied for in 2024, and granted out of the money of 2025."""
    nasta = MEDEL.model_copy(update={"budgetar": 2025})
    flyttad = rorelse(Lada.UTLYST, OBETALT, 400 * T, date(2025, 1, 8), 2025)
    beviljat = but(BEVILJAT, verkningsdag=date(2025, 1, 8), medel=nasta, rorelser=(flyttad,))
    for ar in (2024, 2025):
        asking(*GRUND, INKOMMET, beviljat, bidragsar=ar).then(
            but(BEGARD, bidragsar=ar, senast=_forsta_mars(ar + 1))
        )
    asking(*GRUND, INKOMMET, beviljat, bidragsar=2026).then_stopp(BidragetAvserAnnatAr)


def test_what_is_paid_in_the_next_year_is_of_that_year_too() -> None:
    """Half is paid in each; what the bank pays beyond the grant in a third is of no year of it."""
    gang = Gang(*GRUND, *MEDDELAT_ARENDE)
    gang.betala(200, date(2024, 3, 27), "ett")
    assert [*gang.arende.bidragsaren] == [2024]
    gang.betala(200, date(2025, 1, 8), "två", annat_budgetar=True)
    gang.bank(100, date(2026, 1, 8), EN_TILL)
    assert [*gang.arende.bidragsaren] == [2024, 2025]
    asking(*gang.historia, bidragsar=2025).then(
        but(BEGARD, bidragsar=2025, senast=_forsta_mars(2026))
    )
    asking(*gang.historia, bidragsar=2026).then_stopp(BidragetAvserAnnatAr)


def test_a_year_is_not_asked_for_again_before_what_was_asked_for_is_reviewed() -> None:
    for fore in ((*BETALD_HISTORIA, BEGARD), RAPPORTERAT):
        asking(*fore, aterrapport_id=EN_TILL).then_stopp(BidragsaretRedanBegart)
    asking(*RAPPORTERAT, GRANSKAD, aterrapport_id=EN_TILL).then(but(BEGARD, aterrapport_id=EN_TILL))


def test_another_year_is() -> None:
    history = (*GRUND, *BEVILJAT_ARENDE, overfort(2025), BEGARD)
    nasta = {"aterrapport_id": EN_TILL, "bidragsar": 2025}
    asking(*history, **nasta).then(but(BEGARD, **nasta, senast=_forsta_mars(2026)))
    asking(*history, aterrapport_id=EN_TILL).then_stopp(BidragsaretRedanBegart)


def test_a_review_that_is_lifted_makes_the_year_wait_again() -> None:
    """The bank gave the money back, and with that the review was lifted."""
    gang = Gang()
    gang.rapportera(400)
    gang.granska(400)
    gang.retur(400, date(2025, 4, 1))
    [rapport] = gang.arende.aterrapporter.values()
    assert not rapport.granskad
    asking(*gang.historia, aterrapport_id=EN_TILL).then_stopp(BidragsaretRedanBegart)


def test_a_changed_grant_was_granted_when_it_first_was() -> None:
    """Changed in May 2025: a report that was asked for in January was asked for after the grant."""
    gang = Gang()
    gang.andra(300, date(2025, 5, 1))
    gang.andra(350, date(2025, 6, 1))
    assert gang.arende.beslutsdag == date(2025, 6, 1)
    assert gang.arende.avgjort_sedan == date(2024, 3, 21)
    gang.rapportera(300)
