"""What stands of a waiver is at most its word, and at most what is demanded, in whatever order.

500 000 kronor is demanded and 300 of it waived. Less is demanded, and less is waived, by decisions,
corrections and courts; what is demanded may come back. Thousands of kronor.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import permutations
from uuid import UUID

import pytest

from domain.aterkrav.eftergiftsandring import andra_eftergift
from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import SOM_ALDRIG
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.eftergiften import andringen
from tests.fel.hjalp.fordransslag import andra, kravd
from tests.fel.hjalp.sankningarna import EFTERGIVET, ratta

TILL = date(2025, 12, 31)


class Eftergivet:
    """Of 500 so much is demanded and so much waived: what stands is told by nothing else."""

    def __init__(self, ord_: int = 300, avskrivet: int = 0) -> None:
        self.gang, self.krav, self.ord = kravd(), 500, ord_
        if avskrivet:
            self.gang.skriv_av(avskrivet, date(2025, 4, 3))
        if ord_:
            self.gang.efterge(ord_, EFTERGIVET)

    def sank_kravet(self, till: int) -> None:
        self.gang.sank(till, self.gang.nasta_dag())
        self.krav = till

    def dom_sanker_kravet(self, till: int) -> None:
        self.gang.till_domstolen(self.gang.kravbeslutet())
        self.gang.dom(Utgang.ANDRING, till)
        self.krav = till

    def domen_faller(self) -> None:
        self.gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
        self.krav = 500

    def sank(self, till: int) -> None:
        dag = self.gang.nasta_dag()
        andra(self.gang, till, dag, UUID(int=8800 + dag.toordinal()))
        self.ord = till

    def ratta(self, till: int) -> None:
        self.gang.nasta_dag()
        ratta(self.gang, till)
        self.ord = till

    def ar(self) -> None:
        fordran = self.gang.arende.fordringar[FORDRAN]
        star = min(self.ord, self.krav)
        assert (fordran.efterskankt_ore, fordran.utestaende_ore, fordran.tillgodo_ore) == (
            star * T,
            (self.krav - star) * T,
            0,
        )
        assert self.gang.arende.lador.i(Lada.EFTERGIVET) == star * T


Steg = Callable[[Eftergivet], None]


@pytest.mark.parametrize("kravet", [Eftergivet.sank_kravet, Eftergivet.dom_sanker_kravet])
@pytest.mark.parametrize("mindre", [Eftergivet.sank, Eftergivet.ratta])
@pytest.mark.parametrize("till", [250, 200, 100, 0])
def test_fel_d_what_is_waived_less_is_owed_as_far_as_it_is_demanded(
    kravet: Callable[[Eftergivet, int], None],
    mindre: Callable[[Eftergivet, int], None],
    till: int,
) -> None:
    """The claim is lowered to 200, of which all is waived; and then the waiver. Or the waiver
    first.
    """
    om = Eftergivet()
    kravet(om, 200)
    om.ar()
    mindre(om, till)
    om.ar()
    forst = Eftergivet()
    mindre(forst, till)
    kravet(forst, 200)
    forst.ar()
    if mindre is Eftergivet.ratta:
        assert om.gang.ranta(TILL) == forst.gang.ranta(TILL)
    if kravet is Eftergivet.dom_sanker_kravet:
        om.domen_faller()
        om.ar()


STEG: dict[str, Steg] = {
    "sänk kravet": lambda om: om.sank_kravet(min(om.krav, 180) - 20),
    "dom": lambda om: om.dom_sanker_kravet(min(om.krav, 220) - 30),
    "sänk": lambda om: om.sank(om.ord - 60),
    "rätta": lambda om: om.ratta(om.ord - 50),
    "rätta lite": lambda om: om.ratta(om.ord - 10),
}


@pytest.mark.grundlig
@pytest.mark.parametrize("ordning", [*permutations(STEG, 3)], ids="-".join)
def test_fel_d_it_stands_so_in_any_order(ordning: tuple[str, ...]) -> None:
    om = Eftergivet()
    for steg in ordning:
        STEG[steg](om)
        om.ar()
    if "dom" in ordning and "sänk kravet" not in ordning[ordning.index("dom") :]:
        om.domen_faller()
        om.krav = 160 if "sänk kravet" in ordning else 500
        om.ar()


@pytest.mark.parametrize("till", [390, 350, 300, 100, 0])
@pytest.mark.parametrize("mindre", [Eftergivet.sank, Eftergivet.ratta])
def test_fel_d_so_is_what_had_been_written_off(
    mindre: Callable[[Eftergivet, int], None], till: int
) -> None:
    """300 is written off and 400 waived; 350 is demanded. What is not waived is owed, all of it."""
    om = Eftergivet(0, avskrivet=300)
    om.gang.efterge(400, EFTERGIVET)
    om.sank_kravet(350)
    mindre(om, till)
    fordran, star = om.gang.arende.fordringar[FORDRAN], min(till, 350)
    assert (fordran.obetalt_ore, om.gang.arende.lador.i(Lada.EFTERGIVET)) == (
        (350 - star) * T,
        star * T,
    )
    assert om.gang.arende.lador.i(Lada.AVSKRIVET) == fordran.avskrivet_ore
    assert fordran.avskrivet_ore >= min(150, 350 - star) * T


@pytest.mark.parametrize("till", [140, 80, 0])
def test_fel_d_two_waivers_of_a_day_stand_as_far_as_both_say(till: int) -> None:
    """300 and 150 are waived and 400 is demanded: the last is lowered, or the first."""
    for vilken, forut in ((0, 300), (1, 150)):
        om = Eftergivet()
        om.gang.efterge(150, EFTERGIVET)
        om.sank_kravet(400)
        lagt = andringen(
            om.gang,
            till,
            verkningsdag=om.gang.nasta_dag(),
            andrar_beslut_id=om.gang.arende.fordringar[FORDRAN].eftergifter[vilken].beslut_id,
        )
        om.gang.gor(andra_eftergift, om.gang.utlysning, om.gang.underlag, **lagt)
        om.ord = 450 - forut + till
        om.ar()


@pytest.mark.parametrize("kravs_forst", [True, False])
@pytest.mark.parametrize("sankt", [None, 120, 250])
def test_fel_d_what_falls_and_holds_again_is_waived_as_far_as_it_is_demanded(
    sankt: int | None, kravs_forst: bool
) -> None:
    """The court demands 200; another lets the waiver fall, or a lowering of it, and hold again."""
    om = Eftergivet()
    if sankt is not None:
        om.sank(sankt)
    sagt = om.ord
    om.dom_sanker_kravet(200)
    malet, gang = om.gang.overklagande_id, om.gang
    gang.till_domstolen(list(gang.arende.beslut)[-1])
    gang.dom(Utgang.UPPHAVANDE)
    om.ord = 0 if sankt is None else 300
    om.ar()
    om_eftergiften = gang.overklagande_id
    for krav in (kravs_forst, not kravs_forst):
        gang.overklagande_id = malet if krav else om_eftergiften
        if krav:
            om.domen_faller()
        else:
            gang.dom(Utgang.DOM_UPPHAVD)
            om.ord = sagt
        om.ar()
    aldrig = Eftergivet()
    if sankt is not None:
        aldrig.sank(sankt)
    assert gang.ranta(TILL) == aldrig.gang.ranta(TILL)
