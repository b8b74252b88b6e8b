"""Prints the help of every command, and what those that read print of the demonstration.

It is run as a program of its own, since the width and the colours are chosen when it starts. The
commands are found in the program: one that is new has its help here, and if it reads at
(per, kand) it must be said in `SKARMAR` how to ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer

from api.kommandorad.korning import kor
from api.kommandorad.program import app
from projections.listor import LISTOR
from projections.motor import lasning

TRYCKT = "exempel/publicerat/socialstyrelsen-2025-09-09.toml"
NAR = ("--demo", "--per", "2025-02-07")
"""A day on which something is left to do: ordered, unpaid, not yet accounted for."""
SKARMAR: dict[str, tuple[tuple[str, ...], ...]] = {
    "saldo": ((), ("--utlysning", "81472/2023"), ("--arende", "81472/2023-3")),
    "arende": ((), ("81472/2023-3",), ("PÅHITTAD-2025-1",)),
    "mottagare": ((), ("232100-0016",)),
    "lista": ((), *((namn,) for namn in LISTOR)),
    "rapport samlad": (("2019:7", "2024"),),
    "rapport arsserie": (("2019:7", "2024"),),
    "rapport jamfor": ((TRYCKT,),),
    "rapport uppdrag": (("S2015/08198/FS",),),
    "rapport bokslut": ((),),
    "rapport bemyndigande": (("2024",),),
    "rapport avstamning": (("202100-0555", "2024-03"),),
}
"""How each command that reads at (per, kand) is asked."""


def main() -> None:
    vars(lasning)["POLLINTERVALL"] = 0.01  # every command waits for it at its end
    alla = dict(_kommandon(typer.main.get_command(app), ()))
    print("=== hjalp.txt")
    for namn in alla:
        _visa(*namn.split(), "--help")
    laser = [n for n, k in alla.items() if any("--per" in p.opts for p in k.params)]
    assert laser == [*SKARMAR], f"säg i SKARMAR hur de frågas: {laser}"
    for namn in laser:
        print(f"=== skarmar/{namn.replace(' ', '-')}.txt")
        for argument in SKARMAR[namn]:
            _visa(*namn.split(), *argument, *NAR)
    print("=== skarmar/kontrollera.txt")
    _visa("kontrollera", "--demo")


def _kommandon(kommando: Any, namn: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    yield " ".join(namn), kommando
    for del_, inre in getattr(kommando, "commands", {}).items():
        yield from _kommandon(inre, (*namn, del_))


def _visa(*argument: str) -> None:
    print("$", " ".join(("liggare", *argument)), flush=True)
    if kod := kor([*argument]):
        print(f"(slutkod {kod})")
    print(flush=True)


if __name__ == "__main__":
    main()
