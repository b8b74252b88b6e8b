"""What an anslagspost says turns out to be another: the last year of a promise, who may use what.

A promise of a coming year rests on the one, and what has been paid back on the other.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from api.kommandon.kring import i_strommen
from domain.anslag.anslagspost import Anslag, Beloppsslag, Dispositionsratt
from domain.anslag.bemyndigande import Atagande, tilldela_bemyndigande
from domain.anslag.dispositionsrattsrattelse import ratta_dispositionsratt
from domain.anslag.rattelse import ratta_belopp
from domain.beslut.atagande import besluta_ataganden
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER, POSTEN
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp.listor.verb import A, B, Historia

BEMYNDIGAT = date(2024, 1, 22)
_RAM: dict[str, Any] = {"budgetar": 2024, "belopp_ore": 1_000_00, "beslutsreferens": "RB"}


def lova(h: Historia, registrerad: date) -> None:
    """The second case, which has been granted, is promised something of 2026 too."""
    _gor(h, POSTEN, tilldela_bemyndigande, BEMYNDIGAT, registrerad, av=BO, **_RAM, slutar=2026)
    _gor(
        h,
        A[1],
        besluta_ataganden,
        date(2024, 3, 21),
        registrerad,
        av=ANNA,
        beslut_id=B[3],
        beslut=BESLUTSUPPGIFTER,
        ataganden=[Atagande(infriandear=2026, belopp_ore=1_000_00)],
    )


def ratta_slutaret(h: Historia, registrerad: date) -> None:
    """The ram is recorded anew, to 2025, and the old one was none."""
    post = h.journal.liggare.hamta(Anslag, POSTEN)
    [gammal] = [v for v, b in post.belopp.items() if b.slag is Beloppsslag.BEMYNDIGANDE]
    _gor(h, POSTEN, tilldela_bemyndigande, BEMYNDIGAT, registrerad, av=BO, **_RAM, slutar=2025)
    noll = {"rattar_version": gammal, "budgetar": 2024, "belopp_ore": 0, "orsak": "Fel slutår"}
    _gor(h, POSTEN, ratta_belopp, BEMYNDIGAT, registrerad, av=BO, motpost=None, **noll)


def ratta_ratten(h: Historia, registrerad: date, till: Dispositionsratt | None) -> None:
    """What is paid back is as `till` says, and not as was said last."""
    sagd = h.journal.liggare.hamta(Anslag, POSTEN).ratt_sagd.version
    om: dict[str, Any] = {
        "av": BO,
        "rattar_version": sagd,
        "dispositionsratt": till,
        "orsak": "Fel",
    }
    h.utfor(registrerad, i_strommen(POSTEN, verb=ratta_dispositionsratt, **om))


def _gor(
    h: Historia,
    strom: UUID,
    verb: Callable[..., object],
    dag: date,
    registrerad: date,
    **falt: Any,
) -> None:
    h.utfor(registrerad, i_strommen(strom, verb=verb, verkningsdag=dag, **falt))
