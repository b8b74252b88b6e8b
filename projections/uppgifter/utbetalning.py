"""What payments in an ärende state, and what hinders them. Each payment is a part of its own.

What is not paid states the budgetår that it has been moved to.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from domain.utbetalning.arsskifte import ObetaltOverfort
from domain.utbetalning.aterkallelse import UtbetalningAterkallad
from domain.utbetalning.attest import UtbetalningAttesterad
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.bidragskvittning import BidragKvittat, BidragskvittningHavd
from domain.utbetalning.order import UtbetalningBeordrad
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad
from domain.utbetalning.returrattelse import ReturRattad
from domain.utbetalning.utbetalningshinder import UtbetalningshinderBeslutat, UtbetalningshinderHavt
from projections.uppgifter.beslut import beslutet
from projections.uppgifter.lage import Lage
from projections.uppgifter.pastaende import Pastaende, Rattelse, Uppgift, uppgifter

_ATTEST = ("attestdag", "lage", "attestant", "attesterat_ore")
_ORDER = ("orderdag", "beordrad_av", "beordrat_ore", "betalningsmal", "bankdag")
"""What is stated of a payment when it is attested, and when it is ordered."""


@uppgifter.register
def _(faktum: UtbetalningAttesterad) -> Iterator[Uppgift]:
    om = faktum.utbetalning_id
    yield Pastaende("lage", Lage.UTBETALNING_ATTESTERAD, om)
    yield Pastaende("attestdag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("attestant", faktum.av.subjekt, om)
    yield Pastaende("attesterat_ore", str(faktum.belopp_ore), om)


@uppgifter.register
def _(faktum: UtbetalningBeordrad) -> Iterator[Uppgift]:
    om = faktum.utbetalning_id
    yield Pastaende("lage", Lage.UTBETALNING_BEORDRAD, om)
    yield Pastaende("orderdag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("beordrad_av", faktum.av.subjekt, om)
    yield Pastaende("beordrat_ore", str(faktum.belopp_ore), om)
    yield Pastaende("betalningsmal", faktum.betalningsmal, om)
    yield Pastaende("bankdag", faktum.bankdag.isoformat(), om)


@uppgifter.register
def _(faktum: UtbetalningAterkallad) -> Iterator[Uppgift]:
    yield from gors_inte(faktum.utbetalning_id, faktum.verkningsdag, beordrad=faktum.beordrad)


def gors_inte(om: UUID, dag: date, *, beordrad: bool) -> Iterator[Uppgift]:
    """It will not be made: nothing is attested or ordered by it any more."""
    yield Pastaende("utbetalning_aterkallad_dag", dag.isoformat(), om)
    for nyckel in (*_ATTEST, *(_ORDER if beordrad else ())):
        yield Pastaende(nyckel, None, om)


@uppgifter.register
def _(faktum: UtbetalningGenomford) -> Iterator[Uppgift]:
    yield from _utbetalt(faktum)


@uppgifter.register
def _(faktum: UtbetalningRattad) -> Iterator[Uppgift]:
    """A payment that was never made is only unsaid: what was stated before it holds again."""
    yield Rattelse(faktum.rattar_version, igen=False)
    yield from _utbetalt(faktum)


def _utbetalt(faktum: UtbetalningGenomford | UtbetalningRattad) -> Iterator[Uppgift]:
    """An ärende is paid by what was paid with right; what was not is in its money.

    The bank has carried out the order, whatever it paid and to whom.
    """
    om, dag = faktum.utbetalning_id, faktum.verkningsdag.isoformat()
    if faktum.belopp_ore:
        yield Pastaende("bekraftad_dag", dag, om)
    if faktum.belopp_ore > faktum.for_hogt_belopp_ore:
        yield Pastaende("lage", Lage.UTBETALT, om)
        yield Pastaende("utbetald_dag", dag, om)


@uppgifter.register
def _(faktum: BidragKvittat) -> Iterator[Uppgift]:
    """Paid, and by no bank."""
    om, dag = faktum.kvittning_id, faktum.verkningsdag.isoformat()
    yield Pastaende("lage", Lage.BIDRAG_KVITTAT, om)
    yield Pastaende("utbetald_dag", dag, om)


@uppgifter.register
def _(faktum: BidragskvittningHavd) -> Iterator[Uppgift]:
    """It was never paid so; or it was, and is not any more."""
    if faktum.verkningsdag == faktum.tidigare_verkningsdag:
        yield Rattelse(faktum.rattar_version, igen=False)
    else:
        yield Pastaende("lage", None, faktum.kvittning_id)
        yield Pastaende("utbetald_dag", None, faktum.kvittning_id)


@uppgifter.register
def _(faktum: UtbetalningReturnerad) -> Iterator[Uppgift]:
    yield from _returnerat(faktum)


@uppgifter.register
def _(faktum: ReturRattad) -> Iterator[Uppgift]:
    """A return that never came is only unsaid: the payment is what it was."""
    yield Rattelse(faktum.rattar_version, igen=False)
    if faktum.belopp_ore:
        yield from _returnerat(faktum)


def _returnerat(faktum: UtbetalningReturnerad | ReturRattad) -> Iterator[Uppgift]:
    om = faktum.utbetalning_id
    yield Pastaende("lage", Lage.UTBETALNING_RETURNERAD, om)
    yield Pastaende("returnerad_dag", faktum.verkningsdag.isoformat(), om)


@uppgifter.register
def _(faktum: UtbetalningshinderBeslutat) -> Iterator[Uppgift]:
    om = faktum.beslut_id
    yield from beslutet(faktum)
    yield Pastaende("lage", Lage.UTBETALNING_HINDRAD, om)
    yield Pastaende("hinder", ", ".join(g.nyckel for g in faktum.grunder), om)


@uppgifter.register
def _(faktum: UtbetalningshinderHavt) -> Iterator[Uppgift]:
    """The ärende is again as it was before it was hindered, and as it has become since."""
    havt = faktum.haver_beslut_id
    yield from beslutet(faktum)
    for nyckel in ("beslut", "lage", "hinder"):
        yield Pastaende(nyckel, None, havt)


@uppgifter.register
def _(faktum: ObetaltOverfort) -> Iterator[Uppgift]:
    yield Pastaende("obetalt_budgetar", str(faktum.fran_budgetar + 1))
