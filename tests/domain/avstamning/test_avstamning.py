"""Avstämning: a month's totals are registered by one and signed by another, for what they were."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.avstamning.aterkallelse import SigneringAterkallad, aterkalla_signering
from domain.avstamning.signering import AvstamningSignerad, SeddTotal, signera_avstamning
from domain.avstamning.stopp import (
    AndraTotaler,
    AterkalladForeSigneringen,
    ForeForraTotalerna,
    ManadenInteSlut,
    RedanSignerad,
    SammaPersonRegistrerade,
    SigneradForeAterkallelsen,
    SigneringenGallerInte,
    SkillnadenOforklarad,
    TotalenHorInteDit,
    TotalenInteSedd,
    TotalenTvaGanger,
    TotalenUtanPlats,
    TotalernaFinnsInte,
    TotalSaknas,
)
from domain.avstamning.totaler import (
    Kalla,
    Total,
    TotalerRegistrerade,
    Totalslag,
    manadens_sista_dag,
    registrera_totaler,
)
from domain.myndighet.stopp import AnnanMyndighet
from tests.domain.hjalp.avstamningen import EVA, MYNDIGHETEN, REGISTRERAD
from tests.domain.hjalp.historia import POSTEN
from tests.domain.hjalp.scenario import ANNA, BO, but, fact, given


def total(slag: Totalslag, ore: int = 100, **falt: Any) -> Total:
    tom: dict[str, Any] = {"konto": None, "anslag_id": None, "budgetar": None}
    return Total(slag=slag, belopp_ore=ore, **{**tom, **falt})


def sedd(en: Total, ore: int | None = None, forklaring: str | None = None) -> SeddTotal:
    """What the ledger had of it: the same, if nothing else is said."""
    falt = dict(en) | {"forklaring": forklaring}
    return SeddTotal(**falt | ({} if ore is None else {"belopp_ore": ore}))


INBETALT = total(Totalslag.INBETALT, konto="bankgiro 5050-1055")
UTBETALT = total(Totalslag.UTBETALT, -100, anslag_id=POSTEN, budgetar=2024)
UTGIFTER = total(Totalslag.UTGIFTER, anslag_id=POSTEN, budgetar=2024)
VAD: dict[str, Any] = {
    "verkningsdag": date(2024, 4, 3),
    "av": EVA,
    "kalla": Kalla.BANK,
    "manad": "2024-03",
    "totaler": (INBETALT, UTBETALT),
    "referens": "Kontoutdrag 3",
}
TOTALER = fact(TotalerRegistrerade, MYNDIGHETEN, **VAD)
SIGNERING: dict[str, Any] = {
    "verkningsdag": date(2024, 4, 5),
    "kalla": Kalla.BANK,
    "manad": "2024-03",
    "totaler_version": 2,
    "position": 17,
    "sedda_totaler": (sedd(INBETALT), sedd(UTBETALT)),
}
SIGNERAD = fact(AvstamningSignerad, MYNDIGHETEN, av=ANNA, **SIGNERING)


def test_totals_are_registered_and_again() -> None:
    given(REGISTRERAD).when(registrera_totaler, MYNDIGHETEN, **VAD).then(TOTALER)
    igen = {**VAD, "totaler": (UTBETALT,), "verkningsdag": date(2024, 4, 8)}
    given(REGISTRERAD, TOTALER, SIGNERAD).when(registrera_totaler, MYNDIGHETEN, **igen).then(
        fact(TotalerRegistrerade, MYNDIGHETEN, **igen)
    )


@pytest.mark.parametrize(
    ("manad", "dag"),
    [("2024-02", date(2024, 2, 29)), ("2023-12", date(2023, 12, 31)), ("2999-12", None)],
)
def test_the_last_day_of_a_month(manad: str, dag: date | None) -> None:
    assert manadens_sista_dag(manad) == (dag or date(2999, 12, 31))


def test_totals_that_cannot_be_are_refused() -> None:
    for andrat, stopp in (
        ({"verkningsdag": date(2024, 3, 31)}, ManadenInteSlut),
        ({"totaler": ()}, TotalSaknas),
        ({"totaler": (UTGIFTER,)}, TotalenHorInteDit),
        ({"kalla": Kalla.EKONOMISYSTEM}, TotalenHorInteDit),
        ({"totaler": (INBETALT, INBETALT)}, TotalenTvaGanger),
        ({"totaler": (total(Totalslag.INBETALT),)}, TotalenUtanPlats),
        ({"totaler": (total(Totalslag.UTBETALT, anslag_id=POSTEN),)}, TotalenUtanPlats),
        (
            {"totaler": (total(Totalslag.INBETALT, konto="bankgiro 5050-1055", budgetar=2024),)},
            TotalenUtanPlats,
        ),
        ({"av": BO}, AnnanMyndighet),
    ):
        given(REGISTRERAD).when(registrera_totaler, MYNDIGHETEN, **{**VAD, **andrat}).then_stopp(
            stopp
        )
    given(REGISTRERAD, TOTALER).when(
        registrera_totaler, MYNDIGHETEN, **{**VAD, "verkningsdag": date(2024, 4, 2)}
    ).then_stopp(ForeForraTotalerna)


def test_somebody_else_signs_what_the_totals_are_now() -> None:
    given(REGISTRERAD, TOTALER).when(signera_avstamning, MYNDIGHETEN, **SIGNERING).then(SIGNERAD)
    igen = but(TOTALER, verkningsdag=date(2024, 4, 4))
    given(REGISTRERAD, TOTALER, SIGNERAD, igen).when(
        signera_avstamning, MYNDIGHETEN, **{**SIGNERING, "totaler_version": 4}
    ).then(but(SIGNERAD, totaler_version=4))


def test_what_cannot_be_signed() -> None:
    for fakta, andrat, stopp in (
        ((), {}, TotalernaFinnsInte),
        ((TOTALER,), {"kalla": Kalla.EKONOMISYSTEM}, TotalernaFinnsInte),
        ((TOTALER,), {"manad": "2024-02"}, TotalernaFinnsInte),
        ((TOTALER,), {"totaler_version": 1}, AndraTotaler),
        ((TOTALER, SIGNERAD), {}, RedanSignerad),
        ((TOTALER,), {"av": EVA}, SammaPersonRegistrerade),
        (
            (but(TOTALER, av=EVA.model_copy(update={"subjekt": "Anna"})),),
            {},
            SammaPersonRegistrerade,
        ),
        ((TOTALER,), {"av": BO}, AnnanMyndighet),
    ):
        given(REGISTRERAD, *fakta).when(
            signera_avstamning, MYNDIGHETEN, **{**SIGNERING, **andrat}
        ).then_stopp(stopp)


ATER: dict[str, Any] = {
    "verkningsdag": date(2024, 4, 8),
    "signering_version": 3,
    "orsak": "Fel kontoutdrag",
}
AVSIGNERAD = fact(
    SigneringAterkallad, MYNDIGHETEN, av=ANNA, kalla=Kalla.BANK, manad="2024-03", **ATER
)


def test_a_signature_is_taken_back_once_and_the_month_signed_anew_no_earlier() -> None:
    given(REGISTRERAD, TOTALER, SIGNERAD).when(aterkalla_signering, MYNDIGHETEN, **ATER).then(
        AVSIGNERAD
    )
    for fakta, andrat, stopp in (
        ((), {}, SigneringenGallerInte),
        ((SIGNERAD,), {"verkningsdag": date(2024, 4, 4)}, AterkalladForeSigneringen),
        ((SIGNERAD, AVSIGNERAD), {}, SigneringenGallerInte),
    ):
        given(REGISTRERAD, TOTALER, *fakta).when(
            aterkalla_signering, MYNDIGHETEN, **{**ATER, **andrat}
        ).then_stopp(stopp)
    given(REGISTRERAD, TOTALER, SIGNERAD, AVSIGNERAD).when(
        signera_avstamning, MYNDIGHETEN, **SIGNERING
    ).then_stopp(SigneradForeAterkallelsen)


def test_what_differs_is_seen_and_explained() -> None:
    for sett, stopp in (
        ((sedd(INBETALT),), TotalenInteSedd),
        ((sedd(INBETALT), sedd(UTBETALT, 0)), SkillnadenOforklarad),
    ):
        given(REGISTRERAD, TOTALER).when(
            signera_avstamning, MYNDIGHETEN, **{**SIGNERING, "sedda_totaler": sett}
        ).then_stopp(stopp)
