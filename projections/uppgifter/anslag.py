"""What facts of an anslagspost state."""

from __future__ import annotations

from collections.abc import Iterator

from domain.anslag.anslagspost import AnslagspostUpplagd
from domain.anslag.budgetar import BudgetarAvslutat
from domain.anslag.dispositionsrattsrattelse import DispositionsrattRattad
from projections.uppgifter.pastaende import Pastaende, Rattelse, Uppgift, uppgifter


@uppgifter.register
def _(faktum: AnslagspostUpplagd) -> Iterator[Uppgift]:
    yield Pastaende("utgiftsomrade", faktum.utgiftsomrade)
    yield Pastaende("anslag", faktum.anslag)
    yield Pastaende("anslagspost", faktum.anslagspost)
    yield Pastaende("benamning", faktum.benamning)
    if faktum.dispositionsratt is not None:
        yield Pastaende("dispositionsratt", faktum.dispositionsratt)


@uppgifter.register
def _(faktum: DispositionsrattRattad) -> Iterator[Uppgift]:
    """All else that was said when the post was set up is said again, of the same day."""
    yield Rattelse(faktum.rattar_version, igen=True)
    yield Pastaende("dispositionsratt", faktum.dispositionsratt)


@uppgifter.register
def _(faktum: BudgetarAvslutat) -> Iterator[Uppgift]:
    yield Pastaende(f"avslutat_{faktum.budgetar}", faktum.verkningsdag.isoformat())
