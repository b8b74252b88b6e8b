"""What the bank sent back was out until then: interest that ran till that day stays owed."""

from __future__ import annotations

from datetime import date

import pytest

from domain.arende.havning import FordranHavd
from domain.aterkrav.rantepaforing import berakna
from domain.aterkrav.stopp import HelaFordranHavd
from domain.grund.pengar import Lada
from domain.overklagande.dom import Utgang
from domain.regelverk.aterkravsregel import Rantestart
from projections.listor.ekonom import FORDRINGAR
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.returfallet import FORFALLER, KOM, KRAVT, SENARE, dagar, kravet
from tests.projections.hjalp.fordringsfall import MED_REGLERADE, anteckna, fragare


def skuld(gang: Gang) -> tuple[int, int]:
    fordran = gang.arende.fordringar[FORDRAN]
    return fordran.utestaende_ore, fordran.utestaende_ranta_ore


@pytest.mark.parametrize("raknat", [None, date(2025, 6, 5), KOM, SENARE])
def test_fel_f9_interest_until_it_came_back_stays_owed(raknat: date | None) -> None:
    """Ten days, whatever had been counted when the bank sent back all of it."""
    gang = kravet()
    if raknat is not None:
        gang.ranta(raknat)
    fakta = gang.retur(400, KOM)
    [havt] = [f for f in fakta if isinstance(f, FordranHavd)]
    version = fakta[0].originator_version
    assert (havt.ranta_ore, havt.verkningsdag, havt.retur_version) == (0, KOM, version)
    assert gang.ranta(SENARE) == dagar(10)
    assert skuld(gang) == (0, dagar(10))


@pytest.mark.parametrize("kom", [date(2025, 4, 20), KRAVT, date(2025, 5, 2), FORFALLER])
def test_fel_f9_nothing_ran_until_it_was_late(kom: date) -> None:
    """What had come back when it was demanded was never out; what was not late cost nothing."""
    gang = kravet()
    gang.ranta(SENARE)
    gang.retur(400, kom)
    if kom > KRAVT:
        assert gang.ranta(SENARE) == 0
    assert skuld(gang) == (0, 0)


def test_fel_f9_as_from_the_payment_also_while_it_was_not_late() -> None:
    """439 days from 28 March 2024 to 9 June 2025, at 12 per cent, and 11.5, and 11."""
    gang = kravet(Rantestart.UTBETALNINGSDAG)
    utan_retur = gang.ranta(KOM)
    gang.ranta(SENARE)
    gang.retur(400, KOM)
    assert utan_retur > dagar(300)
    assert gang.ranta(SENARE) == utan_retur
    gang = kravet(Rantestart.UTBETALNINGSDAG)
    gang.retur(400, KRAVT)
    nekas_rantan(gang)


def nekas_rantan(gang: Gang) -> None:
    falt = {"verkningsdag": SENARE, "av": BO, "fordran_id": FORDRAN, "till": SENARE}
    rantor = (gang.rantor, gang.utlaningsrantor)
    gang.nekas(HelaFordranHavd, berakna, *rantor, gang.regelverk, gang.utlysning, gang.post, **falt)


def test_fel_f9_what_came_back_in_part_cost_till_then_and_the_rest_goes_on() -> None:
    gang = kravet()
    gang.retur(340, KOM)
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == 60 * T
    assert gang.ranta(SENARE) == dagar(1, 10 * 40 + 31 * 60)


def test_fel_f9_interest_that_was_paid_is_not_given_back() -> None:
    """Five days and all of the capital paid 4 June: only the capital came back twice."""
    gang = kravet()
    gang.ranta(date(2025, 6, 4))
    gang.aterbetala_ore(100 * T + dagar(5), date(2025, 6, 4))
    gang.retur(400, KOM)
    gang.ranta(SENARE)
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.tillgodo_ore, fordran.overbetald_ranta_ore) == (100 * T, 0)
    assert skuld(gang) == (0, 0)


def test_fel_f9_it_is_a_claim_of_interest_alone_that_can_be_paid() -> None:
    gang = kravet()
    gang.retur(400, KOM)
    gang.ranta(SENARE)
    gang.aterbetala_ore(dagar(10), SENARE)
    assert skuld(gang) == (0, 0)
    assert gang.arende.fordringar[FORDRAN].reglerad


@pytest.mark.parametrize("lada", [Lada.EFTERGIVET, Lada.AVSKRIVET])
def test_fel_f9_what_was_waived_cost_until_then_and_what_is_written_off_till_it_came(
    lada: Lada,
) -> None:
    """40 of 100 on 4 June: what is waived of it cost five days, what is written off ten."""
    gang = kravet()
    da = date(2025, 6, 4)
    if lada is Lada.EFTERGIVET:
        gang.efterge(40, da)
    else:
        gang.skriv_av(40, da)
    gang.retur(400, KOM)
    antal = 5 if lada is Lada.EFTERGIVET else 10
    assert gang.ranta(SENARE) == dagar(1, 10 * 60 + antal * 40)
    assert skuld(gang) == (0, gang.arende.fordringar[FORDRAN].ranta_ore)


@pytest.mark.parametrize("nu", [date(2025, 6, 4), date(2025, 6, 20)])
def test_fel_f9_a_corrected_return_takes_the_interest_with_it(nu: date) -> None:
    """To the day that it came after all; what never came is owed, and costs till it is paid."""
    gang = kravet()
    gang.retur(400, KOM)
    gang.ranta(SENARE)
    gang.ratta_retur(400, nu)
    assert gang.arende.fordringar[FORDRAN].ranta_till is None
    ute, allt = (nu - FORFALLER).days, (SENARE - FORFALLER).days
    assert gang.ranta(SENARE) == dagar(ute)
    gang.ratta_retur(340, nu)
    assert gang.ranta(SENARE) == dagar(1, ute * 40 + allt * 60)
    gang.ratta_retur(40, nu)
    assert gang.ranta(SENARE) == dagar(allt)
    gang.ratta_retur(0, nu)
    assert skuld(gang) == (100 * T, dagar(allt))


def test_fel_f9_a_payment_that_never_was_cost_nothing() -> None:
    """The decided grounds: a payment corrected, and a review lifted, never were."""
    gang = kravet()
    gang.ranta(SENARE)
    gang.ratta_betalning(0)
    assert gang.arende.fordringar[FORDRAN].ranta_ore == 0
    nekas_rantan(gang)


def test_fel_f9_what_a_review_found_that_is_lifted_since_it_came_back_never_was() -> None:
    gang = Gang().granskat(250, 50)
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gang.ranta(SENARE)
    gang.retur(300, KOM)
    assert skuld(gang) == (0, 0)
    nekas_rantan(gang)


@pytest.mark.parametrize("tusen", [340, 400])
def test_fel_f9_what_a_court_takes_away_never_cost_anything_whether_it_came_back_or_not(
    tusen: int,
) -> None:
    gang = kravet()
    gang.retur(tusen, KOM)
    gang.ranta(SENARE)
    gang.overklaga(gang.kravbeslutet(), Utgang.UPPHAVANDE, None, SENARE)
    assert skuld(gang) == (0, 0)
    nekas_rantan(gang)


def test_fel_f9_the_list_says_that_it_is_to_be_counted_and_then_what_is_owed(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    gang = kravet()
    gang.ranta(SENARE)
    gang.retur(400, KOM)
    fore = len(gang.historia)
    gang.ranta(SENARE)
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    [forut] = fraga(FORDRINGAR, SENARE, MED_REGLERADE, kand=fore).rader
    assert (forut.ranta_till, forut.ranta_att_rakna_om) == (SENARE, True)
    [nu] = fraga(FORDRINGAR, SENARE).rader
    assert (nu.utestaende_ore, nu.ranta_ore, nu.ranta_att_rakna_om) == (0, dagar(10), False)
