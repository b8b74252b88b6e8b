"""I5, I9: words say what the money is, and the values of a läge can be looked up."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from api.kommandorad.utskrift import konsol, visa_saldo
from projections.listor.avvikelser import Avvikelsetyp
from projections.pengar.saldon import Saldo, Urval
from projections.uppgifter.lage import Lage, Utlysningslage
from store.basis import Basis
from tests.api.hjalp.servern import Api

DOCS = Path(__file__).parents[2] / "docs"


def _utskrivet(capsys: pytest.CaptureFixture[str], urval: Urval) -> str:
    """The balance of what was repaid in the year after it was paid, to the anslag."""
    summor = {("flode", "beviljat"): 100, ("flode", "utbetalt"): 100, ("flode", "aterbetalt"): 40}
    summor |= {("lada", "overfort"): 40, ("lada", "utbetalt_ej_redovisat"): 60}
    basis = Basis(date(2025, 12, 31), 1, datetime(2026, 1, 1, tzinfo=UTC), True)
    visa_saldo(konsol(), "Saldo", Saldo.av(summor), basis, urval)
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("urval", "postens"),
    [
        (Urval(arende_id=UUID(int=1)), False),
        (Urval(mottagare_id=UUID(int=1)), False),
        (Urval(anslag_id=UUID(int=1)), True),
        (Urval(), True),
    ],
)
def test_fel_i5_a_case_shows_a_repayment_as_one_and_nothing_that_only_a_post_has(
    capsys: pytest.CaptureFixture[str], urval: Urval, postens: bool
) -> None:
    ut = _utskrivet(capsys, urval)
    assert "Återbetalt" in ut
    for ord_ in ("Överfört mellan budgetår", "Medgivet överskridande", "Indraget", "Sparat"):
        assert (ord_ in ut) is postens, ord_


def _schema(api: Api, namn: str) -> list[str]:
    schemas: dict[str, Any] = api.app.openapi()["components"]["schemas"]
    return list(schemas[namn]["enum"])


def test_fel_i9_the_values_of_lage_are_in_openapi_and_in_the_docs(api: Api) -> None:
    assert _schema(api, "Lage") == list(Lage)
    assert _schema(api, "Utlysningslage") == list(Utlysningslage)
    text = (DOCS / "api.md").read_text()
    sagda = {*re.findall(r"`([a-zåäö-]+)`", text)}
    assert {*Lage, *Utlysningslage} <= sagda
    assert {*Avvikelsetyp} <= sagda


@pytest.mark.parametrize(
    "sats",
    [
        "*använt* is approved and not approved together",
        "*återbetalt* is capital",
        "*utbetalt* includes what was set off",
        "of the budgetår of its bank day",
        "shares the box `aterbetalt`",
        "Interest takes effect on the last day that it was counted for",
    ],
)
def test_fel_i9_the_docs_say_what_was_left_to_guess(sats: str) -> None:
    text = " ".join((DOCS / "rapporter.md").read_text().split())
    assert sats in text
