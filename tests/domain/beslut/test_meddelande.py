"""Meddelande: the party is told, and receives it; from which day it may appeal, and to which."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from domain.arende.arende import Arende
from domain.beslut.meddelande import (
    BeslutMeddelat,
    Meddelandesatt,
    Overklagandehanvisning,
    anteckna_delfaende,
    meddela,
)
from domain.beslut.stopp import (
    BeslutetFinnsInte,
    DelfattForeMeddelande,
    FelHanvisning,
    InteMeddelatBeslut,
    MeddelatForeBeslut,
    RedanDelfatt,
    RedanMeddelat,
)
from domain.regelverk.regler import Tidrakning
from tests.domain.hjalp.beslutade import AVVISAT, BESLUT_2, DELFATT, SANKT
from tests.domain.hjalp.historia import (
    ARENDET,
    BESLUTAT,
    BESLUTET,
    BEVILJAT,
    BEVILJAT_ARENDE,
    INFORT,
    INKOMMET,
    MEDDELAT,
    MEDDELAT_ARENDE,
    MEDDELAT_BESLUT,
    OVERKLAGAS_SENAST,
    REGELVERKET,
)
from tests.domain.hjalp.regelverket import INNEHALL, VANTAR_LAGA_KRAFT
from tests.domain.hjalp.scenario import Fact, Scenario, but, given, sealed

TALA_OM: dict[str, Any] = {
    "verkningsdag": MEDDELAT,
    "beslut_id": BESLUTET,
    "satt": Meddelandesatt.E_POST,
    "till": "registrator@example.se",
    "overklagandehanvisning": Overklagandehanvisning.BIFOGAD,
}
FRAN_DELFAENDE = but(BEVILJAT, overklagandetid_fran=Tidrakning.DELFAENDE)
INTE_OVERKLAGBART = but(BEVILJAT, overklagandetid_fran=None)
DELFAENDETID = but(INFORT, innehall=VANTAR_LAGA_KRAFT)
FEM_VECKOR = INNEHALL.model_copy(
    update={"overklagande": INNEHALL.overklagande.model_copy(update={"veckor": 5})}
)
FLYTTAS_INTE = INNEHALL.model_copy(
    update={"overklagande": INNEHALL.overklagande.model_copy(update={"flyttas": False})}
)


def telling(*before: Fact, stangda: frozenset[date] = frozenset(), **andra: object) -> Scenario:
    return given(*before).when(meddela, ARENDET, REGELVERKET, stangda, **(TALA_OM | andra))


def receiving(*before: Fact, **andra: object) -> Scenario:
    fatt: dict[str, Any] = {
        "verkningsdag": date(2024, 3, 25),
        "beslut_id": BESLUTET,
        "bevis": "Mottagningsbevis",
    }
    return given(*before).when(
        anteckna_delfaende, ARENDET, REGELVERKET, frozenset(), **(fatt | andra)
    )


def test_the_party_is_told() -> None:
    telling(INFORT, *BEVILJAT_ARENDE).then(MEDDELAT_BESLUT)


def test_the_time_of_a_public_party_runs_from_the_decision_whenever_it_is_told() -> None:
    for dag in (BESLUTAT, date(2024, 6, 1)):
        telling(INFORT, *BEVILJAT_ARENDE, verkningsdag=dag).then(
            but(MEDDELAT_BESLUT, verkningsdag=dag)
        )


def test_other_parties_time_has_not_begun_when_they_are_told() -> None:
    telling(DELFAENDETID, INKOMMET, FRAN_DELFAENDE).then(
        but(MEDDELAT_BESLUT, overklagas_senast=None)
    )


def test_a_last_day_that_is_a_holiday_moves_where_the_regelverk_says_so() -> None:
    """Three weeks from 21 March end on Thursday 11 April."""
    stangda = frozenset({date(2024, 4, 11), date(2024, 4, 12)})
    telling(INFORT, *BEVILJAT_ARENDE, stangda=stangda).then(
        but(MEDDELAT_BESLUT, overklagas_senast=date(2024, 4, 15))
    )
    telling(but(INFORT, innehall=FLYTTAS_INTE), *BEVILJAT_ARENDE, stangda=stangda).then(
        MEDDELAT_BESLUT
    )


def test_the_time_is_that_of_the_version_the_decision_was_made_under() -> None:
    senare = but(INFORT, version="2", innehall=FEM_VECKOR, verkningsdag=BESLUTAT)
    telling(INFORT, senare, *BEVILJAT_ARENDE).then(MEDDELAT_BESLUT)
    referens = BEVILJAT.keywords["regelverk"].model_copy(update={"version": "2"})
    telling(INFORT, senare, INKOMMET, but(BEVILJAT, regelverk=referens)).then(
        but(MEDDELAT_BESLUT, overklagas_senast=BESLUTAT + timedelta(weeks=5))
    )


def test_what_is_said_of_appealing_is_what_the_regelverk_says() -> None:
    inte: dict[str, Any] = {"overklagandehanvisning": Overklagandehanvisning.FAR_INTE_OVERKLAGAS}
    telling(INFORT, *BEVILJAT_ARENDE, **inte).then_stopp(FelHanvisning)
    telling(INFORT, INKOMMET, INTE_OVERKLAGBART).then_stopp(FelHanvisning)
    telling(INFORT, INKOMMET, INTE_OVERKLAGBART, **inte).then(
        but(MEDDELAT_BESLUT, **inte, overklagas_senast=None)
    )
    telling(INFORT, INKOMMET, AVVISAT, **inte).then(
        but(MEDDELAT_BESLUT, **inte, overklagas_senast=None)
    )


def test_every_decision_is_told_of_by_itself() -> None:
    inte: dict[str, Any] = {"overklagandehanvisning": Overklagandehanvisning.FAR_INTE_OVERKLAGAS}
    dag = date(2024, 5, 3)
    telling(INFORT, *MEDDELAT_ARENDE, SANKT, beslut_id=BESLUT_2, verkningsdag=dag, **inte).then(
        but(MEDDELAT_BESLUT, beslut_id=BESLUT_2, verkningsdag=dag, **inte, overklagas_senast=None)
    )


def test_there_must_be_a_decision_to_tell_of() -> None:
    telling(INFORT, INKOMMET).then_stopp(BeslutetFinnsInte)
    telling(INFORT, *BEVILJAT_ARENDE, beslut_id=BESLUT_2).then_stopp(BeslutetFinnsInte)


def test_the_party_is_told_once() -> None:
    telling(INFORT, *MEDDELAT_ARENDE).then_stopp(RedanMeddelat)


def test_nobody_is_told_of_a_decision_before_it_is_made() -> None:
    telling(INFORT, *BEVILJAT_ARENDE, verkningsdag=BESLUTAT - timedelta(days=1)).then_stopp(
        MeddelatForeBeslut
    )


def test_how_the_party_is_told_and_of_what_appeal_is_one_of_those_there_are() -> None:
    with pytest.raises(ValidationError):
        telling(INFORT, *BEVILJAT_ARENDE, satt="telefon").then()
    assert [str(satt) for satt in Meddelandesatt] == [
        "brev",
        "delgivning",
        "digital-post",
        "e-post",
        "overlamnat",
    ]
    assert {str(hur): hur.fel for hur in Overklagandehanvisning} == {
        "bifogad": False,
        "felaktig": True,
        "saknas": True,
        "far-inte-overklagas": False,
    }


def test_what_was_said_of_appealing_is_never_left_out() -> None:
    [told] = sealed((MEDDELAT_BESLUT,))
    for falt in ("overklagandehanvisning", "overklagas_senast", "beslut_id"):
        with pytest.raises(ValidationError):
            BeslutMeddelat(**told.model_dump(exclude={falt}))


# Receiving it


def test_the_time_of_others_runs_from_when_they_received_it() -> None:
    """Three weeks from Saturday 23 March end on Saturday 13 April: it is the Monday."""
    told = but(MEDDELAT_BESLUT, overklagas_senast=None)
    receiving(DELFAENDETID, INKOMMET, FRAN_DELFAENDE, told).then(
        but(DELFATT, overklagas_senast=date(2024, 4, 15))
    )
    lordag = date(2024, 3, 23)
    receiving(DELFAENDETID, INKOMMET, FRAN_DELFAENDE, told, verkningsdag=lordag).then(
        but(DELFATT, verkningsdag=lordag, overklagas_senast=date(2024, 4, 15))
    )


def test_that_a_public_party_received_it_does_not_move_its_time() -> None:
    receiving(INFORT, *MEDDELAT_ARENDE).then(but(DELFATT, overklagas_senast=OVERKLAGAS_SENAST))


def test_what_was_not_told_has_not_been_received() -> None:
    receiving(INFORT, *BEVILJAT_ARENDE).then_stopp(InteMeddelatBeslut)
    receiving(INFORT, *MEDDELAT_ARENDE, verkningsdag=BESLUTAT).then_stopp(DelfattForeMeddelande)
    receiving(INFORT, *MEDDELAT_ARENDE, verkningsdag=MEDDELAT).then(
        but(DELFATT, verkningsdag=MEDDELAT)
    )


def test_it_is_received_once() -> None:
    receiving(INFORT, *MEDDELAT_ARENDE, DELFATT).then_stopp(RedanDelfatt)
    receiving(INFORT, *MEDDELAT_ARENDE, DELFATT, verkningsdag=BESLUTAT).then_stopp(RedanDelfatt)


# Laga kraft


def laga_kraft(*facts: Fact) -> list[bool]:
    """Whether it has laga kraft on the last day of the time, and on the day after."""
    arende = given(*facts).strommar[ARENDET]
    assert isinstance(arende, Arende)
    dagar = (OVERKLAGAS_SENAST, OVERKLAGAS_SENAST + timedelta(days=1))
    return [arende.vunnit_laga_kraft(dag) for dag in dagar]


def test_laga_kraft_comes_the_day_after_the_last_and_only_if_the_time_has_begun() -> None:
    assert laga_kraft(INKOMMET) == [False, False]
    assert laga_kraft(*BEVILJAT_ARENDE) == [False, False]
    assert laga_kraft(*MEDDELAT_ARENDE) == [False, True]
    assert laga_kraft(INKOMMET, INTE_OVERKLAGBART) == [True, True]
