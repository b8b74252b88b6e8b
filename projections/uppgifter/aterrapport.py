"""What återrapporter state: asked for, come in, complete or not, reviewed. Each is a part."""

from __future__ import annotations

from collections.abc import Iterator

from domain.aterrapport.begaran import AterrapportBegard, AterrapportKompletteringBegard
from domain.aterrapport.granskning import AterrapportGranskad, Granskningslyft
from domain.aterrapport.granskningshavning import GranskningAterkallad
from domain.aterrapport.omprovning import GranskningOmprovad
from domain.aterrapport.rapport import AterrapportInkommen
from domain.aterrapport.rattelse import AterrapportRattad
from projections.uppgifter.lage import Lage
from projections.uppgifter.pastaende import Pastaende, Rattelse, Uppgift, uppgifter


@uppgifter.register
def _(faktum: AterrapportBegard) -> Iterator[Uppgift]:
    om = faktum.aterrapport_id
    yield Pastaende("lage", Lage.ATERRAPPORT_BEGARD, om)
    yield Pastaende("bidragsar", str(faktum.bidragsar), om)
    yield Pastaende("aterrapport_begard_dag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("aterrapportera_senast", faktum.senast.isoformat(), om)


@uppgifter.register
def _(faktum: AterrapportInkommen) -> Iterator[Uppgift]:
    om = faktum.aterrapport_id
    yield Pastaende("lage", Lage.ATERRAPPORT_INKOMMEN, om)
    yield Pastaende("aterrapport_inkommen_dag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("komplettera_aterrapport_senast", None, om)


@uppgifter.register
def _(faktum: AterrapportRattad) -> Iterator[Uppgift]:
    """All that it stated moves with it: it came in on another day, or as it was."""
    yield Rattelse(faktum.rattar_version, igen=True)
    yield Pastaende(
        "aterrapport_inkommen_dag", faktum.verkningsdag.isoformat(), faktum.aterrapport_id
    )


@uppgifter.register
def _(faktum: AterrapportKompletteringBegard) -> Iterator[Uppgift]:
    om = faktum.aterrapport_id
    yield Pastaende("lage", Lage.ATERRAPPORT_KOMPLETTERING_BEGARD, om)
    yield Pastaende("komplettera_aterrapport_senast", faktum.senast.isoformat(), om)
    yield Pastaende("handlaggare", faktum.av.subjekt)


@uppgifter.register
def _(faktum: AterrapportGranskad | GranskningOmprovad) -> Iterator[Uppgift]:
    om = faktum.aterrapport_id
    yield Pastaende("lage", Lage.ATERRAPPORT_GRANSKAD, om)
    yield Pastaende("aterrapport_granskad_dag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("komplettera_aterrapport_senast", None, om)


@uppgifter.register
def _(faktum: Granskningslyft) -> Iterator[Uppgift]:
    """Reports that had been reviewed are to be reviewed anew: they never were, on any day."""
    for p in faktum.provningar:
        yield Rattelse(p.version, igen=False)
    aterkallad = isinstance(faktum, GranskningAterkallad)
    yield Pastaende("lage", Lage.GRANSKNING_ATERKALLAD if aterkallad else Lage.GRANSKNING_HAVD)
