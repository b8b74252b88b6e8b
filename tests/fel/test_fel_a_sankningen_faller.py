"""N6: a court sets aside a decision that lowered a claim, and the one before it holds again.

The decisions said that 60 000 was demanded, the claim asked for 20 000 for ever.
"""

from __future__ import annotations

from datetime import date
from random import Random
from uuid import UUID

import pytest

from domain.arende.beslut import Beslut
from domain.aterkrav.rattelse import AterkravRattat
from domain.overklagande.stopp import RantanAngesInte
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.domstolsfacit import Facit
from tests.domain.hjalp.pengagang import FORDRAN
from tests.fel.hjalp.domstolsslag import kravt
from tests.fel.hjalp.mellandomar import ratta_krav

FALLEN_SANKNING, FALLET_KRAV = 10**9, -1
"""What a decision says that has fallen: it lowers nothing, or demands nothing."""
HELA = 500


class Kravet:
    """A claim of `HELA`, lowered and judged; each decision has a facit of its own, and no more is
    demanded than the least that any of them says.
    """

    def __init__(self, slump: Random) -> None:
        self.slump = slump
        self.gang, forsta = kravt()
        self.kravet = Facit(FALLET_KRAV, HELA)
        self.facit = {forsta: self.kravet}
        self.till_noll: set[UUID] = set()
        self.overklagat: dict[UUID, UUID] = {}

    @property
    def ska(self) -> int:
        return max(0, min(f.nu for f in self.facit.values()))

    def sanks(self) -> None:
        if self.ska and not any(_pagar(b) for b in self._besluten()):
            till = self.slump.choice([0, self.ska // 2])
            self.gang.sank(till, self.gang.nasta_dag())
            ny = list(self.gang.arende.beslut)[-1]
            self.facit[ny] = Facit(FALLEN_SANKNING, till)
            self.till_noll |= set() if till else {ny}

    def doms(self) -> None:
        beslut_id = self.slump.choice([*self.facit])
        if beslut_id not in self.overklagat:
            self.overklagat[beslut_id] = self.gang.till_domstolen(beslut_id)
        self.gang.overklagande_id = self.overklagat[beslut_id]
        facit = self.facit[beslut_id]
        utgang = self.slump.choice([u for u in Utgang if facit.om is not None or not u.om_en_dom])
        belopp = None
        if utgang is Utgang.ANDRING:
            belopp = self.slump.randrange(0, self.ska + 1)
        self.gang.dom(utgang, belopp, aterstallning=SOM_ALDRIG)
        facit.sag(utgang.value, belopp)

    def stammer(self) -> None:
        fordran = self.gang.arende.fordringar[FORDRAN]
        assert fordran.utestaende_ore == fordran.kravt_ore == fordran.nedsatt_till_ore
        assert fordran.utestaende_ore == self.ska * 1_000_00
        (krav, *_), kravs = self.facit, self.kravet.nu != FALLET_KRAV
        inget = any(not self.facit[av].nu for av in self.till_noll)
        haller = {av for av, f in self.facit.items() if kravs and f.nu != FALLEN_SANKNING}
        haller -= {krav} if inget else set()
        assert {b.beslut_id for b in self._besluten() if b.i_kraft} == haller

    def _besluten(self) -> list[Beslut]:
        return [self.gang.arende.beslut[beslut_id] for beslut_id in self.facit]


@pytest.mark.parametrize("nr", range(12))
def test_fel_a_n6_what_is_demanded_is_the_least_of_what_stands(nr: int) -> None:
    slump = Random(f"sänkningen faller {nr}")  # noqa: S311  # chance for tests
    kravet = Kravet(slump)
    for _ in range(14):
        slump.choice([kravet.sanks, kravet.doms, kravet.doms])()
        kravet.stammer()


@pytest.mark.parametrize("krav", [0, 200])
@pytest.mark.parametrize("utgang", [Utgang.UPPHAVANDE, Utgang.ATERFORVISNING])
def test_fel_a_n6_the_claim_is_as_if_it_had_never_been_lowered(krav: int, utgang: Utgang) -> None:
    gang, sankning_id = sankt_till(krav)
    gang.dom(utgang, aterstallning=SOM_ALDRIG)
    aldrig, kravbeslut_id = kravt()
    assert gang.arende.beslut[kravbeslut_id].i_kraft
    assert not gang.arende.beslut[sankning_id].i_kraft
    assert gang.lador() == aldrig.lador()
    till = date(2026, 3, 1)
    assert gang.ranta(till) == aldrig.ranta(till) > 0


@pytest.mark.parametrize("till", [0, 200])
def test_fel_a_n6_a_higher_court_lets_the_lowering_hold_again(till: int) -> None:
    gang, sankning_id = sankt_till(till)
    fore = gang.lador()
    gang.dom(Utgang.UPPHAVANDE, aterstallning=SOM_ALDRIG)
    gang.dom(Utgang.DOM_UPPHAVD)
    assert gang.lador() == fore
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == till * 1_000_00
    assert gang.arende.beslut[sankning_id].i_kraft
    assert gang.arende.beslut[gang.kravbeslutet()].i_kraft is bool(till)


def test_fel_a_n6_the_court_says_of_interest_when_more_is_demanded_again() -> None:
    gang, _ = sankt_till(0)
    gang.nekas_dom(RantanAngesInte, Utgang.UPPHAVANDE)


def test_fel_a_n6_what_had_been_paid_pays_it_again() -> None:
    gang, _ = kravt()
    gang.betala_ater(300, date(2025, 4, 20))
    gang.sank(200, date(2025, 5, 2))
    assert gang.arende.fordringar[FORDRAN].tillgodo_ore == 100_000_00
    gang.till_domstolen(list(gang.arende.beslut)[-1])
    gang.dom(Utgang.UPPHAVANDE, aterstallning=SOM_ALDRIG)
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.tillgodo_ore, fordran.utestaende_ore) == (0, 200_000_00)


def test_fel_a_n6_a_slip_in_a_lowering_that_fell_is_no_word_on_the_amount() -> None:
    """36 § FL: the decision that says it last is the one that stands."""
    gang, _ = sankt_till(200)
    gang.dom(Utgang.UPPHAVANDE, aterstallning=SOM_ALDRIG)
    ratta_krav(gang, 490)
    [rattat] = [f for f in gang.fakta if isinstance(f, AterkravRattat)]
    assert rattat.beslut_id == gang.kravbeslutet()
    assert gang.arende.fordringar[FORDRAN].gallande_krav_ore == 490_000_00


def sankt_till(tusen: int) -> tuple[Domgang, UUID]:
    """The claim of `HELA` is lowered, and the lowering is before the court."""
    gang, _ = kravt()
    gang.sank(tusen, date(2025, 5, 2))
    sankning_id = list(gang.arende.beslut)[-1]
    gang.till_domstolen(sankning_id)
    return gang, sankning_id


def _pagar(beslut: Beslut) -> bool:
    return any(o.pagar for o in beslut.overklaganden)


def test_fel_a_n6_a_correction_to_what_has_a_ground_may_be_corrected_again() -> None:
    """500 was demanded, and 100 of that has been sent back: what is demanded is said to be 400."""
    gang, _ = kravt()
    gang.ratta_betalning(500, date(2024, 4, 2))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.gallande_krav_ore, fordran.nedsatt_till_ore) == (400_000_00, 500_000_00)
    for tusen in (400, 390, 400):
        ratta_krav(gang, tusen)
        assert gang.arende.fordringar[FORDRAN].gallande_krav_ore == tusen * 1_000_00
