"""R: whether a claim has lapsed, whatever interrupted it, is what the oracle of answers says.

No random history of lists goes on for ten years: here a claim does, by decision or by mistake.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from domain.aterkrav.aterbetalning import placera_pa_fordran
from domain.aterkrav.indrivning import (
    Titelslag,
    anteckna_exekutionstitel,
    hav_exekutionstitel,
    overlamna,
)
from domain.aterkrav.preskription import (
    Avbrottsgrund,
    anteckna_avbrott,
    hav_avbrott,
    preskriberas,
)
from domain.fordran.avbrott import Avbrott, Avbrottssatt
from domain.grund.indrivare import Indrivare
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.grund.uppslag import Uppslag
from domain.handlaggning.mottaganderattelse import ratta_mottagande
from domain.handlaggning.paminnelse import anteckna_mottagen
from tests.domain.hjalp.pengagang import FORDRAN, INBETALNING, Gang, T
from tests.domain.hjalp.pengagrund import med_regel
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.misstaget import betalt_till_annan, krav_av_annan
from tests.hjalp.omfang import omfang
from tests.projections.hjalp.listor.svarsorakel import svar

ANTAL = omfang(15)
FRAN = date(2025, 5, 2)
ALLT = ("avbrott", "titel", "lamna", "betala", "hav", "aldrig", "paminn", "rattas")
HAVS = {Avbrottssatt.ANTECKNAT: hav_avbrott, Avbrottssatt.EXEKUTIONSTITEL: hav_exekutionstitel}
INGET = Avbrott(FRAN, 0, Avbrottssatt.ANTECKNAT)


def kravet(slump: Random) -> Gang:
    if slump.random() < 0.5:
        gang = betalt_till_annan()
        krav_av_annan(gang)
        return gang
    gang = Gang(*med_regel(ranta=None)).granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    return gang


def hand(gang: Gang, slump: Random) -> str:
    """Something that may interrupt it, in any order of days."""
    dag = FRAN + timedelta(days=slump.randint(0, 25 * 365))
    dag = slump.choice([dag, date(2028, 2, 29)])
    om: dict[str, Any] = {"verkningsdag": dag, "av": BO, "fordran_id": FORDRAN}
    match vad := slump.choice([*ALLT, "betala", "hav"]):
        case "avbrott":
            grund = slump.choice([*Avbrottsgrund])
            gang.gor(anteckna_avbrott, avbrottsgrund=grund, underlag="Akten", **om)
        case "titel":
            gang.gor(anteckna_exekutionstitel, titelslag=Titelslag.DOM, referens="T 1", **om)
        case "lamna":
            till = slump.choice([*Indrivare])
            gang.gor(overlamna, gang.regelverk, till=till, referens="1", **om)
        case "betala":
            bankdag = dag - timedelta(days=slump.choice([0, 0, 40]))
            egen = {"inbetalning_id": INBETALNING, "belopp_ore": T, "bankdag": bankdag}
            gang.gor(placera_pa_fordran, gang.regelverk, gang.post, **om, **egen)
        case "hav":
            version = slump.choice([*gang.arende.aterbetalningar] or [0])
            gjord = gang.arende.aterbetalningar[version].dag
            gang.hav_placering(version, gjord + timedelta(days=slump.choice([0, 0, 90])))
        case "aldrig":
            noterat = gang.arende.fordringar[FORDRAN].avbrott
            fel = slump.choice([a for a in noterat if a.satt in HAVS] or [INGET])
            om["verkningsdag"] = max(dag, fel.dag)
            gang.gor(HAVS[fel.satt], rattar_version=fel.version, orsak="Fel akt", **om)
        case "paminn" | "rattas":
            paminn(gang, slump, dag, rattas=vad == "rattas")
    return vad


def paminn(gang: Gang, slump: Random, dag: date, *, rattas: bool) -> None:
    """He was reminded, and that reached him; or what was said of when it did is corrected."""
    om: dict[str, Any] = {"av": BO, "bevis": "Kvitto"}
    if rattas:
        sagda = [p.mottaget_version for p in gang.arende.fordringar[FORDRAN].paminnelser]
        om |= {"rattar_version": slump.choice(sagda or [0]), "orsak": "Fel dag"}
        gang.gor(ratta_mottagande, verkningsdag=dag, **om)
        return
    gang.paminn(dag, anger_ranta=slump.random() < 0.5)
    om |= {"paminnelse_version": gang.arende.version}
    gang.gor(anteckna_mottagen, verkningsdag=dag + timedelta(days=slump.choice([0, 9])), **om)


def stam_av(gang: Gang) -> None:
    sista = preskriberas(gang.arende, FORDRAN)
    fakta = [*enumerate(gang.fakta)]
    for dag in (sista, sista + timedelta(days=1)):
        fraga = Uppslag(
            slag="preskription",
            strom_id=gang.arende.id,
            version=0,
            fraga=(str(FORDRAN), dag.isoformat()),
            svar="ja",
        )
        assert svar(fakta, len(fakta), fraga) == ("ja" if dag > sista else "nej"), dag


def spela(seed: int) -> Counter[str]:
    slump, gjort = Random(seed), Counter[str]()  # noqa: S311  # chance for tests
    gang = kravet(slump)
    for _ in range(10):
        with suppress(Stopp, KeyError):
            gjort[hand(gang, slump)] += 1
        stam_av(gang)
    return gjort


@pytest.mark.parametrize("seed", range(ANTAL))
def test_fel_r_it_has_lapsed_when_the_oracle_says_so(seed: int) -> None:
    spela(seed)


@inget_scenario
def test_the_chance_does_all_of_it() -> None:
    gjort = sum((spela(seed) for seed in range(ANTAL)), Counter[str]())
    assert min(gjort[vad] for vad in ALLT) >= 3
