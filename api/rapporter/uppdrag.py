"""The report of a task as a document: its money, its frister, and who is late on the day."""

from __future__ import annotations

import re
from uuid import UUID

from api.rapporter.dokument import Avsnitt, Dokument, underlagsrad
from projections.motor.lasning import Lasning
from projections.rapporter.uppdrag import Uppdragsrapport, uppdragsrapport


def uppdraget(lasning: Lasning, anslag_id: UUID, beslutsreferens: str | None) -> Dokument:
    """What became of a task and its money. Raises UppdragSaknas and FleraUppdrag."""
    rapport = uppdragsrapport(*lasning, anslag_id, beslutsreferens)
    return Dokument(
        f"uppdrag-{re.sub('[^A-Za-z0-9]+', '-', rapport.beslutsreferens)}",
        f"Uppdraget {rapport.beslutsreferens}",
        _ingress(rapport),
        (
            Avsnitt("Medlen", (), rapport.pengar),
            Avsnitt("Fristerna", (_sena(rapport),), rapport.fristerna),
        ),
        f"Källa: uppdraget, besluten och betalningarna i liggaren, {rapport.beslutsreferens}.",
        underlagsrad(lasning.basis),
    )


def _ingress(rapport: Uppdragsrapport) -> str:
    post = f", anslagspost {rapport.anslagspost}" if rapport.anslagspost else ""
    return (
        f"Regeringsbeslut {rapport.beslutsreferens} den {rapport.beslutsdag}{post},"
        f" budgetår {rapport.budgetar}. {_sena(rapport)}"
    )


def _sena(rapport: Uppdragsrapport) -> str:
    """Who is late with what, and what was done too late, in a sentence or two."""
    if rapport.sena:
        vilka = "; ".join(f.text for f in rapport.sena)
        nu = f"är sen med {len(rapport.sena)} av {rapport.antal_frister} frister: {vilka}."
    else:
        nu = "är inte sen med någon frist."
    sent = f" {rapport.gjorda_for_sent} gjordes för sent." if rapport.gjorda_for_sent else ""
    return f"{rapport.vem} {nu}{sent}"
