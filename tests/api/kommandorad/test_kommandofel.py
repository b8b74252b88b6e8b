"""`liggare`: every error is a sentence in Swedish on stderr, with an exit code and no traceback."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import psycopg
import pytest
import typer

from api.kommandorad import miljo as miljomodul
from api.kommandorad.fel import besked
from api.kommandorad.program import app
from api.kommandorad.svenska import Grupp, Kommando
from projections.tabeller import uppratta
from store.databas import Databas, inbyggd
from tests.api.hjalp.kommandon import Kommandorad, krav_fel

ENGELSKA = re.compile(
    r"\b(usage|options|command|show|message|exit|default|required|error|missing|invalid|such|"
    r"value|input|should|must|str|int|bool|range|the|and|not|did|you|got|try)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("argument", "kod", "text"),
    [
        ((), 2, "Ange ett kommando"),
        (("fel",), 2, "Kommandot fel finns inte"),
        (("sald",), 2, r"Kommandot sald finns inte\. Menade du saldo\?"),
        (("--version",), 2, "Flaggan --version finns inte"),
        (("lista", "--jso"), 2, r"Flaggan --jso finns inte\. Menade du --json\?"),
        (("lista", "--json=1"), 2, "Flaggan --json tar inget värde"),
        (("lista", "--dagar", "-1"), 2, "--dagar ska vara minst 0"),
        (("serve", "--port", "x"), 2, "--port ska vara ett heltal"),
        (("serve", "--port", "0"), 2, "--port ska vara 1–65535"),
        (("serve", "--host", "192.0.2.1"), 1, r"lyssna på 192.0.2.1\. Välj .* --host"),
        (("saldo", "--fel"), 2, "Flaggan --fel finns inte"),
        (("saldo", "--per"), 2, "Flaggan --per behöver ett värde"),
        (("saldo", "ett", "två"), 2, "För många argument: ett två"),
        (("saldo", "--budgetar", "x"), 2, "--budgetar ska vara ett heltal"),
        (("saldo", "--per", "2024-02-30"), 2, "finns inte i kalendern"),
        (("saldo", "--per", "20240320"), 2, "ÅÅÅÅ-MM-DD"),
        (("saldo", "--per", "i dag"), 2, "ÅÅÅÅ-MM-DD"),
        (("saldo", "--kand", "2024-03-20T12:00:00"), 2, "tidszon"),
        (("saldo", "--kand", "-1"), 2, "kand"),
        (("rebuild", "fel"), 2, "Projektionen fel finns inte. Välj en av: saldon, uppgifter"),
        (("token",), 2, "--sub saknas"),
        (("token", "--sub", "a", "--roll", "chef"), 2, "Rollen chef finns inte"),
        (("token", "--sub", "a", "--roll", "ekonom", "--org", "1"), 2, "organisationsnumret"),
        (("token", "--sub", " ", "--roll", "ekonom"), 2, "icke-tom rad"),
        (("token", "--sub", "x" * 501, "--roll", "ekonom"), 2, "--sub: får ha högst 500 tecken"),
        (("token", "--sub", "a", "--roll", "ekonom", "--minuter", "0"), 2, "1–1440"),
        (("saldo", "--kand", "99999"), 1, "Position 99999 finns inte ännu"),
        (("arende", "finns-inte"), 3, "finns-inte finns inte, eller var inte känt då"),
        (("saldo", "--utlysning", "U 1"), 3, "U 1 finns inte"),
        (("saldo", "--mottagare", "202100-0555"), 3, "202100-0555 finns inte"),
        (("saldo", "--anslagspost", "9 1:6 99"), 3, "9 1:6 99 finns inte"),
        (("arende", "6f0b3c5e-0000-4000-8000-00000000dead"), 3, "finns inte"),
    ],
)
def test_fel_pa_svenska(
    kommando: Kommandorad, argument: tuple[str, ...], kod: int, text: str
) -> None:
    svar = kommando(*argument)
    if not argument:
        svar = svar._replace(ut="")  # the help
    krav_fel(svar, kod, text)
    assert not ENGELSKA.search(svar.fel)


class Farg(StrEnum):
    ROD = "rod"
    BLA = "bla"


@pytest.mark.parametrize(
    ("argument", "text"),
    [
        ((), "antal saknas"),
        (("x",), "antal ska vara ett heltal"),
        (("0",), "antal ska vara minst 1"),
        (("10",), "antal får vara högst 9"),
        (("1", "--farg", "gul"), "--farg ska vara ett av rod, bla"),
        (("1", "--fil", "."), "--fil har ett ogiltigt värde"),
    ],
)
def test_vad_ett_nytt_kommando_skulle_kunna_ta(argument: tuple[str, ...], text: str) -> None:
    """Kinds of values that no command has yet, or has not long had."""
    program = typer.Typer(cls=Grupp)

    @program.command(cls=Kommando)
    def ett(
        antal: Annotated[int, typer.Argument(min=1, max=9)],
        farg: Farg = Farg.ROD,
        fil: Annotated[Path, typer.Option(dir_okay=False, exists=True)] = Path(__file__),
    ) -> None:
        """Do nothing."""

    with pytest.raises(typer.BadParameter) as fel:
        program(list(argument), standalone_mode=False)
    svar = besked(fel.value)
    assert svar is not None
    assert svar == (f"{text}. Se: liggare --help", 2)


def test_hjalpen_ar_pa_svenska(kommando: Kommandorad) -> None:
    """Also what the library that writes it says in every program."""
    for namn in (None, *(k.callback.__name__ for k in app.registered_commands if k.callback)):
        hjalp = kommando(*([namn] if namn else []), "--help").ut
        assert "Användning (usage): liggare" in hjalp
        assert not ENGELSKA.search(re.sub(r"\([a-z ]+\)", "", hjalp)), hjalp


@pytest.mark.parametrize(
    ("namn", "varde", "text"),
    [
        ("LIGGARE_HEMLIGHET", "för kort", "minst 32 tecken"),
        ("LIGGARE_STORSTA_ANROP", "mycket", "LIGGARE_STORSTA_ANROP"),
        ("LIGGARE_KATALOG", __file__, "LIGGARE_KATALOG"),
    ],
)
def test_fel_i_installningarna(
    kommando: Kommandorad, monkeypatch: pytest.MonkeyPatch, namn: str, varde: str, text: str
) -> None:
    monkeypatch.setenv(namn, varde)
    svar = kommando("token", "--sub", "a", "--roll", "ekonom")
    krav_fel(svar, 2 if "STORSTA" in namn else 1, text)


@pytest.mark.parametrize("argument", [("saldo",), ("arende",), ("kontrollera",), ("follow",)])
@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("mysql://anna:hemligt@nej/x", "adress går inte att tolka"),
        ("skräp", "adress går inte att tolka"),
        ("postgresql://anna:hemligt@127.0.0.1:1/x", "Databasen svarar inte"),
    ],
)
def test_en_databas_som_inte_finns(
    kommando: Kommandorad,
    monkeypatch: pytest.MonkeyPatch,
    url: str,
    text: str,
    argument: tuple[str, ...],
) -> None:
    """And no password is printed."""
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("DATABASE_FOLLOWER_URL", url)
    svar = kommando(*argument)
    krav_fel(svar, 1, text)
    assert "hemligt" not in svar.fel


def test_en_omigrerad_databas(
    gemensam_databas: Databas,
    tom_databas: Databas,
    kommando: Kommandorad,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It says what to run, and that helps."""
    assert tom_databas.agare_url is not None
    monkeypatch.setenv("DATABASE_URL", tom_databas.app_url)
    krav_fel(kommando("saldo"), 1, "DATABASE_FOLLOWER_URL saknas")
    monkeypatch.setenv("DATABASE_FOLLOWER_URL", tom_databas.foljare_url)
    krav_fel(kommando("saldo"), 1, r"saknar \d+ migreringar. Kör: liggare migrate")
    krav_fel(kommando("migrate"), 1, "DATABASE_OWNER_URL saknas")
    monkeypatch.setenv("DATABASE_OWNER_URL", tom_databas.agare_url)
    assert kommando("migrate").ut.startswith("Kört: 0001_")
    assert kommando("migrate").ut.strip() == "Databasen är aktuell."
    assert kommando("saldo").kod == 0


def test_tabeller_av_en_annan_version(yttre: Databas, kommando: Kommandorad) -> None:
    assert yttre.agare_url is not None
    with psycopg.connect(yttre.agare_url) as conn:
        conn.execute("UPDATE vy.projektion SET version = 0 WHERE namn = 'saldon'")
    krav_fel(kommando("saldo"), 1, "Tabellerna saldon ska göras om. Kör: liggare migrate")


def test_en_inloggning_som_far_for_mycket(
    yttre: Databas, kommando: Kommandorad, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The owner may write past the function."""
    assert yttre.agare_url is not None
    monkeypatch.setenv("DATABASE_URL", yttre.agare_url)
    for argument in (("saldo",), ("serve", "--port", "1"), ("kontrollera",)):
        krav_fel(kommando(*argument), 1, "DATABASE_URL har rätt att ändra i loggen")
    monkeypatch.setenv("DATABASE_URL", yttre.app_url)
    monkeypatch.setenv("DATABASE_FOLLOWER_URL", yttre.agare_url)
    krav_fel(kommando("saldo"), 1, "DATABASE_FOLLOWER_URL har rätt att ändra i loggen")


def test_en_inloggning_for_bade_applikation_och_foljare(
    yttre: Databas, kommando: Kommandorad, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The application may not write the tables: the follower's login is not for it."""
    monkeypatch.setenv("DATABASE_URL", yttre.foljare_url)
    krav_fel(kommando("saldo"), 1, "ska ha var sin inloggning")


def test_en_inloggning_som_inte_far_nagot(
    yttre: Databas, kommando: Kommandorad, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert yttre.agare_url is not None
    with psycopg.connect(yttre.agare_url) as conn:
        conn.execute("DROP ROLE IF EXISTS frammande")
        conn.execute("CREATE ROLE frammande LOGIN")
    url = psycopg.conninfo.make_conninfo(yttre.app_url, user="frammande")
    monkeypatch.setenv("DATABASE_URL", url)
    krav_fel(kommando("saldo"), 1, "Databasen vägrar")


def test_en_demonstrationslogg_ar_ingen_riktig_logg(
    simulerad_databas: Databas, kommando: Kommandorad, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert simulerad_databas.agare_url is not None
    monkeypatch.setenv("DATABASE_URL", simulerad_databas.app_url)
    monkeypatch.setenv("DATABASE_FOLLOWER_URL", simulerad_databas.foljare_url)
    for argument in (("saldo",), ("serve", "--port", "1"), ("kontrollera",)):
        krav_fel(kommando(*argument), 1, "demonstrationslogg")
    monkeypatch.setenv("DATABASE_OWNER_URL", simulerad_databas.agare_url)
    krav_fel(kommando("migrate"), 1, "demonstrationslogg")


def test_en_riktig_logg_ar_ingen_demonstrationslogg(
    pg_katalog: Path, kommando: Kommandorad, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(miljomodul, "version", lambda: "prov")
    inbyggd(pg_katalog, "liggare_demo_prov").migrera(sedan=uppratta)
    for argument in (("demo", "--no-serve"), ("saldo", "--demo")):
        krav_fel(kommando(*argument), 1, "Databasen innehåller en riktig logg")
