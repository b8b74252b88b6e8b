"""Over HTTP: a day that has not come is refused, and what may take effect later is not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from domain.grund.aktor import Roll
from store.basis import idag
from store.databas import Databas
from tests.api.hjalp.bidraget import (
    Bygge,
    Grund,
    Kropp,
    ansokan,
    attest,
    bank,
    fattat,
    mottagare,
    nytt_id,
    order,
    utlysning,
)
from tests.api.hjalp.efterat import belopp
from tests.api.hjalp.problemen import krav_problem
from tests.api.hjalp.servern import Api, servera

TYP = "dagen-har-inte-kommit"
OM_TVA_AR = idag() + timedelta(days=730)
"""A day that will not have come when the test is over."""
Anropet = tuple[Roll, str, Kropp, str]


def _ansokan(_bygge: Bygge, grund: Grund) -> Anropet:
    return Roll.HANDLAGGARE, "/arenden", ansokan(grund, inkommenDag=str(OM_TVA_AR)), "Ankomstdagen"


def _beslut(bygge: Bygge, grund: Grund) -> Anropet:
    vag = f"/arenden/{bygge.arende(grund)}/beslut"
    kropp = fattat(nytt_id(), belopp="1.00", beslutsdag=str(OM_TVA_AR))
    return Roll.BESLUTSFATTARE, vag, kropp, "Beslutsdagen"


def _attest(bygge: Bygge, grund: Grund) -> Anropet:
    arende = bygge.beviljat(grund)
    bygge.meddelat(arende)
    kropp = {**attest(), "attestdag": str(OM_TVA_AR)}
    return Roll.EKONOM, f"/arenden/{arende}/attester", kropp, "Attestdagen"


def _banken(bygge: Bygge, grund: Grund) -> Anropet:
    """What the bank did is never refused; what it has not done is."""
    arende, betalning = bygge.attesterat(grund)
    bygge.gor(Roll.EKONOM, f"/arenden/{arende}/utbetalningar", order(betalning))
    vag = f"/arenden/{arende}/utbetalningar/{betalning}/bekraftelser"
    return Roll.EKONOM, vag, {**bank(), "bankdag": str(OM_TVA_AR)}, "Bankdagen"


def _utlysningen(_bygge: Bygge, grund: Grund) -> Anropet:
    dagar = dict.fromkeys(("publiceringsdag", "sistaAnsokningsdag"), str(OM_TVA_AR))
    kropp = {**utlysning(grund.regelverk, grund.post), **dagar}
    return Roll.HANDLAGGARE, "/utlysningar", kropp, "Publiceringsdagen"


@pytest.mark.parametrize("gor", [_ansokan, _beslut, _attest, _banken, _utlysningen])
def test_en_dag_som_inte_har_kommit(
    api: Api, bygge: Bygge, grund: Grund, gor: Callable[[Bygge, Grund], Anropet]
) -> None:
    roll, vag, kropp, namn = gor(bygge, grund)
    huvud, i_dag = api.huvud(), idag()
    problem = krav_problem(bygge.skicka(roll, vag, kropp), 409, TYP)
    dagarna = {i_dag, idag()}  # midnight may have passed
    assert problem["detail"] in {
        f"{namn} {OM_TVA_AR} har inte kommit än: i dag är det {dag}." for dag in dagarna
    }
    assert "lagrum" not in problem
    assert api.huvud() == huvud


def test_i_dag_har_kommit(bygge: Bygge, grund: Grund) -> None:
    arende = bygge.arende(grund)
    bygge.besluta(arende, "beslut", belopp="1.00", beslutsdag=str(idag()))


def test_vagran_tar_inte_nyckeln(bygge: Bygge, grund: Grund) -> None:
    """The mistyped year is sent again, right, under the same key."""
    nyckel = {"Idempotency-Key": nytt_id()}
    kropp = ansokan(grund)
    fel = {**kropp, "inkommenDag": str(OM_TVA_AR)}
    krav_problem(bygge.skicka(Roll.HANDLAGGARE, "/arenden", fel, nyckel), 409, TYP)
    assert bygge.skicka(Roll.HANDLAGGARE, "/arenden", kropp, nyckel).status_code == 201


def test_nasta_ars_belopp_och_namn_registreras_i_forvag(bygge: Bygge) -> None:
    dag = {"gallerFran": str(OM_TVA_AR)}
    vag = f"/anslagsposter/{bygge.post(None)}/tilldelningar"
    bygge.gor(Roll.HANDLAGGARE, vag, {**belopp(budgetar=OM_TVA_AR.year), **dag})
    bygge.ny("/mottagare", {**mottagare(), **dag})


def test_en_logg_med_simulerad_klocka(simulerad_databas: Databas) -> None:
    """Whoever writes to it over HTTP does so today, as in any other."""
    with servera(simulerad_databas) as egen:
        bygge = Bygge(egen)
        grund = bygge.grund()
        kropp = ansokan(grund, inkommenDag=str(OM_TVA_AR))
        krav_problem(bygge.skicka(Roll.HANDLAGGARE, "/arenden", kropp), 409, TYP)
        bygge.arende(grund, inkommenDag=str(idag()))
