"""H6: day order is one rule for all facts: each says what it follows, or why it follows nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.fakta import FAKTA
from domain.grund.faktum import Faktum
from domain.grund.foljd import foljda, krav_foljd, nycklar
from domain.grund.foljder import FOLJER, FOLJER_INGET, HANDELSER, VAGRAS_ALDRIG
from domain.grund.stopp import ForeDetSomFoljs
from domain.grund.strom import strom_av
from domain.utlysning.ram import andra_ram
from tests.domain.hjalp.historia import POSTEN, UPPLAGD, UTLYSNINGEN, UTLYST
from tests.domain.hjalp.lagrade import LAGRADE
from tests.domain.hjalp.scenario import given

EN_DAG = timedelta(days=1)
EXEMPEL = {type(f).TOPIC: f for f in LAGRADE}
ETT_AR_FOR_TIDIGT = {
    "arende.granskning-omprovad": "granskningen gjordes",
    "arende.fordran-eftergiven": "kravet beslutades",
    "arende.fordran-avskriven": "kravet beslutades",
    "arende.anstand-beviljat": "kravet beslutades",
    "arende.fordran-overlamnad": "kravet beslutades",
    "arende.utbetalning-returnerad": "banken betalade",
    "arende.dom-meddelad": "den första domen meddelades",
    "utlysning.ram-andrad": "utlysningen publicerades",
    "arende.utbetalning-genomford": "ansökan kom in",
}
"""What was recorded a year before what it follows."""


def test_fel_h6_every_fact_says_what_it_follows_or_why_nothing() -> None:
    assert FOLJER.keys() | FOLJER_INGET.keys() == FAKTA.keys()
    assert FOLJER.keys() & FOLJER_INGET.keys() == set()
    assert FOLJER.keys() > VAGRAS_ALDRIG


def test_fel_h6_the_table_names_facts_and_fields_that_there_are() -> None:
    for topic, foljer in FOLJER.items():
        for slag, falt in foljer:
            handelse = HANDELSER[slag]
            assert falt is None or falt in FAKTA[topic].model_fields, (topic, slag)
            assert (falt is None) is (handelse.falt is None), (topic, slag)
            strommar = {strom_av(FAKTA[t]) for t in handelse.topics}
            assert strommar == {strom_av(FAKTA[topic])}, "what is followed is in the same stream"
    for handelse in HANDELSER.values():
        for topic in handelse.topics:
            assert handelse.falt is None or handelse.falt in FAKTA[topic].model_fields


def test_fel_h6_what_may_be_followed_is_followed_by_something() -> None:
    assert {slag for foljer in FOLJER.values() for slag, _ in foljer} == HANDELSER.keys()


def test_fel_h6_whatever_names_another_fact_by_its_id_follows_it() -> None:
    """A new fact that names a decision, a claim or a payment takes a stand on its day."""
    namn = {"beslut_id", "fordran_id", "utbetalning_id", "aterrapport_id", "overklagande_id"}
    egna = {(t, h.falt) for h in HANDELSER.values() for t in h.topics}
    annan_strom = {
        "inbetalning.placerad",
        "inbetalning.placering-utebliven",
        "arende.bidrag-kvittat",
    }
    for topic in FAKTA.keys() - FOLJER_INGET.keys() - VAGRAS_ALDRIG - annan_strom:
        namnda = namn & FAKTA[topic].model_fields.keys()
        foljs = {falt for _, falt in FOLJER[topic]} - {None}
        assert not namnda or foljs or any((topic, falt) in egna for falt in namnda), topic


@pytest.mark.parametrize("topic", sorted(FOLJER))
def test_fel_h6_a_day_before_what_it_follows_is_refused(topic: str) -> None:
    """On the same day it is recorded; the day before it is not, unless it is the bank's."""
    faktum: Faktum = EXEMPEL[topic]
    dag, falt = faktum.verkningsdag, vars(faktum)
    nycklarna = [*foljda(topic, falt)]
    for nyckel in nycklarna:
        krav_foljd({nyckel: dag}, topic, faktum.NAMN, dag, falt)
        senare = {nyckel: dag + EN_DAG}
        if topic in VAGRAS_ALDRIG:
            krav_foljd(senare, topic, faktum.NAMN, dag, falt)
            continue
        with pytest.raises(ForeDetSomFoljs) as stopp:
            krav_foljd(senare, topic, faktum.NAMN, dag, falt)
        assert str(stopp.value).startswith(f"Dagen {dag} är för tidig för händelsen ")
    assert nycklarna


@pytest.mark.parametrize("topic", sorted(ETT_AR_FOR_TIDIGT))
def test_fel_h6_what_was_accepted_a_year_too_early_follows_what_it_should(topic: str) -> None:
    ord_ = [HANDELSER[slag].ord for slag, _ in FOLJER[topic]]
    assert ETT_AR_FOR_TIDIGT[topic] in ord_


def test_fel_h6_a_ram_is_not_changed_before_its_call_is_published() -> None:
    fore = date(2023, 3, 1)
    given(UPPLAGD, UTLYST).when(
        andra_ram, UTLYSNINGEN, POSTEN, verkningsdag=fore, ram_ore=1_00, orsak="Indragning"
    ).then_stopp(ForeDetSomFoljs)


def test_fel_h6_a_correction_is_what_it_corrects() -> None:
    """It has the key of what it corrects, so that what follows is asked against the right day."""
    for topic, kind in FAKTA.items():
        if "tidigare_verkningsdag" in kind.model_fields and topic.endswith("rattad"):
            ar = {n.partition("/")[0] for n in nycklar(topic, vars(EXEMPEL[topic]))}
            assert ar or topic in FOLJER_INGET or topic in VAGRAS_ALDRIG, topic
