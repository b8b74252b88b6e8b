"""What the lists of a controller should say."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from domain.anslag.tilldelning import MedelTilldelade
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterrapport.granskning import AterrapportGranskad
from domain.mottagare.mottagare import MottagareRegistrerad
from domain.utlysning.publicering import UtlysningPublicerad
from tests.projections.hjalp.listor.kunskap import SVENSK, Kunskap, Rad, beviljat, utbetalt


def anslagsutfall(k: Kunskap) -> Iterable[Rad]:
    """Of 2024."""
    if tilldelat := sum(f.belopp.belopp_ore for f in k.av(MedelTilldelade)):
        yield tilldelat, sum(beviljat(k, a) for a in k.inkomna), utbetalt(k)


def ramar(k: Kunskap) -> Iterable[Rad]:
    for f in k.av(UtlysningPublicerad):
        beviljade = [ore for a in k.inkomna if (ore := beviljat(k, a))]
        summa, antal = sum(beviljade), len(beviljade)
        kvar = f.ram_ore - summa
        yield f.ram_ore, summa, utbetalt(k), kvar, len(k.inkomna), antal


def mottagarsummor(k: Kunskap) -> Iterable[Rad]:
    """Of 2024: what was granted of the year's money, and accounted for and demanded of it."""
    namn = {f.originator_id: f.namn for f in k.av(MottagareRegistrerad)}
    for arende in sorted(k.inkomna, key=lambda a: SVENSK.index(namn[_part(k, a)])):
        granskat = [g for g in k.av(AterrapportGranskad) if g.originator_id == arende]
        anvant = sum(g.godkant_ore + g.ej_godkant_ore for g in granskat)
        godkant = sum(g.godkant_ore for g in granskat)
        kravt = sum(g.krav_ore for g in k.av(AterkravBeslutat) if g.originator_id == arende)
        rad = (beviljat(k, arende), utbetalt(k, arende), anvant, godkant, kravt)
        if any(rad):
            yield namn[_part(k, arende)], *rad


def _part(k: Kunskap, arende: UUID) -> UUID:
    return k.ansokningar[arende].mottagare_id
