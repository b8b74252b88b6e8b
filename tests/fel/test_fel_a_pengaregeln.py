"""A: nobody is paid more than he is granted, in whatever order things are done."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.havning import FordranHavd
from domain.beslut.andring import BeslutAndrat
from domain.grund.pengar import Lada
from domain.overklagande.dom import Utgang
from domain.utbetalning import attest, order
from domain.utbetalning.stopp import OverstigerBeviljat
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.historia import ANNAT_BANKGIRO
from tests.domain.hjalp.pengagang import FORDRAN, T

BETALT = date(2024, 4, 10)
SANKT = date(2024, 5, 2)
KRAVT = date(2024, 5, 13)
INBETALT = date(2024, 5, 27)
HOJT = date(2024, 6, 3)
HAVT = date(2024, 6, 17)


def _hojt_efter_inbetalning() -> tuple[Beviljatgang, int]:
    """3 000 000 granted, 1 500 000 paid, 1 000 000 after all, 300 000 of 500 000 came back."""
    gang = Beviljatgang(3000)
    gang.betala(1500, BETALT)
    gang.andra(1000, SANKT)
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 500}, dag=KRAVT)
    placering = gang.betala_ater(300, INBETALT)
    gang.andra(2000, HOJT)
    return gang, placering


def test_fel_a1_a_placing_that_is_lifted_after_a_raise_is_as_if_it_never_was() -> None:
    gang, placering = _hojt_efter_inbetalning()
    gang.hav_placering(placering)
    assert gang.lador() == {"beviljat_ej_utbetalt": 500, "utbetalt_ej_redovisat": 1500}
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.kravt_ore, fordran.utestaende_ore, fordran.tillgodo_ore) == (0, 0, 0)


def test_fel_a1_between_the_raise_and_the_lifting_what_was_repaid_is_to_the_debtors_credit() -> (
    None
):
    gang, _ = _hojt_efter_inbetalning()
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.kravt_ore, fordran.utestaende_ore, fordran.tillgodo_ore) == (0, 0, 300 * T)
    gang.nekas(
        OverstigerBeviljat,
        attest.attestera,
        gang.regelverk,
        gang.betalande,
        **gang.attesten(501, HOJT, "resten"),
    )
    gang.attestera(500, HOJT, "resten")


def test_fel_a1_lifted_from_a_later_day_too() -> None:
    gang, placering = _hojt_efter_inbetalning()
    gang.hav_placering(placering, HAVT)
    assert gang.lador() == {"beviljat_ej_utbetalt": 500, "utbetalt_ej_redovisat": 1500}


def test_fel_a1_what_was_repaid_undemanded_is_paid_anew_or_sent_back_but_not_both() -> None:
    gang = Beviljatgang(3000)
    gang.betala(1500, BETALT)
    gang.andra(1000, SANKT)
    placering = gang.betala_ater_utan_krav({Lada.FOR_HOGT_BELOPP: 300}, INBETALT)
    gang.andra(2000, HOJT)
    gang.attestera(700, HOJT, "den ena")
    gang.attestera(100, HOJT, "den andra")
    gang.hav_placering(placering)
    assert gang.lador() == {"beviljat_ej_utbetalt": 500, "utbetalt_ej_redovisat": 1500}
    assert gang.arende.oppna == []


def test_fel_a1_what_was_written_off_and_paid_all_the_same_is_not_paid_twice() -> None:
    gang = Beviljatgang(3000)
    gang.betala(1500, BETALT)
    gang.andra(1000, SANKT)
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 500}, dag=KRAVT)
    gang.skriv_av(500, KRAVT)
    placering = gang.betala_ater_utan_krav({Lada.AVSKRIVET: 300}, INBETALT)
    gang.andra(2000, HOJT)
    gang.hav_placering(placering)
    assert gang.lador() == {"beviljat_ej_utbetalt": 500, "utbetalt_ej_redovisat": 1500}


def test_fel_a1_a_lowered_decision_lets_the_newest_attest_fall() -> None:
    gang = Beviljatgang(1000)
    beordrad = gang.attestera(400, BETALT, "äldst")
    gang.beordra(beordrad, BETALT)
    aldre, nyast = gang.attestera(300, BETALT, "äldre"), gang.attestera(200, BETALT, "nyast")
    gang.andra(700, SANKT)
    assert [u for u, v in gang.arende.utbetalningar.items() if v.aterkallad] == [nyast]
    gang.andra(500, SANKT)
    assert [u for u, v in gang.arende.utbetalningar.items() if v.aterkallad] == [aldre, nyast]
    gang.andra(300, SANKT)
    assert gang.arende.oppna == []


def test_fel_a1_a_revoked_order_that_the_bank_makes_all_the_same_is_without_right() -> None:
    gang = Beviljatgang(1000)
    beordrad = gang.attestera(400, BETALT)
    gang.beordra(beordrad, BETALT)
    gang.dom(Utgang.UPPHAVANDE, None, date(2024, 4, 11))
    assert gang.arende.oppna == []
    gang.bank(400, HOJT, beordrad)
    assert gang.lador() == {"for_hogt_belopp": 400}


def _betalt_tva_ganger(mal: str | None = None) -> Beviljatgang:
    """2 000 000 granted, half of it ordered, and paid twice."""
    gang = Beviljatgang(2000)
    gang.betala(1000, BETALT)
    gang.bank(1000, BETALT, UUID(int=1), **({} if mal is None else {"betalningsmal": mal}))
    return gang


def test_fel_a1_what_the_bank_paid_twice_is_not_attested_once_more() -> None:
    gang = _betalt_tva_ganger()
    gang.nekas(
        OverstigerBeviljat,
        attest.attestera,
        gang.regelverk,
        gang.betalande,
        **gang.attesten(1, SANKT, "resten"),
    )
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 1000}, dag=KRAVT)
    gang.betala_ater(400, INBETALT)
    gang.attestera(400, HOJT, "resten")


def test_fel_a1_a_double_payment_lets_what_is_ordered_beyond_the_grant_fall() -> None:
    gang = Beviljatgang(2000)
    forsta, andra = gang.attestera(1000, BETALT, "ett"), gang.attestera(1000, BETALT, "två")
    gang.beordra(forsta, BETALT)
    gang.beordra(andra, BETALT)
    gang.bank(1000, BETALT, forsta)
    gang.bank(1000, BETALT, UUID(int=1))
    assert gang.arende.utbetalningar[andra].aterkallad


def test_fel_a1_a_payment_to_somebody_else_does_not_block_the_mottagare() -> None:
    gang = _betalt_tva_ganger(ANNAT_BANKGIRO)
    gang.attestera(1000, SANKT, "resten")


def test_fel_a1_what_the_bank_paid_to_there_before_any_order_is_known_at_the_order() -> None:
    gang = Beviljatgang(1000)
    gang.bank(400, BETALT, UUID(int=1))
    attesterad = gang.attestera(1000, BETALT)
    gang.nekas(
        OverstigerBeviljat,
        order.beordra,
        gang.regelverk,
        gang.mottagare,
        gang.bankdagar,
        **gang.ordern(attesterad, BETALT),
    )


def test_fel_a1_what_is_lifted_is_said_in_the_same_append() -> None:
    gang, _ = _hojt_efter_inbetalning()
    fore = len(gang.fakta)
    [andrat] = [n for n, f in enumerate(gang.fakta) if isinstance(f, BeslutAndrat)][-1:]
    havda = [f for f in gang.fakta[andrat:fore] if isinstance(f, FordranHavd)]
    assert sum(f.tillgodo_ore for f in havda) == 300 * T
