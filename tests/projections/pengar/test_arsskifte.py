"""Årsskifte: the money of a year that was closed, as the tables tell it on both sides."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.anslag import regeringsbeslut, tilldelning, uppdragsmedel
from projections.motor.lasning import Lasare
from projections.pengar.saldon import Saldo, Urval, saldo, saldon_per_budgetar
from store.databas import Databas
from store.journal import Journal
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.avslutade import avsluta, avsluta_aret
from tests.projections.hjalp.historierna import folj
from tests.projections.hjalp.vaktade import ARENDEN, DAG, POST, bevilja


def saldot(lasare: Lasare, per: date, **urval: Any) -> Saldo:
    with lasare.las(per) as (conn, basis):
        return saldo(conn, basis, Urval(**urval))


def test_a_whole_year_is_seen_from_both_sides_of_new_year(
    bakgrund: Journal, databas: Databas, lasare: Lasare
) -> None:
    """Every krona of 1 000 is in one box, in its year, before and after; the flows say why."""
    for kommando in (
        h.hos_posten(tilldelning.dra_in, POST, verkningsdag=DAG, budgetar=2024, belopp_ore=50_00),
        h.hos_posten(
            regeringsbeslut.ta_emot_uppdrag,
            POST,
            verkningsdag=DAG,
            budgetar=2024,
            belopp_ore=100_00,
            hogst_forvaltning_ore=20_00,
            frister=(),
        ),
        h.hos_posten(
            uppdragsmedel.anvand_till_forvaltning,
            POST,
            verkningsdag=DAG,
            budgetar=2024,
            belopp_ore=20_00,
        ),
        bevilja(ARENDEN[0], 250_00),
        avsluta_aret(230_00, 350_00, indraget_ore=100_00),
    ):
        bakgrund.utfor(kommando)
    folj(databas)
    nyarsafton = date(2024, 12, 31)
    fore = saldot(lasare, date(2024, 12, 30), anslag_id=POST, budgetar=2024).lador
    assert (fore["disponibelt"], fore["utlyst"], fore["overfort"]) == (330_00, 350_00, 0)
    aret = saldot(lasare, nyarsafton, anslag_id=POST, budgetar=2024)
    assert {namn: ore for namn, ore in aret.lador.items() if ore} == {
        "tilldelat": -1_000_00,
        "indraget": 150_00,
        "overfort": 580_00,
        "forvaltning": 20_00,
        "beviljat_ej_utbetalt": 250_00,
    }
    assert {namn: ore for namn, ore in aret.floden.items() if ore} == {
        "tilldelat": 1_000_00,
        "indraget": 150_00,
        "forvaltning": 20_00,
        "sparat": 230_00,
        "utlyst": 250_00,
        "beviljat": 250_00,
    }
    nasta = saldot(lasare, nyarsafton, anslag_id=POST, budgetar=2025)
    assert {namn: ore for namn, ore in nasta.lador.items() if ore} == {
        "disponibelt": 230_00,
        "overfort": -580_00,
        "utlyst": 350_00,
    }
    assert {namn: ore for namn, ore in nasta.floden.items() if ore} == {
        "ingaende": 230_00,
        "utlyst": 350_00,
    }
    assert nasta.negativa == aret.negativa == []
    with lasare.las(nyarsafton) as (conn, basis):
        assert saldon_per_budgetar(conn, basis, [POST]) == {POST: {2024: aret, 2025: nasta}}


def test_the_postings_of_every_append_sum_to_zero(bakgrund: Journal, databas: Databas) -> None:
    """Per append, day, anslagspost and budgetår, as the tables hold them."""
    bakgrund.utfor(avsluta_aret(300_00, 600_00, indraget_ore=100_00))
    bakgrund.utfor(avsluta(600_00))
    folj(databas)
    with bakgrund.liggare.pool.connection() as conn:
        ojamna = conn.execute(
            """SELECT h.tillagg, p.verkningsdag, p.anslag_id, p.budgetar, sum(p.belopp_ore)
           FROM vy.postering p JOIN logg.handelse h USING (position) WHERE p.slag = 'lada'
           GROUP BY 1, 2, 3, 4 HAVING sum(p.belopp_ore) <> 0"""
        ).fetchall()
    assert ojamna == []
