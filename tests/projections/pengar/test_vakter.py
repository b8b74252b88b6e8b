"""Sums across streams: the log refuses what a source cannot bear, and what exists already."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.anslag.stopp import AnslagetRackerInte
from domain.grund.stopp import Stopp
from domain.utlysning.stopp import RamenRackerInte
from store.journal import Journal
from tests.domain.hjalp.historia import ANNAT_BANKGIRO
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.vaktade import (
    ARENDEN,
    BESLUT,
    BETALNING,
    DAG,
    NASTA_UTLYSNING,
    POST,
    VAGRAS_AV_LOGGEN,
    bank,
    bevilja,
    fordela,
    publicera,
    ratta_tilldelningen,
)


def hojd(journal: Journal) -> int:
    return journal.liggare.recorder.max_notification_id() or 0


@pytest.mark.parametrize("stopp", VAGRAS_AV_LOGGEN)
def test_the_log_refuses_and_records_nothing(bakgrund: Journal, stopp: type[Stopp]) -> None:
    before = hojd(bakgrund)
    for kommando in VAGRAS_AV_LOGGEN[stopp]:
        with pytest.raises(Stopp) as refused:
            bakgrund.utfor(kommando)
        assert refused.type is stopp
    assert hojd(bakgrund) == before


def test_a_source_is_good_for_all_of_it_and_then_for_nothing(bakgrund: Journal) -> None:
    bakgrund.utfor(publicera(NASTA_UTLYSNING, 400_00))
    bakgrund.utfor(fordela(600_00))
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(publicera(UUID(int=4), 1))
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(ratta_tilldelningen(999_99))


def test_what_one_takes_the_other_does_not_get(bakgrund: Journal) -> None:
    bakgrund.utfor(bevilja(ARENDEN[0], 600_00))
    with pytest.raises(RamenRackerInte):
        bakgrund.utfor(bevilja(ARENDEN[1], 1))


def test_an_allotment_that_is_corrected_upwards_gives_room(bakgrund: Journal) -> None:
    bakgrund.utfor(ratta_tilldelningen(1_000_01))
    bakgrund.utfor(publicera(NASTA_UTLYSNING, 400_01))


def test_the_bank_is_never_refused_and_leaves_less_for_others(bakgrund: Journal) -> None:
    bakgrund.utfor(bank(400_01))
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(publicera(NASTA_UTLYSNING, 1))


def test_an_overdrawn_post_still_takes_corrections_of_its_day(bakgrund: Journal) -> None:
    bakgrund.utfor(bank(5_000_00))
    bakgrund.utfor(ratta_tilldelningen(1_000_00, verkningsdag=date(2024, 1, 1)))
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(ratta_tilldelningen(999_99, rattar_version=3))


def test_an_allotment_is_moved_to_another_budgetar_with_all_that_it_bears(
    bakgrund: Journal,
) -> None:
    """What the one year loses the other has; what is in calls must still fit."""
    bakgrund.utfor(h.tilldela(POST, verkningsdag=DAG, budgetar=2024, belopp_ore=300_00))
    bakgrund.utfor(ratta_tilldelningen(250_00, budgetar=2025, rattar_version=3))
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(publicera(NASTA_UTLYSNING, 400_01))
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(publicera(NASTA_UTLYSNING, 250_01, budgetar=2025))
    bakgrund.utfor(publicera(NASTA_UTLYSNING, 250_00, budgetar=2025))
    bakgrund.utfor(publicera(UUID(int=4), 400_00))


def test_an_allotment_whose_budgetar_is_spent_is_not_moved_until_there_is_room(
    bakgrund: Journal,
) -> None:
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(ratta_tilldelningen(1_000_00, budgetar=2025))
    bakgrund.utfor(h.tilldela(POST, verkningsdag=DAG, budgetar=2024, belopp_ore=599_99))
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(ratta_tilldelningen(1_000_00, budgetar=2025))
    bakgrund.utfor(h.tilldela(POST, verkningsdag=DAG, budgetar=2024, belopp_ore=1))
    bakgrund.utfor(ratta_tilldelningen(1_000_00, budgetar=2025))
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(publicera(NASTA_UTLYSNING, 1))
    bakgrund.utfor(publicera(NASTA_UTLYSNING, 1_000_00, budgetar=2025))
    with pytest.raises(AnslagetRackerInte):  # and now it cannot be moved back
        bakgrund.utfor(ratta_tilldelningen(1_000_00, rattar_version=5))


def test_money_that_went_to_nobody_or_home_again_is_there_for_others(bakgrund: Journal) -> None:
    """What is without right is taken from the anslag, until a correction says that it was not."""
    version = bakgrund.utfor(bank(400_00)).rader[0].originator_version
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(publicera(NASTA_UTLYSNING, 1))
    bakgrund.utfor(
        h.ratta_utbetalning(ARENDEN[0], verkningsdag=DAG, rattar_version=version, belopp_ore=0)
    )
    bakgrund.utfor(publicera(NASTA_UTLYSNING, 400_00))


def test_what_went_to_somebody_else_leaves_less_for_others(bakgrund: Journal) -> None:
    for kommando in (
        bevilja(ARENDEN[0], 100_00),
        h.meddela(ARENDEN[0], DAG, BESLUT),
        h.attestera(ARENDEN[0], verkningsdag=DAG, utbetalning_id=BETALNING, belopp_ore=100_00),
        h.beordra(ARENDEN[0], verkningsdag=DAG, utbetalning_id=BETALNING),
    ):
        bakgrund.utfor(kommando)
    betalning: dict[str, Any] = {"verkningsdag": DAG, "belopp_ore": 100_00}
    betald = bakgrund.utfor(
        h.bekrafta(ARENDEN[0], utbetalning_id=BETALNING, betalningsmal=ANNAT_BANKGIRO, **betalning)
    )
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(publicera(NASTA_UTLYSNING, 300_01))
    version = betald.rader[0].originator_version
    bakgrund.utfor(h.ratta_utbetalning(ARENDEN[0], rattar_version=version, **betalning))
    bakgrund.utfor(publicera(NASTA_UTLYSNING, 400_00))
