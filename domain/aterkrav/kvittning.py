"""Kvittning: a claim is set off against what is granted and not paid, where the regelverk says so.

It is a payment, and what is demanded of one is demanded of it: somebody else than those who decided
or prepared attests it, and nothing hinders payment.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.fordran import fordrans_namn
from domain.arende.havning import hav_overskjutande
from domain.arende.hemvist import pengarna
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.tillstand import Aterbetalning
from domain.arende.uttag import Uttag, falt, som_delar, uttaget_i_ord
from domain.aterkrav.aterbetalning import (
    aterbetala,
    aterbetalas_till,
    betald,
    reglera,
    som_uttag,
    tillbaka_i_ladorna,
)
from domain.aterkrav.stopp import KvittningenFinnsInte, KvittningStodsInte
from domain.grund.aktor import Aktor
from domain.grund.hant import dagen
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, OreEllerNoll, Rad
from domain.myndighet.myndighet import Myndighet
from domain.regelverk.aterkravsregel import AterbetalningTill
from domain.regelverk.regelverk import Regelverk
from domain.utbetalning.attest import krav_attest
from domain.utbetalning.bankandring import hav_granskning_vid_behov, obetald_igen
from domain.utbetalning.order import krav_far_betalas
from domain.utlysning.utlysning import Utlysning


class FordranKvittad(Pengafaktum):
    """A claim was set off against what this ärende was to be paid: two legs, and no bank amount.

    The one leg pays out `belopp_ore` of the grant, the other settles so much of the claim.
    """

    TOPIC = "arende.fordran-kvittad"
    NAMN = "fordran kvittad"
    HANT = dagen("Kvittningsdagen")

    fordran_id: UUID
    belopp_ore: Ore
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    aterbetalning_till: AterbetalningTill

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        betald(aggregate, self.fordran_id, self.kapital, self.verkningsdag, self.ranta_ore)
        aggregate.aterbetalningar[self.originator_version] = Aterbetalning(
            None,
            self.verkningsdag,
            self.fordran_id,
            som_delar(self.kapital),
            self.ranta_ore,
            self.aterbetalning_till,
        )

    def i_ord(self) -> str:
        vad = uttaget_i_ord(self.kapital, self.ranta_ore)
        return f"{fordrans_namn(self.fordran_id)} kvittad mot bidraget: {vad}"


class KvittningHavd(Pengafaktum):
    """A setting off was undone, both legs: the grant is unpaid again, and the claim is owed again.

    `rattar_version` is the fact that set it off; verkningsdag is that fact's.
    """

    TOPIC = "arende.kvittning-havd"
    NAMN = "kvittning hävd"
    VILLKORLIG: ClassVar[bool] = False

    rattar_version: int
    fordran_id: UUID
    belopp_ore: Ore
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        del aggregate.aterbetalningar[self.rattar_version]
        aggregate.fordringar[self.fordran_id] = aggregate.fordringar[self.fordran_id].okad(
            som_delar(self.kapital), self.verkningsdag, self.ranta_ore
        )

    def i_ord(self) -> str:
        return f"kvittning av {kronor(self.belopp_ore)} hävd: {self.orsak}"


def kvitta(
    arende: Arende,
    regelverk: Regelverk,
    myndighet: Myndighet,
    *,
    verkningsdag: date,
    av: Aktor,
    fordran_id: UUID,
    belopp_ore: int,
) -> None:
    """Set a claim off against what is granted and unpaid."""
    if arende.regelverk is not None:  # an undecided case has nothing to set off against
        regel = regelverk.innehall(arende.regelverk).aterkrav
        krav(regel is not None and regel.kvittning, KvittningStodsInte)
    krav_attest(
        arende, regelverk, myndighet, verkningsdag=verkningsdag, av=av, belopp_ore=belopp_ore
    )
    krav_far_betalas(arende, verkningsdag)
    kapital, ranta_ore = reglera(arende, fordran_id, belopp_ore, verkningsdag)
    flytt = arende.flytt(verkningsdag)
    flytt.ta(Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT, belopp_ore, verkningsdag.year)
    till = aterbetalas_till(arende, regelverk, verkningsdag)
    aterbetala(flytt, kapital, till)
    arende.trigger_event(
        FordranKvittad,
        verkningsdag=verkningsdag,
        av=av,
        fordran_id=fordran_id,
        belopp_ore=belopp_ore,
        kapital=kapital,
        ranta_ore=ranta_ore,
        aterbetalning_till=till,
        **falt(arende, flytt),
    )


def hav_kvittning(
    arende: Arende, utlysning: Utlysning, *, av: Aktor, rattar_version: int, orsak: str
) -> None:
    """Undo a setting off, as if it had never been made."""
    kvittat = arende.aterbetalningar.get(rattar_version)
    krav(
        kvittat is not None and kvittat.inbetalning_id is None,
        KvittningenFinnsInte,
        rattar_version=rattar_version,
    )
    assert kvittat is not None
    assert kvittat.fordran_id is not None
    dag = kvittat.dag
    hav_granskning_vid_behov(arende, dag.year, kvittat.belopp_ore, verkningsdag=dag, av=av)
    flytt = arende.flytt(dag)
    tillbaka_i_ladorna(arende, flytt, utlysning, kvittat)
    obetald_igen(arende, flytt, utlysning, dag.year, kvittat.belopp_ore)
    arende.trigger_event(
        KvittningHavd,
        verkningsdag=dag,
        av=av,
        rattar_version=rattar_version,
        fordran_id=kvittat.fordran_id,
        belopp_ore=kvittat.belopp_ore,
        kapital=som_uttag(kvittat.kapital),
        ranta_ore=kvittat.ranta_ore,
        orsak=orsak,
        **pengarna(arende, utlysning, flytt),
    )
    hav_overskjutande(arende, verkningsdag=dag, av=av, orsak="Kvittningen har hävts")
