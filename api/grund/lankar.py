"""Addresses: every resource has one, absolute, under the root of the API."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from fastapi import Request

from store.mapper import Loggrad

ROT = "/statsbidrag/v1"
API_VERSION = "1.0.0"
RESURS = {
    "anslag": "anslagsposter",
    "mottagare": "mottagare",
    "regelverk": "regelverk",
    "utlysning": "utlysningar",
    "arende": "arenden",
    "inbetalning": "inbetalningar",
    "myndighet": "myndigheter",
    "diarium": "diarier",
    "grunddata": "grunddata",
    "avvikelse": "avvikelser",
}
"""The plural noun of each kind of stream."""


def adress(request: Request, vag: str, **fraga: object) -> str:
    """The absolute address of `vag` under the root, as the client reaches us."""
    bas = request.app.state.bas_url or str(request.base_url).rstrip("/") + ROT
    givna = {namn: _ord(varde) for namn, varde in fraga.items() if varde is not None}
    return f"{bas}{vag}" + (f"?{urlencode(givna)}" if givna else "")


def _ord(varde: object) -> object:
    return str(varde).lower() if isinstance(varde, bool) else varde


def post_adress(slag: str, strom_id: UUID | str) -> str:
    return f"/{RESURS[slag]}/{strom_id}"


def strom_adress(rad: Loggrad) -> str:
    return post_adress(rad.topic.partition(".")[0], rad.originator_id)


def handelse_adress(rad: Loggrad) -> str:
    return f"{strom_adress(rad)}/handelser/{rad.originator_version}"
