"""What facts of an inbetalning state. What is unplaced is for the reader to work out."""

from __future__ import annotations

from collections.abc import Iterator

from domain.inbetalning.aterbetalning import AterbetalningRattad, InbetalningAterbetald
from domain.inbetalning.inbetalning import InbetalningMottagen
from domain.inbetalning.placering import InbetalningPlacerad, PlaceringHavd
from domain.inbetalning.rattelse import InbetalningRattad
from projections.uppgifter.pastaende import Pastaende, Rattelse, Uppgift, sammansatt, uppgifter


@uppgifter.register
def _(faktum: InbetalningMottagen) -> Iterator[Uppgift]:
    yield Pastaende("bankreferens", faktum.bankreferens)
    yield Pastaende("bankdag", faktum.verkningsdag.isoformat())
    yield Pastaende("belopp_ore", str(faktum.belopp_ore))
    yield Pastaende("konto", faktum.konto)
    if faktum.betalare is not None:
        yield Pastaende("fran", faktum.betalare)
    if faktum.meddelande is not None:
        yield Pastaende("meddelande", faktum.meddelande)


@uppgifter.register
def _(faktum: InbetalningRattad) -> Iterator[Uppgift]:
    """All that the receipt states moves with it: it had not come before."""
    yield Rattelse(faktum.rattar_version, igen=True)
    yield Pastaende("bankdag", faktum.verkningsdag.isoformat())
    yield Pastaende("belopp_ore", str(faktum.belopp_ore))


@uppgifter.register
def _(faktum: InbetalningPlacerad) -> Iterator[Uppgift]:
    yield Pastaende(
        "placering",
        sammansatt(
            version=faktum.originator_version,
            placerad_dag=faktum.placerad_dag,
            belopp_ore=faktum.belopp_ore,
            arende_id=faktum.arende_id,
            fordran_id=faktum.fordran_id,
        ),
        str(faktum.originator_version),
    )


@uppgifter.register
def _(faktum: PlaceringHavd) -> Iterator[Uppgift]:
    yield Pastaende("placering", None, str(faktum.rattar_version))


@uppgifter.register
def _(faktum: InbetalningAterbetald) -> Iterator[Uppgift]:
    yield _aterbetalt(faktum)


@uppgifter.register
def _(faktum: AterbetalningRattad) -> Iterator[Uppgift]:
    """One that was never made is only unsaid."""
    yield Rattelse(faktum.rattar_version, igen=False)
    if faktum.belopp_ore:
        yield _aterbetalt(faktum)


def _aterbetalt(faktum: InbetalningAterbetald | AterbetalningRattad) -> Pastaende:
    return Pastaende(
        "aterbetalning",
        sammansatt(
            version=faktum.originator_version,
            aterbetald_dag=faktum.verkningsdag,
            belopp_ore=faktum.belopp_ore,
            betalningsmal=faktum.betalningsmal,
        ),
        str(faktum.originator_version),
    )
