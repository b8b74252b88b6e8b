"""The invented case that is demanded back: its figures by hand, and nothing real is changed."""

from __future__ import annotations

import tomllib
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

from api.uppspelning.historien import KATALOG
from tests.api.hjalp.kommandon import Kommandorad

DNR = "PÅHITTAD-2025-1"


def fordran(demo: Kommandorad, *tid: str) -> list[tuple[str, ...]]:
    rader = demo("lista", "fordringar", "--demo", "--json", *tid).json["rader"]
    return [(r["diarienummer"], r["kravt"], r["utestaende"], r["ranta"], r["skuld"]) for r in rader]


def ranta(kapital: str, *perioder: tuple[int, int]) -> Decimal:
    """Simple, by the day: days and per cent of each period, on a year of 365."""
    summa = sum(Decimal(dagar * procent) / 100 for dagar, procent in perioder)
    return (Decimal(kapital) * summa / 365).quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_the_claim_is_what_is_left_of_it_and_its_interest(demo: Kommandorad) -> None:
    """420 000 demanded, 200 000 paid in time; late from 13 June, 11 per cent and then 10."""
    i_juni = ranta("220000", (18, 11), (51, 10))
    kapital = 220_000 - (100_000 - i_juni)
    sedan = ranta(str(kapital), (41, 10))
    svar = fordran(demo, "--per", "2025-12-31")
    assert svar == [(DNR, "420000.00", str(kapital), str(sedan), str(kapital + sedan))]


@pytest.mark.parametrize(
    ("per", "utestaende"),
    [
        ("2025-05-12", None),
        ("2025-05-13", "420000.00"),
        ("2025-06-09", "420000.00"),
        ("2025-06-10", "220000.00"),
    ],
)
def test_the_claim_day_by_day(demo: Kommandorad, per: str, utestaende: str | None) -> None:
    assert [rad[2] for rad in fordran(demo, "--per", per)] == [utestaende] * (
        utestaende is not None
    )


def test_it_was_not_known_before_it_was_decided(demo: Kommandorad) -> None:
    assert fordran(demo, "--per", "2025-06-01", "--kand", "2025-05-13T12:00:00Z") == []


@pytest.mark.parametrize("fil", ["regelverk", "grund", "aterkrav"])
def test_every_file_says_that_it_is_invented(fil: str) -> None:
    assert (KATALOG / "pahittat" / f"{fil}.toml").read_text().startswith("# PÅHITTAT:")


def test_what_is_invented_says_so_wherever_it_is_seen() -> None:
    def las(fil: str) -> dict[str, Any]:
        return tomllib.loads((KATALOG / "pahittat" / f"{fil}.toml").read_text())

    grund, regler, runda = las("grund"), las("regelverk"), las("aterkrav")
    sedda = (
        regler["beteckning"],
        regler["rubrik"],
        grund["anslagspost"]["benamning"],
        grund["mottagare"][0]["namn"],
        runda["utlysning"]["diarienummer"],
        runda["utlysning"]["rubrik"],
        runda["mottagare"][0]["diarienummer"],
    )
    assert all("påhittad" in text.lower() or "påhittat" in text.lower() for text in sedda), sedda
    for grunden in regler["gemensamt"]["aterkrav"]["grunder"]:
        assert grunden["lagrum"] == "påhittat"


def test_no_year_of_the_real_grants_is_changed_by_it(demo: Kommandorad) -> None:
    """It has an anslagspost and a budgetår of its own."""
    for budgetar, belopp in ((2023, "73500000.00"), (2024, "133500000.00"), (2025, "1200000.00")):
        svar = demo("saldo", "--demo", "--json", "--budgetar", str(budgetar)).json
        assert svar["saldo"]["floden"]["beviljat"] == belopp
