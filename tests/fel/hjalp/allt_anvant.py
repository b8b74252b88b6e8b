"""A history in which every kind of value is used."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from api.kommandon.kring import i_strommen
from domain.aterkrav import aterkrav, rantepaforing
from domain.aterrapport import granskning
from domain.beslut import bifall, meddelande
from domain.grund.aktor import Atgard
from domain.grund.pengar import Lada
from domain.grunddata.bankdagar import faststall_bankdagar
from domain.grunddata.grunddata import BANKDAGAR, Grunddata
from domain.handlaggning.partsbyte import Partsbytesgrund, byt_part
from domain.mottagare import foretradare
from domain.mottagare.foretradare import Foretradarslag
from domain.overklagande import overklagande, rattidsprovning
from domain.regelverk.aterkravsregel import Rantestart
from domain.regelverk.regelverk import infor_version
from domain.utbetalning import order
from store.journal import Arbete
from tests.domain.hjalp.historia import (
    BANKGIRO,
    BESLUTSUPPGIFTER,
    REGELVERKET,
)
from tests.domain.hjalp.regelverket import EFTER_PROVNING, VANTAR_LAGA_KRAFT
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.kravet import betala, faststall_ranta
from tests.fel.hjalp.lovat import lova
from tests.projections.hjalp.listor.grund import grund
from tests.projections.hjalp.listor.verb import (
    DISA,
    FORDRAN,
    MOTTAGARE,
    OVERKLAGANDE,
    RAPPORT,
    A,
    B,
    Historia,
    U,
    ansok,
    aterrapportera,
    attestera,
    bekrafta,
    meddela,
)

SOKT = date(2024, 2, 20)
BESLUTAT = date(2024, 3, 21)
BANKDAG = date(2024, 4, 17)
KRAVT = date(2025, 5, 5)
BETALT = date(2025, 8, 1)
_KRAV = EFTER_PROVNING.aterkrav
assert _KRAV is not None
assert _KRAV.ranta is not None
FRAN_UTBETALNING = EFTER_PROVNING.model_copy(
    update={
        "aterkrav": _KRAV.model_copy(
            update={
                "ranta": _KRAV.ranta.model_copy(update={"fran": Rantestart.UTBETALNINGSDAG}),
            }
        ),
        "utbetalning": VANTAR_LAGA_KRAFT.utbetalning,
        "overklagande": VANTAR_LAGA_KRAFT.overklagande,
    }
)


def gor(h: Historia, strom: UUID, verb: Callable[..., object], dag: date, **falt: Any) -> int:
    """Do a verb as the API does it. `registrerad`: another day than it took effect."""
    registrerad = falt.pop("registrerad", dag)
    av = falt.pop("av", ANNA)
    return h.utfor(registrerad, i_strommen(strom, verb=verb, av=av, verkningsdag=dag, **falt))


def anvandningen(h: Historia) -> None:
    """One case from application to repayment, by verbs that look up whatever they use."""
    grund(h)
    _grunddata(h)
    ny_version(h, "2", date(2024, 3, 1))
    for slag, namn in (
        (Foretradarslag.BEHORIG_FORETRADARE, "Eva"),
        (Foretradarslag.EKONOMICHEF, "Karl"),
    ):
        ny = {"foretradare_id": UUID(int=len(namn)), "namn": namn, "slag": slag}
        ny |= {"underlag": "Fullmakt", "galler_till": None}
        gor(h, MOTTAGARE[0], foretradare.anmal_foretradare, date(2024, 1, 16), av=DISA, **ny)
    ansok(h, 0, SOKT)
    beslut = {"beslut_id": B[0], "belopp_ore": 100_000_00, "beslut": BESLUTSUPPGIFTER}
    gor(h, A[0], bifall.bevilja, BESLUTAT, **beslut)
    meddela(h, 0, B[0], date(2024, 3, 22))
    _delfa(h, B[0], date(2024, 3, 23))
    attestera(h, 0, U[0], date(2024, 3, 25), 100_000_00)
    orden = {"utbetalning_id": U[0], "betalningsmal": BANKGIRO, "forfallodag": BANKDAG}
    gor(h, A[0], order.beordra, date(2024, 4, 16), av=BO, **orden)
    bekrafta(h, 0, U[0], BANKDAG, 100_000_00)
    aterrapportera(h, date(2025, 1, 15), date(2025, 2, 20), 60_000_00)
    _granska(h)
    _aterkrav(h)


def _grunddata(h: Historia) -> None:
    ny = date(2024, 1, 3)
    for ar in (2024, 2025):
        h.utfor(ny, partial(stang, dag=ny, ar=ar))
    for fran, hundradelar in ((date(2024, 1, 1), 400), (date(2024, 7, 1), 375)):
        h.utfor(ny, faststall_ranta(fran, hundradelar, ny))


def stang(arbete: Arbete, dag: date, ar: int, *stangda: date) -> None:
    faststall_bankdagar(
        arbete.hamta_eller_borja(Grunddata, BANKDAGAR),
        Atgard(dag, BO),
        ar=ar,
        stangda_dagar=stangda,
        kalla="Riksbanken",
    )


def ny_version(h: Historia, namn: str, ikraft: date, registrerad: date = date(2024, 1, 4)) -> None:
    ny = {"rubrik": "Förordning", "version": namn, "innehall": FRAN_UTBETALNING}
    gor(h, REGELVERKET, infor_version, ikraft, registrerad=registrerad, **ny)


def _granska(h: Historia) -> None:
    provat = {"godkant_ore": 60_000_00, "ej_godkant_ore": 0, "motivering": "Stämmer"}
    gor(h, A[0], granskning.granska, date(2025, 3, 3), aterrapport_id=RAPPORT, **provat)


def _aterkrav(h: Historia) -> None:
    """Interest runs from the day of payment."""
    gor(
        h,
        A[0],
        aterkrav.besluta_aterkrav,
        KRAVT,
        beslut_id=B[1],
        fordran_id=FORDRAN,
        grunder=("ej-anvant",),
        ur={Lada.OFORBRUKAT: 40_000_00},
        avstatt={},
        avstaendeskal=None,
        beslut=BESLUTSUPPGIFTER,
    )
    meddela(h, 0, B[1], date(2025, 5, 6))
    _delfa(h, B[1], date(2025, 5, 7))
    dag = date(2025, 6, 30)
    gor(h, A[0], rantepaforing.berakna, dag, av=BO, fordran_id=FORDRAN, till=dag)
    h.utfor(date(2025, 7, 2), faststall_ranta(date(2025, 7, 1), 200, date(2025, 7, 2)))
    betala(h, BETALT, 10_000_00, BETALT)
    ansok(h, 1, SOKT, registrerad=BETALT)
    _overklaga(h)
    _byt_part(h)


def _byt_part(h: Historia) -> None:
    """Another is the party of the second case, and is granted it."""
    byte = {
        "eftertradare_id": MOTTAGARE[2],
        "partsbytesgrund": Partsbytesgrund.KONKURSBO,
        "underlag": "Beslut (påhittat)",
    }
    gor(h, A[1], byt_part, date(2024, 3, 1), av=DISA, registrerad=BETALT, **byte)
    beslut = {"beslut_id": B[2], "belopp_ore": 1_000_00, "beslut": BESLUTSUPPGIFTER}
    gor(h, A[1], bifall.bevilja, BESLUTAT, registrerad=BETALT, **beslut)
    lova(h, BETALT)


def _delfa(h: Historia, beslut_id: UUID, dag: date) -> None:
    fatt = {"beslut_id": beslut_id, "bevis": "Mottagningsbevis"}
    gor(h, A[0], meddelande.anteckna_delfaende, dag, av=DISA, **fatt)


def _overklaga(h: Historia) -> None:
    """The claim, in time: the last day is 28 May."""
    om = {"overklagande_id": OVERKLAGANDE, "av": DISA, "registrerad": BETALT}
    kom = {"beslut_id": B[1], "klagande": "Region Uppsala", "yrkande": "Upphävs"}
    gor(h, A[0], overklagande.ta_emot, date(2025, 5, 20), **om, **kom)
    gor(h, A[0], rattidsprovning.rattidsprova, date(2025, 5, 21), **om, i_tid=True)
