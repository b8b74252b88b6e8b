"""What facts of a mottagare state."""

from __future__ import annotations

from collections.abc import Iterator

from domain.mottagare import MottagareRegistrerad
from projections.pastaenden.form import Pastaende, Uppgift, uppgifter


@uppgifter.register
def _(faktum: MottagareRegistrerad) -> Iterator[Uppgift]:
    yield Pastaende("organisationsnummer", faktum.organisationsnummer)
    yield Pastaende("namn", faktum.namn)
