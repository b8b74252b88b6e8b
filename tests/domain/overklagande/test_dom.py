"""Dom: what a court decided: the amount, which decision then stands, and what becomes of claims."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from domain.arende.stopp import RedanBeslutat
from domain.grund.pengar import Lada
from domain.overklagande.dom import DomMeddelad, Utgang
from domain.overklagande.stopp import (
    BeloppetSaknas,
    InteOverlamnat,
    OverklagandetFinnsInte,
    OverklagandetsDagStammerInte,
)
from tests.domain.hjalp.beslutade import (
    ANDRAT_DAG,
    ATERFORVISAT,
    AVSLAGET,
    AVSLAGET_HOS_DOMSTOLEN,
    AVVISAT,
    BESLUT_2,
    BESLUT_3,
    BEVILJAT_HOS_DOMSTOLEN,
    DOM,
    DOM_BEVILJAR,
    DOM_HOJER,
    DOM_OVERKLAGAD,
    DOMDAG,
    GRUND,
    HOS_DOMSTOLEN,
    I_HOGRE,
    I_TID,
    OVERKLAGAT,
    OVERLAMNAT,
    SANKT,
    UPPHAVT,
    domd,
)
from tests.domain.hjalp.besluten import AVSLUTAD, beviljat, granting, refusing
from tests.domain.hjalp.domarna import ANDRINGEN_OVERKLAGAD, arendet, judged, lage
from tests.domain.hjalp.historia import (
    BESLUTET,
    BEVILJAT,
    BEVILJAT_ARENDE,
    INKOMMET,
    MEDDELAT_BESLUT,
    MEDEL,
    rorelse,
)
from tests.domain.hjalp.scenario import but

UNPAID = Lada.BEVILJAT_EJ_UTBETALT


# A grant


def test_the_appeal_is_refused_dismissed_or_written_off_and_the_grant_stands() -> None:
    for utgang in (Utgang.AVSLAG, Utgang.AVVISNING, Utgang.AVSKRIVNING):
        judged(*BEVILJAT_HOS_DOMSTOLEN, utgang=utgang).then(domd(DOM, utgang=utgang))


def test_the_court_raises_the_grant() -> None:
    judged(*BEVILJAT_HOS_DOMSTOLEN, utgang=Utgang.ANDRING, belopp_ore=450_000_00).then(DOM_HOJER)


def test_a_court_may_grant_more_than_was_sokt_and_than_there_is() -> None:
    """It has happened: the guard is entered whatever remains."""
    ur = (rorelse(Lada.UTLYST, UNPAID, 800_000_00, DOMDAG),)
    judged(*BEVILJAT_HOS_DOMSTOLEN, utgang=Utgang.ANDRING, belopp_ore=1_200_000_00).then(
        domd(DOM_HOJER, belopp_ore=1_200_000_00, rorelser=ur)
    )
    assert DomMeddelad.VILLKORLIG is False


def test_the_court_lowers_the_grant() -> None:
    ner = (rorelse(UNPAID, Lada.UTLYST, 300_000_00, DOMDAG),)
    judged(*BEVILJAT_HOS_DOMSTOLEN, utgang=Utgang.ANDRING, belopp_ore=100_000_00).then(
        domd(DOM_HOJER, belopp_ore=100_000_00, rorelser=ner)
    )


def test_when_the_call_is_closed_the_money_comes_from_the_post() -> None:
    ur = (rorelse(Lada.DISPONIBELT, UNPAID, 50_000_00, DOMDAG),)
    judged(*BEVILJAT_HOS_DOMSTOLEN, AVSLUTAD, utgang=Utgang.ANDRING, belopp_ore=450_000_00).then(
        domd(DOM_HOJER, rorelser=ur)
    )


def test_a_grant_that_is_sent_back_is_undecided_and_is_decided_anew() -> None:
    judged(*BEVILJAT_HOS_DOMSTOLEN, utgang=Utgang.ATERFORVISNING).then(ATERFORVISAT)
    granting(
        *BEVILJAT_HOS_DOMSTOLEN[4:],
        ATERFORVISAT,
        beslut_id=BESLUT_3,
        verkningsdag=DOMDAG,
        belopp_ore=420_000_00,
    ).then(beviljat(420_000_00, DOMDAG, beslut_id=BESLUT_3))


def test_a_grant_that_is_set_aside_is_settled() -> None:
    satt_at_sidan = domd(ATERFORVISAT, utgang=Utgang.UPPHAVANDE, avgorande_id=BESLUTET)
    judged(*BEVILJAT_HOS_DOMSTOLEN, utgang=Utgang.UPPHAVANDE).then(satt_at_sidan)
    granting(
        *BEVILJAT_HOS_DOMSTOLEN[4:], satt_at_sidan, beslut_id=BESLUT_3, verkningsdag=DOMDAG
    ).then_stopp(RedanBeslutat)
    arende = arendet(*BEVILJAT_HOS_DOMSTOLEN, satt_at_sidan)
    assert arende.beviljat_ore == arende.obetalt_ore == 0
    assert not arende.beslut[BESLUTET].i_kraft


# A refusal, and what was not examined


def test_a_refused_application_is_granted_by_the_court() -> None:
    judged(*AVSLAGET_HOS_DOMSTOLEN, utgang=Utgang.ANDRING, belopp_ore=450_000_00).then(DOM_BEVILJAR)
    nasta = MEDEL.model_copy(update={"budgetar": 2025})
    arende = arendet(*AVSLAGET_HOS_DOMSTOLEN, domd(DOM_BEVILJAR, medel=nasta))
    assert arende.beviljat_ore == arende.obetalt_ore == 450_000_00
    assert arende.medel == nasta
    assert arende.avgorande is not None
    assert arende.avgorande.i_kraft


def test_a_refusal_that_is_set_aside_or_sent_back_leaves_the_application_undecided() -> None:
    for utgang in (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING):
        for avgjort in (AVSLAGET, AVVISAT):
            fallet = domd(
                ATERFORVISAT, utgang=utgang, tidigare_belopp_ore=0, belopp_ore=0, rorelser=()
            )
            judged(*GRUND, INKOMMET, avgjort, *HOS_DOMSTOLEN, utgang=utgang).then(fallet)
            refusing(
                INKOMMET,
                avgjort,
                *HOS_DOMSTOLEN,
                fallet,
                beslut_id=BESLUT_3,
                verkningsdag=DOMDAG,
            ).then(but(AVSLAGET, beslut_id=BESLUT_3, verkningsdag=DOMDAG))


def test_when_a_change_is_set_aside_what_it_changed_stands_again() -> None:
    for utgang in (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING):
        dom = domd(
            DOM,
            beslut_id=BESLUT_2,
            utgang=utgang,
            tidigare_belopp_ore=250_000_00,
            beslutslagen=(lage(BEVILJAT, i_kraft=True), lage(SANKT, i_kraft=False)),
            rorelser=(rorelse(Lada.UTLYST, UNPAID, 150_000_00, DOMDAG),),
        )
        history = (*GRUND, *BEVILJAT_ARENDE, SANKT, *ANDRINGEN_OVERKLAGAD)
        judged(*history, utgang=utgang).then(dom)
        arende = arendet(*history, dom)
        assert (arende.avgorande_id, arende.beviljat_ore) == (BESLUTET, 400_000_00)
        assert arende.beslut[BESLUTET].i_kraft
        assert not arende.beslut[BESLUT_2].i_kraft


def test_when_a_revocation_is_set_aside_what_was_revoked_stands_again() -> None:
    """Though another decision had been made instead: that one gives way."""
    pa_nytt = beviljat(100_000_00, ANDRAT_DAG, beslut_id=BESLUT_3)
    upphavt_overklagat = (*GRUND, *BEVILJAT_ARENDE, UPPHAVT, *ANDRINGEN_OVERKLAGAD[:2], pa_nytt)
    history = (*upphavt_overklagat, *ANDRINGEN_OVERKLAGAD[2:])
    dom = domd(
        DOM,
        beslut_id=BESLUT_2,
        utgang=Utgang.UPPHAVANDE,
        tidigare_belopp_ore=100_000_00,
        beslutslagen=(
            lage(BEVILJAT, i_kraft=True),
            lage(UPPHAVT, i_kraft=False),
            lage(pa_nytt, i_kraft=False),
        ),
        rorelser=(rorelse(Lada.UTLYST, UNPAID, 300_000_00, DOMDAG),),
    )
    judged(*history, utgang=Utgang.UPPHAVANDE).then(dom)
    arende = arendet(*history, dom)
    assert arende.avgorande_id == BESLUTET
    assert not arende.beslut[BESLUT_3].i_kraft


def test_the_court_changes_a_revocation_into_a_smaller_grant() -> None:
    history = (*GRUND, *BEVILJAT_ARENDE, UPPHAVT, *ANDRINGEN_OVERKLAGAD)
    judged(*history, utgang=Utgang.ANDRING, belopp_ore=100_00).then(
        domd(
            DOM,
            beslut_id=BESLUT_2,
            utgang=Utgang.ANDRING,
            tidigare_belopp_ore=0,
            belopp_ore=100_00,
            beslutslagen=(lage(BEVILJAT, i_kraft=True, andrat_av_domstol=True),),
            rorelser=(rorelse(Lada.UTLYST, UNPAID, 100_00, DOMDAG),),
        )
    )


def test_the_judgement_on_what_was_changed_since_is_on_what_took_its_place() -> None:
    """The grant was raised while the appeal was with us: the court's amount takes its place."""
    andrat = but(
        SANKT,
        verkningsdag=date(2024, 4, 12),
        belopp_ore=420_000_00,
        rorelser=(rorelse(Lada.UTLYST, UNPAID, 20_000_00, date(2024, 4, 12)),),
    )
    history = (*GRUND, *BEVILJAT_ARENDE, MEDDELAT_BESLUT, OVERKLAGAT, andrat, I_TID, OVERLAMNAT)
    dom = domd(
        DOM_HOJER,
        tidigare_belopp_ore=420_000_00,
        avgorande_id=BESLUT_2,
        rorelser=(rorelse(Lada.UTLYST, UNPAID, 30_000_00, DOMDAG),),
    )
    judged(*history, utgang=Utgang.ANDRING, belopp_ore=450_000_00).then(dom)
    assert arendet(*history, dom).beslut[BESLUT_2].andrat_av_domstol


# A higher court


def test_a_higher_court_restores_what_was_sent_back() -> None:
    """What we had decided meanwhile gives way: nothing is granted twice."""
    senare = DOMDAG + timedelta(days=100)
    igen = beviljat(300_000_00, DOMDAG, beslut_id=BESLUT_3)
    for emellan, fore, efter in (((), 0, BESLUTET), ((igen,), 300_000_00, BESLUT_3)):
        dom = domd(
            DOM_HOJER,
            **I_HOGRE,
            verkningsdag=senare,
            tidigare_belopp_ore=fore,
            belopp_ore=400_000_00,
            avgorande_id=efter,
            beslutslagen=() if emellan else (lage(BEVILJAT, i_kraft=True, andrat_av_domstol=True),),
            rorelser=(rorelse(Lada.UTLYST, UNPAID, 400_000_00 - fore, senare),),
        )
        history = (*BEVILJAT_HOS_DOMSTOLEN, ATERFORVISAT, *emellan, DOM_OVERKLAGAD)
        falt: dict[str, Any] = {"verkningsdag": senare, "dom_id": UUID(int=2)}
        judged(*history, utgang=Utgang.ANDRING, belopp_ore=400_000_00, **falt).then(dom)
        arende = arendet(*history, dom)
        assert arende.beviljat_ore == arende.obetalt_ore == 400_000_00
        assert arende.oavgjort_sedan is None
        assert arende.avgorande is not None
        assert arende.avgorande.i_kraft


# When, and of what


def test_a_court_decides_on_what_it_was_given_and_not_before() -> None:
    judged(*GRUND, INKOMMET, BEVILJAT, MEDDELAT_BESLUT, OVERKLAGAT, I_TID).then_stopp(
        InteOverlamnat
    )
    judged(*GRUND, INKOMMET, BEVILJAT).then_stopp(OverklagandetFinnsInte)
    judged(*BEVILJAT_HOS_DOMSTOLEN, verkningsdag=date(2024, 4, 14)).then_stopp(
        OverklagandetsDagStammerInte
    )


def test_an_amount_is_given_when_the_court_changed_it_and_only_then() -> None:
    judged(*BEVILJAT_HOS_DOMSTOLEN, utgang=Utgang.ANDRING).then_stopp(BeloppetSaknas)
    judged(*BEVILJAT_HOS_DOMSTOLEN, belopp_ore=1).then_stopp(BeloppetSaknas)
