"""Another organisation, with an account of its own, from a day between two payments."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import Bygge

DAGEN = "2024-04-05"
"""After the first payment (2024-03-27) and before the second."""
NYTT_MAL = "bankgiro 5050-1063"


def nytt_mal(bygge: Bygge, mottagare: str) -> None:
    vag = f"/mottagare/{mottagare}/betalningsmalsforslag"
    kropp = {
        "foreslagetDag": "2024-04-02",
        "betalningsmal": NYTT_MAL,
        "underlag": "Blankett",
        "forslagId": mottagare,
    }
    bygge.gor(Roll.HANDLAGGARE, vag, kropp)
    bygge.gor(Roll.EKONOM, f"{vag}/{mottagare}/godkannanden", {"gallerFran": "2024-04-03"})
