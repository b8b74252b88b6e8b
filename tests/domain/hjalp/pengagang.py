"""A case whose money moves step by step: commands one after another, and where the money then lies.

Every step checks that the facts fold to the state it left, that claims ask for no more than there
is, and that a refusal leaves nothing behind. Amounts are thousands of kronor.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from domain.aterkrav import aterbetalning, kvittning, mellanbetalning, placeringshavning
from domain.aterrapport import begaran, granskning, rapport
from domain.beslut import andring, meddelande
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning
from domain.beslut.stod import Andringsstod
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.utbetalning import attest as utbetalning_attest
from domain.utbetalning import bank as utbetalning_bank
from domain.utbetalning import order, rattelse, returrattelse
from domain.utbetalning import retur as utbetalning_retur
from tests.domain.hjalp.historia import BANKGIRO, BESLUTSUPPGIFTER
from tests.domain.hjalp.kravgang import Kravgang
from tests.domain.hjalp.pengagrund import (
    BETALD_HISTORIA,
    BO_FAR_ALLT,
    CILLA,
    FORDRAN,
    FORDRAN_2,
    GRUND,
    INBETALNING,
    NAMNRYMD,
    RANTORNA,
    RAPPORTEN,
    UTLANINGSRANTORNA,
    T,
    som_fact,
    svar,
    uttag,
)
from tests.domain.hjalp.scenario import ANNA, BO

__all__ = [
    "BETALD_HISTORIA",
    "BO_FAR_ALLT",
    "CILLA",
    "FORDRAN",
    "FORDRAN_2",
    "GRUND",
    "INBETALNING",
    "NAMNRYMD",
    "RANTORNA",
    "RAPPORTEN",
    "UTLANINGSRANTORNA",
    "Gang",
    "T",
    "som_fact",
    "svar",
    "uttag",
]


class Gang(Kravgang):
    """What is done in the case, a step at a time."""

    def rapportera(self, tusen: int, dag: date = date(2025, 2, 10)) -> None:
        self.gor(
            begaran.begar,
            self.regelverk,
            frozenset(),
            verkningsdag=date(2025, 1, 10),
            av=ANNA,
            aterrapport_id=RAPPORTEN,
            bidragsar=2024,
        )
        self.gor(
            rapport.ta_emot,
            self.mottagare,
            verkningsdag=dag,
            av=ANNA,
            aterrapport_id=RAPPORTEN,
            svar=svar(tusen * T, dag),
        )

    def granska(
        self, godkant: int, ej_godkant: int = 0, dag: date = date(2025, 3, 10), **falt: Any
    ) -> list[Faktum]:
        return self.gor(
            granskning.granska,
            self.underlag.myndighet,
            verkningsdag=dag,
            av=ANNA,
            aterrapport_id=RAPPORTEN,
            godkant_ore=godkant * T,
            ej_godkant_ore=ej_godkant * T,
            motivering="Enligt redovisningen",
            **falt,
        )

    def granskat(self, godkant: int = 250, ej_godkant: int = 50) -> Gang:
        """Reported and reviewed: what is neither approved nor not approved is unspent."""
        self.rapportera(godkant + ej_godkant)
        self.granska(godkant, ej_godkant)
        return self

    def betala_ater(
        self, tusen: int, dag: date = date(2025, 4, 20), fordran_id: UUID = FORDRAN
    ) -> int:
        """Part of a receipt settles the claim; returns the version that says so."""
        return self.aterbetala_ore(tusen * T, dag, fordran_id)

    def aterbetala_ore(self, ore: int, dag: date, fordran_id: UUID = FORDRAN) -> int:
        self.gor(
            aterbetalning.placera_pa_fordran,
            self.regelverk,
            self.post,
            verkningsdag=dag,
            av=BO,
            inbetalning_id=INBETALNING,
            fordran_id=fordran_id,
            belopp_ore=ore,
        )
        return self.arende.version

    def aterbetala_emellan(self, ore: int, dag: date, fordran_id: UUID = FORDRAN) -> int:
        """It came before what is placed already; what of it was owed is placed there."""
        emellan: dict[str, Any] = {"fordran_id": fordran_id, "belopp_ore": ore}
        rantor = self.rantor, self.utlaningsrantor
        emellan["belopp_ore"] = mellanbetalning.ryms_emellan(
            self.arende, *rantor, dag=dag, **emellan
        )
        self.gor(
            mellanbetalning.placera_emellan,
            *rantor,
            self.regelverk,
            self.post,
            verkningsdag=dag,
            av=BO,
            inbetalning_id=INBETALNING,
            **emellan,
        )
        version = self.arende.version
        till = mellanbetalning.raknas_till(self.arende, fordran_id)
        if till is not None:
            self.ranta(till, fordran_id)
        return version

    def betala_ater_utan_krav(self, ur: Mapping[Lada, int], dag: date = date(2025, 4, 20)) -> int:
        self.gor(
            aterbetalning.placera_utan_fordran,
            self.regelverk,
            self.post,
            verkningsdag=dag,
            av=BO,
            inbetalning_id=INBETALNING,
            belopp_ore=sum(ur.values()) * T,
            ur={lada: tusen * T for lada, tusen in ur.items()},
        )
        return self.arende.version

    def hav_placering(self, version: int, dag: date | None = None) -> list[Faktum]:
        return self.gor(
            placeringshavning.hav_placering,
            self.utlysning,
            av=BO,
            rattar_version=version,
            orsak="Fel ärende",
            verkningsdag=dag,
        )

    def andra(self, tusen: int, dag: date = date(2025, 5, 1)) -> list[Faktum]:
        """The grant is changed to so much."""
        till_nackdel = tusen * T < self.arende.beslutat_ore
        nytt = uuid5(NAMNRYMD, f"ändring {self.arende.version}")
        fakta = self.gor(
            andring.andra,
            self.utlysning,
            self.underlag,
            verkningsdag=dag,
            av=ANNA,
            beslut_id=nytt,
            andrar_beslut_id=self.gallande_beslut,
            stod=Andringsstod.ORIKTIGA_UPPGIFTER if till_nackdel else Andringsstod.INTE_GYNNANDE,
            belopp_ore=tusen * T,
            beslut=BESLUTSUPPGIFTER,
        )
        self.gallande_beslut = nytt
        return fakta

    def meddela(self, beslut_id: UUID, dag: date) -> None:
        beslut = self.arende.beslut[beslut_id]
        self.gor(
            meddelande.meddela,
            self.regelverk,
            frozenset(),
            verkningsdag=dag,
            av=ANNA,
            beslut_id=beslut_id,
            satt=Meddelandesatt.E_POST,
            till="r@example.se",
            overklagandehanvisning=Overklagandehanvisning.FAR_INTE_OVERKLAGAS
            if beslut.overklagas is None
            else Overklagandehanvisning.BIFOGAD,
        )

    def ratta_betalning(
        self,
        tusen: int,
        dag: date = date(2024, 3, 27),
        version: int | None = None,
        betalningsmal: str = BANKGIRO,
    ) -> list[Faktum]:
        return self.gor(
            rattelse.ratta_utbetalning,
            self.utlysning,
            verkningsdag=dag,
            av=BO,
            rattar_version=version or next(iter(self.arende.bankposter)),
            belopp_ore=tusen * T,
            betalningsmal=betalningsmal,
            orsak="Fel i bankfilen",
        )

    def retur(
        self, tusen: int, dag: date = date(2024, 4, 3), version: int | None = None
    ) -> list[Faktum]:
        return self.gor(
            utbetalning_retur.ta_emot_retur,
            self.utlysning,
            verkningsdag=dag,
            av=BO,
            utbetalning_version=version or next(iter(self.arende.bankposter)),
            belopp_ore=tusen * T,
            bankreferens="KI-R",
            orsak="Kontot är avslutat",
        )

    def ratta_retur(
        self, tusen: int, dag: date = date(2024, 4, 3), version: int | None = None
    ) -> list[Faktum]:
        [forst, *_] = [r.version for p in self.arende.bankposter.values() for r in p.returer]
        return self.gor(
            returrattelse.ratta_retur,
            self.utlysning,
            verkningsdag=dag,
            av=BO,
            rattar_version=version or forst,
            belopp_ore=tusen * T,
            orsak="Fel i bankfilen",
        )

    def kvitta(self, tusen: int, dag: date, fordran_id: UUID = FORDRAN) -> int:
        self.gor(
            kvittning.kvitta,
            self.regelverk,
            self.betalande,
            self.post,
            verkningsdag=dag,
            av=BO,
            kvittning_id=uuid5(NAMNRYMD, f"kvittning {self.arende.version}"),
            fordran_id=fordran_id,
            belopp_ore=tusen * T,
        )
        return self.arende.version

    def betala(
        self,
        tusen: int,
        dag: date,
        namn: str = "betalning",
        betalningsmal: str = BANKGIRO,
        **falt: Any,
    ) -> UUID:
        """Attested, ordered and made on one day."""
        utbetalning_id = uuid5(NAMNRYMD, namn)
        gemensamt = {"verkningsdag": dag, "av": BO, "utbetalning_id": utbetalning_id}
        attest: dict[str, Any] = {**gemensamt, "belopp_ore": tusen * T}
        self.gor(utbetalning_attest.attestera, self.regelverk, self.betalande, **attest)
        self.gor(
            order.beordra,
            self.regelverk,
            self.mottagare,
            self.bankdagar,
            **gemensamt,
            betalningsmal=betalningsmal,
            forfallodag=dag,
            **falt,
        )
        self.bank(tusen, dag, utbetalning_id, betalningsmal)
        return utbetalning_id

    def bank(
        self, tusen: int, dag: date, utbetalning_id: UUID, betalningsmal: str = BANKGIRO
    ) -> None:
        self.gor(
            utbetalning_bank.bekrafta,
            verkningsdag=dag,
            av=BO,
            utbetalning_id=utbetalning_id,
            belopp_ore=tusen * T,
            betalningsmal=betalningsmal,
            bankreferens="KI",
        )
