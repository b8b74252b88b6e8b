"""What the machine begins with: a small grant, short times, and interest that is soon an öre."""

from __future__ import annotations

from datetime import date

from domain.grund.pengar import Lada
from domain.grund.rantebas import Rantebas
from domain.grunddata.grunddata import REFERENSRANTA, UTLANINGSRANTA
from domain.grunddata.referensranta import ReferensrantaFaststalld
from domain.grunddata.utlaningsranta import UtlaningsrantaFaststalld
from domain.regelverk.aterkravsregel import Rantefot, Ranteregel, Rantestart
from domain.regelverk.innehall import Innehall
from tests.domain.hjalp.historia import (
    BETALNINGSMAL_GODKANT,
    BEVILJAT,
    INFORT,
    INKOMMET,
    MEDDELAT_BESLUT,
    SKANE,
    SKANE_REGISTRERAD,
    rorelse,
)
from tests.domain.hjalp.pengagang import GRUND
from tests.domain.hjalp.pengagrund import RANTORNA, UTLANINGSRANTORNA
from tests.domain.hjalp.rantesticka import priserna
from tests.domain.hjalp.regelverket import ATERKRAVSREGEL, INNEHALL
from tests.domain.hjalp.scenario import Fact, but, fact
from tests.domain.hjalp.tvaarenden import bidraget

BEVILJAT_DELAR = 20
MED_RANTA = 1_001
DAGAR_ATT_BETALA = 3
HOGA = {
    "referens": {
        date(2024, 1, 1): 100_000,
        date(2024, 7, 1): 36_520,
        date(2025, 1, 1): 90_010,
        date(2025, 7, 1): 50_000,
    },
    "utlaning": {date(2024, 1, 1): 73_000, date(2025, 1, 1): 99_999},
}
"""Up to a thousand per cent a year: some days on a few öre cost an öre (invented)."""
PRISER = priserna(HOGA)
STARTER = {str(start): start for start in Rantestart}
_HOGA_FAKTA: tuple[Fact, ...] = (
    *(
        fact(
            ReferensrantaFaststalld,
            REFERENSRANTA,
            verkningsdag=fran,
            galler_fran=fran,
            hundradelar=hundradelar,
            kalla="Påhittat",
        )
        for fran, hundradelar in HOGA["referens"].items()
    ),
    *(
        fact(
            UtlaningsrantaFaststalld,
            UTLANINGSRANTA,
            verkningsdag=fran,
            galler_fran=fran,
            hundradelar=hundradelar,
            kalla="Påhittat",
        )
        for fran, hundradelar in HOGA["utlaning"].items()
    ),
)


def skala(start: str | None) -> int:
    """Öre to a part of the grant."""
    return 1 if start is None else MED_RANTA


def _ranta(start: Rantestart) -> Ranteregel:
    """Two bases, another rate before it is due, and one of what time costs."""
    return Ranteregel(
        fran=start,
        dagar=2,
        bas=Rantebas.REFERENSRANTA,
        tillagg_hundradelar=800,
        lagrum="6 § räntelagen",
        fore_forfall=Rantefot(
            bas=Rantebas.UTLANINGSRANTA, tillagg_hundradelar=0, lagrum="Påhittat"
        ),
        vid_anstand=Rantefot(
            bas=Rantebas.UTLANINGSRANTA, tillagg_hundradelar=200, lagrum="Påhittat"
        ),
    )


def _innehall(start: str | None) -> Innehall:
    ranta = None if start is None else _ranta(STARTER[start])
    aterkrav = ATERKRAVSREGEL.model_copy(
        update={"ranta": ranta, "betalningstid_dagar": DAGAR_ATT_BETALA}
    )
    return INNEHALL.model_copy(update={"aterkrav": aterkrav})


def historia(start: str | None) -> tuple[Fact, ...]:
    """Granted and told, in two ärenden. `start`: from when interest is counted, if it is."""
    grund = [f for f in GRUND if f not in (*RANTORNA, *UTLANINGSRANTORNA)]
    ore = BEVILJAT_DELAR * skala(start)
    beviljat = rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, ore, date(2024, 3, 21))
    return (
        *(but(f, innehall=_innehall(start)) if f is INFORT else f for f in grund),
        *_HOGA_FAKTA,
        SKANE_REGISTRERAD,
        *(but(f, originator_id=SKANE) for f in BETALNINGSMAL_GODKANT),
        but(INKOMMET, sokt_ore=None),
        but(BEVILJAT, sokt_ore=None, belopp_ore=ore, rorelser=(beviljat,)),
        MEDDELAT_BESLUT,
        *bidraget(ore, beviljat),
    )
