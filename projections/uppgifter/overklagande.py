"""What an appeal states: it has come in, been dismissed as too late, gone to the court, ended."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from domain.overklagande.aterkallelse import OverklagandeAterkallat
from domain.overklagande.avvisning import OverklagandeAvvisat, OverklagandeUpptaget, Upptagande
from domain.overklagande.dom import DomMeddelad, Utgang
from domain.overklagande.overklagande import OverklagandeInkommet
from domain.overklagande.overlamnande import OverklagandeOverlamnat
from domain.overklagande.rattidsprovning import OverklagandeRattidsprovat
from projections.uppgifter.beslut import beslutet
from projections.uppgifter.lage import Lage
from projections.uppgifter.pastaende import Pastaende, Uppgift, Upphor, uppgifter


@uppgifter.register
def _(faktum: OverklagandeInkommet) -> Iterator[Uppgift]:
    om = faktum.overklagande_id
    yield Pastaende("lage", Lage.OVERKLAGAT, om)
    yield Pastaende("overklagande", "inkommet", om)
    yield Pastaende("overklagat_dag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("overklagat_beslut_id", str(faktum.beslut_id), om)


@uppgifter.register
def _(faktum: OverklagandeRattidsprovat) -> Iterator[Uppgift]:
    om = faktum.overklagande_id
    yield Pastaende("overklagande", "i-tid", om)
    yield Pastaende("rattidsprovat_dag", faktum.verkningsdag.isoformat(), om)


@uppgifter.register
def _(faktum: OverklagandeAterkallat) -> Iterator[Uppgift]:
    om = faktum.overklagande_id
    yield from _slut(om)
    yield Pastaende("overklagande_aterkallat_dag", faktum.verkningsdag.isoformat(), om)


@uppgifter.register
def _(faktum: OverklagandeAvvisat) -> Iterator[Uppgift]:
    """A decision like others, to be told; the appeal ends here."""
    om = faktum.overklagande_id
    yield from beslutet(faktum)
    yield from _slut(om)
    yield Pastaende("rattidsprovat_dag", faktum.verkningsdag.isoformat(), om)


@uppgifter.register
def _(faktum: OverklagandeUpptaget) -> Iterator[Uppgift]:
    """Where it is judged anew whether it came in time, nobody has yet found so on any day."""
    om = faktum.overklagande_id
    pa_nytt = faktum.upptagande is Upptagande.PROVAS_PA_NYTT
    yield Pastaende("lage", Lage.OVERKLAGAT, om)
    yield Pastaende("overklagande", "inkommet" if pa_nytt else "i-tid", om)
    if pa_nytt:
        yield Pastaende("rattidsprovat_dag", None, om)


def _slut(overklagande_id: UUID) -> Iterator[Uppgift]:
    """The ärende is again as it was before the appeal came."""
    yield Pastaende("lage", None, overklagande_id)
    yield Pastaende("overklagande", None, overklagande_id)


@uppgifter.register
def _(faktum: OverklagandeOverlamnat) -> Iterator[Uppgift]:
    om = faktum.overklagande_id
    yield Pastaende("lage", Lage.OVERLAMNAT_TILL_DOMSTOL, om)
    yield Pastaende("overklagande", "overlamnat", om)
    yield Pastaende("domstol", faktum.domstol, om)


@uppgifter.register
def _(faktum: DomMeddelad) -> Iterator[Uppgift]:
    om = faktum.overklagande_id
    yield Pastaende("lage", Lage.DOM_MEDDELAD, om)
    yield Pastaende("overklagande", None, om)
    yield Pastaende("dom_dag", faktum.verkningsdag.isoformat(), om)
    yield Pastaende("utgang", faktum.utgang, om)
    yield from _utgangen(faktum)


def _utgangen(faktum: DomMeddelad) -> Iterator[Uppgift]:
    """A court that sends the case back leaves it undecided; one that only revokes has settled it.

    One that revokes a hindrance lifts it.
    """
    beslut_id = faktum.beslut_id
    if faktum.utgang in (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING):
        yield Pastaende("beslut", None, beslut_id)
        if not faktum.om_bidraget:
            yield Pastaende("lage", None, beslut_id)
            yield Pastaende("hinder", None, beslut_id)
        elif faktum.utgang is Utgang.ATERFORVISNING:
            yield Upphor("beslutsdag")
    if faktum.om_bidraget and faktum.utgang in (Utgang.ANDRING, Utgang.UPPHAVANDE):
        yield Pastaende("beviljat_ore", str(faktum.belopp_ore), beslut_id, "beslutsdag")
