"""A sökande sends what it has been asked for, in its own ärende, today; and nothing else."""

from __future__ import annotations

import pytest

from domain.grund.aktor import Roll
from store.basis import idag
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.anropen_arende import KOMPLETTERING
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp, nytt_id, nytt_organisationsnummer
from tests.api.hjalp.servern import Api


def _kompletteringen(bygge: Bygge, grund: Grund) -> tuple[str, Kropp]:
    arende, begaran = bygge.arende(grund), nytt_id()
    vag = f"/arenden/{arende}/kompletteringar"
    bygge.gor(Roll.HANDLAGGARE, vag, {**KOMPLETTERING, "kompletteringId": begaran})
    kropp = {"uppgifter": [{"nyckel": "budget", "svar": "Bilaga"}], "avsandare": "Regionen"}
    return f"{vag}/{begaran}/svar", kropp


def _rapporten(bygge: Bygge, grund: Grund) -> tuple[str, Kropp]:
    arende, rapport = r.begard(bygge, grund)
    kropp = {namn: v for namn, v in r.INKOMMEN.items() if namn != "inkommenDag"}
    return f"/arenden/{arende}/aterrapporter/{rapport}/svar", kropp


@pytest.mark.parametrize("gor", [_kompletteringen, _rapporten])
def test_en_sokandes_svar(api: Api, bygge: Bygge, grund: Grund, gor: object) -> None:
    assert callable(gor)
    vag, kropp = gor(bygge, grund)
    huvud = api.huvud()
    annan = api.klient(Roll.SOKANDE, org=nytt_organisationsnummer())
    nej = annan.post(vag, json=kropp)
    arende = vag.split("/")[2]
    assert nej.status_code == 404
    assert nej.json()["detail"] == f"Finns inte, eller fanns inte då: ärende {arende}."
    jag = api.klient(Roll.SOKANDE, org=grund.organisationsnummer)
    igar = jag.post(vag, json={**kropp, "inkommenDag": "2025-02-20"})
    assert (igar.status_code, api.huvud()) == (422, huvud)
    ja = jag.post(vag, json=kropp)
    assert ja.status_code == 201, ja.text
    handelse = jag.get(ja.headers["Location"]).json()["handelse"]
    assert handelse["verkningsdag"] == str(idag())
    assert handelse["av"]["roll"] == "sokande"


def test_annans_arende_rojs_inte_av_en_regel(api: Api, bygge: Bygge, grund: Grund) -> None:
    """A report that is not asked for is refused with 409 in one's own ärende, else with 404."""
    arende = bygge.arende(grund)
    vag = f"/arenden/{arende}/aterrapporter/{nytt_id()}/svar"
    kropp = {namn: v for namn, v in r.INKOMMEN.items() if namn != "inkommenDag"}
    egen = api.klient(Roll.SOKANDE, org=grund.organisationsnummer).post(vag, json=kropp)
    annans = api.klient(Roll.SOKANDE, org=nytt_organisationsnummer()).post(vag, json=kropp)
    assert (egen.status_code, annans.status_code) == (409, 404)
