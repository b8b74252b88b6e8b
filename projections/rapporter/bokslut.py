"""Bokslut: what is owed us, what of it is doubtful, what we owe debtors, and what is not placed.

Nothing is set off: of each claim the capital and the interest stand on their own sides. Capital is
of the anslagspost that it was paid from, and interest of an inkomsttitel; whether the capital goes
to the anslag or to an inkomsttitel is decided when it comes in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import psycopg

from projections.rapporter.bokslutsunderlag import Bokslutspost, Underlag, underlag
from projections.rapporter.form import Kolumn, Slag, Tabell
from store.basis import Basis

_KR = Slag.KRONOR
_SIDAN = (
    Kolumn("antal", "Antal", Slag.ANTAL),
    Kolumn("kapital", "Kapital (kr)", _KR),
    Kolumn("ranta", "Ränta, inkomsttitel (kr)", _KR),
    Kolumn("summa", "Summa (kr)", _KR),
)
_OSAKERT = (
    Kolumn("osakertKapital", "Därav osäkert kapital (kr)", _KR),
    Kolumn("osakerRanta", "Därav osäker ränta (kr)", _KR),
)


class Bokslutsrapport(NamedTuple):
    """`utan_regel` are the authorities whose claims were held to the pattern."""

    sammanstallning: Tabell
    fordringar: tuple[Tabell, ...]
    tillgodo: tuple[Tabell, ...]
    oplacerat: Tabell
    utan_regel: tuple[str, ...]


def bokslutsrapport(conn: psycopg.Connection[Any], basis: Basis) -> Bokslutsrapport:
    """The report at the basis: the ledger of claims, laid out for the books."""
    allt = underlag(conn, basis)
    fordringar = [p for p in map(_fordran, allt.poster) if p.kapital_ore or p.ranta_ore]
    tillgodo = [p for p in map(_tillgodo, allt.poster) if p.kapital_ore or p.ranta_ore]
    return Bokslutsrapport(
        _sammanstallning(1, allt, fordringar, tillgodo),
        (
            _per(
                2, "fordringarPerAnslagspost", "Fordringar", fordringar, _ANSLAGSPOST, osakra=True
            ),
            _per(3, "fordringarPerMotpart", "Fordringar", fordringar, _MOTPART, osakra=True),
            _osakra(4, fordringar),
        ),
        (
            _per(5, "tillgodoPerAnslagspost", "Skulder till gäldenärer", tillgodo, _ANSLAGSPOST),
            _per(6, "tillgodoPerMotpart", "Skulder till gäldenärer", tillgodo, _MOTPART),
        ),
        _oplacerat(7, allt),
        allt.utan_regel,
    )


def _fordran(post: Bokslutspost) -> Bokslutspost:
    """The side of a claim that is owed us."""
    return post._replace(kapital_ore=max(0, post.kapital_ore), ranta_ore=max(0, post.ranta_ore))


def _tillgodo(post: Bokslutspost) -> Bokslutspost:
    """The side of it that we owe the debtor."""
    return post._replace(kapital_ore=max(0, -post.kapital_ore), ranta_ore=max(0, -post.ranta_ore))


class Grupp(NamedTuple):
    """By what the rows of a table are put together."""

    kolumn: Kolumn
    av: Callable[[Bokslutspost], str]


_ANSLAGSPOST = Grupp(Kolumn("anslagspost", "Anslagspost", Slag.TEXT), lambda p: p.anslagspost)
_MOTPART = Grupp(Kolumn("motpart", "Motpart", Slag.TEXT), lambda p: p.motpart.namn)


def _per(
    nummer: int,
    nyckel: str,
    vad: str,
    poster: Sequence[Bokslutspost],
    grupp: Grupp,
    *,
    osakra: bool = False,
) -> Tabell:
    """A row for each group, with what is doubtful apart if that is asked for; and the sum."""
    grupper: dict[str, list[Bokslutspost]] = defaultdict(list)
    for post in poster:
        grupper[grupp.av(post)].append(post)
    return Tabell(
        nummer,
        nyckel,
        f"{vad} per {grupp.kolumn.rubrik.lower()}",
        (grupp.kolumn, *_SIDAN, *(_OSAKERT if osakra else ())),
        tuple((namn, *_summor(dess, osakra)) for namn, dess in sorted(grupper.items())),
        ("Summa", *_summor(poster, osakra)),
    )


def _summor(poster: Sequence[Bokslutspost], osakra: bool) -> tuple[int, ...]:
    kapital, ranta = sum(p.kapital_ore for p in poster), sum(p.ranta_ore for p in poster)
    tveksamma = [p for p in poster if p.osakerhet is not None]
    osakert = (sum(p.kapital_ore for p in tveksamma), sum(p.ranta_ore for p in tveksamma))
    return (len(poster), kapital, ranta, kapital + ranta, *(osakert if osakra else ()))


def _osakra(nummer: int, fordringar: Sequence[Bokslutspost]) -> Tabell:
    tveksamma = sorted(
        (p for p in fordringar if p.osakerhet is not None),
        key=lambda p: (p.diarienummer, p.fordran_id),
    )
    kolumner = (
        Kolumn("diarienummer", "Ärende", Slag.TEXT),
        Kolumn("fordranId", "Fordran", Slag.TEXT),
        Kolumn("skal", "Varför den är osäker", Slag.TEXT),
        *_SIDAN[1:],
    )
    rader = (
        (p.diarienummer or None, str(p.fordran_id), p.osakerhet, *_summor([p], False)[1:])
        for p in tveksamma
    )
    return Tabell(
        nummer,
        "osakraFordringar",
        "Osäkra fordringar",
        kolumner,
        tuple(rader),
        ("Summa", None, None, *_summor(tveksamma, False)[1:]),
    )


def _oplacerat(nummer: int, allt: Underlag) -> Tabell:
    return Tabell(
        nummer,
        "oplacerat",
        "Inbetalningar som inte är placerade",
        (
            Kolumn("inbetalningId", "Inbetalning", Slag.TEXT),
            Kolumn("oplacerat", "Oplacerat (kr)", _KR),
        ),
        tuple((str(o.inbetalning_id), o.oplacerat_ore) for o in allt.oplacerat),
        ("Summa", sum(o.oplacerat_ore for o in allt.oplacerat)),
    )


def _sammanstallning(
    nummer: int,
    allt: Underlag,
    fordringar: Sequence[Bokslutspost],
    tillgodo: Sequence[Bokslutspost],
) -> Tabell:
    """Both sides, and what is left of them: as much as the ledger of claims has."""
    sakra = [p for p in fordringar if p.osakerhet is None]
    osakra = [p for p in fordringar if p.osakerhet is not None]
    oplacerat = sum(o.oplacerat_ore for o in allt.oplacerat)
    belopp = {
        "Fordringar som inte är osäkra": _summor(sakra, False)[1:],
        "Osäkra fordringar": _summor(osakra, False)[1:],
        "Skulder till gäldenärer": tuple(-ore for ore in _summor(tillgodo, False)[1:]),
        "Oplacerade inbetalningar": (-oplacerat, 0, -oplacerat),
    }
    return Tabell(
        nummer,
        "sammanstallning",
        "Sammanställning",
        (Kolumn("post", "Post", Slag.TEXT), *_SIDAN[1:]),
        tuple((namn, *ore) for namn, ore in belopp.items()),
        ("Netto", *map(sum, zip(*belopp.values(), strict=True))),
    )
