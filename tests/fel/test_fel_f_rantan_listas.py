"""F10: what rests on a rate is listed until the interest is counted again, and no longer."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest

from api.kommandon.avvikelse import rakna_om_rantan
from api.kommandon.inbetalning import hav
from domain.aterkrav import rantepaforing, sankning
from domain.beslut.stod import Andringsstod
from domain.grund.stopp import Stopp
from domain.inbetalning.inbetalning import Inbetalning
from projections.listor import Filter
from projections.listor.avvikelser import Avvikelse
from projections.listor.ekonom import Fordringsrad
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.journal import Journal
from store.liggare import Liggare
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.allt_anvant import gor
from tests.fel.hjalp.kravet import betala, faststall_ranta, kravet, ratta
from tests.hjalp.omfang import omfang
from tests.projections.hjalp.historierna import folj
from tests.projections.hjalp.listor.logg import Logg
from tests.projections.hjalp.listor.verb import FORDRAN, A, B, Historia

SLUTET = date(2999, 12, 31)
HALVAR = (date(2025, 1, 1), date(2025, 7, 1))
SEEDS, STEG = omfang(4), 16


@pytest.fixture
def historia(liggare: Liggare) -> Historia:
    h = Historia(Journal(liggare), simulerad=False)
    kravet(h)
    return h


class Krav:
    """The claim of 400 000 kr, due 2 June 2025: what is done to it, and what is then listed."""

    def __init__(self, h: Historia, databas: Databas, lasare: Lasare) -> None:
        self.h, self.databas = h, databas
        self.logg = Logg(databas, h.journal, lasare, [])

    def satsen(self, fran: date, hundradelar: int, dag: date) -> int:
        return self.h.utfor(dag, faststall_ranta(fran, hundradelar, dag))

    def rakna(self, till: date) -> int:
        return gor(self.h, A[0], rantepaforing.berakna, till, av=BO, fordran_id=FORDRAN, till=till)

    def rakna_om(self, dag: date) -> int:
        om = rakna_om_rantan(None, av=BO, verkningsdag=dag, fordringar=[(A[0], FORDRAN)])
        return self.h.utfor(dag, om)

    def sank(self, till_ore: int, dag: date) -> int:
        nytt = {"beslut_id": B[3], "fordran_id": FORDRAN, "krav_ore": till_ore}
        falt = {**nytt, "stod": Andringsstod.INTE_GYNNANDE, "beslut": BESLUTSUPPGIFTER}
        return gor(self.h, A[0], sankning.andra_aterkrav, dag, **falt)

    def listat(self, kand: int | None = None) -> list[Avvikelse]:
        """What rests on a rate, and is not settled."""
        folj(self.databas)
        rader = self.logg.fraga("avvikelser", SLUTET, kand).rader
        return [r for r in rader if (r.vad or "").startswith("räntan att räkna med")]

    def raden(self, kand: int | None = None) -> Fordringsrad:
        val = Filter(reglerade=True)
        rader: list[Fordringsrad] = self.logg.fraga("fordringar", SLUTET, kand, val).rader
        [rad] = rader
        return rad


@pytest.fixture
def krav(historia: Historia, databas: Databas, lasare: Lasare) -> Krav:
    return Krav(historia, databas, lasare)


def betalt_och_omraknat(krav: Krav) -> UUID:
    """A payment is divided anew with a rate, its day turns out to be another; then the rate."""
    krav.rakna(date(2025, 7, 15))
    i = betala(krav.h, date(2025, 7, 15), 100_000_00, date(2025, 7, 16))
    krav.satsen(HALVAR[1], 300, date(2025, 8, 1))
    krav.rakna_om(date(2025, 8, 2))
    ratta(krav.h, i, date(2025, 7, 14), 100_000_00, date(2025, 8, 3))
    krav.satsen(HALVAR[1], 200, date(2025, 8, 4))
    return i


def test_fel_f10_what_was_divided_with_a_rate_is_listed_until_the_interest_is_counted_again(
    krav: Krav,
) -> None:
    betalt_och_omraknat(krav)
    assert krav.listat()
    krav.rakna_om(date(2025, 8, 5))
    assert [r.handelse for r in krav.listat()] == []


def test_fel_f10_of_a_claim_that_was_lifted_in_whole_nothing_can_be_counted_again(
    krav: Krav,
) -> None:
    krav.rakna(date(2025, 7, 15))
    krav.satsen(HALVAR[1], 300, date(2025, 8, 1))
    assert krav.listat()
    krav.sank(0, date(2025, 8, 2))
    assert krav.listat() == []


def handla(krav: Krav, slump: Random, dag: date, inbetalda: list[UUID]) -> None:
    match slump.choice(["sats", "sats", "räkna", "räkna om", "betala", "rätta", "häv", "sänk"]):
        case "sats":
            krav.satsen(slump.choice(HALVAR), slump.choice([150, 200, 300]), dag)
        case "räkna":
            krav.rakna(dag)
        case "räkna om":
            krav.rakna_om(dag)
        case "betala" if len(inbetalda) < 3:
            krav.rakna(dag)
            inbetalda.append(betala(krav.h, dag, 50_000_00, dag, len(inbetalda)))
        case "rätta" if inbetalda:
            i = slump.choice(inbetalda)
            nr = krav.h.journal.liggare.hamta(Inbetalning, i).bankuppgifter
            nar = dag - timedelta(days=slump.randint(1, 20))
            ratta(krav.h, i, nar, 50_000_00, dag, max(nr))
        case "häv" if inbetalda:
            i = slump.choice(inbetalda)
            placerat = max(krav.h.journal.liggare.hamta(Inbetalning, i).placeringar)
            bort: dict[str, Any] = {
                "placering_version": placerat,
                "galler_fran": None,
                "orsak": "Fel ärende",
            }
            krav.h.utfor(dag, hav(i, av=BO, verkningsdag=dag, **bort))
        case "sänk":
            krav.sank(slump.choice([0, 200_000_00]), dag)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_fel_f10_what_is_listed_can_be_worked_off_by_counting(seed: int, krav: Krav) -> None:
    """After anything: a row is of interest that is to be counted again, and ends when it is."""
    slump, dag = Random(seed), date(2025, 7, 15)  # noqa: S311  # chance for tests
    inbetalda: list[UUID] = []
    lagen = {krav.rakna(dag)}
    for _ in range(STEG):
        dag += timedelta(days=slump.randint(1, 8))
        with suppress(Stopp, ValueError):
            handla(krav, slump, dag, inbetalda)
            lagen.add(krav.h.huvud())
    for kand in sorted(lagen):
        if rader := krav.listat(kand):
            assert krav.raden(kand).ranta_att_rakna_om, (kand, [r.handelse for r in rader])
