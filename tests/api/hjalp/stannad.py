"""Stops every projection at a fact that it cannot book."""

from __future__ import annotations

from uuid import UUID

import httpx
import psycopg

from projections.tabeller import PROJEKTIONER
from tests.api.hjalp.servern import Api
from tests.store.hjalp.loggen import vanta_pa

PROJEKTIONERNA = tuple(sorted(p.namn for p in PROJEKTIONER))

_LAGG_TILL = """SELECT logg.lagg_till(%s::uuid[], %s::integer[], %s::text[], %s)"""


def lagg_till_okant(api: Api) -> None:
    """A fact of a later program than this one."""
    argument = ([UUID(int=4711)], [1], ["mottagare.uppfunnen"], '{"verkningsdag": "2024-01-01"}')
    with psycopg.connect(
        api.databas.app_url, autocommit=True, cursor_factory=psycopg.ClientCursor
    ) as conn:
        conn.execute(_LAGG_TILL, argument)


def vanta_pa_stopp(api: Api) -> None:
    """Until every projection has come to it."""

    def stannade() -> bool:
        detalj: str = httpx.get(f"{api.adress}/beredskap").json().get("detail", "")
        return detalj.count("vid position") == len(PROJEKTIONERNA)

    vanta_pa(stannade)
