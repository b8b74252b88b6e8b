"""C: a right that had not lapsed is granted again, from the day that somebody says so.

Amounts are thousands of kronor.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.beslut.forfall import (
    BidragsrattForfallen,
    ForfallHavt,
    Forfalloskal,
    hav_forfall,
    lat_forfalla,
)
from domain.beslut.stopp import (
    ForfalletFinnsInte,
    ForfalletHavsForTidigt,
    IngetForfalletKvar,
    InteGallandeBeslut,
)
from domain.grund.faktum import Faktum
from projections.pengar.floden import floden
from projections.uppgifter import Rattelse, uppgifter
from tests.domain.hjalp.domgang import beviljad
from tests.domain.hjalp.pengagang import T
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.infriat import Infriatgang

FORFOLL, HAVS = date(2024, 4, 10), date(2024, 5, 20)


class Forfallgang(Infriatgang):
    def forfaller(self, tusen: int, dag: date = FORFOLL) -> int:
        """The version that says so."""
        self.gor(
            lat_forfalla,
            self.utlysning,
            verkningsdag=dag,
            av=BO,
            forfalloskal=Forfalloskal.FORFALLEN,
            belopp_ore=tusen * T,
            motivering="Rekvirerades inte i tid.",
        )
        return self.arende.version

    def havandet(self, version: int, dag: date = HAVS) -> dict[str, Any]:
        return {"verkningsdag": dag, "av": BO, "rattar_version": version, "orsak": "Fel ärende"}

    def hav(self, version: int, dag: date = HAVS) -> list[Faktum]:
        return self.gor(hav_forfall, self.utlysning, **self.havandet(version, dag))

    @property
    def beviljat(self) -> int:
        return self.arende.beviljat_ore // T


def gangen() -> Forfallgang:
    """500 granted, of which nothing is paid."""
    return Forfallgang(*beviljad(500))


def test_fel_c_a_lapse_recorded_by_mistake_is_lifted() -> None:
    gang = gangen()
    version = gang.forfaller(200)
    assert (gang.beviljat, gang.lador()["beviljat_ej_utbetalt"]) == (300, 300)
    [havt] = gang.hav(version)
    assert isinstance(havt, ForfallHavt)
    assert (havt.verkningsdag, havt.tidigare_verkningsdag, havt.belopp_ore) == (
        HAVS,
        FORFOLL,
        200 * T,
    )
    assert (gang.beviljat, gang.lador()["beviljat_ej_utbetalt"]) == (500, 500)
    assert "200 000 kr hade inte förfallit: Fel ärende" in havt.i_ord().replace("\xa0", " ")


def test_fel_c_what_was_stated_of_it_is_unsaid_and_the_flows_say_that_it_is_granted() -> None:
    gang = gangen()
    version = gang.forfaller(200)
    [havt] = gang.hav(version)
    assert [*uppgifter(havt)] == [Rattelse(version, igen=False)]
    [rad] = [p for p in floden(havt) if p.konto == "beviljat"]
    assert (rad.belopp_ore, rad.verkningsdag) == (200 * T, HAVS)


def test_fel_c_it_is_lifted_once_and_only_what_lapsed_is() -> None:
    gang = gangen()
    version = gang.forfaller(200)
    for stopp, om in (
        (ForfalletFinnsInte, gang.havandet(1)),
        (ForfalletHavsForTidigt, gang.havandet(version, date(2024, 4, 9))),
    ):
        gang.nekas(stopp, hav_forfall, gang.utlysning, **om)
    gang.hav(version)
    gang.nekas(ForfalletFinnsInte, hav_forfall, gang.utlysning, **gang.havandet(version))


def test_fel_c_what_a_lowered_decision_took_is_not_granted_again() -> None:
    """Of 500, 200 lapse; the decision then says 400, and then 300."""
    gang = gangen()
    version = gang.forfaller(200)
    gang.andra(400, date(2024, 5, 1))
    assert gang.beviljat == 300
    gang.hav(version)
    assert gang.beviljat == 400
    annan = gang.forfaller(100, date(2024, 6, 3))
    gang.andra(300, date(2024, 6, 4))
    om = gang.havandet(annan, date(2024, 6, 5))
    gang.nekas(IngetForfalletKvar, hav_forfall, gang.utlysning, **om)


def test_fel_c_there_is_a_decision_to_grant_it_again_by() -> None:
    gang = gangen()
    version = gang.forfaller(200)
    gang.upphav()
    gang.nekas(InteGallandeBeslut, hav_forfall, gang.utlysning, **gang.havandet(version))


@pytest.mark.parametrize(
    ("forst", "hojs_till", "sedan", "sanks_till", "kvar"),
    [(300, 1200, 200, 1100, 1000), (300, 600, 200, 450, 350), (100, None, 200, 450, 250)],
)
def test_fel_c_what_lapsed_later_lies_where_it_lay(
    forst: int, hojs_till: int | None, sedan: int, sanks_till: int, kvar: int
) -> None:
    """What lapsed first is granted again below it, or in the midst of it."""
    gang = gangen()
    version = gang.forfaller(forst)
    if hojs_till:
        gang.andra(hojs_till, date(2024, 4, 15))
    gang.forfaller(sedan, date(2024, 4, 20))
    gang.hav(version)
    if sanks_till != gang.arende.beslutat_ore // T:
        gang.andra(sanks_till, date(2024, 6, 3))
    assert gang.beviljat == kvar


def test_fel_c_of_a_promise_that_was_lowered_since() -> None:
    """300 infriat, of which 100 lapse and 50 more; so much is left of it that 80 of that is."""
    gang = gangen()
    gang.lova()
    gang.infria()
    forst = gang.forfaller(100, date(2025, 2, 10))
    gang.forfaller(50, date(2025, 2, 11))
    gang.sank_infriat(230)
    assert gang.beviljat == 500 + 150
    gang.hav(forst, date(2025, 5, 5))
    assert gang.beviljat == 500 + 180
    assert sum(isinstance(f, BidragsrattForfallen) for f in gang.fakta) == 2
