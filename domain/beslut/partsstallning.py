"""Partsställning: what was taken for granted of the party is corrected, and its times with it."""

from __future__ import annotations

from collections.abc import Set
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut
from domain.beslut.frist import overklagas_senast, tidrakning
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import IngetAttRatta, krav
from domain.grund.varden import Rad, Uppgift, ny_av
from domain.mottagare.partsstallning import Partsstallning
from domain.regelverk.regelverk import Regelverk
from domain.regelverk.regler import Tidrakning


class Beslutsfrist(Uppgift):
    """From when the time to appeal a decision runs, and its last day as far as it is known."""

    beslut_id: UUID
    overklagandetid_fran: Tidrakning
    overklagas_senast: date | None


class PartsstallningRattad(Arende.Event):
    """What the party in the case is, for 37 and 44 §§ FL, was not what had been said.

    `beslutsfrister` are the decisions that may be appealed, with their times as they then are.
    """

    TOPIC = "arende.partsstallning-rattad"
    NAMN = "partsställning rättad"
    HANT = dagen("Rättelsedagen")

    tidigare_partsstallning: Partsstallning
    partsstallning: Partsstallning
    beslutsfrister: tuple[Beslutsfrist, ...]
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.partsstallning = self.partsstallning
        for frist in self.beslutsfrister:
            aggregate.beslut[frist.beslut_id] = ny_av(
                aggregate.beslut[frist.beslut_id],
                overklagas=frist.overklagandetid_fran,
                overklagas_senast=frist.overklagas_senast,
            )

    def i_ord(self) -> str:
        return f"partsställning rättad till {self.partsstallning.i_ord()}: {self.orsak}"


def ratta_partsstallning(
    arende: Arende,
    regelverk: Regelverk,
    stangda_dagar: Set[date],
    atgard: Atgard,
    *,
    enskild_part: bool,
    foretrader_det_allmanna: bool,
    orsak: str,
) -> None:
    """Say what the party is. Times to appeal that run, or have run, are counted anew."""
    ny = Partsstallning(enskild_part=enskild_part, foretrader_det_allmanna=foretrader_det_allmanna)
    krav(ny != arende.partsstallning, IngetAttRatta)
    arende.registrera(
        PartsstallningRattad,
        atgard,
        tidigare_partsstallning=arende.partsstallning,
        partsstallning=ny,
        beslutsfrister=tuple(
            _frist(beslut, ny, regelverk, stangda_dagar)
            for beslut in arende.beslut.values()
            if beslut.overklagas is not None and _ar_partens(arende, beslut)
        ),
        orsak=orsak,
    )


def _ar_partens(arende: Arende, beslut: Beslut) -> bool:
    """The time of what an earlier party was told runs for that one."""
    sedan = max((p.till for p in arende.tidigare_parter), default=beslut.dag)
    return beslut.meddelat_dag is None or beslut.meddelat_dag >= sedan


def _frist(
    beslut: Beslut, part: Partsstallning, regelverk: Regelverk, stangda: Set[date]
) -> Beslutsfrist:
    fran = tidrakning(regelverk.innehall(beslut.regelverk).overklagande, part)
    borjan = beslut.dag if fran is Tidrakning.BESLUTSDAG else beslut.delfatt_dag
    kand = beslut.meddelat_dag is not None and borjan is not None
    senast = overklagas_senast(beslut, regelverk, stangda, borjan) if kand and borjan else None
    return Beslutsfrist(
        beslut_id=beslut.beslut_id, overklagandetid_fran=fran, overklagas_senast=senast
    )
