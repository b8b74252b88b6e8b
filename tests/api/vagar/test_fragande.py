"""A POST that only reads: for those who may read, at (per, kand), and nothing is recorded."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from api.kommandorad import miljo
from api.rapporter.filer import FILER, Format
from domain.grund.aktor import Roll
from tests.api.hjalp.anropen_fragande import FRAGANDE
from tests.api.hjalp.behorigheter import krav_401, krav_403
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp, redovisningsmall
from tests.api.hjalp.kommandon import Kommandorad
from tests.api.hjalp.matrisen import MATRIS
from tests.api.hjalp.problemen import falten, krav_problem
from tests.api.hjalp.servern import SOCIALSTYRELSEN, Api, servera
from tests.api.hjalp.tryckta import FIL, liten, tryckt

VAG = "/rapporter/jamforelser"


@pytest.fixture(scope="module")
def med_mall(bygge: Bygge, grund: Grund) -> Grund:
    """A regelverk of which it is known how its reports are made."""
    bygge.gor(
        Roll.HANDLAGGARE, f"/regelverk/{grund.regelverk}/redovisningsmallar", redovisningsmall()
    )
    return grund


def fraga(api: Api, kropp: Kropp, vag: str = VAG, **param: Any) -> httpx.Response:
    return api.klient(Roll.GRANSKARE).post(vag, json=kropp, params=param or None)


@pytest.mark.parametrize("vag", FRAGANDE)
def test_vem_som_far_fraga(api: Api, med_mall: Grund, vag: str) -> None:
    far, kropp = MATRIS["POST", vag], FRAGANDE[vag](med_mall)
    assert far is not None
    krav_401(api.klient().post(vag, json=kropp))
    for roll in Roll:
        org = med_mall.organisationsnummer if roll is Roll.SOKANDE else SOCIALSTYRELSEN
        svar = api.klient(roll, org=org).post(vag, json=kropp)
        if roll in far:
            assert svar.status_code == 200, (roll, svar.text)
        else:
            krav_403(svar)
            krav_403(api.klient(roll, org=org).post(vag, json={"fel": 1}))


@pytest.mark.parametrize("vag", FRAGANDE)
def test_ingenting_registreras(api: Api, med_mall: Grund, vag: str) -> None:
    """A key that is sent along is not used up, and the answer may be had again."""
    huvud, kropp = api.huvud(), FRAGANDE[vag](med_mall)
    svar = [
        api.klient(Roll.EKONOM).post(
            vag, json={**kropp, "bidragsar": ar}, headers={"Idempotency-Key": "samma"}
        )
        for ar in (2024, 2024, 2023)
    ]
    assert [s.status_code for s in svar] == [200, 200, 404]
    assert svar[0].content == svar[1].content
    assert api.huvud() == huvud
    assert "Location" not in svar[0].headers
    assert svar[0].headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("vag", FRAGANDE)
def test_lankarna_ger_samma_svar_vid_samma_basis(api: Api, med_mall: Grund, vag: str) -> None:
    """Had by POST with the same body, also after more has been recorded."""
    kropp = FRAGANDE[vag](med_mall)
    svar = fraga(api, kropp, vag)
    Bygge(api).arende(med_mall)
    lankar = svar.json()["_links"]
    assert {lank["method"] for lank in lankar} == {"POST"}
    assert [lank["rel"] for lank in lankar] == ["self", *["alternate"] * len(FILER)]
    assert fraga(api, kropp, lankar[0]["href"]).content == svar.content
    for lank in lankar[1:]:
        assert fraga(api, kropp, lank["href"]).status_code == 200


@pytest.mark.parametrize("format_", FILER)
def test_en_jamforelse_som_fil(api: Api, med_mall: Grund, format_: Format) -> None:
    svar = fraga(api, FRAGANDE[VAG](med_mall), format=format_.value)
    assert svar.status_code == 200
    assert svar.headers["Content-Type"] == FILER[format_].mediatyp
    assert f'filename="jamforelse-2024.{format_}"' in svar.headers["Content-Disposition"]


@pytest.mark.parametrize(
    ("andrat", "falt"),
    [
        ({"ar": 1}, "ar"),
        ({"bidragsar": "2024"}, "bidragsar"),
        ({"tabeller": []}, ""),
        ({"tabeller": liten(rader=[["Region Skåne", "x", "1"]])["tabeller"]}, "tabeller.0"),
        ({"tabeller": liten(rader=[["Region Skåne", 1, "1"]])["tabeller"]}, "tabeller.0.rader.0.1"),
        ({"texter": [{"slag": "x"}]}, "texter.0"),
    ],
)
def test_422_sager_var(api: Api, andrat: Kropp, falt: str) -> None:
    assert falten(fraga(api, {**liten(), **andrat})) == {falt}


def test_422_talet_som_inte_ar_nagot_tal(api: Api) -> None:
    svar = fraga(api, liten(rader=[["Region Skåne", "22 25O 000", "1"]]))
    [fel] = krav_problem(svar, 422, "ogiltiga-uppgifter")["faltfel"]
    assert fel["text"].startswith("rad 1 (Region Skåne), kolumnen beviljat: ”22 25O 000” är inget")


@pytest.mark.parametrize(
    ("andrat", "typ"),
    [
        ({"regelverk": "1066:1"}, "finns-inte"),
        ({"bidragsar": 2999}, "bidragsaret-saknas"),
    ],
)
def test_404_det_som_ingen_vet_nagot_om(api: Api, med_mall: Grund, andrat: Kropp, typ: str) -> None:
    krav_problem(fraga(api, {**FRAGANDE[VAG](med_mall), **andrat}), 404, typ)


def test_404_utan_redovisningsmall(api: Api, bygge: Bygge) -> None:
    """The year is known, but not how it is reported."""
    egna = bygge.grund()
    krav_problem(fraga(api, FRAGANDE[VAG](egna)), 404, "redovisningsmall-saknas")


def test_415_annat_an_json(api: Api) -> None:
    svar = api.klient(Roll.GRANSKARE).post(
        VAG, content=FIL.read_bytes(), headers={"Content-Type": "application/toml"}
    )
    krav_problem(svar, 415, "fel-medietyp")


def test_samma_som_kommandoraden(demo: Kommandorad) -> None:
    """Of the published report, on the same log at the same basis."""
    sagt = demo("rapport", "jamfor", str(FIL), "--demo", "--format", "json").json
    with servera(miljo.miljo(demo=True).databas) as api:
        svar = fraga(api, tryckt()).json()
    del svar["_links"]
    assert svar == sagt
