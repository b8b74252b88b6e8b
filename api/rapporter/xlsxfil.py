"""XLSX with typed cells: figures are figures, with Swedish formats, and not text.

What would differ from one run to the next, the time it was made, is fixed: the same basis gives the
same bytes.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from api.rapporter.dokument import Dokument, rader, som_text, titel
from projections.rapporter.form import Cell, Kolumn, Slag, Tabell

MEDIATYP = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FORSTA_TID = datetime(1980, 1, 1)  # noqa: DTZ001  # the earliest a zip can say has no zone
_SMALAST, _BREDAST = 12, 60


def skriv(dokument: Dokument) -> bytes:
    """One sheet a table, and one that says what it was made from."""
    ut = BytesIO()
    with Workbook(ut, {"in_memory": True}) as bok:
        bok.set_properties(
            {"title": dokument.rubrik, "author": "Bidragsliggaren", "created": _FORSTA_TID}
        )
        for tabell in dokument.tabeller:
            _blad(bok, bok.add_worksheet(f"Tabell {tabell.nummer}"), tabell)
        om = bok.add_worksheet("Underlag")
        om.set_column(0, 0, _BREDAST)
        for nr, text in enumerate(
            (dokument.rubrik, dokument.ingress, dokument.kalla, dokument.underlag)
        ):
            om.write_string(nr, 0, text)
    return ut.getvalue()


def _blad(bok: Workbook, blad: Worksheet, tabell: Tabell) -> None:
    blad.write_string(0, 0, titel(tabell), bok.add_format({"bold": True, "font_size": 13}))
    rubrik = bok.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for kol, kolumn in enumerate(tabell.kolumner):
        blad.write_string(1, kol, kolumn.rubrik, rubrik)
    former: dict[tuple[str, bool, bool], Format] = {}
    for nr, rad in enumerate(rader(tabell), 2):
        for kol, (cell, kolumn) in enumerate(zip(rad, tabell.kolumner, strict=True)):
            lang = isinstance(cell, str) and len(cell) > _BREDAST
            nyckel = (_form(cell, kolumn), rad is tabell.summa, lang)
            if nyckel not in former:
                utseende = zip(("num_format", "bold", "text_wrap"), nyckel, strict=True)
                former[nyckel] = bok.add_format({**dict(utseende), "valign": "top"})
            _skriv(blad, nr, kol, cell, kolumn, former[nyckel])
    blad.freeze_panes(2, 1)
    for kol, kolumn in enumerate(tabell.kolumner):
        bredd = max((len(som_text(rad[kol], kolumn)) for rad in rader(tabell)), default=0)
        blad.set_column(kol, kol, min(_BREDAST, max(_SMALAST, bredd + 2)))


def _skriv(blad: Worksheet, nr: int, kol: int, cell: Cell, kolumn: Kolumn, form: Format) -> None:
    """Öre as kronor. A share is stored as it is shown: 98 means 98 per cent."""
    match cell:
        case None:
            blad.write_blank(nr, kol, None, form)
        case str():
            blad.write_string(nr, kol, cell, form)  # a name that begins with = is a name
        case date():
            blad.write_datetime(nr, kol, cell, form)
        case int() if kolumn.slag is Slag.KRONOR:
            blad.write_number(nr, kol, cell // 100 if cell % 100 == 0 else cell / 100, form)
        case _:
            blad.write_number(nr, kol, float(cell), form)


def _form(cell: Cell, kolumn: Kolumn) -> str:
    match kolumn.slag:
        case Slag.KRONOR:
            return "#,##0" if not isinstance(cell, int) or cell % 100 == 0 else "#,##0.00"
        case Slag.PROCENT:
            decimaler = -int(cell.as_tuple().exponent) if isinstance(cell, Decimal) else 0
            return "0" + (f".{'0' * decimaler}" if decimaler else "")
        case Slag.DAG:
            return "yyyy-mm-dd"
        case _:
            return "General"
