"""Waivers that are corrected or changed, as the oracle is told of it.

It is told amounts, never movements. It imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from tests.domain.hjalp.eftergiftsfoljd import Ord, Ordfoljd
from tests.domain.hjalp.eftergiftstider import nar_mindre_kom_igen, rattas
from tests.domain.hjalp.ranteorakel import Tid
from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.bitar import Bit, forsta, minus, tillagt
from tests.projections.hjalp.orakel.fordran import Krav
from tests.projections.hjalp.orakel.forfall import Bestamt
from tests.projections.hjalp.orakel.kravets_ord import Delar, Eftergift, Sankt
from tests.projections.hjalp.orakel.pengar import Pengar


def eftergift_rattad(
    pengar: Pengar,
    p: int,
    arende: UUID,
    fordran: UUID,
    om: UUID,
    dag: date,
    kapital_ore: int,
    ranta_ore: int,
) -> None:
    """It always waived so much."""
    akt = pengar.akter[arende]
    krav = akt.fordringar[fordran]
    orden = _orden(krav, om)
    _utan_det_lyfta(akt, krav, om, kapital_ore)
    mer = kapital_ore - krav.eftergifter[om].kapital_ore
    nu, mindre = rattas(orden, mer)
    e = krav.eftergifter[om]
    rantan, _ = rattas(_ranteorden(krav, om), ranta_ore - e.ranta_ore)
    _i_stallet(pengar, p, akt, krav, om, e.dag, nu, kapital_ore, ranta_ore, rantan)
    _mindre_kom_igen(pengar, p, krav, orden, mindre)
    pengar.folj_pengarna(p, dag, akt)


def _orden(krav: Krav, om: UUID) -> Ordfoljd:
    """What has been said of how much is waived."""
    e = krav.eftergifter[om]
    forst = Ordfoljd(Ord(om, e.dag, e.kapital_ore))
    return krav.orden.setdefault(om, forst)


def _ranteorden(krav: Krav, om: UUID) -> Ordfoljd:
    """And of how much interest."""
    e = krav.eftergifter[om]
    return krav.ranteorden.setdefault(om, Ordfoljd(Ord(om, e.dag, e.ranta_ore)))


def _mindre_kom_igen(
    pengar: Pengar, p: int, krav: Krav, orden: Ordfoljd, mindre: dict[UUID, int]
) -> None:
    """So much of it each lowering did not bring back: nor was there a day for that."""
    nar = {tid.om: tid.fran for tid in krav.sticka.tider}
    dagarna = {om: sankt.forfaller for om, sankt in krav.sankta.items()}
    for om, ore in nar_mindre_kom_igen(krav.sticka, dagarna, orden, mindre).items():
        sankt = krav.sankta[om]
        krav.sankta[om] = sankt._replace(minskat_ore=sankt.minskat_ore + ore)
    for dag in sorted({nar[om] for om in mindre}):
        pengar.forfallodagar.bestamda[krav.id].append(_betalas(krav, p, dag))


def _betalas(krav: Krav, p: int, dag: date) -> Bestamt:
    """By what gave time on that day, as it is now."""
    tider = krav.tiderna(dag)
    if not tider:
        return Bestamt(p, dag, ((krav.sticka.forfaller, None),))
    om = tider[-1].om
    assert isinstance(om, UUID)
    delar: Delar = krav.givna[om].delar if om in krav.givna else tuple(sorted(tider[-1].delar))
    if len(delar) == 1:
        return Bestamt(p, dag, ((delar[0][0], None),))
    fore = krav.givna[om].minskat_ore if om in krav.givna else krav.sankta[om].minskat_ore
    return Bestamt(p, dag, delar, krav.minskat_ore - fore)


def eftergift_andrad(
    pengar: Pengar,
    p: int,
    arende: UUID,
    fordran: UUID,
    om: UUID,
    dag: date,
    kapital_ore: int,
    ranta_ore: int,
    forfaller: date,
    beslut: UUID,
) -> None:
    """It waives less from now on: what is owed again is to be paid by a day of its own."""
    akt = pengar.akter[arende]
    krav = akt.fordringar[fordran]
    orden = _orden(krav, om)
    _utan_det_lyfta(akt, krav, om, kapital_ore)
    kvar, igen = krav.obetalda(), krav.eftergifter[om].kapital_ore - kapital_ore
    orden.sanks(beslut, dag, igen, ())
    mindre_ranta = krav.eftergifter[om].ranta_ore - ranta_ore
    _ranteorden(krav, om).sanks(beslut, dag, mindre_ranta, ())
    rantan = [(dag, -mindre_ranta)]
    _i_stallet(pengar, p, akt, krav, om, dag, [(dag, -igen)], kapital_ore, ranta_ore, rantan)
    if igen:
        krav.sankta[beslut] = Sankt(forfaller, krav.minskat_ore)
        delar = tuple(sorted((*kvar.items(), (forfaller, igen))))
        krav.sticka.tider.append(Tid(dag, delar, med_ranta=False, om=beslut))
        krav.ny_tid(dag, None)
        pengar.forfallodagar.bestamt(p, fordran, dag, *delar)
        pengar.reskontra.rantefria[fordran].append((p, dag))
    pengar.folj_pengarna(p, dag, akt)


def _i_stallet(
    pengar: Pengar,
    p: int,
    akt: Akt,
    krav: Krav,
    om: UUID,
    dag: date,
    dagvis: list[tuple[date, int]],
    kapital_ore: int,
    ranta_ore: int,
    rantan: list[tuple[date, int]],
) -> None:
    """So much more is waived as from each day, or less; and so is it with the interest."""
    forut = krav.eftergifter[om]
    mer = krav.delar(kapital_ore - forut.kapital_ore)
    bort = tuple(_sista(_star(akt, krav, forut), forut.kapital_ore - kapital_ore))
    akt.regleras(krav.id)
    akt.faktum_borjar()
    resten: list[Bit] = [*mer]
    for fran, ore in dagvis if mer else ():
        nu = forsta(resten, ore)
        resten = tillagt(resten, minus(nu))
        for b in nu:
            for nar, lag in akt.fanns(b, fran):
                akt.flytta(p, nar, (b.lada, b.ar), ("eftergivet", b.ar), lag)
    resten = [*bort]
    for fran, ore in dagvis if bort else ():
        nu = forsta(resten, -ore)
        resten = tillagt(resten, minus(nu))
        for b in nu:
            akt.ater_ur(p, fran, "eftergivet", b)
    if bort:
        akt.inget_utover(p, dag, pengar.hem_efter(akt, dag))
    akt.regleras(None)
    var = min(krav.ranta_efterskankt_ore, krav.ranta_ore)
    bitar = tuple(tillagt(tillagt(forut.bitar, mer), minus(bort)))
    krav.eftergift_andrad(om, Eftergift(forut.dag, bitar, ranta_ore), dagvis)
    andrat = min(krav.ranta_efterskankt_ore, krav.ranta_ore) - var
    pengar.rantan_eftergavs(p, krav, forut.dag, ranta_ore - forut.ranta_ore)
    for nar, ore in _sa_mycket(rantan, dag, andrat):
        pengar.reskontra.mindre(p, nar, krav.id, "eftergivet", 0, "ranta_eftergiven", ore)
    for nar, ore in dagvis:
        pengar.reskontra.mindre(p, nar, krav.id, "eftergivet", ore, "ranta_eftergiven", 0)


def _sa_mycket(
    dagvis: list[tuple[date, int]], dag: date, andrat: int
) -> Iterator[tuple[date, int]]:
    """As they say, but in all as much as there is: on no day more than that, nor the other way."""
    niva, var = andrat - sum(ore for _, ore in dagvis), 0
    for nar, ore in dagvis or [(dag, 0)]:
        niva += ore
        blir = max(min(0, andrat), min(max(0, andrat), niva))
        yield nar, blir - var
        var = blir


def _utan_det_lyfta(akt: Akt, krav: Krav, om: UUID, kapital_ore: int) -> None:
    """What fell when less was demanded is the first of what it does not say any more."""
    forut = krav.eftergifter[om]
    fallet = tillagt(forut.bitar, minus(_star(akt, krav, forut)))
    bort = _sista(iter(fallet), forut.kapital_ore - kapital_ore)
    krav.eftergifter[om] = forut._replace(bitar=tuple(tillagt(forut.bitar, minus(bort))))
    hogst = _fallet_ore(krav, forut.dag)
    for nr, e in enumerate(krav.lyft_efterskankt):
        if (e.hur, e.dag) == ("eftergivet", forut.dag):
            ater = tuple(forsta(e.ater, hogst))
            hogst -= sum(b.ore for b in ater)
            krav.lyft_efterskankt[nr] = e._replace(ore=sum(b.ore for b in ater), ater=ater)
    for nr, (dag, e) in enumerate(krav.lyft_taget):
        if (e.hur, e.dag) == ("eftergivet", forut.dag):
            ater = tuple(forsta(e.ater, hogst))
            hogst -= sum(b.ore for b in ater)
            krav.lyft_taget[nr] = dag, e._replace(ater=ater)
    krav.lyft_efterskankt = [e for e in krav.lyft_efterskankt if e.ater]
    krav.lyft_taget = [(dag, e) for dag, e in krav.lyft_taget if e.ater]


def _fallet_ore(krav: Krav, den: date) -> int:
    """What is said to be waived by what was said that day, and is demanded no more."""
    sagt = sum(e.kapital_ore for e in krav.eftergifter.values() if e.dag == den)
    return sagt - sum(ore for hur, d, ore in krav.efterskankt if (hur, d) == ("eftergivet", den))


def _star(akt: Akt, krav: Krav, forut: Eftergift) -> Iterator[Bit]:
    """What of it has not been lifted, and lies there still."""
    kvar = max(0, forut.kapital_ore - _fallet_ore(krav, forut.dag))
    tagna: dict[int, int] = {}
    for b in forut.bitar:
        i_ladan = akt.finns["eftergivet", b.ar] - tagna.get(b.ar, 0)
        tas = max(0, min(b.ore, kvar, i_ladan))
        tagna[b.ar] = tagna.get(b.ar, 0) + tas
        kvar -= tas
        yield b._replace(ore=tas)


def _sista(bitar: Iterator[Bit], ore: int) -> list[Bit]:
    return forsta(reversed([*bitar]), ore)
