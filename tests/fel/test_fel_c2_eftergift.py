"""A waiver can be undone: as a slip (36 § FL), or by a decision with its ground in 37 § FL."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.stopp import AndringForeBeslut
from domain.aterkrav.eftergiftsandring import EftergiftAndrad, andra_eftergift
from domain.aterkrav.eftergiftsrattelse import EftergiftRattad, ratta_eftergift
from domain.aterkrav.stopp import EftergiftenSanksInte, InteBeslutOmFordran
from domain.beslut.stod import Andringsstod
from domain.beslut.stopp import InteGallandeBeslut, SkyddadMotNackdel
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.ranta.forfall import ar_forfallen, forfallet_ore
from projections.pengar.floden import floden
from projections.pengar.fordringsposter import poster
from projections.pengar.frister import frister
from projections.pengar.kontering import kontera
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.fel.hjalp.eftergiften import ANDRAD, andringen, eftergiften, rattelsen

EFTERGIFTSDAG = date(2025, 6, 1)
TILL = date(2025, 12, 31)


def eftergivet(tusen: int = 100, ranta_ore: int = 0) -> Gang:
    """100 000 demanded on 1 April, due 1 May; waived on 1 June."""
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    if ranta_ore:
        gang.ranta(EFTERGIFTSDAG)
    gang.efterge(tusen, EFTERGIFTSDAG, ranta_ore)
    return gang


def dagarna(faktum: Faktum) -> set[date]:
    """When the money moves, and what is owed."""
    pengar = {p.verkningsdag for p in kontera(faktum)}
    return pengar | {p.verkningsdag for p in poster(faktum)}


def test_fel_c2_a_waiver_by_a_slip_is_as_if_it_had_never_been() -> None:
    aldrig = Gang().granskat()
    aldrig.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gang = eftergivet()
    assert gang.fordran() == {}
    om = rattelsen(gang, kapital_ore=0)
    [faktum] = gang.gor(ratta_eftergift, gang.utlysning, gang.underlag, **om)
    assert isinstance(faktum, EftergiftRattad)
    assert (gang.fordran(), gang.lador()) == (aldrig.fordran(), aldrig.lador())
    assert gang.ranta(TILL) == aldrig.ranta(TILL) > 0
    assert ar_forfallen(gang.arende.fordringar[FORDRAN], date(2025, 5, 2))
    assert dagarna(faktum) == {EFTERGIFTSDAG}
    assert sum(p.belopp_ore for p in poster(faktum) if p.konto == "utestaende") == 100 * T
    assert list(floden(faktum)) == []


def test_fel_c2_a_waiver_by_false_statements_is_revoked_and_owed_again_from_that_day() -> None:
    gang = eftergivet()
    rantan_forut = gang.ranta(date(2025, 7, 31))
    [faktum] = gang.gor(andra_eftergift, gang.utlysning, gang.underlag, **andringen(gang))
    assert isinstance(faktum, EftergiftAndrad)
    fordran = gang.arende.fordringar[FORDRAN]
    assert gang.fordran() == {"oforbrukat": 100}
    assert not gang.arende.beslut[eftergiften(gang)].i_kraft
    assert dagarna(faktum) == {ANDRAD}
    [frist] = frister(faktum)
    assert (frist.forfallodag, frist.belopp_ore) == (faktum.forfallodag, 100 * T)
    assert not ar_forfallen(fordran, faktum.forfallodag)
    assert forfallet_ore(fordran, faktum.forfallodag) == 100 * T
    assert gang.ranta(faktum.forfallodag) == rantan_forut
    assert gang.ranta(TILL) > rantan_forut
    igen = andringen(gang, beslut_id=UUID(int=772))
    gang.nekas(InteGallandeBeslut, andra_eftergift, gang.utlysning, gang.underlag, **igen)


def test_fel_c2_of_a_waiver_that_is_lowered_the_rest_of_the_claim_keeps_its_day() -> None:
    gang = eftergivet(60)
    [faktum] = gang.gor(andra_eftergift, gang.utlysning, gang.underlag, **andringen(gang, 10))
    assert isinstance(faktum, EftergiftAndrad)
    assert gang.fordran() == {"oforbrukat": 90}
    assert gang.arende.beslut[eftergiften(gang)].i_kraft
    fordran = gang.arende.fordringar[FORDRAN]
    assert ar_forfallen(fordran, ANDRAD)
    assert forfallet_ore(fordran, ANDRAD) == 40 * T
    delarna = [(f.forfallodag, f.belopp_ore) for f in frister(faktum)]
    assert delarna == [(date(2025, 5, 1), 40 * T), (faktum.forfallodag, 50 * T)]


def test_fel_c2_waived_interest_is_owed_again() -> None:
    gang = eftergivet(0, ranta_ore=5_00)
    gang.gor(andra_eftergift, gang.utlysning, gang.underlag, **andringen(gang))
    fordran = gang.arende.fordringar[FORDRAN]
    assert fordran.utestaende_ranta_ore == fordran.ranta_ore > 0


def test_fel_c2_a_waiver_favours_the_party_and_is_lowered_only_as_37_has_it() -> None:
    gang = eftergivet()

    def nekas(stopp: type, **falt: Any) -> None:
        om = andringen(gang) | falt
        gang.nekas(stopp, andra_eftergift, gang.utlysning, gang.underlag, **om)

    nekas(SkyddadMotNackdel, stod=Andringsstod.INTE_GYNNANDE)
    nekas(EftergiftenSanksInte, kapital_ore=100 * T)
    nekas(EftergiftenSanksInte, kapital_ore=101 * T)
    nekas(EftergiftenSanksInte, ranta_ore=1)
    nekas(AndringForeBeslut, verkningsdag=date(2025, 5, 31))
    nekas(InteBeslutOmFordran, andrar_beslut_id=gang.arende.fordringar[FORDRAN].beslut_id)


def test_fel_c2_what_a_grant_lowered_since_would_have_taken_is_owed_without_right() -> None:
    """As if the waiver had never been, when the grant was lowered after it."""
    aldrig = Gang().granskat()
    aldrig.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gang = eftergivet()
    for en in (aldrig, gang):
        en.andra(100, date(2025, 7, 1))
    gang.gor(ratta_eftergift, gang.utlysning, gang.underlag, **rattelsen(gang, kapital_ore=0))
    assert sum(gang.fordran().values()) == sum(aldrig.fordran().values())
    assert gang.lador() == aldrig.lador()
