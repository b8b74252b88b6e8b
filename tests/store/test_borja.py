"""A stream that is begun by whoever comes first: no matter who, and a race is decided anew."""

from __future__ import annotations

from datetime import date

import pytest

from domain.grund.aktor import Atgard
from domain.grunddata.grunddata import REFERENSRANTA, Grunddata
from domain.grunddata.referensranta import faststall_referensranta
from domain.mottagare.mottagare import registrera
from store.fel import StromFinnsInte
from store.journal import Arbete, InaktuellVersion, Journal, Kommando
from store.liggare import Liggare
from tests.domain.hjalp.scenario import BO


def ranta(ar: int) -> Kommando:
    def kommando(arbete: Arbete) -> None:
        faststall_referensranta(
            arbete.hamta_eller_borja(Grunddata, REFERENSRANTA),
            Atgard(date(2024, 1, 1), BO),
            galler_fran=date(ar, 1, 1),
            hundradelar=100,
            kalla="Påhittad",
        )

    return kommando


def test_the_first_begins_it_and_the_second_goes_on(journal: Journal, liggare: Liggare) -> None:
    for ar in (2023, 2024):
        journal.utfor(ranta(ar))
    assert liggare.hamta(Grunddata, REFERENSRANTA).version == 2


def test_two_who_both_come_first_are_both_recorded(journal: Journal, liggare: Liggare) -> None:
    """The second saw no stream, and decides again on the one that the first began."""
    forsok: list[int] = []

    def andra(arbete: Arbete) -> None:
        strom = arbete.hamta_eller_borja(Grunddata, REFERENSRANTA)
        forsok.append(strom.version)
        if len(forsok) == 1:
            journal.utfor(ranta(2023))
        ranta(2024)(arbete)

    journal.utfor(andra)
    assert forsok == [0, 1]
    rantor = liggare.hamta(Grunddata, REFERENSRANTA).satser
    assert set(rantor) == {date(2023, 1, 1), date(2024, 1, 1)}


def test_what_was_expected_to_be_there_is_not_begun(journal: Journal) -> None:
    with pytest.raises(InaktuellVersion):
        journal.utfor(ranta(2024), vantad=(REFERENSRANTA, 1))


def test_one_that_is_only_read_is_not_begun(journal: Journal, liggare: Liggare) -> None:
    def kommando(arbete: Arbete) -> None:
        arbete.hamta_eller_borja(Grunddata, REFERENSRANTA)
        arbete.ny(
            registrera(
                Atgard(date(2024, 1, 1), BO),
                organisationsnummer="232100-0024",
                namn="Region Uppsala",
            )
        )

    journal.utfor(kommando)
    with pytest.raises(StromFinnsInte):
        liggare.hamta(Grunddata, REFERENSRANTA)
