"""Hemvist: where money goes that is no longer granted, when a placing is taken back."""

from __future__ import annotations

from datetime import date

import pytest

from domain.arende import Pengafaktum
from domain.aterbetalning import AterbetalningHavd, hav_placering
from domain.faktum import Faktum
from domain.forfall import BidragsrattForfallen
from domain.lador import EGNA
from domain.pengar import Lada
from domain.stopp.beslut import AnnanUtlysning
from domain.utlysning import Utlysning
from domain.utlysningens_gang import UtlysningAvslutad
from domain.vakt import anslagsvakt, ramvakt
from tests.domain.historia import MEDEL, REGELVERKET, UTLYSNINGEN
from tests.domain.pengagang import BETALD_HISTORIA, Gang, T
from tests.domain.scenario import BO, fact

AVSLUTAD = fact(
    UtlysningAvslutad, UTLYSNINGEN, verkningsdag=date(2024, 4, 1), medel=MEDEL, kvar_ore=0
)
DAG = date(2025, 4, 20)


def krav_hem(faktum: Faktum, utlysning: Utlysning) -> None:
    """What is unpaid and no longer granted goes to the call while it is open; after that, not."""
    if isinstance(faktum, Pengafaktum) and not isinstance(faktum, BidragsrattForfallen):
        hem = Lada.DISPONIBELT if utlysning.avslutad_dag else Lada.UTLYST
        for r in faktum.rorelser:
            if r.fran is Lada.BEVILJAT_EJ_UTBETALT and r.till not in EGNA:
                assert r.till is hem, faktum


def nedsatt(gang: Gang) -> int:
    """400 paid, 100 repaid, 300 granted, 50 returned: take the placing back, and 100 is too much.

    Half of that is unpaid. Returns the version that placed it.
    """
    version = gang.betala_ater_utan_krav({Lada.UTBETALT_EJ_REDOVISAT: 100}, DAG)
    gang.andra(300, date(2025, 5, 1))
    gang.retur(50, date(2025, 5, 2))
    assert gang.lador() == {"beviljat_ej_utbetalt": 50, "utbetalt_ej_redovisat": 250}
    return version


@pytest.mark.parametrize(
    ("historia", "hem", "ar"),
    [
        (BETALD_HISTORIA, Lada.UTLYST, 2024),
        ((*BETALD_HISTORIA, AVSLUTAD), Lada.DISPONIBELT, 2025),
    ],
)
def test_what_is_unpaid_beyond_the_grant_goes_to_the_call_or_to_the_post_when_it_is_closed(
    historia: tuple[object, ...], hem: Lada, ar: int
) -> None:
    gang = Gang(*historia)  # type: ignore[arg-type]  # facts
    [havd] = gang.hav_placering(nedsatt(gang))
    assert isinstance(havd, AterbetalningHavd)
    [hem_igen] = [r for r in havd.rorelser if r.fran is Lada.BEVILJAT_EJ_UTBETALT]
    assert (hem_igen.till, hem_igen.till_budgetar, hem_igen.belopp_ore) == (hem, ar, 50 * T)
    assert gang.lador() == {"for_hogt_belopp": 50, "utbetalt_ej_redovisat": 300}
    vakter = {(v.kalla, v.andring_ore) for v in havd.vakter()}
    hemma = (
        ramvakt(MEDEL.utlysning_id, ar) if hem is Lada.UTLYST else anslagsvakt(MEDEL.anslag_id, ar)
    )
    assert vakter == {(anslagsvakt(MEDEL.anslag_id, 2025), -100 * T), (hemma, 50 * T)}


def test_it_is_the_call_that_was_applied_to() -> None:
    gang = Gang()
    version = nedsatt(gang)
    gang.arende.medel = MEDEL.model_copy(update={"utlysning_id": REGELVERKET})
    falt = {"av": BO, "rattar_version": version, "orsak": "o"}
    gang.nekas(AnnanUtlysning, hav_placering, gang.utlysning, **falt)
