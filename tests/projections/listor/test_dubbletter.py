"""What was registered twice is a deviation from the second on, until it is put right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from projections.listor import Filter
from tests.projections.hjalp.listor.dubblettfacit import dubbletter, for_tidigt
from tests.projections.hjalp.listor.dubbletthistoria import CALLS, I, allt
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import A

SIST = date(2024, 12, 31)
DAGAR = [
    *(date(2024, 1, d) for d in (9, 10, 14, 15)),
    *(date(2024, 2, d) for d in (1, 2, 3, 4, 5, 6, 20)),
    *(date(2024, 3, d) for d in (1, 5, 6)),
    *(date(2024, 4, d) for d in (2, 3, 22, 23, 25, 29)),
    *(date(2024, 6, d) for d in (10, 11, 12)),
    SIST,
]
SLAGEN = ("samma-diarienummer", "samma-inbetalning", "samma-utbetalning", "samma-dom")


@pytest.fixture(scope="module")
def logg(pg_katalog: Path) -> Iterator[Logg]:
    with logg_med(pg_katalog, allt) as logg:
        yield logg


def _slut(logg: Logg) -> list[int]:
    """Every position that ends an append."""
    slut = [p for (p, f), (_, g) in pairwise(logg.fakta) if f.timestamp != g.timestamp]
    return [*slut, logg.fakta[-1][0]]


def _rader(logg: Logg, per: date, kand: int | None = None) -> list[Any]:
    rader = logg.fraga("avvikelser", per, kand).rader
    return [r for r in rader if r.slag in (*SLAGEN, "inkommen-fore-utlysning")]


def _par(logg: Logg, slag: str, kand: int | None = None, per: date = SIST) -> list[Any]:
    """Whose the later is, and whose the earlier."""
    return [
        (r.arende_id or r.utlysning_id or r.inbetalning_id, r.samma_som_id)
        for r in _rader(logg, per, kand)
        if r.slag == slag
    ]


def _fakta(logg: Logg, topic: str, strom: UUID) -> list[int]:
    return [p for p, f in logg.fakta if topic == f.TOPIC and f.originator_id == strom]


def test_every_row_is_what_the_facts_say(logg: Logg) -> None:
    """On all days as is known at last, and after each append on a third of them, in turn."""
    seen: Counter[str] = Counter()
    slut = _slut(logg)
    for nr, kand in enumerate(slut):
        for per in DAGAR if kand == slut[-1] else (*DAGAR[nr % 3 :: 3], SIST):
            rader = [
                (
                    r.slag,
                    r.arende_id or r.inbetalning_id or r.utlysning_id,
                    r.position,
                    r.dag,
                    r.uppgift,
                    r.belopp_ore,
                    r.samma_som_id,
                    r.samma_som_position,
                )
                for r in _rader(logg, per, kand)
            ]
            facit = [*dubbletter(logg.fakta, per, kand), *for_tidigt(logg.fakta, per, kand)]
            assert sorted(rader, key=str) == sorted(facit, key=str), (per, kand)
            seen.update(rad[0] for rad in facit)
    assert set(seen) == {*SLAGEN, "inkommen-fore-utlysning"}


def test_a_number_belongs_to_one_case_of_an_authority(logg: Logg) -> None:
    """10/2024 of another authority is another number; the sökande's is of the call's authority."""
    first = _fakta(logg, "arende.ansokan-inkommen", A[1])[0]
    assert _par(logg, "samma-diarienummer", first - 1) == []
    assert _par(logg, "samma-diarienummer", first) == [(A[1], A[0])]
    alla = _par(logg, "samma-diarienummer")
    assert (A[5], A[0]) in alla
    assert A[2] not in {a for a, _ in alla}


def test_the_number_of_the_call_is_shared_by_those_that_apply_to_it(logg: Logg) -> None:
    later = {a for a, _ in _par(logg, "samma-diarienummer")}
    assert not later & {A[3], A[4]}
    assert A[6] in later  # it applied to another call


def test_two_calls_of_one_authority_have_two_numbers(logg: Logg) -> None:
    calls = [(a, b) for a, b in _par(logg, "samma-diarienummer") if a in CALLS]
    assert [a for a, _ in calls] == [CALLS[1]]


def test_further_numbers_count(logg: Logg) -> None:
    [rad] = [r for r in _rader(logg, SIST) if r.arende_id == A[7]]
    assert (rad.uppgift, rad.samma_som_id, rad.samma_som) == ("20/2024", A[0], "10/2024")
    assert rad.diarienummer == "20/2024"


def test_a_receipt_is_there_once(logg: Logg) -> None:
    """Until one of the two is corrected to nothing, or to another day."""
    mottagna = [_fakta(logg, "inbetalning.mottagen", i)[0] for i in I[:5]]
    alla = _slut(logg)

    def par(kand: int) -> list[Any]:
        return _par(logg, "samma-inbetalning", kand)

    assert par(mottagna[0]) == []
    assert par(mottagna[1]) == [(I[1], I[0])]
    assert par(mottagna[2]) == [(I[1], I[0]), (I[2], I[0])]
    assert par(mottagna[4]) == par(mottagna[3]) == par(mottagna[2])
    [till_noll] = _fakta(logg, "inbetalning.rattad", I[1])
    assert par(till_noll) == [(I[2], I[0])]
    [dit, tillbaka] = _fakta(logg, "inbetalning.rattad", I[4])
    assert par(dit) == [(I[2], I[0]), (I[4], I[0])]
    assert par(tillbaka) == [(I[2], I[0])]
    assert par(alla[-1]) == [(I[4], I[0])]


def test_a_payment_is_there_once(logg: Logg) -> None:
    """Until it has come back whole, or is corrected; part of it coming back changes nothing."""

    def par(kand: int | None, per: date = SIST) -> list[Any]:
        return _par(logg, "samma-utbetalning", kand, per)

    [en] = _fakta(logg, "arende.utbetalning-genomford", A[1])
    [_, dubbel, _] = _fakta(logg, "arende.utbetalning-genomford", A[0])
    delen, resten = _fakta(logg, "arende.utbetalning-returnerad", A[1])
    [noll] = _fakta(logg, "arende.utbetalning-rattad", A[0])
    malet, beloppet = _fakta(logg, "arende.utbetalning-rattad", A[3])
    assert par(en - 1) == []
    assert par(en) == [(A[1], A[0])]
    assert par(dubbel) == par(delen) == [(A[0], A[0]), (A[1], A[0])]
    assert par(resten) == [(A[0], A[0])]
    assert par(resten, date(2024, 4, 28)) == par(delen)
    assert par(noll) == []
    assert par(malet) == [(A[3], A[0])]
    assert par(beloppet) == par(None) == []


def test_a_judgement_is_there_once_in_a_case(logg: Logg) -> None:
    """On another appeal, with another amount and on another day; a higher court's is another."""
    forsta, hogre, andra, rattad, annan_dag = _fakta(logg, "arende.dom-meddelad", A[0])
    rader = [r for r in _rader(logg, SIST) if r.slag == "samma-dom"]
    assert [(r.arende_id, r.position, r.uppgift) for r in rader] == [
        (A[0], position, "FR 1-24") for position in (andra, rattad, annan_dag)
    ]
    assert {(r.samma_som_id, r.samma_som_position) for r in rader} == {(A[0], forsta)}
    assert _par(logg, "samma-dom", hogre) == []
    assert len(_par(logg, "samma-dom", per=date(2024, 6, 11))) == 2


def test_an_application_came_in_before_its_call(logg: Logg) -> None:
    """By correction: five days before, on the day of publication, and the day before that."""

    def par(kand: int) -> list[Any]:
        return [
            (r.arende_id, r.dag, r.uppgift, r.utlysning_id is None)
            for r in _rader(logg, SIST, kand)
            if r.slag == "inkommen-fore-utlysning" and r.arende_id == A[1]
        ]

    tionde, samma, innan = _fakta(logg, "arende.inkommen-dag-rattad", A[1])
    assert par(tionde - 1) == []
    assert par(tionde) == [(A[1], date(2024, 1, 10), "2024-01-15", False)]
    assert par(samma) == []
    assert par(innan) == [(A[1], date(2024, 1, 14), "2024-01-15", False)]


def test_they_are_of_no_post_and_no_year(logg: Logg) -> None:
    rader = logg.fraga("avvikelser", SIST, val=Filter(budgetar=2024)).rader
    assert not [r for r in rader if r.samma_som_id]
