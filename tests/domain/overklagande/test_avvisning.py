"""An appeal that came too late is dismissed by a decision; one that was withdrawn ends there."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.stopp import AnnatRegelverk, ArendetAvslutat
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning, meddela
from domain.beslut.stopp import (
    BeslutsfattareSaknas,
    HandlaggareBeslutar,
    InteBeslutandeMyndighet,
    KommuniceringSaknas,
    MotiveringSaknas,
)
from domain.myndighet.stopp import DelegationSaknas
from domain.overklagande.aterkallelse import OverklagandeAterkallat, aterkalla
from domain.overklagande.avvisning import avvisa_overklagande
from domain.overklagande.dom import Utgang, registrera_dom
from domain.overklagande.overklagande import ta_emot
from domain.overklagande.rattidsprovning import rattidsprova
from domain.overklagande.stopp import (
    ForSentOverlamnas,
    OverklagandetAterkallat,
    OverklagandetFinnsInte,
    OverklagandetKomITid,
    OverklagandetsDagStammerInte,
    RedanAvvisat,
    RedanOverlamnat,
    RedanRattidsprovat,
)
from domain.regelverk.regelverk import regelverk_id
from tests.domain.hjalp.avslutade import AVSLUTAT
from tests.domain.hjalp.avvisningar import (
    AVVISAT,
    AVVISAT_ARENDE,
    AVVISAT_DAG,
    AVVISNINGEN_HOS_DOMSTOLEN,
    DOMEN,
    DOMSTOLEN,
    FOR_SENT,
    FOR_SENT_DAG,
    MEDDELAD_AVVISNING,
    OM_AVVISNINGEN,
    PA_NYTT,
    SENT_OVERKLAGAT,
    UPPTAGET,
    handing_over,
)
from tests.domain.hjalp.beslutade import (
    BESLUT_2,
    GRUND,
    HOS_DOMSTOLEN,
    I_TID,
    OVERKLAGANDE,
    OVERKLAGANDE_2,
    OVERKLAGAT,
    OVERLAMNAT,
    UNDERLAG,
    domd,
    uppgifter,
)
from tests.domain.hjalp.historia import (
    ANNA_FAR_BESLUTA,
    ARENDET,
    BESLUTET,
    BEVILJAT_ARENDE,
    INFORT,
    MEDDELAT_ARENDE,
    OVERKLAGAS_SENAST,
    REFERENS,
    REGELVERKET,
    UTLYSNINGEN,
)
from tests.domain.hjalp.scenario import BO, Fact, Scenario, but, fact, given

ATERKALLAT = fact(
    OverklagandeAterkallat,
    ARENDET,
    verkningsdag=FOR_SENT_DAG,
    overklagande_id=OVERKLAGANDE,
    beslut_id=BESLUTET,
    avsandare="Region Uppsala",
    handling_id=None,
)


def dismissing(*before: Fact, **andra: object) -> Scenario:
    falt: dict[str, Any] = {
        "verkningsdag": AVVISAT_DAG,
        "beslut_id": BESLUT_2,
        "overklagande_id": OVERKLAGANDE,
        "beslut": uppgifter(),
    }
    return given(*before).when(avvisa_overklagande, ARENDET, UNDERLAG, **(falt | andra))


def withdrawing(*before: Fact, **andra: object) -> Scenario:
    falt: dict[str, Any] = {
        "verkningsdag": FOR_SENT_DAG,
        "overklagande_id": OVERKLAGANDE,
        "av_vem": "Region Uppsala",
    }
    return given(*before).when(aterkalla, ARENDET, **(falt | andra))


def judging(*before: Fact, **andra: object) -> Scenario:
    falt: dict[str, Any] = {"verkningsdag": AVVISAT_DAG, "overklagande_id": OVERKLAGANDE}
    return given(*before).when(rattidsprova, ARENDET, **(falt | andra), i_tid=True)


def judged(utgang: Utgang) -> Scenario:
    return given(*AVVISNINGEN_HOS_DOMSTOLEN).when(
        registrera_dom,
        ARENDET,
        UTLYSNINGEN,
        verkningsdag=date(2024, 10, 1),
        dom_id=UUID(int=1),
        overklagande_id=OVERKLAGANDE_2,
        domstol=DOMSTOLEN,
        malnummer="1234-24",
        utgang=utgang,
    )


def arende(*facts: Fact) -> Arende:
    strom = given(*facts).strommar[ARENDET]
    assert isinstance(strom, Arende)
    return strom


# Dismissed


def test_an_appeal_that_came_the_day_after_the_last_is_dismissed() -> None:
    dismissing(*SENT_OVERKLAGAT).then(AVVISAT)


def test_one_that_came_on_the_last_day_or_while_there_was_none_is_not() -> None:
    dismissing(*GRUND, *MEDDELAT_ARENDE, OVERKLAGAT).then_stopp(OverklagandetKomITid)
    dismissing(*GRUND, *BEVILJAT_ARENDE, FOR_SENT).then_stopp(OverklagandetKomITid)
    dismissing(*GRUND, *MEDDELAT_ARENDE).then_stopp(OverklagandetFinnsInte)


def test_it_says_what_every_decision_says() -> None:
    for saknas, stopp in (
        ({"beslutsfattare": ()}, BeslutsfattareSaknas),
        ({"motivering": " "}, MotiveringSaknas),
        ({"kommuniceringsundantag": None}, KommuniceringSaknas),
        ({"foredragande": ("anna",)}, HandlaggareBeslutar),
    ):
        dismissing(*SENT_OVERKLAGAT, beslut=uppgifter(**saknas)).then_stopp(stopp)


def test_by_somebody_who_may_decide_it_at_the_authority_that_decides() -> None:
    far_inte = but(ANNA_FAR_BESLUTA, beslutstyper=("bifall",))
    utan_delegation = tuple(far_inte if f is ANNA_FAR_BESLUTA else f for f in GRUND)
    dismissing(*utan_delegation, *MEDDELAT_ARENDE, FOR_SENT).then_stopp(DelegationSaknas)
    annan = BO.model_copy(update={"subjekt": "anna"})
    dismissing(*SENT_OVERKLAGAT, av=annan).then_stopp(InteBeslutandeMyndighet)


def test_under_the_version_that_the_appealed_decision_is_under() -> None:
    """A later version does not count, though an application dismissed that day comes under it."""
    senare = but(INFORT, version="2", verkningsdag=date(2024, 4, 1))
    dismissing(*GRUND, senare, *MEDDELAT_ARENDE, FOR_SENT).then(AVVISAT)
    annat = REFERENS.model_copy(update={"regelverk_id": regelverk_id("2030:1")})
    beviljat = but(BEVILJAT_ARENDE[1], regelverk=annat)
    dismissing(*GRUND, BEVILJAT_ARENDE[0], beviljat, MEDDELAT_ARENDE[-1], FOR_SENT).then_stopp(
        AnnatRegelverk
    )


def test_it_is_judged_once_and_not_before_it_came_nor_in_a_closed_case() -> None:
    dismissing(*AVVISAT_ARENDE, beslut_id=UUID(int=7)).then_stopp(RedanRattidsprovat)
    dismissing(*SENT_OVERKLAGAT, I_TID).then_stopp(RedanRattidsprovat)
    dismissing(*SENT_OVERKLAGAT, verkningsdag=OVERKLAGAS_SENAST).then_stopp(
        OverklagandetsDagStammerInte
    )
    dismissing(*SENT_OVERKLAGAT, AVSLUTAT).then_stopp(ArendetAvslutat)


def test_it_is_not_handed_over_and_keeps_nothing_from_laga_kraft() -> None:
    handing_over(*AVVISAT_ARENDE).then_stopp(ForSentOverlamnas)
    assert arende(*AVVISAT_ARENDE).vunnit_laga_kraft(AVVISAT_DAG)
    assert not arende(*SENT_OVERKLAGAT).vunnit_laga_kraft(AVVISAT_DAG)


def test_it_settles_nothing_of_the_application() -> None:
    efter = arende(*AVVISAT_ARENDE)
    assert efter.avgorande_id == BESLUTET
    assert efter.beviljat_ore == 400_000_00


# Told and appealed


def test_the_party_is_told_and_how_to_appeal() -> None:
    given(*AVVISAT_ARENDE).when(
        meddela,
        ARENDET,
        REGELVERKET,
        frozenset(),
        verkningsdag=AVVISAT_DAG,
        beslut_id=BESLUT_2,
        satt=Meddelandesatt.BREV,
        till="Region Uppsala",
        overklagandehanvisning=Overklagandehanvisning.BIFOGAD,
    ).then(MEDDELAD_AVVISNING)


def test_the_dismissal_is_appealed_and_a_late_appeal_of_it_dismissed_in_its_turn() -> None:
    sent = date(2024, 5, 8)
    falt: dict[str, Any] = {"klagande": "Region Uppsala", "yrkande": "Pröva det"}
    given(*AVVISAT_ARENDE, MEDDELAD_AVVISNING).when(
        ta_emot, ARENDET, verkningsdag=sent, **OM_AVVISNINGEN, **falt
    ).then(but(OVERKLAGAT, verkningsdag=sent, **OM_AVVISNINGEN, yrkande="Pröva det"))
    tredje = UUID(int=3)
    dismissing(
        *AVVISAT_ARENDE,
        MEDDELAD_AVVISNING,
        but(OVERKLAGAT, verkningsdag=sent, **OM_AVVISNINGEN),
        verkningsdag=sent,
        beslut_id=tredje,
        overklagande_id=OVERKLAGANDE_2,
    ).then(
        but(
            AVVISAT,
            verkningsdag=sent,
            beslut_id=tredje,
            overklagande_id=OVERKLAGANDE_2,
            overklagat_beslut_id=BESLUT_2,
            inkommen_dag=sent,
            overklagas_senast=date(2024, 5, 7),
        )
    )


def test_when_it_falls_in_court_the_appeal_is_taken_up() -> None:
    judged(Utgang.UPPHAVANDE).then(domd(DOMEN, utgang=Utgang.UPPHAVANDE), UPPTAGET)
    judged(Utgang.ATERFORVISNING).then(domd(DOMEN, utgang=Utgang.ATERFORVISNING), PA_NYTT)
    judged(Utgang.AVSLAG).then(DOMEN)


def test_what_was_taken_up_is_under_way_again_and_goes_to_the_court() -> None:
    dom = domd(DOMEN, utgang=Utgang.UPPHAVANDE)
    upptaget = (*AVVISNINGEN_HOS_DOMSTOLEN, dom, UPPTAGET)
    efter = date(2024, 10, 2)
    assert not arende(*upptaget).vunnit_laga_kraft(efter)
    handing_over(*upptaget, verkningsdag=efter).then(but(OVERLAMNAT, verkningsdag=efter))
    igen = (*AVVISNINGEN_HOS_DOMSTOLEN, dom, PA_NYTT)
    dismissing(*igen, verkningsdag=efter, beslut_id=UUID(int=3)).then(
        but(AVVISAT, verkningsdag=efter, beslut_id=UUID(int=3))
    )


# Withdrawn


def test_an_appeal_is_withdrawn_before_it_is_handed_over() -> None:
    for fore in ((OVERKLAGAT,), (OVERKLAGAT, I_TID), (FOR_SENT,)):
        withdrawing(*MEDDELAT_ARENDE, *fore).then(ATERKALLAT)


def test_not_before_it_came_nor_twice_nor_when_it_is_with_the_court_or_dismissed() -> None:
    withdrawing(*MEDDELAT_ARENDE).then_stopp(OverklagandetFinnsInte)
    withdrawing(*MEDDELAT_ARENDE, FOR_SENT, verkningsdag=OVERKLAGAS_SENAST).then_stopp(
        OverklagandetsDagStammerInte
    )
    withdrawing(*MEDDELAT_ARENDE, OVERKLAGAT, ATERKALLAT).then_stopp(OverklagandetAterkallat)
    withdrawing(*BEVILJAT_ARENDE, *HOS_DOMSTOLEN).then_stopp(RedanOverlamnat)
    withdrawing(*AVVISAT_ARENDE).then_stopp(RedanAvvisat)


def test_then_it_is_not_handed_over_judged_or_dismissed() -> None:
    handing_over(*MEDDELAT_ARENDE, OVERKLAGAT, I_TID, ATERKALLAT).then_stopp(
        OverklagandetAterkallat
    )
    judging(*MEDDELAT_ARENDE, OVERKLAGAT, ATERKALLAT).then_stopp(OverklagandetAterkallat)
    dismissing(*SENT_OVERKLAGAT, ATERKALLAT).then_stopp(OverklagandetAterkallat)


def test_and_it_blocks_nothing_but_another_appeal_does() -> None:
    aterkallat = (*MEDDELAT_ARENDE, OVERKLAGAT, ATERKALLAT)
    assert arende(*aterkallat).vunnit_laga_kraft(FOR_SENT_DAG)
    assert not arende(*aterkallat).vunnit_laga_kraft(OVERKLAGAS_SENAST)
    assert arende(*aterkallat).oavgjorda_overklaganden == []
    annat = but(OVERKLAGAT, overklagande_id=OVERKLAGANDE_2)
    assert not arende(*aterkallat, annat).vunnit_laga_kraft(FOR_SENT_DAG)
