"""What facts of a diarium state."""

from __future__ import annotations

from collections.abc import Iterator

from domain.diarium.diarium import DiarienummerTaget, DiarieserieBorjad
from projections.uppgifter.pastaende import Pastaende, Uppgift, uppgifter


@uppgifter.register
def _(faktum: DiarieserieBorjad) -> Iterator[Uppgift]:
    yield Pastaende("organisationsnummer", faktum.organisationsnummer)
    yield Pastaende("ar", str(faktum.ar))
    yield Pastaende("format", faktum.format)


@uppgifter.register
def _(faktum: DiarienummerTaget) -> Iterator[Uppgift]:
    yield Pastaende("nummer", str(faktum.nummer))
