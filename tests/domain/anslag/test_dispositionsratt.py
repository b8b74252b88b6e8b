"""Whose what is paid back is, when that was said wrong of a post."""

from __future__ import annotations

from domain.anslag.anslagspost import Dispositionsratt
from domain.anslag.dispositionsrattsrattelse import DispositionsrattRattad, ratta_dispositionsratt
from domain.anslag.stopp import DispositionsrattenFinnsInte
from domain.grund.stopp import IngetAttRatta
from tests.domain.hjalp.historia import POSTEN, UPPLAGD
from tests.domain.hjalp.scenario import fact, given

UPPLAGD_DAG = UPPLAGD.keywords["verkningsdag"]
RATTAD = fact(
    DispositionsrattRattad,
    POSTEN,
    verkningsdag=UPPLAGD_DAG,
    rattar_version=1,
    tidigare_verkningsdag=UPPLAGD_DAG,
    tidigare_dispositionsratt=None,
    dispositionsratt=Dispositionsratt.INKOMSTTITEL,
    orsak="Fel i regleringsbrevet",
)
RATTA = {
    "rattar_version": 1,
    "dispositionsratt": Dispositionsratt.INKOMSTTITEL,
    "orsak": "Fel i regleringsbrevet",
}


def test_it_is_as_if_it_had_been_said_right() -> None:
    given(UPPLAGD).when(ratta_dispositionsratt, POSTEN, **RATTA).then(RATTAD)


def test_what_is_right_already_is_not_corrected() -> None:
    om = RATTA | {"dispositionsratt": None}
    given(UPPLAGD).when(ratta_dispositionsratt, POSTEN, **om).then_stopp(IngetAttRatta)


def test_only_the_last_word_on_it_is_corrected() -> None:
    given(UPPLAGD, RATTAD).when(ratta_dispositionsratt, POSTEN, **RATTA).then_stopp(
        DispositionsrattenFinnsInte
    )
