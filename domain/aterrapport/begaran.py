"""Begäran: the mottagare is asked for an återrapport, or for what is missing in one."""

from __future__ import annotations

from collections.abc import Set
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.stopp import FristForeBegaran
from domain.arende.tillstand import Aterrapport
from domain.aterrapport.rapport import begard
from domain.aterrapport.stopp import (
    AterrapporteringStodsInte,
    AterrapportFinnsRedan,
    AterrapportInteInkommen,
    BegardForeBeslut,
    BidragetAvserAnnatAr,
    BidragsaretRedanBegart,
    IngetAttRedovisa,
    RedanGranskad,
)
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.kalender import flyttad_frist
from domain.grund.stopp import krav
from domain.grund.varden import Budgetar, Text, ny_av
from domain.regelverk.rapportmall import Aterrapportmall
from domain.regelverk.regelverk import Regelverk, Regelverksreferens


class AterrapportBegard(Arende.Event):
    """A report was asked for on verkningsdag, by `senast`, to be made as `mall` says."""

    TOPIC = "arende.aterrapport-begard"
    NAMN = "återrapport begärd"
    OM_PARTEN = True
    HANT = dagen("Dagen för begäran")

    aterrapport_id: UUID
    bidragsar: Budgetar
    senast: date
    regelverk: Regelverksreferens
    mall: Aterrapportmall

    def apply(self, aggregate: Arende) -> None:
        aggregate.aterrapporter[self.aterrapport_id] = Aterrapport(
            self.mall, self.bidragsar, self.verkningsdag, self.senast
        )

    def i_ord(self) -> str:
        return f"återrapport för {self.bidragsar} begärd, ska lämnas senast {self.senast}"


class AterrapportKompletteringBegard(Arende.Event):
    """What the report lacks was asked for on verkningsdag, by `senast`.

    A new report replaces the old.
    """

    TOPIC = "arende.aterrapport-komplettering-begard"
    NAMN = "komplettering av återrapport begärd"
    OM_PARTEN = True
    HANT = dagen("Dagen för begäran")

    aterrapport_id: UUID
    text: Text
    senast: date

    def apply(self, aggregate: Arende) -> None:
        aggregate.handlades_av(self.av)
        aggregate.aterrapporter[self.aterrapport_id] = ny_av(
            aggregate.aterrapporter[self.aterrapport_id], komplettera_senast=self.senast
        )

    def i_ord(self) -> str:
        return (
            f"komplettering av återrapporten begärd, ska lämnas senast {self.senast}: {self.text}"
        )


def begar(
    arende: Arende,
    regelverk: Regelverk,
    stangda_dagar: Set[date],
    atgard: Atgard,
    *,
    aterrapport_id: UUID,
    bidragsar: int,
    senast: date | None = None,
) -> None:
    """Ask for a report by the day of the regelverk, or by `senast` if the authority says a day.

    It is of a year that the grant is for, and one of that year that is asked for already has been
    reviewed: what that left to be accounted for later is asked for in a further one.
    """
    krav(
        aterrapport_id not in arende.aterrapporter,
        AterrapportFinnsRedan,
        aterrapport_id=aterrapport_id,
    )
    arende.krav_oppet()
    krav(arende.beviljat_ore > 0, IngetAttRedovisa, diarienummer=arende.diarienummer)
    krav(
        arende.avgjort_sedan is None or atgard.dag >= arende.avgjort_sedan,
        BegardForeBeslut,
        dag=atgard.dag,
        beslutsdag=arende.avgjort_sedan,
    )
    _krav_bidragsar(arende, bidragsar)
    assert arende.regelverk is not None
    regel = regelverk.innehall(arende.regelverk).aterrapport
    krav(regel is not None, AterrapporteringStodsInte, beteckning=regelverk.beteckning)
    assert regel is not None
    enligt_regel = flyttad_frist(
        regel.senast.for_bidragsar(bidragsar), flyttas=regel.senast.flyttas, stangda=stangda_dagar
    )
    krav(
        senast is None or senast >= atgard.dag,
        FristForeBegaran,
        senast=senast,
        dag=atgard.dag,
    )
    arende.registrera(
        AterrapportBegard,
        atgard,
        aterrapport_id=aterrapport_id,
        bidragsar=bidragsar,
        senast=senast or enligt_regel,
        regelverk=arende.regelverk,
        mall=regel.mall,
    )


def _krav_bidragsar(arende: Arende, bidragsar: int) -> None:
    aren = arende.bidragsaren
    krav(
        bidragsar in aren,
        BidragetAvserAnnatAr,
        diarienummer=arende.diarienummer,
        bidragsar=bidragsar,
        aren="–".join(map(str, sorted({aren[0], aren[-1]}))),
    )
    vantar = [r.bidragsar for r in arende.aterrapporter.values() if not r.granskad]
    krav(
        bidragsar not in vantar,
        BidragsaretRedanBegart,
        diarienummer=arende.diarienummer,
        bidragsar=bidragsar,
    )


def begar_komplettering(
    arende: Arende, atgard: Atgard, *, aterrapport_id: UUID, text: str, senast: date
) -> None:
    """Ask for what a report lacks."""
    arende.krav_oppet()
    rapport = begard(arende, aterrapport_id)
    krav(rapport.inkommen_dag is not None, AterrapportInteInkommen)
    krav(not rapport.granskad, RedanGranskad)
    krav(senast >= atgard.dag, FristForeBegaran, senast=senast, dag=atgard.dag)
    arende.registrera(
        AterrapportKompletteringBegard,
        atgard,
        aterrapport_id=aterrapport_id,
        text=text,
        senast=senast,
    )
