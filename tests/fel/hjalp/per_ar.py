"""What is granted, and unpaid, of each budgetår: thousands of kronor, by the flow and the boxes."""

from __future__ import annotations

from domain.grund.pengar import Lada
from tests.domain.hjalp.pengabevakning import beviljat_enligt
from tests.domain.hjalp.pengagang import Gang, T


def beviljat(g: Gang) -> dict[int, int]:
    return {ar: ore // T for ar, ore in sorted(beviljat_enligt(g.fakta).items()) if ore}


def obetalt(g: Gang) -> dict[int, int]:
    lador = sorted(g.arende.lador.belopp.items())
    return {ar: ore // T for (lada, ar), ore in lador if lada is Lada.BEVILJAT_EJ_UTBETALT}
