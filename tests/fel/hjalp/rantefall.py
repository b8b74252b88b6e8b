"""Claims whose interest was worked out by hand: how it runs, and what was paid out when.

Amounts are thousands of kronor, rates hundredths of a percentage point.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.aterkrav.rantepaforing import berakna
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning, meddela
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.pengar import Lada
from domain.grund.rantebas import Rantebas
from domain.regelverk.aterkravsregel import Rantefot, Ranteregel, Rantestart
from tests.domain.hjalp.berakning import BERAKNAS_MED
from tests.domain.hjalp.historia import INKOMMET, MEDDELAT_ARENDE
from tests.domain.hjalp.pengagang import BO_FAR_ALLT, FORDRAN, GRUND, RANTORNA, Gang, T
from tests.domain.hjalp.pengagrund import med_regel
from tests.domain.hjalp.scenario import ANNA, BO, Fact, Scenario, but

OREDOVISAT = Lada.UTBETALT_EJ_REDOVISAT
Ranta = Ranteregel | None


def regeln(
    start: Rantestart,
    *,
    tillagg: int = 800,
    bas: Rantebas = Rantebas.REFERENSRANTA,
    fore_forfall: int | None = None,
    vid_anstand: Rantefot | None = None,
    **falt: Any,
) -> Ranteregel:
    """`fore_forfall`: so much above the reference rate until it is due (5 § räntelagen)."""
    referens = Rantebas.REFERENSRANTA
    return Ranteregel(
        **({"dagar": 0} | falt),
        fran=start,
        bas=bas,
        tillagg_hundradelar=tillagg,
        lagrum="6 § räntelagen",
        fore_forfall=None
        if fore_forfall is None
        else Rantefot(bas=referens, tillagg_hundradelar=fore_forfall, lagrum="5 § räntelagen"),
        vid_anstand=vid_anstand,
    )


UTLANINGSRANTA_PLUS_2 = Rantefot(
    bas=Rantebas.UTLANINGSRANTA, tillagg_hundradelar=200, lagrum="6 § förordningen (1993:1138)"
)


def med_rantor(
    rantor: Mapping[date, int], historia: tuple[Fact, ...] | None = None
) -> tuple[Fact, ...]:
    """The story, with other reference rates."""
    andrade = {
        id(f): but(f, hundradelar=rantor[f.keywords["galler_fran"]])
        for f in RANTORNA
        if f.keywords["galler_fran"] in rantor
    }
    return tuple(andrade.get(id(f), f) for f in historia or med_regel())


def krav_pa(
    tusen: int,
    dag: date,
    ranta: Ranta,
    rantor: Mapping[date, int] | None = None,
    *,
    regel: Mapping[str, object] | None = None,
    cilla_hogst_ore: int | None = None,
    **falt: Any,
) -> Gang:
    """400 was paid 2024-03-27, and so much of it is demanded on the day."""
    historia = med_rantor(rantor or {}, med_regel(ranta=ranta, **(regel or {})))
    hogst = but(BO_FAR_ALLT, beloppsgrans_ore=cilla_hogst_ore)
    if cilla_hogst_ore is not None:
        hogst = but(hogst, beslutstyper=tuple(Beslutstyp))
    gang = Gang(*(hogst if f is BO_FAR_ALLT else f for f in historia))
    gang.besluta_aterkrav({OREDOVISAT: tusen}, dag=dag, **falt)
    return gang


def betalt(
    utbetalt: Mapping[date, int], ranta: Ranta, rantor: Mapping[date, int] | None = None
) -> Gang:
    """Granted, and so much of it paid out on each day; nothing is demanded yet."""
    grund = med_rantor(rantor or {}, med_regel(ranta=ranta)[: len(GRUND)])
    historia = (*grund, *MEDDELAT_ARENDE)
    gang = Gang(*(but(f, sokt_ore=1000 * T) if f is INKOMMET else f for f in historia))
    if (beviljat := sum(utbetalt.values())) != 400:
        _bevilja(gang, beviljat, date(2024, 3, 28))
    for nr, (dag, tusen) in enumerate(sorted(utbetalt.items())):
        gang.betala(tusen, dag, f"betalning {nr}")
    return gang


def _bevilja(gang: Gang, tusen: int, dag: date) -> None:
    """The grant is raised, and the mottagare is told."""
    gang.andra(tusen, dag)
    gang.gor(
        meddela,
        gang.regelverk,
        frozenset(),
        verkningsdag=dag,
        av=ANNA,
        beslut_id=gang.gallande_beslut,
        satt=Meddelandesatt.BREV,
        till="Region Uppsala",
        overklagandehanvisning=Overklagandehanvisning.FAR_INTE_OVERKLAGAS,
    )


def rakna(gang: Gang, till: date) -> Scenario:
    """To count the interest to a day, which may be refused."""
    falt: dict[str, Any] = {"verkningsdag": till, "av": BO, "fordran_id": FORDRAN, "till": till}
    return gang.scenario().when(berakna, *BERAKNAS_MED, **falt)
