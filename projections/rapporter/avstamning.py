"""Avstämning: a month as the bank and the ekonomisystem have it, held against the ledger.

What may explain a difference is listed: what was recorded after the totals, what was corrected, or
is booked in another month than it took effect. What a bank has moved in a month does not change by
what we record of it; an ekonomisystem may not have seen what came later. What has changed since
somebody signed the month has its own column. Where no totals are registered, ours stand alone.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from domain.avstamning.totaler import SLAG_HOS, Kalla, Totalslag, manadens_sista_dag
from domain.fakta import FAKTA
from domain.grund.stopp import kronor
from projections.motor import loggen
from projections.pengar.manaden import Delbelopp, Nyckel, manaden
from projections.rapporter.form import Cell, Kolumn, Slag, Tabell
from projections.uppgifter.fragor import delar, poster
from store.basis import Basis

_KR = Slag.KRONOR


class Avstamt(NamedTuple):
    """One source's month: its totals (öre), by whom registered, and what was signed, if anything.

    `registrerad_position` is where the totals stand in the log; `sett_position` what was known when
    the month was signed.
    """

    kalla: Kalla
    totaler: dict[Nyckel, int]
    registrerad_position: int
    sett_position: int | None
    sedda_totaler: dict[Nyckel, tuple[int, str | None]]
    """What the ledger had, as he who signed saw it, and what he says explains the difference."""
    text: str


class Avstamningsrapport(NamedTuple):
    totaler: Tabell
    forklaringar: Tabell
    stycken: tuple[str, ...]


def avstamningsrapport(
    conn: psycopg.Connection[Any], basis: Basis, myndighet_id: UUID, manad: str
) -> Avstamningsrapport:
    """The month at the basis, against each source that has said anything of it."""
    dagar = date.fromisoformat(f"{manad}-01"), manadens_sista_dag(manad)
    vart = manaden(conn, basis, *dagar)
    avstamda = [*_avstamda(conn, basis, myndighet_id, manad)]
    beteckning = _beteckningar(conn, basis, vart, avstamda)
    saknas = [k for k in Kalla if k not in {a.kalla for a in avstamda}]
    return Avstamningsrapport(
        _totalerna(avstamda, saknas, vart, beteckning),
        _forklaringarna(avstamda, vart, beteckning, dagar[1]),
        (
            *_inte_slut(manad, *dagar, basis.per),
            *(a.text for a in avstamda),
            *(f"Inga totaler är registrerade från {k.namn}." for k in saknas),
        ),
    )


def _inte_slut(manad: str, forsta: date, sista: date, per: date) -> Iterator[str]:
    """That a month is shown which is not over on the day asked for."""
    if per < forsta:
        yield f"{manad} har inte börjat den {per}: inget i den har hänt då."
    elif per < sista:
        yield f"{manad} är inte slut den {per}: det som visas är till och med den dagen."


def _avstamda(
    conn: psycopg.Connection[Any], basis: Basis, myndighet_id: UUID, manad: str
) -> Iterator[Avstamt]:
    sagt = delar(conn, basis, "myndighet", myndighet_id)
    for kalla in Kalla:
        del_ = sagt.get(f"{manad}/{kalla.value}", {})
        if "totaler" not in del_:
            continue
        totaler = json.loads(del_["totaler"])
        signerad = json.loads(del_.get("avstamning_signerad", "null"))
        i_kraft = signerad is not None and signerad.get("totaler_version") == totaler["version"]
        rad = loggen.en(conn, basis, myndighet_id, totaler["version"])
        assert rad is not None
        yield Avstamt(
            kalla,
            {_nyckel(t): t["belopp_ore"] for t in totaler["totaler"]},
            rad.id,
            min(signerad["position"], basis.position) if i_kraft else None,
            {_nyckel(s): (s["belopp_ore"], s["forklaring"]) for s in signerad["sedda_totaler"]}
            if i_kraft
            else {},
            _i_ord(kalla, totaler, signerad),
        )


def _nyckel(total: dict[str, Any]) -> Nyckel:
    anslag = total["anslag_id"]
    return Nyckel(
        total["slag"], total["konto"], None if anslag is None else UUID(anslag), total["budgetar"]
    )


def _i_ord(kalla: Kalla, totaler: dict[str, Any], signerad: dict[str, Any] | None) -> str:
    registrerat = (
        f"{kalla.namn.capitalize()}: {totaler['referens']}, registrerat den"
        f" {totaler['registrerad_dag']} av {totaler['registrerad_av']}"
        f" (version {totaler['version']})"
    )
    aterkallad = signerad is not None and "orsak" in signerad
    if signerad is not None and aterkallad and signerad["version"] > totaler["version"]:
        return (
            f"{registrerat}. Signeringen återkallades den {signerad['aterkallad_dag']} av"
            f" {signerad['aterkallad_av']}: {signerad['orsak']}"
        )
    gamla = signerad is None or signerad.get("totaler_version") != totaler["version"]
    if signerad is None or aterkallad or gamla:
        return f"{registrerat}. Inte signerat."
    return (
        f"{registrerat}. Signerat den {signerad['signerad_dag']} av {signerad['signerad_av']}"
        f" (version {signerad['version']}), som det var känt vid position {signerad['position']}."
    )


def _beteckningar(
    conn: psycopg.Connection[Any],
    basis: Basis,
    vart: Sequence[Delbelopp],
    avstamda: Sequence[Avstamt],
) -> dict[UUID, str]:
    nycklar = {d.nyckel for d in vart}.union(*(a.totaler for a in avstamda))
    ider = sorted({n.anslag_id for n in nycklar if n.anslag_id is not None})
    funna = poster(conn, basis, "anslag", ider)
    namn = ("utgiftsomrade", "anslag", "anslagspost")
    return {
        i: " ".join(filter(None, (funna[i][n] for n in namn))) if i in funna else str(i)
        for i in ider
    }


def _vad(nyckel: Nyckel, beteckning: dict[UUID, str]) -> tuple[Cell, ...]:
    plats = nyckel.konto if nyckel.anslag_id is None else beteckning[nyckel.anslag_id]
    return Totalslag(nyckel.slag).namn, plats, nyckel.budgetar


_VAD = (
    Kolumn("kalla", "Källa", Slag.TEXT),
    Kolumn("slag", "Total", Slag.TEXT),
    Kolumn("plats", "Konto eller anslagspost", Slag.TEXT),
    Kolumn("budgetar", "Budgetår", Slag.AR),
)


def _summor(delbelopp: Iterable[Delbelopp]) -> Counter[Nyckel]:
    summor: Counter[Nyckel] = Counter()
    for d in delbelopp:
        summor[d.nyckel] += d.belopp_ore
    return summor


def _hos(kalla: Kalla, vart: Sequence[Delbelopp]) -> list[Delbelopp]:
    """What we say of what the source says."""
    return [d for d in vart if Totalslag(d.nyckel.slag) in SLAG_HOS[kalla]]


def _oforklarat(kalla: Kalla, skillnad: int, efter: int, sedan: int | None) -> int:
    """What is left of a difference (öre) when what was recorded after the totals has been weighed.

    The bank's total was true when it was taken and is so still. The ekonomisystem has seen all of
    it by another way, or none: that which leaves less is what is believed. What was signed with an
    explanation is explained: left is what has come since, `sedan`; None: none was signed.
    """
    kvar = [skillnad, *([] if sedan is None else [sedan])]
    if kalla is Kalla.EKONOMISYSTEM:
        kvar.append(skillnad - efter)
    return min(kvar, key=abs)


def _forklarad(a: Avstamt, nyckel: Nyckel, hade_ore: int) -> bool:
    """It was signed with an explanation, and for just what the ledger had."""
    sett_ore, forklaring = a.sedda_totaler.get(nyckel, (None, None))
    return a.sett_position is not None and sett_ore == hade_ore and forklaring is not None


def _forklaring(a: Avstamt, nyckel: Nyckel, hade_ore: int) -> str | None:
    """What was signed of it; or that this was not, or for another amount than the ledger had."""
    if a.sett_position is None:
        return None
    if nyckel not in a.sedda_totaler:
        return None if hade_ore == a.totaler.get(nyckel, 0) else "Inte signerad"
    sett_ore, forklaring = a.sedda_totaler[nyckel]
    if sett_ore == hade_ore:
        return forklaring
    fel = f"Signerad för {kronor(sett_ore)}, men liggaren hade {kronor(hade_ore)}"
    return fel if forklaring is None else f"{fel}. {forklaring}"


def _ordning(nyckel: Nyckel) -> tuple[str, str, str, int]:
    return nyckel.slag, nyckel.konto or "", str(nyckel.anslag_id or ""), nyckel.budgetar or 0


def _totalerna(
    avstamda: Sequence[Avstamt],
    saknas: Sequence[Kalla],
    vart: Sequence[Delbelopp],
    beteckning: dict[UUID, str],
) -> Tabell:
    rader: list[tuple[Cell, ...]] = []
    for a in avstamda:
        egna = _hos(a.kalla, vart)
        nu = _summor(egna)
        efter = _summor(d for d in egna if d.position > a.registrerad_position)
        sedan = _summor(d for d in egna if d.position > (a.sett_position or 0))
        for nyckel in sorted({*nu, *a.totaler}, key=_ordning):
            deras = a.totaler.get(nyckel, 0)
            skillnad, hade = nu[nyckel] - deras, nu[nyckel] - sedan[nyckel]
            rest = sedan[nyckel] if _forklarad(a, nyckel, hade) else None
            rader.append(
                (
                    a.kalla.value,
                    *_vad(nyckel, beteckning),
                    deras,
                    nu[nyckel],
                    skillnad,
                    efter[nyckel],
                    _oforklarat(a.kalla, skillnad, efter[nyckel], rest),
                    None if a.sett_position is None else sedan[nyckel],
                    _forklaring(a, nyckel, hade),
                )
            )
    for kalla in saknas:
        nu = _summor(_hos(kalla, vart))
        rader += (
            (kalla.value, *_vad(nyckel, beteckning), None, nu[nyckel], *[None] * 5)
            for nyckel in sorted(nu, key=_ordning)
        )
    kolumner = (
        *_VAD,
        Kolumn("deras", "Enligt källan (kr)", _KR),
        Kolumn("vart", "Enligt liggaren (kr)", _KR),
        Kolumn("skillnad", "Skillnad (kr)", _KR),
        Kolumn("registreratEfter", "Registrerat efter totalen (kr)", _KR),
        Kolumn("oforklarat", "Oförklarat (kr)", _KR),
        Kolumn("sedanSigneringen", "Ändrat sedan signeringen (kr)", _KR),
        Kolumn("forklaring", "Förklaring", Slag.TEXT),
    )
    return Tabell(1, "totaler", "Månadens totaler", kolumner, tuple(rader), None)


def _forklaringarna(
    avstamda: Sequence[Avstamt],
    vart: Sequence[Delbelopp],
    beteckning: dict[UUID, str],
    sista: date,
) -> Tabell:
    rader = tuple(
        (
            a.kalla.value,
            *_vad(d.nyckel, beteckning),
            varfor,
            FAKTA[d.topic].NAMN,
            d.position,
            d.verkningsdag,
            d.registrerad_dag,
            d.belopp_ore,
        )
        for a in avstamda
        for d in _hos(a.kalla, vart)
        if (varfor := _varfor(a, d, sista))
    )
    kolumner = (
        *_VAD,
        Kolumn("varfor", "Vad det är", Slag.TEXT),
        Kolumn("handelse", "Händelse", Slag.TEXT),
        Kolumn("position", "Position", Slag.ANTAL),
        Kolumn("verkningsdag", "Verkningsdag", Slag.DAG),
        Kolumn("registrerad", "Registrerad", Slag.DAG),
        Kolumn("belopp", "Belopp (kr)", _KR),
    )
    return Tabell(2, "forklaringar", "Händelser som kan förklara skillnader", kolumner, rader, None)


def _varfor(a: Avstamt, d: Delbelopp, sista: date) -> str | None:
    """Why the source may have it otherwise, the surest reason first."""
    if a.sett_position is not None and d.position > a.sett_position:
        return "registrerad efter signeringen"
    if d.position > a.registrerad_position:
        return "registrerad efter totalen"
    if d.topic.endswith(("-rattad", "-returnerad", "-havd")):
        return "rättelse eller retur"
    if d.verkningsdag.replace(day=1) != sista.replace(day=1):
        return "bokförd i en annan månad"
    if d.registrerad_dag > sista:
        return "registrerad efter månaden"
    return None
