"""What seems to be registered twice is recorded, listed and remarked upon: no promise is broken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from domain.grund.aktor import Roll
from store.databas import Databas
from tests.api.hjalp import kring as k
from tests.api.hjalp.bidraget import Bygge, Kropp, strom
from tests.api.hjalp.kommandon import Kommandorad
from tests.api.hjalp.servern import Api, servera


@pytest.fixture
def bygge(yttre: Databas) -> Iterator[Bygge]:
    with servera(yttre) as api:
        yield Bygge(api)


def _avvikelser(api: Api) -> list[dict[str, Any]]:
    svar = api.klient(Roll.GRANSKARE).get("/listor/avvikelser")
    assert svar.status_code == 200, svar.text
    rader: list[dict[str, Any]] = svar.json()["rader"]
    return rader


def test_tva_arenden_med_samma_nummer(bygge: Bygge, kommando: Kommandorad) -> None:
    grund = bygge.grund()
    forsta = bygge.arende(grund, diarienummer="7/2024")
    bygge.arende(grund, diarienummer="8/2024")
    assert _avvikelser(bygge.api) == []
    andra = bygge.arende(grund, diarienummer="7/2024")
    [rad] = _avvikelser(bygge.api)
    assert (rad["slag"], rad["arendeId"], rad["sammaSomId"]) == (
        "samma-diarienummer",
        andra,
        forsta,
    )
    assert (rad["uppgift"], rad["sammaSom"], rad["belopp"]) == ("7/2024", "7/2024", None)
    huvud = bygge.api.huvud()
    assert (rad["position"], rad["sammaSomPosition"]) == (huvud, huvud - 2)

    kontroll = kommando("kontrollera")
    assert kontroll.kod == 0
    assert "Inga avvikelser" in kontroll.ut
    text = f"Samma diarienummer: 7/2024, vid position {huvud - 2} och {huvud}."
    assert text in " ".join(kontroll.ut.split())
    lista = kommando("lista", "avvikelser")
    assert "samma diarienummer" in lista.ut
    assert "Samma som, position" in lista.ut


def test_samma_inbetalning_till_dess_den_rattas(bygge: Bygge, kommando: Kommandorad) -> None:
    kropp: Kropp = k.inbetalning("100.00")
    mottagna = [strom(bygge.gor(Roll.EKONOM, "/inbetalningar", kropp)) for _ in range(2)]
    [rad] = _avvikelser(bygge.api)
    assert rad["slag"] == "samma-inbetalning"
    assert (rad["inbetalningId"], rad["sammaSomId"]) == (mottagna[1], mottagna[0])
    assert (rad["uppgift"], rad["belopp"]) == (kropp["bankreferens"], "100.00")
    assert len(kommando("kontrollera", "--json").json["anmarkningar"]) == 1
    vag = f"/inbetalningar/{mottagna[1]}/rattelser"
    rattelse = {**k.inbetalningsrattelse(), "bankdag": kropp["bankdag"], "belopp": "0.00"}
    bygge.gor(Roll.EKONOM, vag, rattelse)
    assert _avvikelser(bygge.api) == []
    assert kommando("kontrollera", "--json").json["anmarkningar"] == []
