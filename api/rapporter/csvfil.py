"""CSV (RFC 4180) as Swedish spreadsheets read it: semicolons, and UTF-8 with its mark."""

from __future__ import annotations

import csv
from io import StringIO

from api.rapporter.dokument import Dokument, rader, som_text, titel

MEDIATYP = "text/csv; charset=utf-8"


def skriv(dokument: Dokument) -> bytes:
    """Every table under its heading, with an empty row between."""
    ut = StringIO()
    penna = csv.writer(ut, delimiter=";", lineterminator="\r\n")
    penna.writerow([dokument.rubrik])
    for tabell in dokument.tabeller:
        penna.writerow([])
        penna.writerow([titel(tabell)])
        penna.writerow([kolumn.rubrik for kolumn in tabell.kolumner])
        for rad in rader(tabell):
            penna.writerow(
                [_ofarlig(som_text(c, k)) for c, k in zip(rad, tabell.kolumner, strict=True)]
            )
    penna.writerow([])
    penna.writerow([dokument.kalla])
    penna.writerow([dokument.underlag])
    return ut.getvalue().encode("utf-8-sig")


def _ofarlig(text: str) -> str:
    """A name that a spreadsheet would take for a formula is text: so says the apostrophe."""
    return f"'{text}" if text.startswith(("=", "+", "@", "\t", "\r")) else text
