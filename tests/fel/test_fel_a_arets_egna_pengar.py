"""A: a payment of an early year comes back, or was never made, and the grant had been lowered.

Of 200 of 2024 60 was paid, and 20 was infriat of 2025. Lowered to 50 of 2024 the grant took 10 of
what was unpaid of 2025, since what is paid cannot go home. When nothing was paid after all it need
not have: it stayed so, 60 unpaid of 2024, of which 50 was granted. Thousands of kronor.
"""

from __future__ import annotations

from datetime import date

import pytest

from domain.grund.pengar import Lada
from projections.pengar.kontering import kontera
from tests.domain.hjalp.domgang import beviljad
from tests.fel.hjalp.hemma import hemma
from tests.fel.hjalp.infriat import Infriatgang
from tests.fel.hjalp.per_ar import beviljat, obetalt

BETALT, TILLBAKA = date(2024, 5, 6), date(2024, 5, 14)
INFRIAT, SANKT = date(2025, 1, 15), date(2025, 3, 3)
SOM_DET_VAR = ({2025: 10}, {("utlyst", 2024): -60, ("disponibelt", 2025): -10})
VARS_OCH_ETT = ({2024: 50, 2025: 20}, {("utlyst", 2024): -50, ("disponibelt", 2025): -20})


def sankt_under_det_betalda() -> Infriatgang:
    g = Infriatgang(*beviljad(200))
    g.lova(20)
    g.betala(60, BETALT)
    g.infria(20, INFRIAT)
    g.andra(50, SANKT)
    return g


def star(g: Infriatgang) -> tuple[dict[int, int], dict[tuple[str, int], int]]:
    """What is unpaid of each year, and what has been taken of the call and of the post."""
    assert beviljat(g) == {2024: 50, 2025: 20}
    return {ar: ore for ar, ore in obetalt(g).items() if ore}, hemma(g)


def dag_for_dag(g: Infriatgang) -> None:
    """No box was ever below nothing, and nothing of 2025 was moved before it was infriat."""
    poster = [p for f in g.fakta for p in kontera(f) if p.plats.arende_id]
    for dag in {p.verkningsdag for p in poster}:
        for plats in {(p.konto, p.plats.budgetar) for p in poster}:
            i_ladan = [
                p.belopp_ore
                for p in poster
                if (p.konto, p.plats.budgetar) == plats and p.verkningsdag <= dag
            ]
            assert sum(i_ladan) >= 0, (dag, plats)
    senare = [
        p for p in poster if p.konto == Lada.BEVILJAT_EJ_UTBETALT and p.plats.budgetar == 2025
    ]
    assert {p.verkningsdag for p in senare} <= {INFRIAT, SANKT}


def betalningen(g: Infriatgang) -> int:
    return next(iter(g.arende.bankposter))


def test_fel_a_sankningen_tog_av_det_senare_aret_sa_lange_det_var_betalt() -> None:
    assert star(sankt_under_det_betalda()) == SOM_DET_VAR


def test_fel_a_det_som_kom_tillbaka_ger_vart_ar_sina_egna_pengar() -> None:
    """As from the lowering: what it took of 2025 lay with 2024."""
    g = sankt_under_det_betalda()
    g.retur(60, TILLBAKA, betalningen(g))
    assert star(g) == VARS_OCH_ETT
    dag_for_dag(g)


def test_fel_a_det_som_aldrig_betalades_likasa() -> None:
    g = sankt_under_det_betalda()
    g.ratta_betalning(0, BETALT, betalningen(g))
    assert star(g) == VARS_OCH_ETT
    dag_for_dag(g)


@pytest.mark.parametrize(
    ("kom", "vantat"),
    [
        (0, SOM_DET_VAR),
        (4, ({2025: 14}, {("utlyst", 2024): -56, ("disponibelt", 2025): -14})),
        (30, ({2024: 20, 2025: 20}, {("utlyst", 2024): -50, ("disponibelt", 2025): -20})),
    ],
)
def test_fel_a_och_betalades_det_anda_ligger_det_som_forut(
    kom: int, vantat: tuple[dict[int, int], dict[tuple[str, int], int]]
) -> None:
    """What was said to have come back did not, or less of it."""
    g = sankt_under_det_betalda()
    g.retur(60, TILLBAKA, betalningen(g))
    g.ratta_retur(kom, TILLBAKA)
    assert star(g) == vantat
    dag_for_dag(g)


def test_fel_a_det_som_kom_tillbaka_ett_annat_ar_ligger_dar() -> None:
    """60 of 2024's money is unpaid in 2025, as if it had been carried over: nothing is swapped."""
    g = sankt_under_det_betalda()
    g.retur(60, date(2025, 4, 1), betalningen(g))
    assert star(g) == ({2025: 70}, SOM_DET_VAR[1])
