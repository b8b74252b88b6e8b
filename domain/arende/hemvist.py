"""Hemvist: where money is that is not granted, and how it comes home: lowered, or paid back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.anslag.anslagspost import Ratten
from domain.arende.arende import Arende
from domain.arende.granskat import ater_i_ladan
from domain.arende.omford_betalning import omfort_betalt_ore
from domain.arende.uttag import Uttag
from domain.fordran.aterbetalning import Aterbetalning
from domain.grund.flytt import Flytt
from domain.grund.pengar import Lada
from domain.utlysning.utlysning import Utlysning


def andrat_belopp(arende: Arende, utlysning: Utlysning, dag: date, nytt_ore: int) -> Flytt:
    """The movements between boxes when the case is granted `nytt_ore` instead, by the decision
    that settles it.
    """
    arende.krav_hor_till(utlysning)
    return _andrat(arende, dag, nytt_ore, hemvist_efter(utlysning, dag))


def andrat_infriande(arende: Arende, dag: date, nytt_ore: int) -> Flytt:
    """The same, when what is granted of promises is another: it is the post's money, of a year
    after the call's.
    """
    return _andrat(arende, dag, nytt_ore, (Lada.DISPONIBELT, dag.year), nyast_forst=True)


def _andrat(
    arende: Arende, dag: date, nytt_ore: int, hem: tuple[Lada, int], *, nyast_forst: bool = False
) -> Flytt:
    flytt = arende.flytt(dag)
    if nytt_ore < arende.beviljat_ore:
        flytt.sank(arende.beviljat_ore, nytt_ore, hem, nyast_forst=nyast_forst)
    if nytt_ore > arende.beviljat_ore:
        flytt.hoj(arende.beviljat_ore, nytt_ore, *hem, omfort_betalt_ore(arende))
    return flytt


def hemvist(utlysning: Utlysning) -> tuple[Lada, int]:
    """Where money that is not granted is: in the call or, when it is closed, with the post."""
    assert utlysning.medel is not None
    pagar = utlysning.installd_dag is None and utlysning.avslutad_dag is None
    return Lada.UTLYST if pagar else Lada.DISPONIBELT, utlysning.medel.budgetar


def hemvist_efter(utlysning: Utlysning, dag: date) -> tuple[Lada, int]:
    """The box and budgetår that money comes back to, or is taken from, on `dag`.

    With the call it is of the call's own year. With the post it is of the year of `dag`, if the
    call's has passed: what is paid later is charged to a later year, and must be free in that one.
    """
    lada, ar = hemvist(utlysning)
    return lada, ar if lada is Lada.UTLYST else max(ar, dag.year)


def aterbetala(
    flytt: Flytt,
    kapital: Sequence[Uttag],
    ratten: Ratten,
) -> tuple[Uttag, ...]:
    """Into `aterbetalt`; what is the anslag's, on to what is free in the bank day's year.

    Returns what is. What we ourselves had paid wrongly always is: it is corrected; but not
    what is with others, when it is the party that pays.
    """
    till_anslaget: list[Uttag] = []
    for u in kapital:
        fel_ore = 0
        if u.lada is Lada.FOR_HOGT_BELOPP:
            annans_ore = (flytt.annans or {}).get(u.budgetar, 0)
            fel_ore = max(0, flytt.lador.fel_betalt_ore(u.budgetar) - annans_ore)
        ore = min(u.belopp_ore, fel_ore)
        if ore < u.belopp_ore and ratten.ar_anslagets(u.budgetar, flytt.dag.year):
            ore = u.belopp_ore
        flytt.mellan(u.lada, u.budgetar, Lada.ATERBETALT, u.budgetar, u.belopp_ore)
        flytt.mellan(Lada.ATERBETALT, u.budgetar, Lada.DISPONIBELT, flytt.dag.year, ore)
        till_anslaget += [u.model_copy(update={"belopp_ore": ore})] if ore else []
    return tuple(till_anslaget)


def tillbaka_i_ladorna(
    arende: Arende, flytt: Flytt, utlysning: Utlysning, aterbetalning: Aterbetalning
) -> None:
    """It lies with the mottagare again; what a lowered decision took of it is without right.

    What is unpaid beyond the grant then goes back to the call, or to the post when it is closed.
    """
    arende.krav_hor_till(utlysning)
    for d in aterbetalning.till_anslaget:
        flytt.mellan(Lada.DISPONIBELT, flytt.dag.year, Lada.ATERBETALT, d.ar, d.belopp_ore)
    for d in aterbetalning.kapital:
        ater_i_ladan(arende, flytt, Lada.ATERBETALT, d)
    flytt.ta_overskott(arende.beviljat_dagvis, hemvist_efter(utlysning, flytt.dag))
