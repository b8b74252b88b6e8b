"""The report that was published, from facts: Tabell 1–5 of 2024, and in every format."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from api.rapporter.filer import FILER, Format
from api.rapporter.samlat import arsserien, samlat
from domain.regelverk.regelverk import regelverk_id
from projections.motor.lasning import Lasare
from projections.rapporter.form import Tabell
from projections.rapporter.samlad import SamladRedovisning, samlad_redovisning

REGELVERK = regelverk_id("2019:7")
IDAG = date(2026, 1, 1)
SEX = (
    "Norra sjukvårdsregionförbundet",
    "Region Skåne",
    "Region Stockholm",
    "Region Uppsala (nav för RCC Mellansverige)",
    "Region Östergötland (nav för RCC Sydöst)",
    "Västra Götalandsregionen",
)


def rapporten(
    lasare: Lasare, ar: int = 2024, kand: int | datetime | None = None
) -> SamladRedovisning:
    with lasare.las(IDAG, kand) as lasning:
        return samlad_redovisning(*lasning, REGELVERK, ar)


def siffror(text: str) -> list[str]:
    """A row as it is printed."""
    return text.split()


def som_text(tabell: Tabell) -> list[list[str]]:
    alla = [*tabell.rader, *([] if tabell.summa is None else [tabell.summa])]
    return [[str(cell) for cell in rad] for rad in alla]


def test_tabell_1_is_what_each_was_granted_and_used(lasare: Lasare) -> None:
    assert som_text(rapporten(lasare).tabeller[0]) == [
        *([namn, "2225000000", "100"] for namn in SEX),
        ["Summa", "13350000000", "100"],
    ]


def test_tabell_2_is_how_they_judged_themselves(lasare: Lasare) -> None:
    assert [rad[1] for rad in som_text(rapporten(lasare).tabeller[1])] == ["6", "6", "6"]


def test_tabell_3_is_shares_and_its_total_for_travel_is_no_ten(lasare: Lasare) -> None:
    rader = {rad[0]: rad[1:] for rad in som_text(rapporten(lasare).tabeller[2])}
    assert rader["Region Skåne"] == siffror("91 6 0 1 0 1 0 0 0")
    assert rader["Västra Götalandsregionen"] == siffror("14 84 0 1 0 0 0 0 0")
    assert rader["Region Östergötland (nav för RCC Sydöst)"] == siffror("98 2 0 1 0 0 0 0 0")
    assert rader["Region Stockholm"] == siffror("72 18 0 6 2 2 0 2 0")
    assert rader["Norra sjukvårdsregionförbundet"] == siffror("78 3 1 9 0 1 0 9 0")
    assert rader["Region Uppsala (nav för RCC Mellansverige)"][:6] == siffror("31 64 3 1 0 0")
    assert rader["Totalt"][:4] == ["63.8", "29.5", "0.7", "3.2"]


def test_tabell_4_is_the_years_before(lasare: Lasare) -> None:
    assert som_text(rapporten(lasare).tabeller[3]) == [
        ["2019", "4800000000", "800000000", "100", "6"],
        ["2020", "4800000000", "800000000", "98", "6"],
        ["2021", "7800000000", "1300000000", "100", "6"],
        ["2022", "7350000000", "1225000000", "100", "6"],
        ["2023", "7350000000", "1225000000", "100", "6"],
        ["Summa", "32100000000", "None", "None", "None"],
    ]


def test_tabell_5_is_two_years_side_by_side(lasare: Lasare) -> None:
    rader = som_text(rapporten(lasare).tabeller[4])
    assert [rad[1:] for rad in rader] == [
        [n, n] for n in ["6", "6", "5", "5", "4", "6", "4", "5", "3", "5"]
    ]


def test_before_the_reports_came_they_are_missing(lasare: Lasare) -> None:
    fore = rapporten(lasare, kand=datetime(2025, 2, 1, tzinfo=UTC))
    assert [rad[2] for rad in som_text(fore.tabeller[0])] == ["None"] * 7
    assert [rad[2] for rad in som_text(fore.utestaende)] == ["saknas"] * 6
    assert rapporten(lasare).utestaende.rader == ()


def filen(lasare: Lasare, format_: Format) -> bytes:
    with lasare.las(IDAG) as lasning:
        return FILER[format_].skriv(samlat(lasning, REGELVERK, 2024))


@pytest.mark.parametrize("format_", FILER)
def test_the_same_basis_gives_the_same_bytes(lasare: Lasare, format_: Format) -> None:
    assert filen(lasare, format_) == filen(lasare, format_)


def test_csv_has_the_tables_in_swedish(lasare: Lasare) -> None:
    rader = list(
        csv.reader(io.StringIO(filen(lasare, Format.CSV).decode("utf-8-sig")), delimiter=";")
    )
    assert ["Summa", "133 500 000", "100"] in rader
    assert any(rad[:5] == ["Totalt", "63,8", "29,5", "0,7", "3,2"] for rad in rader)


def oppnad(fil: bytes, mapp: Path) -> Any:
    """As LibreOffice opens it and saves it again, where it is installed; else as it is."""
    skriven = mapp / "rapport.xlsx"
    skriven.write_bytes(fil)
    if soffice := shutil.which("soffice"):
        profil = f"-env:UserInstallation={(mapp / 'profil').as_uri()}"
        igen = ["--headless", "--convert-to", "xlsx", "--outdir", str(mapp / "ut"), str(skriven)]
        subprocess.run([soffice, profil, *igen], check=True, capture_output=True, timeout=120)
        skriven = mapp / "ut" / skriven.name
    return load_workbook(skriven)


def test_a_spreadsheet_opens_with_figures_and_days_that_are_no_text(
    lasare: Lasare, tmp_path: Path
) -> None:
    bok = oppnad(filen(lasare, Format.XLSX), tmp_path)
    for rad in bok["Tabell 1"].iter_rows(min_row=3, max_row=9, values_only=True):
        assert [type(v) for v in rad] == [str, int, int], rad
    assert [c.value for c in bok["Tabell 1"]["B"][2:9]] == [*[22_250_000] * 6, 133_500_000]
    assert bok["Tabell 3"]["E9"].value == 3.2
    assert [c.value for c in bok["Tabell 4"]["A"][2:7]] == [2019, 2020, 2021, 2022, 2023]


def test_xlsx_has_typed_cells(lasare: Lasare) -> None:
    bok = load_workbook(io.BytesIO(filen(lasare, Format.XLSX)))
    celler: Any = bok["Tabell 1"]
    summa = [cell.value for cell in celler[9]]
    assert summa == ["Summa", 133_500_000, 100]
    assert [type(v) for v in summa] == [str, int, int]
    assert celler["B9"].number_format == "#,##0"
    totalt: Any = bok["Tabell 3"]
    assert (totalt["E9"].value, totalt["E9"].number_format) == (3.2, "0.0")


def test_html_and_pdf_are_documents(lasare: Lasare) -> None:
    html = filen(lasare, Format.HTML).decode()
    assert html.startswith("<!DOCTYPE html>")
    assert html.count("<caption>") == 6
    assert "133\u00a0500\u00a0000" in html or "133 500 000" in html
    assert filen(lasare, Format.PDF).startswith(b"%PDF-")


def texten(lasare: Lasare, kand: int | datetime | None = None) -> dict[str, tuple[str, ...]]:
    with lasare.las(IDAG, kand) as lasning:
        return {a.rubrik: a.stycken for a in samlat(lasning, REGELVERK, 2024).avsnitt}


def test_the_text_says_what_the_facts_say(lasare: Lasare) -> None:
    avsnitt = texten(lasare)
    assert avsnitt["Sammanfattning"] == (
        "6 mottagare har beviljats tillsammans 133 500 000 kr av de 133 500 000 kr som fanns att"
        " fördela för 2024.",
        "133 500 000 kr, 100 procent, av de 133 500 000 kr som har redovisats är använda, och 0 kr"
        " är inte förbrukade.",
        "Aktiviteter inom olika målområden, antal som svarat 4 eller 5: på 9 av 10 frågor svarade"
        " en majoritet av 6 svarande 4 eller högre.",
    )
    omrade = "Bättre förutsättningar för klinisk cancerforskning och innovation"
    assert avsnitt[omrade] == ("3 av 6 svarade 4 eller högre (2023: 3 av 6).",)
    assert avsnitt["Granskning och återkrav"] == (
        "6 av 6 återrapporter har granskats. 133 500 000 kr har godkänts.",
        "Inget har återkrävts.",
    )


def test_the_text_says_that_nothing_is_known_before_the_reports_came(lasare: Lasare) -> None:
    avsnitt = texten(lasare, datetime(2025, 2, 1, tzinfo=UTC))
    inget = "Ingen återrapport har kommit in, och hur pengarna har använts är inte känt."
    assert avsnitt["Resultat"] == (inget,)
    assert avsnitt["Sammanfattning"][1:] == (inget,)
    assert avsnitt["En stärkt cancervård för barn och unga"] == (
        "Ingen har svarat för 2024 (2023: 5 av 6).",
    )
    assert (
        "6 återrapporter har begärts 2025-01-14, och 0 har kommit in."
        in avsnitt["Bakgrund och underlag"]
    )


def test_the_years_are_454_500_000_kronor_in_all(lasare: Lasare) -> None:
    with lasare.las(IDAG) as lasning:
        [tabell] = arsserien(lasning, REGELVERK, 2024).tabeller
    rader = som_text(tabell)
    assert [rad[0] for rad in rader] == ["2019", "2020", "2021", "2022", "2023", "2024", "Summa"]
    assert rader[-1][1] == "45450000000"
    assert [rad[3] for rad in rader[:-1]] == ["100", "98", "100", "100", "100", "100"]
