"""Jäv: somebody is, or is not, disqualified from a case (16–18 §§ FL)."""

from __future__ import annotations

from enum import StrEnum

from domain.arende.arende import Arende
from domain.arende.stopp import MotiveringAngesInte
from domain.grund.atgard import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav
from domain.grund.varden import Rad, Text, som_lagrad
from domain.handlaggning.stopp import InteAnmald, ProvarSigSjalv, RedanAnmald


class Javsgrund(StrEnum):
    """16 § first paragraph 1–5 FL."""

    PUNKT_1 = "punkt-1"
    PUNKT_2 = "punkt-2"
    PUNKT_3 = "punkt-3"
    PUNKT_4 = "punkt-4"
    PUNKT_5 = "punkt-5"


class JavAnmalt(Arende.Event):
    """Somebody was said to be disqualified; from verkningsdag on he takes no part (17 § FL)."""

    TOPIC = "arende.jav-anmalt"

    subjekt: Rad
    javsgrund: Javsgrund
    beskrivning: Text

    def apply(self, aggregate: Arende) -> None:
        aggregate.javiga |= {self.subjekt}


class JavProvat(Arende.Event):
    """The authority found, on verkningsdag, whether the person is disqualified (18 § FL)."""

    TOPIC = "arende.jav-provat"
    HANT = dagen("Prövningsdagen")

    subjekt: Rad
    javig: bool
    motivering: Text

    def apply(self, aggregate: Arende) -> None:
        if not self.javig:
            aggregate.javiga -= {self.subjekt}


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
