"""A change of party undone names what was ordered meanwhile, and not where: later is another.

Whoever was wrongly taken for the party becomes it, and is paid to the same account. What the first
payment turns out to have been is still without right, and what the second was is with right.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random

import pytest

from domain.arende.misstag import felbetalt_ore
from domain.arende.pengaregeln import har_fatt_ore
from domain.grund.stopp import Stopp
from domain.handlaggning.partsbyteshavning import PartsbyteHavt
from domain.utbetalning.rattelse import betalt_till_annan
from tests.domain.hjalp.historia import ANNAT_BANKGIRO, BETALNING, BETALNING_2, SKANE, UPPSALA
from tests.domain.hjalp.pengagang import T
from tests.fel.hjalp.felbytet import ORDERDAGEN, Bytet

SENARE = date(2024, 4, 3)


class IgenBytt(Bytet):
    """`fel` of 400 paid to who was not the party; then he becomes it, and is paid `ratt`."""

    def __init__(self, fel: int = 100, ratt: int = 300) -> None:
        super().__init__()
        self.paid = {"fel": fel, "ratt": ratt}
        self.ater = {"fel": 0, "ratt": 0}
        version = self.byt()
        self.beordra(ANNAT_BANKGIRO, SKANE)
        self.bank(fel, ORDERDAGEN, BETALNING, ANNAT_BANKGIRO)
        self.hav(version)
        [(annans, _)] = betalt_till_annan(self.arende)
        self.ratta_betalning(fel, ORDERDAGEN, annans, ANNAT_BANKGIRO)
        self.byt()
        self.attestera(ratt, BETALNING_2)
        self.beordra(ANNAT_BANKGIRO, SKANE, BETALNING_2)
        self.bank(ratt, ORDERDAGEN, BETALNING_2, ANNAT_BANKGIRO)

    def sist(self, vilken: str) -> int:
        order = {"fel": BETALNING, "ratt": BETALNING_2}[vilken]
        [version] = [v for v, p in self.arende.bankposter.items() if p.utbetalning_id == order]
        return version

    def ratta(self, vilken: str, tusen: int) -> None:
        self.ratta_betalning(tusen, ORDERDAGEN, self.sist(vilken), ANNAT_BANKGIRO)
        self.paid[vilken] = tusen

    def returnera(self, vilken: str, tusen: int) -> None:
        self.retur(tusen, SENARE, self.sist(vilken))
        self.ater[vilken] += tusen

    def stammer(self) -> None:
        """What the first payment was is without right; of the second, what was ordered is with."""
        kvar = {v: self.paid[v] - self.ater[v] for v in self.paid}
        with_right = min(kvar["ratt"], 300)
        poster = {v: self.arende.bankposter[self.sist(v)] for v in self.paid}
        assert poster["fel"].kvar_med_ratt_ore == 0
        assert poster["ratt"].kvar_med_ratt_ore == with_right * T
        lador = {"utbetalt_ej_redovisat": with_right, "beviljat_ej_utbetalt": 400 - with_right}
        over = sum(kvar.values()) - with_right
        assert self.lador() == {k: v for k, v in (lador | {"for_hogt_belopp": over}).items() if v}


def test_fel_partsbyte_det_havda_sager_vilken_order_och_inte_vilket_konto() -> None:
    gang = IgenBytt()
    [havt] = [f for f in gang.fakta if isinstance(f, PartsbyteHavt)]
    [annans] = havt.annans_utbetalningar
    u = gang.arende.utbetalningar[BETALNING]
    assert (annans.utbetalning_id, annans.betald) == (BETALNING, True)
    assert (annans.attest_version, annans.order_version) == (u.attest_version, u.order_version)
    assert betalt_till_annan(gang.arende) == []
    gang.stammer()


def test_fel_partsbyte_vad_hon_fick_medan_hon_var_part_ar_hennes() -> None:
    """She was the party, was paid, ceased to be it, and was then taken for it once more."""
    gang = Bytet()
    gang.byt()
    gang.beordra(ANNAT_BANKGIRO, SKANE)
    gang.bank(100, ORDERDAGEN, BETALNING, ANNAT_BANKGIRO)
    gang.byt(SKANE, UPPSALA)
    version = gang.byt()
    gang.attestera(50, BETALNING_2)
    gang.beordra(ANNAT_BANKGIRO, SKANE, BETALNING_2)
    gang.bank(50, ORDERDAGEN, BETALNING_2, ANNAT_BANKGIRO)
    gang.hav(version)
    [(annans, post)] = betalt_till_annan(gang.arende)
    assert post.utbetalning_id == BETALNING_2
    gang.ratta_betalning(50, ORDERDAGEN, annans, ANNAT_BANKGIRO)
    assert gang.lador() == {
        "beviljat_ej_utbetalt": 300,
        "for_hogt_belopp": 50,
        "utbetalt_ej_redovisat": 100,
    }
    assert felbetalt_ore(gang.arende, gang.arende.version) == 50 * T
    assert har_fatt_ore(gang.arende) == 100 * T


def test_fel_partsbyte_den_forsta_betalningen_rattad_sedan_hon_blivit_part() -> None:
    """She got 90 and not 100: the order was not to the party, whoever is it now."""
    gang = IgenBytt()
    gang.ratta("fel", 90)
    gang.stammer()


def test_fel_partsbyte_den_andra_betalningen_rattad_och_returnerad() -> None:
    gang = IgenBytt()
    gang.ratta("ratt", 280)
    gang.stammer()
    gang.returnera("ratt", 280)
    gang.stammer()


@pytest.mark.parametrize("seed", range(12))
def test_fel_partsbyte_vad_som_an_rattas_och_returneras(seed: int) -> None:
    slump = Random(seed)  # noqa: S311  # chance for tests
    gang = IgenBytt(slump.choice([10, 40, 100]), 300)
    gjort = 0
    for _ in range(40):
        vilken = slump.choice(["fel", "ratt"])
        tusen = slump.choice([10, 50, 100, 250, 300])
        steg: Callable[[str, int], None] = slump.choice([gang.ratta, gang.returnera])
        try:
            steg(vilken, tusen)
        except Stopp:
            continue
        gjort += 1
        gang.stammer()
    assert gjort > 3
