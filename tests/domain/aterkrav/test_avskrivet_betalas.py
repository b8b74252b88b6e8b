"""What was written off is owed all the same: a payment of it takes it back into the books."""

from __future__ import annotations

from datetime import date

from domain.aterkrav.stopp import BetalningenOverstigerSkulden, FordranFinnsInte, FordranReglerad
from domain.grund.pengar import Lada
from tests.domain.hjalp.avskrivet import nekad
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, Gang, T


def avskriven(tusen: int = 100) -> Gang:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gang.skriv_av(tusen, date(2025, 4, 10))
    return gang


def test_a_payment_of_what_was_written_off_is_placed_on_the_claim() -> None:
    gang = avskriven()
    assert not gang.arende.fordringar[FORDRAN].oppen
    gang.betala_ater(30)
    fordran = gang.arende.fordringar[FORDRAN]
    assert fordran.avskrivet_ore == 70 * T
    assert fordran.utestaende_ore == 0
    assert gang.lador()["avskrivet"] == 70
    assert [type(f).__name__ for f in gang.fakta[-2:]] == [
        "AvskrivningAterford",
        "AterbetalningMottagen",
    ]
    assert gang.arende.aterbetalningar[gang.arende.version].kapital[0].lada is Lada.AVSKRIVET


def test_first_what_is_outstanding_and_then_what_was_written_off() -> None:
    gang = avskriven(60)
    gang.betala_ater(50)
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.utestaende_ore, fordran.avskrivet_ore) == (0, 50 * T)
    assert gang.lador()["avskrivet"] == 50


def test_no_more_than_was_demanded() -> None:
    gang = avskriven()
    gang.sank(40, date(2025, 4, 12))
    nekad(gang, 41, BetalningenOverstigerSkulden)
    gang.betala_ater(40)


def test_what_was_waived_is_owed_no_more() -> None:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gang.efterge(100, date(2025, 4, 10))
    nekad(gang, 1, FordranReglerad)
    nekad(gang, 1, FordranFinnsInte, FORDRAN_2)


def test_a_placing_that_is_lifted_leaves_it_written_off() -> None:
    gang = avskriven()
    version = gang.betala_ater(30)
    gang.hav_placering(version)
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == 0
    assert gang.arende.fordringar[FORDRAN].avskrivet_ore == 100 * T
    assert gang.lador()["avskrivet"] == 100
