"""Domsläge: what a judgement leaves, and what holds again when one is set aside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.tillstand import Beslut, Dom, Domslage
from domain.fordran.fordran import Fordran
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Uppgift
from domain.overklagande.beslutsfall import (
    de_som_verkar,
    fallna_efter,
    i_kraft_efter,
    verkar_pa,
)
from domain.overklagande.stopp import DomstolenHojerInteKravet
from domain.overklagande.utgang import Utgang


class Beslutslage(Uppgift):
    """That a decision holds, or does not, after a judgement."""

    beslut_id: UUID
    typ: Beslutstyp
    dag: date
    i_kraft: bool
    andrat_av_domstol: bool
    hindrar: bool
    """Nothing is paid while it is in force."""
    avvisar_overklagande_id: UUID | None
    """The appeal that it dismissed, which it does again if it holds again."""


class Foljd(NamedTuple):
    """What the decision said, or was demanded; what it says; which decision settles the
    application; and which hold or fall.
    """

    fore_ore: int
    nytt_ore: int
    avgorande_id: UUID | None
    beslutslagen: tuple[Beslutslage, ...] = ()


def domslaget(arende: Arende, beslut: Beslut, belopp_ore: int) -> Domslage:
    """What holds of the matter that a decision is in."""
    fordran_id = verkar_pa(arende, beslut.beslut_id)
    fordran = None if fordran_id is None else arende.fordringar[fordran_id]
    return Domslage(
        belopp_ore,
        arende.avgorande_id,
        tuple((b.beslut_id, b.i_kraft, b.andrat_av_domstol) for b in _i_saken(arende, beslut)),
        frozenset() if fordran is None else de_som_verkar(fordran),
        frozenset() if fordran is None else fordran.fallna,
    )


def foljden(
    arende: Arende, beslut: Beslut, utgang: Utgang, belopp_ore: int | None, dom: Dom | None
) -> Foljd:
    """What the court leaves: `belopp_ore` is its own amount, `dom` what it has before it.

    A court may demand again what a lower one took away, and never more than the authority did.
    """
    fordran_id = verkar_pa(arende, beslut.beslut_id)
    if fordran_id is not None:
        fordran = arende.fordringar[fordran_id]
        lagen = tuple(_lagen_om_fordran(arende, fordran, beslut, utgang, dom))
        return Foljd(0, 0, arende.avgorande_id, lagen)
    fore = arende.beslutat_ore if beslut.om_bidraget else kravt(arende, beslut)
    if utgang.upphaver_dom:
        assert dom is not None
        return _som_fore(arende, beslut, dom, fore)
    nytt = _nytt_belopp(arende, beslut, belopp_ore) if utgang.andrar else fore
    hogst = max(fore, _hogst(arende, beslut))
    krav(beslut.om_bidraget or nytt <= hogst, DomstolenHojerInteKravet, kravt=kronor(hogst))
    avgorande_id = _avgorande_efter(arende, beslut, utgang)
    lagen = tuple(_lagen_efter(arende, beslut, utgang, avgorande_id))
    return Foljd(fore, nytt, avgorande_id, lagen)


def provad_i_sak(arende: Arende, utgang: Utgang, overklagad_dom_id: UUID | None) -> bool:
    """Whether what the decision says has been tried by this judgement, or by one that it leaves.

    A court that sets aside a change of the decision has found that the decision was right.
    """
    if utgang in (Utgang.ANDRING, Utgang.UPPHAVANDE):
        return True
    if utgang in (Utgang.ATERFORVISNING, Utgang.DOM_ATERFORVISAD):
        return False
    if overklagad_dom_id is None:
        return utgang is Utgang.AVSLAG
    under: UUID | None = overklagad_dom_id
    if utgang is Utgang.DOM_UPPHAVD:
        if arende.domar[overklagad_dom_id].utgang in (Utgang.ANDRING, Utgang.UPPHAVANDE):
            return True
        under = arende.domar[overklagad_dom_id].overklagad_dom_id
    return under is not None and arende.domar[under].i_sak


def kravt(arende: Arende, beslut: Beslut) -> int:
    """What is demanded now of the claim that the decision is about: less what has been lifted."""
    if beslut.fordran_id is None:
        return 0
    return arende.fordringar[beslut.fordran_id].gallande_krav_ore


def _hogst(arende: Arende, beslut: Beslut) -> int:
    """What the authority demands by its own last word."""
    if beslut.fordran_id is None:
        return 0
    return arende.fordringar[beslut.fordran_id].beslutat_krav_ore


def _i_saken(arende: Arende, beslut: Beslut) -> list[Beslut]:
    if beslut.om_bidraget:
        return arende.beslut_om_bidraget
    return [beslut] if beslut.fordran_id is None else arende.beslut_om_fordran(beslut.fordran_id)


def _som_fore(arende: Arende, beslut: Beslut, dom: Dom, nu_ore: int) -> Foljd:
    """What held before `dom`, if it, or one since, made any difference.

    A decision on the grant that the authority made since then was made because of it, and falls. A
    claim that it has itself lowered since then stays lowered.
    """
    pa_samma = [d for d in arende.domar.values() if d.overklagande_id == dom.overklagande_id]
    sedan_dess = pa_samma[pa_samma.index(dom) :]
    if not any(Utgang(d.utgang).andrar for d in sedan_dess):
        return Foljd(nu_ore, nu_ore, arende.avgorande_id)
    da = {beslut_id: (i_kraft, andrat) for beslut_id, i_kraft, andrat in dom.fore.besluten}
    beslutslagen = []
    for b in _i_saken(arende, beslut):
        nu = (b.i_kraft, b.andrat_av_domstol)
        i_kraft, andrat = da.get(b.beslut_id, (False, False) if b.om_bidraget else nu)
        if (i_kraft, andrat) != nu:
            beslutslagen.append(_lage(b, i_kraft=i_kraft, andrat_av_domstol=andrat))
    belopp = dom.fore.belopp_ore
    if beslut.om_bidraget:
        return Foljd(nu_ore, belopp, dom.fore.avgorande_id, tuple(beslutslagen))
    nytt = min(belopp, _hogst(arende, beslut))
    return Foljd(nu_ore, nytt, arende.avgorande_id, tuple(beslutslagen))


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
            yield _lage(b, i_kraft=i_kraft, andrat_av_domstol=andrat)


def _lagen_om_fordran(
    arende: Arende, fordran: Fordran, beslut: Beslut, utgang: Utgang, dom: Dom | None
) -> Iterator[Beslutslage]:
    """Those that fall with it, and those that hold again. That one falls says itself."""
    fallna = fallna_efter(arende, fordran, beslut, utgang, dom)
    if fallna == fordran.fallna:
        return
    for b, i_kraft in i_kraft_efter(arende, fordran, fallna):
        sager_sig = b is beslut and utgang.upphaver_beslutet
        if i_kraft is not b.i_kraft and not sager_sig:
            yield _lage(b, i_kraft=i_kraft, andrat_av_domstol=b.andrat_av_domstol)


def _lage(b: Beslut, *, i_kraft: bool, andrat_av_domstol: bool) -> Beslutslage:
    return Beslutslage(
        beslut_id=b.beslut_id,
        typ=b.typ,
        dag=b.dag,
        i_kraft=i_kraft,
        andrat_av_domstol=andrat_av_domstol,
        hindrar=b.hindrar,
        avvisar_overklagande_id=b.avvisar_overklagande_id,
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
    return kravt(arende, beslut) if sankte else 0


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
