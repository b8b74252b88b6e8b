"""What an authority would demand of the money, by the numbers of the list of demands.

9: days and frister as configured. 13: never paid twice, too much or while hindered. 14: who may
attest and certify. 15: återrapport. 16: återkrav.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.aterkrav.aterkrav import AterkravBeslutat, besluta_aterkrav
from domain.aterkrav.eftergift import FordranEftergiven, efterge
from domain.aterkrav.rantepaforing import berakna
from domain.aterkrav.stopp import (
    AvstaendeskalSaknas,
    EftergiftsskalSaknas,
    GrundenFinnsInte,
    OverstigerFordran,
    OverstigerLadan,
    RantaStodsInte,
)
from domain.aterrapport import begaran as aterrapport_begaran
from domain.aterrapport import rapport as aterrapport_rapport
from domain.aterrapport.begaran import AterrapportBegard
from domain.aterrapport.rapport import AterrapportInkommen
from domain.aterrapport.stopp import IntygasInteAvSamma, KostnadsslagFinnsInte
from domain.aterrapport.svar import Kostnad
from domain.grund.kalender import nasta_bankdag
from domain.grund.pengar import Lada
from domain.myndighet.stopp import DelegationSaknas
from domain.regelverk.aterkravsregel import Skalsgrad, Tvang
from domain.regelverk.regler import Arsfrist
from domain.utbetalning import attest as utbetalning_attest
from domain.utbetalning import order as utbetalning_order
from domain.utbetalning import utbetalningshinder
from domain.utbetalning.stopp import (
    BankdagIAnnatBudgetar,
    HandlaggareAttesterar,
    OverstigerBeviljat,
    RedanBeordrad,
    SammaPerson,
    UtbetalningenHindras,
    UtbetalningFinnsRedan,
)
from tests.domain.hjalp.bankdagarna import bankdagarna
from tests.domain.hjalp.historia import (
    BANKGIRO,
    BESLUTSUPPGIFTER,
    BETALNING,
    BETALNING_2,
    INFORT,
    MEDDELAT_ARENDE,
)
from tests.domain.hjalp.pengagang import BETALD_HISTORIA, FORDRAN, GRUND, RAPPORTEN, Gang, T, svar
from tests.domain.hjalp.regelverket import ATERKRAVSREGEL, INNEHALL
from tests.domain.hjalp.scenario import ANNA, BO, but

STANGDA = frozenset({date(2024, 12, 31), date(2025, 1, 1), date(2025, 1, 6)})


def meddelat() -> Gang:
    """400 thousand granted and told, and nothing paid."""
    return Gang(*GRUND, *MEDDELAT_ARENDE)


def med_regel(**andrat: object) -> Gang:
    """The story under a regelverk with another rule on återkrav, reviewed."""
    regel = ATERKRAVSREGEL.model_copy(update=andrat)
    innehall = INNEHALL.model_copy(update={"aterkrav": regel})
    return Gang(
        *(but(f, innehall=innehall) if f is INFORT else f for f in BETALD_HISTORIA)
    ).granskat()


def order(gang: Gang, dag: date, forfallodag: date, **falt: Any) -> dict[str, Any]:
    return {
        "verkningsdag": dag,
        "av": BO,
        "utbetalning_id": BETALNING,
        "betalningsmal": BANKGIRO,
        "forfallodag": forfallodag,
    } | falt


def attest(belopp: int, **falt: Any) -> dict[str, Any]:
    return {
        "verkningsdag": date(2024, 3, 25),
        "av": BO,
        "utbetalning_id": BETALNING,
        "belopp_ore": belopp * T,
    } | falt


@pytest.mark.parametrize(
    ("frist", "bidragsar", "senast"),
    [
        (Arsfrist(manad=12, dag=1, ar_efter=0, flyttas=True), 2024, date(2024, 12, 2)),
        (Arsfrist(manad=12, dag=1, ar_efter=0, flyttas=False), 2024, date(2024, 12, 1)),
        (Arsfrist(manad=3, dag=1, ar_efter=1, flyttas=True), 2024, date(2025, 3, 3)),
        (Arsfrist(manad=3, dag=1, ar_efter=1, flyttas=False), 2024, date(2025, 3, 1)),
    ],
)
def test_krav_9_a_frist_moves_from_a_weekend_only_where_the_regelverk_says_so(
    frist: Arsfrist, bidragsar: int, senast: date
) -> None:
    assert INNEHALL.aterrapport is not None
    regel = INNEHALL.aterrapport.model_copy(update={"senast": frist})
    innehall = INNEHALL.model_copy(update={"aterrapport": regel})
    gang = Gang(*(but(f, innehall=innehall) if f is INFORT else f for f in BETALD_HISTORIA))
    [begard] = gang.gor(
        aterrapport_begaran.begar,
        gang.regelverk,
        frozenset(),
        verkningsdag=date(2024, 11, 1),
        av=ANNA,
        aterrapport_id=RAPPORTEN,
        bidragsar=bidragsar,
    )
    assert isinstance(begard, AterrapportBegard)
    assert begard.senast == senast


def test_krav_9_a_payment_on_a_day_when_banks_are_closed_may_be_of_another_budgetar() -> None:
    assert nasta_bankdag(date(2024, 12, 31), STANGDA) == date(2025, 1, 2)
    gang = meddelat()
    gang.gor(utbetalning_attest.attestera, gang.regelverk, gang.betalande, **attest(400))
    nyarsafton = order(gang, date(2024, 12, 30), date(2024, 12, 31))
    gang.nekas(
        BankdagIAnnatBudgetar,
        utbetalning_order.beordra,
        gang.regelverk,
        gang.mottagare,
        bankdagarna(STANGDA),
        **nyarsafton,
    )
    gang.gor(
        utbetalning_order.beordra,
        gang.regelverk,
        gang.mottagare,
        bankdagarna(STANGDA),
        **nyarsafton,
        annat_budgetar=True,
    )
    gang.bank(400, date(2025, 1, 2), BETALNING)
    assert gang.per_ar() == {("utbetalt_ej_redovisat", 2025): 400}


def test_krav_13_nothing_is_paid_beyond_the_decision() -> None:
    gang = meddelat()
    gang.nekas(
        OverstigerBeviljat,
        utbetalning_attest.attestera,
        gang.regelverk,
        gang.betalande,
        **attest(401),
    )
    gang.gor(utbetalning_attest.attestera, gang.regelverk, gang.betalande, **attest(400))
    gang.nekas(
        OverstigerBeviljat,
        utbetalning_attest.attestera,
        gang.regelverk,
        gang.betalande,
        **attest(1, utbetalning_id=BETALNING_2),
    )


def test_krav_13_nothing_is_paid_twice_and_what_the_bank_pays_twice_is_seen_and_demanded() -> None:
    gang = Gang()
    gang.nekas(
        UtbetalningFinnsRedan,
        utbetalning_attest.attestera,
        gang.regelverk,
        gang.betalande,
        **attest(1),
    )
    gang.nekas(
        RedanBeordrad,
        utbetalning_order.beordra,
        gang.regelverk,
        gang.mottagare,
        gang.bankdagar,
        **order(gang, date(2024, 4, 2), date(2024, 4, 2)),
    )
    gang.bank(400, date(2024, 4, 2), BETALNING)
    assert gang.lador() == {"for_hogt_belopp": 400, "utbetalt_ej_redovisat": 400}
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 400}, grunder=("for-hogt-belopp",))


def test_krav_13_nothing_is_attested_or_ordered_while_payment_is_hindered() -> None:
    gang = meddelat()
    gang.gor(utbetalning_attest.attestera, gang.regelverk, gang.betalande, **attest(200))
    gang.gor(
        utbetalningshinder.hindra,
        gang.underlag,
        verkningsdag=date(2024, 3, 26),
        av=ANNA,
        beslut_id=RAPPORTEN,
        grunder=["oriktiga-uppgifter"],
        beslut=BESLUTSUPPGIFTER,
    )
    gang.nekas(
        UtbetalningenHindras,
        utbetalning_attest.attestera,
        gang.regelverk,
        gang.betalande,
        **attest(200, verkningsdag=date(2024, 3, 26), utbetalning_id=BETALNING_2),
    )
    gang.nekas(
        UtbetalningenHindras,
        utbetalning_order.beordra,
        gang.regelverk,
        gang.mottagare,
        gang.bankdagar,
        **order(gang, date(2024, 3, 27), date(2024, 3, 27)),
    )


def test_krav_14_who_decides_prepares_or_has_no_delegation_does_not_attest() -> None:
    gang = meddelat()
    gang.nekas(
        SammaPerson,
        utbetalning_attest.attestera,
        gang.regelverk,
        gang.betalande,
        **attest(400, av=ANNA),
    )
    nils = BO.model_copy(update={"subjekt": "nils"})
    gang.nekas(
        DelegationSaknas,
        utbetalning_attest.attestera,
        gang.regelverk,
        gang.betalande,
        **attest(400, av=nils),
    )
    gang = Gang(*GRUND, *MEDDELAT_ARENDE)
    gang.rapportera(0)
    gang.gor(
        aterrapport_begaran.begar_komplettering,
        verkningsdag=date(2025, 2, 11),
        av=BO,
        aterrapport_id=RAPPORTEN,
        text="Bilagan saknas",
        senast=date(2025, 3, 1),
    )
    gang.nekas(
        HandlaggareAttesterar,
        utbetalning_attest.attestera,
        gang.regelverk,
        gang.betalande,
        **attest(400),
    )


def test_krav_14_the_ekonomichef_who_certifies_is_not_the_behorig_foretradare() -> None:
    gang = Gang()
    gang.rapportera(300)
    foretradare, ekonomichef = svar(0).intyg
    samma = ekonomichef.model_copy(update={"namn": foretradare.namn})
    gang.nekas(
        IntygasInteAvSamma,
        aterrapport_rapport.ta_emot,
        gang.mottagare,
        verkningsdag=date(2025, 2, 20),
        av=ANNA,
        aterrapport_id=RAPPORTEN,
        svar=svar(300 * T).model_copy(update={"intyg": (foretradare, samma)}),
    )


def test_krav_15_what_is_unspent_is_computed_and_never_reported() -> None:
    gang = Gang()
    gang.rapportera(300)
    [inkommen] = [f for f in gang.fakta if isinstance(f, AterrapportInkommen)]
    assert inkommen.oforbrukat_ore == 100 * T
    oforbrukat = (Kostnad(kostnadsslag="oforbrukat", belopp_ore=100 * T),)
    gang.nekas(
        KostnadsslagFinnsInte,
        aterrapport_rapport.ta_emot,
        gang.mottagare,
        verkningsdag=date(2025, 2, 20),
        av=ANNA,
        aterrapport_id=RAPPORTEN,
        svar=svar(0).model_copy(update={"kostnader": oforbrukat}),
    )


def test_krav_15_a_late_report_is_taken_and_is_seen_to_be_late() -> None:
    gang = Gang()
    gang.rapportera(300, date(2025, 6, 1))
    rapport = gang.arende.aterrapporter[RAPPORTEN]
    assert rapport.inkommen_dag is not None
    assert rapport.inkommen_dag > rapport.senast == date(2025, 3, 3)


def test_krav_16_a_ground_is_one_that_the_regelverk_has_and_is_kept_as_it_said_it() -> None:
    gang = Gang().granskat()
    fel = gang.kravet({Lada.OFORBRUKAT: 100}, grunder=("borde-ha-insett",))
    gang.nekas(GrundenFinnsInte, besluta_aterkrav, gang.underlag, gang.mottagare, **fel)
    [beslutat] = gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    assert isinstance(beslutat, AterkravBeslutat)
    assert [g.lagrum for g in beslutat.grunder] == ["14 § 2 (mönster)"]


def test_krav_16_whether_it_shall_or_may_demand_is_data() -> None:
    assert {t.value for t in Tvang} == {"ska", "far"}
    for tvang in Tvang:
        gang = med_regel(tvang=tvang)
        regel = gang.underlag.innehall(gang.arende, date(2025, 4, 1)).aterkrav
        assert regel is not None
        assert regel.tvang is tvang


@pytest.mark.parametrize("grad", list(Skalsgrad))
def test_krav_16_to_waive_takes_reasons_as_strong_as_the_regelverk_wants(grad: Skalsgrad) -> None:
    gang = med_regel(eftergift=grad, avstaende=grad)
    utan = gang.kravet({}, {Lada.OFORBRUKAT: 100}) | {"avstaendeskal": None}
    gang.nekas(AvstaendeskalSaknas, besluta_aterkrav, gang.underlag, gang.mottagare, **utan)
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    begaran: dict[str, Any] = {
        "verkningsdag": date(2025, 6, 1),
        "av": ANNA,
        "beslut_id": RAPPORTEN,
        "fordran_id": FORDRAN,
        "kapital_ore": 100 * T,
        "ranta_ore": 0,
        "eftergiftsskal": "",
        "beslut": BESLUTSUPPGIFTER,
    }
    gang.nekas(EftergiftsskalSaknas, efterge, gang.underlag, **begaran)
    gang.nekas(
        OverstigerFordran,
        efterge,
        gang.underlag,
        **(begaran | {"eftergiftsskal": "s", "kapital_ore": 101 * T}),
    )
    [eftergiven] = gang.efterge(100)
    assert isinstance(eftergiven, FordranEftergiven)
    assert eftergiven.skalsgrad is grad


def test_krav_16_interest_by_rantelagen_where_the_regelverk_says_so_and_none_otherwise() -> None:
    gang = med_regel()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    # 2,60 % is rounded up to 3 (9 §), and eight points are added (6 §)
    assert gang.ranta(date(2025, 6, 30)) == round(100 * T * 60 * 1100 / (10_000 * 365))
    utan = med_regel(ranta=None)
    utan.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    utan.nekas(
        RantaStodsInte,
        berakna,
        utan.rantor,
        utan.utlaningsrantor,
        utan.regelverk,
        utan.utlysning,
        utan.post,
        verkningsdag=date(2025, 6, 30),
        av=BO,
        fordran_id=FORDRAN,
        till=date(2025, 6, 30),
    )


def test_krav_16_the_same_krona_is_demanded_once() -> None:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    igen = gang.kravet({Lada.OFORBRUKAT: 1}) | {"fordran_id": BETALNING, "beslut_id": BETALNING_2}
    gang.nekas(OverstigerLadan, besluta_aterkrav, gang.underlag, gang.mottagare, **igen)
