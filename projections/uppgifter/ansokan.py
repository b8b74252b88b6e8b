"""What an ansökan states: that it came in, was completed, or was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from domain.ansokan.aterkallelse import AterkallelseInkommen
from domain.ansokan.inlamning import AnsokanInkommen
from domain.ansokan.komplettering import KompletteringBegard, KompletteringInkommen
from domain.ansokan.rattelse import InkommenDagRattad
from domain.mottagare.partsstallning import Partsstallning
from projections.uppgifter.lage import Lage
from projections.uppgifter.pastaende import Pastaende, Rattelse, Uppgift, uppgifter


def partsstallningen(part: Partsstallning) -> Iterator[Uppgift]:
    """What the party is, in the words of 37 and 44 §§ FL."""
    yield Pastaende("enskild_part", "ja" if part.enskild_part else "nej")
    allmanna = "ja" if part.foretrader_det_allmanna else "nej"
    yield Pastaende("foretrader_det_allmanna", allmanna)


@uppgifter.register
def _(faktum: AnsokanInkommen) -> Iterator[Uppgift]:
    yield Pastaende("diarienummer", faktum.diarienummer)
    yield Pastaende("avser", faktum.avser)
    yield Pastaende("utlysning_id", str(faktum.medel.utlysning_id))
    yield Pastaende("mottagare_id", str(faktum.mottagare_id))
    yield Pastaende("inkommen_dag", faktum.verkningsdag.isoformat())
    yield Pastaende("lage", Lage.INKOMMET)
    yield from partsstallningen(faktum.partsstallning)
    if faktum.sokt_ore is not None:
        yield Pastaende("sokt_ore", str(faktum.sokt_ore))


@uppgifter.register
def _(faktum: InkommenDagRattad) -> Iterator[Uppgift]:
    """All that the ansökan states moves with it: it was not there before it came in."""
    yield Rattelse(faktum.rattar_version, igen=True)
    yield Pastaende("inkommen_dag", faktum.verkningsdag.isoformat())


@uppgifter.register
def _(faktum: AterkallelseInkommen) -> Iterator[Uppgift]:
    yield Pastaende("lage", Lage.ATERKALLAT)
    yield Pastaende("aterkallad_dag", faktum.verkningsdag.isoformat())


@uppgifter.register
def _(faktum: KompletteringBegard) -> Iterator[Uppgift]:
    om = faktum.komplettering_id
    yield Pastaende("lage", Lage.KOMPLETTERING_BEGARD, om)
    yield Pastaende("komplettering_begard_dag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("komplettera_senast", faktum.senast.isoformat(), om)
    yield Pastaende("handlaggare", faktum.av.subjekt)


@uppgifter.register
def _(faktum: KompletteringInkommen) -> Iterator[Uppgift]:
    om = faktum.komplettering_id
    yield Pastaende("lage", Lage.KOMPLETTERING_INKOMMEN, om)
    yield Pastaende("komplettering_inkommen_dag", faktum.verkningsdag.isoformat(), om)
