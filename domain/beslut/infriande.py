"""Infriande: what was promised of a year that has come is granted of that year's money."""

from __future__ import annotations

from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.arende import budgetaret
from domain.arende.arende import Arende
from domain.arende.beviljat import Infriandet
from domain.arende.hemvist import hos_posten
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.beslut.atagande import atagandet_saknas, krav_bifall
from domain.beslut.stopp import AtagandetInfriasForTidigt, AtagandetRackerInte
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Budgetar, Ore


class AtagandeInfriat(Pengafaktum):
    """What was promised of a year that has come was granted of the post's free money.

    verkningsdag is the day from which it is granted; the money is of the budgetår of that day.
    What the party holds and was lowered is granted again before anything is unpaid.
    """

    TOPIC = "arende.atagande-infriat"
    NAMN = "åtagande infriat"
    OM_FORDRAN = False
    HAVNINGSORSAK = Havningsorsak.ATAGANDET_INFRIAT
    HANT = dagen("Infriandedagen")

    beslut_id: UUID
    infriandear: Budgetar
    belopp_ore: Ore

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        kvar = aggregate.utestaende(self.beslut_id)
        kvar[self.infriandear] -= self.belopp_ore
        aggregate.har_atagit(self.beslut_id, kvar)
        infriande = Infriandet(self.beslut_id, self.infriandear, self.verkningsdag.year)
        aggregate.beviljande = aggregate.beviljande.infriat_mer(infriande, self.belopp_ore)

    def i_ord(self) -> str:
        return f"åtagande för {self.infriandear} infriat med {kronor(self.belopp_ore)}"


def infria(
    arende: Arende,
    post: Anslag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    infriandear: int,
    belopp_ore: int,
) -> None:
    """Grant what was promised, of what the post has free in the year of the day."""
    krav_bifall(arende, atgard.dag)
    arende.krav_ojavig(atgard.av.subjekt)
    fore = arende.utestaende(beslut_id)
    krav(infriandear in fore, atagandet_saknas(arende, beslut_id))
    kvar = kronor(fore.get(infriandear, 0))
    krav(
        belopp_ore <= fore[infriandear],
        AtagandetRackerInte,
        ar=infriandear,
        kvar=kvar,
        belopp=kronor(belopp_ore),
    )
    ar = atgard.dag.year
    krav(ar >= infriandear, AtagandetInfriasForTidigt, ar=infriandear, dag=atgard.dag)
    post.krav_oppet(ar)
    gallande = arende.beslut[beslut_id]
    arende.krav_inte_inhiberat([gallande, *([arende.avgorande] if arende.avgorande else [])])
    flytt = arende.flytt(atgard.dag)
    budgetaret.infria(flytt, belopp_ore, hos_posten(atgard.dag))
    flytta_pengar(
        arende,
        AtagandeInfriat,
        atgard,
        flytt,
        beslut_id=beslut_id,
        infriandear=infriandear,
        belopp_ore=belopp_ore,
    )
