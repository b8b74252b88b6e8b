"""What lay elsewhere on some days is told by the stored fact alone: when, how much, out of what.

It is worked out of `avskrivet`, `aterfort` and `ur_avskrivet`, and stands nowhere twice. Here it is
read from the bytes of the log, by another way of counting.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from typing import Any

import pytest

from domain.arende.pengafaktum import Pengafaktum
from domain.fakta import FAKTA
from domain.fordran.efterskankning import Avskrivet
from domain.grund.pengar import Lada, Uttag
from store.mapper import FaktumMapper
from tests.domain.hjalp.lagrade import LAGRADE
from tests.domain.hjalp.scenarierna import inget_scenario

TIDIGT = date(2000, 1, 1)
"""Before anything was written off: every part of it then lay elsewhere for a time."""
AVSKRIVET = Avskrivet(
    avskrivet_dag=date(2025, 3, 4),
    kapital_ore=500_00,
    ranta_ore=0,
    ur=(
        Uttag(lada=Lada.OFORBRUKAT, budgetar=2024, belopp_ore=300_00),
        Uttag(lada=Lada.FOR_HOGT_BELOPP, budgetar=2023, belopp_ore=200_00),
    ),
    oprovat=(Uttag(lada=Lada.OFORBRUKAT, budgetar=2024, belopp_ore=120_00),),
)
TAS = {"arende.avskrivning-aterford": "aterfort", "arende.fordran-eftergiven": "ur_avskrivet"}
"""What is written off no longer was, until it was written off, taken out of its own boxes."""
BADA = {"arende.fordran-andrad-av-dom": "aterfort"}
"""A court may do either: what it took away, or gives back."""
PENGAR = [f for f in LAGRADE if isinstance(f, Pengafaktum)]

Lage = Counter[tuple[str, int, str]]
"""How much more lies in a box of a year from a day on, or less."""


def ur_loggen(topic: str, state: dict[str, Any]) -> Lage:
    dag = state.get("eftergiftsdag", state["verkningsdag"])
    lage: Lage = Counter()
    igen = [] if topic in TAS else [(1, e) for e in state.get("avskrivet", ())]
    bort = [(-1, e) for e in state.get(TAS.get(topic, BADA.get(topic, "")), ())]
    for tecken, e in (*igen, *bort):
        if e["avskrivet_dag"] <= dag:
            continue
        delar = [(u["lada"], u["budgetar"], u["belopp_ore"]) for u in e["ur"]]
        for u in e["oprovat"]:  # not there, but with what was not accounted for
            delar.append((u["lada"], u["budgetar"], -u["belopp_ore"]))
            delar.append(("utbetalt_ej_redovisat", u["budgetar"], u["belopp_ore"]))
        for lada, ar, belopp in delar:
            ore = tecken * belopp
            for fran, mer in ((dag, ore), (e["avskrivet_dag"], -ore)):
                lage[lada, ar, fran] += mer
                lage["avskrivet", ar, fran] -= mer
    return lage


def ur_faktum(faktum: Pengafaktum) -> Lage:
    lage: Lage = Counter()
    for r in faktum.andra_dagar():
        lage[r.fran, r.fran_budgetar, r.dag.isoformat()] -= r.belopp_ore
        lage[r.till, r.till_budgetar, r.dag.isoformat()] += r.belopp_ore
    return lage


@pytest.mark.parametrize("faktum", PENGAR, ids=lambda f: f.TOPIC)
def test_fel_n12_the_stored_fact_alone_says_what_lay_elsewhere(faktum: Pengafaktum) -> None:
    vilket = TAS.get(faktum.TOPIC, "avskrivet")
    annat = {"verkningsdag": TIDIGT, "eftergiftsdag": TIDIGT, vilket: (AVSKRIVET, AVSKRIVET)}
    flyttat = faktum.model_copy(update={k: v for k, v in annat.items() if hasattr(faktum, k)})
    for ett in (faktum, flyttat):
        lagrat = FaktumMapper.ny().to_stored_event(ett)
        assert ur_faktum(ett) == ur_loggen(lagrat.topic, json.loads(lagrat.state))
    assert bool(ur_faktum(flyttat)) == hasattr(faktum, vilket)


@inget_scenario
def test_fel_n12_every_fact_that_names_what_was_written_off_tells_its_days() -> None:
    """One that is not about money names interest alone, and that lies in no box."""
    namnger = {
        topic
        for topic, slag in FAKTA.items()
        if issubclass(slag, Pengafaktum)
        and {"avskrivet", TAS.get(topic, "avskrivet")} & set(slag.model_fields)
    }
    sager = {
        topic
        for topic, slag in FAKTA.items()
        if issubclass(slag, Pengafaktum) and slag.andra_dagar is not Pengafaktum.andra_dagar
    }
    assert namnger == sager
