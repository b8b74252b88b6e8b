"""B: what a correction changes nothing in is not listed; and what it changes, is listed once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest

from domain.anslag.anslagspost import Anslag, Dispositionsratt
from domain.anslag.dispositionsrattsrattelse import ratta_dispositionsratt
from domain.aterkrav.aterbetalning import AterbetalningMottagen, placera_utan_fordran
from domain.grund.aktor import Atgard
from domain.grund.pengar import Lada
from domain.grund.uppslag import SLAG, Uppslagsbok
from domain.regelverk.aterkravsregel import AterbetalningTill
from tests.domain.hjalp.historia import POSTEN, UPPLAGD
from tests.domain.hjalp.pengagang import Gang, T
from tests.domain.hjalp.pengagrund import INBETALNING, med_regel
from tests.domain.hjalp.scenario import BO, but
from tests.fel.hjalp import allt_anvant
from tests.fel.hjalp.allt_anvant import anvandningen
from tests.fel.hjalp.kravet import faststall_ranta, ratta
from tests.fel.hjalp.lovat import ratta_ratten
from tests.fel.hjalp.slagen import RATTAT
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import INBETALNING as INBETALNINGAR
from tests.projections.hjalp.listor.verb import Historia

SIST = date(2025, 12, 31)
SAMMA_AR, SENARE = date(2024, 12, 1), date(2025, 4, 20)
RATTER: tuple[Dispositionsratt | None, ...] = (None, *Dispositionsratt)


class Fall(NamedTuple):
    """What is paid back, out of which box, and when; under what regelverk."""

    enligt: AterbetalningTill
    lada: Lada
    dag: date


def _placerat(ratt: Dispositionsratt | None, fall: Fall) -> tuple[Anslag, AterbetalningMottagen]:
    """100 thousand is paid back of what was paid, or of what we ourselves paid wrongly."""
    regel = med_regel(aterbetalning_till=fall.enligt)
    gang = Gang(*(but(f, dispositionsratt=ratt) if f == UPPLAGD else f for f in regel))
    if fall.lada is Lada.FOR_HOGT_BELOPP:
        gang.bank(100, date(2024, 5, 2), POSTEN)
    gang.arende.bok = gang.post.bok = Uppslagsbok()
    placera_utan_fordran(
        gang.arende,
        gang.regelverk,
        gang.post,
        Atgard(fall.dag, BO),
        inbetalning_id=INBETALNING,
        belopp_ore=100 * T,
        ur={fall.lada: 100 * T},
    )
    return gang.post, cast("AterbetalningMottagen", gang.arende.pending_events[-1])


@pytest.mark.parametrize(
    "fall",
    [
        Fall(*val)
        for val in product(
            AterbetalningTill,
            (Lada.UTBETALT_EJ_REDOVISAT, Lada.FOR_HOGT_BELOPP),
            (SAMMA_AR, SENARE),
        )
    ],
    ids=str,
)
def test_fel_b2_a_right_is_another_answer_just_where_the_money_would_be_elsewhere(
    fall: Fall,
) -> None:
    """From each right to each other: asked again, and done from the beginning by the other."""
    for forst, sedan in product(RATTER, RATTER):
        if forst is sedan:
            continue
        post, faktum = _placerat(forst, fall)
        post.bok = None
        ratta_dispositionsratt(
            post, av=BO, rattar_version=1, dispositionsratt=sedan, orsak="Fel läst"
        )
        om = [u for u in faktum.vilar_pa if u.slag == "dispositionsratt"]
        andra = [u for u in om if SLAG[u.slag].fraga_igen(post, u.fraga).i_ord != u.svar]
        skiljer = faktum.till_anslaget != _placerat(sedan, fall)[1].till_anslaget
        assert len(andra) == skiljer, (forst, sedan)


def _ratt(till: Dispositionsratt | None) -> Callable[[Historia], object]:
    return lambda h: ratta_ratten(h, RATTAT, till)


def _bankdagar(*stangda: date) -> Callable[[Historia], object]:
    return lambda h: h.utfor(RATTAT, lambda a: allt_anvant.stang(a, RATTAT, 2024, *stangda))


def _ranta(hundradelar: int) -> Callable[[Historia], object]:
    return lambda h: h.utfor(RATTAT, faststall_ranta(date(2024, 7, 1), hundradelar, RATTAT))


RATTELSER: dict[str, tuple[Callable[[Historia], object], set[str]]] = {
    "bankdagar: samma": (_bankdagar(), set()),
    "bankdagar: en annan dag": (_bankdagar(date(2024, 8, 5)), set()),
    "bankdagar: två dagar": (
        _bankdagar(date(2024, 4, 17), date(2024, 4, 18)),
        {"arende.utbetalning-beordrad"},
    ),
    "bankdagar: som från början": (_bankdagar(), set()),
    "ränta: samma": (_ranta(375), set()),
    "ränta: avrundas till samma": (_ranta(351), set()),
    "ränta: redan avrundad": (_ranta(400), set()),
    "rätt: den som regelverket säger": (_ratt(Dispositionsratt.ANSLAG), set()),
    "rätt: samma år, av ett senare": (
        _ratt(Dispositionsratt.SAMMA_AR),
        {"arende.aterbetalning-mottagen"},
    ),
    "rätt: inkomsttitel, som av ett senare år": (_ratt(Dispositionsratt.INKOMSTTITEL), set()),
    "rätt: som från början": (_ratt(None), set()),
    "ränta: en annan": (_ranta(150), {"arende.ranta-beraknad"}),
}
"""Corrections one after another, and the kinds of fact that rest on what was corrected then."""


@pytest.fixture(scope="module")
def rattat(pg_katalog: Path) -> Iterator[tuple[Logg, dict[str, int]]]:
    """A receipt is placed, and placed anew from another bank day, before all of them."""
    nar: dict[str, int] = {}

    def allt(h: Historia) -> None:
        anvandningen(h)
        ratta(h, INBETALNINGAR[0], date(2025, 7, 31), 10_000_00, date(2025, 8, 20))
        for namn, (rattelse, _) in RATTELSER.items():
            rattelse(h)
            nar[namn] = h.huvud()

    with logg_med(pg_katalog, allt) as logg:
        yield logg, nar


@pytest.mark.parametrize("namn", RATTELSER)
def test_fel_b2_what_would_be_another_is_listed_once(
    namn: str, rattat: tuple[Logg, dict[str, int]]
) -> None:
    logg, nar = rattat
    rader: list[Any] = logg.fraga("avvikelser", SIST, nar[namn]).rader
    nya = [r for r in rader if r.slag == "vilar-pa-rattat" and r.rattad_position == nar[namn]]
    assert {r.handelse for r in nya} == RATTELSER[namn][1]
    assert len({r.position for r in nya}) == len(nya)
