"""A: a deviation ends when what it says is no longer so, and is settled by those whose it is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.grund.aktor import Roll
from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from projections.listor.avvikelser import AVVIKELSER
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.api.hjalp import kring
from tests.api.hjalp.bidraget import Bygge, Grund, nytt_id
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang, beviljad
from tests.domain.hjalp.pengagang import T
from tests.projections.hjalp.fordringsfall import Fraga, anteckna, fragare

UTAN_PENGAR = "aterstallt-krav-utan-pengar"
SIST = date(2026, 1, 30)


@pytest.fixture
def fraga(databas: Databas, lasare: Lasare) -> Fraga:
    return fragare(databas, lasare)


def aterstallt() -> Domgang:
    """50 is set aside; 46 of them turn out never to have been paid; 10 is demanded again."""
    gang = Domgang(*beviljad(300))
    gang.betala(150, date(2024, 4, 2))
    gang.andra(100, date(2024, 5, 2))
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 50}, dag=date(2025, 4, 1))
    gang.till_domstolen(gang.kravbeslutet())
    gang.dom(Utgang.UPPHAVANDE)
    gang.ratta_betalning(104, date(2024, 4, 2))
    gang.dom(Utgang.ANDRING, 10, aterstallning=SOM_ALDRIG)
    return gang


def _sank(gang: Domgang, tusen: int) -> None:
    gang.sank(tusen, gang.nasta_dag())


@pytest.mark.parametrize(
    ("sedan", "kvar"),
    [
        (lambda gang: None, 6),
        (lambda gang: _sank(gang, 7), 3),
        (lambda gang: _sank(gang, 4), 0),
        (lambda gang: gang.dom(Utgang.ANDRING, 4), 0),
        (lambda gang: gang.dom(Utgang.DOM_UPPHAVD), 0),
    ],
    ids=["inget", "sänkt till 7", "sänkt till 4", "domstolen till 4", "domen upphävd"],
)
def test_fel_a_a_claim_without_money_deviates_for_as_long_as_so_much_is_demanded(
    liggare: Liggare, fraga: Fraga, sedan: Any, kvar: int
) -> None:
    gang = aterstallt()
    sedan(gang)
    anteckna(liggare, gang.historia)
    rader = [r for r in fraga(AVVIKELSER, SIST).rader if r.slag == UTAN_PENGAR]
    assert [r.belopp_ore for r in rader] == ([kvar * T] if kvar else [])


def test_fel_a_one_settles_what_deviates_as_it_reads_and_is_named_in_the_list(
    bygge: Bygge, grund: Grund
) -> None:
    avvikelse = kring.avvikelse(bygge, grund)
    ny = kring.avvikelseavgorande(avvikelse)
    vag = f"/avvikelser/{avvikelse['avvikelse']}/avgoranden"
    for fel, kod in (
        ({"lydelse": "0 kr"}, "avvikelsen-lyder-annorlunda"),
        ({"slag": "samma-dom"}, "avvikelsen-ar-av-annat-slag"),
    ):
        assert _nekad(bygge, Roll.EKONOM, vag, {**ny, **fel}) == kod
    borta = f"/avvikelser/{nytt_id()}/avgoranden"
    assert _nekad(bygge, Roll.EKONOM, borta, ny) == "avvikelsen-finns-inte"
    bygge.gor(Roll.EKONOM, vag, ny)
    rader = bygge.alla("/listor/avvikelser", reglerade=True)
    [rad] = [r for r in rader if r["avvikelse"] == avvikelse["avvikelse"]]
    assert rad["lage"] == "avgjord"
    assert rad["avgjordAv"] is not None


def _nekad(bygge: Bygge, roll: Roll, vag: str, kropp: dict[str, Any]) -> str:
    svar = bygge.skicka(roll, vag, kropp)
    assert svar.status_code == 409, svar.text
    return str(svar.json()["type"]).rsplit("/", 1)[-1]
