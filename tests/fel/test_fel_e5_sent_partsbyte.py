"""F5: the party was changed, it turns out, before what was paid to the account of the old one."""

from __future__ import annotations

from typing import Any

from domain.aterkrav.misstagsbetalning import krav_misstagsbetalning
from domain.aterkrav.stopp import MottagarenFickBetalningen, TidigarePartFickBetalningen
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from tests.domain.hjalp.historia import ANNAT_BANKGIRO, BANKGIRO, BETALNING, SKANE, UPPSALA
from tests.fel.hjalp.felbytet import DAGEN, ORDERDAGEN, Bytet
from tests.fel.hjalp.misstaget import FEL, betalningen, kravet


def betalt_fore_bytet(mal: str = BANKGIRO) -> tuple[Bytet, int]:
    """Ordered to the account of the one who was party, as was known; changed from the day before.

    The bank paid that account, or another.
    """
    gang = Bytet()
    gang.beordra(BANKGIRO, UPPSALA)
    gang.bank(400, ORDERDAGEN, BETALNING, mal)
    return gang, gang.byt()


def kravs(gang: Bytet, mal: str, av: Any, **falt: Any) -> tuple[Any, ...]:
    return (krav_misstagsbetalning, gang.parter[SKANE], av, kravet(betalningen(gang, mal), **falt))


def nekas(gang: Bytet, stopp: type[Stopp]) -> None:
    verb, parten, av, om = kravs(gang, BANKGIRO, gang.parter[UPPSALA], galdenarens_namn=None)
    gang.nekas(stopp, verb, parten, av, **om)


def test_fel_f5_what_was_ordered_to_who_was_party_is_paid_to_the_party() -> None:
    """The refusal says so, and that which it advises can be done: the new party is asked for it."""
    gang, _ = betalt_fore_bytet()
    assert DAGEN < ORDERDAGEN
    nekas(gang, TidigarePartFickBetalningen)
    gang.mottagare = gang.parter[SKANE]
    gang.granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    assert gang.fordran() == {"oforbrukat": 100}


def test_fel_f5_a_change_of_party_that_was_wrong_is_undone() -> None:
    """Then it is the mottagare's own account, as it was."""
    gang, version = betalt_fore_bytet()
    gang.hav(version)
    om = kravet(betalningen(gang, BANKGIRO))
    parten = gang.parter[UPPSALA]
    gang.nekas(MottagarenFickBetalningen, krav_misstagsbetalning, parten, None, **om)


def test_fel_f5_what_went_elsewhere_is_asked_for_all_the_same() -> None:
    gang, _ = betalt_fore_bytet(FEL)
    verb, parten, _, om = kravs(gang, FEL, None)
    gang.gor(verb, parten, None, **om)
    assert [f.kravt_ore for f in gang.arende.fordringar.values()] == [400_000_00]


def test_fel_f5_what_is_ordered_since_is_the_partys_own() -> None:
    gang = Bytet()
    version = gang.byt()
    gang.beordra(ANNAT_BANKGIRO, SKANE)
    gang.bank(400, ORDERDAGEN, BETALNING, ANNAT_BANKGIRO)
    assert version < gang.arende.utbetalningar[BETALNING].order_version
    verb, parten, _, om = kravs(gang, ANNAT_BANKGIRO, None)
    gang.nekas(MottagarenFickBetalningen, verb, parten, None, **om)
