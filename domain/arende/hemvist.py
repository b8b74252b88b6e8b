"""Hemvist: where money is that is not granted, and how it comes home: lowered, or paid back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from domain.anslag.anslagspost import Ratten
from domain.arende.arende import Arende
from domain.arende.beviljat import Beviljande
from domain.arende.budgetaret import (
    Beslutat,
    andra_arens,
    beviljas,
    beviljat_per_ar,
    om_det_ger,
    som_pengarna,
)
from domain.arende.granskat import ater_i_ladan
from domain.arende.omforing import omfort_betalt_ore
from domain.arende.uttag import Uttag
from domain.fordran.aterbetalning import Aterbetalning
from domain.fordran.efterskankning import Efterskankt
from domain.grund.flytt import Flytt
from domain.grund.pengar import Hem, Lada
from domain.utlysning.utlysning import Utlysning


def andrat_belopp(
    arende: Arende, utlysning: Utlysning, dag: date, beslut_id: UUID | None, belopp_ore: int
) -> tuple[Flytt, Beslutat]:
    """The movements between boxes when that decision settles the application and says so much; and
    of which years' money it is.
    """
    arende.krav_hor_till(utlysning)
    beviljande, flytt = arende.beviljande, arende.flytt(dag)
    forst_id = arende.forsta_beslutet(beslut_id)
    gav = beviljande.beslutat_av_per_ar(arende.forsta_beslutet(arende.avgorande_id))
    ger_ore = belopp_ore - beviljande.bortfallet_ore(forst_id, belopp_ore)
    ger = om_det_ger(gav, ger_ore, arende.sokt_for_ar)
    fore, efter = gav + beviljande.infriat_per_ar, ger + beviljande.infriat_per_ar
    beviljas(flytt, fore, efter, hemvist_efter(arende, utlysning, dag), omfort_betalt_ore(arende))
    ger = som_pengarna(flytt, ger, fore, efter)
    sager = ger + beviljande.bortfallet_per_ar(forst_id, belopp_ore)
    ger.subtract(gav)
    assert utlysning.medel is not None
    return flytt, andra_arens(utlysning.medel.budgetar, sager, ger)


def andrat_infriande(arende: Arende, dag: date, nytt: Beviljande) -> Flytt:
    """The movements, when what is granted of promises is another: it is the post's money."""
    flytt, hem = arende.flytt(dag), hos_posten(dag)
    efter = nytt.per_ar(arende.forsta_beslutet(arende.avgorande_id))
    beviljas(flytt, beviljat_per_ar(arende), efter, hem, omfort_betalt_ore(arende))
    return flytt


def hemvist(utlysning: Utlysning) -> tuple[Lada, int]:
    """Where money that is not granted is: in the call or, when it is closed, with the post."""
    assert utlysning.medel is not None
    pagar = utlysning.installd_dag is None and utlysning.avslutad_dag is None
    return Lada.UTLYST if pagar else Lada.DISPONIBELT, utlysning.medel.budgetar


def hemvist_efter(arende: Arende, utlysning: Utlysning, dag: date) -> Hem:
    """Where money comes back to, or is taken from, on `dag`.

    With the call it is of the call's own year. With the post it is of the year of `dag`, if the
    call's has passed: what is paid later is charged to a later year, and must be free in that one.
    """
    lada, ar = hemvist(utlysning)
    utlyst_ar = ar if lada is Lada.UTLYST else None
    return Hem(utlyst_ar, max(ar, dag.year), beviljat_per_ar(arende))


def hos_posten(dag: date) -> Hem:
    """The same of what is the post's, whatever the call is."""
    return Hem(None, dag.year)


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
    arende: Arende,
    flytt: Flytt,
    utlysning: Utlysning,
    aterbetalning: Aterbetalning,
    lyft: Iterable[Efterskankt] = (),
) -> None:
    """It lies with the mottagare again; what a lowered decision took of it is without right.

    What of it had been written off, and is owed no longer, lies where it did before that: of what
    was paid on no claim that is `lyft`.
    What is unpaid beyond the grant then goes back to the call, or to the post when it is closed.
    """
    arende.krav_hor_till(utlysning)
    lagg_i_ladorna(arende, flytt, aterbetalning)
    for e in lyft:
        for d in e.som_del.ur:
            ater_i_ladan(arende, flytt, e.lada, d, max(flytt.dag, e.dag))
    flytt.ta_overskott(arende.beviljat_dagvis, hemvist_efter(arende, utlysning, flytt.dag))


def lagg_i_ladorna(arende: Arende, flytt: Flytt, aterbetalning: Aterbetalning) -> None:
    """It lies where it did before it was paid, until another payment takes as much of it."""
    for d in aterbetalning.till_anslaget:
        flytt.mellan(Lada.DISPONIBELT, flytt.dag.year, Lada.ATERBETALT, d.ar, d.belopp_ore)
    for d in aterbetalning.kapital:
        ater_i_ladan(arende, flytt, Lada.ATERBETALT, d)
    if aterbetalning.fordran_id is not None:
        fordran = arende.fordringar[aterbetalning.fordran_id]
        for d in (d for e in fordran.lyft_av_det_betalda(aterbetalning) for d in e.ur):
            ater_i_ladan(arende, flytt, Lada.AVSKRIVET, d)
