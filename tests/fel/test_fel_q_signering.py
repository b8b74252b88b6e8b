"""Q4: what differs in a month is explained when it is signed, and a signature can be taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.avstamning.aterkallelse import SigneringAterkallad, aterkalla_signering
from domain.avstamning.signering import AvstamningSignerad, SeddTotal, signera_avstamning
from domain.avstamning.stopp import (
    AterkalladForeSigneringen,
    RedanSignerad,
    SigneradForeAterkallelsen,
    SigneringenGallerInte,
    SkillnadenOforklarad,
    TotalenHorInteDit,
    TotalenInteSedd,
    TotalenTvaGanger,
    TotalenUtanPlats,
)
from domain.avstamning.totaler import Kalla, Total, TotalerRegistrerade, Totalslag
from domain.grund.stopp import Stopp
from domain.myndighet.stopp import AnnanMyndighet
from tests.domain.hjalp.avstamningen import EVA, MYNDIGHETEN, REGISTRERAD
from tests.domain.hjalp.historia import POSTEN
from tests.domain.hjalp.scenario import ANNA, BO, but, fact, given

KONTO = {"konto": "bankgiro 5050-1055", "anslag_id": None, "budgetar": None}
ANSLAG = {"konto": None, "anslag_id": POSTEN, "budgetar": 2021}
KR = 100
INBETALT = {"slag": Totalslag.INBETALT, **KONTO}
UTBETALT = {"slag": Totalslag.UTBETALT, **ANSLAG}
OM: dict[str, Any] = {"kalla": Kalla.BANK, "manad": "2021-05"}
TOTALER = fact(
    TotalerRegistrerade,
    MYNDIGHETEN,
    **OM,
    verkningsdag=date(2021, 6, 2),
    av=EVA,
    totaler=(
        Total(**INBETALT, belopp_ore=57_000 * KR),
        Total(**UTBETALT, belopp_ore=410_000 * KR),
    ),
    referens="Kontoutdrag 5",
)
OKANT = SeddTotal(**INBETALT, belopp_ore=50_000 * KR, forklaring="Okänd insättare, utreds")
UTREDS = SeddTotal(**UTBETALT, belopp_ore=400_000 * KR, forklaring="Utreds hos banken")
SIGNERING: dict[str, Any] = {
    **OM,
    "verkningsdag": date(2021, 6, 4),
    "totaler_version": 2,
    "position": 40,
    "sedda_totaler": (OKANT, UTREDS),
}
SIGNERAD = fact(AvstamningSignerad, MYNDIGHETEN, av=ANNA, **SIGNERING)
ATER: dict[str, Any] = {
    "verkningsdag": date(2021, 6, 7),
    "signering_version": 3,
    "orsak": "Insättaren är känd",
}
AVSIGNERAD = fact(SigneringAterkallad, MYNDIGHETEN, av=ANNA, **OM, **ATER)


def utan(sedd: SeddTotal) -> SeddTotal:
    return sedd.model_copy(update={"forklaring": None})


def test_fel_q4_each_difference_is_explained() -> None:
    """The bank has 7 000 more in and 10 000 more out than the ledger."""
    given(REGISTRERAD, TOTALER).when(signera_avstamning, MYNDIGHETEN, **SIGNERING).then(SIGNERAD)


@pytest.mark.parametrize(
    ("sedda_totaler", "stopp"),
    [
        ((utan(OKANT), UTREDS), SkillnadenOforklarad),
        ((OKANT, utan(UTREDS)), SkillnadenOforklarad),
        ((OKANT,), TotalenInteSedd),
        ((), TotalenInteSedd),
        ((OKANT, UTREDS, OKANT), TotalenTvaGanger),
        ((OKANT, UTREDS.model_copy(update={"budgetar": 2020})), TotalenInteSedd),
        ((OKANT, UTREDS.model_copy(update=KONTO | {"konto": None})), TotalenUtanPlats),
        ((OKANT.model_copy(update=UTBETALT | {"slag": Totalslag.UTGIFTER}),), TotalenHorInteDit),
    ],
)
def test_fel_q4_what_differs_is_not_signed_unexplained_nor_unseen(
    sedda_totaler: tuple[SeddTotal, ...], stopp: type[Stopp]
) -> None:
    om = SIGNERING | {"sedda_totaler": sedda_totaler}
    given(REGISTRERAD, TOTALER).when(signera_avstamning, MYNDIGHETEN, **om).then_stopp(stopp)


def test_fel_q4_what_the_bank_does_not_have_is_explained_too() -> None:
    """Nothing needs to be said of what is the same."""
    lika = tuple(
        utan(s).model_copy(update={"belopp_ore": ore * KR})
        for s, ore in ((OKANT, 57_000), (UTREDS, 410_000))
    )
    mer = SeddTotal(**UTBETALT | {"budgetar": 2020}, belopp_ore=KR, forklaring=None)
    for sett, nekas in ((lika, False), ((*lika, mer), True)):
        scenario = given(REGISTRERAD, TOTALER).when(
            signera_avstamning, MYNDIGHETEN, **SIGNERING | {"sedda_totaler": sett}
        )
        if nekas:
            scenario.then_stopp(SkillnadenOforklarad)
        else:
            scenario.then(but(SIGNERAD, sedda_totaler=sett))


def test_fel_q4_a_signature_is_taken_back_and_the_month_signed_anew() -> None:
    given(REGISTRERAD, TOTALER, SIGNERAD).when(
        signera_avstamning, MYNDIGHETEN, **SIGNERING
    ).then_stopp(RedanSignerad)
    given(REGISTRERAD, TOTALER, SIGNERAD).when(aterkalla_signering, MYNDIGHETEN, **ATER).then(
        AVSIGNERAD
    )
    for dag in (ATER["verkningsdag"], date(2021, 6, 9)):
        given(REGISTRERAD, TOTALER, SIGNERAD, AVSIGNERAD).when(
            signera_avstamning, MYNDIGHETEN, **SIGNERING | {"verkningsdag": dag}
        ).then(but(SIGNERAD, verkningsdag=dag))
    given(REGISTRERAD, TOTALER, SIGNERAD, AVSIGNERAD).when(
        signera_avstamning, MYNDIGHETEN, **SIGNERING
    ).then_stopp(SigneradForeAterkallelsen)


def test_fel_q4_what_is_not_taken_back() -> None:
    """Not before it was signed, by another authority, twice, nor what new totals took the place of.

    A signature is not the totals that it is of.
    """
    nya = but(TOTALER, verkningsdag=date(2021, 6, 8))
    for fakta, andrat, stopp in (
        ((SIGNERAD,), {"verkningsdag": date(2021, 6, 3)}, AterkalladForeSigneringen),
        ((SIGNERAD,), {"signering_version": 2}, SigneringenGallerInte),
        ((SIGNERAD,), {"av": BO}, AnnanMyndighet),
        ((SIGNERAD, AVSIGNERAD), {}, SigneringenGallerInte),
        ((SIGNERAD, nya), {}, SigneringenGallerInte),
        ((), {}, SigneringenGallerInte),
    ):
        given(REGISTRERAD, TOTALER, *fakta).when(
            aterkalla_signering, MYNDIGHETEN, **ATER | andrat
        ).then_stopp(stopp)
