"""What has become of each decision is said as the domain holds it, after every fact."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from uuid import UUID

import pytest

from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from projections.besluten.giltighet import Giltighet
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.pengagenomgang import Genomgang
from tests.fel.hjalp.domstolsslag import andrat, bifall, kravt, sankt, upphavt
from tests.fel.hjalp.giltigheten import FORST, VERB, krav_samma, sagda_giltigheter


@pytest.mark.parametrize("seed", range(16))
def test_fel_overklagande_the_same_decisions_hold_after_every_fact(seed: int) -> None:
    """Random decisions and judgements, now and then dated before what came last."""
    slump = Random(f"giltighet {seed}")  # noqa: S311  # chance for tests
    genomgang, dagar, provade = Genomgang.ny(), 0, 0
    for _ in range(30):
        dagar += slump.choice([0, 0, 1, 1, 2])
        dag = FORST + timedelta(days=max(0, dagar - slump.choice([0, 0, 0, 1, 3])))
        verb = slump.choice(VERB)
        if genomgang.utfor(verb, dag, slump.randint(0, 6), slump.randint(1, 8)):
            krav_samma(genomgang.fakta, genomgang.arende)
            provade += 1
    assert provade


def test_fel_overklagande_a_claim_that_is_lowered_to_nothing_is_replaced() -> None:
    gang, sankning = sankt()
    krav = gang.kravbeslutet()
    assert sagda_giltigheter(gang.fakta)[krav] is Giltighet.ANDRAT
    gang.sank(0, date(2025, 5, 12))
    krav_samma(gang.fakta, gang.arende)
    assert sagda_giltigheter(gang.fakta)[krav] is Giltighet.ERSATT
    assert sagda_giltigheter(gang.fakta)[sankning] is Giltighet.I_KRAFT


FALLEN: dict[str, tuple[Callable[[], tuple[Domgang, UUID]], list[tuple[Utgang, int | None]], str]]
FALLEN = {
    "beviljat": (bifall, [], "i-kraft"),
    "ändrat av domstolen": (bifall, [(Utgang.ANDRING, 300)], "andrat"),
    "domen upphävd": (bifall, [(Utgang.ANDRING, 300), (Utgang.DOM_UPPHAVD, None)], "i-kraft"),
    "upphävt av domstolen": (bifall, [(Utgang.UPPHAVANDE, None)], "upphavt"),
    "står fast": (bifall, [(Utgang.AVSLAG, None)], "i-kraft"),
    "ändringen upphävd": (andrat(400), [(Utgang.UPPHAVANDE, None)], "upphavt"),
    "upphävandet upphävt": (upphavt, [(Utgang.UPPHAVANDE, None)], "upphavt"),
    "kravet sänkt av domstolen": (kravt, [(Utgang.ANDRING, 300)], "andrat"),
    "den domen upphävd": (kravt, [(Utgang.ANDRING, 300), (Utgang.DOM_UPPHAVD, None)], "i-kraft"),
    "sänkt igen": (kravt, [(Utgang.ANDRING, 300), (Utgang.ANDRING, 200)], "andrat"),
    "kravet upphävt": (kravt, [(Utgang.UPPHAVANDE, None)], "upphavt"),
}


@pytest.mark.parametrize("namn", FALLEN)
def test_fel_overklagande_what_a_decision_is_when_the_courts_have_said_theirs(namn: str) -> None:
    gor, domarna, vantat = FALLEN[namn]
    gang, beslut_id = gor()
    if domarna:
        gang.till_domstolen(beslut_id)
    for utgang, tusen in domarna:
        gang.dom(utgang, tusen, aterstallning=SOM_ALDRIG)
    krav_samma(gang.fakta, gang.arende)
    assert sagda_giltigheter(gang.fakta)[beslut_id] == vantat


def test_fel_overklagande_what_another_decision_took_the_place_of() -> None:
    """Replaced by a change; in force again when the change falls; revoked by a decision."""
    gang, forsta = bifall()
    assert sagda_giltigheter(gang.fakta)[forsta] is Giltighet.I_KRAFT
    gang, andring = andrat(400)()
    assert sagda_giltigheter(gang.fakta) == {
        forsta: Giltighet.ERSATT,
        andring: Giltighet.I_KRAFT,
    }
    gang.till_domstolen(andring)
    gang.dom(Utgang.UPPHAVANDE, None, aterstallning=SOM_ALDRIG)
    assert sagda_giltigheter(gang.fakta)[forsta] is Giltighet.I_KRAFT
    gang, _ = upphavt()
    assert sagda_giltigheter(gang.fakta)[forsta] is Giltighet.UPPHAVT
    assert gang.arende.lador.i(Lada.FOR_HOGT_BELOPP) > 0
