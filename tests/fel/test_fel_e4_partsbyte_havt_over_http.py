"""E4: a wrong change of party is undone: who sees the case, whose the sums are, what is listed."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp import bidraget as b
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp
from tests.fel.hjalp.partsbytet import DAGEN, NYTT_MAL, nytt_mal

EFTER = "2024-04-30"


class Havt(NamedTuple):
    """100 kr, of which 60 were paid to one who was wrongly taken for the party."""

    arende: str
    grund: Grund
    fel: str
    fels_nummer: str
    fore: int
    typer: list[str]


@pytest.fixture(scope="module")
def havt(bygge: Bygge) -> Havt:
    grund = bygge.grund()
    fel, nummer = bygge.mottagare("Fel organisation")
    arende, _ = bygge.utbetalt(grund, "40.00", "100.00")
    nytt_mal(bygge, fel)
    byte: Kropp = {
        "gallerFran": DAGEN,
        "eftertradareId": fel,
        "grund": "medgiven-overlatelse",
        "underlag": "Beslut (påhittat)",
        "enskildPart": True,
        "foretraderDetAllmanna": False,
    }
    [bytt] = bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/partsbyten", byte)["handelser"]
    betalning = b.nytt_id()
    attest = {**b.attest("60.00", betalning), "attestdag": "2024-04-08"}
    bygge.gor(Roll.EKONOM, f"/arenden/{arende}/attester", attest)
    nar = {"orderdag": "2024-04-08", "forfallodag": "2024-04-08"}
    ordern = {**b.order(betalning), **nar, "betalningsmal": NYTT_MAL}
    bygge.gor(Roll.EKONOM, f"/arenden/{arende}/utbetalningar", ordern)
    banken = {**b.bank("60.00"), "betalningsmal": NYTT_MAL, "bankdag": "2024-04-08"}
    vag = f"/arenden/{arende}/utbetalningar/{betalning}/bekraftelser"
    fore = bygge.gor(Roll.EKONOM, vag, banken)
    vag = f"/arenden/{arende}/partsbyten/{bytt['version']}/havanden"
    kvittens = bygge.gor(Roll.HANDLAGGARE, vag, {"orsak": "Fel organisation"})
    typer = [h["typ"] for h in kvittens["handelser"]]
    return Havt(arende, grund, fel, nummer, fore["position"], typer)


def test_fel_e4_havt_i_ett_tillagg(havt: Havt) -> None:
    assert havt.typer == ["arende.partsbyte-havt", "arende.utbetalning-rattad"]


def test_fel_e4_havt_vem_som_ar_part_och_ser_arendet(bygge: Bygge, havt: Havt) -> None:
    vag = f"/arenden/{havt.arende}"
    assert bygge.las(vag, per=EFTER)["arende"]["mottagareId"] == havt.grund.mottagare
    da = bygge.las(vag, per=EFTER, kand=havt.fore)["arende"]["mottagareId"]
    assert da == havt.fel
    parten, annan = (
        bygge.api.klient(Roll.SOKANDE, org=nummer)
        for nummer in (havt.grund.organisationsnummer, havt.fels_nummer)
    )
    for sida in (vag, f"{vag}/handelser"):
        svar = [k.get(sida, params={"per": EFTER}).status_code for k in (parten, annan)]
        assert svar == [200, 404], sida


def test_fel_f16_who_never_was_the_party_sees_nothing_at_any_knowledge(
    bygge: Bygge, havt: Havt
) -> None:
    """Also as it was known while he was taken for it."""
    vag = f"/arenden/{havt.arende}"
    annan = bygge.api.klient(Roll.SOKANDE, org=havt.fels_nummer)
    for sida in (vag, f"{vag}/handelser", f"{vag}/handelser/1"):
        da = {"per": EFTER, "kand": str(havt.fore)}
        assert annan.get(sida, params=da).status_code == 404, sida


def test_fel_e4_havt_pengarna(bygge: Bygge, havt: Havt) -> None:
    """What the other got is with him, without right; the party is to have the rest of its grant."""

    def summan(mottagare: str, vad: str) -> list[str]:
        rader = bygge.las("/listor/mottagarsummor", per=EFTER, mottagareId=mottagare)["rader"]
        return [rad[vad] for rad in rader]

    assert summan(havt.grund.mottagare, "utbetalt") == ["40.00"]
    assert summan(havt.fel, "utbetalt") == ["60.00"]
    saldo = bygge.las(f"/arenden/{havt.arende}", per=EFTER)["arende"]["saldo"]["lador"]
    assert (saldo["forHogtBelopp"], saldo["beviljatEjUtbetalt"]) == ("60.00", "60.00")
    krav = {
        "dag": "2024-04-30",
        "utbetalningVersion": max(
            h["version"]
            for h in bygge.las(f"/arenden/{havt.arende}/handelser")["handelser"]
            if h["typ"] == "arende.utbetalning-rattad"
        ),
        "galdenarId": havt.fel,
        "krav": "60.00",
        "forfallodag": "2024-06-03",
        "angerRanta": True,
    }
    bygge.gor(Roll.EKONOM, f"/arenden/{havt.arende}/misstagsbetalningar", krav)


def test_fel_e4_havt_det_som_vilade_pa_vem_som_var_part_listas(bygge: Bygge, havt: Havt) -> None:
    """The order is; the payment was corrected, and so is no deviation any more."""
    rader = bygge.alla("/listor/avvikelser", per=EFTER)
    egna = [r for r in rader if r["arendeId"] == havt.arende and r["slag"] == "vilar-pa-rattat"]
    assert [(r["handelse"], r["nu"]) for r in egna] == [
        ("arende.utbetalning-beordrad", "den som sökte")
    ]


def test_fel_s4_det_som_betalades_var_beordrat(bygge: Bygge, havt: Havt) -> None:
    """To another than the party: it is too high an amount, and no payment that nobody ordered."""
    rader = bygge.alla("/listor/avvikelser", per=EFTER)
    slagen = {r["slag"] for r in rader if r["arendeId"] == havt.arende}
    assert "for-hogt-belopp" in slagen
    assert "utbetalning-utan-order" not in slagen


def test_fel_s4_laget_ar_som_om_partsbytet_aldrig_varit(bygge: Bygge, havt: Havt) -> None:
    """The party's own payment is the last; before it was undone, so was the other's."""
    vag = f"/arenden/{havt.arende}"
    assert bygge.las(vag, per=EFTER)["arende"]["lage"] == "utbetalt"
    assert bygge.las(vag, per=EFTER, kand=havt.fore)["arende"]["lage"] == "utbetalt"
    attesteras = bygge.alla("/listor/att-attestera", per=EFTER)
    [rad] = [r for r in attesteras if r["arendeId"] == havt.arende]
    assert (rad["attAttestera"], rad["redanBetalt"]) == ("60.00", "0.00")
