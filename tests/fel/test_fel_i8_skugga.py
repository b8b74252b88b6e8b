"""I8: what is made again is made aside: in nobody's way, and of any projection that there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

import psycopg
import pytest

from domain.anslag.anslagspost import Anslag
from domain.anslag.tilldelning import MedelTilldelade
from domain.grund.strom import Strom
from projections.kontroll import kontrollera, strommar
from projections.motor.bokforing import steg
from projections.motor.projektion import Loggat, Markor, Projektion
from projections.tabeller import PROJEKTIONER, uppratta
from store.databas import Databas
from store.liggare import Liggare
from store.mapper import FaktumMapper
from tests.projections.hjalp.historierna import folj
from tests.store.hjalp.loggen import spara


class Antal(Projektion):
    """A projection that nobody has told the check of, and that reads what it has written."""

    namn = "antal"
    version = 1
    tabeller: ClassVar[dict[str, str]] = {
        "antal": "CREATE TABLE vy.antal (position bigint PRIMARY KEY, hittills bigint NOT NULL)"
    }

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        for loggat in fakta:
            markor.execute(
                "INSERT INTO vy.antal SELECT %s, count(*) + 1 FROM vy.antal", (loggat.position,)
            )


class Trasig(Antal):
    """It fails at a fact, as one whose program was changed."""

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        markor.execute("SELECT 1 / 0")


class Forbi(Antal):
    """It goes round the cursor that it was given, to the rows that are read."""

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        markor.connection.execute("DELETE FROM vy.antal")


ALLA = (*PROJEKTIONER, Antal())


@pytest.fixture
def raknad(databas: Databas, liggare: Liggare) -> Databas:
    """A log with a few facts, followed, also by a projection of our own."""
    spara(liggare, "16", 5)
    folj(databas)
    databas.migrera(sedan=lambda conn: uppratta(conn, ALLA))
    return databas


def test_fel_i8_en_ny_projektion_jamfors_av_sig_sjalv(raknad: Databas) -> None:
    assert kontrollera(raknad.foljare_url, projektioner=ALLA).avvikelser == []
    with psycopg.connect(raknad.foljare_url) as conn:
        conn.execute("UPDATE vy.antal SET hittills = 7 WHERE position = 2")
    assert kontrollera(raknad.foljare_url, projektioner=ALLA).avvikelser == [
        "vy.antal (position 2): hittills är 7, händelserna ger 2.",
        "Gör om tabellerna. Kör: liggare rebuild antal",
    ]


@pytest.mark.parametrize("slag", [Trasig, Forbi])
def test_fel_i8_den_som_inte_kan_goras_om_namns(slag: type[Antal], raknad: Databas) -> None:
    """And the rows that are there are as they were, whatever it tried; the others are compared."""
    kontroll = kontrollera(raknad.foljare_url, projektioner=(*PROJEKTIONER, slag()))
    assert len(kontroll.avvikelser) == 1
    assert kontroll.avvikelser[0].startswith("Projektionen antal går inte att bygga om från pos")
    assert kontrollera(raknad.foljare_url, projektioner=ALLA).avvikelser == []


def test_fel_i8_ratt_medan_foljarna_gar_vidare(raknad: Databas, liggare: Liggare) -> None:
    """Facts and rows come in the middle of it, and nobody waits; it sees none of them."""
    sedda: list[tuple[str, int, int]] = []

    def framsteg(vad: str, gjort: int, allt: int) -> None:
        spara(liggare, f"{len(sedda) + 20}", 3)
        with psycopg.connect(raknad.foljare_url, autocommit=True) as conn:
            conn.execute("SET lock_timeout = '1s'")
            for projektion in PROJEKTIONER:
                assert steg(conn, projektion, FaktumMapper.ny())
        sedda.append((vad, gjort, allt))

    kontroll = kontrollera(raknad.foljare_url, framsteg)
    assert (kontroll.fakta, kontroll.avvikelser) == (6, [])
    assert {vad for vad, _, _ in sedda} == {
        "Läser loggen",
        "Jämför tabellerna",
        "Viker strömmarna",
    }
    assert kontrollera(raknad.foljare_url).fakta == 6 + 4 * len(sedda)


def test_fel_i8_det_som_inte_hunnits_med_sags(raknad: Databas, liggare: Liggare) -> None:
    spara(liggare, "17", 1)
    kontroll = kontrollera(raknad.foljare_url)
    assert kontroll.avvikelser == []
    for projektion in PROJEKTIONER:
        assert any(
            text.startswith(f"Projektionen {projektion.namn} har hunnit till position 6 av 8")
            for text in kontroll.osett
        )


def test_fel_i8_varje_strom_viks(raknad: Databas, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fact whose state cannot take it stops its stream in the check, and is named."""

    def apply(self: MedelTilldelade, anslag: Anslag) -> None:
        raise KeyError("vad som helst")

    monkeypatch.setattr(MedelTilldelade, "apply", apply)
    [avvikelse] = kontrollera(raknad.foljare_url).avvikelser
    assert "går inte att vika vid version 2 (position 2): KeyError" in avvikelse


def test_fel_i8_en_regel_provas_efter_varje_tillagg(
    raknad: Databas, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is given the stream as each append left it."""

    def regel(strom: Strom) -> Iterator[str]:
        if strom.version > 2:
            yield "mer än två är för mycket"

    monkeypatch.setattr(strommar, "REGLER", (regel,))
    avvikelser = kontrollera(raknad.foljare_url).avvikelser
    assert avvikelser
    assert all(text.endswith(": mer än två är för mycket.") for text in avvikelser)


def test_fel_i8_ett_faktum_som_inte_gar_att_lasa(raknad: Databas) -> None:
    """Nothing can be made past it; what came before it is compared no more, and that is said."""
    with psycopg.connect(raknad.agare_url or "") as conn:
        conn.execute("SET session_replication_role = replica")
        conn.execute("UPDATE logg.handelse SET topic = 'anslag.okant' WHERE position = 4")
    avvikelser = kontrollera(raknad.foljare_url).avvikelser
    assert "Position 4: faktumet 'anslag.okant' kan inte läsas." in avvikelser
    for projektion in PROJEKTIONER:
        assert (
            f"Projektionen {projektion.namn} går inte att bygga om från position 4:"
            " händelsen kan inte läsas" in avvikelser
        )


def test_fel_i8_tabeller_av_annan_version(raknad: Databas) -> None:
    class Nya(Antal):
        version = 2

    kontroll = kontrollera(raknad.foljare_url, projektioner=(*PROJEKTIONER, Nya()))
    assert kontroll.avvikelser == [
        "Projektionen antal saknas eller har en annan version än programmet. Kör: liggare migrate"
    ]


def test_fel_i8_raderna_ar_som_de_var(raknad: Databas) -> None:
    """Where they lie and which transaction wrote them, too: nothing was written over."""
    rader = "SELECT ctid::text, xmin::text, p.* FROM vy.postering AS p ORDER BY position, nr"
    with psycopg.connect(raknad.foljare_url, autocommit=True) as conn:
        forut = conn.execute(rader).fetchall()
        assert kontrollera(raknad.foljare_url).avvikelser == []
        assert conn.execute(rader).fetchall() == forut
