"""Rows 7 and 15: every fact moves a projection, but money never passes one that failed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, ClassVar

import psycopg
import pytest

from domain.fakta import FAKTA
from domain.grund.aktor import Atgard
from domain.mottagare.mottagare import MottagareRegistrerad, registrera
from projections.motor.bokforing import bygg_om, steg
from projections.motor.foljare import Foljare
from projections.motor.projektion import Loggat, Markor, Projektion
from projections.tabeller import PROJEKTIONER, uppratta
from store.databas import Databas
from store.liggare import Liggare
from store.mapper import FaktumMapper
from tests.store.hjalp.loggen import ANNA, DAG, argument, ropa, spara, varde


class Tavla(Projektion):
    """Notes every position."""

    namn = "tavla"
    version = 1
    tabeller: ClassVar[dict[str, str]] = {"tavla": "CREATE TABLE vy.tavla (position bigint)"}

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        for position, _ in fakta:
            markor.execute("INSERT INTO vy.tavla VALUES (%s)", (position,))


class Skor(Tavla):
    """Breaks at one position, after the rows before it and its own are written."""

    namn = "skor"
    tabeller: ClassVar[dict[str, str]] = {"skor": "CREATE TABLE vy.skor (position bigint)"}

    def __init__(self, brister: Callable[[Markor], object]) -> None:
        self.vid: int | None = 4
        self._brister = brister

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        for position, _ in fakta:
            markor.execute("INSERT INTO vy.skor VALUES (%s)", (position,))
            if position == self.vid:
                self._brister(markor)


def _eget_fel(_: Markor) -> None:
    raise ValueError("går inte att bokföra\x00")


def _databasens_fel(markor: Markor) -> None:
    markor.execute("SELECT 1 / 0")


def _driftfel(markor: Markor) -> None:
    """Of the class that psycopg also gives to a lost connection; here the connection is well."""
    markor.execute("DO $$ BEGIN RAISE 'raden är för stor' USING ERRCODE = '54000'; END $$")


def _rader(conn: psycopg.Connection[Any], tabell: str) -> list[int]:
    return [p for (p,) in conn.execute(f"SELECT position FROM vy.{tabell} ORDER BY 1")]


def _staller(conn: psycopg.Connection[Any]) -> dict[str, tuple[int, int | None]]:
    return {
        namn: (position, fel_position)
        for namn, position, fel_position in conn.execute(
            "SELECT namn, position, fel_position FROM vy.projektion"
        )
    }


@pytest.mark.parametrize("brister", [_eget_fel, _databasens_fel, _driftfel])
def test_ett_faktum_som_inte_gar_att_bokfora_stoppar_sin_projektion(
    databas: Databas,
    liggare: Liggare,
    agare: psycopg.Connection[Any],
    foljande: psycopg.Connection[Any],
    brister: Callable[[Markor], object],
) -> None:
    """Row 7. Named; rows before it and none after; the other goes on; repaired, both do."""
    skor, tavla = Skor(brister), Tavla()
    uppratta(agare, [skor, tavla])
    foljare = Foljare(databas.foljare_url, [skor, tavla])
    spara(liggare, "16", 5)

    for _ in range(2):  # and again at every poll, without moving
        foljare.ikapp(foljande)
        assert _rader(agare, "skor") == [1, 2, 3]
        assert _rader(agare, "tavla") == [1, 2, 3, 4, 5, 6]
        stallen = _staller(agare)
        assert (stallen["skor"], stallen["tavla"]) == ((3, 4), (6, None))
        fel = varde(agare, "SELECT fel FROM vy.projektion WHERE namn = 'skor'")
        assert any(ord_ in fel for ord_ in ("går inte att bokföra", "zero", "för stor"))

    spara(liggare, "17", 1)
    skor.vid = None
    foljare.ikapp(foljande)
    assert _rader(agare, "skor") == _rader(agare, "tavla") == list(range(1, 9))
    assert _staller(agare)["skor"] == (8, None)
    assert varde(agare, "SELECT fel FROM vy.projektion WHERE namn = 'skor'") is None


def test_ett_faktum_som_programmet_inte_kan_stoppar_alla_projektioner(
    databas: Databas,
    liggare: Liggare,
    skrivare: psycopg.Connection[Any],
    foljande: psycopg.Connection[Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Row 7. Until a program that knows it takes over; then they go on where they stood."""
    spara(liggare, "16", 1)
    mapper = FaktumMapper.ny()
    (nytt,) = registrera(
        Atgard(DAG, ANNA), organisationsnummer="202100-0555", namn="Myndigheten"
    ).pending_events
    state = mapper.to_stored_event(nytt).state.decode()
    ropa(skrivare, argument(topics=["framtid.nytt"], fakta=state))
    spara(liggare, "17")
    foljare = Foljare(databas.foljare_url, PROJEKTIONER)
    foljare.ikapp(foljande)
    assert set(_staller(foljande).values()) == {(2, 3)}
    fel = varde(foljande, "SELECT min(fel) FROM vy.projektion")
    assert "OkantFaktum: Position 3: faktumet 'framtid.nytt'" in fel

    monkeypatch.setitem(FAKTA, "framtid.nytt", MottagareRegistrerad)
    foljare.ikapp(foljande)
    assert set(_staller(foljande).values()) == {(4, None)}


def test_varje_faktum_flyttar_projektionen(
    liggare: Liggare, foljande: psycopg.Connection[Any]
) -> None:
    """Row 15. Also one that makes no row in it, or who waits for its position waits for ever."""
    nummer = ("202100-0555", "202100-2114", "202100-5448")
    for nr, organisationsnummer in enumerate(nummer, 1):
        liggare.save(
            registrera(
                Atgard(date(2024, 1, nr), ANNA),
                organisationsnummer=organisationsnummer,
                namn="Myndigheten",
            )
        )
    saldon = next(p for p in PROJEKTIONER if p.namn == "saldon")
    assert steg(foljande, saldon, FaktumMapper.ny()) == 3
    assert _staller(foljande)["saldon"] == (3, None)
    assert varde(foljande, "SELECT count(*) FROM vy.postering") == 0


def test_rader_och_position_skrivs_tillsammans_i_satser(
    liggare: Liggare, agare: psycopg.Connection[Any], foljande: psycopg.Connection[Any]
) -> None:
    """Row 7. One transaction for many facts; what another follower holds is left to it."""
    tavla = Tavla()
    uppratta(agare, [tavla])
    spara(liggare, "16", 9)
    mapper = FaktumMapper.ny()
    with agare.transaction():
        agare.execute("SELECT FROM vy.projektion FOR UPDATE")
        assert steg(foljande, tavla, mapper) == 0
    assert [steg(foljande, tavla, mapper, antal=4) for _ in range(4)] == [4, 4, 2, 0]
    (skrivningar,) = agare.execute("SELECT array_agg(DISTINCT xmin::text) FROM vy.tavla").fetchall()
    assert len(skrivningar[0]) == 3
    assert bygg_om(foljande, tavla, mapper) == 10
    assert _rader(agare, "tavla") == list(range(1, 11))


def test_en_foljare_som_avbryts_bokfor_varje_faktum_en_gang(
    liggare: Liggare, agare: psycopg.Connection[Any], databas: Databas
) -> None:
    """Row 7. Ended by the server between writing and committing: nothing was written, nor moved."""
    with psycopg.connect(databas.foljare_url, autocommit=True) as dodlig:
        skor = Skor(lambda _: agare.execute("SELECT pg_terminate_backend(%s)", (pid,)))
        pid = dodlig.info.backend_pid
        uppratta(agare, [skor])
        spara(liggare, "16", 5)
        with pytest.raises(psycopg.OperationalError):
            Foljare(databas.foljare_url, [skor]).ikapp(dodlig)
    assert _rader(agare, "skor") == []
    assert _staller(agare)["skor"] == (0, None)
    skor.vid = None
    with psycopg.connect(databas.foljare_url, autocommit=True) as ny:
        Foljare(databas.foljare_url, [skor]).ikapp(ny)
    assert _rader(agare, "skor") == [1, 2, 3, 4, 5, 6]
