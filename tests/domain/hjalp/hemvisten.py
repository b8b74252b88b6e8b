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
    """What is unpaid and no longer granted goes to the call while it is open; after that, not."""
    if isinstance(faktum, Pengafaktum) and not isinstance(faktum, TILL_POSTEN):
        hem = Lada.DISPONIBELT if utlysning.avslutad_dag else Lada.UTLYST
        for r in faktum.rorelser:
            if r.fran is Lada.BEVILJAT_EJ_UTBETALT and r.till not in EGNA:
                assert r.till is hem, faktum
