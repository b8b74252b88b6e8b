"""F4: whatever deviates has a wording, by which it is seen and settled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import psycopg
import pytest

from api.kommandon.avvikelse import om_avvikelsen
from domain.avvikelse.avvikelse import Funnen, avgor, marka_sedd
from domain.avvikelse.stopp import RedanAvgjord, RedanSedd
from domain.grund.aktor import Roll
from projections.listor.avvikelsearbete import arbetade
from projections.listor.avvikelser import Avvikelsetyp
from store.databas import Databas
from store.journal import Journal
from store.liggare import Liggare
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp
from tests.domain.hjalp.scenario import ANNA
from tests.projections.hjalp.historierna import folj

DAG = date(2025, 9, 2)
KOLUMNER = {
    **dict.fromkeys(("anslag_id", "utlysning_id", "arende_id", "inbetalning_id"), "uuid"),
    **dict.fromkeys(("lada", "utbetalning_id", "uppgift", "da", "nu"), "text"),
    **dict.fromkeys(("position", "samma_som_position", "belopp_ore", "ersatt"), "bigint"),
    "budgetar": "integer",
    "dag": "date",
}
"""What a row is worded and addressed by."""


def bara(databas: Databas, falt: dict[str, object]) -> list[tuple[str, UUID, str, str]]:
    """A row of each kind of which nothing is known but `falt`: its kind, address, wording, läge."""
    kolumner = ", ".join(
        f"%({namn})s::{typ} AS {namn}" if namn in falt else f"NULL::{typ} AS {namn}"
        for namn, typ in KOLUMNER.items()
    )
    with psycopg.connect(databas.foljare_url) as conn:
        return conn.execute(
            f"""WITH alla_funna AS (
                    SELECT slag, 0 AS nr, {kolumner} FROM unnest(%(slagen)s::text[]) AS slag
                ), {arbetade(Avvikelsetyp)}
                SELECT slag, avvikelse, lydelse, lage FROM arbetade""",
            {**falt, "slagen": [*Avvikelsetyp], "position": 10**9, "per": date(2999, 12, 31)},
        ).fetchall()


@pytest.mark.parametrize("falt", [{}, {"dag": DAG}, {"belopp_ore": 0}], ids=str)
def test_fel_f4_every_kind_is_new_then_seen_then_settled(
    falt: dict[str, object], databas: Databas, liggare: Liggare
) -> None:
    """However little there is to say of it."""
    journal = Journal(liggare)

    def gor(nr: UUID, verb: Callable[..., Any], **annat: object) -> None:
        journal.utfor(om_avvikelsen(nr, verb=verb, av=ANNA, verkningsdag=DAG, **annat))

    nya = bara(databas, falt)
    assert {slag for slag, *_ in nya} == {*Avvikelsetyp}
    for slag, nr, lydelse, lage in nya:
        assert (lage, lydelse.strip() != "") == ("ny", True), slag
        funnen = Funnen(slag, lydelse, frozenset({ANNA.organisation}))
        gor(nr, marka_sedd, slag=slag, lydelse=lydelse, funnen=funnen)
        with pytest.raises(RedanSedd):
            gor(nr, marka_sedd, slag=slag, lydelse=lydelse, funnen=funnen)
    folj(databas)
    sedda = bara(databas, falt)
    assert {lage for *_, lage in sedda} == {"sedd"}
    for slag, nr, lydelse, _ in sedda:
        skal = {"lydelse": lydelse, "motivering": "Så var det"}
        funnen = Funnen(slag, lydelse, frozenset({ANNA.organisation}))
        gor(nr, avgor, slag=slag, **skal, funnen=funnen)
        with pytest.raises(RedanAvgjord):
            gor(nr, avgor, slag=slag, **skal, funnen=funnen)
    folj(databas)
    assert {lage for *_, lage in bara(databas, falt)} == {"avgjord"}


def test_fel_f4_a_correction_that_he_was_not_told_of_is_seen_and_settled(
    bygge: Bygge, grund: Grund
) -> None:
    """It says nothing but that it is so, and since when."""
    arende = bygge.beviljat(grund)
    bygge.meddelat(arende)
    ratta: Kropp = {
        "rattelsedag": "2024-04-02",
        "beslutId": bygge.beslut[arende],
        "rattelseskal": "skrivfel",
        "fore": "200",
        "efter": "100",
        "belopp": "100.00",
    }
    bygge.gor(Roll.BESLUTSFATTARE, f"/arenden/{arende}/rattelser", ratta)

    def raden(**fraga: str) -> Kropp:
        rader = bygge.alla("/listor/avvikelser", per="2024-12-31", **fraga)
        slag = "rattelse-inte-meddelad"
        [rad] = [r for r in rader if (r["arendeId"], r["slag"]) == (arende, slag)]
        return dict(rad)

    rad = raden()
    assert rad["lydelse"] == "rättelse inte meddelad 2024-04-02"
    vag, om = f"/avvikelser/{rad['avvikelse']}", {"slag": rad["slag"], "lydelse": rad["lydelse"]}
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/seddmarkeringar", {**om, "seddDag": "2024-04-03"})
    assert raden()["lage"] == "sedd"
    avgor = {**om, "avgjordDag": "2024-04-04", "motivering": "Uppenbar för var och en"}
    bygge.gor(Roll.BESLUTSFATTARE, f"{vag}/avgoranden", avgor)
    assert raden(reglerade="true")["lage"] == "avgjord"
