"""What the machine found of reviews that are lifted: nothing comes back to what they had judged.

Amounts are parts of a small grant of twenty, of which six are paid and then used.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.grund.lador import REDOVISADE
from domain.grund.pengar import Lada
from tests.domain.hjalp import (
    maskin_bank,
    maskin_beslut,
    maskin_krav,
    maskin_rapport,
    maskin_villkor,
)
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


GRANSKAT_OCH_KRAVT: list[Steg] = [
    (maskin_bank.betala, APRIL[0], 1, 6),
    (maskin_bank.betala, APRIL[0], 1, 6),
    (maskin_rapport.rapportera, APRIL[1], 1, 3),
    (maskin_rapport.granska, APRIL[2], 3, 1),
    (maskin_krav.krav_meddelat, APRIL[3], 1, 3),
]
"""Six of twelve used, of which three approved, and six unspent; of what is not approved, three."""
TAS_BORT_OCH_KOMMER_TILLBAKA: list[tuple[Steg, Steg]] = [
    (
        (maskin_villkor.betala_ater_med_ranta, APRIL[6], 0, 3),
        (maskin_krav.hav_placering, APRIL[19], 3, 4),
    ),
    (
        (maskin_villkor.kvitta_med_ranta, APRIL[10], 1, 2),
        (maskin_krav.hav_kvittning, APRIL[19], 0, 5),
    ),
    ((maskin_krav.efterge, APRIL[6], 1, 3), (maskin_krav.andra_eftergift, APRIL[19], 0, 1)),
    ((maskin_krav.efterge, APRIL[6], 1, 3), (maskin_krav.ratta_eftergift, APRIL[19], 0, 1)),
    ((maskin_krav.skriv_av, APRIL[6], 1, 3), (maskin_krav.hav_avskrivning, APRIL[19], 0, 1)),
]


@pytest.mark.parametrize(("bort", "ater"), TAS_BORT_OCH_KOMMER_TILLBAKA)
def test_fel_a_inget_kommer_tillbaka_till_en_granskning_som_har_havts(
    bort: Steg, ater: Steg
) -> None:
    """What was judged goes away on a claim; the bank says otherwise; then it comes back.

    Nobody has judged it now: it is not accounted for, and what was demanded of it is lifted.
    """
    genomgang = Genomgang.ny("forfallodag")
    for ett in (*GRANSKAT_OCH_KRAVT, bort, (maskin_bank.ratta, APRIL[2], 0, 1)):
        genomgang.utfor(*ett)
    assert "arende.granskning-havd" in genomgang.provat
    nya = genomgang.utfor(*ater)
    assert nya, "det kom inte tillbaka"
    lador = genomgang.arende.lador
    assert lador.i(*REDOVISADE) == 0
    [fordran] = genomgang.arende.fordringar.values()
    assert fordran.utestaende_ore == 0
    genomgang.bokslut()
