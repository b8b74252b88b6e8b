"""A: what the list offers to be attested is what may be attested."""

from __future__ import annotations

from datetime import date

import pytest

from domain.arende.pengaregeln import kvar_att_attestera_ore
from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from projections.listor.att_attestera import ATT_ATTESTERA
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.historia import ANNAT_BANKGIRO, BANKGIRO
from tests.domain.hjalp.pengagang import T
from tests.fel.hjalp.upphavandet import faller, upphav
from tests.projections.hjalp.fordringsfall import Fraga, anteckna, fragare

BETALT, SANKT, KRAVT = date(2024, 4, 10), date(2024, 5, 2), date(2024, 5, 13)
INBETALT, HOJT, SENARE = date(2024, 5, 27), date(2024, 6, 3), date(2024, 6, 10)


@pytest.fixture
def fraga(databas: Databas, lasare: Lasare) -> Fraga:
    return fragare(databas, lasare)


@pytest.mark.parametrize("skickat", [False, True])
def test_fel_a_the_list_offers_what_may_be_attested(
    liggare: Liggare, fraga: Fraga, skickat: bool
) -> None:
    gang = Beviljatgang(600)
    gang.betala(300, BETALT)
    gang.andra(100, SANKT)
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 200}, dag=KRAVT)
    placering = gang.betala_ater(30, INBETALT)
    gang.andra(500, HOJT)
    if skickat:
        gang.hav_placering(placering, HOJT)
    gang.attestera(100, HOJT, "resten")
    anteckna(liggare, gang.historia)
    [rad] = fraga(ATT_ATTESTERA, SENARE).rader
    reserverat = 0 if skickat else 30 * T
    assert (rad.obetalt_ore, rad.reserverat_ore) == (200 * T + reserverat, reserverat)
    assert rad.att_attestera_ore == kvar_att_attestera_ore(gang.arende) == 100 * T


@pytest.mark.parametrize("hur", ["sänkt", "upphävt"])
def test_fel_a_a_grant_that_holds_again_by_a_judgement_is_in_the_list(
    liggare: Liggare, fraga: Fraga, hur: str
) -> None:
    """What revoked it was set aside: it was told once, and need not be told anew."""
    gang = Beviljatgang(600)
    gang.betala(100, BETALT)
    if hur == "sänkt":
        gang.andra(100, SANKT)
    else:
        upphav(gang, SANKT)
    faller(gang, HOJT)
    anteckna(liggare, gang.historia)
    [rad] = fraga(ATT_ATTESTERA, SENARE).rader
    assert (rad.beslutsdag, rad.meddelat_dag) == (date(2024, 3, 21), date(2024, 3, 22))
    assert rad.att_attestera_ore == kvar_att_attestera_ore(gang.arende) == 500 * T
    assert [r.att_attestera_ore for r in fraga(ATT_ATTESTERA, SANKT).rader] == []


@pytest.mark.parametrize("utgang", [Utgang.ANDRING, Utgang.ATERFORVISNING])
def test_fel_a_so_is_one_that_a_court_puts_an_amount_in_place_of(
    liggare: Liggare, fraga: Fraga, utgang: Utgang
) -> None:
    gang = Beviljatgang(600)
    gang.betala(100, BETALT)
    upphav(gang, SANKT)
    gang.overklaga(gang.gallande_beslut, utgang, 450 if utgang is Utgang.ANDRING else None, HOJT)
    anteckna(liggare, gang.historia)
    [rad] = fraga(ATT_ATTESTERA, SENARE).rader
    assert rad.att_attestera_ore == kvar_att_attestera_ore(gang.arende)
    assert rad.obetalt_ore == (350 if utgang is Utgang.ANDRING else 500) * T


@pytest.mark.parametrize("returnerat", [0, 40, 100])
@pytest.mark.parametrize("vart", [BANKGIRO, ANNAT_BANKGIRO])
def test_fel_a_it_does_not_ask_for_what_the_bank_has_paid_twice(
    liggare: Liggare, fraga: Fraga, vart: str, returnerat: int
) -> None:
    """Granted 600, 100 ordered and paid twice: 400 is left, less what was attested. What went to
    another is not his.
    """
    gang = Beviljatgang(600)
    om = gang.betala(100, BETALT)
    gang.bank(100, SANKT, om, vart)
    if returnerat:
        gang.retur(returnerat, KRAVT, list(gang.arende.bankposter)[-1])
    gang.attestera(50, HOJT, "resten")
    anteckna(liggare, gang.historia)
    [rad] = fraga(ATT_ATTESTERA, SENARE).rader
    dubbelt = 100 - returnerat if vart == BANKGIRO else 0
    assert rad.redan_betalt_ore == dubbelt * T
    assert rad.att_attestera_ore == kvar_att_attestera_ore(gang.arende) == (450 - dubbelt) * T
    assert rad.obetalt_ore == 500 * T


def test_fel_a_it_says_nothing_when_all_that_is_left_has_been_paid_already(
    liggare: Liggare, fraga: Fraga
) -> None:
    gang = Beviljatgang(600)
    om = gang.betala(300, BETALT)
    gang.bank(400, SANKT, om)
    anteckna(liggare, gang.historia)
    assert kvar_att_attestera_ore(gang.arende) == 0
    assert fraga(ATT_ATTESTERA, SENARE).rader == []
