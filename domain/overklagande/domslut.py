"""Domslut: what a court decided, and what the ärende remembers of it."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.tillstand import Dom
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.stopp import kronor
from domain.grund.varden import OreEllerNoll, Rad
from domain.overklagande.overklagande import andra_overklagande


class Utgang(Ord):
    """What the court decided."""

    AVSLAG = "avslag"
    """The decision stands."""
    ANDRING = "andring", "ändring"
    """The court put another amount in its place."""
    UPPHAVANDE = "upphavande", "upphävande"
    """The decision is gone: an earlier one that it changed stands again; a grant is settled."""
    ATERFORVISNING = "aterforvisning", "återförvisning"
    """The decision is gone, and the authority decides anew."""
    AVVISNING = "avvisning"
    AVSKRIVNING = "avskrivning"

    @property
    def andrar(self) -> bool:
        return self in (Utgang.ANDRING, Utgang.UPPHAVANDE, Utgang.ATERFORVISNING)


class DomMeddelad(Pengafaktum):
    """A court decided on the appeal. Amounts are of what is granted, or what was demanded.

    verkningsdag is the day of the judgement. A higher court's judgement in the same matter is a
    further one. `avgorande_id` is the decision that settles the application afterwards; None: it is
    undecided.
    """

    TOPIC = "arende.dom-meddelad"
    NAMN = "dom meddelad"
    VILLKORLIG: ClassVar[bool] = False
    HANT = dagen("Dagen för domen")
    HAVNINGSORSAK = Havningsorsak.DOM

    overklagande_id: UUID
    beslut_id: UUID
    domstol: Rad
    malnummer: Rad
    utgang: Utgang
    om_bidraget: bool
    """Whether the decision was one on what is granted; else the amounts are of a claim."""
    tidigare_belopp_ore: OreEllerNoll
    belopp_ore: OreEllerNoll
    avgorande_id: UUID | None

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        andra_overklagande(aggregate, self.beslut_id, self.overklagande_id, avgjort=True)
        aggregate.domar |= {
            Dom(
                self.overklagande_id,
                self.verkningsdag,
                self.domstol,
                self.malnummer,
                self.utgang,
                self.belopp_ore if self.utgang is Utgang.ANDRING else None,
            )
        }
        if self.utgang in (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING):
            aggregate.galler_inte_langre(self.beslut_id)
            if aggregate.utbetalningshinder == self.beslut_id:
                aggregate.utbetalningshinder = None
        if self.om_bidraget and self.utgang.andrar:
            self._avgor(aggregate)
        elif self.utgang.andrar:
            self._satt_ned(aggregate)

    def i_ord(self) -> str:
        om = "" if self.om_bidraget else " av kravet"
        belopp = f"; {kronor(self.belopp_ore)}{om} gäller" if self.utgang.andrar else ""
        return f"{self.domstol} {self.malnummer}: {self.utgang.namn}{belopp}"

    def _avgor(self, arende: Arende) -> None:
        """Remember what is granted now, and by which decision."""
        if not self.tidigare_belopp_ore:
            arende.medel = self.medel
        arende.beviljat_ore = self.belopp_ore
        if arende.avgorande_id is not None:
            arende.galler_inte_langre(arende.avgorande_id)
        arende.avgorande_id = self.avgorande_id
        if self.avgorande_id is None:
            arende.oavgjort_sedan = self.verkningsdag
            return
        arende.oavgjort_sedan = None
        genom_dom = self.utgang is Utgang.ANDRING
        star_fast = genom_dom or self.avgorande_id != self.beslut_id
        arende.beslut[self.avgorande_id] = replace(
            arende.beslut[self.avgorande_id], i_kraft=star_fast, andrat_av_domstol=genom_dom
        )

    def _satt_ned(self, arende: Arende) -> None:
        """Remember what the court left of what was demanded."""
        fordran_id = arende.beslut[self.beslut_id].fordran_id
        if fordran_id is not None:
            arende.fordringar[fordran_id] = arende.fordringar[fordran_id].nedsatt(self.belopp_ore)
