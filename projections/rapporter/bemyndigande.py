"""Bemyndigande: a budgetår's promises of coming years against their ram, in ESV's columns.

What comes in, is new, is granted and is changed otherwise is what is outstanding, and that is the
sum of the years that it is promised of. What lessens is less than nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from projections.pengar.ataganden import INFRIADE, NYA, OVRIGA, TILLDELAT, Atagandepost, posterna
from projections.rapporter.form import Cell, Kolumn, Slag, Tabell
from projections.uppgifter.fragor import poster
from store.basis import Basis

_KR = Slag.KRONOR


class Bemyndiganderapport(NamedTuple):
    """`overskridna` are the posts that have promised more of coming years than their ram."""

    per_post: Tabell
    per_arende: Tabell
    overskridna: tuple[str, ...]


def bemyndiganderapport(
    conn: psycopg.Connection[Any], basis: Basis, budgetar: int
) -> Bemyndiganderapport:
    """The report of a budgetår at the basis, and to its last day at most."""
    alla = posterna(conn, basis, date(budgetar, 12, 31))
    rort = [p for p in alla if p.konto != TILLDELAT or p.ar == budgetar]
    anslagen = {p.anslag_id for p in rort}
    namnen = _namnen(conn, basis, anslagen)
    utestaende = [p for p in rort if p.konto != TILLDELAT]
    aren = _aren(utestaende)
    rader = {
        a: _raden([p for p in rort if p.anslag_id == a], budgetar, aren)
        for a in sorted(anslagen, key=lambda a: (namnen[a], str(a)))
    }
    visade = {a: rad for a, rad in rader.items() if any(rad)}
    return Bemyndiganderapport(
        Tabell(
            1,
            "bemyndigande",
            f"Redovisning mot bemyndigande {budgetar}",
            _kolumner(aren),
            tuple((namnen[a], *rad, _slutar(rort, a, budgetar)) for a, rad in visade.items()),
            ("Summa", *_summor([*visade.values()], len(_KOLUMNER) + len(aren)), None),
        ),
        _per_arende(conn, basis, utestaende, namnen),
        tuple(
            namnen[a]
            for a, rad in visade.items()
            if sum(o for ar, o in zip(aren, rad[len(_KOLUMNER) :], strict=True) if ar > budgetar)
            > rad[0]
        ),
    )


_KOLUMNER = (
    Kolumn("tilldelat", "Tilldelat bemyndigande (kr)", _KR),
    Kolumn("ingaende", "Ingående åtaganden (kr)", _KR),
    Kolumn("nya", "Nya åtaganden (kr)", _KR),
    Kolumn("infriade", "Infriade åtaganden (kr)", _KR),
    Kolumn("ovriga", "Övriga förändringar (kr)", _KR),
    Kolumn("utestaende", "Utestående åtaganden (kr)", _KR),
)


def _kolumner(aren: Sequence[int]) -> tuple[Kolumn, ...]:
    return (
        Kolumn("anslagspost", "Anslagspost", Slag.TEXT),
        *_KOLUMNER,
        *(Kolumn(f"ar{ar}", f"Varav {ar} (kr)", _KR) for ar in aren),
        Kolumn("slutar", "Slutår", Slag.AR),
    )


def _aren(utestaende: Sequence[Atagandepost]) -> list[int]:
    """The years of which something is promised of some post."""
    summor: Counter[tuple[UUID, int]] = Counter()
    for p in utestaende:
        summor[p.anslag_id, p.ar] += p.belopp_ore
    return sorted({ar for (_, ar), ore in summor.items() if ore})


def _raden(rort: Sequence[Atagandepost], budgetar: int, aren: Sequence[int]) -> tuple[int, ...]:
    arets = [p for p in rort if p.konto == TILLDELAT or p.verkningsdag.year == budgetar]
    i_ar = Counter(dict.fromkeys((TILLDELAT, NYA, INFRIADE, OVRIGA), 0))
    for p in arets:
        i_ar[p.konto] += p.belopp_ore
    utestaende = [p for p in rort if p.konto != TILLDELAT]
    ingaende = sum(p.belopp_ore for p in utestaende if p.verkningsdag.year < budgetar)
    return (
        i_ar[TILLDELAT],
        ingaende,
        *(i_ar[konto] for konto in (NYA, INFRIADE, OVRIGA)),
        sum(p.belopp_ore for p in utestaende),
        *(sum(p.belopp_ore for p in utestaende if p.ar == ar) for ar in aren),
    )


def _slutar(rort: Sequence[Atagandepost], anslag_id: UUID, budgetar: int) -> int | None:
    """The last year that what is left of the ram names."""
    per_slutar: Counter[int] = Counter()
    for p in rort:
        if p.anslag_id == anslag_id and p.konto == TILLDELAT and p.slutar is not None:
            per_slutar[p.slutar] += p.belopp_ore
    return max((ar for ar, ore in per_slutar.items() if ore), default=None)


def _summor(rader: Sequence[tuple[int, ...]], antal: int) -> tuple[int, ...]:
    return tuple(sum(rad[nr] for rad in rader) for nr in range(antal))


def _per_arende(
    conn: psycopg.Connection[Any],
    basis: Basis,
    utestaende: Sequence[Atagandepost],
    namnen: dict[UUID, str],
) -> Tabell:
    """What is outstanding in each case, by the year that it is promised of."""
    summor: Counter[tuple[UUID, UUID, int]] = Counter()
    for p in utestaende:
        assert p.arende_id is not None
        summor[p.anslag_id, p.arende_id, p.ar] += p.belopp_ore
    kvar = {nyckel: ore for nyckel, ore in summor.items() if ore}
    arendena = poster(conn, basis, "arende", [arende_id for _, arende_id, _ in kvar])
    rader: list[tuple[Cell, ...]] = []
    for (anslag_id, arende_id, ar), ore in kvar.items():
        arende = arendena.get(arende_id)
        diarienummer = (arende and arende["diarienummer"]) or str(arende_id)
        rader.append((diarienummer, namnen[anslag_id], ar, ore))
    return Tabell(
        2,
        "utestaendePerArende",
        "Utestående åtaganden per ärende",
        (
            Kolumn("diarienummer", "Ärende", Slag.TEXT),
            Kolumn("anslagspost", "Anslagspost", Slag.TEXT),
            Kolumn("infriandear", "Infriandeår", Slag.AR),
            Kolumn("utestaende", "Utestående (kr)", _KR),
        ),
        tuple(sorted(rader, key=str)),
        ("Summa", None, None, sum(kvar.values())),
    )


def _namnen(conn: psycopg.Connection[Any], basis: Basis, ider: set[UUID]) -> dict[UUID, str]:
    sagda = poster(conn, basis, "anslag", [*ider])
    namnen = {}
    for ett in ider:
        post = sagda.get(ett)
        delar = [post[n] for n in ("utgiftsomrade", "anslag", "anslagspost")] if post else []
        namnen[ett] = " ".join(del_ for del_ in delar if del_) or "Okänd"
    return namnen
