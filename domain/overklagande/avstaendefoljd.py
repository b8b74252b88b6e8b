"""Avståendeföljd: what a decision on återkrav abstained from falls with it, or holds again.

So does what another decision says of that since. A court that puts another amount in the place of
what is demanded says nothing of what was not.
"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.aterlagt import avsta_annat, avstar_annat
from domain.arende.misstag import flytt_av
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.uttag import summa
from domain.fordran.avstaende import Avstaendeandring
from domain.fordran.fordran import fordrans_namn
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import kronor
from domain.utlysning.utlysning import Utlysning


class AvstaendeAndratAvDom(Pengafaktum):
    """What is abstained from changed when a decision that says so fell, or holds again.

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
    avstaende: Avstaendeandring

    def apply(self, aggregate: Arende) -> None:
        avstar_annat(aggregate, self.avstaende)
        super().apply(aggregate)

    def i_ord(self) -> str:
        fran, till = (kronor(summa(u)) for u in (self.avstaende.tidigare, self.avstaende.avstatt))
        saknas = self.avstaende.saknas_ore
        borta = f"; {kronor(saknas)} saknas" if saknas else ""
        om = f"{fordrans_namn(self.fordran_id)} efter domen"
        return f"avstående ändrat från {fran} till {till} ({om}){borta}"


def folj_avstaendena(
    arende: Arende, utlysning: Utlysning, atgard: Atgard, dom_id: UUID, *, igen: bool
) -> None:
    """As the last word that holds says: those of which more holds again (`igen`), or less."""
    for beslut_id, avstaende in list(arende.avstaenden.items()):
        sagt = avstaende.det_som_galler(lambda av: arende.beslut[av].i_kraft)
        if sagt == avstaende.sagt or bool(avstaende.mer(sagt)) is not igen:
            continue
        flytt = flytt_av(arende, avstaende.fordran_id, atgard.dag)
        flytta_pengar(
            arende,
            AvstaendeAndratAvDom,
            atgard,
            flytt,
            fordran_id=avstaende.fordran_id,
            dom_id=dom_id,
            avstaende=avsta_annat(arende, utlysning, flytt, beslut_id, sagt),
        )
