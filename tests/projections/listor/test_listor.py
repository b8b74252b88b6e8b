"""Each list, at any (per, kand), is what the facts known and in effect then make it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import psycopg
import pytest

from projections.listor import LISTOR, Filter
from projections.motor.bokforing import bygg_om
from projections.tabeller import PROJEKTIONER
from store.mapper import FaktumMapper
from tests.projections.hjalp.historierna import folj
from tests.projections.hjalp.listor import verb as h
from tests.projections.hjalp.listor.facit import FACIT
from tests.projections.hjalp.listor.facit_ekonom import preskription
from tests.projections.hjalp.listor.facit_granskare import avvikelser
from tests.projections.hjalp.listor.historia import hela, komplettera_sent
from tests.projections.hjalp.listor.kunskap import Kunskap
from tests.projections.hjalp.listor.logg import Logg, logg_med

DAGAR = [
    date(2023, 12, 31),
    date(2024, 2, 15),
    date(2024, 3, 15),
    date(2024, 3, 21),
    date(2024, 4, 11),
    date(2024, 4, 22),
    date(2024, 5, 13),
    date(2024, 8, 10),
    date(2024, 8, 12),
    date(2024, 8, 13),
    date(2024, 8, 28),
    date(2024, 8, 29),
    date(2024, 8, 31),
    date(2024, 10, 3),
    date(2024, 12, 31),
    date(2025, 3, 4),
    date(2025, 3, 11),
    date(2025, 6, 6),
    date(2025, 7, 4),
    date(2025, 9, 29),
    date(2025, 12, 28),
    date(2026, 6, 5),
]
I_AR = Filter(budgetar=2024)


@pytest.fixture(scope="module")
def logg(pg_katalog: Path) -> Iterator[Logg]:
    with logg_med(pg_katalog, hela) as logg:
        yield logg


def _tillagg(logg: Logg) -> list[int]:
    """Nothing, every eighth position that ends an append, before each correction, and the last."""
    slut = [p for (p, f), (_, g) in pairwise(logg.fakta) if f.timestamp != g.timestamp]
    fore = [p - 1 for p, f in logg.fakta if f.TOPIC.endswith("rattad")]
    return sorted({0, *slut[::8], *fore, logg.fakta[-1][0]})


class Fragat(NamedTuple):
    """What is known at a basis, and what each list answers there."""

    kunskap: Kunskap
    svar: dict[str, Any]


@pytest.fixture(scope="module")
def fragat(logg: Logg) -> dict[tuple[int, date], Fragat]:
    val = {n: I_AR if "budgetar" in LISTOR[n].filter else None for n in FACIT}
    val["avvikelser"] = None
    return {
        (kand, per): Fragat(Kunskap(logg.fakta, per, kand), logg.fraga_alla(val, per, kand))
        for kand in _tillagg(logg)
        for per in DAGAR
    }


@pytest.mark.parametrize("namn", FACIT)
def test_every_row_is_what_the_facts_say(namn: str, fragat: dict[tuple[int, date], Fragat]) -> None:
    berakna, kolumner = FACIT[namn]
    seen = 0
    for basis, (kunskap, svaren) in fragat.items():
        svar = svaren[namn]
        rader = [tuple(getattr(rad, k) for k in kolumner) for rad in svar.rader]
        facit = [*berakna(kunskap)]
        assert rader == facit, basis
        assert svar.totalt == len(facit)
        seen += len(facit)
    assert seen > 0


def test_every_deviation_in_an_arende_is_what_the_facts_say(
    fragat: dict[tuple[int, date], Fragat],
) -> None:
    slagen = set()
    for basis, (kunskap, svaren) in fragat.items():
        rader = [
            (r.slag, r.arende_id, r.budgetar, r.lada, r.belopp_ore)
            for r in svaren["avvikelser"].rader
            if r.arende_id is not None
        ]
        facit = [*avvikelser(kunskap)]
        assert sorted(rader, key=str) == sorted(facit, key=str), basis
        slagen |= {rad[0] for rad in rader}
    assert slagen == {"for-hogt-belopp", "pengar-i-stangt-ar", "utbetalning-utan-order"}


def test_every_list_is_asked_about() -> None:
    """What is on an inkomsttitel is asked for in histories of chance."""
    assert {*FACIT, "avstamningar", "avvikelser", "inkomsttitlar", "preskription"} == {*LISTOR}


def test_every_claim_that_is_lost_within_a_year_is_what_the_facts_say(logg: Logg) -> None:
    """Ten years later than anything in the story."""
    seen = 0
    for kand in _tillagg(logg):
        for per in (date(2034, 4, 1), date(2035, 4, 1), date(2036, 6, 1)):
            rader = [
                (r.fordran_id, r.preskriberas, r.dagar_kvar, r.skuld_ore)
                for r in logg.fraga("preskription", per, kand).rader
            ]
            assert rader == [*preskription(Kunskap(logg.fakta, per, kand))], (per, kand)
            seen += len(rader)
    assert seen > 0


def test_what_is_left_in_a_call_of_a_closed_year_is_a_deviation(logg: Logg) -> None:
    def kvar(kand: int | None) -> list[tuple[str, int]]:
        rader = logg.fraga("avvikelser", date(2024, 12, 31), kand).rader
        return [(r.lada, r.belopp_ore) for r in rader if r.arende_id is None]

    [stangt] = [p for p, f in logg.fakta if f.TOPIC == "anslag.budgetar-avslutat"]
    assert kvar(stangt - 1) == []
    assert kvar(None) == [("utlyst", 370_000_00)]


def test_a_call_published_before_its_money_came_leaves_less_than_nothing(logg: Logg) -> None:
    """The allotment was dated five days after the call that it pays for."""
    for dag, lador in ((14, []), (15, [("disponibelt", -600_000_00)]), (20, [])):
        rader = logg.fraga("avvikelser", date(2024, 1, dag)).rader
        assert [(r.lada, r.belopp_ore) for r in rader] == lador
        assert {r.slag for r in rader} <= {"negativ-lada"}


NASTA = [
    (date(2024, 2, 19), None, None),
    (date(2024, 2, 20), "inkommet", "besluta"),
    (date(2024, 3, 1), "komplettering-begard", "invanta-komplettering"),
    (date(2024, 3, 20), "komplettering-inkommen", "besluta"),
    (date(2024, 4, 10), "beviljat", "meddela-beslut"),
    (date(2024, 4, 12), "meddelat", "attestera"),
    (date(2024, 4, 16), "utbetalning-attesterad", "beordra"),
    (date(2024, 4, 17), "utbetalning-beordrad", "invanta-banken"),
    (date(2024, 4, 22), "utbetalning-beordrad", "invanta-banken"),
    (date(2024, 4, 23), "utbetalt", "attestera"),
    (date(2024, 5, 13), "utbetalt", "begara-aterrapport"),
    (date(2024, 5, 16), "utbetalning-returnerad", "attestera"),
    (date(2024, 8, 1), "utbetalning-hindrad", "meddela-beslut"),
    (date(2024, 8, 2), "utbetalning-hindrad", "prova-hindret"),
    (date(2024, 8, 20), "utbetalning-returnerad", "meddela-beslut"),
    (date(2024, 8, 21), "utbetalning-returnerad", "attestera"),
    (date(2024, 8, 23), "utbetalning-beordrad", "invanta-banken"),
    (date(2024, 12, 2), "aterrapport-begard", "invanta-banken"),
    (date(2025, 3, 10), "aterrapport-inkommen", "invanta-banken"),
]


@pytest.mark.parametrize(("per", "lage", "nasta"), NASTA, ids=lambda v: str(v))
def test_what_is_to_be_done_next(
    per: date, lage: str | None, nasta: str | None, logg: Logg
) -> None:
    funna = {r.arende_id: (r.lage, r.nasta) for r in logg.fraga("arenden", per).rader}
    assert funna.get(h.A[0], (None, None)) == (lage, nasta)


def test_six_months_are_whole_months_and_the_last_day_is_within_them(logg: Logg) -> None:
    """The application came in on 12 February, as is known since June."""

    def sen(per: date, kand: int | None = None) -> bool:
        rader = logg.fraga("arenden", per, kand).rader
        return bool({r.arende_id: r.over_sex_manader for r in rader}[h.A[1]])

    [rattad] = [p for p, f in logg.fakta if f.TOPIC == "arende.inkommen-dag-rattad"]
    assert [sen(date(2024, 8, 12)), sen(date(2024, 8, 13))] == [False, True]
    assert [sen(date(2024, 8, d), rattad - 1) for d in (13, 21, 22)] == [False, False, True]


def test_pages_make_up_the_list_and_beyond_it_is_nothing(logg: Logg) -> None:
    per = date(2026, 1, 1)
    for namn, lista in LISTOR.items():
        allt = logg.fraga(namn, per)
        sidor = [
            logg.fraga(namn, per, val=Filter(limit=2, offset=offset))
            for offset in range(0, allt.totalt + 3, 2)
        ]
        assert [rad for sida in sidor for rad in sida.rader] == allt.rader
        assert {sida.totalt for sida in sidor} == {allt.totalt}
        assert all(isinstance(rad, lista.rad) for rad in allt.rader)


def test_only_ones_own_cases(logg: Logg) -> None:
    per = date(2024, 3, 21)
    assert len(logg.fraga("arenden", per).rader) == 4
    assert len(logg.fraga("arenden", per, val=Filter(handlaggare="disa")).rader) == 3
    assert logg.fraga("arenden", per, val=Filter(handlaggare="' OR true --")).rader == []
    [rad] = logg.fraga("arenden", per, val=Filter(mottagare_id=h.MOTTAGARE[0])).rader
    assert rad.arende_id == h.A[0]
    assert logg.fraga("arenden", per, val=Filter(utlysning_id=h.A[0])).rader == []


def test_the_threshold_of_days_is_more_than(logg: Logg) -> None:
    """The application that came on 28 February was recorded on 15 July: 138 days."""
    per = date(2026, 1, 1)
    for dagar, finns in ((137, True), (138, False)):
        rader = logg.fraga("efterslapning", per, val=Filter(dagar=dagar)).rader
        assert (h.A[4] in {r.strom_id for r in rader}) is finns


def test_the_same_basis_gives_the_same_rows_after_later_facts_and_made_anew(logg: Logg) -> None:
    kand = logg.fakta[-1][0]

    def svar() -> list[str]:
        return [
            repr(logg.fraga(namn, per, k))
            for namn in LISTOR
            for per in (date(2024, 3, 21), date(2024, 8, 10), date(2026, 1, 1))
            for k in (kand // 2, kand)
        ]

    before = svar()
    h.Historia(logg.journal).utfor(
        date(2026, 3, 2),
        komplettera_sent,
    )
    folj(logg.databas)
    assert svar() == before
    assert logg.fraga("kompletteringar", date(2026, 1, 1), kand).totalt == 1
    assert logg.fraga("kompletteringar", date(2026, 1, 1)).totalt == 0
    with psycopg.connect(logg.databas.foljare_url, autocommit=True) as conn:
        for projektion in PROJEKTIONER:
            bygg_om(conn, projektion, FaktumMapper.ny())
    assert svar() == before


def test_every_row_type_is_named_once() -> None:
    rader: list[Callable[..., object]] = [lista.rad for lista in LISTOR.values()]
    assert len({rad.__name__ for rad in rader}) == len(rader)
    assert all(namn == lista.namn for namn, lista in LISTOR.items())
