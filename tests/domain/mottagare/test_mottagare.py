"""Mottagare: entered once, under a number that is right; called one thing or another by day."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from pydantic import ValidationError

from domain.grund.aktor import Atgard
from domain.grund.stopp import IngetAttRatta
from domain.mottagare.mottagare import Mottagare, mottagare_id, registrera
from domain.mottagare.namn import NamnAndrat, NamnRattat, andra_namn, ratta_namn
from domain.mottagare.stopp import NamnetAndrasInte, NamnetFinnsInte
from tests.domain.hjalp.historia import REGISTRERAD, UPPSALA
from tests.domain.hjalp.scenario import ANNA, EN_DAG, Fact, but, fact, given, nothing


def test_an_organisation_is_entered_under_its_number() -> None:
    nothing().when(registrera, organisationsnummer="232100-0024", namn="Region Uppsala").then(
        REGISTRERAD
    )


@pytest.mark.parametrize("organisationsnummer", ["2321000024", " 232100-0024 ", "232100 0024"])
def test_a_number_written_otherwise_is_the_same_organisation(organisationsnummer: str) -> None:
    assert mottagare_id(organisationsnummer) == UPPSALA
    nothing().when(
        registrera, organisationsnummer=organisationsnummer, namn=" Region Uppsala "
    ).then(REGISTRERAD)


@pytest.mark.parametrize(
    "organisationsnummer", ["232100-0025", "232100-002", "", "åäö", "811218-9876"]
)
def test_a_number_that_is_wrong_is_refused(organisationsnummer: str) -> None:
    with pytest.raises(ValidationError):
        mottagare_id(organisationsnummer)
    with pytest.raises(ValidationError):
        registrera(Atgard(EN_DAG, ANNA), organisationsnummer=organisationsnummer, namn="Region")


def test_the_id_of_an_organisation_is_for_ever() -> None:
    assert UUID("e2b2a88e-6c1d-5af8-b3ab-5bb4058836e4") == UPPSALA


def test_two_organisations_are_two_streams() -> None:
    assert mottagare_id("232100-0255") != UPPSALA


ANDRAT = fact(NamnAndrat, UPPSALA, verkningsdag=date(2025, 1, 1), namn="Region Uppsala län")
RATTAT = fact(
    NamnRattat,
    UPPSALA,
    verkningsdag=date(2025, 1, 1),
    rattar_version=2,
    tidigare_verkningsdag=date(2025, 1, 1),
    tidigare_namn="Region Uppsala län",
    namn="Regionen i Uppsala län",
    orsak="Fel avskrivet",
)


def uppsala(*fakta: Fact) -> Mottagare:
    strom = given(*fakta).strommar[UPPSALA]
    assert isinstance(strom, Mottagare)
    return strom


def test_a_name_is_changed_from_a_day_on() -> None:
    given(REGISTRERAD).when(
        andra_namn, UPPSALA, verkningsdag=date(2025, 1, 1), namn=" Region Uppsala län "
    ).then(ANDRAT)
    mottagare = uppsala(REGISTRERAD, ANDRAT)
    assert mottagare.namn_den(date(2024, 12, 31)) == "Region Uppsala"
    assert mottagare.namn_den(date(2025, 1, 1)) == "Region Uppsala län"
    assert mottagare.namn_den(EN_DAG - timedelta(days=1)) is None
    assert mottagare.namn == "Region Uppsala län"


def test_what_is_entered_later_for_an_earlier_day_does_not_hide_what_comes_after() -> None:
    tidigare = but(ANDRAT, verkningsdag=date(2024, 6, 1), namn="Uppsala läns region")
    mottagare = uppsala(REGISTRERAD, ANDRAT, tidigare)
    assert mottagare.namn_den(date(2024, 6, 1)) == "Uppsala läns region"
    assert mottagare.namn == "Region Uppsala län"


def test_a_name_that_holds_already_is_no_change() -> None:
    given(REGISTRERAD, ANDRAT).when(
        andra_namn, UPPSALA, verkningsdag=date(2025, 6, 1), namn="Region Uppsala län "
    ).then_stopp(NamnetAndrasInte)


def test_an_organisation_may_take_its_old_name_again() -> None:
    given(REGISTRERAD, ANDRAT).when(
        andra_namn, UPPSALA, verkningsdag=date(2026, 1, 1), namn="Region Uppsala"
    ).then(but(ANDRAT, verkningsdag=date(2026, 1, 1), namn="Region Uppsala"))


def test_a_name_is_corrected_and_the_correction_corrected() -> None:
    given(REGISTRERAD, ANDRAT).when(
        ratta_namn,
        UPPSALA,
        verkningsdag=date(2025, 1, 1),
        rattar_version=2,
        namn="Regionen i Uppsala län",
        orsak="Fel avskrivet",
    ).then(RATTAT)
    given(REGISTRERAD, ANDRAT, RATTAT).when(
        ratta_namn,
        UPPSALA,
        verkningsdag=date(2025, 1, 2),
        rattar_version=3,
        namn="Regionen i Uppsala län",
        orsak="Fel dag",
    ).then(
        but(
            RATTAT,
            verkningsdag=date(2025, 1, 2),
            rattar_version=3,
            tidigare_namn="Regionen i Uppsala län",
            orsak="Fel dag",
        )
    )


def test_the_registration_is_corrected_too() -> None:
    rattat = but(
        RATTAT,
        verkningsdag=date(2020, 1, 1),
        rattar_version=1,
        tidigare_verkningsdag=EN_DAG,
        tidigare_namn="Region Uppsala",
        namn="Region Uppsala",
        orsak="Har funnits länge",
    )
    given(REGISTRERAD).when(
        ratta_namn,
        UPPSALA,
        verkningsdag=date(2020, 1, 1),
        rattar_version=1,
        namn="Region Uppsala",
        orsak="Har funnits länge",
    ).then(rattat)
    assert uppsala(REGISTRERAD, rattat).namn_den(date(2020, 1, 1)) == "Region Uppsala"


def test_a_correction_keeps_its_place_among_what_was_said_of_its_day() -> None:
    samma_dag = but(ANDRAT, namn="Det sista ordet")
    mottagare = uppsala(REGISTRERAD, ANDRAT, samma_dag, RATTAT)
    assert mottagare.namn_den(date(2025, 1, 1)) == "Det sista ordet"


@pytest.mark.parametrize("rattar_version", [0, 2, 99])
def test_what_does_not_say_a_name_is_not_corrected(rattar_version: int) -> None:
    given(REGISTRERAD, ANDRAT, RATTAT).when(
        ratta_namn, UPPSALA, rattar_version=rattar_version, namn="Annat", orsak="o"
    ).then_stopp(NamnetFinnsInte)


def test_a_name_already_corrected_is_not_corrected_again() -> None:
    given(REGISTRERAD, ANDRAT, RATTAT).when(
        ratta_namn, UPPSALA, rattar_version=2, namn="Annat", orsak="o"
    ).then_stopp(NamnetFinnsInte)


def test_a_correction_says_something_else() -> None:
    given(REGISTRERAD).when(
        ratta_namn, UPPSALA, rattar_version=1, namn=" Region Uppsala", orsak="o"
    ).then_stopp(IngetAttRatta)
