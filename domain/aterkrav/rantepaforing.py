"""Ränta: what a claim has cost its debtor up to a day.

The interest is counted anew from the beginning each time, from what was outstanding each day: a
payment that is recorded late changes what was charged before it was known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.fordran import Fordran, fordrans_namn
from domain.aterkrav.ranta import Ranteperiod, halvar, ranta_pa_perioder, satser
from domain.aterkrav.stopp import (
    FordranFinnsInte,
    HelaFordranHavd,
    RantaIFramtiden,
    RantanLoperInte,
    RantaStodsInte,
)
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, OreEllerNoll, OreMedTecken, Uppgift
from domain.grunddata.grunddata import Grunddata

_EN_DAG = timedelta(days=1)


class Rantetid(Uppgift):
    """The days after `efter`, up to and including `till_och_med`, with the capital they had."""

    efter: date
    till_och_med: date
    kapital_ore: Ore


class Rantesats(Uppgift):
    """What was charged a year in the half-year that begins `galler_fran`.

    Reference rate, rounded up, and addition together, in hundredths of a percentage point: 1100 is
    11 per cent.
    """

    galler_fran: date
    hundradelar: int


class RantaBeraknad(Arende.Event):
    """The interest on a claim is `ranta_ore` in all, up to and including `till_och_med`.

    verkningsdag is the day it was charged; `tidigare_ranta_ore` was charged before, in all. Each
    day costs a 365th of the year's rate; the sum is rounded once, to the nearest öre.
    `efterskankt_andring_ore` is how much more there is of what has been waived, last on
    `efterskankt_dag`, or (negative) how much less: what was never owed was never waived.
    """

    TOPIC = "arende.ranta-beraknad"
    NAMN = "ränta beräknad"
    HANT = dagen("Dagen för ränteberäkningen")

    fordran_id: UUID
    till_och_med: date
    perioder: tuple[Rantetid, ...]
    satser: tuple[Rantesats, ...]
    tidigare_ranta_ore: OreEllerNoll
    ranta_ore: OreEllerNoll
    efterskankt_andring_ore: OreMedTecken
    efterskankt_dag: date | None

    def apply(self, aggregate: Arende) -> None:
        fordran = aggregate.fordringar[self.fordran_id]
        aggregate.fordringar[self.fordran_id] = replace(
            fordran,
            ranta_ore=self.ranta_ore,
            ranta_till=self.till_och_med,
            ranta_dag=self.till_och_med,
        )

    def i_ord(self) -> str:
        sista, belopp = self.till_och_med, kronor(self.ranta_ore)
        return f"ränta på {fordrans_namn(self.fordran_id)} till och med {sista}: {belopp}"


def berakna(
    arende: Arende, referensranta: Grunddata, atgard: Atgard, *, fordran_id: UUID, till: date
) -> None:
    """Count the interest on a claim up to and including `till`, and state what it is in all.

    Never for days to come. An earlier `till` than before takes back what was charged after it. Of
    a claim that was lifted in whole no interest is owed for any day, even on what had been waived:
    it is counted again only to take back what was charged.
    """
    krav(fordran_id in arende.fordringar, FordranFinnsInte, fordran_id=fordran_id)
    fordran = arende.fordringar[fordran_id]
    regel, fran = fordran.ranteregel, fordran.ranta_fran
    krav(regel is not None, RantaStodsInte)
    assert regel is not None
    assert fran is not None
    att_ta_tillbaka = fordran.ranta_ore > fordran.ranta_efterskankt_ore
    krav(fordran.gallande_krav_ore > 0 or att_ta_tillbaka, HelaFordranHavd)
    krav(till >= fran, RantanLoperInte, fran=fran, till=till)
    krav(till <= atgard.dag, RantaIFramtiden, till=till, dag=atgard.dag)
    rantesatser = satser(referensranta.referensrantor, regel.tillagg_hundradelar)
    perioder = list(_perioder(fordran, fran, till))
    ranta = ranta_pa_perioder(perioder, rantesatser)
    efterskankt, fore = fordran.ranta_efterskankt_ore, fordran.ranta_ore
    arende.registrera(
        RantaBeraknad,
        atgard,
        fordran_id=fordran_id,
        till_och_med=till,
        perioder=tuple(
            Rantetid(efter=p.fran, till_och_med=p.till, kapital_ore=p.kapital_ore) for p in perioder
        ),
        satser=tuple(
            Rantesats(galler_fran=fran, hundradelar=sats)
            for fran, sats in sorted(rantesatser.items())
            if any(halvar(p.fran + _EN_DAG) <= fran <= p.till for p in perioder)
        ),
        tidigare_ranta_ore=fordran.ranta_ore,
        ranta_ore=ranta,
        efterskankt_andring_ore=min(efterskankt, ranta) - min(efterskankt, fore),
        efterskankt_dag=max((e.dag for e in fordran.efterskankt if e.ranta_ore), default=None),
    )


def _perioder(fordran: Fordran, fran: date, till: date) -> Iterator[Ranteperiod]:
    """Stretches of days on which the same capital was outstanding; free days are left out.

    What is paid on a day still costs interest that day. What was lifted never cost any.
    """
    borjan = fran - _EN_DAG
    granser = {borjan, till}
    granser |= {h.dag for h in fordran.handelser}
    granser |= {dag for fri in fordran.rantefritt for dag in (fri[0] - _EN_DAG, fri[1])}
    inom = sorted(g for g in granser if borjan <= g <= till)
    for efter, sista in pairwise(inom):
        kapital = fordran.gallande_krav_ore + sum(
            h.andring_ore for h in fordran.handelser if h.dag <= efter
        )
        fritt = any(f <= efter + _EN_DAG and sista <= t for f, t in fordran.rantefritt)
        if kapital > 0 and not fritt:
            yield Ranteperiod(efter, sista, kapital)
