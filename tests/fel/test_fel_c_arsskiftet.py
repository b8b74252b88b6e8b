"""C1, årsskiftet: unpaid is of its year until it was carried over, also after a correction."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from domain.utbetalning.arsskifte import overfor_obetalt
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.bankgang import Bankgang, Betalning

KR = 100
BEVILJAT, BETALT = 1_000_000 * KR, 600_000 * KR
SYLVESTER = date(2024, 12, 31)
DAGAR = (date(2024, 12, 27), date(2024, 12, 30), SYLVESTER, date(2025, 1, 2), date(2025, 1, 8))
OBETALT = "beviljat_ej_utbetalt"


def betalning(dag: date) -> Betalning:
    return Betalning("betalning", dag, BETALT, BETALT)


def arsskiftet(gang: Bankgang) -> None:
    gang.gor(overfor_obetalt, verkningsdag=SYLVESTER, av=BO, fran_ar=2024)


def spelat(dag: date) -> Bankgang:
    """Paid on the day, and what was unpaid at the end of 2024 carried over."""
    gang = Bankgang(BEVILJAT)
    gang.betala_ore(Betalning("betalning", dag, 0, BETALT))
    if dag > SYLVESTER:
        arsskiftet(gang)
    gang.bekrafta(betalning(dag))
    if dag <= SYLVESTER:
        arsskiftet(gang)
    return gang


def test_fel_c1_obetalt_ar_arets_till_arsskiftet() -> None:
    gang = spelat(date(2024, 12, 30))
    gang.ratta(betalning(date(2025, 1, 2)))
    assert gang.vid(date(2024, 12, 30)) == {(OBETALT, 2024): BEVILJAT}
    assert gang.vid(SYLVESTER) == {(OBETALT, 2025): BEVILJAT}
    assert gang.vid(date(2025, 1, 2)) == {
        (OBETALT, 2025): BEVILJAT - BETALT,
        ("utbetalt_ej_redovisat", 2025): BETALT,
    }


@pytest.mark.parametrize(("sagt", "ratt"), [*permutations(DAGAR, 2)])
def test_fel_c1_varje_rattad_bankdag_ar_som_om_den_sagts_ratt(sagt: date, ratt: date) -> None:
    gang, facit = spelat(sagt), spelat(ratt)
    gang.ratta(betalning(ratt))
    for dag in (date(2024, 12, 26), *DAGAR, date(2025, 12, 31)):
        assert gang.vid(dag) == facit.vid(dag), dag


FORE = (date(2023, 12, 20), date(2024, 1, 8), date(2024, 3, 27))


@pytest.mark.parametrize(("sagt", "ratt"), [*permutations(FORE, 2)])
def test_fel_c1_fore_utlysningens_ar_har_inget_overforts(sagt: date, ratt: date) -> None:
    """The call is of 2024: what the bank says it paid before that was never carried over."""
    gang, facit = Bankgang(BEVILJAT), Bankgang(BEVILJAT)
    for en, dag in ((gang, sagt), (facit, ratt)):
        en.betala_ore(Betalning("betalning", dag, 0, BETALT))
        en.bekrafta(betalning(dag))
    gang.ratta(betalning(ratt))
    for dag in (*FORE, date(2023, 12, 31), date(2024, 12, 31)):
        assert gang.vid(dag) == facit.vid(dag), dag
