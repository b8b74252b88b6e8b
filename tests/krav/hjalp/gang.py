"""A case taken step by step with the real verbs, in another year and call than the module tests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, cast
from uuid import UUID

from domain.ansokan.inlamning import Ansokningsuppgift, lamna_in
from domain.arende.arende import Arende
from domain.beslut.avgorande import avsla
from domain.beslut.beslutsfaktum import Beslutsuppgifter, Kommuniceringsundantag
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.beslut.bifall import bevilja
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning, meddela
from domain.grund.aktor import Aktor, Atgard, Roll
from domain.grund.faktum import Faktum
from domain.grunddata.grunddata import Grunddata
from domain.handlaggning.postgang import Brev, anteckna, kom_in
from domain.mottagare.mottagare import Mottagare
from domain.myndighet.myndighet import Myndighet
from domain.overklagande.overklagande import ta_emot
from domain.overklagande.overlamnande import overlamna
from domain.overklagande.rattidsprovning import rattidsprova
from domain.regelverk.innehall import Innehall
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Medel, Utlysning
from store.liggare import vik
from tests.domain.hjalp.historia import (
    ANNA_FAR_BESLUTA,
    INFORT,
    MYNDIGHET_REGISTRERAD,
    MYNDIGHETEN,
    POSTEN,
    REGELVERKET,
    SKANE,
    SKANE_REGISTRERAD,
    UTLYST,
)
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import Fact, as_taken_by, but, given

UTLYSNINGEN = UUID("00000000-0000-4000-8000-00000000aa01")
ARENDET = UUID("00000000-0000-4000-8000-00000000aa02")
OVERKLAGANDET = UUID("00000000-0000-4000-8000-00000000aa03")
MEDEL = Medel(anslag_id=POSTEN, budgetar=2025, utlysning_id=UTLYSNINGEN)
CHEFEN = Aktor(subjekt="chefen", roll=Roll.BESLUTSFATTARE, organisation="202100-0555")
HANDLAGGAREN = Aktor(subjekt="handl", roll=Roll.HANDLAGGARE, organisation="202100-0555")
HORD = Kommuniceringsundantag.UPPENBART_OBEHOVLIGT
FREDAG_14_FEB = date(2025, 2, 14)
BESLUTSDAG = date(2025, 3, 31)


def uppgifter(**andra: object) -> Beslutsuppgifter:
    """What a decision says; `andra` is what it says otherwise."""
    return Beslutsuppgifter(
        **{
            "innehall": "Region Skåne får bidrag.",
            "beslutsfattare": ("chefen",),
            "foredragande": ("handl",),
            "medverkande": (),
            "motivering": "Ansökan uppfyller villkoren i 1 §.",
            "motiveringsundantag": None,
            "foreskrifter": ("1 § förordningen (2023:30) i lydelse enligt SFS 2025:676",),
            "kommunicering_id": None,
            "kommuniceringsundantag": HORD,
            **andra,
        }
    )


class Gang:
    """The streams, and what has been recorded in the case, by one verb after another."""

    def __init__(
        self,
        innehall: Innehall = INNEHALL,
        *fler: Fact,
        sista: date = FREDAG_14_FEB,
        stangda: frozenset[date] = frozenset(),
    ) -> None:
        strommar = given(
            but(INFORT, innehall=innehall),
            but(UTLYST, originator_id=UTLYSNINGEN, budgetar=2025, sista_ansokningsdag=sista),
            MYNDIGHET_REGISTRERAD,
            but(ANNA_FAR_BESLUTA, subjekt="chefen"),
            SKANE_REGISTRERAD,
            *fler,
        ).strommar
        self.utlysning = cast(Utlysning, strommar[UTLYSNINGEN])
        self.mottagare = cast(Mottagare, strommar[SKANE])
        self.regelverk = cast(Regelverk, strommar[REGELVERKET])
        self.underlag = Beslutsunderlag(
            self.regelverk, cast(Myndighet, strommar[MYNDIGHETEN]), stangda
        )
        self.arende = Arende.tom(ARENDET)
        self.fakta: list[Faktum] = []

    def gor(self, verb: Callable[..., object], *args: object, **falt: Any) -> Faktum:
        """Do it in the case; what was recorded first is answered."""
        verb(self.arende, *args, **as_taken_by(verb, falt))
        return self._samla()[0]

    def ansok_med_post(self, brev: Brev, bankdagar: Grunddata) -> Gang:
        """An application reached the authority by post: the rule says when it came in."""
        dag = kom_in(brev, bankdagar)
        self.ansok(dag)
        self.gor(anteckna, bankdagar, brev, Atgard(dag, HANDLAGGAREN), avser_version=1)
        return self

    def ansok(self, dag: date = date(2025, 2, 3), sokt_ore: int = 90_000_00) -> Gang:
        self.arende = lamna_in(
            self.utlysning,
            self.mottagare,
            Atgard(dag, HANDLAGGAREN),
            arende_id=ARENDET,
            diarienummer="7/2025",
            avser="Regionalt cancercentrum syd",
            sokt_ore=sokt_ore,
            uppgifter=[Ansokningsuppgift(nyckel="budget", svar="90 000 kronor")],
        )
        self._samla()
        return self

    def besluta(
        self, verb: Callable[..., object], *fore: object, nr: int = 1, **falt: Any
    ) -> Faktum:
        """Decide, by the head and on the day of decisions unless something else is said."""
        alla: dict[str, Any] = {
            "verkningsdag": BESLUTSDAG,
            "av": CHEFEN,
            "beslut_id": UUID(int=nr),
            "beslut": uppgifter(),
        }
        return self.gor(verb, *fore, **(alla | falt))

    def bevilja(self, belopp_ore: int = 60_000_00, **falt: Any) -> Faktum:
        return self.besluta(bevilja, self.utlysning, self.underlag, belopp_ore=belopp_ore, **falt)

    def avsla(self, **falt: Any) -> Faktum:
        return self.besluta(avsla, self.underlag, **falt)

    def meddela(self, nr: int = 1, dag: date = BESLUTSDAG) -> Faktum:
        return self.gor(
            meddela,
            self.regelverk,
            self.underlag.stangda_dagar,
            verkningsdag=dag,
            av=HANDLAGGAREN,
            beslut_id=UUID(int=nr),
            satt=Meddelandesatt.BREV,
            till="Region Skåne",
            overklagandehanvisning=Overklagandehanvisning.BIFOGAD,
        )

    def overklaga(self, dag: date, nr: int = 1, till_domstol: bool = True) -> None:
        """An appeal comes in, in time, and is handed over."""
        om: dict[str, Any] = {"av": HANDLAGGAREN, "overklagande_id": OVERKLAGANDET}
        self.gor(
            ta_emot,
            verkningsdag=dag,
            **om,
            beslut_id=UUID(int=nr),
            klagande="Region Skåne",
            yrkande="Allt",
        )
        if till_domstol:
            self.gor(rattidsprova, verkningsdag=dag, **om, i_tid=True)
            self.gor(overlamna, verkningsdag=dag, **om, domstol="Förvaltningsrätten i Malmö")

    def _samla(self) -> list[Faktum]:
        nya = cast("list[Faktum]", self.arende.collect_events())
        self.fakta += nya
        assert vik(None, self.fakta) == self.arende
        return nya
