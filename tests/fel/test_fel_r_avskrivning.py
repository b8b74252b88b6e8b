"""R: a writing off that was wrong is taken back, and the claim is what it was."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from domain.aterkrav.avskrivning import Avskrivningsgrund
from domain.aterkrav.avskrivningshavning import AvskrivningHavd, hav_avskrivning
from domain.aterkrav.preskription import Avbrottsgrund, anteckna_avbrott, preskriberas
from domain.aterkrav.stopp import (
    AvskrivningenFinnsInte,
    AvskrivningenHavd,
    AvskrivningenHavsFelDag,
)
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.myndighet.stopp import DelegationSaknas
from tests.domain.hjalp.pengagang import CILLA, FORDRAN, Gang, T
from tests.domain.hjalp.pengagrund import med_regel
from tests.domain.hjalp.scenario import BO

SKREVS_AV, HAVS = date(2035, 4, 2), date(2035, 9, 1)


def avskrivet(tusen: int = 100, grund: Avskrivningsgrund = Avskrivningsgrund.PRESKRIBERAD) -> Gang:
    """100 thousand kronor, demanded on 1 April 2025; so much of it written off ten years later."""
    gang = Gang(*med_regel(ranta=None)).granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gang.skriv_av(tusen, SKREVS_AV, grund=grund)
    return gang


def havningen(gang: Gang, **andrat: Any) -> dict[str, Any]:
    return {
        "verkningsdag": HAVS,
        "av": CILLA,
        "fordran_id": FORDRAN,
        "rattar_version": gang.arende.fordringar[FORDRAN].avskrivningar[0].version,
        "orsak": "Fordran var inte preskriberad",
    } | andrat


def hav(gang: Gang, **andrat: Any) -> list[Faktum]:
    om = havningen(gang, **andrat)
    return gang.gor(hav_avskrivning, gang.underlag.myndighet, gang.utlysning, **om)


@pytest.mark.parametrize("grund", list(Avskrivningsgrund))
def test_fel_r1_a_writing_off_that_was_wrong_never_was(grund: Avskrivningsgrund) -> None:
    gang = avskrivet(grund=grund)
    assert gang.lador()["avskrivet"] == 100
    [havd] = hav(gang)
    assert isinstance(havd, AvskrivningHavd)
    assert (havd.verkningsdag, havd.havd_dag) == (SKREVS_AV, HAVS)
    assert gang.lador() == {"ej_godkant": 50, "forbrukat": 250, "oforbrukat": 100}
    assert gang.fordran() == {"oforbrukat": 100}
    assert not gang.arende.fordringar[FORDRAN].ar_avskriven


def test_fel_r1_what_was_written_off_as_lost_and_was_not_is_alive() -> None:
    """A demand of 2030 is found; the claim is kept alive, asked for and paid."""
    gang = avskrivet()
    krav = {"avbrottsgrund": Avbrottsgrund.SKRIFTLIGT_KRAV, "underlag": "Mottagningsbevis"}
    gang.gor(anteckna_avbrott, verkningsdag=date(2030, 3, 1), av=BO, fordran_id=FORDRAN, **krav)
    hav(gang)
    assert preskriberas(gang.arende, FORDRAN) == date(2040, 3, 1)
    gang.betala_ater(100, date(2035, 10, 1))
    assert gang.fordran() == {}


def test_fel_r1_only_what_still_stands_is_taken_back() -> None:
    """30 of it has been paid, and 20 waived: the rest, 50, is asked for again."""
    gang = avskrivet()
    version = gang.betala_ater(30, date(2035, 5, 2))
    gang.efterge(20, date(2035, 6, 1))
    hav(gang)
    assert gang.fordran() == {"oforbrukat": 50}
    gang.nekas(
        AvskrivningenHavd,
        hav_avskrivning,
        gang.underlag.myndighet,
        gang.utlysning,
        **havningen(gang),
    )
    gang.hav_placering(version)  # what it paid is written off as it was, and can be taken back too
    assert gang.lador()["avskrivet"] == 30
    hav(gang)
    assert gang.fordran() == {"oforbrukat": 80}


def test_fel_r1_one_of_two_of_the_same_day_is_taken_back() -> None:
    gang = avskrivet(60)
    gang.skriv_av(40, SKREVS_AV, grund=Avskrivningsgrund.RINGA_BELOPP)
    hav(gang)
    assert gang.fordran() == {"oforbrukat": 60}
    assert gang.lador()["avskrivet"] == 40


def test_fel_r1_what_a_lowered_grant_takes_of_it_is_held_without_right() -> None:
    gang = avskrivet()
    gang.andra(350, date(2035, 7, 1))
    hav(gang)
    assert sum(gang.fordran().values()) == 100
    assert gang.arende.lador.overskott_ore(gang.arende.beviljat_ore) == 0


def test_fel_r1_a_writing_off_is_taken_back_by_who_may_and_on_a_day_it_was() -> None:
    gang = avskrivet()

    def nekas(stopp: type[Stopp], **andrat: Any) -> None:
        om = havningen(gang, **andrat)
        gang.nekas(stopp, hav_avskrivning, gang.underlag.myndighet, gang.utlysning, **om)

    nekas(AvskrivningenFinnsInte, rattar_version=1)
    nekas(AvskrivningenHavsFelDag, verkningsdag=SKREVS_AV - timedelta(days=1))
    nekas(DelegationSaknas, av=BO)


def test_fel_r1_written_off_interest_is_outstanding_again() -> None:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    ranta = gang.ranta(date(2025, 12, 31))
    gang.skriv_av(100, date(2026, 1, 15), ranta_ore=ranta, grund=Avskrivningsgrund.KONKURS)
    assert not gang.arende.fordringar[FORDRAN].oppen
    hav(gang, verkningsdag=date(2026, 3, 1))
    f = gang.arende.fordringar[FORDRAN]
    assert (f.utestaende_ore, f.utestaende_ranta_ore) == (100 * T, ranta)
