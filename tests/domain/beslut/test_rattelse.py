"""Rättelse (36 §): an obvious slip is corrected: in the amount or elsewhere, by who may decide."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.stopp import AndringForeBeslut, ArendetAvslutat, JavHindrar
from domain.beslut.rattelse import BeslutRattat, Rattelseskal, ratta
from domain.beslut.stopp import (
    DomstolenHarAvgjort,
    HandlaggareBeslutar,
    InteBeslutandeMyndighet,
    InteGallandeBeslut,
    OverstigerSokt,
    RattelsenAndrarUtgangen,
)
from domain.grund.pengar import Lada
from domain.grund.stopp import IngetAttRatta
from domain.handlaggning.avslut import HandlaggningAvslutad
from domain.myndighet.stopp import DelegationSaknas
from domain.utbetalning.attest import attestera
from domain.utbetalning.stopp import SammaPerson
from tests.domain.hjalp.beslutade import (
    ANDRAT_DAG,
    AVSLAGET,
    CECILIA,
    DOM_HOJER,
    EN_DAG_FORE,
    GRUND,
    HOS_DOMSTOLEN,
    JAVIG,
    KOMMUNICERAT,
    PENGAR,
    UNDERLAG,
    UPPHAVT,
)
from tests.domain.hjalp.historia import (
    ANNA_FAR_BESLUTA,
    ARENDET,
    BESLUTET,
    BETALANDE,
    BETALT_ARENDE,
    BEVILJAT_ARENDE,
    INFORT,
    INKOMMET,
    MEDDELAT_ARENDE,
    MYNDIGHETERNA,
    REGELVERKET,
    UTLYSNINGEN,
    rorelse,
)
from tests.domain.hjalp.scenario import BO, Fact, Scenario, but, fact, given

RATTAT = fact(
    BeslutRattat,
    ARENDET,
    verkningsdag=ANDRAT_DAG,
    beslut_id=BESLUTET,
    rattelseskal=Rattelseskal.SKRIVFEL,
    fore="Region Upsala",
    efter="Region Uppsala",
    tidigare_belopp_ore=400_000_00,
    tidigare_bortfallet_ore=0,
    belopp_ore=400_000_00,
    bortfallet_ore=0,
    beslutat_av_andra_ar=(),
    beviljat_andrat_av_andra_ar=(),
    **PENGAR,
)
"""A slip in the name: no money moves."""
OVER, UNDER = 420_000_00, 380_000_00


def med_belopp(belopp_ore: int, fran: Lada, till: Lada) -> Fact:
    return but(
        RATTAT,
        belopp_ore=belopp_ore,
        rorelser=(rorelse(fran, till, abs(belopp_ore - 400_000_00), ANDRAT_DAG),),
    )


def correcting(*before: Fact, grund: tuple[Fact, ...] = GRUND, **andra: object) -> Scenario:
    falt: dict[str, Any] = {
        "verkningsdag": ANDRAT_DAG,
        "rattelseskal": Rattelseskal.SKRIVFEL,
        "fore": "Region Upsala",
        "efter": "Region Uppsala",
    }
    return given(*grund, *before).when(ratta, ARENDET, UTLYSNINGEN, UNDERLAG, **(falt | andra))


def test_a_slip_elsewhere_than_in_the_amount_moves_no_money() -> None:
    correcting(*BEVILJAT_ARENDE).then(RATTAT)
    correcting(*BETALT_ARENDE, belopp_ore=400_000_00).then(RATTAT)
    correcting(INKOMMET, AVSLAGET).then(but(RATTAT, tidigare_belopp_ore=0, belopp_ore=0))


def test_an_amount_is_corrected_before_anything_is_paid() -> None:
    ej_utbetalt = Lada.BEVILJAT_EJ_UTBETALT
    correcting(*BEVILJAT_ARENDE, belopp_ore=UNDER).then(med_belopp(UNDER, ej_utbetalt, Lada.UTLYST))
    correcting(*BEVILJAT_ARENDE, belopp_ore=OVER).then(med_belopp(OVER, Lada.UTLYST, ej_utbetalt))


def test_an_amount_is_corrected_when_it_has_been_paid() -> None:
    correcting(*BETALT_ARENDE, belopp_ore=UNDER).then(
        med_belopp(UNDER, Lada.UTBETALT_EJ_REDOVISAT, Lada.FOR_HOGT_BELOPP)
    )
    correcting(*BETALT_ARENDE, belopp_ore=OVER).then(
        med_belopp(OVER, Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT)
    )


def test_a_correction_of_a_correction_takes_it_back() -> None:
    fore = med_belopp(UNDER, Lada.UTBETALT_EJ_REDOVISAT, Lada.FOR_HOGT_BELOPP)
    correcting(*BETALT_ARENDE, fore, belopp_ore=400_000_00).then(
        but(
            RATTAT,
            tidigare_belopp_ore=UNDER,
            rorelser=(
                rorelse(Lada.FOR_HOGT_BELOPP, Lada.UTBETALT_EJ_REDOVISAT, 20_000_00, ANDRAT_DAG),
            ),
        )
    )


def test_a_correction_corrects_something() -> None:
    correcting(*BEVILJAT_ARENDE, fore="Uppsala", efter=" Uppsala\n").then_stopp(IngetAttRatta)


def test_a_correction_does_not_turn_a_grant_into_a_refusal_or_the_other_way() -> None:
    correcting(*BEVILJAT_ARENDE, belopp_ore=0).then_stopp(RattelsenAndrarUtgangen)
    correcting(INKOMMET, AVSLAGET, belopp_ore=1).then_stopp(RattelsenAndrarUtgangen)


def test_a_correction_never_grants_more_than_was_sokt() -> None:
    correcting(*BEVILJAT_ARENDE, belopp_ore=500_000_01).then_stopp(OverstigerSokt)


def test_there_must_be_a_decision_in_force_and_before() -> None:
    correcting(INKOMMET).then_stopp(InteGallandeBeslut)
    correcting(*BEVILJAT_ARENDE, UPPHAVT).then_stopp(InteGallandeBeslut)
    correcting(*BEVILJAT_ARENDE, verkningsdag=EN_DAG_FORE).then_stopp(AndringForeBeslut)


def test_a_decision_is_corrected_also_when_it_has_been_appealed() -> None:
    correcting(*BEVILJAT_ARENDE, *HOS_DOMSTOLEN).then(RATTAT)


def test_the_slips_of_a_court_are_not_ours_to_correct() -> None:
    correcting(
        *BEVILJAT_ARENDE, *HOS_DOMSTOLEN, DOM_HOJER, verkningsdag=date(2024, 10, 2)
    ).then_stopp(DomstolenHarAvgjort)


def test_a_closed_case_is_taken_up_first() -> None:
    correcting(INKOMMET, AVSLAGET, fact(HandlaggningAvslutad, ARENDET)).then_stopp(ArendetAvslutat)


def test_it_is_corrected_by_the_authority_that_decided() -> None:
    correcting(*BEVILJAT_ARENDE, av=BO).then_stopp(InteBeslutandeMyndighet)


def test_it_is_corrected_by_somebody_who_may_decide_of_as_much() -> None:
    correcting(*BEVILJAT_ARENDE, av=CECILIA).then_stopp(DelegationSaknas)
    for grans, belopp in ((399_999_99, UNDER), (OVER - 1, OVER)):
        liten = (*GRUND[:-1], but(ANNA_FAR_BESLUTA, beloppsgrans_ore=grans))
        correcting(*BEVILJAT_ARENDE, grund=liten, belopp_ore=belopp).then_stopp(DelegationSaknas)


def test_it_is_not_corrected_by_who_is_disqualified_or_has_prepared_the_case() -> None:
    correcting(*BEVILJAT_ARENDE, JAVIG).then_stopp(JavHindrar)
    berett = but(KOMMUNICERAT, av=CECILIA)
    far = (*GRUND, but(ANNA_FAR_BESLUTA, subjekt="cecilia", delegation_id=UUID(int=2)))
    correcting(*BEVILJAT_ARENDE, berett, grund=far, av=CECILIA).then_stopp(HandlaggareBeslutar)


def test_who_corrected_what_is_granted_does_not_attest_it() -> None:
    """Bo corrected it, and may attest payments: not this one."""
    rattat = but(RATTAT, av=BO)
    given(INFORT, *MYNDIGHETERNA, *MEDDELAT_ARENDE, rattat).when(
        attestera,
        ARENDET,
        REGELVERKET,
        BETALANDE,
        verkningsdag=ANDRAT_DAG,
        av=BO,
        utbetalning_id=UUID(int=9),
        belopp_ore=1,
    ).then_stopp(SammaPerson)


def test_the_earlier_decision_is_still_the_one_in_force() -> None:
    arende = given(
        *BEVILJAT_ARENDE, med_belopp(UNDER, Lada.BEVILJAT_EJ_UTBETALT, Lada.UTLYST)
    ).strommar[ARENDET]
    assert isinstance(arende, Arende)
    assert arende.avgorande_id == BESLUTET
    assert arende.beviljat_ore == UNDER
