"""Rättelse: an obvious slip in a decision is corrected (36 § FL)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut
from domain.arende.beviljat import AndratPerAr, BeslutatPerAr
from domain.arende.hemvist import andrat_belopp
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.stopp import AndringForeBeslut
from domain.beslut.beslutsfattande import Beslutsunderlag, krav_myndighet
from domain.beslut.gallande import krav_eget, krav_i_kraft, lovar_kommande_ar, vad_det_ar_om
from domain.beslut.provning import krav_inom_sokt
from domain.beslut.stopp import (
    AtagandetRattasInteHar,
    BeloppetRattasInteHar,
    HandlaggareBeslutar,
    RattelsenAndrarUtgangen,
)
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.stopp import IngetAttRatta, krav, kronor
from domain.grund.varden import OreEllerNoll, Text, ny_av
from domain.myndighet.delegation import krav_delegation
from domain.utlysning.utlysning import Utlysning

_DAR = {"eftergift": "i eftergiften", "avstående": "i avståendet"}
"""Where the amount stands, by what the decision is about; else in the claim."""


class Rattelseskal(Ord):
    """36 § FL."""

    SKRIVFEL = "skrivfel"
    RAKNEFEL = "raknefel", "räknefel"
    FORBISEENDE = "forbiseende", "förbiseende"


class BeslutRattat(Pengafaktum):
    """An obvious slip in the decision `beslut_id` was corrected (36 § FL); verkningsdag is the day.

    The amounts are what the decision that settles the application says, and said before: of each
    so much has lapsed, and is not granted. Who corrects one has decided it as much as who made the
    slip.
    """

    TOPIC = "arende.beslut-rattat"
    NAMN = "beslut rättat"
    OM_FORDRAN = False
    HANT = dagen("Rättelsedagen")
    HAVNINGSORSAK = Havningsorsak.BESLUTET_RATTAT

    beslut_id: UUID
    rattelseskal: Rattelseskal
    fore: Text
    efter: Text
    tidigare_belopp_ore: OreEllerNoll
    tidigare_bortfallet_ore: OreEllerNoll
    belopp_ore: OreEllerNoll
    bortfallet_ore: OreEllerNoll
    beslutat_av_andra_ar: tuple[BeslutatPerAr, ...]
    beviljat_andrat_av_andra_ar: tuple[AndratPerAr, ...]

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.beviljande = aggregate.beviljande.beslutat(self)
        rattat = aggregate.beslut[self.beslut_id]
        aggregate.beslut[self.beslut_id] = ny_av(
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
    beslut_id: UUID | None = None,
) -> None:
    """Correct an obvious slip in a decision; None: in the one that settles the application.

    `belopp_ore` when the slip was in what is granted; None if it stands. What is demanded of a
    claim, and when, is corrected in `domain.aterkrav.rattelse`. It is done by somebody who may
    decide, and has not prepared the case; the decision is corrected also when it is appealed.
    """
    om_avgorandet = beslut_id in (None, arende.avgorande_id)
    beslut = _det_som_rattas(arende, None if om_avgorandet else beslut_id, atgard.dag)
    avgorande_id, tidigare = arende.avgorande_id, arende.beslutat_ore
    nytt = tidigare if belopp_ore is None else belopp_ore
    _krav_rattas_har(arende, beslut, om_avgorandet or belopp_ore is None)
    krav((nytt > 0) is (tidigare > 0), RattelsenAndrarUtgangen)
    if nytt > tidigare:
        krav_inom_sokt(arende, nytt)
    hogst = max(nytt, tidigare) if om_avgorandet else None
    krav_rattelse(arende, underlag, atgard, beslut, fore=fore, efter=efter, belopp_ore=hogst)
    flytt, beslutat = andrat_belopp(arende, utlysning, atgard.dag, avgorande_id, nytt)
    flytta_pengar(
        arende,
        BeslutRattat,
        atgard,
        flytt,
        utlysning.medel,
        beslut_id=beslut.beslut_id,
        rattelseskal=rattelseskal,
        fore=fore,
        efter=efter,
        tidigare_belopp_ore=tidigare,
        tidigare_bortfallet_ore=arende.bortfallet_ore(avgorande_id, tidigare),
        belopp_ore=nytt,
        bortfallet_ore=arende.bortfallet_ore(avgorande_id, nytt),
        **beslutat._asdict(),
    )


def krav_rattelse(
    arende: Arende,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    beslut: Beslut,
    *,
    fore: str,
    efter: str,
    belopp_ore: int | None,
) -> None:
    """Something is corrected, after it was decided, by somebody who may decide so much."""
    av = atgard.av
    arende.krav_oppet()
    krav(fore.strip() != efter.strip(), IngetAttRatta)
    krav(atgard.dag >= beslut.dag, AndringForeBeslut, dag=atgard.dag, beslutsdag=beslut.dag)
    krav_myndighet(underlag, underlag.referens(arende, atgard.dag), av)
    arende.krav_ojavig(av.subjekt)
    krav(av.subjekt not in arende.handlaggare, HandlaggareBeslutar, subjekt=av.subjekt)
    krav_delegation(
        underlag.myndighet,
        subjekt=av.subjekt,
        beslutstyp=Beslutstyp.ANDRING,
        belopp_ore=belopp_ore,
        dag=atgard.dag,
    )


def _det_som_rattas(arende: Arende, beslut_id: UUID | None, dag: date) -> Beslut:
    return krav_eget(arende, None, dag) if beslut_id is None else krav_i_kraft(arende, beslut_id)


def _krav_rattas_har(arende: Arende, beslut: Beslut, uppfyllt: bool) -> None:
    """What else has an amount: a promise of coming years; or a claim, or what is let off of it."""
    krav(uppfyllt or not lovar_kommande_ar(arende, beslut), AtagandetRattasInteHar)
    vad = vad_det_ar_om(arende, beslut)
    krav(uppfyllt, BeloppetRattasInteHar, vad=vad, dar=_DAR.get(vad, "i kravet"))
