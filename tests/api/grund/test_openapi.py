"""The API's own description keeps the krav of DIGG's REST API-profil that a machine can check.

Each test is named by its krav-id and asserts what the official linter asserts of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx

from api.app import skapa_app
from api.grund.lankar import API_VERSION, ROT
from store.databas import Databas
from store.installningar import Installningar
from tests.api.hjalp.anropen import vagar
from tests.api.hjalp.beskrivningen import (
    CAMEL,
    HAL,
    Del,
    egenskaperna,
    parametrarna,
)
from tests.api.hjalp.servern import HEMLIGHET, Api


def test_varje_vag_ar_beskriven(api: Api, dokument: Del) -> None:
    beskrivna = {
        (metod.upper(), vag) for vag, metoder in dokument["paths"].items() for metod in metoder
    }
    webbsidor = {("GET", "/dokumentation"), ("GET", "/docs/oauth2-redirect")}
    assert beskrivna == set(vagar(api.app)) - webbsidor


def test_dok_01_finns_pa_natet(dokument: Del) -> None:
    assert dokument["externalDocs"]["description"]
    assert dokument["externalDocs"]["url"].startswith("https://")


def test_dok_03_om_apiet(dokument: Del) -> None:
    info = dokument["info"]
    assert all(info[falt] for falt in ("title", "version", "description", "termsOfService"))
    assert set(info["contact"]) >= {"name", "url", "email"}
    assert set(info["license"]) >= {"name", "url"}
    assert info["version"] == API_VERSION


def test_dok_06_pa_svenska_och_engelska(dokument: Del) -> None:
    orden = set(re.findall(r"\w+", dokument["info"]["description"].lower()))
    assert orden & {"och", "är", "som", "för"}
    assert orden & {"and", "is", "the", "of"}


def test_dok_08_serviceniva(dokument: Del) -> None:
    assert "SLA" in dokument["externalDocs"]["description"]


def test_dok_09_begransningar(dokument: Del) -> None:
    assert "begränsning" in dokument["info"]["description"].lower()


def test_dok_17_openapi_3(dokument: Del) -> None:
    assert dokument["openapi"].startswith("3.")
    assert "swagger" not in dokument


def test_dok_19_varje_operation_ar_beskriven(operationer: list[tuple[str, Del]]) -> None:
    """And in both languages."""
    assert [n for n, operation in operationer if " / " not in operation["description"]] == []


def test_dok_20_varje_svar_ar_beskrivet(operationer: list[tuple[str, Del]]) -> None:
    for namn, operation in operationer:
        for kod, svar in operation["responses"].items():
            assert svar["description"], (namn, kod)
            assert svar["description"] != "Successful Response", (namn, kod)


def test_dok_21_autentisering(operationer: list[tuple[str, Del]]) -> None:
    oppna = [namn for namn, operation in operationer if not operation.get("security")]
    assert oppna == ["GET /api-info", "GET /halsa", "GET /beredskap"]


def test_ufn_01_02_ver_05_sak_01_adressen(dokument: Del) -> None:
    for server in dokument["servers"]:
        delar = urlsplit(server["url"])
        assert delar.scheme == "https"
        assert delar.port in (None, 443)
        assert re.fullmatch(r"/[a-z-]+/v[0-9]+", delar.path)


def test_adressen_ar_den_som_installningen_anger() -> None:
    bas = "https://bidrag.example/statsbidrag/v1"
    databas = Databas("", "", None)
    app = skapa_app(databas, HEMLIGHET, Installningar(LIGGARE_BAS_URL=bas))
    assert app.openapi()["servers"] == [{"url": bas}]


def test_ufn_05_07_08_09_adressernas_tecken(dokument: Del) -> None:
    """A parameter stands for itself and is no word of the address, but has no _ or space."""
    server = dokument["servers"][0]["url"]
    for vag in dokument["paths"]:
        assert len(server + vag) < 2048
        for led in vag.split("/")[1:]:
            assert re.fullmatch(r"[a-z0-9.~-]+|\{[a-zA-Z0-9]+\}", led), vag


def test_ver_06_api_info(dokument: Del) -> None:
    assert "/api-info" in dokument["paths"]


def test_sak_09_10_15_16_18_bara_bearer(dokument: Del) -> None:
    scheman = dokument["components"]["securitySchemes"].values()
    assert [(s["type"], s["scheme"]) for s in scheman] == [("http", "bearer")]


def test_ame_01_02_arq_01_json(operationer: list[tuple[str, Del]]) -> None:
    for namn, operation in operationer:
        for kod, svar in operation["responses"].items():
            if int(kod) < 400:
                assert list(svar["content"]) == ["application/json"], namn
        if "requestBody" in operation:
            assert list(operation["requestBody"]["content"]) == ["application/json"], namn


def test_ame_04_05_07_camel_case(dokument: Del) -> None:
    namn = {namn for namn, _ in egenskaperna(dokument["components"]["schemas"])}
    assert {n for n in namn if not CAMEL.fullmatch(n)} == HAL


def test_fel_01_problemets_falt(dokument: Del) -> None:
    for form in ("Problem", "Stannad"):
        egenskaper = dokument["components"]["schemas"][form]["properties"]
        assert set(egenskaper) >= {"type", "title", "status", "detail", "instance"}


def test_fel_02_varje_fel_ar_ett_problem(operationer: list[tuple[str, Del]]) -> None:
    for namn, operation in operationer:
        for kod, svar in operation["responses"].items():
            if kod == "default" or int(kod) >= 400:
                assert list(svar["content"]) == ["application/problem+json"], (namn, kod)
                assert svar["content"]["application/problem+json"]["example"]["status"] == int(kod)


def test_fns_01_03_05_06_fragans_namn(operationer: list[tuple[str, Del]]) -> None:
    for namn, parameter in parametrarna(operationer, "query"):
        assert CAMEL.fullmatch(parameter["name"]), namn
        assert not parameter.get("required"), namn


def test_fns_07_08_09_sidor(operationer: list[tuple[str, Del]]) -> None:
    """page comes with limit; they begin at 1 and 20."""
    sidor: dict[str, dict[str, Any]] = {}
    for namn, p in parametrarna(operationer, "query"):
        if p["name"] in ("page", "limit"):
            sidor.setdefault(namn, {})[p["name"]] = p["schema"]["default"]
    assert sidor
    assert all(forval == {"page": 1, "limit": 20} for forval in sidor.values())


def test_arq_05_inget_innehall_i_huvuden(operationer: list[tuple[str, Del]]) -> None:
    for namn, parameter in parametrarna(operationer, "header"):
        typer = [parameter["schema"], *parameter["schema"].get("anyOf", [])]
        assert {t.get("type") for t in typer} <= {"string", "null", None}, namn


def test_dot_02_04_dagar_och_tider(dokument: Del) -> None:
    """Each has an example as RFC 3339, an instant with its offset."""

    def former(egenskap: Del) -> Iterator[Del]:
        yield from (s for s in (egenskap, *egenskap.get("anyOf", [])) if "format" in s)

    sedda = set()
    for namn, egenskap in egenskaperna(dokument["components"]["schemas"]):
        for form in former(egenskap):
            if form["format"] == "date":
                assert date.fromisoformat(form["example"]).isoformat() == form["example"], namn
            elif form["format"] == "date-time":
                assert datetime.fromisoformat(form["example"]).tzinfo is not None, namn
            sedda.add(form["format"])
    assert sedda >= {"date", "date-time"}


def test_for_02_get_har_ingen_kropp(operationer: list[tuple[str, Del]]) -> None:
    med_kropp = {namn for namn, operation in operationer if "requestBody" in operation}
    assert med_kropp
    assert not [namn for namn in med_kropp if not namn.startswith("POST ")]


def test_referenserna_leder_nagonstans(dokument: Del) -> None:
    def referenser(varde: Any) -> Iterator[str]:
        match varde:
            case dict():
                if isinstance(varde.get("$ref"), str):
                    yield varde["$ref"]
                for inre in varde.values():
                    yield from referenser(inre)
            case list():
                for inre in varde:
                    yield from referenser(inre)

    scheman = dokument["components"]["schemas"]
    for referens in referenser(dokument):
        assert referens.removeprefix("#/components/schemas/") in scheman


def test_sidan_hamtar_ingenting_utifran(api: Api) -> None:
    """The documentation works where there is no way out: all that it loads is served here."""
    svar = api.klient().get("/dokumentation")
    assert svar.status_code == 200
    assert "text/html" in svar.headers["content-type"]
    assert re.findall(r"https?://", svar.text) == []
    hamtas = re.findall(r"""(?:src|href|url)\s*[=:]\s*["']([^"']+)["']""", svar.text)
    assert f"{ROT}/openapi.json" in hamtas
    assert len(hamtas) >= 4
    for adress in hamtas:
        fil = httpx.get(urljoin(api.adress, adress))
        assert fil.status_code == 200, adress
        if adress.endswith(".css"):
            assert not re.findall(r"url\(['\"]?https?:", fil.text)


def test_every_error_is_explained_to_those_who_build_on_it(
    operationer: list[tuple[str, Del]],
) -> None:
    """Each status that an operation may answer with has a row in docs/api.md."""
    sida = (Path(__file__).parents[3] / "docs" / "api.md").read_text()
    svar = {status for _, operation in operationer for status in operation["responses"]}
    forklarade = set(re.findall(r"^\| (\d{3})\b", sida, re.M))
    assert forklarade == {status for status in svar if status >= "400"}


def test_inget_namn_pa_en_form_ar_en_plats_i_koden(dokument: Del) -> None:
    """Two shapes of one name would be told apart by the modules that they happen to stand in."""
    assert [namn for namn in dokument["components"]["schemas"] if "__" in namn] == []
