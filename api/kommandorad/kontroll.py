"""`liggare kontrollera`: what the check of the log found, for people."""

from __future__ import annotations

from time import monotonic
from typing import NamedTuple

from rich.console import Console
from rich.progress import Progress, TaskID, TextColumn

from api.listor.texter import pa_svenska
from projections import kontroll
from projections.kontroll.fynd import Framsteg, tyst
from projections.listor.avvikelser import Avvikelse


class Besked(NamedTuple):
    """What `liggare kontrollera` says.

    `avvikelser` break a promise; `anmarkningar` are allowed but worth knowing. `osett` is what
    would not have been found.
    """

    fakta: int
    avvikelser: list[str]
    anmarkningar: list[str]
    osett: list[str]


def kontrollera(url: str, stapel: Progress | None = None) -> Besked:
    """Read the whole log, in one snapshot of the database; `stapel` is told how far it has come."""
    funnet = kontroll.kontrollera(url, tyst if stapel is None else _framsteg(stapel))
    dubbletter = map(_i_ord, funnet.dubbletter)
    return Besked(
        funnet.fakta,
        funnet.avvikelser,
        [*funnet.overtrasserade, *dubbletter],
        funnet.osett,
    )


def stapel(konsol: Console) -> Progress:
    """How far it has come, for how long, and at what rate; gone when it is done."""
    return Progress(
        *Progress.get_default_columns(),
        TextColumn("{task.fields[takt]}"),
        console=konsol,
        transient=True,
        disable=not konsol.is_terminal,
    )


def _framsteg(stapel: Progress) -> Framsteg:
    delar: dict[str, tuple[TaskID, float]] = {}

    def beratta(vad: str, gjort: int, allt: int) -> None:
        if vad not in delar:
            delar[vad] = stapel.add_task(vad, total=None, takt=""), monotonic()
        del_, borjade = delar[vad]
        takt = gjort / max(monotonic() - borjade, 0.001)
        stapel.update(del_, completed=gjort, total=allt, takt=f"{takt:.0f} per sekund")

    return beratta


def _i_ord(dubblett: Avvikelse) -> str:
    return (
        f"{pa_svenska('slag', dubblett.slag).capitalize()}: {dubblett.uppgift},"
        f" vid position {dubblett.samma_som_position} och {dubblett.position}."
    )
