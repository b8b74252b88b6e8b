"""XLSX with typed cells: figures are figures, with Swedish formats, and not text.

Everything that would differ from one run to the next, such as the time it was made, is left out or
fixed: the same basis gives the same bytes.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from api.rapporter.dokument import Dokument, rader, som_text, titel
from projections.rapporter.form import Cell, Kolumn, Slag, Tabell

MEDIATYP = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FORSTA_TID = datetime(1980, 1, 1)  # noqa: DTZ001  # the earliest a zip can say has no zone
_BREDAST = 60


def skriv(dokument: Dokument) -> bytes:
    """One sheet a table, and one that says what it was made from."""
    bok = Workbook()
    bok.remove(bok.worksheets[0])
    bok.properties.created = bok.properties.modified = _FORSTA_TID
    bok.properties.title = dokument.rubrik
    bok.properties.creator = "Bidragsliggaren"
    for tabell in dokument.tabeller:
        _blad(bok.create_sheet(f"Tabell {tabell.nummer}"), tabell)
    om = bok.create_sheet("Underlag")
    for text in (dokument.rubrik, dokument.ingress, dokument.kalla, dokument.underlag):
        om.append([text])
    om.column_dimensions["A"].width = _BREDAST
    ut = BytesIO()
    bok.save(ut)
    return _utan_klocka(ut.getvalue())


def _blad(blad: Worksheet, tabell: Tabell) -> None:
    blad.append([titel(tabell)])
    blad["A1"].font = Font(bold=True, size=13)
    blad.append([kolumn.rubrik for kolumn in tabell.kolumner])
    for ruta in blad[2]:
        ruta.font = Font(bold=True)
        ruta.alignment = Alignment(wrap_text=True, vertical="top")
    for rad in rader(tabell):
        blad.append([_varde(cell, k) for cell, k in zip(rad, tabell.kolumner, strict=True)])
        for ruta, cell, kolumn in zip(blad[blad.max_row], rad, tabell.kolumner, strict=True):
            if isinstance(cell, str):
                ruta.data_type = "s"  # a name that begins with = is a name
            lang = isinstance(cell, str) and len(cell) > _BREDAST
            ruta.alignment = Alignment(wrap_text=lang, vertical="top")
            if (form := _form(cell, kolumn)) is not None:
                ruta.number_format = form
    if tabell.summa is not None:
        for ruta in blad[blad.max_row]:
            ruta.font = Font(bold=True)
    blad.freeze_panes = "B3"
    for nr, kolumn in enumerate(tabell.kolumner):
        bredd = max(len(som_text(rad[nr], kolumn)) for rad in rader(tabell)) if tabell.rader else 0
        blad.column_dimensions[get_column_letter(nr + 1)].width = min(_BREDAST, max(12, bredd + 2))


def _varde(cell: Cell, kolumn: Kolumn) -> str | int | float | date | None:
    """Öre as kronor. A share is stored as it is shown: 98 means 98 per cent."""
    if isinstance(cell, Decimal):
        return float(cell)
    if isinstance(cell, int) and kolumn.slag is Slag.KRONOR:
        return cell // 100 if cell % 100 == 0 else cell / 100
    return cell


def _form(cell: Cell, kolumn: Kolumn) -> str | None:
    match kolumn.slag:
        case Slag.KRONOR:
            return "#,##0" if not isinstance(cell, int) or cell % 100 == 0 else "#,##0.00"
        case Slag.PROCENT:
            decimaler = -int(cell.as_tuple().exponent) if isinstance(cell, Decimal) else 0
            return "0" + (f".{'0' * decimaler}" if decimaler else "")
        case Slag.DAG:
            return "yyyy-mm-dd"
        case _:
            return None


def _utan_klocka(fil: bytes) -> bytes:
    """The same parts, each as if it were written at the first time that there is."""
    ut = BytesIO()
    with ZipFile(BytesIO(fil)) as gammal, ZipFile(ut, "w", ZIP_DEFLATED) as ny:
        for post in gammal.infolist():
            ny.writestr(ZipInfo(post.filename), gammal.read(post), ZIP_DEFLATED)
    return ut.getvalue()
