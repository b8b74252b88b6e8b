"""A claim with a decision of each kind that acts on it, for a court to try."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.aterkrav.eftergiftsandring import andra_eftergift
from domain.grund.pengar import Lada
from domain.ranta.forfall import forsta_obetalda
from tests.domain.hjalp.domgang import Domgang, beviljad
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.eftergiften import andringen

EFTERGIVET_DAG, ANDRAT_DAG = date(2025, 5, 5), date(2025, 5, 12)
TILL = date(2026, 3, 31)
"""The day that is given for all of it, or for the last part."""


def kravd() -> Domgang:
    """500 of 600 that was paid, since the grant was lowered; to be paid back by 1 May."""
    gang = Domgang(*beviljad(600))
    gang.betala(600, date(2024, 4, 2))
    gang.andra(100, date(2025, 3, 3))
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 500})
    return gang


def senaste(gang: Domgang) -> UUID:
    return list(gang.arende.beslut)[-1]


def eftergiven() -> tuple[Domgang, UUID]:
    """300 of it."""
    gang = kravd()
    gang.efterge(300, EFTERGIVET_DAG)
    return gang, senaste(gang)


def andra(gang: Domgang, till_tusen: int, dag: date, beslut_id: UUID) -> None:
    om = andringen(gang, till_tusen, verkningsdag=dag, beslut_id=beslut_id)
    gang.gor(andra_eftergift, gang.utlysning, gang.underlag, **om)


def sankt_eftergift() -> tuple[Domgang, UUID]:
    gang, _ = eftergiven()
    andra(gang, 100, ANDRAT_DAG, UUID(int=7701))
    return gang, senaste(gang)


def aterkallad_eftergift() -> tuple[Domgang, UUID]:
    gang, _ = eftergiven()
    andra(gang, 0, ANDRAT_DAG, UUID(int=7702))
    return gang, senaste(gang)


def uppskjuten() -> tuple[Domgang, UUID]:
    gang = kravd()
    gang.skjut_upp(EFTERGIVET_DAG, TILL, med_ranta=False)
    return gang, senaste(gang)


def uppdelad() -> tuple[Domgang, UUID]:
    gang = kravd()
    halften = 250 * T
    gang.dela_upp(EFTERGIVET_DAG, {date(2026, 2, 27): halften, TILL: halften}, med_ranta=False)
    return gang, senaste(gang)


def eftergivet(gang: Domgang) -> int:
    """What is waived, which the boxes agree with; the rest is outstanding."""
    fordran = gang.arende.fordringar[FORDRAN]
    [en] = fordran.eftergifter
    ore = gang.arende.lador.i(Lada.EFTERGIVET)
    assert ore == en.kapital_ore == fordran.efterskankt_ore
    assert ore + fordran.utestaende_ore == fordran.kravt_ore == 500 * T
    assert gang.arende.beslut[en.beslut_id].i_kraft is (ore > 0)
    return ore // T


def uppskjutet(gang: Domgang) -> int:
    """Whether it is to be paid by another day than the demand's."""
    fordran = gang.arende.fordringar[FORDRAN]
    galler = forsta_obetalda(fordran, gang.dag) != fordran.forfallodag
    assert gang.arende.beslut[senaste(gang)].i_kraft is galler
    return int(galler)
