"""What every decision says (31 and 32 §§ FL), and what one does that settles an application."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import BESLUTSDAG
from domain.grund.ord import Ord
from domain.grund.varden import Rad, Text, Uppgift, ny_av
from domain.regelverk.regelverk import Regelverksreferens
from domain.regelverk.regler import Tidrakning


class Kommuniceringsundantag(Ord):
    """Why a party was not heard before a decision (25 § first paragraph FL)."""

    UPPENBART_OBEHOVLIGT = "uppenbart-obehovligt", "uppenbart obehövligt"
    PUNKT_1 = "punkt-1", "punkt 1"
    PUNKT_2 = "punkt-2", "punkt 2"
    PUNKT_3 = "punkt-3", "punkt 3"


class Motiveringsundantag(StrEnum):
    """Why a decision has no reasons (32 § first paragraph 1–4 FL)."""

    PUNKT_1 = "punkt-1"
    PUNKT_2 = "punkt-2"
    PUNKT_3 = "punkt-3"
    PUNKT_4 = "punkt-4"


class Beslutsuppgifter(Uppgift):
    """What 31 and 32 §§ förvaltningslagen want of a decision, beside its day.

    Item 1 of 31 § is the fact's verkningsdag. A list that may be empty is still stated: nobody was
    föredragande, nobody else took part. Either the kommunicering that came before is named, or the
    exception; there are reasons, or the exception, or both if the reasons are left out in part.
    """

    innehall: Text
    beslutsfattare: tuple[Rad, ...]
    foredragande: tuple[Rad, ...]
    medverkande: tuple[Rad, ...]
    motivering: Text
    motiveringsundantag: Motiveringsundantag | None
    foreskrifter: tuple[Rad, ...]
    kommunicering_id: UUID | None
    kommuniceringsundantag: Kommuniceringsundantag | None

    @property
    def deltagare(self) -> frozenset[str]:
        """Everybody who had to do with the final handling."""
        return frozenset({*self.beslutsfattare, *self.foredragande, *self.medverkande})


class Beslutsfaktum(Arende.Event):
    """A decision in the ärende; verkningsdag is the day on which it was made.

    `overklagandetid_fran`: from when the time to appeal runs; None: it may not be appealed.
    """

    TYP: ClassVar[Beslutstyp]
    OM_BIDRAGET: ClassVar[bool] = False
    """Whether it says what is granted; others are about money that has been."""
    HANT = BESLUTSDAG
    OM_PARTEN = True

    beslut_id: UUID
    beslut: Beslutsuppgifter
    regelverk: Regelverksreferens
    overklagandetid_fran: Tidrakning | None

    def apply(self, aggregate: Arende) -> None:
        aggregate.beslut[self.beslut_id] = Beslut(
            self.beslut_id,
            self.TYP,
            self.verkningsdag,
            frozenset({*self.beslut.beslutsfattare, self.av.subjekt}),
            self.regelverk,
            self.overklagandetid_fran,
            self.OM_BIDRAGET,
        )
        aggregate.handlaggare |= frozenset(self.beslut.foredragande)
        if self.beslut.kommunicering_id is not None:
            aggregate.kommuniceringar[self.beslut.kommunicering_id] = ny_av(
                aggregate.kommuniceringar[self.beslut.kommunicering_id], beslut_id=self.beslut_id
            )


class Avgorande(Beslutsfaktum):
    """A decision that settles the application: it is granted, refused, dismissed or struck off."""

    OM_BIDRAGET = True

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.avgorande_id = self.beslut_id
        aggregate.regelverk = self.regelverk
        aggregate.oavgjort_sedan = None
