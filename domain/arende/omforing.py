"""Omföring: what a claim asks for has been moved, and the claim goes with it.

What was paid of it meanwhile stays paid. A lowered decision moves a claim with its money, and what
is paid of it then is paid without right. When the grant is raised again, what was lowered goes home
to its box; so does what was paid of it: it was paid with right, demanded for a reason of its own,
and repaid.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.misstag import okravt_av_parten_ore
from domain.arende.pengafaktum import Havningsorsak
from domain.arende.uttag import Uttag, som_delar
from domain.fordran.aterbetalning import Aterbetalning
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.grund.aktor import Atgard
from domain.grund.pengar import Del, Lada
from domain.grund.stopp import kronor
from domain.grund.varden import ny_av


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


class AterbetalningOmford(Arende.Event):
    """So much of what a payment settled is money of `till.lada` again, and repaid.

    `aterbetalning_version` is the fact that placed it, or set it off. No money moves: it is where
    it was, and counts as paid with right.
    """

    TOPIC = "arende.aterbetalning-omford"
    NAMN = "återbetalning omförd"
    HARLETT: ClassVar[bool] = True

    fordran_id: UUID
    aterbetalning_version: int
    till: Uttag
    orsak: Havningsorsak

    def apply(self, aggregate: Arende) -> None:
        till = Del(self.till.lada, self.till.budgetar, self.till.belopp_ore)
        aterbetalning = aggregate.aterbetalningar[self.aterbetalning_version]
        aggregate.aterbetalningar[self.aterbetalning_version] = aterbetalning.omford(till)
        fordran = aggregate.fordringar[self.fordran_id]
        aggregate.fordringar[self.fordran_id] = fordran.betalning_hem(till)
        aggregate.lador = aggregate.lador.betalt_hem(till)

    def i_ord(self) -> str:
        vad = f"{kronor(self.till.belopp_ore)} betalt av {fordrans_namn(self.fordran_id)}"
        return f"{vad} är åter betalt av {self.till.lada.namn.lower()}: {self.orsak.namn}"


def omfort_betalt_ore(arende: Arende) -> int:
    """What has been paid of claims while they were moved: it goes home before new money is paid."""
    return sum(d.belopp_ore for _, _, d in _det_betalda(arende))


def betalt_hem(
    arende: Arende, atgard: Atgard, belopp_ore: int, orsak: Havningsorsak | None
) -> None:
    """Let so much of what was paid go home: a raised grant has taken it for paid with right."""
    kvar = belopp_ore
    for fordran_id, version, del_ in list(_det_betalda(arende)):
        tas = min(kvar, del_.belopp_ore)
        if tas <= 0:
            continue
        assert orsak is not None, "a fact that raises what is granted says why"
        arende.registrera(
            AterbetalningOmford,
            atgard,
            fordran_id=fordran_id,
            aterbetalning_version=version,
            till=Uttag(lada=del_.lada, budgetar=del_.ar, belopp_ore=tas),
            orsak=orsak,
        )
        kvar -= tas


def _det_betalda(arende: Arende) -> Iterator[tuple[UUID, int, Del]]:
    """By claim and payment, the last first: what of it was lowered out of another box.

    What was never paid with right left `for_hogt_belopp` before it, whoever paid.
    """
    sankt = Counter[tuple[Lada, int]]()
    for hos, d in arende.lador.sankt_borta:
        sankt[d.lada, d.ar] += d.belopp_ore if hos is Lada.ATERBETALT else 0
    for fordran_id, f in reversed(arende.fordringar.items()):
        finns = {v: _for_hogt(a) for v, a in _betalningar(arende, fordran_id)}
        for d in reversed(f.omfort_betalt):
            kvar = min(d.belopp_ore, sankt[d.lada, d.ar])
            for version, per_ar in finns.items():
                if tas := min(kvar, per_ar[d.ar]):
                    yield fordran_id, version, ny_av(d, belopp_ore=tas)
                    kvar -= tas
                    per_ar[d.ar] -= tas
                    sankt[d.lada, d.ar] -= tas


def _betalningar(arende: Arende, fordran_id: UUID) -> Iterator[tuple[int, Aterbetalning]]:
    alla = reversed(arende.aterbetalningar.items())
    return ((version, a) for version, a in alla if a.fordran_id == fordran_id)


def _for_hogt(aterbetalning: Aterbetalning) -> Counter[int]:
    """What it settled out of `for_hogt_belopp`, by year."""
    summor = Counter[int]()
    for d in aterbetalning.kapital:
        summor[d.ar] += d.belopp_ore if d.lada is Lada.FOR_HOGT_BELOPP else 0
    return summor
