"""A claim that may be set off against what is granted and unpaid in the same case."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.aterkrav.kvittning import kvitta
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning, meddela
from domain.grund.pengar import Lada
from domain.overklagande.overklagande import OverklagandeInkommet
from domain.regelverk.regelverk import RegelverksversionInford
from tests.domain.hjalp.historia import ARENDET, BETALANDE, POSTEN, REGELVERKET
from tests.domain.hjalp.pengagang import FORDRAN, INBETALNING, Gang, T
from tests.domain.hjalp.regelverket import ATERKRAVSREGEL, INNEHALL
from tests.domain.hjalp.scenario import ANNA, BO, Fact, Scenario, but, fact

KVITTNING = UUID("00000000-0000-4000-8000-0000000000c8")
DAG = date(2025, 5, 1)
"""The day that the claim is to be paid by."""


def krav_och_obetalt(*historia: Fact) -> Gang:
    """100 is demanded of what was paid in 2024, and 100 more is granted and unpaid."""
    gang = Gang(*historia).granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gang.andra(500, date(2025, 4, 5))
    meddelad(gang, date(2025, 4, 6))
    return gang


def meddelad(gang: Gang, dag: date) -> None:
    """The party is told what is granted now."""
    gang.gor(
        meddela,
        gang.regelverk,
        frozenset(),
        verkningsdag=dag,
        av=ANNA,
        beslut_id=gang.gallande_beslut,
        satt=Meddelandesatt.E_POST,
        till="registrator@example.se",
        overklagandehanvisning=Overklagandehanvisning.FAR_INTE_OVERKLAGAS,
    )


def setting_off(gang: Gang, tusen: int, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": DAG,
        "av": BO,
        "kvittning_id": KVITTNING,
        "fordran_id": FORDRAN,
        "belopp_ore": tusen * T,
    }
    return gang.scenario().when(
        kvitta, ARENDET, REGELVERKET, BETALANDE, POSTEN, **(fields | arguments)
    )


def overklagat() -> Fact:
    """The decision on the claim has been appealed."""
    return fact(
        OverklagandeInkommet,
        ARENDET,
        verkningsdag=date(2025, 4, 10),
        overklagande_id=INBETALNING,
        beslut_id=krav_och_obetalt().arende.fordringar[FORDRAN].beslut_id,
        klagande="Region Uppsala",
        yrkande="Kravet ska upphävas",
        handling_id=None,
    )


def med_andrad_regel(historia: tuple[Fact, ...], **andrat: object) -> tuple[Fact, ...]:
    """The story, with another rule on återkrav."""
    regel = ATERKRAVSREGEL.model_copy(update=andrat)
    innehall = INNEHALL.model_copy(update={"aterkrav": regel})
    return tuple(
        but(f, innehall=innehall) if f.func is RegelverksversionInford else f for f in historia
    )


def utan_lagrum() -> Gang:
    """The same, when no rule lets the authority set off."""
    return Gang(*med_andrad_regel(krav_och_obetalt().historia, kvittning=None))
