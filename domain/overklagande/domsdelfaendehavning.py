"""Domsdelfåendehävning: the party did not receive the judgement on the day that was noted.

As if it had never been noted: the time to appeal does not run out by it. The right day is noted
anew. What somebody has ordered for that the time was out is listed (`vilar_pa`).
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav
from domain.grund.varden import Rad, ny_av
from domain.overklagande.domoverklagande import domen
from domain.overklagande.stopp import DomensDelfaendeFinnsInte


class DomsdelfaendeHavt(Arende.Event):
    """It is not known when the party received the judgement; verkningsdag is the day it was found.

    `rattar_version` is the fact that said that he did, on `tidigare_verkningsdag`.
    """

    TOPIC = "arende.domsdelfaende-havt"
    NAMN = "doms delfående hävt"
    HANT = dagen("Dagen för hävningen")

    rattar_version: int
    dom_id: UUID
    tidigare_verkningsdag: date
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.domar[self.dom_id] = ny_av(
            aggregate.domar[self.dom_id],
            delfadd_dag=None,
            delfadd_version=0,
            overklagas_senast=None,
        )

    def i_ord(self) -> str:
        return f"delfående av domen den {self.tidigare_verkningsdag} hävt: {self.orsak}"


def hav_domens_delfaende(
    arende: Arende, atgard: Atgard, *, dom_id: UUID, rattar_version: int, orsak: str
) -> None:
    """Take back that the party received a judgement on a day."""
    dom = domen(arende, dom_id)
    delfadd = dom.delfadd_dag if dom.delfadd_version == rattar_version else None
    krav(delfadd is not None, DomensDelfaendeFinnsInte, rattar_version=rattar_version)
    arende.registrera(
        DomsdelfaendeHavt,
        atgard,
        rattar_version=rattar_version,
        dom_id=dom_id,
        tidigare_verkningsdag=delfadd,
        orsak=orsak,
    )
