"""Återrapport: asked for by the regelverk's template, and what came in.

Amounts are what the mottagare says it has used, per cost category. What is unspent is never
reported: it is worked out from what was paid.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date
from uuid import UUID

from domain.arende import Arende
from domain.faktum import Aktor, Budgetar, OreEllerNoll, Rad, Text, Uppgift
from domain.hant import ANKOMSTDAG, dagen
from domain.kalender import flyttad_frist
from domain.mottagare import Mottagare
from domain.pengar import Lada
from domain.regelverk import Regelverk, Regelverksreferens
from domain.regler import Aterrapportmall, Indikator, Intygare, Nyckel, Skalfraga
from domain.stopp import Stopp, krav
from domain.stopp.aterrapport import (
    AterrapporteringStodsInte,
    AterrapportFinnsRedan,
    AterrapportForeBegaran,
    AterrapportInteBegard,
    AterrapportInteInkommen,
    BegardForeBeslut,
    FragaFinnsInte,
    FragaObesvarad,
    IngetAttRedovisa,
    IntygasAvObehorig,
    IntygasInteAvSamma,
    IntygSaknas,
    KostnadsslagFinnsInte,
    RedanGranskad,
    SvaretUtanforSkalan,
)
from domain.stopp.komplettering import FristForeBegaran
from domain.tillstand import Aterrapport


class Kostnad(Uppgift):
    kostnadsslag: Nyckel
    belopp_ore: OreEllerNoll


class Skalsvar(Uppgift):
    fraga: Nyckel
    svar: int


class Indikatorsvar(Uppgift):
    indikator: Nyckel
    varde: int


class Fritextsvar(Uppgift):
    fraga: Nyckel
    svar: Text


class Intyg(Uppgift):
    """Somebody at the mottagare certifies what is reported."""

    som: Intygare
    namn: Rad
    dag: date


class Aterrapportsvar(Uppgift):
    """A whole report: what was used on what, and the answers."""

    kostnader: tuple[Kostnad, ...]
    skalsvar: tuple[Skalsvar, ...]
    indikatorsvar: tuple[Indikatorsvar, ...]
    fritextsvar: tuple[Fritextsvar, ...]
    intyg: tuple[Intyg, ...]

    @property
    def kostnader_ore(self) -> int:
        return sum(k.belopp_ore for k in self.kostnader)


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
            self.mall, self.verkningsdag, self.senast
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
            kostnader_ore=self.kostnader_ore,
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
    """Ask for a report by the day of the regelverk, or by `senast` if the authority says a day."""
    krav(
        aterrapport_id not in arende.aterrapporter,
        AterrapportFinnsRedan,
        aterrapport_id=aterrapport_id,
    )
    arende.krav_oppet()
    krav(arende.beviljat_ore > 0, IngetAttRedovisa, diarienummer=arende.diarienummer)
    krav(
        arende.beslutsdag is None or verkningsdag >= arende.beslutsdag,
        BegardForeBeslut,
        dag=verkningsdag,
        beslutsdag=arende.beslutsdag,
    )
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

    Those who certify it are among those who have been entered for the mottagare in that capacity
    and were so that day, if any had been by then.
    """
    rapport = begard(arende, aterrapport_id)
    krav(not rapport.granskad, RedanGranskad)
    krav(
        verkningsdag >= rapport.begard_dag,
        AterrapportForeBegaran,
        dag=verkningsdag,
        begard=rapport.begard_dag,
    )
    _krav_svar(rapport.mall, svar)
    _krav_behoriga(mottagare, svar.intyg)
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


def _krav_svar(mall: Aterrapportmall, svar: Aterrapportsvar) -> None:
    """Every question answered once, on its scale, and nothing that was not asked."""
    _krav_nycklar(
        [k.kostnadsslag for k in svar.kostnader],
        {k.nyckel for k in mall.kostnadsslag},
        KostnadsslagFinnsInte,
    )
    skalor = {f.nyckel: f for f in mall.skalfragor}
    _krav_nycklar([s.fraga for s in svar.skalsvar], set(skalor), FragaFinnsInte)
    _krav_nycklar(
        [s.indikator for s in svar.indikatorsvar],
        {i.nyckel for i in mall.indikatorer},
        FragaFinnsInte,
    )
    _krav_nycklar(
        [s.fraga for s in svar.fritextsvar],
        {f.nyckel for f in mall.fritextfragor},
        FragaFinnsInte,
    )
    for s in svar.skalsvar:
        skala = skalor[s.fraga]
        krav(
            skala.lagst <= s.svar <= skala.hogst,
            SvaretUtanforSkalan,
            fraga=skala.text,
            lagst=skala.lagst,
            hogst=skala.hogst,
        )
    _krav_besvarat(mall, svar)
    _krav_intyg(mall, svar.intyg)


def _krav_besvarat(mall: Aterrapportmall, svar: Aterrapportsvar) -> None:
    besvarat = {s.fraga for s in svar.skalsvar} | {s.indikator for s in svar.indikatorsvar}
    besvarat |= {s.fraga for s in svar.fritextsvar if s.svar.strip()}
    fragor: list[Skalfraga | Indikator] = [*mall.skalfragor, *mall.indikatorer]
    for nyckel, text in (
        *((f.nyckel, f.text) for f in fragor),
        *((f.nyckel, f.text) for f in mall.fritextfragor if f.obligatorisk),
    ):
        krav(nyckel in besvarat, FragaObesvarad, fraga=text)


def _krav_intyg(mall: Aterrapportmall, intyg: Sequence[Intyg]) -> None:
    """Certified in each capacity that the template wants, by different people."""
    for som in mall.intygas_av:
        krav(any(i.som is som for i in intyg), IntygSaknas, som=som.namn)
    namn = [_namnet(i.namn) for i in intyg]
    krav(len(namn) == len(set(namn)), IntygasInteAvSamma)


def _krav_behoriga(mottagare: Mottagare, intyg: Sequence[Intyg]) -> None:
    """Compared with those entered for that day or earlier; before any is, nobody is compared."""
    for i in intyg:
        anmalda = [
            f for f in mottagare.alla_foretradare.values() if f.slag == i.som and f.fran <= i.dag
        ]
        behoriga = {_namnet(f.namn) for f in mottagare.foretradare_den(i.dag, i.som)}
        krav(
            not anmalda or _namnet(i.namn) in behoriga,
            IntygasAvObehorig,
            namn=i.namn,
            som=i.som.namn,
            dag=i.dag,
        )


def _namnet(namn: str) -> str:
    """However it is written."""
    return " ".join(namn.casefold().split())


def _krav_nycklar(givna: Sequence[str], finns: Set[str], annars: type[Stopp]) -> None:
    """Each at most once, and only what the template has."""
    for nyckel in givna:
        krav(nyckel in finns and givna.count(nyckel) == 1, annars, nyckel=nyckel)
