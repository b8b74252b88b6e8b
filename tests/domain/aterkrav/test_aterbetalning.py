"""Återbetalning: a receipt settles a claim, interest first, or empties the box it is out of."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.omforing import FordranOmford
from domain.arende.pengafaktum import Havningsorsak
from domain.arende.uttag import Uttag
from domain.aterkrav.aterbetalning import (
    AterbetalningMottagen,
    placera_pa_fordran,
    placera_utan_fordran,
)
from domain.aterkrav.placeringshavning import AterbetalningHavd, hav_placering
from domain.aterkrav.stopp import (
    AterbetalningFinnsInte,
    AterkravStodsInte,
    BetalningenOverstigerSkulden,
    FordranFinnsInte,
    FordranReglerad,
    LadanPlacerasInte,
    LadorStammerInte,
    PlaceringenHavsForTidigt,
    PlaceringenOverstigerLadan,
    RantanInteBeraknad,
    SenareBetalningPlacerad,
)
from domain.grund.pengar import Lada, Rorelse
from domain.regelverk.aterkravsregel import AterbetalningTill
from tests.domain.hjalp.historia import (
    ARENDET,
    MEDEL,
    POSTEN,
    REGELVERKET,
    UPPSALA,
    UTLYSNINGEN,
    rorelse,
)
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, INBETALNING, Gang, T, uttag
from tests.domain.hjalp.pengagrund import UTAN_REGEL, med_regel
from tests.domain.hjalp.scenario import BO, Fact, Scenario, but, fact

DAG = date(2025, 4, 20)
NY = UUID("00000000-0000-4000-8000-0000000000b9")


def krav_100() -> Gang:
    """Due 2025-05-01; interest from 2025-05-02."""
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    return gang


def placing(gang: Gang, tusen: int, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": DAG,
        "av": BO,
        "inbetalning_id": INBETALNING,
        "fordran_id": FORDRAN,
        "belopp_ore": tusen * T,
    }
    return gang.scenario().when(
        placera_pa_fordran, ARENDET, REGELVERKET, POSTEN, **(fields | arguments)
    )


def placing_without(gang: Gang, ur: dict[Lada, int], **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": DAG,
        "av": BO,
        "inbetalning_id": INBETALNING,
        "belopp_ore": sum(ur.values()) * T,
        "ur": {lada: tusen * T for lada, tusen in ur.items()},
    }
    return gang.scenario().when(
        placera_utan_fordran, ARENDET, REGELVERKET, POSTEN, **(fields | arguments)
    )


def placed(**fields: object) -> Fact:
    return but(
        fact(
            AterbetalningMottagen,
            ARENDET,
            verkningsdag=DAG,
            av=BO,
            inbetalning_id=INBETALNING,
            bankdag=fields.get("verkningsdag", DAG),
            fordran_id=FORDRAN,
            belopp_ore=60 * T,
            kapital=(uttag(Lada.OFORBRUKAT, 60),),
            ranta_ore=0,
            till_anslaget=(uttag(Lada.OFORBRUKAT, 60),),
            mottagare_id=UPPSALA,
            medel=MEDEL,
            rorelser=(
                rorelse(Lada.OFORBRUKAT, Lada.ATERBETALT, 60 * T, DAG),
                rorelse(Lada.ATERBETALT, Lada.DISPONIBELT, 60 * T, DAG, till_ar=2025),
            ),
        ),
        **fields,
    )


def test_a_receipt_settles_some_of_a_claim_and_is_free_in_the_year_of_its_bank_day() -> None:
    placing(krav_100(), 60).then(placed())


def test_where_the_regelverk_says_inkomsttitel_it_is_not_ours_again() -> None:
    gang = Gang(*med_regel(aterbetalning_till=AterbetalningTill.INKOMSTTITEL)).granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    placing(gang, 60).then(
        placed(
            till_anslaget=(),
            rorelser=(rorelse(Lada.OFORBRUKAT, Lada.ATERBETALT, 60 * T, DAG),),
        )
    )
    version = gang.betala_ater(60)
    assert gang.lador()["aterbetalt"] == 60
    gang.hav_placering(version)
    assert gang.lador()["oforbrukat"] == 100


def test_never_more_than_is_owed() -> None:
    placing(krav_100(), 101).then_stopp(BetalningenOverstigerSkulden)
    gang = krav_100()
    gang.betala_ater(60)
    placing(gang, 41).then_stopp(BetalningenOverstigerSkulden)
    gang.betala_ater(40)
    placing(gang, 1).then_stopp(FordranReglerad)
    placing(gang, 1, fordran_id=FORDRAN_2).then_stopp(FordranFinnsInte)


def test_interest_is_paid_first_and_has_to_be_counted_to_the_day() -> None:
    gang = krav_100()
    dag = date(2025, 5, 31)
    placing(gang, 60, verkningsdag=dag).then_stopp(RantanInteBeraknad)
    gang.ranta(date(2025, 5, 30))
    placing(gang, 60, verkningsdag=dag).then_stopp(RantanInteBeraknad)
    ranta = gang.ranta(dag)
    kapital = Uttag(lada=Lada.OFORBRUKAT, budgetar=2024, belopp_ore=60 * T - ranta)
    placing(gang, 60, verkningsdag=dag).then(
        placed(
            verkningsdag=dag,
            kapital=(kapital,),
            till_anslaget=(kapital,),
            ranta_ore=ranta,
            rorelser=(
                rorelse(Lada.OFORBRUKAT, Lada.ATERBETALT, kapital.belopp_ore, dag),
                rorelse(Lada.ATERBETALT, Lada.DISPONIBELT, kapital.belopp_ore, dag, till_ar=2025),
            ),
        )
    )


def test_what_was_paid_before_interest_ran_pays_none() -> None:
    """It is registered late, when interest had been counted already."""
    gang = krav_100()
    gang.ranta(date(2025, 6, 30))
    placing(gang, 60, verkningsdag=date(2025, 5, 1)).then(
        placed(
            verkningsdag=date(2025, 5, 1),
            rorelser=(
                rorelse(Lada.OFORBRUKAT, Lada.ATERBETALT, 60 * T, date(2025, 5, 1)),
                rorelse(Lada.ATERBETALT, Lada.DISPONIBELT, 60 * T, date(2025, 5, 1), till_ar=2025),
            ),
        )
    )


def test_what_was_paid_before_what_is_placed_already_is_placed_before_it() -> None:
    gang = krav_100()
    gang.ranta(date(2025, 6, 30))
    senare = gang.betala_ater(40, date(2025, 6, 30))
    placing(gang, 20, verkningsdag=date(2025, 5, 20)).then_stopp(SenareBetalningPlacerad)
    gang.hav_placering(senare)
    ranta = gang.ranta(date(2025, 5, 20))
    gang.betala_ater(20, date(2025, 5, 20))
    assert gang.arende.fordringar[FORDRAN].ranta_betald_ore == ranta


def test_what_nobody_demanded_is_taken_from_the_boxes_that_are_named() -> None:
    gang = Gang().granskat()
    placing_without(gang, {Lada.OFORBRUKAT: 60}).then(placed(fordran_id=None))
    version = gang.betala_ater_utan_krav({Lada.OFORBRUKAT: 100, Lada.EJ_GODKANT: 50})
    assert gang.lador() == {"forbrukat": 250}
    gang.hav_placering(version)
    assert gang.lador() == {"ej_godkant": 50, "forbrukat": 250, "oforbrukat": 100}


def test_and_nothing_else() -> None:
    gang = krav_100()
    placing_without(gang, {Lada.OFORBRUKAT: 1}).then_stopp(PlaceringenOverstigerLadan)
    placing_without(gang, {Lada.EJ_GODKANT: 51}).then_stopp(PlaceringenOverstigerLadan)
    placing_without(gang, {Lada.EFTERGIVET: 1}).then_stopp(LadanPlacerasInte)
    placing_without(gang, {Lada.EJ_GODKANT: 50}, belopp_ore=1).then_stopp(LadorStammerInte)
    placing_without(gang, {Lada.EJ_GODKANT: 5, Lada.FORBRUKAT: -1}).then_stopp(LadorStammerInte)


def test_without_a_rule_on_aterkrav_nobody_knows_where_it_goes() -> None:
    gang = Gang(*UTAN_REGEL).granskat()
    placing_without(gang, {Lada.OFORBRUKAT: 1}).then_stopp(AterkravStodsInte)


def unplacing(gang: Gang, version: int, **arguments: object) -> Scenario:
    return gang.scenario().when(
        lambda arende, utlysning, verkningsdag, **a: hav_placering(arende, utlysning, **a),
        ARENDET,
        UTLYSNINGEN,
        av=BO,
        rattar_version=version,
        orsak="Fel ärende",
        **arguments,
    )


def lifted(version: int, tusen: int, *mer: Rorelse) -> Fact:
    """The placing of a receipt was wrong: back to the claim, and what more moves then."""
    return fact(
        AterbetalningHavd,
        ARENDET,
        verkningsdag=DAG,
        av=BO,
        rattar_version=version,
        inbetalning_id=INBETALNING,
        tidigare_verkningsdag=DAG,
        fordran_id=FORDRAN,
        belopp_ore=tusen * T,
        kapital=(uttag(Lada.OFORBRUKAT, tusen),),
        ranta_ore=0,
        orsak="Fel ärende",
        mottagare_id=UPPSALA,
        medel=MEDEL,
        rorelser=(
            rorelse(Lada.DISPONIBELT, Lada.ATERBETALT, tusen * T, DAG, ar=2025, till_ar=2024),
            rorelse(Lada.ATERBETALT, Lada.OFORBRUKAT, tusen * T, DAG),
            *mer,
        ),
        avskrivet=(),
        aterlagt=(),
    )


def test_a_receipt_was_placed_wrong_and_the_claim_is_owed_again_from_the_beginning() -> None:
    gang = krav_100()
    version = gang.betala_ater(60)
    unplacing(gang, version).then(lifted(version, 60))
    gang.hav_placering(version)
    assert gang.fordran() == {"oforbrukat": 100}
    assert gang.ranta(date(2025, 6, 30)) == krav_100().ranta(date(2025, 6, 30))


def test_only_a_placing_that_holds_is_taken_back_and_only_once() -> None:
    gang = krav_100()
    version = gang.betala_ater(60)
    unplacing(gang, version - 1).then_stopp(AterbetalningFinnsInte)
    gang.hav_placering(version)
    unplacing(gang, version).then_stopp(AterbetalningFinnsInte)


def test_and_not_from_before_it_was_made() -> None:
    gang = krav_100()
    version = gang.betala_ater(60)
    gang.nekas(
        PlaceringenHavsForTidigt,
        hav_placering,
        gang.utlysning,
        av=BO,
        rattar_version=version,
        orsak="o",
        verkningsdag=date(2025, 4, 19),
    )
    gang.scenario().when(
        hav_placering,
        ARENDET,
        UTLYSNINGEN,
        av=BO,
        rattar_version=version,
        orsak="o",
        verkningsdag=date(2025, 4, 19),
    ).then_stopp(PlaceringenHavsForTidigt)


def test_what_comes_back_after_the_grant_was_lowered_is_demanded_as_without_right() -> None:
    gang = krav_100()
    version = gang.betala_ater(100)
    sankt = date(2025, 5, 1)
    gang.andra(390, sankt)
    unplacing(gang, version).then(
        lifted(version, 100, rorelse(Lada.OFORBRUKAT, Lada.FOR_HOGT_BELOPP, 10 * T, sankt)),
        fact(
            FordranOmford,
            ARENDET,
            verkningsdag=DAG,
            av=BO,
            fordran_id=FORDRAN,
            fran=uttag(Lada.OFORBRUKAT, 10),
            till=Lada.FOR_HOGT_BELOPP,
            orsak=Havningsorsak.PLACERINGEN_HAVD,
        ),
    )


def test_what_was_paid_of_a_claim_that_was_lifted_is_sent_back() -> None:
    """The receipt is unplaced again, from the day that the debtor is to have it."""
    gang = krav_100()
    version = gang.betala_ater(60)
    gang.sank(0, date(2026, 2, 1))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.oppen, fordran.reglerad, fordran.tillgodo_ore) == (False, False, 60 * T)
    [havd] = gang.hav_placering(version, date(2026, 2, 3))
    assert isinstance(havd, AterbetalningHavd)
    assert havd.rorelser[0].fran_budgetar == 2026  # the money of that year
    assert gang.arende.fordringar[FORDRAN].reglerad
    assert gang.lador() == {"ej_godkant": 50, "forbrukat": 250, "oforbrukat": 100}
