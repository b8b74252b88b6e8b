"""Rekvisition: each sum of a task by its frist, once or in parts, in time or while it is right."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.anslag.regeringsbeslut import redovisa
from domain.anslag.stopp import (
    FristenAvserAnnat,
    FristenMasteAnges,
    MedlenHarForfallit,
    RekvirerasEngangsvis,
    RekvisitionenOverstigerFristen,
)
from domain.anslag.uppdragsmedel import aterbetala, rekvirera
from tests.domain.hjalp.historia import POSTEN, UPPLAGD
from tests.domain.hjalp.scenario import but, given
from tests.domain.hjalp.uppdraget import ANDRA, BESLUTET, FORSTA, SISTA, UPPDRAG, gjord, rekvisition


def test_each_sum_of_the_decision_has_a_rekvisition_of_its_own() -> None:
    for frist, ore in ((1, 48_000_000_00), (2, 3_100_000_00)):
        sagt = {"frist": frist, "belopp_ore": ore}
        given(UPPLAGD, UPPDRAG, gjord(frist=3 - frist, belopp_ore=1)).when(
            rekvirera, POSTEN, **(FORSTA | sagt)
        ).then(gjord(**sagt))
        given(UPPLAGD, UPPDRAG).when(
            rekvirera, POSTEN, **(FORSTA | sagt | {"belopp_ore": ore + 1})
        ).then_stopp(RekvisitionenOverstigerFristen)


def test_which_of_the_two_must_be_said() -> None:
    given(UPPLAGD, UPPDRAG).when(rekvirera, POSTEN, **(FORSTA | {"frist": None})).then_stopp(
        FristenMasteAnges
    )


def test_the_right_lapses_with_the_day_only_where_the_decision_says_so() -> None:
    """A late one is otherwise recorded, and is seen: whoever pays decides what comes of it."""
    for forfaller, dag in ((True, SISTA), (False, date(2016, 12, 2))):
        uppdrag = but(UPPDRAG, frister=(rekvisition(forfaller=forfaller),))
        given(UPPLAGD, uppdrag).when(rekvirera, POSTEN, **(FORSTA | {"verkningsdag": dag})).then(
            gjord(verkningsdag=dag)
        )
    uppdrag = but(UPPDRAG, frister=(rekvisition(forfaller=True),))
    sen = FORSTA | {"verkningsdag": date(2016, 12, 2)}
    given(UPPLAGD, uppdrag).when(rekvirera, POSTEN, **sen).then_stopp(MedlenHarForfallit)


def test_parts_up_to_what_the_frist_is_of() -> None:
    uppdrag = but(UPPDRAG, frister=(rekvisition(48_000_000_00),))
    given(UPPLAGD, uppdrag, gjord()).when(rekvirera, POSTEN, **ANDRA).then(
        gjord(verkningsdag=date(2016, 12, 3), belopp_ore=8_000_000_00)
    )
    given(UPPLAGD, uppdrag, gjord()).when(
        rekvirera, POSTEN, **(ANDRA | {"belopp_ore": 8_000_000_01})
    ).then_stopp(RekvisitionenOverstigerFristen)


def test_what_is_done_answers_a_frist_of_its_kind() -> None:
    falt: dict[str, Any] = {"verkningsdag": SISTA, "beslutsreferens": BESLUTET, "frist": 1}
    falt["till"] = "Kammarkollegiet"
    betalt = {"betalningsreferens": "B", "budgetar": 2016, "belopp_ore": 1}
    given(UPPLAGD, UPPDRAG).when(redovisa, POSTEN, handling="H", **falt).then_stopp(
        FristenAvserAnnat
    )
    given(UPPLAGD, UPPDRAG).when(aterbetala, POSTEN, **betalt, **falt).then_stopp(FristenAvserAnnat)


def test_what_is_asked_for_once_is_not_asked_for_again() -> None:
    """Neither after its last day nor before it."""
    given(UPPLAGD, UPPDRAG, gjord()).when(rekvirera, POSTEN, **ANDRA).then_stopp(
        RekvirerasEngangsvis
    )
    in_time = ANDRA | {"verkningsdag": date(2016, 2, 16)}
    given(UPPLAGD, UPPDRAG, gjord()).when(rekvirera, POSTEN, **in_time).then_stopp(
        RekvirerasEngangsvis
    )
