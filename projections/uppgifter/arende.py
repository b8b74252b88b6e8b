"""What an ärende states of its claims when they follow their money."""

from __future__ import annotations

from collections.abc import Iterator

from domain.arende.havning import FordranHavd
from projections.uppgifter.lage import Lage
from projections.uppgifter.pastaende import Pastaende, Uppgift, uppgifter


@uppgifter.register
def _(faktum: FordranHavd) -> Iterator[Uppgift]:
    yield Pastaende("lage", Lage.FORDRAN_HAVD, faktum.fordran_id)
