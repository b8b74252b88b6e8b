"""What facts of an ärende state until it is decided: the ansökan, and what is asked about it."""

from __future__ import annotations

from collections.abc import Iterator

from domain.ansokan.aterkallelse import AnsokanAterkallad
from domain.ansokan.inlamning import AnsokanInkommen
from domain.ansokan.komplettering import KompletteringBegard, KompletteringInkommen
from domain.ansokan.rattelse import InkommenDagRattad
from domain.handlaggning.handling import DiarienummerTilldelat, HandlingRegistrerad
from domain.handlaggning.jav import JavAnmalt, JavProvat
from domain.handlaggning.kommunicering import UnderlagKommunicerat, YttrandeInkommet
from projections.uppgifter.pastaende import Pastaende, Rattelse, Uppgift, uppgifter


@uppgifter.register
def _(faktum: AnsokanInkommen) -> Iterator[Uppgift]:
    yield Pastaende("diarienummer", faktum.diarienummer)
    yield Pastaende("avser", faktum.avser)
    yield Pastaende("utlysning_id", str(faktum.medel.utlysning_id))
    yield Pastaende("mottagare_id", str(faktum.mottagare_id))
    yield Pastaende("inkommen_dag", faktum.verkningsdag.isoformat())
    yield Pastaende("lage", "inkommet")
    if faktum.sokt_ore is not None:
        yield Pastaende("sokt_ore", str(faktum.sokt_ore))


@uppgifter.register
def _(faktum: InkommenDagRattad) -> Iterator[Uppgift]:
    """All that the ansökan states moves with it: it was not there before it came in."""
    yield Rattelse(faktum.rattar_version, igen=True)
    yield Pastaende("inkommen_dag", faktum.verkningsdag.isoformat())


@uppgifter.register
def _(faktum: AnsokanAterkallad) -> Iterator[Uppgift]:
    yield Pastaende("lage", "aterkallat")
    yield Pastaende("aterkallad_dag", faktum.verkningsdag.isoformat())


@uppgifter.register
def _(faktum: KompletteringBegard) -> Iterator[Uppgift]:
    om = faktum.komplettering_id
    yield Pastaende("lage", "komplettering-begard", om)
    yield Pastaende("komplettering_begard_dag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("komplettera_senast", faktum.senast.isoformat(), om)
    yield Pastaende("handlaggare", faktum.av.subjekt)


@uppgifter.register
def _(faktum: KompletteringInkommen) -> Iterator[Uppgift]:
    om = faktum.komplettering_id
    yield Pastaende("lage", "komplettering-inkommen", om)
    yield Pastaende("komplettering_inkommen_dag", faktum.verkningsdag.isoformat(), om)


@uppgifter.register
def _(faktum: UnderlagKommunicerat) -> Iterator[Uppgift]:
    om = faktum.kommunicering_id
    yield Pastaende("lage", "kommunicerat", om)
    yield Pastaende("kommunicerat_dag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("kommunicerat_infor", faktum.infor, om)
    yield Pastaende("svara_senast", faktum.svara_senast.isoformat(), om)
    yield Pastaende("handlaggare", faktum.av.subjekt)


@uppgifter.register
def _(faktum: YttrandeInkommet) -> Iterator[Uppgift]:
    om = faktum.kommunicering_id
    yield Pastaende("lage", "yttrande-inkommet", om)
    yield Pastaende("yttrande_inkommet_dag", faktum.verkningsdag.isoformat(), om)


@uppgifter.register
def _(faktum: JavAnmalt) -> Iterator[Uppgift]:
    yield Pastaende("jav", "anmalt", faktum.subjekt)


@uppgifter.register
def _(faktum: JavProvat) -> Iterator[Uppgift]:
    yield Pastaende("jav", "provat" if faktum.javig else None, faktum.subjekt)


@uppgifter.register
def _(faktum: HandlingRegistrerad) -> Iterator[Uppgift]:
    om = faktum.handling_id
    yield Pastaende("handling", faktum.i_korthet, om)
    yield Pastaende("handling_nummer", str(faktum.nummer), om)
    yield Pastaende("handling_slag", faktum.slag, om)
    yield Pastaende("handling_dag", faktum.verkningsdag.isoformat(), om)


@uppgifter.register
def _(faktum: DiarienummerTilldelat) -> Iterator[Uppgift]:
    yield Pastaende("ytterligare_diarienummer", faktum.diarienummer)
