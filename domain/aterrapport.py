"""Återrapport: asked for by the regelverk's template, and what came in."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from datetime import date
from uuid import UUID

from domain.arende import Arende
from domain.aterrapportsvar import Aterrapportsvar, krav_behoriga, krav_intygat_fore, krav_svar
from domain.faktum import Aktor, Budgetar, OreEllerNoll, Text
from domain.hant import ANKOMSTDAG, dagen
from domain.kalender import flyttad_frist
from domain.mottagare import Mottagare
from domain.pengar import Lada
from domain.regelverk import Regelverk, Regelverksreferens
from domain.regler import Aterrapportmall
from domain.stopp import krav
from domain.stopp.aterrapport import (
    AterrapporteringStodsInte,
    AterrapportFinnsRedan,
    AterrapportForeBegaran,
    AterrapportInteBegard,
    AterrapportInteInkommen,
    BegardForeBeslut,
    BidragetAvserAnnatAr,
    BidragsaretRedanBegart,
    IngetAttRedovisa,
    RedanGranskad,
)
from domain.stopp.komplettering import FristForeBegaran
from domain.tillstand import Aterrapport


class AterrapportBegard(Arende.Event):
    """A report was asked for on verkningsdag, by `senast`, to be made as `mall` says."""

    TOPIC = "arende.aterrapport-begard"
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


class AterrapportInkommen(Arende.Event):
    """A report came in; verkningsdag is the day it did. One that comes again replaces it.

    `att_redovisa_ore` is what had been paid with right and was to be accounted for, and
    `oforbrukat_ore` what of it the costs leave unspent.
    """

    TOPIC = "arende.aterrapport-inkommen"
    HANT = ANKOMSTDAG

    aterrapport_id: UUID
    svar: Aterrapportsvar
    att_redovisa_ore: OreEllerNoll
    kostnader_ore: OreEllerNoll
    oforbrukat_ore: OreEllerNoll
    handling_id: UUID | None

    def apply(self, aggregate: Arende) -> None:
        aggregate.aterrapporter[self.aterrapport_id] = replace(
            aggregate.aterrapporter[self.aterrapport_id],
            inkommen_dag=self.verkningsdag,
            att_redovisa_ore=self.att_redovisa_ore,
            kostnader_ore=self.kostnader_ore,
            svar=self.svar,
            handling_id=self.handling_id,
            inkommen_version=self.originator_version,
            komplettera_senast=None,
        )


class AterrapportKompletteringBegard(Arende.Event):
    """What the report lacks was asked for on verkningsdag, by `senast`.

    A new report replaces the old.
    """

    TOPIC = "arende.aterrapport-komplettering-begard"
    HANT = dagen("Dagen för begäran")

    aterrapport_id: UUID
    text: Text
    senast: date

    def apply(self, aggregate: Arende) -> None:
        aggregate.handlades_av(self.av)
        aggregate.aterrapporter[self.aterrapport_id] = replace(
            aggregate.aterrapporter[self.aterrapport_id], komplettera_senast=self.senast
        )


def begar(
    arende: Arende,
    regelverk: Regelverk,
    stangda_dagar: Set[date],
    *,
    verkningsdag: date,
    av: Aktor,
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
        arende.avgjort_sedan is None or verkningsdag >= arende.avgjort_sedan,
        BegardForeBeslut,
        dag=verkningsdag,
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
        senast is None or senast >= verkningsdag,
        FristForeBegaran,
        senast=senast,
        dag=verkningsdag,
    )
    arende.trigger_event(
        AterrapportBegard,
        verkningsdag=verkningsdag,
        av=av,
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


def ta_emot(
    arende: Arende,
    mottagare: Mottagare,
    *,
    verkningsdag: date,
    av: Aktor,
    aterrapport_id: UUID,
    svar: Aterrapportsvar,
    handling_id: UUID | None = None,
) -> None:
    """Register a report that came in, in time or not. It must answer what the template asks.

    It was certified that day or before, by those who have been entered for the mottagare in that
    capacity and were so the day they did it, if any had been by then.
    """
    rapport = begard(arende, aterrapport_id)
    krav(not rapport.granskad, RedanGranskad)
    krav_rapporten(rapport, mottagare, svar, verkningsdag)
    att_redovisa = max(0, arende.lador.i(Lada.UTBETALT_EJ_REDOVISAT))
    arende.trigger_event(
        AterrapportInkommen,
        verkningsdag=verkningsdag,
        av=av,
        aterrapport_id=aterrapport_id,
        svar=svar,
        att_redovisa_ore=att_redovisa,
        kostnader_ore=svar.kostnader_ore,
        oforbrukat_ore=max(0, att_redovisa - svar.kostnader_ore),
        handling_id=handling_id,
    )


def krav_rapporten(
    rapport: Aterrapport, mottagare: Mottagare, svar: Aterrapportsvar, dag: date
) -> None:
    """What must hold of a report that came in on `dag`."""
    krav(dag >= rapport.begard_dag, AterrapportForeBegaran, dag=dag, begard=rapport.begard_dag)
    krav_svar(rapport.mall, svar)
    krav_intygat_fore(svar.intyg, dag)
    krav_behoriga(mottagare, svar.intyg)


def begar_komplettering(
    arende: Arende,
    *,
    verkningsdag: date,
    av: Aktor,
    aterrapport_id: UUID,
    text: str,
    senast: date,
) -> None:
    """Ask for what a report lacks."""
    arende.krav_oppet()
    rapport = begard(arende, aterrapport_id)
    krav(rapport.inkommen_dag is not None, AterrapportInteInkommen)
    krav(not rapport.granskad, RedanGranskad)
    krav(senast >= verkningsdag, FristForeBegaran, senast=senast, dag=verkningsdag)
    arende.trigger_event(
        AterrapportKompletteringBegard,
        verkningsdag=verkningsdag,
        av=av,
        aterrapport_id=aterrapport_id,
        text=text,
        senast=senast,
    )


def begard(arende: Arende, aterrapport_id: UUID) -> Aterrapport:
    """The report that was asked for, or a refusal."""
    krav(
        aterrapport_id in arende.aterrapporter,
        AterrapportInteBegard,
        aterrapport_id=aterrapport_id,
    )
    return arende.aterrapporter[aterrapport_id]
