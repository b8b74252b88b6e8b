"""What was done of a task is corrected and undone, in one way whatever it was; so is the task."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.anslag.anslagspost import Anslag
from domain.anslag.stopp import (
    AterbetalningOverstigerMottaget,
    ForvaltningOverstigerUppdraget,
    ForvaltningsmedelRackerInte,
    FristenAvserAnnat,
    FristenFinnsInte,
    MedlenHarForfallit,
    RekvisitionenOverstigerUppdraget,
    StangtBudgetarRattasInte,
    UppdragetRattasPaSenaste,
    UppdragshandelsenFinnsInte,
    UppgiftenHorInteTill,
)
from domain.anslag.uppdrag import Uppdragsslag
from domain.anslag.uppdragsrattelse import (
    UppdragRattat,
    UppdragshandelseRattad,
    ratta_uppdrag,
    ratta_uppdragshandelse,
)
from domain.anslag.vakt import anslagsvakt
from domain.grund.stopp import IngetAttRatta, Stopp
from domain.grund.vakt import Vakt
from tests.domain.hjalp.historia import POSTEN, UPPLAGD
from tests.domain.hjalp.regeringsbeslutet import (
    ANVANT,
    ATER,
    ATERBETALT,
    AVSLUTAT_2016,
    BESLUTET,
    FORVALTNING,
    FRISTER,
    INKOMMET,
    MOTTAGET,
    PA_KONTOT,
    REDOVISAT,
    REKVIRERAT,
    REKVISITION,
    UPPDRAG,
)
from tests.domain.hjalp.scenario import Fact, Scenario, but, fact, given, sealed

ALLT: tuple[Fact, ...] = (
    UPPLAGD,
    UPPDRAG,
    REKVISITION,
    INKOMMET,
    FORVALTNING,
    ATERBETALT,
    REDOVISAT,
)
REKVIRERAD, MOTTAGEN, ANVAND, ATERSAND, LAMNAD = 3, 4, 5, 6, 7
SOM_DET_VAR: dict[str, Any] = {
    "belopp_ore": None,
    "budgetar": None,
    "till": None,
    "frist": None,
    "gjord": True,
    "orsak": "Skrivfel",
}


def ratta(version: int, dag: date, *mer: Fact, **falt: object) -> Scenario:
    return given(*ALLT, *mer).when(
        ratta_uppdragshandelse,
        POSTEN,
        **{**SOM_DET_VAR, "rattar_version": version, "verkningsdag": dag, **falt},
    )


def rattad(version: int, slag: Uppdragsslag, fore: dict[str, Any], **nu: object) -> Fact:
    """What was said `fore`, and `nu` of it what is another."""
    forut = {
        "gjord": True,
        "belopp_ore": fore.get("belopp_ore"),
        "budgetar": fore.get("budgetar"),
        "till": fore.get("till"),
        "fristnummer": fore.get("frist"),
    }
    return fact(
        UppdragshandelseRattad,
        POSTEN,
        beslutsreferens=BESLUTET,
        rattar_version=version,
        slag=slag,
        orsak="Skrivfel",
        **{f"tidigare_{namn}": varde for namn, varde in forut.items()},
        tidigare_verkningsdag=fore["verkningsdag"],
        verkningsdag=fore["verkningsdag"],
        **{**forut, **nu},
    )


def test_a_zero_too_many_is_taken_away() -> None:
    dag = ANVANT["verkningsdag"]
    ratta(ANVAND, dag, belopp_ore=310_000_00).then(
        rattad(ANVAND, Uppdragsslag.FORVALTNING, ANVANT, belopp_ore=310_000_00)
    )


def test_the_bank_is_believed_whatever_it_received() -> None:
    ratta(MOTTAGEN, PA_KONTOT["verkningsdag"], belopp_ore=99_000_000_00).then(
        rattad(MOTTAGEN, Uppdragsslag.MOTTAGET, PA_KONTOT, belopp_ore=99_000_000_00)
    )


def test_what_was_never_done_is_undone() -> None:
    dag = REKVIRERAT["verkningsdag"]
    sagt = {**REKVIRERAT, "frist": 1}
    aldrig = rattad(REKVIRERAD, Uppdragsslag.REKVISITION, sagt, gjord=False, belopp_ore=0)
    ratta(REKVIRERAD, dag, gjord=False).then(aldrig)
    ratta(REKVIRERAD, dag, belopp_ore=0).then(aldrig)
    svar = {"verkningsdag": date(2016, 5, 31), "till": "Socialdepartementet", "frist": 3}
    ratta(LAMNAD, date(2016, 5, 31), gjord=False).then(
        rattad(LAMNAD, Uppdragsslag.REDOVISNING, svar, gjord=False)
    )


def test_whom_it_went_to_and_which_year_it_was_of_are_corrected() -> None:
    ratta(ATERSAND, date(2017, 3, 30), budgetar=2017, till="Regeringskansliet").then(
        but(
            rattad(
                ATERSAND,
                Uppdragsslag.ATERBETALNING,
                {**ATER, "frist": 2},
                budgetar=2017,
                till="Regeringskansliet",
            ),
            verkningsdag=date(2017, 3, 30),
        )
    )


def test_a_correction_takes_and_gives_back_what_it_is_about() -> None:
    nu = rattad(ATERSAND, Uppdragsslag.ATERBETALNING, ATER, budgetar=2017, belopp_ore=5)
    [sista] = sealed((nu,))
    assert [*sista.vakter()] == [
        Vakt(anslagsvakt(POSTEN, 2016), ATER["belopp_ore"], villkorlig=False),
        Vakt(anslagsvakt(POSTEN, 2017), -5),
    ]
    annat = rattad(LAMNAD, Uppdragsslag.REDOVISNING, {"verkningsdag": date(2016, 5, 31)})
    assert [*sealed((annat,))[0].vakter()] == []


def test_another_frist_was_answered_and_the_first_is_open_again() -> None:
    scenario = given(
        *ALLT,
        rattad(
            LAMNAD,
            Uppdragsslag.REDOVISNING,
            {"verkningsdag": date(2016, 5, 31), "till": "Socialdepartementet", "frist": 3},
            fristnummer=4,
        ),
    )
    post = scenario.strommar[POSTEN]
    assert isinstance(post, Anslag)
    assert post.uppdrag[BESLUTET].dagar(4) == [date(2016, 5, 31)]
    assert post.uppdrag[BESLUTET].dagar(3) == []


@pytest.mark.parametrize(
    ("version", "falt", "stopp"),
    [
        (REKVIRERAD, {"belopp_ore": 51_100_000_01}, RekvisitionenOverstigerUppdraget),
        (ANVAND, {"belopp_ore": 3_100_000_01}, ForvaltningsmedelRackerInte),
        (ATERSAND, {"belopp_ore": 48_000_000_01}, AterbetalningOverstigerMottaget),
        (LAMNAD, {"frist": 99}, FristenFinnsInte),
        (LAMNAD, {"frist": 1}, FristenAvserAnnat),
        (LAMNAD, {"belopp_ore": 5}, UppgiftenHorInteTill),
        (MOTTAGEN, {"budgetar": 2016}, UppgiftenHorInteTill),
        (99, {"belopp_ore": 5}, UppdragshandelsenFinnsInte),
    ],
)
def test_what_is_done_is_judged_as_when_it_was_first_said(
    version: int, falt: dict[str, Any], stopp: type[Stopp]
) -> None:
    ratta(version, date(2017, 3, 31), **falt).then_stopp(stopp)


def test_a_rule_says_no() -> None:
    ratta(MOTTAGEN, PA_KONTOT["verkningsdag"]).then_stopp(IngetAttRatta)
    ratta(ANVAND, date(2017, 1, 2), AVSLUTAT_2016).then_stopp(StangtBudgetarRattasInte)
    ratta(99, date(2017, 1, 2)).then_stopp(UppdragshandelsenFinnsInte)
    ratta(LAMNAD, date(2017, 1, 2), till="X", belopp_ore=5).then_stopp(UppgiftenHorInteTill)


def _om_uppdraget(*mer: Fact, **falt: object) -> Scenario:
    hela = {"rattar_version": 2, **MOTTAGET, "orsak": "Skrivfel", **falt}
    return given(*ALLT, *mer).when(ratta_uppdrag, POSTEN, **hela)


def uppdrag_rattat(**nu: Any) -> Fact:
    sagt = {n: v for n, v in MOTTAGET.items() if n not in ("verkningsdag", "beslutsreferens")}
    return fact(
        UppdragRattat,
        POSTEN,
        rattar_version=2,
        beslutsreferens=BESLUTET,
        tidigare_verkningsdag=MOTTAGET["verkningsdag"],
        orsak="Skrivfel",
        **{f"tidigare_{namn}": varde for namn, varde in sagt.items()},
        **{"verkningsdag": MOTTAGET["verkningsdag"], **sagt, **nu},
    )


def test_what_the_task_gives_is_corrected_and_what_was_done_of_it_stands() -> None:
    _om_uppdraget(belopp_ore=60_000_000_00).then(uppdrag_rattat(belopp_ore=60_000_000_00))
    igen = uppdrag_rattat(belopp_ore=60_000_000_00)
    _om_uppdraget(igen).then_stopp(UppdragetRattasPaSenaste)
    _om_uppdraget().then_stopp(IngetAttRatta)
    _om_uppdraget(belopp_ore=1).then_stopp(ForvaltningOverstigerUppdraget)
    _om_uppdraget(frister=()).then_stopp(FristenFinnsInte)


def test_a_rekvisition_is_judged_by_its_frist_when_it_is_later_or_more() -> None:
    """The right lapses with the day: one that was in time cannot be corrected to be late."""
    frist = FRISTER[0].model_copy(update={"forfaller": True})
    fore = (UPPLAGD, but(UPPDRAG, frister=(frist, *FRISTER[1:])), *ALLT[2:])
    falt = {**SOM_DET_VAR, "rattar_version": REKVIRERAD, "till": "Regeringskansliet"}
    given(*fore).when(
        ratta_uppdragshandelse, POSTEN, **falt, verkningsdag=date(2016, 12, 2)
    ).then_stopp(MedlenHarForfallit)
    sagt = {**REKVIRERAT, "frist": 1}
    given(*fore).when(
        ratta_uppdragshandelse, POSTEN, **falt, verkningsdag=REKVIRERAT["verkningsdag"]
    ).then(rattad(REKVIRERAD, Uppdragsslag.REKVISITION, sagt, till="Regeringskansliet"))
