"""E2: a rättelse says what the decision always said, and that was never due before it was made."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from domain.aterkrav.rattelse import ratta_aterkrav
from domain.aterkrav.stopp import ForfallerForeBeslutet
from domain.beslut.rattelse import Rattelseskal
from domain.grund.pengar import Lada
from tests.domain.hjalp.domgang import Domgang, beviljad
from tests.domain.hjalp.pengagang import FORDRAN
from tests.domain.hjalp.scenario import ANNA

BESLUTAT = date(2025, 4, 1)


def test_fel_e2_no_claim_is_corrected_to_be_due_before_it_was_decided() -> None:
    gang = Domgang(*beviljad(3_000))
    gang.betala(1_500, date(2024, 4, 2))
    gang.andra(1_000, date(2025, 3, 3))
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 400}, dag=BESLUTAT)
    rattat: dict[str, Any] = {
        "verkningsdag": date(2025, 5, 2),
        "av": ANNA,
        "rattelseskal": Rattelseskal.SKRIVFEL,
        "fore": "30 dagar",
        "efter": "genast",
        "fordran_id": FORDRAN,
    }
    fore = {**rattat, "forfallodag": BESLUTAT - timedelta(days=1)}
    gang.nekas(ForfallerForeBeslutet, ratta_aterkrav, gang.utlysning, gang.underlag, **fore)
    gang.gor(ratta_aterkrav, gang.utlysning, gang.underlag, **rattat, forfallodag=BESLUTAT)
    assert gang.arende.fordringar[FORDRAN].forfallodag == BESLUTAT
