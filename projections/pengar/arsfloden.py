"""Flöden of which years' money: what was used, approved and demanded is of the year of its money.

How much, the facts say; of which years, they say too, or it is where their money lies. What no year
is said of is of the call's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from domain.arende.havning import FordranHavd
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.uttag import Uttag, summa
from domain.aterkrav.rattelse import AterkravRattat
from domain.aterrapport.granskning import AterrapportGranskad, Granskningslyft, provat_per_ar
from domain.aterrapport.omprovning import GranskningOmprovad
from domain.fordran.kravt import KravtPerAr, per_ar_av
from domain.fordran.mellantid import RedanHavt
from projections.pengar.kontering import Plats, Postering, arendet


def flode(namn: str, belopp_ore: int, dag: date, plats: Plats) -> Iterator[Postering]:
    if belopp_ore:
        yield Postering(namn, belopp_ore, dag, plats)


def granskat(faktum: AterrapportGranskad) -> Iterator[Postering]:
    per_ar = provat_per_ar(faktum.rorelser)
    provat_ore = faktum.godkant_ore + faktum.ej_godkant_ore
    provat = Counter({p.budgetar: p.godkant_ore + p.ej_godkant_ore for p in per_ar})
    godkant = Counter({p.budgetar: p.godkant_ore for p in per_ar})
    yield from _av(faktum, "anvant", provat_ore, provat)
    yield from _av(faktum, "godkant", faktum.godkant_ore, godkant)


def omprovat(faktum: GranskningOmprovad) -> Iterator[Postering]:
    """One way only."""
    mer_ore = faktum.till_godkant_ore - faktum.till_ej_godkant_ore
    per_ar = Counter({p.budgetar: abs(p.godkant_ore) for p in provat_per_ar(faktum.rorelser)})
    yield from _av(faktum, "godkant", mer_ore, per_ar)


def lyft(faktum: Granskningslyft) -> Iterator[Postering]:
    """Each review is taken back on its own day."""
    for p in faktum.provningar:
        for d in p.per_ar:
            hos = arendet(faktum, d.budgetar)
            yield from flode("anvant", -d.godkant_ore - d.ej_godkant_ore, p.dag, hos)
            yield from flode("godkant", -d.godkant_ore, p.dag, hos)


def kravt(
    faktum: Pengafaktum,
    ore: int,
    ur: Iterable[Uttag],
    ovrigt: Iterable[KravtPerAr] = (),
) -> Iterator[Postering]:
    """So much was demanded: out of what lies in boxes, and other."""
    yield from _av(faktum, "kravt", ore, _ur(ur) + per_ar_av(ovrigt))


def havt(faktum: FordranHavd) -> Iterator[Postering]:
    """What had been lifted already for a time is lifted of that time once; what had been waived, as
    from its own day.
    """
    ovrigt = per_ar_av(faktum.inte_utestaende_per_ar)
    tillgodo = Counter(dict(_nyast_forst(faktum, faktum.tillgodo_ore, ovrigt)))
    utom = _ur(faktum.kapital) + tillgodo
    yield from _av(faktum, "kravt", -summa(faktum.kapital) - faktum.tillgodo_ore, utom)
    for tid in faktum.redan_havt:
        yield from _en_tid(faktum, tid.belopp_ore, tid, utom)
    borta = ovrigt - tillgodo
    for e in faktum.efterskankt:
        yield from _av(faktum, "kravt", -e.kapital_ore, borta, e.dag)
        for tid in e.redan_havt:
            yield from _en_tid(faktum, tid.belopp_ore, tid, borta)
        borta -= Counter(dict(_nyast_forst(faktum, e.kapital_ore, borta)))


def rattat(faktum: AterkravRattat) -> Iterator[Postering]:
    """It was always demanded, but for when it was lifted."""
    mer_ore = summa(faktum.mer_kravt) + faktum.tillgodo_ore
    per_ar = _ur(faktum.mer_kravt) + per_ar_av(faktum.inte_utestaende_per_ar)
    yield from _av(faktum, "kravt", mer_ore, per_ar, faktum.beslutsdag)
    for tid in faktum.redan_havt:
        yield from _en_tid(faktum, -tid.belopp_ore, tid, per_ar)


def _en_tid(
    faktum: Pengafaktum, ore: int, tid: RedanHavt, per_ar: Mapping[int, int]
) -> Iterator[Postering]:
    """So much more was demanded, or less, on those days only."""
    yield from _av(faktum, "kravt", ore, per_ar, tid.fran_dag)
    yield from _av(faktum, "kravt", -ore, per_ar, tid.till_dag)


def _av(
    faktum: Pengafaktum, namn: str, ore: int, per_ar: Mapping[int, int], dag: date | None = None
) -> Iterator[Postering]:
    """So much more of a flow, or less, of those years' money."""
    tecken = 1 if ore > 0 else -1
    for ar, tas in _nyast_forst(faktum, abs(ore), per_ar):
        yield from flode(namn, tecken * tas, dag or faktum.verkningsdag, arendet(faktum, ar))


def _nyast_forst(
    faktum: Pengafaktum, ore: int, per_ar: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """So much of them, the newest first; the call's last, and with it what no year is said of."""
    arets = faktum.medel.budgetar
    for ar in sorted({ar for ar in per_ar if ar != arets}, reverse=True):
        tas = min(ore, per_ar[ar])
        yield ar, tas
        ore -= tas
    yield arets, ore


def _ur(delar: Iterable[Uttag]) -> Counter[int]:
    """By year."""
    summor = Counter[int]()
    for u in delar:
        summor[u.budgetar] += u.belopp_ore
    return summor
