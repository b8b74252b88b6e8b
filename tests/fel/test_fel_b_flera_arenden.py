"""B: what a command has asked for one ärende is nothing that its facts in another rest on."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from api.kommandon import avvikelse
from domain.grund.uppslag import Uppslag, Uppslagsbok
from tests.domain.hjalp.fordelat import KRETSEN, delat, sharing
from tests.domain.hjalp.scenario import BO

FORST, SEDAN, RANTAN = UUID(int=1), UUID(int=2), UUID(int=3)
SLAG = "ranta"


def _uppslag(fran: str) -> Uppslag:
    return Uppslag(slag=SLAG, strom_id=RANTAN, version=1, fraga=(fran,), svar="2,00 procent")


def test_fel_b_ett_av_flera_glomms_nar_det_ar_gjort() -> None:
    """What all have asked before stays; what one has changed is not asked again."""
    bok = Uppslagsbok()
    bok.anteckna(_uppslag("2024-01-01"))
    with bok.for_sig():
        bok.anteckna(_uppslag("2024-07-01"))
        assert len(list(bok.for_strommen(FORST, ()))) == 2
    assert [u.fraga for u in bok.for_strommen(SEDAN, ())] == [("2024-01-01",)]
    with bok.for_sig():
        bok.har_sagt(RANTAN)
    assert list(bok.for_strommen(SEDAN, ())) == []


def test_fel_b_en_andel_vilar_inte_pa_att_en_annan_fick_beslutas() -> None:
    """Two get 67 kronor and one 66: each rests on that so much, and all 200, could be decided."""
    fordelat = sharing(*KRETSEN, belopp_ore=200_00)
    fordelat.then(*delat(200_00, 67_00, 66_00, 67_00))
    fragade = [
        [u.fraga[2] for u in f.vilar_pa if u.slag == "delegation"] for f in fordelat.recorded
    ]
    assert fragade == [[200_00, 67_00], [200_00, 66_00], [200_00, 67_00]]


def test_fel_b_rantan_i_ett_arende_vilar_inte_pa_ett_annats_dagar(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    vilar: dict[UUID, list[Any]] = {}
    arbete = SimpleNamespace(bok=Uppslagsbok())
    arbete.for_sig = arbete.bok.for_sig

    def kring(arbete: Any, _av: object, arende_id: UUID) -> SimpleNamespace:
        def gor(_verb: object, **_falt: object) -> None:
            arbete.bok.anteckna(_uppslag(str(arende_id)))
            vilar[arende_id] = [u.fraga for u in arbete.bok.for_strommen(arende_id, ())]

        return SimpleNamespace(arende=SimpleNamespace(fordringar={}), gor=gor)

    monkeypatch.setattr(avvikelse, "KringArendet", kring)
    vilka = [(FORST, UUID(int=11)), (SEDAN, UUID(int=12))]
    dag = date(2025, 6, 2)
    avvikelse.rakna_om_rantan(None, av=BO, verkningsdag=dag, fordringar=vilka)(arbete)  # type: ignore[arg-type]  # it knows what is asked of it
    assert vilar == {FORST: [(str(FORST),)], SEDAN: [(str(SEDAN),)]}
