"""From what a person writes (a diarienummer, an organisationsnummer, an id) to a stream."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from stdnum.se import orgnr

from projections.motor import loggen
from projections.motor.lasning import Lasning
from projections.rapporter.uppdrag import poster_med_uppdrag
from projections.uppgifter.fragor import hitta

_POST = ("utgiftsomrade", "anslag", "anslagspost")


class HittarInte(Exception):
    """Nothing at the basis goes by that name, or more than one thing does."""


def finn(lasning: Lasning, slag: str, text: str) -> UUID:
    """The id of the stream of that kind. Raises HittarInte."""
    conn, basis = lasning
    strom_id = tolka_id(text)
    if strom_id is not None and loggen.slag(conn, basis, strom_id) == slag:
        return strom_id
    return _den_enda(text, hitta(conn, basis, slag, **_kannetecken(slag, text)))


def finn_uppdrag(lasning: Lasning, beslutsreferens: str) -> UUID:
    """The id of the anslagspost that has the task. Raises HittarInte."""
    return _den_enda(beslutsreferens, poster_med_uppdrag(*lasning, beslutsreferens))


def _den_enda(text: str, traffar: Sequence[UUID]) -> UUID:
    if len(traffar) > 1:
        idn = ", ".join(map(str, traffar))
        raise HittarInte(f"{text} är flera. Ange ett id: {idn}")
    if not traffar:
        raise HittarInte(f"{text} finns inte, eller var inte känt då.")
    return traffar[0]


def _kannetecken(slag: str, text: str) -> dict[str, str]:
    text = text.strip()
    if slag in ("mottagare", "myndighet"):
        nummer = orgnr.format(orgnr.compact(text)) if orgnr.is_valid(text) else text
        return {"organisationsnummer": nummer}
    if slag == "anslag":
        delar = text.replace("/", " ").split()
        if len(delar) != len(_POST):
            raise HittarInte(f'{text}: en anslagspost skrivs som i "9 1:6 16".')
        return dict(zip(_POST, delar, strict=True))
    return {"beteckning" if slag == "regelverk" else "diarienummer": text}


def tolka_id(text: str) -> UUID | None:
    """The text as an id, or None if it is none."""
    try:
        return UUID(text)
    except ValueError:
        return None
