"""Sums across streams: the log refuses what a source cannot bear, and what exists already."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from domain.anslag import anslag_id
from domain.mottagare import mottagare_id
from domain.regelverk import regelverk_id
from domain.stopp import AnslagetRackerInte, FinnsRedan, RamenRackerInte, Stopp
from store.journal import Journal, Kommando
from tests.projections import handlingar as h

POST = anslag_id("9", "1:6", "16")
REGLER = regelverk_id("2019:7")
DAG = date(2024, 3, 1)
UTLYSNING, NASTA_UTLYSNING, BESLUT = UUID(int=1), UUID(int=2), UUID(int=3)
ARENDEN = [UUID(int=11), UUID(int=12)]
BETALNING = UUID(int=21)


def publicera(utlysning_id: UUID, ram_ore: int, budgetar: int = 2024) -> Kommando:
    return h.publicera(
        REGLER,
        POST,
        utlysning_id=utlysning_id,
        verkningsdag=DAG,
        diarienummer="1/2024",
        rubrik="Statsbidrag",
        budgetar=budgetar,
        ram_ore=ram_ore,
        sista_ansokningsdag=DAG,
    )


def bevilja(arende: UUID, belopp_ore: int) -> Kommando:
    return h.bevilja(arende, REGLER, verkningsdag=DAG, beslut_id=BESLUT, belopp_ore=belopp_ore)


def fordela(belopp_ore: int) -> Kommando:
    return h.fordela(
        UTLYSNING, REGLER, ARENDEN, verkningsdag=DAG, beslut_id=BESLUT, belopp_ore=belopp_ore
    )


def minska_tilldelningen(belopp_ore: int) -> Kommando:
    return h.ratta_tilldelning(POST, verkningsdag=DAG, rattar=2, belopp_ore=belopp_ore)


def bank(belopp_ore: int) -> Kommando:
    """The bank pays without an order."""
    return h.bekrafta(ARENDEN[0], verkningsdag=DAG, utbetalning_id=BETALNING, belopp_ore=belopp_ore)


VAGRAS_AV_LOGGEN: dict[type[Stopp], list[Kommando]] = {
    AnslagetRackerInte: [
        publicera(NASTA_UTLYSNING, 400_00 + 1),
        publicera(NASTA_UTLYSNING, 1, budgetar=2025),
        minska_tilldelningen(599_99),
    ],
    RamenRackerInte: [bevilja(ARENDEN[0], 600_00 + 1), fordela(601_00)],
    FinnsRedan: [
        h.lagg_upp("16"),
        h.lagg_upp(" 16 "),
        h.registrera("232100-0016", "Samma nummer"),
        h.registrera("2321000016", "Samma nummer"),
        h.infor("2019:7"),
        publicera(UTLYSNING, 1),
    ],
}
"""What is refused of a post with 1 000 kr, of which a call has 600 kr and nobody anything."""


@pytest.fixture
def bakgrund(journal: Journal) -> Journal:
    for kommando in (
        h.lagg_upp("16"),
        h.tilldela(POST, verkningsdag=DAG, budgetar=2024, belopp_ore=1_000_00),
        h.infor("2019:7"),
        publicera(UTLYSNING, 600_00),
        *(h.registrera(nummer, "Regionen") for nummer in h.TIO_NUMMER[:2]),
    ):
        journal.utfor(kommando)
    for arende, nummer in zip(ARENDEN, h.TIO_NUMMER, strict=False):
        journal.utfor(
            h.lamna_in(
                UTLYSNING,
                mottagare_id(nummer),
                arende_id=arende,
                verkningsdag=DAG,
                diarienummer=f"{arende.int}/2024",
            )
        )
    return journal


def hojd(journal: Journal) -> int:
    return journal.liggare.recorder.max_notification_id() or 0


@pytest.mark.parametrize("stopp", VAGRAS_AV_LOGGEN)
def test_the_log_refuses_and_records_nothing(bakgrund: Journal, stopp: type[Stopp]) -> None:
    before = hojd(bakgrund)
    for kommando in VAGRAS_AV_LOGGEN[stopp]:
        with pytest.raises(Stopp) as refused:
            bakgrund.utfor(kommando)
        assert refused.type is stopp
    assert hojd(bakgrund) == before


def test_a_source_is_good_for_all_of_it_and_then_for_nothing(bakgrund: Journal) -> None:
    bakgrund.utfor(publicera(NASTA_UTLYSNING, 400_00))
    bakgrund.utfor(fordela(600_00))
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(publicera(UUID(int=4), 1))
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(minska_tilldelningen(999_99))


def test_what_one_takes_the_other_does_not_get(bakgrund: Journal) -> None:
    bakgrund.utfor(bevilja(ARENDEN[0], 600_00))
    with pytest.raises(RamenRackerInte):
        bakgrund.utfor(bevilja(ARENDEN[1], 1))


def test_an_allotment_that_is_corrected_upwards_gives_room(bakgrund: Journal) -> None:
    bakgrund.utfor(minska_tilldelningen(1_000_01))
    bakgrund.utfor(publicera(NASTA_UTLYSNING, 400_01))


def test_the_bank_is_never_refused_and_leaves_less_for_others(bakgrund: Journal) -> None:
    bakgrund.utfor(bank(400_01))
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(publicera(NASTA_UTLYSNING, 1))


def test_an_overdrawn_post_still_takes_corrections_of_its_day(bakgrund: Journal) -> None:
    bakgrund.utfor(bank(5_000_00))
    bakgrund.utfor(
        h.ratta_tilldelning(POST, verkningsdag=date(2024, 1, 1), rattar=2, belopp_ore=1_000_00)
    )
    with pytest.raises(AnslagetRackerInte):
        bakgrund.utfor(h.ratta_tilldelning(POST, verkningsdag=DAG, rattar=3, belopp_ore=999_99))
