"""Anslagsrättelse: a day, a budgetår or an amount was wrong; a closed year is left as it is."""

from __future__ import annotations

from datetime import date

import pytest

from domain.anslag.anslagspost import Anslag, Beloppsslag, Riktning
from domain.anslag.ingaende import IngaendeBeloppFaststallt
from domain.anslag.rattelse import AnslagsbeloppRattat, ratta_belopp
from domain.anslag.stopp import (
    AnslagsbeloppFinnsInte,
    BeloppetNegativt,
    IngaendeFinnsRedan,
    IngaendeOverfortRedan,
    StangtBudgetarRattasInte,
)
from domain.anslag.tilldelning import MedelIndragna
from domain.anslag.vakt import anslagsvakt
from domain.grund.stopp import IngetAttRatta
from domain.grund.vakt import Vakt
from tests.domain.hjalp.historia import (
    ANNAN_POST,
    ANNAN_UPPLAGD,
    AVSLUTAT,
    OMDISPONERAT,
    POSTEN,
    TILLDELAT,
    UPPLAGD,
)
from tests.domain.hjalp.scenario import EN_DAG, Fact, but, fact, given, sealed

NYARSDAG = date(2024, 1, 1)
RATTAD = fact(
    AnslagsbeloppRattat,
    POSTEN,
    verkningsdag=NYARSDAG,
    rattar_version=2,
    slag=Beloppsslag.TILLDELNING,
    tidigare_verkningsdag=NYARSDAG,
    tidigare_budgetar=2024,
    tidigare_belopp_ore=1_000_000_00,
    budgetar=2024,
    belopp_ore=900_000_00,
    riktning=None,
    motpost_anslag_id=None,
    motpost_version=None,
    orsak="Skrivfel",
)
MINSKA = {
    "verkningsdag": NYARSDAG,
    "rattar_version": 2,
    "budgetar": 2024,
    "belopp_ore": 900_000_00,
    "orsak": "Skrivfel",
}
INGAENDE = fact(
    IngaendeBeloppFaststallt,
    POSTEN,
    verkningsdag=NYARSDAG,
    budgetar=2024,
    belopp_ore=50_00,
    beslutsreferens="Regleringsbrev 2024",
)
INGAENDE_RATTAT = but(
    RATTAD, slag=Beloppsslag.INGAENDE, tidigare_belopp_ore=50_00, belopp_ore=-50_00
)
INDRAGET = fact(
    MedelIndragna,
    POSTEN,
    verkningsdag=NYARSDAG,
    budgetar=2024,
    belopp_ore=50_00,
    beslutsreferens="Ändringsbeslut",
)


def test_an_amount_is_corrected() -> None:
    given(UPPLAGD, TILLDELAT).when(ratta_belopp, POSTEN, None, **MINSKA).then(RATTAD)


def test_a_day_is_corrected() -> None:
    given(UPPLAGD, TILLDELAT).when(
        ratta_belopp,
        POSTEN,
        None,
        verkningsdag=EN_DAG,
        rattar_version=2,
        budgetar=2024,
        belopp_ore=1_000_000_00,
        orsak="Skrivfel",
    ).then(but(RATTAD, verkningsdag=EN_DAG, belopp_ore=1_000_000_00))


def test_a_correction_is_corrected_back() -> None:
    given(UPPLAGD, TILLDELAT, RATTAD).when(
        ratta_belopp,
        POSTEN,
        None,
        verkningsdag=NYARSDAG,
        rattar_version=3,
        budgetar=2024,
        belopp_ore=1_000_000_00,
        orsak="Det var rätt från början",
    ).then(
        but(
            RATTAD,
            rattar_version=3,
            tidigare_belopp_ore=900_000_00,
            belopp_ore=1_000_000_00,
            orsak="Det var rätt från början",
        )
    )


def test_what_a_correction_replaced_cannot_be_corrected_again() -> None:
    given(UPPLAGD, TILLDELAT, RATTAD).when(ratta_belopp, POSTEN, None, **MINSKA).then_stopp(
        AnslagsbeloppFinnsInte
    )


@pytest.mark.parametrize("rattar_version", [0, 1, 3])
def test_only_an_allotment_can_be_corrected(rattar_version: int) -> None:
    given(UPPLAGD, TILLDELAT).when(
        ratta_belopp,
        POSTEN,
        None,
        rattar_version=rattar_version,
        budgetar=2024,
        belopp_ore=1,
        orsak="Skrivfel",
    ).then_stopp(AnslagsbeloppFinnsInte)


def test_a_correction_must_change_something() -> None:
    given(UPPLAGD, TILLDELAT).when(
        ratta_belopp,
        POSTEN,
        None,
        verkningsdag=NYARSDAG,
        rattar_version=2,
        budgetar=2024,
        belopp_ore=1_000_000_00,
        orsak="Skrivfel",
    ).then_stopp(IngetAttRatta)


def test_one_allotment_is_corrected_and_the_other_left_alone() -> None:
    given(UPPLAGD, TILLDELAT, but(TILLDELAT, budgetar=2025)).when(
        ratta_belopp, POSTEN, None, **(MINSKA | {"rattar_version": 3})
    ).then(but(RATTAD, rattar_version=3, tidigare_budgetar=2025))


def test_a_budgetar_is_corrected() -> None:
    given(UPPLAGD, TILLDELAT).when(
        ratta_belopp, POSTEN, None, **(MINSKA | {"budgetar": 2025, "belopp_ore": 1_000_000_00})
    ).then(but(RATTAD, budgetar=2025, belopp_ore=1_000_000_00))


def test_day_budgetar_and_amount_are_corrected_at_once_and_back_again() -> None:
    wrong = but(RATTAD, verkningsdag=EN_DAG, budgetar=2025)
    given(UPPLAGD, TILLDELAT, wrong).when(
        ratta_belopp,
        POSTEN,
        None,
        **(MINSKA | {"rattar_version": 3, "belopp_ore": 1_000_000_00}),
    ).then(
        but(
            RATTAD,
            rattar_version=3,
            tidigare_verkningsdag=EN_DAG,
            tidigare_budgetar=2025,
            tidigare_belopp_ore=900_000_00,
            belopp_ore=1_000_000_00,
        )
    )


def test_an_allotment_always_comes_in_and_a_correction_must_be_borne() -> None:
    _, tilldelat, rattad = sealed((UPPLAGD, TILLDELAT, RATTAD))
    kalla = anslagsvakt(POSTEN, 2024)
    assert list(tilldelat.vakter()) == [Vakt(kalla, 1_000_000_00, villkorlig=False)]
    assert list(rattad.vakter()) == [
        Vakt(kalla, -1_000_000_00, villkorlig=True),
        Vakt(kalla, 900_000_00, villkorlig=True),
    ]


def test_a_correction_of_the_budgetar_is_taken_from_the_one_and_given_to_the_other() -> None:
    [moved] = sealed((but(RATTAD, budgetar=2025),))
    assert list(moved.vakter()) == [
        Vakt(anslagsvakt(POSTEN, 2024), -1_000_000_00, villkorlig=True),
        Vakt(anslagsvakt(POSTEN, 2025), 900_000_00, villkorlig=True),
    ]


def test_what_never_was_is_corrected_to_nothing_and_back() -> None:
    never = but(RATTAD, belopp_ore=0)
    given(UPPLAGD, TILLDELAT).when(ratta_belopp, POSTEN, None, **(MINSKA | {"belopp_ore": 0})).then(
        never
    )
    given(UPPLAGD, TILLDELAT, never).when(
        ratta_belopp, POSTEN, None, **(MINSKA | {"rattar_version": 3, "belopp_ore": 1})
    ).then(but(RATTAD, rattar_version=3, tidigare_belopp_ore=0, belopp_ore=1))


def test_only_what_was_carried_over_can_be_less_than_nothing() -> None:
    given(UPPLAGD, TILLDELAT).when(
        ratta_belopp, POSTEN, None, **(MINSKA | {"belopp_ore": -1})
    ).then_stopp(BeloppetNegativt)
    given(UPPLAGD, INGAENDE).when(
        ratta_belopp, POSTEN, None, **(MINSKA | {"belopp_ore": -50_00})
    ).then(INGAENDE_RATTAT)


def test_what_was_carried_over_is_not_moved_to_a_year_that_has_it() -> None:
    given(UPPLAGD, INGAENDE, but(INGAENDE, budgetar=2025)).when(
        ratta_belopp, POSTEN, None, **(MINSKA | {"budgetar": 2025, "belopp_ore": 50_00})
    ).then_stopp(IngaendeFinnsRedan)


def test_what_was_carried_over_is_moved_to_a_year_that_lacks_it() -> None:
    given(UPPLAGD, INGAENDE).when(
        ratta_belopp, POSTEN, None, **(MINSKA | {"budgetar": 2025, "belopp_ore": 50_00})
    ).then(but(INGAENDE_RATTAT, budgetar=2025, belopp_ore=50_00))


def test_what_closing_carried_over_is_not_corrected_by_hand() -> None:
    closed = but(AVSLUTAT, budgetar=2023, verkningsdag=date(2023, 12, 31))
    given(UPPLAGD, INGAENDE, closed).when(
        ratta_belopp, POSTEN, None, **(MINSKA | {"belopp_ore": 1})
    ).then_stopp(IngaendeOverfortRedan)


def test_nothing_is_corrected_in_or_moved_into_a_closed_year() -> None:
    given(UPPLAGD, TILLDELAT, AVSLUTAT).when(ratta_belopp, POSTEN, None, **MINSKA).then_stopp(
        StangtBudgetarRattasInte
    )
    given(UPPLAGD, but(TILLDELAT, budgetar=2025), AVSLUTAT).when(
        ratta_belopp, POSTEN, None, **MINSKA
    ).then_stopp(StangtBudgetarRattasInte)
    given(UPPLAGD, TILLDELAT, AVSLUTAT).when(
        ratta_belopp, POSTEN, None, **(MINSKA | {"budgetar": 2025})
    ).then_stopp(StangtBudgetarRattasInte)


def rattad_omdisponering(**andrat: object) -> tuple[Fact, Fact]:
    """The correction of both halves, of 100 kr to 60 kr."""
    fran = but(
        RATTAD,
        verkningsdag=EN_DAG,
        rattar_version=3,
        slag=Beloppsslag.OMDISPONERING,
        tidigare_verkningsdag=EN_DAG,
        tidigare_belopp_ore=100_00,
        belopp_ore=60_00,
        riktning=Riktning.FRAN,
        motpost_anslag_id=ANNAN_POST,
        motpost_version=3,
        **andrat,
    )
    till = but(
        fran,
        originator_id=ANNAN_POST,
        rattar_version=2,
        riktning=Riktning.TILL,
        motpost_anslag_id=POSTEN,
        motpost_version=4,
    )
    return fran, till


OMDISPONERADE: tuple[Fact, ...] = (UPPLAGD, TILLDELAT, ANNAN_UPPLAGD, *OMDISPONERAT)
TILL_60 = {
    "rattar_version": 3,
    "budgetar": 2024,
    "belopp_ore": 60_00,
    "orsak": "Skrivfel",
}


def test_a_transfer_is_corrected_in_both_posts_from_either() -> None:
    fran, till = rattad_omdisponering()
    given(*OMDISPONERADE).when(ratta_belopp, POSTEN, ANNAN_POST, **TILL_60).then(fran, till)
    given(*OMDISPONERADE).when(
        ratta_belopp, ANNAN_POST, POSTEN, **(TILL_60 | {"rattar_version": 2})
    ).then(fran, till)


def test_a_corrected_transfer_is_corrected_again_in_both() -> None:
    fran, till = rattad_omdisponering()
    given(*OMDISPONERADE, fran, till).when(
        ratta_belopp, ANNAN_POST, POSTEN, **(TILL_60 | {"rattar_version": 3, "belopp_ore": 70_00})
    ).then(
        but(fran, rattar_version=4, tidigare_belopp_ore=60_00, belopp_ore=70_00, motpost_version=4),
        but(till, rattar_version=3, tidigare_belopp_ore=60_00, belopp_ore=70_00, motpost_version=5),
    )


def test_a_transfer_is_not_corrected_when_the_year_is_closed_in_the_other_post() -> None:
    closed = but(AVSLUTAT, originator_id=ANNAN_POST)
    given(*OMDISPONERADE, closed).when(ratta_belopp, POSTEN, ANNAN_POST, **TILL_60).then_stopp(
        StangtBudgetarRattasInte
    )


def test_both_halves_of_a_transfer_must_be_borne_when_corrected() -> None:
    fran, till = sealed(rattad_omdisponering())
    ena, andra = anslagsvakt(POSTEN, 2024), anslagsvakt(ANNAN_POST, 2024)
    assert list(fran.vakter()) == [Vakt(ena, 100_00), Vakt(ena, -60_00)]
    assert list(till.vakter()) == [Vakt(andra, -100_00), Vakt(andra, 60_00)]


def test_a_corrected_withdrawal_gives_back_what_it_took() -> None:
    corrected = but(
        RATTAD, slag=Beloppsslag.INDRAGNING, tidigare_belopp_ore=50_00, belopp_ore=20_00
    )
    given(UPPLAGD, INDRAGET).when(
        ratta_belopp, POSTEN, None, **(MINSKA | {"belopp_ore": 20_00})
    ).then(corrected)
    [rattad] = sealed((corrected,))
    kalla = anslagsvakt(POSTEN, 2024)
    assert list(rattad.vakter()) == [Vakt(kalla, 50_00), Vakt(kalla, -20_00)]


def test_what_a_correction_says_is_what_the_post_knows() -> None:
    post = given(UPPLAGD, TILLDELAT, RATTAD).strommar[POSTEN]
    assert isinstance(post, Anslag)
    assert list(post.belopp) == [3]
    assert post.belopp[3].belopp_ore == 900_000_00
