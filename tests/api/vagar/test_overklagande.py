"""An appeal that ends with us, over HTTP: what the case says, and what is to be done next."""

from __future__ import annotations

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp import bidraget as b
from tests.api.hjalp.anropen_arende import OVERKLAGANDE, STEG
from tests.api.hjalp.anropen_overklagande import ATERKALLELSE, AVVISNING, sent_overklagat
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp, fattat, nytt_id


@pytest.mark.parametrize("hur", ["aterkallelser", "avvisningar"])
def test_ett_overklagande_tar_slut_hos_oss(bygge: Bygge, grund: Grund, hur: str) -> None:
    arende, overklagande = sent_overklagat(bygge, grund)
    vag = f"/arenden/{arende}/overklaganden/{overklagande}"

    def rad() -> Kropp:
        lista = bygge.alla("/listor/arenden", utlysningId=grund.utlysning)
        [min_rad] = [r for r in lista if r["arendeId"] == arende]
        return dict(min_rad)

    assert (rad()["lage"], rad()["nasta"]) == ("overklagat", "rattidsprova")
    beslut = nytt_id()
    if hur == "aterkallelser":
        bygge.gor(Roll.HANDLAGGARE, f"{vag}/{hur}", ATERKALLELSE)
    else:
        sent = bygge.skicka(
            Roll.HANDLAGGARE, f"{vag}/rattidsprovningar", {"provadDag": "2024-05-02", "iTid": False}
        )
        assert sent.json()["type"].endswith("for-sent-avvisas")
        bygge.gor(Roll.BESLUTSFATTARE, f"{vag}/{hur}", fattat(beslut, **AVVISNING))
        assert rad()["nasta"] == "meddela-beslut"
        meddelande = {
            "meddelatDag": "2024-05-03",
            "beslutId": beslut,
            "satt": "brev",
            "till": "Regionen",
            "overklagandehanvisning": "bifogad",
        }
        bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/meddelanden", meddelande)
    assert (rad()["lage"], rad()["nasta"]) == ("meddelat", "attestera")
    nej = bygge.skicka(
        Roll.HANDLAGGARE,
        f"{vag}/overlamnanden",
        {"overlamnatDag": "2024-05-06", "domstol": "Förvaltningsrätten"},
    )
    assert nej.status_code == 409


@pytest.mark.parametrize(
    ("utgang", "nasta"),
    [("upphavande", "overlamna-till-domstol"), ("aterforvisning", "rattidsprova")],
)
def test_en_avvisning_som_faller_i_domstol(
    bygge: Bygge, grund: Grund, utgang: str, nasta: str
) -> None:
    """The dismissal is told, appealed and judged like any decision; then the first is taken up."""
    arende, overklagande = sent_overklagat(bygge, grund)
    vag, avvisning, om_avvisningen = f"/arenden/{arende}/overklaganden", nytt_id(), nytt_id()
    bygge.gor(
        Roll.BESLUTSFATTARE, f"{vag}/{overklagande}/avvisningar", fattat(avvisning, **AVVISNING)
    )
    meddelande = {**b.meddelande(avvisning), "meddelatDag": "2024-05-03"}
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/meddelanden", meddelande)
    om: Kropp = {"beslutId": avvisning, "overklagandeId": om_avvisningen}
    bygge.gor(Roll.HANDLAGGARE, vag, {**OVERKLAGANDE, "inkommenDag": "2024-05-06", **om})
    for steg, dag in (("rattidsprovningar", "provadDag"), ("overlamnanden", "overlamnatDag")):
        kropp = {**STEG[steg], dag: "2024-05-07"}
        bygge.gor(Roll.HANDLAGGARE, f"{vag}/{om_avvisningen}/{steg}", kropp)
    dom = {**STEG["domar"], "utgang": utgang, "belopp": None}
    svar = bygge.gor(Roll.HANDLAGGARE, f"{vag}/{om_avvisningen}/domar", dom)
    assert [h["typ"] for h in svar["handelser"]] == [
        "arende.dom-meddelad",
        "arende.overklagande-upptaget",
    ]
    lista = bygge.alla("/listor/arenden", utlysningId=grund.utlysning)
    assert [r["nasta"] for r in lista if r["arendeId"] == arende] == [nasta]
