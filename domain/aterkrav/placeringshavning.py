"""Placeringen hävs: what was placed on a claim, or on the boxes, is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.aterlagt import Aterlagt, som_inget_krav_har
from domain.arende.granskat import som_det_lag
from domain.arende.hemvist import tillbaka_i_ladorna
from domain.arende.misstag import flytt_av
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.uttag import Uttag, som_delar, som_uttag
from domain.aterkrav.stopp import AterbetalningFinnsInte, PlaceringenHavsForTidigt
from domain.fordran.efterskankning import Avskrivet, fore_avskrivningen
from domain.grund.aktor import Aktor, Atgard
from domain.grund.pengar import Rorelse
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, OreEllerNoll, Rad
from domain.utlysning.utlysning import Utlysning


class AterbetalningHavd(Pengafaktum):
    """A receipt is no longer placed here: what it settled is owed again, but for what was lifted.

    What it paid of what was written off is written off again, `avskrivet`, as from when it was.
    What it paid on no claim of what was, and no claim has written off now, is back in the boxes
    from before that: `aterlagt`.
    `rattar_version` is the fact that placed it. verkningsdag is that fact's when it was placed
    wrong, or was never received; a later day when it became the debtor's on that day.
    """

    TOPIC = "arende.aterbetalning-havd"
    NAMN = "återbetalning hävd"
    OM_FORDRAN = True
    VILLKORLIG: ClassVar[bool] = False
    HARLETT: ClassVar[bool] = True
    HAVNINGSORSAK = Havningsorsak.PLACERINGEN_HAVD

    rattar_version: int
    inbetalning_id: UUID
    tidigare_verkningsdag: date
    fordran_id: UUID | None
    belopp_ore: Ore
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    avskrivet: tuple[Avskrivet, ...]
    aterlagt: tuple[Aterlagt, ...]
    orsak: Rad

    def andra_dagar(self) -> Iterator[Rorelse]:
        yield from fore_avskrivningen(self.avskrivet, self.verkningsdag, igen=True)

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        del aggregate.aterbetalningar[self.rattar_version]
        if self.verkningsdag > self.tidigare_verkningsdag:
            till = aggregate.upptagna_till.get(self.inbetalning_id, self.verkningsdag)
            aggregate.upptagna_till[self.inbetalning_id] = max(till, self.verkningsdag)
        if self.fordran_id is not None:
            aggregate.fordringar[self.fordran_id] = aggregate.fordringar[self.fordran_id].okad(
                som_delar(self.kapital),
                self.rattar_version,
                self.verkningsdag,
                [e.som_del for e in self.avskrivet],
            )
        for a in self.aterlagt:
            fordran = aggregate.fordringar[a.fordran_id]
            aggregate.fordringar[a.fordran_id] = fordran.aterlagd(a.lyft)

    def i_ord(self) -> str:
        return f"återbetalning av {kronor(self.belopp_ore)} hävd: {self.orsak}"


def hav_placering(
    arende: Arende,
    utlysning: Utlysning,
    *,
    av: Aktor,
    rattar_version: int,
    orsak: str,
    verkningsdag: date | None = None,
) -> None:
    """Take back how a receipt was placed; the receipt itself is placed anew or sent back.

    As if it had never been placed; or, when the debtor is to have it back, from `verkningsdag` on.
    """
    aterbetalning = arende.aterbetalningar.get(rattar_version)
    krav(
        aterbetalning is not None and aterbetalning.inbetalning_id is not None,
        AterbetalningFinnsInte,
        rattar_version=rattar_version,
    )
    assert aterbetalning is not None
    atgard = Atgard(verkningsdag or aterbetalning.dag, av)
    krav(
        atgard.dag >= aterbetalning.dag,
        PlaceringenHavsForTidigt,
        dag=atgard.dag,
        placerad=aterbetalning.dag,
    )
    fordran_id = aterbetalning.fordran_id
    fordran = None if fordran_id is None else arende.fordringar[fordran_id]
    igen = () if fordran is None else fordran.avskrivet_igen(aterbetalning)
    aterlagt = som_inget_krav_har(arende, aterbetalning) if fordran is None else ()
    flytt = flytt_av(arende, fordran_id, atgard.dag)
    tillbaka_i_ladorna(arende, flytt, utlysning, aterbetalning, (a.lyft for a in aterlagt))
    flytta_pengar(
        arende,
        AterbetalningHavd,
        atgard,
        flytt,
        utlysning.medel,
        rattar_version=rattar_version,
        inbetalning_id=aterbetalning.inbetalning_id,
        tidigare_verkningsdag=aterbetalning.dag,
        fordran_id=fordran_id,
        belopp_ore=aterbetalning.belopp_ore,
        kapital=som_uttag(aterbetalning.kapital),
        ranta_ore=aterbetalning.ranta_ore,
        avskrivet=som_det_lag(arende, igen, atgard.dag, igen=True),
        aterlagt=aterlagt,
        orsak=orsak,
    )
