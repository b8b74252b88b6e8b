"""What the bank paid and sent back is said anew, and every day then says what the bank did."""

from __future__ import annotations

from datetime import date

import pytest

from domain.arende.pengaregeln import kvar_att_attestera_ore
from domain.utbetalning.stopp import MindreAnReturnerat, ReturenFinnsInte, ReturOverstigerUtbetalt
from tests.fel.hjalp.bankgang import Bankgang, Bankhandelse, Betalning, Retur, banken, sagt_ratt

KR = 100
MAJ = tuple(date(2024, 5, dag) for dag in (3, 6, 10))
SYLVESTER = date(2024, 12, 31)


def tusen(dag: date = date(2024, 5, 6), kr: int = 1000) -> Betalning:
    return Betalning("betalning", dag, kr * KR, 1000 * KR)


def fyrahundra(dag: date = date(2024, 5, 10), kr: int = 400) -> Retur:
    return Retur("retur", "betalning", dag, kr * KR)


def test_fel_c3_what_was_returned_stays_when_the_day_of_the_payment_is_corrected() -> None:
    gang = Bankgang(1000 * KR)
    gang.ta(tusen())
    gang.ta(fyrahundra())
    gang.ratta(tusen(date(2024, 5, 3)))
    assert [gang.utbetalt(dag) // KR for dag in MAJ] == [1000, 1000, 600]
    obetalt = [gang.vid(dag).get(("beviljat_ej_utbetalt", 2024), 0) // KR for dag in MAJ]
    assert obetalt == [0, 0, 400]
    assert kvar_att_attestera_ore(gang.arende) == 400 * KR
    ratt = sagt_ratt(1000 * KR, [tusen(date(2024, 5, 3)), fyrahundra()])
    assert all(gang.vid(dag) == ratt.vid(dag) for dag in gang.dagar())


def test_fel_c3_less_than_came_back_cannot_have_been_paid() -> None:
    gang = Bankgang(1000 * KR)
    gang.ta(tusen())
    gang.ta(fyrahundra())
    for kr in (0, 399):
        with pytest.raises(MindreAnReturnerat, match="Rätta returen först"):
            gang.ratta(tusen(kr=kr))
    gang.ratta(fyrahundra(kr=0))
    gang.ratta(tusen(kr=0))
    assert all(gang.utbetalt(dag) == 0 for dag in gang.dagar())
    assert gang.vid(SYLVESTER) == {("beviljat_ej_utbetalt", 2024): 1000 * KR}


def test_fel_c1_the_payment_falls_in_another_year_than_was_said() -> None:
    krona = 1_000_000 * KR
    gang = Bankgang(krona)
    gang.ta(Betalning("betalning", date(2024, 12, 30), krona, krona))
    gang.ta(Retur("retur", "betalning", date(2025, 1, 3), krona // 4))
    gang.ratta(Betalning("betalning", date(2025, 1, 2), krona, krona))
    assert gang.utbetalt(SYLVESTER) == 0
    assert gang.vid(SYLVESTER) == {("beviljat_ej_utbetalt", 2024): krona}
    assert gang.utbetalt(date(2025, 1, 2)) == krona
    assert gang.utbetalt(date(2025, 1, 3)) == krona - krona // 4
    assert gang.vid(date(2025, 1, 3)) == {
        ("beviljat_ej_utbetalt", 2025): krona // 4,
        ("utbetalt_ej_redovisat", 2025): krona - krona // 4,
    }


def test_fel_c1_all_of_it_came_back_and_the_year_is_right_all_the_same() -> None:
    krona = 1_000_000 * KR
    gang = Bankgang(krona)
    gang.ta(Betalning("betalning", date(2024, 12, 30), krona, krona))
    gang.ta(Retur("retur", "betalning", date(2025, 1, 3), krona))
    gang.ratta(Betalning("betalning", date(2025, 1, 2), krona, krona))
    assert gang.utbetalt(SYLVESTER) == 0
    assert gang.vid(date(2025, 1, 3)) == {("beviljat_ej_utbetalt", 2025): krona}


@pytest.mark.parametrize(
    "ny",
    [
        fyrahundra(kr=0),
        fyrahundra(kr=100),
        fyrahundra(kr=1000),
        fyrahundra(date(2024, 5, 8)),
        fyrahundra(date(2025, 1, 3)),
    ],
)
def test_fel_c1_a_return_is_corrected_and_undone(ny: Retur) -> None:
    gang = Bankgang(1000 * KR)
    gang.ta(tusen())
    gang.ta(fyrahundra())
    gang.ratta(ny)
    ratt = sagt_ratt(1000 * KR, [tusen(), ny])
    for dag in gang.dagar():
        assert gang.utbetalt(dag) == ratt.utbetalt(dag) == banken([tusen(), ny], dag)
        assert gang.vid(dag) == ratt.vid(dag)


def test_fel_c1_a_return_that_never_came_had_been_paid_anew() -> None:
    """Both payments were made: what is beyond the grant was paid without right."""
    gang = Bankgang(1000 * KR)
    om = Betalning("om", date(2024, 5, 13), 200 * KR, 200 * KR)
    handelser: list[Bankhandelse] = [tusen(), fyrahundra(), om]
    for handelse in handelser:
        gang.ta(handelse)
    gang.ratta(fyrahundra(kr=0))
    handelser[1] = fyrahundra(kr=0)
    assert all(gang.utbetalt(dag) == banken(handelser, dag) for dag in gang.dagar())
    assert gang.vid(SYLVESTER) == {
        ("for_hogt_belopp", 2024): 200 * KR,
        ("utbetalt_ej_redovisat", 2024): 1000 * KR,
    }
    gang.ratta(fyrahundra())
    assert gang.vid(SYLVESTER) == {
        ("beviljat_ej_utbetalt", 2024): 200 * KR,
        ("utbetalt_ej_redovisat", 2024): 800 * KR,
    }


def test_fel_c1_a_return_is_not_more_than_was_paid_nor_corrected_by_an_old_number() -> None:
    gang = Bankgang(1000 * KR)
    gang.ta(tusen())
    gang.ta(fyrahundra())
    with pytest.raises(ReturOverstigerUtbetalt):
        gang.ratta(fyrahundra(kr=1001))
    forut = gang.sagt["retur"]
    gang.ratta(fyrahundra(kr=300))
    gang.sagt["retur"] = forut
    with pytest.raises(ReturenFinnsInte):
        gang.ratta(fyrahundra(kr=200))
