"""Återlagt: what of a claim had been waived or written off lies where it did when that is lifted.

Nobody may waive what is not owed: the claim was lowered below it. The money is with the mottagare
as before, in the box that it was demanded out of, and may be demanded again. So may what a decision
that holds no longer had abstained from demanding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.granskat import ater_i_ladan
from domain.arende.hemvist import hemvist_efter
from domain.arende.misstag import flytt_av, okravt_av_parten_ore
from domain.arende.uttag import som_uttag
from domain.fordran.aterbetalning import Aterbetalning
from domain.fordran.avstaende import Avstaende
from domain.fordran.efterskankning import Efterskankt
from domain.fordran.fordran import Fordran
from domain.fordran.redanlyft import i_ladorna
from domain.grund.flytt import Flytt
from domain.grund.lador import EFTERSKANKTA
from domain.grund.pengar import Del, Lada, Rorelse, sammanlagda
from domain.grund.varden import Uppgift, ny_av
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
                ur.append(ny_av(d, belopp_ore=tas))
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
    """Move it back, but for when a judgement had; what a lowered grant would have taken of it is
    held without right.

    What another than the party got was never with right (None).
    """
    flytt = flytt_av(arende, fordran_id, max(e.dag for e in bort))
    lyfta = arende.fordringar[fordran_id].lyfta_en_tid
    for e in bort:
        redan = [*i_ladorna(lyfta, e)]
        for d in e.som_del.ur:
            fore = len(flytt.rorelser)
            ater_i_ladan(arende, flytt, e.lada, d, e.dag)
            nya = flytt.rorelser[fore:]
            for _, tid in (r for r in redan if r[0] == d):
                flytt.utom(nya, *tid)
    if utlysning is not None:
        arende.krav_hor_till(utlysning)
        flytt.ta_overskott(arende.beviljat_dagvis, hemvist_efter(arende, utlysning, flytt.dag))
    return flytt


def lagg_ater_avstatt(
    arende: Arende,
    utlysning: Utlysning,
    flytt: Flytt,
    bort: Sequence[Del],
    utom: Sequence[tuple[date, date]] = (),
    saknades: Iterable[tuple[date, date, int]] = (),
) -> tuple[Del, ...]:
    """Move it back, but for some days, and what was missing on others; what of it no review that
    stands has found. What a lowered grant would have taken of it is held without right.
    """
    oprovat, tillbaka = [], list[Rorelse]()
    for d in bort:
        fore_ore, fore = flytt.oprovat_ore, len(flytt.rorelser)
        ater_i_ladan(arende, flytt, Lada.AVSTATT, d)
        nya = flytt.rorelser[fore:]
        tillbaka += nya
        for fran, till in utom:
            flytt.utom(nya, fran, till, d.belopp_ore)
        oprovat.append(ny_av(d, belopp_ore=flytt.oprovat_ore - fore_ore))
    for fran, till, ore in saknades:
        flytt.utom(tillbaka, fran, till, ore)
    if bort:
        arende.krav_hor_till(utlysning)
        flytt.ta_overskott(arende.beviljat_dagvis, hemvist_efter(arende, utlysning, flytt.dag))
    return sammanlagda(oprovat)


def avsta_mer(flytt: Flytt, mer: Sequence[Del], utom: Sequence[tuple[date, date]]) -> None:
    """It was always abstained from, but for some days."""
    for d in mer:
        fore = len(flytt.rorelser)
        flytt.ta_som_det_fanns(d, Lada.AVSTATT)
        nya = flytt.rorelser[fore:]
        for fran, till in utom:
            flytt.utom(nya, fran, till, d.belopp_ore)


def avsta_igen(arende: Arende, flytt: Flytt, avstaende: Avstaende, ore: int) -> tuple[Del, ...]:
    """So much of what went back when a word fell is abstained from again, where it lies or, if a
    lowered grant has taken it meanwhile, of what is without right.
    """
    igen = tuple(som_inget_krav_har_av(arende, avstaende.ater, ore))
    for d in igen:
        flytt.mellan(d.lada, d.ar, Lada.AVSTATT, d.ar, d.belopp_ore)
    return igen


def som_inget_krav_har_av(arende: Arende, delar: Sequence[Del], ore: int) -> Iterator[Del]:
    """Up to so much of it, where it lies or without right, of what no claim asks for."""
    redan = Counter[tuple[Lada, int]]()
    for d in delar:
        kvar = min(ore, d.belopp_ore)
        for lada, finns in _dar_eller_sankt(arende, d.lada, d.ar):
            if (tas := min(kvar, finns - redan[lada, d.ar])) > 0:
                redan[lada, d.ar] += tas
                kvar, ore = kvar - tas, ore - tas
                yield Del(lada, d.ar, tas)


def dar_eller_sankt_ore(arende: Arende, lada: Lada, ar: int) -> int:
    """What of a box no claim asks for, also if it was lowered."""
    return sum(ore for _, ore in _dar_eller_sankt(arende, lada, ar))


def _dar_eller_sankt(arende: Arende, lada: Lada, ar: int) -> Iterator[tuple[Lada, int]]:
    """What of it lies there, and what of it a lowered grant has taken, and no claim went with."""
    yield lada, okravt_av_parten_ore(arende, lada, ar)
    if lada is not Lada.FOR_HOGT_BELOPP:
        krav = (d for f in arende.fordringar.values() for d in f.omfort)
        kravt_ore = sum(d.belopp_ore for d in krav if (d.lada, d.ar) == (lada, ar))
        sankt_ore = max(0, arende.lador.sankt_ur(ar, lada) - kravt_ore)
        hogt = Lada.FOR_HOGT_BELOPP
        yield hogt, min(sankt_ore, okravt_av_parten_ore(arende, hogt, ar))


class Aterlagt(Uppgift):
    """What was lifted of a claim when it had been taken already, and now is back in its boxes."""

    fordran_id: UUID
    lyft: Efterskankt


def som_inget_krav_har(arende: Arende, betalning: Aterbetalning) -> tuple[Aterlagt, ...]:
    """Of what was paid unasked, and is not any more: what no claim has waived or written off since.

    It goes to the boxes that it would have gone to when it was lifted; the last lifted goes first.
    """
    kvar = {lada: _finns_att_lagga_ater(arende, lada, ()) for lada in EFTERSKANKTA}
    betalt = Counter({(d.lada, d.ar): d.belopp_ore for d in betalning.kapital})
    ater = []
    for fordran_id, f in reversed(arende.fordringar.items()):
        for e in reversed(f.lyft_redan_taget):
            ur = []
            for d in reversed(e.som_del.ur):
                tas = min(d.belopp_ore, kvar[e.lada], betalt[e.lada, d.ar])
                kvar[e.lada] -= max(0, tas)
                betalt[e.lada, d.ar] -= max(0, tas)
                ur += [ny_av(d, belopp_ore=tas)] if tas > 0 else []
            if ur:
                ater.append(Aterlagt(fordran_id=fordran_id, lyft=e.ur_de(ur[::-1])))
    return tuple(ater)
