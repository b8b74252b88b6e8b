"""Domöverklagande: a judgement is appealed, by the party or by the authority, to the court above.

It comes in to the court that gave the judgement, which tells the authority of it. Until the court
above has had its say the matter is not settled.
"""

from __future__ import annotations

from collections.abc import Set
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Dom
from domain.grund.aktor import Atgard
from domain.grund.hant import ANKOMSTDAG, dagen
from domain.grund.kalender import efter_veckor, flyttad_frist
from domain.grund.ord import Ord
from domain.grund.stopp import krav
from domain.grund.varden import Rad, Text, ny_av
from domain.overklagande.malet import malet
from domain.overklagande.overklagande import andra_overklagande, krav_darefter, overklagat
from domain.overklagande.stopp import (
    DomenFinnsInte,
    DomenKanInteOverklagas,
    DomenRedanDelfadd,
    DomenRedanOverklagad,
    InteSistaDomen,
)
from domain.overklagande.utgang import KLAGOTID_VECKOR, Instans


class Klagandesida(Ord):
    """Who appeals a judgement."""

    PART = "part"
    MYNDIGHETEN = "myndigheten"


class DomOverklagad(Arende.Event):
    """A judgement was appealed; verkningsdag is the day on which that came in to the court.

    `till` is the instance that has the case now.
    """

    TOPIC = "arende.dom-overklagad"
    NAMN = "dom överklagad"
    HANT = ANKOMSTDAG

    dom_id: UUID
    overklagande_id: UUID
    beslut_id: UUID
    klagandesida: Klagandesida
    klagande: Rad
    yrkande: Text
    till: Instans

    def apply(self, aggregate: Arende) -> None:
        aggregate.domar[self.dom_id] = ny_av(
            aggregate.domar[self.dom_id], overklagad=True, overklagad_dag=self.verkningsdag
        )
        andra_overklagande(aggregate, self.beslut_id, self.overklagande_id, avgjort=False)

    def i_ord(self) -> str:
        return f"domen överklagad till {self.till.namn} av {self.klagande}: {self.yrkande}"


class DomDelfadd(Arende.Event):
    """The party received the judgement; verkningsdag is the day. `bevis`: how that is known.

    The last days to appeal it: for the party, and for the authority.
    """

    TOPIC = "arende.dom-delfadd"
    NAMN = "dom delfådd"
    OM_PARTEN = True
    HANT = dagen("Dagen för delfåendet")

    dom_id: UUID
    overklagande_id: UUID
    bevis: Rad
    part_senast: date
    myndighet_senast: date

    def apply(self, aggregate: Arende) -> None:
        aggregate.domar[self.dom_id] = ny_av(
            aggregate.domar[self.dom_id],
            delfadd_dag=self.verkningsdag,
            delfadd_version=self.originator_version,
            overklagas_senast=max(self.part_senast, self.myndighet_senast),
        )

    def i_ord(self) -> str:
        sista = f"{self.part_senast} av parten, {self.myndighet_senast} av myndigheten"
        return f"domen delfådd ({self.bevis}), överklagas senast {sista}"


def overklaga_dom(
    arende: Arende,
    atgard: Atgard,
    *,
    dom_id: UUID,
    klagandesida: Klagandesida,
    klagande: str,
    yrkande: str,
) -> None:
    """Record that a judgement was appealed. Whether it came in time is for the court to say."""
    dom = domen(arende, dom_id)
    beslut, overklagande = overklagat(arende, dom.overklagande_id)
    rattegang = malet(arende, overklagande)
    krav(not dom.hogst, DomenKanInteOverklagas, domstol=dom.domstol, malnummer=dom.malnummer)
    krav(not rattegang.oppet, DomenRedanOverklagad, instans=rattegang.instans.namn)
    krav(rattegang.dom is not None and rattegang.dom.dom_id == dom_id, InteSistaDomen)
    krav_darefter(atgard.dag, dom.dag)
    arende.registrera(
        DomOverklagad,
        atgard,
        dom_id=dom_id,
        overklagande_id=dom.overklagande_id,
        beslut_id=beslut.beslut_id,
        klagandesida=klagandesida,
        klagande=klagande,
        yrkande=yrkande,
        till=Instans(dom.instans).over,
    )


def anteckna_domens_delfaende(
    arende: Arende, stangda_dagar: Set[date], atgard: Atgard, *, dom_id: UUID, bevis: str
) -> None:
    """Record when the party received a judgement: from then three weeks run; for the authority, and
    a party that represents the public, from the day of the judgement.
    """
    dom = domen(arende, dom_id)
    krav(dom.delfadd_dag is None, DomenRedanDelfadd, dag=dom.delfadd_dag)
    krav(not dom.hogst, DomenKanInteOverklagas, domstol=dom.domstol, malnummer=dom.malnummer)
    krav_darefter(atgard.dag, dom.dag)
    allman = arende.partsstallning.foretrader_det_allmanna
    arende.registrera(
        DomDelfadd,
        atgard,
        dom_id=dom_id,
        overklagande_id=dom.overklagande_id,
        bevis=bevis,
        part_senast=_senast(dom.dag if allman else atgard.dag, stangda_dagar),
        myndighet_senast=_senast(dom.dag, stangda_dagar),
    )


def domen(arende: Arende, dom_id: UUID) -> Dom:
    """The judgement in the ärende, or a refusal."""
    krav(dom_id in arende.domar, DomenFinnsInte, dom_id=dom_id)
    return arende.domar[dom_id]


def _senast(fran: date, stangda_dagar: Set[date]) -> date:
    """The last day to appeal: it always moves to a working day (lagen 1930:173)."""
    return flyttad_frist(efter_veckor(fran, KLAGOTID_VECKOR), flyttas=True, stangda=stangda_dagar)
