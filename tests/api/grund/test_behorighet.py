"""Who may do what, tried for real: every route with every role, and tokens that are none."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp import kring
from tests.api.hjalp.anropen import vagar
from tests.api.hjalp.behorigheter import krav_401, krav_403, som
from tests.api.hjalp.bidraget import BESLUT, Bygge, Grund, redovisningsmall
from tests.api.hjalp.fall import OKAND
from tests.api.hjalp.matrisen import MATRIS, OPPEN, B, G, H
from tests.api.hjalp.servern import HEMLIGHET, SOCIALSTYRELSEN, Api, token

LASTA = [vag for metod, vag in MATRIS if metod == "GET"]


@pytest.fixture(scope="module")
def adresser(bygge: Bygge, grund: Grund) -> Callable[[str], str]:
    """Fills in a path template with what is there for the sökande of `grund` to see."""
    arende = bygge.arende(grund)
    vag = f"/utlysningar/{grund.utlysning}/fordelningsbeslut"
    beslut = {**BESLUT, "arendeIds": [arende], "belopp": "1.00"}
    fordelning: str = bygge.gor(B, vag, beslut)["_links"][0]["href"]
    bygge.gor(H, f"/regelverk/{grund.regelverk}/redovisningsmallar", redovisningsmall())
    poster = {
        "anslagsposter": grund.post,
        "mottagare": grund.mottagare,
        "regelverk": grund.regelverk,
        "rapporter": grund.regelverk,
        "utlysningar": grund.utlysning,
        "arenden": arende,
        "inbetalningar": kring.mottagen(bygge),
        "myndigheter": bygge.myndigheten(),
        "diarier": bygge.ny("/diarier", kring.diarieserie()),
        "grunddata": kring.grunddata(bygge),
        "avvikelser": str(kring.avvikelse(bygge, grund)["avvikelse"]),
    }
    rapporterade = {"uppdrag": bygge.uppdrag(), "avstamningar": poster["myndigheter"]}
    ids = re.findall(r"{(\w+Id)}", " ".join(LASTA))

    def fyll(mall: str) -> str:
        _, resurs, *delar = mall.split("/")
        post = rapporterade.get("".join(delar[:1]), poster.get(resurs, ""))
        egna = {
            "beslutId": fordelning.split("/")[-1],
            "nr": 1,
            "bidragsar": 2024,
            "budgetar": 2024,
            "manad": "2024-03",
        }
        return mall.format(**(dict.fromkeys(ids, post) | egna))

    return fyll


def test_varje_vag_star_i_matrisen(api: Api) -> None:
    """A new route fails here until somebody has decided who may use it."""
    assert set(vagar(api.app)) == set(MATRIS)


@pytest.mark.parametrize("vag", LASTA)
def test_vem_som_far_lasa(api: Api, grund: Grund, adresser: Callable[[str], str], vag: str) -> None:
    far, adress = MATRIS["GET", vag], adresser(vag)
    if vag == "/docs/oauth2-redirect":
        adress = api.adress.removesuffix("/statsbidrag/v1") + vag
    utan = api.klient().get(adress)
    if far is OPPEN:
        assert utan.status_code == 200
        return
    krav_401(utan)
    for roll in Roll:
        svar = som(api, grund, roll).get(adress)
        if roll in far:
            assert svar.status_code == 200, (roll, svar.text)
        else:
            krav_403(svar)


def test_rollen_provas_fore_uppgifterna(api: Api) -> None:
    """Whoever may not is not told what a right request looks like."""
    krav_403(api.klient(G).post("/mottagare", json={"fel": 1}))
    krav_401(api.klient().post("/mottagare", json={"fel": 1}))


def _innehall(**andrat: Any) -> dict[str, Any]:
    nu = datetime.now(UTC)
    giltigt = {
        "iss": "bidragsliggaren",
        "sub": "anna",
        "roll": "granskare",
        "org": SOCIALSTYRELSEN,
        "iat": nu,
        "exp": nu + timedelta(minutes=5),
    }
    return {n: v for n, v in {**giltigt, **andrat}.items() if v is not None}


def _signerad(**andrat: Any) -> str:
    return jwt.encode(_innehall(**andrat), HEMLIGHET, algorithm="HS256")


def test_en_giltig_token_slapps_in(api: Api) -> None:
    """The yardstick of the tests below."""
    svar = api.klient().get("/arenden", headers={"Authorization": f"Bearer {_signerad()}"})
    assert svar.status_code == 200


ICKE_TOKEN: dict[str, Callable[[], str]] = {
    "skräp": lambda: "inte.en.token",
    "utgången": lambda: _signerad(exp=datetime.now(UTC) - timedelta(seconds=1)),
    "ännu inte utfärdad": lambda: _signerad(iat=datetime.now(UTC) + timedelta(hours=1)),
    "annan nyckel": lambda: jwt.encode(_innehall(), HEMLIGHET[::-1], algorithm="HS256"),
    "alg none": lambda: jwt.encode(_innehall(), None, algorithm="none"),
    "annan algoritm": lambda: jwt.encode(_innehall(), HEMLIGHET * 2, algorithm="HS512"),
    "okänd roll": lambda: _signerad(roll="administrator"),
    "roll som inte är text": lambda: _signerad(roll={"granskare": 1}),
    "ogiltigt organisationsnummer": lambda: _signerad(org="202100-0556"),
    "tomt subjekt": lambda: _signerad(sub=" "),
    "annan utfärdare": lambda: _signerad(iss="någon annan"),
    "avkortad": lambda: token(G)[:-2],
}


@pytest.mark.parametrize("falt", ["sub", "roll", "org", "iat", "exp", "iss"])
def test_en_token_sager_allt(api: Api, falt: str) -> None:
    headers = {"Authorization": f"Bearer {_signerad(**{falt: None})}"}
    krav_401(api.klient().get("/arenden", headers=headers))


@pytest.mark.parametrize("slag", ICKE_TOKEN)
def test_utan_giltig_token_kommer_ingen_in(api: Api, slag: str) -> None:
    headers = {"Authorization": f"Bearer {ICKE_TOKEN[slag]()}"}
    krav_401(api.klient().get("/arenden", headers=headers))


@pytest.mark.parametrize("varde", ["Basic YW5uYTpoZW1saWc=", "Bearer", "Digest x", "x", ""])
def test_andra_satt_att_logga_in_finns_inte(api: Api, varde: str) -> None:
    krav_401(api.klient().get("/arenden", headers={"Authorization": varde}))


def test_token_i_adressen_tas_inte_emot(api: Api) -> None:
    """SAK.15: a key in an address is kept in logs."""
    svar = api.klient().get("/arenden", params={"access_token": token(G)})
    assert svar.status_code == 422


def test_okant_id_rojer_inget_for_den_som_inte_ar_inloggad(api: Api) -> None:
    krav_401(api.klient().get(f"/arenden/{OKAND}"))
