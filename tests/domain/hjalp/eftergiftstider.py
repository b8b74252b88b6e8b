"""The days that lowerings of waivers gave, when one turns out not to have brought so much back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from uuid import UUID

from tests.domain.hjalp.eftergiftsfoljd import Ordfoljd
from tests.domain.hjalp.ranteorakel import ALDRIG, Raknesticka


def rattas(orden: Ordfoljd, mer: int) -> tuple[list[tuple[date, int]], dict[UUID, int]]:
    """So much more was always waived: as from which days; and how much less came back by what."""
    fore, kom = [*orden.andringar(())], {o.av: orden.kom_igen(o.av, ()) for o in orden.orden}
    orden.rattas(mer, ())
    per_dag: Counter[date] = Counter()
    for tecken, andringar in ((1, fore), (-1, orden.andringar(()))):
        for dag, ore in andringar:
            per_dag[dag] += tecken * ore
    dagvis = [(dag, ore) for dag, ore in sorted(per_dag.items()) if ore]
    mindre = {av: ore - orden.kom_igen(av, ()) for av, ore in kom.items()}
    return dagvis, {av: ore for av, ore in mindre.items() if ore}


def nar_mindre_kom_igen(
    s: Raknesticka, sankta: Mapping[UUID, date], orden: Ordfoljd, mindre: Mapping[UUID, int]
) -> Counter[UUID]:
    """So much less was to be paid by each lowering's day: how much less each of them says.

    Those that came after carry it on, until it is decided anew when all of it is to be paid. What
    brought nothing back gave no time.
    """
    bort: Counter[UUID] = Counter()
    nummer = {tid.om: nr for nr, tid in enumerate(s.tider)}
    for sankning, ore in mindre.items():
        for nr in range(nummer[sankning], len(s.tider)):
            om, delar = s.tider[nr].om, Counter[date]()
            if not isinstance(om, UUID) or om not in sankta:
                break
            for dag, del_ore in s.tider[nr].delar:
                delar[dag] += del_ore
            tas = min(ore, delar[sankta[sankning]])
            bort[om] += tas
            delar[sankta[sankning]] -= tas
            s.tider[nr] = s.tider[nr]._replace(delar=tuple((+delar).items()))
        if not orden.kom_igen(sankning, ()):
            nr = nummer[sankning]
            s.tider[nr] = s.tider[nr]._replace(fran=ALDRIG)
            s.planer[nr] = s.planer[nr]._replace(fran=ALDRIG)
    return bort
