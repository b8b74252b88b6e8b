"""Påminnelse: of what has not come in or been paid, and with a new day if that is given."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from domain.arende.arende import Arende
from domain.arende.stopp import KravetInteMeddelat
from domain.handlaggning.paminnelse import PaminnelseSkickad, Paminnelseslag, paminn
from domain.handlaggning.stopp import (
    IngetAttPaminnaOm,
    NyFristForePaminnelse,
    PaminnelseForTidig,
    RantaAngesBaraOmFordran,
)
from tests.domain.hjalp.aterkravet import KRAVET_MEDDELAT, KRAVT
from tests.domain.hjalp.beslutade import BEGARD, KOMPLETTERAD, KOMPLETTERING
from tests.domain.hjalp.historia import ARENDET, BETALT_ARENDE, INKOMMET
from tests.domain.hjalp.rapporterna import BEGARD as RAPPORT_BEGARD
from tests.domain.hjalp.rapporterna import KOM, RAPPORTERAT
from tests.domain.hjalp.scenario import Fact, Scenario, but, fact, given

FORDRAN: UUID = KRAVT.keywords["fordran_id"]
PAMINT = fact(
    PaminnelseSkickad,
    ARENDET,
    verkningsdag=date(2024, 3, 14),
    slag=Paminnelseslag.KOMPLETTERING,
    avser_id=KOMPLETTERING,
    till="Region Uppsala",
    ny_frist=None,
    anger_ranta=False,
)


def reminding(*before: Fact, **andra: object) -> Scenario:
    falt: dict[str, Any] = {
        "verkningsdag": date(2024, 3, 14),
        "slag": Paminnelseslag.KOMPLETTERING,
        "avser_id": KOMPLETTERING,
        "till": "Region Uppsala",
    }
    return given(*before).when(paminn, ARENDET, **(falt | andra))


def test_the_party_is_reminded_of_what_has_not_come() -> None:
    reminding(INKOMMET, BEGARD).then(PAMINT)
    om_fordran: dict[str, Any] = {"slag": Paminnelseslag.FORDRAN, "avser_id": FORDRAN}
    om_fordran["verkningsdag"] = KRAVT.keywords["verkningsdag"]
    fore = (*BETALT_ARENDE, KRAVT)
    reminding(*fore, **om_fordran).then_stopp(KravetInteMeddelat)
    reminding(*fore, KRAVET_MEDDELAT, **om_fordran).then(but(PAMINT, **om_fordran))
    anger: dict[str, Any] = {"anger_ranta": True}
    reminding(*fore, KRAVET_MEDDELAT, **om_fordran, **anger).then(
        but(PAMINT, **om_fordran, **anger)
    )
    reminding(INKOMMET, BEGARD, **anger).then_stopp(RantaAngesBaraOmFordran)


def test_nobody_is_reminded_of_what_has_come_or_was_not_asked_for() -> None:
    reminding(INKOMMET, BEGARD, KOMPLETTERAD).then_stopp(IngetAttPaminnaOm)
    reminding(INKOMMET).then_stopp(IngetAttPaminnaOm)
    for slag in (Paminnelseslag.ATERRAPPORT, Paminnelseslag.FORDRAN):
        reminding(INKOMMET, BEGARD, slag=slag).then_stopp(IngetAttPaminnaOm)


def test_a_reminder_that_is_recorded_late_is_of_what_had_not_come_that_day() -> None:
    kom = KOMPLETTERAD.keywords["verkningsdag"]
    fore = kom - timedelta(days=1)
    reminding(INKOMMET, BEGARD, KOMPLETTERAD, verkningsdag=fore).then(
        but(PAMINT, verkningsdag=fore)
    )
    reminding(INKOMMET, BEGARD, KOMPLETTERAD, verkningsdag=kom).then_stopp(IngetAttPaminnaOm)
    rapport: dict[str, Any] = {
        "slag": Paminnelseslag.ATERRAPPORT,
        "avser_id": RAPPORT_BEGARD.keywords["aterrapport_id"],
    }
    fore = KOM - timedelta(days=1)
    reminding(*RAPPORTERAT, **rapport, verkningsdag=fore).then(
        but(PAMINT, **rapport, verkningsdag=fore)
    )
    reminding(*RAPPORTERAT, **rapport, verkningsdag=KOM).then_stopp(IngetAttPaminnaOm)


@pytest.mark.parametrize(
    ("ny_frist", "senast"), [(date(2025, 4, 1), date(2025, 4, 1)), (date(2025, 2, 1), None)]
)
def test_a_new_day_gives_more_time_to_report_and_never_less(
    ny_frist: date, senast: date | None
) -> None:
    rapporten = RAPPORT_BEGARD.keywords["aterrapport_id"]
    pamint = but(
        PAMINT,
        slag=Paminnelseslag.ATERRAPPORT,
        avser_id=rapporten,
        verkningsdag=date(2025, 2, 1),
        ny_frist=ny_frist,
    )
    arende = given(*BETALT_ARENDE, RAPPORT_BEGARD, pamint).strommar[ARENDET]
    assert isinstance(arende, Arende)
    assert arende.aterrapporter[rapporten].senast == (senast or RAPPORT_BEGARD.keywords["senast"])


def test_nobody_is_reminded_before_the_day_it_was_asked_for() -> None:
    for slag, begart in (
        (Paminnelseslag.KOMPLETTERING, (INKOMMET, BEGARD)),
        (Paminnelseslag.ATERRAPPORT, (*BETALT_ARENDE, RAPPORT_BEGARD)),
        (Paminnelseslag.FORDRAN, (*BETALT_ARENDE, KRAVT, KRAVET_MEDDELAT)),
    ):
        sagt = next(f.keywords for f in begart if f"{slag}_id" in f.keywords)
        dag = sagt["verkningsdag"]
        om: dict[str, Any] = {"slag": slag, "avser_id": sagt[f"{slag}_id"]}
        reminding(*begart, **om, verkningsdag=dag).then(but(PAMINT, **om, verkningsdag=dag))
        for tidigare in (dag - timedelta(days=1), dag.replace(year=dag.year - 1)):
            reminding(*begart, **om, verkningsdag=tidigare).then_stopp(PaminnelseForTidig)


def test_a_new_day_is_no_earlier_than_the_reminder() -> None:
    reminding(INKOMMET, BEGARD, ny_frist=date(2024, 3, 13)).then_stopp(NyFristForePaminnelse)
    reminding(INKOMMET, BEGARD, ny_frist=date(2024, 3, 14)).then(
        but(PAMINT, ny_frist=date(2024, 3, 14))
    )


def test_a_new_day_gives_more_time_to_complete_and_never_less() -> None:
    for ny_frist, senast in (
        (date(2024, 4, 2), date(2024, 4, 2)),
        (date(2024, 3, 14), date(2024, 3, 15)),
        (None, date(2024, 3, 15)),
    ):
        arende = given(INKOMMET, BEGARD, but(PAMINT, ny_frist=ny_frist)).strommar[ARENDET]
        assert isinstance(arende, Arende)
        assert arende.kompletteringar[KOMPLETTERING].senast == senast
