"""Granskat: nothing comes back to what is accounted for beyond what reviews that stand have found.

What was repaid, waived or written off out of it may come back when the review has been lifted: then
nobody has judged it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from domain.arende.arende import Arende
from domain.fordran.efterskankning import Avskrivet
from domain.grund.flytt import Flytt
from domain.grund.lador import REDOVISADE, Lador
from domain.grund.pengar import Del, Lada

OREDOVISAT = Lada.UTBETALT_EJ_REDOVISAT


def ater_i_ladan(arende: Arende, flytt: Flytt, fran: Lada, d: Del, dag: date | None = None) -> None:
    """So much comes back out of `fran` to the box it left; what is judged no longer, unjudged."""
    ryms_ore = d.belopp_ore
    if d.lada in REDOVISADE:
        ryms_ore = max(0, _funnet_ore(arende, d) - _redan_ore(flytt, d))
    provat_ore = min(d.belopp_ore, ryms_ore)
    flytt.mellan(fran, d.ar, d.lada, d.ar, provat_ore, dag)
    flytt.mellan(fran, d.ar, OREDOVISAT, d.ar, d.belopp_ore - provat_ore, dag)
    flytt.oprovat_ore += d.belopp_ore - provat_ore


def som_provat(arende: Arende, flytt: Flytt, d: Del) -> None:
    """What is asked for out of a box, and is judged no longer, is there for what pays it."""
    if d.lada in REDOVISADE:
        finns = flytt.lador.belopp.get((d.lada, d.ar), 0)
        saknas = max(0, arende.kravt_ur_ore(d.lada, d.ar) - finns)
        flytt.mellan(OREDOVISAT, d.ar, d.lada, d.ar, min(d.belopp_ore, saknas))


def som_det_lag(
    arende: Arende, delar: Sequence[Avskrivet], dag: date, *, igen: bool
) -> tuple[Avskrivet, ...]:
    """What was written off later, with what of it nobody has judged in the days from `dag` until
    then: taken out there, it was not in its box; or (`igen`) no review that stands puts it there.
    """
    redan = Counter[tuple[Lada, int]]()
    nya = []
    for e in delar:
        oprovat = []
        for u in e.ur if e.avskrivet_dag > dag else ():
            plats = (u.lada, u.budgetar)
            if u.lada in REDOVISADE:
                nivaer = [*_nivaer(arende.lador, *plats, dag, e.avskrivet_dag)]
                finns = _funnet_ore(arende, Del(*plats, 0)) - max(nivaer) if igen else min(nivaer)
                provat = max(0, min(u.belopp_ore, finns - redan[plats]))
                redan[plats] += provat
                oprovat += [u.model_copy(update={"belopp_ore": u.belopp_ore - provat})]
        kvar = tuple(u for u in oprovat if u.belopp_ore)
        nya.append(e.model_copy(update={"oprovat": kvar}))
    return tuple(nya)


def _nivaer(lador: Lador, lada: Lada, ar: int, fran: date, till: date) -> Iterator[int]:
    """What lay in the box on each day on which that changed, from a day to before another."""
    dagar = {d: ore for (har, a, d), ore in lador.redovisat.items() if (har, a) == (lada, ar)}
    for dag in {fran, *(d for d in dagar if fran < d < till)}:
        yield sum(ore for d, ore in dagar.items() if d <= dag)


def _funnet_ore(arende: Arende, d: Del) -> int:
    """What reviews that stand have put in the box."""
    rorelser = [
        r
        for rapport in arende.aterrapporter.values()
        for p in rapport.provningar
        for r in p.rorelser
    ]
    dit = sum(r.belopp_ore for r in rorelser if (r.till, r.till_budgetar) == (d.lada, d.ar))
    dan = sum(r.belopp_ore for r in rorelser if (r.fran, r.fran_budgetar) == (d.lada, d.ar))
    return dit - dan


def _redan_ore(flytt: Flytt, d: Del) -> int:
    """What is in the box, and what a lowered decision took of it and a raised one gives back."""
    lador = flytt.lador
    borta = sum(e.belopp_ore for _, e in lador.sankt_borta if (e.lada, e.ar) == (d.lada, d.ar))
    return lador.belopp.get((d.lada, d.ar), 0) + lador.sankt_ur(d.ar, d.lada) + borta
