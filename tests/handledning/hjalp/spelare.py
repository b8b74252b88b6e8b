"""Plays a story over HTTP, and writes down what was sent and what came back: a page to learn from.

Ids differ from run to run, so the page shows their names: `{anna}` stands for what was given that
name when it was made.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from textwrap import fill
from typing import Any, NamedTuple
from uuid import uuid4

import httpx

from domain.grund.aktor import Roll
from tests.api.hjalp.servern import SUBJEKT, Api

Kropp = dict[str, Any]
TECKEN = 100
HANDLAGGARE, BESLUTSFATTARE, EKONOM, GRANSKARE = (
    Roll.HANDLAGGARE,
    Roll.BESLUTSFATTARE,
    Roll.EKONOM,
    Roll.GRANSKARE,
)
ATTESTANT = "attest-01"
OBEHOVLIGT = {"kommuniceringsundantag": "uppenbart-obehovligt"}


def beslut(dag: str, innehall: str, **mer: object) -> Kropp:
    """What 31 and 32 §§ förvaltningslagen want of every decision."""
    return {
        "beslutsdag": dag,
        "innehall": innehall,
        "beslutsfattare": ["beslut-01"],
        "foredragande": ["handlaggare-02"],
        "medverkande": [],
        "motivering": "Förutsättningarna i förordningen är uppfyllda.",
        "foreskrifter": ["2 § förordningen (2099:1)"],
        **mer,
    }


def meddelande(dag: str, beslut_id: str, till: str, *, far_overklagas: bool = True) -> Kropp:
    """How a decision is made known."""
    return {
        "meddelatDag": dag,
        "beslutId": beslut_id,
        "satt": "e-post",
        "till": f"registrator@{till}.example",
        "overklagandehanvisning": "bifogad" if far_overklagas else "far-inte-overklagas",
    }


def lador(svar: Kropp) -> Kropp:
    """The boxes of a balance in which there is something."""
    return {namn: belopp for namn, belopp in svar["saldo"]["lador"].items() if belopp != "0.00"}


def rader(svar: Kropp) -> list[Kropp]:
    """The rows of a list, without their links."""
    return [{n: v for n, v in rad.items() if n != "_links"} for rad in svar["rader"]]


class Steg(NamedTuple):
    """What a step recorded: the first fact's number in its stream, the last one's in the log."""

    nr: int
    position: int


class Spelare:
    """Each step is sent to the server, must be answered as the story says, and is written down."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._namn: dict[str, str] = {}
        self._rader: list[str] = []

    def rubrik(self, text: str) -> None:
        self._skriv(f"## {text}")

    def text(self, text: str) -> None:
        self._skriv(fill(text, TECKEN))

    def nytt_id(self, namn: str) -> str:
        """Choose an id beforehand, and give it a name."""
        assert namn not in self._namn, f"{namn} stands for another id already"
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
        headers: dict[str, str] | None = None,
        visa: bool = True,
    ) -> Steg:
        """Do something; `som` names what it made. `visa`: write the whole body."""
        svar = self._skicka(roll, vag, kropp, sub, headers)
        assert svar.status_code == 201, f"{vag}: {svar.text}"
        fakta = svar.json()["handelser"]
        if som is not None:
            self._namn[som] = svar.headers["Location"].rpartition("/")[2]
        self._anrop(roll, vag, kropp if visa else None, sub, headers)
        kallas = "" if som is None else f" (`{{{som}}}`)"
        self._skriv("Registrerat: " + ", ".join(f"`{f['typ']}`" for f in fakta) + kallas)
        return Steg(fakta[0]["version"], fakta[-1]["position"])

    def vagras(
        self,
        roll: Roll,
        vag: str,
        kropp: Kropp,
        typ: str,
        *,
        sub: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        """Try something that is refused, and see what the answer says."""
        svar = self._skicka(roll, vag, kropp, sub, headers)
        problem = svar.json()
        assert problem["type"].rpartition("/")[2] == typ, svar.text
        self._anrop(roll, vag, kropp, sub, headers)
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
        self,
        roll: Roll,
        vag: str,
        kropp: Kropp,
        sub: str | None,
        headers: dict[str, str] | None,
    ) -> httpx.Response:
        klient = self._api.klient(roll, sub)
        return klient.post(self._fyll(vag), json=self._fyll(kropp), headers=headers)

    def _anrop(
        self,
        roll: Roll,
        vag: str,
        kropp: Kropp | None,
        sub: str | None,
        headers: dict[str, str] | None,
    ) -> None:
        rader = [f"POST {vag}", f"# {sub or SUBJEKT[roll]}, {roll.namn}"]
        rader += [f"{namn}: {varde}" for namn, varde in (headers or {}).items()]
        innehall = "" if kropp is None else "\n\n" + _json(kropp)
        self._skriv("```http\n" + "\n".join(rader) + innehall + "\n```")

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


def _json(varde: object, indrag: str = "", fore: str = "") -> str:
    """On one line if there is room; else one line for each thing in it, in the same way."""
    kort = json.dumps(varde, ensure_ascii=False)
    if len(indrag) + len(fore) + len(kort) <= TECKEN or not isinstance(varde, dict | list):
        return kort
    djupare = indrag + "  "
    if isinstance(varde, list):
        rader = [djupare + _json(v, djupare) for v in varde]
        oppna, stang = "[]"
    else:
        namn = [f"{json.dumps(n)}: " for n in varde]
        innehall = zip(namn, varde.values(), strict=True)
        rader = [djupare + n + _json(v, djupare, n) for n, v in innehall]
        oppna, stang = "{}"
    return f"{oppna}\n" + ",\n".join(rader) + f"\n{indrag}{stang}"
