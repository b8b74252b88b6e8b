"""What every stored fact keeps to: it has to be lived with for as long as the log.

By what the fields are called and are, so that a new fact is asked too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any, get_args
from uuid import UUID

from annotated_types import MaxLen
from pydantic.fields import FieldInfo

from domain.arende.arende import Arende
from domain.aterrapport.granskning import Granskningslyft
from domain.fakta import FAKTA
from domain.grund.ord import Ord
from domain.grund.varden import Uppgift
from projections.uppgifter.lage import Lage
from projections.uppgifter.pastaende import Pastaende, uppgifter
from store.mapper import FaktumMapper
from tests.domain.hjalp.lagrade import LAGRADE
from tests.domain.hjalp.scenarierna import inget_scenario

ANDRAS = {
    "arende.ansokan-aterkallad": "sökanden återkallar, och säger inte varför",
    "arende.overklagande-aterkallat": "klaganden återkallar, och säger inte varför",
    "arende.inhibition-havd": "domstolen häver",
    "myndighet.delegation-aterkallad": "beslutet har en referens, och skälen står där",
}
"""Taken back by somebody else than who recorded it, or by a decision that is kept elsewhere."""
MED_SKAL = {"beslut", "rattelseskal"}
"""A decision has its reasons in `beslut`; a slip in one is of a kind that the law names."""
DAGAR = re.compile(r"(dag|dagar|senast|_fran|_till|_och_med)$|^ny_frist$")
KRETS = ("utlysning.publicerad", "krets")
"""The one set of ids that has a word of its own."""


def _inuti(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type):
        yield annotation
    for inre in get_args(annotation):
        yield from _inuti(inre)


def _varden(slag: type[Uppgift]) -> Iterator[type[Uppgift]]:
    yield slag
    for falt in slag.model_fields.values():
        for inre in _inuti(falt.annotation):
            if issubclass(inre, Uppgift) and inre is not slag:
                yield from _varden(inre)


def falten() -> list[tuple[str, str, FieldInfo]]:
    """Of every fact, and of every value in one: its name, and each of its own fields."""
    slagen = dict.fromkeys(chain.from_iterable(_varden(f) for f in FAKTA.values()))
    hoja = {"originator_id", "originator_version", "timestamp"}
    return [
        (getattr(s, "TOPIC", s.__name__), namn, falt)
        for s in slagen
        for namn, falt in s.model_fields.items()
        if namn not in hoja
    ]


def _langst(falt: FieldInfo) -> bool:
    return any(isinstance(m, MaxLen) for m in falt.metadata)


def _ar(falt: FieldInfo, slag: type) -> bool:
    return any(issubclass(inre, slag) for inre in _inuti(falt.annotation))


@inget_scenario
def test_fel_n8_an_orsak_is_a_row_or_a_word_and_a_motivering_as_long_as_it_takes() -> None:
    """`orsak`: what happened. `motivering`, `…skal`: why somebody judged as he did."""
    fel = [
        (vem, namn)
        for vem, namn, falt in falten()
        if (namn == "orsak" and not (_ar(falt, Ord) or _langst(falt)))
        or (re.search("^motivering$|skal$", namn) and not _ar(falt, Ord) and _langst(falt))
    ]
    assert fel == []


@inget_scenario
def test_fel_n8_what_corrects_or_takes_back_says_an_orsak_and_gives_no_motivering() -> None:
    slut = re.compile(r"-(havd|havt|rattad|rattat|aterkallad|aterkallat)$")
    rattar = {t: set(f.model_fields) for t, f in FAKTA.items() if slut.search(t)}
    utan = {t for t, namnen in rattar.items() if not namnen & {"orsak", *MED_SKAL}}
    assert utan == set(ANDRAS)
    assert not {t for t, namnen in rattar.items() if "motivering" in namnen}


@inget_scenario
def test_fel_n14_a_day_is_called_a_day_an_id_an_id_and_an_amount_is_in_ore() -> None:
    fel = [
        (vem, namn)
        for vem, namn, falt in falten()
        if (_ar(falt, date) and not DAGAR.search(namn))
        or (_ar(falt, UUID) and not re.search("(_id|_ids)$", namn))
        or (re.search("_ore$|belopp$", namn) and not (_ar(falt, int) and namn.endswith("_ore")))
    ]
    assert fel == [KRETS]


@inget_scenario
def test_fel_n14_what_has_fallen_away_is_not_called_past_due() -> None:
    """Förfallen is what should have been paid; a grant that lapses is bortfallen."""
    assert [(vem, namn) for vem, namn, _ in falten() if "forfallet" in namn] == []


@inget_scenario
def test_fel_n13_a_fact_about_a_claim_says_which_field_names_it() -> None:
    namnger = {"fordran_id", "avser_id"}
    om = [f for f in FAKTA.values() if issubclass(f, Arende.Event) and f.OM_PARTEN]
    fel = [f.TOPIC for f in om if namnger & set(f.model_fields) != {f.KRAVFALT} & namnger]
    utan = [f.TOPIC for f in om if not namnger & set(f.model_fields)]
    assert set(fel) == set(utan), "those that are about no claim have no field that names one"


@inget_scenario
def test_fel_n13_a_review_that_was_taken_back_was_not_lifted() -> None:
    lagen = {
        type(f).TOPIC: [
            u.varde for u in uppgifter(f) if isinstance(u, Pastaende) and u.nyckel == "lage"
        ]
        for f in LAGRADE
        if isinstance(f, Granskningslyft)
    }
    assert lagen == {
        "arende.granskning-aterkallad": [Lage.GRANSKNING_ATERKALLAD],
        "arende.granskning-havd": [Lage.GRANSKNING_HAVD],
    }


def test_fel_namn_the_own_day_of_a_fact_is_the_first_that_it_says() -> None:
    """What a former party sees of a case is sought by it in the text that is stored."""
    lagrare = FaktumMapper.ny()
    for faktum in LAGRADE:
        text = lagrare.to_stored_event(faktum).state.decode()
        assert re.findall('"verkningsdag":"([0-9-]{10})"', text)[:1] == [str(faktum.verkningsdag)]
