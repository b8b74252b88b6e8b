"""D: until he is told, what the debtor was told of the days helps him: in the list as in the sum.

Also when what was said of them is corrected twice, and when another part is of each day.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from domain.aterkrav.anstand import Delbetalning
from domain.aterkrav.villkorsrattelse import ratta_anstand, ratta_plan
from domain.beslut.rattelse import Rattelseskal
from domain.grund.rantebas import Rantebas
from domain.ranta.forfall import forsta_obetalda
from domain.regelverk.aterkravsregel import Rantefot, Rantestart
from projections.listor.ekonom import FORDRINGAR
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.rantefall import krav_pa, regeln
from tests.fel.hjalp.rattelsen import meddela_beslutet, underratta
from tests.projections.hjalp.fordringsfall import anteckna, fragare

BESLUTAT, IDAG = date(2025, 5, 2), date(2025, 6, 4)
Dagen = Callable[[Gang, date], date | None]


def ratta(gang: Gang, verb: Any, **falt: Any) -> None:
    sagt = {"rattelseskal": Rattelseskal.SKRIVFEL, "fore": "30 juni", "efter": "en annan dag"}
    om = {"beslut_id": list(gang.arende.beslut)[-1], "fordran_id": FORDRAN}
    gang.gor(verb, gang.underlag, verkningsdag=date(2025, 5, 14), av=ANNA, **sagt, **om, **falt)


@pytest.fixture
def dagen(databas: Databas, liggare: Liggare, lasare: Lasare) -> Dagen:
    """The day to pay by, in the list; the case itself says the same."""

    def svara(gang: Gang, den: date) -> date | None:
        anteckna(liggare, gang.historia)
        [rad] = fragare(databas, lasare)(FORDRINGAR, den).rader
        assert rad.betalas_senast == forsta_obetalda(gang.arende.fordringar[FORDRAN], den)
        return rad.betalas_senast  # type: ignore[no-any-return]  # the list says any row

    return svara


def kravet() -> Gang:
    fot = Rantefot(bas=Rantebas.REFERENSRANTA, tillagg_hundradelar=200, lagrum="Påhittat")
    return krav_pa(100, date(2025, 4, 30), regeln(Rantestart.FORFALLODAG, vid_anstand=fot))


def anstand_till_30_juni(*, med_ranta: bool = False) -> Gang:
    gang = kravet()
    gang.skjut_upp(BESLUTAT, date(2025, 6, 30), med_ranta=med_ranta)
    meddela_beslutet(gang, list(gang.arende.beslut)[-1], BESLUTAT)
    return gang


def test_fel_d16_corrected_twice_he_has_the_day_that_he_was_told_of(dagen: Dagen) -> None:
    """To 2 June, and then to 10 June: he knows of 30 June."""
    gang = anstand_till_30_juni()
    for till in (date(2025, 6, 2), date(2025, 6, 10)):
        ratta(gang, ratta_anstand, till=till)
    assert dagen(gang, IDAG) == date(2025, 6, 30)


def test_fel_d16_nor_does_it_help_him_what_he_never_was_told(dagen: Dagen) -> None:
    """To 14 July, which counts at once, and back to 7 July: he knew of neither."""
    gang = anstand_till_30_juni()
    for till in (date(2025, 7, 14), date(2025, 7, 7)):
        ratta(gang, ratta_anstand, till=till)
    assert dagen(gang, IDAG) == date(2025, 7, 7)


def test_fel_d16_with_interest_after_all_the_days_are_as_they_were(dagen: Dagen) -> None:
    gang = anstand_till_30_juni(med_ranta=True)
    ratta(gang, ratta_anstand, till=date(2025, 6, 2))
    ratta(gang, ratta_anstand, med_ranta=False)
    assert dagen(gang, IDAG) == date(2025, 6, 30)


@pytest.mark.parametrize(("sagt", "vantat"), [(None, 30), (20, 20), (3, 16)])
def test_fel_d16_what_he_paid_is_of_the_parts_as_he_knows_them(
    dagen: Dagen, sagt: int | None, vantat: int
) -> None:
    """40 on 16 June and 60 on the 30th; of that 70 on the 16th. He has paid 40."""
    gang, sista = kravet(), date(2025, 6, 30)
    gang.dela_upp(BESLUTAT, {date(2025, 6, 16): 40 * T, sista: 60 * T}, med_ranta=False)
    beslut_id = list(gang.arende.beslut)[-1]
    meddela_beslutet(gang, beslut_id, BESLUTAT)
    gang.betala_ater(40, date(2025, 5, 9))
    delar = [
        Delbetalning(forfallodag=date(2025, 6, 16), belopp_ore=70 * T),
        Delbetalning(forfallodag=sista, belopp_ore=30 * T),
    ]
    ratta(gang, ratta_plan, delbetalningar=delar)
    if sagt is not None:
        underratta(gang, beslut_id, date(2025, 6, sagt))
    assert dagen(gang, sista) == date(2025, 6, vantat)


def test_fel_d16_what_is_taken_back_was_of_the_last_parts(dagen: Dagen) -> None:
    """40 and 60 were paid before the days were corrected; then the 60 turn out to be another's."""
    gang = kravet()
    dagarna = (date(2025, 6, 16), date(2025, 6, 30))
    gang.dela_upp(BESLUTAT, dict(zip(dagarna, (40 * T, 60 * T), strict=True)), med_ranta=False)
    gang.betala_ater(40, date(2025, 5, 9))
    sextio = gang.betala_ater(60, date(2025, 5, 12))
    nya = (date(2025, 6, 18), date(2025, 7, 4))
    delar = [
        Delbetalning(forfallodag=dag, belopp_ore=ore)
        for dag, ore in zip(nya, (40 * T, 60 * T), strict=True)
    ]
    ratta(gang, ratta_plan, delbetalningar=delar)
    gang.hav_placering(sextio)
    assert dagen(gang, IDAG) == date(2025, 7, 4)
