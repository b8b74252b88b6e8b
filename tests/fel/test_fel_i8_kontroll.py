"""I8: `liggare kontrollera` finds whatever is not as the log says, in any table and any column."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
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
from tests.fel.hjalp.bytande import Bytande
from tests.hjalp.postgres import kasta, ny_logg
from tests.projections.hjalp.historierna import folj, simulera_i

Anslutning = psycopg.Connection[Any]
TABELLER = [tabell for p in PROJEKTIONER for tabell in p.tabeller]
FRON = range(117, 137)
"""The first of these whose history has rows in all tables before it is so many facts.

To play one that has not costs as much as all that is then asked: they begin with one that has.
"""
LANG = 600


@pytest.fixture(scope="module")
def spelad(pg_katalog: Path) -> Iterator[Databas]:
    """A random history with rows in all these tables; every test leaves it as it was."""
    for seed in FRON:
        databas = ny_logg(pg_katalog, f"kontroll_{uuid4().hex}", simulerad=True)
        if _har_rader_i_alla(databas, seed):
            yield databas
            kasta(databas)
            return
        kasta(databas)
    pytest.fail("no history has rows in all these tables")


def _har_rader_i_alla(databas: Databas, seed: int) -> bool:
    """Play it, until it has or is long: what is asked of it here is asked of every fact."""
    with Liggare({"LIGGARE_URL": databas.app_url}) as liggare:
        simulering = simulera_i(databas, liggare, seed, 320)
        bytande = Bytande(simulering)
        folj(databas)
        while (tomma := _tomma(databas)) and simulering.fakta.total() < LANG:
            bytande.kor(40)
            folj(databas)
    return not tomma


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
    i_nyckeln: bool


class Rad(NamedTuple):
    ctid: str
    """Where it lies."""
    innehall: dict[str, Any]


def kolumner(conn: Anslutning, tabell: str) -> list[Kolumn]:
    """As the catalogue of the database has them."""
    rader = conn.execute(
        """SELECT attname, atttypid::regtype::text, attnum = ANY (indkey::int2[])
           FROM pg_attribute JOIN pg_index ON indrelid = attrelid AND indisprimary
           WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum""",
        (f"vy.{tabell}",),
    )
    return [Kolumn(*rad) for rad in rader]


def prov(alla: list[Kolumn]) -> list[list[Kolumn]]:
    """What to change of a row: one column of the key, or all that are not, each to be named."""
    return [[k] for k in alla if k.i_nyckeln] + [[k for k in alla if not k.i_nyckeln]]


ANNAT = {
    "bigint": "coalesce({k}, 0) + 1000000007",
    "integer": "coalesce({k}, 0) + 1000007",
    "date": "coalesce({k}, DATE '2024-01-01') + 1",
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
        self._conn, self.tabell = conn, tabell

    def __enter__(self) -> Andrad:
        self._conn.execute(f"CREATE TEMP TABLE forut_{self.tabell} AS TABLE vy.{self.tabell}")
        rad = self._conn.execute(
            "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE conrelid = %s::regclass AND contype = 'c'",
            (f"vy.{self.tabell}",),
        ).fetchall()
        self._villkor = rad
        for namn, _ in rad:
            self._conn.execute(f"ALTER TABLE vy.{self.tabell} DROP CONSTRAINT {namn}")
        return self

    def __exit__(self, *fel: object) -> None:
        self.aterstall()
        self._conn.execute(f"DROP TABLE forut_{self.tabell}")
        for namn, villkor in self._villkor:
            self._conn.execute(f"ALTER TABLE vy.{self.tabell} ADD CONSTRAINT {namn} {villkor}")

    def aterstall(self) -> None:
        self._conn.execute(f"DELETE FROM vy.{self.tabell}")
        self._conn.execute(f"INSERT INTO vy.{self.tabell} TABLE forut_{self.tabell}")

    def rader(self, antal: int = 1) -> list[Rad]:
        """Any rows, of which no two are at one position; so many, or all that there are.

        First those that are alone there: one of several may be taken for another of them.
        """
        rader = self._conn.execute(
            f"""SELECT ctid, rad FROM (
                    SELECT DISTINCT ON (position) ctid::text, to_jsonb(t) AS rad,
                        count(*) OVER (PARTITION BY position) AS antal
                    FROM vy.{self.tabell} AS t ORDER BY position, random()
                ) AS en_per_position ORDER BY antal, random() LIMIT %s""",
            (antal,),
        ).fetchall()
        assert rader, f"ingen rad i {self.tabell}"
        return [Rad(*rad) for rad in rader]

    def andra(self, rad: Rad, kolumner: list[Kolumn]) -> Rad:
        """Give these columns of a row other values."""
        varden = (f"{namn} = {ANNAT[typ].format(k=namn)}" for namn, typ, _ in kolumner)
        ny = self._conn.execute(
            f"UPDATE vy.{self.tabell} AS t SET {', '.join(varden)} WHERE ctid = %s::tid"
            " RETURNING ctid::text, to_jsonb(t)",
            (rad.ctid,),
        ).fetchone()
        assert ny is not None
        return Rad(*ny)


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


@pytest.fixture
def alla(agare: Anslutning) -> Iterator[list[Andrad]]:
    """Every table, to be changed all at once: the check makes them anew from the log alone."""
    with ExitStack() as tabeller:
        yield [tabeller.enter_context(Andrad(agare, tabell)) for tabell in TABELLER]


def test_fel_i8_varje_andrat_varde_hittas(
    spelad: Databas, agare: Anslutning, alla: list[Andrad]
) -> None:
    """Every column of every table, in as many rows at a time as there are."""
    kvar = {andrad: prov(kolumner(agare, andrad.tabell)) for andrad in alla}
    while any(kvar.values()):
        andringar = [*_andra(kvar)]
        kontroll = kontrollera(spelad.foljare_url)
        assert [a for a in andringar if not andringen_hittas(kontroll, a)] == []
        for projektion in PROJEKTIONER:
            skadad = any(a.tabell in projektion.tabeller for a in andringar)
            rad = f"Gör om tabellerna. Kör: liggare rebuild {projektion.namn}"
            assert (rad in kontroll.avvikelser) == skadad
        for andrad in alla:
            andrad.aterstall()


class Andring(NamedTuple):
    tabell: str
    kolumner: list[Kolumn]
    forut: Rad
    nu: Rad


def _andra(kvar: dict[Andrad, list[list[Kolumn]]]) -> Iterator[Andring]:
    """Take what there are rows for now, and do it."""
    for andrad, proven in kvar.items():
        for rad in andrad.rader(len(proven)) if proven else ():
            kolumner = proven.pop()
            yield Andring(andrad.tabell, kolumner, rad, andrad.andra(rad, kolumner))


def andringen_hittas(kontroll: Kontroll, andring: Andring) -> bool:
    """Its columns are named; where one is of the key, a row is missing and another is there."""
    tabell, kolumner, (_, forut), (_, nu) = andring
    if kolumner[0].i_nyckeln:
        borta = pekar_ut(kontroll, tabell, forut, "raden saknas")
        return borta and pekar_ut(kontroll, tabell, nu, "ingen händelse ger den")
    return pekar_ut(kontroll, tabell, forut, *(f"{k.namn} är " for k in kolumner))


def test_fel_i8_varje_struken_rad_hittas(
    spelad: Databas, agare: Anslutning, alla: list[Andrad]
) -> None:
    borta = []
    for andrad in alla:
        [rad] = andrad.rader()
        agare.execute(f"DELETE FROM vy.{andrad.tabell} WHERE ctid = %s::tid", (rad.ctid,))
        borta.append((andrad.tabell, rad.innehall))
    kontroll = kontrollera(spelad.foljare_url)
    assert [b for b in borta if not pekar_ut(kontroll, *b, "raden saknas")] == []


def test_fel_i8_varje_tillagd_rad_hittas(
    spelad: Databas, agare: Anslutning, alla: list[Andrad]
) -> None:
    """The same row once more, at a position of its own."""
    nya = []
    for andrad in alla:
        [rad] = andrad.rader()
        ny = rad.innehall | {"position": 0}
        tabell = f"vy.{andrad.tabell}"
        agare.execute(
            f"INSERT INTO {tabell} SELECT * FROM jsonb_populate_record(NULL::{tabell}, %s)",
            (Jsonb(ny),),
        )
        nya.append((andrad.tabell, ny))
    kontroll = kontrollera(spelad.foljare_url)
    assert [n for n in nya if not pekar_ut(kontroll, *n, "ingen händelse ger den")] == []


def test_fel_i8_en_rad_tva_ganger_utan_nyckel(spelad: Databas, agare: Anslutning) -> None:
    """Rows are counted: the key that would have refused a second one may be gone."""
    with Andrad(agare, "fordringspost") as andrad:
        agare.execute("ALTER TABLE vy.fordringspost DROP CONSTRAINT fordringspost_pkey")
        [rad] = andrad.rader()
        agare.execute(
            "INSERT INTO vy.fordringspost SELECT * FROM vy.fordringspost WHERE ctid = %s::tid",
            (rad.ctid,),
        )
        kontroll = kontrollera(spelad.foljare_url)
    agare.execute("ALTER TABLE vy.fordringspost ADD PRIMARY KEY (position, nr)")
    assert pekar_ut(kontroll, "fordringspost", rad.innehall, "ingen händelse ger den")


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
