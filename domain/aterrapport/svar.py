"""What an återrapport says: the amounts and answers, and whether they answer what was asked.

Amounts are what the mottagare says it has used, per cost category. What is unspent is never
reported: it is worked out from what was paid.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date

from domain.aterrapport.stopp import (
    FragaFinnsInte,
    FragaObesvarad,
    IntygasAvObehorig,
    IntygasEfterInkommen,
    IntygasInteAvSamma,
    IntygSaknas,
    KostnadsslagFinnsInte,
    SvaretUtanforSkalan,
)
from domain.grund.stopp import Stopp, krav
from domain.grund.varden import Heltal, OreEllerNoll, Rad, Text, Uppgift
from domain.mottagare.mottagare import Mottagare
from domain.regelverk.rapportmall import Aterrapportmall, Indikator, Intygare, Skalfraga
from domain.regelverk.regler import Nyckel


class Kostnad(Uppgift):
    kostnadsslag: Nyckel
    belopp_ore: OreEllerNoll


class Skalsvar(Uppgift):
    fraga: Nyckel
    svar: Heltal


class Indikatorsvar(Uppgift):
    indikator: Nyckel
    varde: Heltal


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


def krav_svar(mall: Aterrapportmall, svar: Aterrapportsvar) -> None:
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


def krav_intygat_fore(intyg: Sequence[Intyg], inkommen: date) -> None:
    """Refuse a report that is certified on a later day than it came in."""
    for i in intyg:
        krav(i.dag <= inkommen, IntygasEfterInkommen, namn=i.namn, dag=i.dag, inkommen=inkommen)


def krav_behoriga(mottagare: Mottagare, intyg: Sequence[Intyg]) -> None:
    """Who certifies must be företrädare of that kind that day, if any had been entered by then."""
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
    """The name without regard to capitals and spaces, to compare with others."""
    return " ".join(namn.casefold().split())


def _krav_nycklar(givna: Sequence[str], finns: Set[str], annars: type[Stopp]) -> None:
    """Refuse a key that is given twice, or that the template does not have."""
    for nyckel in givna:
        krav(nyckel in finns and givna.count(nyckel) == 1, annars, nyckel=nyckel)
