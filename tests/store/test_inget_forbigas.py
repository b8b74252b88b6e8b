"""Rows 2 and 3: eight processes write while three readers follow, and no reader misses anything."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, ClassVar

import psycopg

from projections.motor.foljare import Foljare
from projections.motor.projektion import Loggat, Markor, Projektion
from projections.tabeller import uppratta
from store.basis import huvud
from store.databas import Databas
from store.liggare import Liggare
from tests.store.hjalp.loggen import Jamte, post, spara, vanta_pa, varde
from tests.store.hjalp.processer import Atta
from tests.store.hjalp.uppdrag import skriv

SIST = post("sist").id


class Sedda(Projektion):
    """Notes the positions in the order in which it was handed them."""

    namn = "sedda"
    version = 1
    tabeller: ClassVar[dict[str, str]] = {
        "sedd": "CREATE TABLE vy.sedd"
        " (nr bigint GENERATED ALWAYS AS IDENTITY, position bigint NOT NULL)"
    }

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        markor.executemany("INSERT INTO vy.sedd (position) VALUES (%s)", [(f[0],) for f in fakta])


def _prenumerera(liggare: Liggare) -> list[int]:
    sedda = []
    with liggare.recorder.subscribe() as prenumeration:
        for rad in prenumeration:
            sedda.append(rad.id)
            if rad.originator_id == SIST:
                break
    return sedda


def _las_i_kapp(liggare: Liggare) -> list[int]:
    """Read on from where one stood, as hard as one can: so are ids that were drawn early missed."""
    sedda: list[int] = []
    while True:
        rader = liggare.recorder.select_notifications(
            sedda[-1] if sedda else 0, 50, inclusive_of_start=False
        )
        sedda += [rad.id for rad in rader]
        if rader and rader[-1].originator_id == SIST:
            return sedda


def _huvuden(conn: psycopg.Connection[Any]) -> set[int]:
    """Every head that was seen while the log grew."""
    sedda = {0}
    while varde(conn, "SELECT count(*) FROM logg.handelse WHERE originator_id = %s", SIST) == 0:
        sedda.add(huvud(conn))
    return sedda


def test_atta_skriver_och_alla_lasare_ser_allt_i_ordning(
    databas: Databas,
    liggare: Liggare,
    agare: psycopg.Connection[Any],
    skrivare: psycopg.Connection[Any],
    atta: Atta,
) -> None:
    """Rows 2, 3. Nothing lost, skipped or seen twice, in commit order; and appends are whole."""
    uppratta(agare, [Sedda()])
    foljare = Foljare(databas.foljare_url, [Sedda()])
    foljare.starta()
    lasare = [Jamte(lambda: _prenumerera(liggare)), Jamte(lambda: _las_i_kapp(liggare))]
    huvuden = Jamte(lambda: _huvuden(skrivare))

    tillagg = sorted(par for svar in atta.samtidigt(skriv, databas, 50) for par in svar)
    sista = spara(liggare, "sist").position

    alla = list(range(1, sista + 1))
    assert [seende.svar() for seende in lasare] == [alla, alla]
    vanta_pa(lambda: varde(agare, "SELECT max(position) FROM vy.sedd") == sista)
    foljare.stanna()
    assert [p for (p,) in agare.execute("SELECT position FROM vy.sedd ORDER BY nr")] == alla
    assert len(tillagg) == 400
    assert all(till + 1 == fran for (_, till), (fran, _) in pairwise(tillagg))
    assert (tillagg[0][0], tillagg[-1][1]) == (1, sista - 1)
    assert huvuden.svar() <= {0, sista} | {till for _, till in tillagg}
