"""In which formats a report can be had."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from api.rapporter import csvfil, htmlfil, xlsxfil
from api.rapporter.dokument import Dokument


class Format(StrEnum):
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    PDF = "pdf"


class Fil(NamedTuple):
    """What the bytes are, and how they are made."""

    mediatyp: str
    skriv: Callable[[Dokument], bytes]


def _pdf(dokument: Dokument) -> bytes:
    from api.rapporter import pdffil  # nobody who asks for something else is to wait for it

    return pdffil.skriv(dokument)


FILER = {
    Format.CSV: Fil(csvfil.MEDIATYP, csvfil.skriv),
    Format.XLSX: Fil(xlsxfil.MEDIATYP, xlsxfil.skriv),
    Format.HTML: Fil(htmlfil.MEDIATYP, htmlfil.skriv),
    Format.PDF: Fil("application/pdf", _pdf),
}
