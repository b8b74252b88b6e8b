"""Överklagande: it comes in, is in time or not, and is handed over; and there may be several."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from domain.arende.arende import Arende
from domain.arende.stopp import JavHindrar
from domain.beslut.stopp import BeslutetFinnsInte
from domain.overklagande.overklagande import ta_emot
from domain.overklagande.overlamnande import overlamna
from domain.overklagande.rattidsprovning import Rattidsundantag, rattidsprova
from domain.overklagande.stopp import (
    ForSentAvvisas,
    ForSentOverlamnas,
    IngenForsening,
    OverklagandetFinnsInte,
    OverklagandetFinnsRedan,
    OverklagandetsDagStammerInte,
    OverklagatForeBeslut,
    RattidsprovningSaknas,
    RattidsprovningStammerInte,
    RedanOverlamnat,
    RedanRattidsprovat,
)
from domain.regelverk.regler import Tidrakning
from tests.domain.hjalp.avvisningar import AVVISAT
from tests.domain.hjalp.beslutade import (
    AVSLAGET,
    BESLUT_2,
    DELFATT,
    DOM,
    DOM_DELFADD,
    EN_DAG_FORE,
    HANDLING,
    HOS_DOMSTOLEN,
    I_TID,
    JAVIG,
    OVERKLAGANDE,
    OVERKLAGANDE_2,
    OVERKLAGAT,
    OVERLAMNAT,
    SANKT,
)
from tests.domain.hjalp.historia import (
    ARENDET,
    BESLUTAT,
    BESLUTET,
    BEVILJAT,
    BEVILJAT_ARENDE,
    INKOMMET,
    MEDDELAT_ARENDE,
    MEDDELAT_BESLUT,
    OVERKLAGAS_SENAST,
)
from tests.domain.hjalp.scenario import Fact, Scenario, but, given

DAGEN_EFTER = OVERKLAGAS_SENAST + timedelta(days=1)
FOR_SENT = but(OVERKLAGAT, verkningsdag=DAGEN_EFTER)
ANDRA = but(OVERKLAGAT, overklagande_id=OVERKLAGANDE_2, klagande="Region Skåne")


def appealing(*before: Fact, **andra: object) -> Scenario:
    falt: dict[str, Any] = {
        "verkningsdag": OVERKLAGAS_SENAST,
        "overklagande_id": OVERKLAGANDE,
        "beslut_id": BESLUTET,
        "klagande": "Region Uppsala",
        "yrkande": "Hela det sökta beloppet",
    }
    return given(*before).when(ta_emot, ARENDET, **(falt | andra))


def judging(*before: Fact, i_tid: bool = True, **andra: object) -> Scenario:
    falt: dict[str, Any] = {"verkningsdag": DAGEN_EFTER, "overklagande_id": OVERKLAGANDE}
    return given(*before).when(rattidsprova, ARENDET, **(falt | andra), i_tid=i_tid)


def handing_over(*before: Fact, **andra: object) -> Scenario:
    falt: dict[str, Any] = {
        "verkningsdag": date(2024, 4, 15),
        "overklagande_id": OVERKLAGANDE,
        "domstol": "Förvaltningsrätten i Stockholm",
    }
    return given(*before).when(overlamna, ARENDET, **(falt | andra))


# It comes in


def test_an_appeal_comes_in() -> None:
    appealing(*MEDDELAT_ARENDE, handling_id=HANDLING).then(but(OVERKLAGAT, handling_id=HANDLING))


def test_an_appeal_that_came_late_is_registered() -> None:
    appealing(*MEDDELAT_ARENDE, verkningsdag=DAGEN_EFTER).then(FOR_SENT)


def test_an_appeal_may_come_the_day_of_the_decision_and_not_before() -> None:
    appealing(*BEVILJAT_ARENDE, verkningsdag=BESLUTAT).then(but(OVERKLAGAT, verkningsdag=BESLUTAT))
    appealing(*BEVILJAT_ARENDE, verkningsdag=EN_DAG_FORE).then_stopp(OverklagatForeBeslut)


def test_there_must_be_a_decision_to_appeal() -> None:
    appealing(INKOMMET).then_stopp(BeslutetFinnsInte)
    appealing(*BEVILJAT_ARENDE, beslut_id=BESLUT_2).then_stopp(BeslutetFinnsInte)


def test_another_party_or_the_same_may_appeal_the_same_decision() -> None:
    for klagande in ("Region Skåne", "Region Uppsala"):
        appealing(
            *MEDDELAT_ARENDE, OVERKLAGAT, overklagande_id=OVERKLAGANDE_2, klagande=klagande
        ).then(but(ANDRA, klagande=klagande))


def test_an_appeal_is_registered_once_whatever_it_is_of() -> None:
    appealing(*MEDDELAT_ARENDE, OVERKLAGAT).then_stopp(OverklagandetFinnsRedan)
    appealing(
        *MEDDELAT_ARENDE,
        OVERKLAGAT,
        SANKT,
        beslut_id=BESLUT_2,
        verkningsdag=date(2024, 5, 3),
    ).then_stopp(OverklagandetFinnsRedan)


def test_a_decision_that_was_replaced_may_be_appealed() -> None:
    appealing(*MEDDELAT_ARENDE, SANKT, verkningsdag=date(2024, 5, 3)).then(
        but(OVERKLAGAT, verkningsdag=date(2024, 5, 3))
    )


# In time or not


def test_the_last_day_is_in_time_and_the_day_after_is_not() -> None:
    judging(*MEDDELAT_ARENDE, OVERKLAGAT).then(I_TID)
    judging(*MEDDELAT_ARENDE, FOR_SENT, i_tid=False).then_stopp(ForSentAvvisas)
    judging(*MEDDELAT_ARENDE, OVERKLAGAT, i_tid=False).then_stopp(RattidsprovningStammerInte)
    judging(*MEDDELAT_ARENDE, FOR_SENT).then_stopp(RattidsprovningStammerInte)


def test_while_the_time_has_not_begun_everything_is_in_time() -> None:
    sent = date(2025, 1, 15)
    judging(*BEVILJAT_ARENDE, but(OVERKLAGAT, verkningsdag=sent), verkningsdag=sent).then(
        but(I_TID, verkningsdag=sent, inkommen_dag=sent, overklagas_senast=None)
    )
    judging(*BEVILJAT_ARENDE, OVERKLAGAT, i_tid=False).then_stopp(RattidsprovningStammerInte)


def test_the_time_counted_from_delfaende_is_what_counts() -> None:
    fran_delfaende = but(BEVILJAT, overklagandetid_fran=Tidrakning.DELFAENDE)
    senast = date(2024, 4, 15)
    judging(
        INKOMMET,
        fran_delfaende,
        but(MEDDELAT_BESLUT, overklagas_senast=None),
        but(DELFATT, overklagas_senast=senast),
        but(OVERKLAGAT, verkningsdag=senast),
        verkningsdag=senast,
    ).then(but(I_TID, verkningsdag=senast, inkommen_dag=senast, overklagas_senast=senast))


def test_what_came_late_for_our_fault_or_to_the_court_is_in_time() -> None:
    for undantag in Rattidsundantag:
        dit = undantag is Rattidsundantag.KOM_TILL_DOMSTOLEN
        varfor: dict[str, Any] = {
            "undantag": undantag,
            "undantagsskal": None if dit else "Fel adress",
            "till_domstolen_dag": OVERKLAGAS_SENAST if dit else None,
        }
        judging(*MEDDELAT_ARENDE, FOR_SENT, **varfor).then(
            but(I_TID, inkommen_dag=DAGEN_EFTER, **varfor)
        )
        judging(*MEDDELAT_ARENDE, FOR_SENT, i_tid=False, undantag=undantag).then_stopp(
            RattidsprovningStammerInte
        )
        judging(*MEDDELAT_ARENDE, OVERKLAGAT, undantag=undantag).then_stopp(IngenForsening)


def test_it_is_judged_once_when_it_has_come_by_somebody_not_disqualified() -> None:
    judging(*MEDDELAT_ARENDE, OVERKLAGAT, I_TID).then_stopp(RedanRattidsprovat)
    judging(*MEDDELAT_ARENDE).then_stopp(OverklagandetFinnsInte)
    judging(*MEDDELAT_ARENDE, FOR_SENT, i_tid=False, verkningsdag=OVERKLAGAS_SENAST).then_stopp(
        OverklagandetsDagStammerInte
    )
    judging(*MEDDELAT_ARENDE, OVERKLAGAT, JAVIG).then_stopp(JavHindrar)


def test_each_of_several_is_judged_by_its_own_day() -> None:
    sen = but(ANDRA, verkningsdag=DAGEN_EFTER)
    om: dict[str, Any] = {"overklagande_id": OVERKLAGANDE_2}
    judging(*MEDDELAT_ARENDE, OVERKLAGAT, I_TID, sen, **om, i_tid=False).then_stopp(ForSentAvvisas)
    judging(*MEDDELAT_ARENDE, FOR_SENT, ANDRA, **om).then(but(I_TID, **om))


# Handed over


def test_an_appeal_in_time_is_handed_over() -> None:
    handing_over(*MEDDELAT_ARENDE, OVERKLAGAT, I_TID).then(OVERLAMNAT)


def test_it_is_handed_over_when_it_has_been_judged_and_was_in_time() -> None:
    handing_over(*MEDDELAT_ARENDE, OVERKLAGAT).then_stopp(RattidsprovningSaknas)
    handing_over(*MEDDELAT_ARENDE, FOR_SENT, AVVISAT).then_stopp(ForSentOverlamnas)
    handing_over(*MEDDELAT_ARENDE).then_stopp(OverklagandetFinnsInte)


def test_it_is_handed_over_once_and_not_before_it_came() -> None:
    handing_over(*MEDDELAT_ARENDE, OVERKLAGAT, I_TID, OVERLAMNAT).then_stopp(RedanOverlamnat)
    handing_over(
        *MEDDELAT_ARENDE, OVERKLAGAT, I_TID, verkningsdag=OVERKLAGAS_SENAST - timedelta(days=1)
    ).then_stopp(OverklagandetsDagStammerInte)


def test_whether_it_may_be_appealed_at_all_is_for_the_court_to_say() -> None:
    far_inte = (INKOMMET, but(AVSLAGET, overklagandetid_fran=None), OVERKLAGAT)
    judging(*far_inte).then(but(I_TID, overklagas_senast=None))
    handing_over(*far_inte, but(I_TID, overklagas_senast=None)).then(OVERLAMNAT)


# Laga kraft


def laga_kraft(*facts: Fact, dag: date = DAGEN_EFTER) -> bool:
    arende = given(*facts).strommar[ARENDET]
    assert isinstance(arende, Arende)
    return arende.vunnit_laga_kraft(dag)


def test_an_appeal_keeps_the_decision_from_laga_kraft_until_it_is_settled() -> None:
    sent = date(2026, 1, 1)
    assert not laga_kraft(*MEDDELAT_ARENDE, OVERKLAGAT, dag=sent)
    assert not laga_kraft(*MEDDELAT_ARENDE, OVERKLAGAT, I_TID, dag=sent)
    assert not laga_kraft(*BEVILJAT_ARENDE, *HOS_DOMSTOLEN, dag=sent)
    assert laga_kraft(*BEVILJAT_ARENDE, *HOS_DOMSTOLEN, DOM, DOM_DELFADD, dag=sent)


def test_of_several_appeals_all_must_be_settled() -> None:
    tva = (*BEVILJAT_ARENDE, *HOS_DOMSTOLEN, ANDRA)
    domt, sent = (DOM, DOM_DELFADD), date(2026, 1, 1)
    assert not laga_kraft(*tva, *domt, dag=sent)
    assert laga_kraft(*tva, *domt, but(AVVISAT, overklagande_id=OVERKLAGANDE_2), dag=sent)


def test_an_appeal_dismissed_as_late_does_not_keep_it_from_laga_kraft() -> None:
    assert laga_kraft(*MEDDELAT_ARENDE, FOR_SENT, AVVISAT)
    assert not laga_kraft(*MEDDELAT_ARENDE, FOR_SENT, AVVISAT, dag=OVERKLAGAS_SENAST)


def test_what_another_may_still_appeal_has_no_laga_kraft_though_a_court_has_spoken() -> None:
    assert not laga_kraft(*BEVILJAT_ARENDE, *HOS_DOMSTOLEN, DOM, dag=OVERKLAGAS_SENAST)


def test_when_the_time_never_began_the_court_settles_it() -> None:
    delfaende = but(BEVILJAT, overklagandetid_fran=Tidrakning.DELFAENDE)
    utan_tid = but(MEDDELAT_BESLUT, overklagas_senast=None)
    history = (INKOMMET, delfaende, utan_tid, OVERKLAGAT, I_TID, OVERLAMNAT)
    assert not laga_kraft(*history)
    assert laga_kraft(*history, DOM, DOM_DELFADD, dag=date(2024, 10, 23))


def test_what_may_not_be_appealed_has_laga_kraft_at_once_and_keeps_it() -> None:
    assert laga_kraft(INKOMMET, but(BEVILJAT, overklagandetid_fran=None), OVERKLAGAT, dag=BESLUTAT)


def test_an_appeal_of_what_was_changed_keeps_the_change_from_laga_kraft() -> None:
    andrat = but(SANKT, overklagandetid_fran=Tidrakning.BESLUTSDAG)
    meddelat = but(MEDDELAT_BESLUT, beslut_id=BESLUT_2, overklagas_senast=date(2024, 5, 23))
    history = (*MEDDELAT_ARENDE, OVERKLAGAT, andrat, meddelat)
    assert not laga_kraft(*history, dag=date(2024, 5, 24))
    assert laga_kraft(*history, I_TID, OVERLAMNAT, DOM, dag=date(2024, 5, 24))
