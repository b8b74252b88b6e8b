"""Row 14: snapshots break folding by valid time, so there are none to be had."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from eventsourcing.persistence import InfrastructureFactoryError

from store.databas import Databas
from store.liggare import Liggare
from store.persistens import Loggfabrik


@pytest.fixture
def fabrik(databas: Databas) -> Iterator[Loggfabrik]:
    with closing(Loggfabrik({"LIGGARE_URL": databas.app_url})) as fabrik:
        yield fabrik


@pytest.mark.parametrize("slag", ["aggregate_recorder", "tracking_recorder", "process_recorder"])
def test_fabriken_ger_inget_annat_an_loggen(fabrik: Loggfabrik, slag: str) -> None:
    """Row 14. And a position that is kept elsewhere than with a projection's rows neither."""
    with pytest.raises(InfrastructureFactoryError):
        getattr(fabrik, slag)()


def test_en_bild_tas_inte_ens_pa_begaran(liggare: Liggare) -> None:
    """Row 14. The application has nowhere to put it."""
    assert liggare.snapshots is None


def test_utan_anslutning_ingen_fabrik() -> None:
    """The library would otherwise keep the log in memory, and lose it."""
    with pytest.raises(InfrastructureFactoryError):
        Loggfabrik({})
