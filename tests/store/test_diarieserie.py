"""Numbers of a series are taken by many at once: none twice, none lost, whoever is refused."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from uuid import uuid4

import pytest

from domain.diarium.diarium import DiarienummerTaget, Diarium, borja_serie, diarium_id, ta_nummer
from domain.grund.aktor import Atgard
from domain.grund.stopp import FinnsRedan
from domain.mottagare.mottagare import registrera
from store.databas import Databas
from store.fel import Versionskonflikt
from store.journal import Arbete, Journal
from store.liggare import Liggare
from tests.domain.hjalp.scenario import ANNA

DAG = date(2024, 2, 20)
SERIEN = diarium_id(ANNA.organisation, 2024)
TRADAR, VAR_SIN = 4, 12


@pytest.fixture
def serie(journal: Journal) -> Journal:
    journal.utfor(
        lambda a: a.ny(
            borja_serie(
                Atgard(DAG, ANNA),
                organisationsnummer=ANNA.organisation,
                ar=2024,
                format="4.2-{nummer}/{ar}",
            )
        )
    )
    return journal


def tagna(liggare: Liggare) -> list[DiarienummerTaget]:
    fakta = [
        liggare.mapper.to_domain_event(rad) for rad in liggare.recorder.select_strommar([SERIEN])
    ]
    return [f for f in fakta if isinstance(f, DiarienummerTaget)]


def test_four_at_once_make_one_series_without_gap(
    databas: Databas, serie: Journal, liggare: Liggare
) -> None:
    grind = Barrier(TRADAR)

    def taren(_: int) -> list[str]:
        fick: list[str] = []
        with Liggare({"LIGGARE_URL": databas.app_url}) as egen:
            grind.wait(30)
            while len(fick) < VAR_SIN:
                fick.append(_ett(Journal(egen)))
        return fick

    with ThreadPoolExecutor(TRADAR) as pool:
        fick = [nummer for nagons in pool.map(taren, range(TRADAR)) for nummer in nagons]
    antal = TRADAR * VAR_SIN
    assert [t.nummer for t in tagna(liggare)] == list(range(1, antal + 1))
    assert sorted(fick) == sorted(f"4.2-{nr}/2024" for nr in range(1, antal + 1))
    assert len({t.for_strom_id for t in tagna(liggare)}) == antal


def _ett(journal: Journal) -> str:
    """A number for something of one's own, tried until nobody else is in the way."""
    fick, till = [""], uuid4()

    def kommando(arbete: Arbete) -> None:
        diarium = arbete.hamta(Diarium, SERIEN)
        fick[0] = ta_nummer(diarium, Atgard(DAG, ANNA), for_strom_id=till)

    for _ in range(1000):
        try:
            journal.utfor(kommando)
        except Versionskonflikt:
            continue
        return fick[0]
    raise AssertionError("tusen försök räckte inte")


def test_a_number_is_taken_only_if_what_it_is_for_is_recorded(
    serie: Journal, liggare: Liggare
) -> None:
    """In one append: who is refused leaves no gap."""

    def kommando(arbete: Arbete) -> None:
        strom = registrera(
            Atgard(DAG, ANNA), organisationsnummer="232100-0024", namn="Region Uppsala"
        )
        arbete.ny(strom)
        diarium = arbete.hamta(Diarium, SERIEN)
        ta_nummer(diarium, Atgard(DAG, ANNA), for_strom_id=strom.id)

    kvitto = serie.utfor(kommando)
    assert [rad.topic for rad in kvitto.rader] == ["mottagare.registrerad", "diarium.nummer-taget"]
    with pytest.raises(FinnsRedan):
        serie.utfor(kommando)
    _ett(serie)
    assert [t.nummer for t in tagna(liggare)] == [1, 2]
