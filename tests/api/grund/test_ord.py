"""Every word that a person reads is Swedish: no stored value, no topic, no å, ä or ö forgotten.

What is asked for is read out of the code: each value that a fact can hold, each label in a list.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from api.kommandorad.listvy import cell
from api.listor.texter import KOLUMNER, ORD, pa_svenska
from domain.fakta import FAKTA
from domain.grund.ord import Ord
from domain.grund.strom import strom_av
from projections.listor import LISTOR, Lista
from projections.listor.faktainnehall import namngivet
from projections.uppgifter import Pastaende, uppgifter
from tests.domain.hjalp.lagrade import LAGRADE
from tests.domain.hjalp.varden import LAGRADE_VARDEN, fakta_med_varje_varde

ROT = Path(__file__).parents[3]
ETIKETT = re.compile(r"(?:THEN|ELSE|SELECT) '(\w[^']*)'")
"""A label that a list gives a row; a sign or a comma in an amount is none."""

# What a fact says of itself


def test_ingen_kolumn_har_ett_lagrat_varde() -> None:
    """Whatever a fact says of itself under the name of a column, or of what a column shows."""
    sagda = set()
    for _, faktum in fakta_med_varje_varde(i_arenden=True):
        pastatt = [p for p in uppgifter(faktum) if isinstance(p, Pastaende)]
        for kolumn, varde in (
            *namngivet(faktum).items(),
            *(("beslutstyp" if p.nyckel == "beslut" else p.nyckel, p.varde) for p in pastatt),
        ):
            if kolumn in KOLUMNER and isinstance(varde, str) and varde in LAGRADE_VARDEN:
                sagda.add((kolumn, varde))
    assert {kolumn for kolumn, _ in sagda} >= {"beslutstyp", "grund", "indrivare", "undantag"}
    assert {(k, v) for k, v in sagda if cell(k, v) == v and not v.isalpha()} == set()
    assert {(k, v) for k, v in sagda if k in ORD and v not in ORD[k]} == set()


# What is said in the lists


def test_ett_faktum_heter_i_en_lista_som_det_heter() -> None:
    assert {topic: cell("handelse", topic) for topic in FAKTA} == {
        topic: faktum.NAMN for topic, faktum in FAKTA.items()
    }
    assert cell("handelse", "arende.okant") == "arende.okant"


@pytest.mark.parametrize("lista", LISTOR.values(), ids=LISTOR)
def test_varje_etikett_i_en_lista_har_ett_ord(lista: Lista[Any]) -> None:
    kolumner = [kolumn for kolumn in lista.rad._fields if not kolumn.endswith("_id")]
    for etikett in ETIKETT.findall(lista.urval):
        ord_ = {pa_svenska(kolumn, etikett) for kolumn in kolumner}
        assert any(" " in o or o.isalpha() for o in ord_), etikett


def test_varje_slag_av_strom_har_ett_ord() -> None:
    slagen = {strom_av(faktum).TOPIC for faktum in FAKTA.values()}
    assert felstavade([cell("slag", slag) for slag in slagen]) == []


# å, ä and ö


def utan_prickar(text: str) -> str:
    delad = unicodedata.normalize("NFD", text)
    return "".join(t for t in delad if not unicodedata.combining(t))


@cache
def skrivna() -> frozenset[str]:
    """The words of the documentation, outside code."""
    text = "\n".join(f.read_text() for f in (ROT / "README.md", *(ROT / "docs").rglob("*.md")))
    utan_kod = re.sub(r"```.*?```|`[^`]*`|\S*[_./-]\S*", " ", text, flags=re.DOTALL)
    return frozenset(re.findall(r"[a-zåäö]+", utan_kod.lower()))


def felstavade(texter: list[str]) -> list[str]:
    """Words that are not in the documentation, where the same is with dots and rings."""
    prickade = {utan_prickar(o) for o in skrivna() if o != utan_prickar(o)}
    funna = {o for text in texter for o in re.findall(r"[a-zåäö]+", text.lower())}
    return sorted(o for o in funna - skrivna() - {"andra"} if o in prickade)


def test_inga_prickar_ar_borta() -> None:
    vardena = [varde.namn for slag in Ord.__subclasses__() for varde in slag]
    fakta = [text for faktum in LAGRADE for text in (faktum.NAMN, faktum.i_ord())]
    listorna = [text for texter in ORD.values() for text in texter.values()]
    assert felstavade([*vardena, *fakta, *listorna, *KOLUMNER.values()]) == []
