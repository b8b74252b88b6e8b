"""F15: what a court lets a decision abstain from again, and is not there any more, is listed.

Of 100 that was not approved 60 was demanded, and 40 abstained from; that decision fell. Another
demands 30, and abstains from 70; then the first holds again. Thousands of kronor.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest

from domain.aterkrav.rattelse import ratta_avstaende
from domain.aterkrav.sankning import andra_avstaende
from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from projections.listor.avvikelser import AVVIKELSER
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.domgang import SOM_ALDRIG
from tests.domain.hjalp.pengagang import FORDRAN_2, T
from tests.fel.hjalp.avstatt import andringen, beslutet, krav_60_avstatt_40, ladorna, rattelsen
from tests.projections.hjalp.fordringsfall import Fraga, anteckna, fragare

pytestmark = pytest.mark.grundlig

SLAG = "avstaende-utan-pengar"
SIST = date(2026, 1, 30)
EJ_GODKANT = Lada.EJ_GODKANT


@pytest.fixture
def fraga(databas: Databas, lasare: Lasare) -> Fraga:
    return fragare(databas, lasare)


class Fall:
    """The case, with its first decision on återkrav and its second."""

    def __init__(self, krav: int = 30, avstatt: int = 70) -> None:
        self.gang = krav_60_avstatt_40()
        self.forsta = beslutet(self.gang)
        self.gang.till_domstolen(self.forsta)
        self.gang.dom(Utgang.UPPHAVANDE)
        self.andra = self.nytt(FORDRAN_2, krav, avstatt)
        self.gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)

    def nytt(self, fordran_id: UUID, krav: int, avstatt: int) -> UUID:
        ur = {EJ_GODKANT: krav} if krav else {}
        av = {EJ_GODKANT: avstatt} if avstatt else {}
        dag = self.gang.nasta_dag()
        skal = ("annat-syfte",)
        self.gang.besluta_aterkrav(ur, av, dag, fordran_id=fordran_id, grunder=skal)
        return list(self.gang.arende.beslut)[-1]

    def den_andra_faller(self) -> None:
        self.gang.till_domstolen(self.andra)
        self.gang.dom(Utgang.UPPHAVANDE)

    def den_andra_faller_och_haller_igen(self) -> None:
        self.den_andra_faller()
        self.gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)

    def andras(self) -> None:
        om = andringen(self.gang, 10, andrar_beslut_id=self.forsta)
        om["verkningsdag"] = self.gang.nasta_dag()
        self.gang.gor(andra_avstaende, self.gang.utlysning, self.gang.underlag, **om)

    def rattas(self) -> None:
        om = rattelsen(self.gang, {EJ_GODKANT: 10}, beslut_id=self.forsta)
        om["verkningsdag"] = self.gang.nasta_dag()
        self.gang.gor(ratta_avstaende, self.gang.utlysning, self.gang.underlag, **om)

    def domen_faller(self) -> None:
        self.gang.dom(Utgang.DOM_UPPHAVD)

    def listat(
        self, fraga: Fraga, per: date = SIST, kand: int | None = None
    ) -> list[tuple[str | None, int]]:
        rader = fraga(AVVIKELSER, per, kand=kand).rader
        return [(r.objekt_id, r.belopp_ore // T) for r in rader if r.slag == SLAG]


SEDAN: dict[str, tuple[Callable[[Fall], object], str, int]] = {
    "inget": (lambda fall: None, "forsta", 40),
    "den andra faller": (Fall.den_andra_faller, "forsta", 0),
    "och håller igen": (Fall.den_andra_faller_och_haller_igen, "andra", 10),
    "ändras": (Fall.andras, "forsta", 10),
    "rättas": (Fall.rattas, "forsta", 10),
    "domen faller": (Fall.domen_faller, "forsta", 0),
}
"""Of which decision what is missing is listed, and how much."""


@pytest.mark.parametrize("sedan", SEDAN)
def test_fel_a_f15_what_should_be_abstained_from_is_listed_until_it_is(
    liggare: Liggare, fraga: Fraga, sedan: str
) -> None:
    fall, (gor, vems, kvar) = Fall(), SEDAN[sedan]
    gor(fall)
    anteckna(liggare, fall.gang.historia)
    assert fall.listat(fraga) == ([(str(getattr(fall, vems)), kvar)] if kvar else [])


def test_fel_a_f15_the_first_abstains_from_it_again_when_the_other_has_fallen() -> None:
    fall = Fall()
    fall.den_andra_faller()
    kvar = {"forbrukat": 250, "oforbrukat": 50, "ej_godkant": 60, "avstatt": 40}
    assert ladorna(fall.gang) == kvar
    assert fall.gang.arende.avstaenden[fall.forsta].saknas_ore == 0


def test_fel_a_f15_nothing_is_listed_when_it_all_was_there(liggare: Liggare, fraga: Fraga) -> None:
    fall = Fall(krav=60, avstatt=0)
    anteckna(liggare, fall.gang.historia)
    assert fall.listat(fraga) == []


def test_fel_a_f15_as_much_is_listed_as_was_not_there(liggare: Liggare, fraga: Fraga) -> None:
    fall = Fall(krav=85, avstatt=0)
    anteckna(liggare, fall.gang.historia)
    assert fall.listat(fraga) == [(str(fall.forsta), 25)]
    assert ladorna(fall.gang)["avstatt"] == 15


def test_fel_a_f15_it_is_listed_as_from_the_day_of_the_judgement_and_when_it_was_known(
    liggare: Liggare, fraga: Fraga
) -> None:
    fall = Fall()
    dom_dag, fore = fall.gang.dag, len(fall.gang.historia)
    fall.domen_faller()
    anteckna(liggare, fall.gang.historia)
    rad = [(str(fall.forsta), 40)]
    assert fall.listat(fraga, dom_dag.replace(day=dom_dag.day - 1)) == []
    assert fall.listat(fraga, dom_dag) == rad
    assert fall.listat(fraga) == []
    assert fall.listat(fraga, kand=fore) == rad
    assert fall.listat(fraga, kand=fore - 3) == []
