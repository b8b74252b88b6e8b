"""A log says the number of its format, for ever, and one of another format is left alone."""

from __future__ import annotations

import psycopg
import pytest

from projections.tabeller import uppratta
from store.databas import Databas
from store.migrera import FORMAT, MigreringsFel, krav_format
from tests.store.conftest import Anslut
from tests.store.hjalp.annat_format import allt, skriv_om
from tests.store.hjalp.loggen import varde


def test_a_log_says_the_format_that_it_is_made_in(databas: Databas, anslut: Anslut) -> None:
    assert varde(anslut(databas.app_url), "SELECT format FROM logg.art") == FORMAT
    databas.krav_fardig()
    assert databas.migrera(sedan=uppratta) == []


def test_not_even_its_owner_says_another(databas: Databas, anslut: Anslut) -> None:
    with pytest.raises(psycopg.Error, match="Loggen ändras inte"):
        anslut(databas.agare_url).execute("UPDATE logg.art SET format = format + 1")


@pytest.mark.parametrize(
    ("format_", "text"),
    [
        (None, "äldre format utan nummer"),
        (FORMAT - 1, f"äldre format {FORMAT - 1}"),
        (FORMAT + 1, f"har format {FORMAT + 1}, och programmet läser format {FORMAT}. Uppdatera"),
    ],
)
def test_another_is_refused_before_anything_is_done_in_it(
    databas: Databas, format_: int | None, text: str
) -> None:
    skriv_om(databas, format_)
    forut = allt(databas)
    for gor in (databas.krav_fardig, databas.migrera, lambda: databas.migrera(sedan=uppratta)):
        with pytest.raises(MigreringsFel, match=text):
            gor()
    assert allt(databas) == forut


def test_of_a_demonstration_it_is_said_that_it_is_played_again(simulerad_databas: Databas) -> None:
    skriv_om(simulerad_databas, None)
    with pytest.raises(MigreringsFel, match="ta bort databasen och kör liggare demo"):
        simulerad_databas.migrera(simulerad=True)


def test_where_there_is_no_log_yet_there_is_no_format(tom_databas: Databas, anslut: Anslut) -> None:
    krav_format(anslut(tom_databas.agare_url))
