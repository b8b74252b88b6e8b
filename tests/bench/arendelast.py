"""A call with thousands of cases, for the lists to be measured on: whole lives, a batch an append.

Of ten cases one stops at each of the first steps, and one ends with money demanded back.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from domain.ansokan import inlamning
from domain.arende.arende import Arende
from domain.aterkrav import aterkrav
from domain.aterrapport import begaran, granskning, rapport
from domain.beslut import bifall, meddelande
from domain.grund.aktor import Atgard
from domain.grund.pengar import Lada
from domain.mottagare.mottagare import Mottagare
from domain.utbetalning import attest, bank, order
from domain.utlysning.utlysning import Utlysning
from store.journal import Arbete, Journal
from tests.domain.hjalp.bankdagarna import bankdagarna
from tests.domain.hjalp.historia import BANKGIRO, BESLUTSUPPGIFTER, UTLYSNINGEN
from tests.domain.hjalp.pengagang import svar
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp.listor.grund import grund
from tests.projections.hjalp.listor.verb import DISA, MOTTAGARE, STROMMAR, Historia

BIDRAG_ORE = 100_00
OMGANG = 250
BANKDAGARNA = bankdagarna()
INGA_STANGDA: frozenset[date] = frozenset()


def ladda(journal: Journal, antal: int) -> None:
    """`antal` cases, in a simulated log."""
    historia = Historia(journal)
    grund(historia)
    for forsta in range(0, antal, OMGANG):
        omgang = range(forsta, min(forsta + OMGANG, antal))
        for dag, steg in STEG:
            historia.utfor(dag, _omgang(steg, [nr for nr in omgang if nr % 10 >= STEG_FRAN[steg]]))


def _id(slag: int, nr: int) -> UUID:
    return UUID(int=(slag << 64) + nr)


def _oppna(namn: str, arbete: Arbete) -> Any:
    """The stream that a verb knows by `namn`."""
    return STROMMAR[namn](arbete)


def _omgang(steg: Steg, nummer: list[int]) -> Callable[[Arbete], None]:
    def kommando(arbete: Arbete) -> None:
        for nr in nummer:
            steg(arbete, nr)

    return kommando


def _sok(arbete: Arbete, nr: int) -> None:
    arbete.ny(
        inlamning.lamna_in(
            arbete.hamta(Utlysning, UTLYSNINGEN),
            arbete.hamta(Mottagare, MOTTAGARE[nr % 5]),
            Atgard(date(2024, 2, 1), DISA),
            arende_id=_id(1, nr),
            diarienummer=f"{100 + nr}/2024",
            avser="Bidrag",
            sokt_ore=BIDRAG_ORE,
            uppgifter=(inlamning.Ansokningsuppgift(nyckel="budget", svar="Bifogas"),),
        )
    )


def _bevilja(arbete: Arbete, nr: int) -> None:
    bifall.bevilja(
        arbete.hamta(Arende, _id(1, nr)),
        arbete.hamta(Utlysning, UTLYSNINGEN),
        _oppna("underlag", arbete),
        Atgard(date(2024, 3, 1), ANNA),
        beslut_id=_id(2, nr),
        belopp_ore=BIDRAG_ORE,
        beslut=BESLUTSUPPGIFTER,
    )


def _meddela(arbete: Arbete, nr: int) -> None:
    meddelande.meddela(
        arbete.hamta(Arende, _id(1, nr)),
        _oppna("regelverk", arbete),
        INGA_STANGDA,
        Atgard(date(2024, 3, 4), DISA),
        beslut_id=_id(2, nr),
        satt=meddelande.Meddelandesatt.E_POST,
        till="r@example.se",
        overklagandehanvisning=meddelande.Overklagandehanvisning.BIFOGAD,
    )


def _attestera(arbete: Arbete, nr: int) -> None:
    attest.attestera(
        arbete.hamta(Arende, _id(1, nr)),
        _oppna("regelverk", arbete),
        _oppna("betalande", arbete),
        Atgard(date(2024, 3, 11), BO),
        utbetalning_id=_id(3, nr),
        belopp_ore=BIDRAG_ORE,
    )


def _beordra(arbete: Arbete, nr: int) -> None:
    order.beordra(
        arbete.hamta(Arende, _id(1, nr)),
        _oppna("regelverk", arbete),
        arbete.hamta(Mottagare, MOTTAGARE[nr % 5]),
        BANKDAGARNA,
        Atgard(date(2024, 3, 12), BO),
        utbetalning_id=_id(3, nr),
        betalningsmal=BANKGIRO,
        forfallodag=date(2024, 3, 15),
    )


def _betala(arbete: Arbete, nr: int) -> None:
    bank.bekrafta(
        arbete.hamta(Arende, _id(1, nr)),
        Atgard(date(2024, 3, 15), BO),
        utbetalning_id=_id(3, nr),
        belopp_ore=BIDRAG_ORE,
        betalningsmal=BANKGIRO,
        bankreferens=f"KI-{nr}",
    )


def _begar_rapport(arbete: Arbete, nr: int) -> None:
    begaran.begar(
        arbete.hamta(Arende, _id(1, nr)),
        _oppna("regelverk", arbete),
        INGA_STANGDA,
        Atgard(date(2024, 12, 2), DISA),
        aterrapport_id=_id(4, nr),
        bidragsar=2024,
    )


def _rapportera(arbete: Arbete, nr: int) -> None:
    rapport.ta_emot(
        arbete.hamta(Arende, _id(1, nr)),
        arbete.hamta(Mottagare, MOTTAGARE[nr % 5]),
        Atgard(date(2025, 2, 10), DISA),
        aterrapport_id=_id(4, nr),
        svar=svar(BIDRAG_ORE - 20_00),
    )


def _granska(arbete: Arbete, nr: int) -> None:
    granskning.granska(
        arbete.hamta(Arende, _id(1, nr)),
        _oppna("myndighet", arbete),
        Atgard(date(2025, 3, 10), ANNA),
        aterrapport_id=_id(4, nr),
        godkant_ore=BIDRAG_ORE - 30_00,
        ej_godkant_ore=10_00,
        motivering="Stämmer delvis",
    )


def _krav(arbete: Arbete, nr: int) -> None:
    aterkrav.besluta_aterkrav(
        arbete.hamta(Arende, _id(1, nr)),
        _oppna("underlag", arbete),
        _oppna("mottagare", arbete),
        Atgard(date(2025, 4, 1), ANNA),
        beslut_id=_id(5, nr),
        fordran_id=_id(6, nr),
        grunder=("ej-anvant",),
        ur={Lada.OFORBRUKAT: 15_00},
        avstatt={Lada.OFORBRUKAT: 5_00},
        avstaendeskal="Ringa",
        beslut=BESLUTSUPPGIFTER,
    )


Steg = Callable[[Arbete, int], None]
STEG: tuple[tuple[date, Steg], ...] = (
    (date(2024, 2, 1), _sok),
    (date(2024, 3, 1), _bevilja),
    (date(2024, 3, 4), _meddela),
    (date(2024, 3, 11), _attestera),
    (date(2024, 3, 12), _beordra),
    (date(2024, 3, 15), _betala),
    (date(2024, 12, 2), _begar_rapport),
    (date(2025, 2, 10), _rapportera),
    (date(2025, 3, 10), _granska),
    (date(2025, 4, 1), _krav),
)
STEG_FRAN = dict(zip((steg for _, steg in STEG), (0, 1, 2, 3, 4, 5, 5, 5, 5, 9), strict=True))
"""The first of each ten cases that takes the step."""
