"""F13: a court sets aside the writing off of what was withdrawn: the application is examined."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid5

import pytest

from domain.ansokan import komplettering
from domain.ansokan.aterkallelse import aterkalla
from domain.ansokan.stopp import RedanAterkallad
from domain.arende.stopp import AnsokanAterkallad
from domain.beslut import avgorande, bifall
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import NAMNRYMD, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.domstolsslag import aterkallad_ansokan

UTGANGAR = (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING)


def fallen(utgang: Utgang) -> Domgang:
    gang, beslut_id = aterkallad_ansokan()
    gang.till_domstolen(beslut_id)
    gang.dom(utgang)
    return gang


def beslut(gang: Domgang, **falt: Any) -> dict[str, Any]:
    nytt = uuid5(NAMNRYMD, f"efter domen {gang.arende.version}")
    dag = gang.dag + timedelta(days=1)
    return {"verkningsdag": dag, "av": ANNA, "beslut_id": nytt, "beslut": BESLUTSUPPGIFTER, **falt}


def bevilja(gang: Domgang) -> tuple[Any, ...]:
    return (bifall.bevilja, gang.utlysning, gang.underlag)


@pytest.mark.parametrize("utgang", UTGANGAR)
def test_fel_f13_it_is_decided_in_substance_or_written_off_again(utgang: Utgang) -> None:
    gang = fallen(utgang)
    gang.gor(*bevilja(gang), **beslut(gang, belopp_ore=100 * T))
    gang = fallen(utgang)
    skal = avgorande.Avskrivningsskal.ATERKALLAD
    gang.gor(avgorande.skriv_av, gang.underlag, **beslut(gang, avskrivningsskal=skal))


def test_fel_f13_more_may_be_asked_for() -> None:
    gang = fallen(Utgang.UPPHAVANDE)
    om = {"komplettering_id": uuid5(NAMNRYMD, "mer"), "avser": ["budget"], "text": "Mer"}
    sagt = {"senast": gang.dag + timedelta(days=30), "konsekvens": "Avvisas", "av": ANNA}
    gang.gor(komplettering.begar, verkningsdag=gang.dag + timedelta(days=1), **om, **sagt)


def test_fel_f13_what_is_withdrawn_anew_is_withdrawn() -> None:
    gang = fallen(Utgang.ATERFORVISNING)
    om = {"verkningsdag": gang.dag + timedelta(days=1), "av": ANNA, "av_vem": "Regionen"}
    gang.gor(aterkalla, **om)
    gang.nekas(RedanAterkallad, aterkalla, **om)
    gang.nekas(AnsokanAterkallad, *bevilja(gang), **beslut(gang, belopp_ore=100 * T))


def test_fel_f13_the_writing_off_that_stands_hinders_as_before() -> None:
    """The court above sets aside the judgement: it is settled, and withdrawn."""
    gang = fallen(Utgang.UPPHAVANDE)
    gang.dom(Utgang.DOM_UPPHAVD)
    om = {"verkningsdag": gang.dag, "av": ANNA, "av_vem": "Regionen"}
    gang.nekas(RedanAterkallad, aterkalla, **om)
