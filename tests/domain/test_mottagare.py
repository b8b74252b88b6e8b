"""Mottagare: an organisation is entered once, under a number that is right."""

from __future__ import annotations

from uuid import UUID

import pytest
from pydantic import ValidationError

from domain.mottagare import mottagare_id, registrera
from tests.domain.historia import REGISTRERAD, UPPSALA
from tests.domain.scenario import ANNA, EN_DAG, nothing


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
        registrera(
            verkningsdag=EN_DAG, av=ANNA, organisationsnummer=organisationsnummer, namn="Region"
        )


def test_the_id_of_an_organisation_is_for_ever() -> None:
    assert UUID("e2b2a88e-6c1d-5af8-b3ab-5bb4058836e4") == UPPSALA


def test_two_organisations_are_two_streams() -> None:
    assert mottagare_id("232100-0255") != UPPSALA
