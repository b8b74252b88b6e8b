"""Of 100 that was not approved 60 is demanded, and 40 abstained from. Thousands of kronor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any
from uuid import UUID

from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.pengar import Lada
from projections.pengar.kontering import kontera
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import FORDRAN_2, Gang, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.efterskankta import HELA

NYTT = UUID("00000000-0000-4000-8000-0000000000f7")
KRAVDAG = date(2025, 4, 1)
FORE = {"forbrukat": 250, "oforbrukat": 50, "ej_godkant": 60, "avstatt": 40}
ALLT_TILLBAKA = {"forbrukat": 250, "oforbrukat": 50, "ej_godkant": 100}


def krav_60_avstatt_40(krav: int = 60, avstatt: int = 40) -> Domgang:
    gang = Domgang(*HELA)
    gang.granskat(250, 100)
    ur = {Lada.EJ_GODKANT: krav} if krav else {}
    gang.besluta_aterkrav(ur, {Lada.EJ_GODKANT: avstatt}, KRAVDAG, grunder=("annat-syfte",))
    return gang


def beslutet(gang: Gang) -> UUID:
    """The first on återkrav."""
    [beslut_id, *_] = [i for i, b in gang.arende.beslut.items() if b.typ is Beslutstyp.ATERKRAV]
    return beslut_id


def ladorna(gang: Gang, dag: date = date.max) -> Mapping[str, int]:
    """What lies in the boxes of the case when the day is over; and of the case now, the same."""
    summor = Counter[str]()
    for p in (p for f in gang.fakta for p in kontera(f) if p.verkningsdag <= dag):
        summor[p.konto] += p.belopp_ore if p.plats.arende_id else 0
    if dag == date.max:
        assert gang.lador() == {k: o // T for k, o in summor.items() if o}
    return {konto: ore // T for konto, ore in summor.items() if ore}


def krav_pa_nytt(gang: Domgang, tusen: int) -> None:
    """All of it is demanded, by a decision of its own."""
    gang.besluta_aterkrav(
        {Lada.EJ_GODKANT: tusen},
        dag=gang.nasta_dag(),
        fordran_id=FORDRAN_2,
        grunder=("annat-syfte",),
    )


def andringen(gang: Domgang, tusen: int = 0, **om: Any) -> dict[str, Any]:
    return {
        "verkningsdag": date(2025, 4, 20),
        "av": ANNA,
        "beslut_id": NYTT,
        "andrar_beslut_id": beslutet(gang),
        "stod": Andringsstod.ORIKTIGA_UPPGIFTER,
        "avstatt": {Lada.EJ_GODKANT: tusen * T} if tusen else {},
        "beslut": BESLUTSUPPGIFTER,
    } | om


def rattelsen(
    gang: Domgang, tusen: Mapping[Lada, int] = MappingProxyType({}), **om: Any
) -> dict[str, Any]:
    return {
        "verkningsdag": date(2025, 4, 22),
        "av": ANNA,
        "beslut_id": beslutet(gang),
        "rattelseskal": Rattelseskal.SKRIVFEL,
        "fore": "40",
        "efter": "annat",
        "avstatt": {lada: ore * T for lada, ore in tusen.items()},
    } | om
