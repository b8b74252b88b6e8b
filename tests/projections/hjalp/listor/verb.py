"""What can happen in a year of a grant, by the verbs of the domain: the words of its stories.

Each thing is recorded on the day it happens unless it says otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from inspect import signature
from typing import Any
from uuid import UUID

from domain.anslag import anslagspost
from domain.ansokan import inlamning, komplettering
from domain.arende.arende import Arende
from domain.aterrapport import begaran, rapport
from domain.aterrapport.svar import (
    Aterrapportsvar,
    Fritextsvar,
    Indikatorsvar,
    Intyg,
    Kostnad,
    Skalsvar,
)
from domain.beslut import bifall, meddelande
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.grund.aktor import Aktor, Atgard, Roll
from domain.grunddata import grunddata
from domain.mottagare import mottagare
from domain.myndighet import myndighet
from domain.regelverk import regelverk
from domain.utbetalning import aterkallelse, attest, bank, order
from domain.utlysning import utlysning
from store.basis import huvud
from store.journal import Arbete, Journal
from tests.domain.hjalp.bankdagarna import bankdagarna
from tests.domain.hjalp.historia import (
    BANKGIRO,
    BESLUTSUPPGIFTER,
    BETALANDE,
    MYNDIGHETEN,
    POSTEN,
    REGELVERKET,
    UTLYSNINGEN,
)
from tests.domain.hjalp.regelverket import MALL
from tests.domain.hjalp.scenario import ANNA, BO, as_taken_by

NUMMER = ("232100-0024", "232100-0255", "232100-0016", "232100-0131", "232100-0180")
NAMN = (
    "Region Uppsala",
    "Region Skåne",
    "Region Östergötland",
    "Västra Götalandsregionen",
    "Åmåls kommun",
)
MOTTAGARE = [mottagare.mottagare_id(nummer) for nummer in NUMMER]
DISA = Aktor(subjekt="disa", roll=Roll.HANDLAGGARE, organisation="202100-0555")
K = [UUID(int=0xD000 + nr) for nr in range(20)]
A = [UUID(int=0xA000 + nr) for nr in range(20)]
B = [UUID(int=0xB000 + nr) for nr in range(40)]
U = [UUID(int=0xC000 + nr) for nr in range(20)]
RAPPORT = UUID(int=0xE000)
FORDRAN = UUID(int=0xF000)
OVERKLAGANDE = UUID(int=0xF100)
BANKDAGARNA = bankdagarna()
INBETALNING = [UUID(int=0xF200 + nr) for nr in range(3)]


class Historia:
    """Hands each verb its streams; a log that is not simulated records all of it today."""

    def __init__(self, journal: Journal, *, simulerad: bool = True) -> None:
        self.journal = journal
        self._simulerad = simulerad
        self._klocka = datetime(2019, 1, 1, tzinfo=UTC)

    def utfor(self, dag: date, kommando: Callable[[Arbete], object]) -> int:
        """Record on `dag`, in the morning; what is recorded the same day comes later that day."""
        vid = datetime.combine(dag, time(8), UTC)
        self._klocka = max(vid, self._klocka + timedelta(seconds=1))
        registrerad = self._klocka if self._simulerad else None
        return self.journal.utfor(kommando, registrerad=registrerad).position

    def huvud(self) -> int:
        """The position of the last fact."""
        with self.journal.liggare.pool.connection() as conn:
            return huvud(conn)

    def arende(
        self, verb: Callable[..., object], arende: UUID, dag: date, *till: str, **falt: Any
    ) -> int:
        """A verb of the ärende, with the streams named in `till`. `registrerad`: another day."""
        registrerad = falt.pop("registrerad", dag)

        def kommando(arbete: Arbete) -> None:
            verb(
                arbete.hamta(Arende, arende),
                *(STROMMAR[namn](arbete) for namn in till),
                **as_taken_by(verb, {"verkningsdag": dag, "av": BO} | falt),
            )

        return self.utfor(registrerad, kommando)


def _underlag(arbete: Arbete) -> Beslutsunderlag:
    return Beslutsunderlag(
        arbete.hamta(regelverk.Regelverk, REGELVERKET),
        arbete.hamta(myndighet.Myndighet, MYNDIGHETEN),
        frozenset(),
    )


STROMMAR: dict[str, Callable[[Arbete], object]] = {
    "utlysning": lambda a: a.hamta(utlysning.Utlysning, UTLYSNINGEN),
    "anslag": lambda a: a.hamta(anslagspost.Anslag, POSTEN),
    "underlag": _underlag,
    "regelverk": lambda a: a.hamta(regelverk.Regelverk, REGELVERKET),
    "myndighet": lambda a: a.hamta(myndighet.Myndighet, MYNDIGHETEN),
    "betalande": lambda a: a.hamta(myndighet.Myndighet, BETALANDE),
    "referensranta": lambda a: a.hamta(grunddata.Grunddata, grunddata.REFERENSRANTA),
    "utlaningsranta": lambda _a: grunddata.Grunddata.tom(grunddata.UTLANINGSRANTA),
    "stangda": lambda _a: frozenset(),
    "bankdagar": lambda _a: BANKDAGARNA,
    "mottagare": lambda a: a.hamta(mottagare.Mottagare, MOTTAGARE[0]),
}


def ansok(h: Historia, nr: int, dag: date, registrerad: date | None = None) -> None:
    """Application number `nr`, of mottagare number `nr`."""
    h.utfor(
        registrerad or dag,
        lambda a: a.ny(
            inlamning.lamna_in(
                a.hamta(utlysning.Utlysning, UTLYSNINGEN),
                a.hamta(mottagare.Mottagare, MOTTAGARE[nr]),
                Atgard(dag, DISA),
                arende_id=A[nr],
                diarienummer=f"{10 + nr}/2024",
                avser="Regionalt cancercentrum",
                sokt_ore=200_000_00,
                uppgifter=(inlamning.Ansokningsuppgift(nyckel="budget", svar="22 mkr"),),
            )
        ),
    )


def begar(h: Historia, nr: int, k: UUID, dag: date, senast: date) -> None:
    h.arende(
        komplettering.begar,
        A[nr],
        dag,
        av=DISA,
        komplettering_id=k,
        avser=("budget",),
        text="Mer",
        senast=senast,
        konsekvens="Avvisas",
    )


def komplettera(h: Historia, nr: int, k: UUID, dag: date) -> None:
    h.arende(
        komplettering.ta_emot,
        A[nr],
        dag,
        av=DISA,
        komplettering_id=k,
        uppgifter=(),
        avsandare="Regionen",
    )


def bevilja(h: Historia, nr: int, b: UUID, dag: date, ore: int) -> None:
    h.arende(
        bifall.bevilja,
        A[nr],
        dag,
        "utlysning",
        "underlag",
        av=ANNA,
        beslut_id=b,
        belopp_ore=ore,
        beslut=BESLUTSUPPGIFTER,
    )


def meddela(h: Historia, nr: int, b: UUID, dag: date, *, overklagas: bool = True) -> None:
    hanvisning = meddelande.Overklagandehanvisning
    h.arende(
        meddelande.meddela,
        A[nr],
        dag,
        "regelverk",
        "stangda",
        av=DISA,
        beslut_id=b,
        satt=meddelande.Meddelandesatt.E_POST,
        till="r@example.se",
        overklagandehanvisning=hanvisning.BIFOGAD if overklagas else hanvisning.FAR_INTE_OVERKLAGAS,
    )


def attestera(h: Historia, nr: int, u: UUID, dag: date, ore: int) -> None:
    strommar = ("regelverk", "betalande")
    h.arende(attest.attestera, A[nr], dag, *strommar, utbetalning_id=u, belopp_ore=ore)


def beordra(h: Historia, nr: int, u: UUID, dag: date, bankdag: date) -> None:
    h.arende(
        order.beordra,
        A[nr],
        dag,
        "regelverk",
        "mottagare",
        "bankdagar",
        utbetalning_id=u,
        betalningsmal=BANKGIRO,
        forfallodag=bankdag,
    )


def bekrafta(h: Historia, nr: int, u: UUID, dag: date, ore: int, **falt: Any) -> int:
    return h.arende(
        bank.bekrafta,
        A[nr],
        dag,
        utbetalning_id=u,
        belopp_ore=ore,
        bankreferens=f"KI-{ore}",
        **{"betalningsmal": BANKGIRO} | falt,
    )


def aterkalla(h: Historia, nr: int, u: UUID, dag: date) -> None:
    h.arende(aterkallelse.aterkalla, A[nr], dag, utbetalning_id=u, orsak="Fel belopp")


def beslutet(h: Historia, verb: Callable[..., object], nr: int, dag: date, **falt: Any) -> int:
    """A decision, with the streams that its verb takes."""
    till = [namn for namn in signature(verb).parameters if namn in STROMMAR]
    return h.arende(verb, A[nr], dag, *till, av=ANNA, beslut=BESLUTSUPPGIFTER, **falt)


def version(h: Historia, nr: int) -> int:
    """The version of the last fact of a case."""
    return h.journal.liggare.hamta(Arende, A[nr]).version


def aterrapportera(
    h: Historia, begard: date, inkommen: date, ore: int, registrerad: date | None = None
) -> None:
    """A report is asked for (and that perhaps recorded late), and comes in."""
    h.arende(
        begaran.begar,
        A[0],
        begard,
        "regelverk",
        "stangda",
        registrerad=registrerad or begard,
        av=DISA,
        aterrapport_id=RAPPORT,
        bidragsar=2024,
    )
    svar = Aterrapportsvar(
        kostnader=(Kostnad(kostnadsslag="lonekostnader", belopp_ore=ore),),
        skalsvar=(Skalsvar(fraga="enligt-plan", svar=4),),
        indikatorsvar=(Indikatorsvar(indikator="antal-vardforlopp", varde=9),),
        fritextsvar=(Fritextsvar(fraga="resultat", svar="Goda"),),
        intyg=tuple(
            Intyg(som=som, namn=namn, dag=inkommen)
            for som, namn in zip(MALL.intygas_av, ("Eva", "Karl"), strict=True)
        ),
    )
    h.arende(
        rapport.ta_emot, A[0], inkommen, "mottagare", av=DISA, aterrapport_id=RAPPORT, svar=svar
    )
