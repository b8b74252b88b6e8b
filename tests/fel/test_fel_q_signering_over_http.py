"""Q4 over HTTP: what was signed of each total is in the report, and what was taken back."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import Bygge
from tests.fel.hjalp.avstamningen import KONTO, Manad, inbetalning


def test_fel_q4_the_report_has_the_explanation_and_what_became_of_the_signature(
    bygge: Bygge,
) -> None:
    manad = Manad(bygge, "2019-07")
    inbetalning(bygge, "2019-07-20", "50000.00")
    version = manad.totaler("57000.00")
    sett = manad.rapport()["basis"]["position"]
    vag = f"/myndigheter/{manad.myndighet}/signeringar"
    ny = {
        "signeradDag": "2024-06-04",
        "kalla": "bank",
        "manad": "2019-07",
        "totalerVersion": version,
        "position": sett,
    }
    raden = {"slag": "inbetalt", "konto": KONTO, "belopp": "50000.00"}
    klient = bygge.api.klient(Roll.BESLUTSFATTARE)
    assert klient.post(f"{vag}", json=ny).status_code == 422
    svar = klient.post(f"{vag}", json=ny | {"seddaTotaler": [raden]})
    assert (svar.status_code, svar.json()["type"].split("/")[-1]) == (409, "skillnaden-oforklarad")
    assert "57 000 kr" in svar.json()["detail"].replace("\xa0", " ")
    signerad = manad.signera(version, sett, "50000.00", "Okänd insättare, utreds")
    assert manad.raden()["forklaring"] == "Okänd insättare, utreds"
    assert f"(version {signerad})" in manad.rapport()["ingress"]
    ater = {"aterkalladDag": "2024-06-04", "orsak": "Insättaren är känd"}
    bygge.gor(Roll.BESLUTSFATTARE, f"{vag}/{signerad}/aterkallelser", ater)
    rad, ingress = manad.raden(), manad.rapport()["ingress"]
    assert (rad["forklaring"], rad["sedanSigneringen"]) == (None, None)
    assert "Signeringen återkallades den 2024-06-04" in ingress
    assert "Insättaren är känd" in ingress
    manad.signera(version, sett, "50000.00", "Inbetalt i juni")
    assert manad.raden()["forklaring"] == "Inbetalt i juni"


def test_fel_q4_what_was_signed_for_another_amount_than_the_ledger_had_says_so(
    bygge: Bygge,
) -> None:
    """So does what was not signed at all, though it differed."""
    manad = Manad(bygge, "2019-09")
    inbetalning(bygge, "2019-09-20", "100.00")
    version = manad.totaler("130.00")
    sett = manad.rapport()["basis"]["position"]
    manad.signera(version, sett, "130.00", None)
    sagt = str(manad.raden()["forklaring"]).replace("\xa0", " ")
    assert sagt.startswith("Signerad för 130 kr")
    assert "liggaren hade 100 kr" in sagt
