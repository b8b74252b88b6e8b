"""R: a review that was wrong is taken back and done anew, also when it was one of several."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.aterrapport import granskning, omprovning, rattelse
from domain.aterrapport.granskningshavning import GranskningAterkallad, aterkalla_granskning
from domain.aterrapport.stopp import (
    AterkallasForeGranskningen,
    InteGranskad,
    OmprovningenRymsInte,
    RattelsenAndrarGranskat,
    RedanGranskad,
    SenareAngesInte,
)
from domain.grund.pengar import Lada
from tests.domain.hjalp.pengagang import FORDRAN, RAPPORTEN, T, svar
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.tva_rapporter import ANDRA, FORSTA, Rapportgang, tva_provade

BADA = {"ej_godkant": 30, "forbrukat": 340, "oforbrukat": 30}


def test_fel_r2_a_review_without_what_is_for_later_says_so() -> None:
    """Another report is asked for: what is not accounted for is not just put in unspent."""
    gang = Rapportgang()
    gang.kom_in(RAPPORTEN, 180, date(2025, 2, 20))
    utan = gang.provningen(RAPPORTEN, 160, 20, FORSTA)
    gang.nekas(SenareAngesInte, granskning.granska, gang.underlag.myndighet, **utan)
    gang.prova(RAPPORTEN, 160, 20, FORSTA, senare_ore=0)
    assert gang.lador()["oforbrukat"] == 220


def test_fel_r2_what_is_all_accounted_for_needs_no_word_on_later() -> None:
    gang = Rapportgang()
    gang.kom_in(RAPPORTEN, 400, date(2025, 2, 20))
    gang.prova(RAPPORTEN, 400, 0, FORSTA)
    assert gang.lador() == {"forbrukat": 400}


def test_fel_r2_a_review_that_left_nothing_for_later_is_done_anew() -> None:
    gang = Rapportgang()
    gang.kom_in(RAPPORTEN, 180, date(2025, 2, 20))
    gang.prova(RAPPORTEN, 160, 20, FORSTA, senare_ore=0)
    gang.kom_in(ANDRA, 190, date(2026, 2, 20))
    [aterkallad] = gang.aterkalla(RAPPORTEN)
    assert isinstance(aterkallad, GranskningAterkallad)
    assert (aterkallad.verkningsdag, aterkallad.aterkallad_dag) == (FORSTA, date(2026, 5, 4))
    assert gang.lador() == {"utbetalt_ej_redovisat": 400}
    gang.prova(RAPPORTEN, 160, 20, date(2026, 5, 5), senare_ore=200 * T)
    gang.prova(ANDRA, 180, 10, date(2026, 5, 6))
    assert gang.lador() == BADA


@pytest.mark.parametrize("rid", [RAPPORTEN, ANDRA])
def test_fel_r2_one_of_two_reviews_is_taken_back_and_the_other_stands(rid: UUID) -> None:
    gang = tva_provade()
    assert gang.lador() == BADA
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 20}, dag=date(2026, 4, 1))
    gang.aterkalla(rid)
    annan = ANDRA if rid == RAPPORTEN else RAPPORTEN
    assert gang.arende.aterrapporter[annan].granskad
    assert not gang.arende.aterrapporter[rid].granskad
    kvar = {RAPPORTEN: (10, 180), ANDRA: (20, 160)}[rid]
    assert (gang.lador()["ej_godkant"], gang.lador()["forbrukat"]) == kvar
    assert gang.lador()["utbetalt_ej_redovisat"] == 200
    gang.kom_in(rid, 150, date(2026, 5, 10))
    gang.prova(rid, 150, 0, date(2026, 5, 20))
    assert gang.arende.lador.i(*Lada) == 400 * T


def test_fel_r2_a_claim_loses_what_it_rested_on_and_the_other_is_as_it_was() -> None:
    """What the first review found unspent (20) is demanded and paid; of the second's (10) some."""
    gang = tva_provade()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 30}, dag=date(2026, 4, 1))
    gang.betala_ater(15, date(2026, 4, 20))
    gang.aterkalla(ANDRA)
    fordran = gang.arende.fordringar[FORDRAN]
    lador = gang.lador()
    assert (fordran.utestaende_ore, fordran.kravt_ore) == (5 * T, 20 * T)
    assert lador["oforbrukat"] == 5
    assert lador["utbetalt_ej_redovisat"] == 200
    assert sum(lador.values()) == 400 - 15


def test_fel_r2_what_was_paid_out_of_what_is_found_no_longer_was_not_accounted_for() -> None:
    gang = tva_provade()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 30}, dag=date(2026, 4, 1))
    gang.betala_ater(30, date(2026, 4, 20))
    gang.aterkalla(ANDRA)
    assert gang.lador() == {
        "ej_godkant": 20,
        "forbrukat": 160,
        "utbetalt_ej_redovisat": 190,
    }


def test_fel_r2_what_was_lowered_of_it_comes_back_as_not_accounted_for() -> None:
    gang = tva_provade()
    gang.andra(375, date(2026, 4, 10))
    assert gang.lador()["for_hogt_belopp"] == 25
    gang.aterkalla(ANDRA)
    gang.andra(400, date(2026, 5, 10))
    assert gang.lador() == {
        "ej_godkant": 20,
        "forbrukat": 160,
        "oforbrukat": 20,
        "utbetalt_ej_redovisat": 200,
    }


def test_fel_r2_each_step_that_a_refusal_advises_can_be_done() -> None:
    """Redan granskad; a correction that changes what was judged; more than is left to move."""
    gang = tva_provade()
    myndighet, dag = gang.underlag.myndighet, date(2026, 4, 10)
    om: dict[str, Any] = {"aterrapport_id": ANDRA, "verkningsdag": dag, "av": ANNA}
    gang.nekas(RedanGranskad, granskning.granska, myndighet, **gang.provningen(ANDRA, 1, 0, dag))
    mer = {"till_godkant_ore": 20 * T, "till_ej_godkant_ore": 0, "motivering": "m"}
    gang.nekas(OmprovningenRymsInte, omprovning.omprova, myndighet, **om, **mer)
    ratt = om | {"verkningsdag": date(2026, 2, 20), "orsak": "Fel belopp"}
    ratt["svar"] = svar(170 * T, date(2026, 2, 20))
    gang.nekas(RattelsenAndrarGranskat, rattelse.ratta_aterrapport, gang.mottagare, **ratt)
    gang.aterkalla(ANDRA, dag)
    gang.gor(rattelse.ratta_aterrapport, gang.mottagare, **ratt)
    gang.prova(ANDRA, 170, 0, dag)
    assert gang.lador() == {"ej_godkant": 20, "forbrukat": 330, "oforbrukat": 50}


def test_fel_r2_only_a_review_that_stands_is_taken_back_and_not_before_it_was_done() -> None:
    gang = tva_provade()
    om: dict[str, Any] = {"av": ANNA, "aterrapport_id": ANDRA, "orsak": "o"}
    om["verkningsdag"] = date(2026, 3, 9)
    myndighet = gang.underlag.myndighet
    gang.nekas(AterkallasForeGranskningen, aterkalla_granskning, myndighet, **om)
    gang.aterkalla(ANDRA)
    om["verkningsdag"] = date(2026, 6, 1)
    gang.nekas(InteGranskad, aterkalla_granskning, myndighet, **om)
