"""Signering: somebody else has seen what differs in a month, and says that it is explained."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from domain.avstamning.stopp import (
    AndraTotaler,
    RedanSignerad,
    SammaPersonRegistrerade,
    TotalernaFinnsInte,
)
from domain.avstamning.totaler import Kalla, Manad
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav
from domain.grund.varden import Text
from domain.myndighet.myndighet import Myndighet, krav_egen

Position = Annotated[int, Field(strict=True, ge=1, lt=2**63)]


class AvstamningSignerad(Myndighet.Event):
    """What differed in a month, as it was known at `position`, was seen and signed.

    `totaler_version` are the totals that it was held against, and `forklaring` what explains the
    differences that nothing in the ledger does. What later facts change shows as new.
    """

    TOPIC = "myndighet.avstamning-signerad"
    NAMN = "avstämning signerad"
    HANT = dagen("Signeringsdagen")

    kalla: Kalla
    manad: Manad
    totaler_version: int
    position: Position
    forklaring: Text | None

    def apply(self, aggregate: Myndighet) -> None:
        nyckel = (self.kalla, self.manad)
        aggregate.avstamningar[nyckel] = aggregate.avstamningar[nyckel]._replace(signerad=True)

    def i_ord(self) -> str:
        return f"avstämningen mot {self.kalla.namn} för {self.manad} signerad"


def signera_avstamning(
    myndighet: Myndighet,
    atgard: Atgard,
    *,
    kalla: Kalla,
    manad: str,
    totaler_version: int,
    position: int,
    forklaring: str | None,
) -> None:
    """Sign the month against one source, as another than the one who registered its totals."""
    krav_egen(myndighet, atgard.av)
    avstamning = myndighet.avstamningar.get((kalla, manad))
    krav(avstamning is not None, TotalernaFinnsInte, kalla=kalla.namn, manad=manad)
    assert avstamning is not None
    krav(
        totaler_version == avstamning.version,
        AndraTotaler,
        kalla=kalla.namn,
        manad=manad,
        version=avstamning.version,
    )
    krav(not avstamning.signerad, RedanSignerad, kalla=kalla.namn, manad=manad)
    krav(
        atgard.av.subjekt.casefold() != avstamning.subjekt.casefold(),
        SammaPersonRegistrerade,
        subjekt=atgard.av.subjekt,
    )
    myndighet.registrera(
        AvstamningSignerad,
        atgard,
        kalla=kalla,
        manad=manad,
        totaler_version=totaler_version,
        position=position,
        forklaring=forklaring,
    )
