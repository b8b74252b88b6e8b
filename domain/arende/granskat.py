"""Granskat: nothing comes back to what is accounted for beyond what reviews that stand have found.

What was repaid, waived or written off out of it may come back when the review has been lifted: then
nobody has judged it.
"""

from __future__ import annotations

from datetime import date

from domain.arende.arende import Arende
from domain.grund.flytt import Flytt
from domain.grund.lador import REDOVISADE
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
