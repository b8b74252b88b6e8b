"""What the lists of an ekonom should say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from domain.aterkrav.anstand import AnstandBeviljat, AvbetalningsplanFaststalld
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.indrivning import FordranOverlamnad
from domain.aterkrav.rantepaforing import RantaBeraknad
from domain.beslut.meddelande import BeslutMeddelat
from domain.grund.pengar import Lada
from domain.inbetalning.inbetalning import InbetalningMottagen
from domain.inbetalning.placering import InbetalningPlacerad
from domain.inbetalning.rattelse import InbetalningRattad
from domain.utbetalning.attest import UtbetalningAttesterad
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.order import UtbetalningBeordrad
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad
from tests.projections.hjalp.listor.kunskap import (
    Kunskap,
    Rad,
    aterkallade,
    avslutat,
    bekraftade,
    beviljat,
    hindrat,
)

HOS_MOTTAGAREN = (
    Lada.UTBETALT_EJ_REDOVISAT,
    Lada.FORBRUKAT,
    Lada.OFORBRUKAT,
    Lada.EJ_GODKANT,
    Lada.FOR_HOGT_BELOPP,
    Lada.AVSTATT,
    Lada.EFTERGIVET,
    Lada.AVSKRIVET,
)


def att_attestera(k: Kunskap) -> Iterable[Rad]:
    klara = bekraftade(k) | aterkallade(k)
    for b in sorted(k.av(BeslutMeddelat), key=lambda f: f.verkningsdag):
        arende, nu = b.originator_id, k.avgorande(b.originator_id)
        if nu is None or nu.beslut_id != b.beslut_id or hindrat(k, arende) or avslutat(k, arende):
            continue
        attesterat = sum(
            f.belopp_ore
            for f in k.av(UtbetalningAttesterad)
            if f.originator_id == arende and f.utbetalning_id not in klara
        )
        obetalt = k.i(arende, Lada.BEVILJAT_EJ_UTBETALT)
        kvar = obetalt - attesterat - min(obetalt, _betalt_utover(k, arende))
        if kvar > 0:
            yield arende, b.verkningsdag, obetalt, attesterat, kvar


def _betalt_utover(k: Kunskap, arende: UUID) -> int:
    """What is unpaid by the decision, and yet paid, to where it was ordered to be."""
    dit = {f.betalningsmal for f in k.av(UtbetalningBeordrad) if f.originator_id == arende}
    annans: int = sum(
        f.belopp_ore
        for f in k.av(UtbetalningGenomford, UtbetalningRattad)
        if f.originator_id == arende and f.betalningsmal not in dit
    )
    har = sum(k.i(arende, lada) for lada in Lada if lada in HOS_MOTTAGAREN)
    obetalt = k.i(arende, Lada.BEVILJAT_EJ_UTBETALT)
    over: int = obetalt + har - annans - beviljat(k, arende)
    return max(0, over)


def beordrade(k: Kunskap) -> Iterable[Rad]:
    klara = bekraftade(k) | aterkallade(k)
    for f in sorted(k.av(UtbetalningBeordrad), key=lambda f: f.bankdag):
        if f.utbetalning_id not in klara:
            yield str(f.utbetalning_id), f.belopp_ore, f.bankdag, k.per > f.bankdag


def returer(k: Kunskap) -> Iterable[Rad]:
    for f in k.av(UtbetalningReturnerad):
        yield str(f.utbetalning_id), f.verkningsdag, f.belopp_ore, f.bankreferens


def oplacerat(k: Kunskap) -> Iterable[Rad]:
    for f in k.av(InbetalningMottagen, InbetalningRattad):
        placerat = sum(
            p.belopp_ore for p in k.av(InbetalningPlacerad) if p.originator_id == f.originator_id
        )
        if f.belopp_ore != placerat:
            kvar = f.belopp_ore - placerat
            yield f.originator_id, f.verkningsdag, f.belopp_ore, placerat, kvar, "Region Uppsala"


def _betalas(k: Kunskap, om: UUID, kvar: int) -> date:
    """The day of the first part that is not paid, as was said last; else it is one part."""
    sagt = [
        f
        for _, f in k.med_plats(AterkravBeslutat, AnstandBeviljat, AvbetalningsplanFaststalld)
        if f.fordran_id == om
    ]
    sist = sagt[-1]
    if not isinstance(sist, AvbetalningsplanFaststalld):
        return _enda_dagen(sist)
    betalt = sum(d.belopp_ore for d in sist.delbetalningar) - kvar
    for d in sist.delbetalningar:
        betalt -= d.belopp_ore
        if betalt < 0:
            return d.forfallodag
    raise AssertionError(om)


def _enda_dagen(f: AterkravBeslutat | AnstandBeviljat) -> date:
    return f.forfallodag if isinstance(f, AterkravBeslutat) else f.anstand_till


def fordringar(k: Kunskap) -> Iterable[Rad]:
    for f in k.av(AterkravBeslutat):
        om = f.fordran_id
        betalningar = [g for g in k.av(AterbetalningMottagen) if g.fordran_id == om]
        betalt = sum(g.belopp_ore for g in betalningar)
        eftergivet = sum(
            u.belopp_ore for g in k.av(FordranEftergiven) if g.fordran_id == om for u in g.kapital
        )
        till = [g.overlamnad_till.value for g in k.av(FordranOverlamnad) if g.fordran_id == om]
        raknad = [g for g in k.av(RantaBeraknad) if g.fordran_id == om][-1:]
        kvar = f.krav_ore + sum(g.ranta_ore for g in raknad) - betalt - eftergivet
        dag = _betalas(k, om, kvar)
        sen = (k.per - dag).days
        klasser = ((0, "ej-forfallen"), (30, "1-30"), (90, "31-90"), (365, "91-365"))
        alder = next((namn for hogst, namn in klasser if sen <= hogst), "over-365")
        av_kapital = betalt - sum(g.ranta_ore for g in betalningar)
        rantan = raknad[-1].till_och_med if raknad else None
        yield (
            *(om, dag, max(0, sen), alder, till[-1] if till else None),
            *(f.krav_ore, av_kapital, eftergivet, kvar, rantan, False),
        )


def preskription(k: Kunskap) -> Iterable[Rad]:
    """Ten years after the last that says it is owed: the demand, a payment, a step that forces."""
    for om, *_, kvar, _, _ in fordringar(k):
        sagt = [
            *(f.verkningsdag for f in k.av(AterkravBeslutat) if f.fordran_id == om),
            *(f.bankdag for f in k.av(AterbetalningMottagen) if f.fordran_id == om),
        ]
        sista = max(sagt).replace(year=max(sagt).year + 10)
        if kvar and (sista - k.per).days <= 366:
            yield om, sista, (sista - k.per).days, kvar


def obetalt(k: Kunskap) -> Iterable[Rad]:
    poster = [
        (ar, k.dnr(a), a, ore)
        for (a, lada, ar), ore in k.lada().items()
        if lada is Lada.BEVILJAT_EJ_UTBETALT and ore and a in k.inkomna
    ]
    yield from ((a, ar, ore) for ar, _, a, ore in sorted(poster))
