"""The Journal records nothing as having happened after the day it is in Sweden."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from domain.grund.aktor import Atgard
from domain.grund.stopp import DagenHarInteKommit
from domain.mottagare import mottagare
from domain.mottagare.betalningsmalsval import foresla_betalningsmal
from store.basis import idag
from store.databas import Databas
from store.journal import Arbete, Journal, Kommando
from store.liggare import Liggare
from tests.domain.hjalp.historia import BANKGIRO
from tests.domain.hjalp.scenario import ANNA

NUMMER = "232100-0016"
REGIONEN = mottagare.mottagare_id(NUMMER)
EN_DAG = timedelta(days=1)


def registrera(dag: date = date(2020, 1, 1)) -> Kommando:
    """An organisation has its name as from `dag`, which may be one to come."""
    return lambda arbete: arbete.ny(
        mottagare.registrera(Atgard(dag, ANNA), organisationsnummer=NUMMER, namn="Region Stockholm")
    )


def foresla(dag: date, nr: int = 1) -> Kommando:
    """Somebody proposed on `dag` where to pay."""

    def kommando(arbete: Arbete) -> None:
        foresla_betalningsmal(
            arbete.hamta(mottagare.Mottagare, REGIONEN),
            Atgard(dag, ANNA),
            forslag_id=UUID(int=nr),
            betalningsmal=BANKGIRO,
            underlag="Blankett",
        )

    return kommando


def hojd(journal: Journal) -> int:
    return journal.liggare.recorder.max_notification_id() or 0


@pytest.fixture
def simulerad(simulerad_databas: Databas, oppna_liggare: Callable[[Databas], Liggare]) -> Journal:
    journal = Journal(oppna_liggare(simulerad_databas))
    journal.utfor(registrera(), registrerad=datetime(2026, 1, 1, 12, tzinfo=UTC))
    return journal


@pytest.mark.parametrize(
    ("tid", "dag"),
    [
        (datetime(2026, 3, 1, 22, 59, 59, 999_999, tzinfo=UTC), date(2026, 3, 1)),
        (datetime(2026, 3, 1, 23, tzinfo=UTC), date(2026, 3, 2)),
        (datetime(2026, 7, 1, 21, 59, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 12, 31, 23, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_the_day_is_the_swedish_day_of_the_simulated_clock(
    simulerad: Journal, tid: datetime, dag: date
) -> None:
    """In Sweden it is tomorrow an hour, in summer two, before it is in UTC."""
    before = hojd(simulerad)
    with pytest.raises(DagenHarInteKommit) as stopp:
        simulerad.utfor(foresla(dag + EN_DAG), registrerad=tid)
    assert str(stopp.value) == f"Dagen {dag + EN_DAG} har inte kommit än: i dag är det {dag}."
    assert hojd(simulerad) == before
    simulerad.utfor(foresla(dag), registrerad=tid)
    assert hojd(simulerad) == before + 1


def test_without_a_given_time_it_is_today(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.utfor(registrera())
    with pytest.raises(DagenHarInteKommit):
        journal.utfor(foresla(idag() + 2 * EN_DAG))  # whatever the hour
    assert hojd(journal) == 1
    journal.utfor(foresla(idag()))
    monkeypatch.setattr("store.journal.idag", lambda: date(2024, 2, 29))
    with pytest.raises(DagenHarInteKommit):
        journal.utfor(foresla(date(2024, 3, 1), 2))
    assert journal.utfor(foresla(date(2024, 2, 29), 2)).position == 3


def test_what_may_take_effect_later_is_recorded_before(journal: Journal) -> None:
    journal.utfor(registrera(idag() + 400 * EN_DAG))
    assert hojd(journal) == 1


def test_all_that_a_command_decides_is_asked(journal: Journal) -> None:
    """The one day that has not come is of another stream than the first."""
    journal.utfor(registrera())

    def kommando(arbete: Arbete) -> None:
        arbete.ny(
            mottagare.registrera(
                Atgard(date(2020, 1, 1), ANNA),
                organisationsnummer="232100-0024",
                namn="Region Uppsala",
            )
        )
        foresla(idag() + 2 * EN_DAG)(arbete)

    with pytest.raises(DagenHarInteKommit):
        journal.utfor(kommando)
    assert hojd(journal) == 1


def test_a_refusal_on_what_is_remembered_is_decided_again(journal: Journal) -> None:
    """The streams are read before it is refused, as for any other rule."""
    journal.utfor(registrera())
    ganger = []

    def kommando(arbete: Arbete) -> None:
        ganger.append(arbete)
        foresla(idag() + 2 * EN_DAG)(arbete)

    with pytest.raises(DagenHarInteKommit):
        journal.utfor(kommando)
    assert len(ganger) == 2
