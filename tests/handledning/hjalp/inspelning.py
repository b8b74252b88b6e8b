"""Hears what a server is asked and answers, and keeps the first of each kind as an example.

The examples are what was sent and answered, but for what differs from run to run: an id that was
drawn at random is written as one that follows from the call in which it is first seen, an instant
as one after the other of a morning, today as its day, and the address as the one under which the
API is described.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit
from uuid import UUID, uuid5

import httpx
from fastapi.routing import APIRoute, iter_route_contexts

from api.grund.granser import parametrar
from api.grund.lankar import ROT
from store.basis import idag
from tests.api.hjalp.servern import Api

BAS = f"https://bidragsliggaren.example{ROT}"
MORGON = datetime(2026, 1, 7, 8, tzinfo=UTC)
_NAMNRYMD = UUID("9b1f2c0e-6a55-5b0f-9a2b-5f0f6f3c7d11")
_DRAGET_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_TIDPUNKT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
Del = dict[str, Any]


def samma_ids() -> AbstractContextManager[object]:
    """Ids are drawn as in every other run: what is in the order of its id is so every time."""
    nummer = count()

    def dra(antal: int) -> bytes:
        return sha256(f"id {next(nummer)}".encode()).digest()[:antal]

    return patch("uuid.os", SimpleNamespace(urandom=dra))


class Inspelning:
    """The examples of each operation ("POST /arenden"), and an error of each status."""

    def __init__(self) -> None:
        self._operationer: dict[str, Del] = {}
        self._fel: dict[str, Del] = {}
        self._fel_annorstades: dict[str, Del] = {}
        """Errors of addresses that are nobody's: examples of what no operation has answered."""
        self.adresser: dict[str, str] = {}
        """Where each resource that can be read was first seen to be, in what is heard now."""

    def lyssna(self, api: Api) -> None:
        """Hear what `api` is asked from now on."""
        vagar = Vagar(api)
        self.adresser = {vag: vag for vag in vagar.lasbara if "{" not in vag}
        api.lyssnare.append(lambda svar: self._hor(vagar, svar))

    def saknar(self, operation: str) -> bool:
        """Whether it has no example of its answer, or only of a list with nothing in it."""
        svar = self._operationer.get(operation, {}).get("svar")
        return svar is None or svar.get("_meta", {}).get("count") == 0

    def exempel(self) -> Del:
        """What is kept, by address; the same from run to run."""
        byten: dict[str, str] = {}
        ordning = sorted(self._operationer, key=lambda operation: operation.split()[::-1])
        operationer = {
            operation: _varaktigt(operation, innehall, byten)
            for operation, innehall in self._operationer.items()
        }
        fel = _varaktigt("fel", self._fel_annorstades | self._fel, byten)
        return {
            "operationer": {operation: operationer[operation] for operation in ordning},
            "fel": dict(sorted(fel.items())),
        }

    def _hor(self, vagar: Vagar, svar: httpx.Response) -> None:
        svar.read()
        if "json" not in svar.headers.get("Content-Type", ""):
            return
        innehall = _som_da(json.loads(_utan_idag(svar.text.replace(vagar.api.adress, BAS))))
        metod, vag = svar.request.method, vagar.mall(svar.request.method, svar.request.url.path)
        if svar.is_error:
            kod = str(svar.status_code)
            if vag is None:
                self._fel_annorstades.setdefault(kod, innehall)
            else:
                self._fel.setdefault(kod, innehall)
                egna = self._operationer.setdefault(f"{metod} {vag}", {})
                egna.setdefault("fel", {}).setdefault(kod, innehall)
        elif vag is not None:
            for adress in _hrefs(innehall):
                stig = urlsplit(adress).path
                if mall := vagar.mall("GET", stig):
                    self.adresser.setdefault(mall, stig.removeprefix(ROT))
            if self.saknar(operation := f"{metod} {vag}"):
                egna = self._operationer.setdefault(operation, {})
                if svar.request.content:
                    egna["anrop"] = json.loads(svar.request.content)
                egna["svar"] = innehall


class Vagar:
    """The addresses that a server answers."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self._alla = [
            (route.methods or set(), route.path.removeprefix(ROT), route)
            for route in iter_route_contexts(api.app.routes)
            if isinstance(route.original_route, APIRoute) and route.path
        ]
        self.lasbara = [vag for metoder, vag, _ in self._alla if "GET" in metoder]
        self._efter_langd: dict[tuple[str, int], list[tuple[str, re.Pattern[str]]]] = {}
        for metoder, vag, route in self._alla:
            for metod in metoder:
                lika = self._efter_langd.setdefault((metod, f"{ROT}{vag}".count("/")), [])
                lika.append((vag, route.path_regex))

    def mall(self, metod: str, stig: str) -> str | None:
        """The address as it is described: /arenden/{arendeId}."""
        lika = self._efter_langd.get((metod, stig.count("/")), ())
        return next((vag for vag, monster in lika if monster.match(stig)), None)

    def parametrar(self, vag: str) -> set[str]:
        """What may be said in the query of a GET."""
        for metoder, en, route in self._alla:
            if "GET" in metoder and en == vag and isinstance(route.original_route, APIRoute):
                return set(parametrar(route.original_route.dependant))
        raise KeyError(vag)


def _hrefs(varde: Any) -> Iterator[str]:
    """The addresses in an answer that can be read."""
    match varde:
        case dict():
            if isinstance(varde.get("href"), str) and varde.get("method", "GET") == "GET":
                yield varde["href"]
            for inre in varde.values():
                yield from _hrefs(inre)
        case list():
            for inre in varde:
                yield from _hrefs(inre)


def _utan_idag(text: str) -> str:
    """Today, as the day of the morning that the instants are of; the program's own day is its."""
    return re.sub(rf'(?<!"apiReleased":"){idag()}', str(MORGON.date()), text)


def _som_da(innehall: Any) -> Any:
    """Days that were counted up to today, of what says when it was recorded: up to that morning."""
    match innehall:
        case {"registreradDag": dag, "dagar": int(dagar)} if dag == str(MORGON.date()):
            return {**innehall, "dagar": dagar - (idag() - MORGON.date()).days}
        case dict():
            return {namn: _som_da(inre) for namn, inre in innehall.items()}
        case list():
            return [_som_da(inre) for inre in innehall]
    return innehall


def _varaktigt(operation: str, innehall: Del, byten: dict[str, str]) -> Del:
    """What was said, with ids and instants that are the same in every run."""
    text = json.dumps(innehall)
    nya = [id_ for id_ in dict.fromkeys(_DRAGET_ID.findall(text)) if id_ not in byten]
    for nr, id_ in enumerate(nya, 1):
        byten[id_] = str(uuid5(_NAMNRYMD, f"{operation} {nr}"))
    tider = {
        tid: f"{MORGON + timedelta(seconds=nr):%Y-%m-%dT%H:%M:%S.%fZ}"
        for nr, tid in enumerate(sorted(set(_TIDPUNKT.findall(text))))
    }
    text = _DRAGET_ID.sub(lambda traff: byten[traff[0]], text)
    varaktigt: Del = json.loads(_TIDPUNKT.sub(lambda traff: tider[traff[0]], text))
    return varaktigt
