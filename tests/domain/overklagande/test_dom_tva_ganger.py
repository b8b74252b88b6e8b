"""The same judgement twice: refused when all of it is there, recorded when anything differs."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from domain.grund.pengar import Lada
from domain.overklagande.dom import Instans, Utgang
from domain.overklagande.stopp import DomenRedanRegistrerad
from tests.domain.hjalp.beslutade import (
    BEVILJAT_HOS_DOMSTOLEN,
    DOM,
    DOM_HOJER,
    DOM_OVERKLAGAD,
    DOMDAG,
    I_HOGRE,
    I_TID,
    OVERKLAGAT,
    OVERLAMNAT,
    domd,
)
from tests.domain.hjalp.domarna import judged
from tests.domain.hjalp.historia import rorelse
from tests.domain.hjalp.scenario import but

HOJT: dict[str, Any] = {"utgang": Utgang.ANDRING, "belopp_ore": 450_000_00}
DAGEN_EFTER = DOMDAG + timedelta(days=1)
ANDRA_OVERKLAGANDET = UUID("00000000-0000-4000-8000-0000000000a9")


def test_the_very_same_is_refused() -> None:
    ny: dict[str, Any] = {"dom_id": UUID(int=3)}
    judged(*BEVILJAT_HOS_DOMSTOLEN, DOM, **ny).then_stopp(DomenRedanRegistrerad)
    judged(*BEVILJAT_HOS_DOMSTOLEN, DOM_HOJER, **HOJT, **ny).then_stopp(DomenRedanRegistrerad)


def test_also_when_a_higher_court_has_judged_since_and_whatever_the_spaces() -> None:
    hogre = domd(DOM, **I_HOGRE, domstol="Kammarrätten i Stockholm", verkningsdag=date(2025, 2, 1))
    fore = (*BEVILJAT_HOS_DOMSTOLEN, DOM, hogre)
    samma: tuple[dict[str, Any], ...] = (
        {"domstol": " Förvaltningsrätten i Stockholm "},
        {"malnummer": "1234-24 "},
    )
    for lika in samma:
        judged(*fore, **lika, dom_id=UUID(int=3)).then_stopp(DomenRedanRegistrerad)


def test_another_court_number_or_day_is_another_judgement() -> None:
    andra: tuple[dict[str, Any], ...] = (
        {"domstol": "Kammarrätten i Stockholm"},
        {"malnummer": "1234-25"},
        {"verkningsdag": DAGEN_EFTER},
        {"utgang": Utgang.AVVISNING},
    )
    for annat in andra:
        ny = {**annat, "dom_id": I_HOGRE["dom_id"]}
        fore = (*BEVILJAT_HOS_DOMSTOLEN, DOM, DOM_OVERKLAGAD)
        judged(*fore, **ny).then(domd(DOM, DOM, **I_HOGRE, **annat))


def test_what_was_entered_wrong_is_entered_as_it_is() -> None:
    """450 had been written for 460: no other fact corrects a judgement."""
    upp = (rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, 10_000_00, DOMDAG),)
    ratt: dict[str, Any] = {"dom_id": UUID(int=2), "instans": Instans.FORVALTNINGSRATT}
    judged(*BEVILJAT_HOS_DOMSTOLEN, DOM_HOJER, **HOJT | {"belopp_ore": 460_000_00}, **ratt).then(
        domd(DOM_HOJER, **ratt, tidigare_belopp_ore=450_000_00, belopp_ore=460_000_00, rorelser=upp)
    )


def test_one_judgement_is_on_several_appeals() -> None:
    om: dict[str, Any] = {"overklagande_id": ANDRA_OVERKLAGANDET, "dom_id": UUID(int=2)}
    andra = [but(f, overklagande_id=ANDRA_OVERKLAGANDET) for f in (OVERKLAGAT, I_TID, OVERLAMNAT)]
    fore = (*BEVILJAT_HOS_DOMSTOLEN, *andra, DOM)
    judged(*fore, **om).then(domd(DOM, **om))
    tredje = om | {"dom_id": UUID(int=3)}
    judged(*fore, domd(DOM, **om), **tredje).then_stopp(DomenRedanRegistrerad)
