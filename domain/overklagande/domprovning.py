"""Domprövning: what a court has before it, and what it can have decided of that.

A court judges the authority's decision or, when a judgement of a lower court has been appealed to
it, that judgement.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut, Dom, Overklagande
from domain.beslut.gallande import vad_det_ar_om
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.stopp import krav
from domain.overklagande.malet import Rattegang, domande, domarna, malet
from domain.overklagande.overklagande import krav_darefter, overklagat
from domain.overklagande.stopp import (
    BeloppetSaknas,
    BeslutetHarIngetBelopp,
    DomenFinnsInte,
    DomenInteOverklagad,
    IngenDomAttProva,
    IngenLagreDom,
    InstansenStammerInte,
    InteOverlamnat,
    RattsprovningenAndrarInte,
)
from domain.overklagande.utgang import Instans, Utgang


class Provas(NamedTuple):
    """What the court judges: an appeal of a decision or, if there is a `dom`, of that judgement.

    `overklagad`: it has been appealed to the court, or sent back to it; also if it has judged it
    already, and has corrected what it said. `om` is what the decision is about.
    """

    beslut: Beslut
    overklagande: Overklagande
    instans: Instans
    dom: Dom | None
    overklagad: bool
    om: str

    def som_provat(self, dom_id: UUID, utgang: Utgang, bestamt_ore: int | None) -> Provat:
        """The same, when the court has said its word in that judgement."""
        om = (self.beslut, self.overklagande.overklagande_id, self.dom)
        return Provat(dom_id, *om, utgang, bestamt_ore)


class Provat(NamedTuple):
    """What a judgement is on, and says: `bestamt_ore` in the decision's place, if it changes that.

    `provad_dom` is the judgement of a court below that it is on; None: it is on the decision.
    """

    dom_id: UUID
    beslut: Beslut
    overklagande_id: UUID
    provad_dom: Dom | None
    utgang: Utgang
    bestamt_ore: int | None


def det_som_provas(
    arende: Arende,
    overklagande_id: UUID,
    domstol: str,
    instans: Instans | None,
    overklagad_dom_id: UUID | None,
) -> Provas:
    beslut, overklagande = overklagat(arende, overklagande_id)
    rattegang = malet(arende, overklagande)
    instans = instans or domande(rattegang, domstol)
    provad = _provad_dom(arende, rattegang, instans, overklagad_dom_id)
    har_haft = {Instans(d.instans) for d in domarna(arende, overklagande)}
    if rattegang.oppet:
        har_haft.add(rattegang.instans)
    om = vad_det_ar_om(arende, beslut)
    return Provas(beslut, overklagande, instans, provad, overklagad=instans in har_haft, om=om)


def _provad_dom(
    arende: Arende, rattegang: Rattegang, instans: Instans, overklagad_dom_id: UUID | None
) -> Dom | None:
    """The judgement that is judged: the one named, or the last that is of a lower court."""
    if overklagad_dom_id is not None:
        krav(overklagad_dom_id in arende.domar, DomenFinnsInte, dom_id=overklagad_dom_id)
        namngiven = arende.domar[overklagad_dom_id]
        krav(
            instans.ar_over(Instans(namngiven.instans)),
            InstansenStammerInte,
            instans=instans.namn,
            lagre=Instans(namngiven.instans).namn,
        )
        return namngiven
    dom = rattegang.dom
    while dom is not None and not instans.ar_over(Instans(dom.instans)):
        under = dom.overklagad_dom_id
        dom = None if under is None else arende.domar[under]
    return dom


def krav_hos_domstolen(provas: Provas, dag: date) -> None:
    """The court has the appeal, or that of the judgement, and judges no earlier than that came.

    Leave to appeal needs no record of its own: a court that judges has given it, or needed none.
    """
    overlamnat, provad = provas.overklagande.overlamnat_dag, provas.dom
    krav(overlamnat is not None, InteOverlamnat)
    assert overlamnat is not None
    krav_darefter(dag, overlamnat)
    vem = provas.instans.namn
    krav(provad is not None or provas.instans.forst, IngenLagreDom, instans=vem)
    if provad is not None:
        egen = provad.overklagande_id == provas.overklagande.overklagande_id
        krav(egen, DomenFinnsInte, dom_id=provad.dom_id)
        krav_darefter(dag, provad.dag)
        lagre = f"{provad.domstol} i mål {provad.malnummer}"
        krav(provas.overklagad, DomenInteOverklagad, instans=vem, lagre=lagre)


def krav_utgang(provas: Provas, utgang: Utgang, belopp_ore: int | None) -> None:
    """What the court can have decided, of what it judged."""
    andrar, beslut = utgang is Utgang.ANDRING, provas.beslut
    krav((belopp_ore is not None) is andrar, BeloppetSaknas)
    krav(not andrar or _har_belopp(beslut), BeslutetHarIngetBelopp, vad=provas.om)
    krav(not utgang.om_en_dom or provas.dom is not None, IngenDomAttProva, utgang=utgang.namn)
    krav(
        provas.instans is not Instans.RATTSPROVNING or not andrar,
        RattsprovningenAndrarInte,
        utgang=utgang.namn,
    )


def _har_belopp(beslut: Beslut) -> bool:
    """It says what is granted, or is demanded (nothing, if all of it was left)."""
    om_krav = beslut.fordran_id is not None or beslut.typ is Beslutstyp.ATERKRAV
    return beslut.om_bidraget or om_krav
