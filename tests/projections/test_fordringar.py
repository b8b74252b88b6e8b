"""The ledger of claims: what is owed on any day, as it was known at any time, and since when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

import psycopg
import pytest

from domain import inbetalning
from domain.andring import Andringsstod
from domain.aterkrav import andra_aterkrav
from domain.faktum import Faktum, Strom, strom_av
from domain.fordran import Avskrivningsgrund, skriv_av
from domain.fordransbeslut import Delbetalning, bevilja_anstand, faststall_plan
from domain.inbetalning import Inbetalning
from domain.pengar import Lada
from projections.bokforing import bygg_om
from projections.fordringar import Fordringar
from projections.fordringsposter import inbetalningsposter, poster
from projections.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from store.mapper import FaktumMapper
from tests.domain.historia import ARENDET, BESLUTSUPPGIFTER, BETALNING
from tests.domain.pengagang import CILLA, FORDRAN, FORDRAN_2, INBETALNING, Gang, T
from tests.domain.scenario import ANNA, BO, Fact, sealed
from tests.projections.conftest import folj
from tests.projections.reskontran import (
    FORDRANSKONTON,
    INBETALNINGSKONTON,
    Aldersfack,
    OplaceradInbetalning,
    OppenFordran,
    fordringssaldo,
    oplacerade,
    oppna_fordringar,
)

KONTO = "bankgiro 5050-1055"
ANNAN = UUID("00000000-0000-4000-8000-0000000000f5")


def krav_100() -> Gang:
    """Demanded 2025-04-01, due 2025-05-01, interest from the day after."""
    gang = Gang().granskat()
    gang.krav_ater({Lada.OFORBRUKAT: 100})
    return gang


def anteckna(liggare: Liggare, historia: tuple[Fact, ...]) -> None:
    """Record a history, one append a fact."""
    for faktum in sealed(historia):
        _spara(liggare, faktum)


def _spara(liggare: Liggare, *fakta: Faktum) -> None:
    strommar = []
    for strom_id, egna in groupby(fakta, key=lambda f: f.originator_id):
        strom: Strom = strom_av(type(fakta[0])).tom(strom_id)
        strom.pending_events.extend(egna)
        strommar.append(strom)
    liggare.save(*strommar)


def ta_emot(liggare: Liggare, inbetalning_id: UUID, tusen: int, dag: date) -> Inbetalning:
    ny = inbetalning.ta_emot(
        inbetalning_id=inbetalning_id,
        verkningsdag=dag,
        av=BO,
        bankreferens="KI-1",
        belopp_ore=tusen * T,
        konto=KONTO,
        fran="Region Uppsala",
        meddelande=None,
    )
    liggare.save(ny)
    return ny


def i_tusental(saldo: dict[str, int]) -> dict[str, int]:
    return {konto: ore // T for konto, ore in saldo.items() if ore}


@pytest.fixture
def fraga(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> Callable[[Callable[..., Any], date], Any]:
    """Follow the log to its head, and ask."""

    def svara(om: Callable[..., Any], per: date, *resten: object, kand: int | None = None) -> Any:
        folj(databas)
        with lasare.las(per, kand) as (conn, basis):
            return om(conn, basis, *resten)

    return svara


def test_a_claim_is_outstanding_then_paid_waived_and_written_off(
    liggare: Liggare, fraga: Callable[..., Any]
) -> None:
    gang = krav_100()
    gang.betala_ater(40, date(2025, 4, 20))
    gang.efterge(30, date(2025, 4, 25))
    gang.gor(
        skriv_av,
        gang.underlag.myndighet,
        verkningsdag=date(2025, 4, 30),
        av=CILLA,
        fordran_id=FORDRAN,
        grund=Avskrivningsgrund.ACKORD,
        kapital_ore=10 * T,
        ranta_ore=0,
        motivering="Ackord",
    )
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


def test_interest_has_accounts_of_its_own(liggare: Liggare, fraga: Callable[..., Any]) -> None:
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
    }
    assert saldo["utestaende"] == 60 * T + ranta
    i_juni = fraga(fordringssaldo, date(2025, 6, 29), FORDRAN)
    assert i_juni["ranta_utestaende"] == 0


def test_what_was_lifted_after_it_was_paid_is_owed_to_the_debtor(
    liggare: Liggare, fraga: Callable[..., Any]
) -> None:
    gang = krav_100()
    gang.betala_ater(80, date(2025, 4, 20))
    gang.gor(
        andra_aterkrav,
        gang.underlag,
        verkningsdag=date(2025, 6, 1),
        av=ANNA,
        beslut_id=BETALNING,
        fordran_id=FORDRAN,
        stod=Andringsstod.INTE_GYNNANDE,
        krav_ore=50 * T,
        beslut=BESLUTSUPPGIFTER,
    )
    anteckna(liggare, gang.historia)
    saldo = fraga(fordringssaldo, date(2025, 6, 1), FORDRAN)
    assert i_tusental(saldo) == {"kravt": -100, "utestaende": -30, "betalt": 80, "havt": 50}
    [oppen] = fraga(oppna_fordringar, date(2025, 6, 1))
    assert (oppen.kapital_ore, oppen.ranta_ore) == (-30 * T, 0)


def test_what_was_paid_before_it_was_demanded_is_not_due(
    liggare: Liggare, fraga: Callable[..., Any]
) -> None:
    """The bank had it on a day before that of the decision: until then we owe it."""
    gang = krav_100()
    gang.betala_ater(40, date(2025, 3, 20))
    anteckna(liggare, gang.historia)
    per = date(2025, 3, 25)
    assert fraga(oppna_fordringar, per) == [
        OppenFordran(FORDRAN, ARENDET, -40 * T, 0, per, 0, Aldersfack.EJ_FORFALLEN)
    ]


def test_what_was_not_known_yet_was_owed(liggare: Liggare, fraga: Callable[..., Any]) -> None:
    gang = krav_100()
    gang.betala_ater(100, date(2025, 4, 20))
    anteckna(liggare, gang.historia)
    per, huvud = date(2025, 5, 1), len(gang.historia)
    assert fraga(oppna_fordringar, per) == []
    [oppen] = fraga(oppna_fordringar, per, kand=huvud - 1)
    assert oppen.kapital_ore == 100 * T


def test_open_claims_have_their_due_day_and_how_long_ago_that_was(
    liggare: Liggare, fraga: Callable[..., Any]
) -> None:
    gang = krav_100()
    gang.krav_ater({Lada.EJ_GODKANT: 50}, dag=date(2025, 4, 21), fordran_id=FORDRAN_2)
    anteckna(liggare, gang.historia)
    assert fraga(oppna_fordringar, date(2025, 5, 1)) == [
        OppenFordran(FORDRAN, ARENDET, 100 * T, 0, date(2025, 5, 1), 0, Aldersfack.EJ_FORFALLEN),
        OppenFordran(
            FORDRAN_2, ARENDET, 50 * T, 0, date(2025, 5, 21), -20, Aldersfack.EJ_FORFALLEN
        ),
    ]
    for dag, dagar, fack in (
        (date(2025, 5, 2), 1, Aldersfack.TILL_30),
        (date(2025, 5, 31), 30, Aldersfack.TILL_30),
        (date(2025, 6, 1), 31, Aldersfack.TILL_90),
        (date(2025, 7, 30), 90, Aldersfack.TILL_90),
        (date(2025, 7, 31), 91, Aldersfack.OVER_90),
    ):
        forsta = fraga(oppna_fordringar, dag)[0]
        assert (forsta.dagar, forsta.fack) == (dagar, fack)


def test_an_anstand_moves_the_due_day_and_a_plan_divides_it(
    liggare: Liggare, fraga: Callable[..., Any]
) -> None:
    gang = krav_100()
    falt: dict[str, Any] = {"av": ANNA, "fordran_id": FORDRAN, "beslut": BESLUTSUPPGIFTER}
    gang.gor(
        bevilja_anstand,
        gang.underlag,
        verkningsdag=date(2025, 4, 10),
        beslut_id=BETALNING,
        till=date(2025, 6, 30),
        med_ranta=False,
        **falt,
    )
    gang.gor(
        faststall_plan,
        gang.underlag,
        verkningsdag=date(2025, 4, 15),
        beslut_id=ANNAN,
        delbetalningar=(
            Delbetalning(forfallodag=date(2025, 7, 31), belopp_ore=60 * T),
            Delbetalning(forfallodag=date(2025, 8, 31), belopp_ore=40 * T),
        ),
        **falt,
    )
    gang.betala_ater(50, date(2025, 4, 20))
    gang.betala_ater(10, date(2025, 4, 30))
    anteckna(liggare, gang.historia)
    for dag, forfaller in (
        (date(2025, 4, 9), date(2025, 5, 1)),
        (date(2025, 4, 10), date(2025, 6, 30)),
        (date(2025, 4, 20), date(2025, 7, 31)),
        (date(2025, 4, 30), date(2025, 8, 31)),
    ):
        [oppen] = fraga(oppna_fordringar, dag)
        assert oppen.forfallodag == forfaller


def test_a_receipt_is_unplaced_until_it_is_placed_or_sent_back(
    liggare: Liggare, fraga: Callable[..., Any]
) -> None:
    ny = ta_emot(liggare, INBETALNING, 100, date(2025, 4, 20))
    inbetalning.placera(
        ny,
        verkningsdag=date(2025, 4, 22),
        av=BO,
        belopp_ore=70 * T,
        arende_id=ARENDET,
        fordran_id=FORDRAN,
    )
    liggare.save(ny)
    inbetalning.aterbetala(
        ny,
        verkningsdag=date(2025, 4, 25),
        av=BO,
        belopp_ore=30 * T,
        betalningsmal=KONTO,
        bankreferens=None,
        orsak="För mycket",
    )
    liggare.save(ny)
    for dag, oplacerat in ((date(2025, 4, 20), 100), (date(2025, 4, 22), 30)):
        assert fraga(oplacerade, dag) == [
            OplaceradInbetalning(INBETALNING, oplacerat * T, date(2025, 4, 20))
        ]
    assert fraga(oplacerade, date(2025, 4, 25)) == []
    inbetalning.hav_placering(
        ny, verkningsdag=date(2025, 5, 1), av=BO, placering_version=2, orsak="Fel"
    )
    liggare.save(ny)
    [rad] = fraga(oplacerade, date(2025, 5, 1))
    assert rad.oplacerat_ore == 70 * T


def test_a_receipt_that_was_less_than_is_placed_shows_below_zero_on_its_right_day(
    liggare: Liggare, fraga: Callable[..., Any]
) -> None:
    ny = ta_emot(liggare, INBETALNING, 100, date(2025, 4, 20))
    inbetalning.placera(
        ny,
        verkningsdag=date(2025, 4, 22),
        av=BO,
        belopp_ore=100 * T,
        arende_id=ARENDET,
        fordran_id=None,
    )
    inbetalning.ratta_inbetalning(
        ny, verkningsdag=date(2025, 4, 21), av=BO, rattar_version=1, belopp_ore=60 * T, orsak="o"
    )
    liggare.save(ny)
    assert fraga(oplacerade, date(2025, 4, 22)) == [
        OplaceradInbetalning(INBETALNING, -40 * T, date(2025, 4, 21))
    ]


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
    assert all(fore.values())


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
    gang.gor(
        andra_aterkrav,
        gang.underlag,
        verkningsdag=date(2025, 6, 4),
        av=ANNA,
        beslut_id=BETALNING,
        fordran_id=FORDRAN,
        stod=Andringsstod.INTE_GYNNANDE,
        krav_ore=70 * T,
        beslut=BESLUTSUPPGIFTER,
    )
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
        inbetalning_id=INBETALNING,
        verkningsdag=date(2025, 4, 20),
        av=BO,
        bankreferens="KI-1",
        belopp_ore=100 * T,
        konto=KONTO,
        fran=None,
        meddelande=None,
    )
    om: dict[str, Any] = {"verkningsdag": date(2025, 4, 21), "av": BO}
    inbetalning.placera(ny, **om, belopp_ore=70 * T, arende_id=ARENDET, fordran_id=FORDRAN)
    inbetalning.ratta_inbetalning(ny, **om, rattar_version=1, belopp_ore=90 * T, orsak="o")
    inbetalning.aterbetala(
        ny, **om, belopp_ore=5 * T, betalningsmal=KONTO, bankreferens=None, orsak="o"
    )
    inbetalning.hav_placering(ny, **om, placering_version=2, orsak="o")
    summor: Counter[str] = Counter()
    for faktum in ny.collect_events():
        assert isinstance(faktum, Faktum)
        egna = list(inbetalningsposter(faktum))
        assert sum(p.belopp_ore for p in egna) == 0
        for p in egna:
            assert p.konto in INBETALNINGSKONTON
            summor[p.konto] += p.belopp_ore
    assert summor["oplacerat"] == ny.oplacerat_ore == 85 * T
