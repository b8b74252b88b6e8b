"""Over HTTP: what is corrected shows on every day, in the list of returns and in the frister."""

from __future__ import annotations

from typing import Any

import psycopg

from domain.grund.aktor import Roll
from store.databas import Databas
from tests.api.hjalp import efterat as e
from tests.api.hjalp import kring as k
from tests.api.hjalp import uppdraget as u
from tests.api.hjalp.anropen_arende import RETUR
from tests.api.hjalp.bidraget import Bygge, Grund


def _utbetalt(bygge: Bygge, arende: str, per: str) -> str:
    belopp: str = bygge.las("/saldon", arendeId=arende, per=per)["saldo"]["floden"]["utbetalt"]
    return belopp


def _returer(bygge: Bygge, arende: str) -> list[Any]:
    rader = bygge.alla("/listor/returer")
    return [(r["returdag"], r["belopp"]) for r in rader if r["arendeId"] == arende]


def test_fel_c3_a_payment_and_its_return_are_said_anew(bygge: Bygge, grund: Grund) -> None:
    arende, _ = bygge.utbetalt(grund)
    bygge.gor(Roll.EKONOM, f"/arenden/{arende}/utbetalningsreturer", {**RETUR, "belopp": "40.00"})
    bygge.gor(
        Roll.EKONOM,
        f"/arenden/{arende}/utbetalningsrattelser",
        e.utbetalningsrattelse(dag="2024-03-26"),
    )
    dagar = ("2024-03-25", "2024-03-26", "2024-03-27", "2024-04-02")
    assert [_utbetalt(bygge, arende, dag) for dag in dagar] == ["0.00", *["100.00"] * 2, "60.00"]
    assert _returer(bygge, arende) == [("2024-04-02", "40.00")]
    ny = {"rattarVersion": 7, "bankdag": "2024-04-03", "belopp": "30.00", "orsak": "Skrivfel"}
    vag = f"/arenden/{arende}/returrattelser"
    bygge.gor(Roll.EKONOM, vag, ny)
    assert _returer(bygge, arende) == [("2024-04-03", "30.00")]
    assert [_utbetalt(bygge, arende, f"2024-04-0{d}") for d in (2, 3)] == ["100.00", "70.00"]
    bygge.gor(Roll.EKONOM, vag, {**ny, "rattarVersion": 9, "belopp": "0.00"})
    assert _returer(bygge, arende) == []
    assert bygge.las(f"/arenden/{arende}")["arende"]["lage"] == "utbetalt"


def test_fel_c2_a_frist_follows_what_is_corrected(bygge: Bygge) -> None:
    post = bygge.uppdrag()
    vag = f"/anslagsposter/{post}"
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/redovisningar", u.REDOVISNING)
    fristen = {"per": "2025-06-01"}

    def gjord() -> object:
        return bygge.las(f"{vag}/frister", **fristen)["frister"][1]["gjord"]

    assert gjord() == "2025-05-30"
    ny = {"rattarVersion": 4, "dag": "2025-05-29", "orsak": "Skrivfel"}
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/uppdragshandelserattelser", ny)
    assert gjord() == "2025-05-29"
    aldrig = {**ny, "rattarVersion": 5, "gjord": False}
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/uppdragshandelserattelser", aldrig)
    assert gjord() is None


def test_fel_c2_what_was_sent_back_of_a_receipt_is_said_anew(bygge: Bygge) -> None:
    inbetalning = f"/inbetalningar/{k.mottagen(bygge)}"
    bygge.gor(Roll.EKONOM, f"{inbetalning}/aterbetalningar", k.aterbetalning())
    bygge.gor(Roll.EKONOM, f"{inbetalning}/aterbetalningsrattelser", k.aterbetalningsrattelse())
    nu = bygge.las(inbetalning)["inbetalning"]
    assert nu["oplacerat"] == "96.00"
    assert [a["belopp"] for a in nu["aterbetalningar"]] == ["4.00"]


def test_fel_c3_the_deviations_show_it_when_the_table_is_not_what_the_bank_did(
    bygge: Bygge, grund: Grund, gemensam_databas: Databas
) -> None:
    arende, _ = bygge.utbetalt(grund)

    def skiljer() -> list[str]:
        rader = bygge.alla("/listor/avvikelser")
        return [
            r["belopp"] for r in rader if (r["slag"], r["arendeId"]) == ("utbetalt-skiljer", arende)
        ]

    assert skiljer() == []
    andra = """UPDATE vy.postering SET belopp_ore = belopp_ore + %s
        WHERE slag = 'flode' AND konto = 'utbetalt' AND arende_id = %s"""
    with psycopg.connect(gemensam_databas.foljare_url, autocommit=True) as conn:
        conn.execute(andra, (5, arende))
        try:
            assert skiljer() == ["0.05"]
        finally:
            conn.execute(andra, (-5, arende))
