"""What becomes of a claim in the story of the lists."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.aterkrav import anstand, aterbetalning, aterkrav, eftergift, indrivning, rantepaforing
from domain.grund.aktor import Atgard
from domain.grund.indrivare import Indrivare
from domain.grund.pengar import Lada
from domain.inbetalning import inbetalning, placering, rattelse
from domain.regelverk import regelverk
from store.journal import Arbete
from tests.domain.hjalp.historia import BANKGIRO, POSTEN, REGELVERKET
from tests.domain.hjalp.scenario import BO
from tests.projections.hjalp.listor.verb import (
    FORDRAN,
    INBETALNING,
    A,
    B,
    Historia,
    beslutet,
    meddela,
)


def aterkravet(h: Historia) -> None:
    """Demanded, put off, paid in part, with interest."""
    beslutet(
        h,
        aterkrav.besluta_aterkrav,
        0,
        date(2025, 5, 5),
        beslut_id=B[20],
        fordran_id=FORDRAN,
        grunder=("ej-anvant",),
        ur={Lada.OFORBRUKAT: 15_000_00, Lada.EJ_GODKANT: 10_000_00},
        avstatt={Lada.OFORBRUKAT: 5_000_00},
        avstaendeskal="Ringa",
    )
    meddela(h, 0, B[20], date(2025, 5, 6))
    beslutet(
        h,
        anstand.bevilja_anstand,
        0,
        date(2025, 5, 20),
        beslut_id=B[22],
        fordran_id=FORDRAN,
        till=date(2025, 8, 29),
        med_ranta=True,
    )
    _inbetalningarna(h)
    h.arende(
        rantepaforing.berakna,
        A[0],
        date(2025, 6, 18),
        "referensranta",
        "utlaningsranta",
        "regelverk",
        "utlysning",
        "anslag",
        fordran_id=FORDRAN,
        till=date(2025, 6, 16),
    )
    h.utfor(date(2025, 6, 18), _placera)


def _inbetalningarna(h: Historia) -> None:
    for nr, ore in ((0, 8_000_00), (1, 1_234_00)):
        h.utfor(
            date(2025, 6, 16),
            lambda a, i=INBETALNING[nr], o=ore: a.ny(  # type: ignore[misc]
                inbetalning.ta_emot(
                    Atgard(date(2025, 6, 16), BO),
                    inbetalning_id=i,
                    bankreferens="BG",
                    belopp_ore=o,
                    konto=BANKGIRO,
                    fran="Region Uppsala",
                    meddelande=None,
                )
            ),
        )


def resten(h: Historia) -> None:
    """A receipt was wrong; the claim is waived in part, divided, handed over and waived again."""
    h.utfor(
        date(2025, 7, 1),
        lambda a: rattelse.ratta_inbetalning(
            a.hamta(inbetalning.Inbetalning, INBETALNING[1]),
            Atgard(date(2025, 6, 17), BO),
            rattar_version=1,
            belopp_ore=1_200_00,
            orsak="Fel i filen",
        ),
    )
    _efterge(h, B[21], date(2025, 9, 1), 2_000_00)
    _dela_upp(h, date(2025, 9, 8))
    h.arende(
        indrivning.overlamna,
        A[0],
        date(2025, 10, 1),
        "regelverk",
        fordran_id=FORDRAN,
        till=Indrivare.FORDRINGSBEVAKNING,
        referens="KFM-1",
    )
    _efterge(h, B[24], date(2026, 2, 2), 7_000_00)


def _efterge(h: Historia, b: UUID, dag: date, ore: int) -> None:
    beslutet(
        h,
        eftergift.efterge,
        0,
        dag,
        beslut_id=b,
        fordran_id=FORDRAN,
        kapital_ore=ore,
        ranta_ore=0,
        eftergiftsskal="Synnerliga",
    )


def _dela_upp(h: Historia, dag: date) -> None:
    """What is owed then: some of it in November, and the rest in January."""
    skuld = h.journal.liggare.hamta(Arende, A[0]).fordringar[FORDRAN]
    forsta, allt = 6_000_00, skuld.utestaende_ore + skuld.utestaende_ranta_ore
    beslutet(
        h,
        anstand.faststall_plan,
        0,
        dag,
        beslut_id=B[23],
        fordran_id=FORDRAN,
        delbetalningar=[
            anstand.Delbetalning(forfallodag=date(2025, 11, 28), belopp_ore=forsta),
            anstand.Delbetalning(forfallodag=date(2026, 1, 30), belopp_ore=allt - forsta),
        ],
        med_ranta=False,
    )


def _placera(arbete: Arbete) -> None:
    dag = date(2025, 6, 18)
    placering.placera(
        arbete.hamta(inbetalning.Inbetalning, INBETALNING[0]),
        Atgard(dag, BO),
        belopp_ore=7_000_00,
        arende_id=A[0],
        fordran_id=FORDRAN,
    )
    aterbetalning.placera_pa_fordran(
        arbete.hamta(Arende, A[0]),
        arbete.hamta(regelverk.Regelverk, REGELVERKET),
        arbete.hamta(Anslag, POSTEN),
        Atgard(date(2025, 6, 16), BO),
        inbetalning_id=INBETALNING[0],
        fordran_id=FORDRAN,
        belopp_ore=7_000_00,
    )
