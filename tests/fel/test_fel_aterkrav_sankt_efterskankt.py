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
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.efterskankta import (
    bockerna,
    bort,
    doma,
    krav_100,
    ladorna,
    stammer,
    star,
)

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


def betalt_oombett(tusen: int = 50) -> tuple[Domgang, int]:
    """100, of which 50 written off, and so much of that paid back by who was not asked for it."""
    gang = krav_100("avskrivet")
    return gang, gang.betala_ater_utan_krav({Lada.AVSKRIVET: tusen}, date(2025, 4, 20))


@pytest.mark.parametrize("dag", [None, date(2025, 8, 1)], ids=["aldrig", "till en dag"])
@pytest.mark.parametrize("tusen", [50, 40, 30, 10])
def test_fel_f6_what_was_paid_unasked_comes_back_to_where_what_was_lifted_goes(
    sanker: Sanker, tusen: int, dag: date | None
) -> None:
    """Lowered to 20: 30 of the 50 was lifted, and is unspent when nobody has paid it."""
    gang, version = betalt_oombett(tusen)
    sanker(gang, 20)
    gang.hav_placering(version, dag)
    assert star(gang) == {"kravt": 20, "avskrivet": 20, "oforbrukat": 80}
    stammer_nu(gang)


def test_fel_f6_what_was_paid_unasked_comes_back_payment_by_payment(sanker: Sanker) -> None:
    """What no claim has written off comes back first to its box, whichever payment is lifted."""
    gang, forsta = betalt_oombett(20)
    andra = gang.betala_ater_utan_krav({Lada.AVSKRIVET: 30}, date(2025, 4, 21))
    sanker(gang, 20)
    gang.hav_placering(forsta)
    assert star(gang) == {"kravt": 20, "oforbrukat": 70}
    gang.hav_placering(andra)
    assert star(gang) == {"kravt": 20, "avskrivet": 20, "oforbrukat": 80}
    stammer_nu(gang)


def test_fel_f6_what_came_back_to_its_box_may_be_demanded_anew(sanker: Sanker) -> None:
    gang, version = betalt_oombett()
    sanker(gang, 20)
    gang.hav_placering(version)
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 80}, fordran_id=FORDRAN_2, dag=gang.nasta_dag())


def test_fel_f6_what_came_back_to_its_box_is_written_off_again_by_the_court_above() -> None:
    """As if it had never been paid unasked, nor lowered."""
    gang, version = betalt_oombett()
    fore = star(krav_100("avskrivet"))
    doma(gang, 20)
    gang.hav_placering(version)
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    assert star(gang) == fore
    stammer_nu(gang)


def stammer_nu(gang: Domgang) -> None:
    """The books, the boxes and the claim, when all days are over."""
    assert bockerna(gang).get("avskrivet", 0) == ladorna(gang).get("avskrivet", 0)
    f = gang.arende.fordringar[FORDRAN]
    assert f.avskrivet_ore == gang.arende.lador.i(Lada.AVSKRIVET)
    assert sum(d.belopp_ore for d in f.havt_ur) == f.havt_ore
