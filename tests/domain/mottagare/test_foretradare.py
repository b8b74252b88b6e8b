"""Företrädare: who speaks for a mottagare on a day, its first and last included."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.mottagare.foretradare import (
    ForetradareAnmald,
    ForetradareAterkallad,
    Foretradarslag,
    anmal_foretradare,
    aterkalla_foretradare,
)
from domain.mottagare.mottagare import Mottagare
from domain.mottagare.stopp import (
    AterkalladForeAnmalan,
    ForetradarenFinnsInte,
    ForetradarenFinnsRedan,
    GiltigTillForeFran,
)
from tests.domain.hjalp.historia import BETALNING, BETALNING_2, REGISTRERAD, UPPSALA
from tests.domain.hjalp.scenario import EN_DAG, Fact, but, fact, given

SLUT = date(2024, 12, 31)
ATERKALLAD_DAG = date(2024, 9, 1)
VEM = {
    "foretradare_id": BETALNING,
    "namn": "Örjan Åkesson",
    "slag": Foretradarslag.OMBUD,
    "underlag": "Fullmakt, handling 4",
    "galler_till": SLUT,
}
ANMALD = fact(ForetradareAnmald, UPPSALA, **VEM)
TILLS_VIDARE = but(ANMALD, foretradare_id=BETALNING_2, namn="Disa Ek", galler_till=None)
ATERKALLAD = fact(
    ForetradareAterkallad,
    UPPSALA,
    verkningsdag=ATERKALLAD_DAG,
    foretradare_id=BETALNING,
    orsak="Har slutat",
)


def namnen(dag: date, *fakta: Fact, slag: str = Foretradarslag.OMBUD) -> list[str]:
    mottagare = given(REGISTRERAD, *fakta).strommar[UPPSALA]
    assert isinstance(mottagare, Mottagare)
    return [f.namn for f in mottagare.foretradare_den(dag, slag)]


def test_somebody_is_entered() -> None:
    given(REGISTRERAD).when(anmal_foretradare, UPPSALA, **VEM).then(ANMALD)


def test_the_first_and_the_last_day_are_included() -> None:
    for dag, antal in (
        (EN_DAG - timedelta(days=1), 0),
        (EN_DAG, 1),
        (SLUT, 1),
        (SLUT + timedelta(days=1), 0),
    ):
        assert len(namnen(dag, ANMALD)) == antal, dag


def test_there_may_be_several_and_each_in_a_capacity() -> None:
    assert namnen(SLUT, ANMALD, TILLS_VIDARE) == ["Örjan Åkesson", "Disa Ek"]
    assert namnen(date(2030, 1, 1), ANMALD, TILLS_VIDARE) == ["Disa Ek"]
    assert namnen(SLUT, ANMALD, slag=Foretradarslag.EKONOMICHEF) == []


def test_one_may_speak_for_a_single_day() -> None:
    given(REGISTRERAD).when(anmal_foretradare, UPPSALA, **{**VEM, "galler_till": EN_DAG}).then(
        but(ANMALD, galler_till=EN_DAG)
    )


def test_it_does_not_end_before_it_begins() -> None:
    given(REGISTRERAD).when(
        anmal_foretradare, UPPSALA, **{**VEM, "galler_till": EN_DAG - timedelta(days=1)}
    ).then_stopp(GiltigTillForeFran)


def test_nobody_is_entered_twice() -> None:
    given(REGISTRERAD, ANMALD).when(anmal_foretradare, UPPSALA, **VEM).then_stopp(
        ForetradarenFinnsRedan
    )


def test_it_is_revoked_and_does_not_hold_that_day() -> None:
    given(REGISTRERAD, ANMALD).when(
        aterkalla_foretradare,
        UPPSALA,
        verkningsdag=ATERKALLAD_DAG,
        foretradare_id=BETALNING,
        orsak="Har slutat",
    ).then(ATERKALLAD)
    assert namnen(ATERKALLAD_DAG - timedelta(days=1), ANMALD, ATERKALLAD) == ["Örjan Åkesson"]
    assert namnen(ATERKALLAD_DAG, ANMALD, ATERKALLAD) == []


def test_it_may_be_revoked_from_the_day_it_began_but_not_before() -> None:
    given(REGISTRERAD, ANMALD).when(
        aterkalla_foretradare, UPPSALA, foretradare_id=BETALNING, orsak="Har slutat"
    ).then(but(ATERKALLAD, verkningsdag=EN_DAG))
    given(REGISTRERAD, ANMALD).when(
        aterkalla_foretradare,
        UPPSALA,
        verkningsdag=EN_DAG - timedelta(days=1),
        foretradare_id=BETALNING,
        orsak="o",
    ).then_stopp(AterkalladForeAnmalan)


@pytest.mark.parametrize("fakta", [(), (TILLS_VIDARE,), (ANMALD, ATERKALLAD)])
def test_what_does_not_hold_is_not_revoked(fakta: tuple[Fact, ...]) -> None:
    given(REGISTRERAD, *fakta).when(
        aterkalla_foretradare, UPPSALA, foretradare_id=BETALNING, orsak="o"
    ).then_stopp(ForetradarenFinnsInte)


def test_nobody_unknown_is_revoked() -> None:
    given(REGISTRERAD).when(
        aterkalla_foretradare, UPPSALA, foretradare_id=BETALNING, orsak="o"
    ).then_stopp(ForetradarenFinnsInte)


def test_a_capacity_is_written_as_people_do() -> None:
    assert Foretradarslag.BEHORIG_FORETRADARE.namn == "behörig företrädare"
    assert Foretradarslag.OMBUD.namn == "ombud"
