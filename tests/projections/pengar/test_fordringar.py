"""The ledger of claims: what is owed on any day, as it was known at any time."""

from __future__ import annotations

from collections import Counter
from datetime import date

import psycopg
import pytest

from domain.grund.aktor import Atgard
from domain.grund.faktum import Faktum
from domain.inbetalning import aterbetalning, inbetalning, placering, rattelse
from projections.listor.ekonom import FORDRINGAR
from projections.motor.bokforing import bygg_om
from projections.motor.lasning import Lasare
from projections.pengar.fordringar import Fordringar
from projections.pengar.fordringsposter import inbetalningsposter, poster
from store.databas import Databas
from store.liggare import Liggare
from store.mapper import FaktumMapper
from tests.domain.hjalp.historia import ARENDET
from tests.domain.hjalp.pengagang import FORDRAN, INBETALNING, T
from tests.domain.hjalp.scenario import BO
from tests.projections.hjalp.fordringsfall import KONTO, Fraga, anteckna, fragare, krav_100, ta_emot
from tests.projections.hjalp.historierna import folj
from tests.projections.hjalp.reskontran import FORDRANSKONTON, INBETALNINGSKONTON, fordringssaldo


@pytest.fixture
def fraga(databas: Databas, lasare: Lasare) -> Fraga:
    return fragare(databas, lasare)


def i_tusental(saldo: dict[str, int]) -> dict[str, int]:
    return {konto: ore // T for konto, ore in saldo.items() if ore}


def test_a_claim_is_outstanding_then_paid_waived_and_written_off(
    liggare: Liggare, fraga: Fraga
) -> None:
    gang = krav_100()
    gang.betala_ater(40, date(2025, 4, 20))
    gang.efterge(30, date(2025, 4, 25))
    gang.skriv_av(10, date(2025, 4, 30))
    anteckna(liggare, gang.historia)
    for dag, vantat in (
        (date(2025, 3, 31), {}),
        (date(2025, 4, 1), {"kravt": -100, "utestaende": 100}),
        (date(2025, 4, 20), {"kravt": -100, "utestaende": 60, "betalt": 40}),
        (
            date(2025, 4, 25),
            {"kravt": -100, "utestaende": 30, "betalt": 40, "eftergivet": 30},
        ),
        (
            date(2025, 5, 2),
            {"kravt": -100, "utestaende": 20, "betalt": 40, "eftergivet": 30, "avskrivet": 10},
        ),
    ):
        saldo = fraga(fordringssaldo, dag, FORDRAN)
        assert i_tusental(saldo) == vantat
        assert list(saldo) == list(FORDRANSKONTON)
        assert sum(saldo.values()) == 0


def test_interest_has_accounts_of_its_own(liggare: Liggare, fraga: Fraga) -> None:
    gang = krav_100()
    ranta = gang.ranta(date(2025, 5, 31))
    gang.betala_ater(40, date(2025, 5, 31))
    mer = gang.ranta(date(2025, 6, 30))
    gang.efterge(0, date(2025, 7, 1), ranta_ore=mer - ranta)
    anteckna(liggare, gang.historia)
    saldo = fraga(fordringssaldo, date(2025, 7, 1), FORDRAN)
    assert {k: v for k, v in saldo.items() if "ranta" in k} == {
        "ranta_kravd": -mer,
        "ranta_utestaende": 0,
        "ranta_betald": ranta,
        "ranta_eftergiven": mer - ranta,
        "ranta_avskriven": 0,
        "ranta_havd": 0,
        "ranta_efterskankt_andrad": 0,
    }
    assert saldo["utestaende"] == 60 * T + ranta
    i_juni = fraga(fordringssaldo, date(2025, 6, 29), FORDRAN)
    assert i_juni["ranta_utestaende"] == 0


def test_interest_counted_to_an_earlier_day_is_below_zero_on_no_day(
    liggare: Liggare, fraga: Fraga
) -> None:
    """To 30 June, then to 15 May, then to 10 June: on each day what was last said of it."""
    gang = krav_100()
    gang.ranta(date(2025, 6, 30))
    maj = gang.ranta(date(2025, 5, 15))
    juni = gang.ranta(date(2025, 6, 10))
    anteckna(liggare, gang.historia)
    assert 0 < maj < juni
    for dag, ranta in (
        (date(2025, 5, 14), 0),
        (date(2025, 5, 15), maj),
        (date(2025, 6, 9), maj),
        (date(2025, 6, 10), juni),
        (date(2025, 6, 30), juni),
        (date(2025, 7, 1), juni),
    ):
        saldo = fraga(fordringssaldo, dag, FORDRAN)
        assert (saldo["ranta_utestaende"], -saldo["ranta_kravd"]) == (ranta, ranta), dag
        assert sum(saldo.values()) == 0


def test_what_was_lifted_after_it_was_paid_is_owed_to_the_debtor(
    liggare: Liggare, fraga: Fraga
) -> None:
    gang = krav_100()
    gang.betala_ater(80, date(2025, 4, 20))
    gang.sank(50, date(2025, 6, 1))
    anteckna(liggare, gang.historia)
    saldo = fraga(fordringssaldo, date(2025, 6, 1), FORDRAN)
    assert i_tusental(saldo) == {"kravt": -100, "utestaende": -30, "betalt": 80, "havt": 50}
    [oppen] = fraga(FORDRINGAR, date(2025, 6, 1)).rader
    assert (oppen.utestaende_ore, oppen.ranta_ore) == (-30 * T, 0)


def test_rebuilt_is_the_same(databas: Databas, liggare: Liggare) -> None:
    gang = krav_100()
    gang.ranta(date(2025, 6, 30))
    gang.betala_ater(40, date(2025, 6, 30))
    anteckna(liggare, gang.historia)
    ta_emot(liggare, INBETALNING, 100, date(2025, 4, 20))
    folj(databas, 3)
    fore = rader(databas)
    with psycopg.connect(databas.foljare_url, autocommit=True) as conn:
        bygg_om(conn, Fordringar(), FaktumMapper.ny())
    assert rader(databas) == fore
    tomma = {tabell for tabell, finns in fore.items() if not finns}
    assert tomma == {"fordringsgaldenar"}, "no other than the mottagare owes anything here"


def rader(databas: Databas) -> dict[str, list[str]]:
    with psycopg.connect(databas.app_url) as conn:
        return {
            tabell: [
                rad for (rad,) in conn.execute(f"SELECT t::text FROM vy.{tabell} t ORDER BY 1")
            ]
            for tabell in Fordringar.tabeller
        }


def test_the_rows_of_a_claim_are_what_the_case_itself_remembers() -> None:
    """Lowered, raised, lifted, unplaced: by account, and zero in all."""
    gang = krav_100()
    gang.ranta(date(2025, 5, 31))
    version = gang.betala_ater(60, date(2025, 5, 31))
    gang.andra(310, date(2025, 6, 1))
    gang.andra(400, date(2025, 6, 2))
    gang.hav_placering(version, date(2025, 6, 3))
    gang.sank(70, date(2025, 6, 4))
    gang.ranta(date(2025, 6, 30))
    summor: Counter[str] = Counter()
    for faktum in gang.fakta:
        egna = list(poster(faktum))
        assert sum(p.belopp_ore for p in egna) == 0
        for p in egna:
            assert p.konto in FORDRANSKONTON
            summor[p.konto] += p.belopp_ore
    fordran = gang.arende.fordringar[FORDRAN]
    assert summor["utestaende"] == fordran.utestaende_ore - fordran.tillgodo_ore
    assert summor["havt"] == fordran.havt_ore == 30 * T
    assert summor["betalt"] == summor["ranta_betald"] == 0
    assert summor["ranta_utestaende"] == fordran.utestaende_ranta_ore
    assert -summor["ranta_kravd"] == fordran.ranta_ore


def test_the_rows_of_a_receipt_sum_to_zero_and_say_what_is_unplaced() -> None:
    ny = inbetalning.ta_emot(
        Atgard(date(2025, 4, 20), BO),
        inbetalning_id=INBETALNING,
        bankreferens="KI-1",
        belopp_ore=100 * T,
        konto=KONTO,
        fran=None,
        meddelande=None,
    )
    atgard = Atgard(date(2025, 4, 21), BO)
    placering.placera(ny, atgard, belopp_ore=70 * T, arende_id=ARENDET, fordran_id=FORDRAN)
    rattelse.ratta_inbetalning(ny, atgard, rattar_version=1, belopp_ore=90 * T, orsak="o")
    aterbetalning.aterbetala(
        ny, atgard, belopp_ore=5 * T, betalningsmal=KONTO, bankreferens=None, orsak="o"
    )
    placering.hav_placering(ny, atgard, placering_version=2, orsak="o")
    summor: Counter[str] = Counter()
    for faktum in ny.collect_events():
        assert isinstance(faktum, Faktum)
        egna = list(inbetalningsposter(faktum))
        assert sum(p.belopp_ore for p in egna) == 0
        for p in egna:
            assert p.konto in INBETALNINGSKONTON
            summor[p.konto] += p.belopp_ore
    assert summor["oplacerat"] == ny.oplacerat_ore == 85 * T
