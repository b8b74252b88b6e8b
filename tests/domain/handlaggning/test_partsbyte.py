"""Partsbyte: from its day another is the party, is paid and owes; what was before stays."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.ansokan.rattelse import InkommenDagRattad, ratta_inkommen_dag
from domain.ansokan.stopp import InkommenEfterPartsbyte
from domain.handlaggning.partsbyte import PartBytt, Partsbytesgrund, byt_part
from domain.handlaggning.stopp import InteEftertradareDen, PartsbytetForTidigt, RedanPart
from domain.mottagare.eftertradare import MottagareEftertradd
from domain.mottagare.partsstallning import efter_organisationsnummer
from domain.utbetalning.stopp import BetalningsmaletInteGodkant, PartenEftertradd
from tests.domain.hjalp.betalningar import ordering, paying
from tests.domain.hjalp.historia import (
    ANNAT_BANKGIRO,
    ARENDET,
    ATTESTERAT_ARENDE,
    BEORDRAD,
    BETALT,
    GENOMFORD,
    INKOMMEN,
    INKOMMET,
    REGISTRERAD,
    SKANE,
    SKANE_REGISTRERAD,
    SKANES_MAL,
    UPPSALA,
)
from tests.domain.hjalp.scenario import Fact, Scenario, but, fact, given

DAGEN = date(2024, 3, 26)
OVERTAGET = fact(
    MottagareEftertradd,
    UPPSALA,
    verkningsdag=DAGEN,
    eftertradare_id=SKANE,
    orsak="Regionbildning",
)
BYTT = fact(
    PartBytt,
    ARENDET,
    verkningsdag=DAGEN,
    tidigare_mottagare_id=UPPSALA,
    mottagare_id=SKANE,
    partsbytesgrund=Partsbytesgrund.UNIVERSALSUCCESSION,
    underlag="Lagen om regionbildning",
    tidigare_partsstallning=efter_organisationsnummer("232100-0024"),
    partsstallning=efter_organisationsnummer("232100-0255"),
)


def changing(*history: Fact, **arguments: Any) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": DAGEN,
        "partsbytesgrund": Partsbytesgrund.UNIVERSALSUCCESSION,
        "underlag": "Lagen om regionbildning",
    }
    over = arguments.pop("over", SKANE)
    return given(REGISTRERAD, SKANE_REGISTRERAD, INKOMMET, *history).when(
        byt_part, ARENDET, UPPSALA, over, **(fields | arguments)
    )


def test_whoever_has_taken_over_all_of_it_becomes_the_party() -> None:
    changing(OVERTAGET).then(BYTT)


def test_that_all_has_gone_over_is_registered_first_and_of_that_organisation() -> None:
    changing().then_stopp(InteEftertradareDen)
    changing(but(OVERTAGET, verkningsdag=date(2024, 3, 27))).then_stopp(InteEftertradareDen)


def test_an_agreed_transfer_and_a_bankruptcy_need_no_successor() -> None:
    for grund in (Partsbytesgrund.MEDGIVEN_OVERLATELSE, Partsbytesgrund.KONKURSBO):
        changing(partsbytesgrund=grund).then(but(BYTT, partsbytesgrund=grund))


def test_nobody_takes_his_own_place_nor_before_the_one_before_him() -> None:
    konkurs = Partsbytesgrund.KONKURSBO
    changing(over=UPPSALA, partsbytesgrund=konkurs).then_stopp(RedanPart)
    before = {"verkningsdag": date(2024, 2, 19)}
    changing(partsbytesgrund=konkurs, **before).then_stopp(PartsbytetForTidigt)
    tillbaka = but(BYTT, tidigare_mottagare_id=SKANE, mottagare_id=UPPSALA)
    changing(BYTT, tillbaka, partsbytesgrund=konkurs, verkningsdag=date(2024, 3, 25)).then_stopp(
        PartsbytetForTidigt
    )


def test_the_dissolved_organisation_is_not_paid() -> None:
    ordering(*ATTESTERAT_ARENDE, OVERTAGET).then_stopp(PartenEftertradd)
    ordering(*ATTESTERAT_ARENDE, but(OVERTAGET, verkningsdag=date(2024, 3, 28))).then(BEORDRAD)


def test_the_successor_is_paid_to_its_own_account() -> None:
    efter = (*SKANES_MAL, *ATTESTERAT_ARENDE, BYTT)
    ordering(*efter, part=SKANE).then_stopp(BetalningsmaletInteGodkant)
    ordering(*efter, part=SKANE, betalningsmal=ANNAT_BANKGIRO).then(
        but(BEORDRAD, betalningsmal=ANNAT_BANKGIRO)
    )


def test_the_application_came_in_before_its_party_was_another() -> None:
    for dag, nekas in ((DAGEN, False), (date(2024, 3, 27), True)):
        om = {"verkningsdag": dag, "orsak": "Skrivfel"}
        sagt = given(REGISTRERAD, INKOMMET, BYTT).when(ratta_inkommen_dag, ARENDET, **om)
        if nekas:
            sagt.then_stopp(InkommenEfterPartsbyte)
        else:
            tidigare = {"rattar_version": 1, "tidigare_verkningsdag": INKOMMEN}
            sagt.then(fact(InkommenDagRattad, ARENDET, **om, **tidigare))


def test_money_is_of_whoever_was_the_party_on_the_day() -> None:
    betald = but(GENOMFORD, mottagare_id=SKANE)
    paying(*ATTESTERAT_ARENDE, BEORDRAD, BYTT).then(betald)
    dagen_efter = but(BYTT, verkningsdag=date(2024, 3, 28))
    assert date(2024, 3, 28) > BETALT
    paying(*ATTESTERAT_ARENDE, BEORDRAD, dagen_efter).then(GENOMFORD)
