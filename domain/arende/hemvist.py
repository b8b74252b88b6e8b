"""Hemvist: where money is that is not granted, and what a changed grant does to the boxes."""

from __future__ import annotations

from datetime import date

from domain.arende.arende import Arende
from domain.arende.omford_betalning import omfort_betalt_ore
from domain.grund.flytt import Flytt
from domain.grund.pengar import Lada
from domain.utlysning.utlysning import Utlysning


def andrat_belopp(arende: Arende, utlysning: Utlysning, dag: date, nytt_ore: int) -> Flytt:
    """The movements between boxes when the case is granted `nytt_ore` instead."""
    arende.krav_hor_till(utlysning)
    hem = hemvist_efter(utlysning, dag)
    flytt = arende.flytt(dag)
    if nytt_ore < arende.beviljat_ore:
        flytt.sank(arende.beviljat_ore, nytt_ore, hem)
    if nytt_ore > arende.beviljat_ore:
        flytt.hoj(arende.beviljat_ore, nytt_ore, *hem, omfort_betalt_ore(arende))
    return flytt


def hemvist(utlysning: Utlysning) -> tuple[Lada, int]:
    """Where money that is not granted is: in the call or, when it is closed, with the post."""
    assert utlysning.medel is not None
    pagar = utlysning.installd_dag is None and utlysning.avslutad_dag is None
    return Lada.UTLYST if pagar else Lada.DISPONIBELT, utlysning.medel.budgetar


def hemvist_efter(utlysning: Utlysning, dag: date) -> tuple[Lada, int]:
    """The box and budgetår that money comes back to, or is taken from, on `dag`.

    With the call it is of the call's own year. With the post it is of the year of `dag`, if the
    call's has passed: what is paid later is charged to a later year, and must be free in that one.
    """
    lada, ar = hemvist(utlysning)
    return lada, ar if lada is Lada.UTLYST else max(ar, dag.year)
