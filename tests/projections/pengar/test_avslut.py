"""A call or a year that ends: exactly what is left goes on or back, whoever else is at it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from domain.anslag import ingaende, tilldelning
from domain.anslag.anslagspost import anslag_id
from domain.anslag.rattelse import AnslagsbeloppRattat
from domain.anslag.stopp import (
    AnslagetRackerInte,
    BudgetaretAvslutat,
    BudgetaretsRestStammerInte,
    StangtBudgetarRattasInte,
)
from domain.anslag.vakt import anslagsvakt
from domain.grund.stopp import Stopp
from domain.utlysning import ram
from domain.utlysning.stopp import (
    RamenRackerInte,
    RamensRestStammerInte,
    RamenUnderBeviljat,
    UtlysningenAvslutad,
)
from domain.utlysning.vakt import ramvakt
from store.journal import Arbete, Journal, Kommando
from store.liggare import Liggare
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.avslutade import avsluta, avsluta_aret
from tests.projections.hjalp.vaktade import (
    ARENDEN,
    DAG,
    NASTA_UTLYSNING,
    POST,
    REGLER,
    UTLYSNING,
    bank,
    bevilja,
    publicera,
    ratta_tilldelningen,
)

ANNAN_POST = anslag_id("9", "1:6", "8")
Kvar = Callable[[str], int]


@pytest.fixture
def kvar(liggare: Liggare) -> Kvar:
    """What the log says is left of a source."""

    def fraga(kalla: str) -> int:
        with liggare.pool.connection() as conn:
            rad = conn.execute(
                "SELECT kvar FROM logg.vakt WHERE kalla = %s ORDER BY position DESC LIMIT 1",
                (kalla,),
            ).fetchone()
        return 0 if rad is None else int(rad[0])

    return fraga


class Emellan:
    """A command that is decided, and overtaken once by another before it is recorded."""

    def __init__(self, journal: Journal, kommando: Kommando, annat: Kommando) -> None:
        self._journal = journal
        self._kommando = kommando
        self._annat: Kommando | None = annat
        self.ganger = 0

    def __call__(self, arbete: Arbete) -> None:
        self.ganger += 1
        self._kommando(arbete)
        annat, self._annat = self._annat, None
        if annat is not None:
            self._journal.utfor(annat)


def vagras(journal: Journal, kommando: Kommando, stopp: type[Stopp]) -> None:
    huvud = journal.liggare.recorder.max_notification_id()
    with pytest.raises(Stopp) as vagrat:
        journal.utfor(kommando)
    assert vagrat.type is stopp
    assert journal.liggare.recorder.max_notification_id() == huvud


# A call


def test_a_call_is_closed_for_what_is_left_of_it(bakgrund: Journal, kvar: Kvar) -> None:
    bakgrund.utfor(bevilja(ARENDEN[0], 250_00))
    bakgrund.utfor(avsluta(350_00))
    assert (kvar(ramvakt(UTLYSNING, 2024)), kvar(anslagsvakt(POST, 2024))) == (0, 750_00)
    vagras(bakgrund, bevilja(ARENDEN[1], 1), UtlysningenAvslutad)
    vagras(bakgrund, avsluta(0), UtlysningenAvslutad)
    bakgrund.utfor(publicera(NASTA_UTLYSNING, 750_00))


def test_somebody_grants_while_a_call_is_closed(bakgrund: Journal, kvar: Kvar) -> None:
    """The one who closes believes that 600 kr are left: the log knows better."""
    vagras_emellan = Emellan(bakgrund, avsluta(600_00), bevilja(ARENDEN[0], 1))
    with pytest.raises(RamensRestStammerInte, match="599,99 kr för budgetåret 2024, inte 600 kr"):
        bakgrund.utfor(vagras_emellan)
    bakgrund.utfor(avsluta(599_99))
    assert kvar(ramvakt(UTLYSNING, 2024)) == 0


def test_somebody_closes_a_call_while_it_is_granted_from(bakgrund: Journal, kvar: Kvar) -> None:
    with pytest.raises(UtlysningenAvslutad):
        bakgrund.utfor(Emellan(bakgrund, bevilja(ARENDEN[0], 1), avsluta(600_00)))
    assert kvar(ramvakt(UTLYSNING, 2024)) == 0


def test_a_ram_is_lowered_to_what_is_granted_and_no_further(bakgrund: Journal) -> None:
    bakgrund.utfor(bevilja(ARENDEN[0], 250_00))

    def till(ram_ore: int) -> Kommando:
        return h.i_utlysningen(
            ram.andra_ram, UTLYSNING, verkningsdag=DAG, ram_ore=ram_ore, orsak="o"
        )

    vagras(bakgrund, till(249_99), RamenUnderBeviljat)
    bakgrund.utfor(till(250_00))
    vagras(bakgrund, bevilja(ARENDEN[1], 1), RamenRackerInte)
    vagras(bakgrund, till(1_000_01), AnslagetRackerInte)
    bakgrund.utfor(till(1_000_00))
    bakgrund.utfor(bevilja(ARENDEN[1], 750_00))


def test_a_call_without_money_grants_nothing_and_takes_it_when_there_is_some(
    bakgrund: Journal, kvar: Kvar
) -> None:
    utan = h.publicera(
        REGLER,
        POST,
        utlysning_id=NASTA_UTLYSNING,
        verkningsdag=DAG,
        diarienummer="2/2024",
        rubrik="Statsbidrag",
        budgetar=2025,
        ram_ore=500_00,
        sista_ansokningsdag=DAG,
        forbehall="Om riksdagen anvisar medel.",
    )
    bakgrund.utfor(utan)
    assert kvar(ramvakt(NASTA_UTLYSNING, 2025)) == 0
    finansiera = h.i_utlysningen(
        ram.finansiera,
        NASTA_UTLYSNING,
        verkningsdag=date(2025, 1, 1),
        beslutsreferens="Regleringsbrev 2025",
    )
    vagras(bakgrund, finansiera, AnslagetRackerInte)
    bakgrund.utfor(h.tilldela(POST, verkningsdag=DAG, budgetar=2025, belopp_ore=500_00))
    bakgrund.utfor(finansiera)
    assert (kvar(ramvakt(NASTA_UTLYSNING, 2025)), kvar(anslagsvakt(POST, 2025))) == (500_00, 0)


# A year


def test_a_year_is_closed_with_what_is_left_of_it_and_of_its_calls(
    bakgrund: Journal, kvar: Kvar
) -> None:
    bakgrund.utfor(bevilja(ARENDEN[0], 250_00))
    kvitto = bakgrund.utfor(avsluta_aret(300_00, 350_00, indraget_ore=100_00))
    assert [rad.topic for rad in kvitto.rader] == [
        "anslag.budgetar-avslutat",
        "utlysning.medel-overforda",
    ]
    assert kvar(anslagsvakt(POST, 2024)) == kvar(ramvakt(UTLYSNING, 2024)) == 0
    assert kvar(anslagsvakt(POST, 2025)) == 300_00
    assert kvar(ramvakt(UTLYSNING, 2025)) == 350_00


def test_nothing_more_is_done_with_a_closed_year(bakgrund: Journal) -> None:
    bakgrund.utfor(avsluta_aret(400_00))
    belopp: dict[str, Any] = {"verkningsdag": DAG, "budgetar": 2024, "belopp_ore": 1}
    vagras(bakgrund, h.tilldela(POST, **belopp), BudgetaretAvslutat)
    for verb in (tilldelning.dra_in, tilldelning.medge_overskridande):
        vagras(bakgrund, h.hos_posten(verb, POST, **belopp), BudgetaretAvslutat)
    vagras(bakgrund, publicera(NASTA_UTLYSNING, 1), BudgetaretAvslutat)
    vagras(bakgrund, avsluta(600_00), BudgetaretAvslutat)
    vagras(bakgrund, ratta_tilldelningen(1_000_01), StangtBudgetarRattasInte)
    vagras(bakgrund, avsluta_aret(0), BudgetaretAvslutat)


def test_somebody_publishes_while_a_year_is_closed(bakgrund: Journal, kvar: Kvar) -> None:
    emellan = Emellan(bakgrund, avsluta_aret(400_00), publicera(NASTA_UTLYSNING, 1))
    with pytest.raises(BudgetaretsRestStammerInte, match="återstår 399,99 kr, inte 400 kr"):
        bakgrund.utfor(emellan)
    bakgrund.utfor(avsluta_aret(399_99))
    assert kvar(anslagsvakt(POST, 2024)) == 0


def test_somebody_closes_the_year_while_a_call_is_published(bakgrund: Journal, kvar: Kvar) -> None:
    """The call is decided anew, on a post whose year is closed."""
    emellan = Emellan(bakgrund, publicera(NASTA_UTLYSNING, 1), avsluta_aret(400_00))
    with pytest.raises(BudgetaretAvslutat):
        bakgrund.utfor(emellan)
    assert emellan.ganger >= 2
    assert kvar(anslagsvakt(POST, 2024)) == 0


def test_somebody_grants_while_a_year_is_closed_and_all_of_it_waits(
    bakgrund: Journal, kvar: Kvar
) -> None:
    """The year is not half closed: neither the post nor the call is, until both figures hold."""
    emellan = Emellan(bakgrund, avsluta_aret(400_00, 600_00), bevilja(ARENDEN[0], 1))
    with pytest.raises(RamensRestStammerInte):
        bakgrund.utfor(emellan)
    assert kvar(anslagsvakt(POST, 2024)) == 400_00
    bakgrund.utfor(avsluta_aret(400_00, 599_99))
    assert kvar(ramvakt(UTLYSNING, 2025)) == 599_99


def test_the_bank_pays_while_a_year_is_closed(bakgrund: Journal, kvar: Kvar) -> None:
    """What the bank did is never refused; the one who closes is told what is left then."""
    with pytest.raises(BudgetaretsRestStammerInte, match="återstår −100 kr, inte 400 kr"):
        bakgrund.utfor(Emellan(bakgrund, avsluta_aret(400_00), bank(500_00)))
    bakgrund.utfor(avsluta_aret(-100_00))
    assert (kvar(anslagsvakt(POST, 2024)), kvar(anslagsvakt(POST, 2025))) == (0, -100_00)


def test_what_the_bank_did_to_a_closed_year_is_carried_on(bakgrund: Journal, kvar: Kvar) -> None:
    bakgrund.utfor(avsluta_aret(400_00))
    bakgrund.utfor(bank(30_00))
    assert kvar(anslagsvakt(POST, 2024)) == -30_00
    vagras(bakgrund, avsluta_aret(-29_99), BudgetaretsRestStammerInte)
    bakgrund.utfor(avsluta_aret(-30_00))
    assert (kvar(anslagsvakt(POST, 2024)), kvar(anslagsvakt(POST, 2025))) == (0, 370_00)


def test_what_was_stated_beforehand_is_replaced_in_the_same_append(
    bakgrund: Journal, kvar: Kvar
) -> None:
    """It may be in a call already: what was saved takes its place before anybody can look."""
    bakgrund.utfor(
        h.hos_posten(
            ingaende.faststall_ingaende,
            POST,
            verkningsdag=date(2025, 1, 1),
            budgetar=2025,
            belopp_ore=350_00,
        )
    )
    bakgrund.utfor(publicera(NASTA_UTLYSNING, 350_00, budgetar=2025))
    vagras(bakgrund, avsluta_aret(349_99, indraget_ore=50_01), AnslagetRackerInte)
    kvitto = bakgrund.utfor(avsluta_aret(400_00))
    assert [rad.topic for rad in kvitto.rader] == [
        AnslagsbeloppRattat.TOPIC,
        "anslag.budgetar-avslutat",
    ]
    assert kvar(anslagsvakt(POST, 2025)) == 50_00


# Two posts


def test_a_transfer_is_borne_by_the_post_that_gives_it(bakgrund: Journal, kvar: Kvar) -> None:
    bakgrund.utfor(h.lagg_upp("8"))

    def flytta(belopp_ore: int) -> Kommando:
        return h.omdisponera(
            POST, ANNAN_POST, verkningsdag=DAG, budgetar=2024, belopp_ore=belopp_ore
        )

    vagras(bakgrund, flytta(400_01), AnslagetRackerInte)
    kvitto = bakgrund.utfor(flytta(400_00))
    assert len(kvitto.rader) == 2
    assert (kvar(anslagsvakt(POST, 2024)), kvar(anslagsvakt(ANNAN_POST, 2024))) == (0, 400_00)

    def ratta(belopp_ore: int, rattar_version: int) -> Kommando:
        return h.ratta_tilldelning(
            ANNAN_POST,
            rattar_version=rattar_version,
            verkningsdag=DAG,
            budgetar=2024,
            belopp_ore=belopp_ore,
        )

    vagras(bakgrund, ratta(400_01, 2), AnslagetRackerInte)  # the giver has no more
    bakgrund.utfor(ratta(100_00, 2))
    assert (kvar(anslagsvakt(POST, 2024)), kvar(anslagsvakt(ANNAN_POST, 2024))) == (300_00, 100_00)
    bakgrund.utfor(ratta(0, 3))
    assert (kvar(anslagsvakt(POST, 2024)), kvar(anslagsvakt(ANNAN_POST, 2024))) == (400_00, 0)
