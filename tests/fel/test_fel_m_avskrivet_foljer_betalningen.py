"""M, what was written off when a payment moves, goes away, is found late, or comes after the end.

The decision was of all that was owed that day: what was never paid by then is written off.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, cast

import pytest

from api.kommandon.inbetalning import placera_pa_fordran
from api.kommandon.kring import KringArendet
from domain.aterkrav import aterbetalning, mellanbetalning, rantepaforing
from domain.grunddata.grunddata import REFERENSRANTA
from domain.grunddata.referensranta import ReferensrantaFaststalld
from domain.regelverk.aterkravsregel import Rantestart
from tests.domain.hjalp.pengagang import FORDRAN, INBETALNING, Gang
from tests.domain.hjalp.pengagrund import med_regel
from tests.domain.hjalp.scenario import BO, fact
from tests.fel.hjalp.dagordning import betala, fordran, saldon, skriv_av
from tests.fel.hjalp.rantefall import OREDOVISAT, krav_pa, regeln

APRIL, JUNI, AUGUSTI = date(2025, 4, 4), date(2025, 6, 30), date(2025, 8, 4)
SKULD, TILL_JUNI = 100_000_00, 3_365_75
"""Of 100 000 at 10.5 per cent, from 5 March; at 10 from July."""
ALLT = pytest.mark.parametrize("kapital", [0, SKULD], ids=["bara räntan", "kapitalet också"])


def kravet() -> Gang:
    gang = krav_pa(
        100,
        date(2025, 2, 3),
        regeln(Rantestart.FORFALLODAG),
        {date(2025, 1, 1): 250},
    )
    gang.ranta(JUNI)
    assert fordran(gang).ranta_ore == TILL_JUNI
    return gang


def avskrivet(kapital: int, dag: date = date(2025, 7, 1)) -> Gang:
    gang = kravet()
    skriv_av(gang, kapital, TILL_JUNI, dag)
    return gang


def lage(gang: Gang) -> Mapping[str, int]:
    f = fordran(gang)
    return {
        "avskriven ränta": f.avskriven_ranta_ore,
        "avskrivet": f.avskrivet_ore,
        "utestående": f.utestaende_ore,
        "utestående ränta": f.utestaende_ranta_ore,
        "betald ränta": f.ranta_betald_ore,
    }


def forst_i_april(kapital: int) -> tuple[Gang, int]:
    """40 000 was placed on 4 April, and is not any more."""
    gang = avskrivet(kapital)
    betala(gang, 40_000_00, APRIL)
    [version] = gang.arende.aterbetalningar
    nu = lage(gang)
    assert (nu["betald ränta"], nu["avskriven ränta"]) == (863_01, 1_523_25)
    assert nu["utestående"] + nu["avskrivet"] == 60_863_01
    gang.hav_placering(version)
    return gang, version


@ALLT
def test_fel_m1_en_betalning_som_flyttas_till_efter_avskrivningen(kapital: int) -> None:
    """It is as when the right day was said at once, on every account and every day."""
    gang, _ = forst_i_april(kapital)
    betala(gang, 40_000_00, AUGUSTI)
    ratt = avskrivet(kapital)
    betala(ratt, 40_000_00, AUGUSTI)
    assert lage(gang) == lage(ratt)
    dagar = [JUNI, date(2025, 7, 1), AUGUSTI]
    assert saldon(gang, dagar) == saldon(ratt, dagar)
    if not kapital:
        assert lage(gang)["avskriven ränta"] == TILL_JUNI
        assert lage(gang)["utestående"] == 60_958_91


@ALLT
def test_fel_m1_en_betalning_som_aldrig_kom_lamnar_allt_avskrivet(kapital: int) -> None:
    gang, _ = forst_i_april(kapital)
    gang.ranta(JUNI)
    assert lage(gang) == lage(avskrivet(kapital))
    gang.ranta(AUGUSTI)
    assert lage(gang)["avskriven ränta"] == TILL_JUNI


class Kringgang:
    """Around the case of a `Gang`, as a command finds it."""

    def __init__(self, gang: Gang) -> None:
        self.gang, self.arende = gang, gang.arende

    def gor(self, verb: Callable[..., Any], **falt: Any) -> None:
        if verb is rantepaforing.berakna:
            self.gang.ranta(falt["till"], falt["fordran_id"])
            return
        rantor = (self.gang.rantor, self.gang.utlaningsrantor)
        strommar = {
            mellanbetalning.placera_emellan: (*rantor, self.gang.regelverk, self.gang.post),
            aterbetalning.placera_pa_fordran: (self.gang.regelverk, self.gang.post),
        }
        self.gang.gor(verb, *strommar[verb], av=BO, **falt)


def placera(gang: Gang, ore: int, dag: date) -> None:
    """As the API does, in one append."""
    placera_pa_fordran(
        cast(KringArendet, Kringgang(gang)),
        FORDRAN,
        verkningsdag=dag,
        inbetalning_id=INBETALNING,
        belopp_ore=ore,
        bankdag=dag,
    )


@ALLT
def test_fel_m3_en_betalning_mellan_rakningen_och_avskrivningen(kapital: int) -> None:
    """Counted to 30 June, written off on 1 August, found to have been paid on 15 July."""
    dag = date(2025, 7, 15)
    gang, forst = (avskrivet(kapital, date(2025, 8, 1)) for _ in range(2))
    placera(gang, 40_000_00, dag)
    forst.ranta(dag)
    placera(forst, 40_000_00, dag)
    assert fordran(gang).ranta_dag == dag
    assert lage(gang) == lage(forst)


KRAVT, PRESKRIBERAT, AVSKRIVET = date(2025, 3, 3), date(2035, 3, 3), date(2035, 7, 3)
EFTER = date(2035, 3, 5)


def gammalt(till: date) -> Gang:
    """Counted to a day; the rates of the years to come are invented."""
    rantorna = (
        fact(
            ReferensrantaFaststalld,
            REFERENSRANTA,
            verkningsdag=date(ar, manad, 1),
            galler_fran=date(ar, manad, 1),
            hundradelar=200,
            kalla="Riksbanken (påhittat)",
        )
        for ar in range(2026, 2036)
        for manad in (1, 7)
        if (ar, manad) > (2026, 1)
    )
    gang = Gang(*med_regel(ranta=regeln(Rantestart.FORFALLODAG)), *rantorna)
    gang.besluta_aterkrav({OREDOVISAT: 100}, dag=KRAVT)
    gang.ranta(till)
    return gang


def allt_avskrivet(till: date) -> Gang:
    gang = gammalt(till)
    skriv_av(gang, fordran(gang).utestaende_ore, fordran(gang).utestaende_ranta_ore, AVSKRIVET)
    return gang


@pytest.mark.parametrize("till", [PRESKRIBERAT, date(2030, 6, 30)])
def test_fel_m4_det_som_betalas_efter_preskriptionen_betalar_ranta(till: date) -> None:
    """5 000 two days after the claim lapsed, four months before it was written off."""
    gang, utan = allt_avskrivet(till), gammalt(till)
    placera(gang, 5_000_00, EFTER)
    placera(utan, 5_000_00, EFTER)
    assert fordran(utan).ranta_betald_ore == fordran(gang).ranta_betald_ore == 5_000_00
    assert fordran(gang).ranta_ore == fordran(utan).ranta_ore
    assert fordran(gang).skuld_ore == fordran(utan).skuld_ore


def test_fel_m4_en_betalning_som_flyttas_dit() -> None:
    """It was said to be of December; then ten years had not passed, when it was paid."""
    gang = allt_avskrivet(PRESKRIBERAT)
    placera(gang, 5_000_00, date(2034, 12, 28))
    gang.hav_placering(max(gang.arende.aterbetalningar))
    placera(gang, 5_000_00, EFTER)
    assert fordran(gang).ranta_betald_ore == 5_000_00
    assert fordran(gang).avskrivet_ore == SKULD
