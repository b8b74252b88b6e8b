"""Fordringsposter: what a fact does to what a claim, or a receipt, has on its accounts.

A ledger of its own: the rows of a claim, and of a receipt, sum to zero. It says what is owed; where
the money lies is another ledger (`kontering`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import singledispatch
from typing import NamedTuple
from uuid import UUID

from domain.arende.havning import FordranHavd
from domain.arende.igenkrav import FordranKravdIgen
from domain.arende.uttag import summa
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.avskrivning import AvskrivningAterford, FordranAvskriven
from domain.aterkrav.avskrivningshavning import AvskrivningHavd
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.eftergiftsrattelse import EftergiftRattad
from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.aterkrav.misstagsbetalning import MisstagsbetalningKravd
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.aterkrav.rantepaforing import RantaBeraknad
from domain.aterkrav.rattelse import AterkravRattat
from domain.fordran.efterskankning import Avskrivet
from domain.fordran.mellantid import RedanHavt
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.inbetalning.aterbetalning import AterbetalningRattad, InbetalningAterbetald
from domain.inbetalning.inbetalning import InbetalningMottagen
from domain.inbetalning.placering import InbetalningPlacerad, PlaceringHavd
from domain.inbetalning.rattelse import InbetalningRattad
from domain.overklagande.aterstallning import FordranAterstalld
from domain.overklagande.fordransfoljd import FordranAndradAvDom


class Fordringspost(NamedTuple):
    """So much on an account of a claim, as from a day."""

    fordran_id: UUID
    arende_id: UUID
    konto: str
    belopp_ore: int
    verkningsdag: date


class Inbetalningspost(NamedTuple):
    """So much on an account of a receipt, as from a day."""

    inbetalning_id: UUID
    konto: str
    belopp_ore: int
    verkningsdag: date


class Fordringsgaldenar(NamedTuple):
    """Who owes a claim, when it is not the party; `mottagare_id` if he is registered."""

    fordran_id: UUID
    mottagare_id: UUID | None
    namn: str


_EFTERSKANKT = {
    Lada.EFTERGIVET: ("eftergivet", "ranta_eftergiven"),
    Lada.AVSKRIVET: ("avskrivet", "ranta_avskriven"),
}


@singledispatch
def poster(faktum: Faktum) -> Iterator[Fordringspost]:
    """The rows that a fact makes in the ledger of claims."""
    yield from ()


@poster.register
def _(faktum: AterkravBeslutat | MisstagsbetalningKravd) -> Iterator[Fordringspost]:
    yield from _flytta(faktum, "kravt", "utestaende", faktum.krav_ore)


@poster.register
def _(faktum: AterkravRattat) -> Iterator[Fordringspost]:
    """On the day of the decision: it was always so."""
    dag = faktum.beslutsdag
    yield from _flytta(faktum, "kravt", "utestaende", summa(faktum.mer_kravt), dag)
    yield from _flytta(faktum, "havt", "utestaende", faktum.tillgodo_ore, dag)
    for tid in faktum.redan_havt:
        yield from _flytta_en_tid(faktum, "utestaende", "havt", tid)


@poster.register
def _(faktum: AterbetalningMottagen | FordranKvittad) -> Iterator[Fordringspost]:
    if faktum.fordran_id is not None:
        yield from _bort(faktum, "betalt", "ranta_betald", summa(faktum.kapital), faktum.ranta_ore)


@poster.register
def _(faktum: AterbetalningAvraknad) -> Iterator[Fordringspost]:
    mer = faktum.mer_kapital_ore
    yield from _bort(faktum, "betalt", "ranta_betald", mer, -mer)
    yield from _avskrivet(faktum, faktum.avskrivet)


@poster.register
def _(faktum: AterbetalningHavd | KvittningHavd) -> Iterator[Fordringspost]:
    if faktum.fordran_id is not None:
        kapital, ranta = -summa(faktum.kapital), -faktum.ranta_ore
        yield from _bort(faktum, "betalt", "ranta_betald", kapital, ranta)
    yield from _avskrivet(faktum, faktum.avskrivet)


@poster.register
def _(faktum: FordranEftergiven) -> Iterator[Fordringspost]:
    kapital, ranta = summa(faktum.kapital), faktum.ranta_ore
    yield from _bort(faktum, *_EFTERSKANKT[Lada.EFTERGIVET], kapital, ranta)
    yield from _avskrivet(faktum, faktum.ur_avskrivet, -1)  # asked for again to be waived


@poster.register
def _(faktum: EftergiftRattad) -> Iterator[Fordringspost]:
    """As it always was: by the day of each word that waives another amount."""
    yield from _eftergivet_mer(faktum, faktum.eftergiftsdag)


@poster.register
def _(faktum: EftergiftAndrad) -> Iterator[Fordringspost]:
    yield from _eftergivet_mer(faktum, faktum.verkningsdag)


@poster.register
def _(faktum: FordranAvskriven) -> Iterator[Fordringspost]:
    kapital = summa(faktum.kapital)
    yield from _bort(faktum, *_EFTERSKANKT[Lada.AVSKRIVET], kapital, faktum.ranta_ore)


@poster.register
def _(faktum: AvskrivningAterford) -> Iterator[Fordringspost]:
    yield from _avskrivet(faktum, faktum.aterfort, -1)


@poster.register
def _(faktum: AvskrivningHavd) -> Iterator[Fordringspost]:
    konton = _EFTERSKANKT[Lada.AVSKRIVET]
    yield from _bort(faktum, *konton, -summa(faktum.kapital), -faktum.ranta_ore)
    for tid in faktum.redan_havt:
        yield from _flytta_en_tid(faktum, "utestaende", konton[0], tid)


@poster.register
def _(faktum: FordranHavd) -> Iterator[Fordringspost]:
    """What had been paid of it makes what is outstanding less than nothing: we owe it."""
    kapital = summa(faktum.kapital) + faktum.tillgodo_ore
    yield from _flytta(faktum, "utestaende", "havt", kapital)
    for tid in faktum.redan_havt:
        yield from _flytta_en_tid(faktum, "havt", "utestaende", tid)
    yield from _flytta(faktum, "ranta_utestaende", "ranta_havd", faktum.ranta_ore, faktum.ranta_dag)
    for e in faktum.efterskankt:  # what was never owed was never waived either
        yield from _flytta(faktum, "utestaende", "havt", e.kapital_ore, e.dag)
        yield from _flytta(faktum, _EFTERSKANKT[e.lada][0], "utestaende", e.kapital_ore, e.dag)
        for tid in e.redan_havt:
            yield from _flytta_en_tid(faktum, "havt", _EFTERSKANKT[e.lada][0], tid)


@poster.register
def _(faktum: FordranKravdIgen) -> Iterator[Fordringspost]:
    """It was lifted on no day."""
    kapital = summa(faktum.kapital) + faktum.tillgodo_ore
    yield from _flytta(faktum, "havt", "utestaende", kapital)


@poster.register
def _(faktum: FordranAterstalld) -> Iterator[Fordringspost]:
    """What had been paid is no longer owed to the debtor; what had been waived is again, and is
    owed until the day of the waiver, if that is later.
    """
    eftergivet_ore = sum(e.kapital_ore for e in faktum.efterskankt)
    igen_ore = summa(faktum.kapital) + faktum.tillgodo_ore + eftergivet_ore
    yield from _bort(faktum, "havt", "ranta_havd", -igen_ore, 0)
    for e in faktum.efterskankt:
        yield from _flytta(faktum, "utestaende", _EFTERSKANKT[e.lada][0], e.kapital_ore, e.dag)


@poster.register
def _(faktum: FordranAndradAvDom) -> Iterator[Fordringspost]:
    """What fell was said until the judgement: money moves on its day."""
    if faktum.eftergift is not None:
        yield from _eftergivet_mer(faktum, faktum.verkningsdag)
        yield from _avskrivet(faktum, faktum.aterfort, -1)


@poster.register
def _(faktum: RantaBeraknad) -> Iterator[Fordringspost]:
    """As from each day that it is charged up to: later ones are taken back on their own."""
    for dag, mer in faktum.andringar:
        yield from _flytta(faktum, "ranta_kravd", "ranta_utestaende", mer, dag)
    if faktum.efterskankt_andring_ore:
        dag = max(faktum.till_och_med, faktum.efterskankt_dag or faktum.till_och_med)
        efterskankt = ("ranta_utestaende", "ranta_efterskankt_andrad")
        yield from _flytta(faktum, *efterskankt, faktum.efterskankt_andring_ore, dag)
    yield from _avskrivet(faktum, faktum.avskrivet, dag=date.min)


@singledispatch
def inbetalningsposter(faktum: Faktum) -> Iterator[Inbetalningspost]:
    """The rows that a fact makes of a receipt: what is unplaced, and what became of the rest."""
    yield from ()


@inbetalningsposter.register
def _(faktum: InbetalningMottagen) -> Iterator[Inbetalningspost]:
    yield from _inbetalt(faktum, "inbetalt", "oplacerat", faktum.belopp_ore)


@inbetalningsposter.register
def _(faktum: InbetalningRattad) -> Iterator[Inbetalningspost]:
    forut = -faktum.tidigare_belopp_ore
    yield from _inbetalt(faktum, "inbetalt", "oplacerat", forut, faktum.tidigare_verkningsdag)
    yield from _inbetalt(faktum, "inbetalt", "oplacerat", faktum.belopp_ore)


@inbetalningsposter.register
def _(faktum: InbetalningPlacerad) -> Iterator[Inbetalningspost]:
    yield from _inbetalt(faktum, "oplacerat", "placerat", faktum.belopp_ore)


@inbetalningsposter.register
def _(faktum: PlaceringHavd) -> Iterator[Inbetalningspost]:
    yield from _inbetalt(faktum, "placerat", "oplacerat", faktum.belopp_ore)


@inbetalningsposter.register
def _(faktum: InbetalningAterbetald) -> Iterator[Inbetalningspost]:
    yield from _inbetalt(faktum, "oplacerat", "aterbetalt", faktum.belopp_ore)


@inbetalningsposter.register
def _(faktum: AterbetalningRattad) -> Iterator[Inbetalningspost]:
    forut = -faktum.tidigare_belopp_ore
    yield from _inbetalt(faktum, "oplacerat", "aterbetalt", forut, faktum.tidigare_verkningsdag)
    yield from _inbetalt(faktum, "oplacerat", "aterbetalt", faktum.belopp_ore)


def galdenarer(faktum: Faktum) -> Iterator[Fordringsgaldenar]:
    """Whose debt a claim is, if it is another's than the party's."""
    if isinstance(faktum, MisstagsbetalningKravd):
        vem = faktum.galdenar
        yield Fordringsgaldenar(faktum.fordran_id, vem.mottagare_id, vem.namn)


def _eftergivet_mer(
    faktum: EftergiftRattad | EftergiftAndrad | FordranAndradAvDom, dag: date
) -> Iterator[Fordringspost]:
    om = faktum.eftergift if isinstance(faktum, FordranAndradAvDom) else faktum
    assert om is not None
    konto, rantekonto = _EFTERSKANKT[Lada.EFTERGIVET]
    if isinstance(faktum, EftergiftRattad):
        for s in faktum.bokforda_andringar:
            yield from _flytta(faktum, "utestaende", konto, -s.belopp_ore, s.dag)
        for s in faktum.bokford_ranta:
            yield from _flytta(faktum, "ranta_utestaende", rantekonto, -s.belopp_ore, s.dag)
    else:
        mer = summa(om.kapital) - summa(om.tidigare_kapital)
        yield from _flytta(faktum, "utestaende", konto, mer, dag)
        yield from _flytta(faktum, "ranta_utestaende", rantekonto, om.ranta_andring_ore, dag)
    yield from _avskrivet(faktum, faktum.avskrivet, dag=dag)


_Fordransfaktum = (
    AterkravBeslutat
    | MisstagsbetalningKravd
    | AterkravRattat
    | AterbetalningMottagen
    | AterbetalningHavd
    | AterbetalningAvraknad
    | FordranKvittad
    | KvittningHavd
    | FordranEftergiven
    | EftergiftRattad
    | EftergiftAndrad
    | FordranAvskriven
    | AvskrivningAterford
    | AvskrivningHavd
    | FordranHavd
    | FordranKravdIgen
    | FordranAterstalld
    | FordranAndradAvDom
    | RantaBeraknad
)


def _avskrivet(
    faktum: _Fordransfaktum,
    delar: Sequence[Avskrivet],
    tecken: int = 1,
    dag: date | None = None,
) -> Iterator[Fordringspost]:
    """So much is written off again, or (-1) no longer; never before it was written off."""
    konto, rantekonto = _EFTERSKANKT[Lada.AVSKRIVET]
    for e in delar:
        nar = max(dag or faktum.verkningsdag, e.avskrivet_dag)
        yield from _flytta(faktum, "utestaende", konto, tecken * e.kapital_ore, nar)
        yield from _flytta(faktum, "ranta_utestaende", rantekonto, tecken * e.ranta_ore, nar)


def _bort(
    faktum: _Fordransfaktum, konto: str, rantekonto: str, kapital_ore: int, ranta_ore: int
) -> Iterator[Fordringspost]:
    yield from _flytta(faktum, "utestaende", konto, kapital_ore)
    yield from _flytta(faktum, "ranta_utestaende", rantekonto, ranta_ore)


def _flytta(
    faktum: _Fordransfaktum, fran: str, till: str, ore: int, dag: date | None = None
) -> Iterator[Fordringspost]:
    assert faktum.fordran_id is not None
    if ore:
        hos = (faktum.fordran_id, faktum.originator_id)
        yield Fordringspost(*hos, fran, -ore, dag or faktum.verkningsdag)
        yield Fordringspost(*hos, till, ore, dag or faktum.verkningsdag)


def _flytta_en_tid(
    faktum: _Fordransfaktum, fran: str, till: str, tid: RedanHavt
) -> Iterator[Fordringspost]:
    """On those days only."""
    yield from _flytta(faktum, fran, till, tid.belopp_ore, tid.fran_dag)
    yield from _flytta(faktum, till, fran, tid.belopp_ore, tid.till_dag)


def _inbetalt(
    faktum: Faktum, fran: str, till: str, ore: int, dag: date | None = None
) -> Iterator[Inbetalningspost]:
    if ore:
        yield Inbetalningspost(faktum.originator_id, fran, -ore, dag or faktum.verkningsdag)
        yield Inbetalningspost(faktum.originator_id, till, ore, dag or faktum.verkningsdag)
