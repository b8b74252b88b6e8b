"""Kvittning: a claim is set off against what is granted and not paid, where the regelverk says so.

It is a payment, and what is demanded of one is demanded of it: somebody else than those who decided
or prepared attests it, and nothing hinders payment. What is granted in another ärende of the same
debtor is paid by a leg of its own there: see `domain.utbetalning.bidragskvittning`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.arende.granskat import som_det_lag
from domain.arende.hemvist import aterbetala, tillbaka_i_ladorna
from domain.arende.inhiberat import krav_tas_inte
from domain.arende.misstag import flytt_av
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.pengaregeln import fritt_ore
from domain.arende.uttag import Uttag, som_delar, som_uttag, uttaget_i_ord
from domain.aterkrav.aterbetalning import betald, dispositionsratt, reglera
from domain.aterkrav.fordran import finns
from domain.aterkrav.stopp import (
    AnnanKvittas,
    AnnanMyndighetsFordran,
    KvittasEfterForfall,
    KvittningenFinnsInte,
    KvittningStodsInte,
    TvistigKvittasInte,
)
from domain.aterrapport.granskning import Granskningshavning
from domain.fordran.aterbetalning import Aterbetalning
from domain.fordran.efterskankning import Avskrivet, fore_avskrivningen
from domain.fordran.fordran import fordrans_namn
from domain.grund.aktor import Aktor, Atgard
from domain.grund.flytt import Flytt
from domain.grund.hant import dagen
from domain.grund.pengar import Lada, Rorelse
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, OreEllerNoll, Rad
from domain.myndighet.myndighet import Myndighet
from domain.ranta.forfall import forfallet_ore
from domain.regelverk.regelverk import Regelverk
from domain.utbetalning.attest import krav_attest
from domain.utbetalning.bankandring import hav_granskning_vid_behov, obetald_igen
from domain.utbetalning.bidragskvittning import havs_fran, krav_ny_kvittning
from domain.utbetalning.order import krav_far_betalas
from domain.utlysning.utlysning import Utlysning


class FordranKvittad(Pengafaktum):
    """A claim was set off against what the debtor was to be paid: no bank amount.

    Of this ärende's grant it pays out `belopp_ore`, and settles so much of the claim. With
    `bidragets_arende_id` it is the grant of that ärende, which says so itself under the same
    `kvittning_id`; here the claim alone is settled. It rests on `lagrum`, or else on `medgivande`:
    what shows that the debtor has agreed.
    """

    TOPIC = "arende.fordran-kvittad"
    NAMN = "fordran kvittad"
    OM_FORDRAN = True
    HANT = dagen("Kvittningsdagen")

    kvittning_id: UUID
    fordran_id: UUID
    belopp_ore: Ore
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    lagrum: Rad | None
    medgivande: Rad | None
    till_anslaget: tuple[Uttag, ...]
    bidragets_arende_id: UUID | None

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
            kvittning_id=self.kvittning_id,
            bidragets_arende_id=self.bidragets_arende_id,
        )

    def i_ord(self) -> str:
        vad = uttaget_i_ord(self.kapital, self.ranta_ore)
        mot = "bidraget" if self.bidragets_arende_id is None else "bidrag i ett annat ärende"
        return f"{fordrans_namn(self.fordran_id)} kvittad mot {mot}: {vad}"


class KvittningHavd(Pengafaktum):
    """A setting off was undone: the claim is owed again, and what was paid by it is unpaid again.

    What was paid in another ärende, `bidragets_arende_id`, is unpaid again by a fact there.
    What it paid of what was written off is written off again, `avskrivet`, as from when it was.
    `rattar_version` is the fact that set it off. verkningsdag is that fact's, if it should never
    have been; a later day when it counted until then.
    """

    TOPIC = "arende.kvittning-havd"
    NAMN = "kvittning hävd"
    OM_FORDRAN = True
    VILLKORLIG: ClassVar[bool] = False
    HAVNINGSORSAK = Havningsorsak.KVITTNINGEN_HAVD

    rattar_version: int
    kvittning_id: UUID
    tidigare_verkningsdag: date
    fordran_id: UUID
    belopp_ore: Ore
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    avskrivet: tuple[Avskrivet, ...]
    bidragets_arende_id: UUID | None
    orsak: Rad

    def andra_dagar(self) -> Iterator[Rorelse]:
        yield from fore_avskrivningen(self.avskrivet, self.verkningsdag, igen=True)

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        del aggregate.aterbetalningar[self.rattar_version]
        aggregate.fordringar[self.fordran_id] = aggregate.fordringar[self.fordran_id].okad(
            som_delar(self.kapital),
            self.rattar_version,
            self.verkningsdag,
            [e.som_del for e in self.avskrivet],
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
    kvittning_id: UUID,
    fordran_id: UUID,
    belopp_ore: int,
    medgivande: str | None = None,
) -> None:
    """Set off what is due and not disputed of a claim against what is granted and unpaid.

    RÅ 2005 ref. 50: it takes a rule that lets the authority, or that the debtor agrees; and what is
    disputed takes that he does.
    """
    krav_ny_kvittning(arende, kvittning_id)
    krav(finns(arende, fordran_id).felbetalning is None, AnnanKvittas)
    lagrum = _krav_grund(arende, regelverk, fordran_id, medgivande)
    kvar_ore = fritt_ore(arende)
    krav_attest(arende, regelverk, myndighet, atgard, belopp_ore=belopp_ore, kvar_ore=kvar_ore)
    krav_far_betalas(arende, regelverk, atgard.dag)
    flytt = flytt_av(arende, fordran_id, atgard.dag)
    flytt.ta(Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT, belopp_ore, atgard.dag.year)
    _reglera_och_kvitta(
        arende,
        regelverk,
        post,
        atgard,
        flytt,
        lagrum=lagrum,
        kvittning_id=kvittning_id,
        fordran_id=fordran_id,
        belopp_ore=belopp_ore,
        medgivande=medgivande,
        bidragets_arende_id=None,
    )


def kvitta_mot_annat(
    arende: Arende,
    regelverk: Regelverk,
    post: Anslag,
    bidragets_arende: Arende,
    atgard: Atgard,
    *,
    kvittning_id: UUID,
    fordran_id: UUID,
    belopp_ore: int,
    medgivande: str | None = None,
) -> None:
    """Settle so much of a claim by what its debtor is to be paid in another ärende.

    The other leg is recorded there, in the same append. Both are of the authority that acts.
    """
    krav_ny_kvittning(arende, kvittning_id)
    fel = finns(arende, fordran_id).felbetalning
    galdenar = arende.mottagare_id if fel is None else fel.galdenar.mottagare_id
    krav(galdenar == bidragets_arende.mottagare_id, AnnanKvittas)
    innehall = regelverk.innehall(arende.regelverk or regelverk.referens(atgard.dag))
    krav(
        innehall.betalar == atgard.av.organisation,
        AnnanMyndighetsFordran,
        organisation=atgard.av.organisation,
        betalar=innehall.betalar,
    )
    arende.krav_ojavig(atgard.av.subjekt)
    _reglera_och_kvitta(
        arende,
        regelverk,
        post,
        atgard,
        flytt_av(arende, fordran_id, atgard.dag),
        lagrum=_krav_grund(arende, regelverk, fordran_id, medgivande),
        fordran_id=fordran_id,
        belopp_ore=belopp_ore,
        medgivande=medgivande,
        bidragets_arende_id=bidragets_arende.id,
        kvittning_id=kvittning_id,
    )


def _reglera_och_kvitta(
    arende: Arende,
    regelverk: Regelverk,
    post: Anslag,
    atgard: Atgard,
    flytt: Flytt,
    *,
    fordran_id: UUID,
    belopp_ore: int,
    medgivande: str | None,
    **falt: Any,
) -> None:
    """The claim's leg: interest to the day first, as of any payment."""
    kapital, ranta_ore = reglera(arende, fordran_id, belopp_ore, atgard.dag)
    kapital_ore = belopp_ore - ranta_ore
    krav_tas_inte(arende, fordran_id, belopp_ore)
    _krav_forfallen(arende, fordran_id, kapital_ore, atgard.dag)
    krav(
        _otvistigt(arende, fordran_id, belopp_ore) or _medger(medgivande),
        TvistigKvittasInte,
    )
    till_anslaget = aterbetala(
        flytt, kapital, dispositionsratt(arende, regelverk, post, atgard.dag)
    )
    flytta_pengar(
        arende,
        FordranKvittad,
        atgard,
        flytt,
        fordran_id=fordran_id,
        belopp_ore=belopp_ore,
        kapital=kapital,
        ranta_ore=ranta_ore,
        medgivande=medgivande,
        till_anslaget=till_anslaget,
        **falt,
    )


def _krav_grund(
    arende: Arende, regelverk: Regelverk, fordran_id: UUID, medgivande: str | None
) -> str | None:
    """The lagrum, if there is one; else that the debtor agrees.

    No rule of a förordning is about a civil claim. An undecided case has no version of the rules.
    """
    regel = None if arende.regelverk is None else regelverk.innehall(arende.regelverk).aterkrav
    offentlig = arende.fordringar[fordran_id].felbetalning is None
    lagrum = regel.kvittning if regel is not None and offentlig else None
    krav(bool(lagrum) or _medger(medgivande), KvittningStodsInte)
    return lagrum


def _medger(medgivande: str | None) -> bool:
    return bool((medgivande or "").strip())


def _krav_forfallen(arende: Arende, fordran_id: UUID, kapital_ore: int, dag: date) -> None:
    fordran = arende.fordringar[fordran_id]
    forfallet = forfallet_ore(fordran, dag)
    krav(
        kapital_ore <= forfallet,
        KvittasEfterForfall,
        belopp=kronor(kapital_ore),
        dag=dag,
        forfallet=kronor(forfallet),
    )
    arende.krav_fordran_meddelad(fordran_id, dag)


def _otvistigt(arende: Arende, fordran_id: UUID, belopp_ore: int) -> bool:
    """What is owed only since a change that is appealed waives less is disputed, and no more."""
    if arende.oavgjorda_overklaganden:
        return False
    if any(b.overklagat for b in arende.beslut_om_fordran(fordran_id)):
        return False
    overklagade = [b.beslut_id for b in arende.beslut.values() if b.overklagat]
    kvar_ore = arende.fordringar[fordran_id].utan_ore(overklagade)
    return kvar_ore is None or belopp_ore <= kvar_ore


def hav_kvittning(
    arende: Arende,
    utlysning: Utlysning,
    *,
    av: Aktor,
    rattar_version: int,
    orsak: str,
    verkningsdag: date | None = None,
) -> None:
    """Undo a setting off, as if it had never been made; or, if it counted, from `verkningsdag` on.

    What it paid in another ärende is unpaid again there, in the same append.
    """
    kvittat = arende.aterbetalningar.get(rattar_version)
    krav(
        kvittat is not None and kvittat.inbetalning_id is None,
        KvittningenFinnsInte,
        rattar_version=rattar_version,
    )
    assert kvittat is not None
    assert kvittat.fordran_id is not None
    atgard = havs_fran(kvittat.dag, av, verkningsdag)
    ar = kvittat.dag.year
    if kvittat.utbetald_har:
        orsaken = Granskningshavning.KVITTNINGEN_HAVD
        hav_granskning_vid_behov(arende, ar, kvittat.belopp_ore, atgard, orsaken)
    avskrivet = arende.fordringar[kvittat.fordran_id].avskrivet_igen(kvittat)
    flytt = flytt_av(arende, kvittat.fordran_id, atgard.dag)
    tillbaka_i_ladorna(arende, flytt, utlysning, kvittat)
    if kvittat.utbetald_har:
        obetald_igen(arende, flytt, utlysning, ar, kvittat.belopp_ore)
    flytta_pengar(
        arende,
        KvittningHavd,
        atgard,
        flytt,
        utlysning.medel,
        rattar_version=rattar_version,
        kvittning_id=kvittat.kvittning_id,
        tidigare_verkningsdag=kvittat.dag,
        fordran_id=kvittat.fordran_id,
        belopp_ore=kvittat.belopp_ore,
        kapital=som_uttag(kvittat.kapital),
        ranta_ore=kvittat.ranta_ore,
        avskrivet=som_det_lag(arende, avskrivet, atgard.dag, igen=True),
        bidragets_arende_id=kvittat.bidragets_arende_id,
        orsak=orsak,
    )
