"""Granskning: what was paid is judged once, and the judgement may change."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from domain.arende.stopp import JavHindrar, MotiveringAngesInte
from domain.aterrapport.granskning import AterrapportGranskad, granska
from domain.aterrapport.omprovning import GranskningOmprovad, omprova
from domain.aterrapport.stopp import (
    AterrapportInteBegard,
    AterrapportInteInkommen,
    GranskadForeInkommen,
    GranskningenStammerInte,
    InteGranskad,
    OmprovasAtEttHall,
    OmprovningenRymsInte,
    OverstigerKostnaderna,
    RedanGranskad,
    SenareOverstiger,
)
from domain.grund.pengar import Lada
from domain.handlaggning.jav import JavAnmalt, Javsgrund
from domain.myndighet.stopp import DelegationSaknas
from projections.pengar.floden import floden
from tests.domain.hjalp.historia import ARENDET, MEDEL, MYNDIGHETEN, UPPSALA, rorelse
from tests.domain.hjalp.pengagang import RAPPORTEN, Gang, T
from tests.domain.hjalp.scenario import ANNA, Scenario, but, fact

DAG = date(2025, 3, 10)


def rapporterat(tusen: int = 300) -> Gang:
    gang = Gang()
    gang.rapportera(tusen)
    return gang


def reviewing(gang: Gang, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": DAG,
        "aterrapport_id": RAPPORTEN,
        "godkant_ore": 250 * T,
        "ej_godkant_ore": 50 * T,
        "motivering": "Enligt redovisningen",
    }
    return gang.scenario().when(granska, ARENDET, MYNDIGHETEN, **(fields | arguments))


def reconsidering(gang: Gang, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": DAG,
        "aterrapport_id": RAPPORTEN,
        "till_godkant_ore": 0,
        "till_ej_godkant_ore": 0,
        "motivering": "Nya underlag",
    }
    return gang.scenario().when(omprova, ARENDET, MYNDIGHETEN, **(fields | arguments))


def test_what_was_paid_is_approved_not_approved_and_unspent() -> None:
    ur = Lada.UTBETALT_EJ_REDOVISAT
    reviewing(rapporterat()).then(
        fact(
            AterrapportGranskad,
            ARENDET,
            verkningsdag=DAG,
            aterrapport_id=RAPPORTEN,
            aterrapport_version=8,
            kostnader_ore=300 * T,
            godkant_ore=250 * T,
            ej_godkant_ore=50 * T,
            oforbrukat_ore=100 * T,
            motivering="Enligt redovisningen",
            mottagare_id=UPPSALA,
            medel=MEDEL,
            rorelser=(
                rorelse(ur, Lada.FORBRUKAT, 250 * T, DAG),
                rorelse(ur, Lada.EJ_GODKANT, 50 * T, DAG),
                rorelse(ur, Lada.OFORBRUKAT, 100 * T, DAG),
            ),
        )
    )


def test_costs_above_what_was_paid_are_no_money_of_ours() -> None:
    gang = rapporterat(500)
    gang.granska(400)
    assert gang.lador() == {"forbrukat": 400}


def test_all_that_was_used_is_judged_and_no_more() -> None:
    reviewing(rapporterat(), godkant_ore=249 * T).then_stopp(GranskningenStammerInte)
    reviewing(rapporterat(), godkant_ore=251 * T).then_stopp(OverstigerKostnaderna)
    reviewing(rapporterat(500), godkant_ore=400 * T).then_stopp(GranskningenStammerInte)


def test_nobody_judges_without_reasons_or_delegation_or_in_his_own_cause() -> None:
    reviewing(rapporterat(), motivering=" ").then_stopp(MotiveringAngesInte)
    reviewing(rapporterat(), av=ANNA.model_copy(update={"subjekt": "nils"})).then_stopp(
        DelegationSaknas
    )
    jav = fact(
        JavAnmalt, ARENDET, subjekt="anna", javsgrund=Javsgrund.PUNKT_1, beskrivning="Syskon"
    )
    reviewing(Gang(*rapporterat().historia, jav)).then_stopp(JavHindrar)
    reconsidering(Gang(*Gang().granskat().historia, jav)).then_stopp(JavHindrar)


def test_not_before_it_came_in() -> None:
    reviewing(rapporterat(), verkningsdag=date(2025, 2, 9)).then_stopp(GranskadForeInkommen)


def test_only_a_report_that_has_come_is_judged_and_only_once() -> None:
    gang = Gang()
    reviewing(gang).then_stopp(AterrapportInteBegard)
    reviewing(Gang(*gang.historia, *rapporterat().historia[-2:-1])).then_stopp(
        AterrapportInteInkommen
    )
    reviewing(Gang().granskat()).then_stopp(RedanGranskad)
    reviewing(Gang().granskat(), verkningsdag=date(2024, 3, 27)).then_stopp(RedanGranskad)


def test_what_is_demanded_back_is_not_judged() -> None:
    """No report came, and half was demanded back; then the report comes."""
    gang = Gang()
    gang.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: 150}, dag=date(2025, 1, 5))
    gang.rapportera(240)
    [granskad] = gang.granska(240)
    assert isinstance(granskad, AterrapportGranskad)
    assert granskad.oforbrukat_ore == 10 * T
    assert gang.lador() == {"forbrukat": 240, "oforbrukat": 10, "utbetalt_ej_redovisat": 150}
    assert gang.fordran() == {"utbetalt_ej_redovisat": 150}


def test_what_a_later_report_is_to_account_for_stays() -> None:
    gang = rapporterat(100)
    gang.granska(100, senare_ore=250 * T)
    assert gang.lador() == {"forbrukat": 100, "oforbrukat": 50, "utbetalt_ej_redovisat": 250}
    for senare in (-1, 400 * T + 1):
        reviewing(rapporterat(100), godkant_ore=100 * T, senare_ore=senare).then_stopp(
            SenareOverstiger
        )


def test_what_was_not_approved_is_approved_after_all_and_back_again() -> None:
    gang = Gang().granskat()
    fields: dict[str, Any] = {
        "verkningsdag": DAG,
        "aterrapport_id": RAPPORTEN,
        "motivering": "Nya underlag",
        "mottagare_id": UPPSALA,
        "medel": MEDEL,
    }
    godkant = fact(
        GranskningOmprovad,
        ARENDET,
        **fields,
        omprovar_version=9,
        till_godkant_ore=50 * T,
        till_ej_godkant_ore=0,
        rorelser=(rorelse(Lada.EJ_GODKANT, Lada.FORBRUKAT, 50 * T, DAG),),
    )
    reconsidering(gang, till_godkant_ore=50 * T).then(godkant)
    gang = Gang(*gang.historia, godkant)
    reconsidering(gang, till_ej_godkant_ore=300 * T).then(
        but(
            godkant,
            omprovar_version=10,
            till_godkant_ore=0,
            till_ej_godkant_ore=300 * T,
            rorelser=(rorelse(Lada.FORBRUKAT, Lada.EJ_GODKANT, 300 * T, DAG),),
        )
    )


def test_the_judgement_changes_one_way_at_a_time_and_something() -> None:
    reconsidering(Gang().granskat()).then_stopp(OmprovasAtEttHall)
    reconsidering(Gang().granskat(), till_godkant_ore=1, till_ej_godkant_ore=1).then_stopp(
        OmprovasAtEttHall
    )


def test_no_more_changes_than_there_is_and_nothing_that_is_demanded() -> None:
    gang = Gang().granskat()
    reconsidering(gang, till_godkant_ore=50 * T + 1).then_stopp(OmprovningenRymsInte)
    reconsidering(gang, till_ej_godkant_ore=250 * T + 1).then_stopp(OmprovningenRymsInte)
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 20}, dag=DAG)
    reconsidering(gang, till_godkant_ore=30 * T + 1).then_stopp(OmprovningenRymsInte)


def test_what_was_used_stays_used() -> None:
    reconsidering(rapporterat(), till_godkant_ore=1).then_stopp(InteGranskad)
    reconsidering(Gang().granskat(), till_godkant_ore=1, motivering="").then_stopp(
        MotiveringAngesInte
    )
    gang = Gang().granskat()
    flode = Counter(p.konto for f in gang.fakta for p in floden(f))
    assert flode["anvant"] == 1


def test_a_review_that_was_lifted_takes_back_all_that_it_had_found() -> None:
    """Also what has been repaid or lowered since."""
    gang = Gang().granskat()
    gang.betala_ater_utan_krav({Lada.EJ_GODKANT: 50})
    gang.andra(340, date(2025, 5, 1))
    gang.retur(10, date(2025, 5, 10))
    summor: Counter[str] = Counter()
    for f in gang.fakta:
        for p in floden(f):
            summor[p.konto] += p.belopp_ore
    assert summor["anvant"] == summor["godkant"] == 0
    assert summor["utbetalt"] == 390 * T
