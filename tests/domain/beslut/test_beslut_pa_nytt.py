"""Beslut på nytt: when a decision fell, the application is undecided, and is decided once more."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from domain.arende.beviljat import BeslutatPerAr
from domain.beslut.stopp import BeslutForeUpphavande, OverklagandetHosDomstol
from domain.grund.pengar import Lada
from tests.domain.hjalp.beslutade import (
    ANDRAT_DAG,
    AVSLAGET,
    BESLUT_3,
    OVERKLAGAT,
    OVERLAMNAT,
    UPPHAVT,
)
from tests.domain.hjalp.besluten import (
    AVSLUTAD,
    SEN_PROVAS,
    beviljat,
    granting,
    prioriterad,
    refusing,
)
from tests.domain.hjalp.historia import (
    ARENDE_2,
    BETALT_ARENDE,
    BEVILJAT,
    BEVILJAT_ARENDE,
    INFORT,
    rorelse,
)
from tests.domain.hjalp.scenario import but


def test_what_was_revoked_is_decided_anew_from_that_day_on() -> None:
    igen: dict[str, Any] = {"beslut_id": BESLUT_3, "belopp_ore": 300_000_00}
    dagen_fore = ANDRAT_DAG - timedelta(days=1)
    fallet = (*BEVILJAT_ARENDE, UPPHAVT)
    granting(*fallet, **igen, verkningsdag=dagen_fore).then_stopp(BeslutForeUpphavande)
    granting(*fallet, **igen, verkningsdag=ANDRAT_DAG).then(
        beviljat(300_000_00, ANDRAT_DAG, beslut_id=BESLUT_3)
    )
    refusing(*fallet, beslut_id=BESLUT_3, verkningsdag=ANDRAT_DAG).then(
        but(AVSLAGET, beslut_id=BESLUT_3, verkningsdag=ANDRAT_DAG)
    )


def test_what_had_been_paid_is_granted_anew_before_other_money() -> None:
    """400 000 was paid and revoked; of 450 000 granted anew only 50 000 comes from the call."""
    betalt = but(
        UPPHAVT,
        rorelser=(
            rorelse(Lada.UTBETALT_EJ_REDOVISAT, Lada.FOR_HOGT_BELOPP, 400_000_00, ANDRAT_DAG),
        ),
    )
    granting(
        *BETALT_ARENDE, betalt, beslut_id=BESLUT_3, belopp_ore=450_000_00, verkningsdag=ANDRAT_DAG
    ).then(
        but(
            BEVILJAT,
            beslut_id=BESLUT_3,
            belopp_ore=450_000_00,
            verkningsdag=ANDRAT_DAG,
            rorelser=(
                rorelse(Lada.FOR_HOGT_BELOPP, Lada.UTBETALT_EJ_REDOVISAT, 400_000_00, ANDRAT_DAG),
                rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, 50_000_00, ANDRAT_DAG),
            ),
        )
    )


def test_what_is_decided_anew_is_not_stopped_by_the_closing_of_the_call_or_its_order() -> None:
    igen: dict[str, Any] = {"beslut_id": BESLUT_3, "verkningsdag": ANDRAT_DAG}
    ur_posten = (rorelse(Lada.DISPONIBELT, Lada.BEVILJAT_EJ_UTBETALT, 400_000_00, ANDRAT_DAG),)
    granting(
        *BEVILJAT_ARENDE, UPPHAVT, prioriterad(ARENDE_2), but(AVSLUTAD, kvar_ore=0), **igen
    ).then(but(BEVILJAT, **igen, rorelser=ur_posten))
    granting(*BEVILJAT_ARENDE, UPPHAVT, prioriterad(ARENDE_2), **igen).then(
        beviljat(400_000_00, ANDRAT_DAG, beslut_id=BESLUT_3)
    )


def test_what_is_granted_anew_in_a_later_year_of_a_closed_call_is_of_that_years_money() -> None:
    igen: dict[str, Any] = {"beslut_id": BESLUT_3, "verkningsdag": date(2026, 2, 2)}
    ur_posten = (
        rorelse(
            Lada.DISPONIBELT,
            Lada.BEVILJAT_EJ_UTBETALT,
            400_000_00,
            date(2026, 2, 2),
            ar=2026,
            till_ar=2026,
        ),
    )
    arets = BeslutatPerAr(budgetar=2026, belopp_ore=400_000_00)
    granting(*BEVILJAT_ARENDE, UPPHAVT, but(AVSLUTAD, kvar_ore=0), **igen).then(
        but(BEVILJAT, **igen, rorelser=ur_posten, beslutat_av_andra_ar=(arets,))
    )


def test_what_a_court_has_before_it_is_not_decided_anew() -> None:
    hos_domstolen = (
        *BEVILJAT_ARENDE,
        OVERKLAGAT,
        UPPHAVT,
        but(OVERLAMNAT, verkningsdag=ANDRAT_DAG),
    )
    granting(*hos_domstolen, beslut_id=BESLUT_3, verkningsdag=ANDRAT_DAG).then_stopp(
        OverklagandetHosDomstol
    )


def test_a_decision_anew_is_made_under_the_version_of_its_day() -> None:
    """The first was made under version 1; what was revoked is decided anew under version 2."""
    andra = but(INFORT, version="2", verkningsdag=ANDRAT_DAG, innehall=SEN_PROVAS)
    refusing(*BEVILJAT_ARENDE, UPPHAVT, andra, beslut_id=BESLUT_3, verkningsdag=ANDRAT_DAG).then(
        but(
            AVSLAGET,
            beslut_id=BESLUT_3,
            verkningsdag=ANDRAT_DAG,
            regelverk=AVSLAGET.keywords["regelverk"].model_copy(update={"version": "2"}),
        )
    )
