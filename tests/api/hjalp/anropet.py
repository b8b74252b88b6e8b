"""A request to each route that records: what it needs is made once for all that is tried with it.

The tests that ask for `anrop` are grouped by route: all that is tried of one comes after all that
is tried of another, in the order of their files. Until somebody asks for `registrerat`, nothing has
been recorded.
"""

from __future__ import annotations

from typing import NamedTuple

import httpx
import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp.anropen import SKRIVANDE
from tests.api.hjalp.bidraget import Bygge, Grund, lopnummer
from tests.api.hjalp.fall import Fall
from tests.api.hjalp.servern import Api
from tests.api.hjalp.versionerna import posten


class Anrop(NamedTuple):
    """A request that would be accepted, and the log that it was made for."""

    mall: str
    fall: Fall
    huvud: int
    headers: dict[str, str]
    """A key of its own, and the version of the post that it is about, if it is about one."""

    @property
    def ny(self) -> bool:
        """Whether it makes something that was not there."""
        return "{" not in self.mall


class Registrerat(NamedTuple):
    svar: httpx.Response
    huvud: int


@pytest.fixture(scope="session", params=SKRIVANDE)
def anrop(request: pytest.FixtureRequest, api: Api, bygge: Bygge, grund: Grund) -> Anrop:
    fall = SKRIVANDE[request.param](bygge, grund)
    headers = {"Idempotency-Key": f"nyckel-{lopnummer()}"}
    if "{" in request.param:
        fakta = api.klient(Roll.GRANSKARE).get(f"{posten(fall.vag)}/handelser")
        headers["If-Match"] = f'"{fakta.json()["_meta"]["totalRecords"]}"'
    return Anrop(request.param, fall, api.huvud(), headers)


@pytest.fixture(scope="session")
def registrerat(anrop: Anrop, api: Api, bygge: Bygge) -> Registrerat:
    """The request, sent once."""
    fall = anrop.fall
    svar = bygge.skicka(fall.roll, fall.vag, fall.kropp, anrop.headers)
    assert svar.status_code == 201, svar.text
    return Registrerat(svar, api.huvud())
