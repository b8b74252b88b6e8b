"""Q2: so it is of what is waived, too: every day says what it would have, had all been known.

What was waived of a payment that was never made was never waived; and what stands of what was
waived is not touched by what is told late.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from domain.aterkrav.eftergiftsrattelse import ratta_eftergift
from domain.grund.efterskankt import de_sista, for_en_tid
from domain.grund.flytt import Flytt
from domain.grund.lador import EFTERSKANKTA, Lador
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.utbetalning.retur import UtbetalningReturnerad
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, T
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.fel.hjalp.eftergiften import rattelsen
from tests.fel.hjalp.sentefterskankt import Allt, Eftergiftsslump, Efterskankthistoria
from tests.fel.hjalp.senthistoria import Beslut, Betalt, Kom, Rattat, lador_vid

FRON = range(50)
OBETALT = (Lada.BEVILJAT_EJ_UTBETALT, 0)
FOR_HOGT = Lada.FOR_HOGT_BELOPP
BETALT, SANKT = date(2024, 5, 7), date(2024, 6, 24)
AVSTATT, AVSTATT_IGEN, SENARE = date(2024, 7, 1), date(2024, 7, 29), date(2024, 9, 2)


def test_fel_q2_nothing_is_abstained_from_of_what_was_never_paid() -> None:
    """363 paid, lowered by 262, which is not demanded; then 1,263, and 44 more is not demanded."""
    gang = Beviljatgang(363)
    gang.betala(363, BETALT)
    gang.andra(101, SANKT)
    gang.besluta_aterkrav({}, {FOR_HOGT: 262}, AVSTATT)
    gang.ratta_betalning(1263, BETALT)
    gang.besluta_aterkrav({}, {FOR_HOGT: 44}, AVSTATT_IGEN, FORDRAN_2)
    assert lador_vid(gang, SENARE)[Lada.AVSTATT, 2024] == 306
    gang.ratta_betalning(0, BETALT)
    assert lador_vid(gang, BETALT) == {OBETALT: 363}
    for per in (SANKT, AVSTATT, AVSTATT_IGEN, SENARE):
        assert lador_vid(gang, per) == {OBETALT: 101}, per


def test_fel_q2_what_is_granted_again_was_waived_until_then_and_no_earlier() -> None:
    """Raised again on 2 July, before it was waived on the 29th, but told after it."""
    gang = Beviljatgang(10)
    gang.betala(10, BETALT)
    gang.andra(4, SANKT)
    gang.besluta_aterkrav({FOR_HOGT: 6}, dag=AVSTATT, fordran_id=FORDRAN)
    gang.efterge(6, AVSTATT_IGEN)
    gang.andra(10, date(2024, 7, 2))
    oredovisat = (Lada.UTBETALT_EJ_REDOVISAT, 2024)
    assert lador_vid(gang, AVSTATT) == {oredovisat: 4, (FOR_HOGT, 2024): 6}
    for per in (date(2024, 7, 2), AVSTATT_IGEN, SENARE):
        assert lador_vid(gang, per) == {oredovisat: 10}, per


@inget_scenario
def test_fel_q2_what_is_waived_is_what_it_is_in_the_order_of_the_days() -> None:
    provat: Counter[str] = Counter()
    for sagt, sent, ratt in _bada():
        for per in sorted(sent.dagar() | ratt.dagar()):
            assert all(ore > 0 for ore in sent.vid(per).values()), per
        if sent.efterskankt == ratt.efterskankt and not _togs_tillbaka(ratt):
            provat.update(type(h).__name__ for h in sagt)
            for per in sorted(sent.dagar() | ratt.dagar()):
                assert sent.vid(per) == ratt.vid(per), per
    assert min(provat.values()) > 5


@inget_scenario
def test_fel_q2_of_what_was_never_paid_nothing_was_waived() -> None:
    assert _aldrig_betalt(FRON) > 20


def _pa_bankens_dag(*givet: Any) -> Iterator[tuple[Lada, date, int]]:
    return ((lada, givet[-1], ore) for lada, _, ore in de_sista(*givet))


def _inget_for_en_tid(*_: Any) -> Iterator[tuple[date, int]]:
    return iter(())


@pytest.mark.parametrize("fel", [_pa_bankens_dag, _inget_for_en_tid])
def test_fel_q2_what_was_waived_and_is_not_taken_back_on_its_day_is_found(
    monkeypatch: pytest.MonkeyPatch, fel: Callable[..., object]
) -> None:
    """A fault is planted: it is the bank's day, or what was waived for a while is left."""
    ratt = de_sista if fel is _pa_bankens_dag else for_en_tid
    monkeypatch.setattr(f"domain.grund.flytt.{ratt.__name__}", fel)
    with pytest.raises(AssertionError):
        _aldrig_betalt(FRON)


def test_fel_q2_what_was_waived_last_is_taken_back_first() -> None:
    """3 and 2 were waived of 6, and 4 were paid: of the last 1 is left."""
    oredovisat = (Lada.UTBETALT_EJ_REDOVISAT, 2024)
    flytt = Flytt(Lador(), BETALT)
    flytt.mellan(Lada.BEVILJAT_EJ_UTBETALT, 2024, *oredovisat, 6)
    flytt.mellan(*oredovisat, Lada.EFTERGIVET, 2024, 3, AVSTATT)
    flytt.mellan(*oredovisat, Lada.EFTERGIVET, 2024, 2, AVSTATT_IGEN)
    rattad = Flytt(flytt.lador, BETALT)
    rattad.mellan(*oredovisat, Lada.BEVILJAT_EJ_UTBETALT, 2024, 2)
    rattad.aterta_efterskankt(2024)
    assert [(r.fran, r.belopp_ore, r.dag) for r in rattad.rorelser[1:]] == [
        (Lada.EFTERGIVET, 1, AVSTATT_IGEN)
    ]


def _bada() -> Iterator[tuple[Sequence[Allt], Efterskankthistoria, Efterskankthistoria]]:
    """What was told, as it was told and in the order of the days."""
    for fro in FRON:
        slump = Eftergiftsslump(fro)
        sagt = slump.som_vi_horde()
        try:
            yield sagt, Efterskankthistoria(sagt), Efterskankthistoria(slump.i_ordning)
        except Stopp:
            continue  # so much could not be attested, or nothing was said wrong


def _togs_tillbaka(gang: Efterskankthistoria) -> bool:
    """The bank sent back what was waived: so it is for good, though more was paid afterwards."""
    kom = [f for f in gang.fakta if isinstance(f, UtbetalningReturnerad)]
    return any(r.fran in EFTERSKANKTA for f in kom for r in f.rorelser)


def _aldrig_betalt(fron: range) -> int:
    """Nothing of it was paid: each day, what is granted is unpaid. How many waived something."""
    provat = 0
    for fro in fron:
        sagt = [h for h in Eftergiftsslump(fro).i_ordning if not isinstance(h, Kom)]
        try:
            gang = Efterskankthistoria(sagt)
        except Stopp:
            continue
        for h in sagt:
            if isinstance(h, Betalt):
                gang.ta(Rattat(replace(h, tusen=0)))
        ratt = Efterskankthistoria(h for h in sagt if isinstance(h, Beslut))
        for per in sorted(gang.dagar() | ratt.dagar()):
            assert gang.vid(per) == ratt.vid(per), (fro, per)
        provat += any(gang.efterskankt.values())
    return provat


@pytest.mark.parametrize("sedan", [BETALT, SENARE])
def test_fel_q2_what_should_have_been_waived_was_so_as_soon_as_it_was_there(sedan: date) -> None:
    """2 of 4 demanded, and then 3 from the beginning; what is paid besides changes nothing."""
    gang = Beviljatgang(10)
    gang.betala(4, BETALT, "a")
    gang.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: 4}, dag=AVSTATT)
    gang.efterge(2, AVSTATT_IGEN)
    gang.betala(5, sedan, "b")
    gang.gor(ratta_eftergift, gang.utlysning, gang.underlag, **rattelsen(gang, kapital_ore=3 * T))
    fore = AVSTATT_IGEN - timedelta(days=1)
    assert lador_vid(gang, fore).get((Lada.EFTERGIVET, 2024)) is None
    assert lador_vid(gang, AVSTATT_IGEN)[Lada.EFTERGIVET, 2024] == 3
