"""The authority whose months are reconciled, and who signs them beside Anna and Bo."""

from __future__ import annotations

from domain.grund.aktor import Aktor, Roll
from domain.myndighet.myndighet import MyndighetRegistrerad, myndighet_id
from tests.domain.hjalp.scenario import ANNA, fact

MYNDIGHETEN = myndighet_id(ANNA.organisation)
EVA = Aktor(subjekt="eva", roll=Roll.EKONOM, organisation=ANNA.organisation)
REGISTRERAD = fact(
    MyndighetRegistrerad,
    MYNDIGHETEN,
    organisationsnummer=ANNA.organisation,
    namn="Socialstyrelsen",
)
