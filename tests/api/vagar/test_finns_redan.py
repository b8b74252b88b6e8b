"""What cannot be registered because it is there already is named, and can be fetched."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import (
    MYNDIGHETEN,
    Bygge,
    Kropp,
    anslagspost,
    mottagare,
    regelverk,
    strom,
)
from tests.api.hjalp.problemen import krav_problem
from tests.api.hjalp.servern import Api

NY: dict[str, tuple[str, str, Callable[[], Kropp]]] = {
    "/anslagsposter": ("anslag", "anslagspost", anslagspost),
    "/mottagare": ("mottagare", "mottagare", mottagare),
    "/regelverk": ("regelverk", "regelverk", regelverk),
}


@pytest.mark.parametrize("vag", NY)
def test_det_som_finns_namns_och_kan_hamtas(api: Api, bygge: Bygge, vag: str) -> None:
    slag, namn, ny = NY[vag]
    kropp = ny()
    post = strom(bygge.gor(Roll.HANDLAGGARE, vag, kropp))
    huvud = api.huvud()
    problem = krav_problem(bygge.skicka(Roll.HANDLAGGARE, vag, kropp), 409, "finns-redan")
    assert problem["detail"] == f"Posten finns redan i liggaren: {namn} {post}."
    finns = problem["finns"]
    assert (finns["slag"], finns["id"]) == (slag, post)
    svar = api.klient(Roll.GRANSKARE).get(finns["href"])
    assert svar.status_code == 200
    assert post in svar.text
    assert api.huvud() == huvud


def test_det_namns_ocksa_nar_det_skrivs_pa_annat_satt(bygge: Bygge) -> None:
    kropp = mottagare()
    post = strom(bygge.gor(Roll.HANDLAGGARE, "/mottagare", kropp))
    kropp |= {"organisationsnummer": kropp["organisationsnummer"].replace("-", ""), "namn": "B"}
    svar = bygge.skicka(Roll.HANDLAGGARE, "/mottagare", kropp)
    assert krav_problem(svar, 409, "finns-redan")["finns"]["id"] == post


def test_myndigheten_finns(bygge: Bygge) -> None:
    myndighet = bygge.myndigheten()
    svar = bygge.skicka(Roll.HANDLAGGARE, "/myndigheter", MYNDIGHETEN)
    finns = krav_problem(svar, 409, "finns-redan")["finns"]
    assert finns["href"].endswith(f"/myndigheter/{myndighet}")


def test_andra_vagran_sager_inget_om_vad_som_finns(bygge: Bygge) -> None:
    vag = f"/anslagsposter/{bygge.post()}/tilldelningar"
    svar = bygge.skicka(Roll.HANDLAGGARE, vag, {"belopp": "-1.00"})
    assert "finns" not in krav_problem(svar, 422, "ogiltiga-uppgifter")
