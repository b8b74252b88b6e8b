"""A background of money, before anybody has been granted any of it."""

from __future__ import annotations

import pytest

from domain.mottagare.mottagare import mottagare_id
from store.journal import Journal
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.grunden import GRUNDEN
from tests.projections.hjalp.vaktade import ARENDEN, DAG, POST, UTLYSNING, publicera


@pytest.fixture
def bakgrund(journal: Journal) -> Journal:
    for kommando in (
        *GRUNDEN,
        h.lagg_upp("16"),
        h.tilldela(POST, verkningsdag=DAG, budgetar=2024, belopp_ore=1_000_00),
        h.infor("2019:7"),
        publicera(UTLYSNING, 600_00),
        *(h.registrera(nummer, "Regionen") for nummer in h.TIO_NUMMER[:2]),
        *(h.byt_betalningsmal(mottagare_id(nummer)) for nummer in h.TIO_NUMMER[:2]),
    ):
        journal.utfor(kommando)
    for arende, nummer in zip(ARENDEN, h.TIO_NUMMER, strict=False):
        journal.utfor(
            h.lamna_in(
                UTLYSNING,
                mottagare_id(nummer),
                arende_id=arende,
                verkningsdag=DAG,
                diarienummer=f"{arende.int}/2024",
            )
        )
    return journal
