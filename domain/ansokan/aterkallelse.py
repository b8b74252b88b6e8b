"""Återkallelse: who applied takes the ansökan back."""

from __future__ import annotations

from uuid import UUID

from domain.ansokan.stopp import AterkalladForeAnsokan, RedanAterkallad
from domain.arende.arende import Arende
from domain.arende.aterkallat import aterkallelsen_foll
from domain.arende.stopp import RedanBeslutat
from domain.grund.aktor import Atgard
from domain.grund.hant import ANKOMSTDAG
from domain.grund.stopp import krav
from domain.grund.varden import Rad


class AterkallelseInkommen(Arende.Event):
    """The applicant withdrew the application; verkningsdag is the day that came in."""

    TOPIC = "arende.ansokan-aterkallad"
    NAMN = "ansökan återkallad"
    HANT = ANKOMSTDAG

    avsandare: Rad
    handling_id: UUID | None

    def apply(self, aggregate: Arende) -> None:
        aggregate.aterkallad_dag = self.verkningsdag

    def i_ord(self) -> str:
        return f"ansökan återkallad av {self.avsandare}"


def aterkalla(
    arende: Arende, atgard: Atgard, *, av_vem: str, handling_id: UUID | None = None
) -> None:
    """Register that the applicant withdrew: not on the day of the decision or later.

    A withdrawal that came in before that day is registered even when the decision has been made.
    """
    krav(
        arende.aterkallad_dag is None or aterkallelsen_foll(arende),
        RedanAterkallad,
        dag=arende.aterkallad_dag,
    )
    beslutsdag = arende.beslutsdag
    krav(
        beslutsdag is None or atgard.dag < beslutsdag,
        RedanBeslutat,
        diarienummer=arende.diarienummer,
    )
    krav(
        arende.inkommen_dag is not None and atgard.dag >= arende.inkommen_dag,
        AterkalladForeAnsokan,
        dag=atgard.dag,
        inkommen=arende.inkommen_dag,
    )
    arende.registrera(AterkallelseInkommen, atgard, avsandare=av_vem, handling_id=handling_id)
