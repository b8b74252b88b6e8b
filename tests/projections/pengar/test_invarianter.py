"""What holds at every append of a history, whatever was done: boxes, claims, postings, guards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter

import psycopg

from domain.anslag.vakt import anslagsvakt, bemyndigandevakt
from domain.arende.arende import Arende
from domain.grund.pengar import Lada
from domain.utlysning.vakt import ramvakt
from projections.pengar.saldon import ALLT, saldo
from store.liggare import vik
from store.mapper import FaktumMapper
from tests.projections.conftest import every_choice
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.orakel.orakel import Orakel

SLUTET = date(2999, 12, 31)
ALDRIG_NEGATIVA = {*map(str, Lada)} - {
    "tilldelat",
    "overfort",
    "disponibelt",
    "utlyst",
    "utbetalt_ej_redovisat",
    "for_hogt_belopp",
}
"""What a bank fact or a court overdraws is what is free, in a call, paid, or paid too much."""


def test_no_box_is_ever_negative_but_the_source_and_what_bank_and_court_overdrew(
    historia: Historia,
) -> None:
    """At every append, over all days. Each ärende is asked about after each below."""
    simulering = historia.simulering
    delar = [*every_choice(simulering)]
    overdragna = 0
    for tillagg in simulering.orakel.tillagg:
        with historia.lasare.las(SLUTET, tillagg.sista) as (conn, basis):
            for urval in (ALLT, *simulering.slump.sample(delar, k=2)):
                svar = saldo(conn, basis, urval)
                overdragna += bool(svar.negativa)
                assert urval != ALLT or svar.lador["tilldelat"] <= 0
                assert not {*svar.negativa} & ALDRIG_NEGATIVA, (urval, svar.lador)
                if urval.arende_id is not None and urval.arende_id not in simulering.bankrattade:
                    assert svar.negativa == [], (urval, svar.lador)
                if urval.utlysning_id is not None and urval.utlysning_id not in simulering.domda:
                    assert "utlyst" not in svar.negativa, (urval, svar.lador)
    assert overdragna, "the history should overdraw an anslag, or it proves too little"


def test_nobody_ever_has_less_than_nothing_in_a_box_of_an_arende(historia: Historia) -> None:
    """After every append, also where another than the party got some of it and is asked for it.

    The row without a mottagare is those who are not registered, together.
    """
    with psycopg.connect(historia.databas.app_url) as conn:
        rader = conn.execute(
            """SELECT arende_id, mottagare_id, konto, sist, saldo FROM (
                   SELECT p.arende_id, p.mottagare_id, p.konto, max(position) AS sist,
                       sum(sum(p.belopp_ore)) OVER (
                           PARTITION BY p.arende_id, p.mottagare_id, p.konto
                           ORDER BY max(position)) AS saldo
                   FROM vy.postering p JOIN logg.handelse h USING (position)
                   WHERE p.slag = 'lada' AND p.arende_id IS NOT NULL AND p.konto = ANY(%s)
                   GROUP BY p.arende_id, p.mottagare_id, p.konto, h.tillagg
               ) AS saldona WHERE saldo < 0""",
            ([*ALDRIG_NEGATIVA],),
        ).fetchall()
    assert rader == []


def test_no_claim_ever_asks_for_more_than_the_box(historia: Historia) -> None:
    """After every append, and no sooner: one fact of it may lift what another took."""
    liggare, mapper = historia.simulering.journal.liggare, FaktumMapper.ny()
    for arende_id in historia.simulering.arenden:
        arende = Arende.tom(arende_id)
        rader = liggare.recorder.select_strommar([arende_id])
        for _, grupp in groupby(rader, key=lambda rad: rad.tillagg):
            vik(arende, map(mapper.to_domain_event, grupp))
            for lada, ar in {(d.lada, d.ar) for f in arende.fordringar.values() for d in f.ur}:
                finns = arende.lador.belopp.get((lada, ar), 0)
                assert arende.kravt_ur_ore(lada, ar) <= finns, (arende_id, lada, ar)


def test_postings_sum_to_zero_in_every_append_day_anslag_and_year(
    historia: Historia,
) -> None:
    with psycopg.connect(historia.databas.app_url) as conn:
        rader = conn.execute(
            """SELECT h.tillagg, p.verkningsdag, p.anslag_id, p.budgetar
               FROM vy.postering p JOIN logg.handelse h USING (position)
               WHERE p.slag = 'lada' GROUP BY 1, 2, 3, 4 HAVING sum(p.belopp_ore) <> 0"""
        ).fetchall()
    assert rader == []


def test_the_guards_are_at_every_append_what_the_oracle_has_left(
    historia: Historia,
) -> None:
    """What is free in each year of a post, may be promised in it, and is left in a call of it."""
    simulering = historia.simulering
    with psycopg.connect(historia.databas.app_url) as conn:
        vakter = conn.execute("SELECT position, kalla, kvar FROM logg.vakt").fetchall()
    tillagg = {t.forsta: t.sista for t in simulering.orakel.tillagg}
    kvar: dict[str, int] = defaultdict(int)
    facit = {}
    andringar = sorted(_andringar(simulering.orakel), key=itemgetter(0))
    for sista, grupp in groupby(andringar, key=itemgetter(0)):
        for _, kalla, ore in grupp:
            kvar[kalla] += ore
        facit[sista] = dict(kvar)
    assert {kalla for _, kalla, _ in vakter} >= set(kvar)
    for position, kalla, ore in vakter:
        senast = max((p for p in facit if p <= tillagg[position]), default=0)
        assert ore == facit.get(senast, {}).get(kalla, 0), (position, kalla)


def _andringar(orakel: Orakel) -> Iterator[tuple[int, str, int]]:
    """The position at which a source got more or less, and how much."""
    for b in orakel.bok.bokningar:
        if b.slag == "lada" and b.konto == "disponibelt":
            yield b.position, anslagsvakt(b.hos.anslag_id, b.hos.budgetar), b.belopp_ore
        if b.slag == "lada" and b.konto == "utlyst":
            assert b.hos.utlysning_id is not None
            yield b.position, ramvakt(b.hos.utlysning_id, b.hos.budgetar), b.belopp_ore
    for lofte in orakel.loften.bok:
        if lofte.konto == "tilldelat":
            yield lofte.position, bemyndigandevakt(lofte.post, lofte.ar), lofte.ore
            continue
        for ar in range(lofte.dag.year, lofte.ar):
            yield lofte.position, bemyndigandevakt(lofte.post, ar), -lofte.ore
