"""Q2: what is beyond the grant is so since the grant was lowered, whatever day it came back.

2 of 10 paid had been repaid, waived or written off when all was revoked, and that took the other 8.
Then it turns out that the 2 were with the mottagare all the time: with right, until it was revoked.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from domain.aterkrav.avskrivningshavning import hav_avskrivning
from domain.aterkrav.eftergiftsrattelse import ratta_eftergift
from domain.grund.pengar import Lada
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.pengagang import CILLA, FORDRAN
from tests.fel.hjalp.eftergiften import rattelsen
from tests.fel.hjalp.senthistoria import lador_vid
from tests.fel.hjalp.upphavandet import upphav

OREDOVISAT, FOR_HOGT = (Lada.UTBETALT_EJ_REDOVISAT, 2024), (Lada.FOR_HOGT_BELOPP, 2024)
BETALT, BORTA, FORE, UPPHAVT = (
    date(2024, 4, 2),
    date(2024, 4, 24),
    date(2024, 5, 2),
    date(2024, 5, 3),
)
SENARE = date(2024, 6, 3)


def _aterbetald(gang: Beviljatgang) -> Callable[[], object]:
    version = gang.betala_ater(2, BORTA)
    return lambda: gang.hav_placering(version)


def _avskriven(gang: Beviljatgang) -> Callable[[], object]:
    gang.skriv_av(2, BORTA)
    om: dict[str, Any] = {"fordran_id": FORDRAN, "rattar_version": gang.arende.version}
    om |= {"verkningsdag": SENARE, "av": CILLA, "orsak": "Fel"}
    return lambda: gang.gor(hav_avskrivning, gang.underlag.myndighet, gang.utlysning, **om)


def _eftergiven(gang: Beviljatgang) -> Callable[[], object]:
    gang.efterge(2, BORTA)
    om = rattelsen(gang, kapital_ore=0)
    return lambda: gang.gor(ratta_eftergift, gang.utlysning, gang.underlag, **om)


@pytest.mark.parametrize("borta", [_aterbetald, _avskriven, _eftergiven])
def test_fel_q2_what_came_back_is_with_right_until_the_grant_is_lowered(
    borta: Callable[[Beviljatgang], Callable[[], object]],
) -> None:
    gang = Beviljatgang(10)
    gang.betala(10, BETALT)
    gang.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: 2}, dag=BETALT)
    kom_ater = borta(gang)
    upphav(gang, UPPHAVT)
    kom_ater()
    assert lador_vid(gang, BORTA) == lador_vid(gang, FORE) == {OREDOVISAT: 10}
    assert lador_vid(gang, UPPHAVT) == lador_vid(gang, SENARE) == {FOR_HOGT: 10}
