"""What facts of a myndighet state."""

from __future__ import annotations

from collections.abc import Iterator

from domain.myndighet.delegation import DelegationAterkallad, DelegationBeslutad
from domain.myndighet.myndighet import MyndighetRegistrerad
from domain.myndighet.period import PeriodStangd
from domain.myndighet.vardering import VarderingsregelFaststalld
from projections.uppgifter.pastaende import Pastaende, Uppgift, sammansatt, uppgifter


@uppgifter.register
def _(faktum: MyndighetRegistrerad) -> Iterator[Uppgift]:
    yield Pastaende("organisationsnummer", faktum.organisationsnummer)
    yield Pastaende("namn", faktum.namn)


@uppgifter.register
def _(faktum: DelegationBeslutad) -> Iterator[Uppgift]:
    """That it has run out is for the reader to see: nothing happens on that day."""
    yield Pastaende(
        "delegation",
        sammansatt(
            id=faktum.delegation_id,
            subjekt=faktum.subjekt,
            beslutstyper=faktum.beslutstyper,
            beloppsgrans_ore=faktum.beloppsgrans_ore,
            galler_fran=faktum.verkningsdag,
            galler_till=faktum.galler_till,
            beslutsreferens=faktum.beslutsreferens,
        ),
        faktum.delegation_id,
    )


@uppgifter.register
def _(faktum: DelegationAterkallad) -> Iterator[Uppgift]:
    yield Pastaende("delegation", None, faktum.delegation_id)


@uppgifter.register
def _(faktum: PeriodStangd) -> Iterator[Uppgift]:
    yield Pastaende("stangd_till", faktum.stangd_till.isoformat())


@uppgifter.register
def _(faktum: VarderingsregelFaststalld) -> Iterator[Uppgift]:
    yield Pastaende(
        "varderingsregel",
        sammansatt(
            osaker_efter_dagar=faktum.osaker_efter_dagar,
            osaker_hos=faktum.osaker_hos,
            beslutsreferens=faktum.beslutsreferens,
        ),
    )
