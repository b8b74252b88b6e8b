"""Postgång: whatever comes by post came in the working day before, and why is noted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.ansokan.aterkallelse import AterkallelseInkommen, aterkalla
from domain.ansokan.inlamning import lamna_in
from domain.ansokan.rattelse import InkommenDagRattad, ratta_inkommen_dag
from domain.arende.arende import Arende
from domain.grund.aktor import Atgard
from domain.grunddata.bankdagar import BankdagarFaststallda
from domain.grunddata.grunddata import BANKDAGAR, Grunddata
from domain.grunddata.stopp import BankdagarSaknas
from domain.handlaggning.handling import HandlingRegistrerad, Handlingsslag, registrera
from domain.handlaggning.kommunicering import YttrandeInkommet, ta_emot_yttrande
from domain.handlaggning.postgang import Brev, PostgangAntecknad, anteckna, kom_in, kom_med_post
from domain.handlaggning.stopp import KommuniceringenFinnsInte
from domain.mottagare.mottagare import Mottagare
from domain.overklagande.overklagande import OverklagandeInkommet, ta_emot
from domain.utlysning.utlysning import Utlysning
from tests.domain.hjalp.beslutade import KOMMUNICERAT, KOMMUNICERING
from tests.domain.hjalp.historia import (
    ARENDET,
    BESLUTET,
    INKOMMET,
    MEDDELAT_ARENDE,
    REGISTRERAD,
    UPPSALA,
    UTLYSNINGEN,
    UTLYST,
)
from tests.domain.hjalp.scenario import Fact, but, fact, given

FREDAG, MANDAG = date(2024, 3, 8), date(2024, 3, 11)
DAGAR_2024 = fact(
    BankdagarFaststallda,
    BANKDAGAR,
    ar=2024,
    stangda_dagar=(date(2024, 3, 29), date(2024, 4, 1), date(2024, 12, 31)),
    kalla="Påhittad",
)
DAGAR_2025 = but(DAGAR_2024, ar=2025, stangda_dagar=(date(2025, 1, 1),))
POST = fact(
    PostgangAntecknad,
    ARENDET,
    verkningsdag=FREDAG,
    avser_version=2,
    nadde_dag=MANDAG,
    kan_ha_skilts_av=True,
    bankdagar_version=1,
)


def by_post(arende: Arende, bankdagar: Grunddata, *, verkningsdag: date, **falt: Any) -> None:
    """As the caller does it: the day is for the rule to say."""
    kom_med_post(arende, bankdagar, **falt)


def letter(nadde: date = MANDAG, kan_ha_skilts_av: bool = True) -> dict[str, Any]:
    return {"brev": Brev(nadde, kan_ha_skilts_av)}


YTTRANDE: dict[str, Any] = {
    "kommunicering_id": KOMMUNICERING,
    "innehall": "Nej.",
    "handling_id": None,
}
OVERKLAGANDE: dict[str, Any] = {
    "overklagande_id": UUID(int=9),
    "beslut_id": BESLUTET,
    "klagande": "Region Uppsala",
    "yrkande": "Mer",
    "handling_id": None,
}
HANDLING: dict[str, Any] = {
    "handling_id": UUID(int=9),
    "slag": Handlingsslag.INKOMMEN,
    "motpart": None,
    "i_korthet": "Yttrande",
    "sha256": "9f" * 32,
}


@pytest.mark.parametrize(
    ("fore", "verb", "falt", "slag", "mer"),
    [
        ((INKOMMET, KOMMUNICERAT), ta_emot_yttrande, YTTRANDE, YttrandeInkommet, {}),
        ((INKOMMET,), registrera, HANDLING, HandlingRegistrerad, {"nummer": 1}),
        (
            (INKOMMET,),
            aterkalla,
            {"av_vem": "Regionen"},
            AterkallelseInkommen,
            {"avsandare": "Regionen", "handling_id": None},
        ),
    ],
)
def test_the_day_and_what_it_was_worked_out_from_are_recorded_together(
    fore: tuple[Fact, ...],
    verb: Callable[..., None],
    falt: dict[str, Any],
    slag: type[YttrandeInkommet],
    mer: dict[str, Any],
) -> None:
    lagrat = {k: v for k, v in falt.items() if k != "av_vem"}
    given(DAGAR_2024, *fore).when(
        by_post, ARENDET, BANKDAGAR, registrera=verb, **letter(), **falt
    ).then(
        fact(slag, ARENDET, verkningsdag=FREDAG, **(lagrat | mer)),
        but(POST, avser_version=len(fore) + 1),
    )


def test_an_appeal_by_post_after_easter() -> None:
    """Delivered on the Tuesday after Easter: it came in on Maundy Thursday."""
    given(DAGAR_2024, *MEDDELAT_ARENDE).when(
        by_post,
        ARENDET,
        BANKDAGAR,
        registrera=ta_emot,
        **letter(date(2024, 4, 2)),
        **OVERKLAGANDE,
    ).then(
        fact(OverklagandeInkommet, ARENDET, verkningsdag=date(2024, 3, 28), **OVERKLAGANDE),
        but(POST, verkningsdag=date(2024, 3, 28), avser_version=4, nadde_dag=date(2024, 4, 2)),
    )


def test_what_can_hardly_have_been_set_aside_the_day_before_came_in_when_it_reached_us() -> None:
    """No bank day is asked for then: those of the year need not be known."""
    given(DAGAR_2025, INKOMMET, KOMMUNICERAT).when(
        by_post,
        ARENDET,
        BANKDAGAR,
        registrera=ta_emot_yttrande,
        **letter(kan_ha_skilts_av=False),
        **YTTRANDE,
    ).then(
        fact(YttrandeInkommet, ARENDET, verkningsdag=MANDAG, **YTTRANDE),
        but(
            POST,
            verkningsdag=MANDAG,
            avser_version=3,
            kan_ha_skilts_av=False,
            bankdagar_version=None,
        ),
    )


@pytest.mark.parametrize(
    ("kanda", "nadde", "vet"),
    [
        ((DAGAR_2024, DAGAR_2025), date(2025, 1, 2), True),
        ((DAGAR_2024,), date(2025, 1, 2), False),
        ((DAGAR_2025,), date(2025, 1, 2), False),
        ((DAGAR_2025,), date(2025, 1, 3), True),
        ((DAGAR_2024,), date(2023, 6, 7), False),
    ],
)
def test_the_bank_days_of_all_the_days_must_be_known(
    kanda: tuple[Fact, ...], nadde: date, vet: bool
) -> None:
    bankdagar = given(*kanda).strommar[BANKDAGAR]
    assert isinstance(bankdagar, Grunddata)
    if vet:
        assert kom_in(Brev(nadde, True), bankdagar) < nadde
        return
    with pytest.raises(BankdagarSaknas):
        kom_in(Brev(nadde, True), bankdagar)


def test_without_bank_days_nothing_is_registered() -> None:
    scenario = given(INKOMMET, KOMMUNICERAT)
    scenario.strommar[BANKDAGAR] = Grunddata.tom(BANKDAGAR)
    scenario.when(
        by_post, ARENDET, BANKDAGAR, registrera=ta_emot_yttrande, **letter(), **YTTRANDE
    ).then_stopp(BankdagarSaknas)


def test_what_is_refused_otherwise_is_refused_by_post_too() -> None:
    given(DAGAR_2024, INKOMMET).when(
        by_post, ARENDET, BANKDAGAR, registrera=ta_emot_yttrande, **letter(), **YTTRANDE
    ).then_stopp(KommuniceringenFinnsInte)


def test_an_application_by_post() -> None:
    def post(till: Utlysning, fran: Mottagare, dagar: Grunddata, atgard: Atgard) -> Arende:
        brev = Brev(MANDAG, True)
        inkommen = atgard.den(kom_in(brev, dagar))
        arende = lamna_in(
            till,
            fran,
            inkommen,
            arende_id=ARENDET,
            diarienummer="11/2024",
            avser="Regionalt cancercentrum",
        )
        anteckna(arende, dagar, brev, inkommen, avser_version=1)
        return arende

    given(DAGAR_2024, UTLYST, REGISTRERAD).when(post, UTLYSNINGEN, UPPSALA, BANKDAGAR).then(
        but(INKOMMET, verkningsdag=FREDAG, sokt_ore=None, uppgifter=()),
        but(POST, avser_version=1),
    )


def test_a_wrong_day_is_corrected_by_how_it_came() -> None:
    """Registered on the day it reached us, as if it had been carried there."""
    given(DAGAR_2024, but(INKOMMET, verkningsdag=MANDAG)).when(
        by_post,
        ARENDET,
        BANKDAGAR,
        registrera=ratta_inkommen_dag,
        **letter(),
        orsak="Kom med post",
    ).then(
        fact(
            InkommenDagRattad,
            ARENDET,
            verkningsdag=FREDAG,
            rattar_version=1,
            tidigare_verkningsdag=MANDAG,
            orsak="Kom med post",
        ),
        POST,
    )


def test_the_days_that_were_known_then_are_named() -> None:
    """What is said of the bank days later makes a version of its own."""
    given(DAGAR_2024, but(DAGAR_2024, stangda_dagar=(FREDAG,)), INKOMMET).when(
        by_post, ARENDET, BANKDAGAR, registrera=registrera, **letter(), **HANDLING
    ).then(
        fact(HandlingRegistrerad, ARENDET, verkningsdag=date(2024, 3, 7), nummer=1, **HANDLING),
        but(POST, verkningsdag=date(2024, 3, 7), bankdagar_version=2),
    )
