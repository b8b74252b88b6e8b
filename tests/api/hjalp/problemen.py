"""What a problem looks like, and in which fields a 422 finds fault."""

from __future__ import annotations

from typing import Any

import httpx

JSON = {"Content-Type": "application/json"}
TYPBAS = "https://bidragsliggaren.example/problem/"
FALT = {"type", "title", "status", "detail", "instance"}
ENGELSKA = ("not ", "error", "invalid", "should", "must", "field", "input", "value", "the ")


def krav_problem(svar: httpx.Response, status: int, typ: str) -> dict[str, Any]:
    """The answer is a problem of that kind, about this address, and reads as Swedish."""
    assert svar.status_code == status, svar.text
    assert svar.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = svar.json()
    assert set(problem) >= FALT
    assert (problem["type"], problem["status"]) == (TYPBAS + typ, status)
    assert problem["instance"] == svar.request.url.path
    texter = [problem["title"], problem["detail"], *(f["text"] for f in problem.get("faltfel", []))]
    for text in texter:
        assert text
        assert not [ord_ for ord_ in ENGELSKA if ord_ in text.lower()], text
    return problem


def falten(svar: httpx.Response) -> set[str]:
    problem = krav_problem(svar, 422, "ogiltiga-uppgifter")
    return {fel["plats"] for fel in problem["faltfel"]}
