"""What is unpaid is never below nothing: what more was paid on a day was paid too much.

A return that came later than was said, or never, may have been paid anew, by the bank or by setting
off, that counted until a day: between the two so much is paid without right.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random

from domain.aterkrav import kvittning
from domain.aterkrav.kvittning import KvittningHavd
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.utbetalning.returrattelse import ReturRattad
from projections.listor.avvikelser import AVVIKELSER
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp import maskin_bank, maskin_krav
from tests.domain.hjalp.langgang import BETALT, I_ARET
from tests.domain.hjalp.maskinbord import HOGSTA_NR, Bord, Verb
from tests.domain.hjalp.maskingrund import BEVILJAT_DELAR
from tests.domain.hjalp.pengagenomgang import Genomgang, Steg
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.rantefall import krav_pa
from tests.fel.hjalp.senthistoria import lador_vid
from tests.projections.hjalp.fordringsfall import anteckna, fragare

OBETALT = Lada.BEVILJAT_EJ_UTBETALT
BETALT_DAG, KOM = date(2024, 3, 27), date(2024, 5, 20)
KVITTAT, HAVT = date(2024, 7, 10), date(2024, 9, 1)


def hav_kvittning_fran(b: Bord) -> None:
    """It counted until that day."""
    kvittade = [v for v, a in b.arende.aterbetalningar.items() if a.utbetald_har]
    kvittning.hav_kvittning(
        b.arende,
        b.utlysning,
        av=BO,
        rattar_version=b.en(kvittade, 1),
        orsak="o",
        verkningsdag=b.dag,
    )


BETALT_ANYO: list[Steg] = [
    *BETALT,
    (maskin_bank.retur, I_ARET[3], 0, 5),
    (maskin_bank.betala, I_ARET[5], 2, 6),
    (maskin_bank.betala, I_ARET[5], 3, 5),
]
"""All but two of what is granted; five of it came back, and was paid again."""
I_TUR: tuple[Verb, ...] = (
    *[maskin_bank.betala] * 3,
    *[maskin_krav.krav_meddelat] * 2,
    *[maskin_krav.kvitta] * 4,
)
NAR_SOM_HELST: tuple[Verb, ...] = (
    *[maskin_bank.retur] * 3,
    *[maskin_bank.ratta_retur] * 4,
    *[hav_kvittning_fran] * 4,
)


def sekvens(fro: int) -> list[Steg]:
    """Payments by order, one day after another; the rest is said of any day."""
    slump = Random(fro)  # noqa: S311  # chance for tests
    steg, idag = [*BETALT_ANYO], I_ARET[5]
    for _ in range(slump.randint(3, 9)):
        if slump.random() < 0.5:
            verb = slump.choice(I_TUR)
            dag = idag = max(idag, I_ARET[min(20, slump.randint(0, 2) + idag.day)])
        else:
            verb, dag = slump.choice(NAR_SOM_HELST), slump.choice(I_ARET)
            idag = max(idag, dag)
        steg.append((verb, dag, slump.randint(0, HOGSTA_NR), slump.randint(1, 6)))
    return steg


def i_ladan(fakta: Sequence[Faktum], lada: Lada, dag: date) -> int:
    """What the facts have moved into the box by the end of the day, less what has left it."""
    return sum(
        r.belopp_ore * ((r.till is lada) - (r.fran is lada))
        for f in fakta
        for r in getattr(f, "rorelser", ())
        if r.dag <= dag
    )


@inget_scenario
def test_fel_f15_nothing_unpaid_is_below_nothing_on_any_day() -> None:
    kvittat = rattat = 0
    for fro in range(80):
        genomgang = Genomgang.ny(None)
        fakta = [f for steg in sekvens(fro) for f in genomgang.utfor(*steg)]
        for dag in sorted({r.dag for f in fakta for r in getattr(f, "rorelser", ())}):
            assert BEVILJAT_DELAR + i_ladan(fakta, OBETALT, dag) >= 0, (fro, dag)
            assert i_ladan(fakta, Lada.FOR_HOGT_BELOPP, dag) >= 0, (fro, dag)
        kvittat += any(isinstance(f, KvittningHavd) for f in fakta)
        rattat += any(isinstance(f, ReturRattad) for f in fakta)
    assert rattat > 10, "histories in which nothing is put right say nothing"
    assert kvittat


def test_fel_f15_what_never_came_back_and_was_set_off_for_a_time_is_paid_too_much_meanwhile(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    """400 of 400 paid, and 50 set off from 10 July until 1 September."""
    gang = krav_pa(50, date(2024, 5, 1), None)
    gang.retur(100, KOM)
    version = gang.kvitta(50, KVITTAT)
    gang.gor(
        kvittning.hav_kvittning,
        gang.utlysning,
        av=BO,
        rattar_version=version,
        orsak="Fel",
        verkningsdag=HAVT,
    )
    gang.ratta_retur(0, KOM)
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    for per, ore in ((date(2024, 7, 9), 0), (KVITTAT, 50_000_00), (HAVT, 0)):
        assert i_ladan(gang.fakta, Lada.FOR_HOGT_BELOPP, per) == ore
        assert not [r for r in fraga(AVVIKELSER, per).rader if r.slag == "negativ-lada"]


EFTERGIVET = date(2024, 11, 15)


def test_fel_f15_what_was_never_paid_was_never_waived_on_its_own_day(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    """100 of 400 demanded, and 24 of it waived in November: then nothing had been paid in March."""
    gang = krav_pa(100, date(2024, 10, 1), None)
    gang.efterge(24, EFTERGIVET)
    gang.ratta_betalning(0)
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    for per in (BETALT_DAG, KOM, EFTERGIVET):
        for lada in (Lada.EFTERGIVET, Lada.UTBETALT_EJ_REDOVISAT):
            assert not lador_vid(gang, per).get((lada, 2024)), (per, lada)
        assert not [r for r in fraga(AVVIKELSER, per).rader if r.slag == "negativ-lada"]
