"""What a court says of a demand that was lowered first: the amounts are of the claim as it is."""

from __future__ import annotations

from uuid import UUID

import pytest

from domain.arende.pengafaktum import Havningsorsak
from domain.arende.uttag import Uttag
from domain.aterkrav.sankning import AterkravSankt, andra_aterkrav
from domain.beslut.stod import Andringsstod
from domain.beslut.stopp import AndrasInteEfterOverlamnande, FarInteAndrasEfterOverklagande
from domain.grund.pengar import Lada
from domain.overklagande.aterstallning import FordranAterstalld
from domain.overklagande.dom import Utgang
from domain.overklagande.overklagande import OverklagandeInkommet
from domain.overklagande.stopp import DomstolenHojerInteKravet
from tests.domain.hjalp.aterkravet import ATERKRAVET, KRAVT
from tests.domain.hjalp.beslutade import (
    ANDRAT_DAG,
    BESLUT_3,
    BESLUTSFALT,
    DOM,
    DOMDAG,
    DOMEN_ID,
    OVERKLAGANDE_2,
    PENGAR,
    UNDERLAG,
    domd,
    uppgifter,
)
from tests.domain.hjalp.domar_om_krav import KRAVET_OVERKLAGAT, OM_KRAVET, lifted
from tests.domain.hjalp.domarna import arendet, judged, lage, of
from tests.domain.hjalp.domgang import SOM_ALDRIG
from tests.domain.hjalp.historia import ARENDET, UTLYSNINGEN
from tests.domain.hjalp.scenario import Fact, Scenario, but, fact, given

FORDRAN = lifted(1).keywords["fordran_id"]
SANKT: tuple[Fact, ...] = (
    fact(
        AterkravSankt,
        ARENDET,
        verkningsdag=ANDRAT_DAG,
        beslut_id=BESLUT_3,
        **(BESLUTSFALT | {"overklagandetid_fran": None}),
        andrar_beslut_id=ATERKRAVET,
        fordran_id=FORDRAN,
        stod=Andringsstod.UPPENBART_OFELAKTIGT,
        tidigare_krav_ore=100_000_00,
        krav_ore=70_000_00,
        aterlagt=(),
        **PENGAR,
    ),
    but(lifted(30_000_00), verkningsdag=ANDRAT_DAG, orsak=Havningsorsak.ATERKRAVET_ANDRAT),
)
SANKT_OCH_OVERKLAGAT = (*KRAVET_OVERKLAGAT[:-3], *SANKT, *KRAVET_OVERKLAGAT[-3:])
OM_DET_SANKTA = {**OM_KRAVET, "tidigare_belopp_ore": 70_000_00}
KRAVT_OCH_SANKT = (*KRAVET_OVERKLAGAT[:-3], *SANKT)
SANKNINGEN_OVERKLAGAD = (*KRAVT_OCH_SANKT, *of(BESLUT_3, *KRAVET_OVERKLAGAT[-3:]))
OM_SANKNINGEN = {**OM_DET_SANKTA, "beslut_id": BESLUT_3}
IGEN = fact(
    FordranAterstalld,
    ARENDET,
    verkningsdag=DOMDAG,
    fordran_id=FORDRAN,
    dom_id=DOMEN_ID,
    kapital=(Uttag(lada=Lada.FOR_HOGT_BELOPP, budgetar=2024, belopp_ore=30_000_00),),
    tillgodo_ore=0,
    efterskankt=(),
    inte_utestaende_per_ar=(),
    saknas_ore=0,
    aterstallning=SOM_ALDRIG,
    rantefri_fran=None,
    kvar_ore=70_000_00,
    tidigare_forfallodag=KRAVT.keywords["forfallodag"],
    **PENGAR,
)
"""What the lowering had lifted is demanded again."""
FJARDE = UUID("00000000-0000-4000-8000-0000000000b4")


def lowering(*before: Fact, stod: Andringsstod) -> Scenario:
    return given(*before).when(
        andra_aterkrav,
        ARENDET,
        UTLYSNINGEN,
        UNDERLAG,
        verkningsdag=DOMDAG,
        beslut_id=FJARDE,
        fordran_id=FORDRAN,
        stod=stod,
        krav_ore=50_000_00,
        beslut=uppgifter(),
    )


def lowered_to_50_000(stod: Andringsstod) -> tuple[Fact, Fact]:
    sankt, havt = SANKT
    return (
        but(
            sankt,
            verkningsdag=DOMDAG,
            beslut_id=FJARDE,
            stod=stod,
            tidigare_krav_ore=70_000_00,
            krav_ore=50_000_00,
        ),
        but(lifted(20_000_00), orsak=havt.keywords["orsak"]),
    )


def test_the_court_lowers_what_was_left_of_it() -> None:
    judged(*SANKT_OCH_OVERKLAGAT, utgang=Utgang.ANDRING, belopp_ore=50_000_00).then(
        domd(DOM, **OM_DET_SANKTA, utgang=Utgang.ANDRING, belopp_ore=50_000_00), lifted(20_000_00)
    )


def test_or_lets_it_stand_or_sets_it_aside() -> None:
    judged(*SANKT_OCH_OVERKLAGAT).then(domd(DOM, **OM_DET_SANKTA, belopp_ore=70_000_00))
    upphavd = domd(DOM, **OM_DET_SANKTA, utgang=Utgang.UPPHAVANDE, belopp_ore=0)
    judged(*SANKT_OCH_OVERKLAGAT, utgang=Utgang.UPPHAVANDE).then(
        but(upphavd, beslutslagen=(lage(SANKT[0], i_kraft=False),)), lifted(70_000_00)
    )


def test_but_does_not_put_back_what_the_authority_no_longer_demands() -> None:
    judged(*SANKT_OCH_OVERKLAGAT, utgang=Utgang.ANDRING, belopp_ore=70_000_01).then_stopp(
        DomstolenHojerInteKravet
    )


# The decision that lowered it is what was appealed


def test_a_court_that_judges_the_lowering_lowers_what_is_demanded_then() -> None:
    judged(*SANKNINGEN_OVERKLAGAD, utgang=Utgang.ANDRING, belopp_ore=50_000_00).then(
        domd(DOM, **OM_SANKNINGEN, utgang=Utgang.ANDRING, belopp_ore=50_000_00), lifted(20_000_00)
    )
    judged(*SANKNINGEN_OVERKLAGAD, utgang=Utgang.ANDRING, belopp_ore=0).then(
        domd(DOM, **OM_SANKNINGEN, utgang=Utgang.ANDRING, belopp_ore=0), lifted(70_000_00)
    )
    judged(*SANKNINGEN_OVERKLAGAD).then(domd(DOM, **OM_SANKNINGEN, belopp_ore=70_000_00))


def test_it_never_raises_it_to_what_was_demanded_before_the_lowering() -> None:
    judged(*SANKNINGEN_OVERKLAGAD, utgang=Utgang.ANDRING, belopp_ore=70_000_01).then_stopp(
        DomstolenHojerInteKravet
    )


@pytest.mark.parametrize("utgang", [Utgang.UPPHAVANDE, Utgang.ATERFORVISNING])
def test_but_a_lowering_that_falls_lets_the_decision_before_it_hold(utgang: Utgang) -> None:
    fallen = (domd(DOM, **OM_SANKNINGEN, utgang=utgang, belopp_ore=100_000_00), IGEN)
    judged(*SANKNINGEN_OVERKLAGAD, utgang=utgang, aterstallning=SOM_ALDRIG).then(*fallen)
    efter = arendet(*SANKNINGEN_OVERKLAGAD, *fallen)
    assert efter.fordringar[FORDRAN].gallande_krav_ore == 100_000_00
    assert not efter.beslut[BESLUT_3].i_kraft
    assert efter.beslut[ATERKRAVET].i_kraft


def test_that_may_still_be_lowered_by_the_authority() -> None:
    dom = domd(DOM, **OM_SANKNINGEN, utgang=Utgang.UPPHAVANDE, belopp_ore=100_000_00)
    sankt, havt = lowered_to_50_000(Andringsstod.INTE_GYNNANDE)
    lowering(*SANKNINGEN_OVERKLAGAD, dom, IGEN, stod=Andringsstod.INTE_GYNNANDE).then(
        but(sankt, tidigare_krav_ore=100_000_00),
        but(lifted(50_000_00), orsak=havt.keywords["orsak"]),
    )


# While the lowering is appealed


def test_it_is_not_lowered_again_under_37_but_is_as_38_has_it_until_it_is_handed_over() -> None:
    hos_oss = SANKNINGEN_OVERKLAGAD[:-1]
    lowering(*hos_oss, stod=Andringsstod.INTE_GYNNANDE).then_stopp(FarInteAndrasEfterOverklagande)
    for stod in (Andringsstod.INTE_GYNNANDE, Andringsstod.UPPENBART_OFELAKTIGT):
        lowering(*SANKNINGEN_OVERKLAGAD, stod=stod).then_stopp(AndrasInteEfterOverlamnande)
    lowering(*hos_oss, stod=Andringsstod.UPPENBART_OFELAKTIGT).then(
        *lowered_to_50_000(Andringsstod.UPPENBART_OFELAKTIGT)
    )


def test_both_appeals_count_and_neither_does_once_it_is_judged() -> None:
    forsta = but(KRAVET_OVERKLAGAT[-3], overklagande_id=OVERKLAGANDE_2)
    assert forsta.func is OverklagandeInkommet
    dom = domd(DOM, **OM_SANKNINGEN, utgang=Utgang.AVSLAG, belopp_ore=70_000_00)
    lowering(*SANKNINGEN_OVERKLAGAD, forsta, dom, stod=Andringsstod.INTE_GYNNANDE).then_stopp(
        FarInteAndrasEfterOverklagande
    )
    lowering(*SANKNINGEN_OVERKLAGAD, dom, stod=Andringsstod.INTE_GYNNANDE).then(
        *lowered_to_50_000(Andringsstod.INTE_GYNNANDE)
    )
