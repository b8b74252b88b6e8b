"""Jäv: somebody is, or is not, disqualified from a case (16–18 §§ FL)."""

from __future__ import annotations

from domain.arende.arende import Arende
from domain.arende.stopp import MotiveringAngesInte
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.stopp import krav
from domain.grund.varden import Rad, Text, som_lagrad
from domain.handlaggning.stopp import InteAnmald, ProvarSigSjalv, RedanAnmald


class Javsgrund(Ord):
    """16 § first paragraph 1–5 FL."""

    PUNKT_1 = "punkt-1", "16 § första stycket 1 FL"
    PUNKT_2 = "punkt-2", "16 § första stycket 2 FL"
    PUNKT_3 = "punkt-3", "16 § första stycket 3 FL"
    PUNKT_4 = "punkt-4", "16 § första stycket 4 FL"
    PUNKT_5 = "punkt-5", "16 § första stycket 5 FL"


class JavAnmalt(Arende.Event):
    """Somebody was said to be disqualified; from verkningsdag on he takes no part (17 § FL)."""

    TOPIC = "arende.jav-anmalt"
    NAMN = "jäv anmält"

    subjekt: Rad
    javsgrund: Javsgrund
    beskrivning: Text

    def apply(self, aggregate: Arende) -> None:
        aggregate.javiga |= {self.subjekt}

    def i_ord(self) -> str:
        return f"jäv anmält för {self.subjekt} ({self.javsgrund.namn})"


class JavProvat(Arende.Event):
    """The authority found, on verkningsdag, whether the person is disqualified (18 § FL)."""

    TOPIC = "arende.jav-provat"
    NAMN = "jäv prövat"
    HANT = dagen("Prövningsdagen")

    subjekt: Rad
    javig: bool
    motivering: Text

    def apply(self, aggregate: Arende) -> None:
        if not self.javig:
            aggregate.javiga -= {self.subjekt}

    def i_ord(self) -> str:
        return f"{self.subjekt} {'är' if self.javig else 'är inte'} jävig"


def anmal(
    arende: Arende, atgard: Atgard, *, subjekt: str, grund: Javsgrund, beskrivning: str
) -> None:
    """Record that somebody may be disqualified; it counts at once."""
    krav(som_lagrad(subjekt) not in arende.javiga, RedanAnmald, subjekt=subjekt)
    arende.registrera(JavAnmalt, atgard, subjekt=subjekt, javsgrund=grund, beskrivning=beskrivning)


def prova(arende: Arende, atgard: Atgard, *, subjekt: str, javig: bool, motivering: str) -> None:
    """Record what the authority found. Nobody judges himself."""
    krav(som_lagrad(subjekt) in arende.javiga, InteAnmald, subjekt=subjekt)
    krav(motivering.strip() != "", MotiveringAngesInte)
    krav(atgard.av.subjekt != som_lagrad(subjekt), ProvarSigSjalv, subjekt=subjekt)
    arende.registrera(JavProvat, atgard, subjekt=subjekt, javig=javig, motivering=motivering)
