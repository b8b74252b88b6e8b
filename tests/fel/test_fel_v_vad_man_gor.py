"""V, stopp: a refusal says what is valid instead, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.aterkrav.rantepaforing import berakna
from domain.aterkrav.stopp import HelaFordranHavd
from domain.grund.aktor import Atgard
from domain.grund.stopp import Stopp
from domain.grund.vakt import SLAGEN, Kallslag, inte_uttomd, racker_inte
from domain.grunddata.bankdagar import faststall_bankdagar
from domain.grunddata.grunddata import BANKDAGAR, Grunddata
from domain.utbetalning.bankandring import bankposten
from domain.utbetalning.rattelse import ratta_utbetalning
from domain.utlysning.stopp import RamenUnderBeviljat
from tests.domain.hjalp.pengagang import FORDRAN, Gang
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.domain.hjalp.scenario import BO
from tests.projections.hjalp.fordringsfall import krav_100


def svaret(gor: Callable[..., Any], *strommar: Any, **falt: Any) -> str:
    with pytest.raises(Stopp) as stopp:
        gor(*strommar, **falt)
    return str(stopp.value)


@inget_scenario
def test_fel_v_stopp_vilken_uppgift_om_en_utbetalning_som_galler() -> None:
    """Of one that was corrected the last that was said; of what is none, those that there are."""
    gang = Gang().granskat()
    arende = gang.arende
    [forst] = arende.bankposter
    assert str(forst) in svaret(bankposten, arende, 1).partition(". ")[2]
    post = arende.bankposter[forst]
    om = {"betalningsmal": post.betalningsmal, "orsak": "o", "verkningsdag": post.dag, "av": BO}
    for _ in range(2):
        [version] = arende.bankposter
        om |= {"rattar_version": version, "belopp_ore": post.belopp_ore - version}
        gang.gor(ratta_utbetalning, gang.utlysning, **om)
    [sist] = arende.bankposter
    for version in (forst, *(v for v in arende.rattade_bankposter if v != forst)):
        assert f"händelse nummer {sist}." in svaret(bankposten, arende, version)


@pytest.mark.parametrize("slag", [*SLAGEN.values()], ids=lambda s: s.namn)
def test_fel_v_stopp_varje_vakt_namner_aret_och_en_utvag(slag: Kallslag) -> None:
    kalla = slag.kalla(UUID(int=1), 2031)
    nekat = str(racker_inte(kalla, 5_00, 5_01))
    assert "budgetåret 2031" in nekat
    assert "Minska beloppet, eller" in nekat
    assert "budgetåret 2031" in str(inte_uttomd(kalla, 1, 2))


@inget_scenario
def test_fel_v_stopp_ramen_som_inte_kan_sankas_namner_aret() -> None:
    assert "2031" in str(RamenUnderBeviljat(budgetar=2031, kvar="1 kr", behov="2 kr"))


@inget_scenario
def test_fel_v_stopp_en_dag_som_anda_ar_stangd_utelamnas() -> None:
    lordag, kalender = date(2025, 5, 31), Grunddata.tom(BANKDAGAR)
    om = {"ar": 2025, "stangda_dagar": [lordag], "kalla": "Riksbanken"}
    sagt = svaret(faststall_bankdagar, kalender, Atgard(date(2024, 12, 2), BO), **om)
    assert sagt.endswith("Utelämna dagen.")


@inget_scenario
def test_fel_v_stopp_det_som_kommer_pa_en_havd_fordran_placeras_annorstades() -> None:
    """A placing counts the interest first, and is refused by that."""
    gang = krav_100()
    gang.sank(0, date(2025, 6, 2))
    om = {"fordran_id": FORDRAN, "till": date(2025, 6, 30), "verkningsdag": date(2025, 6, 30)}
    rantor = (gang.rantor, gang.utlaningsrantor)
    with pytest.raises(HelaFordranHavd) as stopp:
        gang.gor(berakna, *rantor, gang.regelverk, gang.utlysning, gang.post, av=BO, **om)
    assert "Placera en inbetalning på något annat" in str(stopp.value)
    assert "betala tillbaka" in str(stopp.value)
