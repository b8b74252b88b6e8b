"""Rows 5 and 6: readers wake on the notification, and one that is lost costs a poll interval."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from projections.motor import lasning
from projections.motor.foljare import Foljare
from projections.motor.lasning import Lasare
from projections.tabeller import PROJEKTIONER
from store.databas import Databas
from store.liggare import Liggare
from store.prenumeration import Prenumeration
from store.svans import Svans
from tests.store.hjalp.loggen import TALAMOD, Jamte, avsluta, spara, vanta_pa, varde

LANGE = 2 * TALAMOD
"""A poll interval that no test waits for: what wakes before it was woken."""


class Storande(Svans):
    """A tail on which something happens just after the reader has looked, and before it waits."""

    def __init__(self, url: str, medan: Callable[[], object], kanal: str = "logg") -> None:
        super().__init__(url, kanal)
        self._medan = medan
        self.vacktes: list[bool] = []

    def vanta(self, sekunder: float = LANGE) -> bool:
        if not self.vacktes:
            self._medan()
        self.vacktes.append(super().vanta(sekunder))
        return self.vacktes[-1]


def _nasta(liggare: Liggare, svans: Svans) -> int:
    with Prenumeration(liggare.recorder, svans, 0, ()) as prenumeration:
        return next(prenumeration).id


def test_ett_faktum_mellan_lasning_och_vantan_missas_inte(liggare: Liggare) -> None:
    """Row 5. LISTEN came before the first read; the stock subscription stalls here."""
    svans = Storande(liggare.recorder.url, lambda: spara(liggare, "16"))
    assert Jamte(lambda: _nasta(liggare, svans)).svar() == 1
    assert svans.vacktes == [True]


class Dov(Storande):
    """Hears nothing, and polls as often as it should."""

    def vanta(self, sekunder: float = 0.05) -> bool:
        return super().vanta(sekunder)


def test_en_forlorad_notifiering_kostar_ett_pollintervall(liggare: Liggare) -> None:
    """Row 5. The reader listens where nobody calls, waits once, and has the fact."""
    svans = Dov(liggare.recorder.url, lambda: spara(liggare, "16"), kanal="tyst")
    assert Jamte(lambda: _nasta(liggare, svans)).svar() == 1
    assert svans.vacktes == [False]


def test_en_prenumeration_som_slutat_hora_far_faktumet_anda(liggare: Liggare) -> None:
    """Row 5, with the subscription as the recorder gives it: the server has forgotten it."""
    with liggare.recorder.subscribe() as prenumeration:
        assert prenumeration._svans._conn is not None
        prenumeration._svans._conn.execute("UNLISTEN *")
        spara(liggare, "16", 2)
        assert [next(prenumeration).id for _ in range(3)] == [1, 2, 3]


def test_en_foljare_vars_lyssnare_dor_tar_upp_den_igen(
    liggare: Liggare, agare: psycopg.Connection[Any], foljare: Foljare
) -> None:
    """Row 5. The follower's listening connection is ended by the server between two facts."""

    def i_kapp(position: int) -> bool:
        return bool(varde(agare, "SELECT min(position) FROM vy.projektion") == position)

    def lyssnare() -> list[int]:
        return [
            pid
            for (pid,) in agare.execute(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                " AND usename = 'liggare_foljare' AND query LIKE 'LISTEN%'"
            )
        ]

    spara(liggare, "16")
    vanta_pa(lambda: i_kapp(1))
    avsluta(agare, vanta_pa(lyssnare))
    spara(liggare, "17")
    vanta_pa(lambda: i_kapp(2))


def test_den_som_skrivit_vacks_nar_tabellerna_har_natt_dit(
    databas: Databas,
    liggare: Liggare,
    agare: psycopg.Connection[Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Row 6. Writer, follower and reader all poll far too seldom, and nobody waits for a poll."""
    monkeypatch.setattr(lasning, "POLLINTERVALL", LANGE)
    foljare = Foljare(databas.foljare_url, PROJEKTIONER, pollintervall=LANGE)
    foljare.starta()
    lasare = Lasare(liggare.recorder.pool, databas.app_url, PROJEKTIONER)
    try:
        for namn in range(5):
            position = spara(liggare, namn, 3).position
            assert lasare.vanta(position, TALAMOD)
            with lasare.las(kand=position) as lasningen:
                assert lasningen.basis.position == position
    finally:
        for slut, kanal in ((foljare._slut, "logg"), (lasare._slut, "vy")):
            slut.set()
            agare.execute(f"NOTIFY {kanal}")
        foljare.stanna()
        lasare.stang()


def test_manga_notifieringar_besvaras_med_en_titt(
    databas: Databas, agare: psycopg.Connection[Any]
) -> None:
    """A burst wakes the reader once, not once for every call."""
    with Svans(databas.app_url) as svans:
        svans.lyssna()
        with agare.transaction():  # what is called in one transaction is heard at one time
            for nr in range(20):
                agare.execute(f"NOTIFY logg, '{nr}'")
        assert svans.vanta(TALAMOD)
        assert not svans.vanta(0.01)
