"""Avståendeföljd: what a decision on återkrav abstained from falls with it, or holds again.

So does what another decision says of that since. A court that puts another amount in the place of
what is demanded says nothing of what was not.
"""

from __future__ import annotations

from functools import partial
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.aterlagt import avsta_igen, lagg_ater_avstatt
from domain.arende.avstattigen import sager_an
from domain.arende.misstag import flytt_av
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.uttag import Uttag, som_delar, som_uttag, summa
from domain.fordran.avstaende import Avstaende
from domain.fordran.fordran import fordrans_namn
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.pengar import Del
from domain.grund.stopp import kronor
from domain.grund.varden import OreEllerNoll
from domain.utlysning.utlysning import Utlysning


class AvstaendeAndratAvDom(Pengafaktum):
    """What is abstained from changed when a decision that says so fell, or holds again.

    The decision on återkrav, `aterkrav_beslut_id`, abstained from `tidigare_avstatt`, and abstains
    from `avstatt`, as `gallande_beslut_id` says: a decision that changed it, or itself; none, when
    it does not hold. `aterlagt` was abstained from out of those boxes, and is not any more: it goes
    back to them, but for what of it no review that stands has found, `oprovat`; `rorelser` say
    where it lies. `avstatt_igen` is abstained from again, out of those boxes. `saknas_ore` of
    `avstatt` should have been too, now or by a judgement before, but was demanded, or lay there no
    longer.

    The money moves on the day of the judgement. `fordran_id` is the claim that the decision on
    återkrav made, if it made one.
    """

    TOPIC = "arende.avstaende-andrat-av-dom"
    NAMN = "avstående ändrat av dom"
    OM_FORDRAN = True
    VILLKORLIG: ClassVar[bool] = False
    HANT = dagen("Dagen för domen")
    HAVNINGSORSAK = Havningsorsak.DOM

    fordran_id: UUID
    dom_id: UUID
    aterkrav_beslut_id: UUID
    gallande_beslut_id: UUID | None
    tidigare_avstatt: tuple[Uttag, ...]
    avstatt: tuple[Uttag, ...]
    aterlagt: tuple[Uttag, ...]
    oprovat: tuple[Uttag, ...]
    avstatt_igen: tuple[Uttag, ...]
    saknas_ore: OreEllerNoll

    def apply(self, aggregate: Arende) -> None:
        forut = aggregate.avstaenden[self.aterkrav_beslut_id]
        sagt, aterlagt, oprovat, igen = map(
            som_delar, (self.avstatt, self.aterlagt, self.oprovat, self.avstatt_igen)
        )
        nytt = forut.avstatt_igen(igen).andrat(sagt, aterlagt, oprovat)
        nytt = nytt.galler_fran(self.verkningsdag, self.gallande_beslut_id)
        nytt = nytt.saknar(self.verkningsdag, self.saknas_ore)
        aggregate.avstaenden[self.aterkrav_beslut_id] = nytt
        super().apply(aggregate)

    def i_ord(self) -> str:
        fran, till = (kronor(summa(u)) for u in (self.tidigare_avstatt, self.avstatt))
        borta = f"; {kronor(self.saknas_ore)} saknas" if self.saknas_ore else ""
        om = f"{fordrans_namn(self.fordran_id)} efter domen"
        return f"avstående ändrat från {fran} till {till} ({om}){borta}"


def folj_avstaendena(
    arende: Arende, utlysning: Utlysning, atgard: Atgard, dom_id: UUID, *, igen: bool
) -> None:
    """As the last word that holds says: those of which more holds again (`igen`), or less."""
    for beslut_id, avstaende in list(arende.avstaenden.items()):
        sagt = avstaende.det_som_galler(partial(sager_an, arende))
        if sagt == avstaende.sagt or bool(avstaende.mer(sagt)) is not igen:
            continue
        _folj(arende, utlysning, atgard, dom_id, beslut_id, sagt)


def _folj(
    arende: Arende,
    utlysning: Utlysning,
    atgard: Atgard,
    dom_id: UUID,
    beslut_id: UUID,
    sagt: tuple[Del, ...],
) -> None:
    forut = arende.avstaenden[beslut_id]
    flytt = flytt_av(arende, forut.fordran_id, atgard.dag)
    bort, igen_ore = forut.bort(sagt), _igen_ore(forut, sagt)
    oprovat = lagg_ater_avstatt(arende, utlysning, flytt, bort, saknades=forut.saknades_mer())
    igen = avsta_igen(arende, flytt, forut, igen_ore)
    flytta_pengar(
        arende,
        AvstaendeAndratAvDom,
        atgard,
        flytt,
        fordran_id=forut.fordran_id,
        dom_id=dom_id,
        aterkrav_beslut_id=beslut_id,
        gallande_beslut_id=forut.gallande(partial(sager_an, arende)),
        tidigare_avstatt=som_uttag(forut.sagt),
        avstatt=som_uttag(sagt),
        aterlagt=som_uttag(bort),
        oprovat=som_uttag(oprovat),
        avstatt_igen=som_uttag(igen),
        saknas_ore=forut.saknas_nu(sagt, bort) + igen_ore - sum(d.belopp_ore for d in igen),
    )


def _igen_ore(avstaende: Avstaende, sagt: tuple[Del, ...]) -> int:
    """As much more as is said, of what there was when it fell."""
    mer_ore = sum(d.belopp_ore for d in avstaende.mer(sagt))
    return min(mer_ore, sum(d.belopp_ore for d in avstaende.ater))
