"""The samlade redovisning as a document, with the structure that the published reports have."""

from __future__ import annotations

from uuid import UUID

from api.rapporter.dokument import Avsnitt, Dokument, underlagsrad
from projections.lasning import Lasning
from projections.rapporter.samlad import arsserie, samlad_redovisning


def samlat(lasning: Lasning, regelverk_id: UUID, bidragsar: int) -> Dokument:
    """What is accounted for to the government of a bidragsår. Raises RapportmallSaknas."""
    rapport = samlad_redovisning(*lasning, regelverk_id, bidragsar)
    return Dokument(
        f"samlad-redovisning-{bidragsar}",
        f"{rapport.rubrik} {bidragsar}",
        f"Regelverk {rapport.beteckning}, bidragsår {bidragsar}.",
        (Avsnitt("Tabeller", (), (*rapport.tabeller, rapport.utestaende)),),
        _kalla(rapport.beteckning),
        underlagsrad(lasning.basis),
    )


def arsserien(lasning: Lasning, regelverk_id: UUID, till: int) -> Dokument:
    """The grant year by year until `till`. Raises RapportmallSaknas."""
    serie = arsserie(*lasning, regelverk_id, till)
    return Dokument(
        f"arsserie-{till}",
        f"Statsbidraget år för år till och med {till}",
        f"Regelverk {serie.beteckning}.",
        (Avsnitt("Åren", (), (serie.tabell,)),),
        _kalla(serie.beteckning),
        underlagsrad(lasning.basis),
    )


def _kalla(beteckning: str) -> str:
    return f"Källa: mottagarnas återrapporter och besluten i liggaren, {beteckning}."
