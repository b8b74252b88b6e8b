"""I, avstämning: which months are signed, by whom and when, and which differ, source by source."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from domain.grund.aktor import Roll
from projections.listor import LISTOR
from projections.rapporter.avstamning import avstamningsrapport
from tests.api.hjalp.bidraget import Bygge, Kropp, strom
from tests.api.hjalp.kommandon import Kommandorad
from tests.hjalp.omfang import omfang
from tests.projections.hjalp.historierna import Historia

PER = "2021-09-15"
KONTO = "bankgiro 5050-1055"
RADER = omfang(30)


def inbetalning(bygge: Bygge, dag: str, belopp: str) -> str:
    ny = {"bankdag": dag, "bankreferens": f"KI {uuid4()}", "belopp": belopp, "konto": KONTO}
    return strom(bygge.gor(Roll.EKONOM, "/inbetalningar", ny))


class Myndigheten:
    """An authority of its own, with the totals of 2021 on one account."""

    def __init__(self, bygge: Bygge) -> None:
        self.bygge, self.id = bygge, bygge.myndigheten()

    def totaler(self, manad: str, belopp: str) -> int:
        ny = {
            "registreradDag": "2021-09-01",
            "kalla": "bank",
            "manad": manad,
            "totaler": [{"slag": "inbetalt", "konto": KONTO, "belopp": belopp}],
            "referens": f"Kontoutdrag {manad}",
        }
        kvittens = self.bygge.gor(Roll.EKONOM, f"/myndigheter/{self.id}/totaler", ny)
        return int(kvittens["handelser"][0]["version"])

    def signera(self, manad: str, version: int) -> None:
        ny = {
            "signeradDag": "2021-09-02",
            "kalla": "bank",
            "manad": manad,
            "totalerVersion": version,
            "position": self.bygge.api.huvud(),
            "seddaTotaler": [
                {
                    "slag": "inbetalt",
                    "konto": KONTO,
                    "belopp": "100.00",
                    "forklaring": "Kommer i nästa månad.",
                }
            ],
        }
        self.bygge.gor(Roll.BESLUTSFATTARE, f"/myndigheter/{self.id}/signeringar", ny)

    def rader(self, per: str = PER, **fraga: Any) -> dict[str, Kropp]:
        rader = self.bygge.alla("/listor/avstamningar", per=per, **fraga)
        return {r["manad"]: r for r in rader if r["myndighetId"] == self.id}

    def lagen(self, **fraga: Any) -> dict[str, str]:
        return {manad: r["lage"] for manad, r in self.rader(**fraga).items()}


def test_fel_i_avstamningarna_vad_som_ar_signerat_och_vad_som_skiljer(bygge: Bygge) -> None:
    hos = Myndigheten(bygge)
    assert hos.rader() == {}
    forsta = inbetalning(bygge, "2021-06-10", "100.00")
    version = hos.totaler("2021-06", "130.00")
    assert hos.lagen() == {
        "2021-06": "ej-signerad",
        "2021-07": "utan-totaler",
        "2021-08": "utan-totaler",
    }
    rad = hos.rader()["2021-06"]
    assert (rad["skilda"], rad["oforklarade"], rad["andrade"]) == (1, 1, 0)
    assert (rad["kalla"], rad["referens"]) == ("bank", "Kontoutdrag 2021-06")
    assert (rad["registreradDag"], rad["signeradDag"], rad["signeradAv"]) == (
        "2021-09-01",
        None,
        None,
    )
    hos.signera("2021-06", version)
    fore = bygge.api.huvud()
    rad = hos.rader()["2021-06"]
    assert (rad["lage"], rad["signeradDag"]) == ("signerad", "2021-09-02")
    assert (rad["skilda"], rad["oforklarade"], rad["andrade"]) == (1, 0, 0)
    assert rad["signeradAv"] != rad["registreradAv"]
    ny = {"bankdag": "2021-06-10", "belopp": "130.00", "rattarVersion": 1, "orsak": "Fel läst"}
    bygge.gor(Roll.EKONOM, f"/inbetalningar/{forsta}/rattelser", ny)
    rad = hos.rader()["2021-06"]
    assert (rad["lage"], rad["skilda"], rad["andrade"]) == ("andrad-sedan", 0, 1)
    assert hos.lagen(kand=fore)["2021-06"] == "signerad"
    hos.totaler("2021-06", "130.00")
    assert hos.lagen()["2021-06"] == "ej-signerad"
    assert hos.lagen(budgetar=2020) == {}


def test_fel_i_avstamningarna_pa_kommandoraden(demo: Kommandorad) -> None:
    svar = demo("lista", "avstamningar", "--demo")
    assert "Avstämningar per månad och källa" in svar.ut
    assert "Signerad av" in svar.ut


@pytest.mark.parametrize("per", [date(2024, 6, 30), date(2099, 1, 1)])
def test_fel_i_avstamningarna_sager_vad_manadens_rapport_sager(
    historia: Historia, per: date
) -> None:
    """At random bases: a row counts what the tables of the month show, told row by row."""
    provade = 0
    for kand in (historia.simulering.kand(), None):
        with historia.lasare.las(per, kand) as (conn, basis):
            alla = LISTOR["avstamningar"](conn, basis).rader
            med = [rad for rad in alla if rad.lage != "utan-totaler"]
            utan_totaler = [rad for rad in alla if rad.lage == "utan-totaler"]
            for rad in (*med, *historia.simulering.slump.choices(utan_totaler, k=RADER)):
                rapport = avstamningsrapport(conn, basis, rad.myndighet_id, rad.manad)
                namnen = [k.nyckel for k in rapport.totaler.kolumner]
                sagda = [dict(zip(namnen, r, strict=True)) for r in rapport.totaler.rader]
                egna = [r for r in sagda if r["kalla"] == rad.kalla]
                antal = Counter(
                    namn
                    for r in egna
                    for namn in ("skillnad", "oforklarat", "sedanSigneringen")
                    if r[namn]
                )
                utan = rad.lage == "utan-totaler"
                assert utan == (f"Inga totaler är registrerade från {rad.kalla}" in str(rapport))
                assert (rad.skilda, rad.oforklarade, rad.andrade) == (
                    antal["skillnad"],
                    antal["oforklarat"],
                    antal["sedanSigneringen"],
                )
                provade += not utan
    assert provade or per.year < 2099
