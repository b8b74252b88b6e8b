"""Idempotency-Key: the same request twice is recorded once and answered the same."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import httpx
import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp.anropen import SKRIVANDE
from tests.api.hjalp.bidraget import BESLUT, Bygge, Grund, lopnummer, mottagare
from tests.api.hjalp.efterat import inkommen_dag
from tests.api.hjalp.fall import Fall
from tests.api.hjalp.servern import TALAMOD, Api

ATTA = 8


def nyckel() -> str:
    return f"nyckel-{lopnummer()}"


def _svarat(svar: httpx.Response) -> tuple[object, ...]:
    """What two answers to the same request have in common: all but whether it shows yet."""
    kvittens = svar.json()
    assert svar.status_code == 201, svar.text
    del kvittens["synlig"]
    return svar.headers["Location"], svar.headers["ETag"], kvittens


def _skicka(bygge: Bygge, fall: Fall, nyckeln: str) -> httpx.Response:
    return bygge.skicka(fall.roll, fall.vag, fall.kropp, {"Idempotency-Key": nyckeln})


@pytest.mark.parametrize(
    "vag", ["/mottagare", "/arenden", "/arenden/{arendeId}/beslut", "/arenden/{arendeId}/attester"]
)
@pytest.mark.parametrize("version", [False, True])
def test_atta_samtidigt(api: Api, bygge: Bygge, grund: Grund, vag: str, version: bool) -> None:
    """One is recorded and eight are answered, also when each says which version it builds on."""
    fall, grind = SKRIVANDE[vag](bygge, grund), Barrier(ATTA)
    headers = {"Idempotency-Key": nyckel()}
    if version and "{" in vag:
        post = "/".join(fall.vag.split("/")[:3])
        headers["If-Match"] = api.klient(Roll.GRANSKARE).get(post).headers["ETag"]
    huvud, klient = api.huvud(), api.klient(fall.roll)

    def en(_: int) -> tuple[object, ...]:
        grind.wait(TALAMOD)
        return _svarat(klient.post(fall.vag, json=fall.kropp, headers=headers))

    with ThreadPoolExecutor(ATTA) as tradar:
        forsta, *ovriga = tradar.map(en, range(ATTA))
    assert ovriga == [forsta] * (ATTA - 1)
    assert api.huvud() == huvud + 1


def test_svaret_star_sig_nar_laget_andrats(api: Api, bygge: Bygge, grund: Grund) -> None:
    """The case has been decided, paid and corrected since: each first answer still holds."""
    kropp, nyckeln = mottagare(), nyckel()
    fall = Fall(Roll.HANDLAGGARE, "/mottagare", kropp, {})
    ny = _svarat(_skicka(bygge, fall, nyckeln))
    beslut = SKRIVANDE["/arenden/{arendeId}/beslut"](bygge, grund)
    beslutat = _svarat(_skicka(bygge, beslut, nyckeln))
    arende = beslut.vag.split("/")[2]
    bygge.gor(
        Roll.HANDLAGGARE,
        f"/arenden/{arende}/inkommendagsrattelser",
        inkommen_dag("2024-02-01"),
    )
    huvud = api.huvud()
    assert bygge.skicka(beslut.roll, beslut.vag, beslut.kropp).status_code == 409
    assert _svarat(_skicka(bygge, beslut, nyckeln)) == beslutat
    assert _svarat(_skicka(bygge, fall, nyckeln)) == ny
    assert api.huvud() == huvud


def test_ett_annat_anrop_med_samma_nyckel_vagras(api: Api, bygge: Bygge, grund: Grund) -> None:
    """Another body, another path, or another If-Match."""
    fall, nyckeln = SKRIVANDE["/arenden/{arendeId}/beslut"](bygge, grund), nyckel()
    _svarat(_skicka(bygge, fall, nyckeln))
    huvud = api.huvud()
    annat_arende = f"/arenden/{bygge.arende(grund)}/beslut"
    huvud = api.huvud()
    med = {"Idempotency-Key": nyckeln}
    for svar in (
        bygge.skicka(fall.roll, fall.vag, {**fall.kropp, "belopp": "99.00"}, med),
        bygge.skicka(fall.roll, annat_arende, fall.kropp, med),
        bygge.skicka(fall.roll, fall.vag, fall.kropp, {**med, "If-Match": '"1"'}),
    ):
        assert svar.status_code == 422, svar.text
        assert svar.json()["type"].endswith("/nyckeln-upptagen")
    assert api.huvud() == huvud


def test_nyckeln_tillhor_subjektet(api: Api, bygge: Bygge) -> None:
    """Two who happen on the same key do not meet, whatever their names look like."""
    huvud = api.huvud()
    for sub, nyckeln in (("anna", "b/c"), ("anna/b", "c"), ("bo", "b/c"), ("anna", "c")):
        klient = api.klient(Roll.HANDLAGGARE, sub=sub)
        svar = klient.post("/mottagare", json=mottagare(), headers={"Idempotency-Key": nyckeln})
        assert svar.status_code == 201, (sub, svar.text)
    assert api.huvud() == huvud + 4


def test_det_som_vagrats_antecknas_inte(api: Api, bygge: Bygge, grund: Grund) -> None:
    """The same key may be used again for a request that has been put right."""
    vag = f"/arenden/{bygge.arende(grund)}/beslut"
    ratt_kropp = {**BESLUT, "belopp": "100.00"}
    huvud, med = api.huvud(), {"Idempotency-Key": nyckel()}
    for kropp, status in (
        ({**ratt_kropp, "motivering": ""}, 409),
        ({**ratt_kropp, "belopp": 100}, 422),
        ({**ratt_kropp, "beslutsdag": "2024-01-01"}, 409),
    ):
        assert bygge.skicka(Roll.BESLUTSFATTARE, vag, kropp, med).status_code == status
    inaktuell = {**med, "If-Match": '"7"'}
    svar = bygge.skicka(Roll.BESLUTSFATTARE, vag, ratt_kropp, inaktuell)
    assert svar.status_code == 412
    assert api.huvud() == huvud
    assert bygge.skicka(Roll.BESLUTSFATTARE, vag, ratt_kropp, med).status_code == 201


@pytest.mark.parametrize("dalig", ["", "två ord", "å", "a" * 201, "a\tb"])
def test_en_felaktig_nyckel(api: Api, dalig: str) -> None:
    headers = httpx.Headers({"Idempotency-Key": dalig}, encoding="utf-8")
    huvud = api.huvud()
    svar = api.klient(Roll.HANDLAGGARE).post("/mottagare", json=mottagare(), headers=headers)
    assert svar.status_code == 400
    assert svar.json()["type"].endswith("/felaktigt-anrop")
    assert api.huvud() == huvud


@pytest.mark.parametrize("god", ["a", "a" * 200, "!~/\\\"'"])
def test_en_nyckel_ar_1_till_200_synliga_tecken(api: Api, god: str) -> None:
    klient = api.klient(Roll.HANDLAGGARE, sub=f"sub-{lopnummer()}")
    svar = klient.post("/mottagare", json=mottagare(), headers={"Idempotency-Key": god})
    assert svar.status_code == 201
