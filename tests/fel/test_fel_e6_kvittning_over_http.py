"""E6: a claim in one case is paid with the grant of another: gross on both anslag, and no bank.

The amounts are invented.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from domain.grund.aktor import Roll
from projections.motor.lasning import Lasare
from projections.pengar.manaden import manaden
from tests.api.hjalp import kring
from tests.api.hjalp.bidraget import Bygge, Kropp, nytt_id
from tests.fel.hjalp.tvakvittning import DAG, Tva, kvittning, tva_arenden


@pytest.fixture(scope="module")
def tva(bygge: Bygge) -> Tva:
    """Set off on the due day, by the one who attests the payment."""
    tva = tva_arenden(bygge)
    vag = f"/arenden/{tva.bidragets}/kvittningar"
    kvittens = bygge.gor(Roll.EKONOM, vag, kvittning(tva))
    typer = [h["typ"] for h in kvittens["handelser"]]
    assert typer == ["arende.bidrag-kvittat", "arende.fordran-kvittad"]
    return tva


def rader(bygge: Bygge, lista: str, **fraga: object) -> list[Kropp]:
    svar: list[Kropp] = bygge.las(f"/listor/{lista}", **fraga)["rader"]
    return svar


def utbetalt_och_aterbetalt(bygge: Bygge, tva: Tva, per: str) -> tuple[str, str]:
    """What the mottagare has been paid, and has paid back, all years together."""
    summorna = rader(bygge, "mottagarsummor", per=per, mottagareId=tva.mottagare)
    utbetalt, aterbetalt = (
        sum(Decimal(rad[vad]) for rad in summorna) for vad in ("utbetalt", "aterbetalt")
    )
    return f"{utbetalt:.2f}", f"{aterbetalt:.2f}"


def test_fel_e6_http_brutto_pa_bada_anslagen(bygge: Bygge, tva: Tva) -> None:
    def ar_2025(post: str) -> tuple[str, str]:
        [rad] = rader(bygge, "anslagsutfall", per="2025-12-31", anslagId=post, budgetar=2025)
        return rad["utgifter"], rad["inkomster"]

    assert ar_2025(tva.bidragets_post) == ("-20.00", "0.00")
    assert ar_2025(tva.fordrans_post) == ("0.00", "20.00")


def test_fel_e6_http_fordran_ar_betald_och_bidraget_utbetalt(bygge: Bygge, tva: Tva) -> None:
    falt = {"per": DAG, "mottagareId": tva.mottagare}
    assert rader(bygge, "fordringar", **falt) == []
    [fordran] = rader(bygge, "fordringar", **falt, reglerade="true")
    assert (fordran["kravt"], fordran["betalt"], fordran["skuld"]) == ("20.00", "20.00", "0.00")
    [kvar] = rader(bygge, "att-attestera", **falt)
    assert (kvar["arendeId"], kvar["attAttestera"]) == (tva.bidragets, "80.00")
    assert utbetalt_och_aterbetalt(bygge, tva, DAG) == ("120.00", "20.00")
    arendet = bygge.las(f"/arenden/{tva.bidragets}", per=DAG)["arende"]
    assert (arendet["lage"], arendet["utbetaldDag"]) == ("bidrag-kvittat", DAG)


def test_fel_e6_http_inget_skiljer_fran_banken(bygge: Bygge, tva: Tva) -> None:
    """Nothing in the bank's month, gross in that of the ekonomisystem; and nothing deviates."""
    fel = {rad["slag"] for rad in bygge.alla("/listor/avvikelser", per="2025-05-31")}
    assert "utbetalt-skiljer" not in fel
    lasare: Lasare = bygge.api.app.state.lasare
    with lasare.las(None, None) as (conn, basis):
        delarna = manaden(conn, basis, date(2025, 5, 1), date(2025, 5, 31))
    posterna = (tva.bidragets_post, tva.fordrans_post)
    manadens = {
        (d.nyckel.slag, str(d.nyckel.anslag_id)): d.belopp_ore
        for d in delarna
        if str(d.nyckel.anslag_id) in posterna
    }
    assert manadens == {
        ("utgifter", tva.bidragets_post): 20_00,
        ("inkomster", tva.fordrans_post): 20_00,
    }


@pytest.mark.parametrize("fran_fordran", [False, True])
@pytest.mark.parametrize("galler_fran", [None, "2025-05-20"])
def test_fel_e6_http_havs_i_bada(bygge: Bygge, fran_fordran: bool, galler_fran: str | None) -> None:
    """By either leg; as if it had never been, or from a day on."""
    tva = tva_arenden(bygge)
    vag = f"/arenden/{tva.bidragets}/kvittningar"
    kvittens = bygge.gor(Roll.EKONOM, vag, kvittning(tva))
    ben = kvittens["handelser"][1 if fran_fordran else 0]
    arende = tva.fordrans if fran_fordran else tva.bidragets
    havande = {"gallerFran": galler_fran, "orsak": "Avsåg ett annat ärende"}
    vag_hav = f"/arenden/{arende}/kvittningar/{ben['version']}/havanden"
    havd = bygge.gor(Roll.EKONOM, vag_hav, havande)
    typer = {h["typ"] for h in havd["handelser"]}
    assert typer == {"arende.bidragskvittning-havd", "arende.kvittning-havd"}
    falt = {"mottagareId": tva.mottagare}
    [fordran] = rader(bygge, "fordringar", per="2025-05-31", **falt)
    assert fordran["utestaende"] == "20.00"
    [kvar] = rader(bygge, "att-attestera", per="2025-05-31", **falt)
    assert kvar["attAttestera"] == "100.00"
    forut = ("120.00", "20.00") if galler_fran else ("100.00", "0.00")
    assert utbetalt_och_aterbetalt(bygge, tva, "2025-05-19") == forut
    assert utbetalt_och_aterbetalt(bygge, tva, "2025-05-31") == ("100.00", "0.00")
    assert bygge.skicka(Roll.EKONOM, vag_hav, havande).status_code == 409


def test_fel_e6_http_rantan_raknas_forst(bygge: Bygge) -> None:
    kring.rantesatser(bygge)
    tva = tva_arenden(bygge)
    vag = f"/arenden/{tva.bidragets}/kvittningar"
    kvittens = bygge.gor(Roll.EKONOM, vag, kvittning(tva, "10.00", "2025-08-15"))
    typer = [h["typ"] for h in kvittens["handelser"]]
    assert typer == ["arende.bidrag-kvittat", "arende.ranta-beraknad", "arende.fordran-kvittad"]
    [rad] = rader(bygge, "fordringar", per="2025-08-15", mottagareId=tva.mottagare)
    assert rad["ranta"] == "0.00"
    assert float(rad["utestaende"]) > 10


def test_fel_e6_http_vagrat_andrar_ingetdera(bygge: Bygge) -> None:
    """Too much of the one is refused in both: and so is one before the due day."""
    tva = tva_arenden(bygge)
    vag = f"/arenden/{tva.bidragets}/kvittningar"
    for fel, kropp in (
        ("/betalningen-overstiger-skulden", kvittning(tva, "20.01")),
        ("/kvittas-efter-forfall", kvittning(tva, dag="2025-05-14")),
        ("/fordran-finns-inte", {**kvittning(tva), "fordranId": nytt_id()}),
    ):
        svar = bygge.skicka(Roll.EKONOM, vag, kropp)
        assert svar.json()["type"].endswith(fel), svar.text
    [rad] = rader(bygge, "fordringar", per=DAG, mottagareId=tva.mottagare)
    assert rad["utestaende"] == "20.00"
