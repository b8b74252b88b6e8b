"""Företrädare: who speaks for a mottagare, in what capacity, on what ground and how long."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.grund.aktor import Atgard
from domain.grund.hant import FAR_KOMMA
from domain.grund.ord import Ord
from domain.grund.stopp import krav
from domain.grund.varden import Rad
from domain.mottagare.mottagare import Foretradare, Mottagare
from domain.mottagare.stopp import (
    AterkalladForeAnmalan,
    ForetradarenFinnsInte,
    ForetradarenFinnsRedan,
    GiltigTillForeFran,
)


class Foretradarslag(Ord):
    BEHORIG_FORETRADARE = "behorig-foretradare", "behörig företrädare"
    OMBUD = "ombud"
    EKONOMICHEF = "ekonomichef"
    KONTAKTPERSON = "kontaktperson"
    UPPGIFTSSAMORDNARE = "uppgiftssamordnare"


class ForetradareAnmald(Mottagare.Event):
    """Somebody speaks for the mottagare from verkningsdag, to and with `galler_till` (None: on).

    `underlag` says by what right: a fullmakt, a decision, a register.
    """

    TOPIC = "mottagare.foretradare-anmald"
    NAMN = "företrädare anmäld"
    HANT = FAR_KOMMA

    foretradare_id: UUID
    namn: Rad
    slag: Foretradarslag
    underlag: Rad
    galler_till: date | None

    def apply(self, aggregate: Mottagare) -> None:
        aggregate.alla_foretradare[self.foretradare_id] = Foretradare(
            self.foretradare_id,
            self.namn,
            self.slag,
            self.verkningsdag,
            self.galler_till,
            self.originator_version,
        )


class ForetradareAterkallad(Mottagare.Event):
    """As from verkningsdag, that day included, the person does not speak for the mottagare."""

    TOPIC = "mottagare.foretradare-aterkallad"
    NAMN = "företrädare återkallad"
    HANT = FAR_KOMMA

    foretradare_id: UUID
    orsak: Rad

    def apply(self, aggregate: Mottagare) -> None:
        forut = aggregate.alla_foretradare[self.foretradare_id]
        aggregate.alla_foretradare[self.foretradare_id] = forut._replace(
            aterkallad=self.verkningsdag
        )


def anmal_foretradare(
    mottagare: Mottagare,
    atgard: Atgard,
    *,
    foretradare_id: UUID,
    namn: str,
    slag: Foretradarslag,
    underlag: str,
    galler_till: date | None,
) -> None:
    """Enter somebody who speaks for the mottagare."""
    krav(
        foretradare_id not in mottagare.alla_foretradare,
        ForetradarenFinnsRedan,
        foretradare_id=foretradare_id,
    )
    krav(
        galler_till is None or galler_till >= atgard.dag,
        GiltigTillForeFran,
        till=galler_till,
        fran=atgard.dag,
    )
    mottagare.registrera(
        ForetradareAnmald,
        atgard,
        foretradare_id=foretradare_id,
        namn=namn,
        slag=slag,
        underlag=underlag,
        galler_till=galler_till,
    )


def aterkalla_foretradare(
    mottagare: Mottagare, atgard: Atgard, *, foretradare_id: UUID, orsak: str
) -> None:
    """Record that somebody no longer speaks for the mottagare; the first such day."""
    foretradare = mottagare.alla_foretradare.get(foretradare_id)
    krav(
        foretradare is not None and foretradare.aterkallad is None,
        ForetradarenFinnsInte,
        foretradare_id=foretradare_id,
    )
    assert foretradare is not None
    krav(
        atgard.dag >= foretradare.fran,
        AterkalladForeAnmalan,
        dag=atgard.dag,
        fran=foretradare.fran,
    )
    mottagare.registrera(ForetradareAterkallad, atgard, foretradare_id=foretradare_id, orsak=orsak)
