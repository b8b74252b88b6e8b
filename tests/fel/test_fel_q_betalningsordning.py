"""Q: a decision that says which payments were the last is listed when another turns out to be.

Amounts are thousands of kronor.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date

import pytest

from domain.arende.uttag import Uttag
from domain.grund.pengar import Lada
from domain.grund.uppslag import SLAG, Uppslag, Uppslagsbok
from domain.ranta.rantestart import rantevillkor
from domain.regelverk.aterkravsregel import Ranteregel, Rantestart
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.rattelse import UtbetalningRattad
from projections.listor import vilande
from tests.domain.hjalp.pengagang import Gang, T
from tests.fel.hjalp.rantefall import betalt, regeln

FORST, SIST, EFTER = date(2024, 4, 2), date(2024, 4, 15), date(2024, 5, 6)
KRAVT = date(2024, 10, 1)


def fragat(gang: Gang, regel: Ranteregel) -> list[Uppslag]:
    """What a decision to demand 300 back, of the last payment alone, has looked up."""
    arende = deepcopy(gang.arende)
    arende.bok = Uppslagsbok()
    ur = (Uttag(lada=Lada.UTBETALT_EJ_REDOVISAT, budgetar=2024, belopp_ore=300 * T),)
    rantevillkor(arende, regel, ur, beslutsdag=KRAVT, stangda=(), anger_ranta=True)
    return [*arende.bok.for_strommen(arende.id, {"rantevillkor"})]


def betald() -> tuple[Gang, Ranteregel]:
    regel = regeln(Rantestart.UTBETALNINGSDAG)
    return betalt({FORST: 600, SIST: 400}, regel), regel


def ordning(gang: Gang) -> str:
    return SLAG["betalningsordning"].fraga_igen(gang.arende, (KRAVT.isoformat(),)).i_ord


def test_fel_q_the_decision_rests_on_which_were_the_last() -> None:
    gang, regel = betald()
    forst, sist = gang.arende.bankposter
    svar = {u.slag: u.svar for u in fragat(gang, regel)}
    assert svar["betalningsordning"] == f"händelse {sist}, händelse {forst}"
    annan = regeln(Rantestart.FORFALLODAG)
    assert "betalningsordning" not in {u.slag for u in fragat(gang, annan)}


@pytest.mark.parametrize(
    ("dag", "tusen", "annan"), [(EFTER, 600, True), (date(2024, 4, 10), 600, False)]
)
def test_fel_q_it_is_another_when_the_first_turns_out_to_be_the_last(
    dag: date, tusen: int, annan: bool
) -> None:
    gang, _ = betald()
    fore = ordning(gang)
    gang.ratta_betalning(tusen, dag, next(iter(gang.arende.bankposter)))
    assert (ordning(gang) != fore) is annan


def test_fel_q_what_comes_back_or_is_paid_later_is_no_correction_of_it() -> None:
    gang, _ = betald()
    fore = ordning(gang)
    gang.retur(400, date(2024, 11, 1), list(gang.arende.bankposter)[-1])
    assert ordning(gang) == fore


def test_fel_q_what_the_bank_says_is_asked_of() -> None:
    assert UtbetalningGenomford in vilande._ANDRAR
    assert "rattar_version" in UtbetalningRattad.model_fields
