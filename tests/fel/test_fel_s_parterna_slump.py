"""S3: by mottagare every list adds up to its balances, and those are the oracle's, at random.

In histories in which parties come and go, from days that have been, and turn out never to have.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from random import Random
from typing import NamedTuple
from uuid import UUID

import psycopg
import pytest

from projections.listor import LISTOR
from projections.listor.form import Filter
from projections.motor.lasning import Lasare
from projections.pengar.saldon import Saldo, Urval, saldo
from projections.tabeller import PROJEKTIONER
from store.basis import Basis
from store.journal import Journal
from store.liggare import Liggare
from tests.fel.hjalp.bytande import Bytande
from tests.hjalp.postgres import ny_logg
from tests.projections.hjalp.historierna import folj
from tests.projections.hjalp.simulering.regler import PARTER
from tests.projections.hjalp.simulering.simulering import Simulering

LANGD, SEED = 300, 7
BANKEN = ["arende.utbetalning-genomford", "arende.utbetalning-rattad"]
HANDELSELISTOR = ("beslut", "utbetalningar", "returer", "avstaenden", "andrade-beslut")


class Bytt(NamedTuple):
    bytande: Bytande
    lasare: Lasare

    def fragor(self, antal: int) -> Iterator[tuple[date, int]]:
        s = self.bytande.s
        for _ in range(antal):
            per = s.per()
            yield per, s.orakel.losa(s.kand())


@pytest.fixture(scope="module")
def bytt(pg_katalog: Path) -> Iterator[Bytt]:
    with ExitStack() as oppna:
        databas = ny_logg(pg_katalog, f"bytande_{SEED}", simulerad=True)
        liggare = oppna.enter_context(Liggare({"LIGGARE_URL": databas.app_url}))
        s = Simulering(Journal(liggare), Random(SEED))  # noqa: S311  # chance for tests
        s.grund()
        bytande = Bytande(s)
        bytande.kor(LANGD)
        folj(databas)
        lasare = Lasare(liggare.recorder.pool, databas.app_url, PROJEKTIONER)
        oppna.callback(lasare.stang)
        yield Bytt(bytande, lasare)


def test_fel_s3_historien_ar_vard_att_fraga(bytt: Bytt) -> None:
    assert len(bytt.bytande.byten) > 8
    assert bytt.bytande.havda > 1


def test_fel_s3_varje_mottagares_lador_ar_orakelts(bytt: Bytt) -> None:
    """And what is demanded and paid back; who was granted and paid is what the facts say."""
    for per, kand in bytt.fragor(40):
        with bytt.lasare.las(per, kand) as (conn, basis):
            for vem in PARTER:
                svar = saldo(conn, basis, Urval(mottagare_id=vem))
                lador, floden = bytt.bytande.hans(vem, per, basis.position)
                assert svar.lador == lador, (per, kand, vem)
                for namn in ("kravt", "aterbetalt"):
                    assert svar.floden[namn] == floden[namn], (per, kand, vem, namn)


def test_fel_s3_varje_lista_stammer_per_mottagare(bytt: Bytt) -> None:
    for per, kand in bytt.fragor(4):
        with bytt.lasare.las(per, kand) as (conn, basis):
            for vem in PARTER:
                _stammer(conn, basis, vem, saldo(conn, basis, Urval(mottagare_id=vem)))
            for namn in HANDELSELISTOR:
                alla = LISTOR[namn](conn, basis).totalt
                delar = [LISTOR[namn](conn, basis, Filter(mottagare_id=p)).totalt for p in PARTER]
                assert sum(delar) == alla, (per, kand, namn)


def _stammer(conn: psycopg.Connection[object], basis: Basis, vem: UUID, hans: Saldo) -> None:
    val = Filter(mottagare_id=vem, reglerade=True)
    rader = {
        namn: LISTOR[namn](conn, basis, val).rader
        for namn in ("obetalt", "fordringar", "mottagarsummor", "utbetalningar")
    }
    obetalt = sum(r.obetalt_ore for r in rader["obetalt"])
    assert obetalt == hans.lador["beviljat_ej_utbetalt"]
    assert sum(r.kravt_ore for r in rader["fordringar"]) == hans.floden["kravt"]
    for lada in ("eftergivet", "avskrivet"):
        efterskankt = sum(getattr(r, f"{lada}_ore") for r in rader["fordringar"])
        assert efterskankt == hans.lador[lada], (basis, vem, lada)
    for flode in ("beviljat", "utbetalt", "anvant", "godkant", "kravt", "aterbetalt"):
        summan = sum(getattr(r, f"{flode}_ore") for r in rader["mottagarsummor"])
        assert summan == hans.floden[flode], (basis, vem, flode)
    banken = conn.execute(
        """SELECT coalesce(sum(p.belopp_ore), 0) FROM vy.postering AS p
           JOIN logg.handelse AS h USING (position)
           WHERE p.slag = 'flode' AND p.konto = 'utbetalt' AND h.topic = ANY(%s)
               AND p.position <= %s AND p.verkningsdag <= %s AND p.mottagare_id = %s""",
        (BANKEN, basis.position, basis.per, vem),
    ).fetchone()
    assert (sum(r.belopp_ore for r in rader["utbetalningar"]),) == banken
