"""Partsbyte: another takes the party's place in the case, from a day and on a ground."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.tillstand import Part
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.stopp import krav
from domain.grund.varden import Rad
from domain.handlaggning.stopp import InteEftertradareDen, PartsbytetForTidigt, RedanPart
from domain.mottagare.mottagare import Mottagare
from domain.mottagare.partsstallning import Partsstallning, efter_organisationsnummer


class Partsbytesgrund(Ord):
    """Why another is the party: what the grant is of, and what is owed, goes over to it."""

    UNIVERSALSUCCESSION = "universalsuccession"
    """All that was the organisation's is its successor's: it has been succeeded (mottagaren)."""
    MEDGIVEN_OVERLATELSE = "medgiven-overlatelse", "medgiven överlåtelse"
    """The authority has agreed that the grant goes over to another."""
    KONKURSBO = "konkursbo"
    """The party is bankrupt, and its bankruptcy estate has come in its place."""


class PartBytt(Arende.Event):
    """As from verkningsdag, that day included, `mottagare_id` is the party of the case.

    It is paid, is told what is decided, sees the case, and owes what is owed. `underlag` says what
    shows it: a registration, the decision to agree, the decision on bankruptcy. `partsstallning` is
    what it is, for 37 and 44 §§ FL: of what is decided from then on.
    """

    TOPIC = "arende.part-bytt"
    NAMN = "part bytt"
    HANT = dagen("Dagen för partsbytet")

    tidigare_mottagare_id: UUID
    mottagare_id: UUID
    partsbytesgrund: Partsbytesgrund
    underlag: Rad
    tidigare_partsstallning: Partsstallning
    partsstallning: Partsstallning

    def apply(self, aggregate: Arende) -> None:
        aggregate.mottagare_id = self.mottagare_id
        aggregate.tidigare_parter = (
            *aggregate.tidigare_parter,
            Part(
                self.tidigare_mottagare_id,
                self.verkningsdag,
                self.originator_version,
                self.tidigare_partsstallning,
            ),
        )
        aggregate.partsstallning = self.partsstallning

    def i_ord(self) -> str:
        vad = f"part bytt ({self.partsbytesgrund.namn}): {self.underlag}"
        ny = self.partsstallning
        return vad if ny == self.tidigare_partsstallning else f"{vad}; {ny.i_ord()}"


def byt_part(
    arende: Arende,
    mottagare: Mottagare,
    eftertradare: Mottagare,
    atgard: Atgard,
    *,
    partsbytesgrund: Partsbytesgrund,
    underlag: str,
    partsstallning: Partsstallning | None = None,
) -> None:
    """Let `eftertradare` take the place of `mottagare`, who is the party.

    That all of an organisation has gone over to another is registered of the organisation. What it
    is follows from its organisationsnummer, unless it is said.
    """
    krav(eftertradare.id != mottagare.id, RedanPart, namn=mottagare.namn)
    tidigast = max(
        (p.till for p in arende.tidigare_parter), default=arende.inkommen_dag or atgard.dag
    )
    krav(atgard.dag >= tidigast, PartsbytetForTidigt, dag=atgard.dag, tidigast=tidigast)
    krav(
        partsbytesgrund is not Partsbytesgrund.UNIVERSALSUCCESSION
        or _har_tagit_over(eftertradare, mottagare, atgard.dag),
        InteEftertradareDen,
        namn=eftertradare.namn,
        foregangare=mottagare.namn,
        dag=atgard.dag,
    )
    arende.registrera(
        PartBytt,
        atgard,
        tidigare_mottagare_id=mottagare.id,
        mottagare_id=eftertradare.id,
        partsbytesgrund=partsbytesgrund,
        underlag=underlag,
        tidigare_partsstallning=arende.partsstallning,
        partsstallning=partsstallning
        or efter_organisationsnummer(eftertradare.organisationsnummer),
    )


def _har_tagit_over(eftertradare: Mottagare, mottagare: Mottagare, dag: date) -> bool:
    """The change of party rests on the answer: it is asked again when the succession is undone."""
    if not mottagare.eftertradd_den(dag):
        return False
    over = mottagare.eftertradd
    return over is not None and over.eftertradare_id == eftertradare.id
