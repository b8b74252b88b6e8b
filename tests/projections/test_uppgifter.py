"""What is stated of a stream at every (per, kand) is what a plain list of statements would say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest

from projections.lasning import Lasare
from projections.uppgifter import post, poster
from store.databas import Databas
from store.journal import Journal
from tests.projections import handlingar as h
from tests.projections.conftest import folj
from tests.projections.simulering import DAGAR, FORSTA_DAG, POSTER, REGLER, Simulering
from tests.projections.test_vakter import ARENDEN, BESLUT, UTLYSNING

Simulera = Callable[[int, int], Simulering]
NYCKLAR = ("lage", "inkommen_dag", "beslutsdag", "meddelat_dag", "utbetald_dag")
FRAGOR = 250


@pytest.mark.parametrize("seed", [21, 22])
def test_every_statement_is_the_oracles(
    seed: int, simulera: Simulera, simulerad_lasare: Lasare
) -> None:
    simulering = simulera(seed, 320)
    orakel = simulering.orakel
    arenden, utlysningar = [*simulering.arenden], [*simulering.utlysningar]
    for _ in range(FRAGOR):
        per = FORSTA_DAG + timedelta(days=simulering.slump.randint(-2, DAGAR + 30))
        kand = simulering.kand()
        with simulerad_lasare.las(per, kand) as (conn, basis):
            svar = poster(conn, basis, "arende", arenden) | poster(
                conn, basis, "utlysning", utlysningar
            )
            for strom in arenden + utlysningar:
                for nyckel in (*NYCKLAR, "ram_ore"):
                    facit = orakel.sager(strom, nyckel, per, basis.position)
                    funnen = svar[strom][nyckel] if strom in svar else None
                    assert funnen == facit, (per, kand, strom, nyckel)


DAG = date(2024, 3, 1)


def dagen(plus: int) -> date:
    return DAG + timedelta(days=plus)


@pytest.fixture
def arende(journal: Journal) -> UUID:
    """An application that came in on the first day."""
    for kommando in (
        h.lagg_upp("16"),
        h.tilldela(POSTER["16"], verkningsdag=DAG, budgetar=2024, belopp_ore=1_000_00),
        h.infor("2019:7"),
        h.publicera(
            REGLER,
            POSTER["16"],
            utlysning_id=UTLYSNING,
            verkningsdag=DAG,
            diarienummer="1/2024",
            rubrik="Statsbidrag",
            budgetar=2024,
            ram_ore=600_00,
            sista_ansokningsdag=DAG,
        ),
        h.registrera("232100-0016", "Region Stockholm"),
    ):
        mottagare = journal.utfor(kommando).rader[0].originator_id
    assert isinstance(mottagare, UUID)
    journal.utfor(
        h.lamna_in(
            UTLYSNING, mottagare, arende_id=ARENDEN[0], verkningsdag=DAG, diarienummer="11/2024"
        )
    )
    return ARENDEN[0]


@pytest.fixture
def fraga(databas: Databas, lasare: Lasare) -> Callable[..., str | None]:
    """Asks for one statement, after everything that was recorded has been followed."""

    def fragare(arende: UUID, nyckel: str, per: date, kand: int | None = None) -> str | None:
        folj(databas)
        with lasare.las(per, kand) as (conn, basis):
            funnen = post(conn, basis, "arende", arende)
        return None if funnen is None else funnen[nyckel]

    return fragare


def test_nothing_is_stated_before_the_day_it_takes_effect(
    arende: UUID, fraga: Callable[..., str | None]
) -> None:
    assert fraga(arende, "lage", dagen(-1)) is None
    assert fraga(arende, "lage", DAG) == "inkommen"
    assert fraga(arende, "beslutsdag", DAG) is None


def test_a_wrong_day_is_unsaid_but_can_still_be_asked_for_as_it_was_known(
    arende: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    wrong = journal.utfor(h.ratta_inkommen_dag(arende, dagen(5))).position
    right = journal.utfor(h.ratta_inkommen_dag(arende, dagen(2))).position
    assert fraga(arende, "inkommen_dag", dagen(9), wrong - 1) == DAG.isoformat()
    assert fraga(arende, "inkommen_dag", dagen(9), wrong) == dagen(5).isoformat()
    assert fraga(arende, "inkommen_dag", dagen(9), right) == dagen(2).isoformat()
    assert fraga(arende, "lage", dagen(1), right) is None
    assert fraga(arende, "lage", dagen(2), wrong) is None
    assert fraga(arende, "diarienummer", dagen(1), right) == "11/2024"


def test_an_application_that_turns_out_to_have_come_on_the_decision_day_is_still_granted(
    arende: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    journal.utfor(
        h.bevilja(arende, REGLER, verkningsdag=dagen(5), beslut_id=BESLUT, belopp_ore=100_00)
    )
    journal.utfor(h.ratta_inkommen_dag(arende, dagen(5)))
    assert fraga(arende, "lage", dagen(5)) == "beviljad"
    assert fraga(arende, "lage", dagen(4)) is None
    assert fraga(arende, "inkommen_dag", dagen(5)) == dagen(5).isoformat()


def test_a_payment_that_was_made_earlier_is_moved_and_not_doubled(
    arende: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    betald = journal.utfor(
        h.bekrafta(arende, verkningsdag=dagen(9), utbetalning_id=BESLUT, belopp_ore=1_00)
    )
    version = betald.rader[0].originator_version
    journal.utfor(
        h.ratta_utbetalning(arende, rattar_version=version, verkningsdag=dagen(7), belopp_ore=1_00)
    )
    assert fraga(arende, "utbetald_dag", dagen(9)) == dagen(7).isoformat()
    assert fraga(arende, "utbetald_dag", dagen(6)) is None
    assert fraga(arende, "lage", dagen(7)) == "utbetald"
    assert fraga(arende, "utbetald_dag", dagen(9), betald.position) == dagen(9).isoformat()


def test_a_payment_that_was_never_made_leaves_what_was_stated_before_it(
    arende: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    journal.utfor(
        h.bevilja(arende, REGLER, verkningsdag=dagen(5), beslut_id=BESLUT, belopp_ore=100_00)
    )
    betald = journal.utfor(
        h.bekrafta(arende, verkningsdag=dagen(9), utbetalning_id=BESLUT, belopp_ore=1_00)
    )
    version = betald.rader[0].originator_version
    never = journal.utfor(
        h.ratta_utbetalning(arende, rattar_version=version, verkningsdag=dagen(9), belopp_ore=0)
    )
    assert fraga(arende, "lage", dagen(9)) == "beviljad"
    assert fraga(arende, "utbetald_dag", dagen(9)) is None
    assert fraga(arende, "lage", dagen(9), betald.position) == "utbetald"
    assert fraga(arende, "utbetald_dag", dagen(9), betald.position) == dagen(9).isoformat()
    after_all = journal.utfor(
        h.ratta_utbetalning(
            arende,
            rattar_version=never.rader[0].originator_version,
            verkningsdag=dagen(8),
            belopp_ore=1_00,
        )
    )
    assert fraga(arende, "lage", dagen(8)) == "utbetald"
    assert fraga(arende, "utbetald_dag", dagen(9)) == dagen(8).isoformat()
    assert fraga(arende, "lage", dagen(7)) == "beviljad"
    assert fraga(arende, "utbetald_dag", dagen(9), after_all.position - 1) is None


def test_of_two_payments_the_one_that_was_made_is_still_stated(
    arende: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    for plus in (7, 9):
        betald = journal.utfor(
            h.bekrafta(arende, verkningsdag=dagen(plus), utbetalning_id=BESLUT, belopp_ore=1_00)
        )
    version = betald.rader[0].originator_version
    journal.utfor(
        h.ratta_utbetalning(arende, rattar_version=version, verkningsdag=dagen(9), belopp_ore=0)
    )
    assert fraga(arende, "lage", dagen(9)) == "utbetald"
    assert fraga(arende, "utbetald_dag", dagen(9)) == dagen(7).isoformat()


def test_a_stream_of_another_kind_is_not_there(
    arende: UUID, databas: Databas, lasare: Lasare
) -> None:
    folj(databas)
    with lasare.las(DAG) as (conn, basis):
        assert post(conn, basis, "utlysning", arende) is None
        assert post(conn, basis, "arende", BESLUT) is None
        assert list(poster(conn, basis, "arende", [arende, BESLUT])) == [arende]
