"""`liggare`: what every command prints, and that an error is a sentence with an exit code."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import jwt
import psycopg
import pytest

from api.kommandorad import miljo as miljomodul
from api.kommandorad.program import app
from domain.grund.aktor import Roll
from projections.tabeller import PROJEKTIONER
from store.databas import Databas
from tests.api.hjalp.bidraget import Bygge, Grund, mottagare
from tests.api.hjalp.kommandon import Kommandorad, krav_fel
from tests.api.hjalp.servern import HEMLIGHET, Api, servera

UTLYSNING = "81472/2023"
DAGEN_FORE = "2024-03-20T12:00:00Z"


# The demonstration


def test_demon_har_sin_egen_databas(
    yttre: Databas, kommando: Kommandorad, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever DATABASE_URL says, and it is followed there."""
    monkeypatch.setattr(miljomodul, "version", lambda: "egen")
    svar = kommando("demo", "--no-serve")
    assert re.search(r"Summa +133 500 000 kr +133 500 000 kr", svar.ut)
    assert kommando("saldo", "--json").json["basis"]["position"] == 0


def test_demo_visar_vad_alla_fick(kommando: Kommandorad) -> None:
    """Twice, and nothing is loaded twice."""
    kommando("demo", "--no-serve")
    svar = kommando("demo", "--no-serve")
    assert svar.kod == 0
    assert "redan laddad" in svar.ut
    rader = [rad for rad in svar.ut.splitlines() if "22 250 000 kr" in rad]
    assert len(rader) == 6
    assert all(rad.count("22 250 000 kr") == 2 for rad in rader)
    assert re.search(r"Summa +133 500 000 kr +133 500 000 kr", svar.ut)
    fakta = kommando("kontrollera", "--demo", "--json").json
    assert fakta["avvikelser"] == []
    kommando("demo", "--no-serve")
    assert kommando("kontrollera", "--demo", "--json").json == fakta


@pytest.mark.parametrize(
    ("tid", "beviljat"),
    [
        (("--per", "2024-03-20"), "0 kr"),
        (("--per", "2024-03-21"), "133 500 000 kr"),
        (("--per", "2024-03-21", "--kand", DAGEN_FORE), "0 kr"),
        (("--per", "2024-03-28", "--kand", DAGEN_FORE), "0 kr"),
    ],
)
def test_saldo_vid_per_och_kand(demo: Kommandorad, tid: tuple[str, ...], beviljat: str) -> None:
    svar = demo("saldo", "--demo", "--utlysning", UTLYSNING, *tid)
    assert svar.kod == 0
    assert re.search(rf"Beviljat +{beviljat}\s", svar.ut), svar.ut
    assert "SIMULERAD LOGG" in svar.ut


def test_apiet_sager_detsamma_som_kommandoraden(demo: Kommandorad) -> None:
    """On the same log, at the same basis."""
    with servera(miljomodul.miljo(demo=True).databas) as api:
        las = api.klient(Roll.GRANSKARE)
        alla = las.get("/utlysningar").json()["utlysningar"]
        [utlysning] = [u for u in alla if u["diarienummer"] == UTLYSNING]
        for per, kand, beviljat in (
            ("2024-03-20", None, "0.00"),
            ("2024-03-21", None, "133500000.00"),
            ("2024-03-21", DAGEN_FORE, "0.00"),
        ):
            flaggor = ["--per", per, *(["--kand", kand] if kand else [])]
            sagt = demo("saldo", "--demo", "--json", "--utlysning", UTLYSNING, *flaggor).json
            fraga = {"utlysningId": utlysning["id"], "per": per, **({"kand": kand} if kand else {})}
            svar = las.get("/saldon", params=fraga).json()
            del svar["_links"]
            assert svar == sagt
            assert svar["saldo"]["floden"]["beviljat"] == beviljat
            assert svar["basis"]["simulerad"] is True


# Commands on a log


@pytest.mark.parametrize(
    ("argument", "funnet"),
    [
        (("saldo",), "503700000.00"),
        (("saldo", "--utlysning", UTLYSNING), "133500000.00"),
        (("saldo", "--arende", f"{UTLYSNING}-3"), "22250000.00"),
        (("saldo", "--mottagare", "232100-0016"), "83750000.00"),
        (("saldo", "--mottagare", "2321000016", "--budgetar", "2024"), "22250000.00"),
        (("saldo", "--anslagspost", "9 1:6 16"), "502500000.00"),
        (("saldo", "--anslagspost", "99 99:9 1"), "1200000.00"),
        (("saldo", "--budgetar", "2016"), "48000000.00"),
        (("saldo", "--budgetar", "2023"), "73500000.00"),
        (("arende",), "22250000.00"),
        (("arende", f"{UTLYSNING}-3"), "22250000.00"),
        (("kontrollera",), "avvikelser"),
    ],
)
def test_tabell_och_json(demo: Kommandorad, argument: tuple[str, ...], funnet: str) -> None:
    """Whatever prints a table prints JSON if asked to."""
    tabell = demo(*argument, "--demo")
    assert (tabell.kod, tabell.fel) == (0, "")
    assert tabell.ut.strip()
    som_json = demo(*argument, "--demo", "--json")
    assert som_json.fel == ""
    assert funnet in json.dumps(som_json.json)
    if argument[0] != "kontrollera":
        assert som_json.json["basis"]["simulerad"] is True


def test_ett_arende_med_dess_handelser(demo: Kommandorad) -> None:
    """Named as in the API; an id finds it as well as a diarienummer does."""
    svar = demo("arende", f"{UTLYSNING}-3", "--demo", "--json").json
    assert svar["arende"]["mottagare"] == "Region Stockholm"
    assert svar["arende"]["inkommenDag"] == "2024-02-08"
    assert [f["version"] for f in svar["handelser"]] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert not [n for n in svar["arende"] if "_" in n]
    assert demo("arende", svar["arende"]["id"], "--demo", "--json").json == svar
    fore = demo("arende", f"{UTLYSNING}-3", "--demo", "--per", "2024-01-01")
    assert "inte inkommet per denna dag" in fore.ut


def test_rebuild(demo: Kommandorad) -> None:
    alla = demo("rebuild", "--demo")
    assert alla.kod == 0
    assert re.findall(r"(\w+): ombyggd till position (\d+)", alla.ut) == [
        (projektion.namn, "506") for projektion in PROJEKTIONER
    ]
    assert "uppgifter" not in demo("rebuild", "saldon", "--demo").ut


def test_token(kommando: Kommandorad, pg_katalog: Path) -> None:
    """Signed with the secret of the folder, which is made once and is nobody else's to read."""
    svar = kommando("token", "--sub", "anna", "--roll", "Handläggare", "--minuter", "10")
    fil = pg_katalog / "hemlighet"
    assert fil.stat().st_mode & 0o077 == 0
    innehall = jwt.decode(svar.ut.strip(), fil.read_text(), algorithms=["HS256"])
    assert (innehall["sub"], innehall["roll"]) == ("anna", "handlaggare")
    assert innehall["exp"] - innehall["iat"] == 600
    andra = kommando("token", "--sub", "anna", "--roll", "ekonom", "--demo")
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(andra.ut.strip(), fil.read_text(), algorithms=["HS256"])


def test_en_sokandes_token_ar_for_en_organisation(kommando: Kommandorad) -> None:
    """It is never the authority's own, because none was named."""
    krav_fel(kommando("token", "--sub", "ulla", "--roll", "sökande"), 2, "ange --org")


def test_migrate_och_en_tom_logg(kommando: Kommandorad) -> None:
    assert kommando("migrate").ut.strip() == "Databasen är aktuell."
    assert kommando("migrate", "--demo").ut.strip() == "Databasen är aktuell."
    svar = kommando("saldo")
    assert svar.kod == 0
    assert "tom logg" in svar.ut
    assert "--demo" in svar.fel


def test_hjalpen_namner_varje_kommando(kommando: Kommandorad) -> None:
    """And each command has a line of its own to say, in Swedish."""
    hjalp = kommando("--help").ut
    for registrerat in app.registered_commands:
        assert registrerat.callback is not None
        namn = registrerat.callback.__name__
        assert namn in hjalp
        assert kommando(namn, "--help").kod == 0
        assert registrerat.callback.__doc__


def test_kontrollera_hittar_en_avvikelse(yttre: Databas, kommando: Kommandorad) -> None:
    """Somebody has put money in a box; the log says nothing of it."""
    assert kommando("kontrollera").kod == 0
    with psycopg.connect(yttre.foljare_url) as conn:
        conn.execute(
            """INSERT INTO vy.postering (position, nr, slag, konto, belopp_ore, verkningsdag,
                bokforingsdag, anslag_id, budgetar, foljer_parten)
               VALUES (1, 1, 'lada', 'utlyst', 100, '2024-01-01', '2024-02-01',
                gen_random_uuid(), 2024, false)"""
        )
    svar = kommando("kontrollera")
    assert svar.kod == 1
    assert "går inte jämnt upp: 100 öre" in svar.ut
    assert "vy.postering (position 1, nr 1): raden finns, men ingen händelse ger den" in svar.ut
    assert "Kör: liggare rebuild saldon" in svar.ut
    svar = kommando("kontrollera", "--json")
    assert svar.kod == 1
    assert len(svar.json["avvikelser"]) == 3


@pytest.fixture
def skriven(yttre: Databas) -> Iterator[Api]:
    with servera(yttre) as api:
        yield api


def test_kontrollera_hittar_vad_agaren_har_gjort(
    skriven: Api, yttre: Databas, kommando: Kommandorad
) -> None:
    """With the triggers off he can do anything; the first row, a version and a guard tell of it."""
    bygge = Bygge(skriven)
    bygge.beviljat(bygge.grund())
    assert kommando("kontrollera").kod == 0
    assert yttre.agare_url is not None
    with psycopg.connect(yttre.agare_url) as conn:
        conn.execute("SET session_replication_role = replica")
        conn.execute("DELETE FROM logg.handelse WHERE position = 1")
        conn.execute("UPDATE logg.vakt SET kvar = kvar + 1 WHERE position < 9")
        conn.execute("UPDATE logg.handelse SET originator_version = 9 WHERE position = 5")
    svar = kommando("kontrollera")
    assert svar.kod == 1
    for text in (
        "Position 2 står där 1 väntades",
        "Position 5 bryter ordningen",
        "logg.vakt (kalla anslag/",
    ):
        assert text in svar.ut


def test_namn_skrivs_som_de_ar(skriven: Api, kommando: Kommandorad) -> None:
    """Not taken for colours or pictures, and amounts as the API writes them."""
    bygge = Bygge(skriven)
    namn = "Region [bold]Syd[/bold] :smile: [/]"
    grund = bygge.grund()
    mottagare_id, nummer = bygge.mottagare(namn)
    hos = Grund(grund.post, grund.regelverk, grund.utlysning, mottagare_id, nummer)
    arende = bygge.arende(hos, sokt="12.50", avser="[red]Vård[/red]")
    lista = kommando("arende")
    assert namn in lista.ut
    assert "[red]Vård[/red]" in lista.ut
    ett = kommando("arende", arende)
    assert f"Mottagare: {namn}" in ett.ut
    assert "[red]Vård[/red]" in ett.ut
    som_json = kommando("arende", arende, "--json").json["arende"]
    svar = bygge.las(f"/arenden/{arende}")["arende"]
    assert som_json == {namn: svar[namn] for namn in som_json}
    assert som_json["sokt"] == "12.50"


def test_hemligheten_kan_komma_utifran(
    skriven: Api, kommando: Kommandorad, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LIGGARE_HEMLIGHET signs what the server that has it accepts."""
    monkeypatch.setenv("LIGGARE_HEMLIGHET", HEMLIGHET)
    utfardad = kommando("token", "--sub", "anna", "--roll", "handläggare").ut.strip()
    headers = {"Authorization": f"Bearer {utfardad}"}
    svar = skriven.klient().post("/mottagare", json=mottagare(), headers=headers)
    assert svar.status_code == 201
