"""Omföring: what a claim asks for has been moved, and the claim goes with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.misstag import okravt_av_parten_ore
from domain.arende.pengafaktum import Havningsorsak
from domain.arende.uttag import Uttag, som_delar
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.grund.aktor import Atgard
from domain.grund.pengar import Del, Lada
from domain.grund.stopp import kronor


class FordranOmford(Arende.Event):
    """What a claim asks for had been moved: it now asks for `fran.belopp_ore` out of `till`.

    It is the same debt, with the same due day.
    """

    TOPIC = "arende.fordran-omford"
    NAMN = "fordran omförd"
    HARLETT: ClassVar[bool] = True

    fordran_id: UUID
    fran: Uttag
    till: Lada
    orsak: Havningsorsak

    def apply(self, aggregate: Arende) -> None:
        [fran] = som_delar([self.fran])
        aggregate.fordringar[self.fordran_id] = aggregate.fordringar[self.fordran_id].omford(
            fran, self.till
        )

    def i_ord(self) -> str:
        vad = f"{kronor(self.fran.belopp_ore)} av {fordrans_namn(self.fordran_id)}"
        fran, till = (lada.namn.lower() for lada in (self.fran.lada, self.till))
        return f"{vad} omfört från {fran} till {till}: {self.orsak.namn}"


def for_om(
    arende: Arende, atgard: Atgard, fordran_id: UUID, bort: Del, orsak: Havningsorsak | None
) -> tuple[Uttag, ...]:
    """Let the claim follow so much of what it asks for; returns what went where it cannot go."""
    kvar = bort.belopp_ore
    for till, finns in _dit_pengarna_gick(arende, arende.fordringar[fordran_id], bort):
        if tas := min(kvar, finns, okravt_av_parten_ore(arende, till, bort.ar)):
            assert orsak is not None, "a fact that takes the money of a claim says why"
            arende.registrera(
                FordranOmford,
                atgard,
                fordran_id=fordran_id,
                fran=Uttag(lada=bort.lada, budgetar=bort.ar, belopp_ore=tas),
                till=till,
                orsak=orsak,
            )
            kvar -= tas
    return (Uttag(lada=bort.lada, budgetar=bort.ar, belopp_ore=kvar),) if kvar else ()


def _dit_pengarna_gick(arende: Arende, fordran: Fordran, bort: Del) -> Iterator[tuple[Lada, int]]:
    """Where what the claim asked for was moved, and how much.

    A lowered decision moved it to `for_hogt_belopp`. A raised one moves it back, and the claim
    with it if that is where it was demanded.
    """
    if bort.lada is not Lada.FOR_HOGT_BELOPP:
        omfort = sum(
            d.belopp_ore
            for f in arende.fordringar.values()
            for d in f.omfort
            if (d.lada, d.ar) == (bort.lada, bort.ar)
        )
        yield Lada.FOR_HOGT_BELOPP, max(0, arende.lador.sankt_ur(bort.ar, bort.lada) - omfort)
        return
    for d in reversed(fordran.omfort):
        if d.ar == bort.ar:
            yield d.lada, d.belopp_ore
