"""A case whose grant is revoked, after a first claim and before a second; and a court's word on it.

Amounts are thousands of kronor.
"""

from __future__ import annotations

from datetime import date
from uuid import uuid5

from domain.beslut import andring
from domain.beslut.stod import Andringsstod
from domain.grund.pengar import Lada
from domain.overklagande.dom import Utgang
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import FORDRAN_2, NAMNRYMD, Gang
from tests.domain.hjalp.scenario import ANNA

BETALT = date(2024, 4, 10)
KRAVT = date(2025, 3, 3)
UPPHAVT = date(2025, 6, 17)
KRAVT_IGEN = date(2025, 7, 4)
INBETALT = date(2025, 8, 4)
DOMEN = date(2025, 11, 3)


def upphavt(beviljat: int = 900, betalt: int = 600) -> Beviljatgang:
    """Granted, some of it paid, 100 of that not approved and demanded; then all is revoked."""
    gang = Beviljatgang(beviljat)
    gang.betala(betalt, BETALT)
    gang.rapportera(betalt)
    gang.granska(betalt - 100, 100, date(2025, 2, 20))
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 100}, dag=KRAVT)
    upphav(gang, UPPHAVT)
    gang.besluta_aterkrav(
        {Lada.FOR_HOGT_BELOPP: betalt - 100}, dag=KRAVT_IGEN, fordran_id=FORDRAN_2
    )
    return gang


def upphav(gang: Gang, dag: date) -> None:
    """The grant is revoked, and the party told."""
    nytt = uuid5(NAMNRYMD, "upphävande")
    gang.gor(
        andring.upphav,
        gang.utlysning,
        gang.underlag,
        verkningsdag=dag,
        av=ANNA,
        beslut_id=nytt,
        andrar_beslut_id=gang.gallande_beslut,
        stod=Andringsstod.FORBEHALL,
        beslut=BESLUTSUPPGIFTER,
    )
    gang.gallande_beslut = nytt
    gang.meddela(nytt, dag)


def faller(gang: Beviljatgang, dag: date = DOMEN) -> None:
    gang.overklaga(gang.gallande_beslut, Utgang.UPPHAVANDE, None, dag)
