"""The printed report of 2024 held against the facts: all that is wrong with it, and why."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from api.rapporter.filer import Format
from api.rapporter.jamfort import SLAG
from projections.rapporter.avvikelse import Avvikelseslag
from tests.api.hjalp.kommandon import Kommandorad, krav_fel
from tests.api.hjalp.tryckta import FIL, liten, skriven

Rader = list[dict[str, Any]]
OMRADE_8 = "En stärkt ställning för cancerpatienter och ett förbättrat stöd till närstående"
SVARAT = ", antal som svarat 4 eller 5"
FORSTA, ANDRA, SJATTE = (
    "Ett mer effektivt arbete med att förebygga cancer och upptäcka cancer tidigt",
    "Bättre rehabilitering, uppföljning och palliativ vård",
    "Goda metoder för att samla och sprida fördjupad patientinformation om cancer",
)


def som_json(demo: Kommandorad, *argument: str) -> dict[str, Any]:
    return demo("rapport", "jamfor", *argument, "--demo", "--format", "json").json


def tabell(svar: dict[str, Any], nyckel: str) -> Rader:
    [rader] = [t["rader"] for t in svar["tabeller"] if t["nyckel"] == nyckel]
    return list(rader)


def per_slag(svar: dict[str, Any]) -> dict[str, Rader]:
    funna = defaultdict(list)
    for rad in tabell(svar, "avvikelser"):
        funna[rad.pop("slag")].append(rad)
    return funna


def test_allt_som_ar_fel_i_redovisningen_av_2024(demo: Kommandorad) -> None:
    """Known since it was published; nothing is added, and nothing left out."""
    funna = per_slag(som_json(demo, str(FIL)))
    assert set(funna) == {"Avrundning", "Annan siffra", "Radens summa", "Texten"}
    assert {(a["rad"], a["tryckt"], a["harlett"]) for a in funna["Avrundning"]} == {
        ("Region Skåne", "99", "100"),
        ("Västra Götalandsregionen", "99", "100"),
        ("Region Östergötland (nav för RCC Sydöst)", "101", "100"),
        ("Region Stockholm", "102", "100"),
        ("Norra sjukvårdsregionförbundet", "101", "100"),
        ("Region Uppsala (nav för RCC Mellansverige)", "99", "100"),
    }
    [siffra], [summa] = funna["Annan siffra"], funna["Radens summa"]
    assert [siffra[k] for k in ("tabell", "rad", "kolumn", "tryckt", "harlett")] == [
        "Tabell 3",
        "Totalt",
        "Resor, kost och logi",
        "10",
        "3,2",
    ]
    assert siffra["forklaring"].endswith("Troligen ett skrivfel.")
    assert (summa["rad"], summa["kolumn"], summa["tryckt"]) == ("Totalt", None, "106,5")
    assert "Celler som inte gick att läsa är inte med." in summa["forklaring"]


def test_texten_som_sager_emot_sina_tabeller(demo: Kommandorad) -> None:
    """The unit, the area that is not the one meant, the strongest two of three, and 10 of 9."""
    texter = per_slag(som_json(demo, str(FIL)))["Texten"]
    assert [(t["tabell"], t["rad"], t["harlett"]) for t in texter] == [
        ("Tabell 1", "varje rad", "22 250 000"),
        ("Tabell 5", OMRADE_8, "5"),
        ("Tabell 5", "de högsta", f"{FORSTA}; {ANDRA}; {SJATTE}"),
        ("Tabell 5", "de högsta", f"{FORSTA}; {ANDRA}; {SJATTE}"),
        ("Tabell 5", "antal rader med minst 4", "9"),
    ]
    assert [t["tryckt"].rpartition(": ")[2] for t in texter] == [
        "22 250 000 miljoner",
        "3",
        f"{FORSTA}; {ANDRA}",
        f"{FORSTA}; {SJATTE}",
        "10",
    ]


def test_hur_mycket_som_jamfordes(demo: Kommandorad) -> None:
    svar = som_json(demo, str(FIL))
    assert [tuple(rad.values()) for rad in tabell(svar, "omfattning")] == [
        ("Tabell 1", "Fördelning och förbrukning 2024", 14, 14, 0, 0),
        ("Tabell 2", f"Självskattning av genomförd verksamhet{SVARAT}", 3, 3, 0, 0),
        ("Tabell 3", "Kostnadsposter som andel av bidraget 2024 (%)", 57, 56, 1, 6),
        ("Tabell 4", "Statsbidragets utveckling till och med 2023", 20, 20, 0, 0),
        ("Tabell 5", f"Aktiviteter inom olika målområden{SVARAT}", 16, 16, 0, 4),
        ("Texten", None, 17, 12, 5, 0),
    ]
    assert "Av 127 jämförda uppgifter stämmer 121." in svar["ingress"]
    assert len(tabell(svar, "olasta")) == 10
    assert len(tabell(svar, "anmarkningar")) == 4


def test_en_rapport_utan_fel(demo: Kommandorad, tmp_path: Path) -> None:
    svar = som_json(demo, skriven(tmp_path, json.dumps(liten()), "tryckt.json"))
    avvikelser = tabell(svar, "avvikelser")
    assert {a["slag"] for a in avvikelser} == {"Finns inte i trycket"}  # the other five
    assert len(avvikelser) == 5
    assert "Av 2 jämförda uppgifter stämmer 2." in svar["ingress"]
    assert [t["nyckel"] for t in svar["tabeller"]] == ["avvikelser", "omfattning"]


def test_vad_som_var_kant_innan_rapporterna_kom(demo: Kommandorad, tmp_path: Path) -> None:
    """Then nothing was used yet, as far as anybody knew."""
    fil = skriven(tmp_path, json.dumps(liten()), "tryckt.json")
    funna = per_slag(som_json(demo, fil, "--kand", "2025-02-01T00:00:00Z"))
    assert [(a["tryckt"], a["harlett"]) for a in funna["Annan siffra"]] == [("100", "–")]


def test_i_terminalen(demo: Kommandorad) -> None:
    svar = demo("rapport", "jamfor", str(FIL), "--demo")
    assert (svar.kod, svar.fel) == (0, "")
    assert svar.ut.startswith("Tryckt redovisning av 2024 jämförd med liggaren")
    assert re.search(r"Annan siffra +Tabell 3 +Totalt +Resor, kost .* 10 +3,2", svar.ut)
    assert "Tryckt källa: Socialstyrelsen 2025-09-09, dnr 81472/2023." in svar.ut


@pytest.mark.parametrize("format_", Format)
def test_i_varje_format(demo: Kommandorad, tmp_path: Path, format_: Format) -> None:
    till = tmp_path / f"ut.{format_}"
    argument = ("rapport", "jamfor", str(FIL), "--demo", "--format", format_, "--till", str(till))
    assert demo(*argument).kod == 0
    forsta = till.read_bytes()
    assert demo(*argument).kod == 0
    assert till.read_bytes() == forsta
    match format_:
        case Format.CSV:
            rader = list(csv.reader(io.StringIO(forsta.decode("utf-8-sig")), delimiter=";"))
            assert any(r[2:6] == ["Totalt", "Resor, kost och logi", "10", "3,2"] for r in rader)
        case Format.XLSX:
            blad: Any = load_workbook(io.BytesIO(forsta))["Tabell 1"]
            assert "Annan siffra" in [rad[0].value for rad in blad.rows]
        case Format.HTML:
            assert "”22 250 000 miljoner kronor vardera”" in forsta.decode()
        case Format.PDF:
            assert forsta.startswith(b"%PDF-")
        case Format.JSON:
            assert json.loads(forsta)["basis"]["simulerad"] is True


# What the ledger does not know


@pytest.mark.parametrize(
    ("falt", "text"),
    [
        ({"regelverk": "2019:9"}, "2019:9 finns inte, eller var inte känt då"),
        ({"bidragsar": 2031}, "För bidragsåret 2031 fanns det ingen utlysning enligt 2019:7"),
        ({"bidragsar": 1900}, "För bidragsåret 1900 fanns det ingen utlysning enligt 2019:7"),
    ],
)
def test_det_som_liggaren_inte_vet_nagot_om(
    demo: Kommandorad, tmp_path: Path, falt: dict[str, Any], text: str
) -> None:
    fil = skriven(tmp_path, json.dumps({**liten(), **falt}), "tryckt.json")
    krav_fel(demo("rapport", "jamfor", fil, "--demo"), 3, text)


def test_innan_bidragsaret_fanns(demo: Kommandorad) -> None:
    argument = ("rapport", "jamfor", str(FIL), "--demo", "--kand", "2022-06-01T00:00:00Z")
    krav_fel(demo(*argument), 3, "bidragsåret 2024")


def test_varje_slag_har_ett_namn_och_en_mening() -> None:
    assert {*SLAG} == {*Avvikelseslag}
    assert len({namn for namn, _ in SLAG.values()}) == len(SLAG)
    assert all(mening.endswith(".") for _, mening in SLAG.values())
