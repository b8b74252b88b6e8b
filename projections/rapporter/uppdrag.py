"""Uppdrag: what a regeringsbeslut gave, what became of the money, and what is late on a day.

The grants of a task are those of calls under the decision itself as regelverk (its number is the
beteckning), from the anslagspost that the task is on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from domain.anslag.anslagspost import Anslag
from domain.anslag.regeringsbeslut import UppdragMottaget, Uppdragsfaktum
from domain.anslag.uppdrag import Fristlage, Uppdrag, frister
from domain.anslag.uppdragsrattelse import UppdragRattat
from domain.grund.faktum import Faktum
from domain.grund.varden import som_lagrad
from domain.myndighet.myndighet import myndighet_id
from domain.regelverk.regelverk import regelverk_id
from projections.motor import loggen
from projections.motor.fraga import INOM
from projections.pengar.fragor import FLODE, kontona, summor_i_bredd
from projections.rapporter.form import Cell, Kolumn, Slag, Tabell
from projections.rapporter.samlad import utestaende
from projections.rapporter.underlag import underlag
from projections.uppgifter.fragor import post, sagt
from store.basis import Basis
from store.mapper import FaktumMapper

_BELOPP = (Kolumn("post", "Post", Slag.TEXT), Kolumn("belopp", "Belopp (kr)", Slag.KRONOR))


class UppdragSaknas(Exception):
    """No such task was on the anslagspost at the basis; None: there was none at all."""

    def __init__(self, beslutsreferens: str | None) -> None:
        vilket = "Uppdraget" if beslutsreferens is None else f"Uppdraget {beslutsreferens}"
        super().__init__(f"{vilket} finns inte, eller fanns inte då.")


class FleraUppdrag(Exception):
    """The anslagspost had more than one task at the basis, and it was not said which is meant."""

    def __init__(self, referenser: Sequence[str]) -> None:
        super().__init__(
            f"Anslagsposten har flera uppdrag: {', '.join(referenser)}. Ange beslutsreferens."
        )


class Uppdragsrapport(NamedTuple):
    """`vem` has the task; `sena` are the frister that are over and not yet met."""

    beslutsreferens: str
    beslutsdag: date
    budgetar: int
    anslagspost: str
    vem: str
    pengar: tuple[Tabell, ...]
    fristerna: tuple[Tabell, ...]
    antal_frister: int
    sena: tuple[Fristlage, ...]
    gjorda_for_sent: int


class _Bidragen(NamedTuple):
    """What one mottagare was granted and paid of the money, and has paid back (öre)."""

    mottagare: str
    beviljat_ore: int
    utbetalt_ore: int
    aterbetalt_ore: int


def uppdragsrapport(
    conn: psycopg.Connection[Any], basis: Basis, anslag_id: UUID, beslutsreferens: str | None
) -> Uppdragsrapport:
    """The report of a task at the basis; of the only one there is, if it is not said which.

    Raises UppdragSaknas and FleraUppdrag.
    """
    fakta = anslagets_fakta(conn, basis, anslag_id)
    alla = _uppdragen(fakta, anslag_id, basis.per)
    referens = _det_enda(alla) if beslutsreferens is None else _nummer(beslutsreferens)
    if referens not in alla:
        raise UppdragSaknas(referens)
    uppdrag = alla[referens]
    vems = next(
        f.av.organisation
        for f in fakta
        if isinstance(f, UppdragMottaget) and f.beslutsreferens == referens
    )
    bidragen = _bidragen(conn, basis, anslag_id, referens)
    lagen = frister({referens: uppdrag}, basis.per)
    vem = _myndigheten(conn, basis, vems)
    allt = underlag(conn, basis, regelverk_id(referens), uppdrag.budgetar)
    return Uppdragsrapport(
        referens,
        uppdrag.beslutsdag,
        uppdrag.budgetar,
        _anslagspost(conn, basis, anslag_id),
        vem,
        (_medlen(1, uppdrag), _anvandningen(2, uppdrag, bidragen), _per_mottagare(3, bidragen)),
        (
            _fristerna(4, vem, lagen, basis.per),
            utestaende(5, allt, uppdrag.budgetar, basis.per),
        ),
        len(lagen),
        tuple(f for f in lagen if f.sen and f.gjord is None),
        sum(f.sen and f.gjord is not None for f in lagen),
    )


def poster_med_uppdrag(
    conn: psycopg.Connection[Any], basis: Basis, beslutsreferens: str
) -> list[UUID]:
    """The anslagsposter that have a task of that number, on whatever day, as known at the basis.

    Raises UppdragSaknas for what can be no number.
    """
    referens = _nummer(beslutsreferens)
    poster = conn.execute(
        "SELECT DISTINCT strom_id FROM vy.uppgift WHERE slag = 'anslag' AND position <= %s",
        (basis.position,),
    ).fetchall()
    return sorted(
        anslag_id
        for (anslag_id,) in poster
        if any(
            isinstance(f, UppdragMottaget) and f.beslutsreferens == referens
            for f in anslagets_fakta(conn, basis, anslag_id)
        )
    )


def anslagets_fakta(
    conn: psycopg.Connection[Any], basis: Basis, anslag_id: UUID
) -> list[Anslag.Event]:
    """All that was known of an anslagspost at the basis, whatever day it takes effect."""
    rader = loggen.strommen(conn, basis, anslag_id)
    fakta: list[Faktum] = [FaktumMapper.ny().to_domain_event(rad) for rad in rader]
    return [f for f in fakta if isinstance(f, Anslag.Event)]


def _nummer(beslutsreferens: str) -> str:
    """As it is stored. What cannot be stored is the number of no task."""
    try:
        return som_lagrad(beslutsreferens)
    except ValueError as fel:
        raise UppdragSaknas(beslutsreferens) from fel


def _det_enda(uppdrag: Mapping[str, Uppdrag]) -> str:
    if len(uppdrag) > 1:
        raise FleraUppdrag(list(uppdrag))
    if not uppdrag:
        raise UppdragSaknas(None)
    return next(iter(uppdrag))


def _uppdragen(fakta: Sequence[Anslag.Event], anslag_id: UUID, per: date) -> dict[str, Uppdrag]:
    """The tasks decided by a day, each as it then stood: what was done later does not count."""
    hos = Anslag.tom(anslag_id)
    for faktum in fakta:
        if isinstance(faktum, UppdragMottaget | UppdragRattat | Uppdragsfaktum):
            faktum.apply(hos)
    return {ref: u.den(per) for ref, u in hos.uppdrag.items() if u.beslutsdag <= per}


def _medlen(nr: int, uppdrag: Uppdrag) -> Tabell:
    """What the decision lets the authority use, and what it has asked for and got."""
    return Tabell(
        nr,
        "medlen",
        "Medlen",
        _BELOPP,
        (
            ("Medel enligt uppdraget", uppdrag.belopp_ore),
            ("därav högst till förvaltning", uppdrag.hogst_forvaltning_ore),
            ("Rekvirerat", uppdrag.rekvirerat_ore),
            ("Kvar att rekvirera", uppdrag.belopp_ore - uppdrag.rekvirerat_ore),
            ("Mottaget", uppdrag.mottaget_ore),
        ),
        None,
    )


def _anvandningen(nr: int, uppdrag: Uppdrag, bidragen: Sequence[_Bidragen]) -> Tabell:
    """What became of the money that came: the rows are together what was received."""
    utbetalt = sum(b.utbetalt_ore for b in bidragen)
    tillbaka = sum(b.aterbetalt_ore for b in bidragen)
    anvant = utbetalt - tillbaka + uppdrag.forvaltning_ore + uppdrag.aterbetalt_ore
    return Tabell(
        nr,
        "anvandningen",
        "Vad de mottagna medlen har blivit",
        _BELOPP,
        (
            ("Utbetalt som bidrag", utbetalt),
            ("Återbetalt av mottagarna", -tillbaka),
            ("Använt till förvaltning", uppdrag.forvaltning_ore),
            ("Återbetalt av myndigheten", uppdrag.aterbetalt_ore),
            ("Kvar", uppdrag.mottaget_ore - anvant),
        ),
        ("Mottaget", uppdrag.mottaget_ore),
    )


def _per_mottagare(nr: int, bidragen: Sequence[_Bidragen]) -> Tabell:
    return Tabell(
        nr,
        "bidragen",
        "Bidrag av uppdragets medel",
        (
            Kolumn("mottagare", "Mottagare", Slag.TEXT),
            Kolumn("beviljat", "Beviljat (kr)", Slag.KRONOR),
            Kolumn("utbetalt", "Utbetalt (kr)", Slag.KRONOR),
            Kolumn("aterbetalt", "Återbetalt (kr)", Slag.KRONOR),
        ),
        tuple(bidragen),
        (
            "Summa",
            sum(b.beviljat_ore for b in bidragen),
            sum(b.utbetalt_ore for b in bidragen),
            sum(b.aterbetalt_ore for b in bidragen),
        ),
    )


def _fristerna(nr: int, vem: str, lagen: Sequence[Fristlage], per: date) -> Tabell:
    """By the day they end. A frist is over the day after that."""
    return Tabell(
        nr,
        "frister",
        f"Frister för {vem} per {per}",
        (
            Kolumn("frist", "Frist", Slag.TEXT),
            Kolumn("nummer", "Nr", Slag.ANTAL),
            Kolumn("senast", "Senast", Slag.DAG),
            Kolumn("gjord", "Gjord", Slag.DAG),
            Kolumn("lage", "Läge", Slag.TEXT),
            Kolumn("dagar-sen", "Dagar för sent", Slag.ANTAL),
            Kolumn("dagar-kvar", "Dagar kvar", Slag.ANTAL),
        ),
        tuple(_fristen(f, per) for f in lagen),
        None,
    )


def _fristen(f: Fristlage, per: date) -> tuple[Cell, ...]:
    dagar = (f.senast - (f.gjord or per)).days
    if f.gjord is not None:
        lage = "gjord för sent" if f.sen else "gjord"
    else:
        lage = "saknas" if f.sen else "återstår"
    kvar = dagar if f.gjord is None and not f.sen else None
    return f.text, f.nummer, f.senast, f.gjord, lage, -dagar if f.sen else None, kvar


_FLODEN = ("beviljat", "utbetalt", "aterbetalt")
_PER_MOTTAGARE = summor_i_bredd(
    "mottagare_id",
    f"""{FLODE} AND {kontona(*_FLODEN)} AND anslag_id = %(anslag)s AND utlysning_id IN (
            SELECT utlysning_id FROM vy.bidragsutlysning
            WHERE regelverk_id = %(regelverk)s AND {INOM})""",
    floden=_FLODEN,
)

_BIDRAGEN = f"""
    WITH {sagt("mottagare", "AND nyckel = 'namn'")},
    floden AS ({_PER_MOTTAGARE})
    SELECT coalesce(m.varde, ''), p.beviljat_flode, p.utbetalt_flode, p.aterbetalt_flode
    FROM floden AS p
    LEFT JOIN mottagare_gallande AS m ON m.strom_id = p.mottagare_id AND m.nyckel = 'namn'
    ORDER BY m.sortering COLLATE "C" NULLS LAST, p.mottagare_id"""


def _bidragen(
    conn: psycopg.Connection[Any], basis: Basis, anslag_id: UUID, referens: str
) -> list[_Bidragen]:
    """By mottagare, in Swedish order."""
    varden = {
        "per": basis.per,
        "position": basis.position,
        "anslag": anslag_id,
        "regelverk": regelverk_id(referens),
    }
    return [_Bidragen._make(rad) for rad in conn.execute(_BIDRAGEN, varden)]


def _myndigheten(conn: psycopg.Connection[Any], basis: Basis, organisation: str) -> str:
    """Its name, or its number as long as it is not entered."""
    myndighet = post(conn, basis, "myndighet", myndighet_id(organisation))
    namn = None if myndighet is None else myndighet["namn"]
    return namn or organisation


def _anslagspost(conn: psycopg.Connection[Any], basis: Basis, anslag_id: UUID) -> str:
    """As it is written, "9 1:6 16"; empty before the day from which it is there."""
    anslaget = post(conn, basis, "anslag", anslag_id)
    delar = ("utgiftsomrade", "anslag", "anslagspost")
    return "" if anslaget is None else " ".join(anslaget[del_] or "" for del_ in delar)
