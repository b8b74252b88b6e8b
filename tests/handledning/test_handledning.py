"""The tutorial, and the examples of `openapi.json`, are what playing the year gives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from docs.skapa import handledning
from tests.hjalp.sidorna import ROT, krav_aktuella


def test_the_grant_year_goes_as_the_tutorial_and_the_examples_say() -> None:
    krav_aktuella(handledning.SIDOR)


def _rader(varde: Any) -> Iterator[dict[str, Any]]:
    """Everything in it that says of what day it is, and when it was recorded."""
    match varde:
        case {"verkningsdag": str(), "registreradDag": str(), "dagar": int()}:
            yield varde
        case dict():
            for inre in varde.values():
                yield from _rader(inre)
        case list():
            for inre in varde:
                yield from _rader(inre)


def test_an_example_is_the_same_on_whatever_day_it_was_made() -> None:
    """Days up to today are days up to the day that stands for it: tomorrow they are as many."""
    rader = [*_rader(json.loads((ROT / "exempel" / "anrop.json").read_text(encoding="utf-8")))]
    assert rader
    for rad in rader:
        av, registrerad = (date.fromisoformat(rad[n]) for n in ("verkningsdag", "registreradDag"))
        assert rad["dagar"] == (registrerad - av).days, rad
