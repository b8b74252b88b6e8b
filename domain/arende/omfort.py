"""Omfört: whose money it is, of what was lowered, that settles a claim.

A claim that was moved with its money asks for the money of the box that it was demanded out of.
What settles another claim, or none, takes that last.
"""

from __future__ import annotations

from uuid import UUID

from domain.arende.arende import Arende
from domain.grund.pengar import Lada
from domain.grund.turordning import Turordning, Turordningar


def turordning_for(arende: Arende, fordran_id: UUID | None) -> Turordningar:
    """In what order money goes, and comes back, when it settles a claim; or (None) no claim."""
    andra = [f for i, f in arende.fordringar.items() if i != fordran_id]
    omfort = tuple(d for f in andra for d in f.omfort)
    betalt = tuple(d for f in andra for d in f.omfort_betalt)
    fordran = None if fordran_id is None else arende.fordringar.get(fordran_id)
    if fordran is None:
        return Turordningar(Turordning(sist=omfort), Turordning(sist=betalt))
    sankt = sum(d.belopp_ore for d in fordran.ur if d.lada is Lada.FOR_HOGT_BELOPP)
    helt = sankt == sum(d.belopp_ore for d in fordran.omfort)
    ut = (
        Turordning(fordran.omfort, omfort)
        if helt
        else Turordning(sist=(*fordran.omfort, *omfort))  # what it keeps is what was moved
    )
    return Turordningar(ut, Turordning(fordran.omfort_betalt, betalt))
