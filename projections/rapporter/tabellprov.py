"""A printed table held against the one that the facts give, row by row and cell by cell.

A row is known by its heading, and the sum by being the sum, whatever it is called. A table may be
printed without one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple, TypeVar

from projections.rapporter.avvikelse import Avvikelse, Avvikelseslag, Olast, Omfattning
from projections.rapporter.form import Cell, Kolumn, Slag, Tabell
from projections.rapporter.siffror import avrundas_till, decimaler, exakt, som_tryckt, tal
from projections.rapporter.tryckt import INGET, OLASLIG, Forklaring, TrycktTabell

_T = TypeVar("_T")
_NARA_NOG = Fraction(1, 10**9)
"""So little may exact shares of a whole lack of it: the last decimal of each was rounded."""


class Fynd(NamedTuple):
    """What was found in one table."""

    omfattning: Omfattning
    avvikelser: tuple[Avvikelse, ...]
    olasta: tuple[Olast, ...]


class _Par(NamedTuple):
    """A printed cell and the derived one."""

    kolumn: Kolumn
    text: str
    cell: Cell

    @property
    def stammer(self) -> bool:
        return avrundas_till(self.text, exakt(self.cell, self.kolumn))


def prova_tabell(
    tryckt: TrycktTabell, harledd: Tabell | None, forklaringar: Iterable[Forklaring]
) -> Fynd:
    """`harledd`: None if the facts give no such table."""
    sagt = {(jamforbar(f.rad), f.kolumn): f.text for f in forklaringar if f.nyckel == tryckt.nyckel}
    if harledd is None:
        saknas = Avvikelse(
            Avvikelseslag.SAKNAS_I_LIGGAREN, tryckt.nyckel, None, None, "tabellen", None
        )
        return Fynd(Omfattning(tryckt.nyckel, "", 0, 0, 0), (saknas,), ())
    return _Prov(tryckt, harledd, sagt).fyndet()


class _Prov:
    def __init__(
        self,
        tryckt: TrycktTabell,
        harledd: Tabell,
        sagt: Mapping[tuple[str, str | None], str],
    ) -> None:
        self._tryckt, self._harledd, self._sagt = tryckt, harledd, sagt
        self._namn = tabellnamn(harledd)
        self._nr = {k.nyckel: nr for nr, k in enumerate(harledd.kolumner)}
        self._jamforda = self._stammer = 0
        self._olasta: list[Olast] = []

    def fyndet(self) -> Fynd:
        avvikelser = (*self._kolumnerna(), *self._raderna())
        omfattning = Omfattning(
            self._namn, self._harledd.rubrik, self._jamforda, self._stammer, len(self._olasta)
        )
        return Fynd(omfattning, avvikelser, tuple(self._olasta))

    def _avvikelse(
        self,
        slag: Avvikelseslag,
        rad: str | None,
        kolumn: Kolumn | str | None,
        tryckt: str | None,
        harlett: str | None,
    ) -> Avvikelse:
        nyckel, rubrik = (
            (kolumn.nyckel, kolumn.rubrik) if isinstance(kolumn, Kolumn) else (kolumn, kolumn)
        )
        forklaring = None if rad is None else self._sagt.get((jamforbar(rad), nyckel))
        return Avvikelse(slag, self._namn, rad, rubrik, tryckt, harlett, forklaring)

    def _kolumnerna(self) -> Iterator[Avvikelse]:
        """Those that only one of the tables has. The first holds the headings of the rows."""
        tryckta = self._tryckt.kolumner[1:]
        for nyckel in tryckta:
            if nyckel not in self._nr:
                yield self._avvikelse(
                    Avvikelseslag.SAKNAS_I_LIGGAREN, None, nyckel, "kolumnen", None
                )
        for kolumn in self._harledd.kolumner[1:]:
            if kolumn.nyckel not in tryckta:
                yield self._avvikelse(
                    Avvikelseslag.SAKNAS_I_TRYCKET, None, kolumn, None, "kolumnen"
                )

    def _raderna(self) -> Iterator[Avvikelse]:
        rader = dict(_numrerade(self._harledd.rader))
        for nyckel, rad in _numrerade(self._tryckt.rader):
            yield from self._raden(rad, rader.pop(nyckel, None))
        if self._tryckt.summa is not None:
            yield from self._raden(self._tryckt.summa, self._harledd.summa)
        for harledd in rader.values():
            rubrik = str(harledd[0])
            yield self._avvikelse(Avvikelseslag.SAKNAS_I_TRYCKET, rubrik, None, None, "raden")

    def _raden(self, tryckt: Sequence[str], harledd: Sequence[Cell] | None) -> Iterator[Avvikelse]:
        if harledd is None:
            yield self._avvikelse(Avvikelseslag.SAKNAS_I_LIGGAREN, tryckt[0], None, "raden", None)
            return
        lasta = []
        for nyckel, text in zip(self._tryckt.kolumner[1:], tryckt[1:], strict=True):
            if nyckel not in self._nr:
                continue
            nr = self._nr[nyckel]
            par = _Par(self._harledd.kolumner[nr], text, harledd[nr])
            if text == OLASLIG:
                harlett = som_tryckt(exakt(par.cell, par.kolumn), 1)
                self._olasta.append(Olast(self._namn, tryckt[0], par.kolumn.rubrik, harlett))
            else:
                lasta.append(par)
        self._jamforda += len(lasta)
        self._stammer += sum(par.stammer for par in lasta)
        for par in lasta:
            if not par.stammer:
                yield self._cellen(tryckt[0], par)
        yield from self._radsumman(tryckt[0], lasta, harledd)

    def _cellen(self, rad: str, par: _Par) -> Avvikelse:
        harlett = som_tryckt(exakt(par.cell, par.kolumn), max(1, decimaler(par.text)))
        return self._avvikelse(Avvikelseslag.ANNAN_SIFFRA, rad, par.kolumn, par.text, harlett)

    def _radsumman(
        self, rad: str, lasta: Sequence[_Par], harledd: Sequence[Cell]
    ) -> Iterator[Avvikelse]:
        """Of a row that is a hundred per cent in shares: those that were read, together."""
        if not self._ar_andelar(harledd) or any(par.text == INGET for par in lasta):
            return
        tryckt = sum((tal(par.text) for par in lasta), Fraction(0))
        harlett = sum((exakt(par.cell, par.kolumn) or Fraction(0) for par in lasta), Fraction(0))
        antal = max((decimaler(par.text) for par in lasta), default=0)
        if abs(tryckt - harlett) > Fraction(1, 2 * 10**antal):
            alla_ratt = all(par.stammer for par in lasta)
            slag = Avvikelseslag.AVRUNDNING if alla_ratt else Avvikelseslag.RADSUMMA
            narmast = Fraction(round(harlett / _NARA_NOG)) * _NARA_NOG
            yield self._avvikelse(
                slag, rad, None, som_tryckt(tryckt, antal), som_tryckt(narmast, max(1, antal))
            )

    def _ar_andelar(self, harledd: Sequence[Cell]) -> bool:
        kolumner = self._harledd.kolumner[1:]
        if len(kolumner) < 2 or any(k.slag is not Slag.PROCENT for k in kolumner):
            return False
        andelar = [exakt(c, k) for c, k in zip(harledd[1:], kolumner, strict=True)]
        kanda = [a for a in andelar if a is not None]
        return len(kanda) == len(andelar) and abs(sum(kanda, Fraction(-100))) < _NARA_NOG


def tabellnamn(tabell: Tabell) -> str:
    return f"Tabell {tabell.nummer}"


def jamforbar(text: str) -> str:
    """A heading without what differs between one print and another."""
    return " ".join(text.casefold().split())


def _numrerade(rader: Iterable[Sequence[_T]]) -> Iterator[tuple[tuple[str, int], Sequence[_T]]]:
    """By heading, and which of those that have the same it is."""
    sedda: Counter[str] = Counter()
    for rad in rader:
        rubrik = jamforbar(str(rad[0]))
        sedda[rubrik] += 1
        yield (rubrik, sedda[rubrik]), rad
