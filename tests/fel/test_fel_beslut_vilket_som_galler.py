"""Who would correct a decision that holds no longer is told which does, or what to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from domain.aterkrav.rantepaforing import berakna
from domain.aterkrav.stopp import RantaBetaldDarefter
from domain.beslut.rattelse import Rattelseskal, ratta
from domain.beslut.stopp import InteGallandeBeslut
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.grunddata.grunddata import REFERENSRANTA
from domain.grunddata.referensranta import ReferensrantaFaststalld
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import BESLUTET, SOM_ALDRIG, Domgang
from tests.domain.hjalp.pengagang import BETALD_HISTORIA, FORDRAN, Gang
from tests.domain.hjalp.scenario import ANNA, BO, as_taken_by, fact
from tests.fel.hjalp.domstolsslag import BESLUTEN, Gor, andrat

SENARE_RANTOR = tuple(
    fact(
        ReferensrantaFaststalld,
        REFERENSRANTA,
        verkningsdag=fran,
        galler_fran=fran,
        hundradelar=200,
        kalla="Riksbanken (påhittat)",
    )
    for fran in (date(ar, manad, 1) for ar in range(2026, 2036) for manad in (1, 7))
    if fran > date(2026, 1, 1)
)


def nekas(
    stopp: type[Stopp], gang: Gang, verb: Callable[..., None], *till: object, **om: Any
) -> str:
    with pytest.raises(stopp) as nekat:
        verb(gang.arende, *till, **as_taken_by(verb, om))
    return str(nekat.value)


def rattar(gang: Domgang, beslut_id: UUID) -> str:
    om = {"rattelseskal": Rattelseskal.SKRIVFEL, "fore": "a", "efter": "b", "av": ANNA}
    om |= {"beslut_id": beslut_id, "verkningsdag": gang.dag + timedelta(days=1)}
    return nekas(InteGallandeBeslut, gang, ratta, gang.utlysning, gang.underlag, **om)


def galler_i_stallet(gang: Domgang, beslut_id: UUID) -> UUID | None:
    beslut = gang.arende.beslut[beslut_id]
    if beslut.om_bidraget:
        return gang.arende.avgorande_id
    samma = [b for b in gang.arende.beslut.values() if b.fordran_id == beslut.fordran_id]
    return next((b.beslut_id for b in samma if b.i_kraft and b.fordran_id is not None), None)


@pytest.mark.parametrize("utgang", [Utgang.UPPHAVANDE, Utgang.ATERFORVISNING])
@pytest.mark.parametrize("namn", BESLUTEN)
def test_fel_sma_what_a_court_has_set_aside_is_not_corrected(namn: str, utgang: Utgang) -> None:
    gang, beslut_id = BESLUTEN[namn]()
    gang.till_domstolen(beslut_id)
    gang.dom(utgang, aterstallning=SOM_ALDRIG)
    sagt, nu = rattar(gang, beslut_id), galler_i_stallet(gang, beslut_id)
    if nu not in (None, beslut_id):
        assert f"det är beslutet den {gang.arende.beslut[nu].dag}" in sagt
        assert str(nu) in sagt
    else:
        assert ("ansökan är avgjord" if nu else "Fatta ett nytt beslut") in sagt


@pytest.mark.parametrize("gor", [andrat(1_400), andrat(400)])
def test_fel_sma_what_was_changed_is_not_corrected(gor: Gor) -> None:
    gang, nytt = gor()
    assert f"det är beslutet den 2025-03-03 (ändring, {nytt})." in rattar(gang, BESLUTET)


def test_fel_sma_interest_was_paid_when_it_was_paid() -> None:
    """After the claim had lapsed: it is counted to the last day, and was paid on its own."""
    sista, betald = date(2035, 4, 1), date(2035, 6, 1)
    gang = Gang(*BETALD_HISTORIA, *SENARE_RANTOR).granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gang.ranta(sista, dag=betald)
    gang.betala_ater(100, betald)
    till = date(2035, 3, 1)
    om = {"fordran_id": FORDRAN, "till": till, "verkningsdag": betald, "av": BO}
    strommar = (gang.rantor, gang.utlaningsrantor, gang.regelverk, gang.utlysning, gang.post)
    sagt = nekas(RantaBetaldDarefter, gang, berakna, *strommar, **om)
    assert sagt.startswith(
        "Ränta är betald den 2035-06-01: räkna till den 2035-04-01, fordrans sista dag."
    )
