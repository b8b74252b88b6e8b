"""`liggare` as a program of its own, in an empty folder: nothing installed, nothing set up."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.store.hjalp.loggen import vanta_pa

ROT = Path(__file__).parents[3]
TALAMOD = 60.0
MAIN = "from api.kommandorad import main; main()"


@pytest.fixture(scope="module")
def miljon() -> Iterator[dict[str, str]]:
    """The environment of somebody who has just downloaded it; the folder goes with the test."""
    rensad = {n: v for n, v in os.environ.items() if not n.startswith(("DATABASE_", "LIGGARE_"))}
    with tempfile.TemporaryDirectory(prefix="liggare-ny-", ignore_cleanup_errors=True) as katalog:
        yield {**rensad, "LIGGARE_KATALOG": katalog, "PYTHONPATH": str(ROT), "PYTHONUTF8": "1"}


def _argument(*argument: str) -> list[str]:
    return [sys.executable, "-c", MAIN, *argument]


def kor_program(miljon: dict[str, str], *argument: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _argument(*argument),
        env=miljon,
        capture_output=True,
        text=True,
        timeout=TALAMOD,
        check=False,
    )


@contextmanager
def igang(miljon: dict[str, str], *argument: str) -> Iterator[subprocess.Popen[str]]:
    """A program that runs until it is interrupted."""
    with subprocess.Popen(
        _argument(*argument),
        env={**miljon, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            yield program
        finally:
            program.kill()


def avbryt(program: subprocess.Popen[str]) -> tuple[int, str]:
    """Ctrl-C; the exit code and what it said on stderr."""
    program.send_signal(signal.SIGINT)
    _, fel = program.communicate(timeout=TALAMOD)
    return program.returncode, fel


def _ledig_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port: int = s.getsockname()[1]
        return port


def test_fran_ingenting_till_ett_svar_over_http(miljon: dict[str, str]) -> None:
    """The demonstration, a token, and the API that takes it; Ctrl-C ends it without a word."""
    demo = kor_program(miljon, "demo", "--no-serve")
    assert (demo.returncode, demo.stderr) == (0, "")
    assert sum("22 250 000 kr" in rad for rad in demo.stdout.splitlines()) == 6
    assert "133 500 000" in demo.stdout
    token = kor_program(miljon, "token", "--sub", "anna", "--roll", "granskare", "--demo")
    headers = {"Authorization": f"Bearer {token.stdout.strip()}"}
    port = _ledig_port()
    rot = f"http://127.0.0.1:{port}/statsbidrag/v1"

    def svarar() -> bool:
        try:
            return httpx.get(f"{rot}/beredskap").status_code == 200
        except httpx.ConnectError:
            return False

    with igang(miljon, "serve", "--demo", "--port", str(port)) as program:
        assert program.stdout is not None
        assert rot in program.stdout.readline()
        vanta_pa(svarar)
        arenden = httpx.get(f"{rot}/arenden", headers=headers).json()
        runda = [a for a in arenden["arenden"] if a["diarienummer"].startswith("81472/2023")]
        assert [a["saldo"]["floden"]["utbetalt"] for a in runda] == ["22250000.00"] * 6

        for kommando in (("serve", "--demo"), ("demo",)):
            upptagen = kor_program(miljon, *kommando, "--port", str(port))
            assert (upptagen.returncode, upptagen.stdout) == (1, "")
            assert upptagen.stderr == (
                f"Fel: Porten {port} är upptagen. Välj en annan, t.ex. --port {port + 1}.\n"
            )

        kod, fel = avbryt(program)
        assert kod in (0, 130)
        assert "Traceback" not in fel


def test_follow_tills_den_avbryts(miljon: dict[str, str]) -> None:
    with igang(miljon, "follow", "--demo") as program:
        assert program.stdout is not None
        assert program.stdout.readline().startswith("Följer loggen")
        assert avbryt(program) == (130, "")


def test_ett_fel_har_en_kod_och_ingen_stack(miljon: dict[str, str]) -> None:
    svar = kor_program(miljon, "saldo", "--per", "i dag")
    assert (svar.returncode, svar.stdout) == (2, "")
    assert svar.stderr == "Fel: --per i dag: dagen anges som ÅÅÅÅ-MM-DD. Se: liggare --help\n"


@pytest.mark.parametrize(
    "argument", [("--help",), ("lista",), ("lista", "--json"), ("arende", "å")]
)
def test_en_terminal_som_bara_kan_ascii_far_utf8(
    miljon: dict[str, str], argument: tuple[str, ...]
) -> None:
    """Also what was written to the program is UTF-8 there."""
    i_ascii = miljon | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    i_utf8 = miljon | {"LC_ALL": "C.UTF-8"}
    svar = [_ra(miljo_, *argument) for miljo_ in (i_ascii, i_utf8)]
    assert svar[0] == svar[1]
    assert "å" in (svar[0][1] + svar[0][2]).decode()


def test_en_terminal_som_inte_kan_allt(miljon: dict[str, str]) -> None:
    """A letter that it cannot show is no reason to stop; in JSON none is lost."""
    grekisk = miljon | {"PYTHONUTF8": "0", "PYTHONIOENCODING": "iso-8859-7"}  # Greek
    kod, ut, fel = _ra(grekisk, "lista")
    assert (kod, fel) == (0, b"")
    assert b"?ppna ?renden" in ut
    assert json.loads(_ra(grekisk, "lista", "--json")[1])[0]["rubrik"] == "Öppna ärenden"


def _ra(miljon: dict[str, str], *argument: str) -> tuple[int, bytes, bytes]:
    svar = subprocess.run(
        _argument(*argument), env=miljon, capture_output=True, timeout=TALAMOD, check=False
    )
    return svar.returncode, svar.stdout, svar.stderr


@pytest.mark.parametrize("argument", [("--help",), ("lista",), ("lista", "--json")])
def test_den_som_slutar_lasa_far_inget_fel(
    miljon: dict[str, str], argument: tuple[str, ...]
) -> None:
    """`liggare lista | head -1`, and one that reads nothing at all."""
    las, skriv = os.pipe()
    os.close(las)
    with os.fdopen(skriv, "wb") as stangd:
        svar = subprocess.run(
            _argument(*argument), env=miljon, stdout=stangd, stderr=subprocess.PIPE, check=False
        )
    assert (svar.returncode, svar.stderr) == (1, b"")


@pytest.mark.parametrize("argument", [("--help",), ("lista",), ("lista", "--json")])
def test_en_full_skiva_sags_i_en_mening(miljon: dict[str, str], argument: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        svar = subprocess.run(
            _argument(*argument), env=miljon, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert svar.returncode == 1
    assert svar.stderr.decode() == "Fel: det finns ingen plats kvar att skriva på.\n"


def test_avbruten_medan_den_laddas(miljon: dict[str, str]) -> None:
    """Before it has been able to say anything: as quietly as later."""
    avbrott = "import signal, sys; from api.kommandorad import main;"
    avbrott += " sys.meta_path.insert(0, type('', (), {'find_spec':"
    avbrott += " lambda *_: signal.raise_signal(signal.SIGINT)})); main()"
    svar = subprocess.run(
        [sys.executable, "-c", avbrott], env=miljon, capture_output=True, check=False
    )
    assert (svar.returncode, svar.stdout, svar.stderr) == (130, b"", b"")


def test_servern_vacker_sin_egen_databas(miljon: dict[str, str]) -> None:
    """Killed under a server that runs on it, it is started again, with all that it held."""
    port = _ledig_port()
    adress = f"http://127.0.0.1:{port}/statsbidrag/v1/beredskap"
    pidfil = Path(miljon["LIGGARE_KATALOG"]) / "pg" / "postmaster.pid"

    def pid() -> str | None:
        """The postmaster's; None while the file is being written or is not there."""
        try:
            return pidfil.read_text().split()[0]
        except (FileNotFoundError, IndexError):
            return None

    def redo() -> bool:
        try:
            return httpx.get(adress, timeout=TALAMOD).status_code == 200
        except httpx.ConnectError:
            return False

    with igang(miljon, "serve", "--demo", "--port", str(port)) as program:
        vanta_pa(redo)
        gammal = pid()
        assert gammal is not None
        os.kill(int(gammal), signal.SIGKILL)
        vanta_pa(lambda: pid() not in (None, gammal))
        vanta_pa(redo)
        assert httpx.get(adress).json()["huvud"] == 506
        avbryt(program)


def test_sigterm_lamnar_ingen_databas_kvar(miljon: dict[str, str]) -> None:
    """As systemd ends it; also after one that was killed and said no goodbye."""
    for sist in (signal.SIGKILL, signal.SIGTERM):
        with igang(miljon, "follow") as program:
            assert program.stdout is not None
            assert program.stdout.readline().startswith("Följer loggen")
            program.send_signal(sist)
            program.wait(TALAMOD)
    assert program.returncode == 143
    assert not (Path(miljon["LIGGARE_KATALOG"]) / "pg" / "postmaster.pid").exists()


def test_bara_den_som_svarar_over_http_laser_in_api_et(miljon: dict[str, str]) -> None:
    """It takes a second that every other command would have to wait for."""
    fraga = "import sys, api.kommandorad.korning; sys.exit('api.app' in sys.modules)"
    svar = subprocess.run([sys.executable, "-c", fraga], env=miljon, timeout=TALAMOD, check=False)
    assert svar.returncode == 0
