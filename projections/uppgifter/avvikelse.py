"""What has been made of a deviation: that it has been seen, and that it stands."""

from __future__ import annotations

from collections.abc import Iterator

from domain.avvikelse.avvikelse import AvvikelseAvgjord, AvvikelseSedd
from projections.uppgifter.pastaende import Pastaende, Uppgift, uppgifter


@uppgifter.register
def _(faktum: AvvikelseSedd) -> Iterator[Uppgift]:
    yield Pastaende("avvikelseslag", faktum.slag)
    yield Pastaende("sedd", faktum.lydelse)


@uppgifter.register
def _(faktum: AvvikelseAvgjord) -> Iterator[Uppgift]:
    yield Pastaende("avvikelseslag", faktum.slag)
    yield Pastaende("avgjord", faktum.lydelse)
    yield Pastaende("motivering", faktum.motivering)
