"""Random histories of what the bank did, said wrong and corrected: as if told right at once."""

from __future__ import annotations

from collections import Counter

import pytest

from domain.arende.pengaregeln import UtbetalningBortfallen, kvar_att_attestera_ore
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.fel.hjalp.bankgang import (
    Bankgang,
    Saldo,
    banken,
    sagt_ratt,
)
from tests.fel.hjalp.bankhistoria import BEVILJAT_ORE, Historia
from tests.hjalp.omfang import omfang

pytestmark = pytest.mark.grundlig

ANTAL = omfang(160)


@pytest.mark.parametrize("fro", range(omfang(40)))
def test_fel_c3_what_is_said_to_be_paid_is_what_the_bank_did_on_every_day(fro: int) -> None:
    historia = Historia(fro)
    historia.spela(24)
    for per in historia.gang.dagar():
        assert historia.gang.utbetalt(per) == banken(historia.nu.values(), per), per


def _arsvis(saldo: Saldo) -> Saldo:
    """All years of what is unpaid together: a later payment took of the one where it then was."""
    summor: Counter[tuple[str, int]] = Counter()
    for (lada, ar), ore in saldo.items():
        summor[lada, 0 if lada == Lada.BEVILJAT_EJ_UTBETALT else ar] += ore
    return {nyckel: ore for nyckel, ore in summor.items() if ore}


def _fallit(gang: Bankgang) -> bool:
    return any(isinstance(f, UtbetalningBortfallen) for f in gang.fakta)


@inget_scenario
def test_fel_c3_corrected_history_is_the_history_told_right() -> None:
    """Every box of every year on every day, wherever nothing went beyond the grant.

    Nor where an order fell: what has fallen stays so, also when what took its room is said to be
    less, and what the bank makes of it all the same is paid without right.
    """
    provade = 0
    for fro in range(1_000, 1_000 + ANTAL):
        historia = Historia(fro)
        historia.spela(9)
        if historia.rattade < 2 or historia.bara_attesterat or not historia.inom_beviljat():
            continue
        try:
            ratt = sagt_ratt(BEVILJAT_ORE, historia.nu.values())
        except Stopp:
            continue  # told right, nobody could have attested so much so early
        if _fallit(historia.gang) or _fallit(ratt):
            continue
        provade += 1
        for per in sorted({*historia.gang.dagar(), *ratt.dagar()}):
            assert _arsvis(historia.gang.vid(per)) == _arsvis(ratt.vid(per)), (fro, per)
            assert historia.gang.utbetalt(per) == ratt.utbetalt(per)
        assert historia.gang.arende.obetalt_ore == ratt.arende.obetalt_ore
        assert kvar_att_attestera_ore(historia.gang.arende) == kvar_att_attestera_ore(ratt.arende)
    assert provade > ANTAL // 4
