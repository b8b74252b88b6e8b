"""A case that accounts for its money in two reports, one for each year."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.aterrapport import begaran, granskning, rapport
from domain.aterrapport.granskningshavning import aterkalla_granskning
from domain.grund.faktum import Faktum
from tests.domain.hjalp.historia import MEDDELAT_ARENDE
from tests.domain.hjalp.pengagang import GRUND, RAPPORTEN, Gang, T, svar
from tests.domain.hjalp.scenario import ANNA

ANDRA = UUID("00000000-0000-4000-8000-0000000000f9")
AR = {RAPPORTEN: 2024, ANDRA: 2025}


class Rapportgang(Gang):
    """400 thousand granted; half paid in 2024, half in 2025; a report asked for of each year."""

    def __init__(self) -> None:
        super().__init__(*GRUND, *MEDDELAT_ARENDE)
        self.betala(200, date(2024, 3, 27), "ett")
        self.betala(200, date(2025, 1, 27), "två", annat_budgetar=True)
        for rid in (RAPPORTEN, ANDRA):
            om = {"aterrapport_id": rid, "bidragsar": AR[rid], "verkningsdag": date(2025, 2, 1)}
            self.gor(begaran.begar, self.regelverk, frozenset(), av=ANNA, **om)

    def kom_in(self, rid: UUID, tusen: int, dag: date) -> None:
        om = {"verkningsdag": dag, "av": ANNA, "aterrapport_id": rid}
        self.gor(rapport.ta_emot, self.mottagare, svar=svar(tusen * T, dag), **om)

    def prova(self, rid: UUID, godkant: int, ej: int, dag: date, **falt: Any) -> list[Faktum]:
        om = self.provningen(rid, godkant, ej, dag) | falt
        return self.gor(granskning.granska, self.underlag.myndighet, **om)

    @staticmethod
    def provningen(rid: UUID, godkant: int, ej: int, dag: date) -> dict[str, Any]:
        return {
            "verkningsdag": dag,
            "av": ANNA,
            "aterrapport_id": rid,
            "godkant_ore": godkant * T,
            "ej_godkant_ore": ej * T,
            "motivering": "m",
        }

    def aterkalla(self, rid: UUID, dag: date = date(2026, 5, 4)) -> list[Faktum]:
        om: dict[str, Any] = {"verkningsdag": dag, "av": ANNA, "aterrapport_id": rid}
        om["orsak"] = "Återrapporten var fel"
        return self.gor(aterkalla_granskning, self.underlag.myndighet, **om)


FORSTA, SENARE = date(2025, 4, 10), date(2026, 3, 10)


def tva_provade() -> Rapportgang:
    """180 of the first used, 20 unspent; 190 of the second used, 10 of it not approved."""
    gang = Rapportgang()
    gang.kom_in(RAPPORTEN, 180, date(2025, 2, 20))
    gang.prova(RAPPORTEN, 160, 20, FORSTA, senare_ore=200 * T)
    gang.kom_in(ANDRA, 190, date(2026, 2, 20))
    gang.prova(ANDRA, 180, 10, SENARE)
    return gang
