"""Målet: which court has an appeal now, and the judgement that is before it."""

from __future__ import annotations

from typing import NamedTuple

from domain.arende.arende import Arende
from domain.arende.beslut import Dom, Overklagande
from domain.grund.varden import som_lagrad
from domain.overklagande.utgang import Instans, Utgang


class Rattegang(NamedTuple):
    """`instans` has the case if it is `oppet`; else it has judged it, and nobody has it.

    `dom` is the judgement that is before it; None: the authority's decision.
    """

    instans: Instans
    oppet: bool
    dom: Dom | None


def domarna(arende: Arende, overklagande: Overklagande) -> list[Dom]:
    """The judgements on an appeal, in the order in which they were recorded."""
    om = overklagande.overklagande_id
    return [d for d in arende.domar.values() if d.overklagande_id == om]


def malet(arende: Arende, overklagande: Overklagande) -> Rattegang:
    """Where the appeal is, by what has been said of it."""
    domar = domarna(arende, overklagande)
    if not domar:
        oppet = overklagande.overlamnat_dag is not None and overklagande.pagar
        return Rattegang(Instans.FORVALTNINGSRATT, oppet, None)
    sista = domar[-1]
    instans = Instans(sista.instans)
    if sista.utgang == Utgang.DOM_ATERFORVISAD and sista.overklagad_dom_id is not None:
        upphavd = arende.domar[sista.overklagad_dom_id]
        under = upphavd.overklagad_dom_id
        lagre = Instans(upphavd.instans)
        return Rattegang(lagre, True, None if under is None else arende.domar[under])
    return Rattegang(instans.over if sista.overklagad else instans, sista.overklagad, sista)


def domande(rattegang: Rattegang, domstol: str) -> Instans:
    """The court that speaks next, if nobody says: the one that has the case; or, when nobody has,
    the one that has judged, if it is of that name (it corrects itself), and else the one above.
    """
    if rattegang.oppet or rattegang.dom is None:
        return rattegang.instans
    sjalv = rattegang.dom.domstol == som_lagrad(domstol)
    return rattegang.instans if sjalv else rattegang.instans.over
