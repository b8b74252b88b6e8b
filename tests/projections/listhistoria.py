"""A year of a grant, recorded by the verbs of the domain, for the lists to be asked about.

Each thing is recorded on the day it happens unless it says otherwise; a few are recorded late.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from domain import (
    andring,
    anslag,
    anslagsbelopp,
    ansokan,
    aterbetalning,
    aterkrav,
    aterrapport,
    avslut,
    bankrattelse,
    beslut,
    betalningsmalsval,
    budgetar,
    fordran,
    fordransbeslut,
    granskning,
    inbetalning,
    kommunicering,
    komplettering,
    meddelande,
    mottagare,
    myndighet,
    overklagande,
    paminnelse,
    regelverk,
    utbetalning,
    utbetalningshinder,
    utlysning,
)
from domain.arende import Arende
from domain.beslutsfattande import Beslutsunderlag
from domain.beslutstyp import Beslutstyp
from domain.faktum import Aktor, Roll
from domain.pengar import Lada
from store.journal import Arbete, Journal
from tests.domain.historia import (
    BANKGIRO,
    BESLUTSUPPGIFTER,
    BETALANDE,
    MYNDIGHETEN,
    POSTEN,
    REGELVERKET,
    UTLYSNINGEN,
)
from tests.domain.regelverket import EFTER_PROVNING, MALL
from tests.domain.scenario import ANNA, BO

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

    def arende(
        self, verb: Callable[..., object], arende: UUID, dag: date, *till: str, **falt: Any
    ) -> int:
        """A verb of the ärende, with the streams named in `till`. `registrerad`: another day."""
        registrerad = falt.pop("registrerad", dag)

        def kommando(arbete: Arbete) -> None:
            verb(
                arbete.hamta(Arende, arende),
                *(STROMMAR[namn](arbete) for namn in till),
                **{"verkningsdag": dag, "av": BO} | falt,
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
    "underlag": _underlag,
    "regelverk": lambda a: a.hamta(regelverk.Regelverk, REGELVERKET),
    "myndighet": lambda a: a.hamta(myndighet.Myndighet, MYNDIGHETEN),
    "betalande": lambda a: a.hamta(myndighet.Myndighet, BETALANDE),
    "stangda": lambda _a: frozenset(),
    "mottagare": lambda a: a.hamta(mottagare.Mottagare, MOTTAGARE[0]),
}


def grund(h: Historia) -> None:
    """The money, the rules, who may decide, five mottagare and a call that expects four."""
    ny = date(2024, 1, 2)
    h.utfor(
        ny,
        lambda a: a.ny(
            anslag.lagg_upp(
                verkningsdag=ny,
                av=BO,
                utgiftsomrade="9",
                anslag="1:6",
                anslagspost="16",
                benamning="Bidrag",
            )
        ),
    )
    h.utfor(
        ny,
        lambda a: anslagsbelopp.tilldela(
            a.hamta(anslag.Anslag, POSTEN),
            verkningsdag=date(2024, 1, 20),
            av=BO,
            budgetar=2024,
            belopp_ore=1_000_000_00,
            beslutsreferens="RB",
        ),
    )
    h.utfor(
        ny,
        lambda a: a.ny(
            regelverk.registrera(
                verkningsdag=date(2019, 2, 1),
                av=ANNA,
                beteckning="2019:7",
                rubrik="Förordning",
                version="1",
                innehall=EFTER_PROVNING,
            )
        ),
    )
    for aktor, namn in ((ANNA, "Socialstyrelsen"), (BO, "Kammarkollegiet")):
        _myndighet(h, ny, aktor, namn)
    for nummer, namn in zip(NUMMER, NAMN, strict=True):
        h.utfor(ny, lambda a, n=nummer, m=namn: a.ny(_mottagaren(n, m)))  # type: ignore[misc]
    for part in MOTTAGARE:
        _betalningsmal(h, ny, part)
    h.utfor(
        date(2024, 1, 15),
        lambda a: a.ny(
            utlysning.publicera(
                a.hamta(regelverk.Regelverk, REGELVERKET),
                a.hamta(anslag.Anslag, POSTEN),
                utlysning_id=UTLYSNINGEN,
                verkningsdag=date(2024, 1, 15),
                av=ANNA,
                diarienummer="1/2024",
                rubrik="Statsbidrag 2024",
                budgetar=2024,
                ram_ore=600_000_00,
                sista_ansokningsdag=date(2024, 2, 28),
                krets=MOTTAGARE[:4],
            )
        ),
    )


def _mottagaren(nummer: str, namn: str) -> mottagare.Mottagare:
    return mottagare.registrera(
        verkningsdag=date(2020, 1, 1), av=BO, organisationsnummer=nummer, namn=namn
    )


def _myndighet(h: Historia, dag: date, av: Aktor, namn: str) -> None:
    h.utfor(
        dag,
        lambda a: a.ny(
            myndighet.registrera(
                verkningsdag=dag, av=av, organisationsnummer=av.organisation, namn=namn
            )
        ),
    )
    h.utfor(
        dag,
        lambda a: myndighet.delegera(
            a.hamta(myndighet.Myndighet, myndighet.myndighet_id(av.organisation)),
            verkningsdag=dag,
            av=av,
            delegation_id=UUID(int=int(av.organisation[-4:])),
            subjekt=av.subjekt,
            beslutstyper=tuple(Beslutstyp),
            beloppsgrans_ore=None,
            galler_till=None,
            beslutsreferens="Arbetsordning",
        ),
    )


def _betalningsmal(h: Historia, dag: date, part: UUID) -> None:
    h.utfor(
        dag,
        lambda a: betalningsmalsval.foresla_betalningsmal(
            a.hamta(mottagare.Mottagare, part),
            verkningsdag=dag,
            av=DISA,
            forslag_id=part,
            betalningsmal=BANKGIRO,
            underlag="Blankett",
        ),
    )
    h.utfor(
        dag,
        lambda a: betalningsmalsval.godkann_betalningsmal(
            a.hamta(mottagare.Mottagare, part), verkningsdag=dag, av=BO, forslag_id=part
        ),
    )


def ansok(h: Historia, nr: int, dag: date, registrerad: date | None = None) -> None:
    """Application number `nr`, of mottagare number `nr`."""
    h.utfor(
        registrerad or dag,
        lambda a: a.ny(
            ansokan.lamna_in(
                a.hamta(utlysning.Utlysning, UTLYSNINGEN),
                a.hamta(mottagare.Mottagare, MOTTAGARE[nr]),
                arende_id=A[nr],
                verkningsdag=dag,
                av=DISA,
                diarienummer=f"{10 + nr}/2024",
                avser="Regionalt cancercentrum",
                sokt_ore=200_000_00,
                uppgifter=(ansokan.Ansokningsuppgift(nyckel="budget", svar="22 mkr"),),
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
        beslut.bevilja,
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
    h.arende(utbetalning.attestera, A[nr], dag, "betalande", utbetalning_id=u, belopp_ore=ore)


def beordra(h: Historia, nr: int, u: UUID, dag: date, bankdag: date) -> None:
    h.arende(
        utbetalning.beordra,
        A[nr],
        dag,
        "mottagare",
        "stangda",
        utbetalning_id=u,
        betalningsmal=BANKGIRO,
        forfallodag=bankdag,
    )


def bekrafta(h: Historia, nr: int, u: UUID, dag: date, ore: int, **falt: Any) -> int:
    return h.arende(
        utbetalning.bekrafta,
        A[nr],
        dag,
        utbetalning_id=u,
        belopp_ore=ore,
        bankreferens=f"KI-{ore}",
        **{"betalningsmal": BANKGIRO} | falt,
    )


def beslutet(h: Historia, verb: Callable[..., object], nr: int, dag: date, **falt: Any) -> int:
    """A decision that needs nothing but the underlag."""
    return h.arende(verb, A[nr], dag, "underlag", av=ANNA, beslut=BESLUTSUPPGIFTER, **falt)


def hela(h: Historia) -> None:
    """Everything."""
    grund(h)
    for nr, dag in ((0, date(2024, 2, 20)), (1, date(2024, 2, 21)), (2, date(2024, 2, 27))):
        ansok(h, nr, dag)
    begar(h, 0, K[0], date(2024, 3, 1), date(2024, 3, 15))
    begar(h, 1, K[1], date(2024, 3, 4), date(2024, 3, 20))
    begar(h, 1, K[2], date(2024, 3, 6), date(2024, 3, 25))
    h.arende(
        paminnelse.paminn,
        A[0],
        date(2024, 3, 18),
        av=DISA,
        slag=paminnelse.Paminnelseslag.KOMPLETTERING,
        avser_id=K[0],
        till="r@example.se",
    )
    komplettera(h, 0, K[0], date(2024, 3, 20))
    komplettera(h, 1, K[2], date(2024, 3, 22))
    _kommunicera(h)
    _de_tva_forsta_besluten(h)
    _betalningen(h)
    h.arende(
        ansokan.ratta_inkommen_dag,
        A[1],
        date(2024, 2, 12),
        registrerad=date(2024, 6, 3),
        av=DISA,
        orsak="Postkontoret",
    )
    bekrafta(h, 0, U[5], date(2024, 5, 20), 5_000_00, registrerad=date(2024, 7, 1))
    ansok(h, 4, date(2024, 2, 28), registrerad=date(2024, 7, 15))
    _hindret(h)
    _avslaget(h)
    _sankningen(h)
    _aret_ut(h)
    _aterrapporten(h)
    _aterkravet(h)


def _kommunicera(h: Historia) -> None:
    h.arende(
        kommunicering.kommunicera,
        A[2],
        date(2024, 3, 11),
        av=DISA,
        kommunicering_id=K[9],
        infor=Beslutstyp.BIFALL,
        till="r@example.se",
        innehall="Förslag",
        svara_senast=date(2024, 3, 28),
    )
    h.arende(
        kommunicering.ta_emot_yttrande,
        A[2],
        date(2024, 3, 26),
        av=DISA,
        kommunicering_id=K[9],
        innehall="Inget att erinra",
    )


def _de_tva_forsta_besluten(h: Historia) -> None:
    bevilja(h, 0, B[0], date(2024, 4, 10), 150_000_00)
    bevilja(h, 2, B[2], date(2024, 4, 11), 120_000_00)
    meddela(h, 0, B[0], date(2024, 4, 12))
    h.arende(
        meddelande.anteckna_delfaende,
        A[0],
        date(2024, 4, 15),
        "regelverk",
        "stangda",
        av=DISA,
        beslut_id=B[0],
        bevis="Kvitto",
    )


def _betalningen(h: Historia) -> None:
    """Two payments, one with the wrong day and then amount, and one that the bank sends back."""
    attestera(h, 0, U[0], date(2024, 4, 16), 100_000_00)
    beordra(h, 0, U[0], date(2024, 4, 17), date(2024, 4, 22))
    bekrafta(h, 0, U[0], date(2024, 4, 22), 100_000_00)
    senast = version(h, 0)
    h.arende(
        bankrattelse.ratta_utbetalning,
        A[0],
        date(2024, 4, 23),
        "utlysning",
        registrerad=date(2024, 5, 6),
        rattar_version=senast,
        belopp_ore=90_000_00,
        betalningsmal=BANKGIRO,
        orsak="Fel i filen",
    )
    attestera(h, 0, U[1], date(2024, 5, 7), 60_000_00)
    beordra(h, 0, U[1], date(2024, 5, 8), date(2024, 5, 13))
    bekrafta(h, 0, U[1], date(2024, 5, 13), 60_000_00)
    h.arende(
        bankrattelse.ta_emot_retur,
        A[0],
        date(2024, 5, 16),
        "utlysning",
        utbetalning_version=version(h, 0),
        belopp_ore=60_000_00,
        bankreferens="RET-1",
        orsak="Kontot avslutat",
    )


def version(h: Historia, nr: int) -> int:
    """The version of the last fact of a case."""
    return h.journal.liggare.hamta(Arende, A[nr]).version


def _hindret(h: Historia) -> None:
    """Payment is hindered for a while; what is paid afterwards is ordered and not confirmed."""
    beslutet(
        h,
        utbetalningshinder.hindra,
        0,
        date(2024, 8, 1),
        beslut_id=B[10],
        grunder=("oriktiga-uppgifter",),
    )
    meddela(h, 0, B[10], date(2024, 8, 2), overklagas=False)
    beslutet(h, utbetalningshinder.hav, 0, date(2024, 8, 20), beslut_id=B[11])
    meddela(h, 0, B[11], date(2024, 8, 21), overklagas=False)
    attestera(h, 0, U[2], date(2024, 8, 22), 40_000_00)
    beordra(h, 0, U[2], date(2024, 8, 23), date(2024, 8, 28))


def _avslaget(h: Historia) -> None:
    """Refused and told; appealed too late, and dismissed."""
    beslutet(h, beslut.avsla, 4, date(2024, 9, 2), beslut_id=B[4])
    meddela(h, 4, B[4], date(2024, 9, 3))
    h.arende(
        overklagande.ta_emot,
        A[4],
        date(2024, 10, 1),
        av=DISA,
        overklagande_id=OVERKLAGANDE,
        beslut_id=B[4],
        klagande="Åmåls kommun",
        yrkande="Bifall",
    )
    h.arende(
        overklagande.rattidsprova,
        A[4],
        date(2024, 10, 7),
        av=ANNA,
        overklagande_id=OVERKLAGANDE,
        i_tid=False,
    )
    h.arende(avslut.avsluta, A[4], date(2024, 10, 14), av=DISA)


def _sankningen(h: Historia) -> None:
    """A decision that nobody has been told of is lowered, and that one is told."""
    h.arende(
        andring.andra,
        A[2],
        date(2024, 11, 4),
        "utlysning",
        "underlag",
        av=ANNA,
        beslut_id=B[3],
        andrar_beslut_id=B[2],
        stod=andring.Andringsstod.ORIKTIGA_UPPGIFTER,
        belopp_ore=80_000_00,
        beslut=BESLUTSUPPGIFTER,
    )
    meddela(h, 2, B[3], date(2024, 11, 6), overklagas=False)


def _aret_ut(h: Historia) -> None:
    """The year is closed with money in the call, and money granted and unpaid."""
    h.utfor(
        date(2025, 1, 20),
        lambda a: budgetar.avsluta_budgetar(
            a.hamta(anslag.Anslag, POSTEN),
            verkningsdag=date(2024, 12, 31),
            av=BO,
            budgetar=2024,
            sparat_ore=395_000_00,
            indraget_ore=0,
            beslutsreferens="Årsredovisning",
        ),
    )


def aterrapportera(
    h: Historia, begard: date, inkommen: date, ore: int, registrerad: date | None = None
) -> None:
    """A report is asked for (and that perhaps recorded late), and comes in."""
    h.arende(
        aterrapport.begar,
        A[0],
        begard,
        "regelverk",
        "stangda",
        registrerad=registrerad or begard,
        av=DISA,
        aterrapport_id=RAPPORT,
        bidragsar=2024,
    )
    svar = aterrapport.Aterrapportsvar(
        kostnader=(aterrapport.Kostnad(kostnadsslag="lonekostnader", belopp_ore=ore),),
        skalsvar=(aterrapport.Skalsvar(fraga="enligt-plan", svar=4),),
        indikatorsvar=(aterrapport.Indikatorsvar(indikator="antal-vardforlopp", varde=9),),
        fritextsvar=(aterrapport.Fritextsvar(fraga="resultat", svar="Goda"),),
        intyg=tuple(
            aterrapport.Intyg(som=som, namn=namn, dag=inkommen)
            for som, namn in zip(MALL.intygas_av, ("Eva", "Karl"), strict=True)
        ),
    )
    h.arende(aterrapport.ta_emot, A[0], inkommen, av=DISA, aterrapport_id=RAPPORT, svar=svar)


def _aterrapporten(h: Historia) -> None:
    aterrapportera(
        h, date(2024, 12, 2), date(2025, 3, 10), 70_000_00, registrerad=date(2025, 1, 21)
    )
    h.arende(
        aterrapport.begar_komplettering,
        A[0],
        date(2025, 3, 12),
        av=DISA,
        aterrapport_id=RAPPORT,
        text="Mer",
        senast=date(2025, 3, 26),
    )
    h.arende(
        granskning.granska,
        A[0],
        date(2025, 4, 1),
        "myndighet",
        av=ANNA,
        aterrapport_id=RAPPORT,
        godkant_ore=60_000_00,
        ej_godkant_ore=10_000_00,
        motivering="Stämmer delvis",
    )


def _aterkravet(h: Historia) -> None:
    """Demanded, paid in part, with interest, waived in part, and handed over."""
    beslutet(
        h,
        aterkrav.krav_ater,
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
    for nr, ore in ((0, 8_000_00), (1, 1_234_00)):
        h.utfor(
            date(2025, 6, 16),
            lambda a, i=INBETALNING[nr], o=ore: a.ny(  # type: ignore[misc]
                inbetalning.ta_emot(
                    inbetalning_id=i,
                    verkningsdag=date(2025, 6, 16),
                    av=BO,
                    bankreferens="BG",
                    belopp_ore=o,
                    konto=BANKGIRO,
                    fran="Region Uppsala",
                    meddelande=None,
                )
            ),
        )
    h.utfor(date(2025, 6, 18), _placera)
    h.utfor(
        date(2025, 7, 1),
        lambda a: inbetalning.ratta_inbetalning(
            a.hamta(inbetalning.Inbetalning, INBETALNING[1]),
            verkningsdag=date(2025, 6, 17),
            av=BO,
            rattar_version=1,
            belopp_ore=1_200_00,
            orsak="Fel i filen",
        ),
    )
    beslutet(
        h,
        fordransbeslut.efterge,
        0,
        date(2025, 9, 1),
        beslut_id=B[21],
        fordran_id=FORDRAN,
        kapital_ore=2_000_00,
        ranta_ore=0,
        eftergiftsskal="Synnerliga",
    )
    h.arende(
        fordran.overlamna,
        A[0],
        date(2025, 10, 1),
        fordran_id=FORDRAN,
        till=fordran.Indrivare.KRONOFOGDEN,
        referens="KFM-1",
    )


def _placera(arbete: Arbete) -> None:
    dag = date(2025, 6, 18)
    inbetalning.placera(
        arbete.hamta(inbetalning.Inbetalning, INBETALNING[0]),
        verkningsdag=dag,
        av=BO,
        belopp_ore=7_000_00,
        arende_id=A[0],
        fordran_id=FORDRAN,
    )
    aterbetalning.placera_pa_fordran(
        arbete.hamta(Arende, A[0]),
        arbete.hamta(regelverk.Regelverk, REGELVERKET),
        verkningsdag=date(2025, 6, 16),
        av=BO,
        inbetalning_id=INBETALNING[0],
        fordran_id=FORDRAN,
        belopp_ore=7_000_00,
    )


def komplettera_sent(arbete: Arbete) -> None:
    """What came in long after it was asked for, as is known only later still."""
    komplettering.ta_emot(
        arbete.hamta(Arende, A[1]),
        verkningsdag=date(2024, 3, 20),
        av=DISA,
        komplettering_id=K[1],
        uppgifter=(),
        avsandare="Regionen",
    )
