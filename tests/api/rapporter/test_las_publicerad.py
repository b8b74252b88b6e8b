"""A file that is no published report: one Swedish sentence that says where and what."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.api.hjalp.kommandon import Kommandorad, krav_fel
from tests.api.hjalp.tryckta import FIL, liten, skriven

SKANE = "Region Skåne"
TABELLEN = r"tabell 1 \(fordelning\)"
TEXT = {"text": "x", "nyckel": "fordelning", "kolumn": "beviljat", "varde": "1"}
FORKLARING = {"nyckel": "fordelning", "rad": "y", "text": "z"}


def krav_vagrad(kommando: Kommandorad, fil: str, text: str) -> None:
    krav_fel(kommando("rapport", "jamfor", fil), 2, text)


@pytest.mark.parametrize(
    ("tabell", "text"),
    [
        (
            {"rader": [[SKANE, "1", "1"], ["Region Stockholm", "1"]]},
            r"rad 2 \(Region Stockholm\) har 2 celler, men tabellen har 3 kolumner\.",
        ),
        (
            {"rader": [[SKANE, "22 25O 000", "1"]]},
            rf"rad 1 \({SKANE}\), kolumnen beviljat: ”22 25O 000” är inget tal",
        ),
        ({"rader": [[SKANE, "2 22 000", "1"]]}, "”2 22 000” är inget tal"),
        ({"rader": [[SKANE, "1.5", "1"]]}, "”1.5” är inget tal"),
        ({"rader": [[SKANE, "1,", "1"]]}, "”1,” är inget tal"),
        ({"rader": [[SKANE, "１", "1"]]}, "”１” är inget tal"),
        ({"rader": [[SKANE, "1 %", "1"]]}, "”1 %” är inget tal"),
        ({"rader": [[SKANE, "9" * 31, "1"]]}, "är inget tal"),
        ({"summa": ["Summa", "1"]}, r"summan \(Summa\) har 2 celler"),
        ({"rader": [[" ", "1", "1"]]}, "rad 1 har ingen rubrik"),
        ({"rader": [[]]}, "rad 1 har 0 celler"),
        ({"kolumner": ["mottagare", "a", "a"]}, "kolumnen a står två gånger"),
    ],
)
def test_en_tabell_som_inte_gar_ihop(
    kommando: Kommandorad, tmp_path: Path, tabell: dict[str, Any], text: str
) -> None:
    fil = skriven(tmp_path, json.dumps(liten(**tabell)), "tryckt.json")
    krav_vagrad(kommando, fil, rf"tryckt\.json: {TABELLEN}: .*{text}")


@pytest.mark.parametrize(
    ("tabell", "text"),
    [
        ({"rader": [[SKANE, 22, "1"]]}, "rad 1, cell 2: ska vara text"),
        ({"rader": [["a\nb", "1", "1"]]}, "rad 1, cell 1: texten ska vara högst en rad"),
        ({"rader": [["x" * 501, "1", "1"]]}, "rad 1, cell 1: texten ska vara högst 500 tecken"),
        ({"rader": [SKANE]}, "rad 1: ska vara en lista"),
        ({"kolumner": ["mottagare"]}, "kolumner: har för få poster"),
        ({"kolumner": ["mottagare", ""]}, "kolumn 2: texten ska vara en icke-tom rad"),
        ({"rubrik": "x"}, "rubrik: är inget fält som tas emot"),
    ],
)
def test_ett_falt_i_en_tabell(
    kommando: Kommandorad, tmp_path: Path, tabell: dict[str, Any], text: str
) -> None:
    fil = skriven(tmp_path, json.dumps(liten(**tabell)), "tryckt.json")
    krav_vagrad(kommando, fil, f"{TABELLEN}, {text}")


@pytest.mark.parametrize(
    ("falt", "text"),
    [
        ({"ar": 1}, "ar: är inget fält som tas emot"),
        ({"tabeller": []}, "redovisningen har ingen tabell"),
        ({"tabeller": [1]}, "tabell 1: ska vara ett objekt"),
        ({"tabeller": liten()["tabeller"] * 2}, "tabellen fordelning står två gånger"),
        ({"bidragsar": "2024"}, "bidragsar: ska vara ett heltal"),
        ({"bidragsar": 3000}, "bidragsar: får vara högst 2999"),
        ({"kalla": "a\0b"}, "kalla: texten får inte innehålla styrtecken"),
        ({"texter": [TEXT]}, "text 1: saknar 'slag'"),
        ({"texter": [{**TEXT, "slag": "x"}]}, "text 1: har ett okänt 'slag': ska vara ett av 'ce"),
        ({"texter": [{**TEXT, "slag": "cell"}]}, "text 1, rad: saknas"),
        ({"texter": [{**TEXT, "slag": "varje-rad", "varde": "x"}]}, "text 1, varde: ”x” är inget"),
        ({"texter": [{**TEXT, "slag": "varje-rad", "enhet": "x"}]}, "text 1, enhet: ska vara ett"),
        ({"forklaringar": [{**FORKLARING, "nyckel": "x"}]}, "avser tabellen x, som inte är med"),
        ({"forklaringar": [{**FORKLARING, "kolumn": "z"}]}, "avser kolumnen z, som tabellen ford"),
        ({"anmarkningar": [{"text": "x"}]}, "anmärkning 1, forklaring: saknas"),
    ],
)
def test_ett_annat_falt(
    kommando: Kommandorad, tmp_path: Path, falt: dict[str, Any], text: str
) -> None:
    fil = skriven(tmp_path, json.dumps({**liten(), **falt}), "tryckt.json")
    krav_vagrad(kommando, fil, rf"tryckt\.json: .*{text}")


@pytest.mark.parametrize(
    ("innehall", "text"),
    [
        ("[]", r"tryckt\.json: ska vara ett objekt"),
        ("{}", r"kalla: saknas \(och 3 fel till\)"),
        ('{"a": \n ,}', r"är inte giltig JSON på rad 2, tecken 2\."),
        ("[" * 100_000, "är inte giltig JSON"),
        ("9" * 5000, "är inte giltig JSON"),
        ('{"kalla": "\\ud800"}', "kalla: är inte giltig Unicode"),
        (b"\xff", "är inte UTF-8: se byte 1"),
    ],
)
def test_json_som_inte_ar_nagon_redovisning(
    kommando: Kommandorad, tmp_path: Path, innehall: str | bytes, text: str
) -> None:
    krav_vagrad(kommando, skriven(tmp_path, innehall, "tryckt.json"), text)


@pytest.mark.parametrize(
    ("innehall", "text"),
    [
        ("kalla = 'x'\nregelverk 1", r"är inte giltig TOML på rad 2, tecken 11\."),
        ("a = ", "är inte giltig TOML"),
        ("a = " + "[" * 100_000, "är inte giltig TOML"),
        ("a = " + "9" * 5000, "är inte giltig TOML"),
        ("kalla = 2024-01-01", "kalla: ska vara text"),
    ],
)
def test_toml_som_inte_ar_nagon_redovisning(
    kommando: Kommandorad, tmp_path: Path, innehall: str, text: str
) -> None:
    krav_vagrad(kommando, skriven(tmp_path, innehall), text)


@pytest.mark.parametrize(
    ("fil", "text"),
    [
        ("finns-inte.toml", r"Filen finns-inte\.toml finns inte\."),
        (".", r"Filen \. går inte att läsa\."),
        ("x" * 5000, "går inte att läsa"),
    ],
)
def test_en_fil_som_inte_finns(kommando: Kommandorad, fil: str, text: str) -> None:
    krav_vagrad(kommando, fil, text)


def test_en_fil_som_borjar_med_sitt_marke(demo: Kommandorad, tmp_path: Path) -> None:
    """As some editors write UTF-8."""
    fil = skriven(tmp_path, b"\xef\xbb\xbf" + FIL.read_bytes())
    assert demo("rapport", "jamfor", fil, "--demo").kod == 0
