"""What the answers 401 and 403 look like."""

from __future__ import annotations

import httpx


def krav_401(svar: httpx.Response) -> None:
    assert svar.status_code == 401
    assert svar.headers["content-type"] == "application/problem+json"
    assert svar.headers["WWW-Authenticate"] == "Bearer"
    assert svar.json()["type"].endswith("/inloggning-kravs")


def krav_403(svar: httpx.Response) -> None:
    assert svar.status_code == 403
    assert svar.headers["content-type"] == "application/problem+json"
    assert svar.json()["type"].endswith("/behorighet-saknas")
