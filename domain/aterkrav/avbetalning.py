"""Avbetalning: a claim is paid in parts, by a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.fordran import fordrans_namn
from domain.aterkrav.fordran import oppen
from domain.aterkrav.stopp import PlanensDagarStammerInte, PlanenStammerInte
from domain.beslut.beslutsfaktum import Beslutsfaktum, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, Uppgift


class Delbetalning(Uppgift):
    forfallodag: date
    belopp_ore: Ore


class AvbetalningsplanFaststalld(Beslutsfaktum):
    """The claim is to be paid in parts: together, what was outstanding of capital and interest."""

    TOPIC = "arende.avbetalningsplan-faststalld"
    NAMN = "avbetalningsplan fastställd"
    TYP = Beslutstyp.ANSTAND

    fordran_id: UUID
    delbetalningar: tuple[Delbetalning, ...]

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.fordringar[self.fordran_id] = replace(
            aggregate.fordringar[self.fordran_id],
            anstand_till=self.delbetalningar[-1].forfallodag,
        )

    def i_ord(self) -> str:
        delar = ", ".join(f"{kronor(d.belopp_ore)} {d.forfallodag}" for d in self.delbetalningar)
        return f"avbetalningsplan för {fordrans_namn(self.fordran_id)}: {delar}"


def faststall_plan(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    fordran_id: UUID,
    delbetalningar: Sequence[Delbetalning],
    beslut: Beslutsuppgifter,
) -> None:
    """Divide what is outstanding into parts, each with its day."""
    krav_nytt(arende, beslut_id)
    fordran = oppen(arende, fordran_id)
    utestaende = fordran.utestaende_ore + fordran.utestaende_ranta_ore
    summa = sum(d.belopp_ore for d in delbetalningar)
    krav(
        summa == utestaende,
        PlanenStammerInte,
        summa=kronor(summa),
        utestaende=kronor(utestaende),
    )
    dagar = [atgard.dag, *(d.forfallodag for d in delbetalningar)]
    krav(all(a < b for a, b in pairwise(dagar)), PlanensDagarStammerInte, dag=atgard.dag)
    fatta(
        arende,
        AvbetalningsplanFaststalld,
        underlag,
        atgard,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=fordran.utestaende_ore,
        fordran_id=fordran_id,
        delbetalningar=tuple(delbetalningar),
    )
