"""A claim that was lifted in whole has no interest to count, whoever lifted it; another may."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from domain.arende.havning import FordranHavd
from domain.aterkrav.rantepaforing import berakna
from domain.aterkrav.stopp import HelaFordranHavd
from domain.grund.aktor import Atgard
from domain.grund.pengar import Lada
from domain.overklagande.dom import Utgang
from projections.listor.ekonom import FORDRINGAR
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, Gang
from tests.domain.hjalp.scenario import BO
from tests.projections.hjalp.fordringsfall import (
    MED_REGLERADE,
    RAKNAT,
    Fraga,
    anteckna,
    fragare,
    kapitalet,
    krav_100,
    rantan,
)


@pytest.fixture
def fraga(databas: Databas, lasare: Lasare) -> Fraga:
    return fragare(databas, lasare)


def rakna(gang: Gang, till: date) -> None:
    rantor = (gang.rantor, gang.utlaningsrantor, gang.regelverk, gang.utlysning, gang.post)
    berakna(gang.arende, *rantor, Atgard(till, BO), fordran_id=FORDRAN, till=till)


def sankt_till_noll(gang: Gang, dag: date) -> None:
    gang.sank(0, dag)


def domd(utgang: Utgang) -> Callable[[Gang, date], None]:
    def doma(gang: Gang, dag: date) -> None:
        tusen = 0 if utgang is Utgang.ANDRING else None
        gang.overklaga(gang.kravbeslutet(), utgang, tusen, dag)

    return doma


def sankt_och_domd(gang: Gang, dag: date) -> None:
    """The court's word is on the decision that lowered it, and it is still of the same claim."""
    gang.sank(90, dag)
    senast = next(reversed(gang.arende.beslut))
    gang.overklaga(senast, Utgang.ANDRING, 0, dag)


HAVNINGAR = {
    "sankt-till-noll": sankt_till_noll,
    "sankt-och-domd": sankt_och_domd,
    **{f"dom-{u}": domd(u) for u in Utgang if u.andrar and not u.upphaver_dom},
}


@pytest.mark.parametrize("efterge_rantan", [False, True])
@pytest.mark.parametrize(("betalt", "eftergivet"), [(40, 25), (0, 25), (0, 100)])
@pytest.mark.parametrize("hav", HAVNINGAR.values(), ids=HAVNINGAR)
def test_a_claim_lifted_in_whole_has_nothing_to_count(
    hav: Callable[[Gang, date], None],
    betalt: int,
    eftergivet: int,
    efterge_rantan: bool,
    liggare: Liggare,
    fraga: Fraga,
) -> None:
    """What had been waived is lifted too; what was paid is owed to the debtor."""
    gang = krav_100()
    if betalt:
        gang.betala_ater(betalt, date(2025, 4, 20))
    ranta = gang.ranta(RAKNAT)
    gang.efterge(eftergivet, date(2025, 6, 1), ranta_ore=ranta if efterge_rantan else 0)
    fore = len(gang.historia)
    hav(gang, date(2025, 8, 1))
    anteckna(liggare, gang.historia)
    kvar = 100 - betalt - eftergivet
    for kand, rakna_om in ((fore, True), (None, False)):
        [forut] = fraga(FORDRINGAR, date(2025, 7, 31), MED_REGLERADE, kand=kand).rader
        assert kapitalet(forut) == (0, 100, betalt, eftergivet, 0, kvar)
        assert rantan([forut]) == [(RAKNAT, rakna_om)]
    [rad] = fraga(FORDRINGAR, date(2025, 8, 1), MED_REGLERADE).rader
    assert kapitalet(rad) == (100, 0, betalt, 0, 0, -betalt)
    assert rantan([rad]) == [(RAKNAT, False)]
    with pytest.raises(HelaFordranHavd):
        rakna(gang, date(2025, 8, 1))


@pytest.mark.parametrize(
    ("utgang", "tusen"),
    [(Utgang.AVSLAG, None), (Utgang.AVVISNING, None), (Utgang.ANDRING, 60)],
    ids=str,
)
def test_a_court_that_leaves_something_of_a_claim_leaves_interest_to_count(
    utgang: Utgang, tusen: int | None, liggare: Liggare, fraga: Fraga
) -> None:
    gang = krav_100()
    ranta = gang.ranta(RAKNAT)
    gang.efterge(25, date(2025, 6, 1), ranta_ore=ranta)
    krav_beslut = gang.kravbeslutet()
    gang.overklaga(krav_beslut, utgang, tusen, date(2025, 8, 1))
    anteckna(liggare, gang.historia)
    assert rantan(fraga(FORDRINGAR, date(2025, 8, 1)).rader) == [(RAKNAT, True)]
    rakna(gang, date(2025, 8, 1))


def test_a_claim_is_not_ended_by_what_a_court_says_of_another(
    liggare: Liggare, fraga: Fraga
) -> None:
    gang = krav_100()
    ranta = gang.ranta(RAKNAT)
    gang.efterge(25, date(2025, 6, 1), ranta_ore=ranta)
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 50}, fordran_id=FORDRAN_2, dag=date(2025, 6, 2))
    annat_beslut = gang.arende.fordringar[FORDRAN_2].beslut_id
    assert annat_beslut is not None
    gang.overklaga(annat_beslut, Utgang.UPPHAVANDE, None, date(2025, 8, 1))
    anteckna(liggare, gang.historia)
    assert rantan(fraga(FORDRINGAR, date(2025, 8, 1)).rader) == [(RAKNAT, True)]


def test_interest_that_once_did_not_fall_with_its_claim_is_to_be_taken_back(
    liggare: Liggare, fraga: Fraga
) -> None:
    gang = krav_100()
    ranta = gang.ranta(RAKNAT)
    gang.sank(0, date(2025, 8, 1))
    historia = [partial(f, ranta_ore=0) if f.func is FordranHavd else f for f in gang.historia]
    anteckna(liggare, tuple(historia))
    [rad] = fraga(FORDRINGAR, date(2025, 8, 1)).rader
    assert (rad.kravt_ore, rad.ranta_ore, rad.ranta_att_rakna_om) == (0, ranta, True)
