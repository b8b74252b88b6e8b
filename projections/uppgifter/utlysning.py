"""What facts of an utlysning state."""

from __future__ import annotations

from collections.abc import Iterator

from domain.utlysning.avslut import UtlysningAvslutad, UtlysningInstalld
from domain.utlysning.frist import SistaDagForlangd
from domain.utlysning.overforing import MedelOverforda
from domain.utlysning.publicering import UtlysningPublicerad
from domain.utlysning.ram import RamAndrad, UtlysningFinansierad
from projections.uppgifter.lage import Utlysningslage
from projections.uppgifter.pastaende import Pastaende, Uppgift, uppgifter


@uppgifter.register
def _(faktum: UtlysningPublicerad) -> Iterator[Uppgift]:
    yield Pastaende("diarienummer", faktum.diarienummer)
    yield Pastaende("rubrik", faktum.rubrik)
    yield Pastaende("lage", Utlysningslage.PUBLICERAD)
    yield Pastaende("ram_ore", str(faktum.ram_ore))
    yield Pastaende("finansierad", "ja" if faktum.forbehall is None else "nej")
    yield Pastaende("publicerad_dag", faktum.verkningsdag.isoformat())
    yield Pastaende("sista_ansokningsdag", faktum.sista_ansokningsdag.isoformat())
    yield Pastaende("regelverk", faktum.regelverk.beteckning)
    yield Pastaende("regelverksversion", faktum.regelverk.version)
    yield Pastaende("anslag_id", str(faktum.anslag_id))
    yield Pastaende("budgetar", str(faktum.budgetar))
    for mottagare_id in faktum.krets:
        yield Pastaende("krets", "ja", mottagare_id)


@uppgifter.register
def _(_faktum: UtlysningFinansierad) -> Iterator[Uppgift]:
    yield Pastaende("finansierad", "ja")


@uppgifter.register
def _(faktum: RamAndrad) -> Iterator[Uppgift]:
    yield Pastaende("ram_ore", str(faktum.ram_ore))


@uppgifter.register
def _(faktum: UtlysningInstalld) -> Iterator[Uppgift]:
    yield Pastaende("lage", Utlysningslage.INSTALLD)
    yield Pastaende("installd_dag", faktum.verkningsdag.isoformat())


@uppgifter.register
def _(faktum: UtlysningAvslutad) -> Iterator[Uppgift]:
    yield Pastaende("lage", Utlysningslage.AVSLUTAD)
    yield Pastaende("avslutad_dag", faktum.verkningsdag.isoformat())


@uppgifter.register
def _(faktum: MedelOverforda) -> Iterator[Uppgift]:
    yield Pastaende("budgetar", str(faktum.budgetar_darefter))


@uppgifter.register
def _(faktum: SistaDagForlangd) -> Iterator[Uppgift]:
    yield Pastaende("sista_ansokningsdag", faktum.sista_ansokningsdag.isoformat())
