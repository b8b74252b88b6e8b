"""What facts of a regelverk state."""

from __future__ import annotations

from collections.abc import Iterator

from domain.regelverk.regelverk import RegelverksversionInford
from projections.uppgifter.pastaende import Pastaende, Uppgift, uppgifter


@uppgifter.register
def _(faktum: RegelverksversionInford) -> Iterator[Uppgift]:
    yield Pastaende("beteckning", faktum.beteckning)
    yield Pastaende("rubrik", faktum.rubrik)
    yield Pastaende("version", faktum.version)
