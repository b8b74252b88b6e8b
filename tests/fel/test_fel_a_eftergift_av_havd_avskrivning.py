"""What a waiver took of a writing off that is undone is outstanding when it is waived no longer.

500 000 kronor is demanded, so much of it written off and so much waived, with what is written off
in it. Then the writing off is undone, and the waiver lowered, corrected or set aside. Thousands.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.aterkrav.avskrivningshavning import hav_avskrivning
from domain.aterkrav.stopp import AvskrivningenHavd
from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import CILLA, FORDRAN, T
from tests.fel.hjalp.eftergiften import eftergiften
from tests.fel.hjalp.fordransslag import andra, kravd
from tests.fel.hjalp.sankningarna import ratta

SKRIVS_AV, EFTERGES = date(2025, 5, 5), date(2025, 5, 12)
TILL = date(2025, 12, 31)


def skrivet(*av: int) -> Domgang:
    gang = kravd()
    for nr, tusen in enumerate(av):
        gang.skriv_av(tusen, SKRIVS_AV.replace(day=5 + nr))
    return gang


def hav(gang: Domgang, neka: bool = False) -> None:
    version = gang.arende.fordringar[FORDRAN].avskrivningar[0].version
    om: dict[str, Any] = {"fordran_id": FORDRAN, "rattar_version": version, "orsak": "Fel fordran"}
    om |= {"verkningsdag": gang.nasta_dag(), "av": CILLA}
    strommar = gang.underlag.myndighet, gang.utlysning
    if neka:
        gang.nekas(AvskrivningenHavd, hav_avskrivning, *strommar, **om)
    else:
        gang.gor(hav_avskrivning, *strommar, **om)


def ar(gang: Domgang, eftergivet: int, avskrivet: int = 0) -> None:
    f, lador = gang.arende.fordringar[FORDRAN], gang.arende.lador
    assert (f.utestaende_ore, f.avskrivet_ore) == (
        (500 - eftergivet - avskrivet) * T,
        avskrivet * T,
    )
    assert (lador.i(Lada.EFTERGIVET), lador.i(Lada.AVSKRIVET)) == (eftergivet * T, avskrivet * T)
    assert lador.i(Lada.FOR_HOGT_BELOPP) == f.utestaende_ore


def sanks(gang: Domgang, till: int) -> None:
    andra(gang, till, gang.nasta_dag(), UUID(int=8810))


def rattas(gang: Domgang, till: int) -> None:
    gang.nasta_dag()
    ratta(gang, till)


def faller(gang: Domgang, till: int) -> None:
    """All of it; the court knows no other."""
    gang.till_domstolen(eftergiften(gang))
    gang.dom(Utgang.UPPHAVANDE)


SATT: list[Callable[[Domgang, int], None]] = [sanks, rattas, faller]


@pytest.mark.parametrize("satt", SATT)
@pytest.mark.parametrize("senare", [0, 20])
@pytest.mark.parametrize("till", [0, 80, 250])
def test_fel_a_what_was_waived_of_an_undone_writing_off_is_outstanding(
    satt: Callable[[Domgang, int], None], senare: int, till: int
) -> None:
    """300 is written off, and 400 waived: 200 of it out of what is outstanding. With 20 written
    off later the waiver takes those first; waived again, as much is outstanding now.
    """
    av = (300, senare) if senare else (300,)
    gang = skrivet(*av)
    gang.efterge(400, EFTERGES)
    ar(gang, 400, 100)
    hav(gang)
    ar(gang, 400)
    satt(gang, till)
    kvar = 0 if satt is faller else till
    ar(gang, kvar, min(senare, 400 - kvar))
    hav(gang, neka=True)
    if satt is faller:
        gang.dom(Utgang.DOM_UPPHAVD)
        ar(gang, 400, senare)


@pytest.mark.parametrize("satt", SATT)
def test_fel_a_so_is_it_when_the_waiver_is_changed_before_it_is_undone(
    satt: Callable[[Domgang, int], None],
) -> None:
    gang = skrivet(300)
    gang.efterge(400, EFTERGES)
    satt(gang, 50)
    kvar = 0 if satt is faller else 50
    ar(gang, kvar, 300)
    hav(gang)
    ar(gang, kvar)
    sedan = skrivet(300)
    sedan.efterge(400, EFTERGES)
    hav(sedan)
    satt(sedan, 50)
    assert sedan.ranta(TILL) == gang.ranta(TILL) or satt is sanks
