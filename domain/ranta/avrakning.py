"""Avräkning: what of each payment of a claim pays interest, by what is now known of the claim.

A payment pays the interest that is owed on its day, and then capital. When the claim is lowered, or
a rate, a day or a waiver corrected, other interest was owed that day than was thought: the payment
then paid so much more, or less, of the capital, and what costs interest after it is another sum.
Payments are divided in the order of their days, each by what those before it have left. What is
paid after the claim has lapsed is divided by the interest up to when it did.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.fordran.fordran import Fordran
from domain.fordran.fordringslage import Kravbetalning
from domain.fordran.preskription import rantan_loper_till
from domain.fordran.rantevillkor import Betalningsvillkor
from domain.grund.pengar import Lada
from domain.grund.varden import ny_av
from domain.ranta.avskrivet import avskrivs_mindre, efterskankt_den
from domain.ranta.forfall import betalar_forst, villkoren
from domain.ranta.ranta import Serier, ranta_ore
from domain.ranta.rantetid import kapitalet_ore, perioder


def avraknad(fordran: Fordran, serier: Serier, till: date) -> Fordran:
    """The claim as if what was paid up to and including `till` had been divided by what is known.

    What was waived of the interest is nobody's money: if more has been paid than what else there
    is, so much of it paid capital. What was written off gives way for what had been paid by then.
    Raises RantesatsSaknas.
    """
    tak: int | None = None
    while True:
        ny = _avraknad(fordran, serier, till, tak)
        rantan = ranta_ore(perioder(ny, till), serier)
        latt = ny.efterskankt_av(rantan)
        if tak is None:
            latt -= sum(avskrivs_mindre(fordran, ny, serier, till).values())
        hogst = max(0, rantan - max(0, latt))
        delade = [b for b in ny.delbetalt if delas(fordran, b, till) and b.havd_dag is None]
        if sum(b.ranta_ore for b in delade) <= hogst:
            return ny
        tak = hogst


def delas(fordran: Fordran, betalning: Kravbetalning, till: date) -> bool:
    """Whether interest that is counted to `till` says what the payment pays."""
    return rantan_loper_till(fordran, betalning.dag) <= till


def _avraknad(fordran: Fordran, serier: Serier, till: date, tak: int | None) -> Fordran:
    """With no more than `tak` of interest paid in all, if it is given."""
    ny = ny_av(fordran, delbetalt=(), ranta_betald_ore=0)
    ordnade = sorted(fordran.delbetalt, key=lambda b: (b.dag, b.version))
    for nr, b in enumerate(ordnade):
        if delas(fordran, b, till):
            ranta = _ranta_av(ny, fordran, ordnade[nr:], serier)
            if tak is not None and b.havd_dag is None:
                ranta = min(ranta, max(0, tak - ny.ranta_betald_ore))
            b = ny_av(b, kapital_ore=b.belopp_ore - ranta, ranta_ore=ranta)
        betald = ny.ranta_betald_ore + (b.ranta_ore if b.havd_dag is None else 0)
        ny = ny_av(ny, delbetalt=(*ny.delbetalt, b), ranta_betald_ore=betald)
    return ny


def _ranta_av(ny: Fordran, forut: Fordran, kvar: Sequence[Kravbetalning], serier: Serier) -> int:
    """What the first of those that are left pays of interest, when those before it are in `ny`."""
    b = kvar[0]
    borta = [*efterskankt_den(forut, kvar[1:], b.dag)]
    ater_ore = sum(e.ranta_ore for e in b.aterfort if e.dag <= b.dag)
    reglerat = sum(x.ranta_ore for x in ny.delbetalt if x.galler_den(b.dag))
    reglerat += sum(e.ranta_ore for e in borta)
    till = rantan_loper_till(forut, b.dag)
    mindre = avskrivs_mindre(forut, ny, serier, till)
    reglerat -= sum(ore for dag, ore in mindre.items() if dag <= b.dag)
    skyldig = ranta_ore(perioder(ny, till), serier) - reglerat - ater_ore
    skyldig_ore = max(0, skyldig) + ater_ore
    avskrivet = sum(e.kapital_ore for e in borta if e.lada is Lada.AVSKRIVET)
    ranta = betalar_forst(
        _villkoren_da(ny, forut, b),
        b.belopp_ore,
        ranta_ore=skyldig_ore,
        kapital_ore=max(0, kapitalet_ore(ny, b.dag) - avskrivet),
        reglerad_ranta_ore=reglerat,
    )
    return min(ranta, skyldig_ore)


def _villkoren_da(ny: Fordran, forut: Fordran, b: Kravbetalning) -> Betalningsvillkor | None:
    """By what it was paid, as was decided before it was placed.

    A plan knew what interest had been settled before it, by how payments were divided then.
    """
    sagda = tuple(v for v in forut.villkor if v.version < b.version)
    villkor = villkoren(ny_av(forut, villkor=sagda), b.dag)
    if villkor is None:
        return None
    fore = {x.version: x.ranta_ore for x in forut.delbetalt if x.version < villkor.version}
    andrat = sum(x.ranta_ore - fore[x.version] for x in ny.delbetalt if x.version in fore)
    return ny_av(villkor, ranta_fore_ore=villkor.ranta_fore_ore + andrat)
