"""A claim whose interest is counted again, and to which things are done at random."""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from random import Random
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.aterkrav.rantepaforing import berakna
from domain.aterkrav.stopp import HelaFordranHavd, RantaBetaldDarefter, RantanLoperInte
from domain.fordran.fordran import Fordran
from domain.grund.aktor import Atgard
from domain.grunddata.grunddata import Grunddata
from domain.overklagande.dom import Utgang
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Utlysning
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.domain.hjalp.scenario import BO

SLUTET = date(2999, 12, 31)
"""All that is known has taken effect."""
VilarPa = tuple[Grunddata, Grunddata, Regelverk, Utlysning, Anslag]
"""What interest is counted with, and where the money goes that it is paid with."""


def raknad_igen(arende: Arende, vilar_pa: VilarPa, om: UUID, till: date) -> Fordran | None:
    """The claim with its interest counted to the same day again; None: the case refuses."""
    kopia = deepcopy(arende)
    try:
        berakna(kopia, *vilar_pa, Atgard(till, BO), fordran_id=om, till=till)
    except (HelaFordranHavd, RantaBetaldDarefter, RantanLoperInte):
        return None
    return kopia.fordringar[om]


def havd_och_oraknad(fordran: Fordran) -> bool:
    """Lifted in whole, but owed until the bank sent it back, and nobody ever counted that."""
    return fordran.kravt_ore == 0 < fordran.kravts_hogst_ore and fordran.ranta_dag is None


def steg(gang: Gang, slump: Random, dag: date) -> None:
    """Something is done to the claim, often what takes some of it away."""
    fordran = gang.arende.fordringar[FORDRAN]
    kvar, ranta = fordran.utestaende_ore // T, fordran.utestaende_ranta_ore
    en_del = slump.choice([0, kvar // 2, kvar])
    match slump.choice(["ranta", "ranta", "efterge", "av", "ater", "hav", "sank", "upp", "dom"]):
        case "ranta":
            gang.ranta(dag - timedelta(days=slump.choice([0, 0, 20])))
        case "efterge":
            gang.efterge(en_del, dag, ranta_ore=slump.choice([0, ranta]))
        case "av":
            gang.skriv_av(en_del, dag, ranta_ore=slump.choice([0, ranta]))
        case "ater":
            gang.betala_ater(max(1, en_del), dag - timedelta(days=slump.choice([0, 20])))
        case "hav":
            gang.hav_placering(slump.choice([0, *gang.arende.aterbetalningar]), dag)
        case "sank":
            gang.sank(slump.choice([0, fordran.gallande_krav_ore // (2 * T)]), dag)
        case "upp":
            gang.skjut_upp(dag, dag + timedelta(days=30), med_ranta=slump.random() < 0.3)
        case "dom":
            utgang = slump.choice([*Utgang])
            om_kravet = [b.beslut_id for b in gang.arende.beslut_om_fordran(FORDRAN)]
            tusen = fordran.gallande_krav_ore // (2 * T) if utgang is Utgang.ANDRING else None
            gang.overklaga(slump.choice(om_kravet), utgang, tusen, dag)
