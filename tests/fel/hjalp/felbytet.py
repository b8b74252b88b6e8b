"""A case whose party is changed to another by mistake, who is ordered to and may be paid."""

from __future__ import annotations

from datetime import date
from typing import Any, cast
from uuid import UUID

from domain.handlaggning.partsbyte import Partsbytesgrund, byt_part
from domain.handlaggning.partsbyteshavning import hav_partsbyte
from domain.mottagare.mottagare import Mottagare
from domain.utbetalning import attest, order
from tests.domain.hjalp.historia import (
    ATTESTERAT_ARENDE,
    BETALNING,
    SKANE,
    SKANES_MAL,
    STOCKHOLM,
    STOCKHOLM_REGISTRERAD,
    UPPSALA,
)
from tests.domain.hjalp.pengagang import GRUND, Gang, T
from tests.domain.hjalp.scenario import ANNA, BO, Scenario

DAGEN = date(2024, 3, 26)
ORDERDAGEN = date(2024, 3, 27)


class Bytet(Gang):
    """400 granted to Region Uppsala, told and attested; Region Skåne is taken for the party."""

    def __init__(self) -> None:
        super().__init__(*GRUND, *SKANES_MAL, STOCKHOLM_REGISTRERAD, *ATTESTERAT_ARENDE)
        strommar = Scenario(self.historia).strommar
        self.parter = {vem: cast(Mottagare, strommar[vem]) for vem in (UPPSALA, SKANE, STOCKHOLM)}

    def byt(self, fran: UUID = UPPSALA, till: UUID = SKANE, **falt: Any) -> int:
        self.gor(
            byt_part,
            self.parter[fran],
            self.parter[till],
            verkningsdag=DAGEN,
            av=ANNA,
            partsbytesgrund=Partsbytesgrund.MEDGIVEN_OVERLATELSE,
            underlag="Beslut (påhittat)",
            **falt,
        )
        return self.arende.version

    def hav(self, version: int, till: UUID = UPPSALA) -> None:
        om: dict[str, Any] = {"av": ANNA, "rattar_version": version, "orsak": "Fel organisation"}
        self.gor(hav_partsbyte, self.parter[till], **om)

    def beordra(self, mal: str, vem: UUID, betalning: UUID = BETALNING) -> None:
        self.gor(
            order.beordra,
            self.regelverk,
            self.parter[vem],
            self.bankdagar,
            verkningsdag=ORDERDAGEN,
            av=BO,
            utbetalning_id=betalning,
            betalningsmal=mal,
            forfallodag=ORDERDAGEN,
        )

    def attestera(self, tusen: int, betalning: UUID) -> None:
        om: dict[str, Any] = {"utbetalning_id": betalning, "belopp_ore": tusen * T}
        dagen = {"verkningsdag": ORDERDAGEN, "av": BO}
        self.gor(attest.attestera, self.regelverk, self.betalande, **dagen, **om)
