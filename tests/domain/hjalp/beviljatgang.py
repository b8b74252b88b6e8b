"""A case that has been granted an amount and paid nothing: where its money goes from there."""

from __future__ import annotations

from datetime import date
from typing import Any, cast
from uuid import UUID, uuid5

from domain.aterrapport import begaran, granskning, rapport
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.overklagande.dom import Utgang
from domain.utbetalning import attest, order
from tests.domain.hjalp.historia import BANKGIRO, BEVILJAT, INKOMMET, MEDDELAT_BESLUT, rorelse
from tests.domain.hjalp.pengagang import GRUND, NAMNRYMD, RAPPORTEN, Gang, T, svar
from tests.domain.hjalp.scenario import ANNA, BO, Fact, but

BESLUTSDAGEN = date(2024, 3, 21)


def beviljat(tusen: int) -> tuple[Fact, ...]:
    """The story up to a grant of so much, and the party told."""
    till_arendet = rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, tusen * T, BESLUTSDAGEN)
    return (
        *GRUND,
        but(INKOMMET, sokt_ore=None),
        but(BEVILJAT, sokt_ore=None, belopp_ore=tusen * T, rorelser=(till_arendet,)),
        MEDDELAT_BESLUT,
    )


class Beviljatgang(Gang):
    """Granted `tusen` thousand; each further decision is told at once."""

    def __init__(self, tusen: int) -> None:
        super().__init__(*beviljat(tusen))

    def andra(self, tusen: int, dag: date = date(2025, 5, 1)) -> list[Faktum]:
        fakta = super().andra(tusen, dag)
        self.meddela(self.gallande_beslut, dag)
        return fakta

    def rapportera_till(self, godkant: int, dag: date, granskat: date) -> None:
        """Of what was paid so much was used, and is approved; the rest is unspent."""
        om: dict[str, Any] = {"av": ANNA, "aterrapport_id": RAPPORTEN}
        ar = self.arende.bidragsaren[0]
        self.gor(
            begaran.begar,
            self.regelverk,
            frozenset(),
            verkningsdag=dag,
            bidragsar=ar,
            **om,
        )
        self.gor(
            rapport.ta_emot, self.mottagare, verkningsdag=dag, svar=svar(godkant * T, dag), **om
        )
        self.gor(
            granskning.granska,
            self.underlag.myndighet,
            verkningsdag=granskat,
            godkant_ore=godkant * T,
            ej_godkant_ore=0,
            motivering="Enligt redovisningen",
            **om,
        )

    def dom(self, utgang: Utgang, tusen: int | None, dag: date) -> list[Faktum]:
        """A court judges what settles the application now."""
        fore = len(self.fakta)
        self.overklaga(cast(UUID, self.arende.avgorande_id), utgang, tusen, dag)
        return self.fakta[fore:]

    def attestera(self, tusen: int, dag: date, namn: str = "betalning") -> UUID:
        utbetalning_id = uuid5(NAMNRYMD, namn)
        self.gor(
            attest.attestera, self.regelverk, self.betalande, **self.attesten(tusen, dag, namn)
        )
        return utbetalning_id

    def attesten(self, tusen: int, dag: date, namn: str = "betalning") -> dict[str, Any]:
        return {
            "verkningsdag": dag,
            "av": BO,
            "utbetalning_id": uuid5(NAMNRYMD, namn),
            "belopp_ore": tusen * T,
        }

    def beordra(self, utbetalning_id: UUID, dag: date, betalningsmal: str = BANKGIRO) -> None:
        self.gor(
            order.beordra,
            self.regelverk,
            self.mottagare,
            self.bankdagar,
            **self.ordern(utbetalning_id, dag, betalningsmal),
        )

    def ordern(
        self, utbetalning_id: UUID, dag: date, betalningsmal: str = BANKGIRO
    ) -> dict[str, Any]:
        return {
            "verkningsdag": dag,
            "av": BO,
            "utbetalning_id": utbetalning_id,
            "betalningsmal": betalningsmal,
            "forfallodag": dag,
            "annat_budgetar": True,
        }
