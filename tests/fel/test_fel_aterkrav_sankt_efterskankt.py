"""F6: a claim that is lowered below what is waived or written off of it.

Nobody can have waived what is not owed: it lies where it did, in the books and in the boxes.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from domain.aterkrav.rattelse import ratta_aterkrav
from domain.beslut.rattelse import Rattelseskal
from domain.grund.pengar import Lada
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.efterskankta import bort, doma, krav_100, ladorna, stammer, star

SANKT = date(2025, 4, 25)


def sank(gang: Domgang, till: int) -> None:
    gang.sank(till, SANKT)


def ratta(gang: Domgang, till: int) -> None:
    """It was a slip: it never was more (36 § FL)."""
    gang.gor(
        ratta_aterkrav,
        gang.utlysning,
        gang.underlag,
        verkningsdag=SANKT,
        av=ANNA,
        fordran_id=FORDRAN,
        rattelseskal=Rattelseskal.SKRIVFEL,
        fore="100",
        efter=str(till),
        krav_ore=till * T,
    )


Sanker = Callable[[Domgang, int], None]
SANKER: dict[str, Sanker] = {"38 §": sank, "dom": doma, "36 §": ratta}


@pytest.fixture(params=SANKER)
def sanker(request: pytest.FixtureRequest) -> Sanker:
    return SANKER[request.param]


@pytest.mark.parametrize("vad", ["avskrivet", "eftergivet"])
def test_fel_f6_what_is_waived_of_what_is_not_owed_lies_where_it_did(
    sanker: Sanker, vad: str
) -> None:
    """100, of which 50 waived; lowered to 20: 20 is waived, and 80 unspent."""
    gang = krav_100(vad)
    sanker(gang, 20)
    assert star(gang) == {"kravt": 20, vad: 20, "oforbrukat": 80}
    stammer(gang)


@pytest.mark.parametrize(
    ("vad", "vantat"),
    [
        ("avskrivet", {"kravt": 20, "tillgodo": 30, "oforbrukat": 50}),
        ("eftergivet", {"kravt": 20, "tillgodo": 50, "eftergivet": 20, "oforbrukat": 30}),
    ],
)
def test_fel_f6_what_is_written_off_gives_way_before_what_is_paid_and_what_is_waived_after(
    sanker: Sanker, vad: str, vantat: dict[str, int]
) -> None:
    gang = krav_100(vad, betalt=50)
    sanker(gang, 20)
    assert star(gang) == vantat
    stammer(gang)


@pytest.mark.parametrize("vad", ["avskrivet", "eftergivet"])
@pytest.mark.parametrize("sank_till_noll", [sank, doma], ids=["38 §", "dom"])
def test_fel_f6_what_is_demanded_no_more_may_be_demanded_anew(
    sank_till_noll: Sanker, vad: str
) -> None:
    gang = krav_100(vad)
    sank_till_noll(gang, 0)
    assert star(gang) == {"oforbrukat": 100}
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100}, fordran_id=FORDRAN_2, dag=gang.nasta_dag())
    stammer(gang)


def test_fel_f6_written_off_and_then_waived_lies_where_it_did_before_both(sanker: Sanker) -> None:
    """50 written off; 70 waived, of which 20 had been written off: 30 still is."""
    gang = krav_100("avskrivet")
    bort(gang, "eftergivet", 70)
    assert star(gang) == {"kravt": 100, "avskrivet": 30, "eftergivet": 70}
    sanker(gang, 10)
    assert star(gang) == {"kravt": 10, "eftergivet": 10, "oforbrukat": 90}
    stammer(gang)


def test_fel_f6_what_a_lowered_grant_would_have_taken_comes_back_without_right() -> None:
    """400 granted and paid, 50 of it waived; 60 less is granted: 50 of that is waived already."""
    gang = krav_100("eftergivet")
    gang.andra(340, date(2025, 4, 20))
    assert ladorna(gang).get("for_hogt_belopp") == 10
    sank(gang, 0)
    assert ladorna(gang)["for_hogt_belopp"] == 60
    assert star(gang) == {"oforbrukat": 40}
    stammer(gang)


def test_fel_f6_a_payment_of_what_was_written_off_taken_back_when_it_is_lifted() -> None:
    """100, 50 written off, all paid; lowered to 20, and the payment was another's."""
    gang = krav_100("avskrivet")
    version = gang.betala_ater(100, date(2025, 4, 20))
    sank(gang, 20)
    assert star(gang) == {"kravt": 20, "tillgodo": 80}
    gang.hav_placering(version)
    assert star(gang) == {"kravt": 20, "avskrivet": 20, "oforbrukat": 80}
    stammer(gang)
    sank_2 = gang.arende.fordringar[FORDRAN]
    assert sum(d.belopp_ore for d in sank_2.havt_ur) == 80 * T
