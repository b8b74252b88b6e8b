"""The lists of claims and of receipts: what is owed, since when, and what is not placed."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.aterkrav.anstand import Delbetalning, faststall_plan
from domain.grund.aktor import Atgard
from domain.grund.pengar import Lada
from domain.inbetalning import aterbetalning, placering, rattelse
from projections.listor.ekonom import FORDRINGAR, OPLACERAT
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.historia import ARENDET, BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, INBETALNING, T
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp.fordringsfall import KONTO, Fraga, anteckna, fragare, krav_100, ta_emot

ANNAN = UUID("00000000-0000-4000-8000-0000000000f5")


@pytest.fixture
def fraga(databas: Databas, lasare: Lasare) -> Fraga:
    return fragare(databas, lasare)


def test_what_was_paid_before_it_was_demanded_is_not_due(liggare: Liggare, fraga: Fraga) -> None:
    """The bank had it on a day before that of the decision: until then we owe it."""
    gang = krav_100()
    gang.betala_ater(40, date(2025, 3, 20))
    anteckna(liggare, gang.historia)
    per = date(2025, 3, 25)
    [oppen] = fraga(FORDRINGAR, per).rader
    assert (oppen.fordran_id, oppen.arende_id) == (FORDRAN, ARENDET)
    assert (oppen.utestaende_ore, oppen.ranta_ore) == (-40 * T, 0)
    assert (oppen.skuld_ore, oppen.tillgodo_ore) == (0, 40 * T)
    assert (oppen.betalas_senast, oppen.kravdag, oppen.alder) == (None, None, "tillgodo")


def test_what_was_not_known_yet_was_owed(liggare: Liggare, fraga: Fraga) -> None:
    gang = krav_100()
    gang.betala_ater(100, date(2025, 4, 20))
    anteckna(liggare, gang.historia)
    per, huvud = date(2025, 5, 1), len(gang.historia)
    assert fraga(FORDRINGAR, per).rader == []
    [oppen] = fraga(FORDRINGAR, per, kand=huvud - 1).rader
    assert oppen.utestaende_ore == 100 * T


def test_open_claims_have_their_due_day_and_how_long_ago_that_was(
    liggare: Liggare, fraga: Fraga
) -> None:
    gang = krav_100()
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 50}, dag=date(2025, 4, 21), fordran_id=FORDRAN_2)
    anteckna(liggare, gang.historia)
    rader = fraga(FORDRINGAR, date(2025, 5, 1)).rader
    assert [(r.fordran_id, r.skuld_ore, r.betalas_senast, r.alder) for r in rader] == [
        (FORDRAN, 100 * T, date(2025, 5, 1), "ej-forfallen"),
        (FORDRAN_2, 50 * T, date(2025, 5, 21), "ej-forfallen"),
    ]
    for dag, dagar, alder in (
        (date(2025, 5, 1), 0, "ej-forfallen"),
        (date(2025, 5, 2), 1, "1-30"),
        (date(2025, 5, 31), 30, "1-30"),
        (date(2025, 6, 1), 31, "31-90"),
        (date(2025, 7, 30), 90, "31-90"),
        (date(2025, 7, 31), 91, "91-365"),
        (date(2026, 5, 1), 365, "91-365"),
        (date(2026, 5, 2), 366, "over-365"),
    ):
        forsta = fraga(FORDRINGAR, dag).rader[0]
        assert (forsta.dagar_forfallen, forsta.alder) == (dagar, alder)


def test_an_anstand_moves_the_due_day_and_a_plan_divides_it(liggare: Liggare, fraga: Fraga) -> None:
    gang = krav_100()
    falt: dict[str, Any] = {"av": ANNA, "fordran_id": FORDRAN, "beslut": BESLUTSUPPGIFTER}
    gang.skjut_upp(date(2025, 4, 10), date(2025, 6, 30), med_ranta=False)
    gang.gor(
        faststall_plan,
        gang.underlag,
        verkningsdag=date(2025, 4, 15),
        beslut_id=ANNAN,
        delbetalningar=(
            Delbetalning(forfallodag=date(2025, 7, 31), belopp_ore=60 * T),
            Delbetalning(forfallodag=date(2025, 8, 29), belopp_ore=40 * T),
        ),
        med_ranta=False,
        **falt,
    )
    gang.betala_ater(50, date(2025, 4, 20))
    gang.betala_ater(10, date(2025, 4, 30))
    anteckna(liggare, gang.historia)
    for dag, forfaller in (
        (date(2025, 4, 9), date(2025, 5, 1)),
        (date(2025, 4, 10), date(2025, 6, 30)),
        (date(2025, 4, 20), date(2025, 7, 31)),
        (date(2025, 4, 30), date(2025, 8, 29)),
    ):
        [oppen] = fraga(FORDRINGAR, dag).rader
        assert oppen.betalas_senast == forfaller


def test_a_receipt_is_unplaced_until_it_is_placed_or_sent_back(
    liggare: Liggare, fraga: Fraga
) -> None:
    ny = ta_emot(liggare, INBETALNING, 100, date(2025, 4, 20))
    placering.placera(
        ny, Atgard(date(2025, 4, 22), BO), belopp_ore=70 * T, arende_id=ARENDET, fordran_id=FORDRAN
    )
    liggare.save(ny)
    aterbetalning.aterbetala(
        ny,
        Atgard(date(2025, 4, 25), BO),
        belopp_ore=30 * T,
        betalningsmal=KONTO,
        bankreferens=None,
        orsak="För mycket",
    )
    liggare.save(ny)
    for dag, kand, oplacerat in ((20, 1, 100), (20, None, 30), (22, None, 30)):
        [rad] = fraga(OPLACERAT, date(2025, 4, dag), kand=kand).rader
        assert (rad.inbetalning_id, rad.bankdag) == (INBETALNING, date(2025, 4, 20))
        assert rad.oplacerat_ore == oplacerat * T
    assert fraga(OPLACERAT, date(2025, 4, 25)).rader == []
    placering.hav_placering(ny, Atgard(date(2025, 5, 1), BO), placering_version=2, orsak="Fel")
    liggare.save(ny)
    [rad] = fraga(OPLACERAT, date(2025, 5, 1)).rader
    assert rad.oplacerat_ore == 70 * T


def test_a_receipt_that_was_less_than_is_placed_shows_below_zero_on_its_right_day(
    liggare: Liggare, fraga: Fraga
) -> None:
    ny = ta_emot(liggare, INBETALNING, 100, date(2025, 4, 20))
    placering.placera(
        ny, Atgard(date(2025, 4, 22), BO), belopp_ore=100 * T, arende_id=ARENDET, fordran_id=None
    )
    rattelse.ratta_inbetalning(
        ny, Atgard(date(2025, 4, 21), BO), rattar_version=1, belopp_ore=60 * T, orsak="o"
    )
    liggare.save(ny)
    [rad] = fraga(OPLACERAT, date(2025, 4, 22)).rader
    assert (rad.belopp_ore, rad.placerat_ore, rad.oplacerat_ore) == (60 * T, 100 * T, -40 * T)
    assert rad.bankdag == date(2025, 4, 21)


def test_a_receipt_that_the_bank_had_later_than_it_was_placed_is_shown_on_the_days_between(
    liggare: Liggare, fraga: Fraga
) -> None:
    ny = ta_emot(liggare, INBETALNING, 100, date(2025, 4, 20))
    dag = date(2025, 4, 22)
    placering.placera(ny, Atgard(dag, BO), belopp_ore=100 * T, arende_id=ARENDET, fordran_id=None)
    rattelse.ratta_inbetalning(
        ny, Atgard(date(2025, 4, 25), BO), rattar_version=1, belopp_ore=100 * T, orsak="o"
    )
    liggare.save(ny)
    [rad] = fraga(OPLACERAT, dag).rader
    assert (rad.belopp_ore, rad.oplacerat_ore, rad.dagar) == (0, -100 * T, 0)
    assert fraga(OPLACERAT, date(2025, 4, 25)).rader == []


def test_a_claim_from_before_its_arende_came_in_is_listed_all_the_same(
    liggare: Liggare, fraga: Fraga
) -> None:
    """Money that was placed long before: what is known of the claim is that it is owed."""
    gang = krav_100()
    gang.betala_ater(40, date(2023, 12, 1))
    anteckna(liggare, gang.historia)
    [oppen] = fraga(FORDRINGAR, date(2023, 12, 31)).rader
    assert (oppen.arende_id, oppen.diarienummer, oppen.mottagare) == (ARENDET, None, None)
    assert oppen.utestaende_ore == -40 * T
