"""Every body in the API's own description has an example, and it is one that has happened."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.routing import APIRoute, iter_route_contexts
from pydantic import BaseModel

from api.app import skapa_app
from api.grund import openapi
from api.grund.lankar import ROT
from store.installningar import Installningar
from tests.api.hjalp.anropen import vagar
from tests.api.hjalp.beskrivningen import CAMEL, HAL, Del, innehallet, operationerna, texterna
from tests.api.hjalp.schemat import avvikelser
from tests.api.hjalp.servern import HEMLIGHET, Api


def test_dok_15_exempel_pa_varje_kropp(operationer: list[tuple[str, Del]]) -> None:
    """What has none is not called when `make docs` plays the year, nor in what it plays after."""
    utan = [namn for namn, innehall in innehallet(operationer) if not innehall.get("example")]
    assert utan == []


def test_exemplen_har_sin_form(dokument: Del, operationer: list[tuple[str, Del]]) -> None:
    """Requests, answers and problems, against the schemas that the description gives them."""
    scheman = dokument["components"]["schemas"]
    for namn, innehall in innehallet(operationer):
        assert [*avvikelser(innehall["example"], innehall["schema"], scheman)] == [], namn


def test_exemplen_ar_inte_pahittade(operationer: list[tuple[str, Del]]) -> None:
    """No word that only stands where something should, and no list with nothing in it."""
    for namn, innehall in innehallet(operationer):
        exempel = innehall["example"]
        utan_rubriker = [v for nyckel, v in texterna(exempel) if nyckel != "slag"]
        assert not {"text", "string", "exempel"} & {*utan_rubriker}, namn
        assert "problem/exempel" not in json.dumps(exempel), namn
        assert exempel.get("_meta", {}).get("count") != 0, namn


def test_ett_fel_ar_vagens_eget_om_det_har_hant_dar(
    dokument: Del, operationer: list[tuple[str, Del]]
) -> None:
    """Another address has then answered so; never with another status."""
    for namn, innehall in innehallet(operationer):
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
    assert [n for n, innehall in innehallet(operationerna(utan)) if "example" in innehall] == []
    for _, innehall in innehallet(operationerna(med := json.loads(json.dumps(dokument)))):
        del innehall["example"]
    assert utan == med


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
        for _, innehall in innehallet(list(metoder.items()))
        for nyckel in {*nycklar(innehall["example"])}
        - {varde for namn, varde in texterna(innehall["example"]) if namn == "nyckel"}
    }
    assert {n for n in alla if not CAMEL.fullmatch(n)} == HAL


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
