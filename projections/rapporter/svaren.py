"""Svaren: what each mottagare answered in numbers and in words, of what the mall asks."""

from __future__ import annotations

from collections.abc import Iterator

from projections.rapporter.form import Cell, Kolumn, Slag, Tabell
from projections.rapporter.underlag import Bidragsar, Underlag

_FRAGA = Kolumn("fraga", "Fråga", Slag.TEXT)
_MOTTAGARE = Kolumn("mottagare", "Mottagare", Slag.TEXT)


def svaren(nr: int, underlag: Underlag, bidragsar: int) -> tuple[Tabell, ...]:
    """The indikatorer, and the answers in words: a table each, if anything is asked or answered."""
    aret = underlag.ar.get(bidragsar, Bidragsar(bidragsar, 0, ()))
    gjorda: list[Tabell] = []
    for nyckel, rubrik, kolumner, rader in (
        (
            "indikatorer",
            f"Indikatorer {bidragsar}",
            (Kolumn("varde", "Värde", Slag.ANTAL), Kolumn("malniva", "Målnivå", Slag.ANTAL)),
            tuple(_indikatorerna(underlag, aret)),
        ),
        (
            "fritext",
            f"Svar i egna ord {bidragsar}",
            (Kolumn("svar", "Svar", Slag.TEXT),),
            tuple(_i_ord(underlag, aret)),
        ),
    ):
        if rader:
            tabell = (rubrik, (_FRAGA, _MOTTAGARE, *kolumner), rader, None)
            gjorda.append(Tabell(nr + len(gjorda), nyckel, *tabell))
    return tuple(gjorda)


def _indikatorerna(underlag: Underlag, aret: Bidragsar) -> Iterator[tuple[Cell, ...]]:
    """A row a mottagare, also one that has not answered; of several reports, what came in last."""
    alla = {i.nyckel: i for m in reversed(underlag.mallar) for i in m.indikatorer}
    for nyckel, indikator in alla.items():
        for b in aret.bidrag:
            varden = [r.indikatorsvar[nyckel] for r in b.inkomna if nyckel in r.indikatorsvar]
            yield indikator.text, b.mottagare, varden[-1] if varden else None, indikator.malniva


def _i_ord(underlag: Underlag, aret: Bidragsar) -> Iterator[tuple[Cell, ...]]:
    """Every answer that says something."""
    alla = {f.nyckel: f.text for m in reversed(underlag.mallar) for f in m.fritextfragor}
    for nyckel, text in alla.items():
        for b in aret.bidrag:
            for r in b.inkomna:
                if svar := r.fritextsvar.get(nyckel, "").strip():
                    yield text, b.mottagare, svar
