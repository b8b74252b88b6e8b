"""The reconciliation of a month as a document."""

from __future__ import annotations

from uuid import UUID

from api.rapporter.dokument import Avsnitt, Dokument, underlagsrad
from projections.motor.lasning import Lasning
from projections.rapporter.avstamning import avstamningsrapport
from projections.uppgifter.fragor import post


def avstamningen(lasning: Lasning, myndighet_id: UUID, manad: str) -> Dokument:
    """A month of an authority against its bank and its ekonomisystem, at the basis."""
    rapport = avstamningsrapport(*lasning, myndighet_id, manad)
    myndighet = post(*lasning, "myndighet", myndighet_id)
    namn = myndighet and myndighet["namn"]
    return Dokument(
        f"avstamning-{manad}",
        f"Avstämning av {manad}" + (f", {namn}" if namn else ""),
        " ".join(rapport.stycken),
        (
            Avsnitt("Totaler", rapport.stycken, (rapport.totaler,)),
            Avsnitt("Händelser", (), (rapport.forklaringar,)),
        ),
        "Källa: betalningar och inbetalningar i liggaren, och de totaler som är registrerade.",
        underlagsrad(lasning.basis),
    )
