"""A: a court sets a revocation aside: what was demanded for it falls, and nothing else.

What a debtor pays is the money that he was asked for, and never that of another claim.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid5

import pytest

from domain.arende.pengaregeln import kvar_att_attestera_ore
from domain.beslut import andring
from domain.beslut.stod import Andringsstod
from domain.grund.pengar import Lada
from domain.overklagande.dom import Utgang
from domain.utbetalning import attest
from domain.utbetalning.stopp import OverstigerBeviljat
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, NAMNRYMD, T
from tests.domain.hjalp.scenario import ANNA, as_taken_by

BETALT = date(2024, 4, 10)
KRAVT = date(2025, 3, 3)
UPPHAVT = date(2025, 6, 17)
KRAVT_IGEN = date(2025, 7, 4)
INBETALT = date(2025, 8, 4)
DOMEN = date(2025, 11, 3)
ALLT_BETALT = {"beviljat_ej_utbetalt": 300, "ej_godkant": 100, "forbrukat": 500}
DELARNA = [0, 30, 100, 200, 450, 500]


def _upphavt() -> Beviljatgang:
    """900 000 granted, 600 000 paid, 100 000 not approved and demanded; then all is revoked."""
    gang = Beviljatgang(900)
    gang.betala(600, BETALT)
    gang.rapportera(600)
    gang.granska(500, 100, date(2025, 2, 20))
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 100}, dag=KRAVT)
    nytt = uuid5(NAMNRYMD, "upphävande")
    gang.gor(
        andring.upphav,
        gang.utlysning,
        gang.underlag,
        verkningsdag=UPPHAVT,
        av=ANNA,
        beslut_id=nytt,
        andrar_beslut_id=gang.gallande_beslut,
        stod=Andringsstod.FORBEHALL,
        beslut=BESLUTSUPPGIFTER,
    )
    gang.gallande_beslut = nytt
    gang.meddela(nytt, UPPHAVT)
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 500}, dag=KRAVT_IGEN, fordran_id=FORDRAN_2)
    return gang


def _faller(gang: Beviljatgang) -> None:
    gang.overklaga(gang.gallande_beslut, Utgang.UPPHAVANDE, None, DOMEN)


def _laget(gang: Beviljatgang, fordran_id: Any) -> tuple[int, int, int, int]:
    """Demanded, outstanding, lifted and to the debtor's credit, in thousands of kronor."""
    f = gang.arende.fordringar[fordran_id]
    alla = (f.kravt_ore, f.utestaende_ore, f.havt_ore, f.tillgodo_ore)
    a, b, c, d = (ore // T for ore in alla)
    return a, b, c, d


@pytest.mark.parametrize("tusen", DELARNA)
def test_fel_a_what_was_paid_on_the_claim_that_falls_touches_no_other(tusen: int) -> None:
    gang = _upphavt()
    if tusen:
        gang.betala_ater(tusen, INBETALT, FORDRAN_2)
    _faller(gang)
    assert _laget(gang, FORDRAN) == (100, 100, 0, 0)
    assert gang.fordran() == {"ej_godkant": 100}
    assert _laget(gang, FORDRAN_2) == (0, 0, 500, tusen)


@pytest.mark.parametrize("tusen", DELARNA[1:])
def test_fel_a_and_sent_back_it_is_as_if_it_was_never_paid(tusen: int) -> None:
    gang = _upphavt()
    placering = gang.betala_ater(tusen, INBETALT, FORDRAN_2)
    _faller(gang)
    gang.hav_placering(placering, DOMEN)
    assert gang.lador() == ALLT_BETALT
    assert _laget(gang, FORDRAN) == (100, 100, 0, 0)
    assert _laget(gang, FORDRAN_2) == (0, 0, 500, 0)


@pytest.mark.parametrize("hur", ["efterge", "kvar"])
def test_fel_a_nor_does_what_was_waived_of_it(hur: str) -> None:
    gang = _upphavt()
    gang.betala_ater(30, INBETALT, FORDRAN_2)
    if hur == "efterge":
        gang.efterge(50, date(2025, 8, 20), fordran_id=FORDRAN_2)
    _faller(gang)
    assert _laget(gang, FORDRAN) == (100, 100, 0, 0)
    assert _laget(gang, FORDRAN_2) == (0, 0, 500, 30)


@pytest.mark.parametrize("forst", [FORDRAN, FORDRAN_2])
def test_fel_a_a_payment_of_a_moved_claim_that_is_lifted_leaves_it_moved(forst: Any) -> None:
    """Each claim is paid something, and the first claim's payment is taken back."""
    gang = _upphavt()
    sedan = FORDRAN_2 if forst == FORDRAN else FORDRAN
    versioner = {}
    for fordran_id, tusen in ((forst, 30), (sedan, 40)):
        ranta = gang.ranta(INBETALT, fordran_id) if fordran_id == FORDRAN else 0
        versioner[fordran_id] = gang.aterbetala_ore(tusen * T + ranta, INBETALT, fordran_id)
    gang.hav_placering(versioner[FORDRAN])
    _faller(gang)
    assert _laget(gang, FORDRAN) == (100, 100, 0, 0)
    assert gang.fordran() == {"ej_godkant": 100}
    assert _laget(gang, FORDRAN_2)[:3] == (0, 0, 500)


def test_fel_a_a_claim_that_was_moved_goes_home_before_a_later_one_is_lifted() -> None:
    """Lowered twice: when the second falls, what was demanded for the first stands."""
    gang = Beviljatgang(600)
    gang.betala(600, BETALT)
    gang.andra(300, date(2024, 5, 2))
    gang.rapportera(300)
    gang.granska(200, 100, date(2025, 2, 20))
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 100}, dag=KRAVT)
    gang.andra(200, UPPHAVT)
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 300}, dag=KRAVT_IGEN, fordran_id=FORDRAN_2)
    gang.andra(300, DOMEN)
    assert gang.fordran() == {"ej_godkant": 100}
    assert gang.fordran(FORDRAN_2) == {"for_hogt_belopp": 300}


def test_fel_a_what_is_kept_for_the_debtor_is_not_offered_to_be_attested() -> None:
    gang = _upphavt()
    gang.betala_ater(30, INBETALT, FORDRAN_2)
    _faller(gang)
    assert gang.arende.obetalt_ore == 330 * T
    assert kvar_att_attestera_ore(gang.arende) == 300 * T
    om = gang.attesten(301, DOMEN, "resten")
    with pytest.raises(OverstigerBeviljat, match=r"återstår 300 000 kr\. 30 000 kr är .* tillgodo"):
        attest.attestera(
            gang.arende, gang.regelverk, gang.betalande, **as_taken_by(attest.attestera, om)
        )
    gang.attestera(300, DOMEN, "resten")
