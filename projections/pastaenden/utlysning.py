"""What facts of an utlysning state."""

from __future__ import annotations

from collections.abc import Iterator

from domain.utlysning import UtlysningPublicerad
from projections.pastaenden.form import Pastaende, Rattelse, uppgifter


@uppgifter.register
def _(faktum: UtlysningPublicerad) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("diarienummer", faktum.diarienummer)
    yield Pastaende("rubrik", faktum.rubrik)
    yield Pastaende("lage", "publicerad")
    yield Pastaende("ram_ore", str(faktum.ram_ore))
    yield Pastaende("publicerad_dag", faktum.verkningsdag.isoformat())
    yield Pastaende("sista_ansokningsdag", faktum.sista_ansokningsdag.isoformat())
    yield Pastaende("regelverk", faktum.regelverk.beteckning)
    yield Pastaende("regelverksversion", faktum.regelverk.version)
    yield Pastaende("anslag_id", str(faktum.anslag_id))
    yield Pastaende("budgetar", str(faktum.budgetar))
