"""Kravdom: what a judgement leaves of what is demanded back, and of what is not.

Each decision says its own: one that lowered another, and falls, lets that one hold again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut, Dom, Domslut
from domain.arende.kravord import kravs, kravtaket, lydande, som_haller
from domain.fordran.avstaende import Avstaende
from domain.grund.stopp import krav, kronor
from domain.grund.varden import ny_av
from domain.overklagande.beslutslage import Beslutslage, Foljd, lage
from domain.overklagande.domprovning import Provat
from domain.overklagande.stopp import DomstolenHojerInteKravet
from domain.overklagande.utgang import Utgang


def domsluten_efter(arende: Arende, provat: Provat) -> tuple[Domslut, ...]:
    """What courts have said of the decision that stands when this one has, the last said last.

    When a judgement is set aside, what stood on the same appeal before it stands again, as of the
    judgement that said it.
    """
    nu, om = provat.beslut.domsluten, provat.overklagande_id
    if not provat.utgang.andrar:
        return nu
    ovriga = [d for d in nu if d.overklagande_id != om]
    if not provat.utgang.upphaver_dom:
        upphaver = provat.utgang.upphaver_beslutet
        falt = {"dom_id": provat.dom_id, "overklagande_id": om, "upphaver": upphaver}
        return (*ovriga, Domslut(**falt, bestamt_ore=provat.bestamt_ore))
    assert provat.provad_dom is not None
    igen = [d for d in provat.provad_dom.fore.domsluten if d.overklagande_id == om]
    sagda = list(arende.domar)
    return tuple(sorted([*ovriga, *igen], key=lambda d: sagda.index(d.dom_id)))


def faller_annu(arende: Arende, provat: Provat, *, av_annan: bool = False) -> bool:
    """A court has let the decision fall, on whatever appeal or another, and that still stands."""
    return any(
        d.upphaver and not (av_annan and d.overklagande_id == provat.overklagande_id)
        for d in domsluten_efter(arende, provat)
    )


def som_forst_foll(arende: Arende, provat: Provat) -> Dom:
    """What is set aside; or the first of those that had let the decision fall when that came, and
    stand no longer: what held before it holds again.
    """
    assert provat.provad_dom is not None
    star, dom = domsluten_efter(arende, provat), provat.provad_dom
    while fallande := [d for d in dom.fore.domsluten if d.upphaver and d not in star]:
        dom = arende.domar[fallande[0].dom_id]
    return dom


def andrade_nagot(arende: Arende, dom: Dom) -> bool:
    """Whether it, or one since on the same appeal, let anything else hold than did."""
    pa_samma = [d for d in arende.domar.values() if d.overklagande_id == dom.overklagande_id]
    return any(Utgang(d.utgang).andrar for d in pa_samma[pa_samma.index(dom) :])


def om_kravet(arende: Arende, provat: Provat) -> Foljd:
    """What is demanded by the words that stand then. What has lost its ground is not."""
    beslut, bestamt_ore = provat.beslut, provat.bestamt_ore
    assert beslut.fordran_id is not None
    besluten = arende.beslut_om_fordran(beslut.fordran_id)
    fore = arende.fordringar[beslut.fordran_id].gallande_krav_ore
    if bestamt_ore is not None:
        mest = max(fore, kravtaket(besluten, beslut))
        krav(bestamt_ore <= mest, DomstolenHojerInteKravet, kravt=kronor(mest))
    nya = lydande(besluten, _domt(arende, provat))
    nytt = kravs(nya) if provat.utgang.andrar else fore
    till_inget = {b.beslut_id for b in nya if b.havde_kravet}
    lagen = tuple(_de_andra(provat, som_haller(nya, till_inget)))
    return Foljd(fore, nytt, arende.avgorande_id, lagen)


def det_som_avstar(arende: Arende, beslut: Beslut) -> Avstaende | None:
    """What a decision that demands nothing abstains from, if this is that one, or changed it."""
    for beslut_id, avstaende in arende.avstaenden.items():
        utan_krav = arende.beslut[beslut_id].fordran_id is None
        if utan_krav and beslut.beslut_id in {o.av for o in avstaende.orden}:
            return avstaende
    return None


def om_avstaendet(arende: Arende, avstaende: Avstaende, provat: Provat) -> Foljd:
    """Which decisions hold: not one that was changed to abstain from nothing, if that holds."""
    krav(not provat.bestamt_ore, DomstolenHojerInteKravet, kravt=kronor(0))
    besluten = [arende.beslut[o.av] for o in avstaende.orden]
    nya = lydande(besluten, _domt(arende, provat))
    till_inget = {o.av for o in avstaende.orden if not o.delar}
    lagen = tuple(_de_andra(provat, som_haller(nya, till_inget)))
    return Foljd(0, 0, arende.avgorande_id, lagen)


def _domt(arende: Arende, provat: Provat) -> Beslut:
    """The decision as the court leaves it: set aside, with another amount, or as it had been."""
    return ny_av(provat.beslut, domsluten=domsluten_efter(arende, provat))


def _de_andra(provat: Provat, haller: Iterable[tuple[Beslut, bool]]) -> Iterator[Beslutslage]:
    """Those that hold, and did not, or the other way. That the one tried falls says itself."""
    for b, i_kraft in haller:
        provas = b.beslut_id == provat.beslut.beslut_id
        sager_sig = provas and provat.utgang.upphaver_beslutet
        if i_kraft is not b.i_kraft and not sager_sig:
            yield lage(b, i_kraft=i_kraft, andrat_av_domstol=b.andrat_av_domstol)
