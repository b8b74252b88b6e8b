"""What the API says of itself: alive, ready, or stopped at a fact that cannot be booked."""

from __future__ import annotations

import re

from api.grund.lankar import API_VERSION
from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import Bygge, mottagare
from tests.api.hjalp.problemen import krav_problem
from tests.api.hjalp.servern import Api
from tests.api.hjalp.stannad import PROJEKTIONERNA, lagg_till_okant, vanta_pa_stopp
from tests.store.hjalp.loggen import vanta_pa


def test_api_info(api: Api) -> None:
    """VER.07, and VER.11 and VER.12 on what the version may be."""
    info = api.klient().get("/api-info").json()
    assert set(info) == {
        "apiName",
        "apiVersion",
        "apiReleased",
        "apiDocumentation",
        "apiStatus",
    }
    assert info["apiVersion"] == API_VERSION
    assert re.fullmatch(r"\d+\.\d+\.\d+", info["apiVersion"])
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", info["apiReleased"])
    assert info["apiStatus"] in ("alpha", "beta", "active", "deprecated")
    assert info["apiVersion"].startswith("0.") == (info["apiStatus"] in ("alpha", "beta"))
    assert api.klient().get(info["apiDocumentation"]).status_code == 200


def test_lever(api: Api) -> None:
    halsa = api.klient().get("/halsa").json()
    assert halsa["status"] == "lever"
    assert halsa["program"]


def test_redo(egen: Api) -> None:
    """Every projection by name, where it stands, and that none is behind."""
    Bygge(egen).gor(Roll.HANDLAGGARE, "/mottagare", mottagare())
    svar = egen.klient().get("/beredskap")
    assert svar.status_code == 200
    assert svar.json() == {
        "status": "redo",
        "huvud": 1,
        "projektioner": [
            {"namn": namn, "position": 1, "efter": 0, "felPosition": None}
            for namn in PROJEKTIONERNA
        ],
    }


def test_en_stannad_projektion(egen: Api) -> None:
    """Red, named, with the position; reads go on from before it, and health is another matter."""
    bygge, las = Bygge(egen), egen.klient()
    for _ in range(2):
        bygge.gor(Roll.HANDLAGGARE, "/mottagare", mottagare())
    lagg_till_okant(egen)
    vanta_pa_stopp(egen)

    svar = las.get("/beredskap")
    problem = krav_problem(svar, 503, "projektion-stannad")
    assert int(svar.headers["Retry-After"]) >= 1
    for namn in PROJEKTIONERNA:
        assert f"{namn} vid position 3" in problem["detail"]
    assert problem["huvud"] == 3
    assert problem["projektioner"] == [
        {"namn": namn, "position": 2, "efter": 1, "felPosition": 3} for namn in PROJEKTIONERNA
    ]
    assert "OkantFaktum" not in svar.text
    assert las.get("/halsa").status_code == 200
    assert bygge.las("/mottagare", limit=1)["basis"]["position"] == 2


def test_loggen_syns_nar_en_projektion_har_stannat(egen: Api) -> None:
    """Who wants to know why must be able to look, and nobody waits for what will not come."""
    lagg_till_okant(egen)
    vanta_pa(lambda: egen.klient().get("/beredskap").status_code == 503)
    ny = Bygge(egen).gor(Roll.HANDLAGGARE, "/mottagare", mottagare())
    assert ny["synlig"] is False
    handelser = (
        egen.klient(Roll.GRANSKARE).get("/handelser", params={"kand": ny["position"]}).json()
    )
    assert [h["typ"] for h in handelser["handelser"]] == [
        "mottagare.uppfunnen",
        "mottagare.registrerad",
    ]
