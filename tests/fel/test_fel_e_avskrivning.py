"""E: what is written off is alive: it is paid by a placing on the claim; what is waived is not."""

from __future__ import annotations

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp import kring
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.bidraget import Bygge, Kropp, fattat, meddelande, nytt_id


@pytest.mark.parametrize(
    ("dag", "kvar", "betalt", "for_mycket"),
    [("2025-05-12", "12.00", "8.00", "12.01"), ("2025-07-31", "12.46", "7.54", "12.47")],
)
def test_fel_e_avskrivning(bygge: Bygge, dag: str, kvar: str, betalt: str, for_mycket: str) -> None:
    """20 kr written off, of which 8 come in: before the claim was due, and after it.

    What is written off costs interest all the same, and that is paid first.
    """
    kring.rantesatser(bygge)
    (arende, _), fordran = r.granskat(bygge, bygge.grund()), nytt_id()
    kravet = r.aterkrav(fordran)
    bygge.gor(Roll.BESLUTSFATTARE, f"/arenden/{arende}/aterkrav", kravet)
    meddelat: Kropp = {**meddelande(kravet["beslutId"]), "meddelatDag": "2025-04-15"}
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/meddelanden", meddelat)
    vag = f"/arenden/{arende}/fordringar/{fordran}"
    avskrivet = {
        "dag": "2025-05-02",
        "grund": "utan-tillgangar",
        "kapital": "20.00",
        "ranta": "0.00",
        "motivering": "Inget finns.",
    }
    bygge.gor(Roll.EKONOM, f"{vag}/avskrivningar", avskrivet)
    inbetalning = kring.mottagen(bygge, "30.00", dag)
    ny = {**r.placering(arende, fordran, "8.00"), "placeradDag": dag}
    svar = bygge.gor(Roll.EKONOM, f"/inbetalningar/{inbetalning}/placeringar", ny)
    assert "arende.avskrivning-aterford" in [h["typ"] for h in svar["handelser"]]
    rader = bygge.alla("/listor/fordringar", per="2025-08-31", reglerade="true")
    [rad] = [rad for rad in rader if rad["fordranId"] == fordran]
    assert (rad["avskrivet"], rad["betalt"], rad["utestaende"]) == (kvar, betalt, "0.00")
    mer = {**ny, "belopp": for_mycket}
    nej = bygge.skicka(Roll.EKONOM, f"/inbetalningar/{inbetalning}/placeringar", mer)
    assert nej.status_code == 409, nej.text


def test_fel_e_eftergift_slutar_kravet(bygge: Bygge) -> None:
    arende, fordran = r.kravt(bygge, bygge.grund())
    eftergift = {
        **fattat(nytt_id()),
        "beslutsdag": "2025-05-02",
        "kapital": "20.00",
        "ranta": "0.00",
        "eftergiftsskal": "En brand.",
    }
    vag = f"/arenden/{arende}/fordringar/{fordran}/eftergifter"
    bygge.gor(Roll.BESLUTSFATTARE, vag, eftergift)
    inbetalning = kring.mottagen(bygge, "30.00", "2025-05-12")
    ny = r.placering(arende, fordran, "8.00")
    nej = bygge.skicka(Roll.EKONOM, f"/inbetalningar/{inbetalning}/placeringar", ny)
    assert nej.json()["type"].endswith("/fordran-reglerad"), nej.text
