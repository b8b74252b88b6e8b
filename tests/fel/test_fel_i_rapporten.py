"""I6, I7: the samlade redovisning says of how many, shows all answers, and of the last report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random
from uuid import UUID

import pytest

from domain.aterrapport.rapport import AterrapportInkommen
from domain.aterrapport.svar import Aterrapportsvar, Fritextsvar, Indikatorsvar, Skalsvar
from domain.regelverk.rapportmall import Fritextfraga, Indikator
from projections.motor.lasning import Lasare
from projections.rapporter.samlad import SamladRedovisning, samlad_redovisning
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.historia import REGELVERKET
from tests.domain.hjalp.scenario import Fact, fact
from tests.projections.hjalp import bidragsaren as b
from tests.projections.hjalp.bidragsaren import Bidragsaren
from tests.projections.hjalp.historierna import folj

N = 6
Redovisa = Callable[..., SamladRedovisning]
IN_TIME, LATER = date(2025, 2, 10), date(2025, 2, 20)


@pytest.fixture
def alla(monkeypatch: pytest.MonkeyPatch) -> Bidragsaren:
    """Six mottagare, of whom two have reported of 2024; the mall asks for a number and a text."""
    alla = b.slumpade(Random(3), N)  # noqa: S311  # chance for tests
    egen = b._mallen(alla)
    med = egen.model_copy(
        update={
            "indikatorer": (Indikator(nyckel="antal", text="Antal kurser", malniva=5),),
            "fritextfragor": (
                Fritextfraga(nyckel="resultat", text="Vad blev det?", obligatorisk=False),
            ),
        }
    )
    monkeypatch.setattr(b, "_mallen", lambda _: med)
    for ar in b.AREN:
        for ett in alla.aren[ar]:
            ett.kostnader = ett.rattade = ett.senare = None
    return alla


def _rapport(alla: Bidragsaren, nr: int, dag: date, kurser: int) -> Fact:
    """All of the grant was used; every question was answered as high as it can be."""
    ore = alla.aren[2024][nr].beviljat_ore
    grund: Aterrapportsvar = b._svaret({}, {alla.slag[0]: ore})
    svar = grund.model_copy(
        update={
            "skalsvar": tuple(Skalsvar(fraga=f, svar=h) for f, (_, h, _) in alla.fragor.items()),
            "indikatorsvar": (Indikatorsvar(indikator="antal", varde=kurser),),
            "fritextsvar": (Fritextsvar(fraga="resultat", svar=f"{kurser} kurser"),),
        }
    )
    return fact(
        AterrapportInkommen,
        b.arende(2024, nr),
        verkningsdag=dag,
        aterrapport_id=b.arende(2024, nr),
        svar=svar,
        att_redovisa_ore=ore,
        kostnader_ore=ore,
        oforbrukat_ore=0,
        handling_id=None,
    )


@pytest.fixture
def redovisa(alla: Bidragsaren, databas: Databas, liggare: Liggare, lasare: Lasare) -> Redovisa:
    def gor(*rapporter: Fact) -> SamladRedovisning:
        versioner: dict[UUID, int] = {}
        for fakta in (b.grunden(alla), b.bidragen(alla), list(rapporter)):
            b.spara(liggare, fakta, versioner)
        folj(databas)
        with lasare.las(date(2025, 6, 1)) as (conn, basis):
            return samlad_redovisning(conn, basis, REGELVERKET, 2024)

    return gor


def test_fel_i6_the_heads_say_of_how_many_and_how_many_have_answered(
    alla: Bidragsaren, redovisa: Redovisa
) -> None:
    rapport = redovisa(_rapport(alla, 0, IN_TIME, 3), _rapport(alla, 1, IN_TIME, 7))
    assert [k.rubrik for k in rapport.tabell("ensam").kolumner[1:]] == ["Antal (N=6, 2 har svarat)"]
    assert [k.rubrik for k in rapport.tabell("tva-ar").kolumner[1:]] == [
        "2023 (N=6, 0 har svarat)",
        "2024 (N=6, 2 har svarat)",
    ]


def test_fel_i6_when_all_have_answered_the_head_says_n_as_the_printed_report_does(
    alla: Bidragsaren, redovisa: Redovisa
) -> None:
    rapport = redovisa(*(_rapport(alla, nr, IN_TIME, nr) for nr in range(N)))
    assert [k.rubrik for k in rapport.tabell("ensam").kolumner[1:]] == ["Antal (N=6)"]


def test_fel_i6_every_answer_is_in_a_table(alla: Bidragsaren, redovisa: Redovisa) -> None:
    rapport = redovisa(_rapport(alla, 0, IN_TIME, 3), _rapport(alla, 1, IN_TIME, 7))
    indikatorer, fritext = rapport.svaren
    namn = [ett.namn for ett in alla.aren[b.AREN[0]]]
    assert (indikatorer.nummer, fritext.nummer) == (
        rapport.utestaende.nummer + 1,
        rapport.utestaende.nummer + 2,
    )
    assert len(indikatorer.rader) == N
    assert ("Antal kurser", namn[0], 3, 5) in indikatorer.rader
    assert {rad[2] for rad in indikatorer.rader} == {3, 7, None}
    assert {rad[1:] for rad in fritext.rader} == {(namn[0], "3 kurser"), (namn[1], "7 kurser")}


@pytest.mark.parametrize("forst", [IN_TIME, LATER])
def test_fel_i7_the_report_that_came_in_last_counts_whenever_it_was_registered(
    alla: Bidragsaren, redovisa: Redovisa, forst: date
) -> None:
    """7 on the later day, registered first or last."""
    sist = LATER if forst is IN_TIME else IN_TIME
    antal = {IN_TIME: 3, LATER: 7}
    rapport = redovisa(_rapport(alla, 0, forst, antal[forst]), _rapport(alla, 0, sist, antal[sist]))
    [indikatorer, _] = rapport.svaren
    assert {rad[2] for rad in indikatorer.rader} == {7, None}
    assert sum(rad[2] is not None for rad in indikatorer.rader) == 1


def test_fel_i7_of_one_day_the_last_registered_counts(
    alla: Bidragsaren, redovisa: Redovisa
) -> None:
    rapport = redovisa(_rapport(alla, 0, IN_TIME, 3), _rapport(alla, 0, IN_TIME, 4))
    assert {rad[2] for rad in rapport.svaren[0].rader} == {4, None}
