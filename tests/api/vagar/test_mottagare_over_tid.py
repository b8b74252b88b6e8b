"""A mottagare at (per, kand): its name, what it is part of, where it is paid, who speaks for it."""

from __future__ import annotations

from typing import Any

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp import kring as k
from tests.api.hjalp.bidraget import Bygge, Grund, ansokan
from tests.api.hjalp.kommandon import Kommandorad, krav_fel
from tests.api.hjalp.servern import Api

H, E = Roll.HANDLAGGARE, Roll.EKONOM


def visad(bygge: Bygge, part: str, per: str, **kand: object) -> dict[str, Any]:
    mottagare: dict[str, Any] = bygge.las(f"/mottagare/{part}", per=per, **kand)["mottagare"]
    return mottagare


def test_ett_namn_galler_fran_sin_dag_och_nar_det_blev_kant(api: Api, bygge: Bygge) -> None:
    part = k.ny_mottagare(bygge)
    da = api.huvud()
    bygge.gor(H, f"/mottagare/{part}/namn", k.NAMN)
    fore = api.huvud()
    ny = {**k.NAMN, **k.RATTELSE, "gallerFran": "2024-05-01", "namn": "Region Rättad"}
    bygge.gor(H, f"/mottagare/{part}/namnrattelser", ny)
    for per, kand, namn in (
        ("2024-05-31", da, "Region Påhittad"),
        ("2024-06-01", da, "Region Påhittad"),
        ("2024-05-31", fore, "Region Påhittad"),
        ("2024-06-01", fore, "Region Omdöpt"),
        ("2024-04-30", api.huvud(), "Region Påhittad"),
        ("2024-05-01", api.huvud(), "Region Rättad"),
        ("2024-06-01", api.huvud(), "Region Rättad"),
    ):
        assert visad(bygge, part, per, kand=kand)["namn"] == namn, (per, kand)


def test_en_rattad_registrering_flyttar_hel(api: Api, bygge: Bygge) -> None:
    """Before the right day there is no such organisation, whatever else is said of it."""
    part = k.ny_mottagare(bygge)
    bygge.gor(H, f"/mottagare/{part}/namn", {**k.NAMN, "gallerFran": "2024-02-01"})
    ny = {**k.NAMN, "rattarVersion": 1, "gallerFran": "2024-03-01", "orsak": "Fel dag"}
    bygge.gor(H, f"/mottagare/{part}/namnrattelser", {**ny, "namn": "Region Påhittad"})
    las = api.klient(Roll.GRANSKARE)
    assert las.get(f"/mottagare/{part}?per=2024-02-15").status_code == 404
    assert visad(bygge, part, "2024-03-01")["namn"] == "Region Påhittad"
    alla = bygge.alla("/mottagare", "mottagare", per="2024-02-15")
    assert part not in [m["id"] for m in alla]


def test_tva_personer_andrar_betalningsmalet(api: Api, bygge: Bygge) -> None:
    part, forslag = k.med_forslag(bygge)
    vag = f"/mottagare/{part}/betalningsmalsforslag"
    [oppet] = visad(bygge, part, "2024-01-08")["betalningsmalsforslag"]
    assert (oppet["id"], oppet["betalningsmal"]) == (forslag, k.BANKGIRO)
    assert oppet["foreslagetAv"] == "handlaggare-01"
    assert visad(bygge, part, "2024-01-08")["betalningsmal"] is None

    samma = api.klient(E, sub="handlaggare-01")
    nej = samma.post(f"{vag}/{forslag}/godkannanden", json=k.GODKANNANDE)
    assert (nej.status_code, nej.json()["type"].split("/")[-1]) == (409, "samma-person-foreslog")

    bygge.gor(E, f"{vag}/{forslag}/godkannanden", k.GODKANNANDE)
    bygge.gor(E, f"/mottagare/{part}/betalningsmalsavslut", k.AVSLUT)
    for per, mal in (
        ("2024-01-09", None),
        ("2024-01-10", k.BANKGIRO),
        ("2024-06-30", k.BANKGIRO),
        ("2024-07-01", None),
    ):
        svar = visad(bygge, part, per)
        assert svar["betalningsmal"] == mal, per
        assert len(svar["betalningsmalsforslag"]) == (per < "2024-01-10"), per


def test_ett_avslaget_forslag_ar_borta(bygge: Bygge) -> None:
    part, forslag = k.med_forslag(bygge)
    bygge.gor(H, f"/mottagare/{part}/betalningsmalsforslag/{forslag}/avslag", k.AVSLAG)
    assert len(visad(bygge, part, "2024-01-09")["betalningsmalsforslag"]) == 1
    assert visad(bygge, part, "2024-01-10")["betalningsmalsforslag"] == []


def test_en_foretradare_galler_sin_tid(bygge: Bygge) -> None:
    part, foretradare = k.med_foretradare(bygge)
    vidare = k.nytt_id()
    vag = f"/mottagare/{part}/foretradare"
    bygge.gor(H, vag, k.foretradare(vidare, None))
    ny = {"aterkalladFran": "2024-09-01", "orsak": "Har slutat"}
    bygge.gor(H, f"{vag}/{vidare}/aterkallelser", ny)
    for per, vilka in (
        ("2024-08-31", {foretradare, vidare}),
        ("2024-09-01", {foretradare}),
        ("2024-12-31", {foretradare}),
        ("2025-01-01", set()),
    ):
        assert {f["id"] for f in visad(bygge, part, per)["foretradare"]} == vilka, per


def test_en_region_delas_mellan_tva(bygge: Bygge) -> None:
    part, vast, syd = (k.ny_mottagare(bygge) for _ in range(3))
    delar = [
        {"mottagareId": vast, "andelTiotusendelar": 4700},
        {"mottagareId": syd, "andelTiotusendelar": 5300},
    ]
    bygge.gor(H, f"/mottagare/{part}/tillhorigheter", k.tillhorighet(ingarI=delar, avser=None))
    bygge.gor(H, f"/mottagare/{part}/folkmangder", k.FOLKMANGD)
    svar = visad(bygge, part, "2024-06-01")
    assert svar["tillhorighet"] == {"ingarI": delar, "avser": None}
    assert svar["folkmangd"] == {"antal": 400_000, "avserDag": "2023-11-01", "kalla": "Påhittad"}
    assert visad(bygge, part, "2024-05-31")["folkmangd"] is None


def test_ingen_ingar_i_sig_sjalv_genom_andra(bygge: Bygge) -> None:
    forst, sedan, sist = (k.ny_mottagare(bygge) for _ in range(3))
    bygge.gor(H, f"/mottagare/{forst}/tillhorigheter", k.tillhorighet(sedan))
    bygge.gor(H, f"/mottagare/{sedan}/tillhorigheter", k.tillhorighet(sist))
    svar = bygge.skicka(H, f"/mottagare/{sist}/tillhorigheter", k.tillhorighet(forst))
    assert (svar.status_code, svar.json()["type"].split("/")[-1]) == (409, "ingar-i-sig-sjalv")


def test_den_som_ar_eftertradd_kan_inte_ansoka(bygge: Bygge) -> None:
    egna, ny = bygge.grund(), k.ny_mottagare(bygge)
    vag = f"/mottagare/{egna.mottagare}"
    bygge.gor(H, f"{vag}/eftertradare", {**k.eftertradare(ny), "gallerFran": "2024-02-12"})
    svar = bygge.skicka(H, "/arenden", ansokan(egna))
    assert (svar.status_code, svar.json()["type"].split("/")[-1]) == (409, "sokanden-eftertradd")
    assert visad(bygge, egna.mottagare, "2024-02-11")["eftertradareId"] is None
    assert visad(bygge, egna.mottagare, "2024-02-12")["eftertradareId"] == ny
    bygge.gor(H, f"{vag}/eftertradarhavningar", {"dag": "2024-03-01", "orsak": "Fel"})
    assert visad(bygge, egna.mottagare, "2024-02-12")["eftertradareId"] is None
    bygge.gor(H, "/arenden", ansokan(egna))


@pytest.mark.parametrize("mall", ["/inbetalningar", "/myndigheter", "/diarier"])
def test_en_sokande_osett_myndighetens_eget(api: Api, grund: Grund, mall: str) -> None:
    jag = api.klient(Roll.SOKANDE, org=grund.organisationsnummer)
    assert jag.get(mall).status_code == 403
    assert jag.get("/grunddata").status_code == 200


def test_kommandoraden_visar_mottagaren(demo: Kommandorad) -> None:
    """As the API does: in a table or as JSON, by number or by id, at the basis."""
    alla = demo("mottagare", "--demo", "--json").json["mottagare"]
    assert [m["namn"] for m in alla] == sorted(m["namn"] for m in alla)
    stockholm = demo("mottagare", "232100-0016", "--demo", "--json").json
    assert stockholm["basis"]["simulerad"] is True
    assert stockholm["mottagare"] in alla
    assert demo("mottagare", stockholm["mottagare"]["id"], "--demo", "--json").json == stockholm
    tabell = demo("mottagare", "2321000016", "--demo")
    assert "Region Stockholm (232100-0016)" in tabell.ut
    assert "Betalningsmål: bankkonto 99990000003" in tabell.ut
    assert "232100-0016" in demo("mottagare", "--demo").ut
    krav_fel(demo("mottagare", "232100-0081", "--demo"), 3, "finns inte")
    krav_fel(demo("mottagare", "232100-0016", "--demo", "--per", "1990-01-01"), 3, "per 1990-01-01")
