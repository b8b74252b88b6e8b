"""What lies around a grant, at (per, kand): delegations, closed books, grunddata, receipts."""

from __future__ import annotations

from typing import Any

from api.kommandorad.kontroll import kontrollera
from domain.grund.aktor import Roll
from tests.api.hjalp import kring as k
from tests.api.hjalp.bidraget import Bygge, tilldelning
from tests.api.hjalp.fall import OKAND
from tests.api.hjalp.kommandon import Kommandorad, krav_fel
from tests.api.hjalp.servern import Api

H, B, E = Roll.HANDLAGGARE, Roll.BESLUTSFATTARE, Roll.EKONOM


def test_en_delegation_galler_sin_tid(bygge: Bygge) -> None:
    myndighet, delegation = k.med_delegation(bygge)

    def visad(per: str) -> list[dict[str, Any]]:
        svar = bygge.las(f"/myndigheter/{myndighet}", per=per)["myndighet"]
        return [d for d in svar["delegationer"] if d["id"] == delegation]

    [hel] = visad("2024-12-31")
    assert (hel["beloppsgrans"], hel["beslutstyper"]) == ("100.00", ["bifall"])
    assert visad("2025-01-01") == []
    vag = f"/myndigheter/{myndighet}/delegationer/{delegation}/aterkallelser"
    bygge.gor(B, vag, {"aterkalladFran": "2024-09-01", "beslutsreferens": "2/2024"})
    assert visad("2024-08-31") == [hel]
    assert visad("2024-09-01") == []


def test_det_som_kommer_for_sent_bokfors_efter_den_stangda_perioden(egen: Api) -> None:
    """What was known and booked before the closing stays where it is, and so does its answer."""
    bygge = Bygge(egen)
    post, myndighet = bygge.post("100.00"), bygge.myndigheten()
    tidigt = egen.huvud()
    stangning = {"stangdDag": "2024-02-09", "stangdTill": "2024-01-31"}
    bygge.gor(E, f"/myndigheter/{myndighet}/periodstangningar", stangning)
    bygge.gor(H, f"/anslagsposter/{post}/tilldelningar", tilldelning("7.00"))

    def tilldelat(**fraga: object) -> str:
        svar = bygge.las("/saldon", anslagId=post, **fraga)
        assert svar["bokfortTill"] == fraga.get("bokfortTill")
        return str(svar["saldo"]["floden"]["tilldelat"])

    assert tilldelat(per="2024-01-01") == "107.00"
    assert tilldelat(bokfortTill="2024-01-31") == "100.00"
    assert tilldelat(bokfortTill="2024-02-01") == "107.00"
    assert tilldelat(bokfortTill="2023-12-31") == "0.00"
    assert tilldelat(bokfortTill="2024-02-01", per="2000-01-01") == "107.00"
    assert tilldelat(bokfortTill="2024-02-01", kand=tidigt) == "100.00"
    assert kontrollera(egen.databas.foljare_url).avvikelser == []
    assert bygge.las(f"/myndigheter/{myndighet}", per="2024-02-09")["myndighet"]["stangdTill"] == (
        "2024-01-31"
    )


def test_kommandoraden_visar_det_bokforda(demo: Kommandorad) -> None:
    def beviljat(*flaggor: str) -> tuple[str, str | None]:
        svar = demo("saldo", "--demo", "--json", *flaggor).json
        return svar["saldo"]["floden"]["beviljat"], svar["bokfortTill"]

    assert beviljat("--bokfort-till", "2024-03-21") == ("502500000.00", "2024-03-21")
    assert beviljat("--bokfort-till", "2024-03-20") == ("369000000.00", "2024-03-20")
    assert beviljat() == ("503700000.00", None)
    assert (
        "bokfört till och med 2024-03-21"
        in demo("saldo", "--demo", "--bokfort-till", "2024-03-21").ut
    )
    krav_fel(demo("saldo", "--demo", "--bokfort-till", "igår"), 2, "--bokfort-till igår")


def test_det_senast_faststallda_galler(egen: Api) -> None:
    bygge = Bygge(egen)
    dagar = k.grunddata(bygge)
    bygge.gor(E, "/grunddata/bankdagar", k.bankdagar(2025))
    nytt = {**k.bankdagar(), "faststalldDag": "2024-02-01", "stangdaDagar": ["2024-12-24"]}
    bygge.gor(E, "/grunddata/bankdagar", nytt)
    rantor = [("2024-07-01", 375), ("2024-01-01", 400)]
    for dag, hundradelar in rantor:
        bygge.gor(
            E, "/grunddata/referensrantor", k.referensranta(dag) | {"hundradelar": hundradelar}
        )

    def visat(per: str) -> dict[int, list[str]]:
        svar = bygge.las(f"/grunddata/{dagar}", per=per)["grunddata"]
        assert svar["slag"] == "bankdagar"
        return {ar["ar"]: ar["stangdaDagar"] for ar in svar["bankdagar"]}

    assert visat("2024-01-31") == {
        2024: ["2024-12-24", "2024-12-25"],
        2025: ["2025-12-24", "2025-12-25"],
    }
    assert visat("2024-02-01")[2024] == ["2024-12-24"]
    _, ranta = bygge.alla("/grunddata", "grunddata")
    assert [(r["gallerFran"], r["hundradelar"]) for r in ranta["referensrantor"]] == sorted(rantor)


def test_en_inbetalning_placeras_havs_och_rattas(bygge: Bygge) -> None:
    arende, _ = bygge.utbetalt(bygge.grund())
    mottagen = k.mottagen(bygge)
    vag = f"/inbetalningar/{mottagen}"

    def visad(per: str) -> tuple[str, str, list[str]]:
        svar = bygge.las(vag, per=per)["inbetalning"]
        return svar["belopp"], svar["oplacerat"], [p["belopp"] for p in svar["placeringar"]]

    bygge.gor(E, f"{vag}/placeringar", k.placering(arende, "60.00", "utbetalt_ej_redovisat"))
    bygge.gor(E, f"{vag}/aterbetalningar", k.aterbetalning("30.00"))
    bygge.gor(E, f"{vag}/rattelser", k.inbetalningsrattelse("80.00"))  # what was sent back is gone
    havande = {"havdDag": "2025-04-10", "gallerFran": "2025-04-10", "orsak": "Fel ärende"}
    bygge.gor(E, f"{vag}/placeringar/6/havanden", havande)
    assert visad("2025-03-28") == ("80.00", "30.00", ["50.00"])
    assert visad("2025-04-02") == ("80.00", "0.00", ["50.00"])
    assert visad("2025-04-10") == ("80.00", "50.00", [])
    okand = k.placering(OKAND, "10.00", "utbetalt_ej_redovisat")
    assert bygge.skicka(E, f"{vag}/placeringar", okand).status_code == 404


def test_numren_foljer_pa_varandra(bygge: Bygge) -> None:
    serie = k.diarieserie()
    diarium = bygge.ny("/diarier", serie)
    assert bygge.las(f"/diarier/{diarium}")["diarium"]["senasteNummer"] == 0
    tagna = []
    for dag in ("2024-02-20", "2024-02-19", "2024-02-21"):
        svar = bygge.gor(H, f"/diarier/{diarium}/nummer", {"tagetDag": dag, "forStromId": None})
        taget = bygge.las(svar["handelser"][0]["href"])["handelse"]
        tagna.append(taget["uppgifter"]["diarienummer"])
    assert tagna == [f"4.2-{nr}/{serie['ar']}" for nr in (1, 2, 3)]
    assert bygge.las(f"/diarier/{diarium}", per="2024-02-20")["diarium"]["senasteNummer"] == 2
    assert bygge.las(f"/diarier/{diarium}")["diarium"]["senasteNummer"] == 3


def test_placeringarna_visas_i_nummerordning(bygge: Bygge) -> None:
    """The tenth after the ninth, also when all are of the same day."""
    arende, _ = bygge.utbetalt(bygge.grund())
    vag = f"/inbetalningar/{k.mottagen(bygge)}"
    for _ in range(10):
        placering = k.placering(arende, "1.00", "utbetalt_ej_redovisat")
        bygge.gor(E, f"{vag}/placeringar", placering)
    visade = bygge.las(vag)["inbetalning"]["placeringar"]
    assert [p["version"] for p in visade] == list(range(2, 12))
