"""Dom: what a court decided on an appeal, and what follows for the money.

It is recorded whatever remains of the money: it has happened. A court judges the authority's
decision or, when that judgement has been appealed, the judgement of the court below.

A judgement on a decision that lowered a claim is one on what is demanded then: it may be lowered
further. If the lowering falls, what the decisions say that stand is demanded again. The very same
judgement is recorded once for each appeal that it is on. One that the court has corrected is
recorded as it then is: the list of deviations shows it.
"""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut, Dom, Domslut
from domain.arende.beviljat import AndratPerAr, BeslutatPerAr
from domain.arende.budgetaret import Beslutat
from domain.arende.hemvist import andrat_belopp
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar, sank_fordran
from domain.beslut.atagandefoljd import folj_atagandena
from domain.grund.aktor import Atgard
from domain.grund.flytt import Flytt
from domain.grund.hant import dagen
from domain.grund.stopp import krav, kronor
from domain.grund.varden import OreEllerNoll, Rad, id_av_namn, ny_av, som_lagrad
from domain.overklagande.aterstallning import Aterstallning, aterstall, krav_aterstallning
from domain.overklagande.avstaendefoljd import folj_avstaendena
from domain.overklagande.avvisning import Upptagande, ta_upp
from domain.overklagande.beslutslage import Beslutslage, Foljd
from domain.overklagande.domprovning import (
    Provat,
    det_som_provas,
    krav_hos_domstolen,
    krav_utgang,
)
from domain.overklagande.domslage import domslaget, foljden, provad_i_sak
from domain.overklagande.fordransdom import fallet, folj_fordran
from domain.overklagande.kravdom import domsluten_efter
from domain.overklagande.overklagande import andra_overklagande, overklagat
from domain.overklagande.stopp import DomenFinnsRedan, DomenRedanRegistrerad
from domain.overklagande.utgang import Instans, Utgang
from domain.utlysning.utlysning import Utlysning

__all__ = ["DomMeddelad", "Instans", "Utgang", "registrera_dom"]


class DomMeddelad(Pengafaktum):
    """A court decided on the appeal. Amounts are what the decision on the grant says and said
    before (of each so much has lapsed, and is not granted), or what was demanded.

    verkningsdag is the day of the judgement. `overklagad_dom_id` is the judgement that it is on,
    or the earliest of those that it sets aside; None: it is on the authority's decision.
    `avgorande_id` is the decision that settles the application afterwards; None: it is undecided.
    `beslutslagen` are the decisions that hold again, or fall: when a judgement was set aside, or
    another decision settles the application than before.

    What is demanded by all that stands is not always what the court said: `bestamt_ore` is what it
    put in the decision's place; None: no amount. `domsluten` is what courts have said of the
    decision that stands afterwards, one of each appeal, the last said last. `i_sak`: what the
    decision says has been tried, by this judgement or by one that it leaves.
    """

    TOPIC = "arende.dom-meddelad"
    NAMN = "dom meddelad"
    OM_FORDRAN = False
    VILLKORLIG: ClassVar[bool] = False
    HANT = dagen("Dagen för domen")
    HAVNINGSORSAK = Havningsorsak.DOM

    dom_id: UUID
    overklagande_id: UUID
    beslut_id: UUID
    instans: Instans
    overklagad_dom_id: UUID | None
    domstol: Rad
    malnummer: Rad
    utgang: Utgang
    bestamt_ore: OreEllerNoll | None
    domsluten: tuple[Domslut, ...]
    i_sak: bool
    om_bidraget: bool
    """Whether the decision was one on what is granted; else the amounts are of a claim."""
    tidigare_belopp_ore: OreEllerNoll
    tidigare_bortfallet_ore: OreEllerNoll
    belopp_ore: OreEllerNoll
    bortfallet_ore: OreEllerNoll
    beslutat_av_andra_ar: tuple[BeslutatPerAr, ...]
    beviljat_andrat_av_andra_ar: tuple[AndratPerAr, ...]
    avgorande_id: UUID | None
    beslutslagen: tuple[Beslutslage, ...]

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        self._minns_domen(aggregate)
        if self.utgang.upphaver_beslutet:
            aggregate.galler_inte_langre(self.beslut_id)
            if aggregate.utbetalningshinder == self.beslut_id:
                aggregate.utbetalningshinder = None
        if self.om_bidraget and self.utgang.andrar:
            self._avgor(aggregate)
        elif self.utgang.andrar:
            self._satt_krav(aggregate)
        for lage in self.beslutslagen:
            self._satt_i_kraft(aggregate, lage)

    def i_ord(self) -> str:
        om = "" if self.om_bidraget else " av kravet"
        belopp = f"; {kronor(self.belopp_ore)}{om} gäller" if self.utgang.andrar else ""
        till = ""
        if self.bestamt_ore not in (None, self.belopp_ore):
            till = f" till {kronor(self.bestamt_ore)}"
        return f"{self.domstol} {self.malnummer}: {self.utgang.namn}{till}{belopp}"

    def _minns_domen(self, arende: Arende) -> None:
        """Remember the judgement, what held before it, and whether any court has the case now."""
        beslut = arende.beslut[self.beslut_id]
        arende.beslut[self.beslut_id] = ny_av(beslut, domsluten=self.domsluten, inhiberat_dag=None)
        arende.domar[self.dom_id] = Dom(
            self.dom_id,
            self.overklagande_id,
            self.verkningsdag,
            self.domstol,
            self.malnummer,
            self.utgang,
            self.bestamt_ore,
            self.instans,
            self.instans.hogst,
            self.overklagad_dom_id,
            self.avgorande_id,
            fore=domslaget(arende, beslut, self.tidigare_belopp_ore),
            i_sak=self.i_sak,
        )
        avgjort = self.utgang is not Utgang.DOM_ATERFORVISAD
        andra_overklagande(arende, self.beslut_id, self.overklagande_id, avgjort=avgjort)

    def _avgor(self, arende: Arende) -> None:
        """Remember what is granted now, and by which decision."""
        if not self.tidigare_belopp_ore:
            arende.medel = self.medel
        arende.beviljande = arende.beviljande.beslutat(self)
        tidigare_id, arende.avgorande_id = arende.avgorande_id, self.avgorande_id
        arende.oavgjort_sedan = self.verkningsdag if self.avgorande_id is None else None
        if self.utgang.upphaver_dom:
            return
        if tidigare_id is not None:
            arende.galler_inte_langre(tidigare_id)
        if self.avgorande_id is None:
            return
        genom_dom = self.utgang is Utgang.ANDRING
        star_fast = genom_dom or self.avgorande_id != self.beslut_id
        arende.beslut[self.avgorande_id] = ny_av(
            arende.beslut[self.avgorande_id], i_kraft=star_fast, andrat_av_domstol=genom_dom
        )

    def _satt_krav(self, arende: Arende) -> None:
        """Remember what the court left of what was demanded."""
        fordran_id = arende.beslut[self.beslut_id].fordran_id
        if fordran_id is not None:
            arende.fordringar[fordran_id] = arende.fordringar[fordran_id].nedsatt(self.belopp_ore)

    def _satt_i_kraft(self, arende: Arende, lage: Beslutslage) -> None:
        """A decision holds again, or falls: one that hindered payment does or does not, and one
        that dismissed an appeal dismisses it again.
        """
        arende.beslut[lage.beslut_id] = ny_av(
            arende.beslut[lage.beslut_id],
            i_kraft=lage.i_kraft,
            andrat_av_domstol=lage.andrat_av_domstol,
        )
        if arende.beslut[lage.beslut_id].hindrar:
            arende.utbetalningshinder = lage.beslut_id if lage.i_kraft else None
        if lage.i_kraft and lage.avvisar_overklagande_id is not None:
            beslut, avvisat = overklagat(arende, lage.avvisar_overklagande_id)
            andra_overklagande(arende, beslut.beslut_id, avvisat.overklagande_id, i_tid=False)


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
    dom_id: UUID | None = None,
    instans: Instans | None = None,
    overklagad_dom_id: UUID | None = None,
    aterstallning: Aterstallning | None = None,
) -> None:
    """Record what a court decided, and what follows for the money.

    `belopp_ore` is what it puts in the decision's place, when it changes it; `aterstallning` what
    it says of interest, when it demands what a lower court, or the authority by a lowering, had
    taken away. Without `instans` it is the court that has the case, and without `overklagad_dom_id`
    on what that court has before it.
    """
    krav(dom_id not in arende.domar, DomenFinnsRedan, dom_id=dom_id)
    provas = det_som_provas(arende, overklagande_id, domstol, instans, overklagad_dom_id)
    om = (overklagande_id, atgard.dag, som_lagrad(domstol), som_lagrad(malnummer))
    ny_id = dom_id or id_av_namn(overklagande_id, *map(str, (*om[1:], utgang, belopp_ore)))
    _krav_ny(arende, (*om, utgang, belopp_ore))
    krav_hos_domstolen(provas, atgard.dag)
    krav_utgang(provas, utgang, belopp_ore)
    provat = provas.som_provat(ny_id, utgang, belopp_ore)
    foljd = foljden(arende, provat)
    _krav_aterstallning(arende, provas.beslut, foljd, atgard.dag, aterstallning)
    fall = fallet(arende, provat, atgard.dag, aterstallning)
    flytt, beslutat = _andrat(arende, utlysning, provas.beslut, foljd, atgard.dag)
    flytta_pengar(
        arende,
        DomMeddelad,
        atgard,
        flytt,
        utlysning.medel,
        domstol=domstol,
        malnummer=malnummer,
        instans=provas.instans,
        **_det_sagda(arende, provat),
        **_det_som_galler(arende, provas.beslut, foljd),
        **beslutat._asdict(),
    )
    _folj_kravet(arende, utlysning, atgard, provas.beslut, ny_id, foljd, aterstallning)
    if fall is not None:
        folj_fordran(arende, utlysning, atgard, ny_id, fall)
    folj_atagandena(arende, atgard, dom_id=ny_id)
    _ta_upp_det_avvisade(arende, atgard, provas.beslut, overklagande_id, utgang)


def _andrat(
    arende: Arende, utlysning: Utlysning, beslut: Beslut, foljd: Foljd, dag: date
) -> tuple[Flytt, Beslutat]:
    """What the judgement does to the boxes: a judgement of a claim moves no money."""
    if not beslut.om_bidraget:
        om = (arende.avgorande_id, arende.beslutat_ore)
        return andrat_belopp(arende, utlysning, dag, *om)[0], Beslutat()
    return andrat_belopp(arende, utlysning, dag, foljd.avgorande_id, foljd.nytt_ore)


def _det_sagda(arende: Arende, provat: Provat) -> dict[str, Any]:
    return {
        "dom_id": provat.dom_id,
        "overklagande_id": provat.overklagande_id,
        "beslut_id": provat.beslut.beslut_id,
        "overklagad_dom_id": None if provat.provad_dom is None else provat.provad_dom.dom_id,
        "utgang": provat.utgang,
        "bestamt_ore": provat.bestamt_ore,
        "domsluten": domsluten_efter(arende, provat),
        "i_sak": provad_i_sak(arende, provat.utgang, provat.provad_dom),
        "om_bidraget": provat.beslut.om_bidraget,
    }


def _det_som_galler(arende: Arende, beslut: Beslut, foljd: Foljd) -> dict[str, Any]:
    bortfallet, tidigare = 0, 0
    if beslut.om_bidraget:
        bortfallet = arende.bortfallet_ore(foljd.avgorande_id, foljd.nytt_ore)
        tidigare = arende.bortfallet_ore(arende.avgorande_id, foljd.fore_ore)
    return {
        "tidigare_belopp_ore": foljd.fore_ore,
        "tidigare_bortfallet_ore": tidigare,
        "belopp_ore": foljd.nytt_ore,
        "bortfallet_ore": bortfallet,
        "avgorande_id": foljd.avgorande_id,
        "beslutslagen": foljd.beslutslagen,
    }


def _krav_ny(arende: Arende, kannetecken: tuple[object, ...]) -> None:
    """The court has not said it before."""
    _, dag, domstol, malnummer, *_ = kannetecken
    krav(
        all(d.kannetecken != kannetecken for d in arende.domar.values()),
        DomenRedanRegistrerad,
        domstol=domstol,
        malnummer=malnummer,
        dag=dag,
    )


def _krav_aterstallning(
    arende: Arende,
    beslut: Beslut,
    foljd: Foljd,
    dag: date,
    aterstallning: Aterstallning | None,
) -> None:
    """It says what is needed of a claim that it demands again."""
    if beslut.fordran_id is not None:
        fordran = arende.fordringar[beslut.fordran_id]
        krav_aterstallning(fordran, foljd.nytt_ore, dag, aterstallning)


def _folj_kravet(
    arende: Arende,
    utlysning: Utlysning,
    atgard: Atgard,
    beslut: Beslut,
    dom_id: UUID,
    foljd: Foljd,
    aterstallning: Aterstallning | None,
) -> None:
    """Lift what the court took off the claim, or demand again what a lower one, or a lowering that
    fell, had. What the decision abstained from was lifted last, and comes back first.
    """
    folj_avstaendena(arende, utlysning, atgard, dom_id, igen=True)
    if beslut.fordran_id is not None and foljd.nytt_ore < foljd.fore_ore:
        sank_fordran(
            arende,
            utlysning,
            atgard,
            fordran_id=beslut.fordran_id,
            belopp_ore=foljd.fore_ore - foljd.nytt_ore,
            orsak=Havningsorsak.DOM,
        )
    if beslut.fordran_id is not None and foljd.nytt_ore > foljd.fore_ore:
        aterstall(
            arende,
            atgard,
            fordran_id=beslut.fordran_id,
            dom_id=dom_id,
            till_ore=foljd.nytt_ore,
            aterstallning=aterstallning,
        )
    folj_avstaendena(arende, utlysning, atgard, dom_id, igen=False)


def _ta_upp_det_avvisade(
    arende: Arende, atgard: Atgard, beslut: Beslut, dom_overklagande_id: UUID, utgang: Utgang
) -> None:
    """Take up the appeal whose dismissal fell. It falls once."""
    if beslut.avvisar_overklagande_id is not None and utgang.upphaver_beslutet and beslut.i_kraft:
        aterforvisat = utgang is Utgang.ATERFORVISNING
        ta_upp(
            arende,
            atgard,
            avvisning=beslut,
            dom_overklagande_id=dom_overklagande_id,
            upptagande=Upptagande.PROVAS_PA_NYTT if aterforvisat else Upptagande.I_TID,
        )
