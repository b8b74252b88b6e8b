"""Beslutsfattande: what every decision must say, who may make it, and what came before it."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from pydantic import ValidationError

from domain.arende.stopp import AnnatRegelverk, JavHindrar
from domain.aterkrav.aterkrav import besluta_aterkrav
from domain.beslut.andring import upphav
from domain.beslut.avgorande import avsla
from domain.beslut.beslutsfaktum import (
    Beslutsuppgifter,
    Kommuniceringsundantag,
    Motiveringsundantag,
)
from domain.beslut.stod import Andringsstod
from domain.beslut.stopp import (
    BeslutetFinnsRedan,
    BeslutForeAvgorande,
    BeslutsfattareSaknas,
    ForeskrifterSaknas,
    HandlaggareBeslutar,
    InnehallSaknas,
    InteBeslutandeMyndighet,
    InteBeslutsfattare,
    KommuniceringAnvand,
    KommuniceringFinnsInte,
    KommuniceringOchUndantag,
    KommuniceringSaknas,
    MedverkandeBeslutar,
    MotiveringSaknas,
    SvarstidenPagar,
)
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.myndighet.delegation import DelegationAterkallad
from domain.myndighet.stopp import DelegationSaknas
from tests.domain.hjalp.beslutade import (
    ANDRAT_DAG,
    AVSLAGET,
    BEGARD,
    BESLUT_2,
    BESLUT_3,
    CECILIA,
    EN_DAG_FORE,
    EN_DAG_SENARE,
    GRUND,
    JAVIG,
    KOMMUNICERAT,
    KOMMUNICERING,
    UNDERLAG,
    UPPHAVT,
    YTTRAT,
    uppgifter,
)
from tests.domain.hjalp.besluten import BESLUTA, beviljat, granting
from tests.domain.hjalp.historia import (
    ANNA_FAR_BESLUTA,
    ARENDET,
    BESLUTET,
    BESLUTSUPPGIFTER,
    BETALANDE,
    BETALT_ARENDE,
    INFORT,
    INKOMMET,
    MYNDIGHETEN,
    MYNDIGHETERNA,
    REGISTRERAD,
    UPPSALA,
    UTLYSNINGEN,
    UTLYST,
)
from tests.domain.hjalp.scenario import ANNA, BO, EN_DAG, Fact, Scenario, Underlag, but, fact, given

DELEGATION = ANNA_FAR_BESLUTA.keywords["delegation_id"]
CECILIA_FAR_BESLUTA = but(ANNA_FAR_BESLUTA, delegation_id=UUID(int=2), subjekt="cecilia")
TVA = uppgifter(beslutsfattare=("cecilia", "anna"))
HORD = uppgifter(kommunicering_id=KOMMUNICERING, kommuniceringsundantag=None)


def deciding(
    *before: Fact, grund: tuple[Fact, ...] = GRUND, beslut: object = BESLUTSUPPGIFTER, **falt: Any
) -> Scenario:
    """An application is refused: the decision that has least in it but what every decision has."""
    return given(*grund, INKOMMET, *before).when(
        avsla, ARENDET, UNDERLAG, **({"beslut_id": BESLUTET} | falt), beslut=beslut
    )


def refused(stopp: type[Stopp], *before: Fact, **andra: object) -> None:
    deciding(*before, beslut=uppgifter(**andra)).then_stopp(stopp)


def with_delegation(**falt: object) -> tuple[Fact, ...]:
    return (*GRUND[:-1], but(ANNA_FAR_BESLUTA, **falt))


# 31 and 32 §§


def test_a_decision_says_what_it_is() -> None:
    for blank in ("", " ", "\n\t"):
        refused(InnehallSaknas, innehall=blank)


def test_a_decision_says_who_made_it_and_is_recorded_by_one_of_them() -> None:
    refused(BeslutsfattareSaknas, beslutsfattare=())
    refused(InteBeslutsfattare, beslutsfattare=("cecilia", "Anna"))


def test_a_blank_name_is_nobody() -> None:
    for roll in ("beslutsfattare", "foredragande", "medverkande", "foreskrifter"):
        with pytest.raises(ValidationError):
            Beslutsuppgifter(**(BESLUTSUPPGIFTER.model_dump() | {roll: (" ",)}))


def test_nothing_that_a_decision_shall_say_is_left_out() -> None:
    for falt in Beslutsuppgifter.model_fields:
        with pytest.raises(ValidationError):
            Beslutsuppgifter(**BESLUTSUPPGIFTER.model_dump(exclude={falt}))


def test_a_decision_has_reasons_and_names_the_foreskrifter() -> None:
    for blank in ("", " ", "\n"):
        refused(MotiveringSaknas, motivering=blank)
    refused(ForeskrifterSaknas, foreskrifter=())


def test_reasons_are_left_out_only_with_an_exception() -> None:
    for undantag in Motiveringsundantag:
        utan = uppgifter(motivering="", foreskrifter=(), motiveringsundantag=undantag)
        deciding(beslut=utan).then(but(AVSLAGET, beslut=utan))


def test_nobody_both_decides_and_takes_part_without_deciding() -> None:
    refused(MedverkandeBeslutar, medverkande=("erik", "anna"))
    med = uppgifter(medverkande=("erik",))
    deciding(beslut=med).then(but(AVSLAGET, beslut=med))


# Who may decide


def test_those_who_prepared_the_case_do_not_decide_it() -> None:
    refused(HandlaggareBeslutar, foredragande=("anna",))
    refused(HandlaggareBeslutar, but(BEGARD, av=ANNA))
    refused(HandlaggareBeslutar, but(KOMMUNICERAT, av=ANNA))


def test_who_presented_one_decision_does_not_make_the_next() -> None:
    """Disa presented the first: she does not decide that it is revoked."""
    far = but(ANNA_FAR_BESLUTA, subjekt="disa", delegation_id=UUID(int=2))
    given(*GRUND, far, INKOMMET, AVSLAGET).when(
        upphav,
        ARENDET,
        UTLYSNINGEN,
        UNDERLAG,
        av=ANNA.model_copy(update={"subjekt": "disa"}),
        beslut_id=BESLUT_2,
        andrar_beslut_id=BESLUTET,
        stod=Andringsstod.INTE_GYNNANDE,
        beslut=uppgifter(beslutsfattare=("disa",), foredragande=()),
    ).then_stopp(HandlaggareBeslutar)


def test_who_is_disqualified_takes_no_part_in_any_role() -> None:
    refused(JavHindrar, JAVIG)
    for roll in ("foredragande", "medverkande"):
        refused(JavHindrar, but(JAVIG, subjekt="erik"), **{roll: ("erik",)})
    deciding(but(JAVIG, subjekt="erik")).then(AVSLAGET)


def test_only_the_authority_of_the_regelverk_decides() -> None:
    deciding(av=BO, beslut=uppgifter(beslutsfattare=("bo",))).then_stopp(InteBeslutandeMyndighet)


def test_a_delegation_of_another_authority_counts_for_nothing() -> None:
    given(INFORT, UTLYST, *MYNDIGHETERNA, INKOMMET).when(
        avsla, ARENDET, Underlag(UNDERLAG.regelverk, BETALANDE), **BESLUTA
    ).then_stopp(InteBeslutandeMyndighet)
    annans = (*GRUND[:-1], but(ANNA_FAR_BESLUTA, originator_id=BETALANDE))
    deciding(grund=annans).then_stopp(DelegationSaknas)


def test_a_delegation_is_in_force_from_and_to_its_days() -> None:
    for falt, till_och_med in (
        ({"verkningsdag": EN_DAG}, True),
        ({"verkningsdag": EN_DAG_SENARE}, False),
        ({"galler_till": EN_DAG}, True),
        ({"galler_till": EN_DAG_FORE}, False),
    ):
        scenario = deciding(grund=with_delegation(**falt))
        if till_och_med:
            scenario.then(AVSLAGET)
        else:
            scenario.then_stopp(DelegationSaknas)


def test_a_delegation_that_was_taken_back_does_not_cover_that_day() -> None:
    aterkallad = fact(
        DelegationAterkallad, MYNDIGHETEN, delegation_id=DELEGATION, beslutsreferens="2/2024"
    )
    deciding(grund=(*GRUND, aterkallad)).then_stopp(DelegationSaknas)
    deciding(grund=(*GRUND, but(aterkallad, verkningsdag=EN_DAG_SENARE))).then(AVSLAGET)


def test_a_delegation_is_to_decide_such_things() -> None:
    deciding(grund=with_delegation(beslutstyper=(Beslutstyp.BIFALL,))).then_stopp(DelegationSaknas)
    deciding(grund=with_delegation(beslutstyper=(Beslutstyp.AVSLAG,))).then(AVSLAGET)


def test_a_delegation_reaches_to_its_amount_and_no_further() -> None:
    grund = with_delegation(beloppsgrans_ore=400_000_00)
    granting(INKOMMET, grund=grund).then(beviljat(400_000_00))
    granting(INKOMMET, grund=grund, belopp_ore=400_000_01).then_stopp(DelegationSaknas)


def test_who_revokes_a_grant_may_decide_of_as_much() -> None:
    for grans, racker in ((400_000_00, True), (399_999_99, False)):
        scenario = given(
            *with_delegation(beloppsgrans_ore=grans), INKOMMET, beviljat(400_000_00)
        ).when(
            upphav,
            ARENDET,
            UTLYSNINGEN,
            UNDERLAG,
            verkningsdag=ANDRAT_DAG,
            beslut_id=BESLUT_2,
            andrar_beslut_id=BESLUTET,
            stod=UPPHAVT.keywords["stod"],
            beslut=BESLUTSUPPGIFTER,
        )
        if racker:
            scenario.then(UPPHAVT)
        else:
            scenario.then_stopp(DelegationSaknas)


def test_a_decision_by_two_needs_the_delegation_of_both() -> None:
    deciding(beslut=TVA).then_stopp(DelegationSaknas)
    deciding(grund=(*GRUND, CECILIA_FAR_BESLUTA), beslut=TVA).then(but(AVSLAGET, beslut=TVA))
    deciding(grund=(*GRUND, CECILIA_FAR_BESLUTA), beslut=TVA, av=CECILIA).then(
        but(AVSLAGET, beslut=TVA, av=CECILIA)
    )


# 25 §


def test_the_party_was_heard_or_it_is_said_why_not() -> None:
    refused(KommuniceringSaknas, kommuniceringsundantag=None)
    for undantag in Kommuniceringsundantag:
        utan = uppgifter(kommuniceringsundantag=undantag)
        deciding(beslut=utan).then(but(AVSLAGET, beslut=utan))


def test_a_kommunicering_that_is_named_is_in_the_case_and_was_before_such_a_decision() -> None:
    deciding(beslut=HORD).then_stopp(KommuniceringFinnsInte)
    deciding(but(KOMMUNICERAT, infor=Beslutstyp.ATERKRAV), beslut=HORD).then_stopp(
        KommuniceringFinnsInte
    )


def test_either_the_party_was_heard_or_there_was_a_reason_not_to() -> None:
    refused(KommuniceringOchUndantag, KOMMUNICERAT, kommunicering_id=KOMMUNICERING)


def test_nothing_is_decided_until_the_time_to_answer_has_passed() -> None:
    deciding(but(KOMMUNICERAT, svara_senast=EN_DAG), beslut=HORD).then_stopp(SvarstidenPagar)
    deciding(KOMMUNICERAT, beslut=HORD).then(but(AVSLAGET, beslut=HORD))


def test_an_answer_that_has_come_ends_the_time_on_its_day() -> None:
    lange = but(KOMMUNICERAT, svara_senast=date(2024, 6, 1))
    deciding(lange, YTTRAT, beslut=HORD).then(but(AVSLAGET, beslut=HORD))
    deciding(lange, but(YTTRAT, verkningsdag=EN_DAG), beslut=HORD).then(but(AVSLAGET, beslut=HORD))
    deciding(lange, but(YTTRAT, verkningsdag=EN_DAG_SENARE), beslut=HORD).then_stopp(
        SvarstidenPagar
    )


def test_what_was_sent_after_the_day_of_the_decision_is_no_hearing() -> None:
    efter = but(KOMMUNICERAT, verkningsdag=EN_DAG_SENARE, svara_senast=EN_DAG_SENARE)
    deciding(efter, beslut=HORD).then_stopp(SvarstidenPagar)
    deciding(
        efter, but(YTTRAT, verkningsdag=EN_DAG_SENARE), beslut=HORD, verkningsdag=EN_DAG
    ).then_stopp(SvarstidenPagar)


def test_a_kommunicering_hears_the_party_before_one_decision() -> None:
    fallet = (KOMMUNICERAT, but(AVSLAGET, beslut=HORD), but(UPPHAVT, rorelser=()))
    upphavt = but(fallet[2], tidigare_belopp_ore=0)
    deciding(
        *fallet[:2], upphavt, beslut=HORD, beslut_id=BESLUT_3, verkningsdag=ANDRAT_DAG
    ).then_stopp(KommuniceringAnvand)


# Which decision, and when


def test_a_decision_has_an_id_of_its_own() -> None:
    deciding(
        AVSLAGET, but(UPPHAVT, tidigare_belopp_ore=0, rorelser=()), verkningsdag=ANDRAT_DAG
    ).then_stopp(BeslutetFinnsRedan)


def demanding(*before: Fact, underlag: Underlag = UNDERLAG, **falt: object) -> Scenario:
    return given(*GRUND, REGISTRERAD, *BETALT_ARENDE, *before).when(
        besluta_aterkrav,
        ARENDET,
        underlag,
        UPPSALA,
        beslut_id=BESLUT_2,
        fordran_id=BESLUT_3,
        grunder=["annat-syfte"],
        ur={Lada.UTBETALT_EJ_REDOVISAT: 1},
        avstatt={},
        avstaendeskal=None,
        beslut=BESLUTSUPPGIFTER,
        **falt,
    )


def test_nothing_is_decided_of_a_grant_before_it() -> None:
    demanding(verkningsdag=EN_DAG_FORE).then_stopp(BeslutForeAvgorande)


def test_a_case_stays_under_the_regelverk_that_it_was_decided_under() -> None:
    annat = but(INFORT, originator_id=BESLUTET, beteckning="2020:1")
    demanding(annat, underlag=UNDERLAG._replace(regelverk=BESLUTET)).then_stopp(AnnatRegelverk)


def test_whether_it_may_be_appealed_follows_from_the_regelverk() -> None:
    regel = INFORT.keywords["innehall"]
    utan = regel.model_copy(
        update={"overklagande": regel.overklagande.model_copy(update={"far_overklagas": ()})}
    )
    deciding(grund=(but(INFORT, innehall=utan), *GRUND[1:])).then(
        but(AVSLAGET, overklagandetid_fran=None)
    )
