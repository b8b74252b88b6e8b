"""A receipt that is placed anew: it settles one thing at a time, whatever day is asked for."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp import kring
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp
from tests.api.hjalp.problemen import krav_problem

E = Roll.EKONOM
TILL = date(2025, 5, 20)
HAVANDE: Kropp = {"havdDag": "2025-05-25", "orsak": "Kravet sänktes", "gallerFran": str(TILL)}


def _betalt(bygge: Bygge, arende: str, per: date) -> Decimal:
    rader = bygge.alla("/listor/fordringar", reglerade="true", per=per)
    [rad] = [rad for rad in rader if rad["arendeId"] == arende]
    return Decimal(rad["betalt"])


def test_det_som_raknades_till_en_dag_raknas_pa_nytt_fran_den(bygge: Bygge, grund: Grund) -> None:
    arende, fordran = r.kravt(bygge, grund)
    vag = f"/inbetalningar/{kring.mottagen(bygge, '20.00', '2025-05-09')}/placeringar"
    bygge.gor(E, vag, r.placering(arende, fordran))
    bygge.gor(E, f"{vag}/2/havanden", HAVANDE)
    assert _betalt(bygge, arende, TILL - timedelta(days=1)) == 20
    assert _betalt(bygge, arende, TILL) == 0
    bygge.gor(E, vag, r.placering(arende, fordran, "15.00") | {"placeradDag": "2025-05-26"})
    for dagar in range(20):
        per = date(2025, 5, 9) + timedelta(days=dagar)
        betalt = _betalt(bygge, arende, per)
        assert betalt == 20 if per < TILL else Decimal("14.9") < betalt <= 15, per


def test_det_som_placerades_fel_raknas_pa_nytt_fran_bankdagen(bygge: Bygge, grund: Grund) -> None:
    arende, fordran = r.kravt(bygge, grund)
    vag = f"/inbetalningar/{kring.mottagen(bygge, '20.00', '2025-05-09')}/placeringar"
    bygge.gor(E, vag, r.placering(arende, fordran))
    bygge.gor(E, f"{vag}/2/havanden", {k: v for k, v in HAVANDE.items() if k != "gallerFran"})
    bygge.gor(E, vag, r.placering(arende, fordran, "15.00") | {"placeradDag": "2025-05-26"})
    assert _betalt(bygge, arende, date(2025, 5, 9)) == 15


@pytest.mark.parametrize("dagar", [1, 400])
def test_en_placering_raknas_inte_efter_att_den_havts(
    bygge: Bygge, grund: Grund, dagar: int
) -> None:
    _, inbetalning = r.placerat(bygge, grund)
    sent = date(2025, 5, 25) + timedelta(days=dagar)
    svar = bygge.skicka(
        E,
        f"/inbetalningar/{inbetalning}/placeringar/2/havanden",
        HAVANDE | {"gallerFran": str(sent)},
    )
    krav_problem(svar, 409, "raknas-efter-havandet")
