"""Omprövning: what was approved of a report is judged anew."""

from __future__ import annotations

from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.uttag import flytta_okravt
from domain.aterrapport.granskning import krav_far_granska, krav_skal, minns_granskad
from domain.aterrapport.rapport import begard
from domain.aterrapport.stopp import InteGranskad, OmprovasAtEttHall, OmprovningenRymsInte
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import OreEllerNoll, Text
from domain.myndighet.myndighet import Myndighet


class GranskningOmprovad(Pengafaktum):
    """The judgement changed of what had been used: what was used stays used.

    `omprovar_version` is the fact that last reviewed the report. `till_godkant_ore` went from not
    approved to approved, `till_ej_godkant_ore` the other way; one of them is 0.
    """

    TOPIC = "arende.granskning-omprovad"
    NAMN = "granskning omprövad"
    OM_FORDRAN = False
    HANT = dagen("Omprövningsdagen")

    aterrapport_id: UUID
    omprovar_version: int
    till_godkant_ore: OreEllerNoll
    till_ej_godkant_ore: OreEllerNoll
    motivering: Text

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        mer = self.till_godkant_ore - self.till_ej_godkant_ore
        minns_granskad(aggregate, self, self.aterrapport_id, mer, -mer, 0)

    def i_ord(self) -> str:
        ja, nej = kronor(self.till_godkant_ore), kronor(self.till_ej_godkant_ore)
        return f"granskning omprövad: {ja} godkänns, {nej} godkänns inte längre"


def omprova(
    arende: Arende,
    myndighet: Myndighet,
    atgard: Atgard,
    *,
    aterrapport_id: UUID,
    till_godkant_ore: int,
    till_ej_godkant_ore: int,
    motivering: str,
) -> None:
    """Change the judgement: approve what was not, or the other way about; never both."""
    arende.krav_oppet()
    rapport = begard(arende, aterrapport_id)
    krav(rapport.granskad, InteGranskad)
    krav_skal(arende, atgard.av, motivering)
    krav((till_godkant_ore > 0) is not (till_ej_godkant_ore > 0), OmprovasAtEttHall)
    for ore, lada, provat in (
        (till_godkant_ore, Lada.EJ_GODKANT, rapport.ej_godkant_ore),
        (till_ej_godkant_ore, Lada.FORBRUKAT, rapport.godkant_ore),
    ):
        finns = min(provat, arende.okravt_ore(lada))
        krav(
            ore <= finns,
            OmprovningenRymsInte,
            belopp=kronor(ore),
            finns=kronor(finns),
            lada=lada.namn,
        )
    krav_far_granska(myndighet, atgard.av, atgard.dag, till_godkant_ore + till_ej_godkant_ore)
    flytt = arende.flytt(atgard.dag)
    flytta_okravt(arende, flytt, Lada.EJ_GODKANT, Lada.FORBRUKAT, till_godkant_ore)
    flytta_okravt(arende, flytt, Lada.FORBRUKAT, Lada.EJ_GODKANT, till_ej_godkant_ore)
    flytta_pengar(
        arende,
        GranskningOmprovad,
        atgard,
        flytt,
        aterrapport_id=aterrapport_id,
        omprovar_version=rapport.granskad_version,
        till_godkant_ore=till_godkant_ore,
        till_ej_godkant_ore=till_ej_godkant_ore,
        motivering=motivering,
    )
