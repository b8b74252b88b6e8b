"""`liggare` as a program of its own, in an empty folder: nothing installed, nothing set up."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest

from tests.api.hjalp.programmet import (
    FULL,
    HIT,
    STANGD,
    TALAMOD,
    Kommando,
    Miljo,
    Svar,
    igang,
    kor_alla,
    kor_program,
    ledig_port,
    miljon_i,
)
from tests.store.hjalp.loggen import vanta_pa

SKRIVER = (("--help",), ("lista",), ("lista", "--json"))
FEL_DAG = ("saldo", "--per", "i dag")
KOMMANDON = (*SKRIVER, ("arende", "å"), FEL_DAG)


@pytest.fixture(scope="module")
def miljon() -> Iterator[Miljo]:
    """The folder goes with the last test."""
    with tempfile.TemporaryDirectory(prefix="liggare-ny-", ignore_cleanup_errors=True) as katalog:
        yield miljon_i(katalog)


class Server(NamedTuple):
    program: subprocess.Popen[str]
    port: int
    rot: str
    demo: subprocess.CompletedProcess[str]
    """What was run before it."""

    def redo(self) -> bool:
        try:
            return httpx.get(f"{self.rot}/beredskap", timeout=TALAMOD).status_code == 200
        except httpx.ConnectError:
            return False


@pytest.fixture(scope="module")
def server(miljon: Miljo) -> Iterator[Server]:
    """The demonstration is played, and served until the last test that asks for it stops it."""
    demo = kor_program(miljon, "demo", "--no-serve")
    port = ledig_port()
    rot = f"http://127.0.0.1:{port}/statsbidrag/v1"
    with igang(miljon, "serve", "--demo", "--port", str(port)) as program:
        assert program.stdout is not None
        assert rot in program.stdout.readline()
        igangsatt = Server(program, port, rot, demo)
        vanta_pa(igangsatt.redo)
        yield igangsatt


def avbryt(program: subprocess.Popen[str]) -> tuple[int, str]:
    """Ctrl-C; the exit code and what it said on stderr."""
    program.send_signal(signal.SIGINT)
    _, fel = program.communicate(timeout=TALAMOD)
    return program.returncode, fel


def test_fran_ingenting_till_ett_svar_over_http(miljon: Miljo, server: Server) -> None:
    """The demonstration, a token, and the API that takes it."""
    assert (server.demo.returncode, server.demo.stderr) == (0, "")
    assert sum("22 250 000 kr" in rad for rad in server.demo.stdout.splitlines()) == 6
    assert "133 500 000" in server.demo.stdout
    token = kor_program(miljon, "token", "--sub", "anna", "--roll", "granskare", "--demo")
    headers = {"Authorization": f"Bearer {token.stdout.strip()}"}
    arenden = httpx.get(f"{server.rot}/arenden", headers=headers).json()
    runda = [a for a in arenden["arenden"] if a["diarienummer"].startswith("81472/2023")]
    assert [a["saldo"]["floden"]["utbetalt"] for a in runda] == ["22250000.00"] * 6


def test_en_port_som_ar_upptagen(miljon: Miljo, server: Server) -> None:
    port = ("--port", str(server.port))
    for upptagen in kor_alla(miljon, (("serve", "--demo", *port), ("demo", *port))):
        assert (upptagen.kod, upptagen.ut) == (1, b"")
        assert upptagen.fel.decode() == (
            f"Fel: Porten {server.port} är upptagen. Välj en annan, t.ex. --port"
            f" {server.port + 1}.\n"
        )


def test_servern_vacker_sin_egen_databas(miljon: Miljo, server: Server) -> None:
    """Killed under a server that runs on it, it is started again, with all that it held."""
    pidfil = Path(miljon["LIGGARE_KATALOG"]) / "pg" / "postmaster.pid"

    def pid() -> str | None:
        """The postmaster's; None while the file is being written or is not there."""
        try:
            return pidfil.read_text().split()[0]
        except (FileNotFoundError, IndexError):
            return None

    gammal = pid()
    assert gammal is not None
    os.kill(int(gammal), signal.SIGKILL)
    vanta_pa(lambda: pid() not in (None, gammal))
    vanta_pa(server.redo)
    assert httpx.get(f"{server.rot}/beredskap").json()["huvud"] == 506


def test_servern_slutar_utan_ett_ord(server: Server) -> None:
    """Ctrl-C: the last that asks for it."""
    kod, fel = avbryt(server.program)
    assert kod in (0, 130)
    assert "Traceback" not in fel


def test_follow_tills_den_avbryts(miljon: Miljo) -> None:
    with igang(miljon, "follow", "--demo") as program:
        assert program.stdout is not None
        assert program.stdout.readline().startswith("Följer loggen")
        assert avbryt(program) == (130, "")


Svaren = dict[tuple[str, Kommando], Svar]


@pytest.fixture(scope="module")
def svaren(miljon: Miljo) -> Svaren:
    """By where each command writes."""
    i_utf8, dit = miljon | {"LC_ALL": "C.UTF-8"}, (HIT, STANGD, FULL)
    alla = [(vart, kommando) for vart in dit for kommando in KOMMANDON]
    return dict(zip(alla, kor_alla(i_utf8, KOMMANDON, dit), strict=True))


def test_ett_fel_har_en_kod_och_ingen_stack(svaren: Svaren) -> None:
    svar = svaren[HIT, FEL_DAG]
    assert (svar.kod, svar.ut) == (2, b"")
    dagen = "Fel: --per i dag: dagen anges som ÅÅÅÅ-MM-DD. Se: liggare --help\n"
    assert svar.fel.decode() == dagen


def test_en_terminal_som_bara_kan_ascii_far_utf8(miljon: Miljo, svaren: Svaren) -> None:
    """Also what was written to the program is UTF-8 there."""
    i_ascii = miljon | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for kommando, svar in zip(KOMMANDON, kor_alla(i_ascii, KOMMANDON), strict=True):
        assert svar == svaren[HIT, kommando]
        assert "å" in (svar.ut + svar.fel).decode().lower()


def test_en_terminal_som_inte_kan_allt(miljon: Miljo) -> None:
    """A letter that it cannot show is no reason to stop; in JSON none is lost."""
    grekisk = miljon | {"PYTHONUTF8": "0", "PYTHONIOENCODING": "iso-8859-7"}  # Greek
    text, i_json = kor_alla(grekisk, (("lista",), ("lista", "--json")))
    assert (text.kod, text.fel) == (0, b"")
    assert b"?ppna ?renden" in text.ut
    assert json.loads(i_json.ut)[0]["rubrik"] == "Öppna ärenden"


@pytest.mark.parametrize("kommando", SKRIVER)
def test_den_som_slutar_lasa_far_inget_fel(svaren: Svaren, kommando: Kommando) -> None:
    """`liggare lista | head -1`, and one that reads nothing at all."""
    assert svaren[STANGD, kommando] == (1, b"", b"")


@pytest.mark.parametrize("kommando", SKRIVER)
def test_en_full_skiva_sags_i_en_mening(svaren: Svaren, kommando: Kommando) -> None:
    mening = "Fel: det finns ingen plats kvar att skriva på.\n"
    assert svaren[FULL, kommando] == (1, b"", mening.encode())


def test_avbruten_medan_den_laddas(miljon: Miljo) -> None:
    """Before it has been able to say anything: as quietly as later."""
    avbrott = "import signal, sys; from api.kommandorad import main;"
    avbrott += " sys.meta_path.insert(0, type('', (), {'find_spec':"
    avbrott += " lambda *_: signal.raise_signal(signal.SIGINT)})); main()"
    svar = subprocess.run(
        [sys.executable, "-c", avbrott], env=miljon, capture_output=True, check=False
    )
    assert (svar.returncode, svar.stdout, svar.stderr) == (130, b"", b"")


def test_sigterm_lamnar_ingen_databas_kvar(miljon: Miljo) -> None:
    """As systemd ends it; also after one that was killed and said no goodbye."""
    for sist in (signal.SIGKILL, signal.SIGTERM):
        with igang(miljon, "follow") as program:
            assert program.stdout is not None
            assert program.stdout.readline().startswith("Följer loggen")
            program.send_signal(sist)
            program.wait(TALAMOD)
    assert program.returncode == 143
    assert not (Path(miljon["LIGGARE_KATALOG"]) / "pg" / "postmaster.pid").exists()


def test_bara_den_som_svarar_over_http_laser_in_api_et(miljon: Miljo) -> None:
    """It takes a second that every other command would have to wait for."""
    fraga = "import sys, api.kommandorad.korning; sys.exit('api.app' in sys.modules)"
    svar = subprocess.run([sys.executable, "-c", fraga], env=miljon, timeout=TALAMOD, check=False)
    assert svar.returncode == 0
