"""PDF on A4, with the font in the file. The same basis gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    CondPageBreak,
    LongTable,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from api.rapporter.dokument import Dokument, hogerstalld, rader, som_text, titel
from projections.rapporter.form import Cell, Tabell

_SNITT = {"Liggare": "Vera.ttf", "Liggare-Fet": "VeraBd.ttf"}
_BRODTEXT = ParagraphStyle("brodtext", fontName="Liggare", fontSize=8, leading=10)
_TAL = ParagraphStyle("tal", parent=_BRODTEXT, alignment=2)
_FET = ParagraphStyle("fet", parent=_BRODTEXT, fontName="Liggare-Fet")
_FETT_TAL = ParagraphStyle("fett-tal", parent=_TAL, fontName="Liggare-Fet")
_RUBRIK = ParagraphStyle("rubrik", fontName="Liggare-Fet", fontSize=15, leading=19, spaceAfter=6)
_MELLANRUBRIK = ParagraphStyle(
    "mellanrubrik",
    parent=_FET,
    fontSize=11,
    leading=14,
    spaceBefore=12,
    spaceAfter=3,
    keepWithNext=1,
)
_TABELLTITEL = ParagraphStyle(
    "tabelltitel",
    parent=_FET,
    fontSize=10,
    leading=13,
    spaceBefore=10,
    spaceAfter=4,
    keepWithNext=1,
)
_PLATS_FOR_BORJAN = 45 * mm
"""A table of texts goes on from page to page, but begins with more than its heading."""
_SMAL = ParagraphStyle("smal", parent=_FETT_TAL, fontSize=6, leading=7.5)
_MANGA = 8
"""From so many columns on the headings are small, so that no word is broken."""
_PA_EN_SIDA = 30
_LANGST = 60
"""A text with more letters than so gets no more room: it goes on in the next line."""
_LUFT = 2
_STIL = (
    ("FONT", (0, 0), (-1, -1), _BRODTEXT.fontName, _BRODTEXT.fontSize, _BRODTEXT.leading),
    ("LINEBELOW", (0, 0), (-1, -1), 0.4, (0.6, 0.6, 0.6)),
    ("LINEBELOW", (0, 0), (-1, 0), 0.8, (0.2, 0.2, 0.2)),
    ("LEFTPADDING", (0, 0), (-1, -1), _LUFT),
    ("RIGHTPADDING", (0, 0), (-1, -1), _LUFT),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
)
_BREDD: float = landscape(A4)[0] - 30 * mm


def skriv(dokument: Dokument) -> bytes:
    for namn, fil in _SNITT.items():
        pdfmetrics.registerFont(TTFont(namn, Path(reportlab.__file__).parent / "fonts" / fil))
    ut = BytesIO()
    sida = SimpleDocTemplate(
        ut,
        pagesize=landscape(A4),
        leftMargin=15 * mm,
        rightMargin=15 * mm,
        topMargin=15 * mm,
        bottomMargin=15 * mm,
        title=dokument.rubrik,
        author="Bidragsliggaren",
        lang="sv-SE",
        invariant=1,
    )
    delar: list[Any] = [_stycke(dokument.rubrik, _RUBRIK), _stycke(dokument.ingress, _BRODTEXT)]
    for avsnitt in dokument.avsnitt:
        delar.append(_stycke(avsnitt.rubrik, _MELLANRUBRIK))
        delar += [_stycke(stycke, _BRODTEXT) for stycke in avsnitt.stycken]
        for tabell in avsnitt.tabeller:
            delar += [
                *_tabelltitel(tabell),
                _tabell(tabell),
                Spacer(1, 2 * mm),
                _stycke(dokument.kalla, _BRODTEXT),
            ]
    delar += [Spacer(1, 4 * mm), _stycke(dokument.underlag, _BRODTEXT)]
    sida.build(delar)
    return ut.getvalue()


def _stycke(text: str, stil: ParagraphStyle) -> Paragraph:
    return Paragraph(escape(text), stil)


def _tabelltitel(tabell: Tabell) -> list[Any]:
    """Kept with the table, and figures together, if they may have room on a page."""
    if _har_bara_tal(tabell) and len(tabell.rader) <= _PA_EN_SIDA:
        return [_stycke(titel(tabell), _TABELLTITEL)]
    losgjord = ParagraphStyle("losgjord", parent=_TABELLTITEL, keepWithNext=0)
    return [CondPageBreak(_PLATS_FOR_BORJAN), _stycke(titel(tabell), losgjord)]


def _har_bara_tal(tabell: Tabell) -> bool:
    """Beside the headings of its rows."""
    return all(hogerstalld(k) for k in tabell.kolumner[1:])


def _tabell(tabell: Tabell) -> Table:
    """The heading is repeated on every page that the table runs over."""
    manga = len(tabell.kolumner) >= _MANGA
    rubriker = [
        _stycke(k.rubrik, (_SMAL if manga else _FETT_TAL) if hogerstalld(k) else _FET)
        for k in tabell.kolumner
    ]
    bredder = _bredder(tabell)
    celler = [rubriker, *(_rad(rad, tabell, bredder) for rad in rader(tabell))]
    t = LongTable(celler, colWidths=bredder, repeatRows=1, hAlign="LEFT")
    t.setStyle(TableStyle([*_STIL, *_kolumnstil(tabell)]))
    return t


def _bredder(tabell: Tabell) -> list[float]:
    """Columns of figures are alike, beside their headings; texts have room by how long they are,
    and for each of their words.
    """
    antal = len(tabell.kolumner) - 1
    if _har_bara_tal(tabell):
        forsta = _BREDD * (0.22 if antal + 1 >= _MANGA else 0.4)
        return [forsta, *[(_BREDD - forsta) / antal] * antal]
    texter = [
        [k.rubrik, *(som_text(rad[nr], k) for rad in rader(tabell))]
        for nr, k in enumerate(tabell.kolumner)
    ]
    minst = [max(_bredd(ord_) for text in kolumn for ord_ in text.split()) for kolumn in texter]
    vikter = [min(_LANGST, max(map(len, kolumn))) for kolumn in texter]
    kvar = max(0, _BREDD - sum(minst))
    return [m + kvar * vikt / sum(vikter) for m, vikt in zip(minst, vikter, strict=True)]


def _bredd(ord_: str) -> float:
    """Of a word that is not broken, with what is between two columns."""
    bredd = 2 * mm + stringWidth(ord_, _FET.fontName, _FET.fontSize)
    return min(_BREDD / 6, float(bredd))


def _kolumnstil(tabell: Tabell) -> Iterator[tuple[Any, ...]]:
    for nr, kolumn in enumerate(tabell.kolumner):
        if hogerstalld(kolumn):
            yield ("ALIGN", (nr, 1), (nr, -1), "RIGHT")
    if tabell.summa is not None:
        yield ("FONTNAME", (0, -1), (-1, -1), _FET.fontName)


def _rad(rad: tuple[Cell, ...], tabell: Tabell, bredder: Sequence[float]) -> list[Paragraph | str]:
    stil = _FET if rad is tabell.summa else _BRODTEXT
    return [
        _cell(som_text(cell, kolumn), stil, bredd)
        for cell, kolumn, bredd in zip(rad, tabell.kolumner, bredder, strict=True)
    ]


def _cell(text: str, stil: ParagraphStyle, bredd: float) -> Paragraph | str:
    """Only what must be broken is a paragraph: they take long to lay out, and there are many."""
    far_plats = stringWidth(text, stil.fontName, stil.fontSize) <= bredd - 2 * _LUFT
    return text if far_plats else _stycke(text, stil)
