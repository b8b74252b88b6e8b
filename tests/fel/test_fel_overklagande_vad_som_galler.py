"""After any judgements the decisions that are said to hold are those that do, by the domain.

The list of decisions to be told is of those that hold: one that fell is not to be told any more.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from random import Random
from uuid import UUID, uuid5

import pytest

from domain.beslut import andring
from domain.beslut.stod import Andringsstod
from domain.grund.stopp import Stopp
from domain.overklagande import overklagande, overlamnande, rattidsprovning
from domain.overklagande.rattidsprovning import Rattidsundantag
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import NAMNRYMD, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.domstolsslag import BESLUTEN, OVERKLAGANDET, Gor, bifall
from tests.projections.hjalp.orakel.pastaenden import of_parts, statements

SLUTET = date(2999, 12, 31)


def andrat_efter_overklagandet() -> tuple[Domgang, UUID]:
    """What is appealed is changed to more before the court has it: it tries what was appealed."""
    gang, beslut_id = bifall()
    gang.overklagande_id = UUID(int=0xF00)
    dag = gang.nasta_dag()
    om = {"verkningsdag": dag, "av": ANNA, "overklagande_id": gang.overklagande_id}
    vem = {"klagande": "Region Uppsala", "yrkande": "Mer", "beslut_id": beslut_id}
    gang.gor(overklagande.ta_emot, **vem, **om)
    senast = gang.arende.beslut[beslut_id].overklagas_senast
    undantag = None if senast is None else Rattidsundantag.KOM_TILL_DOMSTOLEN
    till = {"undantag": undantag, "till_domstolen_dag": senast}
    gang.gor(rattidsprovning.rattidsprova, i_tid=True, **till, **om)
    gang.gor(
        andring.andra,
        gang.utlysning,
        gang.underlag,
        verkningsdag=dag,
        av=ANNA,
        beslut_id=uuid5(NAMNRYMD, "ändrat sedan"),
        andrar_beslut_id=beslut_id,
        stod=Andringsstod.UPPENBART_OFELAKTIGT,
        belopp_ore=1_400 * T,
        beslut=BESLUTSUPPGIFTER,
    )
    gang.gor(overlamnande.overlamna, domstol="Förvaltningsrätten", **om)
    return gang, beslut_id


def i_domstol(gor: Gor) -> Domgang:
    gang, beslut_id = gor()
    if gang.overklagande_id == UUID(int=0):
        gang.till_domstolen(beslut_id)
    return gang


SLAGEN: dict[str, Gor] = {
    **BESLUTEN,
    **OVERKLAGANDET,
    "ändrat efter överklagandet": andrat_efter_overklagandet,
}


def sags_galla(gang: Domgang) -> set[UUID]:
    delar = of_parts(statements(enumerate(gang.fakta, 1)), SLUTET)
    return {UUID(i) for i, d in delar.items() if "beslut" in d and "beslut_fattat_dag" in d}


def galler(gang: Domgang) -> set[UUID]:
    return {b.beslut_id for b in gang.arende.beslut.values() if b.i_kraft}


def doms(gang: Domgang, utgang: Utgang, tusen: int | None) -> bool:
    try:
        gang.dom(utgang, tusen, aterstallning=SOM_ALDRIG)
    except Stopp:
        return False
    return True


UTGANGAR = [(u, None) for u in Utgang if u is not Utgang.ANDRING] + [
    (Utgang.ANDRING, belopp) for belopp in (0, 300, 1_600)
]


@pytest.mark.grundlig
@pytest.mark.parametrize("namn", SLAGEN)
def test_fel_overklagande_varje_utgang_i_tva_instanser(namn: str) -> None:
    borjan = i_domstol(SLAGEN[namn])
    assert sags_galla(borjan) == galler(borjan)
    provade = 0
    for forsta in UTGANGAR:
        gang = deepcopy(borjan)
        if not doms(gang, *forsta):
            continue
        assert sags_galla(gang) == galler(gang), forsta
        for andra in UTGANGAR:
            hogre = deepcopy(gang)
            if doms(hogre, *andra):
                assert sags_galla(hogre) == galler(hogre), (forsta, andra)
                provade += 1
    assert provade > 9


@pytest.mark.parametrize("namn", SLAGEN)
def test_fel_overklagande_manga_domar_efter_varandra(namn: str) -> None:
    slump = Random(f"gäller {namn}")  # noqa: S311  # chance for tests
    borjan = i_domstol(SLAGEN[namn])
    for _ in range(8):
        gang = deepcopy(borjan)
        for _ in range(6):
            dom = slump.choice(UTGANGAR)
            if doms(gang, *dom):
                assert sags_galla(gang) == galler(gang), dom
