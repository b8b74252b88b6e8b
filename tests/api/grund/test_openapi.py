"""The API's own description keeps the krav of DIGG's REST API-profil that a machine can check.

Each test is named by its krav-id and asserts what the official linter asserts of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx
import pytest
from fastapi.routing import APIRoute, iter_route_contexts
from pydantic import BaseModel

from api.app import skapa_app
from api.grund import openapi
from api.grund.lankar import API_VERSION, ROT
from store.databas import Databas
from store.installningar import Installningar
from tests.api.hjalp.anropen import vagar
from tests.api.hjalp.schemat import avvikelser
from tests.api.hjalp.servern import HEMLIGHET, Api

Del = dict[str, Any]
CAMEL = re.compile(r"[a-z][a-zA-Z0-9]*")
HAL = {"_meta", "_links"}
"""Named by the profile itself (FNS.10), and so no breach of its naming."""


@pytest.fixture(scope="module")
def dokument(api: Api) -> Del:
    """DOK.23 and DOK.24: it is read where the profile says that it is."""
    svar = api.klient().get("/openapi.json")
    assert svar.status_code == 200
    dokument: Del = svar.json()
    return dokument


@pytest.fixture(scope="module")
def operationer(dokument: Del) -> list[tuple[str, Del]]:
    return _operationerna(dokument)


def _operationerna(dokument: Del) -> list[tuple[str, Del]]:
    return [
        (f"{metod.upper()} {vag}", operation)
        for vag, metoder in dokument["paths"].items()
        for metod, operation in metoder.items()
    ]


def _egenskaper(schema: Any) -> Iterator[tuple[str, Del]]:
    """Every property, however deep."""
    match schema:
        case dict():
            if isinstance(schema.get("properties"), dict):
                yield from schema["properties"].items()
            for varde in schema.values():
                yield from _egenskaper(varde)
        case list():
            for varde in schema:
                yield from _egenskaper(varde)


def _parametrar(operationer: list[tuple[str, Del]], var: str) -> Iterator[tuple[str, Del]]:
    for namn, operation in operationer:
        for parameter in operation.get("parameters", []):
            if parameter["in"] == var:
                yield namn, parameter


def _innehall(operationer: list[tuple[str, Del]]) -> Iterator[tuple[str, Del]]:
    """Every request body and every answer, also those that are problems."""
    for namn, operation in operationer:
        if "requestBody" in operation:
            [innehall] = operation["requestBody"]["content"].values()
            yield f"{namn} anrop", innehall
        for kod, svar in operation["responses"].items():
            [innehall] = svar["content"].values()
            yield f"{namn} {kod}", innehall


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


def test_dok_15_exempel_pa_varje_kropp(operationer: list[tuple[str, Del]]) -> None:
    """What has none is not called when `make docs` plays the year, nor in what it plays after."""
    utan = [namn for namn, innehall in _innehall(operationer) if not innehall.get("example")]
    assert utan == []


def test_exemplen_har_sin_form(dokument: Del, operationer: list[tuple[str, Del]]) -> None:
    """Requests, answers and problems, against the schemas that the description gives them."""
    scheman = dokument["components"]["schemas"]
    for namn, innehall in _innehall(operationer):
        assert [*avvikelser(innehall["example"], innehall["schema"], scheman)] == [], namn


def test_exemplen_ar_inte_pahittade(operationer: list[tuple[str, Del]]) -> None:
    """No word that only stands where something should, and no list with nothing in it."""
    for namn, innehall in _innehall(operationer):
        exempel = innehall["example"]
        utan_rubriker = [v for nyckel, v in _varden(exempel) if nyckel != "slag"]
        assert not {"text", "string", "exempel"} & {*utan_rubriker}, namn
        assert "problem/exempel" not in json.dumps(exempel), namn
        assert exempel.get("_meta", {}).get("count") != 0, namn


def _varden(varde: Any, nyckel: str = "") -> Iterator[tuple[str, str]]:
    """Every text, with the name that it stands under."""
    match varde:
        case str():
            yield nyckel, varde
        case dict():
            for namn, inre in varde.items():
                yield from _varden(inre, namn)
        case list():
            for inre in varde:
                yield from _varden(inre, nyckel)


def test_ett_fel_ar_vagens_eget_om_det_har_hant_dar(
    dokument: Del, operationer: list[tuple[str, Del]]
) -> None:
    """Another address has then answered so; never with another status."""
    for namn, innehall in _innehall(operationer):
        if (kod := namn.rpartition(" ")[2]) >= "4" and kod != "anrop":
            assert innehall["example"]["status"] == int(kod), namn
    avvisning = dokument["paths"]["/arenden/{arendeId}/avvisningar"]["post"]["responses"]["409"]
    [innehall] = avvisning["content"].values()
    assert innehall["example"]["instance"].endswith("/avvisningar")


def test_utan_exempel_beskrivs_api_et_anda(
    api: Api, dokument: Del, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """All but the examples: a file that is not there stops nobody from working."""
    monkeypatch.setattr(openapi, "files", lambda paket: tmp_path)
    openapi.exemplen.cache_clear()
    try:
        app = skapa_app(api.databas, HEMLIGHET, Installningar())
        utan = json.loads(json.dumps(app.openapi()))
    finally:
        openapi.exemplen.cache_clear()
    assert [n for n, innehall in _innehall(_operationerna(utan)) if "example" in innehall] == []
    for _, innehall in _innehall(_operationerna(med := json.loads(json.dumps(dokument)))):
        del innehall["example"]
    assert utan == med


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
    namn = {namn for namn, _ in _egenskaper(dokument["components"]["schemas"])}
    assert {n for n in namn if not CAMEL.fullmatch(n)} == HAL


def test_ame_05_ocksa_i_svaren(dokument: Del) -> None:
    """The examples are whole bodies: no name in them is written another way.

    But for the columns of a report's rows, whose names are data beside them.
    """

    def nycklar(varde: Any) -> Iterator[str]:
        match varde:
            case dict():
                yield from varde
                for inre in varde.values():
                    yield from nycklar(inre)
            case list():
                for inre in varde:
                    yield from nycklar(inre)

    alla = {
        nyckel
        for metoder in dokument["paths"].values()
        for _, innehall in _innehall(list(metoder.items()))
        for nyckel in {*nycklar(innehall["example"])}
        - {varde for namn, varde in _varden(innehall["example"]) if namn == "nyckel"}
    }
    assert {n for n in alla if not CAMEL.fullmatch(n)} == HAL


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
    for namn, parameter in _parametrar(operationer, "query"):
        assert CAMEL.fullmatch(parameter["name"]), namn
        assert not parameter.get("required"), namn


def test_fns_07_08_09_sidor(operationer: list[tuple[str, Del]]) -> None:
    """page comes with limit; they begin at 1 and 20."""
    sidor: dict[str, dict[str, Any]] = {}
    for namn, p in _parametrar(operationer, "query"):
        if p["name"] in ("page", "limit"):
            sidor.setdefault(namn, {})[p["name"]] = p["schema"]["default"]
    assert sidor
    assert all(forval == {"page": 1, "limit": 20} for forval in sidor.values())


def test_arq_05_inget_innehall_i_huvuden(operationer: list[tuple[str, Del]]) -> None:
    for namn, parameter in _parametrar(operationer, "header"):
        typer = [parameter["schema"], *parameter["schema"].get("anyOf", [])]
        assert {t.get("type") for t in typer} <= {"string", "null", None}, namn


def test_dot_02_04_dagar_och_tider(dokument: Del) -> None:
    """Each has an example as RFC 3339, an instant with its offset."""

    def former(egenskap: Del) -> Iterator[Del]:
        yield from (s for s in (egenskap, *egenskap.get("anyOf", [])) if "format" in s)

    sedda = set()
    for namn, egenskap in _egenskaper(dokument["components"]["schemas"]):
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


def test_exemplen_gar_att_skicka(api: Api, dokument: Del) -> None:
    """Each documented request is one that the route takes in."""
    provade = 0
    for route in iter_route_contexts(api.app.routes):
        if not isinstance(route.original_route, APIRoute) or route.methods != {"POST"}:
            continue
        assert route.path is not None
        kropp = dokument["paths"][route.path.removeprefix(ROT)]["post"]["requestBody"]
        typ = route.original_route.dependant.body_params[0].field_info.annotation
        assert isinstance(typ, type)
        assert issubclass(typ, BaseModel)
        typ.model_validate(kropp["content"]["application/json"]["example"])
        provade += 1
    assert provade == sum(metod == "POST" for metod, _ in vagar(api.app))


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
