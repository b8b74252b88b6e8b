"""Beslut: who may be granted what, when, by whom and why; and that the party is told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from domain.beslut import (
    BeslutMeddelat,
    Beslutsuppgifter,
    Fordelning,
    Meddelandesatt,
    Overklagandehanvisning,
    bevilja,
    fordela_lika,
    meddela,
)
from domain.regler import Fordelningsmetod
from domain.stopp import Stopp
from domain.stopp.beslut import (
    AnnanUtlysning,
    BeloppetBlirNoll,
    BeslutForeAnsokan,
    BeslutsfattareSaknas,
    ForeskrifterSaknas,
    IngaArenden,
    InnehallSaknas,
    InteBeslutsfattare,
    MotiveringSaknas,
    OverstigerSokt,
    RedanBeslutat,
)
from domain.stopp.meddelande import InteBeslutat, MeddelatForeBeslut, RedanMeddelat
from domain.stopp.regelverk import FordelningsmetodenStodsInte, RegelverketGallerInte
from domain.vakt import Vakt, ramvakt
from tests.domain.historia import (
    ARENDE_2,
    ARENDE_3,
    ARENDET,
    BESLUTAT,
    BESLUTET,
    BESLUTSUPPGIFTER,
    BEVILJAT,
    BEVILJAT_ARENDE,
    INFORT,
    INKOMMEN,
    INKOMMET,
    INKOMMET_2,
    INKOMMET_3,
    MEDDELAT,
    MEDDELAT_ARENDE,
    MEDDELAT_BESLUT,
    MEDEL,
    REGELVERKET,
    REGISTRERAD,
    SKANE,
    SKANE_REGISTRERAD,
    STOCKHOLM,
    STOCKHOLM_REGISTRERAD,
    UPPSALA,
    UTLYSNINGEN,
    UTLYST,
)
from tests.domain.regelverket import EFTER_PROVNING
from tests.domain.scenario import Fact, Scenario, but, given, sealed

BEVILJA: dict[str, Any] = {
    "beslut_id": BESLUTET,
    "belopp_ore": 400_000_00,
    "beslut": BESLUTSUPPGIFTER,
}
KRETSEN: tuple[Fact, ...] = (
    UTLYST,
    INFORT,
    REGISTRERAD,
    SKANE_REGISTRERAD,
    STOCKHOLM_REGISTRERAD,
    INKOMMET,
    INKOMMET_2,
    INKOMMET_3,
)
PARTERNA = {UPPSALA: UPPSALA, SKANE: SKANE, STOCKHOLM: STOCKHOLM}


def beslut(**uppgifter: object) -> Beslutsuppgifter:
    return BESLUTSUPPGIFTER.model_copy(update=uppgifter)


def granting(*before: Fact, **arguments: object) -> Scenario:
    return given(INFORT, *before).when(bevilja, ARENDET, REGELVERKET, **(BEVILJA | arguments))


def sharing(
    *history: Fact,
    arenden: list[Any] | None = None,
    belopp_ore: int | None = None,
    **arguments: object,
) -> Scenario:
    return given(*history).when(
        fordela_lika,
        UTLYSNINGEN,
        REGELVERKET,
        [ARENDET, ARENDE_2, ARENDE_3] if arenden is None else arenden,
        PARTERNA,
        **({"beslut_id": BESLUTET, "beslut": BESLUTSUPPGIFTER} | arguments),
        belopp_ore=belopp_ore,
    )


# One application


def test_less_than_sokt_may_be_granted() -> None:
    granting(INKOMMET).then(BEVILJAT)


def test_all_that_was_sokt_may_be_granted() -> None:
    granting(INKOMMET, belopp_ore=500_000_00).then(but(BEVILJAT, belopp_ore=500_000_00))


def test_never_more_than_sokt_is_granted() -> None:
    granting(INKOMMET, belopp_ore=500_000_01).then_stopp(OverstigerSokt)


def test_an_application_without_an_amount_has_no_ceiling_of_its_own() -> None:
    granting(but(INKOMMET, sokt_ore=None), belopp_ore=10**15).then(but(BEVILJAT, belopp_ore=10**15))


def test_nothing_is_not_granted() -> None:
    with pytest.raises(ValidationError):
        granting(INKOMMET, belopp_ore=0).then()


def test_an_application_is_decided_once() -> None:
    granting(*BEVILJAT_ARENDE, belopp_ore=1).then_stopp(RedanBeslutat)


def test_a_decision_may_be_made_the_day_the_application_comes_in() -> None:
    granting(INKOMMET, verkningsdag=INKOMMEN).then(but(BEVILJAT, verkningsdag=INKOMMEN))


def test_no_decision_before_the_application() -> None:
    granting(INKOMMET, verkningsdag=INKOMMEN - timedelta(days=1)).then_stopp(BeslutForeAnsokan)


def test_a_decision_says_what_it_is() -> None:
    for blank in ("", " ", "\n\t"):
        granting(INKOMMET, beslut=beslut(innehall=blank)).then_stopp(InnehallSaknas)


def test_a_decision_says_who_made_it() -> None:
    granting(INKOMMET, beslut=beslut(beslutsfattare=())).then_stopp(BeslutsfattareSaknas)


def test_a_decision_is_recorded_by_one_of_those_who_made_it() -> None:
    granting(INKOMMET, beslut=beslut(beslutsfattare=("cecilia", "Anna"))).then_stopp(
        InteBeslutsfattare
    )


def test_a_decision_may_be_made_by_several() -> None:
    nagra = beslut(beslutsfattare=("cecilia", "anna"))
    granting(INKOMMET, beslut=nagra).then(but(BEVILJAT, beslut=nagra))


def test_a_decision_has_a_motivering() -> None:
    for blank in ("", " ", "\n"):
        granting(INKOMMET, beslut=beslut(motivering=blank)).then_stopp(MotiveringSaknas)


def test_a_motivering_names_the_foreskrifter() -> None:
    granting(INKOMMET, beslut=beslut(foreskrifter=())).then_stopp(ForeskrifterSaknas)


def test_a_decision_is_made_under_rules_in_force() -> None:
    given(but(INFORT, verkningsdag=date(2024, 3, 22)), INKOMMET).when(
        bevilja, ARENDET, REGELVERKET, **BEVILJA
    ).then_stopp(RegelverketGallerInte)


def test_a_grant_is_taken_from_the_ram() -> None:
    _, beviljat = sealed(BEVILJAT_ARENDE)
    assert list(beviljat.vakter()) == [Vakt(ramvakt(UTLYSNINGEN, 2024), -400_000_00)]


def test_a_blank_name_is_no_beslutsfattare() -> None:
    with pytest.raises(ValidationError):
        Beslutsuppgifter(**(BESLUTSUPPGIFTER.model_dump() | {"beslutsfattare": (" ",)}))


# Many applications in one decision


def delat(belopp_ore: int, *andelar: int) -> tuple[Fact, ...]:
    fordelning = Fordelning(
        metod=Fordelningsmetod.LIKA,
        att_fordela_ore=belopp_ore,
        antal=len(andelar),
        enhet_ore=100,
    )
    parts = zip((ARENDET, ARENDE_2, ARENDE_3), (UPPSALA, SKANE, STOCKHOLM), andelar, strict=False)
    return tuple(
        but(
            BEVILJAT,
            originator_id=arende,
            mottagare_id=mottagare,
            belopp_ore=andel,
            fordelning=fordelning,
        )
        for arende, mottagare, andel in parts
    )


def test_the_whole_ram_is_shared_when_no_amount_is_given() -> None:
    sharing(*KRETSEN).then(*delat(600_000_00, 200_000_00, 200_000_00, 200_000_00))


def test_kronor_left_over_go_by_organisationsnummer() -> None:
    sharing(*KRETSEN, belopp_ore=200_00).then(*delat(200_00, 67_00, 66_00, 67_00))


def test_the_order_of_the_list_does_not_matter() -> None:
    sharing(*KRETSEN, belopp_ore=200_00, arenden=[ARENDE_3, ARENDE_2, ARENDET]).then(
        *delat(200_00, 67_00, 66_00, 67_00)
    )


def test_an_organisation_with_two_applications_gets_two_shares() -> None:
    two = but(INKOMMET_2, mottagare_id=UPPSALA)
    fordelat = delat(100_01, 50_01, 50_00)
    sharing(
        UTLYST, INFORT, *KRETSEN[2:6], two, belopp_ore=100_01, arenden=[ARENDE_2, ARENDET]
    ).then(fordelat[0], but(fordelat[1], mottagare_id=UPPSALA))


def test_a_decision_concerns_somebody() -> None:
    sharing(*KRETSEN, arenden=[]).then_stopp(IngaArenden)


def test_a_decision_concerns_each_arende_once() -> None:
    sharing(*KRETSEN, arenden=[ARENDET, ARENDE_2, ARENDET]).then_stopp(IngaArenden)


def test_a_decision_is_over_one_call() -> None:
    elsewhere = MEDEL.model_copy(update={"utlysning_id": BESLUTET})
    sharing(*KRETSEN[:-1], but(INKOMMET_3, medel=elsewhere)).then_stopp(AnnanUtlysning)


def test_everybody_gets_something_or_nobody_does() -> None:
    sharing(*KRETSEN, belopp_ore=2_99).then_stopp(BeloppetBlirNoll)


def test_equal_shares_must_be_what_the_regelverk_says() -> None:
    history = [but(f, innehall=EFTER_PROVNING) if f is INFORT else f for f in KRETSEN]
    sharing(*history).then_stopp(FordelningsmetodenStodsInte)


def test_a_decision_over_many_needs_rules_in_force() -> None:
    history = [but(f, verkningsdag=date(2024, 4, 1)) if f is INFORT else f for f in KRETSEN]
    sharing(*history).then_stopp(RegelverketGallerInte)


def last_refused(*changed: Fact, stopp: type[Stopp]) -> None:
    """What stops the last ärende in the list stops them all, and none is left decided."""
    sharing(*KRETSEN[:-1], *changed).then_stopp(stopp)


def test_one_that_is_decided_already_stops_them_all() -> None:
    last_refused(
        INKOMMET_3,
        but(BEVILJAT, originator_id=ARENDE_3, mottagare_id=STOCKHOLM),
        stopp=RedanBeslutat,
    )


def test_one_that_came_in_later_stops_them_all() -> None:
    last_refused(but(INKOMMET_3, verkningsdag=date(2024, 3, 22)), stopp=BeslutForeAnsokan)


def test_one_that_asked_for_less_stops_them_all() -> None:
    last_refused(but(INKOMMET_3, sokt_ore=199_999_99), stopp=OverstigerSokt)


def test_a_decision_over_many_has_a_motivering_too() -> None:
    sharing(*KRETSEN, beslut=beslut(motivering=" ")).then_stopp(MotiveringSaknas)


# Telling the party


TALA_OM: dict[str, Any] = {
    "verkningsdag": MEDDELAT,
    "satt": Meddelandesatt.E_POST,
    "till": "registrator@example.se",
    "overklagandehanvisning": Overklagandehanvisning.BIFOGAD,
}


def test_the_party_is_told() -> None:
    given(*BEVILJAT_ARENDE).when(meddela, ARENDET, **TALA_OM).then(MEDDELAT_BESLUT)


def test_the_party_may_be_told_the_same_day_and_how_to_appeal() -> None:
    hur = {
        "verkningsdag": BESLUTAT,
        "satt": Meddelandesatt.OVERLAMNAT,
        "overklagandehanvisning": Overklagandehanvisning.FAR_INTE_OVERKLAGAS,
    }
    given(*BEVILJAT_ARENDE).when(meddela, ARENDET, **(TALA_OM | hur)).then(
        but(MEDDELAT_BESLUT, **hur)
    )


def test_how_the_party_is_told_and_of_what_appeal_is_one_of_those_there_are() -> None:
    for wrong in ({"satt": "telefon"}, {"overklagandehanvisning": "Se bilaga."}):
        with pytest.raises(ValidationError):
            given(*BEVILJAT_ARENDE).when(meddela, ARENDET, **(TALA_OM | wrong)).then()
    assert [str(satt) for satt in Meddelandesatt] == [
        "brev",
        "delgivning",
        "digital-post",
        "e-post",
        "overlamnat",
    ]
    assert [str(hur) for hur in Overklagandehanvisning] == ["bifogad", "far-inte-overklagas"]


def test_what_was_said_of_appealing_is_never_left_out() -> None:
    [told] = sealed((MEDDELAT_BESLUT,))
    without = told.model_dump(exclude={"overklagandehanvisning"})
    for fields in (without, without | {"overklagandehanvisning": None}):
        with pytest.raises(ValidationError):
            BeslutMeddelat(**fields)


def test_there_must_be_a_decision_to_tell_of() -> None:
    given(INKOMMET).when(meddela, ARENDET, **TALA_OM).then_stopp(InteBeslutat)


def test_the_party_is_told_once() -> None:
    given(*MEDDELAT_ARENDE).when(meddela, ARENDET, **TALA_OM).then_stopp(RedanMeddelat)


def test_nobody_is_told_of_a_decision_before_it_is_made() -> None:
    given(*BEVILJAT_ARENDE).when(
        meddela, ARENDET, **(TALA_OM | {"verkningsdag": BESLUTAT - timedelta(days=1)})
    ).then_stopp(MeddelatForeBeslut)
