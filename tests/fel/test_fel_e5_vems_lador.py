"""E5: whoever has money in a box has it there, whatever is corrected or paid back unasked.

What was waived of a claim on another lies with him where it was waived. When the claim is lifted it
is booked on the party again, there; what another owes, though it is written off, is paid by him.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from uuid import UUID

import pytest

from domain.aterkrav import aterbetalning
from domain.aterkrav.stopp import PlaceringenOverstigerLadan
from domain.grund.pengar import Lada
from projections.pengar.kontering import kontera
from tests.domain.hjalp.historia import SKANE, UPPSALA
from tests.domain.hjalp.pengagang import INBETALNING, Gang, T
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.misstaget import betalningen, betalt_till_annan, krav_av_annan, skane


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
