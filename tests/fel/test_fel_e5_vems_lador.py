"""E5: whoever has money in a box has it there, whatever is corrected or paid back unasked.

What was waived of a claim on another lies with him where it was waived. When the claim is lifted it
is booked on the party again, there; what another owes, though it is written off, is paid by him.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from uuid import UUID

import pytest

from domain.aterkrav import aterbetalning, misstagsbetalning
from domain.aterkrav.stopp import KravetOverstigerBetalningen, PlaceringenOverstigerLadan
from domain.grund.pengar import Lada
from projections.pengar.kontering import kontera
from tests.domain.hjalp.historia import SKANE, UPPSALA
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, INBETALNING, Gang, T
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.misstaget import (
    FEL,
    betalningen,
    betalt_till_annan,
    krav_av_annan,
    kravet,
    skane,
)


def hos(gang: Gang) -> dict[tuple[UUID | None, str], int]:
    """Thousands in the ärende, by whoever has it and box."""
    summor: Counter[tuple[UUID | None, str]] = Counter()
    for faktum in gang.fakta:
        for p in kontera(faktum):
            if p.plats.arende_id is not None:
                summor[p.plats.mottagare_id, p.konto] += p.belopp_ore // T
    return {vem: ore for vem, ore in summor.items() if ore}


@pytest.fixture
def kravd() -> Gang:
    """400 went to Skåne, and are demanded of it."""
    gang = betalt_till_annan()
    krav_av_annan(gang, galdenar=skane())
    return gang


def test_fel_e5_what_was_waived_of_a_payment_that_never_was_is_nobodys(kravd: Gang) -> None:
    kravd.efterge(100, date(2024, 6, 10))
    assert hos(kravd)[SKANE, Lada.EFTERGIVET] == 100
    kravd.ratta_betalning(0, version=betalningen(kravd))
    assert {vem for vem, _ in hos(kravd)} == {UPPSALA}
    assert hos(kravd) == {(UPPSALA, Lada.BEVILJAT_EJ_UTBETALT): 400}


def test_fel_e5_what_he_owes_though_it_is_written_off_is_paid_by_him(kravd: Gang) -> None:
    kravd.skriv_av(100, date(2024, 6, 10))
    kravd.nekas(
        PlaceringenOverstigerLadan,
        aterbetalning.placera_utan_fordran,
        kravd.regelverk,
        kravd.post,
        verkningsdag=date(2024, 7, 1),
        av=BO,
        inbetalning_id=INBETALNING,
        belopp_ore=100 * T,
        ur={Lada.AVSKRIVET: 100 * T},
    )


def test_fel_e5_what_he_paid_though_it_was_written_off_is_his_when_it_is_taken_back() -> None:
    """The party has repaid 50 of its own: nothing of what is written off again is the party's.

    So when nothing was paid to the party, none of it is taken back for that.
    """
    gang = Gang()
    gang.bank(100, date(2024, 4, 11), UUID(int=78), FEL)
    krav_av_annan(gang, 100)
    gang.besluta_aterkrav(
        {Lada.UTBETALT_EJ_REDOVISAT: 50}, dag=date(2024, 5, 2), fordran_id=FORDRAN_2
    )
    gang.betala_ater(50, date(2024, 5, 20), FORDRAN_2)
    gang.skriv_av(100, date(2024, 5, 21))
    gang.hav_placering(gang.betala_ater(100, date(2024, 5, 22)))
    assert gang.lador()[Lada.AVSKRIVET] == 100
    gang.ratta_betalning(0)
    assert gang.lador()[Lada.AVSKRIVET] == 100
    assert gang.arende.fordringar[FORDRAN].avskrivet_ore == 100 * T
    assert gang.arende.fordringar[FORDRAN_2].tillgodo_ore == 50 * T


@pytest.mark.parametrize("oombett", [100, 60])
def test_fel_e5_what_was_paid_back_unasked_is_not_asked_of_another_too(oombett: int) -> None:
    """100 went to another, and 100 of the grant is lowered: what is paid unasked is first his.

    So what is with him yet is asked of him, and the rest when that was paid for something else.
    """
    gang = Gang()
    gang.bank(100, date(2024, 4, 11), UUID(int=78), FEL)
    gang.andra(300, date(2024, 4, 20))
    version = gang.betala_ater_utan_krav({Lada.FOR_HOGT_BELOPP: oombett}, date(2024, 4, 25))
    for_mycket = kravet(betalningen(gang), 101 - oombett)
    gang.nekas(
        KravetOverstigerBetalningen,
        misstagsbetalning.krav_misstagsbetalning,
        gang.mottagare,
        None,
        **for_mycket,
    )
    if oombett < 100:
        krav_av_annan(gang, 100 - oombett)
    gang.hav_placering(version)
    krav_av_annan(gang, oombett, FORDRAN_2)
    assert gang.arende.kravt_ur_ore(Lada.FOR_HOGT_BELOPP, 2024) == 100 * T
    assert sum(d.belopp_ore for d in gang.arende.lador.sankt) == 100 * T
