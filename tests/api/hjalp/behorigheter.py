"""Who asks, and what the answers 401 and 403 look like."""

from __future__ import annotations

import httpx

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import Grund
from tests.api.hjalp.servern import SOCIALSTYRELSEN, Api


def som(api: Api, grund: Grund, roll: Roll) -> httpx.Client:
    """A sökande is the mottagare of `grund`; the others are the authority's."""
    return api.klient(
        roll, org=grund.organisationsnummer if roll is Roll.SOKANDE else SOCIALSTYRELSEN
    )


def krav_401(svar: httpx.Response) -> None:
    assert svar.status_code == 401
    assert svar.headers["content-type"] == "application/problem+json"
    assert svar.headers["WWW-Authenticate"] == "Bearer"
    assert svar.json()["type"].endswith("/inloggning-kravs")


def krav_403(svar: httpx.Response) -> None:
    assert svar.status_code == 403
    assert svar.headers["content-type"] == "application/problem+json"
    assert svar.json()["type"].endswith("/behorighet-saknas")
