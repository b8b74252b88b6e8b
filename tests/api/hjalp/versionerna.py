"""Which version of a post a write builds on."""

from __future__ import annotations

import httpx


def posten(vag: str) -> str:
    """The address of the post that a write to `vag` is about."""
    return "/".join(vag.split("/")[:3])


def krav_412(svar: httpx.Response) -> None:
    assert svar.status_code == 412, svar.text
    assert svar.headers["content-type"] == "application/problem+json"
    assert svar.json()["type"].endswith("/inaktuell-version")
