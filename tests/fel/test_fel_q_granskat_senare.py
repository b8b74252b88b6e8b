"""Q2: what was lowered before it was judged lay, until then, with what was not accounted for.

A decision is recorded after a review of a later day: it takes what the review found out of its
boxes, but no earlier than it was there.
"""

from __future__ import annotations

from datetime import date

import pytest

from domain.grund.pengar import Lada
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.fel.hjalp.senthistoria import lador_vid
from tests.fel.hjalp.upphavandet import upphav

BETALT, RAPPORT, GRANSKAT = date(2024, 4, 2), date(2025, 2, 10), date(2025, 3, 10)
SANKT, FORE, SENARE = date(2025, 2, 20), date(2025, 3, 9), date(2025, 4, 1)
OREDOVISAT, FORBRUKAT, OFORBRUKAT, FOR_HOGT = (
    (lada, 2024)
    for lada in (
        Lada.UTBETALT_EJ_REDOVISAT,
        Lada.FORBRUKAT,
        Lada.OFORBRUKAT,
        Lada.FOR_HOGT_BELOPP,
    )
)


def _granskad() -> Beviljatgang:
    """6 of 10 were used, and 4 are unspent."""
    gang = Beviljatgang(10)
    gang.betala(10, BETALT)
    gang.rapportera(6, RAPPORT)
    gang.granska(6, dag=GRANSKAT)
    return gang


@pytest.mark.parametrize(("till", "kvar"), [(3, {FORBRUKAT: 3}), (0, {})])
def test_fel_q2_what_is_lowered_before_the_review_is_in_no_box_of_it_until_then(
    till: int, kvar: dict[tuple[Lada, int], int]
) -> None:
    gang = _granskad()
    if till:
        gang.andra(till, SANKT)
    else:
        upphav(gang, SANKT)
    sankt = {FOR_HOGT: 10 - till}
    for per in (SANKT, FORE):
        assert lador_vid(gang, per) == sankt | ({OREDOVISAT: till} if till else {})
    for per in (GRANSKAT, SENARE):
        assert lador_vid(gang, per) == sankt | kvar


def test_fel_q2_what_is_lowered_after_the_review_is_out_of_its_boxes() -> None:
    gang = _granskad()
    upphav(gang, SENARE)
    assert lador_vid(gang, GRANSKAT) == {FORBRUKAT: 6, OFORBRUKAT: 4}
    assert lador_vid(gang, SENARE) == {FOR_HOGT: 10}
