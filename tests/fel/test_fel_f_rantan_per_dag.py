"""F: on any day asked for, the list says whether the interest there is what is now known."""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
from datetime import date, timedelta
from random import Random
from typing import cast

import pytest

from domain.arende.arende import Arende
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.rantepaforing import RantaBeraknad
from domain.grund.aktor import Atgard
from domain.grund.faktum import Faktum
from domain.grund.stopp import Stopp
from domain.grunddata.referensranta import faststall_referensranta
from domain.regelverk.aterkravsregel import Rantestart
from projections.listor.ekonom import FORDRINGAR, Fordringsrad
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import FORDRAN, Gang, som_fact
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.rantefall import OREDOVISAT, betalt, krav_pa, regeln
from tests.hjalp.omfang import omfang
from tests.projections.hjalp.fordringsfall import MED_REGLERADE, anteckna, fragare
from tests.projections.hjalp.omraknat import (
    SLUTET,
    VilarPa,
    havd_och_oraknad,
    raknad_igen,
    steg,
)

pytestmark = pytest.mark.grundlig

SATSER = {date(2025, 1, 1): 250, date(2025, 7, 1): 200}
NYAR = date(2025, 12, 31)
RATTAT, RAKNAT = date(2026, 1, 12), date(2026, 1, 13)
SEEDS, STEG = omfang(4), 14


def ratta_satsen(gang: Gang, fran: date, hundradelar: int, dag: date) -> None:
    atgard = Atgard(dag, BO)
    faststall_referensranta(
        gang.rantor, atgard, galler_fran=fran, hundradelar=hundradelar, kalla="Rättad"
    )
    fakta = cast("list[Faktum]", list(gang.rantor.collect_events()))
    gang.historia = (*gang.historia, *map(som_fact, fakta))


def test_fel_f2_the_balance_day_knows_a_rate_that_was_corrected_after_it(
    liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    """Of the second half-year, on 12 January; counted again the day after, to the same day."""
    gang = krav_pa(400, date(2025, 5, 2), regeln(Rantestart.FORFALLODAG), SATSER)
    gang.ranta(NYAR)
    raknat = len(gang.historia)
    ratta_satsen(gang, date(2025, 7, 1), 225, RATTAT)
    gang.ranta(NYAR, dag=RAKNAT)
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    for per in (NYAR, RATTAT - timedelta(days=1), RATTAT, RAKNAT, date(2026, 11, 30)):
        flaggan = [
            fraga(FORDRINGAR, per, kand=kand).rader[0].ranta_att_rakna_om
            for kand in (raknat, raknat + 1, raknat + 2)
        ]
        assert flaggan == [False, True, False], per


@pytest.mark.parametrize("vad", ["betalningen", "sänkningen", "eftergiften"])
def test_fel_f2_so_it_is_of_whatever_is_learnt_after_the_balance_day(
    vad: str, liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    """The payment was made another day, a decision lowers the demand."""
    gang = betalt({date(2024, 4, 2): 400}, regeln(Rantestart.UTBETALNINGSDAG), SATSER)
    gang.besluta_aterkrav({OREDOVISAT: 400}, dag=date(2025, 5, 2))
    gang.ranta(NYAR)
    raknat = len(gang.historia)
    match vad:
        case "betalningen":
            gang.ratta_betalning(400, date(2024, 6, 3))
        case "sänkningen":
            gang.sank(100, RATTAT)
        case "eftergiften":
            gang.efterge(100, RATTAT)
    hant = len(gang.historia)
    gang.ranta(NYAR, dag=RAKNAT)
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    for per in (NYAR, RAKNAT):
        flaggan = [
            fraga(FORDRINGAR, per, kand=kand).rader[0].ranta_att_rakna_om
            for kand in (raknat, hant, len(gang.historia))
        ]
        assert flaggan == [False, vad != "eftergiften", False], per


def test_fel_f2_a_payment_that_a_later_count_divided_anew_was_counted_otherwise_before_that(
    liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    """What was waived of the interest is less than the payment owed on its day, when more is due.

    The count to 5 July is of another division than the one that the list has now.
    """
    gang = krav_pa(400, date(2025, 5, 2), regeln(Rantestart.FORFALLODAG), SATSER)
    betald, mellan, sist = date(2025, 7, 1), date(2025, 7, 5), date(2025, 7, 20)
    gang.efterge(0, betald + timedelta(days=1), gang.ranta(betald))
    gang.betala_ater(100, betald)
    gang.ranta(mellan)
    raknat = len(gang.historia)
    gang.ranta(sist)
    assert isinstance(gang.fakta[-2], AterbetalningAvraknad)
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    for per, nu in ((mellan, True), (sist, False)):
        flaggan = [
            fraga(FORDRINGAR, per, kand=kand).rader[0].ranta_att_rakna_om
            for kand in (raknat, len(gang.historia))
        ]
        assert flaggan == [False, nu], per


def hand(gang: Gang, slump: Random, dag: date) -> None:
    """Something is done to the claim, or learnt of what its interest rests on."""
    match slump.randrange(5):
        case 0:
            fran = slump.choice([date(2025, 1, 1), date(2025, 7, 1)])
            ratta_satsen(gang, fran, slump.choice([150, 200, 275]), dag)
        case 1:
            version = max(gang.arende.bankposter)
            gang.ratta_betalning(400, date(2024, slump.randint(4, 9), 3), version)
        case _:
            steg(gang, slump, dag)


def stam_av(
    rad: Fordringsrad, per: date, slutet: Fordringsrad, arende: Arende, rantor: VilarPa, gang: Gang
) -> None:
    """Held against the case: what it would count now, to the day that the row is counted to."""
    raknade = [
        d
        for f in gang.fakta
        if isinstance(f, RantaBeraknad) and f.originator_version <= arende.version
        for d in f.raknade_dagar
        if not d.betalt_delas_annorlunda
    ]
    visade = [d for d in raknade if d.till_och_med <= per]
    if not visade:
        oraknad = havd_och_oraknad(arende.fordringar[FORDRAN])
        assert (rad.ranta_till, rad.ranta_att_rakna_om) == (None, oraknad)
        return
    sist = visade[-1]
    assert rad.ranta_till == sist.till_och_med
    if sist is raknade[-1]:
        assert rad.ranta_att_rakna_om is slutet.ranta_att_rakna_om, (per, rad)
        return
    igen = raknad_igen(arende, rantor, FORDRAN, sist.till_och_med)
    if not rad.ranta_att_rakna_om and igen is not None:
        assert igen.ranta_ore == sist.ranta_ore, (per, rad)


def spela(seed: int) -> tuple[Gang, dict[int, tuple[Arende, VilarPa]]]:
    """A claim to which many things happen, and what was known after each."""
    slump, dag = Random(seed), date(2025, 6, 1)  # noqa: S311  # chance for tests
    start = slump.choice([Rantestart.UTBETALNINGSDAG, Rantestart.FORFALLODAG])
    gang = betalt({date(2024, 4, 2): 400}, regeln(start), SATSER)
    gang.besluta_aterkrav({OREDOVISAT: 400}, dag=date(2025, 5, 2))
    laget = {}
    for _ in range(STEG):
        dag += timedelta(days=slump.randint(1, 40))
        with suppress(Stopp):
            hand(gang, slump, dag)
        rantor = (gang.rantor, gang.utlaningsrantor, gang.regelverk, gang.utlysning, gang.post)
        laget[len(gang.historia)] = deepcopy((gang.arende, rantor))
    return gang, laget


@pytest.mark.parametrize("seed", range(SEEDS))
def test_fel_f2_on_every_day_it_is_what_the_case_would_count(
    seed: int, liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    gang, laget = spela(seed)
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    slump = Random(seed)  # noqa: S311  # chance for tests
    for kand, (arende, rantor) in laget.items():
        [slutet] = fraga(FORDRINGAR, SLUTET, MED_REGLERADE, kand=kand).rader
        for per in (date(2025, 5, 2) + timedelta(days=slump.randint(0, 400)), NYAR):
            [rad] = fraga(FORDRINGAR, per, MED_REGLERADE, kand=kand).rader
            stam_av(rad, per, slutet, arende, rantor, gang)
