"""B: of what the bank did more than once of an order, each is corrected for itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from domain.fordran.rantevillkor import Betalningsandel
from tests.domain.hjalp.pengagang import FORDRAN
from tests.projections.hjalp.fordringsfall import krav_100

ORDER = UUID(int=12)
FORST, SEDAN = date(2024, 3, 20), date(2024, 4, 30)
RAKNAD_TILL = date(2024, 4, 10)


@pytest.mark.parametrize(
    ("version", "forut", "nu", "star"),
    [
        (3, date(2024, 4, 28), date(2024, 4, 28), True),
        (3, date(2024, 4, 28), date(2024, 4, 29), True),
        (2, SEDAN, date(2024, 5, 2), True),
        (2, SEDAN, date(2024, 4, 5), False),
        (1, FORST, date(2024, 4, 20), False),
    ],
)
def test_fel_b_interest_stands_until_the_days_that_were_corrected(
    version: int, forut: date, nu: date, star: bool
) -> None:
    """The claim rests on the first two, and its interest is counted to between them."""
    fordran = replace(
        krav_100().arende.fordringar[FORDRAN],
        betalningar=(Betalningsandel(1, ORDER, FORST, 1), Betalningsandel(2, ORDER, SEDAN, 1)),
        ranta_till=RAKNAD_TILL,
    )
    rattad = fordran.betalning_rattad(version, forut, Betalningsandel(9, ORDER, nu, 901))
    assert rattad.ranta_till == (RAKNAD_TILL if star else None)
