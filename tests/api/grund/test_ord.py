"""Every word that a person reads is Swedish: no stored value, no topic, no å, ä or ö forgotten.

What is asked for is read out of the code: each value that a fact can hold, each label in a list.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from api.handelsetexter import handelsetext
from api.handelsetexter.form import ORD
from api.handelsetexter.namn import HANDELSENAMN
from api.kommandorad.listvy import cell
from api.listor.texter import KOLUMNER, LAGEN, pa_svenska
from domain.fakta import FAKTA
from domain.grund.faktum import Faktum
from domain.grund.strom import strom_av
from projections.listor import LISTOR, Lista
from projections.listor.faktarader import namngivet
from projections.uppgifter import Pastaende, uppgifter
from tests.domain.hjalp.lagrade import LAGRADE

ROT = Path(__file__).parents[3]
ETIKETT = re.compile(r"(?:THEN|ELSE|SELECT) '([^']+)'")
"""A label that a list gives a row."""

# What a fact can hold


def _uppraknade(typ: Any) -> set[type[StrEnum]]:
    """Every StrEnum in a type, and in the fields of the models in it."""
    if isinstance(typ, type) and issubclass(typ, StrEnum):
        return {typ}
    delar: list[Any] = [*get_args(typ)]
    if isinstance(typ, type) and issubclass(typ, BaseModel):
        delar += [falt.annotation for falt in typ.model_fields.values()]
    return set().union(*map(_uppraknade, delar)) if delar else set()


def _med_varje_varde(typ: Any, varde: Any) -> Iterator[tuple[StrEnum, Any]]:
    """`varde` again for each value of each StrEnum in it, or that it could have held."""
    egna = {t for t in (typ, *get_args(typ)) if isinstance(t, type) and issubclass(t, StrEnum)}
    if egna:
        for slag in egna:
            yield from ((v, (v,) if isinstance(varde, tuple) else v) for v in slag)
    elif isinstance(varde, BaseModel):
        for namn, falt in type(varde).model_fields.items():
            for v, ny in _med_varje_varde(falt.annotation, getattr(varde, namn)):
                yield v, varde.model_copy(update={namn: ny})
    elif isinstance(varde, tuple):
        for nr, del_ in enumerate(varde):
            for v, ny in _med_varje_varde(type(del_), del_):
                yield v, (*varde[:nr], ny, *varde[nr + 1 :])


def _fakta(i_arenden: bool) -> Iterator[tuple[StrEnum, Faktum]]:
    for faktum in LAGRADE:
        if faktum.TOPIC.startswith("arende.") or not i_arenden:
            yield from _med_varje_varde(type(faktum), faktum)


def test_varje_varde_provas() -> None:
    """No StrEnum hides in a field where the examples hold nothing."""
    provade = {type(varde) for varde, _ in _fakta(i_arenden=False)}
    assert provade == {slag for faktum in FAKTA.values() for slag in _uppraknade(faktum)}


# What is said of it


def raa(text: str, varde: StrEnum) -> bool:
    """Whether a stored value stands in a text as it is stored, beside the word that says it."""
    namn = str(getattr(varde, "namn", ""))
    ordet = ORD.get(varde, "" if "-" in namn else namn.lower())
    for del_ in text.lower().split(ordet.lower()) if ordet else [text]:
        if re.search(rf"(?<![\w-]){re.escape(varde)}(?![\w-])", del_):
            return True
    return False


def test_ingen_rad_om_ett_arende_har_ett_lagrat_varde() -> None:
    sagda = {(varde, handelsetext(faktum)) for varde, faktum in _fakta(i_arenden=True)}
    assert len(sagda) > 50
    assert [text for varde, text in sagda if raa(text, varde)] == []


def test_ingen_kolumn_har_ett_lagrat_varde() -> None:
    """Whatever a fact says of itself under the name of a column, or of what a column shows."""
    sagda = set()
    for _, faktum in _fakta(i_arenden=True):
        pastatt = [p for p in uppgifter(faktum) if isinstance(p, Pastaende)]
        for kolumn, varde in (
            *namngivet(faktum).items(),
            *(("beslutstyp" if p.nyckel == "beslut" else p.nyckel, p.varde) for p in pastatt),
        ):
            if kolumn in KOLUMNER and isinstance(varde, str) and _ar_lagrat(varde):
                sagda.add((kolumn, varde))
    assert {kolumn for kolumn, _ in sagda} >= {"beslutstyp", "grund", "indrivare", "undantag"}
    fel = [(k, v) for k, v in sagda if "-" in v and cell(k, v) == v != ORD.get(v)]
    assert fel == []
    egna = {"grund", "indrivare", "undantag"}
    assert {v for k, v in sagda if k in egna} <= {*ORD}


def _ar_lagrat(varde: str) -> bool:
    return varde in _lagrade()


@cache
def _lagrade() -> set[str]:
    return {v.value for faktum in FAKTA.values() for slag in _uppraknade(faktum) for v in slag}


def test_inget_ord_sags_om_ingenting() -> None:
    """Every word is of a value that some fact can hold."""
    assert {varde for varde in ORD if not _ar_lagrat(varde)} == set()


# What is said in the lists


def test_varje_slag_av_faktum_har_ett_namn() -> None:
    assert {*HANDELSENAMN} == {*FAKTA}
    assert len({*HANDELSENAMN.values()}) == len(HANDELSENAMN)
    for topic, namn in HANDELSENAMN.items():
        assert cell("handelse", topic) == namn


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
    namnen = [v.namn for v, _ in _fakta(i_arenden=False) if hasattr(v, "namn")]
    sagt = [*ORD.values(), *HANDELSENAMN.values(), *LAGEN.values(), *KOLUMNER.values(), *namnen]
    assert felstavade(sagt) == []
