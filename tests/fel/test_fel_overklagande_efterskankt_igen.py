"""F7: a judgement that lowered a claim is set aside: what was waived and written off is so again.

What held just before that judgement holds again, to the öre.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.pengagang import FORDRAN
from tests.fel.hjalp.efterskankta import bort, doma, krav_100, stammer, star


def fore_och_efter(gang: Domgang, till: int) -> tuple[object, object]:
    """What the claim and the boxes were before the judgement, and when it has been set aside."""
    fore = _tillstand(gang)
    doma(gang, till)
    stammer(gang)
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    stammer(gang)
    return fore, _tillstand(gang)


def _tillstand(gang: Domgang) -> object:
    f = gang.arende.fordringar[FORDRAN]
    efterskankt = tuple(sorted(f.efterskankt, key=lambda e: (e.lada, e.dag)))
    return (
        replace(
            f, efterskankt=efterskankt, handelser=(), tidvis_havt=(), domstider=(), lyfta_en_tid=()
        ),
        star(gang),
        gang.lador(),
    )


@pytest.mark.parametrize("vad", ["avskrivet", "eftergivet"])
@pytest.mark.parametrize("betalt", [0, 30, 50])
@pytest.mark.parametrize("till", [0, 20, 40, 60, 90])
def test_fel_f7_what_held_before_the_judgement_holds_again(
    vad: str, betalt: int, till: int
) -> None:
    fore, efter = fore_och_efter(krav_100(vad, betalt), till)
    assert efter == fore


def test_fel_f7_written_off_and_waived_and_paid() -> None:
    gang = krav_100("avskrivet", betalt=20)
    bort(gang, "eftergivet", 40)
    fore, efter = fore_och_efter(gang, 10)
    assert efter == fore


def test_fel_f7_lowered_to_another_sum_by_the_court_above() -> None:
    """20, and then 60: as if it had been lowered to 60 at once."""
    gang = krav_100("avskrivet")
    doma(gang, 20)
    gang.dom(Utgang.ANDRING, 60, aterstallning=SOM_ALDRIG)
    assert star(gang) == {"kravt": 60, "utestaende": 10, "avskrivet": 50, "oforbrukat": 50}
    stammer(gang)


def test_fel_f7_what_was_waived_costs_nothing_since_and_what_was_written_off_does() -> None:
    """The interest is what it would have been had the court said nothing."""
    for vad in ("avskrivet", "eftergivet"):
        orord, aterstalld = krav_100(vad, 10), krav_100(vad, 10)
        fore_och_efter(aterstalld, 20)
        till = date(2025, 12, 31)
        assert aterstalld.ranta(till) == orord.ranta(till) > 0


def test_fel_f7_what_a_lowered_grant_has_taken_meanwhile_is_waived_where_it_lies() -> None:
    gang = krav_100("eftergivet")
    doma(gang, 20)
    gang.andra(310, gang.nasta_dag())
    assert gang.lador()[Lada.OFORBRUKAT] == 10
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    assert star(gang) == {"kravt": 100, "utestaende": 50, "eftergivet": 50}
    assert gang.lador()[Lada.FOR_HOGT_BELOPP] == 50
    stammer(gang)
