"""Förfall: what is granted and neither paid nor on its way lapses, or is declined."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from domain.arende.beviljat import BeviljatIgen, Bortfall
from domain.arende.stopp import (
    AndringForeBeslut,
    AnnanUtlysning,
    ArendetAvslutat,
    JavHindrar,
    MotiveringAngesInte,
)
from domain.beslut.forfall import (
    BidragsrattForfallen,
    ForfallHavt,
    Forfalloskal,
    hav_forfall,
    lat_forfalla,
)
from domain.beslut.rattelse import BeslutRattat, Rattelseskal
from domain.beslut.stopp import (
    ForfalletFinnsInte,
    ForfalletHavsForTidigt,
    ForfalletHavsIOverfortAr,
    IngetAttForverka,
    IngetForfalletKvar,
    InteGallandeBeslut,
)
from domain.grund.pengar import Lada
from domain.handlaggning.avslut import HandlaggningAvslutad
from tests.domain.hjalp.beslutade import (
    ANDRAT_DAG,
    AVSLAGET,
    DOM_HOJER,
    EN_DAG_FORE,
    HOS_DOMSTOLEN,
    JAVIG,
    PENGAR,
    UPPHAVT,
)
from tests.domain.hjalp.historia import (
    ARENDE_2,
    ARENDET,
    ATTESTERAD,
    BESLUTET,
    BETALT_ARENDE,
    BEVILJAT,
    BEVILJAT_ARENDE,
    INKOMMET,
    MEDDELAT_ARENDE,
    MEDEL,
    UTLYSNINGEN,
    UTLYST,
    rorelse,
)
from tests.domain.hjalp.scenario import Fact, Scenario, but, fact, given
from tests.domain.hjalp.utlysningarna import OVERFORD

HAVS = ANDRAT_DAG + timedelta(days=7)
VERSION = len(BEVILJAT_ARENDE) + 1
FORFALLET = fact(
    BidragsrattForfallen,
    ARENDET,
    verkningsdag=ANDRAT_DAG,
    forfalloskal=Forfalloskal.FORFALLEN,
    belopp_ore=400_000_00,
    delar=(
        Bortfall(
            forsta_beslut_id=BESLUTET, budgetar=2024, belopp_ore=400_000_00, kvar_beviljat_ore=0
        ),
    ),
    motivering="Rekvirerades inte i tid.",
    **(
        PENGAR
        | {
            "rorelser": (
                rorelse(Lada.BEVILJAT_EJ_UTBETALT, Lada.DISPONIBELT, 400_000_00, ANDRAT_DAG),
            )
        }
    ),
)


def lapsing(*before: Fact, belopp_ore: int = 400_000_00, **andra: object) -> Scenario:
    falt: dict[str, Any] = {
        "verkningsdag": ANDRAT_DAG,
        "forfalloskal": Forfalloskal.FORFALLEN,
        "motivering": "Rekvirerades inte i tid.",
    }
    return given(UTLYST, *before).when(
        lat_forfalla, ARENDET, UTLYSNINGEN, **(falt | andra), belopp_ore=belopp_ore
    )


def lapsed(belopp_ore: int, **andra: object) -> Fact:
    ur = rorelse(Lada.BEVILJAT_EJ_UTBETALT, Lada.DISPONIBELT, belopp_ore, ANDRAT_DAG)
    kvar = Bortfall(
        forsta_beslut_id=BESLUTET,
        budgetar=2024,
        belopp_ore=belopp_ore,
        kvar_beviljat_ore=400_000_00 - belopp_ore,
    )
    return but(FORFALLET, belopp_ore=belopp_ore, delar=(kvar,), rorelser=(ur,), **andra)


def test_what_is_unpaid_lapses_and_is_free_again_with_the_post() -> None:
    lapsing(*BEVILJAT_ARENDE).then(FORFALLET)
    lapsing(*BEVILJAT_ARENDE, belopp_ore=1).then(lapsed(1))


def test_a_mottagare_declines_the_money() -> None:
    avstadd: dict[str, Any] = {
        "forfalloskal": Forfalloskal.AVSTADD_AV_MOTTAGAREN,
        "motivering": "Behövs inte.",
    }
    lapsing(*BEVILJAT_ARENDE, belopp_ore=100, **avstadd).then(lapsed(100, **avstadd))


def test_what_is_paid_or_attested_does_not_lapse() -> None:
    lapsing(*BETALT_ARENDE, belopp_ore=1).then_stopp(IngetAttForverka)
    delvis = but(ATTESTERAD, belopp_ore=300_000_00)
    lapsing(*MEDDELAT_ARENDE, delvis, belopp_ore=100_000_00).then(lapsed(100_000_00))
    lapsing(*MEDDELAT_ARENDE, delvis, belopp_ore=100_000_01).then_stopp(IngetAttForverka)


def test_it_lapses_once() -> None:
    lapsing(*BEVILJAT_ARENDE, FORFALLET, belopp_ore=1).then_stopp(IngetAttForverka)


def test_nothing_or_less_does_not_lapse() -> None:
    for belopp_ore in (0, -1):
        with pytest.raises(ValidationError):
            lapsing(*BEVILJAT_ARENDE, belopp_ore=belopp_ore).then()


def test_there_must_be_a_decision_in_force_and_before() -> None:
    for fore in ((INKOMMET,), (*BEVILJAT_ARENDE, UPPHAVT)):
        lapsing(*fore, belopp_ore=1).then_stopp(InteGallandeBeslut)
    lapsing(*BEVILJAT_ARENDE, verkningsdag=EN_DAG_FORE).then_stopp(AndringForeBeslut)


def test_what_a_court_has_granted_may_be_declined() -> None:
    dag = date(2024, 10, 2)
    ur = rorelse(Lada.BEVILJAT_EJ_UTBETALT, Lada.DISPONIBELT, 450_000_00, dag)
    lapsing(
        *BEVILJAT_ARENDE, *HOS_DOMSTOLEN, DOM_HOJER, belopp_ore=450_000_00, verkningsdag=dag
    ).then(
        but(
            FORFALLET,
            belopp_ore=450_000_00,
            delar=(
                Bortfall(
                    forsta_beslut_id=BESLUTET,
                    budgetar=2024,
                    belopp_ore=450_000_00,
                    kvar_beviljat_ore=0,
                ),
            ),
            verkningsdag=dag,
            rorelser=(ur,),
        )
    )


def test_it_is_said_why_and_by_somebody_who_is_not_disqualified() -> None:
    lapsing(*BEVILJAT_ARENDE, motivering=" ").then_stopp(MotiveringAngesInte)
    lapsing(*BEVILJAT_ARENDE, JAVIG).then_stopp(JavHindrar)


def test_the_money_is_that_of_the_call_and_the_case_is_open() -> None:
    annan = MEDEL.model_copy(update={"utlysning_id": ARENDE_2})
    lapsing(INKOMMET, but(BEVILJAT, medel=annan)).then_stopp(AnnanUtlysning)
    lapsing(INKOMMET, AVSLAGET, fact(HandlaggningAvslutad, ARENDET)).then_stopp(ArendetAvslutat)


def lifting(*before: Fact, **andra: object) -> Scenario:
    """The lapse, in the fourth fact of the case, is said to have been none."""
    falt: dict[str, Any] = {
        "verkningsdag": HAVS,
        "rattar_version": VERSION,
        "orsak": "Avståendet gällde ett annat ärende.",
    }
    return given(UTLYST, *before).when(hav_forfall, ARENDET, UTLYSNINGEN, **(falt | andra))


def test_what_had_not_lapsed_is_granted_again_of_what_is_free_with_the_post() -> None:
    ater = rorelse(Lada.DISPONIBELT, Lada.BEVILJAT_EJ_UTBETALT, 400_000_00, HAVS)
    igen = BeviljatIgen(
        forsta_beslut_id=BESLUTET,
        infriandear=None,
        tidigare_budgetar=2024,
        budgetar=2024,
        belopp_ore=400_000_00,
    )
    havt = fact(
        ForfallHavt,
        ARENDET,
        verkningsdag=HAVS,
        rattar_version=VERSION,
        tidigare_verkningsdag=ANDRAT_DAG,
        belopp_ore=400_000_00,
        delar=(igen,),
        orsak="Avståendet gällde ett annat ärende.",
        **(PENGAR | {"rorelser": (ater,)}),
    )
    lifting(*BEVILJAT_ARENDE, FORFALLET).then(havt)
    lifting(*BEVILJAT_ARENDE, FORFALLET, havt).then_stopp(ForfalletFinnsInte)


def test_only_what_lapsed_is_lifted_and_from_no_earlier_day() -> None:
    lifting(*BEVILJAT_ARENDE, FORFALLET, rattar_version=1).then_stopp(ForfalletFinnsInte)
    fore = ANDRAT_DAG - timedelta(days=1)
    lifting(*BEVILJAT_ARENDE, FORFALLET, verkningsdag=fore).then_stopp(ForfalletHavsForTidigt)


def test_it_is_not_lifted_in_a_year_whose_money_has_been_carried_over() -> None:
    """What is free is of the next year: on a day before that it was not."""
    i_december = {"verkningsdag": date(2024, 12, 30)}
    forfallet = (*BEVILJAT_ARENDE, FORFALLET, OVERFORD)
    lifting(*forfallet, **i_december).then_stopp(ForfalletHavsIOverfortAr)


def test_what_a_lowered_decision_took_anyway_is_not_granted_again() -> None:
    sankt = fact(
        BeslutRattat,
        ARENDET,
        verkningsdag=ANDRAT_DAG,
        beslut_id=BESLUTET,
        rattelseskal=Rattelseskal.RAKNEFEL,
        fore="400",
        efter="300",
        tidigare_belopp_ore=400_000_00,
        tidigare_bortfallet_ore=100_000_00,
        belopp_ore=300_000_00,
        bortfallet_ore=0,
        beslutat_av_andra_ar=(),
        beviljat_andrat_av_andra_ar=(),
        **PENGAR,
    )
    lifting(*BEVILJAT_ARENDE, lapsed(100_000_00), sankt).then_stopp(IngetForfalletKvar)
