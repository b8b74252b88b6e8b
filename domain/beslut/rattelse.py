"""Rättelse: an obvious slip in a decision is corrected (36 § FL)."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.hemvist import andrat_belopp
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.beslut.beslutsfattande import Beslutsunderlag, krav_myndighet
from domain.beslut.gallande import krav_eget
from domain.beslut.provning import krav_inom_sokt
from domain.beslut.stopp import HandlaggareBeslutar, RattelsenAndrarUtgangen
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.stopp import IngetAttRatta, krav, kronor
from domain.grund.varden import OreEllerNoll, Text
from domain.myndighet.delegation import krav_delegation
from domain.utlysning.utlysning import Utlysning


class Rattelseskal(Ord):
    """36 § FL."""

    SKRIVFEL = "skrivfel"
    RAKNEFEL = "raknefel", "räknefel"
    FORBISEENDE = "forbiseende", "förbiseende"


class BeslutRattat(Pengafaktum):
    """An obvious slip in the decision `beslut_id` was corrected (36 § FL); verkningsdag is the day.

    Who corrects an amount has decided it as much as who made the slip.
    """

    TOPIC = "arende.beslut-rattat"
    NAMN = "beslut rättat"
    HANT = dagen("Rättelsedagen")
    HAVNINGSORSAK = Havningsorsak.BESLUTET_RATTAT

    beslut_id: UUID
    rattelseskal: Rattelseskal
    fore: Text
    efter: Text
    tidigare_belopp_ore: OreEllerNoll
    belopp_ore: OreEllerNoll

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.beviljat_ore = self.belopp_ore
        rattat = aggregate.beslut[self.beslut_id]
        aggregate.beslut[self.beslut_id] = replace(
            rattat, beslutsfattare=rattat.beslutsfattare | {self.av.subjekt}
        )

    def i_ord(self) -> str:
        andrat = self.belopp_ore != self.tidigare_belopp_ore
        belopp = f" till {kronor(self.belopp_ore)}" if andrat else ""
        vad = f"beslut rättat{belopp} ({self.rattelseskal.namn}, 36 § FL)"
        return f"{vad}: {self.fore} → {self.efter}"


def ratta(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    rattelseskal: Rattelseskal,
    fore: str,
    efter: str,
    belopp_ore: int | None = None,
) -> None:
    """Correct an obvious slip in the decision that settles the application.

    `belopp_ore` when the slip was in the amount; None if it stands. It is done by somebody who may
    decide, and has not prepared the case; the decision is corrected also when it is appealed.
    """
    beslut_id = krav_eget(arende, None, atgard.dag).beslut_id
    nytt = arende.beviljat_ore if belopp_ore is None else belopp_ore
    krav(fore.strip() != efter.strip(), IngetAttRatta)
    krav((nytt > 0) is (arende.beviljat_ore > 0), RattelsenAndrarUtgangen)
    krav_inom_sokt(arende, nytt)
    krav_myndighet(underlag, underlag.referens(arende, atgard.dag), atgard.av)
    arende.krav_ojavig(atgard.av.subjekt)
    krav(
        atgard.av.subjekt not in arende.handlaggare, HandlaggareBeslutar, subjekt=atgard.av.subjekt
    )
    krav_delegation(
        underlag.myndighet,
        subjekt=atgard.av.subjekt,
        beslutstyp=Beslutstyp.ANDRING,
        belopp_ore=max(nytt, arende.beviljat_ore),
        dag=atgard.dag,
    )
    flytt = andrat_belopp(arende, utlysning, atgard.dag, nytt)
    flytta_pengar(
        arende,
        BeslutRattat,
        atgard,
        flytt,
        utlysning.medel,
        beslut_id=beslut_id,
        rattelseskal=rattelseskal,
        fore=fore,
        efter=efter,
        tidigare_belopp_ore=arende.beviljat_ore,
        belopp_ore=nytt,
    )
