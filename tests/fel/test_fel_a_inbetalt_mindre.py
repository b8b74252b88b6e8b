"""A: less, or more, came in than was said: the last placing gives way first, and only so much."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from api.kommandon import inbetalning as kommandon
from domain.arende.arende import Arende
from domain.grund.aktor import Atgard
from domain.inbetalning import inbetalning
from domain.inbetalning.inbetalning import Inbetalning
from projections.listor import Filter
from tests.domain.hjalp.historia import BANKGIRO
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.kravet import FORFALLER, KRAVT, kravet, ratta
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import FORDRAN, INBETALNING, A, Historia

T = 1_000_00
I = INBETALNING[0]  # noqa: E741  # as elsewhere
UPPTACKT, SIST = date(2025, 8, 1), date(2025, 12, 31)
DELAR = (100, 150, 50)


def inbetald(h: Historia, mottaget: int) -> None:
    """Received on the day that the claim is due, and placed on it in three parts."""
    kravet(h)
    h.utfor(
        FORFALLER,
        lambda a: a.ny(
            inbetalning.ta_emot(
                Atgard(FORFALLER, BO),
                inbetalning_id=I,
                bankreferens="BG-1",
                belopp_ore=mottaget * T,
                konto=BANKGIRO,
                fran="Region Uppsala",
                meddelande=None,
            )
        ),
    )
    for nr, tusen in enumerate(DELAR):
        dag = FORFALLER + timedelta(days=nr)
        h.utfor(
            dag,
            kommandon.placera(
                I,
                av=BO,
                verkningsdag=dag,
                arende_id=A[0],
                belopp_ore=tusen * T,
                fordran_id=FORDRAN,
                ur={},
            ),
        )


def _listade(logg: Logg) -> int:
    """How many placings stand as they were, on a receipt that no longer is."""
    rader = logg.fraga("avvikelser", SIST).rader
    return sum(r.handelse == "arende.aterbetalning-mottagen" for r in rader)


@pytest.mark.grundlig
@pytest.mark.parametrize(
    ("ratt", "placerat"),
    [
        (400, [100, 150, 50]),
        (300, [100, 150, 50]),
        (270, [100, 150, 20]),
        (250, [100, 150]),
        (240, [100, 140]),
        (60, [60]),
        (0, []),
    ],
)
@pytest.mark.parametrize("bankdag", [FORFALLER, FORFALLER - timedelta(days=3)])
def test_fel_a_the_last_placing_is_cut_to_what_there_is(
    pg_katalog: Path, ratt: int, placerat: list[int], bankdag: date
) -> None:
    def beratta(h: Historia) -> None:
        inbetald(h, 320)
        ratta(h, I, bankdag, ratt * T, UPPTACKT)

    with logg_med(pg_katalog, beratta) as logg:
        arende = logg.journal.liggare.hamta(Arende, A[0])
        mottagen = logg.journal.liggare.hamta(Inbetalning, I)
        assert [p.belopp_ore // T for p in mottagen.placeringar.values()] == placerat
        betalt = [(a.dag, a.belopp_ore // T) for a in arende.aterbetalningar.values()]
        assert betalt == [(bankdag, tusen) for tusen in placerat]
        assert mottagen.oplacerat_ore == (ratt - sum(placerat)) * T
        assert arende.fordringar[FORDRAN].utestaende_ore == KRAVT - sum(placerat) * T
        rader = logg.fraga("oplacerat", SIST).rader
        assert [r.oplacerat_ore // T for r in rader] == ([ratt - sum(placerat)] * (ratt > 300))
        [rad] = logg.fraga("fordringar", SIST, val=Filter(reglerade=True)).rader
        assert (rad.betalt_ore, rad.utestaende_ore) == (
            sum(placerat) * T,
            KRAVT - sum(placerat) * T,
        )
        orort = sum(a == b for a, b in zip(placerat, DELAR, strict=False))
        assert _listade(logg) == (orort if bankdag == FORFALLER else 0)
