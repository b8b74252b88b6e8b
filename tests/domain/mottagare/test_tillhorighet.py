"""Tillhörighet: a region belongs to one or more, whole or in shares, and never to itself."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from domain.grund.stopp import IngetAttRatta
from domain.mottagare.mottagare import Del, Mottagare
from domain.mottagare.stopp import (
    AndelarnaForStora,
    AndelSaknas,
    IngarISigSjalv,
    IngarTvaGanger,
    TillhorighetenAndrasInte,
    TillhorighetenFinnsInte,
)
from domain.mottagare.tillhorighet import (
    TillhorighetAndrad,
    TillhorighetRattad,
    andra_tillhorighet,
    overordnade_ider,
    ratta_tillhorighet,
)
from tests.domain.hjalp.historia import (
    REGISTRERAD,
    SKANE,
    SKANE_REGISTRERAD,
    STOCKHOLM,
    STOCKHOLM_REGISTRERAD,
    UPPSALA,
)
from tests.domain.hjalp.scenario import EN_DAG, but, fact, given

ALLA = (REGISTRERAD, SKANE_REGISTRERAD, STOCKHOLM_REGISTRERAD)
I_SKANE = Del(mottagare_id=SKANE, andel_tiotusendelar=None)
I_STOCKHOLM = Del(mottagare_id=STOCKHOLM, andel_tiotusendelar=None)
AVSER = "nav för RCC Mellansverige"
ANDRAD = fact(TillhorighetAndrad, UPPSALA, ingar_i=(I_SKANE,), avser=AVSER)
RATTAD = fact(
    TillhorighetRattad,
    UPPSALA,
    rattar_version=2,
    tidigare_verkningsdag=EN_DAG,
    tidigare_ingar_i=(I_SKANE,),
    tidigare_avser=AVSER,
    ingar_i=(I_STOCKHOLM,),
    avser=None,
    orsak="Fel region",
)


def delar(*andelar: int | None) -> tuple[Del, ...]:
    return tuple(
        Del(mottagare_id=i, andel_tiotusendelar=a)
        for i, a in zip((SKANE, STOCKHOLM), andelar, strict=True)
    )


def test_it_belongs_to_another_as_from_a_day() -> None:
    given(*ALLA).when(
        andra_tillhorighet, UPPSALA, [SKANE], ingar_i=[I_SKANE], avser=f" {AVSER} "
    ).then(ANDRAD)
    mottagare = given(*ALLA, ANDRAD).strommar[UPPSALA]
    assert isinstance(mottagare, Mottagare)
    assert overordnade_ider(mottagare, EN_DAG) == [SKANE]
    assert overordnade_ider(mottagare, date(2024, 3, 20)) == []


def test_it_may_belong_to_nobody_and_still_play_a_part() -> None:
    given(*ALLA).when(andra_tillhorighet, UPPSALA, [], ingar_i=[], avser=AVSER).then(
        but(ANDRAD, ingar_i=())
    )


@pytest.mark.parametrize("andelar", [(5000, 5000), (1, 9999), (3333, 3333), (None, None)])
def test_it_is_split_between_two(andelar: tuple[int | None, int | None]) -> None:
    given(*ALLA).when(
        andra_tillhorighet, UPPSALA, [SKANE, STOCKHOLM], ingar_i=delar(*andelar), avser=None
    ).then(but(ANDRAD, ingar_i=delar(*andelar), avser=None))


def test_the_shares_are_not_more_than_the_whole() -> None:
    given(*ALLA).when(
        andra_tillhorighet, UPPSALA, [SKANE, STOCKHOLM], ingar_i=delar(5000, 5001), avser=None
    ).then_stopp(AndelarnaForStora)


def test_a_share_is_stated_for_all_or_for_none() -> None:
    given(*ALLA).when(
        andra_tillhorighet, UPPSALA, [SKANE, STOCKHOLM], ingar_i=delar(5000, None), avser=None
    ).then_stopp(AndelSaknas)


@pytest.mark.parametrize("andel", [0, -1, 10_001, 1.5, "1"])
def test_a_share_is_a_part_of_the_whole(andel: int) -> None:
    with pytest.raises(ValidationError):
        Del(mottagare_id=SKANE, andel_tiotusendelar=andel)


def test_nobody_is_named_twice() -> None:
    given(*ALLA).when(
        andra_tillhorighet, UPPSALA, [SKANE], ingar_i=[I_SKANE, I_SKANE], avser=None
    ).then_stopp(IngarTvaGanger)


def test_nobody_belongs_to_itself() -> None:
    sjalv = Del(mottagare_id=UPPSALA, andel_tiotusendelar=None)
    given(*ALLA).when(
        andra_tillhorighet, UPPSALA, [UPPSALA], ingar_i=[sjalv], avser=None
    ).then_stopp(IngarISigSjalv)


def test_nobody_belongs_to_itself_by_way_of_another() -> None:
    given(*ALLA, ANDRAD).when(
        andra_tillhorighet,
        SKANE,
        [STOCKHOLM, UPPSALA, SKANE],
        ingar_i=[I_STOCKHOLM],
        avser=None,
    ).then_stopp(IngarISigSjalv)


def test_what_holds_already_is_no_change() -> None:
    given(*ALLA, ANDRAD).when(
        andra_tillhorighet,
        UPPSALA,
        [SKANE],
        verkningsdag=date(2025, 1, 1),
        ingar_i=[I_SKANE],
        avser=AVSER,
    ).then_stopp(TillhorighetenAndrasInte)


def test_it_is_corrected() -> None:
    given(*ALLA, ANDRAD).when(
        ratta_tillhorighet,
        UPPSALA,
        [STOCKHOLM],
        rattar_version=2,
        ingar_i=[I_STOCKHOLM],
        avser=None,
        orsak="Fel region",
    ).then(RATTAD)
    mottagare = given(*ALLA, ANDRAD, RATTAD).strommar[UPPSALA]
    assert isinstance(mottagare, Mottagare)
    assert overordnade_ider(mottagare, EN_DAG) == [STOCKHOLM]


@pytest.mark.parametrize("rattar_version", [1, 2, 4])
def test_only_what_was_last_said_is_corrected(rattar_version: int) -> None:
    given(*ALLA, ANDRAD, RATTAD).when(
        ratta_tillhorighet,
        UPPSALA,
        [],
        rattar_version=rattar_version,
        ingar_i=[],
        avser=None,
        orsak="o",
    ).then_stopp(TillhorighetenFinnsInte)


def test_a_corrected_belonging_is_not_corrected_twice() -> None:
    given(*ALLA, ANDRAD, RATTAD).when(
        ratta_tillhorighet, UPPSALA, [], rattar_version=2, ingar_i=[], avser=None, orsak="o"
    ).then_stopp(TillhorighetenFinnsInte)


def test_a_correction_says_something_else() -> None:
    given(*ALLA, ANDRAD).when(
        ratta_tillhorighet,
        UPPSALA,
        [SKANE],
        rattar_version=2,
        ingar_i=[I_SKANE],
        avser=AVSER,
        orsak="o",
    ).then_stopp(IngetAttRatta)


def test_a_correction_may_not_make_a_ring_either() -> None:
    given(*ALLA, ANDRAD).when(
        ratta_tillhorighet,
        UPPSALA,
        [STOCKHOLM, UPPSALA],
        rattar_version=2,
        ingar_i=[I_STOCKHOLM],
        avser=AVSER,
        orsak="o",
    ).then_stopp(IngarISigSjalv)
