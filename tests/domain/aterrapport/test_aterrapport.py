"""Återrapport: asked for by the template of the regelverk, and what comes in must answer it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.arende.stopp import FristForeBegaran
from domain.aterrapport.begaran import AterrapportKompletteringBegard, begar, begar_komplettering
from domain.aterrapport.rapport import ta_emot
from domain.aterrapport.stopp import (
    AterrapporteringStodsInte,
    AterrapportFinnsRedan,
    AterrapportForeBegaran,
    AterrapportInteBegard,
    AterrapportInteInkommen,
    BegardForeBeslut,
    FragaFinnsInte,
    FragaObesvarad,
    IngetAttRedovisa,
    IntygasAvObehorig,
    IntygasEfterInkommen,
    IntygasInteAvSamma,
    IntygSaknas,
    KostnadsslagFinnsInte,
    RedanGranskad,
    SvaretUtanforSkalan,
)
from domain.aterrapport.svar import Aterrapportsvar, Fritextsvar, Indikatorsvar, Kostnad, Skalsvar
from domain.mottagare.foretradare import ForetradareAnmald, ForetradareAterkallad, Foretradarslag
from tests.domain.hjalp.historia import ARENDET, INFORT, INKOMMET, REGELVERKET, UPPSALA
from tests.domain.hjalp.pengagang import BETALD_HISTORIA, GRUND, RAPPORTEN, T, svar
from tests.domain.hjalp.rapporterna import (
    BEGARD,
    BEGART,
    GRANSKAD,
    INKOMMEN_RAPPORT,
    KOM,
    RAPPORTERAT,
    asking,
)
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import Fact, Scenario, but, fact, given


def reporting(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": KOM,
        "aterrapport_id": RAPPORTEN,
        "svar": svar(300 * T),
    }
    return given(*history).when(ta_emot, ARENDET, UPPSALA, **(fields | arguments))


def completing(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": KOM,
        "aterrapport_id": RAPPORTEN,
        "text": "Ange vad resorna avsåg",
        "senast": date(2025, 3, 1),
    }
    return given(*history).when(begar_komplettering, ARENDET, **(fields | arguments))


def med(**delar: object) -> Aterrapportsvar:
    return svar(300 * T).model_copy(update=delar)


def test_a_report_is_asked_for_by_the_day_of_the_regelverk_which_moves_from_a_saturday() -> None:
    asking(*BETALD_HISTORIA).then(BEGARD)


def test_a_holiday_moves_it_further() -> None:
    given(*BETALD_HISTORIA).when(
        begar,
        ARENDET,
        REGELVERKET,
        frozenset({date(2025, 3, 3)}),
        verkningsdag=BEGART,
        aterrapport_id=RAPPORTEN,
        bidragsar=2024,
    ).then(but(BEGARD, senast=date(2025, 3, 4)))


def test_or_by_the_day_that_the_authority_says_which_is_not_moved() -> None:
    sunday = date(2025, 2, 2)
    asking(*BETALD_HISTORIA, senast=sunday).then(but(BEGARD, senast=sunday))
    asking(*BETALD_HISTORIA, senast=BEGART).then(but(BEGARD, senast=BEGART))
    asking(*BETALD_HISTORIA, senast=date(2025, 1, 9)).then_stopp(FristForeBegaran)


def test_not_before_there_is_a_grant() -> None:
    asking(*BETALD_HISTORIA, verkningsdag=date(2024, 3, 20)).then_stopp(BegardForeBeslut)


def test_the_same_report_is_asked_for_once() -> None:
    asking(*BETALD_HISTORIA, BEGARD).then_stopp(AterrapportFinnsRedan)


def test_there_is_nothing_to_report_when_nothing_is_granted() -> None:
    asking(*GRUND, INKOMMET).then_stopp(IngetAttRedovisa)


def test_a_regelverk_that_wants_no_report_gives_no_ground_to_ask() -> None:
    utan = but(INFORT, innehall=INNEHALL.model_copy(update={"aterrapport": None}))
    asking(*(utan if f is INFORT else f for f in BETALD_HISTORIA)).then_stopp(
        AterrapporteringStodsInte
    )


def test_a_report_comes_in_and_what_is_unspent_is_computed() -> None:
    reporting(*BETALD_HISTORIA, BEGARD).then(INKOMMEN_RAPPORT)


def test_costs_above_what_was_paid_leave_nothing_unspent() -> None:
    reporting(*BETALD_HISTORIA, BEGARD, svar=svar(401 * T)).then(
        but(INKOMMEN_RAPPORT, svar=svar(401 * T), kostnader_ore=401 * T, oforbrukat_ore=0)
    )


def test_a_report_that_comes_late_has_come_all_the_same() -> None:
    late = date(2025, 6, 1)
    reporting(*BETALD_HISTORIA, BEGARD, verkningsdag=late).then(
        but(INKOMMEN_RAPPORT, verkningsdag=late)
    )


def test_one_that_comes_again_replaces_the_first_until_it_is_reviewed() -> None:
    again = but(INKOMMEN_RAPPORT, svar=svar(1), kostnader_ore=1, oforbrukat_ore=400 * T - 1)
    reporting(*RAPPORTERAT, svar=svar(1)).then(again)
    reporting(*RAPPORTERAT, GRANSKAD, svar=svar(1)).then_stopp(RedanGranskad)
    reporting(*RAPPORTERAT, GRANSKAD, verkningsdag=date(2024, 3, 27)).then_stopp(RedanGranskad)


def test_only_what_was_asked_for_comes_in_and_not_before_that() -> None:
    reporting(*BETALD_HISTORIA).then_stopp(AterrapportInteBegard)
    reporting(*BETALD_HISTORIA, BEGARD, verkningsdag=date(2025, 1, 9)).then_stopp(
        AterrapportForeBegaran
    )


def test_costs_are_of_the_categories_that_there_are_each_once() -> None:
    lon = Kostnad(kostnadsslag="lonekostnader", belopp_ore=1)
    okand = Kostnad(kostnadsslag="oforbrukat", belopp_ore=1)
    for kostnader in ((lon, lon), (lon, okand)):
        reporting(*BETALD_HISTORIA, BEGARD, svar=med(kostnader=kostnader)).then_stopp(
            KostnadsslagFinnsInte
        )


def test_what_was_not_asked_is_not_answered_and_nothing_twice() -> None:
    fraga = Skalsvar(fraga="enligt-plan", svar=4)
    fritext = Fritextsvar(fraga="resultat", svar="Ja")
    indikator = Indikatorsvar(indikator="antal-vardforlopp", varde=1)
    for delar in (
        {"skalsvar": (fraga, fraga)},
        {"skalsvar": (fraga, Skalsvar(fraga="annan", svar=1))},
        {"fritextsvar": (fritext, fritext)},
        {"indikatorsvar": (indikator, indikator)},
    ):
        reporting(*BETALD_HISTORIA, BEGARD, svar=med(**delar)).then_stopp(FragaFinnsInte)


def test_an_answer_is_on_its_scale() -> None:
    for utanfor in (0, 6):
        skalsvar = (Skalsvar(fraga="enligt-plan", svar=utanfor),)
        reporting(*BETALD_HISTORIA, BEGARD, svar=med(skalsvar=skalsvar)).then_stopp(
            SvaretUtanforSkalan
        )
    for pa in (1, 5):
        lagom = med(skalsvar=(Skalsvar(fraga="enligt-plan", svar=pa),))
        reporting(*BETALD_HISTORIA, BEGARD, svar=lagom).then(but(INKOMMEN_RAPPORT, svar=lagom))


def test_every_question_that_must_be_answered_is() -> None:
    tomt = (Fritextsvar(fraga="resultat", svar="  "),)
    for delar in (
        {"skalsvar": ()},
        {"indikatorsvar": ()},
        {"fritextsvar": ()},
        {"fritextsvar": tomt},
    ):
        reporting(*BETALD_HISTORIA, BEGARD, svar=med(**delar)).then_stopp(FragaObesvarad)


def test_it_is_certified_in_each_capacity_by_different_people() -> None:
    foretradare, ekonomichef = svar(0).intyg
    samma = ekonomichef.model_copy(update={"namn": "åsa  BERG"})
    reporting(*BETALD_HISTORIA, BEGARD, svar=med(intyg=(foretradare,))).then_stopp(IntygSaknas)
    reporting(*BETALD_HISTORIA, BEGARD, svar=med(intyg=(foretradare, samma))).then_stopp(
        IntygasInteAvSamma
    )


def test_what_has_come_in_was_certified_by_then() -> None:
    """By each of them: the second no later than the first."""
    foretradare, ekonomichef = svar(0, KOM).intyg
    samma_dag = svar(300 * T, KOM)
    reporting(*BETALD_HISTORIA, BEGARD, svar=samma_dag).then(but(INKOMMEN_RAPPORT, svar=samma_dag))
    for dag in (date(2025, 2, 11), date(2052, 2, 1)):
        sent = ekonomichef.model_copy(update={"dag": dag})
        for intyg in ((foretradare, sent), (sent, foretradare)):
            reporting(*BETALD_HISTORIA, BEGARD, svar=med(intyg=intyg)).then_stopp(
                IntygasEfterInkommen
            )
    reporting(*RAPPORTERAT, verkningsdag=date(2025, 1, 31)).then_stopp(IntygasEfterInkommen)


FORETRADAREN = fact(
    ForetradareAnmald,
    UPPSALA,
    verkningsdag=date(2025, 2, 1),
    foretradare_id=RAPPORTEN,
    namn="åsa  BERG",
    slag=Foretradarslag.BEHORIG_FORETRADARE,
    underlag="Protokoll",
    galler_till=date(2025, 2, 1),
)
"""For the very day on which the report is certified."""


def test_who_certifies_is_one_who_was_entered_in_that_capacity_for_that_day() -> None:
    """Whoever is not compared with anybody is believed: a proof need not be asked for."""
    annan = but(FORETRADAREN, foretradare_id=ARENDET, namn="Karl Nord", galler_till=None)
    ekonomichef = but(FORETRADAREN, slag=Foretradarslag.EKONOMICHEF, namn="Nils Öst")
    for anmalda in ((FORETRADAREN,), (annan, FORETRADAREN), (ekonomichef, FORETRADAREN)):
        reporting(*anmalda, *BETALD_HISTORIA, BEGARD).then(INKOMMEN_RAPPORT)
    for fel in (
        annan,
        but(FORETRADAREN, verkningsdag=date(2024, 1, 1), galler_till=date(2025, 1, 31)),
        but(ekonomichef, namn="Åsa Berg"),
    ):
        reporting(fel, *BETALD_HISTORIA, BEGARD).then_stopp(IntygasAvObehorig)


def test_one_entered_after_the_report_was_certified_is_not_compared_with() -> None:
    """Not with the one who certified, nor with another: nobody had been entered that day."""
    dagen_efter = but(FORETRADAREN, verkningsdag=date(2025, 2, 2), galler_till=None)
    for senare in (dagen_efter, but(dagen_efter, namn="Karl Nord")):
        reporting(senare, *BETALD_HISTORIA, BEGARD).then(INKOMMEN_RAPPORT)
    tidigare = but(FORETRADAREN, foretradare_id=ARENDET, namn="Karl Nord", galler_till=None)
    reporting(tidigare, dagen_efter, *BETALD_HISTORIA, BEGARD).then_stopp(IntygasAvObehorig)


def test_nor_is_one_who_was_withdrawn_that_day() -> None:
    aterkallad = fact(
        ForetradareAterkallad,
        UPPSALA,
        verkningsdag=date(2025, 2, 1),
        foretradare_id=RAPPORTEN,
        orsak="Har slutat",
    )
    reporting(FORETRADAREN, aterkallad, *BETALD_HISTORIA, BEGARD).then_stopp(IntygasAvObehorig)
    for_sent = but(aterkallad, verkningsdag=date(2025, 2, 2))
    reporting(FORETRADAREN, for_sent, *BETALD_HISTORIA, BEGARD).then(INKOMMEN_RAPPORT)


KOMPLETTERING = fact(
    AterrapportKompletteringBegard,
    ARENDET,
    verkningsdag=KOM,
    aterrapport_id=RAPPORTEN,
    text="Ange vad resorna avsåg",
    senast=date(2025, 3, 1),
)


def test_what_a_report_lacks_is_asked_for() -> None:
    completing(*RAPPORTERAT).then(KOMPLETTERING)
    completing(*RAPPORTERAT, senast=KOM).then(but(KOMPLETTERING, senast=KOM))


def test_of_one_that_has_come_and_is_not_reviewed_and_by_a_day_to_come() -> None:
    completing(*BETALD_HISTORIA, BEGARD).then_stopp(AterrapportInteInkommen)
    completing(*RAPPORTERAT, GRANSKAD).then_stopp(RedanGranskad)
    completing(*RAPPORTERAT, senast=date(2025, 2, 9)).then_stopp(FristForeBegaran)
