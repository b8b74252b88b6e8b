"""What facts of an ärende state."""

from __future__ import annotations

from collections.abc import Iterator

from domain.ansokan import AnsokanInkommen, InkommenDagRattad
from domain.bankrattelse import UtbetalningRattad
from domain.beslut import BidragBeviljat
from domain.meddelande import BeslutMeddelat
from domain.utbetalning import (
    UtbetalningAttesterad,
    UtbetalningBeordrad,
    UtbetalningGenomford,
)
from projections.pastaenden.form import Pastaende, Rattelse, uppgifter


@uppgifter.register
def _(faktum: AnsokanInkommen) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("diarienummer", faktum.diarienummer)
    yield Pastaende("avser", faktum.avser)
    yield Pastaende("utlysning_id", str(faktum.medel.utlysning_id))
    yield Pastaende("mottagare_id", str(faktum.mottagare_id))
    yield Pastaende("inkommen_dag", faktum.verkningsdag.isoformat())
    yield Pastaende("lage", "inkommet")
    if faktum.sokt_ore is not None:
        yield Pastaende("sokt_ore", str(faktum.sokt_ore))


@uppgifter.register
def _(faktum: InkommenDagRattad) -> Iterator[Pastaende | Rattelse]:
    """All that the ansökan states moves with it: it was not there before it came in."""
    yield Rattelse(faktum.rattar_version, igen=True)
    yield Pastaende("inkommen_dag", faktum.verkningsdag.isoformat())


@uppgifter.register
def _(faktum: BidragBeviljat) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("lage", "beviljat")
    yield Pastaende("beslutsdag", faktum.verkningsdag.isoformat())
    yield Pastaende("beslut_id", str(faktum.beslut_id))
    yield Pastaende("regelverk", faktum.regelverk.beteckning)
    yield Pastaende("regelverksversion", faktum.regelverk.version)


@uppgifter.register
def _(faktum: BeslutMeddelat) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("lage", "meddelat")
    yield Pastaende("meddelat_dag", faktum.verkningsdag.isoformat())


@uppgifter.register
def _(faktum: UtbetalningAttesterad) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("lage", "utbetalning-attesterad")


@uppgifter.register
def _(faktum: UtbetalningBeordrad) -> Iterator[Pastaende | Rattelse]:
    yield Pastaende("lage", "utbetalning-beordrad")


@uppgifter.register
def _(faktum: UtbetalningGenomford) -> Iterator[Pastaende | Rattelse]:
    yield from _utbetalt(faktum)


@uppgifter.register
def _(faktum: UtbetalningRattad) -> Iterator[Pastaende | Rattelse]:
    """A payment that was never made is only unsaid: what was stated before it holds again."""
    yield Rattelse(faktum.rattar_version, igen=False)
    yield from _utbetalt(faktum)


def _utbetalt(faktum: UtbetalningGenomford | UtbetalningRattad) -> Iterator[Pastaende]:
    """An ärende is paid by what was paid with right; what was not is in its money."""
    if faktum.belopp_ore > faktum.for_hogt_belopp_ore:
        yield Pastaende("lage", "utbetalt")
        yield Pastaende("utbetald_dag", faktum.verkningsdag.isoformat())
