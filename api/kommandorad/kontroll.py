"""`liggare kontrollera`: what the check of the log found, for people."""

from __future__ import annotations

from typing import NamedTuple

from api.listor.texter import pa_svenska
from projections import kontroll
from projections.listor.avvikelser import Avvikelse


class Besked(NamedTuple):
    """What `liggare kontrollera` says.

    `avvikelser` break a promise; `anmarkningar` are allowed but worth knowing.
    """

    fakta: int
    avvikelser: list[str]
    anmarkningar: list[str]


def kontrollera(url: str) -> Besked:
    """Read the whole log, in one snapshot of the database."""
    funnet = kontroll.kontrollera(url)
    dubbletter = map(_i_ord, funnet.dubbletter)
    return Besked(funnet.fakta, funnet.avvikelser, [*funnet.overtrasserade, *dubbletter])


def _i_ord(dubblett: Avvikelse) -> str:
    return (
        f"{pa_svenska('slag', dubblett.slag).capitalize()}: {dubblett.uppgift},"
        f" vid position {dubblett.samma_som_position} och {dubblett.position}."
    )
