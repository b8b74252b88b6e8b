"""N6: a court sets aside a decision that lowered a claim, and the one before it holds again.

The decisions said that 60 000 was demanded, the claim asked for 20 000 for ever.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from random import Random
from uuid import UUID

import pytest

from domain.arende.beslut import Beslut
from domain.aterkrav.rattelse import AterkravRattat
from domain.overklagande.dom import DomMeddelad
from domain.overklagande.stopp import DomstolenHojerInteKravet, RantanAngesInte
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.domstolsfacit import Facit, Flerfacit
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

    def __init__(self, slump: Random, hogst_mal: int = 1) -> None:
        self.slump, self.hogst_mal = slump, hogst_mal
        self.gang, forsta = kravt()
        self.kravet = Flerfacit(FALLET_KRAV, HELA)
        self.facit = {forsta: self.kravet}
        self.till_noll: set[UUID] = set()
        self.malen: dict[UUID, list[tuple[UUID, Facit]]] = {}

    @property
    def ska(self) -> int:
        return max(0, min(f.nu for f in self.facit.values()))

    def sanks(self) -> None:
        if self.ska and not any(_pagar(b) for b in self._besluten()):
            till = self.slump.choice([0, self.ska // 2])
            self.gang.sank(till, self.gang.nasta_dag())
            ny = list(self.gang.arende.beslut)[-1]
            self.facit[ny] = Flerfacit(FALLEN_SANKNING, till)
            self.till_noll |= set() if till else {ny}

    def doms(self) -> None:
        beslut_id = self.slump.choice([*self.facit])
        malen = self.malen.setdefault(beslut_id, [])
        if len(malen) < self.hogst_mal and self.slump.random() < 1 / (1 + len(malen)):
            self.overklaga(beslut_id)
        overklagande_id, mal = self.slump.choice(malen)
        utgang = self.slump.choice([u for u in Utgang if mal.om is not None or not u.om_en_dom])
        belopp = None
        if utgang is Utgang.ANDRING:
            mest = self.mest(beslut_id)
            belopp = self.slump.randrange(0, mest + 1)
            self.gang.overklagande_id = overklagande_id
            self.gang.nekas_dom(DomstolenHojerInteKravet, utgang, mest + 1)
        self.dom(beslut_id, overklagande_id, utgang, belopp)

    def overklaga(self, beslut_id: UUID) -> UUID:
        overklagande_id = self.gang.till_domstolen(beslut_id)
        mal = (overklagande_id, self.facit[beslut_id].overklaga())
        self.malen.setdefault(beslut_id, []).append(mal)
        return overklagande_id

    def dom(
        self, beslut_id: UUID, overklagande_id: UUID, utgang: Utgang, belopp: int | None
    ) -> None:
        mal = dict(self.malen[beslut_id])[overklagande_id]
        self.gang.overklagande_id = overklagande_id
        self.gang.dom(utgang, belopp, aterstallning=SOM_ALDRIG)
        self.facit[beslut_id].sag(mal, utgang.value, belopp)

    def mest(self, beslut_id: UUID) -> int:
        """What is demanded, or would be if the decision had stood, and what it lowered."""
        (krav, forsta), *sankningar = self.facit.items()
        om_det_star = [f.nu for av, f in sankningar if av != beslut_id]
        om_det_star += [self.facit[beslut_id].eget]
        om_det_star += [forsta.om_det_star] if beslut_id != krav else []
        return max(self.ska, min(om_det_star))

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


@pytest.mark.parametrize("nr", range(12))
def test_fel_a_n6_so_it_is_if_a_decision_has_been_appealed_more_than_once(nr: int) -> None:
    slump = Random(f"överklagat av flera {nr}")  # noqa: S311  # chance for tests
    kravet = Kravet(slump, hogst_mal=3)
    for _ in range(14):
        slump.choice([kravet.sanks, kravet.doms, kravet.doms, kravet.doms])()
        kravet.stammer()


I_TUR = [
    (Utgang.UPPHAVANDE, None),
    (Utgang.ANDRING, 300),
    (Utgang.ANDRING, 200),
    (Utgang.DOM_UPPHAVD, None),
]


@pytest.mark.parametrize("forst", I_TUR[:2])
def test_fel_a_n6_two_appeals_of_one_decision_in_any_order(forst: tuple[Utgang, int]) -> None:
    """What a court said on the one holds when what another said on the other is set aside."""
    kravet = Kravet(Random(0))  # noqa: S311  # nothing is left to chance here
    [krav_id] = kravet.facit
    malen = [kravet.overklaga(krav_id) for _ in range(2)]
    kravet.dom(krav_id, malen[0], *forst)
    kravet.stammer()
    _i_alla_ordningar(kravet, krav_id, malen, 2)


def _i_alla_ordningar(kravet: Kravet, beslut_id: UUID, malen: list[UUID], djup: int) -> None:
    for mal in malen if djup else ():
        for utgang, belopp in I_TUR:
            nytt = deepcopy(kravet)
            if dict(nytt.malen[beslut_id])[mal].om is not None or not utgang.om_en_dom:
                nytt.dom(beslut_id, mal, utgang, belopp)
                nytt.stammer()
                _i_alla_ordningar(nytt, beslut_id, malen, djup - 1)


def test_fel_a_n6_what_was_said_before_stands_again_in_its_place() -> None:
    """Förvaltningsrätten said 300 of the first appeal, and 400 of the other: 400 is demanded. So it
    is when what kammarrätten said of the first is set aside.
    """
    kravet = Kravet(Random(0))  # noqa: S311  # nothing is left to chance here
    [krav_id] = kravet.facit
    ett, annat = (kravet.overklaga(krav_id) for _ in range(2))
    kravet.dom(krav_id, ett, Utgang.ANDRING, 300)
    kravet.dom(krav_id, annat, Utgang.ANDRING, 400)
    kravet.dom(krav_id, ett, Utgang.ANDRING, 200)
    assert kravet.ska == 200
    kravet.dom(krav_id, ett, Utgang.DOM_UPPHAVD, None)
    assert kravet.ska == 400
    kravet.stammer()


def test_fel_a_n6_a_court_may_lower_what_has_fallen_on_another_appeal() -> None:
    """The decision on the claim is set aside, and what lowered it changed: it may stand again."""
    kravet = Kravet(Random(0))  # noqa: S311  # nothing is left to chance here
    [krav_id] = kravet.facit
    kravet.sanks()
    _, sankning_id = kravet.facit
    om_kravet, om_sankningen = kravet.overklaga(krav_id), kravet.overklaga(sankning_id)
    kravet.dom(krav_id, om_kravet, Utgang.UPPHAVANDE, None)
    kravet.dom(sankning_id, om_sankningen, Utgang.ANDRING, 200)
    assert kravet.ska == 0
    kravet.dom(krav_id, om_kravet, Utgang.DOM_UPPHAVD, None)
    assert kravet.ska == 200
    kravet.stammer()


def test_fel_a_n6_the_fact_says_what_the_court_said_and_what_is_demanded_by_all() -> None:
    kravet = Kravet(Random(0))  # noqa: S311  # nothing is left to chance here
    [krav_id] = kravet.facit
    ett, annat = (kravet.overklaga(krav_id) for _ in range(2))
    kravet.dom(krav_id, ett, Utgang.UPPHAVANDE, None)
    kravet.dom(krav_id, annat, Utgang.ANDRING, 300)
    forsta, andra = (f for f in kravet.gang.fakta if isinstance(f, DomMeddelad))
    assert (forsta.bestamt_ore, forsta.belopp_ore) == (None, 0)
    assert (andra.bestamt_ore, andra.belopp_ore) == (300_000_00, 0)
    assert andra.i_ord().endswith("ändring till 300 000 kr; 0 kr av kravet gäller")
    assert [(d.upphaver, d.bestamt_ore) for d in andra.domsluten] == [
        (True, None),
        (False, 300_000_00),
    ]


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
