"""What the machine found of reviews that are lifted: nothing comes back to what they had judged.

Amounts are parts of a small grant of twenty, of which six are paid and then used.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.grund.lador import REDOVISADE
from domain.grund.pengar import Lada
from tests.domain.hjalp import maskin_bank, maskin_beslut, maskin_krav, maskin_rapport
from tests.domain.hjalp.maskinbord import Verb
from tests.domain.hjalp.pengagenomgang import Genomgang, Steg

APRIL = [date(2024, 4, 1) + timedelta(days=nr) for nr in range(30)]
UPPHAVT: list[Steg] = [
    (maskin_bank.betala, APRIL[0], 1, 6),
    (maskin_rapport.rapportera, APRIL[1], 1, 5),
    (maskin_rapport.granska, APRIL[2], 3, 1),
    (maskin_beslut.upphav, APRIL[2], 4, 3),
]
"""Three approved and three not; then the decision is revoked: all six are without right."""


def spela(*steg: Steg) -> Genomgang:
    genomgang = Genomgang.ny()
    for ett in (*UPPHAVT, *steg):
        genomgang.rakna(genomgang.utfor(*ett))
    genomgang.bokslut()
    return genomgang


def test_fel_a_det_som_avstatts_efter_en_granskning_havs_med_betalningen() -> None:
    """Two demanded and one refrained from, of the six; the bank then never paid any of them."""
    lador = spela(
        (maskin_krav.besluta_aterkrav, APRIL[2], 6, 3), (maskin_bank.ratta, APRIL[2], 4, 1)
    ).arende.lador
    assert {k: v for k, v in lador.belopp.items() if v} == {}


@pytest.mark.parametrize("bort", [maskin_krav.efterge, maskin_krav.skriv_av])
def test_fel_a_det_som_efterskankts_efter_en_granskning_havs_med_betalningen(bort: Verb) -> None:
    lador = spela(
        (maskin_krav.krav_meddelat, APRIL[2], 1, 3),
        (bort, APRIL[3], 1, 2),
        (maskin_bank.ratta, APRIL[4], 4, 1),
    ).arende.lador
    assert {k: v for k, v in lador.belopp.items() if v} == {}


def test_fel_a_det_som_betalats_kommer_inte_tillbaka_till_en_granskning_som_havts() -> None:
    """One of two demanded is paid; one of the six was never paid out, and the review falls.

    The placing is undone, and six granted again: nothing of it has been judged.
    """
    lador = spela(
        (maskin_krav.krav_meddelat, APRIL[2], 1, 2),
        (maskin_krav.betala_ater, APRIL[3], 0, 2),
        (maskin_bank.ratta, APRIL[4], 4, 6),
        (maskin_krav.hav_placering, APRIL[5], 1, 1),
        (maskin_beslut.bevilja, APRIL[6], 2, 5),
    ).arende.lador
    assert lador.i(*REDOVISADE) == 0
    assert lador.i(Lada.UTBETALT_EJ_REDOVISAT) == 5
