"""Budgetåret: of which year's money a grant is, and where it then lies. Said here, for every verb.

    what is granted is of the years that its decisions say: the grant of the call's, what is infriat
    of the year that it was infriat in
    what is taken of it is unpaid money of its own years, the newest first; when there is none left,
    what is unpaid of another year
    what is unpaid goes home from the year that it lies in, and what is the call's to the call: in
    the year that it lies in, if it has been carried over; what
    lapses, and what a promise is lowered by, to the post
    what is granted again is taken where it is missing: of its own years, and then of the year that
    has less than is granted of it, since another decision took it
    new money is of the year that it is taken of, and what was granted of it with it

A payment takes the oldest unpaid money, and is charged to the year of its day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from domain.arende.arende import Arende
from domain.arende.beviljat import AndratPerAr, BeslutatPerAr
from domain.grund.flytt import Flytt
from domain.grund.pengar import Hem, Lada

OBETALT = Lada.BEVILJAT_EJ_UTBETALT


def beviljat_per_ar(arende: Arende) -> Counter[int]:
    """What is granted, by the year whose money it is."""
    return arende.beviljande.per_ar(arende.forsta_beslutet(arende.avgorande_id))


def om_det_ger(av_beslutet: Counter[int], ore: int, arets: int) -> Counter[int]:
    """What the grant gives of each year, if it gives so much: the newest goes first, and what is
    more is `arets`.
    """
    per_ar, mindre = Counter(av_beslutet), av_beslutet.total() - ore
    for ar in sorted(per_ar, reverse=True):
        tas = min(max(0, mindre), per_ar[ar])
        per_ar[ar] -= tas
        mindre -= tas
    per_ar[arets] += max(0, -mindre)
    return +per_ar


def beviljas(
    flytt: Flytt,
    fore: Counter[int],
    efter: Counter[int],
    hem: Hem,
    omfort_betalt_ore: int = 0,
) -> None:
    """So much is granted of each year, and not what was."""
    if efter.total() < fore.total():
        _sank(flytt, fore, efter, hem)
    if efter.total() > fore.total():
        _hoj(flytt, fore, efter, hem, omfort_betalt_ore)


def infria(flytt: Flytt, ore: int, hem: Hem) -> None:
    """Grant so much more of the year: what he holds and was lowered, and else new money."""
    lada, ar = hem.nytt
    nytt = ore - flytt.bevilja_igen(ore)
    flytt.mellan(lada, ar, OBETALT, ar, nytt)
    flytt.var_dag_for_sig(hem)


def forfaller(flytt: Flytt, delar: Iterable[tuple[int, int]], hem: Hem) -> None:
    """So much that is unpaid lapses, of each year's money."""
    for ar, ore in delar:
        flytt.lamna(ore, hem, helst_av=ar)
    flytt.var_dag_for_sig(hem)


def _sank(flytt: Flytt, fore: Counter[int], efter: Counter[int], hem: Hem) -> None:
    """Lower the grant: first what is unpaid, then what was repaid, then what was paid."""
    lador, minskning = flytt.lador, fore.total() - efter.total()
    aterlamnat = lador.avgatt_ore - lador.utrymme_ore(fore.total())
    for ar, ore in sorted((fore - efter).items(), reverse=True):
        minskning -= flytt.lamna(min(ore, minskning), hem, helst_av=ar)
    minskning -= min(minskning, max(0, aterlamnat))
    flytt.utan_ratt(minskning, flytt.dag)
    flytt.var_dag_for_sig(hem)


def _hoj(
    flytt: Flytt, fore: Counter[int], efter: Counter[int], hem: Hem, omfort_betalt_ore: int
) -> None:
    """Raise the grant: what was lowered comes back, then what was repaid, then new money.

    What was lowered and then waived or written off is still with the mottagare, who is not paid it
    a second time. Nor is what was repaid of it on a claim that is not for the lowering,
    `omfort_betalt_ore`: it counts as repaid of what was paid with right.
    """
    utrymme = max(0, flytt.lador.utrymme_ore(fore.total()))
    hojning = efter.total() - fore.total()
    hojning -= flytt.bevilja_igen(hojning)
    hojning -= min(hojning, utrymme)
    flytt.betalt_hem_ore = min(hojning, omfort_betalt_ore)
    _nya_pengar(flytt, hojning - flytt.betalt_hem_ore, efter - fore, efter, hem)
    flytt.var_dag_for_sig(hem)


def _nya_pengar(flytt: Flytt, ore: int, mer: Counter[int], efter: Counter[int], hem: Hem) -> None:
    """Of the years that lack it, its own first; and then of the newest that there is."""
    nytt, vantat = Counter[int](), Counter(mer)
    for saknas_ar, hogst in (*_saknas(flytt.lador.tagna, mer, efter), (None, ore)):
        lada, ar = hem.nytt if saknas_ar is None else hem.for_ar(saknas_ar)
        tas = min(ore, hogst)
        flytt.ta_nytt(lada, ar, tas)
        nytt[ar] += tas
        vantat[ar] += 0 if saknas_ar in (None, *mer) else tas
        ore -= tas
    flytt.bytta = nytt - vantat


def _saknas(
    tagna: Mapping[int, int], mer: Counter[int], efter: Counter[int]
) -> list[tuple[int, int]]:
    """Which years have less than is granted of them, and how much."""
    saknas = efter - Counter(tagna)
    egna = [(ar, min(saknas[ar], mer[ar])) for ar in sorted(mer, reverse=True)]
    andra = [(ar, ore) for ar, ore in sorted(saknas.items(), reverse=True) if ar not in mer]
    return [*egna, *andra]


class Beslutat(NamedTuple):
    """What of a decision is of other years' money than the call's; and how much more, or less, is
    granted of those.
    """

    beslutat_av_andra_ar: tuple[BeslutatPerAr, ...] = ()
    beviljat_andrat_av_andra_ar: tuple[AndratPerAr, ...] = ()


def andra_arens(arets: int, per_ar: Counter[int], andrat: Counter[int]) -> Beslutat:
    """What is not of that year, of what the decision says and of the change."""
    return Beslutat(
        tuple(
            BeslutatPerAr(budgetar=ar, belopp_ore=ore)
            for ar, ore in sorted(per_ar.items())
            if ar != arets and ore
        ),
        tuple(
            AndratPerAr(budgetar=ar, belopp_ore=ore)
            for ar, ore in sorted(andrat.items())
            if ar != arets and ore
        ),
    )


def som_pengarna(
    flytt: Flytt, egna: Counter[int], fore: Counter[int], efter: Counter[int]
) -> Counter[int]:
    """What the decision gives, `egna`, by whose money it is. `fore` is what was granted in all, and
    `efter` what is, as if no money were of another year.

    What is granted again of what he has had is of the years that he had it of.
    """
    per_ar, bytta, tagna = Counter(egna), Counter(flytt.bytta), flytt.lador.tagna
    for ar, mer in (efter - fore).items():
        kvar = mer - _byt(per_ar, ar, mer, bytta)
        nu = efter - egna + per_ar
        saknas = max(0, nu[ar] - tagna.get(ar, 0))
        _byt(per_ar, ar, min(kvar, saknas), Counter(tagna) - nu)
    return +per_ar


def _byt(per_ar: Counter[int], ar: int, ore: int, mot: Counter[int]) -> int:
    """Up to so much of a year is of those years instead. Returns how much."""
    bytt = Counter[int]()
    for nytt, tas in av_nya_ar(ar, ore, mot):
        bytt[nytt] += tas
    per_ar[ar] -= ore
    per_ar.update(bytt)
    return ore - bytt[ar]


def av_nya_ar(ar: int, ore: int, bytta: Counter[int]) -> Iterator[tuple[int, int]]:
    """So much that is granted of a year: of which years' money it is. It takes it of `bytta`."""
    for nytt in sorted(bytta, reverse=True):
        if nytt != ar and (tas := min(ore, bytta[nytt])):
            bytta[nytt] -= tas
            ore -= tas
            yield nytt, tas
    if ore:
        yield ar, ore
