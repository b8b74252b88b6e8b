"""Granskning: what was paid is judged as used and approved, used and not approved, or unspent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende import Arende, Pengafaktum
from domain.aterrapport import begard
from domain.beslutstyp import Beslutstyp
from domain.faktum import Aktor, OreEllerNoll, Text
from domain.fordran import falt, hav_overskjutande
from domain.lador import REDOVISADE
from domain.myndighet import Myndighet, krav_delegation
from domain.pengar import Lada
from domain.stopp import krav, kronor
from domain.stopp.aterrapport import (
    AterrapportInteInkommen,
    GranskningenStammerInte,
    InteGranskad,
    OmprovningenRyms,
    OverstigerKostnaderna,
    RedanGranskad,
)
from domain.stopp.beslutsfattande import JavHindrar, MotiveringSaknas


class AterrapportGranskad(Pengafaktum):
    """What had been paid was judged: together the three amounts are all that was to be judged."""

    TOPIC = "arende.aterrapport-granskad"

    aterrapport_id: UUID
    rapport_version: int
    kostnader_ore: OreEllerNoll
    godkant_ore: OreEllerNoll
    ej_godkant_ore: OreEllerNoll
    oforbrukat_ore: OreEllerNoll
    motivering: Text

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        _granskad(aggregate, self.aterrapport_id, self.originator_version)


class GranskningOmprovad(Pengafaktum):
    """The judgement changed of what had been used: what was used stays used."""

    TOPIC = "arende.granskning-omprovad"

    aterrapport_id: UUID
    till_godkant_ore: OreEllerNoll
    till_ej_godkant_ore: OreEllerNoll
    motivering: Text

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        _granskad(aggregate, self.aterrapport_id, self.originator_version)


class GranskningHavd(Pengafaktum):
    """All reviews in the case were lifted: what they had judged is to be judged anew."""

    TOPIC = "arende.granskning-havd"
    VILLKORLIG: ClassVar[bool] = False

    godkant_ore: OreEllerNoll
    ej_godkant_ore: OreEllerNoll
    oforbrukat_ore: OreEllerNoll
    orsak: Text

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        for aterrapport_id, rapport in aggregate.aterrapporter.items():
            aggregate.aterrapporter[aterrapport_id] = replace(rapport, granskad_version=0)


def granska(
    arende: Arende,
    myndighet: Myndighet,
    *,
    verkningsdag: date,
    av: Aktor,
    aterrapport_id: UUID,
    godkant_ore: int,
    ej_godkant_ore: int,
    motivering: str,
) -> None:
    """Judge what has been paid and not accounted for. What is neither is unspent.

    Costs above what was paid are in the report, but are no money of ours.
    """
    arende.krav_oppet()
    rapport = begard(arende, aterrapport_id)
    krav(rapport.inkommen_dag is not None, AterrapportInteInkommen)
    krav(not rapport.granskad, RedanGranskad)
    krav(motivering.strip() != "", MotiveringSaknas)
    krav(av.subjekt not in arende.javiga, JavHindrar, subjekt=av.subjekt)
    redovisas = max(0, arende.lador.i(Lada.UTBETALT_EJ_REDOVISAT))
    provat = godkant_ore + ej_godkant_ore
    krav(
        provat <= rapport.kostnader_ore,
        OverstigerKostnaderna,
        belopp=kronor(provat),
        kostnader=kronor(rapport.kostnader_ore),
    )
    krav(
        provat == min(rapport.kostnader_ore, redovisas),
        GranskningenStammerInte,
        summa=kronor(provat),
        redovisas=kronor(min(rapport.kostnader_ore, redovisas)),
    )
    krav_delegation(
        myndighet,
        subjekt=av.subjekt,
        beslutstyp=Beslutstyp.GRANSKNING,
        belopp_ore=redovisas,
        dag=verkningsdag,
    )
    flytt = arende.flytt(verkningsdag)
    flytt.ta(Lada.UTBETALT_EJ_REDOVISAT, Lada.FORBRUKAT, godkant_ore)
    flytt.ta(Lada.UTBETALT_EJ_REDOVISAT, Lada.EJ_GODKANT, ej_godkant_ore)
    flytt.ta(Lada.UTBETALT_EJ_REDOVISAT, Lada.OFORBRUKAT, redovisas - provat)
    arende.trigger_event(
        AterrapportGranskad,
        verkningsdag=verkningsdag,
        av=av,
        aterrapport_id=aterrapport_id,
        rapport_version=rapport.inkommen_version,
        kostnader_ore=rapport.kostnader_ore,
        godkant_ore=godkant_ore,
        ej_godkant_ore=ej_godkant_ore,
        oforbrukat_ore=redovisas - provat,
        motivering=motivering,
        **falt(arende, flytt),
    )
    hav_overskjutande(arende, verkningsdag=verkningsdag, av=av, orsak="Medlen har redovisats")


def omprova(
    arende: Arende,
    myndighet: Myndighet,
    *,
    verkningsdag: date,
    av: Aktor,
    aterrapport_id: UUID,
    till_godkant_ore: int,
    till_ej_godkant_ore: int,
    motivering: str,
) -> None:
    """Change the judgement: approve what was not, or the other way about; never both."""
    arende.krav_oppet()
    rapport = begard(arende, aterrapport_id)
    krav(rapport.granskad, InteGranskad)
    krav(motivering.strip() != "", MotiveringSaknas)
    for ore, lada in (
        (till_godkant_ore, Lada.EJ_GODKANT),
        (till_ej_godkant_ore, Lada.FORBRUKAT),
    ):
        finns = arende.okravt_ore(lada)
        krav(
            ore <= finns,
            OmprovningenRyms,
            belopp=kronor(ore),
            finns=kronor(finns),
            lada=lada,
        )
    belopp = till_godkant_ore + till_ej_godkant_ore
    krav_delegation(
        myndighet,
        subjekt=av.subjekt,
        beslutstyp=Beslutstyp.GRANSKNING,
        belopp_ore=belopp,
        dag=verkningsdag,
    )
    flytt = arende.flytt(verkningsdag)
    flytt.ta(Lada.EJ_GODKANT, Lada.FORBRUKAT, till_godkant_ore)
    flytt.ta(Lada.FORBRUKAT, Lada.EJ_GODKANT, till_ej_godkant_ore)
    arende.trigger_event(
        GranskningOmprovad,
        verkningsdag=verkningsdag,
        av=av,
        aterrapport_id=aterrapport_id,
        till_godkant_ore=till_godkant_ore,
        till_ej_godkant_ore=till_ej_godkant_ore,
        motivering=motivering,
        **falt(arende, flytt),
    )


def hav_granskning(arende: Arende, *, verkningsdag: date, av: Aktor) -> None:
    """Lift the reviews, when the payment that they judged turns out not to be what it was.

    What a lowered decision took of what was reviewed is lowered still, but not reviewed.
    """
    flytt = arende.flytt(verkningsdag)
    sankt = [d for d in arende.lador.sankt if d.lada in REDOVISADE]
    for d in reversed(sankt):
        flytt.mellan(Lada.FOR_HOGT_BELOPP, d.ar, d.lada, d.ar, d.belopp_ore)
    havt = {
        lada: flytt.ta(lada, Lada.UTBETALT_EJ_REDOVISAT, flytt.lador.i(lada)) for lada in REDOVISADE
    }
    for d in sankt:
        flytt.mellan(Lada.UTBETALT_EJ_REDOVISAT, d.ar, Lada.FOR_HOGT_BELOPP, d.ar, d.belopp_ore)
    arende.trigger_event(
        GranskningHavd,
        verkningsdag=verkningsdag,
        av=av,
        godkant_ore=havt[Lada.FORBRUKAT],
        ej_godkant_ore=havt[Lada.EJ_GODKANT],
        oforbrukat_ore=havt[Lada.OFORBRUKAT],
        orsak="Utbetalningen som granskades har ändrats",
        **falt(arende, flytt),
    )
    hav_overskjutande(arende, verkningsdag=verkningsdag, av=av, orsak="Granskningen har hävts")


def _granskad(arende: Arende, aterrapport_id: UUID, version: int) -> None:
    arende.aterrapporter[aterrapport_id] = replace(
        arende.aterrapporter[aterrapport_id], granskad_version=version
    )
