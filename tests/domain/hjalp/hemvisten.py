"""The rule that unpaid money goes home: to the call, or to the post when the call is closed."""

from __future__ import annotations

from domain.arende.pengafaktum import Pengafaktum
from domain.beslut.atagande import AtagandenAndrade
from domain.beslut.atagandefoljd import AtagandenAnpassade
from domain.beslut.forfall import BidragsrattForfallen, ForfallHavt
from domain.grund.faktum import Faktum
from domain.grund.lador import EGNA
from domain.grund.pengar import Lada
from domain.utlysning.utlysning import Utlysning

TILL_POSTEN = (BidragsrattForfallen, ForfallHavt, AtagandenAndrade, AtagandenAnpassade)
"""What lapses, or had not, and what had been granted of promises, is the post's, whatever the call
is.
"""


def krav_hem(faktum: Faktum, utlysning: Utlysning) -> None:
    """What is unpaid and no longer granted goes to the call while it is open; after that, not.

    To the post it goes in no year before its own; and from an open call only what is of a later
    year than the call.
    """
    assert utlysning.medel is not None
    utlyst_ar = 0 if utlysning.avslutad_dag else utlysning.medel.budgetar
    if not isinstance(faktum, Pengafaktum):
        return
    for r in faktum.rorelser:
        if r.fran is Lada.BEVILJAT_EJ_UTBETALT and r.till not in EGNA:
            if r.till is Lada.DISPONIBELT:
                assert r.till_budgetar >= r.fran_budgetar, faktum
                assert r.fran_budgetar > utlyst_ar or isinstance(faktum, TILL_POSTEN), faktum
            else:
                assert (r.till, r.till_budgetar) == (Lada.UTLYST, utlyst_ar), faktum
