"""What is stated of a stream at every (per, kand) is what a plain list of statements would say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest

from projections.motor.lasning import Lasare
from projections.uppgifter.fragor import post, poster
from store.databas import Databas
from store.journal import Journal, Kvitto
from tests.domain.hjalp.historia import ANNAT_BANKGIRO
from tests.hjalp.omfang import omfang
from tests.projections.conftest import Simulera
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.grunden import GRUNDEN
from tests.projections.hjalp.historierna import folj
from tests.projections.hjalp.simulering.regler import POSTER
from tests.projections.hjalp.simulering.simulering import REGLER
from tests.projections.hjalp.vaktade import ARENDEN, BESLUT, UTLYSNING

EN, TVA, TRE = UUID(int=0xC1), UUID(int=0xC2), UUID(int=0xC3)
UR_ANSOKAN = (
    "diarienummer",
    "avser",
    "utlysning_id",
    "mottagare_id",
    "inkommen_dag",
    "lage",
    "sokt_ore",
)
PARTEN = ("enskild_part", "foretrader_det_allmanna")
"""What its number says of the party when it applies."""
NYCKLAR = (*UR_ANSOKAN, "beslutsdag", "meddelat_dag", "bekraftad_dag", "utbetald_dag")
FRAGOR = omfang(120)


@pytest.mark.parametrize("seed", [22, 24])
def test_every_statement_is_the_oracles(
    seed: int, simulera: Simulera, simulerad_lasare: Lasare
) -> None:
    simulering = simulera(seed, 360, enkelt=True)
    orakel = simulering.orakel
    arenden, utlysningar = [*simulering.arenden], [*simulering.utlysningar]
    for vad in ("inkom tidigare", "inkom senare", "inkom på beslutsdagen", "noll", "ingen rätt"):
        assert simulering.ovanligt[vad], vad
    assert {u.nyckel for u in orakel.uppgifter} >= {*NYCKLAR}
    for _ in range(FRAGOR):
        per = simulering.per()
        kand = simulering.kand()
        with simulerad_lasare.las(per, kand) as (conn, basis):
            svar = poster(conn, basis, "arende", arenden) | poster(
                conn, basis, "utlysning", utlysningar
            )
            for strom in arenden + utlysningar:
                statts = {
                    nyckel
                    for nyckel in (*NYCKLAR, "ram_ore")
                    if orakel.sager(strom, nyckel, per, basis.position) is not None
                }
                assert statts or strom not in svar, (per, kand, strom)
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
        *GRUNDEN,
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
    journal.utfor(h.byt_betalningsmal(mottagare))
    journal.utfor(
        h.lamna_in(
            UTLYSNING,
            mottagare,
            arende_id=ARENDEN[0],
            verkningsdag=DAG,
            diarienummer="11/2024",
            sokt_ore=500_00,
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
    assert fraga(arende, "lage", DAG) == "inkommet"
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
    assert fraga(arende, "diarienummer", dagen(1), right) is None
    assert fraga(arende, "diarienummer", dagen(2), right) == "11/2024"


def test_an_application_that_came_earlier_is_all_there_from_that_day(
    arende: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    before = {nyckel: fraga(arende, nyckel, DAG) for nyckel in UR_ANSOKAN}
    assert None not in before.values()
    journal.utfor(h.ratta_inkommen_dag(arende, dagen(-5)))
    for plus in (-5, -1, 0, 5):
        after = {nyckel: fraga(arende, nyckel, dagen(plus)) for nyckel in UR_ANSOKAN}
        assert after == before | {"inkommen_dag": dagen(-5).isoformat()}, plus
    assert {fraga(arende, nyckel, dagen(-6)) for nyckel in UR_ANSOKAN} == {None}


def test_an_application_that_came_later_is_not_there_before(
    arende: UUID, journal: Journal, databas: Databas, lasare: Lasare
) -> None:
    journal.utfor(h.ratta_inkommen_dag(arende, dagen(5)))
    folj(databas)
    with lasare.las(dagen(4)) as (conn, basis):
        assert post(conn, basis, "arende", arende) is None
    with lasare.las(dagen(5)) as (conn, basis):
        funnen = post(conn, basis, "arende", arende)
    assert funnen is not None
    assert set(funnen.uppgifter) == {*UR_ANSOKAN, *PARTEN}


def test_a_day_that_was_corrected_twice_moves_all_twice(
    arende: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    """Followed at once or one by one, and backwards after forwards."""
    forst = journal.utfor(h.ratta_inkommen_dag(arende, dagen(5))).position
    sedan = journal.utfor(h.ratta_inkommen_dag(arende, dagen(-3))).position
    for nyckel in set(UR_ANSOKAN) - {"inkommen_dag"}:
        sagt = fraga(arende, nyckel, DAG, forst - 1)
        assert sagt is not None
        assert [fraga(arende, nyckel, dagen(plus), forst) for plus in (4, 5)] == [None, sagt]
        assert [fraga(arende, nyckel, dagen(plus), sedan) for plus in (-4, -3, 9)] == [
            None,
            sagt,
            sagt,
        ]
    sist = journal.utfor(h.ratta_inkommen_dag(arende, dagen(2))).position
    assert fraga(arende, "sokt_ore", dagen(1), sist) is None
    assert fraga(arende, "sokt_ore", dagen(2), sist) == "50000"
    assert fraga(arende, "sokt_ore", dagen(-3), sedan) == "50000"
    assert fraga(arende, "inkommen_dag", dagen(2)) == dagen(2).isoformat()


def test_an_application_that_turns_out_to_have_come_on_the_decision_day_is_still_granted(
    arende: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    journal.utfor(h.bevilja(arende, verkningsdag=dagen(5), beslut_id=BESLUT, belopp_ore=100_00))
    journal.utfor(h.ratta_inkommen_dag(arende, dagen(3)))
    journal.utfor(h.ratta_inkommen_dag(arende, dagen(5)))
    assert fraga(arende, "lage", dagen(5)) == "beviljat"
    assert fraga(arende, "lage", dagen(4)) is None
    assert fraga(arende, "inkommen_dag", dagen(5)) == dagen(5).isoformat()


def beordra(journal: Journal, arende: UUID, betalning: UUID, ore: int, dag: date) -> None:
    for kommando in (
        h.attestera(arende, verkningsdag=dag, utbetalning_id=betalning, belopp_ore=ore),
        h.beordra(arende, verkningsdag=dag, utbetalning_id=betalning),
    ):
        journal.utfor(kommando)


@pytest.fixture
def beordrat(arende: UUID, journal: Journal) -> UUID:
    """Granted and told on day 5, two payments ordered on day 6: 10 kr and 20 kr of 100 kr."""
    for kommando in (
        h.bevilja(arende, verkningsdag=dagen(5), beslut_id=BESLUT, belopp_ore=100_00),
        h.meddela(arende, dagen(5), BESLUT),
    ):
        journal.utfor(kommando)
    beordra(journal, arende, EN, 10_00, dagen(6))
    beordra(journal, arende, TVA, 20_00, dagen(6))
    return arende


def betala(
    journal: Journal, arende: UUID, betalning: UUID, ore: int, dag: date, **falt: str
) -> Kvitto:
    return journal.utfor(
        h.bekrafta(arende, verkningsdag=dag, utbetalning_id=betalning, belopp_ore=ore, **falt)
    )


def ratta(
    journal: Journal, arende: UUID, rattas: Kvitto, ore: int, dag: date, **falt: str
) -> Kvitto:
    version = rattas.rader[0].originator_version
    return journal.utfor(
        h.ratta_utbetalning(
            arende, rattar_version=version, verkningsdag=dag, belopp_ore=ore, **falt
        )
    )


def test_the_lage_follows_the_money(
    beordrat: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    first = betala(journal, beordrat, EN, 10_00, dagen(9)).position
    lagen = [fraga(beordrat, "lage", dagen(9), kand) for kand in range(first - 6, first + 1)]
    assert lagen == [
        "beviljat",
        "meddelat",
        "utbetalning-attesterad",
        "utbetalning-beordrad",
        "utbetalning-attesterad",
        "utbetalning-beordrad",
        "utbetalt",
    ]


def test_a_corrected_amount_keeps_its_place_among_what_was_stated_that_day(
    beordrat: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    """Payment 1 was made, and another attested the same day: that is still the last of the day."""
    betald = betala(journal, beordrat, EN, 10_00, dagen(9))
    journal.utfor(
        h.attestera(beordrat, verkningsdag=dagen(9), utbetalning_id=TRE, belopp_ore=30_00)
    )
    rattad = ratta(journal, beordrat, betald, 9_00, dagen(9))
    assert fraga(beordrat, "lage", dagen(9)) == "utbetalning-attesterad"
    assert fraga(beordrat, "lage", dagen(9), betald.position) == "utbetalt"
    assert fraga(beordrat, "utbetald_dag", dagen(9)) == dagen(9).isoformat()
    again = ratta(journal, beordrat, rattad, 8_00, dagen(9))
    assert fraga(beordrat, "lage", dagen(9)) == "utbetalning-attesterad"
    ratta(journal, beordrat, again, 8_00, dagen(10))
    assert fraga(beordrat, "lage", dagen(9)) == "utbetalning-attesterad"
    assert fraga(beordrat, "lage", dagen(10)) == "utbetalt"


def test_a_payment_wholly_without_right_does_not_pay_the_case(
    beordrat: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    astray = betala(journal, beordrat, EN, 10_00, dagen(9), betalningsmal=ANNAT_BANKGIRO)
    betala(journal, beordrat, TRE, 10_00, dagen(9))
    assert fraga(beordrat, "lage", dagen(9)) == "utbetalning-beordrad"
    assert fraga(beordrat, "utbetald_dag", dagen(9)) is None
    right = ratta(journal, beordrat, astray, 10_00, dagen(9))
    assert fraga(beordrat, "lage", dagen(9)) == "utbetalt"
    assert fraga(beordrat, "utbetald_dag", dagen(9)) == dagen(9).isoformat()
    ratta(journal, beordrat, right, 10_00, dagen(9), betalningsmal=ANNAT_BANKGIRO)
    assert fraga(beordrat, "lage", dagen(9)) == "utbetalning-beordrad"
    assert fraga(beordrat, "utbetald_dag", dagen(9)) is None


def test_a_payment_partly_without_right_pays_the_case(
    beordrat: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    betala(journal, beordrat, EN, 10_01, dagen(9))
    assert fraga(beordrat, "lage", dagen(9)) == "utbetalt"
    assert fraga(beordrat, "utbetald_dag", dagen(9)) == dagen(9).isoformat()


def test_a_payment_that_was_made_earlier_is_moved_and_not_doubled(
    beordrat: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    betald = betala(journal, beordrat, EN, 1_00, dagen(9))
    ratta(journal, beordrat, betald, 1_00, dagen(7))
    assert fraga(beordrat, "utbetald_dag", dagen(9)) == dagen(7).isoformat()
    assert fraga(beordrat, "utbetald_dag", dagen(6)) is None
    assert fraga(beordrat, "lage", dagen(7)) == "utbetalt"
    assert fraga(beordrat, "utbetald_dag", dagen(9), betald.position) == dagen(9).isoformat()


def test_a_payment_that_was_never_made_leaves_what_was_stated_before_it(
    beordrat: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    betald = betala(journal, beordrat, EN, 1_00, dagen(9))
    never = ratta(journal, beordrat, betald, 0, dagen(9))
    assert fraga(beordrat, "lage", dagen(9)) == "utbetalning-beordrad"
    assert fraga(beordrat, "utbetald_dag", dagen(9)) is None
    assert fraga(beordrat, "lage", dagen(9), betald.position) == "utbetalt"
    assert fraga(beordrat, "utbetald_dag", dagen(9), betald.position) == dagen(9).isoformat()
    after_all = ratta(journal, beordrat, never, 1_00, dagen(8))
    assert fraga(beordrat, "lage", dagen(8)) == "utbetalt"
    assert fraga(beordrat, "utbetald_dag", dagen(9)) == dagen(8).isoformat()
    assert fraga(beordrat, "lage", dagen(7)) == "utbetalning-beordrad"
    assert fraga(beordrat, "utbetald_dag", dagen(9), after_all.position - 1) is None


def test_of_two_payments_the_one_that_was_made_is_still_stated(
    beordrat: UUID, journal: Journal, fraga: Callable[..., str | None]
) -> None:
    betala(journal, beordrat, EN, 1_00, dagen(7))
    betald = betala(journal, beordrat, TVA, 1_00, dagen(9))
    ratta(journal, beordrat, betald, 0, dagen(9))
    assert fraga(beordrat, "lage", dagen(9)) == "utbetalt"
    assert fraga(beordrat, "utbetald_dag", dagen(9)) == dagen(7).isoformat()


def test_a_stream_of_another_kind_is_not_there(
    arende: UUID, databas: Databas, lasare: Lasare
) -> None:
    folj(databas)
    with lasare.las(DAG) as (conn, basis):
        assert post(conn, basis, "utlysning", arende) is None
        assert post(conn, basis, "arende", BESLUT) is None
        assert list(poster(conn, basis, "arende", [arende, BESLUT])) == [arende]
