"""What the lists of a granskare should say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from zoneinfo import ZoneInfo

from domain.anslag.budgetar import BudgetarAvslutat
from domain.aterkrav.anstand import AnstandBeviljat, AvbetalningsplanFaststalld
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.eftergift import FordranEftergiven
from domain.beslut.andring import BeslutAndrat
from domain.beslut.avgorande import AnsokanAvslagen
from domain.beslut.beslutsfaktum import Beslutsfaktum
from domain.beslut.bifall import BidragBeviljat
from domain.beslut.rattelse import BeslutRattat
from domain.grund.pengar import Lada
from domain.overklagande.avvisning import OverklagandeAvvisat
from domain.utbetalning.attest import UtbetalningAttesterad
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.order import UtbetalningBeordrad
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.utbetalningshinder import UtbetalningshinderBeslutat, UtbetalningshinderHavt
from tests.projections.hjalp.listor.kunskap import BEREDER, Kunskap, Rad


def beslut(k: Kunskap) -> Iterable[Rad]:
    for p, f in k.med_plats(Beslutsfaktum):
        egna = [g for _, g in k.rader if g.originator_id == f.originator_id]
        beredde = {
            g.av.subjekt
            for g in egna
            if isinstance(g, BEREDER) and g.originator_version < f.originator_version
        }
        attest = {g.av.subjekt for g in egna if isinstance(g, UtbetalningAttesterad)}
        order = {g.av.subjekt for g in egna if isinstance(g, UtbetalningBeordrad)}
        yield (
            p,
            f.TYP.value,
            f.verkningsdag,
            f.krav_ore if isinstance(f, AterkravBeslutat) else _ore(f),
            ", ".join(sorted(beredde | set(f.beslut.foredragande))),
            ", ".join(sorted(f.beslut.beslutsfattare)),
            ", ".join(sorted(attest)),
            ", ".join(sorted(order)),
        )


_UTAN_BELOPP = (
    AnsokanAvslagen,
    AnstandBeviljat,
    AvbetalningsplanFaststalld,
    OverklagandeAvvisat,
    UtbetalningshinderBeslutat,
    UtbetalningshinderHavt,
)


def _ore(f: Beslutsfaktum) -> int | None:
    match f:
        case BidragBeviljat() | BeslutAndrat():
            return f.belopp_ore
        case FordranEftergiven():
            return sum(u.belopp_ore for u in f.kapital)
        case _:
            assert isinstance(f, _UTAN_BELOPP)
            return None


def utbetalningar(k: Kunskap) -> Iterable[Rad]:
    for p, f in k.med_plats(UtbetalningGenomford, UtbetalningRattad):
        attest = {
            g.av.subjekt
            for g in k.av(UtbetalningAttesterad)
            if g.utbetalning_id == f.utbetalning_id and f.beordrat_ore
        }
        if f.belopp_ore:
            yield (
                p,
                str(f.utbetalning_id),
                f.verkningsdag,
                f.belopp_ore,
                f.for_hogt_belopp_ore,
                ", ".join(sorted(attest)),
            )


def efterslapning(k: Kunskap) -> Iterable[Rad]:
    stockholm = ZoneInfo("Europe/Stockholm")
    rader = [
        (p, f.TOPIC, (f.timestamp.astimezone(stockholm).date() - f.verkningsdag).days)
        for p, f in k.alla
    ]
    yield from sorted(
        (r for r in rader if timedelta(r[2]) > timedelta(30)), key=lambda r: (-r[2], r[0])
    )


def andrade(k: Kunskap) -> Iterable[Rad]:
    for p, f in k.med_plats(BeslutAndrat, BeslutRattat, UtbetalningshinderHavt):
        if isinstance(f, UtbetalningshinderHavt):
            yield p, str(f.haver_beslut_id), f.beslut.motivering, 0, 0
            continue
        assert isinstance(f, BeslutAndrat)
        ny, forr = f.belopp_ore, f.tidigare_belopp_ore
        yield p, str(f.andrar_beslut_id), f.stod.value, forr, ny


def utan_kommunicering(k: Kunskap) -> Iterable[Rad]:
    for p, f in k.med_plats(Beslutsfaktum):
        if (undantag := f.beslut.kommuniceringsundantag) is not None:
            yield p, str(f.beslut_id), undantag.value


def avstaenden(k: Kunskap) -> Iterable[Rad]:
    for p, f in k.med_plats(AterkravBeslutat, FordranEftergiven):
        borta = f.avstatt if isinstance(f, AterkravBeslutat) else f.kapital
        if borta:
            yield p, f.verkningsdag, sum(u.belopp_ore for u in borta)


def avvikelser(k: Kunskap) -> Iterable[Rad]:
    """Of the ärenden; a box below zero is one whose money moved on before it came."""
    stangda = {f.budgetar for f in k.av(BudgetarAvslutat)}
    for (a, lada, ar), ore in k.lada().items():
        if lada in (Lada.UTLYST, Lada.DISPONIBELT):
            continue
        if ore < 0:
            yield "negativ-lada", a, ar, lada.value, ore
        if ore > 0 and lada is Lada.FOR_HOGT_BELOPP:
            yield "for-hogt-belopp", a, ar, lada.value, ore
        if ore > 0 and ar in stangda and lada is Lada.BEVILJAT_EJ_UTBETALT:
            yield "pengar-i-stangt-ar", a, ar, lada.value, ore
    for f in k.av(UtbetalningGenomford, UtbetalningRattad):
        if f.belopp_ore and not f.beordrat_ore:
            yield "utbetalning-utan-order", f.originator_id, None, None, f.belopp_ore
