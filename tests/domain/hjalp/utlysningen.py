"""What a grant asks of the call, and the reservation that one is published under."""

from __future__ import annotations

from datetime import date

from domain.utlysning.utlysning import Utlysning

# With förbehåll, for a circle, on terms

FORBEHALL = "Under förutsättning att riksdagen anvisar medlen."


def oppen(utlysning: Utlysning, *, dag: date, **_: object) -> None:
    """What a grant asks of the call."""
    utlysning.krav_oppen(dag)
