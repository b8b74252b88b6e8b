"""What a court says of a demand that was lowered first: the amounts are of the claim as it is."""

from __future__ import annotations

from domain.andring import Andringsstod
from domain.aterkrav import AterkravSankt
from domain.dom import Utgang
from domain.stopp.dom import DomstolenHojerInteKravet
from tests.domain.aterkravet import ATERKRAVET
from tests.domain.beslutade import ANDRAT_DAG, BESLUT_3, BESLUTSFALT, DOM
from tests.domain.historia import ARENDET
from tests.domain.scenario import Fact, but, fact
from tests.domain.test_dom import judged
from tests.domain.test_dom_om_krav import KRAVET_OVERKLAGAT, OM_KRAVET, lifted

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
    ),
    but(lifted(30_000_00), verkningsdag=ANDRAT_DAG, orsak="Återkravet har ändrats"),
)
SANKT_OCH_OVERKLAGAT = (*KRAVET_OVERKLAGAT[:-3], *SANKT, *KRAVET_OVERKLAGAT[-3:])
OM_DET_SANKTA = {**OM_KRAVET, "tidigare_belopp_ore": 70_000_00}


def test_the_court_lowers_what_was_left_of_it() -> None:
    judged(*SANKT_OCH_OVERKLAGAT, utgang=Utgang.ANDRING, belopp_ore=50_000_00).then(
        but(DOM, **OM_DET_SANKTA, utgang=Utgang.ANDRING, belopp_ore=50_000_00), lifted(20_000_00)
    )


def test_or_lets_it_stand_or_sets_it_aside() -> None:
    judged(*SANKT_OCH_OVERKLAGAT).then(but(DOM, **OM_DET_SANKTA, belopp_ore=70_000_00))
    judged(*SANKT_OCH_OVERKLAGAT, utgang=Utgang.UPPHAVANDE).then(
        but(DOM, **OM_DET_SANKTA, utgang=Utgang.UPPHAVANDE, belopp_ore=0), lifted(70_000_00)
    )


def test_but_does_not_put_back_what_the_authority_no_longer_demands() -> None:
    judged(*SANKT_OCH_OVERKLAGAT, utgang=Utgang.ANDRING, belopp_ore=70_000_01).then_stopp(
        DomstolenHojerInteKravet
    )
