"""The tutorial, and the examples of `openapi.json`, are what playing the year gives."""

from __future__ import annotations

from docs.skapa import handledning
from tests.hjalp.sidorna import krav_aktuella


def test_the_grant_year_goes_as_the_tutorial_and_the_examples_say() -> None:
    krav_aktuella(handledning.SIDOR)
