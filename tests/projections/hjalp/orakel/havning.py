"""What becomes of claims, as the oracle knows it, when the money that they ask for is moved.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from tests.projections.hjalp.orakel.arende import KRAVBART, Akt
from tests.projections.hjalp.orakel.aterlagt import (
    Hem,
    det_som_finns,
    lades_ater,
    lagg_ater,
    minns_det_som_gatt,
)
from tests.projections.hjalp.orakel.bitar import Bit
from tests.projections.hjalp.orakel.fordran import Krav, andringarna
from tests.projections.hjalp.orakel.kravaren import dagvis, delat, per_ar
from tests.projections.hjalp.orakel.kravets_ord import Annan, Aterlagt, Lyft
from tests.projections.hjalp.orakel.lador import OBETALT, UTAN_RATT
from tests.projections.hjalp.orakel.reskontra import Reskontra


def hav_for_mycket(p: int, dag: date | None, akt: Akt, reskontra: Reskontra) -> None:
    """Claims never ask for more than the box holds: they follow the money, or give way.

    The latest first, and those on others last.
    """
    _hav_felbetalt(p, dag, akt, reskontra)
    akt.andras_brist = {}
    senast_forst = reversed(akt.fordringar.values())
    ger_vika = sorted(senast_forst, key=lambda k: k.annan is not None)
    for krav in ger_vika:
        for flyttad in list(krav.omfort):
            for_mycket = akt.kravt(UTAN_RATT, flyttad.ar) - akt.hans_i(UTAN_RATT, flyttad.ar)
            hem = min(for_mycket, flyttad.ore)
            if hem > 0:
                _folj(akt, krav, Bit(UTAN_RATT, flyttad.ar, hem))
    for lada in KRAVBART:
        for ar in sorted({b.ar for k in akt.fordringar.values() for b in k.ur}):
            for krav in ger_vika:
                over = akt.kravt(lada, ar) - akt.hans_i(lada, ar)
                bort = min(over, krav.ur_ladan(lada, ar))
                if bort > 0:
                    _folj_eller_hav(p, dag, akt, reskontra, krav, Bit(lada, ar, bort))
    _hav_efterskankt(p, dag, akt, reskontra)
    for krav in akt.fordringar.values():  # interest on what is not there any more
        havt(p, dag, akt, reskontra, krav, (), 0)
    _hav_betalt(p, dag, akt, reskontra)
    _hav_aldrig_betalt(p, dag, akt, reskontra)


def _hav_felbetalt(p: int, dag: date | None, akt: Akt, reskontra: Reskontra) -> None:
    """What was not paid to him after all is not demanded of another."""
    for krav in reversed(akt.fordringar.values()):
        if krav.annan is not None:
            kravt = sum(k.kravt_ore for k in akt.krav_pa(krav.annan.version))
            bort = min(krav.kravt_ore, kravt - akt.felbetalt(krav.annan.version))
            if bort > 0:
                hav_sa_mycket(p, dag, akt, reskontra, krav, bort)
            if akt.betalad_ar(krav.annan.version) != krav.annan.ar:  # he is asked anew
                utom_betalt = krav.kravt_ore - krav.betalt_ore + krav.tillgodo_ore
                hav_sa_mycket(p, dag, akt, reskontra, krav, utom_betalt, betalt_star=True)


def hav_sa_mycket(
    p: int,
    dag: date | None,
    akt: Akt,
    reskontra: Reskontra,
    krav: Krav,
    bort: int,
    hem: Hem | None = None,
    *,
    betalt_star: bool = False,
) -> bool:
    """What is owed, outstanding and written off; then what was paid (but `betalt_star`), and what
    was waived.

    Whether any of that lies where it did before. `hem`: it is said, and is the party's.
    """
    bitar = krav.delar(min(bort, krav.utestaende_ore))
    bort -= sum(b.ore for b in bitar)
    waived = krav.sist_efterskankt(bort, "avskrivet")
    bort -= sum(ore for _, _, ore in waived)
    tillgodo = 0 if betalt_star else min(bort, krav.betalt_ore - krav.tillgodo_ore)
    waived += krav.sist_efterskankt(bort - tillgodo, "eftergivet")
    nar = krav.dag if dag is None else max(dag, krav.dag)
    lyfta = det_som_finns(akt, krav, waived)
    flyttat = lagg_ater(p, nar, akt, krav, lyfta, None if krav.annan else hem)
    havt(p, dag, akt, reskontra, krav, bitar, tillgodo, lyfta, sagt=hem is not None)
    return flyttat


def _hav_efterskankt(p: int, dag: date | None, akt: Akt, reskontra: Reskontra) -> None:
    """What was waived of claims on the party is in its box, or has been paid all the same."""
    hans = [k for k in akt.fordringar.values() if k.annan is None]
    for lada in ("eftergivet", "avskrivet"):
        utan_krav = [i for i in akt.inbetalda.values() if i.fordran is None]
        anda = sum(b.ore for i in utan_krav for b in i.bitar if b.lada == lada)
        finns = akt.i(lada) - akt.andras_i(lada) + anda
        for krav in reversed(hans):
            alla = sum(k.efterskankt_ore(lada) for k in hans)
            bort = min(krav.efterskankt_ore(lada), alla - finns)
            if bort > 0:
                sist = krav.sist_efterskankt(bort, lada)
                havt(p, dag, akt, reskontra, krav, (), 0, [Aterlagt(*e, ()) for e in sist])


def _hav_betalt(p: int, dag: date | None, akt: Akt, reskontra: Reskontra) -> None:
    """What was paid of what had been lowered, and is granted again, is the debtor's."""
    for krav in reversed([k for k in akt.fordringar.values() if k.annan is None]):
        sankt = sum(b.bit.ore for b in akt.sankta_borta if b.dar == "aterbetalt")
        kvar = min(akt.i(OBETALT), sankt - akt.betalt_ur_det_sankta(None)) - akt.reserverat_ore
        tillgodo = min(kvar, akt.betalt_ur_det_sankta(krav.id) - krav.tillgodo_ore)
        if tillgodo > 0:
            havt(p, dag, akt, reskontra, krav, (), tillgodo)


def _hav_aldrig_betalt(p: int, dag: date | None, akt: Akt, reskontra: Reskontra) -> None:
    """What he paid of what he never had been paid is owed to him.

    What was lowered and paid back he had been paid.
    """
    hans = {f: k for f, k in akt.fordringar.items() if k.annan is None}
    av, saknas = har_betalt(akt), brister(akt)
    ur = {f: sum(min(ore, av[f][nyckel]) for nyckel, ore in saknas.items()) for f in hans}
    lyft = sum(min(ur[f], krav.tillgodo_ore) for f, krav in hans.items())
    kvar = sum(saknas.values()) - max(0, lyft - akt.reserverat_ore)
    for f, krav in reversed(hans.items()):
        tillgodo = min(kvar, ur[f] - krav.tillgodo_ore)
        if tillgodo > 0:
            havt(p, dag, akt, reskontra, krav, (), tillgodo)
            kvar -= tillgodo


def har_betalt(akt: Akt) -> dict[UUID, Counter[tuple[str, int]]]:
    """What he has paid on each claim on him, by the box that it was paid out of."""
    av: dict[UUID, Counter[tuple[str, int]]] = {
        f: Counter() for f, k in akt.fordringar.items() if k.annan is None
    }
    for betald in akt.inbetalda.values():
        if betald.fordran in av:
            for b in betald.bitar:
                av[betald.fordran][b.lada, b.ar] += b.ore
    return av


def brister(akt: Akt) -> dict[tuple[str, int], int]:
    """What of it he never had been paid."""
    alla = sum(har_betalt(akt).values(), Counter[tuple[str, int]]())
    for dar, b in akt.sankta_borta:
        alla[UTAN_RATT, b.ar] -= b.ore if dar == "aterbetalt" else 0
    return {(lada, ar): max(0, min(ore, akt.brist(lada, ar))) for (lada, ar), ore in alla.items()}


def _folj_eller_hav(
    p: int, dag: date | None, akt: Akt, reskontra: Reskontra, krav: Krav, bort: Bit
) -> None:
    kvar = _folj(akt, krav, bort)
    if kvar:
        havt(p, dag, akt, reskontra, krav, (bort._replace(ore=kvar),), 0)


def _folj(akt: Akt, krav: Krav, bort: Bit) -> int:
    """Returns what cannot."""
    kvar = bort.ore
    for till, finns in _dit_pengarna_gick(akt, krav, bort):
        tas = min(kvar, finns, akt.hans_okravt_i(till, bort.ar))
        if tas:
            krav.folj(bort._replace(ore=tas), till, sankt=till == UTAN_RATT)
            kvar -= tas
    return kvar


def _dit_pengarna_gick(akt: Akt, krav: Krav, bort: Bit) -> list[tuple[str, int]]:
    """What was lowered is without right now; what came back is where the claim found it."""
    if bort.lada == UTAN_RATT:
        return [(b.lada, b.ore) for b in reversed(krav.omfort) if b.ar == bort.ar]
    sankt = sum(b.ore for b in akt.sankta if (b.lada, b.ar) == (bort.lada, bort.ar))
    omfort = sum(
        b.ore
        for k in akt.fordringar.values()
        for b in k.omfort
        if (b.lada, b.ar) == (bort.lada, bort.ar)
    )
    return [(UTAN_RATT, max(0, sankt - omfort))]


def _havs_av(p: int, dag: date, akt: Akt, krav: Krav, av: Mapping[int, int]) -> None:
    for ar, ore in av.items():
        akt.bok.flode(p, dag, "kravt", -ore, akt.hos_den(krav.annan).ar(ar))


def havt(
    p: int,
    dag: date | None,
    akt: Akt,
    reskontra: Reskontra,
    krav: Krav,
    bitar: tuple[Bit, ...],
    tillgodo_ore: int,
    lyfta: Sequence[Aterlagt] = (),
    *,
    sagt: bool = False,
) -> None:
    """So much was never owed; if nothing is left of it, its interest never was.

    From the claim's own day at the earliest, and (None) on that day if its ground never was.
    """
    nar = krav.dag if dag is None else max(dag, krav.dag)
    waived = [(e.hur, e.dag, e.ore) for e in lyfta]
    borta = sum(ore for _, _, ore in waived)
    utom = sum(b.ore for b in bitar) + tillgodo_ore
    kvar = krav.kravt_ore - utom - borta
    retur, kom = (None, None) if akt.returen is None or dag is None else akt.returen
    kom = kom if kom is not None and kom > krav.dag else None
    kravdes = kvar + sum(ore for _, ore in krav.ute) + (utom + borta if kom else 0)
    allt = min(kravdes, kravdes if krav.begart_ore is None else krav.begart_ore) == 0
    ranta_ore = krav.ranta_kvar_ore if allt else 0
    if not utom + borta + ranta_ore:
        return
    annat = krav.aren.lyfts(bitar, krav.ur, tillgodo_ore + borta)
    minns_det_som_gatt(krav, nar, lyfta)
    krav.havs(bitar, tillgodo_ore, ranta_ore, waived)
    lades_ater(krav, lyfta)
    for hur, d, ore in waived:
        eftergivet = d if hur == "eftergivet" else None
        krav.havningar.append(Lyft(max(nar, d), ore, retur, kom, eftergivet, sagt=sagt))
    redan = krav.lyft(nar, utom, retur, kom, banken=akt.av_banken, sagt=sagt) if utom else {}
    krav.returer |= {retur} if retur is not None else set()
    reskontra.kom_tillbaka(p, krav.id, krav.ute)
    tillgodo = delat(annat, tillgodo_ore, akt.ar)
    utom_av = per_ar(bitar) + tillgodo
    _havs_av(p, nar, akt, krav, utom_av)
    for ar, dess in dagvis(redan, utom_av, akt.ar).items():
        for d, ore in andringarna(dess):  # it was lifted of those days once already
            _havs_av(p, d, akt, krav, {ar: -ore})
    for d, ore in andringarna(redan):
        reskontra.flytta(p, d, krav.id, "havt", "utestaende", ore)
    if krav.annan is not None:
        ombokat(p, nar, akt, krav.annan, -utom - borta, borta)
    reskontra.flytta(p, nar, krav.id, "utestaende", "havt", utom)
    rantedag = max(nar, krav.raknad_till or nar)
    reskontra.rantan_havd(p, rantedag, krav.id, ranta_ore)
    annat -= tillgodo
    for hur, eftergivet_dag, ore, ater in lyfta:
        fran = max(nar, eftergivet_dag)
        _havs_av(p, fran, akt, krav, av := delat(annat, ore, akt.ar))
        annat -= av
        reskontra.flytta(p, fran, krav.id, "utestaende", "havt", ore)
        reskontra.flytta(p, fran, krav.id, hur, "utestaende", ore)
        if krav.annan is not None:  # it lies where it was waived
            hans, andras = akt.hos.ar(krav.annan.ar), akt.hos_den(krav.annan).ar(krav.annan.ar)
            dar = sum(b.ore for b in ater)
            akt.bok.flytta(p, fran, (UTAN_RATT, andras), (UTAN_RATT, hans), dar)
            akt.bok.flytta(p, fran, (hur, andras), (hur, hans), ore - dar)


def ombokat(p: int, dag: date, akt: Akt, annan: Annan, ore: int, borta: int = 0) -> None:
    """So much was paid to another and not to the party; or, below zero, it is his again.

    `borta`: of that, what is not there any more, since it was waived.
    """
    hans, andras = akt.hos.ar(annan.ar), akt.hos_den(annan).ar(annan.ar)
    akt.bok.flytta(p, dag, (UTAN_RATT, hans), (UTAN_RATT, andras), ore + borta)
    akt.bok.flode(p, dag, "utbetalt", -ore, hans)
    akt.bok.flode(p, dag, "utbetalt", ore, andras)
