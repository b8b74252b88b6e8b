"""Faktum: what every fact accepts, and that what can be written can always be read again."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from eventsourcing.domain import OriginatorVersionError
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from stdnum import luhn
from stdnum.se import orgnr

from domain.fakta import FAKTA
from domain.grund.aktor import Aktor, Atgard, Roll
from domain.grund.faktum import OSTAMPLAD, Faktum, form_av
from domain.grund.strom import strom_av
from domain.grund.varden import (
    _STYRTECKEN,
    Budgetar,
    Ore,
    OreEllerNoll,
    Organisationsnummer,
    Rad,
    Text,
    id_av_namn,
    som_lagrad,
)
from domain.mottagare.mottagare import Mottagare, MottagareRegistrerad
from tests.domain.hjalp.egenskaper import EGENSKAP
from tests.domain.hjalp.historia import BETALT_ARENDE, INKOMMET, REGISTRERAD, UPPSALA
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.domain.hjalp.scenario import ANNA, EN_DAG, sealed

RAD: TypeAdapter[str] = TypeAdapter(Rad)
TEXT: TypeAdapter[str] = TypeAdapter(Text)
NUMMER: TypeAdapter[str] = TypeAdapter(Organisationsnummer)


def accepted(form: TypeAdapter[Any], value: object) -> Any:
    """What is stored for `value`, or None if it is refused."""
    try:
        return form.validate_python(value)
    except ValidationError:
        return None


@EGENSKAP
@given(st.text(alphabet=st.characters(), max_size=40))
def test_what_is_accepted_is_read_back_as_it_was_stored(text: str) -> None:
    for form in (RAD, TEXT):
        stored = accepted(form, text)
        if stored is not None:
            assert form.validate_json(form.dump_json(stored)) == stored
            assert form.validate_python(stored) == stored


def test_a_text_that_grows_in_normal_form_is_measured_as_stored() -> None:
    grows = "\u0958"  # one sign in, two signs in NFC
    assert len(accepted(RAD, grows * 250)) == 500
    assert accepted(RAD, grows * 251) is None
    assert accepted(RAD, "å" * 500) == "å" * 500
    assert accepted(RAD, "å" * 501) is None


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "en\ntvå", "en\ttvå", "en\u2028två", "en\u2029två"]
)
def test_a_row_is_one_row_with_something_in_it(text: str) -> None:
    assert accepted(RAD, text) is None


@pytest.mark.parametrize("text", ["\x00", "a\x07b", "a\x85b", "a\x9bb", "a\ud800b"])
def test_control_codes_and_broken_unicode_are_refused(text: str) -> None:
    assert accepted(RAD, text) is None
    assert accepted(TEXT, text) is None


def test_a_row_is_stored_without_space_around_it_and_in_normal_form() -> None:
    assert accepted(RAD, " A\u030angstro\u0308m ") == "Ångström"


def test_a_text_keeps_its_paragraphs() -> None:
    assert accepted(TEXT, "Ett.\n\n\tTva\u030a. ") == "Ett.\n\n\tTvå. "


@pytest.mark.parametrize("text", ["Ett.\r\n\r\nTvå.\r\n", "Ett.\r\rTvå.\r", "Ett.\n\r\nTvå.\r"])
def test_the_lines_of_a_text_end_in_one_way(text: str) -> None:
    assert accepted(TEXT, text) == "Ett.\n\nTvå.\n"


@pytest.mark.parametrize("text", ["a\rb", "a\r\nb", "\r"])
def test_a_row_has_no_line_ends_of_any_form(text: str) -> None:
    assert accepted(RAD, text) is None


@inget_scenario
def test_a_text_has_no_control_code_that_unicode_knows() -> None:
    alla = {chr(kod) for kod in range(0x10000)} - {*"\n\t"}
    styrtecken = {tecken for tecken in alla if unicodedata.category(tecken) in ("Cc", "Cs")}
    assert {tecken for tecken in alla if _STYRTECKEN.search(tecken)} == styrtecken
    assert all(accepted(RAD, f"a{tecken}b") is None for tecken in sorted(styrtecken)[:65])


def test_a_row_is_compared_as_it_is_stored() -> None:
    assert som_lagrad(" A\u030angstro\u0308m ") == "Ångström"
    with pytest.raises(ValidationError):
        som_lagrad(" ")


@pytest.mark.parametrize(
    ("value", "stored"),
    [("2321000024", "232100-0024"), ("232100-0024", "232100-0024"), ("232100-0025", None)],
)
def test_an_organisationsnummer_is_checked_and_written_in_one_way(
    value: str, stored: str | None
) -> None:
    assert accepted(NUMMER, value) == stored


@pytest.mark.parametrize(
    "personnummer",
    ["811218-9876", "8112189876", " 811218-9876 ", "811278-9873", "640823-3234", "7010632391"],
)
def test_a_personnummer_or_a_samordningsnummer_is_refused_though_its_check_digit_is_right(
    personnummer: str,
) -> None:
    assert orgnr.is_valid(personnummer)
    assert accepted(NUMMER, personnummer) is None
    with pytest.raises(ValidationError):
        Aktor(**(ANNA.model_dump() | {"organisation": personnummer}))


def test_only_the_third_digit_tells_an_organisation_from_a_person() -> None:
    for third in range(10):
        nine = f"99{third}000000"
        number = nine + luhn.calc_check_digit(nine)
        assert (accepted(NUMMER, number) is not None) is (third >= 2), number


def test_amounts_and_years_have_limits() -> None:
    ore, noll, ar = TypeAdapter(Ore), TypeAdapter(OreEllerNoll), TypeAdapter(Budgetar)
    assert [accepted(ore, n) for n in (-1, 0, 1, 10**15, 10**15 + 1)] == [
        None,
        None,
        1,
        10**15,
        None,
    ]
    assert [accepted(noll, n) for n in (-1, 0, 10**15 + 1)] == [None, 0, None]
    assert [accepted(ar, n) for n in (1899, 1900, 2999, 3000)] == [None, 1900, 2999, None]
    for not_whole in (1.0, "1", True, None):
        assert accepted(ore, not_whole) is None


def test_an_id_follows_from_names_as_they_are_stored() -> None:
    namnrymd = UUID(int=7)
    assert id_av_namn(namnrymd, " A\u030a ", "b") == id_av_namn(namnrymd, "Å", "b")
    assert id_av_namn(namnrymd, "Å", "b") != id_av_namn(namnrymd, "A", "b")
    assert id_av_namn(namnrymd, "a/b", "c") != id_av_namn(namnrymd, "a", "b/c")
    with pytest.raises(ValidationError):
        id_av_namn(namnrymd, " ", "b")


def test_a_fact_is_frozen_and_says_nothing_that_its_shape_does_not_name() -> None:
    [registrerad] = sealed((REGISTRERAD,))
    with pytest.raises(ValidationError):
        registrerad.verkningsdag = date(2025, 1, 1)  # type: ignore[misc]  # it is frozen
    with pytest.raises(ValidationError):
        MottagareRegistrerad(**(registrerad.model_dump() | {"ort": "Uppsala"}))
    with pytest.raises(ValidationError):
        Aktor(**(ANNA.model_dump() | {"e_post": "anna@example.se"}))


@pytest.mark.parametrize("falt", ["originator_id", "verkningsdag", "av", "organisationsnummer"])
def test_a_fact_leaves_nothing_out(falt: str) -> None:
    [registrerad] = sealed((REGISTRERAD,))
    with pytest.raises(ValidationError):
        MottagareRegistrerad(**registrerad.model_dump(exclude={falt}))


def test_a_role_is_one_of_those_there_are() -> None:
    with pytest.raises(ValidationError):
        Aktor(**(ANNA.model_dump() | {"roll": "administrator"}))
    assert [str(roll) for roll in Roll] == [
        "handlaggare",
        "beslutsfattare",
        "ekonom",
        "granskare",
        "sokande",
    ]


def test_only_the_log_says_when_a_fact_was_recorded() -> None:
    assert Faktum.create_timestamp() == OSTAMPLAD
    assert datetime(1, 1, 1, tzinfo=OSTAMPLAD.tzinfo) == OSTAMPLAD


@pytest.mark.parametrize(
    ("topic", "namn", "form"),
    [
        ("arende.avslutat", "arende.avslutat", 1),
        ("arende.avslutat.2", "arende.avslutat", 2),
        ("arende.avslutat.10", "arende.avslutat", 10),
        *((t, t, 1) for t in ("arende.avslutat.1", "arende.avslutat.02", "a.2.x", "a.", "", "2")),
        ("a." + "9" * 5000, "a." + "9" * 5000, 1),
    ],
)
def test_a_topic_names_the_fact_and_from_the_second_on_the_shape(
    topic: str, namn: str, form: int
) -> None:
    assert form_av(topic) == (namn, form)


def test_a_fact_belongs_to_the_stream_that_its_topic_names() -> None:
    assert strom_av(MottagareRegistrerad) is Mottagare
    for topic, faktum in FAKTA.items():
        assert topic.partition(".")[0] == strom_av(faktum).TOPIC
        assert vars(strom_av(faktum))["Event"] in faktum.__mro__


def test_a_stream_begins_with_its_first_fact_and_folds_the_rest() -> None:
    tom = Mottagare.tom(UPPSALA)
    assert (tom.version, tom.organisationsnummer, list(tom.pending_events)) == (0, "", [])
    ny = Mottagare.borja(
        MottagareRegistrerad,
        Atgard(EN_DAG, ANNA),
        id=UPPSALA,
        organisationsnummer="232100-0024",
        namn="Region Uppsala",
    )
    assert ny.version == 1
    [first] = ny.pending_events
    assert first.timestamp == OSTAMPLAD


def test_facts_fold_in_version_order_only() -> None:
    ett, tva = sealed(BETALT_ARENDE)[:2]
    strom = strom_av(type(ett)).tom(ett.originator_id)
    with pytest.raises(OriginatorVersionError):
        tva.mutate(strom)
    [inkommet] = sealed((INKOMMET,))
    assert inkommet.mutate(strom) is strom
