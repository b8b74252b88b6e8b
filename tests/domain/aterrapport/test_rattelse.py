"""Rättelse of an återrapport: what was registered of it was not what came in."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from domain.aterrapport.rattelse import AterrapportRattad, ratta_aterrapport
from domain.aterrapport.stopp import (
    AterrapportForeBegaran,
    AterrapportInteBegard,
    AterrapportInteInkommen,
    GranskadForeInkommen,
    IntygasEfterInkommen,
    IntygSaknas,
    RattelsenAndrarGranskat,
)
from domain.aterrapport.svar import Kostnad
from domain.grund.stopp import IngetAttRatta
from tests.domain.hjalp.historia import ARENDET, UPPSALA
from tests.domain.hjalp.pengagang import BETALD_HISTORIA, RAPPORTEN, T, svar
from tests.domain.hjalp.rapporterna import BEGARD, INKOMMEN_RAPPORT, KOM, RAPPORTERAT
from tests.domain.hjalp.rapporterna import GRANSKAD as GRANSKAD_FORR
from tests.domain.hjalp.scenario import Fact, Scenario, but, fact, given

GRANSKAD = but(GRANSKAD_FORR, verkningsdag=date(2025, 3, 1))
KOM_TIDIGARE = date(2025, 2, 3)
FLYTTAT = svar(0).model_copy(
    update={
        "kostnader": (
            Kostnad(kostnadsslag="lonekostnader", belopp_ore=100 * T),
            Kostnad(kostnadsslag="resor", belopp_ore=200 * T),
        )
    }
)
RATTAD = fact(
    AterrapportRattad,
    ARENDET,
    verkningsdag=KOM,
    aterrapport_id=RAPPORTEN,
    rattar_version=8,
    tidigare_verkningsdag=KOM,
    tidigare_kostnader_ore=300 * T,
    tidigare_oforbrukat_ore=100 * T,
    svar=svar(250 * T),
    att_redovisa_ore=400 * T,
    kostnader_ore=250 * T,
    oforbrukat_ore=150 * T,
    handling_id=None,
    orsak="Avskrivningsfel",
)


def correcting(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": KOM,
        "aterrapport_id": RAPPORTEN,
        "svar": svar(250 * T),
        "orsak": "Avskrivningsfel",
    }
    return given(*history).when(ratta_aterrapport, ARENDET, UPPSALA, **(fields | arguments))


def test_what_was_registered_wrong_is_said_again_right() -> None:
    correcting(*RAPPORTERAT).then(RATTAD)


def test_a_correction_is_corrected_and_so_is_the_day_alone() -> None:
    igen = but(
        RATTAD,
        rattar_version=9,
        tidigare_kostnader_ore=250 * T,
        tidigare_oforbrukat_ore=150 * T,
        svar=svar(1),
        kostnader_ore=1,
        oforbrukat_ore=400 * T - 1,
    )
    correcting(*RAPPORTERAT, RATTAD, svar=svar(1)).then(igen)
    correcting(*RAPPORTERAT, svar=svar(300 * T), verkningsdag=KOM_TIDIGARE).then(
        but(
            RATTAD,
            verkningsdag=KOM_TIDIGARE,
            svar=svar(300 * T),
            kostnader_ore=300 * T,
            oforbrukat_ore=100 * T,
        )
    )


def test_it_was_certified_before_it_came_in_also_on_the_right_day() -> None:
    correcting(*RAPPORTERAT, verkningsdag=date(2025, 1, 31)).then_stopp(IntygasEfterInkommen)
    correcting(*RAPPORTERAT, svar=svar(250 * T, date(2025, 2, 11))).then_stopp(IntygasEfterInkommen)


def test_the_handling_that_it_is_in_is_corrected_too() -> None:
    handling = UUID("00000000-0000-4000-8000-0000000000e1")
    correcting(*RAPPORTERAT, svar=svar(300 * T), handling_id=handling).then(
        but(
            RATTAD,
            svar=svar(300 * T),
            kostnader_ore=300 * T,
            oforbrukat_ore=100 * T,
            handling_id=handling,
        )
    )


def test_one_that_is_reviewed_came_in_before_the_review() -> None:
    senare = KOM + timedelta(days=1)
    granskad = but(GRANSKAD, verkningsdag=KOM)
    correcting(*RAPPORTERAT, granskad, svar=FLYTTAT, verkningsdag=senare).then_stopp(
        GranskadForeInkommen
    )
    correcting(
        *RAPPORTERAT, but(granskad, verkningsdag=senare), svar=FLYTTAT, verkningsdag=senare
    ).then(
        but(
            RATTAD, verkningsdag=senare, svar=FLYTTAT, kostnader_ore=300 * T, oforbrukat_ore=100 * T
        )
    )


def test_one_that_is_reviewed_keeps_its_sum_but_what_it_was_used_for_may_be_corrected() -> None:
    correcting(*RAPPORTERAT, GRANSKAD, svar=FLYTTAT).then(
        but(RATTAD, svar=FLYTTAT, kostnader_ore=300 * T, oforbrukat_ore=100 * T)
    )
    correcting(*RAPPORTERAT, GRANSKAD).then_stopp(RattelsenAndrarGranskat)


def test_a_correction_changes_something_and_answers_the_template() -> None:
    correcting(*RAPPORTERAT, svar=svar(300 * T)).then_stopp(IngetAttRatta)
    utan = svar(250 * T).model_copy(update={"intyg": ()})
    correcting(*RAPPORTERAT, svar=utan).then_stopp(IntygSaknas)


def test_only_a_report_that_has_come_is_corrected_and_it_came_after_it_was_asked_for() -> None:
    correcting(*BETALD_HISTORIA).then_stopp(AterrapportInteBegard)
    correcting(*BETALD_HISTORIA, BEGARD).then_stopp(AterrapportInteInkommen)
    correcting(*RAPPORTERAT, verkningsdag=date(2025, 1, 9)).then_stopp(AterrapportForeBegaran)


def test_a_report_that_comes_again_replaces_the_corrected_one() -> None:
    correcting(*RAPPORTERAT, RATTAD, INKOMMEN_RAPPORT, svar=svar(1)).then(
        but(RATTAD, rattar_version=10, svar=svar(1), kostnader_ore=1, oforbrukat_ore=400 * T - 1)
    )
