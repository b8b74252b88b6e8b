"""Ord: a fact says what it is called and what happened, and a value how people write it."""

from __future__ import annotations

import pickle
import re
from copy import deepcopy

import pytest
from pydantic import TypeAdapter

from domain.arende.arende import Arende
from domain.fakta import FAKTA
from domain.grund.indrivare import Indrivare
from domain.grund.ord import Ord
from domain.mottagare.mottagare import Mottagare, MottagareRegistrerad
from tests.domain.hjalp.lagrade import LAGRADE
from tests.domain.hjalp.varden import UPPRAKNADE, fakta_med_varje_varde, raa

# A value


def test_a_value_is_stored_as_it_always_was_and_knows_its_word() -> None:
    kronofogden = Indrivare.KRONOFOGDEN
    assert (kronofogden.value, f"{kronofogden}", kronofogden.namn) == (
        "kronofogden",
        "kronofogden",
        "Kronofogden",
    )
    assert Indrivare.DOMSTOL.namn == "domstol"
    assert Indrivare("kronofogden") is kronofogden
    stored = pickle.dumps(kronofogden)
    assert pickle.loads(stored) is deepcopy(kronofogden) is kronofogden  # noqa: S301  # our own
    assert TypeAdapter(Indrivare).dump_json(kronofogden) == b'"kronofogden"'
    assert TypeAdapter(Indrivare).json_schema()["enum"] == [v.value for v in Indrivare]
    with pytest.raises(ValueError, match="Kronofogden"):
        Indrivare("Kronofogden")


def test_two_values_of_a_list_are_two_words() -> None:
    for slag in Ord.__subclasses__():
        assert len({varde.namn for varde in slag}) == len(slag), slag


def test_no_word_is_of_nothing() -> None:
    """Every word of the domain is of a value that some fact can hold."""
    slagen = {slag for slag in Ord.__subclasses__() if slag.__module__.startswith("domain.")}
    assert slagen <= UPPRAKNADE
    assert len(slagen) > 20


def test_no_list_of_values_hides_in_a_field_where_the_examples_hold_nothing() -> None:
    assert {type(varde) for varde, _ in fakta_med_varje_varde(i_arenden=False)} == UPPRAKNADE


# A fact


def test_a_fact_without_a_name_cannot_be_made() -> None:
    with pytest.raises(TypeError, match=r"Namnlost .* NAMN"):

        class Namnlost(Mottagare.Event):
            TOPIC = "mottagare.namnlost"


def test_the_name_of_a_fact_is_its_own() -> None:
    with pytest.raises(TypeError, match=r"Namnlost .* NAMN"):

        class Namnlost(MottagareRegistrerad):
            TOPIC = "mottagare.namnlost"


def test_a_fact_of_an_arende_that_does_not_say_what_happened_cannot_be_made() -> None:
    with pytest.raises(TypeError, match=r"Tyst .* i_ord"):

        class Tyst(Arende.Event):
            TOPIC = "arende.tyst"
            NAMN = "tyst faktum"


def test_a_fact_may_say_what_happened_as_the_one_that_it_is_made_from() -> None:
    class Talande(Arende.Event):
        def i_ord(self) -> str:
            return "något hände"

    class Arvd(Talande):
        TOPIC = "arende.arvd-rad"
        NAMN = "ärvd rad"

    assert Arvd.i_ord is Talande.i_ord


def test_every_fact_has_a_name_that_no_other_has() -> None:
    namnen = [faktum.NAMN for faktum in FAKTA.values()]
    assert len({*namnen}) == len(namnen) == len(FAKTA)


def test_every_line_begins_small_and_ends_without_a_period() -> None:
    """But for a person or a court that it begins with, by the name that the fact has."""
    for faktum in LAGRADE:
        rad = faktum.i_ord()
        namn = [str(v) for n, v in faktum if n in ("subjekt", "domstol")]
        assert rad[0].islower() or rad[0].isdigit() or rad.startswith(tuple(namn)), rad
        assert rad == rad.strip(), rad
        assert not re.search(r"[a-z]_[a-z]|None|Uttag|[a-z]+=", rad), rad
    assert not [faktum.NAMN for faktum in FAKTA.values() if faktum.NAMN.endswith(".")]


def test_no_line_of_an_arende_has_a_stored_value() -> None:
    sagda = {(varde, faktum.i_ord()) for varde, faktum in fakta_med_varje_varde(i_arenden=True)}
    assert len(sagda) > 50
    assert [text for varde, text in sagda if raa(text, varde)] == []
