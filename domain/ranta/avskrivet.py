"""Avskriven ränta: what of it had been paid before it was written off, by all that is now known.

What is written off is what was owed when it was. A payment of an earlier day, that was found later
or is now divided otherwise, had paid interest by then: so much less was there to write off. When it
turns out that it had not, all that was decided is written off again: also what it never let arise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from domain.fordran.efterskankning import Efterskankning
from domain.fordran.fordran import Fordran
from domain.fordran.fordringslage import Kravbetalning
from domain.fordran.preskription import rantan_loper_till
from domain.grund.pengar import Lada
from domain.ranta.ranta import Serier, ranta_ore
from domain.ranta.rantetid import perioder

Betalningar = Sequence[Kravbetalning]


def efterskankt_den(fordran: Fordran, senare: Betalningar, dag: date) -> Iterator[Efterskankning]:
    """What had been waived, or written off, on `dag`; what was paid, or waived, of it later too.

    What a payment that was taken back had paid of it is written off as it was.
    """
    betalt = (e for b in senare if b.havd_dag is None for e in b.aterfort)
    eftergivet = (e for g in fordran.eftergifter if g.dag > dag for e in g.ur_avskrivet)
    yield from (e for e in (*fordran.efterskankt, *betalt, *eftergivet) if e.dag <= dag)


def avskrivs_mindre(
    fordran: Fordran, delat: Fordran, serier: Serier, till: date
) -> Mapping[date, int]:
    """How much less of the interest that was written off was owed that day; below zero, more.

    `delat` is the claim with its payments divided by what is known. What was written off when it
    had been counted to a later day than `till` waits: there is more of it than is counted now. Of
    what was undone nothing is written off again. What was not paid before is as it was decided.
    """
    mindre: Counter[date] = Counter()
    avskrivna = {e.dag: e.ranta_ore for e in fordran.efterskankt if e.lada is Lada.AVSKRIVET}
    fattas = fattas_av_det_avskrivna(fordran)
    tidigt = _aterfort_tidigt(fordran) + fattas
    for dag in sorted(d for d in {*avskrivna, *tidigt} if avskrivna.get(d, 0) + tidigt[d]):
        betalda = [b for b in delat.delbetalt if b.dag < dag and b.havd_dag is None]
        den_dagen = [a for a in fordran.avskrivningar if a.dag == dag]
        sagt = [a.raknat_till for a in den_dagen if a.raknat_till]
        betalt_till = [rantan_loper_till(fordran, b.dag) for b in betalda]
        raknat = max([*sagt, *betalt_till], default=till)
        if raknat > till or not (betalda or fattas[dag]):
            continue
        senare = [b for b in fordran.delbetalt if b.dag >= dag]
        latt = sum(e.ranta_ore for e in efterskankt_den(fordran, senare, dag)) + tidigt[dag]
        betald = sum(b.ranta_ore for b in betalda)
        over = betald + latt - mindre.total() - ranta_ore(perioder(delat, raknat), serier)
        hogst = avskrivna.get(dag, 0) + tidigt[dag]
        aldrig = tidigt[dag] if any(a.havd for a in den_dagen) else 0
        andrat = max(aldrig, min(over, hogst)) - tidigt[dag]
        mindre[dag] = andrat if betalda else min(0, andrat)
    return {dag: ore for dag, ore in mindre.items() if ore}


def fattas_av_det_avskrivna(fordran: Fordran) -> Counter[date]:
    """What was decided to be written off, by when, and neither is nor has been paid or waived.

    A payment that is no longer one had taken it back, and there was not so much of it to give back.
    """
    fattas: Counter[date] = Counter()
    for a in fordran.avskrivningar:
        fattas[a.dag] += a.ranta_ore
    betalt = (e for b in fordran.delbetalt if b.havd_dag is None for e in b.aterfort)
    eftergivet = (e for g in fordran.eftergifter for e in g.ur_avskrivet)
    for e in (*fordran.efterskankt, *betalt, *eftergivet):
        fattas[e.dag] -= e.ranta_ore if e.lada is Lada.AVSKRIVET else 0
    havda = {a.dag for a in fordran.avskrivningar if a.havd}
    return Counter({dag: ore for dag, ore in fattas.items() if ore > 0 and dag not in havda})


def _aterfort_tidigt(fordran: Fordran) -> Counter[date]:
    """What payments of earlier days took back of the interest, by when it was written off."""
    summor: Counter[date] = Counter()
    for b in fordran.delbetalt:
        for e in b.aterfort if b.havd_dag is None else ():
            summor[e.dag] += e.ranta_ore if e.dag > b.dag else 0
    return summor
