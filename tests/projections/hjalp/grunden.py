"""What every history needs: who may decide and pay, and what everybody computes with."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grunddata import bankdagar as grunddata_bankdagar
from domain.grunddata import referensranta
from domain.grunddata.grunddata import BANKDAGAR, REFERENSRANTA, Grunddata
from domain.myndighet import delegation, myndighet
from store.journal import Arbete, Kommando
from tests.domain.hjalp.scenario import ANNA, BO

BORJAN = date(2019, 1, 1)
RANTOR = {
    date(ar, manad, 1): 310 + 7 * (ar % 5) * manad for ar in range(2022, 2028) for manad in (1, 7)
}
"""The reference rate of each half-year, in hundredths."""
STANGDA = frozenset(
    d
    for ar in (2023, 2024, 2025)
    for d in (date(ar, 1, 1), date(ar, 5, 1), date(ar, 6, 6), date(ar, 12, 25))
    if d.isoweekday() < 6
)
"""Days on which banks are closed, Saturdays and Sundays aside."""


def registrera_myndigheter(arbete: Arbete) -> None:
    """Anna may decide everything at the one authority, Bo attest at the other."""
    for av, namn in ((ANNA, "Socialstyrelsen"), (BO, "Kammarkollegiet")):
        ny = arbete.ny(
            myndighet.registrera(Atgard(BORJAN, av), organisationsnummer=av.organisation, namn=namn)
        )
        delegation.delegera(
            ny,
            Atgard(BORJAN, av),
            delegation_id=uuid4(),
            subjekt=av.subjekt,
            beslutstyper=Beslutstyp,
            beloppsgrans_ore=None,
            galler_till=None,
            beslutsreferens="Arbetsordning",
        )


def faststall_grunddata(arbete: Arbete) -> None:
    """The days on which banks are closed, and the reference rates."""
    bankdagar = arbete.ny(Grunddata.tom(BANKDAGAR))
    for ar in (2023, 2024, 2025):
        grunddata_bankdagar.faststall_bankdagar(
            bankdagar,
            Atgard(BORJAN, BO),
            ar=ar,
            stangda_dagar=[d for d in STANGDA if d.year == ar],
            kalla="Riksbanken",
        )
    rantor = arbete.ny(Grunddata.tom(REFERENSRANTA))
    for fran, hundradelar in RANTOR.items():
        referensranta.faststall_referensranta(
            rantor,
            Atgard(BORJAN, BO),
            galler_fran=fran,
            hundradelar=hundradelar,
            kalla="Riksbanken",
        )


GRUNDEN: tuple[Kommando, ...] = (registrera_myndigheter, faststall_grunddata)
"""Who may decide and pay, and what everybody computes with."""
