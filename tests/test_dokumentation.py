"""The documentation is tried: its commands are run, its figures compared, its links followed."""

from __future__ import annotations

import io
import os
import re
import shlex
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from api.kommandorad.korning import kor as kommandorad
from docs.skapa import handledning, katalog, resurser, tillstand
from projections.uppgifter.lage import Lage
from tests.hjalp.sidorna import krav_aktuella

ROT = Path(__file__).parent.parent
LIGGARE = Path(sys.executable).parent / "liggare"
SKRIVS_AV = (katalog, resurser, tillstand, handledning)
SIDOR = [ROT / "README.md", *sorted((ROT / "docs").rglob("*.md"))]
BOKSTAVER = "abcdefghijklmnopqrstuvwxyzåäö"


def kor(*argument: str, katalog: Path) -> str:
    """Run `liggare` as the README says, and give what it prints."""
    miljo = {**os.environ, "LIGGARE_KATALOG": str(katalog)}
    miljo.pop("DATABASE_URL", None)
    svar = subprocess.run(
        [str(LIGGARE), *argument], env=miljo, cwd=ROT, capture_output=True, text=True, timeout=120
    )
    assert svar.returncode == 0, svar.stderr
    return svar.stdout


def svar_pa(kommando: str, katalog: Path) -> str:
    """The same, in this process: when the program starts as it should, what it answers."""
    ut = io.StringIO()
    with pytest.MonkeyPatch.context() as miljon, redirect_stdout(ut):
        miljon.setenv("LIGGARE_KATALOG", str(katalog))
        miljon.delenv("DATABASE_URL", raising=False)
        miljon.chdir(ROT)
        assert kommandorad(shlex.split(kommando)) == 0
    return ut.getvalue()


def rader(text: str) -> list[str]:
    """Lines without the white space that a table pads with, and without empty ones."""
    return [" ".join(rad.split()) for rad in text.splitlines() if rad.strip()]


@pytest.fixture(scope="module")
def demokatalog(pg_katalog: Path) -> Path:
    """A folder in which the demonstration has been played."""
    kor("demo", "--no-serve", katalog=pg_katalog)
    return pg_katalog


def test_readme_shows_what_the_demo_prints(demokatalog: Path) -> None:
    """Every line of the block is printed, in that order."""
    [block] = re.findall(r"```text\n(.*?)```", (ROT / "README.md").read_text(), re.S)
    skrivet = iter(rader(kor("demo", "--no-serve", katalog=demokatalog)))
    assert all(rad in skrivet for rad in rader(block))


def _kommandon() -> list[tuple[str, str]]:
    """The commands of the README that promise a figure in a comment, and the figure."""
    block = "\n".join(re.findall(r"```bash\n(.*?)```", (ROT / "README.md").read_text(), re.S))
    return [
        (kommando.strip(), lofte)
        for kommando, lofte in re.findall(r"^liggare (saldo[^#]*)#.*?([\d ]+ kr)", block, re.M)
    ]


@pytest.mark.parametrize(("kommando", "lofte"), _kommandon())
def test_readme_commands_print_the_figure_that_they_promise(
    demokatalog: Path, kommando: str, lofte: str
) -> None:
    assert f"Beviljat {lofte.strip()}" in rader(svar_pa(kommando, demokatalog))


def test_readme_promises_three_figures() -> None:
    assert [lofte.strip() for _, lofte in _kommandon()] == ["0 kr", "133 500 000 kr", "0 kr"]


def _exempel() -> list[tuple[str, str]]:
    """The commands of docs/rapporter.md, and what stands under each."""
    sidan = (ROT / "docs" / "rapporter.md").read_text()
    return re.findall(r"```bash\nliggare ([^\n]*)\n```\n\n```text\n(.*?)```", sidan, re.S)


@pytest.mark.parametrize(("kommando", "utskrift"), _exempel())
def test_the_reports_page_shows_what_its_commands_print(
    demokatalog: Path, kommando: str, utskrift: str
) -> None:
    """Every line is printed, in that order."""
    skrivet = iter(rader(svar_pa(kommando, demokatalog)))
    for rad in rader(utskrift):
        assert any(skriven.startswith(rad) for skriven in skrivet), rad


def test_the_reports_page_tries_every_command() -> None:
    sidan = (ROT / "docs" / "rapporter.md").read_text()
    assert len(_exempel()) == len(re.findall(r"^liggare ", sidan, re.M)) >= 5


def test_what_is_made_from_the_code_is_what_the_code_gives() -> None:
    """But what plays much: the tutorial (tests/handledning), every scenario (test_alla.py)."""
    krav_aktuella([*katalog.SIDOR, *resurser.SIDOR])


def test_every_page_that_says_so_is_made_from_the_code() -> None:
    """And names the module that gives it."""
    skrivna = {
        str(sida.relative_to(ROT)): traff[1]
        for sida in SIDOR
        if (traff := re.search(r"<!-- Skriven av (\S+) ur", sida.read_text()))
    }
    moduler = {
        sida: f"docs/skapa/{modul.__name__.rpartition('.')[2]}.py"
        for modul in SKRIVS_AV
        for sida in modul.SIDOR
        if sida.endswith(".md")
    }
    assert skrivna == moduler


@pytest.mark.parametrize("sida", SIDOR, ids=lambda sida: sida.name)
def test_links_lead_somewhere(sida: Path) -> None:
    lankar = re.findall(r"\]\((?!https?:)([^)#]+)", sida.read_text())
    assert [lank for lank in lankar if not (sida.parent / lank).exists()] == []


@pytest.mark.parametrize("sida", SIDOR, ids=lambda sida: sida.name)
def test_tests_that_the_documentation_names_exist(sida: Path) -> None:
    """A guarantee that names its test must not outlive it."""
    filer = {f.name for f in (ROT / "tests").rglob("test_*.py")}
    assert set(re.findall(r"test_\w+\.py", sida.read_text())) <= filer


def test_every_decision_is_in_the_list() -> None:
    sidor = {f.name for f in (ROT / "docs" / "adr").glob("0*.md")}
    lista = (ROT / "docs" / "adr" / "README.md").read_text()
    assert re.findall(r"\((0\d+[^)]*\.md)\)", lista) == sorted(sidor)


def test_the_words_are_in_the_order_of_the_alphabet() -> None:
    """The Swedish one: å, ä and ö after z. So a word that stands twice is seen."""
    sida = (ROT / "docs" / "ordlista.md").read_text()
    ord_ = re.findall(r"^\| ([^|`]+?) \|", sida.split("\n## ")[0], re.MULTILINE)[1:]
    assert ord_ == sorted(set(ord_), key=lambda o: [BOKSTAVER.find(b) for b in o.lower()])


def test_every_state_of_a_case_is_said_to_those_who_read_it() -> None:
    sida = (ROT / "docs" / "api.md").read_text()
    assert {f"`{lage.value}`" for lage in Lage} <= set(re.findall(r"`[a-z-]+`", sida))


def test_nothing_in_the_repository_names_a_package_index_or_this_machine() -> None:
    """Pins have hashes and no addresses; paths belong to nobody's machine."""
    filer = subprocess.run(
        ["git", "ls-files"], cwd=ROT, capture_output=True, text=True, check=True
    ).stdout.split()
    ord_ = ("pypi" + ".org", "python" + "hosted", "--index" + "-url", "/ro" + "ot/", "/wo" + "rk/")
    forbjudet = re.compile("|".join(map(re.escape, ord_)))
    traffar = [
        f
        for f in filer
        if (ROT / f).exists() and forbjudet.search((ROT / f).read_text(errors="ignore"))
    ]
    assert traffar == []
