"""What an ärende states when it is closed or taken up again, and when its money changes year."""

from __future__ import annotations

from collections.abc import Iterator

from domain.handlaggning.avslut import ArendetAterupptaget, ArendetAvslutat
from domain.utbetalning.arsskifte import ObetaltOverfort
from projections.uppgifter.pastaende import Pastaende, Uppgift, uppgifter


@uppgifter.register
def _(faktum: ArendetAvslutat) -> Iterator[Uppgift]:
    yield Pastaende("lage", "avslutat")
    yield Pastaende("avslutat_dag", faktum.verkningsdag.isoformat())


@uppgifter.register
def _(_faktum: ArendetAterupptaget) -> Iterator[Uppgift]:
    yield Pastaende("lage", "aterupptaget")
    yield Pastaende("avslutat_dag", None)


@uppgifter.register
def _(faktum: ObetaltOverfort) -> Iterator[Uppgift]:
    yield Pastaende("obetalt_budgetar", str(faktum.fran_budgetar + 1))
