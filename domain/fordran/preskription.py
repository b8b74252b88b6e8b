"""Preskription: the last day on which a claim may be enforced, by what is known of it.

Preskriptionslagen (1981:130) 2 and 5 §§: ten years after it came to be, or was last interrupted.
"""

from __future__ import annotations

from datetime import date

from domain.fordran.fordran import Fordran

AR = 10


def sista_dagen(fran: date) -> date:
    """Ten years after a day; for 29 February the day before when there is none."""
    dag = 28 if (fran.month, fran.day) == (2, 29) else fran.day
    return fran.replace(year=fran.year + AR, day=dag)


def rantan_loper_till(fordran: Fordran, dag: date) -> date:
    """The day to which interest is owed on `dag`: after the claim has lapsed it costs no more."""
    return min(dag, sista_dagen_av(fordran))


def sista_dagen_av(fordran: Fordran) -> date:
    """What came after that day revived nothing.

    A payment is the debtor's, on the day that the bank had it: that we place it anew interrupts
    nothing, and that we take it back for later days does not undo it. What was placed wrong, and
    never counted, was none.
    """
    felbetalning = fordran.felbetalning
    sista = sista_dagen(fordran.beslutsdag if felbetalning is None else felbetalning.dag)
    for dag in sorted((*fordran.betaldes, *(a.dag for a in fordran.avbrott))):
        if dag <= sista:
            sista = max(sista, sista_dagen(dag))
    return sista
