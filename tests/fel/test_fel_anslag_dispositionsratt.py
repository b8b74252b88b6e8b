"""The right to what is paid back, registered wrong, is put right; what rests on it is listed."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

import pytest

from domain.anslag.anslagspost import Anslag, Dispositionsratt, lagg_upp
from domain.anslag.dispositionsrattsrattelse import (
    DispositionsrattRattad,
    ratta_dispositionsratt,
)
from domain.anslag.stopp import DispositionsrattenFinnsInte
from domain.grund.aktor import Atgard, Roll
from domain.grund.stopp import IngetAttRatta, Stopp
from tests.api.hjalp import kring
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.bidraget import Bygge, Kropp
from tests.domain.hjalp.scenario import ANNA

UPPLAGD_DAG = date(2024, 1, 1)
ANSLAG, TITEL = Dispositionsratt.ANSLAG, Dispositionsratt.INKOMSTTITEL


def posten() -> Anslag:
    om = {"utgiftsomrade": "9", "anslag": "1:6", "anslagspost": "16", "benamning": "Insatser"}
    return lagg_upp(Atgard(UPPLAGD_DAG, ANNA), **om, dispositionsratt=ANSLAG)


def ratta(post: Anslag, version: int, till: Dispositionsratt | None) -> DispositionsrattRattad:
    ratta_dispositionsratt(
        post, av=ANNA, rattar_version=version, dispositionsratt=till, orsak="Fel"
    )
    return cast("DispositionsrattRattad", post.pending_events[-1])


def test_fel_dispositionsratt_rattas_som_den_alltid_var() -> None:
    post = posten()
    forst = ratta(post, 1, None)
    assert (forst.verkningsdag, forst.tidigare_verkningsdag) == (UPPLAGD_DAG, UPPLAGD_DAG)
    assert (forst.tidigare_dispositionsratt, forst.dispositionsratt) == (ANSLAG, None)
    sist = ratta(post, 2, TITEL)
    assert (sist.rattar_version, sist.tidigare_dispositionsratt) == (2, None)
    assert post.dispositionsratt is TITEL


@pytest.mark.parametrize(
    ("version", "till", "stopp"),
    [
        (2, TITEL, DispositionsrattenFinnsInte),
        (0, TITEL, DispositionsrattenFinnsInte),
        (1, ANSLAG, IngetAttRatta),
    ],
)
def test_fel_dispositionsratt_det_som_sist_sades(
    version: int, till: Dispositionsratt, stopp: type[Stopp]
) -> None:
    with pytest.raises(stopp):
        ratta(posten(), version, till)


def visad(bygge: Bygge, post: str, **basis: Any) -> str | None:
    svar: Kropp = bygge.las(f"/anslagsposter/{post}", **basis)["anslagspost"]
    return cast("str | None", svar["dispositionsratt"])


def till_titel(bygge: Bygge, post: str) -> str:
    """What of capital is on an inkomsttitel."""
    rader = bygge.las("/listor/inkomsttitlar", per="2025-12-31", anslagId=post)["rader"]
    return next((str(rad["kapital"]) for rad in rader), "0.00")


def test_fel_dispositionsratt_det_placerade_listas_och_placeras_om(bygge: Bygge) -> None:
    """20,00 was the anslag's, as the regelverk says; it is the state's, and is placed again so."""
    kring.rantesatser(bygge)
    grund = bygge.grund()
    arende, fordran = r.kravt(bygge, grund)
    placering = r.placering(arende, fordran)
    inbetalning = kring.mottagen(bygge, "20.00", "2025-05-09")
    vag = f"/inbetalningar/{inbetalning}/placeringar"
    fore = bygge.gor(Roll.EKONOM, vag, placering)
    rattelse = {"rattarVersion": 1, "dispositionsratt": "inkomsttitel", "orsak": "Fel läst"}
    ratta_vag = f"/anslagsposter/{grund.post}/dispositionsrattsrattelser"
    bygge.gor(Roll.HANDLAGGARE, ratta_vag, rattelse)
    assert bygge.skicka(Roll.HANDLAGGARE, ratta_vag, rattelse).status_code == 409
    assert visad(bygge, grund.post, per="2025-05-31") == "inkomsttitel"
    assert visad(bygge, grund.post, per="2025-05-31", kand=fore["position"]) is None

    def vilar() -> list[str]:
        rader = bygge.alla("/listor/avvikelser", per="2025-05-31")
        egna = [x for x in rader if x["arendeId"] == arende and x["slag"] == "vilar-pa-rattat"]
        return [f"{x['handelse']}: {x['da']} -> {x['nu']}" for x in egna]

    sagt = "tillförs anslaget -> redovisas mot inkomsttitel"
    assert vilar() == [f"arende.aterbetalning-mottagen: {sagt}"]
    assert till_titel(bygge, grund.post) == "0.00"
    havande = {"havdDag": "2025-05-13", "orsak": "Placeras om"}
    bygge.gor(Roll.EKONOM, f"{vag}/2/havanden", havande)
    bygge.gor(Roll.EKONOM, vag, {**placering, "placeradDag": "2025-05-13"})
    assert vilar() == []
    assert till_titel(bygge, grund.post) == "20.00"
