"""Kvittning: a claim is set off against what is granted and not paid, where the regelverk says so.

It is a payment, and what is demanded of one is demanded of it: somebody else than those who decided
or prepared attests it, and nothing hinders payment.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.arende.fordran import fordrans_namn
from domain.arende.misstag import flytt_av
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.pengaregeln import fritt_ore
from domain.arende.tillstand import Aterbetalning
from domain.arende.uttag import Uttag, som_delar, uttaget_i_ord
from domain.aterkrav.aterbetalning import (
    aterbetala,
    betald,
    dispositionsratt,
    reglera,
    som_uttag,
    tillbaka_i_ladorna,
)
from domain.aterkrav.fordran import finns
from domain.aterkrav.stopp import (
    AnnanKvittas,
    KvittasEfterForfall,
    KvittningenFinnsInte,
    KvittningStodsInte,
    TvistigKvittasInte,
)
from domain.aterrapport.granskning import Granskningshavning
from domain.grund.aktor import Aktor, Atgard
from domain.grund.hant import dagen
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, OreEllerNoll, Rad
from domain.myndighet.myndighet import Myndighet
from domain.ranta.forfall import forfallet_ore
from domain.regelverk.regelverk import Regelverk
from domain.utbetalning.attest import krav_attest
from domain.utbetalning.bankandring import hav_granskning_vid_behov, obetald_igen
from domain.utbetalning.order import krav_far_betalas
from domain.utlysning.utlysning import Utlysning


class FordranKvittad(Pengafaktum):
    """A claim was set off against what this ärende was to be paid: two legs, and no bank amount.

    The one leg pays out `belopp_ore` of the grant, the other settles so much of the claim. It rests
    on `lagrum`, or else on `medgivande`: what shows that the debtor has agreed.
    """

    TOPIC = "arende.fordran-kvittad"
    NAMN = "fordran kvittad"
    HANT = dagen("Kvittningsdagen")

    fordran_id: UUID
    belopp_ore: Ore
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    lagrum: Rad | None
    medgivande: Rad | None
    till_anslaget: tuple[Uttag, ...]

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        nar = self.originator_version, self.verkningsdag
        betald(aggregate, self.fordran_id, self.kapital, *nar, self.ranta_ore)
        aggregate.aterbetalningar[self.originator_version] = Aterbetalning(
            None,
            self.verkningsdag,
            self.fordran_id,
            som_delar(self.kapital),
            self.ranta_ore,
            som_delar(self.till_anslaget),
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
    HAVNINGSORSAK = Havningsorsak.KVITTNINGEN_HAVD

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
            som_delar(self.kapital), self.rattar_version, self.verkningsdag
        )

    def i_ord(self) -> str:
        return f"kvittning av {kronor(self.belopp_ore)} hävd: {self.orsak}"


def kvitta(
    arende: Arende,
    regelverk: Regelverk,
    myndighet: Myndighet,
    post: Anslag,
    atgard: Atgard,
    *,
    fordran_id: UUID,
    belopp_ore: int,
    medgivande: str | None = None,
) -> None:
    """Set off what is due and not disputed of a claim against what is granted and unpaid.

    RÅ 2005 ref. 50: it takes a rule that lets the authority, or that the debtor agrees.
    """
    krav(finns(arende, fordran_id).felbetalning is None, AnnanKvittas)
    lagrum = _lagrum(arende, regelverk)
    krav(bool(lagrum or (medgivande or "").strip()), KvittningStodsInte)
    kvar_ore = fritt_ore(arende)
    krav_attest(arende, regelverk, myndighet, atgard, belopp_ore=belopp_ore, kvar_ore=kvar_ore)
    krav_far_betalas(arende, regelverk, atgard.dag)
    arende.krav_inte_inhiberat(arende.beslut_om_fordran(fordran_id))
    kapital, ranta_ore = reglera(arende, fordran_id, belopp_ore, atgard.dag)
    _krav_klar_och_forfallen(arende, fordran_id, belopp_ore - ranta_ore, atgard.dag)
    flytt = flytt_av(arende, fordran_id, atgard.dag)
    flytt.ta(Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT, belopp_ore, atgard.dag.year)
    dispositionsratten = dispositionsratt(arende, regelverk, post, atgard.dag)
    till_anslaget = aterbetala(flytt, kapital, dispositionsratten)
    flytta_pengar(
        arende,
        FordranKvittad,
        atgard,
        flytt,
        fordran_id=fordran_id,
        belopp_ore=belopp_ore,
        kapital=kapital,
        ranta_ore=ranta_ore,
        lagrum=lagrum,
        medgivande=medgivande,
        till_anslaget=till_anslaget,
    )


def _lagrum(arende: Arende, regelverk: Regelverk) -> str | None:
    """An undecided case has nothing to set off against, and no version of the rules."""
    regel = None if arende.regelverk is None else regelverk.innehall(arende.regelverk).aterkrav
    return None if regel is None else regel.kvittning


def _krav_klar_och_forfallen(arende: Arende, fordran_id: UUID, kapital_ore: int, dag: date) -> None:
    fordran = arende.fordringar[fordran_id]
    forfallet = forfallet_ore(fordran, dag)
    krav(
        kapital_ore <= forfallet,
        KvittasEfterForfall,
        belopp=kronor(kapital_ore),
        dag=dag,
        forfallet=kronor(forfallet),
    )
    tvistig = any(b.overklagat for b in arende.beslut_om_fordran(fordran_id))
    krav(not tvistig and not arende.oavgjorda_overklaganden, TvistigKvittasInte)


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
    atgard = Atgard(kvittat.dag, av)
    ar = atgard.dag.year
    orsak_till_havning = Granskningshavning.KVITTNINGEN_HAVD
    hav_granskning_vid_behov(arende, ar, kvittat.belopp_ore, atgard, orsak_till_havning)
    flytt = flytt_av(arende, kvittat.fordran_id, atgard.dag)
    tillbaka_i_ladorna(arende, flytt, utlysning, kvittat)
    obetald_igen(arende, flytt, utlysning, ar, kvittat.belopp_ore)
    flytta_pengar(
        arende,
        KvittningHavd,
        atgard,
        flytt,
        utlysning.medel,
        rattar_version=rattar_version,
        fordran_id=kvittat.fordran_id,
        belopp_ore=kvittat.belopp_ore,
        kapital=som_uttag(kvittat.kapital),
        ranta_ore=kvittat.ranta_ore,
        orsak=orsak,
    )
