"""Förfall: the right to money that is granted and not paid lapses, or is declined; or it did not.

A lapse that was recorded by mistake is lifted: the money is granted again, as far as it then would
be, from the day that it is lifted. Until then it was free, and may have been granted to others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beviljat import BeviljatIgen, Bortfall
from domain.arende.budgetaret import av_nya_ar, beviljas, beviljat_per_ar, forfaller
from domain.arende.hemvist import hos_posten
from domain.arende.omforing import omfort_betalt_ore
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.pengaregeln import fritt_ore
from domain.arende.stopp import MotiveringAngesInte
from domain.beslut.gallande import krav_gallande
from domain.beslut.stopp import (
    ForfalletFinnsInte,
    ForfalletHavsForTidigt,
    ForfalletHavsIOverfortAr,
    IngetAttForverka,
    IngetForfalletKvar,
)
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.pengar import Hem
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, Rad, Text
from domain.utlysning.utlysning import Utlysning


class Forfalloskal(Ord):
    FORFALLEN = "forfallen", "förfallen"
    AVSTADD_AV_MOTTAGAREN = "avstadd-av-mottagaren", "avstådd"
    """The mottagare has declined the money."""


class BidragsrattForfallen(Pengafaktum):
    """The right to what is unpaid lapsed, or the mottagare declined it: the money is free again.

    verkningsdag is the day from which nothing can be paid of it. `delar` is by which decision it
    was granted, and of which year's money: of what has been infriat first what was promised last,
    the newest money first, and then of the decision that settles the application. They say what
    they said: so much of it is granted no longer.
    """

    TOPIC = "arende.bidragsratt-forfallen"
    NAMN = "rätten till bidrag förfallen"
    OM_FORDRAN = False
    HANT = dagen("Förfallodagen")
    HAVNINGSORSAK = Havningsorsak.RATTEN_FORFALLEN

    forfalloskal: Forfalloskal
    belopp_ore: Ore
    delar: tuple[Bortfall, ...]
    motivering: Text

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.beviljande = aggregate.beviljande.bortfallna(
            self.originator_version, self.verkningsdag, self.delar
        )

    def i_ord(self) -> str:
        return f"rätten till {kronor(self.belopp_ore)} {self.forfalloskal.namn}: {self.motivering}"


class ForfallHavt(Pengafaktum):
    """The right had not lapsed: it was recorded by mistake. The money is granted again.

    `rattar_version` is the fact that said that it had, on `tidigare_verkningsdag`. `belopp_ore` is
    what is granted again: what a lowered decision would have taken anyway is not. `delar` is by
    which decision, and of which year's money: what is new to a promise is of the year of the day.
    verkningsdag is the day from which it is: until then the money was free.
    """

    TOPIC = "arende.forfall-havt"
    NAMN = "förfall hävt"
    OM_FORDRAN = False
    HANT = dagen("Dagen då förfallet hävdes")
    HAVNINGSORSAK = Havningsorsak.FORFALLET_HAVT

    rattar_version: int
    tidigare_verkningsdag: date
    belopp_ore: Ore
    delar: tuple[BeviljatIgen, ...]
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.beviljande = aggregate.beviljande.forfall_havt(self.rattar_version, self.delar)

    def i_ord(self) -> str:
        return f"rätten till {kronor(self.belopp_ore)} hade inte förfallit: {self.orsak}"


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
    delar, flytt = tuple(_delar(arende, belopp_ore)), arende.flytt(atgard.dag)
    hem = hos_posten(atgard.dag)
    forfaller(flytt, [(d.budgetar, d.belopp_ore) for d in delar], hem)
    flytta_pengar(
        arende,
        BidragsrattForfallen,
        atgard,
        flytt,
        utlysning.medel,
        forfalloskal=forfalloskal,
        belopp_ore=belopp_ore,
        delar=delar,
        motivering=motivering,
    )


def hav_forfall(
    arende: Arende, utlysning: Utlysning, atgard: Atgard, *, rattar_version: int, orsak: str
) -> None:
    """Record that what `rattar_version` let lapse had not: it is granted again.

    What a lowered decision had taken, and is with the mottagare, counts as paid with right before
    anything is paid anew. The rest is taken of what is free with the post.
    """
    krav_gallande(arende, None, atgard.dag)
    arende.krav_ojavig(atgard.av.subjekt)
    arende.krav_hor_till(utlysning)
    forfall_dag = arende.beviljande.forfallodagar.get(rattar_version)
    krav(forfall_dag is not None, ForfalletFinnsInte, rattar_version=rattar_version)
    assert forfall_dag is not None
    krav(atgard.dag >= forfall_dag, ForfalletHavsForTidigt, dag=atgard.dag, forfoll=forfall_dag)
    fore, nytt = arende.beviljat_ore, arende.beviljat_utan_forfall(rattar_version)
    krav(nytt > fore, IngetForfalletKvar)
    assert utlysning.medel is not None
    dag_ar, ar = atgard.dag.year, max(utlysning.medel.budgetar, atgard.dag.year)
    overfort = arende.sokt_for_ar <= dag_ar < ar
    krav(not overfort, ForfalletHavsIOverfortAr, dag=atgard.dag, dag_ar=dag_ar, ar=ar)
    flytt = arende.flytt(atgard.dag)
    igen = arende.beviljande.forfall_havt(rattar_version)
    efter = igen.per_ar(arende.forsta_beslutet(arende.avgorande_id))
    beviljas(flytt, beviljat_per_ar(arende), efter, Hem(None, ar), omfort_betalt_ore(arende))
    flytta_pengar(
        arende,
        ForfallHavt,
        atgard,
        flytt,
        utlysning.medel,
        rattar_version=rattar_version,
        tidigare_verkningsdag=forfall_dag,
        belopp_ore=nytt - fore,
        delar=tuple(_igen(arende, rattar_version, Counter(flytt.bytta))),
        orsak=orsak,
    )


def _delar(arende: Arende, belopp_ore: int) -> Iterator[Bortfall]:
    """By which decisions so much is granted, and of which year's money, the last first."""
    beviljande, grund_id = arende.beviljande, arende.forsta_beslutet(arende.avgorande_id)
    assert grund_id is not None
    enligt = [(b, beviljande.infriat_av_per_ar(b)) for b in reversed(arende.ataganden_bredvid)]
    beslutat = beviljande.beslutat_av_per_ar(grund_id)
    enligt.append((grund_id, beslutat))
    for beslut_id, per_ar in enligt:
        for ar, finns in sorted(per_ar.items(), reverse=True):
            if tas := min(belopp_ore, finns):
                per_ar[ar] -= tas
                belopp_ore -= tas
                yield Bortfall(
                    forsta_beslut_id=beslut_id,
                    budgetar=ar,
                    belopp_ore=tas,
                    kvar_beviljat_ore=per_ar.total(),
                )


def _igen(arende: Arende, version: int, bytta: Counter[int]) -> Iterator[BeviljatIgen]:
    """By which decisions it is granted again, the last first: new money of a year is of that."""
    fore, nytt = arende.beviljande, arende.beviljande.forfall_havt(version)
    belopp_ore = arende.beviljat_utan_forfall(version) - arende.beviljat_ore
    for beslut_id in reversed(arende.ataganden_bredvid):
        mer = nytt.infriat_av_per_ar(beslut_id) - fore.infriat_av_per_ar(beslut_id)
        for i in sorted(nytt.infriat_enligt(beslut_id), key=lambda i: i.budgetar, reverse=True):
            igen = min(mer[i.budgetar], i.belopp_ore, belopp_ore)
            mer[i.budgetar] -= igen
            belopp_ore -= igen
            yield from _som(beslut_id, i.infriandear, (i.budgetar, igen), bytta)
    grund_id = arende.forsta_beslutet(arende.avgorande_id)
    assert grund_id is not None
    av_beslutet = nytt.beslutat_av_per_ar(grund_id) - fore.beslutat_av_per_ar(grund_id)
    for ar, ore in sorted(av_beslutet.items(), reverse=True):
        yield from _som(grund_id, None, (ar, ore), bytta)


def _som(
    beslut_id: UUID, infriandear: int | None, igen: tuple[int, int], bytta: Counter[int]
) -> Iterator[BeviljatIgen]:
    """So much of a year, as the money of the years that it takes of."""
    for ar, ore in av_nya_ar(*igen, bytta):
        yield BeviljatIgen(
            forsta_beslut_id=beslut_id,
            infriandear=infriandear,
            tidigare_budgetar=igen[0],
            budgetar=ar,
            belopp_ore=ore,
        )
