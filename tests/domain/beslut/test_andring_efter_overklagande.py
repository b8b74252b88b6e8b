"""Ändring efter överklagande (39 §): what may be changed while an appeal is with us, and after."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.arende.uttag import Uttag
from domain.beslut.stod import Andringsstod
from domain.beslut.stopp import (
    AndrasInteEfterOverlamnande,
    DomstolenHarAvgjort,
    DomstolenHarProvat,
    FarInteAndrasEfterOverklagande,
    InteGallandeBeslut,
)
from domain.grund.pengar import Lada
from domain.overklagande.dom import Utgang
from tests.domain.hjalp.andringar import (
    NYTT_SKAL,
    TILL,
    TILL_FORDEL,
    UPPENBART,
    changing,
    hojt,
    revoking,
)
from tests.domain.hjalp.aterkravet import ATERKRAVET, KRAVT
from tests.domain.hjalp.avvisningar import AVVISAT
from tests.domain.hjalp.beslutade import (
    ANDRAT_DAG,
    ATERFORVISAT,
    BESLUT_2,
    BESLUT_3,
    DOM,
    DOM_HOJER,
    HOS_DOMSTOLEN,
    I_TID,
    OVERKLAGANDE_2,
    OVERKLAGAT,
    OVERLAMNAT,
    SANKT,
)
from tests.domain.hjalp.historia import (
    BESLUTET,
    BETALT_ARENDE,
    BEVILJAT_ARENDE,
    MEDDELAT_BESLUT,
    rorelse,
)
from tests.domain.hjalp.scenario import but

HOJ: dict[str, Any] = {"belopp_ore": 450_000_00}


def test_what_has_been_appealed_is_changed_only_if_obviously_wrong() -> None:
    for overklagat in ((MEDDELAT_BESLUT, OVERKLAGAT), (MEDDELAT_BESLUT, OVERKLAGAT, I_TID)):
        changing(*BEVILJAT_ARENDE, *overklagat, **NYTT_SKAL, **HOJ).then_stopp(
            FarInteAndrasEfterOverklagande
        )
        changing(*BEVILJAT_ARENDE, *overklagat).then_stopp(FarInteAndrasEfterOverklagande)
        changing(*BEVILJAT_ARENDE, *overklagat, **UPPENBART, **HOJ).then(
            hojt(450_000_00, **UPPENBART)
        )


def test_what_has_been_handed_over_is_not_changed_at_all() -> None:
    for stod in TILL_FORDEL:
        changing(*BEVILJAT_ARENDE, *HOS_DOMSTOLEN, stod=stod, **HOJ).then_stopp(
            AndrasInteEfterOverlamnande
        )


def test_one_appeal_that_was_handed_over_is_enough() -> None:
    andra_overklagandet = but(OVERKLAGAT, overklagande_id=OVERKLAGANDE_2)
    changing(*BEVILJAT_ARENDE, *HOS_DOMSTOLEN, andra_overklagandet, **UPPENBART, **HOJ).then_stopp(
        AndrasInteEfterOverlamnande
    )


def test_an_appeal_that_came_too_late_stops_nothing() -> None:
    avvisat = but(AVVISAT, beslut_id=BESLUT_3)
    changing(*BEVILJAT_ARENDE, MEDDELAT_BESLUT, OVERKLAGAT, avvisat).then(SANKT)


def test_an_appeal_of_what_was_changed_is_of_what_took_its_place() -> None:
    """Changed while it was with us, then handed over: now the court has the change before it."""
    andrat = hojt(420_000_00, **UPPENBART, verkningsdag=date(2024, 4, 12))
    changing(
        *BEVILJAT_ARENDE,
        MEDDELAT_BESLUT,
        OVERKLAGAT,
        andrat,
        I_TID,
        OVERLAMNAT,
        **NYTT_SKAL,
        **HOJ,
        beslut_id=BESLUT_3,
        andrar_beslut_id=BESLUT_2,
    ).then_stopp(AndrasInteEfterOverlamnande)


def test_what_a_court_upheld_is_changed_by_its_forbehall_and_what_it_changed_is_not() -> None:
    senare = date(2024, 10, 2)
    sankt = but(
        SANKT,
        verkningsdag=senare,
        stod=Andringsstod.FORBEHALL,
        rorelser=(rorelse(TILL, Lada.UTLYST, 150_000_00, senare),),
    )
    provat = (*BEVILJAT_ARENDE, *HOS_DOMSTOLEN, DOM)
    changing(*provat, verkningsdag=senare, stod=Andringsstod.FORBEHALL).then(sankt)
    changing(*provat, verkningsdag=senare).then_stopp(DomstolenHarProvat)
    for verb in (changing, revoking):
        verb(*BEVILJAT_ARENDE, *HOS_DOMSTOLEN, DOM_HOJER, verkningsdag=senare).then_stopp(
            DomstolenHarAvgjort
        )


def test_what_a_court_set_aside_is_not_raised_from_nothing() -> None:
    satt_at_sidan = but(ATERFORVISAT, utgang=Utgang.UPPHAVANDE, avgorande_id=BESLUTET)
    for verb in (changing, revoking):
        verb(
            *BEVILJAT_ARENDE,
            *HOS_DOMSTOLEN,
            satt_at_sidan,
            **NYTT_SKAL,
            verkningsdag=date(2024, 10, 2),
        ).then_stopp(InteGallandeBeslut)


def test_an_appeal_of_something_else_stops_no_change_of_the_grant() -> None:
    om_kravet = but(OVERKLAGAT, beslut_id=ATERKRAVET, verkningsdag=ANDRAT_DAG)
    sankt = but(
        SANKT,
        rorelser=(
            rorelse(Lada.UTBETALT_EJ_REDOVISAT, Lada.FOR_HOGT_BELOPP, 150_000_00, ANDRAT_DAG),
        ),
    )
    pa_annat = but(
        KRAVT, ur=(Uttag(lada=Lada.UTBETALT_EJ_REDOVISAT, budgetar=2024, belopp_ore=100_000_00),)
    )
    changing(*BETALT_ARENDE, pa_annat, om_kravet).then(sankt)
