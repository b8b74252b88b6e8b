"""`liggare` as a program of its own: started, run until interrupted, or split after the start.

To start takes a second, and what is tried is mostly what comes after. So one start does for all
that is asked under one environment: it loads what every command loads, and then splits, once for
each. What the interpreter learnt of the terminal when it started, each of them has.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

Miljo = dict[str, str]
Kommando = tuple[str, ...]
ROT = Path(__file__).parents[3]
TALAMOD = 60.0
MAIN = "from api.kommandorad import main; main()"
HIT, STANGD, FULL = "", "|", "/dev/full"
"""Where a program writes: to us, to one who does not read, to a disk on which there is no room."""
FORGRENAT = f"""
import os, sys
import api.kommandorad.korning
from api.kommandorad import main

katalog, *skrivna = sys.argv[1:]
nr = 0
while skrivna:
    slut = skrivna.index("--")
    (dit, *sys.argv[1:]), skrivna = skrivna[:slut], skrivna[slut + 1:]
    nr += 1
    if gren := os.fork():
        print(os.waitstatus_to_exitcode(os.waitpid(gren, 0)[1]), flush=True)
        continue
    if dit == "{STANGD}":
        las, ut = os.pipe()
        os.close(las)
    else:
        ut = os.open(dit or f"{{katalog}}/{{nr}}.ut", os.O_WRONLY | os.O_CREAT)
    os.dup2(ut, 1)
    os.dup2(os.open(f"{{katalog}}/{{nr}}.fel", os.O_WRONLY | os.O_CREAT), 2)
    main()
"""


class Svar(NamedTuple):
    kod: int
    ut: bytes
    fel: bytes


def argument_for(*argument: str) -> list[str]:
    return [sys.executable, "-c", MAIN, *argument]


def kor_program(miljon: Miljo, *argument: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        argument_for(*argument),
        env=miljon,
        capture_output=True,
        text=True,
        timeout=TALAMOD,
        check=False,
    )


def kor_alla(
    miljon: Miljo, kommandon: Sequence[Kommando], dit: Sequence[str] = (HIT,)
) -> list[Svar]:
    """Each as if it had been started alone; all of them for each place that they write to."""
    with tempfile.TemporaryDirectory() as katalog:
        skrivna = [a for d in dit for kommando in kommandon for a in (d, *kommando, "--")]
        koder = subprocess.run(
            [sys.executable, "-c", FORGRENAT, katalog, *skrivna],
            env=miljon,
            capture_output=True,
            timeout=TALAMOD,
            check=True,
        ).stdout.split()
        assert len(koder) == len(dit) * len(kommandon)
        return [
            Svar(
                int(kod), _skrivet(Path(katalog, f"{nr}.ut")), _skrivet(Path(katalog, f"{nr}.fel"))
            )
            for nr, kod in enumerate(koder, 1)
        ]


def _skrivet(fil: Path) -> bytes:
    return fil.read_bytes() if fil.exists() else b""


@contextmanager
def igang(miljon: Miljo, *argument: str) -> Iterator[subprocess.Popen[str]]:
    """A program that runs until it is interrupted."""
    with subprocess.Popen(
        argument_for(*argument),
        env={**miljon, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            yield program
        finally:
            program.kill()


def ledig_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port: int = s.getsockname()[1]
        return port


def miljon_i(katalog: str) -> Miljo:
    """The environment of somebody who has just downloaded it."""
    rensad = {n: v for n, v in os.environ.items() if not n.startswith(("DATABASE_", "LIGGARE_"))}
    return {**rensad, "LIGGARE_KATALOG": katalog, "PYTHONPATH": str(ROT), "PYTHONUTF8": "1"}
