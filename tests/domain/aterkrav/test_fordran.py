"""Fordran: written off by somebody who may, or handed over for collection."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.aterkrav.avskrivning import Avskrivningsgrund, FordranAvskriven, skriv_av
from domain.aterkrav.indrivning import FordranOverlamnad, overlamna
from domain.aterkrav.stopp import (
    AvskrivningSaknarGrund,
    FordranFinnsInte,
    FordranReglerad,
    IngetAttAvskriva,
    OverstigerFordran,
)
from domain.grund.indrivare import Indrivare
from domain.grund.pengar import Lada
from domain.myndighet.stopp import DelegationSaknas
from tests.domain.hjalp.historia import (
    ARENDET,
    MEDEL,
    MYNDIGHETEN,
    REGELVERKET,
    UPPSALA,
    rorelse,
)
from tests.domain.hjalp.pengagang import CILLA, FORDRAN, FORDRAN_2, Gang, T, uttag
from tests.domain.hjalp.scenario import BO, Scenario, fact

DAG = date(2025, 6, 1)


def krav_100() -> Gang:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    return gang


def writing_off(gang: Gang, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": DAG,
        "av": CILLA,
        "fordran_id": FORDRAN,
        "grund": Avskrivningsgrund.ACKORD,
        "kapital_ore": 40 * T,
        "ranta_ore": 0,
        "motivering": "Ackord 60 procent",
    }
    return gang.scenario().when(skriv_av, ARENDET, MYNDIGHETEN, **(fields | arguments))


def handing_over(gang: Gang, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": DAG,
        "av": BO,
        "fordran_id": FORDRAN,
        "till": Indrivare.KRONOFOGDEN,
        "referens": "U-12345-25",
    }
    return gang.scenario().when(overlamna, ARENDET, REGELVERKET, **(fields | arguments))


def test_some_of_a_claim_is_written_off() -> None:
    writing_off(krav_100()).then(
        fact(
            FordranAvskriven,
            ARENDET,
            verkningsdag=DAG,
            av=CILLA,
            fordran_id=FORDRAN,
            avskrivningsgrund=Avskrivningsgrund.ACKORD,
            kapital=(uttag(Lada.OFORBRUKAT, 40),),
            ranta_ore=0,
            motivering="Ackord 60 procent",
            mottagare_id=UPPSALA,
            medel=MEDEL,
            rorelser=(rorelse(Lada.OFORBRUKAT, Lada.AVSKRIVET, 40 * T, DAG),),
        )
    )


def test_something_is_written_off_and_no_more_than_is_owed() -> None:
    writing_off(krav_100(), kapital_ore=0).then_stopp(IngetAttAvskriva)
    writing_off(krav_100(), kapital_ore=-1, ranta_ore=2).then_stopp(IngetAttAvskriva)
    writing_off(krav_100(), kapital_ore=100 * T + 1).then_stopp(OverstigerFordran)
    writing_off(krav_100(), ranta_ore=1).then_stopp(OverstigerFordran)


def test_it_takes_reasons_and_a_delegation() -> None:
    writing_off(krav_100(), motivering=" ").then_stopp(AvskrivningSaknarGrund)
    writing_off(krav_100(), av=BO).then_stopp(DelegationSaknas)


def test_a_claim_that_is_settled_or_is_not_there_is_not_written_off() -> None:
    gang = krav_100()
    gang.betala_ater(100)
    writing_off(gang).then_stopp(FordranReglerad)
    writing_off(gang, fordran_id=FORDRAN_2).then_stopp(FordranFinnsInte)


def test_what_was_written_off_may_be_paid_all_the_same() -> None:
    gang = krav_100()
    gang.skriv_av(100, DAG, grund=Avskrivningsgrund.UTAN_TILLGANGAR)
    version = gang.betala_ater_utan_krav({Lada.AVSKRIVET: 30}, date(2026, 2, 1))
    assert gang.lador() == {"avskrivet": 70, "ej_godkant": 50, "forbrukat": 250}
    gang.hav_placering(version)
    assert gang.lador() == {"avskrivet": 100, "ej_godkant": 50, "forbrukat": 250}


def test_a_claim_is_handed_over_for_what_is_owed() -> None:
    gang = krav_100()
    gang.betala_ater(40)
    handing_over(gang).then(
        fact(
            FordranOverlamnad,
            ARENDET,
            verkningsdag=DAG,
            av=BO,
            fordran_id=FORDRAN,
            overlamnad_till=Indrivare.KRONOFOGDEN,
            belopp_ore=60 * T,
            referens="U-12345-25",
        )
    )


def test_one_of_which_nothing_is_owed_is_not() -> None:
    gang = krav_100()
    gang.betala_ater(100)
    handing_over(gang).then_stopp(FordranReglerad)
