"""What the handling of an ärende states: documents, hearings, reminders, and that it is closed."""

from __future__ import annotations

from collections.abc import Iterator

from domain.handlaggning.avslut import HandlaggningAterupptagen, HandlaggningAvslutad
from domain.handlaggning.handling import DiarienummerTilldelat, HandlingRegistrerad
from domain.handlaggning.jav import JavAnmalt, JavProvat
from domain.handlaggning.kommunicering import UnderlagKommunicerat, YttrandeInkommet
from domain.handlaggning.mottaganderattelse import PaminnelsemottagandeRattat
from domain.handlaggning.paminnelse import PaminnelseMottagen, PaminnelseSkickad
from domain.handlaggning.partsbyte import PartBytt
from domain.handlaggning.partsbyteshavning import PartsbyteHavt
from projections.uppgifter.ansokan import partsstallningen
from projections.uppgifter.aterkrav import preskription_fran
from projections.uppgifter.lage import Lage
from projections.uppgifter.pastaende import Pastaende, Rattelse, Uppgift, uppgifter


@uppgifter.register
def _(faktum: HandlaggningAvslutad) -> Iterator[Uppgift]:
    yield Pastaende("lage", Lage.AVSLUTAT)
    yield Pastaende("avslutat_dag", faktum.verkningsdag.isoformat())


@uppgifter.register
def _(_faktum: HandlaggningAterupptagen) -> Iterator[Uppgift]:
    yield Pastaende("lage", Lage.ATERUPPTAGET)
    yield Pastaende("avslutat_dag", None)


@uppgifter.register
def _(faktum: PartBytt) -> Iterator[Uppgift]:
    yield Pastaende("mottagare_id", str(faktum.mottagare_id))
    yield Pastaende("part_sedan", faktum.verkningsdag.isoformat())
    yield Pastaende("partsbytesgrund", faktum.partsbytesgrund)
    yield from partsstallningen(faktum.partsstallning)


@uppgifter.register
def _(faktum: PartsbyteHavt) -> Iterator[Uppgift]:
    """The party never changed, and what the bank paid meanwhile nobody had ordered to it."""
    yield Rattelse(faktum.rattar_version, igen=False)
    for u in faktum.annans_utbetalningar:
        for version in (u.attest_version, u.order_version) if u.betald else ():
            yield Rattelse(version, igen=False)


@uppgifter.register
def _(faktum: UnderlagKommunicerat) -> Iterator[Uppgift]:
    om = faktum.kommunicering_id
    yield Pastaende("lage", Lage.KOMMUNICERAT, om)
    yield Pastaende("kommunicerat_dag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("kommunicerat_infor", faktum.infor, om)
    yield Pastaende("svara_senast", faktum.svara_senast.isoformat(), om)
    yield Pastaende("handlaggare", faktum.av.subjekt)


@uppgifter.register
def _(faktum: YttrandeInkommet) -> Iterator[Uppgift]:
    om = faktum.kommunicering_id
    yield Pastaende("lage", Lage.YTTRANDE_INKOMMET, om)
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


@uppgifter.register
def _(faktum: PaminnelseMottagen) -> Iterator[Uppgift]:
    yield from _mottagen(faktum)


@uppgifter.register
def _(faktum: PaminnelsemottagandeRattat) -> Iterator[Uppgift]:
    yield Rattelse(faktum.rattar_version, igen=False)
    yield from _mottagen(faktum)


def _mottagen(faktum: PaminnelseMottagen | PaminnelsemottagandeRattat) -> Iterator[Uppgift]:
    dag = faktum.verkningsdag.isoformat()
    yield Pastaende("paminnelse_mottagen_dag", dag, faktum.fordran_id)
    yield preskription_fran(faktum.verkningsdag, faktum.fordran_id)


@uppgifter.register
def _(faktum: PaminnelseSkickad) -> Iterator[Uppgift]:
    """It may name a day of its own: what is waited for may come until the last that was named."""
    yield Pastaende("paminnelse_dag", faktum.verkningsdag.isoformat(), faktum.avser_id)
    if faktum.ny_frist is not None:
        yield Pastaende("paminnelse_frist", faktum.ny_frist.isoformat(), faktum.avser_id)
