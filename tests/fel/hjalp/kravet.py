"""A claim of 400 000 kr, due 2 June 2025, and what is paid on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import UUID

from api.kommandon import inbetalning as kommandon
from api.kommandon import inbetalningsrattelse
from domain.ansokan import inlamning
from domain.arende.arende import Arende
from domain.aterkrav import aterkrav
from domain.grund.aktor import Atgard
from domain.grund.pengar import Lada
from domain.grunddata import grunddata, referensranta
from domain.inbetalning import inbetalning
from domain.mottagare.mottagare import Mottagare
from domain.utlysning.utlysning import Utlysning
from store.journal import Arbete, Kommando
from tests.domain.hjalp.historia import BANKGIRO, BESLUTSUPPGIFTER, UTLYSNINGEN
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp.listor.grund import grund
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import (
    DISA,
    FORDRAN,
    INBETALNING,
    MOTTAGARE,
    A,
    B,
    Historia,
    U,
    attestera,
    bekrafta,
    beordra,
    bevilja,
    meddela,
)

KRAVT = 400_000_00
RANTAN = 4_865_75
"""28 days at 10,5 per cent and 15 at 10: from 3 June to and including 15 July."""
FORFALLER = date(2025, 6, 2)
SENT = date(2025, 7, 15)


@contextmanager
def spelat(
    pg_katalog: Path, beratta: Callable[[Historia], object], *, rantor: bool = True
) -> Iterator[Logg]:
    """The claim, and what is told of it, in a log of its own."""

    def allt(h: Historia) -> None:
        kravet(h, rantor=rantor)
        beratta(h)

    with logg_med(pg_katalog, allt) as logg:
        yield logg


def kravet(h: Historia, *, rantor: bool = True) -> None:
    """The grant is paid in April 2024, and demanded back on 3 May 2025."""
    grund(h)
    if rantor:
        h.utfor(date(2025, 6, 20), faststall_ranta(date(2025, 7, 1), 200, date(2025, 6, 20)))
    h.utfor(date(2024, 2, 20), lambda a: a.ny(_ansokan(a)))
    bevilja(h, 0, B[0], date(2024, 3, 21), KRAVT)
    meddela(h, 0, B[0], date(2024, 3, 22))
    attestera(h, 0, U[0], date(2024, 3, 25), KRAVT)
    beordra(h, 0, U[0], date(2024, 3, 26), date(2024, 4, 2))
    bekrafta(h, 0, U[0], date(2024, 4, 2), KRAVT)
    h.arende(
        aterkrav.besluta_aterkrav,
        A[0],
        date(2025, 5, 3),
        "underlag",
        "mottagare",
        av=ANNA,
        beslut=BESLUTSUPPGIFTER,
        beslut_id=B[1],
        fordran_id=FORDRAN,
        grunder=("ej-anvant",),
        ur={Lada.UTBETALT_EJ_REDOVISAT: KRAVT},
        avstatt={},
        avstaendeskal=None,
    )
    meddela(h, 0, B[1], date(2025, 5, 3))


def faststall_ranta(fran: date, hundradelar: int, dag: date) -> Kommando:
    """The rate of a half-year, or what it turned out to be."""
    return lambda a: referensranta.faststall_referensranta(
        a.hamta(grunddata.Grunddata, grunddata.REFERENSRANTA),
        Atgard(dag, BO),
        galler_fran=fran,
        hundradelar=hundradelar,
        kalla="Riksbanken",
    )


def _ansokan(arbete: Arbete) -> Arende:
    return inlamning.lamna_in(
        arbete.hamta(Utlysning, UTLYSNINGEN),
        arbete.hamta(Mottagare, MOTTAGARE[0]),
        Atgard(date(2024, 2, 20), DISA),
        arende_id=A[0],
        diarienummer="10/2024",
        avser="Regionalt cancercentrum",
        sokt_ore=None,
        uppgifter=(inlamning.Ansokningsuppgift(nyckel="budget", svar="22 mkr"),),
    )


def betala(h: Historia, bankdag: date, ore: int, placerad: date, nr: int = 0) -> UUID:
    """A receipt of `bankdag`, placed on the claim, whole."""
    i = INBETALNING[nr]
    h.utfor(
        bankdag,
        lambda a: a.ny(
            inbetalning.ta_emot(
                Atgard(bankdag, BO),
                inbetalning_id=i,
                bankreferens=f"BG-{nr}",
                belopp_ore=ore,
                konto=BANKGIRO,
                fran="Region Uppsala",
                meddelande=None,
            )
        ),
    )
    h.utfor(
        placerad,
        kommandon.placera(
            i,
            av=BO,
            verkningsdag=placerad,
            arende_id=A[0],
            belopp_ore=ore,
            fordran_id=FORDRAN,
            ur={},
        ),
    )
    return i


def ratta(h: Historia, i: UUID, bankdag: date, ore: int, dag: date, version: int = 1) -> int:
    """On `dag` it is found that the bank had `ore` on `bankdag`."""
    return h.utfor(
        dag,
        inbetalningsrattelse.ratta(
            i,
            av=BO,
            verkningsdag=bankdag,
            rattar_version=version,
            belopp_ore=ore,
            orsak="Fel läst kontoutdrag",
        ),
    )
