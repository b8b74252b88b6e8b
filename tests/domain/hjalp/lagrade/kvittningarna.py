"""What is set off, and what undoes it: in one ärende, and of a grant in another."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.uttag import Uttag
from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.fordran.efterskankning import Avskrivet
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.utbetalning.bidragskvittning import BidragKvittat, BidragskvittningHavd
from tests.domain.hjalp.lagrade.fordringarna import FORDRAN, PENGARNA
from tests.domain.hjalp.lagrade.gemensamt import ARENDE, EKONOM, REGISTRERAD, rorelse

KVITTNING = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a36")
ANNAT_ARENDE = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a37")


def _arende(version: int, dag: date) -> dict[str, Any]:
    return {
        "originator_id": ARENDE,
        "originator_version": version,
        "timestamp": REGISTRERAD,
        "verkningsdag": dag,
        "av": EKONOM,
    }


def _uttag(lada: Lada, belopp_ore: int) -> Uttag:
    return Uttag(lada=lada, budgetar=2024, belopp_ore=belopp_ore)


LAGRADE: tuple[Faktum, ...] = (
    FordranKvittad(
        **_arende(121, date(2025, 10, 1)),
        kvittning_id=KVITTNING,
        fordran_id=FORDRAN,
        belopp_ore=300_000_00,
        kapital=(_uttag(Lada.OFORBRUKAT, 300_000_00),),
        ranta_ore=0,
        lagrum="23 § (mönster)",
        medgivande=None,
        bidragets_arende_id=None,
        till_anslaget=(),
        **PENGARNA,
        rorelser=(
            rorelse(
                Lada.BEVILJAT_EJ_UTBETALT,
                Lada.UTBETALT_EJ_REDOVISAT,
                300_000_00,
                date(2025, 10, 1),
                ar=2025,
            ),
            rorelse(Lada.OFORBRUKAT, Lada.ATERBETALT, 300_000_00, date(2025, 10, 1)),
        ),
    ),
    KvittningHavd(
        **_arende(122, date(2025, 10, 1)),
        rattar_version=121,
        kvittning_id=KVITTNING,
        tidigare_verkningsdag=date(2025, 10, 1),
        fordran_id=FORDRAN,
        belopp_ore=300_000_00,
        kapital=(_uttag(Lada.OFORBRUKAT, 300_000_00),),
        ranta_ore=0,
        avskrivet=(
            Avskrivet(
                avskrivet_dag=date(2025, 9, 1), kapital_ore=50_00, ranta_ore=0, ur=(), oprovat=()
            ),
        ),
        bidragets_arende_id=None,
        orsak="Mottagaren bestrider fordran",
        **PENGARNA,
        rorelser=(
            rorelse(Lada.ATERBETALT, Lada.OFORBRUKAT, 300_000_00, date(2025, 10, 1)),
            rorelse(
                Lada.UTBETALT_EJ_REDOVISAT,
                Lada.BEVILJAT_EJ_UTBETALT,
                300_000_00,
                date(2025, 10, 1),
                ar=2025,
            ),
        ),
    ),
    BidragKvittat(
        **_arende(123, date(2025, 10, 2)),
        kvittning_id=KVITTNING,
        belopp_ore=300_000_00,
        fordrans_arende_id=ANNAT_ARENDE,
        fordran_id=FORDRAN,
        **PENGARNA,
        rorelser=(
            rorelse(
                Lada.BEVILJAT_EJ_UTBETALT,
                Lada.UTBETALT_EJ_REDOVISAT,
                300_000_00,
                date(2025, 10, 2),
                ar=2024,
                till_ar=2025,
            ),
        ),
    ),
    BidragskvittningHavd(
        **_arende(124, date(2025, 10, 20)),
        rattar_version=123,
        kvittning_id=KVITTNING,
        tidigare_verkningsdag=date(2025, 10, 2),
        belopp_ore=300_000_00,
        fordrans_arende_id=ANNAT_ARENDE,
        fordran_id=FORDRAN,
        orsak="Kravet har sänkts till noll",
        **PENGARNA,
        rorelser=(
            rorelse(
                Lada.UTBETALT_EJ_REDOVISAT,
                Lada.BEVILJAT_EJ_UTBETALT,
                300_000_00,
                date(2025, 10, 20),
                ar=2025,
            ),
        ),
    ),
)
