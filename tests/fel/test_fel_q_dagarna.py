"""Q2: every day says what it would have said, if all had been recorded in the order of the days.

A revoked grant takes what is unpaid, and then what is paid. Something earlier that is recorded
after it changes which it was; and the boxes of the days between with it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from domain.arende.budgetaret import beviljas
from domain.grund.flytt import Flytt
from domain.grund.lador import Lador
from domain.grund.pengar import Hem, Lada
from domain.grund.stopp import Stopp
from domain.utbetalning.bidragskvittning import hav_bidragskvittning, kvitta_bidrag
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.pengagang import NAMNRYMD, T
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.senthistoria import (
    Beslut,
    Betalt,
    Handelse,
    Historia,
    Kom,
    Rattat,
    Slump,
    lador_vid,
)
from tests.fel.hjalp.upphavandet import upphav

OBETALT = (Lada.BEVILJAT_EJ_UTBETALT, 0)
BETALT, FOR_HOGT = ((lada, 2024) for lada in (Lada.UTBETALT_EJ_REDOVISAT, Lada.FOR_HOGT_BELOPP))
FORST, KOM = date(2024, 7, 15), date(2024, 7, 18)
SEDAN, FORE, UPPHAVT = date(2024, 7, 21), date(2024, 8, 31), date(2024, 9, 1)
A, B = Betalt("a", FORST, 5, 5), Betalt("b", SEDAN, 5, 5)
ALDRIG = Betalt("a", FORST, 0, 5)
FRON = range(40)
SENT: dict[str, Handelse] = {"kom åter": Kom("a", KOM, 5), "aldrig betald": Rattat(ALDRIG)}


@pytest.mark.parametrize("sent", SENT)
def test_fel_q2_the_days_before_a_revocation_are_as_if_we_had_known(sent: str) -> None:
    """Half was unpaid until it was revoked, and went home; half was paid, then without right."""
    gang = Historia([A, B, Beslut(UPPHAVT, 0), SENT[sent]])
    assert gang.vid(KOM) == {OBETALT: 10}
    assert gang.vid(SEDAN) == gang.vid(FORE) == {OBETALT: 5, BETALT: 5}
    assert gang.vid(UPPHAVT) == {FOR_HOGT: 5}
    ratt: list[Handelse] = [ALDRIG, B] if sent == "aldrig betald" else [A, SENT[sent], B]
    _lika(gang, Historia([*ratt, Beslut(UPPHAVT, 0)]))


def test_fel_q2_so_it_is_when_what_was_set_off_is_lifted() -> None:
    gang = Beviljatgang(10)
    om = {"fordrans_arende_id": NAMNRYMD, "fordran_id": NAMNRYMD, "belopp_ore": 5 * T}
    kvittning = {**om, "kvittning_id": NAMNRYMD, "verkningsdag": FORST, "av": BO}
    gang.gor(kvitta_bidrag, gang.regelverk, gang.betalande, gang.mottagare, **kvittning)
    version = gang.arende.version
    gang.betala(5, SEDAN)
    upphav(gang, UPPHAVT)
    gang.gor(hav_bidragskvittning, gang.utlysning, av=BO, rattar_version=version, orsak="Fel")
    assert [lador_vid(gang, d) for d in (FORST, KOM)] == [{OBETALT: 10}] * 2
    assert [lador_vid(gang, d) for d in (SEDAN, FORE)] == [{OBETALT: 5, BETALT: 5}] * 2
    assert lador_vid(gang, UPPHAVT) == {FOR_HOGT: 5}


def test_fel_q2_lowered_and_raised_again_before_we_heard() -> None:
    """In August nothing was unpaid, though a half had come back in July: less was granted."""
    beslut = [Beslut(date(2024, 8, 1), 4), Beslut(date(2024, 9, 2), 10)]
    hela, kom = Betalt("a", FORST, 10, 10), Kom("a", KOM, 5)
    gang = Historia([hela, *beslut, kom])
    assert gang.vid(date(2024, 8, 15)) == {BETALT: 4, FOR_HOGT: 1}
    assert gang.vid(date(2024, 9, 2)) == {OBETALT: 5, BETALT: 5}
    _lika(gang, Historia([hela, kom, *beslut]))


def test_fel_q2_what_is_granted_later_goes_home_when_it_is_there() -> None:
    """4 were granted on the day that it is lowered by 8, and 6 more afterwards: nothing is paid."""
    utlyst, sanktes, sedan = (Lada.UTLYST, 2024), date(2024, 8, 15), date(2024, 9, 2)
    borjan, hojt = Flytt(Lador(), KOM), Flytt(Lador(), sedan)
    borjan.mellan(*utlyst, Lada.BEVILJAT_EJ_UTBETALT, 2024, 4)
    hojt.mellan(*utlyst, Lada.BEVILJAT_EJ_UTBETALT, 2024, 6)
    flytt = Flytt(Lador().efter([*borjan.rorelser, *hojt.rorelser]), sanktes)
    beviljas(flytt, Counter({2024: 10}), Counter({2024: 2}), Hem(2024, 2024))
    assert flytt.lador.obetalt == {(2024, KOM): 4, (2024, sanktes): -4, (2024, sedan): 2}
    assert not flytt.lador.sankt_dagvis


def test_fel_q2_what_was_paid_before_it_was_granted_is_left_as_it_is() -> None:
    """More than what is unpaid was paid before the grant: a later decision says nothing of it."""
    fore = Rattat(replace(A, dag=date(2024, 3, 1)))
    gang = Historia([A, fore, Beslut(date(2024, 8, 1), 7), Beslut(date(2024, 9, 2), 2)])
    assert gang.vid(date(2024, 3, 1)) == {OBETALT: -5, BETALT: 5}
    assert gang.vid(UPPHAVT) == {OBETALT: 2, BETALT: 5}
    assert gang.vid(date(2024, 9, 2)) == {BETALT: 2, FOR_HOGT: 3}


def _lika(sent: Historia, ratt: Historia) -> None:
    for per in sorted(sent.dagar() | ratt.dagar()):
        assert sent.vid(per) == ratt.vid(per), per
        assert all(ore > 0 for ore in sent.vid(per).values()), per


def _alla(fron: range) -> Counter[str]:
    """Each that can be told both ways: what was told late, and how often."""
    provat: Counter[str] = Counter()
    for fro in fron:
        slump = Slump(fro)
        sagt = slump.som_vi_horde()
        if [*sagt] == slump.i_ordning:
            continue
        try:
            sent, ratt = Historia(sagt), Historia(slump.i_ordning)
        except Stopp:
            continue  # so much could not be attested, or nothing was said wrong
        _lika(sent, ratt)
        provat.update(type(h).__name__ for h in sagt)
    return provat


@inget_scenario
def test_fel_q2_every_box_on_every_day_is_what_it_is_in_the_order_of_the_days() -> None:
    assert min(_alla(FRON).values()) > 5


def test_fel_q2_what_is_worked_out_on_its_own_day_is_what_they_find(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A fault is planted: what follows of something earlier is of its day, whatever was between."""
    monkeypatch.setattr("domain.grund.flytt.omkastat", lambda *_: [])
    with pytest.raises(AssertionError):
        _alla(FRON)
