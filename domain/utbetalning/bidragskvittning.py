"""Bidragskvittning: the grant is paid by setting off what the mottagare owes in another ärende.

It is a payment, and what is demanded of one is demanded of it; but no bank has anything to do. The
claim's own leg is in its ärende, in the same append: see `domain.aterkrav.kvittning`.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.pengaregeln import fritt_ore
from domain.arende.tillstand import Bidragskvittning
from domain.aterrapport.granskning import Granskningshavning
from domain.fordran.fordran import fordrans_namn
from domain.grund.aktor import Aktor, Atgard
from domain.grund.hant import dagen
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, Rad
from domain.mottagare.mottagare import Mottagare
from domain.myndighet.myndighet import Myndighet
from domain.regelverk.regelverk import Regelverk
from domain.utbetalning.attest import krav_attest
from domain.utbetalning.bankandring import hav_granskning_vid_behov, obetald_igen
from domain.utbetalning.order import krav_far_betalas
from domain.utbetalning.stopp import (
    BidragskvittningenFinnsInte,
    KvittningenFinnsRedan,
    KvittningenHavsForTidigt,
    PartenEftertradd,
)
from domain.utlysning.utlysning import Utlysning


class BidragKvittat(Pengafaktum):
    """`belopp_ore` of the grant was paid by setting off the claim `fordran_id` of another ärende,
    `fordrans_arende_id`.

    On what ground is said there, under the same `kvittning_id`. It is charged to the budgetår of
    the day, as what the bank pays.
    """

    TOPIC = "arende.bidrag-kvittat"
    NAMN = "bidrag kvittat"
    OM_FORDRAN = False
    HANT = dagen("Kvittningsdagen")

    kvittning_id: UUID
    belopp_ore: Ore
    fordrans_arende_id: UUID
    fordran_id: UUID

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.bidragskvittningar[self.originator_version] = Bidragskvittning(
            self.kvittning_id,
            self.verkningsdag,
            self.belopp_ore,
            self.fordrans_arende_id,
            self.fordran_id,
        )

    def i_ord(self) -> str:
        mot = f"{fordrans_namn(self.fordran_id)} i ett annat ärende"
        return f"{kronor(self.belopp_ore)} av bidraget betalat genom kvittning mot {mot}"


class BidragskvittningHavd(Pengafaktum):
    """What was paid by setting off is unpaid again; the claim is owed again, in its own ärende.

    `rattar_version` is the fact that set it off. verkningsdag is that fact's, if it should never
    have been; a later day when it counted until then.
    """

    TOPIC = "arende.bidragskvittning-havd"
    NAMN = "bidragskvittning hävd"
    OM_FORDRAN = False
    VILLKORLIG: ClassVar[bool] = False
    HAVNINGSORSAK = Havningsorsak.KVITTNINGEN_HAVD

    rattar_version: int
    kvittning_id: UUID
    tidigare_verkningsdag: date
    belopp_ore: Ore
    fordrans_arende_id: UUID
    fordran_id: UUID
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        del aggregate.bidragskvittningar[self.rattar_version]

    def i_ord(self) -> str:
        mot = f"{fordrans_namn(self.fordran_id)} i ett annat ärende"
        belopp = kronor(self.belopp_ore)
        return f"betalning av {belopp} genom kvittning mot {mot} hävd: {self.orsak}"


def kvitta_bidrag(
    arende: Arende,
    regelverk: Regelverk,
    myndighet: Myndighet,
    mottagare: Mottagare,
    atgard: Atgard,
    *,
    kvittning_id: UUID,
    belopp_ore: int,
    fordrans_arende_id: UUID,
    fordran_id: UUID,
) -> None:
    """Pay so much of what is granted and free by setting off a claim in another ärende."""
    krav_ny_kvittning(arende, kvittning_id)
    kvar_ore = fritt_ore(arende)
    krav_attest(arende, regelverk, myndighet, atgard, belopp_ore=belopp_ore, kvar_ore=kvar_ore)
    krav_far_betalas(arende, regelverk, atgard.dag)
    krav(not mottagare.eftertradd_den(atgard.dag), PartenEftertradd, namn=mottagare.namn)
    flytt = arende.flytt(atgard.dag)
    flytt.ta(Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT, belopp_ore, atgard.dag.year)
    flytta_pengar(
        arende,
        BidragKvittat,
        atgard,
        flytt,
        kvittning_id=kvittning_id,
        belopp_ore=belopp_ore,
        fordrans_arende_id=fordrans_arende_id,
        fordran_id=fordran_id,
    )


def hav_bidragskvittning(
    arende: Arende,
    utlysning: Utlysning,
    *,
    av: Aktor,
    rattar_version: int,
    orsak: str,
    verkningsdag: date | None = None,
) -> None:
    """It is unpaid again: as if it had never been set off, or from `verkningsdag` on."""
    kvittning = arende.bidragskvittningar.get(rattar_version)
    krav(kvittning is not None, BidragskvittningenFinnsInte, rattar_version=rattar_version)
    assert kvittning is not None
    atgard = havs_fran(kvittning.dag, av, verkningsdag)
    ar = kvittning.dag.year
    orsak_till_havning = Granskningshavning.KVITTNINGEN_HAVD
    hav_granskning_vid_behov(arende, ar, kvittning.belopp_ore, atgard, orsak_till_havning)
    flytt = arende.flytt(atgard.dag)
    obetald_igen(arende, flytt, utlysning, ar, kvittning.belopp_ore)
    flytta_pengar(
        arende,
        BidragskvittningHavd,
        atgard,
        flytt,
        utlysning.medel,
        rattar_version=rattar_version,
        kvittning_id=kvittning.kvittning_id,
        tidigare_verkningsdag=kvittning.dag,
        belopp_ore=kvittning.belopp_ore,
        fordrans_arende_id=kvittning.fordrans_arende_id,
        fordran_id=kvittning.fordran_id,
        orsak=orsak,
    )


def krav_ny_kvittning(arende: Arende, kvittning_id: UUID) -> None:
    """It is made once, whichever leg of it the ärende has."""
    gjorda = {k.kvittning_id for k in arende.bidragskvittningar.values()}
    gjorda |= {a.kvittning_id for a in arende.aterbetalningar.values() if a.kvittning_id}
    krav(kvittning_id not in gjorda, KvittningenFinnsRedan, kvittning_id=kvittning_id)


def havs_fran(gjord: date, av: Aktor, verkningsdag: date | None) -> Atgard:
    """From when a setting off made on `gjord` is undone: from the start, or a later day."""
    dag = verkningsdag or gjord
    krav(dag >= gjord, KvittningenHavsForTidigt, dag=dag, gjord=gjord)
    return Atgard(dag, av)
