"""F8: only what is dated before what it follows is listed as that, however often the party's being
told of a decision, and having received it, are corrected, lifted and recorded anew.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import uuid5

from domain.beslut import delgivningshavning, delgivningsrattelse, meddelande
from domain.beslut.meddelande import (
    Meddelandesatt,
    Overklagandehanvisning,
    Underrattelseanledning,
)
from domain.grund.stopp import Stopp
from projections.listor import LISTOR
from projections.listor.avvikelser import Avvikelsetyp
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.domgang import BESLUTET, Domgang, beviljad
from tests.domain.hjalp.pengagang import NAMNRYMD
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.manga_arenden import anteckna_alla

BREVET = {
    "satt": Meddelandesatt.BREV,
    "till": "Regionen",
    "overklagandehanvisning": Overklagandehanvisning.BIFOGAD,
}
UNDERRATTELSEN = {**BREVET, "anledning": Underrattelseanledning.OVERKLAGANDEHANVISNING}
RATTAT = {"orsak": "Fel", "till": "Kommunen"}
VERBEN: dict[str, tuple[Any, dict[str, Any]]] = {
    "meddelat": (meddelande.meddela, {"beslut_id": BESLUTET, **BREVET}),
    "meddelande rättat": (delgivningsrattelse.ratta_meddelande, {**BREVET, **RATTAT}),
    "meddelande hävt": (delgivningshavning.hav_meddelande, {"orsak": "Annan"}),
    "delfått": (meddelande.anteckna_delfaende, {"beslut_id": BESLUTET, "bevis": "Kvitto"}),
    "delfående rättat": (delgivningsrattelse.ratta_delfaende, {"bevis": "Brev", "orsak": "Fel"}),
    "delfående hävt": (delgivningshavning.hav_delfaende, {"orsak": "Annan"}),
    "underrättat": (meddelande.underratta_pa_nytt, {"beslut_id": BESLUTET, **UNDERRATTELSEN}),
}
BORJAN = date(2024, 4, 1)


@dataclass
class Sagt:
    """That he was told, or received it: the day as it is last known, and what lifted it."""

    dag: date
    havt_av: int = 0


class Historia:
    """A case, what has been said in it, and what each fact follows: known by no rule of ours."""

    def __init__(self, slump: Random) -> None:
        self.slump = slump
        self.gang = Domgang(*beviljad(1_000)[:-1])
        self.senast: dict[str, tuple[Sagt, int]] = {}
        self.foljt: list[tuple[int, date, Sagt]] = []

    def prova(self, namn: str) -> bool:
        dag = BORJAN + timedelta(days=self.slump.randrange(40))
        verb, falt = VERBEN[namn]
        om, vad = {"verkningsdag": dag, "av": ANNA, **falt}, namn.split()[0]
        slag = "delfående" if vad.startswith("delf") else "meddelande"
        if "beslut_id" not in falt:
            if slag not in self.senast:
                return False
            om["rattar_version"] = self.senast[slag][1]
        med_tid = "regelverk" in verb.__annotations__
        strommar: tuple[Any, ...] = (self.gang.regelverk, frozenset()) if med_tid else ()
        try:
            self.gang.gor(verb, *strommar, **om)
        except Stopp:
            return False
        self._minns(namn, slag, dag)
        return True

    def _minns(self, namn: str, slag: str, dag: date) -> None:
        version = self.gang.arende.version
        if namn.endswith("rättat") and namn != "underrättat":
            sagt, _ = self.senast[slag]
            sagt.dag = dag
            self.senast[slag] = (sagt, version)
        elif namn.endswith("hävt"):
            sagt, _ = self.senast.pop(slag)
            sagt.havt_av = version
            self.foljt.append((version, dag, sagt))
        elif namn == "underrättat":
            self.foljt.append((version, dag, self.senast["meddelande"][0]))
        else:
            sagt = Sagt(dag)
            self.senast[slag] = (sagt, version)

    def fel(self) -> set[int]:
        """The versions that are dated before what they follow, as the days are known now."""
        return {
            version
            for version, dag, sagt in self.foljt
            if sagt.havt_av in (0, version) and dag < sagt.dag
        }


def beratta(slump: Random) -> tuple[Historia, Counter[str]]:
    historia, gjort = Historia(slump), Counter[str]()
    for _ in range(50):
        namn = slump.choice([*VERBEN])
        if historia.prova(namn):
            gjort[namn] += 1
    return historia, gjort


def test_fel_f8_only_what_is_dated_before_what_it_follows_is_listed(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    slump = Random("delgivningen i ordning")  # noqa: S311  # chance for tests
    fallen, gjort = {}, Counter[str]()
    for nr in range(30):
        historia, nytt = beratta(slump)
        fallen[uuid5(NAMNRYMD, f"delgivning {nr}")] = historia
        gjort += nytt
    assert min(gjort[namn] for namn in VERBEN) > 10, gjort
    anteckna_alla(databas, liggare, ((i, h.gang.fakta) for i, h in fallen.items()))
    with lasare.las(date(2026, 12, 31)) as (conn, basis):
        rader = LISTOR["avvikelser"](conn, basis).rader
        fragan = "SELECT position, strom_id, version FROM vy.faktarad"
        plats = {position: resten for position, *resten in conn.execute(fragan)}
    slag = Avvikelsetyp.DAG_FORE_FOREGAENDE
    listat = {tuple(plats[rad.position]) for rad in rader if rad.slag == slag}
    fel = {(i, version) for i, h in fallen.items() for version in h.fel()}
    assert listat == fel
    assert len(fel) > 5
