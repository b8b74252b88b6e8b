"""Värdering: which claims an authority holds for doubtful when it closes its books.

That doubtful claims are valued apart follows from förordning (2000:605); which ones they are, the
authority says. The rule here is a pattern (mönster), until it has said something else.
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from pydantic import Field

from domain.grund.aktor import Atgard
from domain.grund.hant import FAR_KOMMA
from domain.grund.indrivare import Indrivare
from domain.grund.stopp import krav
from domain.grund.varden import Rad
from domain.myndighet.myndighet import Myndighet, krav_egen
from domain.myndighet.stopp import VarderingsregelnUtanGrund

Dagar = Annotated[int, Field(ge=0, le=36_500)]


class Varderingsregel(NamedTuple):
    """A claim is doubtful when it has been late for more days than these, or is with one of these.

    No days in the rule (None): age alone does not make it so.
    """

    osaker_efter_dagar: int | None
    osaker_hos: frozenset[Indrivare]

    def osakerhet(self, dagar_forfallen: int, indrivare: Indrivare | None) -> str | None:
        """Why a claim is doubtful, in Swedish; None if it is not."""
        if indrivare in self.osaker_hos:
            return f"överlämnad till {indrivare.namn}"
        if self.osaker_efter_dagar is None:
            return None
        if dagar_forfallen > self.osaker_efter_dagar:
            return f"förfallen sedan {dagar_forfallen} dagar"
        return None


MONSTER = Varderingsregel(365, frozenset({Indrivare.KRONOFOGDEN, Indrivare.KONKURSFORVALTARE}))
"""What is used until the authority has said something else."""


class VarderingsregelFaststalld(Myndighet.Event):
    """The authority established which claims are doubtful, as looked at from verkningsdag on."""

    TOPIC = "myndighet.varderingsregel-faststalld"
    NAMN = "värderingsregel fastställd"
    HANT = FAR_KOMMA

    osaker_efter_dagar: Dagar | None
    osaker_hos: tuple[Indrivare, ...]
    beslutsreferens: Rad

    def apply(self, aggregate: Myndighet) -> None:
        pass  # no rule reads it: what it changes is how a report counts

    def i_ord(self) -> str:
        hos = [f"överlämnade till {i.namn}" for i in self.osaker_hos]
        dagar = self.osaker_efter_dagar
        alder = [] if dagar is None else [f"förfallna i mer än {dagar} dagar"]
        return f"osäkra fordringar: {', '.join([*alder, *hos])}"


def faststall_varderingsregel(
    myndighet: Myndighet,
    atgard: Atgard,
    *,
    osaker_efter_dagar: int | None,
    osaker_hos: list[Indrivare],
    beslutsreferens: str,
) -> None:
    """Say which claims are doubtful, as from a day."""
    krav_egen(myndighet, atgard.av)
    krav(osaker_efter_dagar is not None or bool(osaker_hos), VarderingsregelnUtanGrund)
    myndighet.registrera(
        VarderingsregelFaststalld,
        atgard,
        osaker_efter_dagar=osaker_efter_dagar,
        osaker_hos=tuple(sorted(set(osaker_hos))),
        beslutsreferens=beslutsreferens,
    )
