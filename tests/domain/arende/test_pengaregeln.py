"""Pengaregeln: what falls when a decision is lowered, and a claim that has lost its ground."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.pengafaktum import Havningsorsak
from domain.arende.pengaregeln import UtbetalningBortfallen
from domain.aterkrav.aterbetalning import placera_pa_fordran
from domain.aterkrav.stopp import FordranUtanGrund
from domain.grund.pengar import Lada
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.historia import ANNAT_BANKGIRO
from tests.domain.hjalp.pengagang import FORDRAN, INBETALNING, T
from tests.domain.hjalp.scenario import BO

BETALT, SANKT, KRAVT = date(2024, 4, 10), date(2024, 5, 2), date(2024, 5, 13)


def test_what_falls_says_what_it_was_and_why() -> None:
    gang = Beviljatgang(1000)
    beordrad = gang.attestera(400, BETALT, "beordrad")
    gang.beordra(beordrad, BETALT)
    attesterad = gang.attestera(600, BETALT, "attesterad")
    fakta = gang.andra(300, SANKT)
    assert [
        (f.utbetalning_id, f.belopp_ore, f.beordrad, f.orsak, f.verkningsdag)
        for f in fakta
        if isinstance(f, UtbetalningBortfallen)
    ] == [
        (attesterad, 600 * T, False, Havningsorsak.BESLUTET_ANDRAT, SANKT),
        (beordrad, 400 * T, True, Havningsorsak.BESLUTET_ANDRAT, SANKT),
    ]


def test_a_claim_that_has_no_ground_is_paid_nothing_more() -> None:
    gang = Beviljatgang(1000)
    gang.betala(1000, BETALT)
    gang.andra(700, SANKT)
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 300}, dag=KRAVT)
    gang.andra(1000, KRAVT)
    gang.nekas(
        FordranUtanGrund,
        placera_pa_fordran,
        gang.regelverk,
        gang.post,
        verkningsdag=KRAVT,
        av=BO,
        inbetalning_id=INBETALNING,
        fordran_id=FORDRAN,
        belopp_ore=T,
    )


def test_an_order_to_where_the_bank_has_paid_already_lets_other_attests_fall() -> None:
    gang = Beviljatgang(1000)
    gang.bank(400, BETALT, UUID(int=1))
    forst, sist = gang.attestera(500, BETALT, "först"), gang.attestera(400, BETALT, "sist")
    gang.beordra(forst, BETALT)
    assert [i for i, u in gang.arende.utbetalningar.items() if u.oppen] == [forst]
    assert gang.arende.utbetalningar[sist].aterkallad


def test_what_went_elsewhere_is_not_his() -> None:
    gang = Beviljatgang(1000)
    gang.bank(400, BETALT, UUID(int=1), ANNAT_BANKGIRO)
    gang.beordra(gang.attestera(1000, BETALT), BETALT)
