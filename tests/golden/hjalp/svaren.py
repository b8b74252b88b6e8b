"""What the API answers of the demonstration, at every address that reads at (per, kand).

The addresses are those of its own description, so that a new one is asked as well: a resource, a
list or a report has its file, with the answers one after the other.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import exempel
from domain.grund.aktor import Roll
from tests.api.hjalp.servern import Api
from tests.golden.hjalp.facit import som_text

Del = dict[str, Any]
UTAN_ADRESS = "127.0.0.1:8000"
"""Instead of the port that happened to be free."""
HELA_LOGGEN = "/handelser"
"""Is the same at an earlier `kand`, only shorter: it is asked for once."""
MANAD = "2024-03"
"""The month of which an avstämning is asked for."""
BUDGETAR = 2024
"""The year of which a report of bemyndiganden is asked for."""
TEXTFILER = ("csv", "html")
"""The formats of a report that can be compared line by line."""


def svaren(api: Api) -> dict[str, str]:
    """Everything that the API says of its log, by the file that it is kept in."""
    fragor = Fragor(api)
    filer = {"openapi.json": som_text(_utan_exempel(fragor.beskrivning))}
    for metod, vag in fragor.vagar():
        namn = re.sub(r"[{}]", "", vag.strip("/")).replace("/", ".")
        filer[f"svar/{namn}.json"] = som_text(dict(fragor.svar(metod, vag)))
    for vag in (vag for metod, vag in fragor.vagar() if metod == "GET"):
        for namn, text in fragor.filer(vag) if vag.startswith("/rapporter/") else ():
            assert namn not in filer, f"två rapporter heter {namn}"
            filer[namn] = text
    return filer


def _utan_exempel(beskrivning: Del) -> Del:
    """The description without what was played: that it is current is tried with the tutorial."""
    utan: Del = json.loads(json.dumps(beskrivning))
    for metoder in utan["paths"].values():
        for operation in metoder.values():
            for del_ in (operation.get("requestBody", {}), *operation["responses"].values()):
                for innehall in del_.get("content", {}).values():
                    innehall.pop("example", None)
    return utan


class Fragor:
    """How the served log is asked."""

    def __init__(self, api: Api) -> None:
        self._klient = api.klient(Roll.GRANSKARE)
        self._port = re.sub(r"^http://([^/]*).*", r"\1", api.adress)
        self.beskrivning = self._hamta("/openapi.json")[1]
        huvud = self._hamta("/handelser?limit=1")[1]["basis"]["position"]
        self.baser = (
            {"per": "2016-11-05", "kand": huvud},  # one report of the task is late
            {"per": "2024-03-21", "kand": "2024-02-10T12:00:00Z"},  # before all had applied
            {"per": "2024-03-24", "kand": huvud},  # decided and not attested
            {"per": "2025-02-07", "kand": "2025-02-10T12:00:00Z"},  # ordered; reports awaited
            {"per": "2026-06-30", "kand": huvud},  # a claim overdue; all else done
        )
        """Five (per, kand), of which each shows something that the others do not."""

    def vagar(self) -> list[tuple[str, str]]:
        """Method and path of all that reads at (per, kand)."""
        return [
            (metod.upper(), vag)
            for vag, metoder in self.beskrivning["paths"].items()
            for metod, operation in metoder.items()
            if "per" in _fragans(operation)
        ]

    def svar(self, metod: str, vag: str) -> Iterator[tuple[str, Any]]:
        """Each answer, by what was asked and its status.

        Lists and reports are asked at every basis, what is at an address with an id at the last.
        """
        fragans = _fragans(self.beskrivning["paths"][vag][metod.lower()])
        en = vag == HELA_LOGGEN or ("{" in vag and not vag.startswith("/rapporter/"))
        for adress, bas in product(self._adresser(vag), self.baser[-1:] if en else self.baser):
            fraga = {**bas, **({"limit": 1000} if "limit" in fragans else {})}
            for kropp in [None] if metod == "GET" else _publicerade():
                status, svar = self._hamta(f"{adress}?{urlencode(fraga)}", kropp)
                meta = svar.get("_meta", {})
                assert meta.get("count") == meta.get("totalRecords"), f"{adress}: fler sidor"
                om = f" ({kropp['kalla']})" if kropp else ""
                yield f"{metod} {adress}?{urlencode(fraga)} {status}{om}", svar

    def filer(self, vag: str) -> Iterator[tuple[str, str]]:
        """Each report of the last basis as the files that are text."""
        for adress in self._adresser(vag):
            if self._hamta(f"{adress}?{urlencode(self.baser[-1])}")[0] == 200:
                for slag in TEXTFILER:
                    fil = self._klient.get(adress, params={**self.baser[-1], "format": slag})
                    namn = fil.headers["Content-Disposition"].partition('"')[2].strip('"')
                    yield f"rapporter/{namn}", fil.content.decode()

    def _hamta(self, adress: str, kropp: Del | None = None) -> tuple[int, Any]:
        metod = "GET" if kropp is None else "POST"
        svar = self._klient.request(metod, adress, json=kropp)
        return svar.status_code, json.loads(svar.text.replace(self._port, UTAN_ADRESS))

    def _rader(self, adress: str) -> list[Del]:
        """What is listed at an address, at the last basis."""
        fraga = urlencode({**self.baser[-1], "limit": 1000})
        _, svar = self._hamta(f"{adress}?{fraga}")
        [rader] = [v for n, v in svar.items() if isinstance(v, list) and n != "_links"]
        return list(rader)

    def _adresser(self, vag: str) -> Iterator[str]:
        """The addresses that a path stands for, at the last basis."""
        resurs = vag.strip("/").partition("/")[0]
        namn = re.findall(r"\{(\w+)\}", vag)
        match namn:
            case []:
                varden: Iterable[tuple[Any, ...]] = [()]
            case ["regelverkId", "bidragsar"]:
                varden = self._bidragsaren()
            case ["myndighetId", "manad"]:
                varden = [(rad["id"], MANAD) for rad in self._rader("/myndigheter")]
            case ["utlysningId", "beslutId"]:
                varden = self._besluten()
            case ["budgetar"]:
                varden = [(BUDGETAR,)]
            case ["anslagId"]:
                varden = [(rad["id"],) for rad in self._rader("/anslagsposter")]
            case ["postId", *nr]:  # all facts are in HELA_LOGGEN: the first of each is enough
                varden = [(rad["id"], *(1 for _ in nr)) for rad in self._rader(f"/{resurs}")[:1]]
            case [_]:
                varden = [(rad["id"],) for rad in self._rader(f"/{resurs}")]
            case _:
                raise AssertionError(f"säg här vilka {namn} som {vag} ska frågas om")
        for varde in varden:
            yield vag.format(**dict(zip(namn, varde, strict=True)))

    def _bidragsaren(self) -> Iterable[tuple[str, int]]:
        """Each regelverk with the years that it has a call of."""
        ider = {rad["beteckning"]: rad["id"] for rad in self._rader("/regelverk")}
        return [(ider[u["regelverk"]], u["budgetar"]) for u in self._rader("/utlysningar")]

    def _besluten(self) -> Iterable[tuple[str, str]]:
        """Each call with the decisions of its cases."""
        utlysning = {rad["id"]: rad["utlysningId"] for rad in self._rader("/arenden")}
        rader = self._rader("/listor/beslut")
        return dict.fromkeys((utlysning[rad["arendeId"]], rad["beslutId"]) for rad in rader)


def _fragans(operation: Del) -> set[str]:
    """What can be asked for in the address of an operation."""
    return {p["name"] for p in operation.get("parameters", ()) if p["in"] == "query"}


def _publicerade() -> Iterator[Del]:
    """The published reports that are to be compared with the ledger: the body of a POST."""
    for fil in sorted((Path(exempel.__file__).parent / "publicerat").glob("*.toml")):
        yield tomllib.loads(fil.read_text())
