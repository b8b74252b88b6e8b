"""A budgetår against its bemyndiganden as a document."""

from __future__ import annotations

from api.rapporter.dokument import Avsnitt, Dokument, underlagsrad
from projections.motor.lasning import Lasning
from projections.rapporter.bemyndigande import bemyndiganderapport


def bemyndigandet(lasning: Lasning, budgetar: int) -> Dokument:
    """What is promised of coming years, post by post and case by case, at the basis."""
    rapport = bemyndiganderapport(*lasning, budgetar)
    over = ", ".join(rapport.overskridna)
    stycken = (f"Mer är utlovat av kommande år än bemyndigandet tillåter: {over}.",) if over else ()
    return Dokument(
        f"bemyndiganden-{budgetar}",
        f"Redovisning mot bemyndigande {budgetar}",
        "Ingående, nya och infriade åtaganden och övriga förändringar är tillsammans det som är"
        " utestående. Det som minskar åtagandena står med minus. Infriat är det som har beviljats"
        " av ett års medel, även om det inte har betalats ut.",
        (
            Avsnitt("Bemyndiganden", stycken, (rapport.per_post,)),
            Avsnitt("Ärenden", (), (rapport.per_arende,)),
        ),
        "Källa: bemyndiganden och åtaganden i liggaren.",
        underlagsrad(lasning.basis),
    )
