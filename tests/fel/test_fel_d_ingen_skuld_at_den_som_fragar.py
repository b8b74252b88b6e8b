"""D6: a value that our own fact cannot hold is never blamed on the caller."""

from __future__ import annotations

from datetime import date

import pytest
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError

from api.grund.skrivning import OmojligtFaktum, som_skickades
from domain.aterkrav.rantepaforing import Rantetid
from domain.grund.rantebas import Rantebas


def fel(**andrat: object) -> ValidationError:
    falt = {
        "efter_dag": date(2025, 1, 1),
        "till_och_med": date(2025, 1, 2),
        "kapital_ore": 1,
        "bas": Rantebas.REFERENSRANTA,
        "tillagg_hundradelar": 0,
    }
    with pytest.raises(ValidationError) as fangat:
        Rantetid.model_validate(falt | andrat)
    return fangat.value


def test_fel_d6_a_field_that_nobody_sent_is_never_named() -> None:
    """What the verb worked out is our own: it is answered as our fault."""
    skickat = {"till_och_med", "fordran_id"}
    assert isinstance(som_skickades(fel(kapital_ore=-1), skickat), OmojligtFaktum)
    bada = fel(kapital_ore=-1, till_och_med="i går")
    assert isinstance(som_skickades(bada, skickat), OmojligtFaktum)


def test_fel_d6_what_was_sent_is_still_told_of() -> None:
    svar = som_skickades(fel(till_och_med="i går"), {"till_och_med"})
    assert isinstance(svar, RequestValidationError)
    assert [e["loc"] for e in svar.errors()] == [("till_och_med",)]
