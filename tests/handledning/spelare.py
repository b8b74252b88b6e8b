"""Plays a story over HTTP, and writes down what was sent and what came back: a page to learn from.

Ids differ from run to run, so the page shows their names: `{anna}` stands for what was given that
name when it was made.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import httpx

from domain.faktum import Roll
from tests.api.servern import SOCIALSTYRELSEN, SUBJEKT, Api

Kropp = dict[str, Any]
TECKEN = 100


class Spelare:
    """Each step is sent to the server, must be answered as the story says, and is written down."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._namn: dict[str, str] = {}
        self._rader: list[str] = []

    def rubrik(self, text: str) -> None:
        self._skriv(f"## {text}")

    def text(self, text: str) -> None:
        self._skriv(text)

    def nytt_id(self, namn: str) -> str:
        """Choose an id beforehand, and give it a name."""
        self._namn[namn] = str(uuid4())
        return f"{{{namn}}}"

    def post(
        self,
        roll: Roll,
        vag: str,
        kropp: Kropp,
        *,
        som: str | None = None,
        sub: str | None = None,
        org: str = SOCIALSTYRELSEN,
        visa: bool = True,
    ) -> None:
        """Do something; `som` names the stream it began. `visa`: write the whole body."""
        svar = self._skicka(roll, vag, kropp, sub, org)
        assert svar.status_code == 201, f"{vag}: {svar.text}"
        fakta = svar.json()["handelser"]
        if som is not None:
            self._namn[som] = fakta[0]["href"].split("/")[-3]
        self._anrop(roll, vag, kropp if visa else None, sub, org)
        self._skriv("Registrerat: " + ", ".join(f"`{f['typ']}`" for f in fakta))

    def vagras(
        self, roll: Roll, vag: str, kropp: Kropp, typ: str, *, sub: str | None = None
    ) -> None:
        """Try something that a rule forbids, and see what it says."""
        svar = self._skicka(roll, vag, kropp, sub, SOCIALSTYRELSEN)
        problem = svar.json()
        assert problem["type"].rpartition("/")[2] == typ, svar.text
        self._anrop(roll, vag, kropp, sub, SOCIALSTYRELSEN)
        lagrum = f" ({problem['lagrum']})" if problem.get("lagrum") else ""
        self._skriv(f"{svar.status_code} `{typ}`: *{self._utan_id(problem['detail'])}*{lagrum}")

    def las(self, roll: Roll, vag: str, valj: Callable[[Kropp], object], **fraga: object) -> None:
        """Ask for something, and write down the part of the answer that `valj` picks."""
        frageled = "&".join(f"{namn}={varde}" for namn, varde in fraga.items())
        hel = vag + (f"?{frageled}" if frageled else "")
        svar = self._api.klient(roll).get(self._fyll(hel))
        assert svar.status_code == 200, f"{hel}: {svar.text}"
        self._skriv(f"```http\nGET {hel}\n# {SUBJEKT[roll]}, {roll.namn}\n```")
        self._skriv(f"```json\n{self._utan_id(_json(valj(svar.json())))}\n```")

    def sida(self, huvud: str) -> str:
        """The page."""
        return "\n\n".join([huvud.rstrip(), *self._rader]) + "\n"

    def _skicka(
        self, roll: Roll, vag: str, kropp: Kropp, sub: str | None, org: str
    ) -> httpx.Response:
        klient = self._api.klient(roll, sub, org)
        return klient.post(self._fyll(vag), json=self._fyll(kropp))

    def _anrop(self, roll: Roll, vag: str, kropp: Kropp | None, sub: str | None, org: str) -> None:
        vem = f"# {sub or SUBJEKT[roll]}, {roll.namn}"
        if org != SOCIALSTYRELSEN:
            vem += f", {org}"
        innehall = "" if kropp is None else "\n\n" + _json(kropp)
        self._skriv(f"```http\nPOST {vag}\n{vem}{innehall}\n```")

    def _skriv(self, text: str) -> None:
        self._rader.append(text)

    def _fyll(self, varde: Any) -> Any:
        """Ids in the place of their names."""
        match varde:
            case str():
                return re.sub(r"\{([a-z_0-9]+)\}", lambda m: self._namn.get(m[1], m[0]), varde)
            case dict():
                return {namn: self._fyll(v) for namn, v in varde.items()}
            case list():
                return [self._fyll(v) for v in varde]
            case _:
                return varde

    def _utan_id(self, text: str) -> str:
        """Names in the place of their ids."""
        for namn, varde in self._namn.items():
            text = text.replace(varde, f"{{{namn}}}")
        return text


def _json(varde: object) -> str:
    """On one line if there is room."""
    kort = json.dumps(varde, ensure_ascii=False)
    return kort if len(kort) <= TECKEN else json.dumps(varde, ensure_ascii=False, indent=2)
