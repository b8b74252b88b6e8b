"""Betalningsmålsval: where a mottagare is paid. One person proposes it, another approves it.

Whoever could change it alone could send the money anywhere. To end one only stops payments, and
takes one person; so does saying no to a proposal, which may be one's own.
"""

from __future__ import annotations

from uuid import UUID

from domain.grund.aktor import Atgard
from domain.grund.daterat import Daterat
from domain.grund.hant import FAR_KOMMA
from domain.grund.stopp import krav
from domain.grund.varden import Rad
from domain.mottagare.betalningsmal import Betalningsmal, som_betalningsmal
from domain.mottagare.mottagare import Forslag, Mottagare
from domain.mottagare.stopp import (
    AvslagetForeForslag,
    BetalningsmalSaknas,
    ForslagetFinnsRedan,
    ForslagetInteOppet,
    GodkantForeForslag,
    RedanBetalningsmal,
    SammaPersonForeslog,
)


class BetalningsmalForeslaget(Mottagare.Event):
    """Somebody proposed on verkningsdag where to pay, on the strength of `underlag`."""

    TOPIC = "mottagare.betalningsmal-foreslaget"
    NAMN = "betalningsmål föreslaget"

    forslag_id: UUID
    betalningsmal: Betalningsmal
    underlag: Rad

    def apply(self, aggregate: Mottagare) -> None:
        aggregate.forslag[self.forslag_id] = Forslag(
            self.betalningsmal, self.av.subjekt, self.verkningsdag
        )


class BetalningsmalGodkant(Mottagare.Event):
    """Somebody other than `foreslaget_av` approved: it is where to pay as from verkningsdag."""

    TOPIC = "mottagare.betalningsmal-godkant"
    NAMN = "betalningsmål godkänt"
    HANT = FAR_KOMMA

    forslag_id: UUID
    betalningsmal: Betalningsmal
    foreslaget_av: Rad

    def apply(self, aggregate: Mottagare) -> None:
        version = self.originator_version
        del aggregate.forslag[self.forslag_id]
        aggregate.avgjorda_forslag[self.forslag_id] = None
        aggregate.betalningsmalen[version] = Daterat(self.verkningsdag, version, self.betalningsmal)


class BetalningsmalAvslaget(Mottagare.Event):
    """The proposal was refused on verkningsdag."""

    TOPIC = "mottagare.betalningsmal-avslaget"
    NAMN = "betalningsmål avslaget"

    forslag_id: UUID
    betalningsmal: Betalningsmal
    orsak: Rad

    def apply(self, aggregate: Mottagare) -> None:
        del aggregate.forslag[self.forslag_id]
        aggregate.avgjorda_forslag[self.forslag_id] = None


class BetalningsmalAvslutat(Mottagare.Event):
    """As from verkningsdag the mottagare is paid nowhere, until another is approved."""

    TOPIC = "mottagare.betalningsmal-avslutat"
    NAMN = "betalningsmål avslutat"
    HANT = FAR_KOMMA

    betalningsmal: Betalningsmal
    orsak: Rad

    def apply(self, aggregate: Mottagare) -> None:
        version = self.originator_version
        aggregate.betalningsmalen[version] = Daterat(self.verkningsdag, version, None)


def foresla_betalningsmal(
    mottagare: Mottagare, atgard: Atgard, *, forslag_id: UUID, betalningsmal: str, underlag: str
) -> None:
    """Propose where the mottagare is to be paid."""
    krav(
        forslag_id not in mottagare.forslag and forslag_id not in mottagare.avgjorda_forslag,
        ForslagetFinnsRedan,
        forslag_id=forslag_id,
    )
    krav(
        som_betalningsmal(betalningsmal) != mottagare.betalningsmal_den(atgard.dag),
        RedanBetalningsmal,
        betalningsmal=betalningsmal,
        dag=atgard.dag,
    )
    mottagare.registrera(
        BetalningsmalForeslaget,
        atgard,
        forslag_id=forslag_id,
        betalningsmal=betalningsmal,
        underlag=underlag,
    )


def godkann_betalningsmal(mottagare: Mottagare, atgard: Atgard, *, forslag_id: UUID) -> None:
    """Approve what another has proposed; it is in force as from verkningsdag."""
    krav(forslag_id in mottagare.forslag, ForslagetInteOppet, forslag_id=forslag_id)
    forslag = mottagare.forslag[forslag_id]
    krav(atgard.av.subjekt != forslag.subjekt, SammaPersonForeslog, subjekt=atgard.av.subjekt)
    krav(
        atgard.dag >= forslag.dag,
        GodkantForeForslag,
        dag=atgard.dag,
        forslagsdag=forslag.dag,
    )
    mottagare.registrera(
        BetalningsmalGodkant,
        atgard,
        forslag_id=forslag_id,
        betalningsmal=forslag.betalningsmal,
        foreslaget_av=forslag.subjekt,
    )


def avsla_betalningsmal(
    mottagare: Mottagare, atgard: Atgard, *, forslag_id: UUID, orsak: str
) -> None:
    """Say no to a proposal, or take back one's own."""
    krav(forslag_id in mottagare.forslag, ForslagetInteOppet, forslag_id=forslag_id)
    forslag = mottagare.forslag[forslag_id]
    krav(
        atgard.dag >= forslag.dag,
        AvslagetForeForslag,
        dag=atgard.dag,
        forslagsdag=forslag.dag,
    )
    mottagare.registrera(
        BetalningsmalAvslaget,
        atgard,
        forslag_id=forslag_id,
        betalningsmal=forslag.betalningsmal,
        orsak=orsak,
    )


def avsluta_betalningsmal(mottagare: Mottagare, atgard: Atgard, *, orsak: str) -> None:
    """Stop paying to where the mottagare is paid on verkningsdag, that day included."""
    nu = mottagare.betalningsmal_den(atgard.dag)
    krav(nu is not None, BetalningsmalSaknas, dag=atgard.dag)
    mottagare.registrera(BetalningsmalAvslutat, atgard, betalningsmal=nu, orsak=orsak)
