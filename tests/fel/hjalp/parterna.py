"""A case with a claim, whose party is changed: by verbs that look up all that they use."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from api.kommandon.partsbyte import hav
from domain.ansokan import inlamning
from domain.arende.arende import Arende
from domain.aterkrav import aterkrav
from domain.aterrapport import granskning
from domain.beslut import bifall
from domain.grund.aktor import Atgard
from domain.grund.pengar import Lada
from domain.handlaggning import partsbyte
from domain.mottagare.mottagare import Mottagare
from domain.utbetalning import order
from domain.utlysning.utlysning import Utlysning
from tests.domain.hjalp.historia import BANKGIRO, BESLUTSUPPGIFTER, UTLYSNINGEN
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.allt_anvant import gor, stang
from tests.fel.hjalp.kravet import faststall_ranta
from tests.projections.hjalp.listor.grund import grund
from tests.projections.hjalp.listor.verb import (
    DISA,
    FORDRAN,
    MOTTAGARE,
    RAPPORT,
    A,
    B,
    Historia,
    U,
    aterrapportera,
    attestera,
    bekrafta,
    meddela,
)

ETT, TVA = MOTTAGARE[0], MOTTAGARE[1]
"""Who applied, and who comes in its place."""
T = 1000_00


def sok(h: Historia, nr: int = 0) -> None:
    """An application of ETT's, that names no amount."""
    h.utfor(
        date(2024, 2, 12),
        lambda a: a.ny(
            inlamning.lamna_in(
                a.hamta(Utlysning, UTLYSNINGEN),
                a.hamta(Mottagare, ETT),
                Atgard(date(2024, 2, 12), DISA),
                arende_id=A[nr],
                diarienummer=f"{10 + nr}/2024",
                avser="Regionalt cancercentrum",
                sokt_ore=None,
                uppgifter=(inlamning.Ansokningsuppgift(nyckel="budget", svar="22 mkr"),),
            )
        ),
    )


def grunden(h: Historia) -> None:
    """What there is before, and one application."""
    grund(h)
    for ar in (2024, 2025):
        h.utfor(date(2024, 1, 3), partial(stang, dag=date(2024, 1, 3), ar=ar))
    for fran, hundradelar in ((date(2024, 1, 1), 400), (date(2024, 7, 1), 375)):
        h.utfor(date(2024, 1, 3), faststall_ranta(fran, hundradelar, date(2024, 1, 3)))
    sok(h)


def bevilja(h: Historia, ore: int, dag: date = date(2024, 3, 20), nr: int = 0) -> None:
    fattat = {"beslut_id": B[nr], "belopp_ore": ore, "beslut": BESLUTSUPPGIFTER}
    gor(h, A[nr], bifall.bevilja, dag, **fattat)
    meddela(h, nr, B[nr], dag)


def betala(h: Historia, ore: int, dag: date, u: int = 0, nr: int = 0) -> int:
    """Attested, ordered and made on one day, to the account that all of them have."""
    attestera(h, nr, U[u], dag, ore)
    orden = {"utbetalning_id": U[u], "betalningsmal": BANKGIRO, "forfallodag": dag}
    gor(h, A[nr], order.beordra, dag, av=BO, **orden)
    return bekrafta(h, nr, U[u], dag, ore)


def krav(h: Historia, ore: int, dag: date = date(2024, 10, 1)) -> None:
    """Of what was paid, all was accounted for, `ore` is not approved and is demanded."""
    betalt = h.journal.liggare.hamta(Arende, A[0]).lador.i(Lada.UTBETALT_EJ_REDOVISAT)
    aterrapportera(h, date(2024, 8, 15), date(2024, 8, 21), betalt)
    provat = {"godkant_ore": betalt - ore, "ej_godkant_ore": ore, "motivering": "Annat syfte"}
    gor(h, A[0], granskning.granska, date(2024, 8, 25), aterrapport_id=RAPPORT, **provat)
    gor(
        h,
        A[0],
        aterkrav.besluta_aterkrav,
        dag,
        beslut_id=B[10],
        fordran_id=FORDRAN,
        grunder=("ej-anvant",),
        ur={Lada.EJ_GODKANT: ore},
        avstatt={},
        avstaendeskal=None,
        beslut=BESLUTSUPPGIFTER,
    )
    meddela(h, 0, B[10], dag)


def byt(h: Historia, fran: date, registrerad: date, vem: UUID = TVA, nr: int = 0) -> int:
    """The version of the fact that changed the party."""
    byte: dict[str, Any] = {
        "eftertradare_id": vem,
        "partsbytesgrund": partsbyte.Partsbytesgrund.MEDGIVEN_OVERLATELSE,
        "underlag": "Beslut (påhittat)",
    }
    gor(h, A[nr], partsbyte.byt_part, fran, av=DISA, registrerad=registrerad, **byte)
    return h.journal.liggare.hamta(Arende, A[nr]).version


def hav_bytet(h: Historia, version: int, registrerad: date, nr: int = 0) -> int:
    return h.utfor(registrerad, hav(A[nr], av=DISA, rattar_version=version, orsak="Fel part"))
