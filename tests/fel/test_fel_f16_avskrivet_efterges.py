"""What is written off is owed all the same, and can be waived: out of where it lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.aterkrav.avskrivningshavning import hav_avskrivning
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.eftergiftsandring import EftergiftAndrad, andra_eftergift
from domain.aterkrav.eftergiftsrattelse import EftergiftRattad, ratta_eftergift
from domain.aterkrav.indrivning import overlamna
from domain.aterkrav.stopp import (
    FordranReglerad,
    FordranUtanGrund,
    OverstigerFordran,
    RantanRaknadTillTidigareDag,
)
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.grund.faktum import Faktum
from domain.grund.indrivare import Indrivare
from domain.grund.pengar import Lada
from projections.pengar.fordringsposter import poster
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import CILLA, FORDRAN, Gang, T
from tests.domain.hjalp.scenario import ANNA

SKRIVS_AV, EFTERGES, ANDRAS = date(2025, 6, 15), date(2025, 7, 1), date(2025, 8, 1)
TILL = date(2025, 12, 31)


def avskrivet(kapital: int = 100) -> Gang:
    """100 000 demanded, and so much of it written off, with the interest to that day."""
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gang.skriv_av(kapital, SKRIVS_AV, gang.ranta(SKRIVS_AV))
    return gang


def kontona(gang: Gang) -> Counter[str]:
    summor: Counter[str] = Counter()
    for faktum in gang.fakta:
        for p in poster(faktum):
            summor[p.konto] += p.belopp_ore
    return summor


def stammer(gang: Gang) -> None:
    """What the list says is what the case knows."""
    f, konton = gang.arende.fordringar[FORDRAN], kontona(gang)
    assert konton["utestaende"] == f.utestaende_ore
    assert konton["avskrivet"] == f.avskrivet_ore
    assert konton["eftergivet"] == f.efterskankt_ore - f.avskrivet_ore
    assert konton["ranta_utestaende"] == f.utestaende_ranta_ore
    assert konton["ranta_avskriven"] == f.avskriven_ranta_ore


@pytest.mark.parametrize("skrivs_av", [100, 60])
def test_fel_f16_all_that_is_owed_can_be_waived(skrivs_av: int) -> None:
    gang = avskrivet(skrivs_av)
    forut = gang.arende.fordringar[FORDRAN]
    rantan = forut.utestaende_ranta_ore + forut.avskriven_ranta_kvar_ore
    gang.efterge(100, EFTERGES, rantan)
    faktum = gang.fakta[-1]
    assert isinstance(faktum, FordranEftergiven)
    assert sum(e.kapital_ore for e in faktum.ur_avskrivet) == skrivs_av * T
    nu = gang.arende.fordringar[FORDRAN]
    assert (nu.obetalt_ore, nu.avskriven_ranta_ore, nu.ar_avskriven) == (0, 0, False)
    assert gang.lador()["eftergivet"] == 100
    assert "avskrivet" not in gang.lador()
    stammer(gang)
    assert gang.ranta(TILL) == gang.ranta(EFTERGES)


def test_fel_f16_no_more_than_is_owed() -> None:
    with pytest.raises(OverstigerFordran):
        avskrivet().efterge(101, EFTERGES)


def andra(gang: Gang, kapital: int) -> Faktum:
    om: dict[str, Any] = {"beslut_id": UUID(int=77), "stod": Andringsstod.ORIKTIGA_UPPGIFTER}
    [faktum] = gang.gor(
        andra_eftergift,
        gang.utlysning,
        gang.underlag,
        verkningsdag=ANDRAS,
        av=ANNA,
        fordran_id=FORDRAN,
        andrar_beslut_id=gang.arende.fordringar[FORDRAN].eftergifter[-1].beslut_id,
        kapital_ore=kapital * T,
        ranta_ore=0,
        beslut=BESLUTSUPPGIFTER,
        **om,
    )
    return faktum


def ratta(gang: Gang, kapital: int) -> Faktum:
    [faktum] = gang.gor(
        ratta_eftergift,
        gang.utlysning,
        gang.underlag,
        verkningsdag=ANDRAS,
        av=ANNA,
        fordran_id=FORDRAN,
        beslut_id=gang.arende.fordringar[FORDRAN].eftergifter[-1].beslut_id,
        kapital_ore=kapital * T,
        rattelseskal=Rattelseskal.SKRIVFEL,
        fore="fel",
        efter="rätt",
    )
    return faktum


@pytest.mark.parametrize("kvar", [0, 10, 70])
@pytest.mark.parametrize("gor", [andra, ratta])
def test_fel_f16_what_is_waived_no_longer_is_written_off_as_it_was(gor: Any, kvar: int) -> None:
    gang = avskrivet(60)
    gang.efterge(100, EFTERGES)
    faktum = gor(gang, kvar)
    assert isinstance(faktum, EftergiftAndrad | EftergiftRattad)
    igen = min(60, 100 - kvar)
    assert sum(e.kapital_ore for e in faktum.avskrivet) == igen * T
    assert gang.arende.fordringar[FORDRAN].avskrivet_ore == igen * T
    assert gang.arende.fordringar[FORDRAN].obetalt_ore == (100 - kvar) * T
    lador = gang.lador()
    assert (lador.get("avskrivet", 0), lador.get("eftergivet", 0)) == (igen, kvar)
    stammer(gang)
    aldrig = avskrivet(60)
    if kvar:
        aldrig.efterge(kvar, EFTERGES)
    if gor is ratta:
        assert gang.ranta(TILL) == aldrig.ranta(TILL)
    betalt = gang.aterbetala_ore
    gang.ranta(TILL)
    nu = gang.arende.fordringar[FORDRAN]
    betalt(nu.obetalt_ore + nu.utestaende_ranta_ore + nu.avskriven_ranta_kvar_ore, TILL)
    assert gang.arende.fordringar[FORDRAN].obetalt_ore == 0
    stammer(gang)


def allt_betalt_i_tid(gang: Gang) -> None:
    gang.aterbetala_emellan(100 * T, date(2025, 4, 30))


def aldrig_utbetalt(gang: Gang) -> None:
    gang.ratta_betalning(0)


@pytest.mark.parametrize(
    ("avskrivs", "visar_sig"), [(0, allt_betalt_i_tid), (100, aldrig_utbetalt)]
)
def test_fel_f16_interest_written_off_that_never_was_is_owed_no_more(
    avskrivs: int, visar_sig: Callable[[Gang], None]
) -> None:
    """All was paid on the due day, or nothing was ever paid out: there is nothing to hand over."""
    gang = avskrivet(avskrivs)
    visar_sig(gang)
    fordran = gang.arende.fordringar[FORDRAN]
    assert fordran.skuld_ore == 0
    gang.nekas(
        FordranReglerad if fordran.kravt_ore else FordranUtanGrund,
        overlamna,
        gang.regelverk,
        verkningsdag=ANDRAS,
        av=ANNA,
        fordran_id=FORDRAN,
        till=Indrivare.FORDRINGSBEVAKNING,
        referens="U 1",
    )


def test_fel_f16_it_is_not_undone_while_less_interest_is_counted_than_was_written_off() -> None:
    """Half of it is waived; counted to an earlier day there is less than what was written off."""
    gang = avskrivet()
    allt = gang.arende.fordringar[FORDRAN].avskriven_ranta_ore
    gang.efterge(0, EFTERGES, gang.ranta(EFTERGES) - allt)
    gang.ranta(date(2025, 6, 2))
    version = gang.arende.fordringar[FORDRAN].avskrivningar[0].version
    om: dict[str, Any] = {"fordran_id": FORDRAN, "rattar_version": version, "orsak": "Fel fordran"}
    om |= {"verkningsdag": ANDRAS, "av": CILLA}
    strommar = gang.underlag.myndighet, gang.utlysning
    gang.nekas(RantanRaknadTillTidigareDag, hav_avskrivning, *strommar, **om)
    gang.ranta(EFTERGES)
    gang.gor(hav_avskrivning, *strommar, **om)
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.utestaende_ranta_ore, fordran.avskriven_ranta_ore) == (allt, 0)
    stammer(gang)
