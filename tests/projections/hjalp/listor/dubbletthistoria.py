"""A history in which much is registered twice: numbers, receipts and payments, some put right."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.ansokan import inlamning, rattelse
from domain.grund.aktor import Aktor, Atgard, Roll
from domain.grund.varden import id_av_namn
from domain.handlaggning import handling
from domain.inbetalning import inbetalning
from domain.inbetalning import rattelse as inbetalning_rattelse
from domain.mottagare.mottagare import Mottagare
from domain.overklagande import domoverklagande, overklagande, overlamnande, rattidsprovning
from domain.overklagande.dom import Instans, Utgang, registrera_dom
from domain.regelverk.regelverk import Regelverk
from domain.utbetalning import rattelse as utbetalning_rattelse
from domain.utbetalning import retur
from domain.utlysning import publicering, utlysning
from tests.domain.hjalp.historia import ANNAT_BANKGIRO, BANKGIRO, POSTEN, REGELVERKET, UTLYSNINGEN
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp.listor.grund import grund
from tests.projections.hjalp.listor.verb import (
    DISA,
    MOTTAGARE,
    NUMMER,
    A,
    B,
    Historia,
    U,
    attestera,
    bekrafta,
    beordra,
    bevilja,
    meddela,
    version,
)

O = [UUID(int=0xE300 + nr) for nr in range(3)]  # noqa: E741  # as A, B and U
CALLS = [UUID(int=0xE100 + nr) for nr in range(3)]
I = [UUID(int=0xE200 + nr) for nr in range(6)]  # noqa: E741  # as A, B and U
SOKANDEN = Aktor(subjekt="region", roll=Roll.SOKANDE, organisation=NUMMER[0])


def allt(h: Historia) -> None:
    grund(h)
    numren(h)
    inbetalningarna(h)
    utbetalningarna(h)
    domarna(h)


def ansok(
    h: Historia, nr: int, dag: date, nummer: str, av: Aktor = DISA, call: UUID = UTLYSNINGEN
) -> None:
    h.utfor(
        max(dag, date(2024, 1, 15)),
        lambda a: a.ny(
            inlamning.lamna_in(
                a.hamta(utlysning.Utlysning, call),
                a.hamta(Mottagare, MOTTAGARE[nr % len(MOTTAGARE)]),
                Atgard(dag, av),
                arende_id=A[nr],
                diarienummer=nummer,
                avser="Cancercentrum",
                sokt_ore=100_000_00,
                uppgifter=(inlamning.Ansokningsuppgift(nyckel="budget", svar="22 mkr"),),
            )
        ),
    )


def publicera(h: Historia, call: UUID, dag: date, nummer: str, av: Aktor) -> None:
    h.utfor(
        dag,
        lambda a: a.ny(
            publicering.publicera(
                a.hamta(Regelverk, REGELVERKET),
                a.hamta(Anslag, POSTEN),
                Atgard(dag, av),
                utlysning_id=call,
                diarienummer=nummer,
                rubrik="En utlysning",
                budgetar=2024,
                ram_ore=1_000_00,
                sista_ansokningsdag=date(2024, 2, 28),
            )
        ),
    )


def numrera(h: Historia, nr: int, dag: date, nummer: str, av: Aktor = DISA) -> None:
    h.arende(handling.tilldela_diarienummer, A[nr], dag, av=av, diarienummer=nummer, avser="Krav")


def numren(h: Historia) -> None:
    """The call of all has the number 1/2024, which those that apply may share."""
    ansok(h, 0, date(2024, 2, 1), "10/2024")
    ansok(h, 1, date(2024, 2, 2), "10/2024")
    ansok(h, 2, date(2024, 2, 2), "10/2024", BO)
    ansok(h, 3, date(2024, 2, 3), "1/2024")
    ansok(h, 4, date(2024, 2, 3), "1/2024")
    ansok(h, 5, date(2024, 2, 4), "10/2024", SOKANDEN)
    publicera(h, CALLS[0], date(2024, 2, 5), "1/2024", BO)
    publicera(h, CALLS[1], date(2024, 2, 6), "1/2024", ANNA)
    publicera(h, CALLS[2], date(2024, 2, 6), "3/2024", ANNA)
    ansok(h, 6, date(2024, 2, 5), "1/2024", call=CALLS[2])
    numrera(h, 0, date(2024, 3, 5), "20/2024")
    numrera(h, 1, date(2024, 3, 1), "20/2024")
    numrera(h, 2, date(2024, 3, 6), "20/2024", BO)
    ansok(h, 7, date(2024, 2, 20), "20/2024")
    for dag in (date(2024, 1, 10), date(2024, 1, 15), date(2024, 1, 14)):
        h.arende(
            rattelse.ratta_inkommen_dag, A[1], dag, registrerad=date(2024, 3, 7), orsak="Stämpeln"
        )


def ta_emot(h: Historia, nr: int, dag: date, ore: int, konto: str = BANKGIRO) -> None:
    h.utfor(
        dag,
        lambda a: a.ny(
            inbetalning.ta_emot(
                Atgard(dag, BO),
                inbetalning_id=I[nr],
                bankreferens="BG 1",
                belopp_ore=ore,
                konto=konto,
                fran=None,
                meddelande=None,
            )
        ),
    )


def ratta_inbetalning(
    h: Historia, nr: int, registrerad: date, rattar: int, dag: date, ore: int
) -> None:
    h.utfor(
        registrerad,
        lambda a: inbetalning_rattelse.ratta_inbetalning(
            a.hamta(inbetalning.Inbetalning, I[nr]),
            Atgard(dag, BO),
            rattar_version=rattar,
            belopp_ore=ore,
            orsak="Skrivfel",
        ),
    )


def inbetalningarna(h: Historia) -> None:
    dag, annan = date(2024, 4, 2), date(2024, 4, 3)
    ta_emot(h, 0, dag, 100_00)
    ta_emot(h, 1, dag, 100_00)
    ta_emot(h, 2, dag, 70_00)
    ta_emot(h, 3, dag, 100_00, ANNAT_BANKGIRO)
    ta_emot(h, 4, annan, 100_00)
    ratta_inbetalning(h, 1, date(2024, 4, 4), 1, dag, 0)
    ratta_inbetalning(h, 4, date(2024, 4, 5), 1, dag, 100_00)
    ratta_inbetalning(h, 4, date(2024, 4, 6), 2, annan, 100_00)
    ratta_inbetalning(h, 0, date(2024, 4, 7), 1, annan, 5_00)


def betalt(h: Historia, nr: int, u: UUID, ore: int, betalas: date, **falt: Any) -> None:
    """Paid by the bank under the reference that goes with the amount."""
    attestera(h, nr, u, date(2024, 4, 16), ore)
    beordra(h, nr, u, date(2024, 4, 17), betalas)
    bekrafta(h, nr, u, betalas, ore, **falt)


def ratta_utbetalning(h: Historia, nr: int, dag: date, **falt: Any) -> None:
    h.arende(
        utbetalning_rattelse.ratta_utbetalning, A[nr], dag, "utlysning", orsak="Fel rad", **falt
    )


def returnera(h: Historia, nr: int, dag: date, rattar: int, ore: int) -> None:
    h.arende(
        retur.ta_emot_retur,
        A[nr],
        dag,
        "utlysning",
        utbetalning_version=rattar,
        belopp_ore=ore,
        bankreferens="RETUR",
        orsak="Kontot är avslutat",
    )


def utbetalningarna(h: Historia) -> None:
    dag, annan = date(2024, 4, 22), date(2024, 4, 23)
    for nr in (0, 1, 3):
        bevilja(h, nr, B[nr], date(2024, 4, 10), 90_000_00)
        meddela(h, nr, B[nr], date(2024, 4, 12))
    betalt(h, 0, U[0], 500_00, dag)
    betalt(h, 1, U[1], 500_00, dag)
    en = version(h, 1)
    betalt(h, 3, U[3], 500_00, dag, betalningsmal=ANNAT_BANKGIRO)
    fel_mal = version(h, 3)
    bekrafta(h, 0, U[0], dag, 500_00)
    dubbel = version(h, 0)
    bekrafta(h, 0, U[0], annan, 500_00)
    returnera(h, 1, date(2024, 4, 25), en, 200_00)
    returnera(h, 1, date(2024, 4, 29), en, 300_00)
    ratta_utbetalning(
        h, 0, dag, registrerad=date(2024, 4, 30), rattar_version=dubbel, belopp_ore=0,
        betalningsmal=BANKGIRO,
    )  # fmt: skip
    ratta_utbetalning(
        h, 3, dag, registrerad=date(2024, 5, 2), rattar_version=fel_mal, belopp_ore=500_00,
        betalningsmal=BANKGIRO,
    )  # fmt: skip
    ratta_utbetalning(
        h, 3, dag, registrerad=date(2024, 5, 3), rattar_version=version(h, 3), belopp_ore=400_00,
        betalningsmal=BANKGIRO,
    )  # fmt: skip


def overklaga(h: Historia, nr: int, o: UUID) -> None:
    """In time, and handed over to the court; registered later."""
    om: dict[str, Any] = {"registrerad": date(2024, 5, 6), "av": DISA, "overklagande_id": o}
    falt = {"beslut_id": B[nr], "klagande": "Regionen", "yrkande": "Mer"}
    h.arende(overklagande.ta_emot, A[nr], date(2024, 4, 24), **om, **falt)
    h.arende(rattidsprovning.rattidsprova, A[nr], date(2024, 4, 25), **om, i_tid=True)
    h.arende(overlamnande.overlamna, A[nr], date(2024, 4, 25), **om, domstol="FR")


def doms(h: Historia, nr: int, o: UUID, dag: int, domstol: str = "FR", **falt: Any) -> None:
    """Said of which court it is: what a lower one said is registered after the higher one's."""
    utgang = Utgang.ANDRING if falt else Utgang.AVSLAG
    h.arende(
        registrera_dom,
        A[nr],
        date(2024, 6, dag),
        "utlysning",
        registrerad=date(2024, 6, 20),
        overklagande_id=o,
        domstol=domstol,
        malnummer="1-24",
        utgang=utgang,
        instans=Instans.FORVALTNINGSRATT if domstol == "FR" else Instans.KAMMARRATT,
        **falt,
    )


def overklaga_domen(h: Historia, nr: int) -> None:
    h.arende(
        domoverklagande.overklaga_dom,
        A[nr],
        date(2024, 6, 10),
        registrerad=date(2024, 6, 20),
        dom_id=id_av_namn(O[nr], "2024-06-10", "FR", "1-24", Utgang.AVSLAG, "None"),
        klagandesida=domoverklagande.Klagandesida.PART,
        klagande="Regionen",
        yrkande="Mer",
    )


def domarna(h: Historia) -> None:
    """Two appeals of one decision, and one of another that a court has the same number for."""
    for nr, o in ((0, O[0]), (0, O[1]), (1, O[2])):
        overklaga(h, nr, o)
    doms(h, 0, O[0], 10)
    doms(h, 1, O[2], 10)
    overklaga_domen(h, 0)
    doms(h, 0, O[0], 11, "KR")
    doms(h, 0, O[1], 10)
    doms(h, 0, O[0], 10, belopp_ore=80_000_00)
    doms(h, 0, O[0], 12)
