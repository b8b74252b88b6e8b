"""I2: whose the money is that comes back turns on the dispositionsrätt of the anslagspost."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from domain.anslag.anslagspost import Dispositionsratt
from domain.grund.pengar import Lada
from domain.regelverk.aterkravsregel import AterbetalningTill
from tests.domain.hjalp.historia import UPPLAGD
from tests.domain.hjalp.pengagang import Gang
from tests.domain.hjalp.pengagrund import med_regel
from tests.domain.hjalp.scenario import Fact, but

STATENS = med_regel(aterbetalning_till=AterbetalningTill.INKOMSTTITEL)
SAMMA_AR, SENARE = date(2024, 12, 1), date(2025, 4, 20)


def gang_med(ratt: Dispositionsratt | None, regel: tuple[Fact, ...] = STATENS) -> Gang:
    """300 thousand of 300 paid on 27 March 2024; the post has `ratt`."""
    return Gang(*(but(f, dispositionsratt=ratt) if f == UPPLAGD else f for f in regel))


def till_anslaget(gang: Gang, ur: dict[Lada, int], dag: date) -> tuple[int, int]:
    """What came back to the anslag and what is on an inkomsttitel (thousands)."""
    fore = gang.lador().get("disponibelt", 0)
    version = gang.betala_ater_utan_krav(ur, dag)
    anslag = sum(d.belopp_ore for d in gang.arende.aterbetalningar[version].till_anslaget) // 100
    titel = gang.lador().get("aterbetalt", 0)
    assert gang.lador().get("disponibelt", 0) - fore in (0, anslag // 1000)
    return anslag // 1000, titel


@pytest.mark.parametrize(
    ("ratt", "samma_ar", "senare"),
    [
        (Dispositionsratt.ANSLAG, 100, 100),
        (Dispositionsratt.INKOMSTTITEL, 0, 0),
        (Dispositionsratt.SAMMA_AR, 100, 0),
        (None, 0, 0),
    ],
)
def test_fel_i2_it_turns_on_the_dispositionsratt_of_the_post(
    ratt: Dispositionsratt | None, samma_ar: int, senare: int
) -> None:
    for dag, vantat in ((SAMMA_AR, samma_ar), (SENARE, senare)):
        ur = {Lada.UTBETALT_EJ_REDOVISAT: 100}
        assert till_anslaget(gang_med(ratt), ur, dag) == (vantat, 100 - vantat)


@pytest.mark.parametrize("dag", [SAMMA_AR, SENARE])
def test_fel_i2_what_we_paid_wrongly_is_the_anslags_again(dag: date) -> None:
    """Paid twice, under a regelverk that sends repayments to an inkomsttitel: a correction."""
    gang = gang_med(Dispositionsratt.INKOMSTTITEL)
    fore = gang.arende.lador.i(Lada.FOR_HOGT_BELOPP)
    gang.bank(100, date(2024, 5, 2), UUID(int=2))
    assert gang.arende.lador.i(Lada.FOR_HOGT_BELOPP) - fore == 100 * 1000_00
    assert till_anslaget(gang, {Lada.FOR_HOGT_BELOPP: 100}, dag) == (100, 0)


def test_fel_i2_what_a_lowered_decision_made_too_much_is_no_correction_of_ours() -> None:
    gang = gang_med(Dispositionsratt.INKOMSTTITEL)
    gang.andra(200, date(2024, 6, 1))
    assert gang.arende.lador.i(Lada.FOR_HOGT_BELOPP) > 0
    assert till_anslaget(gang, {Lada.FOR_HOGT_BELOPP: 50}, SAMMA_AR) == (0, 50)


def test_fel_i2_a_placing_that_is_taken_back_takes_back_both() -> None:
    gang = gang_med(Dispositionsratt.SAMMA_AR)
    fore = gang.lador()
    for dag in (SAMMA_AR, SENARE):
        gang.hav_placering(gang.betala_ater_utan_krav({Lada.UTBETALT_EJ_REDOVISAT: 100}, dag))
        assert gang.lador() == fore
