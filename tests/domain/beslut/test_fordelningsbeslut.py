"""Fördelningsbeslut: one decision over many applications: all of them, or none."""

from __future__ import annotations

from datetime import date

from domain.arende.stopp import AnnanUtlysning, AnsokanAterkallad, JavHindrar, RedanBeslutat
from domain.beslut.stopp import (
    AnsokanForSen,
    AnsokanOfullstandig,
    BeloppetBlirNoll,
    BeslutetFinnsRedan,
    BeslutForeAnsokan,
    BeslutForeUpphavande,
    FordelningsmetodenStodsInte,
    IngaArenden,
    KommuniceringFinnsInte,
    MotiveringSaknas,
    OverstigerSokt,
)
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.stopp import Stopp
from domain.myndighet.stopp import DelegationSaknas
from domain.regelverk.stopp import RegelverketGallerInte
from tests.domain.hjalp.beslutade import (
    ANDRAT_DAG,
    ATERKALLAT,
    BESLUT_3,
    GRUND,
    JAVIG,
    KOMMUNICERAT,
    KOMMUNICERING,
    UPPHAVT,
    uppgifter,
)
from tests.domain.hjalp.fordelat import KRETSEN, REGISTRERADE, delat, sharing
from tests.domain.hjalp.historia import (
    ANNA_FAR_BESLUTA,
    ARENDE_2,
    ARENDE_3,
    ARENDET,
    BESLUTET,
    BEVILJAT,
    INFORT,
    INKOMMET,
    INKOMMET_2,
    INKOMMET_3,
    MEDEL,
    STOCKHOLM,
    UPPSALA,
)
from tests.domain.hjalp.regelverket import EFTER_PROVNING
from tests.domain.hjalp.scenario import Fact, but


def test_the_whole_ram_is_shared_when_no_amount_is_given() -> None:
    sharing(*KRETSEN).then(*delat(600_000_00, 200_000_00, 200_000_00, 200_000_00))


def test_kronor_left_over_go_by_organisationsnummer() -> None:
    sharing(*KRETSEN, belopp_ore=200_00).then(*delat(200_00, 67_00, 66_00, 67_00))


def test_the_order_of_the_list_does_not_matter() -> None:
    sharing(*KRETSEN, belopp_ore=200_00, arenden=[ARENDE_3, ARENDE_2, ARENDET]).then(
        *delat(200_00, 67_00, 66_00, 67_00)
    )


def test_an_organisation_with_two_applications_gets_two_shares() -> None:
    two = but(INKOMMET_2, mottagare_id=UPPSALA)
    fordelat = delat(100_01, 50_01, 50_00)
    sharing(
        *GRUND, *REGISTRERADE, INKOMMET, two, belopp_ore=100_01, arenden=[ARENDE_2, ARENDET]
    ).then(fordelat[0], but(fordelat[1], mottagare_id=UPPSALA))


def test_a_decision_concerns_somebody() -> None:
    sharing(*KRETSEN, arenden=[]).then_stopp(IngaArenden)


def test_a_decision_concerns_each_arende_once() -> None:
    sharing(*KRETSEN, arenden=[ARENDET, ARENDE_2, ARENDET]).then_stopp(IngaArenden)


def test_a_decision_is_over_one_call() -> None:
    elsewhere = MEDEL.model_copy(update={"utlysning_id": BESLUTET})
    sharing(*KRETSEN[:-1], but(INKOMMET_3, medel=elsewhere)).then_stopp(AnnanUtlysning)


def test_everybody_gets_something_or_nobody_does() -> None:
    sharing(*KRETSEN, belopp_ore=2_99).then_stopp(BeloppetBlirNoll)


def test_equal_shares_must_be_what_the_regelverk_says() -> None:
    history = [but(f, innehall=EFTER_PROVNING) if f is INFORT else f for f in KRETSEN]
    sharing(*history).then_stopp(FordelningsmetodenStodsInte)


def test_a_decision_over_many_needs_rules_in_force() -> None:
    history = [but(f, verkningsdag=date(2024, 4, 1)) if f is INFORT else f for f in KRETSEN]
    sharing(*history).then_stopp(RegelverketGallerInte)


def last_refused(*changed: Fact, stopp: type[Stopp]) -> None:
    """What stops the last ärende in the list stops them all, and none is left decided."""
    sharing(*KRETSEN[:-1], *changed).then_stopp(stopp)


def test_one_that_is_decided_already_stops_them_all() -> None:
    last_refused(
        INKOMMET_3,
        but(BEVILJAT, originator_id=ARENDE_3, mottagare_id=STOCKHOLM, beslut_id=BESLUT_3),
        stopp=RedanBeslutat,
    )


def test_one_that_came_in_later_stops_them_all() -> None:
    last_refused(but(INKOMMET_3, verkningsdag=date(2024, 3, 22)), stopp=BeslutForeAnsokan)


def test_one_that_asked_for_less_stops_them_all() -> None:
    last_refused(but(INKOMMET_3, sokt_ore=199_999_99), stopp=OverstigerSokt)


def test_a_decision_over_many_has_a_motivering_too() -> None:
    sharing(*KRETSEN, beslut=uppgifter(motivering=" ")).then_stopp(MotiveringSaknas)


def test_one_that_was_withdrawn_stops_them_all() -> None:
    last_refused(INKOMMET_3, but(ATERKALLAT, originator_id=ARENDE_3), stopp=AnsokanAterkallad)


def test_one_that_came_late_or_lacks_something_stops_them_all() -> None:
    last_refused(but(INKOMMET_3, verkningsdag=date(2024, 2, 29)), stopp=AnsokanForSen)
    last_refused(but(INKOMMET_3, uppgifter=()), stopp=AnsokanOfullstandig)


def test_one_in_which_the_decision_maker_is_disqualified_stops_them_all() -> None:
    last_refused(INKOMMET_3, but(JAVIG, originator_id=ARENDE_3), stopp=JavHindrar)


def test_the_delegation_reaches_to_the_whole_sum_and_not_only_to_each_share() -> None:
    grans = [but(f, beloppsgrans_ore=599_999_99) if f is ANNA_FAR_BESLUTA else f for f in KRETSEN]
    sharing(*grans).then_stopp(DelegationSaknas)
    sharing(*grans, belopp_ore=599_999_00).then(
        *delat(599_999_00, 200_000_00, 199_999_00, 200_000_00)
    )


def test_the_same_decision_is_not_made_again_of_one_of_them() -> None:
    """The last of them had a decision with that id, since revoked: none of them is decided."""
    tidigare = but(BEVILJAT, originator_id=ARENDE_3, mottagare_id=STOCKHOLM)
    upphavt = but(UPPHAVT, originator_id=ARENDE_3)
    last_refused(INKOMMET_3, tidigare, upphavt, stopp=BeslutetFinnsRedan)
    sharing(*KRETSEN, tidigare, upphavt, verkningsdag=ANDRAT_DAG).then_stopp(BeslutetFinnsRedan)


def test_the_id_that_is_there_is_said_before_what_else_refuses() -> None:
    """Decided word for word the same once more, or under rules that do not share equally."""
    tidigare = but(BEVILJAT, originator_id=ARENDE_3, mottagare_id=STOCKHOLM)
    sharing(*KRETSEN, tidigare).then_stopp(BeslutetFinnsRedan)
    andra = [but(f, innehall=EFTER_PROVNING) if f is INFORT else f for f in KRETSEN]
    sharing(*andra, tidigare).then_stopp(BeslutetFinnsRedan)


def test_one_that_was_decided_until_later_stops_them_all() -> None:
    tidigare = but(BEVILJAT, originator_id=ARENDE_3, mottagare_id=STOCKHOLM, beslut_id=BESLUT_3)
    upphavt = but(UPPHAVT, originator_id=ARENDE_3, upphaver_beslut_id=BESLUT_3)
    last_refused(INKOMMET_3, tidigare, upphavt, stopp=BeslutForeUpphavande)


def test_conditions_follow_every_share() -> None:
    villkor = ("Används under 2024.",)
    sharing(*KRETSEN, villkor=villkor).then(
        *(but(f, villkor=villkor) for f in delat(600_000_00, 200_000_00, 200_000_00, 200_000_00))
    )


def test_a_kommunicering_is_made_in_every_case() -> None:
    hort = but(KOMMUNICERAT, infor=Beslutstyp.BIFALL)
    sa = uppgifter(kommunicering_id=KOMMUNICERING, kommuniceringsundantag=None)
    sharing(*KRETSEN, hort, but(hort, originator_id=ARENDE_2), beslut=sa).then_stopp(
        KommuniceringFinnsInte
    )
    horda = (hort, but(hort, originator_id=ARENDE_2), but(hort, originator_id=ARENDE_3))
    sharing(*KRETSEN, *horda, beslut=sa).then(
        *(but(f, beslut=sa) for f in delat(600_000_00, 200_000_00, 200_000_00, 200_000_00))
    )
