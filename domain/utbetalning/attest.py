"""Attest: a payment is approved by somebody who neither prepared nor decided."""

from __future__ import annotations

from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengaregeln import kvar_att_attestera_ore, reserverat_ore
from domain.arende.tillstand import Utbetalning
from domain.grund.aktor import Aktor, Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import dagen
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore
from domain.myndighet.delegation import krav_delegation
from domain.myndighet.myndighet import Myndighet, myndighet_id
from domain.regelverk.regelverk import Regelverk
from domain.utbetalning.stopp import (
    AttestForeBeslut,
    HandlaggareAttesterar,
    InteBeslutat,
    InteBetalandeMyndighet,
    OverstigerBeviljat,
    SammaPerson,
    UtbetalningFinnsRedan,
)
from domain.utbetalning.utbetalningshinder import krav_ohindrat


class UtbetalningAttesterad(Arende.Event):
    """Somebody other than the decision makers approved a payment; verkningsdag is the day.

    `beslut_id` is the decision that it is paid under: the one that settled the application then.
    """

    TOPIC = "arende.utbetalning-attesterad"
    NAMN = "utbetalning attesterad"
    HANT = dagen("Attestdagen")

    utbetalning_id: UUID
    beslut_id: UUID
    belopp_ore: Ore

    def apply(self, aggregate: Arende) -> None:
        aggregate.utbetalningar[self.utbetalning_id] = Utbetalning(
            self.belopp_ore, self.verkningsdag, self.originator_version
        )

    def i_ord(self) -> str:
        return f"utbetalning av {kronor(self.belopp_ore)} attesterad"


def attestera(
    arende: Arende,
    regelverk: Regelverk,
    myndighet: Myndighet,
    atgard: Atgard,
    *,
    utbetalning_id: UUID,
    belopp_ore: int,
) -> None:
    """Approve a payment of what is granted and neither paid nor attested already."""
    krav(
        utbetalning_id not in arende.utbetalningar,
        UtbetalningFinnsRedan,
        utbetalning_id=utbetalning_id,
    )
    kvar_ore = kvar_att_attestera_ore(arende)
    krav_attest(arende, regelverk, myndighet, atgard, belopp_ore=belopp_ore, kvar_ore=kvar_ore)
    arende.registrera(
        UtbetalningAttesterad,
        atgard,
        utbetalning_id=utbetalning_id,
        beslut_id=arende.avgorande_id,
        belopp_ore=belopp_ore,
    )


def krav_attest(
    arende: Arende,
    regelverk: Regelverk,
    myndighet: Myndighet,
    atgard: Atgard,
    *,
    belopp_ore: int,
    kvar_ore: int,
) -> None:
    """So much of `kvar_ore` may be paid, and whoever acts may say so: not those who decided or
    prepared.
    """
    arende.krav_oppet()
    beslutsdag = arende.beslutsdag
    krav(beslutsdag is not None, InteBeslutat, diarienummer=arende.diarienummer)
    krav(
        beslutsdag is not None and atgard.dag >= beslutsdag,
        AttestForeBeslut,
        dag=atgard.dag,
        beslutsdag=beslutsdag,
    )
    krav(atgard.av.subjekt not in arende.beslutsfattare, SammaPerson, subjekt=atgard.av.subjekt)
    krav(
        atgard.av.subjekt not in arende.handlaggare,
        HandlaggareAttesterar,
        subjekt=atgard.av.subjekt,
    )
    arende.krav_ojavig(atgard.av.subjekt)
    krav_ohindrat(arende)
    arende.krav_inte_inhiberat(arende.beslut_om_bidraget)
    krav(
        belopp_ore <= kvar_ore,
        OverstigerBeviljat,
        belopp=kronor(belopp_ore),
        kvar=kronor(max(0, kvar_ore)),
        reserverat_ore=reserverat_ore(arende),
    )
    krav_betalande(arende, regelverk, atgard.av)
    krav_betalandes_delegationer(arende, regelverk, atgard.av, myndighet)
    krav_delegation(
        myndighet,
        subjekt=atgard.av.subjekt,
        beslutstyp=Beslutstyp.ATTEST,
        belopp_ore=belopp_ore,
        dag=atgard.dag,
    )


def krav_betalande(arende: Arende, regelverk: Regelverk, av: Aktor) -> None:
    """Only the authority that the regelverk of the decision names pays: it attests and orders."""
    vem, betalar = av.organisation, _betalar(arende, regelverk)
    krav(vem == betalar, InteBetalandeMyndighet, organisation=vem, betalar=betalar)


def krav_betalandes_delegationer(
    arende: Arende, regelverk: Regelverk, av: Aktor, myndighet: Myndighet
) -> None:
    """Delegations are those of the authority that pays."""
    vem, betalar = av.organisation, _betalar(arende, regelverk)
    dess = myndighet.id == myndighet_id(betalar)
    krav(dess, InteBetalandeMyndighet, organisation=vem, betalar=betalar)


def _betalar(arende: Arende, regelverk: Regelverk) -> str:
    assert arende.regelverk is not None
    return regelverk.innehall(arende.regelverk).betalar
