"""Gällande: the decision that settles the application, or another, if it is there to be changed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut
from domain.arende.stopp import AndringForeBeslut
from domain.beslut.meddelande import beslutet
from domain.beslut.stopp import DomstolenHarAvgjort, InteGallandeBeslut
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.stopp import krav


def krav_gallande(arende: Arende, beslut_id: UUID | None, dag: date) -> UUID:
    """The decision that settles the application stands, is the one meant, and came before."""
    arende.krav_oppet()
    gallande = arende.avgorande
    krav(
        gallande is not None and gallande.i_kraft and beslut_id in (None, gallande.beslut_id),
        InteGallandeBeslut,
        diarienummer=arende.diarienummer,
        det_som_galler=_om_bidraget(arende),
    )
    assert gallande is not None
    krav(dag >= gallande.dag, AndringForeBeslut, dag=dag, beslutsdag=gallande.dag)
    return gallande.beslut_id


def krav_eget(arende: Arende, beslut_id: UUID | None, dag: date) -> Beslut:
    """The decision in force, if it is the authority's own: not what a court put in its place."""
    gallande = arende.beslut[krav_gallande(arende, beslut_id, dag)]
    krav(not gallande.andrat_av_domstol, DomstolenHarAvgjort)
    return gallande


def krav_i_kraft(arende: Arende, beslut_id: UUID) -> Beslut:
    """The decision, if it holds."""
    beslut = beslutet(arende, beslut_id)
    krav(
        beslut.i_kraft,
        InteGallandeBeslut,
        diarienummer=arende.diarienummer,
        det_som_galler=_i_stallet(arende, beslut),
    )
    return beslut


def _i_stallet(arende: Arende, beslut: Beslut) -> str:
    """What holds of the same matter, as the end of a sentence: that is what can be corrected."""
    if beslut.om_bidraget:
        return _om_bidraget(arende)
    om_samma = arende.beslut_om_fordran(beslut.fordran_id) if beslut.fordran_id else []
    nu = [b for b in om_samma if b.i_kraft]
    return _det_ar(nu[-1]) if nu else f"{_UPPHORT}. Fatta ett nytt beslut"


def _om_bidraget(arende: Arende) -> str:
    avgorande = arende.avgorande
    if avgorande is None:
        return "ansökan är inte avgjord. Fatta ett nytt beslut om den"
    return _det_ar(avgorande) if avgorande.i_kraft else f"{_UPPHORT}, och ansökan är avgjord"


def _det_ar(beslut: Beslut) -> str:
    return f"det är beslutet den {beslut.dag} ({beslut.typ.namn}, {beslut.beslut_id})"


_UPPHORT = "det har upphört att gälla, och inget annat har trätt i dess ställe"


def vad_det_ar_om(arende: Arende, beslut: Beslut) -> str:
    """What a waiver is changed to is about that waiver, and no promise of coming years; and what
    lowers a claim is about that, also when nothing is left to abstain from either.
    """
    if lovar_kommande_ar(arende, beslut):
        return "åtaganden för kommande år"
    if beslut.typ is not Beslutstyp.ANDRING:
        return beslut.typ.namn
    if beslut.fordran_id is not None:
        return Beslutstyp.ATERKRAV.namn
    return "eftergift" if _andrar_eftergift(arende, beslut.beslut_id) else "avstående"


def lovar_kommande_ar(arende: Arende, beslut: Beslut) -> bool:
    """Of a decision that does not say what is granted."""
    om_fordran = beslut.fordran_id is not None or _andrar_eftergift(arende, beslut.beslut_id)
    om_fordran |= any(
        beslut.beslut_id in {o.av for o in a.orden} for a in arende.avstaenden.values()
    )
    return beslut.typ in (Beslutstyp.BIFALL, Beslutstyp.ANDRING) and not om_fordran


def _andrar_eftergift(arende: Arende, beslut_id: UUID) -> bool:
    alla = (e for f in arende.fordringar.values() for e in f.eftergifter)
    return any(beslut_id in {o.av for o in e.orden} for e in alla)
