"""A payment of what was held without right, that is held with right again, and is divided anew.

The post was credited with what came back: of what pays interest instead it is not.
"""

from __future__ import annotations

from datetime import date

from domain.arende.omforing import AterbetalningOmford
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.eftergiftsrattelse import ratta_eftergift
from domain.grund.pengar import Lada
from tests.domain.hjalp.domgang import Domgang, beviljad
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.eftergiften import rattelsen

BETALT, SIST = date(2025, 6, 2), date(2025, 9, 30)


def test_fel_d_what_the_post_was_credited_with_is_taken_back_when_it_pays_interest() -> None:
    gang = Domgang(*beviljad(600))
    gang.betala(600, date(2024, 4, 2))
    gang.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: 500})
    gang.efterge(100, date(2025, 5, 5))
    gang.andra(100, date(2025, 5, 12))
    gang.aterbetala_ore(200 * T + gang.ranta(BETALT), BETALT)
    gang.andra(600, date(2025, 6, 9))
    assert any(isinstance(f, AterbetalningOmford) for f in gang.fakta)
    om = rattelsen(gang, kapital_ore=0, verkningsdag=date(2025, 6, 16))
    gang.gor(ratta_eftergift, gang.utlysning, gang.underlag, **om)
    gang.ranta(SIST)
    [avraknad] = [f for f in gang.fakta if isinstance(f, AterbetalningAvraknad)]
    mindre = avraknad.ranta_ore - avraknad.tidigare_ranta_ore
    assert mindre > 0
    assert gang.arende.lador.i(Lada.ATERBETALT) == 0
    assert avraknad.mer_till_anslaget_ore == -mindre
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == 300 * T + mindre
