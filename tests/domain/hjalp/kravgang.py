"""What is decided of claims in the case whose money moves: demanded, lowered, waived, put off.

Amounts are thousands of kronor, but for interest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from domain.aterkrav import anstand, aterkrav, avskrivning, eftergift, rantepaforing, sankning
from domain.aterkrav.avskrivning import Avskrivningsgrund
from domain.beslut import meddelande
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning
from domain.beslut.stod import Andringsstod
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.handlaggning import paminnelse
from domain.overklagande import dom, overklagande, overlamnande, rattidsprovning
from domain.overklagande.dom import Utgang
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagrund import CILLA, FORDRAN, NAMNRYMD, Penningarende, T
from tests.domain.hjalp.scenario import ANNA, BO


class Kravgang(Penningarende):
    """What becomes of claims, a step at a time."""

    def besluta_aterkrav(
        self,
        ur: Mapping[Lada, int],
        avstatt: Mapping[Lada, int] | None = None,
        dag: date = date(2025, 4, 1),
        fordran_id: UUID = FORDRAN,
        grunder: Sequence[str] = ("ej-anvant",),
        *,
        meddelat: bool = True,
        **falt: Any,
    ) -> list[Faktum]:
        """The decision; and the same day, unless it waits, that the party was told of it."""
        fakta = self.gor(
            aterkrav.besluta_aterkrav,
            self.underlag,
            self.mottagare,
            **self.kravet(ur, avstatt, dag, fordran_id, grunder),
            **falt,
        )
        if meddelat:
            self.meddela_kravet(dag, fordran_id)
        return fakta

    def kravbeslutet(self, fordran_id: UUID = FORDRAN) -> UUID:
        """The decision that the claim is by."""
        beslut_id = self.arende.fordringar[fordran_id].beslut_id
        assert beslut_id is not None
        return beslut_id

    def meddela_kravet(self, dag: date, fordran_id: UUID = FORDRAN) -> None:
        """The party was told that it is demanded."""
        beslut_id = uuid5(NAMNRYMD, f"krav {fordran_id}")
        overklagas = self.arende.beslut[beslut_id].overklagas is not None
        bifogad, nej = Overklagandehanvisning.BIFOGAD, Overklagandehanvisning.FAR_INTE_OVERKLAGAS
        self.gor(
            meddelande.meddela,
            self.regelverk,
            frozenset(),
            verkningsdag=dag,
            av=ANNA,
            beslut_id=beslut_id,
            satt=Meddelandesatt.BREV,
            till="Region Uppsala",
            overklagandehanvisning=bifogad if overklagas else nej,
        )

    def kravet(
        self,
        ur: Mapping[Lada, int],
        avstatt: Mapping[Lada, int] | None = None,
        dag: date = date(2025, 4, 1),
        fordran_id: UUID = FORDRAN,
        grunder: Sequence[str] = ("ej-anvant",),
    ) -> dict[str, Any]:
        return {
            "verkningsdag": dag,
            "av": ANNA,
            "beslut_id": uuid5(NAMNRYMD, f"krav {fordran_id}"),
            "fordran_id": fordran_id,
            "grunder": grunder,
            "ur": {lada: tusen * T for lada, tusen in ur.items()},
            "avstatt": {lada: tusen * T for lada, tusen in (avstatt or {}).items()},
            "avstaendeskal": "Särskilda skäl" if avstatt else None,
            "beslut": BESLUTSUPPGIFTER,
        }

    def delfa_kravet(self, dag: date, fordran_id: UUID = FORDRAN) -> None:
        """The party has received the decision."""
        self.gor(
            meddelande.anteckna_delfaende,
            self.regelverk,
            frozenset(),
            verkningsdag=dag,
            av=ANNA,
            beslut_id=uuid5(NAMNRYMD, f"krav {fordran_id}"),
            bevis="Delgivningskvitto",
        )

    def paminn(self, dag: date, *, anger_ranta: bool = False) -> list[Faktum]:
        """Of the claim."""
        return self.gor(
            paminnelse.paminn,
            verkningsdag=dag,
            av=ANNA,
            slag=paminnelse.Paminnelseslag.FORDRAN,
            avser_id=FORDRAN,
            till="Region Uppsala",
            anger_ranta=anger_ranta,
        )

    def dela_upp(
        self, dag: date, delar: Mapping[date, int], *, med_ranta: bool, beslut: str = "plan"
    ) -> list[Faktum]:
        """A plan of so many öre on each day."""
        return self.gor(
            anstand.faststall_plan,
            self.underlag,
            verkningsdag=dag,
            av=ANNA,
            beslut_id=uuid5(NAMNRYMD, f"{beslut} {self.arende.version}"),
            fordran_id=FORDRAN,
            delbetalningar=[
                anstand.Delbetalning(forfallodag=d, belopp_ore=ore) for d, ore in delar.items()
            ],
            med_ranta=med_ranta,
            beslut=BESLUTSUPPGIFTER,
        )

    def sank(self, till_tusen: int, dag: date, fordran_id: UUID = FORDRAN) -> list[Faktum]:
        """Less is demanded, down to nothing."""
        return self.gor(
            sankning.andra_aterkrav,
            self.utlysning,
            self.underlag,
            verkningsdag=dag,
            av=ANNA,
            beslut_id=uuid5(NAMNRYMD, f"sänkt {self.arende.version}"),
            fordran_id=fordran_id,
            stod=Andringsstod.INTE_GYNNANDE,
            krav_ore=till_tusen * T,
            beslut=BESLUTSUPPGIFTER,
        )

    def efterge(
        self,
        tusen: int,
        dag: date = date(2025, 6, 1),
        ranta_ore: int = 0,
        fordran_id: UUID = FORDRAN,
    ) -> list[Faktum]:
        return self.gor(
            eftergift.efterge,
            self.underlag,
            verkningsdag=dag,
            av=ANNA,
            beslut_id=uuid5(NAMNRYMD, f"eftergift {self.arende.version}"),
            fordran_id=fordran_id,
            kapital_ore=tusen * T,
            ranta_ore=ranta_ore,
            eftergiftsskal="Synnerliga skäl",
            beslut=BESLUTSUPPGIFTER,
        )

    def skriv_av(
        self,
        tusen: int,
        dag: date,
        ranta_ore: int = 0,
        grund: Avskrivningsgrund = Avskrivningsgrund.ACKORD,
        fordran_id: UUID = FORDRAN,
    ) -> list[Faktum]:
        return self.gor(
            avskrivning.skriv_av,
            self.underlag.myndighet,
            verkningsdag=dag,
            av=CILLA,
            fordran_id=fordran_id,
            grund=grund,
            kapital_ore=tusen * T,
            ranta_ore=ranta_ore,
            motivering="Kan inte betala",
        )

    def skjut_upp(self, dag: date, till: date, *, med_ranta: bool) -> list[Faktum]:
        """An anstånd."""
        return self.gor(
            anstand.bevilja_anstand,
            self.underlag,
            verkningsdag=dag,
            av=ANNA,
            beslut_id=uuid5(NAMNRYMD, f"anstånd {self.arende.version}"),
            fordran_id=FORDRAN,
            till=till,
            med_ranta=med_ranta,
            beslut=BESLUTSUPPGIFTER,
        )

    def ranta(self, till: date, fordran_id: UUID = FORDRAN, dag: date = date.min) -> int:
        """Count the interest, that day or later; returns what it is in all, in öre."""
        self.gor(
            rantepaforing.berakna,
            self.rantor,
            self.utlaningsrantor,
            self.regelverk,
            self.utlysning,
            self.post,
            verkningsdag=max(till, dag),
            av=BO,
            fordran_id=fordran_id,
            till=till,
        )
        return self.arende.fordringar[fordran_id].ranta_ore

    def overklaga(self, beslut_id: UUID, utgang: Utgang, tusen: int | None, dag: date) -> None:
        """Appealed in time, handed over, and settled by the court that day."""
        senast = self.arende.beslut[beslut_id].overklagas_senast
        i_tid = {"verkningsdag": min(dag, senast or dag)}
        om: dict[str, Any] = {
            "verkningsdag": dag,
            "av": ANNA,
            "overklagande_id": uuid5(NAMNRYMD, str(dag)),
        }
        self.gor(
            overklagande.ta_emot,
            beslut_id=beslut_id,
            klagande="Region Uppsala",
            yrkande="Ändring",
            **(om | i_tid),
        )
        self.gor(rattidsprovning.rattidsprova, i_tid=True, **(om | i_tid))
        domstol = "Förvaltningsrätten i Uppsala"
        self.gor(overlamnande.overlamna, domstol=domstol, **om)
        self.gor(
            dom.registrera_dom,
            self.utlysning,
            domstol=domstol,
            malnummer="1234-25",
            utgang=utgang,
            belopp_ore=None if tusen is None else tusen * T,
            **om,
        )
