"""Every balance at every (per, kand) is what one who only wrote down what happened would say."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import psycopg
import pytest

from projections.lasning import Lasare
from projections.saldon import ALLT, Urval, saldo, saldon_per
from store.databas import Databas
from tests.projections import orakel
from tests.projections.orakel import lador_och_floden
from tests.projections.simulering import DAGAR, FORSTA_DAG, Simulering

Simulera = Callable[[int, int], Simulering]
FRAGOR = 250
HISTORIER = (3, 15, 31, 40)
"""Histories in which all that is unusual happens."""
SLUTET = date(2999, 12, 31)


def every_choice(simulering: Simulering) -> Iterator[Urval]:
    """Everything, and each part of it."""
    yield ALLT
    for anslag, ar in sorted({(u[0], u[1]) for u in simulering.utlysningar.values()}):
        yield Urval(anslag_id=anslag, budgetar=ar)
    for utlysning in simulering.utlysningar:
        yield Urval(utlysning_id=utlysning)
    mottagare = {a.hos["mottagare_id"] for a in simulering.orakel.akter.values()}
    for part in sorted(mottagare, key=str):
        yield Urval(mottagare_id=part)  # type: ignore[arg-type]
    for arende in simulering.arenden:
        yield Urval(arende_id=arende)


def given_fields(urval: Urval) -> dict[str, object]:
    return {namn: varde for namn, varde in urval._asdict().items() if varde is not None}


def a_combination(simulering: Simulering) -> Urval:
    """Some of what an ärende is of, or of what two different ärenden are."""
    nagra = simulering.slump.choices([*simulering.orakel.akter.values()], k=2)
    hos = nagra[0].hos | dict(simulering.slump.sample([*nagra[1].hos.items()], k=1))
    valda = simulering.slump.sample([*hos.items()], k=2)
    return Urval(**dict(valda))  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", HISTORIER)
def test_every_balance_is_the_oracles(
    seed: int, simulera: Simulera, simulerad_lasare: Lasare
) -> None:
    simulering = simulera(seed, 400)
    delar = list(every_choice(simulering))
    for _ in range(FRAGOR):
        per = FORSTA_DAG + timedelta(days=simulering.slump.randint(-2, DAGAR + 30))
        kand = simulering.kand()
        position = simulering.orakel.losa(kand)
        kanda = simulering.orakel.kanda(per, position)
        with simulerad_lasare.las(per, kand) as (conn, basis):
            assert (basis.per, basis.position, basis.simulerad) == (per, position, True)
            for urval in (*delar, a_combination(simulering)):
                svar = saldo(conn, basis, urval)
                facit = lador_och_floden(kanda, given_fields(urval))
                assert (svar.lador, svar.floden) == facit, (per, kand, urval)
            arenden = saldon_per(conn, basis, "arende_id", [*simulering.arenden])
            for arende, svar in arenden.items():
                facit = lador_och_floden(kanda, {"arende_id": arende})
                assert (svar.lador, svar.floden) == facit


def test_what_is_booked_up_to_a_day_is_the_oracles(
    simulera: Simulera, simulerad_lasare: Lasare
) -> None:
    """Also what took effect in a period that was closed when it was recorded."""
    simulering = simulera(14, 320)
    delar = list(every_choice(simulering))
    sent = [b for b in simulering.orakel.bokningar if b.bokford > b.dag]
    assert len(sent) > 20
    for _ in range(FRAGOR // 5):
        till = FORSTA_DAG + timedelta(days=simulering.slump.randint(-2, DAGAR + 30))
        kand = simulering.kand()
        bokforda = simulering.orakel.bokforda(till, simulering.orakel.losa(kand))
        with simulerad_lasare.las(SLUTET, kand) as (conn, basis):
            for urval in delar:
                svar = saldo(conn, basis, urval, till)
                facit = lador_och_floden(bokforda, given_fields(urval))
                assert (svar.lador, svar.floden) == facit, (till, kand, urval)


def test_no_box_is_ever_negative_but_the_source_and_what_the_bank_overdrew(
    simulera: Simulera, simulerad_lasare: Lasare
) -> None:
    simulering = simulera(43, 320)
    delar = list(every_choice(simulering))
    overdragna = 0
    for tillagg in simulering.orakel.tillagg:
        with simulerad_lasare.las(SLUTET, tillagg.sista) as (conn, basis):
            for urval in delar:
                svar = saldo(conn, basis, urval)
                assert set(svar.negativa) <= {"disponibelt"}, urval
                assert svar.lador["tilldelat"] <= 0
                if "disponibelt" in svar.negativa:
                    overdragna += 1
                    assert -svar.lador["disponibelt"] <= svar.lador["for_hogt_belopp"]
    assert overdragna, "the history should overdraw an anslag, or it proves too little"


def test_postings_sum_to_zero_in_every_append_day_anslag_and_year(
    simulera: Simulera, simulerad_databas: Databas
) -> None:
    simulera(12, 320)
    with psycopg.connect(simulerad_databas.app_url) as conn:
        rader = conn.execute(
            """SELECT h.tillagg, dag, p.anslag_id, p.budgetar
               FROM vy.postering p JOIN logg.handelse h USING (position),
                    LATERAL (VALUES (p.verkningsdag), (p.bokforingsdag)) AS dagarna (dag)
               WHERE p.slag = 'lada' GROUP BY 1, 2, 3, 4 HAVING sum(p.belopp_ore) <> 0"""
        ).fetchall()
    assert rader == []


@pytest.mark.parametrize("seed", HISTORIER)
def test_the_history_is_worth_asking(seed: int, simulera: Simulera) -> None:
    """It decides many at once, corrects in every way, overpays, misdirects, and is refused."""
    simulering = simulera(seed, 400)
    orakel = simulering.orakel
    assert any(t.sista > t.forsta for t in orakel.tillagg)
    assert len(orakel.annullerade) > 20
    assert {b.vad for b in orakel.bokningar if b.belopp_ore} == {
        "tilldelat",
        "overskridande",
        "indraget",
        "utlyst",
        "beviljat",
        "med_ratt",
        "utan_ratt",
    }
    assert len(set(simulering.vagrade)) > 5
    assert {vad for vad, antal in simulering.ovanligt.items() if antal} == {
        "annat budgetår",
        "ramen höjd",
        "ramen sänkt",
        "fel mål",
        "noll",
        "gjordes ändå",
        "rätt mål",
        "inte rätt mål",
        "ingen rätt",
        "order öppen igen",
        "inkom tidigare",
        "inkom senare",
        "inkom på beslutsdagen",
    }


def test_the_oracle_has_not_read_the_tables() -> None:
    imports = [
        node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
        for node in ast.walk(ast.parse(inspect.getsource(orakel)))
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert {str(namn).partition(".")[0] for namn in imports} == {
        "__future__",
        "dataclasses",
        "datetime",
        "typing",
        "uuid",
    }
