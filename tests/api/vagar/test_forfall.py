"""A lapse that is lifted over HTTP: of what the post has free, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp import bidraget as b
from tests.api.hjalp import efterat as e
from tests.api.hjalp import kring
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp

H = Roll.HANDLAGGARE
HAVANDET: Kropp = {"havandedag": "2024-12-09", "orsak": "Avståendet gällde ett annat ärende"}


def i_en_full_post(bygge: Bygge, grund: Grund) -> Grund:
    """All that the post has been given, 100 kr, is called."""
    post = bygge.post("100.00")
    utlysningen = bygge.ny("/utlysningar", b.utlysning(grund.regelverk, post, "100.00"))
    return replace(grund, post=post, utlysning=utlysningen)


def dras_in(bygge: Bygge, full: Grund) -> None:
    dag = {"gallerFran": "2024-12-05"}
    bygge.gor(H, f"/anslagsposter/{full.post}/indragningar", {**e.belopp("30.00"), **dag})


def beviljas_andra(bygge: Bygge, full: Grund) -> None:
    ny = {**b.utlysning(full.regelverk, full.post, "30.00"), "publiceringsdag": "2024-12-05"}
    utlysningen = bygge.ny("/utlysningar", {**ny, "sistaAnsokningsdag": "2024-12-06"})
    arende = bygge.arende(replace(full, utlysning=utlysningen), inkommenDag="2024-12-05")
    bygge.besluta(arende, "beslut", belopp="30.00", beslutsdag="2024-12-08")


@pytest.mark.parametrize("tas", [dras_in, beviljas_andra])
def test_det_som_inte_langre_ar_fritt_beviljas_inte_igen(
    bygge: Bygge, grund: Grund, tas: Callable[[Bygge, Grund], None]
) -> None:
    full = i_en_full_post(bygge, grund)
    vag = f"/arenden/{bygge.beviljat(full)}/forfall"
    [forfallet] = bygge.gor(H, vag, kring.FORFALL)["handelser"]
    tas(bygge, full)
    nej = bygge.skicka(H, f"{vag}/{forfallet['version']}/havanden", HAVANDET)
    assert nej.status_code == 409
    assert nej.json()["type"].endswith("/anslaget-racker-inte")


def test_det_som_ar_fritt_beviljas_igen(bygge: Bygge, grund: Grund) -> None:
    full = i_en_full_post(bygge, grund)
    vag = f"/arenden/{bygge.beviljat(full)}/forfall"
    [forfallet] = bygge.gor(H, vag, kring.FORFALL)["handelser"]
    bygge.gor(H, f"{vag}/{forfallet['version']}/havanden", HAVANDET)
