"""M, interest that was written off, some of it paid all the same: a claim that is lifted owes none.

Of 100 000 all the interest is written off, and he pays the capital and a third of that interest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest

from domain.arende.havning import FordranHavd
from domain.fordran.fordran import Fordran
from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from projections.pengar.fordringsposter import poster
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.efterskankta import HELA, doma

BETALT = date(2025, 5, 20)


def betalt() -> tuple[Domgang, int]:
    """The case, and what he paid of the interest."""
    gang = Domgang(*HELA)
    gang.granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    rantan = gang.ranta(BETALT)
    gang.skriv_av(0, BETALT, rantan)
    gang.aterbetala_ore(100 * T + rantan // 3, BETALT)
    assert krav(gang).ranta_betald_ore == rantan // 3 > 0
    return gang, rantan // 3


def krav(gang: Domgang) -> Fordran:
    return gang.arende.fordringar[FORDRAN]


def saldo(gang: Domgang) -> int:
    """What he owes of the interest by the books; below nothing, what he is owed."""
    summor = Counter[str]()
    for p in (p for f in gang.fakta for p in poster(f)):
        summor[p.konto] += p.belopp_ore
    return summor["ranta_utestaende"]


def sank(gang: Domgang, till: int) -> None:
    gang.sank(till, date(2025, 5, 25))


@pytest.mark.parametrize("sanker", [sank, doma], ids=["38 §", "dom"])
def test_fel_m_he_is_owed_what_he_paid_of_it_and_no_more(
    sanker: Callable[[Domgang, int], None],
) -> None:
    gang, rantan = betalt()
    sanker(gang, 0)
    assert sum(f.ranta_ore for f in gang.fakta if isinstance(f, FordranHavd)) == rantan
    assert saldo(gang) == -rantan == -krav(gang).overbetald_ranta_ore
    assert krav(gang).tillgodo_ore == 100 * T


def test_fel_m_he_is_owed_nothing_when_the_judgement_is_set_aside() -> None:
    """What held before holds again when the interest has been counted: it had fallen."""
    gang, rantan = betalt()
    doma(gang, 0)
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    assert saldo(gang) == -rantan == -krav(gang).overbetald_ranta_ore
    gang.ranta(BETALT)
    f = krav(gang)
    assert (saldo(gang), f.overbetald_ranta_ore, f.utestaende_ranta_ore, f.tillgodo_ore) == (0,) * 4
    assert f.ranta_efterskankt_ore == f.ranta_ore - rantan
