"""What is waived of a claim at random is corrected, or lowered: done, and told to the oracle."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any
from uuid import UUID, uuid5

from domain.aterkrav.eftergiftsandring import EftergiftAndrad, andra_eftergift
from domain.aterkrav.eftergiftsrattelse import ratta_eftergift
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.fordran.efterskankning import Eftergift
from domain.grund.stopp import IngetAttRatta, krav
from tests.domain.hjalp.eftergiftsfoljd import Ord, Ordfoljd
from tests.domain.hjalp.eftergiftstider import nar_mindre_kom_igen, rattas
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import FORDRAN, NAMNRYMD, Gang, T
from tests.domain.hjalp.ranteorakel import Plan, Raknesticka, Tid
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.bokforteftergivet import bokfort


class Slumpeftergift:
    slump: Random
    gang: Gang
    dag: date
    sticka: Raknesticka
    placerade: list[int]

    def __init__(self) -> None:
        self.orden: dict[UUID, Ordfoljd] = {}
        """What was said of each waiver that has been lowered or corrected."""
        self.sankta: dict[UUID, date] = {}
        """When what each lowering brought back was to be paid."""

    def ratta_eftergift(self) -> None:
        """It always waived so much, more or less."""
        eftergift = self._en_eftergift()
        kapital = self.slump.choice([0, 1, 7, 15]) * T
        self.gang.gor(
            ratta_eftergift,
            self.gang.utlysning,
            self.gang.underlag,
            **self._om_eftergiften(eftergift, kapital, "beslut_id"),
            rattelseskal=Rattelseskal.SKRIVFEL,
            fore="fel belopp",
            efter="ett annat",
        )
        orden = self._orden(eftergift)
        dagvis, mindre = rattas(orden, kapital - eftergift.kapital_ore)
        self.sticka.andringar += [(dag, -ore) for dag, ore in dagvis]
        nar_mindre_kom_igen(self.sticka, self.sankta, orden, mindre)
        self._dag_for_dag()

    def _orden(self, e: Eftergift) -> Ordfoljd:
        forst = Ordfoljd(Ord(e.beslut_id, e.dag, e.kapital_ore))
        return self.orden.setdefault(e.beslut_id, forst)

    def andra_eftergift(self) -> None:
        """It waives less, as from now: the rest has time, and what was owed has none."""
        eftergift = self._en_eftergift()
        kapital = eftergift.kapital_ore // self.slump.choice([2, 3])
        [f] = self.gang.gor(
            andra_eftergift,
            self.gang.utlysning,
            self.gang.underlag,
            **self._om_eftergiften(eftergift, kapital, "andrar_beslut_id"),
            beslut_id=uuid5(NAMNRYMD, f"ändrad {self.gang.arende.version}"),
            stod=Andringsstod.ORIKTIGA_UPPGIFTER,
            beslut=BESLUTSUPPGIFTER,
        )
        assert isinstance(f, EftergiftAndrad)
        self._orden(eftergift).sanks(f.beslut_id, self.dag, f.igen_ore, ())
        self.sankta[f.beslut_id] = f.forfallodag
        self.sticka.andringar.append((self.dag, f.igen_ore))
        delar = tuple((d.forfallodag, d.belopp_ore or 0) for b in f.betalas for d in b.delar)
        self.sticka.tider.append(Tid(self.dag, delar, med_ranta=False, om=f.beslut_id))
        self.sticka.planer.append(Plan(self.dag, None, len(self.placerade)))
        self._dag_for_dag()

    def _dag_for_dag(self) -> None:
        """On no day less than nothing waived or owed, nor more than was ever demanded."""
        dagarna, kravt = bokfort(self.gang.fakta), self.gang.arende.fordringar[FORDRAN].krav_ore
        for dag in dagarna.alla:
            eftergivet, utestaende = dagarna.pa(dag)
            assert eftergivet >= 0, dag
            assert 0 <= utestaende <= kravt, dag

    def _om_eftergiften(self, eftergift: Eftergift, kapital_ore: int, namn: str) -> dict[str, Any]:
        return {
            "verkningsdag": self.dag,
            "av": ANNA,
            "fordran_id": FORDRAN,
            namn: eftergift.beslut_id,
            "kapital_ore": kapital_ore,
            "ranta_ore": eftergift.ranta_ore,
        }

    def _en_eftergift(self) -> Eftergift:
        alla = [e for e in self.gang.arende.fordringar[FORDRAN].eftergifter if e.kapital_ore]
        krav(bool(alla), IngetAttRatta)
        return self.slump.choice(alla)
