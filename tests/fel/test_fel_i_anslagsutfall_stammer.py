"""Anslagsutfall: the years of a post add up, also when what it might be exceeded by has lapsed."""

from __future__ import annotations

from datetime import date

import psycopg
import pytest

from domain.anslag.tilldelning import OverskridandeMedgivet
from projections.listor import LISTOR
from projections.motor.lasning import Lasare
from store.basis import Basis
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.historia import AVSLUTAT, POSTEN, TILLDELAT, UPPLAGD
from tests.domain.hjalp.scenario import BO, but, fact
from tests.projections.hjalp.fordringsfall import anteckna, fragare
from tests.projections.hjalp.listor.listsummor import PROV

OVERSKRIDS = fact(
    OverskridandeMedgivet,
    POSTEN,
    verkningsdag=date(2024, 6, 1),
    av=BO,
    budgetar=2024,
    belopp_ore=3_00,
    beslutsreferens="Regeringsbeslut",
)


@pytest.mark.parametrize("outnyttjat_ore", [0, 3_00])
@pytest.mark.parametrize("per", [date(2024, 12, 30), date(2024, 12, 31), date(2025, 1, 31)])
def test_fel_i_the_years_add_up_before_and_after_it_lapses(
    databas: Databas, liggare: Liggare, lasare: Lasare, outnyttjat_ore: int, per: date
) -> None:
    """It is left until the year is closed; then it is in no box, and goes out of no year."""
    fria = TILLDELAT.keywords["belopp_ore"]
    avslut = {"sparat_ore": fria, "indraget_ore": 0, "outnyttjat_ore": outnyttjat_ore}
    sist = (but(AVSLUTAT, **avslut),) if outnyttjat_ore else ()
    anteckna(liggare, (UPPLAGD, TILLDELAT, OVERSKRIDS, *sist))

    def prova(conn: psycopg.Connection[object], basis: Basis) -> int:
        rader = LISTOR["anslagsutfall"](conn, basis).rader
        PROV["anslagsutfall"](conn, basis, rader)
        return sum(r.kvar_ore for r in rader)

    kvar = fragare(databas, lasare)(prova, per)
    stangt = outnyttjat_ore and per >= date(2024, 12, 31)
    assert kvar == fria + (0 if stangt else 3_00)
