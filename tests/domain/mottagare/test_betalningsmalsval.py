"""Betalningsmålsval: two people change where a mottagare is paid, and what holds is by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from domain.mottagare.betalningsmalsval import (
    BetalningsmalAvslaget,
    BetalningsmalAvslutat,
    BetalningsmalForeslaget,
    BetalningsmalGodkant,
    avsla_betalningsmal,
    avsluta_betalningsmal,
    foresla_betalningsmal,
    godkann_betalningsmal,
)
from domain.mottagare.mottagare import Mottagare
from domain.mottagare.stopp import (
    AvslagetForeForslag,
    BetalningsmalSaknas,
    ForslagetFinnsRedan,
    ForslagetInteOppet,
    GodkantForeForslag,
    RedanBetalningsmal,
    SammaPersonForeslog,
)
from tests.domain.hjalp.historia import (
    ANNAT_BANKGIRO,
    BANKGIRO,
    BETALNING,
    BETALNING_2,
    REGISTRERAD,
    UPPSALA,
)
from tests.domain.hjalp.scenario import ANNA, BO, EN_DAG, Fact, but, fact, given

FORSLAG, ANNAT_FORSLAG = BETALNING, BETALNING_2
GODKANT_DAG = date(2024, 3, 25)
SLUTDAG = date(2024, 7, 1)
FORESLAGET = fact(
    BetalningsmalForeslaget,
    UPPSALA,
    forslag_id=FORSLAG,
    betalningsmal=BANKGIRO,
    underlag="Handling 3",
)
GODKANT = fact(
    BetalningsmalGodkant,
    UPPSALA,
    verkningsdag=GODKANT_DAG,
    av=BO,
    forslag_id=FORSLAG,
    betalningsmal=BANKGIRO,
    foreslaget_av="anna",
)
AVSLAGET = fact(
    BetalningsmalAvslaget,
    UPPSALA,
    av=BO,
    forslag_id=FORSLAG,
    betalningsmal=BANKGIRO,
    orsak="Inte undertecknat",
)
AVSLUTAT = fact(
    BetalningsmalAvslutat,
    UPPSALA,
    verkningsdag=SLUTDAG,
    av=BO,
    betalningsmal=BANKGIRO,
    orsak="Stängt konto",
)
OPPET = (REGISTRERAD, FORESLAGET)
GALLANDE = (*OPPET, GODKANT)


def betalas(dag: date, *fakta: Fact) -> str | None:
    mottagare = given(*fakta).strommar[UPPSALA]
    assert isinstance(mottagare, Mottagare)
    return mottagare.betalningsmal_den(dag)


def test_somebody_proposes_however_it_is_written() -> None:
    for skrivet in (BANKGIRO, "BG 50501055"):
        given(REGISTRERAD).when(
            foresla_betalningsmal,
            UPPSALA,
            forslag_id=FORSLAG,
            betalningsmal=skrivet,
            underlag="Handling 3",
        ).then(FORESLAGET)
    assert betalas(EN_DAG, *OPPET) is None


def test_what_is_no_number_is_not_proposed() -> None:
    with pytest.raises(ValidationError):
        given(REGISTRERAD).when(
            foresla_betalningsmal,
            UPPSALA,
            forslag_id=FORSLAG,
            betalningsmal="bankgiro 5050-1056",
            underlag="Handling 3",
        ).then()


def test_another_approves_and_it_holds_from_that_day() -> None:
    given(*OPPET).when(
        godkann_betalningsmal, UPPSALA, verkningsdag=GODKANT_DAG, av=BO, forslag_id=FORSLAG
    ).then(GODKANT)
    assert betalas(GODKANT_DAG - timedelta(days=1), *GALLANDE) is None
    assert betalas(GODKANT_DAG, *GALLANDE) == BANKGIRO


def test_it_may_be_approved_on_the_day_it_was_proposed_and_not_before() -> None:
    given(*OPPET).when(godkann_betalningsmal, UPPSALA, av=BO, forslag_id=FORSLAG).then(
        but(GODKANT, verkningsdag=EN_DAG)
    )
    given(*OPPET).when(
        godkann_betalningsmal,
        UPPSALA,
        verkningsdag=EN_DAG - timedelta(days=1),
        av=BO,
        forslag_id=FORSLAG,
    ).then_stopp(GodkantForeForslag)


def test_whoever_proposed_does_not_approve_in_whatever_capacity() -> None:
    as_ekonom = ANNA.model_copy(update={"roll": BO.roll, "organisation": BO.organisation})
    for av in (ANNA, as_ekonom):
        given(*OPPET).when(godkann_betalningsmal, UPPSALA, av=av, forslag_id=FORSLAG).then_stopp(
            SammaPersonForeslog
        )


def test_a_proposal_is_refused_by_anybody() -> None:
    for av in (BO, ANNA):
        given(*OPPET).when(
            avsla_betalningsmal, UPPSALA, av=av, forslag_id=FORSLAG, orsak="Inte undertecknat"
        ).then(but(AVSLAGET, av=av))
    assert betalas(SLUTDAG, *OPPET, AVSLAGET) is None


def test_a_proposal_is_not_refused_before_it_was_made() -> None:
    given(*OPPET).when(
        avsla_betalningsmal,
        UPPSALA,
        verkningsdag=EN_DAG - timedelta(days=1),
        forslag_id=FORSLAG,
        orsak="o",
    ).then_stopp(AvslagetForeForslag)


@pytest.mark.parametrize("avgjort", [GODKANT, AVSLAGET])
def test_a_proposal_is_settled_once(avgjort: Fact) -> None:
    given(*OPPET, avgjort).when(
        godkann_betalningsmal, UPPSALA, verkningsdag=SLUTDAG, av=BO, forslag_id=FORSLAG
    ).then_stopp(ForslagetInteOppet)
    given(*OPPET, avgjort).when(
        avsla_betalningsmal, UPPSALA, forslag_id=FORSLAG, orsak="o"
    ).then_stopp(ForslagetInteOppet)
    given(*OPPET, avgjort).when(
        foresla_betalningsmal,
        UPPSALA,
        forslag_id=FORSLAG,
        betalningsmal=ANNAT_BANKGIRO,
        underlag="Handling 5",
    ).then_stopp(ForslagetFinnsRedan)


def test_a_proposal_that_is_not_there_is_not_settled() -> None:
    given(*OPPET).when(godkann_betalningsmal, UPPSALA, av=BO, forslag_id=ANNAT_FORSLAG).then_stopp(
        ForslagetInteOppet
    )
    given(*OPPET).when(
        avsla_betalningsmal, UPPSALA, forslag_id=ANNAT_FORSLAG, orsak="o"
    ).then_stopp(ForslagetInteOppet)


def test_an_open_proposal_is_not_made_again() -> None:
    given(*OPPET).when(
        foresla_betalningsmal,
        UPPSALA,
        forslag_id=FORSLAG,
        betalningsmal=ANNAT_BANKGIRO,
        underlag="Handling 5",
    ).then_stopp(ForslagetFinnsRedan)


def test_where_it_is_paid_already_is_not_proposed() -> None:
    given(*GALLANDE).when(
        foresla_betalningsmal,
        UPPSALA,
        verkningsdag=GODKANT_DAG,
        forslag_id=ANNAT_FORSLAG,
        betalningsmal="bankgiro 50501055",
        underlag="Handling 5",
    ).then_stopp(RedanBetalningsmal)


def test_the_last_approved_takes_the_place_of_the_one_before() -> None:
    nytt = (
        but(FORESLAGET, forslag_id=ANNAT_FORSLAG, betalningsmal=ANNAT_BANKGIRO),
        but(
            GODKANT,
            verkningsdag=SLUTDAG,
            forslag_id=ANNAT_FORSLAG,
            betalningsmal=ANNAT_BANKGIRO,
        ),
    )
    assert betalas(SLUTDAG - timedelta(days=1), *GALLANDE, *nytt) == BANKGIRO
    assert betalas(SLUTDAG, *GALLANDE, *nytt) == ANNAT_BANKGIRO


def test_it_ends_and_what_was_paid_before_that_day_stands() -> None:
    given(*GALLANDE).when(
        avsluta_betalningsmal, UPPSALA, verkningsdag=SLUTDAG, av=BO, orsak="Stängt konto"
    ).then(AVSLUTAT)
    assert betalas(SLUTDAG - timedelta(days=1), *GALLANDE, AVSLUTAT) == BANKGIRO
    assert betalas(SLUTDAG, *GALLANDE, AVSLUTAT) is None


@pytest.mark.parametrize("dag", [SLUTDAG, date(2025, 1, 1)])
def test_what_has_ended_does_not_end_again(dag: date) -> None:
    given(*GALLANDE, AVSLUTAT).when(
        avsluta_betalningsmal, UPPSALA, verkningsdag=dag, orsak="o"
    ).then_stopp(BetalningsmalSaknas)


def test_what_never_was_does_not_end() -> None:
    given(*OPPET).when(avsluta_betalningsmal, UPPSALA, orsak="o").then_stopp(BetalningsmalSaknas)


def test_the_same_may_be_proposed_again_when_it_has_ended() -> None:
    igen = but(FORESLAGET, verkningsdag=SLUTDAG, forslag_id=ANNAT_FORSLAG)
    given(*GALLANDE, AVSLUTAT).when(
        foresla_betalningsmal,
        UPPSALA,
        verkningsdag=SLUTDAG,
        forslag_id=ANNAT_FORSLAG,
        betalningsmal=BANKGIRO,
        underlag="Handling 3",
    ).then(igen)
