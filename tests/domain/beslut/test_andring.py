"""Ändring: a decision is changed or revoked (37–39 §§), and what it does to the money."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from domain.arende.arende import Arende
from domain.arende.havning import FordranHavd
from domain.arende.pengafaktum import Havningsorsak
from domain.arende.stopp import AndringForeBeslut, AnnanUtlysning, AnsokanAterkallad
from domain.arende.uttag import Uttag
from domain.beslut.stod import Andringsstod
from domain.beslut.stopp import (
    AnsokanForSen,
    AnsokanOfullstandig,
    BeloppetAndrasInte,
    BeslutstypenAndrasInte,
    InteGallandeBeslut,
    InteTillFordel,
    OverstigerSokt,
    SkyddadMotNackdel,
)
from domain.grund.pengar import Lada
from domain.myndighet.stopp import DelegationSaknas
from tests.domain.hjalp.andringar import (
    NYTT_SKAL,
    TILL,
    TILL_FORDEL,
    UPPENBART,
    changing,
    hojt,
    revoking,
)
from tests.domain.hjalp.aterkravet import KRAVT
from tests.domain.hjalp.beslutade import (
    ANDRAT_DAG,
    ATERKALLAT,
    AVSKRIVET,
    AVSLAGET,
    AVVISAT,
    BESLUT_2,
    BESLUT_3,
    EN_DAG_FORE,
    GRUND,
    SANKT,
    UPPHAVT,
)
from tests.domain.hjalp.historia import (
    ANNA_FAR_BESLUTA,
    ARENDE_2,
    ARENDET,
    BESLUTAT,
    BETALT_ARENDE,
    BEVILJAT,
    BEVILJAT_ARENDE,
    INFORT,
    INKOMMET,
    MEDEL,
    UPPSALA,
    rorelse,
)
from tests.domain.hjalp.regelverket import INNEHALL, VANTAR_LAGA_KRAFT
from tests.domain.hjalp.scenario import but, fact, given

OSKYDDAD = INNEHALL.model_copy(update={"skyddar_part": False})
UTAN_SKYDD = (but(INFORT, innehall=OSKYDDAD), *GRUND[1:])
FOR_SENT = but(INKOMMET, verkningsdag=date(2024, 2, 29))
TILL_NACKDEL = [s for s in Andringsstod if s.far_vara_till_nackdel]


# Up and down


def test_a_grant_is_lowered_and_what_is_unpaid_goes_back_to_the_call() -> None:
    changing(*BEVILJAT_ARENDE).then(SANKT)


def test_what_had_been_paid_was_paid_without_right() -> None:
    changing(*BETALT_ARENDE).then(
        but(
            SANKT,
            rorelser=(
                rorelse(Lada.UTBETALT_EJ_REDOVISAT, Lada.FOR_HOGT_BELOPP, 150_000_00, ANDRAT_DAG),
            ),
        )
    )


def test_a_grant_is_raised_for_another_reason() -> None:
    changing(*BEVILJAT_ARENDE, **NYTT_SKAL, belopp_ore=450_000_00).then(
        hojt(450_000_00, **NYTT_SKAL)
    )


def test_what_was_lowered_after_payment_comes_back_before_new_money() -> None:
    sankt = but(
        SANKT,
        rorelser=(
            rorelse(Lada.UTBETALT_EJ_REDOVISAT, Lada.FOR_HOGT_BELOPP, 150_000_00, ANDRAT_DAG),
        ),
    )
    changing(
        *BETALT_ARENDE,
        sankt,
        **NYTT_SKAL,
        belopp_ore=410_000_00,
        beslut_id=BESLUT_3,
        andrar_beslut_id=BESLUT_2,
    ).then(
        hojt(
            410_000_00,
            fran_ore=250_000_00,
            **NYTT_SKAL,
            beslut_id=BESLUT_3,
            andrar_beslut_id=BESLUT_2,
            rorelser=(
                rorelse(Lada.FOR_HOGT_BELOPP, Lada.UTBETALT_EJ_REDOVISAT, 150_000_00, ANDRAT_DAG),
                rorelse(Lada.UTLYST, TILL, 10_000_00, ANDRAT_DAG),
            ),
        )
    )


def test_a_claim_on_what_is_granted_after_all_is_lifted() -> None:
    """100 000 of what was paid without right is demanded; the grant is restored: nothing is."""
    i_for_hogt = but(
        SANKT,
        rorelser=(
            rorelse(Lada.UTBETALT_EJ_REDOVISAT, Lada.FOR_HOGT_BELOPP, 150_000_00, ANDRAT_DAG),
        ),
    )
    changing(
        *BETALT_ARENDE,
        i_for_hogt,
        KRAVT,
        **NYTT_SKAL,
        belopp_ore=380_000_00,
        beslut_id=BESLUT_3,
        andrar_beslut_id=BESLUT_2,
    ).then(
        hojt(
            380_000_00,
            fran_ore=250_000_00,
            **NYTT_SKAL,
            beslut_id=BESLUT_3,
            andrar_beslut_id=BESLUT_2,
            rorelser=(
                rorelse(Lada.FOR_HOGT_BELOPP, Lada.UTBETALT_EJ_REDOVISAT, 130_000_00, ANDRAT_DAG),
            ),
        ),
        fact(
            FordranHavd,
            ARENDET,
            verkningsdag=ANDRAT_DAG,
            fordran_id=KRAVT.keywords["fordran_id"],
            kapital=(Uttag(lada=Lada.FOR_HOGT_BELOPP, budgetar=2024, belopp_ore=80_000_00),),
            ranta_ore=0,
            tillgodo_ore=0,
            efterskankt=(),
            inte_utestaende_per_ar=(),
            ranta_dag=None,
            orsak=Havningsorsak.BESLUTET_ANDRAT,
            genom_ord=False,
            mottagare_id=UPPSALA,
            medel=MEDEL,
            rorelser=(),
            redan_havt=(),
            tidigare_bokning=None,
            retur_version=None,
        ),
    )


def test_a_change_changes_something_and_never_to_nothing() -> None:
    changing(*BEVILJAT_ARENDE, belopp_ore=400_000_00).then_stopp(BeloppetAndrasInte)
    with pytest.raises(ValidationError):
        changing(*BEVILJAT_ARENDE, belopp_ore=0).then()


def test_a_grant_is_revoked() -> None:
    revoking(*BEVILJAT_ARENDE).then(UPPHAVT)
    revoking(*BETALT_ARENDE).then(
        but(
            UPPHAVT,
            rorelser=(
                rorelse(Lada.UTBETALT_EJ_REDOVISAT, Lada.FOR_HOGT_BELOPP, 400_000_00, ANDRAT_DAG),
            ),
        )
    )


# From a refusal to a grant


def test_a_refusal_becomes_a_grant() -> None:
    changing(INKOMMET, AVSLAGET, **NYTT_SKAL).then(hojt(250_000_00, fran_ore=0, **NYTT_SKAL))


def test_it_then_waits_for_laga_kraft_where_grants_do() -> None:
    vantar = (but(INFORT, innehall=VANTAR_LAGA_KRAFT), *GRUND[1:])
    changing(INKOMMET, AVSLAGET, grund=vantar, **NYTT_SKAL).then(
        hojt(250_000_00, fran_ore=0, **NYTT_SKAL, vantar_laga_kraft=True)
    )


def test_it_is_then_known_whose_money_it_is_and_that_it_waits() -> None:
    """The call's money went with it into 2025 before the refusal was changed."""
    nasta = MEDEL.model_copy(update={"budgetar": 2025})
    ur = rorelse(Lada.UTLYST, TILL, 250_000_00, ANDRAT_DAG, 2025)
    andrat = but(SANKT, tidigare_belopp_ore=0, vantar_laga_kraft=True, medel=nasta, rorelser=(ur,))
    arende = given(INKOMMET, AVSLAGET, andrat).strommar[ARENDET]
    assert isinstance(arende, Arende)
    assert arende.medel == nasta
    assert arende.vantar_laga_kraft


def test_who_lowers_a_grant_may_decide_of_as_much_as_it_was() -> None:
    for grans, racker in ((400_000_00, True), (399_999_99, False)):
        grund = (*GRUND[:-1], but(ANNA_FAR_BESLUTA, beloppsgrans_ore=grans))
        scenario = changing(*BEVILJAT_ARENDE, grund=grund)
        if racker:
            scenario.then(SANKT)
        else:
            scenario.then_stopp(DelegationSaknas)


def test_no_change_grants_what_a_decision_could_not() -> None:
    for fore, stopp in (
        ((FOR_SENT, AVSLAGET), AnsokanForSen),
        ((but(INKOMMET, uppgifter=()), AVSLAGET), AnsokanOfullstandig),
        ((INKOMMET, AVSLAGET, ATERKALLAT), AnsokanAterkallad),
        ((but(INKOMMET, sokt_ore=249_999_99), AVSLAGET), OverstigerSokt),
    ):
        changing(*fore, **NYTT_SKAL).then_stopp(stopp)


def test_what_was_not_examined_is_not_changed_but_revoked_and_examined() -> None:
    for avgjort in (AVVISAT, AVSKRIVET):
        changing(INKOMMET, avgjort, **NYTT_SKAL).then_stopp(BeslutstypenAndrasInte)
        revoking(INKOMMET, avgjort, **UPPENBART).then(
            but(UPPHAVT, **UPPENBART, tidigare_belopp_ore=0, rorelser=())
        )


def test_the_money_is_that_of_the_call_that_was_applied_to() -> None:
    annan = MEDEL.model_copy(update={"utlysning_id": ARENDE_2})
    changing(INKOMMET, but(BEVILJAT, medel=annan)).then_stopp(AnnanUtlysning)


# Which decision, and when


def test_it_is_the_decision_in_force_that_is_changed() -> None:
    changing(INKOMMET).then_stopp(InteGallandeBeslut)
    changing(*BEVILJAT_ARENDE, andrar_beslut_id=BESLUT_3).then_stopp(InteGallandeBeslut)
    changing(*BEVILJAT_ARENDE, SANKT, beslut_id=BESLUT_3).then_stopp(InteGallandeBeslut)
    for verb in (changing, revoking):
        verb(*BEVILJAT_ARENDE, UPPHAVT, beslut_id=BESLUT_3).then_stopp(InteGallandeBeslut)


def test_a_change_is_itself_changed() -> None:
    changing(
        *BEVILJAT_ARENDE, SANKT, beslut_id=BESLUT_3, andrar_beslut_id=BESLUT_2, belopp_ore=100_00
    ).then(
        but(
            SANKT,
            beslut_id=BESLUT_3,
            andrar_beslut_id=BESLUT_2,
            tidigare_belopp_ore=250_000_00,
            belopp_ore=100_00,
            rorelser=(rorelse(TILL, Lada.UTLYST, 249_900_00, ANDRAT_DAG),),
        )
    )


def test_nothing_is_changed_before_it_is_decided() -> None:
    changing(*BEVILJAT_ARENDE, verkningsdag=EN_DAG_FORE).then_stopp(AndringForeBeslut)
    revoking(*BEVILJAT_ARENDE, verkningsdag=EN_DAG_FORE).then_stopp(AndringForeBeslut)
    samma_dag = rorelse(TILL, Lada.UTLYST, 150_000_00, BESLUTAT)
    changing(*BEVILJAT_ARENDE, verkningsdag=BESLUTAT).then(
        but(SANKT, verkningsdag=BESLUTAT, rorelser=(samma_dag,))
    )


# 37–38 §§


def test_what_favours_a_party_is_lowered_for_three_reasons_only() -> None:
    for stod in TILL_NACKDEL:
        changing(*BEVILJAT_ARENDE, stod=stod).then(but(SANKT, stod=stod))
        revoking(*BEVILJAT_ARENDE, stod=stod).then(but(UPPHAVT, stod=stod))
    for stod in TILL_FORDEL:
        changing(*BEVILJAT_ARENDE, stod=stod).then_stopp(SkyddadMotNackdel)
        revoking(*BEVILJAT_ARENDE, stod=stod).then_stopp(SkyddadMotNackdel)


def test_a_party_that_is_not_protected_may_lose_for_another_reason() -> None:
    changing(*BEVILJAT_ARENDE, grund=UTAN_SKYDD, **NYTT_SKAL).then(but(SANKT, **NYTT_SKAL))
    revoking(*BEVILJAT_ARENDE, grund=UTAN_SKYDD, **NYTT_SKAL).then(but(UPPHAVT, **NYTT_SKAL))


def test_what_is_obviously_wrong_is_changed_to_nobodys_disadvantage() -> None:
    changing(*BEVILJAT_ARENDE, grund=UTAN_SKYDD, **UPPENBART).then_stopp(InteTillFordel)
    revoking(*BEVILJAT_ARENDE, grund=UTAN_SKYDD, **UPPENBART).then_stopp(InteTillFordel)
    changing(*BEVILJAT_ARENDE, **UPPENBART, belopp_ore=450_000_00).then(
        hojt(450_000_00, **UPPENBART)
    )
