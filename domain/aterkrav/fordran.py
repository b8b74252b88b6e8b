"""Fordran: what every verb asks of a claim that it does something about.

A claim asks for money that lies in the ärende's boxes; no two claims ask for the same.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.arende.arende import Arende
from domain.aterkrav.stopp import (
    FordranFinnsInte,
    FordranReglerad,
    FordranUtanGrund,
    IngetAttAvskriva,
    OverstigerFordran,
)
from domain.fordran.fordran import Fordran
from domain.grund.stopp import krav, kronor


def oppen(arende: Arende, fordran_id: UUID) -> Fordran:
    """The claim, of which something is outstanding and has a ground; or a refusal."""
    fordran = finns(arende, fordran_id)
    utan_grund = fordran.utan_grund_ore
    krav(fordran.oppen or not utan_grund, FordranUtanGrund, belopp=kronor(utan_grund))
    krav(fordran.oppen, FordranReglerad)
    return fordran


def skyldig(arende: Arende, fordran_id: UUID) -> Fordran:
    """The same; what is written off of a claim is owed though nothing of it is outstanding."""
    fordran = finns(arende, fordran_id)
    return fordran if fordran.ar_avskriven else oppen(arende, fordran_id)


def finns(arende: Arende, fordran_id: UUID) -> Fordran:
    """The claim, whatever has become of it; or a refusal."""
    krav(fordran_id in arende.fordringar, FordranFinnsInte, fordran_id=fordran_id)
    return arende.fordringar[fordran_id]


def raknas_fran(arende: Arende, fordran_id: UUID | None, dag: date) -> date:
    """The day from which money that we had on `dag` settles a claim: not before it was made.

    Until then nobody had asked for it. Without a claim (None) it counts from the day itself.
    """
    return dag if fordran_id is None else max(dag, finns(arende, fordran_id).beslutsdag)


class Sistbetald(NamedTuple):
    """The payment of a claim that has the last day, and where it is taken back."""

    dag: date
    havs_pa: str


def sista_betalningen(
    arende: Arende, fordran_id: UUID, *, med_ranta: bool = False
) -> Sistbetald | None:
    """The last payment, placed or set off; `med_ranta`: of those that paid interest."""
    betalda = [
        (a.dag, version)
        for version, a in arende.aterbetalningar.items()
        if a.fordran_id == fordran_id and (a.ranta_ore or not med_ranta)
    ]
    if not betalda:
        return None
    dag, version = max(betalda)
    inbetalning_id = arende.aterbetalningar[version].inbetalning_id
    if inbetalning_id is None:
        return Sistbetald(dag, f"kvittningen (händelse {version} i ärendet)")
    return Sistbetald(dag, f"placeringen av inbetalningen {inbetalning_id}")


def krav_ryms(
    fordran: Fordran,
    kapital_ore: int,
    ranta_ore: int,
    *,
    avskrivet_ore: int = 0,
    avskriven_ranta_ore: int = 0,
) -> None:
    """Something, and no more than what is outstanding of capital and interest, and written off."""
    krav(min(kapital_ore, ranta_ore) >= 0 and kapital_ore + ranta_ore > 0, IngetAttAvskriva)
    hogst = fordran.utestaende_ore + avskrivet_ore
    rantan = fordran.utestaende_ranta_ore + avskriven_ranta_ore
    krav(
        kapital_ore <= hogst and ranta_ore <= rantan,
        OverstigerFordran,
        kapital=kronor(hogst),
        ranta=kronor(rantan),
    )
