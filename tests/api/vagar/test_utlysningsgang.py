"""A call over HTTP, from a publication with förbehåll to its end."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp import bidraget as b
from tests.api.hjalp.bidraget import BESLUT, Bygge, Grund, Kropp
from tests.api.hjalp.fall import OKAND

E, H = Roll.EKONOM, Roll.HANDLAGGARE


def utlysningen(bygge: Bygge, utlysning_id: str, **fraga: object) -> Kropp:
    svar: Kropp = bygge.las(f"/utlysningar/{utlysning_id}", **fraga)["utlysning"]
    return svar


def test_det_som_utlystes_visas(bygge: Bygge, grund: Grund) -> None:
    """The terms, the circle and the förbehåll, as long as they may be."""
    sagt = {
        "forbehall": "Under förutsättning att riksdagen anvisar medlen. " * 200,
        "krets": [bygge.mottagare()[0] for _ in range(3)],
        "villkor": ["Används under 2024.", "Redovisas.\nSenast den 1 mars." * 300],
    }
    ny = {**b.utlysning(grund.regelverk, grund.post), **sagt}
    visad = utlysningen(bygge, bygge.ny("/utlysningar", ny))
    assert {namn: visad[namn] for namn in sagt} == sagt
    assert visad["finansierad"] is False
    utan = utlysningen(bygge, grund.utlysning)
    assert (utan["forbehall"], utan["krets"], utan["villkor"]) == (None, [], [])
    assert utan["finansierad"] is True


def test_kretsen_ar_mottagare_som_finns(bygge: Bygge, grund: Grund) -> None:
    ny = b.utlysning(grund.regelverk, grund.post)
    assert bygge.skicka(H, "/utlysningar", {**ny, "krets": [OKAND]}).status_code == 404
    finns = [grund.mottagare] * 2
    assert bygge.skicka(H, "/utlysningar", {**ny, "krets": finns}).status_code == 409


def test_med_forbehall_finns_inga_medel_forran_de_ges(bygge: Bygge) -> None:
    grund = bygge.grund()
    egen = bygge.utlysning(grund, "100.00", "Om medel ges.")
    med = Grund(grund.post, grund.regelverk, egen, grund.mottagare, grund.organisationsnummer)
    arende = bygge.arende(med)
    beslut = {**BESLUT, "belopp": "100.00"}
    nej = bygge.skicka(Roll.BESLUTSFATTARE, f"/arenden/{arende}/beslut", beslut)
    assert nej.status_code == 409
    assert utlysningen(bygge, egen)["saldo"]["lador"]["utlyst"] == "0.00"
    bygge.gor(
        H,
        f"/utlysningar/{egen}/finansieringar",
        {"finansieradDag": "2024-03-01", "beslutsreferens": "Regleringsbrev"},
    )
    assert utlysningen(bygge, egen, per="2024-02-29")["finansierad"] is False
    assert utlysningen(bygge, egen)["finansierad"] is True
    bygge.gor(Roll.BESLUTSFATTARE, f"/arenden/{arende}/beslut", beslut)


def test_gangen_visas_dag_for_dag(bygge: Bygge, grund: Grund) -> None:
    egen = bygge.utlysning(grund, "100.00")
    vag = f"/utlysningar/{egen}"
    bygge.gor(
        H,
        f"{vag}/forlangningar",
        {"beslutsdag": "2024-02-10", "sistaAnsokningsdag": "2024-02-22", "orsak": "Driftstopp"},
    )
    bygge.gor(
        H, f"{vag}/ramandringar", {"andradDag": "2024-03-01", "ram": "70.00", "orsak": "Indragning"}
    )
    bygge.gor(
        H, f"{vag}/installanden", {"installdDag": "2024-04-01", "kvar": "70.00", "orsak": "Upphävd"}
    )

    def visad(per: str) -> tuple[str, str, str, str]:
        u = utlysningen(bygge, egen, per=per)
        return u["lage"], u["sistaAnsokningsdag"], u["ram"], u["saldo"]["lador"]["utlyst"]

    assert visad("2024-02-09") == ("publicerad", "2024-02-15", "100.00", "100.00")
    assert visad("2024-02-10") == ("publicerad", "2024-02-22", "100.00", "100.00")
    assert visad("2024-03-01") == ("publicerad", "2024-02-22", "70.00", "70.00")
    assert visad("2024-04-01") == ("installd", "2024-02-22", "70.00", "0.00")
    assert utlysningen(bygge, egen)["installdDag"] == "2024-04-01"
    assert utlysningen(bygge, egen)["avslutadDag"] is None


def test_en_avslutad_utlysning_visas_som_avslutad(bygge: Bygge, grund: Grund) -> None:
    egen = bygge.utlysning(grund, "100.00")
    bygge.gor(H, f"/utlysningar/{egen}/avslut", {"avslutadDag": "2024-04-01", "kvar": "100.00"})
    visad = utlysningen(bygge, egen)
    assert (visad["lage"], visad["avslutadDag"]) == ("avslutad", "2024-04-01")
    nej = bygge.skicka(
        H, f"/utlysningar/{egen}/avslut", {"avslutadDag": "2024-04-01", "kvar": "0.00"}
    )
    assert nej.status_code == 409
    assert "är avslutad den 2024-04-01" in nej.json()["detail"]


def test_en_sokande_far_inte_veta_vad_andra_fatt_av_hur_det_slutade(bygge: Bygge) -> None:
    """What was left tells what was granted, and a prioritering who is to be."""
    grund = bygge.grund("100.00")
    vag = f"/utlysningar/{grund.utlysning}"
    ny = {"beslutsdag": "2024-03-14", "arendeIds": [bygge.arende(grund)], "grunder": "Behov"}
    bygge.gor(Roll.BESLUTSFATTARE, f"{vag}/prioriteringar", ny)
    forlangd = {"beslutsdag": "2024-02-10", "sistaAnsokningsdag": "2024-03-01", "orsak": "Stopp"}
    bygge.gor(H, f"{vag}/forlangningar", forlangd)
    bygge.gor(H, f"{vag}/avslut", {"avslutadDag": "2024-04-01", "kvar": "100.00"})

    def sedda(roll: Roll) -> tuple[list[int], int]:
        svar = bygge.api.klient(roll, org=grund.organisationsnummer).get(f"{vag}/handelser").json()
        return [h["version"] for h in svar["handelser"]], svar["_meta"]["totalRecords"]

    assert sedda(Roll.GRANSKARE) == ([1, 2, 3, 4], 4)
    assert sedda(Roll.SOKANDE) == ([1, 3], 2)
    jag = bygge.api.klient(Roll.SOKANDE, org=grund.organisationsnummer)
    assert [jag.get(f"{vag}/handelser/{nr}").status_code for nr in range(1, 5)] == [
        200,
        404,
        200,
        404,
    ]
