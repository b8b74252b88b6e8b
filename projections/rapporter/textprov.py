"""What the text of a published report says of its tables, held against what the facts give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import singledispatch
from typing import NamedTuple

from projections.rapporter.avvikelse import Avvikelse, Avvikelseslag, Omfattning
from projections.rapporter.form import Cell, Kolumn, Tabell
from projections.rapporter.siffror import avrundas_till, decimaler, exakt, som_tryckt, tal
from projections.rapporter.tabellprov import Fynd, jamforbar, tabellnamn
from projections.rapporter.tryckt import (
    Enhet,
    TextOmAntal,
    TextOmCell,
    TextOmForandring,
    TextOmHogst,
    TextOmLagst,
    TextOmVarjeRad,
    TryckText,
)

_TEXTEN = "Texten"


class _Rad(NamedTuple):
    """A heading, and the exact figure in the column that the text speaks of."""

    rubrik: str
    varde: Fraction | None


class _Kolumnen(NamedTuple):
    rader: tuple[_Rad, ...]
    summa: _Rad | None
    fore: _Kolumnen | None = None
    """The same of the year before, if there is such a column."""

    def hitta(self, rubrik: str) -> _Rad | None:
        alla = (*self.rader, *(() if self.summa is None else (self.summa,)))
        return next((r for r in alla if jamforbar(r.rubrik) == jamforbar(rubrik)), None)


class _Fel(NamedTuple):
    """What the text says and what it should have said, of which rows. None: nothing was found."""

    rad: str
    tryckt: str
    harlett: str | None


def prova_texter(
    texter: Sequence[TryckText], harledda: Mapping[str, Tabell], fore: Mapping[str, Tabell]
) -> Fynd:
    """Each statement is right, or is a deviation. `fore` is the year before."""
    avvikelser = [a for text in texter if (a := _prova(text, harledda, fore)) is not None]
    antal = len(texter)
    return Fynd(Omfattning(_TEXTEN, "", antal, antal - len(avvikelser), 0), tuple(avvikelser), ())


def _prova(
    text: TryckText, harledda: Mapping[str, Tabell], fore: Mapping[str, Tabell]
) -> Avvikelse | None:
    tabell = harledda.get(text.nyckel)
    kolumn = None if tabell is None else _kolumn(tabell, text.kolumn)
    if tabell is None or kolumn is None:
        namn = text.nyckel if tabell is None else tabellnamn(tabell)
        return Avvikelse(
            Avvikelseslag.SAKNAS_I_LIGGAREN,
            namn,
            None,
            text.kolumn,
            text.text,
            None,
            text.forklaring,
        )
    fel = _fel(text, _innehall(tabell, kolumn)._replace(fore=_aret_fore(text, fore)))
    if fel is None:
        return None
    slag = Avvikelseslag.SAKNAS_I_LIGGAREN if fel.harlett is None else Avvikelseslag.TEXTEN
    return Avvikelse(
        slag,
        tabellnamn(tabell),
        fel.rad,
        kolumn.rubrik,
        f"{text.text}: {fel.tryckt}",
        fel.harlett,
        text.forklaring,
    )


@singledispatch
def _fel(text: TryckText, kolumnen: _Kolumnen) -> _Fel | None:
    """What is wrong with a statement; None if it is right. Each kind is registered below."""
    raise NotImplementedError(type(text))  # a kind of statement that nobody has said how to try


@_fel.register
def _cell(text: TextOmCell, kolumnen: _Kolumnen) -> _Fel | None:
    rad = kolumnen.hitta(text.rad)
    if rad is None:
        return _Fel(text.rad, _med_enhet(text.varde, text.enhet), None)
    return _om_varde(text.rad, text.varde, text.enhet, [rad])


@_fel.register
def _varje_rad(text: TextOmVarjeRad, kolumnen: _Kolumnen) -> _Fel | None:
    return _om_varde("varje rad", text.varde, text.enhet, kolumnen.rader)


def _om_varde(namn: str, varde: str, enhet: Enhet | None, rader: Sequence[_Rad]) -> _Fel | None:
    faktor = 1 if enhet is None else enhet.faktor
    if rader and all(avrundas_till(varde, rad.varde, faktor) for rad in rader):
        return None
    harlett = _unika(som_tryckt(rad.varde, max(1, decimaler(varde))) for rad in rader)
    return _Fel(namn, _med_enhet(varde, enhet), ", ".join(harlett))


@_fel.register
def _antal(text: TextOmAntal, kolumnen: _Kolumnen) -> _Fel | None:
    """A row without a figure has not so much."""
    antal = sum(r.varde is not None and r.varde >= tal(text.minst) for r in kolumnen.rader)
    if tal(text.varde) == antal:
        return None
    return _Fel(f"antal rader med minst {text.minst}", text.varde, str(antal))


@_fel.register
def _hogst(text: TextOmHogst, kolumnen: _Kolumnen) -> _Fel | None:
    return _om_ytterst("de högsta", text.rader, kolumnen, max)


@_fel.register
def _lagst(text: TextOmLagst, kolumnen: _Kolumnen) -> _Fel | None:
    return _om_ytterst("de lägsta", text.rader, kolumnen, min)


def _om_ytterst(
    namn: str,
    sagda: Sequence[str],
    kolumnen: _Kolumnen,
    ytterst: Callable[[list[Fraction]], Fraction],
) -> _Fel | None:
    namnda = "; ".join(sagda)
    if any(kolumnen.hitta(rad) is None for rad in sagda):
        return _Fel(namn, namnda, None)
    kanda = [r.varde for r in kolumnen.rader if r.varde is not None]
    funna = [r.rubrik for r in kolumnen.rader if kanda and r.varde == ytterst(kanda)]
    if {jamforbar(r) for r in sagda} == {jamforbar(r) for r in funna}:
        return None
    return _Fel(namn, namnda, "; ".join(funna) or "ingen")


@_fel.register
def _forandring(text: TextOmForandring, kolumnen: _Kolumnen) -> _Fel | None:
    sagt = {"okat": "ökat", "minskat": "minskat"}[text.slag]
    nu = kolumnen.hitta(text.rad)
    fore = None if kolumnen.fore is None else kolumnen.fore.hitta(text.rad)
    if nu is None or nu.varde is None or fore is None or fore.varde is None:
        return _Fel(text.rad, sagt, None)
    blev = "ökat" if nu.varde > fore.varde else "minskat" if nu.varde < fore.varde else "lika"
    if blev == sagt:
        return None
    return _Fel(
        text.rad, sagt, f"{blev}: {som_tryckt(fore.varde, 1)} och {som_tryckt(nu.varde, 1)}"
    )


def _kolumn(tabell: Tabell, nyckel: str) -> Kolumn | None:
    return next((k for k in tabell.kolumner[1:] if k.nyckel == nyckel), None)


def _aret_fore(text: TryckText, fore: Mapping[str, Tabell]) -> _Kolumnen | None:
    tabell = fore.get(text.nyckel)
    kolumn = None if tabell is None else _kolumn(tabell, text.kolumn)
    return None if tabell is None or kolumn is None else _innehall(tabell, kolumn)


def _innehall(tabell: Tabell, kolumn: Kolumn) -> _Kolumnen:
    nr = tabell.kolumner.index(kolumn)

    def rad(celler: Sequence[Cell]) -> _Rad:
        return _Rad(str(celler[0]), exakt(celler[nr], kolumn))

    return _Kolumnen(
        tuple(map(rad, tabell.rader)), None if tabell.summa is None else rad(tabell.summa)
    )


def _med_enhet(varde: str, enhet: Enhet | None) -> str:
    return varde if enhet is None else f"{varde} {enhet}"


def _unika(texter: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texter))
