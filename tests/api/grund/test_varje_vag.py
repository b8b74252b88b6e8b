"""Every route that changes anything, with one request each: who may, what is refused and kept.

The order of the tests matters: first what leaves the log as it was, then the request itself, then
the same request again.
"""

from __future__ import annotations

import re
from datetime import datetime
from uuid import UUID

import pytest

from api.kommandorad.arendevy import text_av
from domain.grund.aktor import Roll
from store.mapper import Loggrad
from tests.api.hjalp.anropet import Anrop, Registrerat
from tests.api.hjalp.behorigheter import krav_401, krav_403, som
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp
from tests.api.hjalp.matrisen import MATRIS
from tests.api.hjalp.servern import Api
from tests.api.hjalp.versionerna import krav_412


def test_vem_som_inte_far_skriva(anrop: Anrop, api: Api, grund: Grund) -> None:
    """With a request that would be accepted; nothing is recorded."""
    far = MATRIS["POST", anrop.mall]
    assert far is not None
    krav_401(api.klient().post(anrop.fall.vag, json=anrop.fall.kropp))
    for roll in set(Roll) - far:
        krav_403(som(api, grund, roll).post(anrop.fall.vag, json=anrop.fall.kropp))
    assert api.huvud() == anrop.huvud


def test_det_som_vagras_registreras_inte(anrop: Anrop, api: Api, bygge: Bygge) -> None:
    fall = anrop.fall
    nej = bygge.skicka(fall.roll, fall.vagrad_vag or fall.vag, fall.vagrad)
    assert nej.status_code == fall.status, nej.text
    assert api.huvud() == anrop.huvud


def test_bara_den_aktuella_versionen(anrop: Anrop, api: Api, bygge: Bygge) -> None:
    """An older and a newer one are refused; what is new has none."""
    fall, nu = anrop.fall, 0 if anrop.ny else int(anrop.headers["If-Match"].strip('"'))
    for annan in (0, 1) if anrop.ny else (nu - 1, nu + 1, 999_999_999):
        krav_412(bygge.skicka(fall.roll, fall.vag, fall.kropp, {"If-Match": f'"{annan}"'}))
    assert api.huvud() == anrop.huvud


def test_ett_anrop_registrerar(anrop: Anrop, registrerat: Registrerat, api: Api) -> None:
    """With the version that was read. The answer names what was recorded."""
    kvittens = registrerat.svar.json()
    positioner = [h["position"] for h in kvittens["handelser"]]
    assert positioner == list(range(anrop.huvud + 1, registrerat.huvud + 1)) != []
    assert (kvittens["tillagg"], kvittens["position"]) == (positioner[0], positioner[-1])
    assert kvittens["synlig"] is True
    adress = registrerat.svar.headers["Location"]
    assert adress == kvittens["_links"][0]["href"]
    las = api.klient(anrop.fall.roll)
    assert las.get(adress).status_code == 200
    for handelse in kvittens["handelser"]:
        svar = las.get(handelse["href"]).json()
        fakta = svar["handelse"]
        assert (fakta["position"], fakta["typ"]) == (handelse["position"], handelse["typ"])
        assert fakta["av"]["roll"] == anrop.fall.roll
        _krav_lasligt(fakta, svar["lagrat"])


def test_samma_anrop_tva_ganger(
    anrop: Anrop, registrerat: Registrerat, api: Api, bygge: Bygge
) -> None:
    """The rules would refuse most of these a second time; the recorded answer is given."""
    fall, forsta = anrop.fall, registrerat.svar
    svar = bygge.skicka(fall.roll, fall.vag, fall.kropp, anrop.headers)
    assert svar.status_code == 201, svar.text
    assert {**svar.json(), "synlig": None} == {**forsta.json(), "synlig": None}
    for namn in ("Location", "ETag"):
        assert svar.headers[namn] == forsta.headers[namn]
    assert api.huvud() == registrerat.huvud


@pytest.mark.usefixtures("registrerat")
def test_vem_som_far_skriva(anrop: Anrop, api: Api, grund: Grund) -> None:
    """Whatever the rules say to the same once more."""
    far = MATRIS["POST", anrop.mall]
    assert far is not None
    assert anrop.fall.roll in far
    for roll in far:
        svar = som(api, grund, roll).post(anrop.fall.vag, json=anrop.fall.kropp)
        assert svar.status_code not in (401, 403), (roll, svar.text)


def _krav_lasligt(fakta: Kropp, lagrat: str) -> None:
    """What happened in an ärende can be said in a line of Swedish, without codes in it."""
    if not fakta["typ"].startswith("arende."):
        return
    rad = Loggrad(
        UUID(fakta["stromId"]),
        fakta["version"],
        fakta["typ"],
        lagrat.encode(),
        fakta["position"],
        fakta["tillagg"],
        datetime.fromisoformat(fakta["registrerad"]),
    )
    text = text_av(rad)
    assert text not in ("", fakta["typ"])
    assert not re.search(r"[a-z]_[a-z]|None|Uttag|[a-z]+=", text), text
