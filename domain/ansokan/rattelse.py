"""Rättelse: the day on which an ansökan came in was written down wrong."""

from __future__ import annotations

from datetime import date

from domain.ansokan.stopp import (
    DagenAndrasInte,
    InkommenEfterAterkallelse,
    InkommenEfterBeslut,
    InkommenEfterPartsbyte,
)
from domain.arende.arende import Arende
from domain.grund.aktor import Atgard
from domain.grund.hant import ANKOMSTDAG
from domain.grund.stopp import krav
from domain.grund.varden import Rad


class InkommenDagRattad(Arende.Event):
    """The day had been registered wrong: it was `tidigare_verkningsdag`, it is verkningsdag.

    `rattar_version` is the version of the fact that stated the wrong day.
    """

    TOPIC = "arende.inkommen-dag-rattad"
    NAMN = "inkommen dag rättad"
    HANT = ANKOMSTDAG

    rattar_version: int
    tidigare_verkningsdag: date
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.inkommen_dag = self.verkningsdag
        aggregate.inkommen_version = self.originator_version

    def i_ord(self) -> str:
        return f"inkommen dag rättad från {self.tidigare_verkningsdag}: {self.orsak}"


def ratta_inkommen_dag(arende: Arende, atgard: Atgard, *, orsak: str) -> None:
    """Correct the day on which the application came in."""
    krav(atgard.dag != arende.inkommen_dag, DagenAndrasInte, dag=atgard.dag)
    krav(
        arende.beslutsdag is None or atgard.dag <= arende.beslutsdag,
        InkommenEfterBeslut,
        dag=atgard.dag,
        beslutsdag=arende.beslutsdag,
    )
    krav(
        arende.aterkallad_dag is None or atgard.dag <= arende.aterkallad_dag,
        InkommenEfterAterkallelse,
        dag=atgard.dag,
        aterkallad=arende.aterkallad_dag,
    )
    bytt = min((p.till for p in arende.tidigare_parter), default=atgard.dag)
    krav(atgard.dag <= bytt, InkommenEfterPartsbyte, dag=atgard.dag, bytt=bytt)
    arende.registrera(
        InkommenDagRattad,
        atgard,
        rattar_version=arende.inkommen_version,
        tidigare_verkningsdag=arende.inkommen_dag,
        orsak=orsak,
    )
