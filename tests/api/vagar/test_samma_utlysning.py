"""Over HTTP: what makes a call the same call, and how it is arranged does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import Bygge, Grund, lopnummer, regelverk, utlysning
from tests.api.hjalp.formerna import FORMER
from tests.api.hjalp.problemen import krav_problem

ANNAT_SATT: dict[str, object] = {
    "ram": "999.00",
    "sistaAnsokningsdag": "2024-02-16",
    "forbehall": "Om medel ges.",
    "villkor": ["Medlen används under 2024."],
    "krets": [],
}
"""How a call is arranged. Its krets, empty here, is of mottagare that the test has."""
EN_ANNAN: dict[str, Callable[[Bygge], object]] = {
    "publiceringsdag": lambda _: "2024-01-02",
    "diarienummer": lambda _: f"U{lopnummer()}",
    "rubrik": lambda _: "Statsbidrag 2024, andra omgången",
    "regelverkId": lambda bygge: bygge.ny("/regelverk", regelverk()),
    "anslagId": lambda bygge: bygge.post(),
    "budgetar": lambda _: 2025,
}
"""What a call is known by."""


def test_varje_uppgift_hor_till_det_ena_eller_det_andra() -> None:
    """A new one takes a stand."""
    form = FORMER["/utlysningar"]
    namn = [str(falt.alias) for falt in form.model_fields.values()]
    assert sorted(namn) == sorted([*ANNAT_SATT, *EN_ANNAN])


@pytest.mark.parametrize("namn", ANNAT_SATT)
def test_ordnad_pa_annat_satt_ar_den_samma(bygge: Bygge, grund: Grund, namn: str) -> None:
    kropp = utlysning(grund.regelverk, grund.post)
    forsta = bygge.ny("/utlysningar", kropp)
    igen = {**kropp, namn: ANNAT_SATT[namn] or [grund.mottagare]}
    svar = bygge.skicka(Roll.HANDLAGGARE, "/utlysningar", igen)
    assert krav_problem(svar, 409, "finns-redan")["finns"]["id"] == forsta


@pytest.mark.parametrize("namn", EN_ANNAN)
def test_en_annan_ar_en_ny(bygge: Bygge, grund: Grund, namn: str) -> None:
    """With a förbehåll, for which no money is needed yet."""
    kropp = {**utlysning(grund.regelverk, grund.post), "forbehall": "Om medel ges."}
    forsta = bygge.ny("/utlysningar", kropp)
    annan = {**kropp, namn: EN_ANNAN[namn](bygge)}
    assert bygge.ny("/utlysningar", annan) != forsta


def test_en_installd_utlyses_pa_nytt_en_annan_dag(bygge: Bygge, grund: Grund) -> None:
    kropp = utlysning(grund.regelverk, grund.post)
    vag = f"/utlysningar/{bygge.ny('/utlysningar', kropp)}/installanden"
    installd = {"installdDag": "2024-02-01", "kvar": "1000.00", "orsak": "Fel sista dag"}
    bygge.gor(Roll.HANDLAGGARE, vag, installd)
    svar = bygge.skicka(Roll.HANDLAGGARE, "/utlysningar", kropp)
    krav_problem(svar, 409, "finns-redan")
    bygge.ny("/utlysningar", {**kropp, "publiceringsdag": "2024-02-02"})
