"""What prepares a decision, at random: completions, a withdrawal, communication, another day."""

from __future__ import annotations

from datetime import timedelta

from domain.ansokan import aterkallelse, komplettering, rattelse
from domain.ansokan.inlamning import Ansokningsuppgift
from domain.aterrapport import begaran
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.handlaggning import kommunicering
from tests.domain.hjalp.historia import INKOMMEN
from tests.domain.hjalp.maskinbord import OKAND, Bord
from tests.domain.hjalp.scenario import ANNA, BO

DISA = ANNA.model_copy(update={"subjekt": "disa"})
"""Who prepares does not decide."""


def begar_komplettering(b: Bord) -> None:
    """When nothing is decided; by today, so that it has passed soon."""
    komplettering.begar(
        b.arende,
        Atgard(b.idag, DISA),
        komplettering_id=b.ny_id,
        avser=["budget"],
        text="t",
        senast=b.idag,
        konsekvens="k",
    )


def komplettera(b: Bord) -> None:
    komplettering.ta_emot(
        b.arende,
        Atgard(b.idag, BO),
        komplettering_id=b.en(b.arende.kompletteringar, OKAND),
        uppgifter=[Ansokningsuppgift(nyckel="budget", svar="s")],
        avsandare="k",
    )


def aterkalla(b: Bord) -> None:
    """It came in before the decision, and was left lying."""
    aterkallelse.aterkalla(
        b.arende, Atgard(INKOMMEN + timedelta(days=8 * b.nr + b.ore), BO), av_vem="k"
    )


def ratta_inkommen_dag(b: Bord) -> None:
    dag = INKOMMEN + timedelta(days=3 * b.nr)
    rattelse.ratta_inkommen_dag(b.arende, Atgard(dag, BO), orsak="o")


def begar_komplettering_av_rapport(b: Bord) -> None:
    begaran.begar_komplettering(
        b.arende,
        Atgard(b.idag, DISA),
        aterrapport_id=b.en(
            [i for i, r in b.arende.aterrapporter.items() if r.inkommen_dag], OKAND
        ),
        text="t",
        senast=b.idag,
    )


def kommunicera(b: Bord) -> None:
    kommunicering.kommunicera(
        b.arende,
        Atgard(b.idag, DISA),
        kommunicering_id=b.ny_id,
        infor=list(Beslutstyp)[b.ore % len(Beslutstyp)],
        till="r",
        innehall="i",
        svara_senast=b.idag,
    )


def svara(b: Bord) -> None:
    kommunicering.ta_emot_yttrande(
        b.arende,
        Atgard(b.idag, BO),
        kommunicering_id=b.en(b.arende.kommuniceringar, OKAND),
        innehall="i",
    )
