"""Figures in a case, told anew from what its facts, and those around it, now are known to say.

Plainly, and sharing no code with what is checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import cache, partial
from typing import Any, NamedTuple

from domain.grund.faktum import Faktum

Fakta = Sequence[tuple[int, Faktum]]
_EN_DAG = timedelta(days=1)


class Figur(NamedTuple):
    """What a fact in force says, and what is right by what is known now."""

    position: int
    vad: str
    sagt: object
    ratt: object


def figurer(fakta: Fakta) -> Iterator[Figur]:
    """Every figure that was computed from something that may have been corrected since."""
    alla: list[tuple[int, Any]] = list(fakta)
    for position, f in alla:
        match f.TOPIC:
            case "arende.utbetalning-beordrad":
                ratt = _bankdag(alla, max(f.forfallodag, f.verkningsdag))
                yield Figur(position, "bankdag", f.bankdag, ratt)
            case "arende.aterkrav-beslutat":
                dag = _bankdag(alla, f.verkningsdag + timedelta(days=30))
                yield Figur(position, "förfallodag", f.forfallodag, dag)
                for grund in f.rantevillkor.vilar_pa:
                    yield Figur(position, "betald", grund.utbetalningsdag, _betald(alla))
            case "arende.aterbetalning-mottagen" if not _havd(alla, f):
                mottagen = _sist(alla, f.inbetalning_id, "mottagen", "rattad")
                yield Figur(position, "bankdag", f.verkningsdag, mottagen.verkningsdag)
            case "arende.ansokan-avvisad":
                inkommen = _sist(alla, f.originator_id, "ansokan-inkommen", "inkommen-dag-rattad")
                yield Figur(position, "inkommen", f.inkommen_dag, inkommen.verkningsdag)
    yield from _rantan(alla)


def _rantan(alla: list[tuple[int, Any]]) -> Iterator[Figur]:
    """What was last counted: for each day after the one on which the money was paid out.

    What is paid pays first the interest that is owed when its day is over.
    """
    raknade = [(p, f) for p, f in alla if f.TOPIC == "arende.ranta-beraknad"]
    if not raknade:
        return
    position, f = raknade[-1]
    [krav] = [k for _, k in alla if k.TOPIC == "arende.aterkrav-beslutat"]
    betalningar = [
        (b.verkningsdag, b.belopp_ore)
        for _, b in alla
        if b.TOPIC == "arende.aterbetalning-mottagen" and not _havd(alla, b)
    ]
    satsen = cache(partial(_sats, alla))
    summa, dag, kapital, betald = Fraction(0), _betald(alla) + _EN_DAG, krav.krav_ore, 0
    while dag <= f.till_och_med:
        sats = satsen(date(dag.year, 1 if dag.month < 7 else 7, 1)) + 800
        summa += Fraction(kapital * sats, 10_000 * 365)
        for ore in (ore for nar, ore in betalningar if nar == dag):
            av_det = min(ore, _avrundat(summa) - betald)
            betald += av_det
            kapital -= ore - av_det
        dag += _EN_DAG
    yield Figur(position, "ränta", f.ranta_ore, _avrundat(summa))


def _avrundat(ore: Fraction) -> int:
    return int(ore + Fraction(1, 2))


def _sats(alla: list[tuple[int, Any]], fran: date) -> int:
    sagda = [f.hundradelar for _, f in alla if getattr(f, "galler_fran", None) == fran
             and hasattr(f, "hundradelar")]  # fmt: skip
    return int(-(-sagda[-1] // 50) * 50)


def _bankdag(alla: list[tuple[int, Any]], dag: date) -> date:
    stangda = {f.ar: f.stangda_dagar for _, f in alla if hasattr(f, "stangda_dagar")}
    while dag.isoweekday() > 5 or dag in stangda.get(dag.year, ()):
        dag += _EN_DAG
    return dag


def _betald(alla: list[tuple[int, Any]]) -> date:
    gjorda = ("arende.utbetalning-genomford", "arende.utbetalning-rattad")
    dag: date = [f.verkningsdag for _, f in alla if f.TOPIC in gjorda][-1]
    return dag


def _havd(alla: list[tuple[int, Any]], f: Any) -> bool:
    return any(
        h.TOPIC == "arende.aterbetalning-havd"
        and (h.originator_id, h.rattar_version) == (f.originator_id, f.originator_version)
        for _, h in alla
    )


def _sist(alla: list[tuple[int, Any]], strom: object, *slut: str) -> Any:
    egna = [f for _, f in alla if f.originator_id == strom]
    return [f for f in egna if f.TOPIC.partition(".")[2] in slut][-1]
