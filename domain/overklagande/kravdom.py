"""Kravdom: what a judgement leaves of what is demanded back, and of what is not.

Each decision says its own: one that lowered another, and falls, lets that one hold again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut, Dom, Domt
from domain.arende.kravord import hogst, kravs, med, som_haller
from domain.fordran.avstaende import Avstaende
from domain.grund.stopp import krav, kronor
from domain.overklagande.beslutslage import Beslutslage, Foljd, lage
from domain.overklagande.stopp import DomstolenHojerInteKravet
from domain.overklagande.utgang import Utgang


def domt(
    beslut: Beslut, overklagande_id: UUID, utgang: Utgang, belopp_ore: int | None, dom: Dom | None
) -> Beslut:
    """The decision as the court leaves it: set aside, with another amount, or as it had been."""
    if not utgang.andrar:
        return beslut
    nytt: Domt | None = Domt(overklagande_id, utgang.upphaver_beslutet, belopp_ore)
    if utgang.upphaver_dom:
        assert dom is not None
        nytt = dom.fore.domt
        if nytt == beslut.domt(overklagande_id):
            return beslut
    return beslut.med_domt(overklagande_id, nytt)


def andrade_nagot(arende: Arende, dom: Dom) -> bool:
    """Whether it, or one since on the same appeal, let anything else hold than did."""
    pa_samma = [d for d in arende.domar.values() if d.overklagande_id == dom.overklagande_id]
    return any(Utgang(d.utgang).andrar for d in pa_samma[pa_samma.index(dom) :])


def om_kravet(
    arende: Arende,
    beslut: Beslut,
    overklagande_id: UUID,
    utgang: Utgang,
    belopp_ore: int | None,
    dom: Dom | None,
) -> Foljd:
    """What is demanded by the words that stand then. What has lost its ground is not."""
    assert beslut.fordran_id is not None
    besluten = arende.beslut_om_fordran(beslut.fordran_id)
    fore = arende.fordringar[beslut.fordran_id].gallande_krav_ore
    if belopp_ore is not None:
        mest = max(fore, hogst(besluten, beslut, overklagande_id))
        krav(belopp_ore <= mest, DomstolenHojerInteKravet, kravt=kronor(mest))
    nya = med(besluten, domt(beslut, overklagande_id, utgang, belopp_ore, dom))
    nytt = kravs(nya) if utgang.andrar else fore
    lagen = tuple(_de_andra(beslut, utgang, som_haller(nya)))
    return Foljd(fore, nytt, arende.avgorande_id, lagen)


def det_som_avstar(arende: Arende, beslut: Beslut) -> Avstaende | None:
    """What a decision that demands nothing abstains from, if this is that one, or changed it."""
    for beslut_id, avstaende in arende.avstaenden.items():
        utan_krav = arende.beslut[beslut_id].fordran_id is None
        if utan_krav and beslut.beslut_id in {o.av for o in avstaende.orden}:
            return avstaende
    return None


def om_avstaendet(
    arende: Arende,
    avstaende: Avstaende,
    beslut: Beslut,
    overklagande_id: UUID,
    utgang: Utgang,
    belopp_ore: int | None,
    dom: Dom | None,
) -> Foljd:
    """Which decisions hold: not one that was changed to abstain from nothing, if that holds."""
    krav(not belopp_ore, DomstolenHojerInteKravet, kravt=kronor(0))
    besluten = [arende.beslut[o.av] for o in avstaende.orden]
    forsta, *andringar = med(besluten, domt(beslut, overklagande_id, utgang, belopp_ore, dom))
    haller = [not b.upphavt_av_domstol for b in andringar]
    inget = any(h and not o.delar for h, o in zip(haller, avstaende.orden[1:], strict=True))
    star = not forsta.upphavt_av_domstol
    nya = [(forsta, star and not inget)]
    nya += [(b, star and h) for b, h in zip(andringar, haller, strict=True)]
    lagen = tuple(_de_andra(beslut, utgang, nya))
    return Foljd(0, 0, arende.avgorande_id, lagen)


def _de_andra(
    beslut: Beslut, utgang: Utgang, haller: Iterable[tuple[Beslut, bool]]
) -> Iterator[Beslutslage]:
    """Those that hold, and did not, or the other way. That the one tried falls says itself."""
    for b, i_kraft in haller:
        sager_sig = b.beslut_id == beslut.beslut_id and utgang.upphaver_beslutet
        if i_kraft is not b.i_kraft and not sager_sig:
            yield lage(b, i_kraft=i_kraft, andrat_av_domstol=b.andrat_av_domstol)
