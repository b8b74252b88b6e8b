"""V: a refusal says what the decision is about: a claim, a waiver, or what is abstained from."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from domain.aterkrav.eftergiftsandring import andra_eftergift
from domain.aterkrav.sankning import andra_avstaende
from domain.aterkrav.stopp import TvistigKvittasInte
from domain.beslut.gallande import vad_det_ar_om
from domain.beslut.rattelse import Rattelseskal, ratta
from domain.beslut.stopp import BeloppetRattasInteHar
from domain.grund.pengar import Lada
from tests.domain.hjalp.domgang import Domgang, beviljad
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.avstatt import andringen as avstaendeandringen
from tests.fel.hjalp.avstatt import krav_60_avstatt_40
from tests.fel.hjalp.eftergiften import andringen

EFTERGIFTEN_ANDRAD = UUID(int=7721)


def med_alla_sorter() -> tuple[Domgang, dict[UUID, tuple[str, str]]]:
    """Each kind of decision on a claim; what it is about, and where its amount is corrected."""
    gang = krav_60_avstatt_40()
    om = avstaendeandringen(gang, 25)
    gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **om)
    gang.efterge(20, date(2025, 5, 5))
    eftergift = gang.arende.fordringar[FORDRAN].eftergifter[0].beslut_id
    om_eftergift = andringen(gang, 10, verkningsdag=date(2025, 5, 12), beslut_id=EFTERGIFTEN_ANDRAD)
    gang.gor(andra_eftergift, gang.utlysning, gang.underlag, **om_eftergift)
    gang.sank(50, date(2025, 5, 20))
    sankning = [*gang.arende.beslut][-1]
    return gang, {
        gang.kravbeslutet(): ("återkrav", "i kravet"),
        om["beslut_id"]: ("avstående", "i avståendet"),
        eftergift: ("eftergift", "i eftergiften"),
        EFTERGIFTEN_ANDRAD: ("eftergift", "i eftergiften"),
        sankning: ("återkrav", "i kravet"),
    }


def test_fel_v_vart_beslut_sager_vad_det_ar_om_och_var_beloppet_rattas() -> None:
    gang, sorter = med_alla_sorter()
    for beslut_id, (vad, dar) in sorter.items():
        assert vad_det_ar_om(gang.arende, gang.arende.beslut[beslut_id]) == vad
        with pytest.raises(BeloppetRattasInteHar, match=f"Beslutet om {vad} .* {dar}"):
            gang.gor(
                ratta,
                gang.utlysning,
                gang.underlag,
                verkningsdag=date(2025, 6, 2),
                av=ANNA,
                rattelseskal=Rattelseskal.SKRIVFEL,
                fore="ett",
                efter="annat",
                beslut_id=beslut_id,
                belopp_ore=T,
            )


def test_fel_v_en_sankning_till_inget_ar_om_kravet_fast_den_ocksa_tog_det_avstadda() -> None:
    gang = krav_60_avstatt_40()
    gang.sank(0, date(2025, 4, 15))
    assert vad_det_ar_om(gang.arende, [*gang.arende.beslut.values()][-1]) == "återkrav"


def test_fel_v_det_som_ar_tvistigt_av_en_andrad_eftergift_sags_inte_vara_fordran() -> None:
    gang = Domgang(*beviljad(1_000))
    gang.betala(400, date(2024, 4, 2))
    gang.granskat(250, 100)
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 100}, dag=date(2025, 4, 1), grunder=("annat-syfte",))
    gang.efterge(30, date(2025, 5, 5))
    om = andringen(gang, 10, verkningsdag=date(2025, 5, 12), beslut_id=EFTERGIFTEN_ANDRAD)
    gang.gor(andra_eftergift, gang.utlysning, gang.underlag, **om)
    gang.till_domstolen(EFTERGIFTEN_ANDRAD)
    gang.ranta(gang.nasta_dag())
    with pytest.raises(TvistigKvittasInte, match="Ett beslut som fordran vilar på"):
        gang.kvitta(90, gang.dag)
