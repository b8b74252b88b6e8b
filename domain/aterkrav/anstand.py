"""Anstånd: the debtor is given time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.fordran import fordrans_namn
from domain.aterkrav.fordran import oppen
from domain.aterkrav.stopp import AnstandMastFramat
from domain.beslut.beslutsfaktum import Beslutsfaktum, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.stopp import krav


class AnstandBeviljat(Beslutsfaktum):
    """The claim was put off: what is paid on `anstand_till` is paid in time.

    `med_ranta`: interest runs all the same; else none for the days from verkningsdag to
    `anstand_till`, both included.
    """

    TOPIC = "arende.anstand-beviljat"
    NAMN = "anstånd beviljat"
    TYP = Beslutstyp.ANSTAND

    fordran_id: UUID
    anstand_till: date
    med_ranta: bool

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        fordran = aggregate.fordringar[self.fordran_id]
        if not self.med_ranta:
            rantefritt = (*fordran.rantefritt, (self.verkningsdag, self.anstand_till))
            dagen_fore = self.verkningsdag - timedelta(days=1)
            fordran = replace(fordran, rantefritt=rantefritt).rantan_till(dagen_fore)
        aggregate.fordringar[self.fordran_id] = replace(fordran, anstand_till=self.anstand_till)

    def i_ord(self) -> str:
        ranta = "med" if self.med_ranta else "utan"
        vad = fordrans_namn(self.fordran_id)
        return f"anstånd {ranta} ränta till {self.anstand_till} för {vad}"


def bevilja_anstand(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    fordran_id: UUID,
    till: date,
    med_ranta: bool,
    beslut: Beslutsuppgifter,
) -> None:
    """Put off the day on which a claim is to be paid."""
    krav_nytt(arende, beslut_id)
    fordran = oppen(arende, fordran_id)
    galler_till = max(fordran.anstand_till or fordran.forfallodag, atgard.dag)
    krav(till > galler_till, AnstandMastFramat, till=till, galler_till=galler_till)
    fatta(
        arende,
        AnstandBeviljat,
        underlag,
        atgard,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=fordran.utestaende_ore,
        fordran_id=fordran_id,
        anstand_till=till,
        med_ranta=med_ranta,
    )
