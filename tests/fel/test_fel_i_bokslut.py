"""I, bokslut: claims, doubtful ones apart, tillgodo and what is not placed, to the öre."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any
from uuid import UUID

from domain.grund.indrivare import Indrivare
from domain.grund.pengar import Lada
from projections.motor.lasning import Lasare
from projections.rapporter.bokslut import Bokslutsrapport, bokslutsrapport
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import FORDRAN_2, Gang, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.varderingen import regel
from tests.projections.hjalp.fordringsfall import Fraga, anteckna, fragare, krav_100
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.stammer import bokslutet_stammer, kolumn, krav_summor


def test_fel_i_bokslut_ar_reskontran_till_oret(historier: dict[int, Historia]) -> None:
    """In every history; and together they hold what is doubtful, and what we owe."""
    sedda: Counter[str] = Counter()
    for seed, historia in historier.items():
        historia.simulering.slump.seed(seed)
        sedda += bokslutet_stammer(historia)
    assert sedda.keys() == {"tillgodo", "osakra"}


def fall() -> Gang:
    """Two claims: 100 of which 40 is paid, and 50 that was paid in full and then lowered to 20."""
    gang = krav_100()
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 50}, dag=date(2025, 4, 2), fordran_id=FORDRAN_2)
    gang.betala_ater(40, date(2025, 4, 20))
    gang.betala_ater(50, date(2025, 4, 21), FORDRAN_2)
    gang.sank(20, date(2025, 4, 25), FORDRAN_2)
    return gang


def bokslut(fraga: Fraga, dag: date) -> dict[str, list[Any]]:
    rapport: Bokslutsrapport = fraga(bokslutsrapport, dag)
    krav_summor(rapport)
    rader: Any = rapport.sammanstallning.rader
    return {namn: [ore // T for ore in belopp] for namn, *belopp in rader}


def test_fel_i_bokslut_osakra_for_sig(databas: Databas, lasare: Lasare, liggare: Liggare) -> None:
    """By the pattern on the day, and by what the authority says from the day it says it."""
    fraga = fragare(databas, lasare)
    anteckna(liggare, fall().historia)
    sakert, osakert = "Fordringar som inte är osäkra", "Osäkra fordringar"
    nu = bokslut(fraga, date(2025, 12, 31))
    assert nu[sakert] == [60, 0, 60]
    assert nu[osakert] == [0, 0, 0]
    assert nu["Skulder till gäldenärer"] == [-30, 0, -30]
    sedan = bokslut(fraga, date(2026, 12, 31))
    assert (sedan[sakert][0], sedan[osakert][0]) == (0, 60)
    regel(liggare, 30, fran=date(2025, 10, 1))
    assert bokslut(fraga, date(2025, 9, 30))[osakert] == [0, 0, 0]
    assert bokslut(fraga, date(2025, 12, 31))[osakert] == [60, 0, 60]
    regel(liggare, None, Indrivare.KRONOFOGDEN, fran=date(2025, 11, 1))
    assert bokslut(fraga, date(2026, 12, 31))[osakert] == [0, 0, 0]


def test_fel_i_bokslut_sager_vems_monster(
    databas: Databas, lasare: Lasare, liggare: Liggare
) -> None:
    """And whose claims are by which anslagspost and what kind of counterpart."""
    fraga = fragare(databas, lasare)
    anteckna(liggare, fall().historia)
    rapport = fraga(bokslutsrapport, date(2025, 12, 31))
    assert rapport.utan_regel == (ANNA.organisation,)
    assert kolumn(rapport.fordringar[1], "motpart") == ["Regioner"]
    assert kolumn(rapport.fordringar[0], "anslagspost") == ["9 1:6 16"]
    assert UUID(str(FORDRAN_2))
    regel(liggare, 30, fran=date(2025, 10, 1))
    assert fraga(bokslutsrapport, date(2025, 12, 31)).utan_regel == ()
