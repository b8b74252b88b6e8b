"""Samlad redovisning: the tables that an authority gives the government of a bidragsår."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from domain.regelverk.redovisningsmall import Fragegrupp, Redovisningsmall
from projections.rapporter.form import Cell, Kolumn, Slag, Tabell, andel
from projections.rapporter.sammanhang import Sammanhang, sammanhang, utfall
from projections.rapporter.svaren import svaren
from projections.rapporter.underlag import Bidrag, Bidragsar, Underlag, underlag
from store.basis import Basis

OFORBRUKAT = "oforbrukat"


class RedovisningsmallSaknas(Exception):
    """Nobody had said, at the basis, how reports of the regelverk and year are made."""

    def __init__(self, bidragsar: int) -> None:
        super().__init__(
            f"Det är inte bestämt hur redovisningen av {bidragsar} görs (redovisningsmall)."
        )


class BidragsaretSaknas(Exception):
    """No call of the regelverk and year was known at the basis."""

    def __init__(self, beteckning: str, bidragsar: int) -> None:
        av = f" enligt {beteckning}" if beteckning else ""
        super().__init__(
            f"För bidragsåret {bidragsar} fanns det ingen utlysning{av}, eller så var den inte känd"
            " då."
        )


class SamladRedovisning(NamedTuple):
    """The whole report. `utestaende` are reports that have not come in, or came in late.

    `svaren` is what was answered in numbers and in words, mottagare by mottagare.
    """

    beteckning: str
    bidragsar: int
    rubrik: str
    sammanhang: Sammanhang
    tabeller: tuple[Tabell, ...]
    utestaende: Tabell
    svaren: tuple[Tabell, ...]

    def tabell(self, nyckel: str) -> Tabell:
        """The table that is known by a key."""
        return next(t for t in self.tabeller if t.nyckel == nyckel)


class Arsserie(NamedTuple):
    """The years of a regelverk side by side."""

    beteckning: str
    rubrik: str
    tabell: Tabell


def samlad_redovisning(
    conn: psycopg.Connection[Any], basis: Basis, regelverk_id: UUID, bidragsar: int
) -> SamladRedovisning:
    """The report of a year at the basis. Raises BidragsaretSaknas and RedovisningsmallSaknas."""
    allt = underlag(conn, basis, regelverk_id, bidragsar)
    mall = krav_underlag(allt, bidragsar)
    gjorda = tabeller(allt, bidragsar, mall)
    sista = len(gjorda) + 1
    return SamladRedovisning(
        allt.beteckning,
        bidragsar,
        mall.rubrik,
        sammanhang(conn, basis, regelverk_id, allt, bidragsar),
        gjorda,
        utestaende(sista, allt, bidragsar, basis.per),
        svaren(sista + 1, allt, bidragsar),
    )


def arsserie(
    conn: psycopg.Connection[Any], basis: Basis, regelverk_id: UUID, till: int
) -> Arsserie:
    """All years until `till`, that year too, at the basis. Raises as `samlad_redovisning`."""
    allt = underlag(conn, basis, regelverk_id, till)
    mall = krav_underlag(allt, till)
    return Arsserie(allt.beteckning, mall.rubrik, _aren(1, allt, mall, till=till))


def krav_underlag(underlag: Underlag, bidragsar: int) -> Redovisningsmall:
    """How it is made, of a year that there is something to say of."""
    if bidragsar not in underlag.ar:
        raise BidragsaretSaknas(underlag.beteckning, bidragsar)
    if underlag.mall is None:
        raise RedovisningsmallSaknas(bidragsar)
    return underlag.mall


def tabeller(underlag: Underlag, bidragsar: int, mall: Redovisningsmall) -> tuple[Tabell, ...]:
    """In the order of the published report: money, answers, costs, years, answers of two years."""
    aret = underlag.ar.get(bidragsar, Bidragsar(bidragsar, 0, ()))
    gjorda: list[Callable[[int], Tabell]] = [lambda nr: _fordelning(nr, aret, mall)]
    gjorda += [
        _svaren(underlag, [aret], g) for g in mall.fragegrupper if not g.jamfors_med_aret_fore
    ]
    gjorda += [
        lambda nr: _kostnader(nr, underlag, aret, mall),
        lambda nr: _aren(nr, underlag, mall, till=bidragsar - 1),
    ]
    fore = underlag.ar.get(bidragsar - 1, Bidragsar(bidragsar - 1, 0, ()))
    gjorda += [
        _svaren(underlag, [fore, aret], g) for g in mall.fragegrupper if g.jamfors_med_aret_fore
    ]
    return tuple(gor(nr) for nr, gor in enumerate(gjorda, 1))


def _fordelning(nr: int, aret: Bidragsar, mall: Redovisningsmall) -> Tabell:
    """What each mottagare was granted, and how much of it was used."""
    rader = [
        (namn, _beviljat(bidrag), _anvant_andel(bidrag, mall.andelsdecimaler))
        for namn, bidrag in _per_mottagare(aret)
    ]
    return Tabell(
        nr,
        "fordelning",
        f"Fördelning och förbrukning {aret.ar}",
        (
            Kolumn("mottagare", "Mottagare", Slag.TEXT),
            Kolumn("beviljat", "Beviljade medel (kr)", Slag.KRONOR),
            Kolumn("anvant", "Andel förbrukade medel (%)", Slag.PROCENT),
        ),
        tuple(rader),
        ("Summa", _beviljat(aret.bidrag), _anvant_andel(aret.bidrag, mall.andelsdecimaler)),
    )


def _svaren(
    underlag: Underlag, aren: list[Bidragsar], grupp: Fragegrupp
) -> Callable[[int], Tabell]:
    """How many answered each question high, by year: of how many, when not all have answered."""
    texter = underlag.fragor
    rader = tuple(
        (texter.get(fraga, fraga), *(_antal_hoga(ar, fraga, grupp) for ar in aren))
        for fraga in grupp.fragor
    )
    ensam = len(aren) == 1
    kolumner = tuple(
        Kolumn(
            f"antal-{ar.ar}",
            f"{'Antal' if ensam else ar.ar} ({_hur_manga(ar, grupp)})",
            Slag.ANTAL,
        )
        for ar in aren
    )
    return lambda nr: Tabell(
        nr,
        grupp.nyckel,
        grupp.rubrik,
        (Kolumn("fraga", "Fråga", Slag.TEXT), *kolumner),
        rader,
        None,
    )


def _kostnader(nr: int, underlag: Underlag, aret: Bidragsar, mall: Redovisningsmall) -> Tabell:
    """Each cost category, and what was unspent, as a share of what the mottagare was granted."""
    slagen = {k.nyckel: k.benamning for m in reversed(underlag.mallar) for k in m.kostnadsslag}
    nycklar = (*slagen, OFORBRUKAT)

    def andelar(bidrag: list[Bidrag], decimaler: int) -> Iterator[Cell]:
        beviljat = sum(b.beviljat_ore for b in bidrag)
        summor = dict.fromkeys(nycklar, 0)
        for b in bidrag:
            for slag, ore in _kostnaderna(b):
                summor[slag] += ore
        for nyckel in nycklar:
            yield andel(summor[nyckel], beviljat, decimaler) if bidrag else None

    alla = [*aret.bidrag] if all(_redovisat(b) for b in aret.bidrag) else []
    return Tabell(
        nr,
        "kostnader",
        f"Kostnadsposter som andel av bidraget {aret.ar} (%)",
        (
            Kolumn("mottagare", "Mottagare", Slag.TEXT),
            *(Kolumn(k, slagen.get(k, "Oförbrukade medel"), Slag.PROCENT) for k in nycklar),
        ),
        tuple(
            (namn, *andelar([b for b in bidrag if _redovisat(b)], mall.andelsdecimaler))
            for namn, bidrag in _per_mottagare(aret)
        ),
        ("Totalt", *andelar(alla, mall.totaldecimaler)),
    )


def _aren(nr: int, underlag: Underlag, mall: Redovisningsmall, *, till: int) -> Tabell:
    """The years until `till`: what there was to share out, and what was used."""
    aren = [ar for ar in underlag.ar.values() if ar.ar <= till]
    rader = tuple(
        (
            ar.ar,
            ar.ram_ore,
            _lika_for_alla(ar),
            _anvant_andel(ar.bidrag, mall.andelsdecimaler),
            len({b.mottagare_id for b in ar.bidrag}),
        )
        for ar in aren
    )
    return Tabell(
        nr,
        "ar",
        f"Statsbidragets utveckling till och med {till}",
        (
            Kolumn("bidragsar", "Bidragsår", Slag.AR),
            Kolumn("ram", "Bidrag att fördela (kr)", Slag.KRONOR),
            Kolumn("beviljat", "Beviljat belopp per mottagare (kr)", Slag.KRONOR),
            Kolumn("anvant", "Använt belopp (%)", Slag.PROCENT),
            Kolumn("mottagare", "Antal mottagare", Slag.ANTAL),
        ),
        rader,
        ("Summa", sum(ar.ram_ore for ar in aren), None, None, None),
    )


def utestaende(nr: int, underlag: Underlag, bidragsar: int, per: date) -> Tabell:
    """What has not come in, and what came in after its last day, as of `per`."""
    aret = underlag.ar.get(bidragsar, Bidragsar(bidragsar, 0, ()))
    rader: list[tuple[Cell, ...]] = []
    for b in aret.bidrag:
        if not b.rapporter:
            rader.append((b.mottagare, b.diarienummer, "inte begärd", None, None, None))
        for r in b.rapporter:
            sen = ((r.inkommen or per) - r.senast).days
            om = (b.mottagare, b.diarienummer)
            if r.inkommen is None:
                lage = "saknas" if sen > 0 else "väntas"
                rader.append((*om, lage, r.senast, None, sen if sen > 0 else None))
            elif sen > 0:
                rader.append((*om, "kom för sent", r.senast, r.inkommen, sen))
    return Tabell(
        nr,
        "utestaende",
        f"Återrapporter för {bidragsar} som inte har kommit in, eller kom för sent",
        (
            Kolumn("mottagare", "Mottagare", Slag.TEXT),
            Kolumn("diarienummer", "Diarienummer", Slag.TEXT),
            Kolumn("lage", "Läge", Slag.TEXT),
            Kolumn("senast", "Senast", Slag.DAG),
            Kolumn("inkommen", "Inkommen", Slag.DAG),
            Kolumn("dagar-sen", "Dagar för sent", Slag.ANTAL),
        ),
        tuple(rader),
        None,
    )


def _per_mottagare(aret: Bidragsar) -> Iterator[tuple[str, list[Bidrag]]]:
    for _, bidrag in groupby(aret.bidrag, key=lambda b: b.mottagare_id):
        egna = list(bidrag)
        yield egna[0].mottagare, egna


def _beviljat(bidrag: list[Bidrag] | tuple[Bidrag, ...]) -> int:
    return sum(b.beviljat_ore for b in bidrag)


def _redovisat(bidrag: Bidrag) -> bool:
    return bool(bidrag.inkomna)


def _anvant_andel(bidrag: list[Bidrag] | tuple[Bidrag, ...], decimaler: int) -> Cell:
    """Used, of what was granted; None as long as one of them has not reported."""
    if not all(_redovisat(b) for b in bidrag):
        return None
    return andel(sum(b.anvant_ore for b in bidrag), _beviljat(bidrag), decimaler)


def _kostnaderna(bidrag: Bidrag) -> Iterator[tuple[str, int]]:
    yield OFORBRUKAT, bidrag.oforbrukat_ore
    for rapport in bidrag.inkomna:
        yield from rapport.kostnader.items()


def _hur_manga(aret: Bidragsar, grupp: Fragegrupp) -> str:
    """How many were to answer, and how many have, unless that is all of them."""
    alla = len({b.mottagare_id for b in aret.bidrag})
    har_svarat = {
        b.mottagare_id for b in aret.bidrag if any(b.svar(f) is not None for f in grupp.fragor)
    }
    return f"N={alla}" + (f", {len(har_svarat)} har svarat" if len(har_svarat) < alla else "")


def _antal_hoga(aret: Bidragsar, fraga: str, grupp: Fragegrupp) -> int | None:
    """None as long as nobody has answered."""
    svaren = utfall(aret, fraga, grupp)
    return svaren.hoga if svaren.svarade else None


def _lika_for_alla(aret: Bidragsar) -> int | None:
    """What each was granted, if all were granted the same."""
    per = {_beviljat(bidrag) for _, bidrag in _per_mottagare(aret)}
    return per.pop() if len(per) == 1 else None
