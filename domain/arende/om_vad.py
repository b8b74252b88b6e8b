"""Om vad: what a decision that changed another is about, when it grants nothing itself."""

from __future__ import annotations

from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.tillstand import Beslut
from domain.grund.beslutstyp import Beslutstyp


def i_ord(arende: Arende, beslut: Beslut) -> str:
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
