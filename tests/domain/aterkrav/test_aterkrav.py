"""Återkrav: demanded on a ground of the regelverk, out of money that is there and not demanded."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid5

from domain.arende.havning import FordranHavd
from domain.arende.pengafaktum import Havningsorsak
from domain.arende.stopp import AndringForeBeslut
from domain.aterkrav.aterkrav import AterkravBeslutat, besluta_aterkrav
from domain.aterkrav.sankning import AterkravSankt, andra_aterkrav
from domain.aterkrav.stopp import (
    AterkravetSanksInte,
    AterkravStodsInte,
    AvstaendeskalSaknas,
    AvstaendeStodsInte,
    FordranFinnsInte,
    FordranFinnsRedan,
    GrundenFinnsInte,
    GrundSaknas,
    IngetAttKrava,
    LadanKravsInte,
    OverstigerLadan,
)
from domain.beslut.stod import Andringsstod
from domain.beslut.stopp import (
    AndrasInteEfterOverlamnande,
    FarInteAndrasEfterOverklagande,
    StodetGallerNackdel,
)
from domain.fordran.kravt import KravtPerAr
from domain.fordran.rantevillkor import Betalningsgrund, Rantevillkor
from domain.grund.pengar import Lada
from domain.overklagande.overklagande import OverklagandeInkommet
from domain.overklagande.overlamnande import OverklagandeOverlamnat
from domain.regelverk.aterkravsregel import Rantestart
from tests.domain.hjalp.beslutade import BESLUTSFALT, PENGAR
from tests.domain.hjalp.historia import (
    ARENDET,
    BESLUTSUPPGIFTER,
    BETALNING,
    BETALT_ARENDE,
    GENOMFORD,
    MEDDELAT_ARENDE,
    MYNDIGHETEN,
    REFERENS,
    REGELVERKET,
    UPPSALA,
    UTLYSNINGEN,
    rorelse,
)
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, GRUND, NAMNRYMD, Gang, T, uttag
from tests.domain.hjalp.pengagrund import UTAN_REGEL, med_regel
from tests.domain.hjalp.regelverket import ATERKRAVSREGEL
from tests.domain.hjalp.scenario import Fact, Scenario, Underlag, but, fact

DAG = date(2025, 4, 1)
KRAV_BESLUT = uuid5(NAMNRYMD, f"krav {FORDRAN}")
NY = UUID("00000000-0000-4000-8000-0000000000b9")
assert ATERKRAVSREGEL.ranta is not None
RANTEREGEL = ATERKRAVSREGEL.ranta
BETALT_400 = Betalningsgrund(
    utbetalning_version=BETALT_ARENDE.index(GENOMFORD) + 1,
    utbetalning_id=BETALNING,
    utbetalningsdag=date(2024, 3, 27),
    belopp_ore=100 * T,
)
"""What the claim rests on, when interest is counted from the payment."""


def demanding(gang: Gang, falt: dict[str, Any] | None = None, **kravet: Any) -> Scenario:
    fields = gang.kravet(**({"ur": {Lada.OFORBRUKAT: 100}} | kravet))
    return gang.scenario().when(
        besluta_aterkrav,
        ARENDET,
        Underlag(REGELVERKET, MYNDIGHETEN),
        UPPSALA,
        **(fields | (falt or {})),
    )


def demanded(**fields: object) -> Fact:
    return but(
        fact(
            AterkravBeslutat,
            ARENDET,
            verkningsdag=DAG,
            beslut_id=KRAV_BESLUT,
            **BESLUTSFALT,
            fordran_id=FORDRAN,
            grunder=(ATERKRAVSREGEL.grunder[0],),
            krav_ore=100 * T,
            ur=(uttag(Lada.OFORBRUKAT, 100),),
            avstatt=(),
            avstaendeskal=None,
            forfallodag=date(2025, 5, 1),
            rantevillkor=Rantevillkor(
                regel=RANTEREGEL, startdag=None, vilar_pa=(), anger_ranta=False
            ),
            **PENGAR,
            mottagarens_betalningsmal=(),
        ),
        **fields,
    )


def test_what_is_unspent_is_demanded_and_no_money_moves() -> None:
    demanding(Gang().granskat()).then(demanded())


def test_some_of_it_may_be_abstained_from_and_that_moves() -> None:
    demanding(Gang().granskat(), ur={Lada.OFORBRUKAT: 60}, avstatt={Lada.OFORBRUKAT: 40}).then(
        demanded(
            krav_ore=60 * T,
            ur=(uttag(Lada.OFORBRUKAT, 60),),
            avstatt=(uttag(Lada.OFORBRUKAT, 40),),
            avstaendeskal="Särskilda skäl",
            rorelser=(rorelse(Lada.OFORBRUKAT, Lada.AVSTATT, 40 * T, DAG),),
        )
    )


def test_to_abstain_from_all_of_it_makes_no_claim() -> None:
    gang = Gang().granskat()
    gang.besluta_aterkrav({}, {Lada.OFORBRUKAT: 100})
    assert gang.arende.fordringar == {}
    assert gang.lador() == {"avstatt": 100, "ej_godkant": 50, "forbrukat": 250}


def test_no_more_than_there_is_and_nothing_twice() -> None:
    gang = Gang().granskat()
    demanding(gang, ur={Lada.OFORBRUKAT: 101}).then_stopp(OverstigerLadan)
    demanding(gang, ur={Lada.OFORBRUKAT: 60}, avstatt={Lada.OFORBRUKAT: 41}).then_stopp(
        OverstigerLadan
    )
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 70})
    demanding(gang, fordran_id=FORDRAN_2, ur={Lada.OFORBRUKAT: 31}).then_stopp(OverstigerLadan)
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 30}, fordran_id=FORDRAN_2)
    gang.betala_ater(70)
    demanding(gang, fordran_id=NY, ur={Lada.OFORBRUKAT: 1}).then_stopp(OverstigerLadan)


def test_something_is_demanded_or_abstained_from_and_never_less_than_nothing() -> None:
    demanding(Gang().granskat(), ur={}).then_stopp(IngetAttKrava)
    demanding(Gang().granskat(), ur={Lada.OFORBRUKAT: 0}).then_stopp(IngetAttKrava)
    demanding(Gang().granskat(), ur={Lada.OFORBRUKAT: 100, Lada.FORBRUKAT: -50}).then_stopp(
        IngetAttKrava
    )


def test_what_is_not_with_the_mottagare_cannot_be_demanded() -> None:
    demanding(Gang(), ur={Lada.BEVILJAT_EJ_UTBETALT: 1}).then_stopp(LadanKravsInte)
    demanding(Gang(), ur={Lada.ATERBETALT: 1}).then_stopp(LadanKravsInte)


def test_a_ground_is_one_of_the_regelverk() -> None:
    demanding(Gang().granskat(), grunder=()).then_stopp(GrundSaknas)
    demanding(Gang().granskat(), grunder=("oriktiga-uppgifter",)).then_stopp(GrundenFinnsInte)


def test_to_abstain_takes_reasons_and_a_rule_that_allows_it() -> None:
    alla: dict[str, Any] = {"ur": {}, "avstatt": {Lada.OFORBRUKAT: 100}}
    demanding(Gang().granskat(), {"avstaendeskal": " "}, **alla).then_stopp(AvstaendeskalSaknas)
    gang = Gang(*med_regel(avstaende=None)).granskat()
    demanding(gang, **alla).then_stopp(AvstaendeStodsInte)


def test_without_a_rule_there_is_no_aterkrav() -> None:
    gang = Gang(*UTAN_REGEL).granskat()
    demanding(gang).then_stopp(AterkravStodsInte)


def test_a_claim_has_an_id_of_its_own() -> None:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 10})
    demanding(gang, {"beslut_id": NY}).then_stopp(FordranFinnsRedan)


def test_it_is_due_on_a_bank_day() -> None:
    gang = Gang().granskat()
    arguments = gang.kravet({Lada.OFORBRUKAT: 100}, dag=date(2025, 4, 4))
    forsta_maj = frozenset({date(2025, 5, 1)})
    for stangda, forfaller in ((forsta_maj, date(2025, 5, 5)), (frozenset(), date(2025, 5, 5))):
        gang.scenario().when(
            besluta_aterkrav,
            ARENDET,
            Underlag(REGELVERKET, MYNDIGHETEN, stangda),
            UPPSALA,
            **arguments,
        ).then(
            demanded(
                verkningsdag=date(2025, 4, 4),
                forfallodag=forfaller,
            )
        )


def test_interest_runs_from_where_the_regelverk_says() -> None:
    for start, dag, vilar_pa in (
        (Rantestart.DAGAR_EFTER_BESLUT, date(2025, 5, 1), ()),
        (Rantestart.DAGAR_EFTER_KRAV, None, ()),
        (Rantestart.UTBETALNINGSDAG, None, (BETALT_400,)),
        (Rantestart.FORFALLODAG, None, ()),
    ):
        regel = RANTEREGEL.model_copy(update={"fran": start, "dagar": 30})
        villkor = Rantevillkor(regel=regel, startdag=dag, vilar_pa=vilar_pa, anger_ranta=True)
        demanding(Gang(*med_regel(ranta=regel)).granskat(), {"anger_ranta": True}).then(
            demanded(rantevillkor=villkor)
        )


def test_with_several_payments_it_rests_on_the_last_that_were_made() -> None:
    """The last one was never made: it costs nobody anything."""
    regel = RANTEREGEL.model_copy(update={"fran": Rantestart.UTBETALNINGSDAG})
    gang = Gang(*med_regel(ranta=regel)[: len(GRUND)], *MEDDELAT_ARENDE)
    gang.betala(150, date(2024, 4, 2), "ett")
    gang.betala(150, date(2024, 9, 2), "två")
    gang.betala(100, date(2024, 11, 1), "tre")
    gang.ratta_betalning(0, date(2024, 11, 1), version=gang.arende.version)
    gang.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: 200})
    gang.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: 100}, fordran_id=FORDRAN_2)
    assert vilar_pa(gang, FORDRAN) == {date(2024, 9, 2): 150, date(2024, 4, 2): 50}
    assert vilar_pa(gang, FORDRAN_2) == {date(2024, 4, 2): 100}


def vilar_pa(gang: Gang, fordran_id: UUID) -> dict[date, int]:
    return {b.dag: b.belopp_ore // T for b in gang.arende.fordringar[fordran_id].betalningar}


def test_no_interest_where_the_regelverk_says_nothing_of_it() -> None:
    demanding(Gang(*med_regel(ranta=None)).granskat()).then(demanded(rantevillkor=None))


def test_a_claim_says_in_which_year_its_money_lies() -> None:
    gang = Gang(*GRUND, *MEDDELAT_ARENDE)
    gang.betala(200, date(2024, 12, 20), "ett")
    gang.betala(200, date(2025, 1, 9), "två", annat_budgetar=True)
    gang.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: 250}, {Lada.UTBETALT_EJ_REDOVISAT: 10})
    [forst, sedan] = gang.arende.fordringar[FORDRAN].ur
    assert (forst.ar, forst.belopp_ore) == (2024, 190 * T)
    assert (sedan.ar, sedan.belopp_ore) == (2025, 60 * T)


def changing(gang: Gang, krav: int, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": date(2025, 5, 1),
        "beslut_id": NY,
        "fordran_id": FORDRAN,
        "stod": Andringsstod.INTE_GYNNANDE,
        "krav_ore": krav * T,
        "beslut": BESLUTSUPPGIFTER,
    }
    return gang.scenario().when(
        andra_aterkrav,
        ARENDET,
        UTLYSNINGEN,
        Underlag(REGELVERKET, MYNDIGHETEN),
        **(fields | arguments),
    )


def changed(krav: int, havt: Fact) -> tuple[Fact, Fact]:
    andrat = fact(
        AterkravSankt,
        ARENDET,
        verkningsdag=date(2025, 5, 1),
        beslut_id=NY,
        beslut=BESLUTSUPPGIFTER,
        regelverk=REFERENS,
        overklagandetid_fran=None,
        andrar_beslut_id=KRAV_BESLUT,
        fordran_id=FORDRAN,
        stod=Andringsstod.INTE_GYNNANDE,
        tidigare_krav_ore=100 * T,
        krav_ore=krav * T,
        aterlagt=(),
        **PENGAR,
    )
    return andrat, havt


def lifted(**fields: object) -> Fact:
    return but(
        fact(
            FordranHavd,
            ARENDET,
            verkningsdag=date(2025, 5, 1),
            fordran_id=FORDRAN,
            kapital=(uttag(Lada.OFORBRUKAT, 30),),
            tillgodo_ore=0,
            efterskankt=(),
            inte_utestaende_per_ar=(),
            ranta_ore=0,
            ranta_dag=None,
            orsak=Havningsorsak.ATERKRAVET_ANDRAT,
            genom_ord=True,
            **PENGAR,
            redan_havt=(),
            tidigare_bokning=None,
            retur_version=None,
        ),
        **fields,
    )


def krav_100() -> Gang:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    return gang


def test_less_is_demanded() -> None:
    changing(krav_100(), 70).then(*changed(70, lifted()))


def test_nothing_is_demanded_and_what_was_paid_is_the_debtors() -> None:
    gang = krav_100()
    gang.betala_ater(60)
    changing(gang, 0).then(
        *changed(
            0,
            lifted(
                kapital=(uttag(Lada.OFORBRUKAT, 40),),
                tillgodo_ore=60 * T,
                inte_utestaende_per_ar=(KravtPerAr(budgetar=2024, belopp_ore=60 * T),),
            ),
        )
    )


def test_to_demand_more_or_the_same_takes_a_new_decision() -> None:
    changing(krav_100(), 100).then_stopp(AterkravetSanksInte)
    changing(krav_100(), -1).then_stopp(AterkravetSanksInte)
    changing(krav_100(), 0, fordran_id=FORDRAN_2).then_stopp(FordranFinnsInte)
    changing(krav_100(), 0, verkningsdag=date(2025, 3, 31)).then_stopp(AndringForeBeslut)


def test_not_when_the_court_has_it() -> None:
    appealed = fact(
        OverklagandeInkommet,
        ARENDET,
        verkningsdag=date(2025, 4, 10),
        overklagande_id=NY,
        beslut_id=KRAV_BESLUT,
        klagande="Region Uppsala",
        yrkande="Att återkravet upphävs",
        handling_id=None,
    )
    handed_over = fact(
        OverklagandeOverlamnat,
        ARENDET,
        verkningsdag=date(2025, 4, 15),
        overklagande_id=NY,
        beslut_id=KRAV_BESLUT,
        domstol="Förvaltningsrätten i Uppsala",
    )
    gang, uppenbart = Gang(*krav_100().historia, appealed), Andringsstod.UPPENBART_OFELAKTIGT
    changing(gang, 70).then_stopp(FarInteAndrasEfterOverklagande)
    andrat, havt = changed(70, lifted())
    changing(gang, 70, stod=uppenbart).then(but(andrat, stod=uppenbart), havt)
    hos_domstolen = Gang(*gang.historia, handed_over)
    changing(hos_domstolen, 70, stod=uppenbart).then_stopp(AndrasInteEfterOverlamnande)


def test_it_rests_on_what_lets_a_decision_be_changed_to_the_partys_advantage() -> None:
    for stod in Andringsstod:
        if stod.far_vara_till_nackdel:
            changing(krav_100(), 70, stod=stod).then_stopp(StodetGallerNackdel)
