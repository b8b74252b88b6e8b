"""Återkallat: whether the application is withdrawn, or the writing off for that has fallen since.

A court that sets aside the writing off has found that the case was not to end so: the withdrawal
hinders nothing any more. The authority may write it off again, if that is what the court left open.
"""

from __future__ import annotations

from domain.arende.arende import Arende
from domain.arende.stopp import AnsokanAterkallad
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.stopp import krav


def aterkallelsen_foll(arende: Arende) -> bool:
    """The case was written off after the withdrawal, and that decision no longer holds.

    A withdrawal that comes in later counts anew.
    """
    dag = arende.aterkallad_dag
    return dag is not None and any(
        b.typ is Beslutstyp.AVSKRIVNING and not b.i_kraft and b.dag >= dag
        for b in arende.beslut.values()
    )


def krav_inte_aterkallad(arende: Arende) -> None:
    """Whoever applied wants it examined."""
    krav(
        arende.aterkallad_dag is None or aterkallelsen_foll(arende),
        AnsokanAterkallad,
        dag=arende.aterkallad_dag,
    )
