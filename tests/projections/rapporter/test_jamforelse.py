"""What a comparison finds is what was planted in the printed report, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from domain.regelverk.redovisningsmall import RedovisningsmallFaststalld
from projections.motor.lasning import Lasare
from projections.rapporter.avvikelse import Avvikelse
from projections.rapporter.exakt import exakta_tabeller
from projections.rapporter.form import Cell, Kolumn, Slag, Tabell
from projections.rapporter.jamforelse import Jamforelse, jamfor
from projections.rapporter.samlad import (
    BidragsaretSaknas,
    RedovisningsmallSaknas,
    samlad_redovisning,
)
from projections.rapporter.tryckt import Tryckt
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.historia import REGELVERKET
from tests.projections.hjalp.bidragsaren import bidragen, grunden, rapporterna, slumpade, spara
from tests.projections.hjalp.historierna import folj
from tests.projections.hjalp.tryckta import slumpat

IDAG = date(2026, 6, 1)


@pytest.mark.parametrize("seed", range(150))
def test_what_was_planted_is_found_and_nothing_else(seed: int) -> None:
    prov = slumpat(Random(seed))  # noqa: S311  # chance for tests
    jamforelse = jamfor(
        Tryckt.model_validate(prov.kopia),
        [a.harledd() for a in prov.arken],
        [a.aret_fore() for a in prov.arken],
    )
    assert Counter(utan_forklaring(a) for a in jamforelse.avvikelser) == prov.funnet
    assert Counter(tuple(o) for o in jamforelse.olasta) == prov.olasta
    assert sum(o.jamforda for o in jamforelse.omfattning) == prov.jamforda
    fel = sum(n for f, n in prov.funnet.items() if f[0] in ("annan-siffra", "texten"))
    assert sum(o.jamforda - o.stammer for o in jamforelse.omfattning) == fel


def utan_forklaring(a: Avvikelse) -> tuple[str | None, ...]:
    return (a.slag.value, *a[1:-1])


def test_chance_plants_everything() -> None:
    """Every kind of deviation, many times."""
    slagen: Counter[str] = Counter()
    for seed in range(150):
        prov = slumpat(Random(seed))  # noqa: S311  # chance for tests
        for funnet, antal in prov.funnet.items():
            slagen[funnet[0]] += antal
    assert len(slagen) == 6
    assert min(slagen.values()) > 50


# One thing at a time


def tabellen(rader: Sequence[tuple[Cell, ...]], slag: Slag = Slag.PROCENT) -> Tabell:
    kolumner = [Kolumn(f"k{nr}", f"Kolumn {nr}", slag) for nr in range(len(rader[0]) - 1)]
    return Tabell(
        1, "t", "En tabell", (Kolumn("rad", "Rad", Slag.TEXT), *kolumner), tuple(rader), None
    )


def jamford(harledd: Tabell, rader: Sequence[Sequence[str]], **mer: Any) -> Jamforelse:
    tabell = {"nyckel": "t", "kolumner": [k.nyckel for k in harledd.kolumner], "rader": rader}
    kopia = {"kalla": "x", "regelverk": "1:1", "bidragsar": 2024, "tabeller": [tabell], **mer}
    return jamfor(Tryckt.model_validate(kopia), [harledd])


@pytest.mark.parametrize(
    ("exakt", "ratt", "fel"),
    [
        ("2.5", ["2", "3", "2,5", "2,50"], ["1", "4", "2,4", "2,6", "2,49"]),
        ("2.4999", ["2", "2,5"], ["3", "2,4"]),
        ("-0.4", ["0", "-0", "−0,4", "-0,4"], ["-1", "0,4", "1"]),
        ("1234.5", ["1 234", "1 235", "1235", "1\u00a0234,5", "1\u202f234,5"], ["1 233", "1,2"]),
        ("0", ["0", "0,0", "0,000000"], ["1", "–", "0,1"]),
    ],
)
def test_a_figure_is_right_if_it_is_the_exact_one_as_far_as_it_was_printed(
    exakt: str, ratt: list[str], fel: list[str]
) -> None:
    harledd = tabellen([("a", Decimal(exakt))])
    assert [t for t in ratt if jamford(harledd, [["a", t]]).avvikelser] == []
    assert [t for t in fel if not jamford(harledd, [["a", t]]).avvikelser] == []


def test_kronor_are_printed_in_kronor_or_in_parts_of_a_million() -> None:
    harledd = tabellen([("a", 13_350_000_000)], Slag.KRONOR)
    text = {"slag": "cell", "text": "x", "nyckel": "t", "kolumn": "k0", "rad": "A"}
    for varde, enhet in (("133,5", "miljoner"), ("134", "miljoner"), ("0,1", "miljarder")):
        sagt = [{**text, "varde": varde, "enhet": enhet}]
        assert jamford(harledd, [["a", "133 500 000"]], texter=sagt).avvikelser == ()
    [fel] = jamford(
        harledd, [["a", ""]], texter=[{**text, "varde": "133 500 000", "enhet": "tusen"}]
    ).avvikelser
    assert (fel.tryckt, fel.harlett) == ("x: 133 500 000 tusen", "133 500 000")


def test_rows_with_the_same_heading_are_taken_in_their_order() -> None:
    harledd = tabellen([("a", Decimal(1)), ("a", Decimal(2))])
    assert jamford(harledd, [["a", "1"], ["A ", "2"]]).avvikelser == ()
    assert len(jamford(harledd, [["a", "2"], ["a", "1"]]).avvikelser) == 2
    [borta] = jamford(harledd, [["a", "1"]]).avvikelser
    assert (borta.slag, borta.rad) == ("saknas-i-trycket", "a")
    [ny] = jamford(harledd, [["a", "1"], ["a", "2"], ["a", "3"]]).avvikelser
    assert (ny.slag, ny.rad) == ("saknas-i-liggaren", "a")


def test_shares_that_are_no_hundred_in_fact_are_not_added_up() -> None:
    """Whoever used more than was granted, and per cent of different things."""
    harledd = tabellen([("a", Decimal("60.4"), Decimal("60.4"))])
    assert jamford(harledd, [["a", "60", "60"]]).avvikelser == ()


def test_nothing_is_added_up_of_what_was_not_accounted_for() -> None:
    assert jamford(tabellen([("a", None, None)]), [["a", "–", "–"]]).avvikelser == ()
    avvikelser = jamford(tabellen([("a", None, None)]), [["a", "50", "40"]]).avvikelser
    assert [(a.slag, a.harlett) for a in avvikelser] == [("annan-siffra", "–")] * 2
    avvikelser = jamford(tabellen([("a", Decimal(100), None)]), [["a", "90", "5"]]).avvikelser
    assert [a.slag for a in avvikelser] == ["annan-siffra"] * 2


def test_less_than_nothing_is_not_written_of_nothing() -> None:
    [fel] = jamford(tabellen([("a", Decimal("-0.04"))]), [["a", "1"]]).avvikelser
    assert fel.harlett == "0,0"


def test_the_copy_explains_the_cell_or_the_row_that_it_names() -> None:
    harledd = tabellen([("a", Decimal(50), Decimal(50)), ("b", Decimal(50), Decimal(50))])
    sagt = [
        {"nyckel": "t", "rad": "A", "kolumn": "k1", "text": "cellen"},
        {"nyckel": "t", "rad": "a", "text": "raden"},
    ]
    rader = [["a", "51", "52"], ["b", "51", "50"], ["c", "1", "2"]]
    avvikelser = jamford(harledd, rader, forklaringar=sagt).avvikelser
    assert [(a.slag, a.rad, a.forklaring) for a in avvikelser] == [
        ("annan-siffra", "a", None),
        ("annan-siffra", "a", "cellen"),
        ("radsumma", "a", "raden"),
        ("annan-siffra", "b", None),
        ("radsumma", "b", None),
        ("saknas-i-liggaren", "c", None),
    ]


@pytest.mark.parametrize(
    ("text", "rad"),
    [
        ({"nyckel": "u"}, None),
        ({"kolumn": "rad"}, None),
        ({"kolumn": "k9"}, None),
        ({"rad": "b"}, "b"),
        ({"slag": "hogst", "rader": ["a", "b"]}, "de högsta"),
        ({"slag": "lagst", "rader": ["a", "b"]}, "de lägsta"),
        ({"slag": "okat", "rad": "b"}, "b"),
        ({"slag": "minskat"}, "a"),
    ],
)
def test_a_text_about_what_is_not_there(text: dict[str, Any], rad: str | None) -> None:
    given = {"slag": "cell", "text": "x", "nyckel": "t", "kolumn": "k0", "rad": "a", "varde": "1"}
    if "slag" in text:
        del given["varde"]
    if "rader" in text:
        del given["rad"]
    harledd = tabellen([("a", Decimal(1))])
    [fel] = jamford(harledd, [["a", "1"]], texter=[given | text]).avvikelser
    assert (fel.slag, fel.rad, fel.harlett) == ("saknas-i-liggaren", rad, None)


def test_of_no_figures_none_is_the_highest() -> None:
    texter = [{"slag": "hogst", "text": "x", "nyckel": "t", "kolumn": "k0", "rader": ["a"]}]
    [fel] = jamford(tabellen([("a", None)]), [["a", "–"]], texter=texter).avvikelser
    assert fel.harlett == "ingen"


# The tables of the log


def som_tryckt(cell: Cell, kolumn: Kolumn) -> str:
    if cell is None:
        return "–"
    if kolumn.slag is Slag.KRONOR and isinstance(cell, int):
        return f"{cell // 100},{cell % 100:02}"
    return str(cell).replace(".", ",")


@pytest.mark.parametrize("seed", range(6))
def test_a_report_that_is_printed_as_it_is_made_differs_only_by_rounding(
    seed: int, databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    alla = slumpade(Random(seed))  # noqa: S311  # chance for tests
    spara(liggare, [*grunden(alla), *bidragen(alla), *rapporterna(alla)], {})
    folj(databas)
    with lasare.las(IDAG) as lasning:
        gjorda = samlad_redovisning(*lasning, REGELVERKET, 2024).tabeller
        exakta = exakta_tabeller(*lasning, REGELVERKET, 2024)
        with pytest.raises(BidragsaretSaknas):
            exakta_tabeller(*lasning, REGELVERKET, 2025)
    tabeller = [
        {
            "nyckel": t.nyckel,
            "kolumner": [k.nyckel for k in t.kolumner],
            "rader": [_rad(rad, t) for rad in t.rader],
            "summa": None if t.summa is None else _rad(t.summa, t),
        }
        for t in gjorda
    ]
    kopia = {"kalla": "x", "regelverk": "1:1", "bidragsar": 2024, "tabeller": tabeller}
    jamforelse = jamfor(Tryckt.model_validate(kopia), exakta)
    assert {a.slag.value for a in jamforelse.avvikelser} <= {"avrundning"}
    assert sum(o.jamforda for o in jamforelse.omfattning) > 0


def _rad(rad: tuple[Cell, ...], tabell: Tabell) -> list[str]:
    celler = zip(rad[1:], tabell.kolumner[1:], strict=True)
    return [str(rad[0]), *(som_tryckt(c, k) for c, k in celler)]


def test_a_year_that_is_known_without_a_template(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    alla = slumpade(Random(1))  # noqa: S311  # chance for tests
    utan = [f for f in grunden(alla) if f.func is not RedovisningsmallFaststalld]
    spara(liggare, utan, {})
    folj(databas)
    with lasare.las(IDAG) as lasning, pytest.raises(RedovisningsmallSaknas):
        exakta_tabeller(*lasning, REGELVERKET, 2024)
