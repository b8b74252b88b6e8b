"""Dom: what a court decided on an appeal, and what follows for the money.

It is recorded whatever remains of the money: it has happened.
"""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.hemvist import andrat_belopp
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar, hav_fordran
from domain.arende.tillstand import Beslut, Dom, Overklagande
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.stopp import krav, kronor
from domain.grund.varden import OreEllerNoll, Rad, som_lagrad
from domain.overklagande.avvisning import Upptagande, ta_upp
from domain.overklagande.overklagande import andra_overklagande, krav_darefter, overklagat
from domain.overklagande.stopp import (
    AvvisningenHarIngetBelopp,
    BeloppetSaknas,
    DomenRedanRegistrerad,
    DomstolenHojerInteKravet,
    InteOverlamnat,
)
from domain.utlysning.utlysning import Utlysning


class Utgang(Ord):
    """What the court decided."""

    AVSLAG = "avslag"
    """The decision stands."""
    ANDRING = "andring", "ändring"
    """The court put another amount in its place."""
    UPPHAVANDE = "upphavande", "upphävande"
    """The decision is gone, and an earlier one that it changed stands again.

    If it was a grant, the application stays settled, and nothing is granted.
    """
    ATERFORVISNING = "aterforvisning", "återförvisning"
    """The decision is gone, and the authority decides anew."""
    AVVISNING = "avvisning"
    AVSKRIVNING = "avskrivning"

    @property
    def andrar(self) -> bool:
        return self in (Utgang.ANDRING, Utgang.UPPHAVANDE, Utgang.ATERFORVISNING)


class DomMeddelad(Pengafaktum):
    """A court decided on the appeal. Amounts are of what is granted, or what was demanded.

    verkningsdag is the day of the judgement. A higher court's judgement in the same matter is a
    further one. `avgorande_id` is the decision that settles the application afterwards; None: it is
    undecided.
    """

    TOPIC = "arende.dom-meddelad"
    NAMN = "dom meddelad"
    VILLKORLIG: ClassVar[bool] = False
    HANT = dagen("Dagen för domen")
    HAVNINGSORSAK = Havningsorsak.DOM

    overklagande_id: UUID
    beslut_id: UUID
    domstol: Rad
    malnummer: Rad
    utgang: Utgang
    om_bidraget: bool
    """Whether the decision was one on what is granted; else the amounts are of a claim."""
    tidigare_belopp_ore: OreEllerNoll
    belopp_ore: OreEllerNoll
    avgorande_id: UUID | None

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        andra_overklagande(aggregate, self.beslut_id, self.overklagande_id, avgjort=True)
        i_stallet_ore = self.belopp_ore if self.utgang is Utgang.ANDRING else None
        domen = (self.verkningsdag, self.domstol, self.malnummer, self.utgang, i_stallet_ore)
        aggregate.domar |= {Dom(self.overklagande_id, *domen)}
        if self.utgang in (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING):
            aggregate.galler_inte_langre(self.beslut_id)
            if aggregate.utbetalningshinder == self.beslut_id:
                aggregate.utbetalningshinder = None
        if self.om_bidraget and self.utgang.andrar:
            self._avgor(aggregate)
        elif self.utgang.andrar:
            self._satt_ned(aggregate)

    def i_ord(self) -> str:
        om = "" if self.om_bidraget else " av kravet"
        belopp = f"; {kronor(self.belopp_ore)}{om} gäller" if self.utgang.andrar else ""
        return f"{self.domstol} {self.malnummer}: {self.utgang.namn}{belopp}"

    def _avgor(self, arende: Arende) -> None:
        """Remember what is granted now, and by which decision."""
        if not self.tidigare_belopp_ore:
            arende.medel = self.medel
        arende.beviljat_ore = self.belopp_ore
        if arende.avgorande_id is not None:
            arende.galler_inte_langre(arende.avgorande_id)
        arende.avgorande_id = self.avgorande_id
        if self.avgorande_id is None:
            arende.oavgjort_sedan = self.verkningsdag
            return
        arende.oavgjort_sedan = None
        genom_dom = self.utgang is Utgang.ANDRING
        star_fast = genom_dom or self.avgorande_id != self.beslut_id
        arende.beslut[self.avgorande_id] = replace(
            arende.beslut[self.avgorande_id], i_kraft=star_fast, andrat_av_domstol=genom_dom
        )

    def _satt_ned(self, arende: Arende) -> None:
        """Remember what the court left of what was demanded."""
        fordran_id = arende.beslut[self.beslut_id].fordran_id
        if fordran_id is not None:
            arende.fordringar[fordran_id] = arende.fordringar[fordran_id].nedsatt(self.belopp_ore)


def registrera_dom(
    arende: Arende,
    utlysning: Utlysning,
    atgard: Atgard,
    *,
    overklagande_id: UUID,
    domstol: str,
    malnummer: str,
    utgang: Utgang,
    belopp_ore: int | None = None,
) -> None:
    """Record what a court decided, and what follows for the money.

    `belopp_ore` is what the court puts in the decision's place, when it changes it. A judgement on
    a decision that lowered a claim is one on what is demanded then: it may be lowered further. If
    the lowering falls, no more is demanded than before the judgement: that takes a new decision.

    The very same judgement is recorded once for each appeal that it is on. One that the court has
    corrected is recorded as it then is: the list of deviations shows it.
    """
    beslut, overklagande = overklagat(arende, overklagande_id)
    namn, nummer = som_lagrad(domstol), som_lagrad(malnummer)
    domen = Dom(overklagande_id, atgard.dag, namn, nummer, utgang, belopp_ore)
    _krav_registrerbar(arende, beslut, overklagande, domen)
    fore, nytt = _beloppen(arende, beslut, domen)
    beviljat_ore = nytt if beslut.om_bidraget else arende.beviljat_ore
    flytta_pengar(
        arende,
        DomMeddelad,
        atgard,
        andrat_belopp(arende, utlysning, atgard.dag, beviljat_ore),
        utlysning.medel,
        overklagande_id=overklagande_id,
        beslut_id=beslut.beslut_id,
        domstol=domstol,
        malnummer=malnummer,
        utgang=utgang,
        om_bidraget=beslut.om_bidraget,
        tidigare_belopp_ore=fore,
        belopp_ore=nytt,
        avgorande_id=_avgorande_efter(arende, beslut, utgang),
    )
    _sank_kravet(arende, atgard, beslut, fore - nytt)
    _ta_upp_det_avvisade(arende, atgard, beslut, domen)


def _krav_registrerbar(
    arende: Arende, beslut: Beslut, overklagande: Overklagande, dom: Dom
) -> None:
    """The court has the appeal, gives an amount when it changes one, and has not said it before."""
    krav(overklagande.overlamnat_dag is not None, InteOverlamnat)
    assert overklagande.overlamnat_dag is not None
    krav_darefter(dom.dag, overklagande.overlamnat_dag)
    krav((dom.belopp_ore is not None) is (dom.utgang == Utgang.ANDRING), BeloppetSaknas)
    krav(
        dom not in arende.domar,
        DomenRedanRegistrerad,
        domstol=dom.domstol,
        malnummer=dom.malnummer,
        dag=dom.dag,
    )
    avvisar = beslut.avvisar_overklagande_id is not None
    krav(not avvisar or dom.utgang != Utgang.ANDRING, AvvisningenHarIngetBelopp)


def _beloppen(arende: Arende, beslut: Beslut, dom: Dom) -> tuple[int, int]:
    """What is granted, or demanded, before the judgement and after it. A court demands no more."""
    fore = arende.beviljat_ore if beslut.om_bidraget else _kravt(arende, beslut)
    nytt = _nytt_belopp(arende, beslut, dom.belopp_ore) if Utgang(dom.utgang).andrar else fore
    krav(beslut.om_bidraget or nytt <= fore, DomstolenHojerInteKravet, kravt=kronor(fore))
    return fore, nytt


def _sank_kravet(arende: Arende, atgard: Atgard, beslut: Beslut, mindre_ore: int) -> None:
    """Lift what the court took off the claim."""
    if beslut.fordran_id is not None and mindre_ore > 0:
        hav_fordran(
            arende,
            atgard,
            fordran_id=beslut.fordran_id,
            belopp_ore=mindre_ore,
            orsak=Havningsorsak.DOM,
        )


def _ta_upp_det_avvisade(arende: Arende, atgard: Atgard, beslut: Beslut, dom: Dom) -> None:
    """Take up the appeal whose dismissal fell. It falls once."""
    utgang = Utgang(dom.utgang)
    aterforvisat = utgang is Utgang.ATERFORVISNING
    if beslut.avvisar_overklagande_id is not None and utgang.andrar and beslut.i_kraft:
        ta_upp(
            arende,
            atgard,
            avvisning=beslut,
            dom_overklagande_id=dom.overklagande_id,
            upptagande=Upptagande.PROVAS_PA_NYTT if aterforvisat else Upptagande.I_TID,
        )


def _nytt_belopp(arende: Arende, beslut: Beslut, belopp_ore: int | None) -> int:
    """What the court leaves: its own amount, or what there was before a decision that fell.

    What is left of a claim when the decision that lowered it falls is what is demanded already.
    """
    if belopp_ore is not None:
        return belopp_ore
    if beslut.fordran_id is None:
        return beslut.tidigare_belopp_ore
    sankte = arende.fordringar[beslut.fordran_id].beslut_id != beslut.beslut_id
    return _kravt(arende, beslut) if sankte else 0


def _avgorande_efter(arende: Arende, beslut: Beslut, utgang: Utgang) -> UUID | None:
    """The decision that settles the application when the court has said its word."""
    if not beslut.om_bidraget or not utgang.andrar:
        return arende.avgorande_id
    if utgang is Utgang.ANDRING:
        return arende.avgorande_id or beslut.ersatter or beslut.beslut_id
    if beslut.ersatter is not None:  # a change or a revocation fell: what was before stands again
        return beslut.ersatter
    avgjort = utgang is Utgang.UPPHAVANDE and beslut.typ is Beslutstyp.BIFALL
    return beslut.beslut_id if avgjort else None


def _kravt(arende: Arende, beslut: Beslut) -> int:
    """What is demanded now of the claim that the decision is about: less what has been lifted."""
    if beslut.fordran_id is None:
        return 0
    return arende.fordringar[beslut.fordran_id].gallande_krav_ore
