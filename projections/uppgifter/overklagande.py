"""What an appeal states: it has come in, been dismissed as too late, gone to the court, ended."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from domain.overklagande.aterkallelse import OverklagandeAterkallat
from domain.overklagande.aterstallning import FordranAterstalld
from domain.overklagande.avstaendefoljd import AvstaendeAndratAvDom
from domain.overklagande.avvisning import OverklagandeAvvisat, OverklagandeUpptaget, Upptagande
from domain.overklagande.dom import DomMeddelad, Utgang
from domain.overklagande.domoverklagande import DomDelfadd, DomOverklagad
from domain.overklagande.domsdelfaendehavning import DomsdelfaendeHavt
from domain.overklagande.fordransfoljd import FordranAndradAvDom
from domain.overklagande.inhibition import InhibitionBeslutad, InhibitionHavd
from domain.overklagande.overklagande import OverklagandeInkommet
from domain.overklagande.overlamnande import OverklagandeOverlamnat
from domain.overklagande.rattidsprovning import OverklagandeRattidsprovat
from projections.uppgifter.aterkrav import avstaende_saknas, eftergift_saknas
from projections.uppgifter.beslut import beslutet
from projections.uppgifter.lage import Lage
from projections.uppgifter.pastaende import (
    BESLUTSDAG,
    Pastaende,
    Rattelse,
    Uppgift,
    Upphor,
    sammansatt,
    uppgifter,
)


@uppgifter.register
def _(faktum: OverklagandeInkommet) -> Iterator[Uppgift]:
    om = faktum.overklagande_id
    yield Pastaende("lage", Lage.OVERKLAGAT, om)
    yield Pastaende("overklagande", "inkommet", om)
    yield Pastaende("overklagat_dag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("overklagat_beslut_id", str(faktum.beslut_id), om)


@uppgifter.register
def _(faktum: OverklagandeRattidsprovat) -> Iterator[Uppgift]:
    om = faktum.overklagande_id
    yield Pastaende("overklagande", "i-tid", om)
    yield Pastaende("rattidsprovat_dag", faktum.verkningsdag.isoformat(), om)


@uppgifter.register
def _(faktum: OverklagandeAterkallat) -> Iterator[Uppgift]:
    om = faktum.overklagande_id
    yield from _slut(om)
    yield Pastaende("overklagande_aterkallat_dag", faktum.verkningsdag.isoformat(), om)


@uppgifter.register
def _(faktum: OverklagandeAvvisat) -> Iterator[Uppgift]:
    """A decision like others, to be told; the appeal ends here."""
    om = faktum.overklagande_id
    yield from beslutet(faktum)
    yield from _slut(om)
    yield Pastaende("rattidsprovat_dag", faktum.verkningsdag.isoformat(), om)


@uppgifter.register
def _(faktum: OverklagandeUpptaget) -> Iterator[Uppgift]:
    """Where it is judged anew whether it came in time, nobody has yet found so on any day."""
    om = faktum.overklagande_id
    pa_nytt = faktum.upptagande is Upptagande.PROVAS_PA_NYTT
    yield Pastaende("lage", Lage.OVERKLAGAT, om)
    yield Pastaende("overklagande", "inkommet" if pa_nytt else "i-tid", om)
    if pa_nytt:
        yield Pastaende("rattidsprovat_dag", None, om)


def _slut(overklagande_id: UUID) -> Iterator[Uppgift]:
    """The ärende is again as it was before the appeal came."""
    yield Pastaende("lage", None, overklagande_id)
    yield Pastaende("overklagande", None, overklagande_id)


@uppgifter.register
def _(faktum: OverklagandeOverlamnat) -> Iterator[Uppgift]:
    om = faktum.overklagande_id
    yield Pastaende("lage", Lage.OVERLAMNAT_TILL_DOMSTOL, om)
    yield Pastaende("overklagande", "overlamnat", om)
    yield Pastaende("domstol", faktum.domstol, om)


@uppgifter.register
def _(faktum: DomMeddelad) -> Iterator[Uppgift]:
    om = faktum.overklagande_id
    oppet = faktum.utgang is Utgang.DOM_ATERFORVISAD
    yield Pastaende("lage", Lage.OVERLAMNAT_TILL_DOMSTOL if oppet else Lage.DOM_MEDDELAD, om)
    yield Pastaende("overklagande", "overlamnat" if oppet else None, om)
    yield Pastaende("dom_dag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("instans", faktum.instans, om)
    yield Pastaende("utgang", faktum.utgang, om)
    yield Pastaende("dom_delfadd_dag", None, om)
    yield Pastaende("inhiberat_dag", None, faktum.beslut_id)
    yield Pastaende("dom", _domen(faktum), faktum.dom_id)
    yield from _utgangen(faktum)
    yield from _andrade(faktum)
    yield from _galler_igen(faktum)


def _domen(faktum: DomMeddelad) -> str:
    """What must be known of a judgement to say what it leaves, and when it can be appealed no
    more."""
    utgang = faktum.utgang
    om_krav = utgang is Utgang.ANDRING and not faktum.om_bidraget
    return sammansatt(
        overklagande_id=faktum.overklagande_id,
        avgorande_id=faktum.avgorande_id,
        andrar=faktum.beslut_id if om_krav else None,
        upphaver=faktum.beslut_id if utgang.upphaver_beslutet else None,
        upphaver_dom_id=faktum.overklagad_dom_id if utgang.upphaver_dom else None,
        dag=faktum.verkningsdag,
        hogst=faktum.instans.hogst,
    )


def _utgangen(faktum: DomMeddelad) -> Iterator[Uppgift]:
    """A decision that a court revoked is gone; a hindrance is lifted by that."""
    beslut_id = faktum.beslut_id
    if faktum.utgang.upphaver_beslutet:
        if beslut_id not in {lage.beslut_id for lage in faktum.beslutslagen}:
            yield Pastaende("beslut", None, beslut_id)
        if not faktum.om_bidraget:
            yield Pastaende("lage", None, beslut_id)
            yield Pastaende("hinder", None, beslut_id)


def _andrade(faktum: DomMeddelad) -> Iterator[Uppgift]:
    """Which decisions on the grant have another amount than the authority's, or have it no more."""
    lagen = {lage.beslut_id: lage.andrat_av_domstol for lage in faktum.beslutslagen}
    ny = faktum.om_bidraget and faktum.utgang.andrar and not faktum.utgang.upphaver_dom
    if ny and faktum.avgorande_id is not None:
        lagen = {faktum.avgorande_id: faktum.utgang is Utgang.ANDRING, **lagen}
    for beslut_id, andrat in lagen.items():
        yield Pastaende("beslut_andrat_av_domstol", "ja" if andrat else None, beslut_id)


def _galler_igen(faktum: DomMeddelad) -> Iterator[Uppgift]:
    """Which decisions hold again or fall, which one settles the application, and what is granted.

    What was stated of a decision that settles it again, as when it was told, is stated again.
    """
    for lage in faktum.beslutslagen:
        yield Pastaende("beslut", lage.typ if lage.i_kraft else None, lage.beslut_id)
        if lage.i_kraft and lage.hindrar:
            dom = f"{faktum.domstol} {faktum.malnummer}"
            yield Pastaende("lage", Lage.UTBETALNING_HINDRAD, lage.beslut_id)
            yield Pastaende("hinder", dom, lage.beslut_id)
        if lage.i_kraft and lage.avvisar_overklagande_id is not None:
            yield from _slut(lage.avvisar_overklagande_id)
    if not (faktum.om_bidraget and faktum.utgang.andrar):
        return
    if faktum.avgorande_id is None:
        yield Upphor(BESLUTSDAG)
        return
    for lage in faktum.beslutslagen:
        if lage.beslut_id == faktum.avgorande_id:
            yield Pastaende(BESLUTSDAG, lage.dag.isoformat(), lage.beslut_id)
        elif not lage.i_kraft:
            yield Pastaende(BESLUTSDAG, None, lage.beslut_id)
    yield Pastaende("beviljat_ore", str(faktum.belopp_ore), faktum.avgorande_id, BESLUTSDAG)


@uppgifter.register
def _(faktum: DomOverklagad) -> Iterator[Uppgift]:
    om = faktum.overklagande_id
    yield Pastaende("lage", Lage.DOM_OVERKLAGAD, om)
    yield Pastaende("overklagande", "overlamnat", om)
    yield Pastaende("instans", faktum.till, om)
    yield Pastaende("dom_overklagad_dag", faktum.verkningsdag.isoformat(), om)


@uppgifter.register
def _(faktum: DomDelfadd) -> Iterator[Uppgift]:
    om = faktum.overklagande_id
    senast = max(faktum.part_senast, faktum.myndighet_senast)
    yield Pastaende("dom_delfadd_dag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("domens_sista_dag", senast.isoformat(), faktum.dom_id)


@uppgifter.register
def _(faktum: DomsdelfaendeHavt) -> Iterator[Uppgift]:
    """He did not, as far as is known."""
    yield Rattelse(faktum.rattar_version, igen=False)


@uppgifter.register
def _(faktum: InhibitionBeslutad) -> Iterator[Uppgift]:
    yield Pastaende("lage", Lage.INHIBERAT, faktum.overklagande_id)
    yield Pastaende("inhiberat_dag", faktum.verkningsdag.isoformat(), faktum.beslut_id)


@uppgifter.register
def _(faktum: InhibitionHavd) -> Iterator[Uppgift]:
    yield Pastaende("lage", Lage.OVERLAMNAT_TILL_DOMSTOL, faktum.overklagande_id)
    yield Pastaende("inhiberat_dag", None, faktum.beslut_id)


@uppgifter.register
def _(faktum: FordranAterstalld) -> Iterator[Uppgift]:
    om = faktum.fordran_id
    yield Pastaende("lage", Lage.FORDRAN_ATERSTALLD, om)
    if faktum.saknas_ore:
        yield Pastaende("aterstallt_saknas_ore", str(faktum.saknas_ore), om)


@uppgifter.register
def _(faktum: FordranAndradAvDom) -> Iterator[Uppgift]:
    om = faktum.fordran_id
    yield Pastaende("lage", Lage.FORDRAN_ANDRAD_AV_DOM, om)
    if (eftergift := faktum.eftergift) is not None:
        yield from eftergift_saknas(
            eftergift.beslut_id, eftergift.saknas_ore, eftergift.ranta_saknas_ore
        )
    for b in faktum.betalas:
        yield Pastaende("betalas_senast", b.delar[-1].forfallodag.isoformat(), om)


@uppgifter.register
def _(faktum: AvstaendeAndratAvDom) -> Iterator[Uppgift]:
    yield Pastaende("lage", Lage.AVSTAENDE_ANDRAT_AV_DOM, faktum.fordran_id)
    yield avstaende_saknas(faktum.aterkrav_beslut_id, faktum.saknas_ore)
