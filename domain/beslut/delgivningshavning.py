"""Delgivningshävning: the party was never told of the decision, or never received it.

What was recorded was of another case, or never sent. What is reckoned from it follows at once: no
time to appeal runs, and a claim is not due and costs nothing for that he was told. What somebody
has decided or ordered on it is listed (`vilar_pa`). He is told by a meddelande of its own.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.beslut.delgivningsrattelse import delfatt_i, meddelat_i
from domain.beslut.meddelande import delfa, meddelad
from domain.beslut.stopp import DelfaendetStarKvar
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav
from domain.grund.varden import Rad, ny_av
from domain.regelverk.regler import Tidrakning

_HAVNINGSDAGEN = dagen("Dagen för hävningen")


class MeddelandeHavt(Arende.Event):
    """The party was never told of the decision; verkningsdag is the day that was found.

    `rattar_version` is the fact that last said that he was, on `tidigare_verkningsdag`.
    """

    TOPIC = "arende.meddelande-havt"
    NAMN = "meddelande hävt"
    HANT = _HAVNINGSDAGEN

    rattar_version: int
    beslut_id: UUID
    tidigare_verkningsdag: date
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.beslut[self.beslut_id] = ny_av(
            aggregate.beslut[self.beslut_id].meddelat_som(0, None, None, fel_hanvisning=False),
            overklagas_senast=None,
        )
        meddelad(aggregate, self.beslut_id, self.tidigare_verkningsdag, None)

    def i_ord(self) -> str:
        return f"meddelande av beslut den {self.tidigare_verkningsdag} hävt: {self.orsak}"


class DelfaendeHavt(Arende.Event):
    """It is not known that the party received the decision; verkningsdag is the day that was found.

    `rattar_version` is the fact that last said when he did. `overklagas_senast` is the last day to
    appeal as it is known without: when the time is counted from the decision, and no other.
    """

    TOPIC = "arende.delfaende-havt"
    NAMN = "delfående hävt"
    HANT = _HAVNINGSDAGEN

    rattar_version: int
    beslut_id: UUID
    tidigare_verkningsdag: date
    overklagas_senast: date | None
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        delfa(aggregate, self.beslut_id, None, self.overklagas_senast)

    def i_ord(self) -> str:
        return f"delfående av beslut den {self.tidigare_verkningsdag} hävt: {self.orsak}"


def hav_meddelande(arende: Arende, atgard: Atgard, *, rattar_version: int, orsak: str) -> None:
    """Take back that the party was told of a decision. What he received, he was told of."""
    beslut, meddelat = meddelat_i(arende, rattar_version)
    krav(beslut.delfatt_dag is None, DelfaendetStarKvar, delfatt=beslut.delfatt_dag)
    arende.registrera(
        MeddelandeHavt,
        atgard,
        rattar_version=rattar_version,
        beslut_id=beslut.beslut_id,
        tidigare_verkningsdag=meddelat,
        orsak=orsak,
    )


def hav_delfaende(arende: Arende, atgard: Atgard, *, rattar_version: int, orsak: str) -> None:
    """Take back that the party received a decision on a day."""
    beslut, delfatt = delfatt_i(arende, rattar_version)
    raknas = beslut.overklagas is Tidrakning.BESLUTSDAG
    arende.registrera(
        DelfaendeHavt,
        atgard,
        rattar_version=rattar_version,
        beslut_id=beslut.beslut_id,
        tidigare_verkningsdag=delfatt,
        overklagas_senast=beslut.overklagas_senast if raknas else None,
        orsak=orsak,
    )
