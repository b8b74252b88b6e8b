"""A claim of 500, to be paid by 1 May 2025: 300 of it is waived, and then less, and still less."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.aterkrav.eftergiftsrattelse import EftergiftRattad, ratta_eftergift
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import T
from tests.fel.hjalp.eftergiften import rattelsen
from tests.fel.hjalp.fordransslag import andra, kravd

EFTERGIVET = date(2025, 4, 7)
SANKT = (date(2025, 4, 14), date(2025, 4, 21))
SANKNINGAR = (UUID(int=8800), UUID(int=8801))


def sankt(*till: int) -> Domgang:
    gang = kravd()
    gang.efterge(300, EFTERGIVET)
    for dag, om, tusen in zip(SANKT, SANKNINGAR, till, strict=False):
        andra(gang, tusen, dag, om)
    return gang


def ratta(gang: Domgang, till: int) -> EftergiftRattad:
    om = rattelsen(gang, kapital_ore=till * T, verkningsdag=gang.dag)
    [faktum] = gang.gor(ratta_eftergift, gang.utlysning, gang.underlag, **om)
    assert isinstance(faktum, EftergiftRattad)
    return faktum
