"""F11: a waiver that holds again, when what should be waived has been paid meanwhile, is listed.

300 000 of 500 000 were waived, and a court let that fall; 400 000 was paid, and then the waiver
holds again: 100 000 is left to waive, and he has paid 200 000 that he should have been let off.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest

from domain.aterkrav.eftergiftsrattelse import ratta_eftergift
from domain.overklagande.utgang import Utgang
from projections.listor.avvikelser import AVVIKELSER
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.eftergiften import rattelsen
from tests.fel.hjalp.fordransslag import andra, eftergiven, kravd, senaste
from tests.projections.hjalp.fordringsfall import Fraga, anteckna, fragare

pytestmark = pytest.mark.grundlig

SLAG = "eftergift-redan-betald"
SIST = date(2026, 1, 30)


@pytest.fixture
def fraga(databas: Databas, lasare: Lasare) -> Fraga:
    return fragare(databas, lasare)


def betald(tusen: int) -> Domgang:
    """So much of the capital is paid before the waiver holds again."""
    gang, beslut_id = eftergiven()
    gang.till_domstolen(beslut_id)
    gang.dom(Utgang.UPPHAVANDE)
    dag = gang.nasta_dag()
    gang.aterbetala_ore(tusen * T + gang.ranta(dag), dag)
    gang.dom(Utgang.DOM_UPPHAVD)
    return gang


def tas_tillbaka(gang: Domgang) -> None:
    [version] = gang.arende.aterbetalningar
    gang.hav_placering(version, gang.nasta_dag())


def tas_tillbaka_och_efterges(gang: Domgang, tusen: int) -> None:
    tas_tillbaka(gang)
    gang.efterge(tusen, gang.nasta_dag())


def tas_tillbaka_och_rattas(gang: Domgang) -> None:
    """It always was 300 000, which there is to waive when nothing has been paid."""
    tas_tillbaka(gang)
    om = rattelsen(gang, kapital_ore=300 * T, verkningsdag=gang.nasta_dag())
    gang.gor(ratta_eftergift, gang.utlysning, gang.underlag, **om)


def tas_tillbaka_och_rantan_rattas(gang: Domgang) -> None:
    """Of the capital it says what it said: so much should be waived, and was paid."""
    tas_tillbaka(gang)
    gang.ranta(gang.nasta_dag())
    om = rattelsen(gang, ranta_ore=10_00, verkningsdag=gang.nasta_dag())
    gang.gor(ratta_eftergift, gang.utlysning, gang.underlag, **om)


def andras(gang: Domgang) -> None:
    andra(gang, 50, gang.nasta_dag(), UUID(int=7703))


def listat(fraga: Fraga, per: date, kand: int | None = None) -> list[tuple[str | None, int]]:
    """Thousands, by the claim."""
    rader = fraga(AVVIKELSER, per, kand=kand).rader
    return [(r.objekt_id, r.belopp_ore // T) for r in rader if r.slag == SLAG]


@pytest.mark.parametrize(
    ("sedan", "kvar"),
    [
        (lambda gang: None, 200),
        (tas_tillbaka, 200),
        (lambda gang: tas_tillbaka_och_efterges(gang, 150), 50),
        (lambda gang: tas_tillbaka_och_efterges(gang, 200), 0),
        (tas_tillbaka_och_rattas, 0),
        (tas_tillbaka_och_rantan_rattas, 200),
        (andras, 0),
        (lambda gang: gang.dom(Utgang.DOM_UPPHAVD), 0),
        (lambda gang: gang.sank(250, gang.nasta_dag()), 150),
        (lambda gang: gang.sank(100, gang.nasta_dag()), 0),
    ],
    ids=[
        *(
            "inget",
            "hävd",
            "hävd och 150 eftergivet",
            "hävd och allt eftergivet",
            "rättad",
            "räntan rättad",
        ),
        *("ändrad", "domen upphävd", "sänkt till 250", "sänkt till 100"),
    ],
)
def test_fel_f11_what_was_paid_and_should_be_waived_is_listed_until_it_is(
    liggare: Liggare, fraga: Fraga, sedan: Callable[[Domgang], object], kvar: int
) -> None:
    """Sunk to 250, 100 of it is waived: the other 150 should be, and was paid."""
    gang = betald(400)
    sedan(gang)
    anteckna(liggare, gang.historia)
    assert listat(fraga, SIST) == ([(str(FORDRAN), kvar)] if kvar else [])


@pytest.mark.parametrize("tusen", [100, 200])
def test_fel_f11_nothing_is_listed_when_there_is_as_much_left_to_waive(
    liggare: Liggare, fraga: Fraga, tusen: int
) -> None:
    anteckna(liggare, betald(tusen).historia)
    assert listat(fraga, SIST) == []


def test_fel_f11_it_is_listed_as_from_the_day_of_the_judgement_and_when_it_was_known(
    liggare: Liggare, fraga: Fraga
) -> None:
    gang = betald(400)
    dom_dag, fore = gang.dag, len(gang.historia)
    tas_tillbaka_och_efterges(gang, 200)
    anteckna(liggare, gang.historia)
    rad = [(str(FORDRAN), 200)]
    assert listat(fraga, dom_dag.replace(day=dom_dag.day - 1)) == []
    assert listat(fraga, dom_dag) == rad
    assert listat(fraga, SIST) == []
    assert listat(fraga, SIST, fore) == rad
    assert listat(fraga, SIST, fore - 2) == []


RANTAN, EFTERGES = 4_821_92, date(2025, 6, 2)
"""Of 500 000 at 11 per cent for 32 days."""


def betald_ranta(tusen: int = 0) -> Domgang:
    """The interest up to 2 June is waived, and so much capital; all is paid before that holds."""
    gang = kravd()
    assert gang.ranta(EFTERGES) == RANTAN
    gang.efterge(tusen, EFTERGES, RANTAN)
    gang.till_domstolen(senaste(gang))
    gang.dom(Utgang.UPPHAVANDE)
    dag = gang.nasta_dag()
    gang.aterbetala_ore(500 * T + gang.ranta(dag), dag)
    gang.dom(Utgang.DOM_UPPHAVD)
    return gang


@pytest.mark.parametrize("tusen", [0, 300])
@pytest.mark.parametrize(("efterges", "kvar"), [(None, RANTAN), (2_000_00, 2_821_92), (RANTAN, 0)])
def test_fel_f11_interest_that_was_paid_and_should_be_waived_is_listed_too(
    liggare: Liggare, fraga: Fraga, tusen: int, efterges: int | None, kvar: int
) -> None:
    gang = betald_ranta(tusen)
    if efterges is not None:
        tas_tillbaka(gang)
        gang.ranta(gang.dag)
        gang.efterge(tusen, gang.nasta_dag(), efterges)
        tusen = 0
    anteckna(liggare, gang.historia)
    rader = [r.belopp_ore for r in fraga(AVVIKELSER, SIST).rader if r.slag == SLAG]
    assert rader == ([tusen * T + kvar] if tusen or kvar else [])
