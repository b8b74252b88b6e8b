"""What a decision must say over HTTP."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from pydantic import Field

from api.grund.falt import Anrop, Dag
from domain.beslut.beslutsfaktum import (
    Beslutsfaktum,
    Beslutsuppgifter,
    Kommuniceringsundantag,
    Motiveringsundantag,
)
from domain.grund.varden import Rad, Text


class Beslutsuppgift(Anrop):
    """31 and 32 §§ förvaltningslagen: every item is stated, a list may be empty.

    Beside them, the kommunicering that came before (25 §), or why there was none.
    """

    HANT = Beslutsfaktum.HANT
    verkningsdag: Dag = Field(alias="beslutsdag", description="31 § 1: dagen för beslutet")
    innehall: Text = Field(description="31 § 2: vad beslutet innehåller")
    beslutsfattare: list[Rad] = Field(description="31 § 3: vem eller vilka som fattat beslutet")
    foredragande: list[Rad] = Field(description="31 § 4: vem eller vilka som varit föredragande")
    medverkande: list[Rad] = Field(
        description="31 § 5: andra som medverkat vid den slutliga handläggningen utan att delta i"
        " avgörandet"
    )
    motivering: Text = Field(
        description="32 §: klargörande motivering; tom bara om motiveringsundantag anges"
    )
    motiveringsundantag: Motiveringsundantag | None = Field(
        None, description="32 § första stycket: varför motivering helt eller delvis saknas"
    )
    foreskrifter: list[Rad] = Field(description="32 §: de föreskrifter som tillämpats")
    kommunicering_id: UUID | None = Field(
        None, description="25 §: kommuniceringen som föregick beslutet"
    )
    kommuniceringsundantag: Kommuniceringsundantag | None = Field(
        None, description="25 § första stycket: varför parten inte hörts"
    )

    def falt(self) -> dict[str, Any]:
        falt = super().falt()
        return {
            namn: varde for namn, varde in falt.items() if namn not in Beslutsuppgifter.model_fields
        } | {
            "beslut": Beslutsuppgifter(
                **{namn: falt[namn] for namn in Beslutsuppgifter.model_fields}
            )
        }


class Arendebeslut(Beslutsuppgift):
    """A decision in one ärende."""

    beslut_id: UUID = Field(default_factory=uuid4, description="Beslutets id; utelämnat: ett nytt")
