"""A: what the list offers to be attested is what may be attested."""

from __future__ import annotations

from datetime import date

import pytest

from domain.arende.pengaregeln import kvar_att_attestera_ore
from domain.grund.pengar import Lada
from projections.listor.ekonom import ATT_ATTESTERA
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.pengagang import T
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
