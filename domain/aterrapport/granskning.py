"""Granskning: what was paid is judged as used and approved, used and not approved, or unspent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.stopp import MotiveringAngesInte
from domain.arende.tillstand import Aterrapport, Provning
from domain.arende.uttag import flytta_okravt
from domain.aterrapport.rapport import begard
from domain.aterrapport.stopp import (
    AterrapportInteInkommen,
    GranskadForeInkommen,
    GranskningenStammerInte,
    OverstigerKostnaderna,
    RedanGranskad,
    SenareAngesInte,
    SenareOverstiger,
)
from domain.grund.aktor import Aktor, Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import dagen
from domain.grund.lador import REDOVISADE
from domain.grund.ord import Ord
from domain.grund.pengar import Lada, Rorelse
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Budgetar, OreEllerNoll, OreMedTecken, Text, Uppgift, ny_av
from domain.myndighet.delegation import krav_delegation
from domain.myndighet.myndighet import Myndighet


class AterrapportGranskad(Pengafaktum):
    """What had been paid was judged as used and approved, used and not approved, or unspent.

    Together the three amounts are all that the report was to account for. `aterrapport_version` is
    the version of the fact that says what the report was when it was judged: that it came in, or
    the last correction of it. verkningsdag is the day of the judgement.
    """

    TOPIC = "arende.aterrapport-granskad"
    NAMN = "återrapport granskad"
    OM_FORDRAN = False
    HANT = dagen("Granskningsdagen")

    aterrapport_id: UUID
    aterrapport_version: int
    kostnader_ore: OreEllerNoll
    godkant_ore: OreEllerNoll
    ej_godkant_ore: OreEllerNoll
    oforbrukat_ore: OreEllerNoll
    motivering: Text

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        funnet = (self.godkant_ore, self.ej_godkant_ore, self.oforbrukat_ore)
        minns_granskad(aggregate, self, self.aterrapport_id, *funnet)
        aggregate.aterrapporter[self.aterrapport_id] = ny_av(
            aggregate.aterrapporter[self.aterrapport_id], granskad_dag=self.verkningsdag
        )

    def i_ord(self) -> str:
        return f"återrapport granskad: {_provat(self)}"


class Granskningshavning(Ord):
    """Why what was reviewed is not what was paid."""

    UTBETALNINGEN_ANDRAD = "utbetalningen-andrad", "Utbetalningen som granskades har ändrats"
    KVITTNINGEN_HAVD = "kvittningen-havd", "Kvittningen har hävts"


class ProvatPerAr(Uppgift):
    """What a review added to what was found of the money of a budgetår."""

    budgetar: Budgetar
    godkant_ore: OreMedTecken
    ej_godkant_ore: OreMedTecken
    oforbrukat_ore: OreMedTecken


class HavdProvning(Uppgift):
    """What the fact with `version` had added to what was found, and from which day."""

    version: int
    dag: date
    per_ar: tuple[ProvatPerAr, ...]


class Granskningslyft(Pengafaktum):
    """What reviews had found is judged anew.

    `provningar` are the facts that are lifted, each from its own day, as if it had never been; the
    amounts are what they had found together. What has become of the money since has become of money
    that was not accounted for. verkningsdag is that of the last of them.
    """

    VILLKORLIG: ClassVar[bool] = False
    HAVNINGSORSAK = Havningsorsak.GRANSKNINGEN_HAVD

    provningar: tuple[HavdProvning, ...]
    godkant_ore: OreEllerNoll
    ej_godkant_ore: OreEllerNoll
    oforbrukat_ore: OreEllerNoll

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        lyfts = {p.version for p in self.provningar}
        for aterrapport_id, rapport in aggregate.aterrapporter.items():
            aggregate.aterrapporter[aterrapport_id] = rapport.utan_provningar(lyfts)
        kvar = any(r.granskad for r in aggregate.aterrapporter.values())
        aggregate.lador = aggregate.lador.utan_granskning(self._oprovat() if kvar else None)

    def _oprovat(self) -> Mapping[tuple[Lada, int], int]:
        """What has left each box, and was judged by none when this is not."""
        summor: Counter[tuple[Lada, int]] = Counter()
        for r in self.rorelser:
            if r.fran is Lada.UTBETALT_EJ_REDOVISAT and r.till in REDOVISADE:
                summor[r.till, r.till_budgetar] += r.belopp_ore
        return summor


class GranskningHavd(Granskningslyft):
    """All reviews in the case were lifted, since what they judged turned out not to be."""

    TOPIC = "arende.granskning-havd"
    NAMN = "granskning hävd"
    OM_FORDRAN = False

    orsak: Granskningshavning

    def i_ord(self) -> str:
        return f"granskning hävd ({_provat(self)}): {self.orsak.namn}"


def provat_per_ar(rorelser: Iterable[Rorelse]) -> tuple[ProvatPerAr, ...]:
    """Of which years' money a review found what it did, as the money moved."""
    mer: Counter[tuple[Lada, int]] = Counter()
    for r in rorelser:
        mer[r.till, r.till_budgetar] += r.belopp_ore
        mer[r.fran, r.fran_budgetar] -= r.belopp_ore
    return tuple(
        ProvatPerAr(
            budgetar=ar,
            godkant_ore=mer[Lada.FORBRUKAT, ar],
            ej_godkant_ore=mer[Lada.EJ_GODKANT, ar],
            oforbrukat_ore=mer[Lada.OFORBRUKAT, ar],
        )
        for ar in sorted({ar for lada, ar in mer if lada in REDOVISADE})
    )


def _provat(f: AterrapportGranskad | Granskningslyft) -> str:
    ja, nej, kvar = map(kronor, (f.godkant_ore, f.ej_godkant_ore, f.oforbrukat_ore))
    return f"{ja} godkänt, {nej} ej godkänt, {kvar} oförbrukat"


def granska(
    arende: Arende,
    myndighet: Myndighet,
    atgard: Atgard,
    *,
    aterrapport_id: UUID,
    godkant_ore: int,
    ej_godkant_ore: int,
    motivering: str,
    senare_ore: int | None = None,
) -> None:
    """Judge what has been paid and not accounted for. What is neither is unspent.

    `senare_ore` of it a later report is to account for: said when another is asked for, if all of
    it is not accounted for in this. Costs above what was paid are in the report, but are no money
    of ours; what is demanded back already is not judged.
    """
    arende.krav_oppet()
    begard(arende, aterrapport_id)
    rapport = arende.redovisning(aterrapport_id)
    krav(not rapport.granskad, RedanGranskad)
    krav(rapport.inkommen_dag is not None, AterrapportInteInkommen)
    assert rapport.inkommen_dag is not None
    krav(
        atgard.dag >= rapport.inkommen_dag,
        GranskadForeInkommen,
        dag=atgard.dag,
        inkommen=rapport.inkommen_dag,
    )
    krav_skal(arende, atgard.av, motivering)
    redovisas = _redovisas(arende, senare_ore or 0)
    provat = godkant_ore + ej_godkant_ore
    _krav_stammer(rapport, redovisas, provat)
    _krav_senare_sagt(arende, aterrapport_id, senare_ore, redovisas - provat)
    krav_far_granska(myndighet, atgard.av, atgard.dag, redovisas)
    flytt = arende.flytt(atgard.dag)
    for till, ore in (
        (Lada.FORBRUKAT, godkant_ore),
        (Lada.EJ_GODKANT, ej_godkant_ore),
        (Lada.OFORBRUKAT, redovisas - provat),
    ):
        flytta_okravt(arende, flytt, Lada.UTBETALT_EJ_REDOVISAT, till, ore)
    flytta_pengar(
        arende,
        AterrapportGranskad,
        atgard,
        flytt,
        aterrapport_id=aterrapport_id,
        aterrapport_version=rapport.inkommen_version,
        kostnader_ore=rapport.kostnader_ore,
        godkant_ore=godkant_ore,
        ej_godkant_ore=ej_godkant_ore,
        oforbrukat_ore=redovisas - provat,
        motivering=motivering,
    )


def krav_skal(arende: Arende, av: Aktor, motivering: str) -> None:
    """Reasons are given, by somebody who may have to do with the case."""
    krav(motivering.strip() != "", MotiveringAngesInte)
    arende.krav_ojavig(av.subjekt)


def _redovisas(arende: Arende, senare_ore: int) -> int:
    """How much of what has been paid is to be accounted for now."""
    finns = arende.okravt_ore(Lada.UTBETALT_EJ_REDOVISAT)
    krav(0 <= senare_ore <= finns, SenareOverstiger, belopp=kronor(senare_ore), finns=kronor(finns))
    return finns - senare_ore


def _krav_senare_sagt(
    arende: Arende, aterrapport_id: UUID, senare_ore: int | None, over_ore: int
) -> None:
    """What is not accounted for is unspent, or for a report that is yet to be reviewed: which?"""
    andra = [r for i, r in arende.aterrapporter.items() if i != aterrapport_id and not r.granskad]
    krav(
        senare_ore is not None or not over_ore or not andra,
        SenareAngesInte,
        ar=", ".join(sorted({str(r.bidragsar) for r in andra})),
        belopp=kronor(over_ore),
    )


def _krav_stammer(rapport: Aterrapport, redovisas: int, provat: int) -> None:
    """All costs of the report are judged, up to what is to be accounted for."""
    kostnader = rapport.kostnader_ore
    att_prova = min(kostnader, redovisas)
    krav(
        provat <= kostnader,
        OverstigerKostnaderna,
        belopp=kronor(provat),
        kostnader=kronor(kostnader),
    )
    krav(
        provat == att_prova,
        GranskningenStammerInte,
        summa=kronor(provat),
        redovisas=kronor(att_prova),
    )


def krav_far_granska(myndighet: Myndighet, av: Aktor, dag: date, belopp_ore: int) -> None:
    """A delegation covers reviewing so much on `dag`."""
    krav_delegation(
        myndighet,
        subjekt=av.subjekt,
        beslutstyp=Beslutstyp.GRANSKNING,
        belopp_ore=belopp_ore,
        dag=dag,
    )


def minns_granskad(
    arende: Arende,
    faktum: Pengafaktum,
    aterrapport_id: UUID,
    godkant: int,
    ej_godkant: int,
    ej_brukat: int,
) -> None:
    """Remember what a review found, added to what was found before (öre)."""
    nar = faktum.originator_version, faktum.verkningsdag
    ny = Provning(*nar, godkant, ej_godkant, ej_brukat, faktum.rorelser)
    rapport = arende.aterrapporter[aterrapport_id]
    arende.aterrapporter[aterrapport_id] = ny_av(rapport, provningar=(*rapport.provningar, ny))
