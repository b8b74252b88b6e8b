"""A command may be decided on remembered streams, and is never refused on memory alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from domain.anslag.anslagspost import Anslag
from domain.anslag.rattelse import ratta_belopp
from domain.anslag.stopp import AnslagsbeloppFinnsInte
from domain.anslag.tilldelning import tilldela
from domain.grund.aktor import Atgard
from store.databas import Databas
from store.journal import Arbete, InaktuellVersion, Journal
from store.liggare import Liggare
from tests.store.hjalp.loggen import ANNA, AR, DAG, lagg_till_tilldelning, post, spara

POST = post("16").id


@pytest.fixture
def glomsk(databas: Databas, oppna_liggare: Callable[[Databas], Liggare]) -> Journal:
    """A journal that remembers the post as it was before somebody else allotted more to it."""
    journal = Journal(oppna_liggare(databas))
    spara(journal.liggare, "16", 1)
    lagg_till_tilldelning(oppna_liggare(databas), POST)
    assert journal.liggare.forrad.gissning(POST) == spegel(journal, 2)
    return journal


def spegel(journal: Journal, version: int) -> Anslag:
    """The post as the log has it at a version."""
    anslag = journal.liggare.forrad.get(POST, version=version)
    assert isinstance(anslag, Anslag)
    return anslag


def test_a_remembered_stream_is_not_read_again(glomsk: Journal) -> None:
    """What this journal saved itself it knows, and the log agrees."""
    glomsk.utfor(_tilldela)
    assert glomsk.liggare.forrad.gissning(POST) == spegel(glomsk, 4)


def test_what_memory_missed_is_found_by_the_append(glomsk: Journal) -> None:
    assert glomsk.utfor(_tilldela).rader[0].originator_version == 4


def test_no_command_is_refused_on_memory_alone(glomsk: Journal) -> None:
    """Memory does not know of the allotment in version 3; the log does."""

    def ratta(arbete: Arbete) -> None:
        ratta_belopp(
            arbete.hamta(Anslag, POST),
            None,
            Atgard(DAG, ANNA),
            rattar_version=3,
            budgetar=AR,
            belopp_ore=7,
            orsak="o",
        )

    assert glomsk.utfor(ratta).rader[0].originator_version == 4
    with pytest.raises(AnslagsbeloppFinnsInte):
        glomsk.utfor(ratta)


def test_an_expected_version_is_compared_with_the_log(glomsk: Journal) -> None:
    """The version that the caller saw last is right, though it is not the one remembered."""
    assert glomsk.utfor(_tilldela, vantad=(POST, 3)).rader[0].originator_version == 4
    with pytest.raises(InaktuellVersion):
        glomsk.utfor(_tilldela, vantad=(POST, 3))


def _tilldela(arbete: Arbete) -> None:
    tilldela(
        arbete.hamta(Anslag, POST),
        Atgard(DAG, ANNA),
        budgetar=AR,
        belopp_ore=1,
        beslutsreferens="b",
    )
