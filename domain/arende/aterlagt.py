"""Återlagt: what of a claim had been waived or written off lies where it did when that is lifted.

Nobody may waive what is not owed: the claim was lowered below it. The money is with the mottagare
as before, in the box that it was demanded out of, and may be demanded again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.granskat import ater_i_ladan
from domain.arende.hemvist import hemvist_efter
from domain.arende.misstag import flytt_av
from domain.arende.uttag import som_uttag
from domain.fordran.efterskankning import Efterskankt
from domain.fordran.fordran import Fordran
from domain.grund.flytt import Flytt
from domain.grund.pengar import Del, Lada
from domain.utlysning.utlysning import Utlysning


def med_lador(
    arende: Arende, fordran: Fordran, bort: Iterable[Efterskankt]
) -> Iterator[Efterskankt]:
    """The same, with the boxes that each goes back to: what was waived last of a day goes first.

    What the bank did, or somebody paid unasked, may have taken some of it already.
    """
    delar = list(bort)
    star = {(e.lada, e.dag): e for e in fordran.efterskankt}
    kvar = {lada: _finns_att_lagga_ater(arende, lada, delar) for lada in {e.lada for e in delar}}
    i_ladan = Counter(arende.lador.belopp)
    for e in delar:
        ur: list[Del] = []
        for d in reversed(star[e.lada, e.efterskankt_dag].ur):
            tagna = sum(x.belopp_ore for x in ur)
            hogst = min(kvar[e.lada], e.kapital_ore - tagna, i_ladan[e.lada, d.ar])
            if (tas := min(d.belopp_ore, hogst)) > 0:
                ur.append(replace(d, belopp_ore=tas))
                kvar[e.lada] -= tas
                i_ladan[e.lada, d.ar] -= tas
        yield e.model_copy(update={"ur": som_uttag(ur[::-1])})


def _finns_att_lagga_ater(arende: Arende, lada: Lada, bort: Sequence[Efterskankt]) -> int:
    """What of it there is beyond what claims have waived besides, or written off."""
    alla = (e for f in arende.fordringar.values() for e in f.efterskankt)
    star = sum(e.kapital_ore for e in alla if e.lada is lada)
    lyfts = sum(e.kapital_ore for e in bort if e.lada is lada)
    return arende.lador.i(lada) + arende.betalt_av_ore(None, lada) - (star - lyfts)


def lagg_ater(
    arende: Arende, utlysning: Utlysning | None, fordran_id: UUID, bort: Sequence[Efterskankt]
) -> Flytt:
    """Move it back; what a lowered grant would have taken of it is held without right.

    What another than the party got was never with right (None).
    """
    flytt = flytt_av(arende, fordran_id, max(e.dag for e in bort))
    for e in bort:
        for d in e.som_del.ur:
            ater_i_ladan(arende, flytt, e.lada, d, e.dag)
    if utlysning is not None:
        arende.krav_hor_till(utlysning)
        flytt.ta_overskott(arende.beviljat_dagvis, hemvist_efter(arende, utlysning, flytt.dag))
    return flytt
