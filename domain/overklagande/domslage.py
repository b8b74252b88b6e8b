"""Domsläge: what a judgement leaves, and what holds again when one is set aside."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut, Dom, Domslage
from domain.fordran.fordran import Fordran
from domain.grund.beslutstyp import Beslutstyp
from domain.overklagande.beslutsfall import (
    de_som_verkar,
    fallna_efter,
    i_kraft_efter,
    verkar_pa,
)
from domain.overklagande.beslutslage import Beslutslage, Foljd, lage
from domain.overklagande.domprovning import Provat
from domain.overklagande.kravdom import (
    andrade_nagot,
    det_som_avstar,
    faller_annu,
    om_avstaendet,
    om_kravet,
    som_forst_foll,
)
from domain.overklagande.utgang import Utgang


def domslaget(arende: Arende, beslut: Beslut, belopp_ore: int) -> Domslage:
    """What holds of the matter that a decision is in."""
    fordran_id = verkar_pa(arende, beslut.beslut_id)
    fordran = None if fordran_id is None else arende.fordringar[fordran_id]
    return Domslage(
        belopp_ore,
        arende.avgorande_id,
        tuple((b.beslut_id, b.i_kraft, b.andrat_av_domstol) for b in _i_saken(arende, beslut)),
        beslut.domsluten,
        frozenset() if fordran is None else de_som_verkar(fordran),
        frozenset() if fordran is None else fordran.fallna,
    )


def foljden(arende: Arende, provat: Provat) -> Foljd:
    """What the court leaves.

    A court may demand again what a lower one, or the authority itself, had lowered; never more.
    """
    beslut, utgang = provat.beslut, provat.utgang
    if beslut.fordran_id is not None:
        return om_kravet(arende, provat)
    avstaende = det_som_avstar(arende, beslut)
    if avstaende is not None:
        return om_avstaendet(arende, avstaende, provat)
    fordran_id = verkar_pa(arende, beslut.beslut_id)
    if fordran_id is not None:
        fordran = arende.fordringar[fordran_id]
        lagen = tuple(_lagen_om_fordran(arende, fordran, provat))
        return Foljd(0, 0, arende.avgorande_id, lagen)
    fore = arende.beslutat_ore if beslut.om_bidraget else 0
    if utgang.upphaver_dom:
        assert provat.provad_dom is not None
        if beslut.om_bidraget:
            return _som_fore(arende, beslut, provat.provad_dom, fore)
        if faller_annu(arende, provat):
            faller = lage(beslut, i_kraft=False, andrat_av_domstol=beslut.andrat_av_domstol)
            return Foljd(fore, fore, arende.avgorande_id, (faller,) if beslut.i_kraft else ())
        return _som_fore(arende, beslut, som_forst_foll(arende, provat), fore)
    nytt = fore
    if utgang.andrar:
        bestamt_ore = provat.bestamt_ore
        nytt = beslut.tidigare_belopp_ore if bestamt_ore is None else bestamt_ore
    avgorande_id = _avgorande_efter(arende, beslut, utgang)
    lagen = tuple(_lagen_efter(arende, beslut, utgang, avgorande_id))
    return Foljd(fore, nytt, avgorande_id, lagen)


def provad_i_sak(arende: Arende, utgang: Utgang, provad: Dom | None) -> bool:
    """Whether what the decision says has been tried by this judgement, or by one that it leaves.

    A court that sets aside a change of the decision has found that the decision was right.
    """
    if utgang in (Utgang.ANDRING, Utgang.UPPHAVANDE):
        return True
    if utgang in (Utgang.ATERFORVISNING, Utgang.DOM_ATERFORVISAD):
        return False
    if provad is None:
        return utgang is Utgang.AVSLAG
    if utgang is not Utgang.DOM_UPPHAVD:
        return provad.i_sak
    if provad.utgang in (Utgang.ANDRING, Utgang.UPPHAVANDE):
        return True
    under = provad.overklagad_dom_id
    return under is not None and arende.domar[under].i_sak


def _i_saken(arende: Arende, beslut: Beslut) -> list[Beslut]:
    return arende.beslut_om_bidraget if beslut.om_bidraget else [beslut]


def _som_fore(arende: Arende, beslut: Beslut, dom: Dom, nu_ore: int) -> Foljd:
    """What held before `dom`, if it, or one since, made any difference.

    A decision on the grant that the authority made since then was made because of it, and falls.
    """
    if not andrade_nagot(arende, dom):
        return Foljd(nu_ore, nu_ore, arende.avgorande_id)
    da = {beslut_id: (i_kraft, andrat) for beslut_id, i_kraft, andrat in dom.fore.besluten}
    beslutslagen = []
    for b in _i_saken(arende, beslut):
        nu = (b.i_kraft, b.andrat_av_domstol)
        i_kraft, andrat = da.get(b.beslut_id, (False, False) if b.om_bidraget else nu)
        if (i_kraft, andrat) != nu:
            beslutslagen.append(lage(b, i_kraft=i_kraft, andrat_av_domstol=andrat))
    avgorande_id = dom.fore.avgorande_id if beslut.om_bidraget else arende.avgorande_id
    return Foljd(nu_ore, dom.fore.belopp_ore, avgorande_id, tuple(beslutslagen))


def _lagen_efter(
    arende: Arende, beslut: Beslut, utgang: Utgang, avgorande_id: UUID | None
) -> Iterator[Beslutslage]:
    """When another decision settles the application than did: that one, and those that fell.

    So does one that had fallen and holds again. That it revokes the one it tries says itself.
    """
    if not (beslut.om_bidraget and utgang.andrar):
        return
    annat = avgorande_id not in (None, arende.avgorande_id)
    genom_dom = utgang is Utgang.ANDRING
    fallna = {arende.avgorande_id, beslut.beslut_id if utgang.upphaver_beslutet else None}
    for b in arende.beslut_om_bidraget:
        avgor = b.beslut_id == avgorande_id
        if not avgor and b.beslut_id not in fallna:
            continue
        i_kraft = avgor and (genom_dom or b is not beslut)
        sager_sig = b is beslut and utgang.upphaver_beslutet
        if annat or (i_kraft is not b.i_kraft and not sager_sig):
            andrat = genom_dom if avgor else b.andrat_av_domstol
            yield lage(b, i_kraft=i_kraft, andrat_av_domstol=andrat)


def _lagen_om_fordran(arende: Arende, fordran: Fordran, provat: Provat) -> Iterator[Beslutslage]:
    """Those that fall with it, and those that hold again. That one falls says itself."""
    fallna = fallna_efter(arende, fordran, provat)
    if fallna == fordran.fallna:
        return
    for b, i_kraft in i_kraft_efter(arende, fordran, fallna):
        sager_sig = b is provat.beslut and provat.utgang.upphaver_beslutet
        if i_kraft is not b.i_kraft and not sager_sig:
            yield lage(b, i_kraft=i_kraft, andrat_av_domstol=b.andrat_av_domstol)


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
