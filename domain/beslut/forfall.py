"""Förfall: the right to money that is granted and not paid lapses, or is declined."""

from __future__ import annotations

from collections.abc import Iterator

from domain.arende.arende import Arende
from domain.arende.beviljat import Forfallet
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.pengaregeln import fritt_ore
from domain.arende.stopp import MotiveringAngesInte
from domain.beslut.gallande import krav_gallande
from domain.beslut.stopp import IngetAttForverka
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, Text
from domain.utlysning.utlysning import Utlysning


class Forfalloskal(Ord):
    FORFALLEN = "forfallen", "förfallen"
    AVSTADD_AV_MOTTAGAREN = "avstadd-av-mottagaren", "avstådd"
    """The mottagare has declined the money."""


class BidragsrattForfallen(Pengafaktum):
    """The right to what is unpaid lapsed, or the mottagare declined it: the money is free again.

    verkningsdag is the day from which nothing can be paid of it. `delar` is by which decision it
    was granted: of what has been infriat first what was promised last, and then of the decision
    that settles the application. They say what they said: so much of it is granted no longer.
    """

    TOPIC = "arende.bidragsratt-forfallen"
    NAMN = "rätten till bidrag förfallen"
    OM_FORDRAN = False
    HANT = dagen("Förfallodagen")
    HAVNINGSORSAK = Havningsorsak.RATTEN_FORFALLEN

    forfalloskal: Forfalloskal
    belopp_ore: Ore
    delar: tuple[Forfallet, ...]
    motivering: Text

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.beviljande = aggregate.beviljande.forfallna(self.delar)

    def i_ord(self) -> str:
        return f"rätten till {kronor(self.belopp_ore)} {self.forfalloskal.namn}: {self.motivering}"


def lat_forfalla(
    arende: Arende,
    utlysning: Utlysning,
    atgard: Atgard,
    *,
    forfalloskal: Forfalloskal,
    belopp_ore: int,
    motivering: str,
) -> None:
    """Record that the right to `belopp_ore` of what is unpaid has lapsed or been declined."""
    krav_gallande(arende, None, atgard.dag)
    arende.krav_ojavig(atgard.av.subjekt)
    arende.krav_hor_till(utlysning)
    krav(motivering.strip() != "", MotiveringAngesInte)
    fritt = min(fritt_ore(arende), arende.beviljat_ore)
    krav(belopp_ore <= fritt, IngetAttForverka, belopp=kronor(belopp_ore), fritt=kronor(fritt))
    flytt = arende.flytt(atgard.dag)
    flytt.forverka(belopp_ore, (Lada.DISPONIBELT, atgard.dag.year))
    flytta_pengar(
        arende,
        BidragsrattForfallen,
        atgard,
        flytt,
        utlysning.medel,
        forfalloskal=forfalloskal,
        belopp_ore=belopp_ore,
        delar=tuple(_delar(arende, belopp_ore)),
        motivering=motivering,
    )


def _delar(arende: Arende, belopp_ore: int) -> Iterator[Forfallet]:
    """By which decisions so much is granted, the last first."""
    beviljande, grund_id = arende.beviljande, arende.forsta_beslutet(arende.avgorande_id)
    assert grund_id is not None
    enligt = [(b, beviljande.infriat_av(b)) for b in reversed(arende.ataganden_bredvid)]
    enligt.append((grund_id, arende.beviljat_ore - beviljande.infriat_ore))
    for beslut_id, finns in enligt:
        if tas := min(belopp_ore, finns):
            yield Forfallet(beslut_id=beslut_id, belopp_ore=tas, kvar_ore=finns - tas)
            belopp_ore -= tas
