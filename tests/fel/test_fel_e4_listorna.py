"""E4: each list can be asked for with every filter that it has, also when the party was changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

import pytest

from api.listor.svar import faltnamn
from domain.grund.aktor import Roll
from projections.listor import LISTOR
from tests.api.hjalp import bidraget as b
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp

DAGEN = "2024-04-05"
FORE, EFTER = "2024-04-04", "2024-04-30"


class Bytt(NamedTuple):
    """A case of 100 kr that was paid, with another party from a day on."""

    arende: str
    grund: Grund
    nya: str
    kand_fore: int


@pytest.fixture(scope="module")
def bytt(bygge: Bygge) -> Bytt:
    grund = bygge.grund()
    nya, _ = bygge.mottagare("Den nya regionen")
    arende, _ = bygge.utbetalt(grund, "100.00")
    over: Kropp = {"gallerFran": DAGEN, "eftertradareId": nya, "orsak": "Regionbildning"}
    kand = bygge.gor(Roll.HANDLAGGARE, f"/mottagare/{grund.mottagare}/eftertradare", over)
    byte = {
        "gallerFran": DAGEN,
        "eftertradareId": nya,
        "grund": "universalsuccession",
        "underlag": "Lagen om regionbildning",
    }
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/partsbyten", byte)
    return Bytt(arende, grund, nya, int(kand["position"]))


def varden(bytt: Bytt) -> dict[str, list[object]]:
    """What each filter is asked with."""
    return {
        "handlaggare": ["handlaggare-01"],
        "utlysning_id": [bytt.grund.utlysning],
        "mottagare_id": [bytt.grund.mottagare, bytt.nya, b.nytt_id()],
        "anslag_id": [bytt.grund.post],
        "budgetar": [2024],
        "dagar": [0],
        "reglerade": ["true", "false"],
        "bokfort_till": ["2024-03-31"],
    }


def fragor(filter_: tuple[str, ...], bytt: Bytt) -> Iterator[Kropp]:
    """One filter at a time, and all of them together."""
    alla = varden(bytt)
    for namn in filter_:
        for varde in alla[namn]:
            yield {faltnamn(namn): varde}
    for givna in product(*(alla[namn] for namn in filter_)):
        yield dict(zip(map(faltnamn, filter_), givna, strict=True))


@pytest.mark.grundlig
@pytest.mark.parametrize("namn", LISTOR)
def test_fel_e4_every_list_answers_with_every_filter_that_it_has(
    bygge: Bygge, bytt: Bytt, namn: str
) -> None:
    for per in (FORE, DAGEN, EFTER):
        for fraga in fragor(LISTOR[namn].filter, bytt):
            bygge.las(f"/listor/{namn}", per=per, limit=20, **fraga)
            bygge.las(f"/listor/{namn}", per=per, kand=bytt.kand_fore, limit=20, **fraga)


@pytest.mark.parametrize("namn", ["beslut", "utbetalningar", "utan-kommunicering"])
def test_fel_e4_what_happened_in_a_case_is_of_its_party_that_day(
    bygge: Bygge, bytt: Bytt, namn: str
) -> None:
    """Whoever is the party since: it was decided for, and paid to, who was it then."""

    def vilka(mottagare: str, per: str, **fraga: object) -> set[str]:
        lista = bygge.las(f"/listor/{namn}", per=per, mottagareId=mottagare, **fraga)
        return {rad["arendeId"] for rad in lista["rader"]}

    gamla, nya = bytt.grund.mottagare, bytt.nya
    assert (vilka(gamla, FORE), vilka(nya, FORE)) == ({bytt.arende}, set())
    assert (vilka(gamla, EFTER), vilka(nya, EFTER)) == ({bytt.arende}, set())
    kand = bytt.kand_fore
    assert vilka(gamla, EFTER, kand=kand) == {bytt.arende}
    assert vilka(nya, EFTER, kand=kand) == set()
