"""Uttag: so much of what lies in a box, as facts say it, and what of it no claim asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from domain.arende.arende import Arende
from domain.fordran.fordran import Fordran
from domain.grund.flytt import Flytt
from domain.grund.lador import Lador
from domain.grund.pengar import Del, Lada, Uttag
from domain.grund.stopp import kronor

__all__ = (
    "Uttag",
    "del_av",
    "flytta_okravt",
    "okravt_uttag",
    "som_delar",
    "som_uttag",
    "summa",
    "uttaget_i_ord",
)


def del_av(fordran: Fordran, belopp_ore: int) -> tuple[Uttag, ...]:
    """`belopp_ore` of what is outstanding, in the order in which it was demanded."""
    delar, kvar = [], belopp_ore
    for d in fordran.ur:
        if tas := min(kvar, d.belopp_ore):
            delar.append(Uttag(lada=d.lada, budgetar=d.ar, belopp_ore=tas))
        kvar -= tas
    return tuple(delar)


def okravt_uttag(
    arende: Arende,
    lada: Lada,
    belopp_ore: int,
    lador: Lador | None = None,
    utom: Mapping[int, int] = MappingProxyType({}),
) -> list[Uttag]:
    """So much of a box, of what no claim asks for but for `utom` (öre), the oldest year first."""
    uttag, kvar = [], belopp_ore
    for ar, finns in (lador or arende.lador).per_ar(lada):
        tas = min(kvar, max(0, finns - arende.kravt_ur_ore(lada, ar) - utom.get(ar, 0)))
        if tas > 0:
            uttag.append(Uttag(lada=lada, budgetar=ar, belopp_ore=tas))
        kvar -= tas
    return uttag


def flytta_okravt(arende: Arende, flytt: Flytt, fran: Lada, till: Lada, belopp_ore: int) -> None:
    """Move so much of what no claim asks for to another box, within its year."""
    for u in okravt_uttag(arende, fran, belopp_ore, flytt.lador):
        flytt.mellan(u.lada, u.budgetar, till, u.budgetar, u.belopp_ore)


def som_delar(delar: Sequence[Uttag]) -> tuple[Del, ...]:
    return tuple(Del(u.lada, u.budgetar, u.belopp_ore) for u in delar)


def summa(delar: Sequence[Uttag]) -> int:
    """What they are together, in öre."""
    return sum(u.belopp_ore for u in delar)


def uttaget_i_ord(delar: Sequence[Uttag], ranta_ore: int) -> str:
    """Capital, and interest if there is any."""
    kapital = kronor(summa(delar))
    return f"{kapital} kapital och {kronor(ranta_ore)} ränta" if ranta_ore else kapital


def som_uttag(delar: Sequence[Del]) -> tuple[Uttag, ...]:
    """What lies in boxes, as a fact stores it."""
    return tuple(Uttag(lada=d.lada, budgetar=d.ar, belopp_ore=d.belopp_ore) for d in delar)
