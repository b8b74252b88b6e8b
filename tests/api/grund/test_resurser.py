"""What docs/resurser.md and docs/api.md say of a request is what the API's own description says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.api.hjalp.servern import Api

DOCS = Path(__file__).parents[3] / "docs"
Del = dict[str, Any]


@pytest.fixture(scope="module")
def dokument(api: Api) -> Del:
    dokument: Del = api.klient().get("/openapi.json").json()
    return dokument


def _kroppar(dokument: Del) -> Iterator[tuple[str, Del]]:
    """Each POST that is described, with the schema of its body."""
    for vag, metoder in dokument["paths"].items():
        if "post" in metoder:
            form = metoder["post"]["requestBody"]["content"]["application/json"]["schema"]
            yield vag, dokument["components"]["schemas"][form["$ref"].rpartition("/")[2]]


def _namn(text: str) -> list[str]:
    return re.findall(r"`(\w+)`", text)


def test_varje_kropp_sags_med_det_som_maste_och_far_sagas(dokument: Del) -> None:
    sidan = (DOCS / "resurser.md").read_text().partition("## What a POST must say")[2]
    rader = re.findall(r"^\| `(/[^`]*)` \| (.*) \| (.*) \|$", sidan, re.M)
    sagt = {vag: (_namn(maste), _namn(far)) for vag, maste, far in rader}
    galler = {
        vag: (
            [namn for namn in form["properties"] if namn in form.get("required", ())],
            [namn for namn in form["properties"] if namn not in form.get("required", ())],
        )
        for vag, form in _kroppar(dokument)
    }
    assert len(rader) == len(galler)
    assert sagt == galler


def test_falt_som_api_md_namner_finns(dokument: Del) -> None:
    """Every name in camelCase, but of what is in a token or a page's own words."""
    kanda = {namn for form in dokument["components"]["schemas"].values() for namn in _falt(form)}
    for metoder in dokument["paths"].values():
        for operation in metoder.values():
            kanda |= {p["name"] for p in operation.get("parameters", ())}
    sidan = (DOCS / "api.md").read_text()
    namnda = set(re.findall(r"`([a-z]+[A-Z]\w*)", sidan))
    assert "havdDag" in namnda
    assert namnda <= kanda


def _falt(form: Del) -> list[str]:
    return list(form.get("properties", ()))
