"""What facts of a mottagare state."""

from __future__ import annotations

from collections.abc import Iterator

from domain.mottagare.betalningsmalsval import (
    BetalningsmalAvslaget,
    BetalningsmalAvslutat,
    BetalningsmalForeslaget,
    BetalningsmalGodkant,
)
from domain.mottagare.eftertradare import EftertradandeHavt, MottagareEftertradd
from domain.mottagare.folkmangd import FolkmangdFaststalld, FolkmangdRattad
from domain.mottagare.foretradare import ForetradareAnmald, ForetradareAterkallad
from domain.mottagare.mottagare import MottagareRegistrerad
from domain.mottagare.namn import NamnAndrat, NamnRattat
from domain.mottagare.tillhorighet import TillhorighetAndrad, TillhorighetRattad
from projections.uppgifter.pastaende import Pastaende, Rattelse, Uppgift, sammansatt, uppgifter


@uppgifter.register
def _(faktum: MottagareRegistrerad) -> Iterator[Uppgift]:
    yield Pastaende("organisationsnummer", faktum.organisationsnummer)
    yield Pastaende("namn", faktum.namn)


@uppgifter.register
def _(faktum: NamnAndrat) -> Iterator[Uppgift]:
    yield Pastaende("namn", faktum.namn)


@uppgifter.register
def _(faktum: NamnRattat) -> Iterator[Uppgift]:
    """A registration moves whole: there was no such organisation before."""
    yield Rattelse(faktum.rattar_version, igen=True)
    yield Pastaende("namn", faktum.namn)


@uppgifter.register
def _(faktum: TillhorighetAndrad) -> Iterator[Uppgift]:
    yield _tillhorighet(faktum)


@uppgifter.register
def _(faktum: TillhorighetRattad) -> Iterator[Uppgift]:
    yield Rattelse(faktum.rattar_version, igen=False)
    yield _tillhorighet(faktum)


def _tillhorighet(faktum: TillhorighetAndrad | TillhorighetRattad) -> Pastaende:
    delar = [d.model_dump(mode="json") for d in faktum.ingar_i]
    return Pastaende("tillhorighet", sammansatt(ingar_i=delar, avser=faktum.avser))


@uppgifter.register
def _(faktum: FolkmangdFaststalld) -> Iterator[Uppgift]:
    yield _folkmangd(faktum)


@uppgifter.register
def _(faktum: FolkmangdRattad) -> Iterator[Uppgift]:
    yield Rattelse(faktum.rattar_version, igen=False)
    yield _folkmangd(faktum)


def _folkmangd(faktum: FolkmangdFaststalld | FolkmangdRattad) -> Pastaende:
    varde = sammansatt(antal=faktum.folkmangd, avser_dag=faktum.avser_dag, kalla=faktum.kalla)
    return Pastaende("folkmangd", varde)


@uppgifter.register
def _(faktum: BetalningsmalForeslaget) -> Iterator[Uppgift]:
    yield Pastaende(
        "betalningsmalsforslag",
        sammansatt(
            id=faktum.forslag_id,
            betalningsmal=faktum.betalningsmal,
            underlag=faktum.underlag,
            foreslaget_av=faktum.av.subjekt,
            foreslaget_dag=faktum.verkningsdag,
        ),
        faktum.forslag_id,
    )


@uppgifter.register
def _(faktum: BetalningsmalGodkant) -> Iterator[Uppgift]:
    yield Pastaende("betalningsmalsforslag", None, faktum.forslag_id)
    yield Pastaende("betalningsmal", faktum.betalningsmal)


@uppgifter.register
def _(faktum: BetalningsmalAvslaget) -> Iterator[Uppgift]:
    yield Pastaende("betalningsmalsforslag", None, faktum.forslag_id)


@uppgifter.register
def _(faktum: BetalningsmalAvslutat) -> Iterator[Uppgift]:
    yield Pastaende("betalningsmal", None)


@uppgifter.register
def _(faktum: ForetradareAnmald) -> Iterator[Uppgift]:
    """That it has run out is for the reader to see: nothing happens on that day."""
    yield Pastaende(
        "foretradare",
        sammansatt(
            id=faktum.foretradare_id,
            namn=faktum.namn,
            slag=faktum.slag,
            underlag=faktum.underlag,
            galler_fran=faktum.verkningsdag,
            galler_till=faktum.galler_till,
        ),
        faktum.foretradare_id,
    )


@uppgifter.register
def _(faktum: ForetradareAterkallad) -> Iterator[Uppgift]:
    yield Pastaende("foretradare", None, faktum.foretradare_id)


@uppgifter.register
def _(faktum: MottagareEftertradd) -> Iterator[Uppgift]:
    yield Pastaende("eftertradare_id", str(faktum.eftertradare_id))


@uppgifter.register
def _(faktum: EftertradandeHavt) -> Iterator[Uppgift]:
    """It never was so, on no day."""
    yield Rattelse(faktum.rattar_version, igen=False)
