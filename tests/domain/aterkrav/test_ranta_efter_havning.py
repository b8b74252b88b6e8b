"""Ränta after a claim was lifted: what was never owed costs nothing, also of what was waived."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple
from uuid import UUID

from hypothesis import given as for_all
from hypothesis import strategies as st

from domain.aterkrav.avskrivning import Avskrivningsgrund
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.rantepaforing import RantaBeraknad, Rantedag, berakna
from domain.aterkrav.sankning import andra_aterkrav
from domain.aterkrav.stopp import AterkravetSanksInte, HelaFordranHavd
from domain.beslut.stod import Andringsstod
from domain.fordran.fordran import Fordran
from domain.fordran.rantevillkor import Rantevillkor
from domain.grund.pengar import Lada
from domain.overklagande.dom import Utgang
from domain.regelverk.aterkravsregel import Skalsgrad
from tests.domain.hjalp.aterkravet import KRAVET_MEDDELAT, KRAVT
from tests.domain.hjalp.berakning import BERAKNAS_MED
from tests.domain.hjalp.beslutade import ANDRAT_DAG, BESLUTSFALT, DOM, PENGAR, domd
from tests.domain.hjalp.domar_om_krav import KRAVET_OVERKLAGAT, OM_KRAVET, lifted
from tests.domain.hjalp.egenskaper import EGENSKAP
from tests.domain.hjalp.historia import ARENDET, BESLUTSUPPGIFTER, UPPLAGD, UTLYSNINGEN
from tests.domain.hjalp.pengagang import (
    FORDRAN,
    RANTORNA,
    UTLANINGSRANTORNA,
    Gang,
    T,
    som_fact,
    uttag,
)
from tests.domain.hjalp.regelverket import ATERKRAVSREGEL
from tests.domain.hjalp.scenario import BO, Scenario, but, fact, given

TILL = date(2025, 6, 30)
SANKT = date(2025, 7, 1)


def krav_100() -> Gang:
    """100 thousand due 2025-05-01: interest from 2025-05-02, 11 per cent until the half-year."""
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    return gang


def charged(scenario: Scenario, till: date = TILL, fordran_id: UUID = FORDRAN) -> Scenario:
    falt = {"verkningsdag": till, "av": BO, "fordran_id": fordran_id, "till": till}
    return scenario.when(berakna, *BERAKNAS_MED, **falt)


def dagar(antal: int, tusen: int) -> int:
    """So many days in the first half of 2025, in öre."""
    return int(Fraction(antal * tusen * T * 11, 100 * 365) + Fraction(1, 2))


def test_what_was_waived_costs_nothing_when_all_of_it_is_lifted() -> None:
    gang = krav_100()
    gang.efterge(40, date(2025, 5, 31))
    assert gang.ranta(TILL) == dagar(30, 100) + dagar(30, 60)
    gang.sank(0, SANKT)
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.gallande_krav_ore, fordran.ranta_ore) == (0, 0)
    assert fordran.reglerad
    charged(gang.scenario()).then_stopp(HelaFordranHavd)
    charged(gang.scenario(), date(2025, 5, 2)).then_stopp(HelaFordranHavd)


def test_nor_when_interest_had_not_been_charged_before() -> None:
    gang = krav_100()
    gang.efterge(40, date(2025, 5, 31))
    gang.sank(0, SANKT)
    charged(gang.scenario()).then_stopp(HelaFordranHavd)


def test_nor_when_all_of_it_had_been_waived() -> None:
    gang = krav_100()
    gang.efterge(100, date(2025, 5, 31))
    gang.sank(0, SANKT)
    charged(gang.scenario()).then_stopp(HelaFordranHavd)


def test_nor_what_was_written_off_nor_what_was_paid() -> None:
    gang = krav_100()
    version = gang.betala_ater(20, date(2025, 5, 1))
    gang.skriv_av(30, date(2025, 5, 31), grund=Avskrivningsgrund.UTAN_TILLGANGAR)
    gang.sank(0, SANKT)
    charged(gang.scenario()).then_stopp(HelaFordranHavd)
    gang.hav_placering(version, date(2025, 7, 2))
    assert gang.arende.fordringar[FORDRAN].reglerad
    charged(gang.scenario()).then_stopp(HelaFordranHavd)


def test_what_was_waived_costs_no_more_than_what_is_demanded_in_the_end() -> None:
    """60 of 100 waived, then 30 demanded: 30 was owed until it was waived, and nothing since."""
    gang = krav_100()
    gang.efterge(60, date(2025, 5, 31))
    gang.sank(30, SANKT)
    assert gang.arende.fordringar[FORDRAN].gallande_krav_ore == 30 * T
    assert gang.ranta(TILL) == dagar(30, 30)
    gang.sank(0, SANKT)
    charged(gang.scenario()).then_stopp(HelaFordranHavd)


def test_interest_that_was_counted_on_what_was_waived_is_not_right_when_that_is_lifted() -> None:
    """All of it waived, then half demanded: nothing outstanding is lifted, and half was owed."""
    for lyft in ("sank", "dom"):
        gang = krav_100()
        gang.efterge(100, date(2025, 5, 31))
        assert gang.ranta(TILL) == dagar(30, 100)
        if lyft == "sank":
            gang.sank(50, SANKT)
        else:
            krav_beslut = gang.kravbeslutet()
            gang.overklaga(krav_beslut, Utgang.ANDRING, 50, SANKT)
        assert gang.arende.fordringar[FORDRAN].ranta_till is None
        gang.ranta(TILL)
        assert gang.arende.fordringar[FORDRAN].ranta_till == TILL


def test_a_court_that_takes_nothing_off_leaves_the_interest_as_it_was() -> None:
    for utgang, tusen in ((Utgang.AVSLAG, None), (Utgang.ANDRING, 100)):
        gang = krav_100()
        gang.ranta(TILL)
        krav_beslut = gang.kravbeslutet()
        gang.overklaga(krav_beslut, utgang, tusen, SANKT)
        assert gang.arende.fordringar[FORDRAN].ranta_till == TILL


def test_what_is_demanded_no_more_cannot_be_lowered_again() -> None:
    gang = krav_100()
    gang.efterge(40, date(2025, 5, 31))
    gang.sank(0, SANKT)
    gang.scenario().when(
        andra_aterkrav,
        ARENDET,
        UTLYSNINGEN,
        gang.underlag,
        verkningsdag=SANKT,
        beslut_id=UUID(int=0xB7),
        fordran_id=FORDRAN,
        stod=Andringsstod.INTE_GYNNANDE,
        krav_ore=0,
        beslut=BESLUTSUPPGIFTER,
    ).then_stopp(AterkravetSanksInte)


def test_what_was_charged_of_a_lifted_claim_all_the_same_is_taken_back() -> None:
    gang = krav_100()
    gang.efterge(40, date(2025, 5, 31))
    gang.ranta(TILL)
    [beraknad] = [f for f in gang.fakta if isinstance(f, RantaBeraknad)]
    gang.sank(0, SANKT)
    fel = som_fact(beraknad)
    havt = given(
        *gang.historia,
        but(fel, rantedagar=(_dagen(0, 17),), tidigare_ranta_ore=0, ranta_ore=17),
    )
    taget_tillbaka = {"rantedagar": (_dagen(17, 0),), "tidigare_ranta_ore": 17, "ranta_ore": 0}
    charged(havt).then(but(fel, perioder=(), satser=(), **taget_tillbaka))


def _dagen(tidigare_ore: int, ranta_ore: int) -> Rantedag:
    return Rantedag(
        till_och_med=TILL,
        tidigare_ranta_ore=tidigare_ore,
        ranta_ore=ranta_ore,
        betalt_delas_annorlunda=False,
    )


def test_a_court_that_sets_the_demand_aside_lifts_what_was_waived_too() -> None:
    assert ATERKRAVSREGEL.ranta is not None
    fordran_id: UUID = KRAVT.keywords["fordran_id"]
    villkor = Rantevillkor(
        regel=ATERKRAVSREGEL.ranta, startdag=None, vilar_pa=(), anger_ranta=False
    )
    med_ranta = {"rantevillkor": villkor}
    efterged = fact(
        FordranEftergiven,
        ARENDET,
        verkningsdag=ANDRAT_DAG,
        beslut_id=UUID(int=0xB8),
        **BESLUTSFALT,
        fordran_id=fordran_id,
        kapital=(uttag(Lada.FOR_HOGT_BELOPP, 40),),
        ranta_ore=0,
        skalsgrad=Skalsgrad.SYNNERLIGA,
        eftergiftsskal="Synnerliga skäl",
        **PENGAR,
        ur_avskrivet=(),
    )
    for utgang in (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING, Utgang.ANDRING):
        dom = domd(DOM, **OM_KRAVET, utgang=utgang, belopp_ore=0)
        historia = [but(f, **med_ranta) if f is KRAVT else f for f in KRAVET_OVERKLAGAT]
        rantor = (*RANTORNA, *UTLANINGSRANTORNA)
        fore = (UPPLAGD, *rantor, *historia)
        history = (*fore, KRAVET_MEDDELAT, efterged, dom, lifted(60_000_00))
        charged(given(*history), fordran_id=fordran_id).then_stopp(HelaFordranHavd)


class Steg(NamedTuple):
    """Days after the claim was due, what is done, and with how many thousands."""

    dagar: int
    vad: str
    tusen: int


class Facit:
    """What is owed each day, from what was done: it knows of no claim but this one."""

    def __init__(self) -> None:
        self.kravs = 100 * T
        self.borta: list[tuple[date, int]] = []
        self.betalt: list[tuple[date, int]] = []

    def ranta(self, till: date) -> int:
        """Day by day, on what was demanded in the end less what had gone before that day.

        What is paid on a day pays the interest up to that day, and then capital.
        """
        summa, dag, betald = Fraction(0), date(2025, 5, 2), 0
        kvar = self.kravs
        while dag <= till:
            procent = 11 if dag < date(2025, 7, 1) else 10
            summa += Fraction(max(0, kvar) * procent, 100 * 365)
            for ore in (ore for nar, ore in self.betalt if nar == dag):
                rantan = min(ore, int(summa + Fraction(1, 2)) - betald)
                betald += rantan
                kvar -= ore - rantan
            kvar -= sum(ore for nar, ore in self.borta if nar == dag)
            dag += timedelta(days=1)
        return int(summa + Fraction(1, 2))


def _gor(gang: Gang, facit: Facit, steg: Steg, dag: date) -> None:
    fordran: Fordran = gang.arende.fordringar[FORDRAN]
    tusen = min(steg.tusen, fordran.utestaende_ore // T)
    match steg.vad:
        case "betala" if tusen:
            gang.ranta(dag)
            nu = gang.arende.fordringar[FORDRAN]
            if betalas := min(tusen * T, nu.utestaende_ore + nu.utestaende_ranta_ore):
                gang.aterbetala_ore(betalas, dag)
                facit.betalt.append((dag, betalas))
        case "efterge" if tusen:
            gang.efterge(tusen, dag)
            facit.borta.append((dag, tusen * T))
        case "sank" if steg.tusen * T < fordran.gallande_krav_ore:
            gang.sank(steg.tusen, dag)
            facit.kravs = steg.tusen * T


STEG = st.builds(
    Steg,
    st.integers(1, 200),
    st.sampled_from(["betala", "efterge", "sank"]),
    st.sampled_from([0, 10, 30, 50, 100]),
)


@EGENSKAP
@for_all(st.lists(STEG, min_size=1, max_size=6), st.integers(0, 230))
def test_what_is_charged_is_what_was_owed_each_day(steg: list[Steg], sist: int) -> None:
    gang, facit, forfallen = krav_100(), Facit(), date(2025, 5, 1)
    for ett in sorted(steg):
        _gor(gang, facit, ett, forfallen + timedelta(days=ett.dagar))
    betald = max((a.dag for a in gang.arende.aterbetalningar.values()), default=forfallen)
    till = max(betald, forfallen + timedelta(days=1 + sist))
    if facit.kravs:
        assert gang.ranta(till) == facit.ranta(till)
    else:
        fordran = gang.arende.fordringar[FORDRAN]
        assert (fordran.ranta_ore, fordran.utestaende_ranta_ore) == (0, 0)
        charged(gang.scenario(), till).then_stopp(HelaFordranHavd)
