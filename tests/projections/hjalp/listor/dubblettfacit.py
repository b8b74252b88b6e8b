"""What was registered twice, worked out from the facts one by one, without tables or SQL."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from domain.ansokan.inlamning import AnsokanInkommen
from domain.ansokan.rattelse import InkommenDagRattad
from domain.grund.aktor import Roll
from domain.grund.faktum import Faktum
from domain.handlaggning.handling import DiarienummerTilldelat
from domain.inbetalning.inbetalning import InbetalningMottagen
from domain.inbetalning.rattelse import InbetalningRattad
from domain.overklagande.dom import DomMeddelad
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad
from domain.utlysning.publicering import UtlysningPublicerad

Rad = tuple[str, UUID, int, date, str, int | None, UUID | None, int | None]
"""Slag, whose it is, where it was recorded, its day, what is in common, the amount, and the
earlier: whose that is, and where it was recorded."""


@dataclass(frozen=True)
class Sak:
    """Something that was registered, as it is known now. `call`: what an ärende applies to."""

    slag: str
    strom: UUID
    position: int
    version: int
    dag: date
    uppgift: str
    hos: str
    ore: int | None = None
    call: UUID | None = None
    ansokt: bool = False
    aterkommet: int = 0


def _registered(logg: list[tuple[int, Faktum]], per: date, kand: int) -> list[Sak]:
    saker: list[Sak] = []
    publisher: dict[UUID, str] = {}

    def ratta(strom: UUID, fore: int, **nytt: object) -> None:
        for nr, sak in enumerate(saker):
            if (sak.strom, sak.version) == (strom, fore):
                saker[nr] = replace(sak, **nytt)  # type: ignore[arg-type]  # fields by name

    for position, f in logg:
        if position > kand:
            break
        strom, version, dag = f.originator_id, f.originator_version, f.verkningsdag
        org = f.av.organisation
        match f:
            case UtlysningPublicerad():
                publisher[strom] = org
                nummer = f.diarienummer
                saker.append(Sak("utlysning", strom, position, version, dag, nummer, org))
            case AnsokanInkommen():
                call = f.medel.utlysning_id
                hos = publisher[call] if f.av.roll is Roll.SOKANDE else org
                nummer = f.diarienummer
                sak = Sak("arende", strom, position, version, dag, nummer, hos, call=call)
                saker.append(replace(sak, ansokt=True))
            case DiarienummerTilldelat():
                nummer = f.diarienummer
                [egen] = {s.call for s in saker if s.strom == strom}
                saker.append(Sak("arende", strom, position, version, dag, nummer, org, call=egen))
            case InkommenDagRattad():
                ratta(strom, f.rattar_version, version=version, dag=dag)
            case InbetalningMottagen():
                ref = f.bankreferens
                saker.append(
                    Sak("inbetalning", strom, position, version, dag, ref, f.konto, f.belopp_ore)
                )
            case InbetalningRattad():
                ratta(strom, f.rattar_version, version=version, dag=dag, ore=f.belopp_ore)
            case UtbetalningGenomford():
                ref, payee = f.bankreferens, f.betalningsmal
                saker.append(
                    Sak("utbetalning", strom, position, version, dag, ref, payee, f.belopp_ore)
                )
            case UtbetalningRattad():
                ratta(
                    strom,
                    f.rattar_version,
                    version=version,
                    dag=dag,
                    ore=f.belopp_ore,
                    hos=f.betalningsmal,
                    aterkommet=0,
                )
            case DomMeddelad():
                dom = f"{f.domstol} {f.malnummer}"
                saker.append(Sak("dom", strom, position, version, dag, dom, str(strom)))
            case UtbetalningReturnerad() if dag <= per:
                [sak] = [s for s in saker if (s.strom, s.version) == (strom, f.utbetalning_version)]
                ratta(strom, sak.version, aterkommet=sak.aterkommet + f.belopp_ore)
            case _:
                pass
    return [s for s in saker if s.dag <= per and (s.ore is None or s.ore > s.aterkommet)]


def _the_same(one: Sak, other: Sak, calls: dict[UUID, str]) -> bool:
    if (one.slag, one.uppgift, one.hos) != (other.slag, other.uppgift, other.hos):
        return False
    if one.slag == "dom":
        return True
    if one.slag == "inbetalning":
        return one.dag == other.dag
    if one.slag == "utbetalning":
        return (one.dag, one.ore) == (other.dag, other.ore)
    shared = one.call is not None and one.call == other.call and calls[one.call] == one.uppgift
    return not shared


def dubbletter(logg: list[tuple[int, Faktum]], per: date, kand: int) -> Iterator[Rad]:
    """One row for each that was registered later, with the first of those that are like it."""
    calls = {f.originator_id: f.diarienummer for _, f in logg if isinstance(f, UtlysningPublicerad)}
    saker = sorted(_registered(logg, per, kand), key=lambda s: s.position)
    for nr, sak in enumerate(saker):
        for forut in saker[:nr]:
            if _the_same(sak, forut, calls):
                numrerad = sak.slag in ("arende", "utlysning")
                slag = "diarienummer" if numrerad else sak.slag
                yield (
                    f"samma-{slag}",
                    sak.strom,
                    sak.position,
                    sak.dag,
                    sak.uppgift,
                    sak.ore,
                    forut.strom,
                    forut.position,
                )
                break


def for_tidigt(logg: list[tuple[int, Faktum]], per: date, kand: int) -> Iterator[Rad]:
    """Applications that came in before the day on which their call was published."""
    published = {
        f.originator_id: f.verkningsdag for _, f in logg if isinstance(f, UtlysningPublicerad)
    }
    for sak in _registered(logg, per, kand):
        if sak.ansokt and sak.call is not None and sak.dag < (dag := published[sak.call]):
            slag = "inkommen-fore-utlysning"
            yield slag, sak.strom, sak.position, sak.dag, str(dag), None, None, None
