"""Beslutsfall: which decisions on a claim fall with a judgement, and which hold again.

A decision that waives some of it falls with all that has changed it; a change falls alone. If a
judgement is set aside, what it did is as it was, and what the authority decided anew because the
case had been sent back to it falls.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut, Dom
from domain.fordran.eftergiftsord import sagt
from domain.fordran.fordran import Fordran
from domain.overklagande.domprovning import Provat
from domain.overklagande.kravdom import faller_annu, som_forst_foll
from domain.overklagande.utgang import Utgang


def verkar_pa(arende: Arende, beslut_id: UUID) -> UUID | None:
    """The claim of which the decision waives some, or that it gives another time."""
    for fordran_id, fordran in arende.fordringar.items():
        if beslut_id in de_som_verkar(fordran):
            return fordran_id
    return None


def de_som_verkar(fordran: Fordran) -> frozenset[UUID]:
    """The decisions that say what is waived of it, or when it is to be paid, and judgements."""
    return _om_eftergift(fordran) | {v.beslut_id for v in fordran.villkor}


def fallna_efter(arende: Arende, fordran: Fordran, provat: Provat) -> frozenset[UUID]:
    """Those that are as if they had never been, when the court has said its word."""
    beslut, utgang, provad = provat.beslut, provat.utgang, provat.provad_dom
    kedja = _kedjan(fordran, beslut.beslut_id)
    if utgang.upphaver_beslutet:
        return fordran.fallna | kedja
    if not utgang.upphaver_dom:
        return fordran.fallna
    assert provad is not None
    pa_samma = [d for d in arende.domar.values() if d.overklagande_id == provad.overklagande_id]
    sedan_dess = pa_samma[pa_samma.index(provad) :]
    egna = kedja | {d.dom_id for d in pa_samma}
    igen = fordran.fallna - egna | som_forst_foll(arende, provat).fore.fallna & egna
    if faller_annu(arende, provat, av_annan=True):
        igen |= kedja & fordran.fallna
    anyo = _anyo(fordran, beslut, provad) if _aterforvisat(sedan_dess) else frozenset[UUID]()
    return igen | {d.dom_id for d in sedan_dess} & de_som_verkar(fordran) | anyo


def i_kraft_efter(
    arende: Arende, fordran: Fordran, fallna: frozenset[UUID]
) -> Iterator[tuple[Beslut, bool]]:
    """Which of the decisions that act on the claim hold then."""
    for e in fordran.eftergifter:
        kvar = [o for o in e.orden if o.av not in fallna]
        genom_dom = bool(kvar) and kvar[-1].av not in arende.beslut
        for av in {o.av for o in e.orden} & arende.beslut.keys():
            star = av not in fallna and not genom_dom
            av_noll = av == e.beslut_id and sagt(e.orden, fallna) == (0, 0)
            yield arende.beslut[av], star and not av_noll
    genom_dom = False
    for v in reversed(fordran.villkor):
        haller = v.beslut_id not in fallna
        if v.beslut_id not in arende.beslut:
            genom_dom |= haller
        elif v.beslut_id not in _om_eftergift(fordran):
            yield arende.beslut[v.beslut_id], haller and not genom_dom


def _kedjan(fordran: Fordran, beslut_id: UUID) -> frozenset[UUID]:
    """The decision, and what has changed it."""
    for e in fordran.eftergifter:
        if e.beslut_id == beslut_id:
            return frozenset(o.av for o in e.orden)
    return frozenset([beslut_id])


def _om_eftergift(fordran: Fordran) -> frozenset[UUID]:
    return frozenset(o.av for e in fordran.eftergifter for o in e.orden)


def _aterforvisat(domar: list[Dom]) -> bool:
    return any(Utgang(d.utgang) is Utgang.ATERFORVISNING for d in domar)


def _anyo(fordran: Fordran, beslut: Beslut, provad: Dom) -> frozenset[UUID]:
    """What has been decided since of the same matter."""
    om_eftergift = _om_eftergift(fordran)
    alla = de_som_verkar(fordran) - provad.fore.kanda
    return alla & om_eftergift if beslut.beslut_id in om_eftergift else alla - om_eftergift
