"""When a reminder was received is said once, and put right by a fact of its own, wherever read."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.grund.aktor import Roll
from domain.grund.stopp import IngetAttRatta
from domain.handlaggning.mottaganderattelse import PaminnelsemottagandeRattat, ratta_mottagande
from domain.handlaggning.paminnelse import anteckna_mottagen
from domain.handlaggning.stopp import MottagandetFinnsInte, MottagenForeSkickad
from domain.ranta.rantetid import forsta_dag
from domain.regelverk.aterkravsregel import Rantestart
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.bidraget import Bygge
from tests.domain.hjalp.pengagang import FORDRAN, Gang
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.rantefall import krav_pa, regeln

SKICKAD, SAGD, RATT = date(2025, 5, 20), date(2025, 6, 25), date(2025, 7, 10)


def rattelse(dag: date, version: int, bevis: str = "Kvitto") -> dict[str, Any]:
    om = {"rattar_version": version, "bevis": bevis, "orsak": "Felskrivet"}
    return {"verkningsdag": dag, "av": ANNA, **om}


def mottaget() -> tuple[Gang, int]:
    """Of a claim of 100, reminded of on 20 May: received 25 June, by what was said first."""
    gang = krav_pa(100, date(2025, 4, 1), regeln(Rantestart.DAGAR_EFTER_KRAV, dagar=30))
    gang.paminn(SKICKAD, anger_ranta=True)
    om = {"paminnelse_version": gang.arende.version, "bevis": "Kvitto"}
    gang.gor(anteckna_mottagen, verkningsdag=SAGD, av=ANNA, **om)
    return gang, gang.arende.version


def test_fel_mottagande_rattat_sager_vad_som_sades_och_flyttar_rantan() -> None:
    gang, sagt = mottaget()
    gang.ranta(RATT)
    gang.gor(ratta_mottagande, **rattelse(RATT, sagt))
    rattat = gang.fakta[-1]
    assert isinstance(rattat, PaminnelsemottagandeRattat)
    assert (rattat.rattar_version, rattat.tidigare_verkningsdag) == (sagt, SAGD)
    assert rattat.paminnelse_version == sagt - 1
    fordran = gang.arende.fordringar[FORDRAN]
    assert (forsta_dag(fordran), fordran.ranta_till) == (date(2025, 7, 11), None)


def test_fel_mottagande_det_som_sist_sades_rattas() -> None:
    gang, sagt = mottaget()
    gang.nekas(MottagenForeSkickad, ratta_mottagande, **rattelse(date(2025, 5, 19), sagt))
    gang.nekas(IngetAttRatta, ratta_mottagande, **rattelse(SAGD, sagt))
    gang.gor(ratta_mottagande, **rattelse(SAGD, sagt, bevis="Mottagningsbevis"))
    for version in (0, sagt - 1, sagt):
        gang.nekas(MottagandetFinnsInte, ratta_mottagande, **rattelse(RATT, version))
    gang.gor(ratta_mottagande, **rattelse(RATT, gang.arende.version))


def test_fel_mottagande_visas_bland_fordringarna_vid_varje_basis(bygge: Bygge) -> None:
    """Received 23 May, it was said, and it was 26 May: before that nothing had been received."""
    grund = bygge.grund()
    arende, fordran = r.kravt(bygge, grund)
    slag = {"slag": "fordran", "avserId": fordran, "angerRanta": True}
    paminnelse = {"skickadDag": "2025-05-20", "till": "Region Påhittad", **slag}
    [pamind] = bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/paminnelser", paminnelse)[
        "handelser"
    ]
    vag = f"/arenden/{arende}/paminnelser/{pamind['version']}/mottaganden"
    mottagen = {"mottagenDag": "2025-05-23", "bevis": "Kvitto"}
    [sagd] = bygge.gor(Roll.HANDLAGGARE, vag, mottagen)["handelser"]
    assert bygge.skicka(Roll.HANDLAGGARE, vag, mottagen).status_code == 409
    ratt = {**mottagen, "mottagenDag": "2025-05-26", "rattarVersion": sagd["version"]}
    ratt["orsak"] = "Skrivfel"
    kvittens = bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/paminnelsemottaganderattelser", ratt)

    def sagt(per: str, **kand: int) -> str | None:
        [rad] = bygge.las("/listor/fordringar", per=per, mottagareId=grund.mottagare, **kand)[
            "rader"
        ]
        dag: str | None = rad["paminnelseMottagenDag"]
        return dag

    dagar = ("2025-05-22", "2025-05-23", "2025-05-26")
    assert [sagt(per) for per in dagar] == [None, None, "2025-05-26"]
    fore = kvittens["position"] - 1
    assert [sagt(per, kand=fore) for per in dagar] == [None, "2025-05-23", "2025-05-23"]
