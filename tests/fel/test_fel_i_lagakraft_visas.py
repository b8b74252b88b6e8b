"""I: whoever asks for a case sees until when each decision can be appealed, by HTTP and command."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import Bygge
from tests.api.hjalp.kommandon import Kommandorad

SENAST, LAGA_KRAFT = "2024-04-15", "2024-04-16"


def test_fel_i_beslutets_klagotid_visas_med_arendet(bygge: Bygge) -> None:
    grund = bygge.grund()
    arende = bygge.beviljat(grund)
    vag = f"/arenden/{arende}"
    [beslutat] = bygge.las(vag, per="2024-03-22")["arende"]["beslut"]
    assert (beslutat["overklagasSenast"], beslutat["lagaKraftDag"]) == (None, None)
    bygge.meddelat(arende)
    delfatt = {"delfattDag": "2024-03-25", "beslutId": bygge.beslut[arende], "bevis": "kvitto"}
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/delfaenden", delfatt)
    svar = bygge.las(vag, per="2024-03-25")["arende"]
    [beslut] = svar["beslut"]
    assert beslut["typ"] == "bifall"
    assert beslut["farOverklagas"] is True
    assert (beslut["overklagasSenast"], beslut["lagaKraftDag"]) == (SENAST, LAGA_KRAFT)
    assert bygge.las(vag, per="2024-03-24")["arende"]["beslut"][0]["lagaKraftDag"] is None


def test_fel_i_den_sokande_ser_ett_beslut_nar_det_ar_meddelat(bygge: Bygge) -> None:
    grund = bygge.grund()
    arende = bygge.beviljat(grund)
    klient = bygge.api.klient(Roll.SOKANDE, org=grund.organisationsnummer)

    def sedda() -> list[str]:
        svar = klient.get(f"/arenden/{arende}").json()["arende"]
        return [beslut["typ"] for beslut in svar["beslut"]]

    assert sedda() == []
    bygge.meddelat(arende)
    assert sedda() == ["bifall"]


def test_fel_i_kommandot_visar_besluten(demo: Kommandorad) -> None:
    ut = demo("arende", "--demo", "81472/2023-3").ut
    assert "Överklagas senast" in ut
    [beslut, *_] = demo("arende", "--demo", "81472/2023-3", "--json").json["arende"]["beslut"]
    assert beslut["farOverklagas"] is False
    assert (beslut["fattatDag"], beslut["lagaKraftDag"]) == ("2024-03-21", "2024-03-21")


def test_fel_i_vad_som_har_blivit_av_ett_beslut_visas_vid_varje_basis(bygge: Bygge) -> None:
    """In force until it is changed, by day and by what was known; then another is."""
    grund = bygge.grund()
    arende = bygge.beviljat(grund)
    bygge.meddelat(arende)
    vag = f"/arenden/{arende}"
    fore = bygge.api.huvud()
    forsta = bygge.beslut[arende]
    andring = {"andrarBeslutId": forsta, "stod": "37-punkt-3", "belopp": "90.00"}
    bygge.besluta(arende, "andringar", beslutsdag="2024-05-02", **andring)

    def blivit(**basis: object) -> list[tuple[str, str, bool]]:
        besluten = bygge.las(vag, **basis)["arende"]["beslut"]
        return [(b["typ"], b["giltighet"], b["iKraft"]) for b in besluten]

    efter = [("bifall", "ersatt", False), ("andring", "i-kraft", True)]
    assert blivit() == efter
    assert blivit(per="2024-05-02") == efter
    assert blivit(per="2024-05-01") == [("bifall", "i-kraft", True)]
    assert blivit(kand=fore) == [("bifall", "i-kraft", True)]


def test_fel_i_kommandot_visar_om_beslutet_galler(demo: Kommandorad) -> None:
    svar = demo("arende", "--demo", "81472/2023-3")
    assert "Giltighet" in svar.ut
    assert "i kraft" in svar.ut
    [beslut, *_] = demo("arende", "--demo", "81472/2023-3", "--json").json["arende"]["beslut"]
    assert (beslut["giltighet"], beslut["iKraft"]) == ("i-kraft", True)
