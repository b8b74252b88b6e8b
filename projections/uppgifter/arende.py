"""What an ärende states of its claims and payments when they follow its money."""

from __future__ import annotations

from collections.abc import Iterator

from domain.arende.avstattigen import AvstattIgen
from domain.arende.havning import FordranHavd
from domain.arende.igenkrav import FordranKravdIgen
from domain.arende.pengaregeln import UtbetalningBortfallen
from projections.uppgifter.aterkrav import avstaende_saknas
from projections.uppgifter.lage import Lage
from projections.uppgifter.pastaende import Pastaende, Uppgift, uppgifter
from projections.uppgifter.utbetalning import gors_inte


@uppgifter.register
def _(faktum: FordranHavd) -> Iterator[Uppgift]:
    yield Pastaende("lage", Lage.FORDRAN_HAVD, faktum.fordran_id)


@uppgifter.register
def _(faktum: FordranKravdIgen) -> Iterator[Uppgift]:
    yield Pastaende("lage", Lage.FORDRAN_KRAVD_IGEN, faktum.fordran_id)


@uppgifter.register
def _(faktum: AvstattIgen) -> Iterator[Uppgift]:
    yield avstaende_saknas(faktum.aterkrav_beslut_id, faktum.saknas_ore)


@uppgifter.register
def _(faktum: UtbetalningBortfallen) -> Iterator[Uppgift]:
    yield from gors_inte(faktum.utbetalning_id, faktum.verkningsdag, beordrad=faktum.beordrad)
