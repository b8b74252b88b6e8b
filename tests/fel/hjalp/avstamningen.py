"""A month of the bank's: its totals, what is signed of them, and what the report then says."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import Bygge, Kropp, strom

KONTO = "bankgiro 5050-1055"


def inbetalning(bygge: Bygge, dag: str, belopp: str) -> str:
    ny = {
        "bankdag": dag,
        "bankreferens": f"KI {uuid4()}",
        "belopp": belopp,
        "konto": KONTO,
    }
    return strom(bygge.gor(Roll.EKONOM, "/inbetalningar", ny))


class Manad:
    """A month of 2021, in which nothing else happens in the shared log."""

    def __init__(self, bygge: Bygge, manad: str = "2021-03") -> None:
        self.bygge = bygge
        self.manad = manad
        self.myndighet = bygge.myndigheten()

    def totaler(self, belopp: str, slag: str = "inbetalt") -> int:
        ny = {
            "registreradDag": "2024-06-03",
            "kalla": "bank",
            "manad": self.manad,
            "totaler": [{"slag": slag, "konto": KONTO, "belopp": belopp}],
            "referens": "Kontoutdrag 3/2021",
        }
        kvittens = self.bygge.gor(Roll.EKONOM, f"/myndigheter/{self.myndighet}/totaler", ny)
        return int(kvittens["handelser"][0]["version"])

    def signera(self, version: int, position: int, belopp: str, forklaring: str | None) -> int:
        """What the ledger has on the account, and why the bank has something else."""
        sett = {"slag": "inbetalt", "konto": KONTO, "belopp": belopp, "forklaring": forklaring}
        ny = {
            "signeradDag": "2024-06-04",
            "kalla": "bank",
            "manad": self.manad,
            "totalerVersion": version,
            "position": position,
            "seddaTotaler": [sett],
        }
        vag = f"/myndigheter/{self.myndighet}/signeringar"
        return int(self.bygge.gor(Roll.BESLUTSFATTARE, vag, ny)["handelser"][0]["version"])

    def rapport(self, **fraga: Any) -> Kropp:
        vag = f"/rapporter/avstamningar/{self.myndighet}/{self.manad}"
        return self.bygge.las(vag, per="2024-12-31", **fraga)

    def raden(self, slag: str = "inbetalt", **fraga: Any) -> Kropp:
        [rad] = [
            r
            for r in self.rapport(**fraga)["tabeller"][0]["rader"]
            if (r["kalla"], r["slag"], r["plats"]) == ("bank", slag, KONTO)
        ]
        return dict(rad)

    def forklaringar(self) -> list[tuple[str, str]]:
        rader = self.rapport()["tabeller"][1]["rader"]
        return [(r["varfor"], r["belopp"]) for r in rader if r["plats"] == KONTO]
