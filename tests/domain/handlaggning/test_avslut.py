"""Avslut: a case is closed when nothing remains in it, and taken up again before more is done."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from domain.arende.arende import Arende
from domain.arende.stopp import ArendetAvslutat
from domain.handlaggning.avslut import HandlaggningAterupptagen, aterstar, ateruppta, avsluta
from domain.handlaggning.stopp import ArendetInteAvslutat, ArendetInteKlart, AvslutetsDagStammerInte
from tests.domain.hjalp.aterkravet import KRAVT
from tests.domain.hjalp.avslutade import AVSLUTAT
from tests.domain.hjalp.avvisningar import AVVISAT, MEDDELAD_AVVISNING
from tests.domain.hjalp.beslutade import (
    ATERFORVISAT,
    AVSLAGET,
    BEVILJAT_HOS_DOMSTOLEN,
    DOM,
    EN_DAG_SENARE,
    OVERKLAGAT,
    SANKT,
    UPPHAVT,
)
from tests.domain.hjalp.domarna import I_FOR_HOGT
from tests.domain.hjalp.historia import (
    ARENDET,
    BEORDRAT_ARENDE,
    BESLUTAT,
    BETALT_ARENDE,
    BEVILJAT_ARENDE,
    INKOMMET,
    MEDDELAT,
    MEDDELAT_ARENDE,
    MEDDELAT_BESLUT,
)
from tests.domain.hjalp.scenario import Fact, Scenario, but, fact, given

ATERUPPTAGET = fact(
    HandlaggningAterupptagen, ARENDET, verkningsdag=EN_DAG_SENARE, orsak="Nya uppgifter"
)
KLART: tuple[Fact, ...] = (INKOMMET, AVSLAGET, MEDDELAT_BESLUT)


def closing(*before: Fact, **falt: object) -> Scenario:
    return given(*before).when(avsluta, ARENDET, **({"verkningsdag": EN_DAG_SENARE} | falt))


def taking_up(*before: Fact, **andra: object) -> Scenario:
    falt: dict[str, Any] = {"verkningsdag": EN_DAG_SENARE, "orsak": "Nya uppgifter"}
    return given(*before).when(ateruppta, ARENDET, **(falt | andra))


def kvar(*facts: Fact) -> list[str]:
    arende = given(*facts).strommar[ARENDET]
    assert isinstance(arende, Arende)
    return aterstar(arende)


def test_a_case_in_which_nothing_remains_is_closed() -> None:
    closing(*KLART).then(AVSLUTAT)


def test_a_case_in_which_something_remains_is_not() -> None:
    for fore in ((INKOMMET,), (INKOMMET, AVSLAGET), MEDDELAT_ARENDE, BETALT_ARENDE):
        closing(*fore).then_stopp(ArendetInteKlart)


def test_what_remains_is_said_in_words() -> None:
    assert kvar(INKOMMET) == ["ansökan är inte avgjord"]
    assert kvar(INKOMMET, AVSLAGET) == ["ett beslut är inte meddelat"]
    assert kvar(*KLART, OVERKLAGAT) == ["ett överklagande är inte avgjort"]
    assert kvar(*KLART, OVERKLAGAT, AVVISAT, MEDDELAD_AVVISNING) == []
    assert kvar(*BEVILJAT_HOS_DOMSTOLEN, ATERFORVISAT) == ["ansökan är inte avgjord"]
    assert kvar(*BEVILJAT_HOS_DOMSTOLEN, DOM) == ["beviljade medel är inte utbetalda"]
    assert kvar(*BEORDRAT_ARENDE) == [
        "en utbetalning är attesterad men inte genomförd",
        "beviljade medel är inte utbetalda",
    ]
    assert kvar(*BETALT_ARENDE) == ["utbetalda medel är inte redovisade"]
    assert "medel som ska tillbaka är inte krävda" in kvar(*BETALT_ARENDE, I_FOR_HOGT)
    assert "en fordran är inte reglerad" in kvar(*BETALT_ARENDE, I_FOR_HOGT, KRAVT)


def test_a_decision_that_was_revoked_need_not_be_told_but_the_revocation_must() -> None:
    assert "ett beslut är inte meddelat" in kvar(*BEVILJAT_ARENDE, UPPHAVT)
    upphavt_meddelat = but(MEDDELAT_BESLUT, beslut_id=UPPHAVT.keywords["beslut_id"])
    assert kvar(*BEVILJAT_ARENDE, UPPHAVT, upphavt_meddelat) == ["ansökan är inte avgjord"]
    assert "ett beslut är inte meddelat" in kvar(*MEDDELAT_ARENDE, SANKT)


def test_a_case_is_not_closed_before_its_last_decision() -> None:
    dagen_fore = BESLUTAT - timedelta(days=1)
    closing(*KLART, verkningsdag=dagen_fore).then_stopp(AvslutetsDagStammerInte)
    closing(*KLART, verkningsdag=BESLUTAT).then(but(AVSLUTAT, verkningsdag=BESLUTAT))


def test_a_case_is_closed_once_and_taken_up_again_once() -> None:
    closing(*KLART, AVSLUTAT).then_stopp(ArendetAvslutat)
    taking_up(*KLART, AVSLUTAT).then(ATERUPPTAGET)
    taking_up(*KLART).then_stopp(ArendetInteAvslutat)
    taking_up(*KLART, AVSLUTAT, ATERUPPTAGET).then_stopp(ArendetInteAvslutat)
    closing(*KLART, AVSLUTAT, ATERUPPTAGET).then(AVSLUTAT)


def test_a_case_is_not_taken_up_before_it_was_closed() -> None:
    senare = but(AVSLUTAT, verkningsdag=EN_DAG_SENARE + timedelta(days=1))
    taking_up(*KLART, senare).then_stopp(AvslutetsDagStammerInte)
    assert EN_DAG_SENARE == MEDDELAT
