"""Fordransbeslut: a claim is put off, divided into parts, or waived."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.aterkrav.anstand import (
    AnstandBeviljat,
    AvbetalningsplanFaststalld,
    Delbetalning,
    bevilja_anstand,
    faststall_plan,
)
from domain.aterkrav.eftergift import FordranEftergiven, efterge
from domain.aterkrav.stopp import (
    AnstandMastFramat,
    AnstandsrantaStodsInte,
    EftergiftsskalSaknas,
    EftergiftStodsInte,
    FordranReglerad,
    IngetAttAvskriva,
    OverstigerFordran,
    PlanensDagarStammerInte,
    PlanenStammerInte,
)
from domain.grund.pengar import Lada
from domain.regelverk.aterkravsregel import Skalsgrad
from tests.domain.hjalp.historia import (
    ARENDET,
    BESLUTSUPPGIFTER,
    BETALNING,
    MEDEL,
    MYNDIGHETEN,
    REFERENS,
    REGELVERKET,
    UPPSALA,
    rorelse,
)
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T, uttag
from tests.domain.hjalp.pengagrund import med_regel
from tests.domain.hjalp.scenario import Scenario, Underlag, fact

NY = UUID("00000000-0000-4000-8000-0000000000b9")
DAG = date(2025, 4, 15)
FALT: dict[str, Any] = {
    "verkningsdag": DAG,
    "beslut_id": NY,
    "beslut": BESLUTSUPPGIFTER,
    "regelverk": REFERENS,
    "overklagandetid_fran": None,
    "fordran_id": FORDRAN,
}


def krav_100() -> Gang:
    """Due 2025-05-01."""
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    return gang


def beslutar(gang: Gang, verb: Any, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": DAG,
        "beslut_id": NY,
        "fordran_id": FORDRAN,
        "beslut": BESLUTSUPPGIFTER,
    }
    return gang.scenario().when(
        verb, ARENDET, Underlag(REGELVERKET, MYNDIGHETEN), **(fields | arguments)
    )


def test_a_claim_is_put_off_with_or_without_interest() -> None:
    for med_ranta in (True, False):
        beslutar(krav_100(), bevilja_anstand, till=date(2025, 9, 1), med_ranta=med_ranta).then(
            fact(
                AnstandBeviljat, ARENDET, **FALT, anstand_till=date(2025, 9, 1), med_ranta=med_ranta
            )
        )


def test_time_costs_interest_only_where_the_regelverk_says_so() -> None:
    gang = Gang(*med_regel(ranta=None)).granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    beslutar(gang, bevilja_anstand, till=date(2025, 9, 1), med_ranta=True).then_stopp(
        AnstandsrantaStodsInte
    )


def test_it_is_put_off_beyond_what_holds_already_and_beyond_today() -> None:
    def till(gang: Gang, dag: date, **arguments: object) -> Scenario:
        return beslutar(gang, bevilja_anstand, till=dag, med_ranta=True, **arguments)

    till(krav_100(), date(2025, 5, 1)).then_stopp(AnstandMastFramat)
    till(krav_100(), date(2025, 5, 2)).then(
        fact(AnstandBeviljat, ARENDET, **FALT, anstand_till=date(2025, 5, 2), med_ranta=True)
    )
    till(krav_100(), date(2025, 6, 1), verkningsdag=date(2025, 6, 1)).then_stopp(AnstandMastFramat)
    already = fact(AnstandBeviljat, ARENDET, **FALT, anstand_till=date(2025, 9, 1), med_ranta=True)
    gang = Gang(*krav_100().historia, already)
    till(gang, date(2025, 9, 1), beslut_id=BETALNING).then_stopp(AnstandMastFramat)


def test_a_claim_is_divided_into_all_that_is_owed() -> None:
    delar = (
        Delbetalning(forfallodag=date(2025, 5, 30), belopp_ore=60 * T),
        Delbetalning(forfallodag=date(2025, 6, 30), belopp_ore=40 * T),
    )
    for med_ranta in (True, False):
        beslutar(krav_100(), faststall_plan, delbetalningar=delar, med_ranta=med_ranta).then(
            fact(
                AvbetalningsplanFaststalld,
                ARENDET,
                **FALT,
                delbetalningar=delar,
                ranta_ore=0,
                ranta_till=None,
                oraknad_ranta_fran=None,
                med_ranta=med_ranta,
            )
        )
    for fel in ((), delar[:1], (*delar, delar[1])):
        beslutar(krav_100(), faststall_plan, delbetalningar=fel, med_ranta=False).then_stopp(
            PlanenStammerInte
        )
    for dagar in (delar[::-1], [d.model_copy(update={"forfallodag": DAG}) for d in delar]):
        beslutar(krav_100(), faststall_plan, delbetalningar=dagar, med_ranta=False).then_stopp(
            PlanensDagarStammerInte
        )


def test_a_claim_is_waived_for_the_reasons_that_the_regelverk_wants() -> None:
    beslutar(
        krav_100(), efterge, kapital_ore=30 * T, ranta_ore=0, eftergiftsskal="Synnerliga skäl"
    ).then(
        fact(
            FordranEftergiven,
            ARENDET,
            **FALT,
            kapital=(uttag(Lada.OFORBRUKAT, 30),),
            ranta_ore=0,
            skalsgrad=Skalsgrad.SYNNERLIGA,
            eftergiftsskal="Synnerliga skäl",
            mottagare_id=UPPSALA,
            medel=MEDEL,
            rorelser=(rorelse(Lada.OFORBRUKAT, Lada.EFTERGIVET, 30 * T, DAG),),
            ur_avskrivet=(),
        )
    )


def test_no_more_is_waived_than_is_owed_and_not_without_reasons() -> None:
    for kapital, ranta, skal, stopp in (
        (100 * T + 1, 0, "s", OverstigerFordran),
        (1, 1, "s", OverstigerFordran),
        (0, 0, "s", IngetAttAvskriva),
        (1, 0, " ", EftergiftsskalSaknas),
    ):
        beslutar(
            krav_100(), efterge, kapital_ore=kapital, ranta_ore=ranta, eftergiftsskal=skal
        ).then_stopp(stopp)


def test_where_the_regelverk_does_not_allow_it_nothing_is_waived() -> None:
    gang = Gang(*med_regel(eftergift=None)).granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    beslutar(gang, efterge, kapital_ore=1, ranta_ore=0, eftergiftsskal="s").then_stopp(
        EftergiftStodsInte
    )


def test_a_claim_that_is_paid_is_neither_put_off_nor_divided_nor_waived() -> None:
    gang = krav_100()
    gang.betala_ater(100, DAG)
    for verb, fields in (
        (bevilja_anstand, {"till": date(2025, 9, 1), "med_ranta": True}),
        (faststall_plan, {"delbetalningar": (), "med_ranta": False}),
        (efterge, {"kapital_ore": 1, "ranta_ore": 0, "eftergiftsskal": "s"}),
    ):
        beslutar(gang, verb, **fields).then_stopp(FordranReglerad)
