"""The streams, people and references that the stored examples share."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from domain.grund.aktor import Aktor, Roll
from domain.grund.pengar import Lada, Rorelse
from domain.regelverk.regelverk import Regelverksreferens
from domain.utlysning.utlysning import Medel

REGISTRERAD = datetime(2026, 1, 2, 9, 30, 0, 123456, tzinfo=UTC)

ANSLAGSPOST = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a01")
MOTTAGARE = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a02")
REGELVERK = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a03")
UTLYSNING = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a04")
ARENDE = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a05")
BESLUT = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a06")
UTBETALNING = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a07")
ANNAN_ANSLAGSPOST = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a08")
ANNAT_ARENDE = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a09")
ANNAN_MOTTAGARE = UUID("0b9cf3a1-5b5c-5f1e-8f2e-1d6a4c0e9a0a")

HANDLAGGARE = Aktor(subjekt="åsa.öberg", roll=Roll.HANDLAGGARE, organisation="202100-0555")
BESLUTSFATTARE = Aktor(subjekt="erik.lind", roll=Roll.BESLUTSFATTARE, organisation="202100-0555")
EKONOM = Aktor(subjekt="maja.ek", roll=Roll.EKONOM, organisation="202100-0829")
SOKANDE = Aktor(subjekt="registrator", roll=Roll.SOKANDE, organisation="232100-0024")

MEDEL = Medel(anslag_id=ANSLAGSPOST, budgetar=2024, utlysning_id=UTLYSNING)
REFERENS = Regelverksreferens(regelverk_id=REGELVERK, beteckning="2019:7", version="2023:551")


def rorelse(
    fran: Lada, till: Lada, belopp_ore: int, dag: date, ar: int = 2024, till_ar: int | None = None
) -> Rorelse:
    """A movement within a budgetår, or (with `till_ar`) into another."""
    return Rorelse(
        fran=fran,
        fran_budgetar=ar,
        till=till,
        till_budgetar=till_ar or ar,
        belopp_ore=belopp_ore,
        dag=dag,
    )
