"""I8: `liggare kontrollera` finds whatever is not as the log says, in any table and any column."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql
from psycopg.types.json import Jsonb

from projections.kontroll import Kontroll, kontrollera
from projections.kontroll.fynd import HOGST
from projections.tabeller import PROJEKTIONER
from store.databas import Databas
from store.liggare import Liggare
from tests.hjalp.postgres import kasta, ny_logg
from tests.projections.hjalp.historierna import folj, simulera_i

Anslutning = psycopg.Connection[Any]
TABELLER = [tabell for p in PROJEKTIONER for tabell in p.tabeller]
per_tabell = pytest.mark.parametrize("tabell", TABELLER)


@pytest.fixture(scope="module")
def spelad(pg_katalog: Path) -> Iterator[Databas]:
    """A random history with rows in all these tables; every test leaves it as it was."""
    databas = ny_logg(pg_katalog, f"kontroll_{uuid4().hex}", simulerad=True)
    with Liggare({"LIGGARE_URL": databas.app_url}) as liggare:
        simulering = simulera_i(databas, liggare, 34, 560)
        folj(databas)
        while tomma := _tomma(databas):
            assert simulering.fakta.total() < 4000, tomma
            simulering.kor(100)
            folj(databas)
    yield databas
    kasta(databas)


def _tomma(databas: Databas) -> list[str]:
    with psycopg.connect(databas.agare_url or "") as conn:
        return [t for t in TABELLER if not conn.execute(f"TABLE vy.{t} LIMIT 1").fetchone()]


@pytest.fixture
def agare(spelad: Databas) -> Iterator[Anslutning]:
    """The owner, with what keeps rows from being changed out of the way."""
    with psycopg.connect(spelad.agare_url or "", autocommit=True) as conn:
        conn.execute("SET session_replication_role = replica")
        yield conn


class Kolumn(NamedTuple):
    namn: str
    typ: str


def kolumner(conn: Anslutning, tabell: str) -> list[Kolumn]:
    """As the catalogue of the database has them."""
    rader = conn.execute(
        """SELECT attname, atttypid::regtype::text FROM pg_attribute
           WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum""",
        (f"vy.{tabell}",),
    )
    return [Kolumn(*rad) for rad in rader]


ANNAT = {
    "bigint": "coalesce({k}, 0) + 1000000007",
    "integer": "coalesce({k}, 0) + 1000007",
    "date": "{k} + 1",
    "uuid": "gen_random_uuid()",
    "text": "coalesce({k}, '') || ' '",
    "boolean": "NOT coalesce({k}, false)",
    "jsonb": "jsonb_build_array({k})",
    "text[]": "{k} || ''::text",
}
"""Another value of each type: the least that can be wrong, or one that no key has."""


class Andrad:
    """Changes that are taken back, so that the next test finds the table as it was."""

    def __init__(self, conn: Anslutning, tabell: str) -> None:
        self._conn, self._tabell = conn, tabell

    def __enter__(self) -> Andrad:
        self._conn.execute(f"CREATE TEMP TABLE forut AS TABLE vy.{self._tabell}")
        rad = self._conn.execute(
            "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE conrelid = %s::regclass AND contype = 'c'",
            (f"vy.{self._tabell}",),
        ).fetchall()
        self._villkor = rad
        for namn, _ in rad:
            self._conn.execute(f"ALTER TABLE vy.{self._tabell} DROP CONSTRAINT {namn}")
        return self

    def __exit__(self, *fel: object) -> None:
        self._conn.execute(f"DELETE FROM vy.{self._tabell}")
        self._conn.execute(f"INSERT INTO vy.{self._tabell} TABLE forut")
        self._conn.execute("DROP TABLE forut")
        for namn, villkor in self._villkor:
            self._conn.execute(f"ALTER TABLE vy.{self._tabell} ADD CONSTRAINT {namn} {villkor}")

    def rad(self) -> str:
        """Any one row, by where it lies."""
        rad = self._conn.execute(
            f"SELECT ctid::text FROM vy.{self._tabell} ORDER BY random() LIMIT 1"
        ).fetchone()
        assert rad is not None, f"ingen rad i {self._tabell}"
        return str(rad[0])

    def las(self, ctid: str) -> dict[str, Any]:
        rad = self._conn.execute(
            f"SELECT to_jsonb(t) FROM vy.{self._tabell} AS t WHERE ctid = %s::tid", (ctid,)
        ).fetchone()
        assert rad is not None
        return dict(rad[0])


def pekar_ut(kontroll: Kontroll, tabell: str, rad: dict[str, Any], *ord_: str) -> bool:
    """Whether one sentence names the table, the position of the row, and these words."""
    return any(
        text.startswith(f"vy.{tabell} (")
        and f"position {rad['position']}" in text.partition(")")[0]
        and all(o in text for o in ord_)
        for text in kontroll.avvikelser
    )


def test_fel_i8_ratt_i_allt_som_foljts(spelad: Databas) -> None:
    kontroll = kontrollera(spelad.foljare_url)
    assert kontroll.fakta > 300
    assert kontroll.avvikelser == []
    assert any("pg_amcheck" in text for text in kontroll.osett)


def test_fel_i8_katalogen_har_inga_andra_tabeller(agare: Anslutning) -> None:
    """What is enumerated here is what there is, beside the register of projections."""
    rader = agare.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'vy'")
    assert {namn for (namn,) in rader} == {*TABELLER, "projektion"}


@per_tabell
def test_fel_i8_varje_andrat_varde_hittas(tabell: str, spelad: Databas, agare: Anslutning) -> None:
    """One column after another, one value at a time."""
    for kolumn in kolumner(agare, tabell):
        with Andrad(agare, tabell) as andrad:
            forut = andrad.las(rad := andrad.rad())
            varde = ANNAT[kolumn.typ].format(k=kolumn.namn)
            sats = f"UPDATE vy.{tabell} SET {kolumn.namn} = {varde} WHERE ctid = %s::tid"
            agare.execute(sats, (rad,))
            kontroll = kontrollera(spelad.foljare_url)
        nyckel = not pekar_ut(kontroll, tabell, forut, f"{kolumn.namn} är ")
        if nyckel:  # another row, as it seems
            assert pekar_ut(kontroll, tabell, forut, "raden saknas"), (kolumn, kontroll.avvikelser)
            assert any("ingen händelse ger den" in text for text in kontroll.avvikelser)
        assert any("liggare rebuild" in text for text in kontroll.avvikelser)


@per_tabell
def test_fel_i8_varje_struken_rad_hittas(tabell: str, spelad: Databas, agare: Anslutning) -> None:
    with Andrad(agare, tabell) as andrad:
        forut = andrad.las(rad := andrad.rad())
        agare.execute(f"DELETE FROM vy.{tabell} WHERE ctid = %s::tid", (rad,))
        kontroll = kontrollera(spelad.foljare_url)
    assert pekar_ut(kontroll, tabell, forut, "raden saknas")


@per_tabell
def test_fel_i8_varje_tillagd_rad_hittas(tabell: str, spelad: Databas, agare: Anslutning) -> None:
    """The same row once more, at a position of its own."""
    with Andrad(agare, tabell) as andrad:
        ny = andrad.las(andrad.rad()) | {"position": 0}
        agare.execute(
            f"INSERT INTO vy.{tabell} SELECT * FROM jsonb_populate_record(NULL::vy.{tabell}, %s)",
            (Jsonb(ny),),
        )
        kontroll = kontrollera(spelad.foljare_url)
    assert pekar_ut(kontroll, tabell, ny, "ingen händelse ger den")


def test_fel_i8_en_rad_tva_ganger_utan_nyckel(spelad: Databas, agare: Anslutning) -> None:
    """Rows are counted: the key that would have refused a second one may be gone."""
    with Andrad(agare, "fordringspost") as andrad:
        agare.execute("ALTER TABLE vy.fordringspost DROP CONSTRAINT fordringspost_pkey")
        rad = andrad.las(ctid := andrad.rad())
        agare.execute(
            "INSERT INTO vy.fordringspost SELECT * FROM vy.fordringspost WHERE ctid = %s::tid",
            (ctid,),
        )
        kontroll = kontrollera(spelad.foljare_url)
    agare.execute("ALTER TABLE vy.fordringspost ADD PRIMARY KEY (position, nr)")
    assert pekar_ut(kontroll, "fordringspost", rad, "ingen händelse ger den")


def test_fel_i8_allt_borta_sags_i_bestamt_utrymme(spelad: Databas, agare: Anslutning) -> None:
    with Andrad(agare, "faktarad"):
        agare.execute("DELETE FROM vy.faktarad")
        kontroll = kontrollera(spelad.foljare_url)
    borta = [text for text in kontroll.avvikelser if text.startswith("vy.faktarad")]
    assert len(borta) == HOGST
    assert f"… och {kontroll.fakta - HOGST} till av samma slag." in kontroll.avvikelser


def test_fel_i8_en_tabell_som_saknas_namns(spelad: Databas, agare: Anslutning) -> None:
    agare.execute("ALTER TABLE vy.uppgift RENAME TO undan")
    try:
        kontroll = kontrollera(spelad.foljare_url)
    finally:
        agare.execute("ALTER TABLE vy.undan RENAME TO uppgift")
    assert "Tabellen vy.uppgift saknas. Kör: liggare migrate" in kontroll.avvikelser
    assert any("vy.undan" in text for text in kontroll.osett)


@pytest.mark.parametrize("sats", ["SET position = position - 40", "SET position = position + 1"])
def test_fel_i8_en_position_som_inte_stammer(sats: str, spelad: Databas, agare: Anslutning) -> None:
    """The tables are not where the register says that they are."""
    agare.execute(f"UPDATE vy.projektion {sats} WHERE namn = 'fordringar'")
    try:
        kontroll = kontrollera(spelad.foljare_url)
    finally:
        agare.execute(
            "UPDATE vy.projektion SET position = (SELECT max(position) FROM logg.handelse)"
        )
    assert kontroll.avvikelser


def test_fel_i8_en_vakt_mot_loggen(spelad: Databas, agare: Anslutning) -> None:
    """Every entry: one changed, one gone, one that no fact has made."""
    agare.execute("CREATE TEMP TABLE forut AS TABLE logg.vakt")
    forsta, andra = agare.execute(
        "SELECT kalla, position FROM logg.vakt ORDER BY position LIMIT 2"
    ).fetchall()
    valj = sql.SQL("kalla = %s AND position = %s").as_string(agare)
    agare.execute(f"UPDATE logg.vakt SET kvar = kvar + 1 WHERE {valj}", forsta)
    agare.execute(f"DELETE FROM logg.vakt WHERE {valj}", andra)
    agare.execute("INSERT INTO logg.vakt VALUES ('anslag/ny/2024', 3, 5)")
    try:
        kontroll = kontrollera(spelad.foljare_url)
    finally:
        agare.execute("DELETE FROM logg.vakt")
        agare.execute("INSERT INTO logg.vakt TABLE forut")
    funna = [text for text in kontroll.avvikelser if text.startswith("logg.vakt (")]
    assert len(funna) == 3
    assert sum("kvar är" in text for text in funna) == 1
    assert "logg.vakt (kalla anslag/ny/2024, position 3): raden finns, men ingen" in " ".join(funna)
    assert f"(kalla {andra[0]}, position {andra[1]}): raden saknas: kvar " in " ".join(funna)
