"""The list of receipts with something unplaced, when the bank had one later than was thought."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.grund.aktor import Atgard
from domain.inbetalning import inbetalning, placering, rattelse
from projections.listor.ekonom import OPLACERAT, Oplacerat
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.historia import ARENDET, BANKGIRO
from tests.domain.hjalp.scenario import BO
from tests.projections.hjalp.historierna import folj

INBETALNING = UUID("00000000-0000-4000-8000-0000000000f7")
MOTTAGEN, PLACERAD, EGENTLIGEN = date(2025, 4, 1), date(2025, 4, 3), date(2025, 4, 10)


def test_what_was_placed_before_the_bank_had_it_shows_on_the_days_between(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    ny = inbetalning.ta_emot(
        Atgard(MOTTAGEN, BO),
        inbetalning_id=INBETALNING,
        bankreferens="KI-1",
        belopp_ore=100,
        konto=BANKGIRO,
        fran=None,
        meddelande=None,
    )
    placering.placera(ny, Atgard(PLACERAD, BO), belopp_ore=100, arende_id=ARENDET, fordran_id=None)
    liggare.save(ny)
    rattelse.ratta_inbetalning(
        ny, Atgard(EGENTLIGEN, BO), rattar_version=1, belopp_ore=100, orsak="Fel dag"
    )
    liggare.save(ny)
    folj(databas)

    def listat(per: date, kand: int | None = None) -> list[Oplacerat]:
        with lasare.las(per, kand) as (conn, basis):
            return OPLACERAT(conn, basis).rader

    for per, kand in ((date(2025, 3, 31), None), (MOTTAGEN, 2), (EGENTLIGEN, None)):
        assert listat(per, kand) == [], per
    for per in (MOTTAGEN, date(2025, 4, 9)):
        assert listat(per) == [
            Oplacerat(INBETALNING, EGENTLIGEN, 0, "KI-1", None, None, 0, 100, 0, -100)
        ]
