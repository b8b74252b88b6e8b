"""What tests run on: a copy of a migrated database, which is a log for itself like any other."""

from __future__ import annotations

from projections.tabeller import uppratta
from store.databas import Databas
from tests.store.conftest import Anslut
from tests.store.hjalp.loggen import varde


def test_en_kopia_ar_en_logg_for_sig(
    tom_databas: Databas, databas: Databas, simulerad_databas: Databas, anslut: Anslut
) -> None:
    assert tom_databas.migrera(sedan=uppratta) != []
    assert databas.migrera(sedan=uppratta) == []
    assert simulerad_databas.migrera(simulerad=True, sedan=uppratta) == []

    loggar = [anslut(d.app_url) for d in (tom_databas, databas, simulerad_databas)]
    assert len({varde(logg, "SELECT logg_id FROM logg.art") for logg in loggar}) == 3
    skapade = [varde(logg, "SELECT skapad FROM logg.art") for logg in loggar]
    assert skapade[0] > skapade[2] > skapade[1]
    assert [varde(logg, "SELECT simulerad FROM logg.art") for logg in loggar] == [
        False,
        False,
        True,
    ]
